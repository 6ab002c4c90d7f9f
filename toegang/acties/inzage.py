"""Who looked in a dossier, for its client on request."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from regio.fouten import GeenRecht
from regio.gebeurtenissen import leg_vast
from regio.models import Inzage, Lidmaatschap, Parameter
from toegang import rechten
from toegang.acties.dossier import ALLEEN_LEZEN, zet_vast
from toegang.brieven import maak_brief
from toegang.models import Dossier, Dossierstuk

MET_NAAM = "inzage-met-naam"
"""Key of the Parameter that shows the names of employees too, while its value is 'ja'."""

DOELEN = {
    "behandelaar": "Behandelt het dossier",
    "werklijst": "Zag het in de eigen werklijst",
    "gezocht": "Zocht op naam, nummer of BSN",
}
"""Purposes that are recorded as a code, in words for the client. The others are sentences already."""


@dataclass(frozen=True)
class Blik:
    """Looks of one day with the same purpose, by one function of one gemeente, and how many there were."""

    dag: datetime.date
    gemeente: str
    functie: str
    wat: str
    doel: str
    naam: str
    keer: int


def blikken_in(dossier: Dossier, *, met_naam: bool) -> list[Blik]:
    """Who looked in this dossier, newest day first: gemeente and function, and with `met_naam` who it was."""
    rijen = Inzage.objects.filter(dossiers__contains=[dossier.pk]).select_related(
        "persoon", "pet__gemeente", "pet__regio"
    )
    return [Blik(*sleutel, keer=keer) for sleutel, keer in _tel(rijen, met_naam=met_naam).items()]


def _tel(rijen: Iterable[Inzage], *, met_naam: bool) -> Counter[tuple[datetime.date, str, str, str, str, str]]:
    return Counter(
        (
            timezone.localdate(rij.moment),
            rij.pet.plaats,
            rij.pet.get_rol_display(),
            rij.wat,
            DOELEN.get(rij.reden, rij.reden),
            rij.persoon.naam if met_naam else "",
        )
        for rij in rijen
    )


@transaction.atomic
def geef_inzage(*, dossier_id: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Dossierstuk:
    """Make the overview of who looked in this dossier, as a letter to its client.

    The same `aanvraag` twice answers with the first one. Also for a closed dossier: the right stays while the data is
    there. Raises GeenRecht, KanNiet.
    """
    dossier = zet_vast(dossier_id)
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht(ALLEEN_LEZEN)
    bestaand = Dossierstuk.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    met_naam = Parameter.objects.lopend(op=op).filter(sleutel=MET_NAAM, waarde="ja").exists()
    stuk = maak_brief(
        dossier=dossier,
        soort=Dossierstuk.Soort.INZAGE,
        titel="Wie keek in uw dossier",
        sjabloon="inzage.html",
        context={"blikken": blikken_in(dossier, met_naam=met_naam), "met_naam": met_naam},
        aanvraag=aanvraag,
        door=door,
        op=op,
    )
    leg_vast("inzage_gegeven", dossier, door=door, gemeente=dossier.gemeente, stuk=stuk.pk)
    return stuk
