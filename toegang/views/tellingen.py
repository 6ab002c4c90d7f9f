"""Counts of a region without people, and the places there are."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from regio import klok
from regio.brontabellen import Rooster, leg_uit
from regio.fouten import GeenRecht
from regio.models import Brontabel, Regio
from regio.notatie import datum
from regio.rijenbestand import VORMEN, Veldsoort, als_bestand
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.referentie import BRON_HAAGLANDEN
from toegang.afschermen import Cel
from toegang.cijfers import gepubliceerd
from toegang.grafieken import Staaf, boodschap
from toegang.models import Gepubliceerdetelling, Locatie, Tabel, Voorziening
from toegang.raming import raming
from toegang.tellingblad import AANBOD, MO, PERIODEN_NAAST_ELKAAR, UITLEG, Rij, Uitleg, Weergave, periode, weergave

UITGAVEN = {"haaglanden": BRON_HAAGLANDEN[0]}
"""The regions that published tables of their own, and the Bron that holds them as they were printed."""

KENMERKEN, PLEKKEN, LOCATIES = "kenmerken", "plekken", "locaties"
TABEL_RAMING = 5
LOS: dict[str, tuple[str, Uitleg]] = {
    KENMERKEN: (
        "Kenmerken van cliënten van de opvang",
        Uitleg(MO, "Gezondheid en verslaving van cliënten leggen wij niet vast om te tellen. Daarom staat hier alleen "
               "wat de regio zelf publiceerde.", "Kenmerk", "cliënten", nummers=(6,)),
    ),
    PLEKKEN: (
        "Plekken per product",
        Uitleg(AANBOD, "Alle plekken die aanbieders in de regio hebben. Plekken zijn geen mensen: hier is niets "
               "afgeschermd.", "Product", "plekken", nummers=(8,)),
    ),
    LOCATIES: (
        "Locaties per aanbieder",
        Uitleg(AANBOD, "Waar de locaties van aanbieders staan.", "Aanbieder", "locaties", nummers=(9,)),
    ),
}  # fmt: skip
"""Tables that are not counts about people: they are not hidden, not frozen, or only as a source printed them."""


@dataclass(frozen=True)
class Ingang:
    """A line of the overview: which table, of which day, and the one number that it is about."""

    titel: str
    adres: str
    wanneer: str
    totaal: Cel | None = None
    eenheid: str = ""


@dataclass(frozen=True)
class Gedrukt:
    """A table as the region printed it, with its totals added up again."""

    tabel: Brontabel
    rooster: Rooster


@require_safe
def tellingen(request: Verzoek) -> HttpResponse:
    """Per region of this hat: which tables there are, and the main number of each."""
    op = klok.vandaag()
    regios = [(regio, _ingangen(regio, op=op)) for regio in _regios(request, op=op)]
    return render(request, "toegang/tellingen.html", {"regios": regios, "drempel": settings.TELLING_DREMPEL})


@require_safe
def telling(request: Verzoek, sleutel: str, tabel: str) -> HttpResponse:
    """One table of one region: chart, figures, the same as a file, and what the region itself printed of it."""
    op = klok.vandaag()
    regio = get_object_or_404(_regios(request, op=op), sleutel=sleutel)
    publicaties = list(gepubliceerd(regio, op=op).filter(tabel=tabel).order_by("-peildatum")) if tabel in UITLEG else []
    blad = _los_blad(regio, tabel, op=op) if tabel in LOS else None
    if publicaties:
        blad = weergave(_gekozen(publicaties, request.GET.get("peildatum", "")))
    if tabel not in UITLEG and tabel not in LOS:
        raise Http404("Deze tabel is er niet.")
    titel, uitleg = LOS.get(tabel) or (str(Tabel(tabel).label), UITLEG[tabel])
    if (vorm := request.GET.get("vorm")) in VORMEN and blad is not None:
        return _bestand(vorm, regio, blad)
    gedrukt = _gedrukt(regio, uitleg.nummers)
    return render(
        request,
        "toegang/telling.html",
        {
            "regio": regio,
            "tabel": tabel,
            "titel": titel,
            "uitleg": uitleg,
            "blad": blad,
            "keuzes": _keuzes(publicaties, blad),
            "gedrukt": gedrukt,
            "raming": _raming(publicaties, gedrukt) if tabel == Tabel.PASSEN else None,
            "drempel": settings.TELLING_DREMPEL,
            "telt_mensen": tabel in UITLEG,
        },
    )


def _regios(request: Verzoek, *, op: datetime.date) -> QuerySet[Regio]:
    if not rechten.mag_tellingen_lezen(request.pet):
        raise GeenRecht("Tellingen van de regio zijn er voor wie de regio stuurt of verantwoordt.")
    return rechten.regios_voor_tellingen(request.pet, op=op)


def _ingangen(regio: Regio, *, op: datetime.date) -> list[tuple[str, list[Ingang]]]:
    """The tables by subject, the newest publication of each."""
    laatste: dict[str, Gepubliceerdetelling] = {}
    for publicatie in gepubliceerd(regio, op=op).order_by("peildatum"):
        laatste[publicatie.tabel] = publicatie
    groepen: dict[str, list[Ingang]] = {}
    for tabel, uitleg in UITLEG.items():
        nieuwste = laatste.get(tabel)
        adres = reverse("telling", args=[regio.sleutel, tabel])
        if nieuwste is None:
            regel = Ingang(str(Tabel(tabel).label), adres, "nog niets geteld")
        else:
            totaal = nieuwste.blad.totaal
            regel = Ingang(str(Tabel(tabel).label), adres, _wanneer(nieuwste), totaal, uitleg.eenheid)
        groepen.setdefault(uitleg.groep, []).append(regel)
    for tabel, (titel, uitleg) in LOS.items():
        if tabel != KENMERKEN or regio.sleutel in UITGAVEN:
            wanneer = "zoals gepubliceerd" if tabel == KENMERKEN else "zoals het nu is"
            groepen.setdefault(uitleg.groep, []).append(
                Ingang(titel, reverse("telling", args=[regio.sleutel, tabel]), wanneer)
            )
    return list(groepen.items())


def _wanneer(publicatie: Gepubliceerdetelling) -> str:
    if publicatie.van is None:
        return f"stand van {datum(publicatie.peildatum)}"
    return periode(publicatie.van, publicatie.peildatum)


def _gekozen(publicaties: list[Gepubliceerdetelling], dag: str) -> list[Gepubliceerdetelling]:
    """The publication of that day, or the newest; of a table with its periods beside one another all, oldest first."""
    if publicaties[0].tabel in PERIODEN_NAAST_ELKAAR:
        return publicaties[::-1]
    gevonden = [publicatie for publicatie in publicaties if publicatie.peildatum.isoformat() == dag]
    if dag and not gevonden:
        raise Http404("Op die dag is deze tabel niet gepubliceerd.")
    return gevonden or publicaties[:1]


def _keuzes(publicaties: list[Gepubliceerdetelling], blad: Weergave | None) -> list[tuple[str, str, bool]]:
    """The other days and periods of this table: address, words, and whether it is the one shown."""
    if len(publicaties) < 2 or publicaties[0].tabel in PERIODEN_NAAST_ELKAAR or blad is None:
        return []
    return [
        (
            f"?peildatum={publicatie.peildatum.isoformat()}",
            _wanneer(publicatie),
            _wanneer(publicatie) == blad.wanneer,
        )
        for publicatie in publicaties
    ]


def _bestand(vorm: str, regio: Regio, blad: Weergave) -> HttpResponse:
    getal: Veldsoort = "getal"
    soorten: list[Veldsoort] = ["tekst", *(getal for _ in blad.koppen[1:])]
    return als_bestand(
        vorm,
        naam=slugify(f"{regio.sleutel} {blad.titel} {blad.wanneer}"),
        titel=blad.titel,
        koppen=list(zip(blad.koppen, soorten, strict=True)),
        rijen=blad.bestandsrijen,
    )


def _gedrukt(regio: Regio, nummers: Sequence[int]) -> list[Gedrukt]:
    if regio.sleutel not in UITGAVEN or not nummers:
        return []
    tabellen = (
        Brontabel.objects.filter(bron__sleutel=UITGAVEN[regio.sleutel], nummer__in=nummers)
        .select_related("bron")
        .prefetch_related("cijfers")
    )
    return [Gedrukt(tabel, leg_uit(list(tabel.cijfers.all()))) for tabel in tabellen]


def _raming(publicaties: list[Gepubliceerdetelling], gedrukt: list[Gedrukt]) -> tuple[str, int, dict[str, int]] | None:
    """Table 5: the shares of the last whole year over the number that the region expected, when nothing is hidden."""
    verwacht = next(
        (
            int(totaal.gedrukt)
            for deel in gedrukt
            if deel.tabel.nummer == TABEL_RAMING
            for totaal in deel.rooster.totalen
        ),
        None,
    )
    jaar = next((publicatie for publicatie in publicaties if publicatie.blad.totaal and publicatie.is_jaar), None)
    if verwacht is None or jaar is None or any(cellen[0].waarde is None for cellen in jaar.blad.cellen):
        return None
    aantallen = {rij: cellen[0].waarde or 0 for rij, cellen in zip(jaar.blad.rijen, jaar.blad.cellen, strict=True)}
    return _wanneer(jaar), verwacht, raming(aantallen, verwacht)


# --- places and locations ------------------------------------------------------------------------------------


def _los_blad(regio: Regio, tabel: str, *, op: datetime.date) -> Weergave | None:
    titel, uitleg = LOS[tabel]
    voorzieningen = Voorziening.objects.lopend(op=op).filter(regio=regio)
    if tabel == PLEKKEN:
        plekken: Counter[tuple[str, str]] = Counter()
        for rij in voorzieningen.select_related("product"):
            plekken[f"{rij.product}, {rij.get_categorie_display()}", "Plekken"] += rij.plekken
        return _open_blad(titel, uitleg, op, plekken)
    if tabel == LOCATIES:
        locaties = (
            Locatie.objects.filter(voorziening__in=voorzieningen)
            .filter(Q(tot__isnull=True) | Q(tot__gt=op))
            .select_related("organisatie", "gemeente")
        )
        return _open_blad(titel, uitleg, op, Counter((str(rij.organisatie), str(rij.gemeente)) for rij in locaties))
    return None


def _open_blad(titel: str, uitleg: Uitleg, op: datetime.date, aantallen: Counter[tuple[str, str]]) -> Weergave | None:
    """Counts of things: nothing is hidden. Most first."""
    if not aantallen:
        return None
    per_rij: Counter[str] = Counter()
    per_kolom: Counter[str] = Counter()
    for (rij, kolom), aantal in aantallen.items():
        per_rij[rij] += aantal
        per_kolom[kolom] += aantal

    def cel(aantal: int) -> tuple[Cel, str]:
        return Cel(aantal, None), ""

    namen, kolommen = (tuple(naam for naam, _ in telling.most_common()) for telling in (per_rij, per_kolom))
    breed = len(kolommen) > 1
    staven = tuple(Staaf(naam, Cel(per_rij[naam], None)) for naam in namen)
    totaal = Cel(aantallen.total(), None)
    return Weergave(
        titel,
        uitleg,
        f"stand van {datum(op)}",
        kolommen,
        tuple(
            Rij(naam, tuple(cel(aantallen[naam, kolom]) for kolom in kolommen), cel(per_rij[naam]) if breed else None)
            for naam in namen
        ),
        Rij("Totaal", tuple(cel(per_kolom[kolom]) for kolom in kolommen), (totaal, "") if breed else None),
        boodschap(staven, totaal, uitleg.eenheid),
        staven,
    )
