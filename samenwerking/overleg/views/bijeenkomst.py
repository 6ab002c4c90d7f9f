"""One meeting: its page, its agenda, the notes, who was there, and sharing it with the raden."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.fouten import KanNiet
from regio.onderdelen import Bevestiging, WatNu
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.overleg.acties.bijeenkomst import VELDEN, deel_met_raden, laat_vervallen, wijzig_bijeenkomst
from samenwerking.overleg.acties.notulen import meld_af
from samenwerking.overleg.forms import BijeenkomstForm, VervalForm
from samenwerking.overleg.geschiedenis import lijst_van
from samenwerking.overleg.models import Agendapunt, Bijeenkomst, Stukkenbundel, Vergaderstuk, Verslag
from samenwerking.overleg.onderwerpen import Wijzer, wijzer_voor
from samenwerking.overleg.rechten import (
    aan_tafel,
    acties_van,
    eis_deelnemen,
    eis_delen,
    eis_voorbereiden,
    opent_stuk,
)
from samenwerking.overleg.tafel import eigen_zetels, plaatsen_van
from samenwerking.overleg.tijdplan import plan
from samenwerking.overleg.views.pagina import haal_bijeenkomst, over_bijeenkomst, stel_voor
from samenwerking.teksten.rechten import RAAD

NIET_OPENBAAR = "Niet openbaar"


def aanvraag_van(request: Verzoek) -> UUID:
    """The key of a form that has only a button."""
    try:
        return UUID(request.POST["aanvraag"])
    except (MultiValueDictKeyError, ValueError) as fout:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.") from fout


@require_safe
def bijeenkomst(request: Verzoek, pk: int) -> HttpResponse:
    """Everything of one meeting on one page."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    samen = over_bijeenkomst(request, ding, "bijeenkomst")
    in_raad = request.pet.rol in RAAD
    punten = list(
        Agendapunt.objects.filter(bijeenkomst=ding)
        .select_related("door__gebruiker", "door__gemeente", "door__regio")
        .op_volgorde()
    )
    wijzer = wijzer_voor(request.pet, [punt for punt in punten if not (in_raad and punt.besloten)], op=op)
    verslagen = Verslag.objects.filter(bijeenkomst=ding).select_related("door__gebruiker").defer("inhoud")
    acties = acties_van(request.pet, op=op).filter(overleg=ding.overleg).met_wie()
    vaststelling = ding.vaststelling if ding.is_vastgesteld else None
    return render(
        request,
        "samenwerking/overleg/bijeenkomst.html",
        {
            **samen,
            "punten": _regels(request, ding, punten, wijzer, in_raad=in_raad),
            "tijdplan": plan(ding.begin, ding.einde, [punt.minuten for punt in punten]),
            "losse_stukken": _losse_stukken(request, ding, {punt.pk for punt in punten}),
            "plaatsen": [] if in_raad else plaatsen_van(ding),
            "open_acties": acties.open().exclude(agendapunt__bijeenkomst=ding),
            "hier_afgesproken": acties.filter(agendapunt__bijeenkomst=ding),
            "bundels": [] if in_raad else _bundels(request, ding),
            "verslag": verslagen.first() if vaststelling is not None or not in_raad else None,
            "vaststelling": vaststelling,
            "vast_te_stellen": None if in_raad else _vast_te_stellen(ding),
            "mag_afmelden": not in_raad and _mag_afmelden(request, ding),
            "in_raad": in_raad,
            "gehouden": ding.datum <= op,
            "aanvraag": uuid4(),
            "stap": _wat_nu(ding, punten, verslagen.first(), mag=samen["mag"]),
        },
    )


def _regels(
    request: Verzoek, ding: Bijeenkomst, punten: list[Agendapunt], wijzer: Wijzer, *, in_raad: bool
) -> list[dict[str, Any]]:
    """The points with time, papers and what came of them. A raad sees that a closed point was there, not what."""
    op = klok.vandaag()
    stukken: dict[int | None, list[tuple[Vergaderstuk, bool]]] = {}
    for stuk in _stukken(ding):
        stukken.setdefault(stuk.agendapunt_id, []).append((stuk, opent_stuk(request.pet, stuk, op=op)))
    tijden = plan(ding.begin, ding.einde, [punt.minuten for punt in punten]).tijden
    uit: list[dict[str, Any]] = []
    for punt, tijd in zip(punten, tijden, strict=True):
        if in_raad and punt.besloten:
            uit.append({"titel": NIET_OPENBAAR, "tijd": tijd, "dicht": True})
            continue
        uit.append(
            {
                "punt": punt,
                "titel": wijzer.titel(punt),
                "verwijzing": wijzer.van(punt),
                "tijd": tijd,
                "stukken": stukken.get(punt.pk, []),
                "uitkomst": punt if not in_raad or ding.is_vastgesteld else None,
            }
        )
    return uit


def _stukken(ding: Bijeenkomst) -> list[Vergaderstuk]:
    rijen = Vergaderstuk.objects.filter(bijeenkomst=ding).defer("inhoud")
    return list(rijen.select_related("agendapunt", "door__gebruiker", "bijeenkomst__overleg"))


def _losse_stukken(request: Verzoek, ding: Bijeenkomst, op_agenda: set[int]) -> list[tuple[Vergaderstuk, bool]]:
    """Papers of no point of this agenda."""
    op = klok.vandaag()
    return [
        (stuk, opent_stuk(request.pet, stuk, op=op)) for stuk in _stukken(ding) if stuk.agendapunt_id not in op_agenda
    ]


def _bundels(request: Verzoek, ding: Bijeenkomst) -> list[Stukkenbundel]:
    """The newest of each kind that this hat may open."""
    gezien: dict[bool, Stukkenbundel] = {}
    for bundel in Stukkenbundel.objects.filter(bijeenkomst=ding).defer("inhoud"):
        gezien.setdefault(bundel.met_vertrouwelijk, bundel)
    mag = over_bijeenkomst(request, ding)["kan"].vertrouwelijk
    return [bundel for met, bundel in sorted(gezien.items()) if mag or not met]


def _vast_te_stellen(ding: Bijeenkomst) -> Bijeenkomst | None:
    """The last earlier meeting with a verslag that no meeting adopted yet."""
    return (
        Bijeenkomst.objects.filter(
            overleg=ding.overleg, datum__lt=ding.datum, verslagen__isnull=False, vaststelling__isnull=True
        )
        .order_by("-datum")
        .first()
    )


def _mag_afmelden(request: Verzoek, ding: Bijeenkomst) -> bool:
    if ding.datum < klok.vandaag() or ding.vervallen_op is not None:
        return False
    aan = list(aan_tafel(request.pet, op=ding.datum).filter(overleg=ding.overleg))
    return bool(aan and eigen_zetels(request.pet, ding, aan=aan))


def _wat_nu(ding: Bijeenkomst, punten: list[Agendapunt], verslag: Verslag | None, *, mag: bool) -> WatNu:
    op, pen = klok.vandaag(), "De secretaris, een beleidsadviseur of de coördinator"
    if ding.vervallen_op is not None:
        return WatNu(stap="Deze bijeenkomst gaat niet door", wie=ding.vervallen_reden)
    if ding.is_vastgesteld:
        return WatNu(stap="Het verslag is vastgesteld", wie="Er verandert niets meer.", daarna="Acties lopen door.")
    if not punten:
        return WatNu(
            stap="Maak de agenda",
            wie=pen,
            uiterlijk=ding.datum,
            knop="Agenda maken" if mag else "",
            url=reverse("agenda", args=[ding.pk]) if mag else "",
            daarna="Deelnemers lezen de stukken.",
        )
    if ding.datum > op:
        return WatNu(
            stap="Lees de stukken en bereid u voor",
            wie="Wie aan tafel zit",
            uiterlijk=ding.datum,
            daarna="In de bijeenkomst schrijft de secretaris op wat wordt afgesproken.",
        )
    if verslag is None:
        return WatNu(
            stap="Schrijf op wat is besproken en afgesproken",
            wie=pen,
            knop="Notuleren" if mag else "",
            url=reverse("notulen", args=[ding.pk]) if mag else "",
            daarna="Leg daarna het verslag vast; de volgende bijeenkomst stelt het vast.",
        )
    return WatNu(
        stap="De volgende bijeenkomst stelt het verslag vast",
        wie=pen,
        knop="Vaststellen vastleggen" if mag else "",
        url=reverse("verslag_vaststellen", args=[ding.pk]) if mag else "",
        daarna="Daarna verandert er niets meer.",
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Another day, time or place."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    form = BijeenkomstForm(request.POST or None, initial={naam: getattr(ding, naam) for naam in VELDEN})
    return stel_voor(
        request,
        form,
        lambda: wijzig_bijeenkomst(
            bijeenkomst=ding, velden=form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Wijzigen: {ding}",
        uitleg="Stuur de deelnemers zelf bericht als de dag, de tijd of de plaats verandert.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De bijeenkomst is gewijzigd.",
        versie=ding.versienummer,
    )


@require_http_methods(["GET", "POST"])
def vervallen(request: Verzoek, pk: int) -> HttpResponse:
    """Call it off."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    form = VervalForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: laat_vervallen(bijeenkomst=ding, reden=form.cleaned_data["reden"], door=request.pet, op=op),
        wat=f"Niet door laten gaan: {ding}",
        uitleg="De agendapunten worden weer open punten van dit overleg. U kunt dit niet terugdraaien.",
        knop="Bijeenkomst laten vervallen",
        terug=ding.get_absolute_url(),
        gelukt="De bijeenkomst gaat niet door. De punten zijn weer open.",
    )


@require_http_methods(["GET", "POST"])
def delen(request: Verzoek, pk: int) -> HttpResponse:
    """A page that says what the raden will read, and then they do."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_delen(request.pet, ding.overleg)
    if request.method == "POST":
        try:
            deel_met_raden(bijeenkomst=ding, door=request.pet, op=op)
        except KanNiet as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, "De raden van de regio lezen nu deze bijeenkomst.")
        return redirect(ding)
    bevestiging = Bevestiging(
        titel="Delen met de raden",
        inleiding=f"{ding}.",
        gevolgen=[
            "Raadsleden en griffiers van alle gemeenten van de regio zien de agenda en de stukken die niet "
            "vertrouwelijk zijn.",
            "Van een punt dat niet voor de raden is, zien zij alleen dat het er was.",
            "Zodra het verslag is vastgesteld, lezen zij ook het verslag, zonder die punten en zonder namen.",
        ],
        knop="Delen met de raden",
        terug=ding.get_absolute_url(),
    )
    return render(request, "includes/bevestigpagina.html", {"bevestiging": bevestiging})


@require_POST
def afmelden(request: Verzoek, pk: int) -> HttpResponse:
    """Who sits at the table cannot come."""
    eis_deelnemen(request.pet)
    ding = haal_bijeenkomst(request, pk)
    try:
        meld_af(bijeenkomst=ding, door=request.pet, op=klok.vandaag())
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "U bent afgemeld. De secretaris ziet het bij de aanwezigheid.")
    return redirect(ding)


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened."""
    eis_deelnemen(request.pet)
    ding = haal_bijeenkomst(request, pk)
    return lijst_van(request, ding).antwoord(
        "samenwerking/overleg/bijeenkomst_geschiedenis.html",
        over_bijeenkomst(request, ding, "bijeenkomst_geschiedenis"),
    )
