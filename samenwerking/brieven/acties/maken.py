"""Freezing letters and making their PDFs, for one gemeente or all of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from regio.bevriezen import NietBevroren
from regio.briefpapier import PdfNietMogelijk
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Opdracht, Opdrachtdeel
from regio.notatie import datum
from regio.opdrachten import Bladzijde, Deel, Mislukt, geef_opdracht
from samenwerking.brieven.acties.brief import GEEN_COORDINATOR
from samenwerking.brieven.lezen import InhoudOnleesbaar
from samenwerking.brieven.models import Brief, Briefbestand, Brieftelling, Briefversie, Gemeentebrief
from samenwerking.brieven.models.brief import DEELSLEUTEL
from samenwerking.brieven.opmaak import BriefOnvolledig, brief_pdf
from samenwerking.brieven.rechten import mag_brieven_maken
from samenwerking.brieven.samenstellen import Samengesteld, stel_samen, verzamel
from samenwerking.brieven.stand import waarom_geen_versie
from samenwerking.brieven.telling import bevries_telling
from samenwerking.teksten.acties.tekst import vergrendel
from samenwerking.teksten.acties.versie import leg_stand_vast
from samenwerking.teksten.models import Leven

SOORT = "raadsinformatiebrief"


@transaction.atomic
def maak_brieven(
    *,
    ronde: Brief,
    gemeenten: Iterable[int],
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    nu: datetime.datetime,
) -> Opdracht:
    """Freeze the letters of these gemeenten (ids) and have the worker make their PDFs; all of them, or none.

    All letters of a round use the count that was frozen with the first of them, so that together they give no hidden
    number away. The same `aanvraag` for the same gemeenten answers with the same Opdracht. Raises GeenRecht, or KanNiet
    when a letter is not complete, was sent, or lies unchanged with its college.
    """
    ronde = (
        Brief.objects.select_related("regio", "berekening__scenario", "tekst__regio")
        .select_for_update(of=("self",), no_key=True)
        .get(pk=ronde.pk)
    )
    if not mag_brieven_maken(door, ronde.regio_id):
        raise GeenRecht(GEEN_COORDINATOR)
    gekozen = set(gemeenten)
    if eerder := Opdracht.objects.filter(aanvraag=aanvraag).first():
        return _zelfde(eerder, ronde, gekozen)
    brieven = _vergrendel(ronde, gekozen)
    for eigen in brieven:
        eigen.brief = ronde  # they share one object, so that the text is read once
    vergrendel(ronde.tekst)  # before its writing, as everyone does
    stap = Leven.objects.select_for_update(no_key=True).get(pk=ronde.tekst_id).nummer  # nobody writes in the meantime
    cijfers = verzamel(ronde, brieven, op=op)
    inhouden = [stel_samen(eigen, cijfers, nummer=eigen.volgend_nummer, vastgelegd_op=nu) for eigen in brieven]
    _kan(brieven, inhouden)
    if cijfers.telling is not None and not cijfers.vastgelegd:
        Brieftelling.objects.create(
            brief=ronde, peildatum=cijfers.peildatum or op, inhoud=bevries_telling(cijfers.telling), door=door, op=nu
        )
    tekstversie = leg_stand_vast(
        tekst=ronde.tekst, naam=f"Brieven van {datum(op)}", waarom="Deze woorden staan in brieven.", door=door, op=op
    )
    delen = []
    for eigen, samengesteld in zip(brieven, inhouden, strict=True):
        versie = Briefversie.objects.create(
            gemeentebrief=eigen,
            nummer=samengesteld.inhoud.versie.nummer,
            inhoud=samengesteld.inhoud.bevroren(),
            tekstversie=tekstversie,
            tekststap=stap,
            tekstkenmerk=cijfers.tekst.kenmerk(eigen.gemeente.code),
            kerntekst_versie=ronde.versienummer,
            lokaal_versie=eigen.versienummer,
            door=door,
            op=nu,
            aanvraag=aanvraag,
        )
        leg_vast(
            "brief vastgelegd",
            ronde,
            door=door,
            gemeente=eigen.gemeente,
            regio=ronde.regio,
            keten=aanvraag,
            versie=versie.pk,
            nummer=versie.nummer,
        )
        delen.append(Deel(f"{DEELSLEUTEL}{versie.pk}", str(eigen.gemeente), {"versie": versie.pk}))
    return geef_opdracht(
        soort=SOORT, titel=f"Brieven: {ronde.onderwerp}"[:200], delen=delen, door=door, aanvraag=aanvraag, op_moment=nu
    )


def _zelfde(eerder: Opdracht, ronde: Brief, gekozen: set[int]) -> Opdracht:
    """The Opdracht of this very form; a form that was used, and then filled in otherwise, is not the same request."""
    gemaakt = ronde.gemeentebrieven.filter(versies__aanvraag=eerder.aanvraag).values_list("gemeente_id", flat=True)
    if set(gemaakt) != gekozen:
        raise KanNiet("Met dit formulier zijn al brieven gemaakt. Kies hieronder opnieuw welke u nog wilt maken.")
    return eerder


def _vergrendel(ronde: Brief, gekozen: set[int]) -> list[Gemeentebrief]:
    """These letters, locked first and read after that: no college decides and nobody writes in the meantime."""
    brieven = ronde.gemeentebrieven.filter(gemeente_id__in=gekozen).order_by("pk")
    if {eigen.gemeente_id for eigen in brieven.select_for_update(of=("self",), no_key=True)} != gekozen or not gekozen:
        raise KanNiet("Kies minstens één gemeente, uit de gemeenten van deze ronde.")
    return list(brieven.select_related("gemeente", "brief").met_stand())


def _kan(brieven: Sequence[Gemeentebrief], inhouden: Sequence[Samengesteld]) -> None:
    zinnen = []
    for eigen, samengesteld in zip(brieven, inhouden, strict=True):
        if zin := waarom_geen_versie(eigen.stand, gewijzigd=eigen.gewijzigd):
            zinnen.append(f"{eigen.gemeente}: {zin}")
        elif samengesteld.gebreken:
            zinnen.append(f"{eigen.gemeente}: {' '.join(gebrek.zin for gebrek in samengesteld.gebreken)}")
    if zinnen:
        raise KanNiet(f"Er is niets gemaakt. {' '.join(zinnen)}")


def maak_pdf_van(deel: Opdrachtdeel) -> None:
    """What the worker does with one part: the PDF of one frozen version, once.

    Raises Mislukt when trying again does not help: content that cannot be a letter, or a computer without Pango.
    """
    versie = Briefversie.objects.filter(pk=deel.invoer["versie"]).first()
    if versie is None:
        raise Mislukt("De versie van deze brief bestaat niet meer.")
    if Briefbestand.objects.filter(versie=versie).exists():
        return
    try:
        leg_pdf_vast(versie)
    except BriefOnvolledig as fout:
        raise Mislukt(f"De brief is niet compleet. {fout}") from fout
    except (InhoudOnleesbaar, NietBevroren) as fout:
        raise Mislukt(f"De vastgelegde inhoud is niet te lezen. {fout}") from fout
    except PdfNietMogelijk as fout:
        raise Mislukt(str(fout)) from fout


def bladzijde_van_de_ronde(opdracht: Opdracht) -> Bladzijde | None:
    """Where the coördinator goes on when the letters are made: the round they belong to."""
    ronde = Brief.objects.filter(gemeentebrieven__versies__aanvraag=opdracht.aanvraag).only("pk").first()
    return Bladzijde("Terug naar de brieven", ronde.get_absolute_url(), "brieven") if ronde is not None else None


def leg_pdf_vast(versie: Briefversie) -> Briefbestand:
    """Make the PDF of a frozen version and store it. The same version always gives the same bytes."""
    inhoud = versie.gelezen
    return Briefbestand.objects.create(
        versie=versie,
        naam=bestandsnaam(inhoud.datum, inhoud.gemeente, inhoud.versie.nummer),
        mediatype="application/pdf",
        inhoud=brief_pdf(inhoud),
    )


def bestandsnaam(dag: datetime.date, gemeente: str, nummer: int) -> str:
    """A file name in ASCII that sorts by day and names the gemeente: never a person."""
    return f"{dag.isoformat()}-raadsinformatiebrief-{slugify(gemeente)}-versie-{nummer}.pdf"
