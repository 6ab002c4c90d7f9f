"""Freezing letters and making their PDFs, for one gemeente or all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Opdracht, Opdrachtdeel
from regio.opdrachten import Deel, Mislukt, geef_opdracht
from samenwerking.brieven.acties.brief import GEEN_COORDINATOR
from samenwerking.brieven.inhoud import ontbreekt
from samenwerking.brieven.models import Brief, Briefbestand, Briefversie, Gemeentebrief
from samenwerking.brieven.opmaak import brief_pdf
from samenwerking.brieven.rechten import mag_brieven_maken
from samenwerking.brieven.samenstellen import stel_samen, verzamel

SOORT = "raadsinformatiebrief"


@dataclass(frozen=True)
class NietKlaar:
    """A letter that cannot be made yet, and the sentences that say why."""

    brief: Gemeentebrief
    zinnen: tuple[str, ...]


def controleer(
    ronde: Brief, brieven: Iterable[Gemeentebrief], *, op: datetime.date, nu: datetime.datetime
) -> list[NietKlaar]:
    """Which of these letters cannot be made yet, and why."""
    cijfers = verzamel(ronde, op=op)
    gevonden = []
    for eigen in brieven:
        zinnen = ontbreekt(stel_samen(eigen, cijfers, nummer=1, vastgelegd_op=nu))
        if zinnen:
            gevonden.append(NietKlaar(eigen, tuple(zinnen)))
    return gevonden


def maak_brieven(
    *,
    ronde: Brief,
    gemeenten: Iterable[int],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    nu: datetime.datetime,
) -> Opdracht:
    """Freeze the letters of these gemeenten (ids) and have the worker make their PDFs.

    All letters of a round share one count, so that together they give no hidden number away. The same `aanvraag`
    answers with the same Opdracht. Raises GeenRecht, or KanNiet when a letter is not complete.
    """
    ronde = (
        Brief.objects.select_related("regio", "berekening")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=ronde.pk)
    )
    if not mag_brieven_maken(door, ronde.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    al_gedaan = Opdracht.objects.filter(aanvraag=aanvraag).first()
    if al_gedaan is not None:
        return al_gedaan
    brieven = list(
        ronde.gemeentebrieven.filter(gemeente_id__in=list(gemeenten))
        .select_related("gemeente", "brief__regio", "brief__berekening")
        .prefetch_related("brief__vervolg")
        .annotate(hoogste=Max("versies__nummer"))
    )
    if not brieven:
        raise KanNiet("Kies minstens één gemeente.")
    cijfers = verzamel(ronde, op=op)
    delen = []
    for eigen in brieven:
        nummer = (eigen.hoogste or 0) + 1
        inhoud = stel_samen(eigen, cijfers, nummer=nummer, vastgelegd_op=nu)
        zinnen = ontbreekt(inhoud)
        if zinnen:
            raise KanNiet(f"De brief van {eigen.gemeente} is nog niet klaar. {' '.join(zinnen)}")
        versie = Briefversie.objects.create(
            gemeentebrief=eigen, nummer=nummer, inhoud=inhoud.bevroren(), door=door, op=nu, aanvraag=aanvraag
        )
        leg_vast(
            "brief vastgelegd",
            ronde,
            door=door,
            gemeente=eigen.gemeente,
            regio=ronde.regio,
            keten=aanvraag,
            versie=versie.pk,
            nummer=nummer,
        )
        delen.append(Deel(f"versie-{versie.pk}", str(eigen.gemeente), {"versie": versie.pk}))
    return geef_opdracht(
        soort=SOORT, titel=f"Brieven: {ronde.onderwerp}"[:200], delen=delen, door=door, aanvraag=aanvraag, op_moment=nu
    )


def maak_pdf_van(deel: Opdrachtdeel) -> None:
    """What the worker does with one part: the PDF of one frozen version, once."""
    versie = Briefversie.objects.filter(pk=deel.invoer["versie"]).first()
    if versie is None:
        raise Mislukt("De versie van deze brief bestaat niet meer.")
    if Briefbestand.objects.filter(versie=versie).exists():
        return
    leg_pdf_vast(versie)


def leg_pdf_vast(versie: Briefversie) -> Briefbestand:
    """Make the PDF of a frozen version and store it. The same version always gives the same bytes."""
    inhoud = versie.gelezen
    return Briefbestand.objects.create(
        versie=versie,
        naam=bestandsnaam(inhoud.datum, inhoud.gemeente, inhoud.versie.nummer),
        mediatype="application/pdf",
        inhoud=brief_pdf(inhoud),
    )


def bestandsnaam(datum: datetime.date, gemeente: str, nummer: int) -> str:
    """A file name that sorts by day and names the gemeente: never a person."""
    naam = "".join(teken if teken.isalnum() else "-" for teken in gemeente.lower()).strip("-")
    return f"{datum.isoformat()}-raadsinformatiebrief-{naam}-versie-{nummer}.pdf"
