"""Entries of toegang in the navigation, per hat."""

from regio.models import Lidmaatschap
from regio.navigatie import Ingang


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The entries for this hat."""
    return []
