"""Entries of toegang in the navigation, per hat."""

from regio.models import Lidmaatschap
from regio.navigatie import Ingang
from toegang import rechten


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """Dossiers, waiting list, counts and places: at most four, and only what this hat may open."""
    ingangen = []
    if rechten.mag_dossiers_lezen(pet):
        ingangen.append(Ingang("Dossiers", "dossiers", 20))
    if rechten.mag_wachtlijst_lezen(pet):
        ingangen.append(Ingang("Wachtlijst", "wachtlijst", 22))
    if rechten.mag_voorzieningen_lezen(pet):
        ingangen.append(Ingang("Plekken", "voorzieningen", 24))
    if rechten.mag_tellingen_lezen(pet):
        ingangen.append(Ingang("Tellingen", "tellingen", 26))
    return ingangen
