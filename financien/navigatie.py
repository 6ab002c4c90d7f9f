"""Entries of financien in the navigation, per hat."""

from django.urls import reverse

from financien.rechten import leest_eigen_gemeente, mag_lezen
from regio.models import Lidmaatschap
from regio.navigatie import Ingang

LEZEN = "Geld van onze gemeente"


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The money of the region for who works on it, of the own gemeente for college and raad."""
    if leest_eigen_gemeente(pet):
        return [Ingang(LEZEN, "geld_lezen", 50)]
    return [Ingang("Financiën", "scenarios", 50)] if mag_lezen(pet) else []


def begin(pet: Lidmaatschap) -> tuple[str, str]:
    """The page above all others about money for this hat: its name and its address."""
    if leest_eigen_gemeente(pet):
        return LEZEN, reverse("geld_lezen")
    return "Financiën", reverse("scenarios")
