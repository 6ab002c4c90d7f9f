"""Pages about inputs: every version with its source, one version with its rows, and recording a new one from a file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from financien import rechten
from financien.acties.geldinvoer import Geladen, NietGeladen, bekijk_invoer, leg_invoer_vast
from financien.acties.invoerversies import titel
from financien.forms_invoer import CONTROLEREN, VASTLEGGEN, InvoerForm
from financien.invoerbestand import als_invoerbestand
from financien.invoersoorten import Invoersoort
from financien.models import Aandelen, Ingroeipad
from financien.versies import bestandsrijen, vastlegging_van, versies_van
from regio import klok
from regio.forms.velden import probeer
from regio.inlezen import Fout, sjabloon, sjabloon_csv
from regio.inlezen import Kolom as Bladkolom
from regio.lijst import Kolom, Lijst, alfabetisch
from regio.models import Gemeente
from regio.notatie import datum_kort, getal
from regio.onderdelen import Leeg, Tab
from regio.rijenbestand import VORMEN
from regio.verzoek import Verzoek

GETOOND = 100
"""Faults on the page; who has more mends these first."""

MEESTE_RIJEN = 500
"""Rows of a version on its page: all gemeenten fit. More stands in the file."""

_KOP = {"taak", "naam", "versie"}
_BOVEN = {
    Invoersoort.MACROBUDGET: _KOP,
    Invoersoort.VERDELING: {*_KOP, "soort", "eenheid"},
    Invoersoort.INGROEIPAD: {*_KOP, "soort", "duur"},
    Invoersoort.TARIEF: _KOP,
    Invoersoort.INWONERS: {"peildatum"},
}
"""Columns that are the same in every row: they stand above the table."""


@require_safe
def lijst(request: Verzoek, soort: str = Invoersoort.MACROBUDGET) -> HttpResponse:
    """Every version of one kind, with its source and that source's date."""
    rechten.eis_invoer_lezen(request.pet)
    deze, op = _soort(soort), klok.vandaag()
    overzicht = Lijst(
        request,
        versies_van(deze, request.pet, op=op),
        titel=deze.meervoud,
        eenheid=("versie", "versies"),
        kolommen=[
            *_kolommen(deze),
            Kolom("bron", "Bron", "bron.titel", sorteer=alfabetisch("bron__titel")),
            Kolom("verschenen", "Verschenen op", "bron.datum", sorteer="bron__datum", soort="datum"),
            Kolom("zekerheid", "Zekerheid", "bron.get_zekerheid_display", sorteer="bron__zekerheid"),
        ],
        sorteer="peildatum" if deze is Invoersoort.INWONERS else "naam",
        adres=lambda versie: reverse("invoerversie", args=[deze.value, versie.pk]),
        leeg=Leeg(
            f"Er zijn nog geen {deze.meervoud.lower()}",
            "Een controller van een regio legt een versie vast uit een xlsx- of csv-bestand.",
        ),
    )
    return overzicht.antwoord(
        "financien/invoer.html",
        {
            "soort": deze,
            "tabs": [
                Tab(ander.meervoud, reverse("invoer_soort", args=[ander.value]), ander is deze) for ander in Invoersoort
            ],
            "vastleggen": reverse("invoer_vastleggen", args=[deze.value])
            if rechten.mag_invoer_vastleggen(request.pet, op=op)
            else "",
        },
    )


def _kolommen(soort: Invoersoort) -> list[Kolom]:
    if soort is Invoersoort.INWONERS:
        return [
            Kolom("peildatum", "Peildatum", sorteer="peildatum", soort="datum"),
            Kolom("rijental", "Gemeenten", sorteer="rijental", soort="getal"),
        ]
    kop = [
        Kolom("naam", "Naam", sorteer=alfabetisch("naam")),
        Kolom("versie", "Versie", sorteer=alfabetisch("versie")),
        Kolom("taak", "Taak", "get_taak_display", sorteer="taak"),
    ]
    if soort is Invoersoort.VERDELING:
        kop.append(Kolom("soort", "Soort", "get_soort_display", sorteer="soort"))
    if soort is Invoersoort.TARIEF:
        kop.append(Kolom("regio", "Regio", "regio.naam", sorteer=alfabetisch("regio__naam")))
    return [*kop, Kolom("vastgelegd_op", "Vastgelegd op", sorteer="vastgelegd_op")]


@require_safe
def versie(request: Verzoek, soort: str, pk: int) -> HttpResponse:
    """One version: its source, who recorded it and why, its rows, and the file."""
    deze, rij = _versie(request, soort, pk)
    rijen = bestandsrijen(rij)
    plekken = [nummer for nummer, kolom in enumerate(deze.blad.kolommen) if kolom.naam not in _BOVEN[deze]]
    return render(
        request,
        "financien/invoerversie.html",
        {
            "soort": deze,
            "titel": titel(rij),
            "versie": rij,
            "eigenschappen": _eigenschappen(rij),
            "vastlegging": vastlegging_van(rij, request.pet, op=klok.vandaag()),
            "kolommen": [(_kop(kolom), is_getal(kolom)) for kolom in (deze.blad.kolommen[plek] for plek in plekken)],
            "rijen": _cellen(deze, rij, plekken, rijen[:MEESTE_RIJEN]),
            "meer": max(0, len(rijen) - MEESTE_RIJEN),
            "bestanden": [
                (vorm.upper(), reverse("invoerversie_bestand", args=[deze.value, rij.pk, vorm])) for vorm in VORMEN
            ],
        },
    )


@dataclass(frozen=True)
class Cel:
    """One value of a row in Dutch; figures stand at the right."""

    tekst: str
    is_getal: bool


def _cellen(soort: Invoersoort, versie: Any, plekken: list[int], rijen: list[list[Any]]) -> list[list[Cel]]:
    """The rows as a person reads them; a gemeentecode gets its name."""
    kolommen = [soort.blad.kolommen[plek] for plek in plekken]
    namen: dict[str, str] = {}
    if any(kolom.naam == "gemeentecode" for kolom in kolommen):
        namen = dict(Gemeente.objects.values_list("code", "naam_kort"))
    in_euro = isinstance(versie, Aandelen) and versie.eenheid == Aandelen.Eenheid.BEDRAG
    return [
        [
            Cel(_tekst(kolom, rij[plek], namen, in_euro=in_euro), is_getal(kolom))
            for plek, kolom in zip(plekken, kolommen, strict=True)
        ]
        for rij in rijen
    ]


def _kop(kolom: Bladkolom) -> str:
    """The head of a column as a person reads it."""
    namen = {"gemeentecode": "Gemeente", "bedrag": "Bedrag in euro", "tot_en_met": "Tot en met"}
    return namen.get(kolom.naam, capfirst(kolom.naam.replace("_", " ")))


def is_getal(kolom: Bladkolom) -> bool:
    """Whether a column holds figures, also those that are kept in the digits of the source."""
    return kolom.soort in ("getal", "bedrag") or kolom.naam in ("waarde", "objectief_deel")


def _tekst(kolom: Bladkolom, waarde: Any, namen: dict[str, str], *, in_euro: bool) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime.date):
        return datum_kort(waarde)
    if kolom.naam == "jaar":
        return str(waarde)
    if is_getal(kolom):
        cijfers = len(str(waarde).partition(".")[2])
        return getal(Decimal(waarde), max(cijfers, 2) if in_euro or kolom.soort == "bedrag" else cijfers)
    if kolom.naam == "gemeentecode":
        return f"{namen.get(waarde, '')} ({waarde})"
    return kolom.keuzes.get(str(waarde), str(waarde))


def _eigenschappen(rij: Any) -> list[tuple[str, str]]:
    if isinstance(rij, Aandelen):
        return [("Soort", rij.get_soort_display()), ("Eenheid", rij.get_eenheid_display())]
    if isinstance(rij, Ingroeipad):
        return [("Soort", rij.get_soort_display()), ("Duur", f"{rij.duur} jaar")]
    return []


@require_safe
def bestand(request: Verzoek, soort: str, pk: int, vorm: str) -> HttpResponse:
    """A version as the file that can be read in again."""
    deze, rij = _versie(request, soort, pk)
    if vorm not in VORMEN:
        raise Http404
    return als_invoerbestand(vorm, deze, rij)


@require_safe
def leeg_formulier(request: Verzoek, soort: str, vorm: str) -> HttpResponse:
    """The blank form of one kind."""
    rechten.eis_invoer_vastleggen(request.pet, op=klok.vandaag())
    blad = _soort(soort).blad
    if vorm not in VORMEN:
        raise Http404
    return HttpResponse(
        sjabloon([blad]) if vorm == "xlsx" else sjabloon_csv(blad),
        content_type=VORMEN[vorm],
        headers={"Content-Disposition": f'attachment; filename="sjabloon-{soort}.{vorm}"'},
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def vastleggen(request: Verzoek, soort: str) -> HttpResponse:
    """A file: what is wrong with it cell by cell, what would be recorded, or the versions that were. It is not kept."""
    op = klok.vandaag()
    rechten.eis_invoer_vastleggen(request.pet, op=op)
    deze = _soort(soort)
    gevuld = request.method == "POST"
    form = InvoerForm(request.POST if gevuld else None, request.FILES if gevuld else None)
    geladen: list[Geladen] | None = None
    fouten: list[Fout] = []
    if gevuld and form.is_valid():
        try:
            geladen = _doe(request, form, deze)
        except NietGeladen as fout:
            fouten = fout.fouten
        if geladen is not None and form.legt_vast:
            return _vastgelegd(request, deze, geladen)
    if fouten and not any(fout.cel for fout in fouten):  # about the file as a whole
        form.add_error("bestand", " ".join(str(fout) for fout in fouten))
        fouten = []
    return render(
        request,
        "financien/invoer_vastleggen.html",
        {
            "form": form,
            "soort": deze,
            "geladen": geladen or [],
            "nieuw": sum(versie.nieuw for versie in geladen or []),
            "fouten": fouten[:GETOOND],
            "aantal_fouten": len(fouten),
            "meer": max(0, len(fouten) - GETOOND),
            "sjablonen": [(vorm, reverse("invoer_sjabloon", args=[deze.value, vorm])) for vorm in VORMEN],
            "anderen": [
                (ander.enkelvoud, reverse("invoer_vastleggen", args=[ander.value]))
                for ander in Invoersoort
                if ander is not deze
            ],
            "controleren": CONTROLEREN,
            "leg_vast": VASTLEGGEN,
        },
        status=400 if form.errors or fouten else 200,
    )


def _doe(request: Verzoek, form: InvoerForm, soort: Invoersoort) -> list[Geladen] | None:
    inhoud, op = form.cleaned_data["bestand"].read(), klok.vandaag()
    if not form.legt_vast:
        return bekijk_invoer(soort=soort, inhoud=inhoud, vindplaats=form.vindplaats(), door=request.pet, op=op)
    return probeer(
        form,
        lambda: leg_invoer_vast(
            soort=soort, inhoud=inhoud, bron=form.bron(), reden=form.cleaned_data["reden"], door=request.pet, op=op
        ),
    )


def _vastgelegd(request: Verzoek, soort: Invoersoort, geladen: list[Geladen]) -> HttpResponse:
    nieuw = [versie for versie in geladen if versie.nieuw]
    if nieuw:
        messages.success(request, f"Vastgelegd: {'; '.join(versie.titel for versie in nieuw)}.")
    else:
        messages.success(request, "Dit stond er al, met dezelfde getallen. Er is niets veranderd.")
    if len(geladen) == 1:
        return redirect("invoerversie", soort=soort.value, pk=geladen[0].pk)
    return redirect("invoer_soort", soort=soort.value)


def _soort(tekst: str) -> Invoersoort:
    try:
        return Invoersoort(tekst)
    except ValueError as fout:
        raise Http404 from fout


def _versie(request: Verzoek, soort: str, pk: int) -> tuple[Invoersoort, Any]:
    rechten.eis_invoer_lezen(request.pet)
    deze = _soort(soort)
    return deze, get_object_or_404(versies_van(deze, request.pet, op=klok.vandaag()), pk=pk)
