"""Who may see and change dossiers. Rights follow the table of mandates, not the map of the region."""

from __future__ import annotations

from regio import klok
from regio.models import Functie, Lidmaatschap, Rol
from regio.namens import Muurlijsten
from regio.rechten import mandaatgevers

ZIET_DOSSIERS = {
    Rol.CONSULENT: Functie.TOEGANG,
    Rol.TEAMLEIDER: Functie.TOEGANG,
    Rol.WACHTLIJSTBEHEERDER: Functie.WACHTLIJST,
}
"""Roles that see people, and the function for which they also see those of a mandaatgever."""


def muurlijsten(pet: Lidmaatschap) -> Muurlijsten:
    """The two lists of the wall: the own gemeente with its mandaatgevers, and the dossiers shared by a grant."""
    functie = ZIET_DOSSIERS.get(Rol(pet.rol))
    if functie is None or pet.gemeente_id is None:
        return Muurlijsten()
    return Muurlijsten(gemeenten=(pet.gemeente_id, *mandaatgevers(pet, functie=functie, op=klok.vandaag())))
