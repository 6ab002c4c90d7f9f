"""What the college does with a letter."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from samenwerking.brieven.acties.raad import leg_toezeggingen_vast
from samenwerking.brieven.models import Ambtelijkakkoord, Briefbestand, Briefstap, Briefversie, Gemeentebrief
from samenwerking.brieven.rechten import mag_akkoord_geven, mag_besluiten

GEEN_ADVISEUR = "Alleen een beleidsadviseur van deze gemeente geeft ambtelijk akkoord."
GEEN_COLLEGE = "Alleen een lid van het college van deze gemeente besluit over de brief."


@transaction.atomic
def geef_akkoord(*, versie: Briefversie, door: Lidmaatschap) -> Ambtelijkakkoord:
    """An advisor of the gemeente read the version: it goes to the college. Twice is once.

    Raises GeenRecht, or KanNiet for a version without a PDF or an older one.
    """
    eigen = _vergrendel(versie)
    if not mag_akkoord_geven(door, eigen):
        raise GeenRecht(GEEN_ADVISEUR)
    if bestaand := Ambtelijkakkoord.objects.filter(versie=versie).first():
        return bestaand
    _eis_nieuwste_met_pdf(eigen, versie)
    akkoord = Ambtelijkakkoord.objects.create(versie=versie, door=door)
    leg_vast(
        "ambtelijk akkoord", eigen.brief, door=door, gemeente=eigen.gemeente, regio=eigen.brief.regio,
        keten=versie.aanvraag, versie=versie.pk, nummer=versie.nummer,
    )  # fmt: skip
    return akkoord


def _vergrendel(versie: Briefversie) -> Gemeentebrief:
    return (
        Gemeentebrief.objects.select_related("brief__regio", "gemeente")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=versie.gemeentebrief_id)
    )


def _eis_nieuwste_met_pdf(eigen: Gemeentebrief, versie: Briefversie) -> None:
    if eigen.versies.filter(nummer__gt=versie.nummer).exists():
        raise KanNiet("Er is een nieuwere versie van deze brief. Besluit over die versie.")
    if not Briefbestand.objects.filter(versie=versie).exists():
        raise KanNiet("De pdf van deze brief is er nog niet. Probeer het over een minuut opnieuw.")


def stel_vast(*, versie: Briefversie, besluitdatum: datetime.date, door: Lidmaatschap, op: datetime.date) -> Briefstap:
    """The college agrees: the letter goes to its raad. Agreeing twice is agreeing once.

    Raises GeenRecht, or KanNiet for a version without a PDF or ambtelijk akkoord, an older version, one that was
    given back, or a day that cannot be: in the future, or before there was anything to decide on.
    """
    return _besluit(versie, Briefstap.Soort.VERZONDEN, besluitdatum=besluitdatum, reden="", door=door, op=op)


def geef_terug(
    *, versie: Briefversie, besluitdatum: datetime.date, reden: str, door: Lidmaatschap, op: datetime.date
) -> Briefstap:
    """The college does not agree and says why; a next version is needed. Raises as `stel_vast`."""
    if not reden.strip():
        raise KanNiet("Zeg waarom het college de brief teruggeeft.")
    return _besluit(versie, Briefstap.Soort.TERUG, besluitdatum=besluitdatum, reden=reden.strip(), door=door, op=op)


@transaction.atomic
def _besluit(
    versie: Briefversie,
    soort: Briefstap.Soort,
    *,
    besluitdatum: datetime.date,
    reden: str,
    door: Lidmaatschap,
    op: datetime.date,
) -> Briefstap:
    eigen = _vergrendel(versie)
    if not mag_besluiten(door, eigen):
        raise GeenRecht(GEEN_COLLEGE)
    eerder = Briefstap.objects.filter(versie=versie).first()
    if eerder is not None:
        if eerder.soort == soort:
            return eerder
        raise KanNiet(f"Over deze versie is al besloten: {eerder.get_soort_display()}.")
    _eis_nieuwste_met_pdf(eigen, versie)
    if not Ambtelijkakkoord.objects.filter(versie=versie).exists():
        raise KanNiet(f"Deze versie heeft nog geen ambtelijk akkoord van {eigen.gemeente}.")
    if besluitdatum > op:
        raise KanNiet("De dag van het besluit kan niet in de toekomst liggen.")
    if besluitdatum < (vastgelegd := timezone.localdate(versie.op)):
        raise KanNiet(f"Deze versie is pas op {datum(vastgelegd)} gemaakt. Het besluit kan niet eerder zijn.")
    stap = Briefstap.objects.create(versie=versie, soort=soort, besluitdatum=besluitdatum, reden=reden, door=door)
    if soort == Briefstap.Soort.VERZONDEN:
        leg_toezeggingen_vast(versie=versie, door=door, op=besluitdatum)
    leg_vast(
        "brief verzonden" if soort == Briefstap.Soort.VERZONDEN else "brief teruggegeven",
        eigen.brief,
        door=door,
        gemeente=eigen.gemeente,
        regio=eigen.brief.regio,
        keten=versie.aanvraag,
        versie=versie.pk,
        besluitdatum=besluitdatum,
    )
    return stap
