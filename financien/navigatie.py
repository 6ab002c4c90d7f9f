"""Entries of financien in the navigation, per hat."""

from financien.rechten import leest_eigen_gemeente, mag_lezen
from regio.models import Lidmaatschap
from regio.navigatie import Ingang


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The money of the region for who works on it, of the own gemeente for college and raad."""
    if leest_eigen_gemeente(pet):
        return [Ingang("Geld van onze gemeente", "geld_lezen", 50)]
    return [Ingang("Financiën", "scenarios", 50)] if mag_lezen(pet) else []
