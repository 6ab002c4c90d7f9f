"""What the college does with a letter."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from samenwerking.brieven.models import Briefbestand, Briefstap, Briefversie, Gemeentebrief
from samenwerking.brieven.rechten import mag_besluiten

GEEN_COLLEGE = "Alleen een lid van het college van deze gemeente besluit over de brief."


def stel_vast(*, versie: Briefversie, besluitdatum: datetime.date, door: Lidmaatschap, op: datetime.date) -> Briefstap:
    """The college agrees: the letter goes to its raad. Agreeing twice is agreeing once.

    Raises GeenRecht, or KanNiet for a version without a PDF, an older version, one that was given back, or a day
    that cannot be: in the future, or before there was anything to decide on.
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
    eigen = (
        Gemeentebrief.objects.select_related("brief__regio", "gemeente")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=versie.gemeentebrief_id)
    )
    if not mag_besluiten(door, eigen):
        raise GeenRecht(GEEN_COLLEGE)
    eerder = Briefstap.objects.filter(versie=versie).first()
    if eerder is not None:
        if eerder.soort == soort:
            return eerder
        raise KanNiet(f"Over deze versie is al besloten: {eerder.get_soort_display()}.")
    if eigen.versies.filter(nummer__gt=versie.nummer).exists():
        raise KanNiet("Er is een nieuwere versie van deze brief. Besluit over die versie.")
    if not Briefbestand.objects.filter(versie=versie).exists():
        raise KanNiet("De pdf van deze brief is er nog niet. Probeer het over een minuut opnieuw.")
    if besluitdatum > op:
        raise KanNiet("De dag van het besluit kan niet in de toekomst liggen.")
    if besluitdatum < (vastgelegd := timezone.localdate(versie.op)):
        raise KanNiet(f"Deze versie is pas op {datum(vastgelegd)} gemaakt. Het besluit kan niet eerder zijn.")
    stap = Briefstap.objects.create(versie=versie, soort=soort, besluitdatum=besluitdatum, reden=reden, door=door)
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
