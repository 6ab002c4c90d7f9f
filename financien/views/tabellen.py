"""Tables of others beside the exact division: one that a controller pastes, and those the Haagse regio published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from financien import gepubliceerd, rechten
from financien.acties.invoerversies import inwoners_van
from financien.forms_invoer import GEPLAKT, ControleForm
from financien.gepubliceerd import Cijfers, Onderdeel
from financien.invoersoorten import Invoersoort
from financien.tabelbestand import Onleesbaar, als_regels
from financien.tabelcontrole import Tabeluitslag
from financien.tabelvraag import Tabel, TabelFout, lees_tabel, vergelijk_bedragen, vergelijk_percentages
from financien.versies import versies_van
from regio import klok
from regio.models import Bron, Broncijfer, Brontabel, Gemeente
from regio.notatie import datum, getal
from regio.verzoek import Verzoek

BRON = "uitvoeringsplan-haagse-regio"
RAMING = 5
"""Its total is the raming that was divided."""


@dataclass(frozen=True)
class Controlerij:
    """One row of the table as the page shows it."""

    naam: str
    gevonden: str
    exact: str
    verwacht: str
    verschil: str
    verklaring: str
    anders: int
    """How many other roundings give the same figure."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def controleer(request: Verzoek) -> HttpResponse:
    """Which rows of a table differ from the exact division, and which rounding would explain it. Nothing is stored."""
    rechten.eis_invoer_lezen(request.pet)
    gevuld = request.method == "POST"
    form = ControleForm(request.POST if gevuld else None, request.FILES if gevuld else None, keuzes=_keuzes(request))
    context: dict[str, Any] = {"form": form}
    if gevuld and form.is_valid():
        try:
            context |= _uitslag(request, form)
        except TabelFout as fout:
            for zin in fout.zinnen[:50]:
                form.add_error(fout.veld, zin)
    return render(request, "financien/tabel_controleren.html", context, status=400 if form.errors else 200)


def _keuzes(request: Verzoek) -> list[Any]:
    op = klok.vandaag()
    verdelingen = versies_van(Invoersoort.VERDELING, request.pet, op=op).order_by("naam", "-vastgelegd_op", "-pk")
    inwoners = versies_van(Invoersoort.INWONERS, request.pet, op=op).order_by("-peildatum", "bron__titel")
    return [
        (
            "Inwoners",
            [(f"inwoners-{rij.pk}", f"Inwoners op {datum(rij.peildatum)} ({rij.bron.titel})") for rij in inwoners],
        ),
        (
            "Verdelingen",
            [(f"verdeling-{rij.pk}", f"{rij}{_voorbeeld(rij.bron)}") for rij in verdelingen],
        ),
    ]


def _voorbeeld(bron: Bron) -> str:
    return " (voorbeeld, geen rijkscijfer)" if bron.is_voorbeeld else ""


def _uitslag(request: Verzoek, form: ControleForm) -> dict[str, Any]:
    velden = form.cleaned_data
    codes = _codes()
    if velden["bestand"]:
        try:
            tabel = lees_tabel(als_regels(velden["bestand"].read()), codes=codes, veld="bestand")
        except Onleesbaar as fout:
            raise TabelFout("bestand", [str(fout)]) from fout
    else:
        tabel = lees_tabel(velden["tabel"], codes=codes, veld="tabel")
    gewichten, waarmee, bron = _gewichten(request, form, codes)
    bedragen = velden["soort"] == "bedragen"
    if bedragen:
        totaal = velden["totaal"] if velden["totaal"] is not None else tabel.totaal
        if totaal is None:
            raise TabelFout("totaal", ["Vul in welk bedrag is verdeeld, of zet een regel 'Totaal' in uw tabel."])
        if totaal != round(totaal, 2):
            raise TabelFout("totaal", ["Het verdeelde bedrag heeft ten hoogste twee cijfers achter de komma."])
        uitslag = vergelijk_bedragen(tabel, totaal=totaal, gewichten=gewichten)
    else:
        uitslag = vergelijk_percentages(tabel, gewichten=gewichten)
    return {
        "uitslag": uitslag,
        "bedragen": bedragen,
        "exact_kop": "Exact, op de cent" if bedragen else "Exact, zoals afgerond",
        "waarmee": waarmee,
        "bron": bron,
        "rijen": _rijen(tabel, uitslag, 2 if bedragen else None),
        "opgeteld": getal(uitslag.opgeteld, _decimalen(uitslag.opgeteld)),
    }


def _codes() -> dict[str, str]:
    """From the name or code of a gemeente that exists, in small letters, to its code."""
    rijen = Gemeente.objects.bestaand(op=klok.vandaag()).values_list("code", "naam_kort", "naam")
    return {woord.casefold(): code for code, kort, lang in rijen for woord in (code, lang, kort)}


def _gewichten(
    request: Verzoek, form: ControleForm, codes: Mapping[str, str]
) -> tuple[dict[str, Decimal], str, Bron | None]:
    """What each row weighs, what that is in words, and its source."""
    keuze = form.cleaned_data["vergelijk"]
    if keuze == GEPLAKT:
        tabel = lees_tabel(form.cleaned_data["gewichten"], codes=codes, veld="gewichten")
        return dict(tabel.waarden), "uw eigen gewichten", None
    soort, _, pk = keuze.partition("-")
    versie = versies_van(Invoersoort(soort), request.pet, op=klok.vandaag()).filter(pk=pk).first()
    if versie is None:
        raise Http404
    if soort == Invoersoort.INWONERS:
        aantallen = inwoners_van(versie).values_list("gemeente__code", "aantal")
        waarom = f"het aantal inwoners op {datum(versie.peildatum)}"
        return {code: Decimal(aantal) for code, aantal in aantallen}, waarom, versie.bron
    return dict(versie.rijen.values_list("gemeente__code", "waarde")), str(versie), versie.bron


def _rijen(tabel: Tabel, uitslag: Tabeluitslag, cijfers: int | None) -> list[Controlerij]:
    rijen = []
    for rij in uitslag.rijen:
        plaatsen = cijfers if cijfers is not None else _decimalen(rij.gevonden)
        verschil = f"{'+' if rij.verschil > 0 else ''}{getal(rij.verschil, plaatsen)}" if not rij.klopt else ""
        rijen.append(
            Controlerij(
                tabel.namen[rij.gemeente],
                getal(rij.gevonden, max(plaatsen, _decimalen(rij.gevonden))),
                gepubliceerd.breuk(rij.exact),
                getal(rij.verwacht, plaatsen),
                verschil,
                next(iter(uitslag.verklaringen(rij)), ""),
                len(rij.verklaringen) - 1,
            )
        )
    return rijen


def _decimalen(waarde: Decimal) -> int:
    exponent = waarde.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@dataclass(frozen=True)
class Tabelblad:
    """One published table with its comparisons."""

    tabel: Brontabel
    onderdelen: list[Onderdeel]


@require_safe
def gepubliceerde_tabellen(request: Verzoek) -> HttpResponse:
    """Tables 1, 5, 8 and 10 of the uitvoeringsplan of the Haagse regio: printed beside exact."""
    rechten.eis_invoer_lezen(request.pet)
    tabellen = {
        tabel.nummer: tabel
        for tabel in Brontabel.objects.filter(bron__sleutel=BRON, nummer__in=(1, 4, 5, 8, 10))
        .select_related("bron")
        .prefetch_related("cijfers")
    }
    bladen = []
    if len(tabellen) == 5:
        cijfers = {nummer: _cijfers(tabel) for nummer, tabel in tabellen.items()}
        raming = next(int(rij.waarde or 0) for rij in _alle(tabellen[RAMING]) if rij.is_totaal)
        bladen = [
            Tabelblad(tabellen[1], gepubliceerd.tabel_1(cijfers[1])),
            Tabelblad(tabellen[5], gepubliceerd.tabel_5(cijfers[5], cijfers[4], raming)),
            Tabelblad(tabellen[8], gepubliceerd.tabel_8(cijfers[8])),
            Tabelblad(tabellen[10], gepubliceerd.tabel_10(cijfers[10])),
        ]
    return render(
        request,
        "financien/gepubliceerde_tabellen.html",
        {"bladen": bladen, "bron": tabellen[1].bron if bladen else None},
    )


def _alle(tabel: Brontabel) -> list[Broncijfer]:
    return list(tabel.cijfers.all())


def _cijfers(tabel: Brontabel) -> Cijfers:
    """The numbers in the digits in which they were printed, by row and column; totals left out."""
    return {
        (rij.rij, rij.kolom): round(rij.waarde, _achter_de_komma(rij.gedrukt))
        for rij in _alle(tabel)
        if rij.waarde is not None and not rij.is_totaal
    }


def _achter_de_komma(gedrukt: str) -> int:
    """How many digits the publication printed behind the comma."""
    return sum(teken.isdigit() for teken in gedrukt.partition(",")[2])
