"""Entries of financien in the navigation, per hat."""

from financien.rechten import mag_lezen
from regio.models import Lidmaatschap
from regio.navigatie import Ingang


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The money, for who looks at it; raad and griffie get the figures in their letter."""
    return [Ingang("Financiën", "scenarios", 50)] if mag_lezen(pet) else []
