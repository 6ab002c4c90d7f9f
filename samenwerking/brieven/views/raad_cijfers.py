"""From a figure to its origin, and the money of the gemeente in plain words; for the raad, or for everyone."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from financien.cijfers import berekening_met_kenmerk
from financien.doorrekening import uit_bevroren
from financien.grafieken import JaarPunt, beschrijving, boodschap, ingroeipad_grafiek
from financien.herkomst import Onderdeel
from financien.models import Berekening
from financien.rechten import leesbare_berekeningen, leest_eigen_gemeente, leest_gemeente, mag_lezen
from regio.models import Lidmaatschap
from regio.notatie import euro_kort
from samenwerking.brieven.cijferherkomst import GeenCijfer, Padcijfer, padcijfer, telcijfer
from samenwerking.brieven.geldbeeld import Geldbeeld, geldbeeld, meer_of_minder, oud
from samenwerking.brieven.inhoud import IngroeipadJaar
from samenwerking.brieven.models import Briefversie
from samenwerking.brieven.rechten_raad import raadsbrieven
from samenwerking.brieven.views.raad import Bezoek, bezoek, haal_brief, is_geheim_voor


def _brief(wie: Bezoek, pk: int) -> Briefversie | HttpResponse:
    """A letter that this reader may read; one that was taken back or is secret says so at its own address."""
    versie = haal_brief(wie, pk)
    if versie.ingetrokken or is_geheim_voor(wie, versie):
        return redirect("raadsbrief", wie.gemeente.code, pk)
    return versie


@login_not_required
@never_cache
@require_safe
def cijfer(request: HttpRequest, code: str, pk: int, pad: int, jaar: int, onderdeel: str) -> HttpResponse:
    """One amount of a letter: formula, figures filled in, scenario, sources; for who may, on to financien."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    versie = _brief(wie, pk)
    if isinstance(versie, HttpResponse):
        return versie
    inhoud = versie.gelezen
    berekening = berekening_met_kenmerk(inhoud.versie.berekening_hash)
    door = uit_bevroren(bytes(berekening.inhoud)) if berekening is not None else None
    try:
        gevonden = padcijfer(inhoud, pad, jaar, onderdeel, door=door)
    except GeenCijfer:
        raise Http404 from None
    return render(
        request,
        "samenwerking/brieven/raad/cijfer.html",
        {
            "gemeente": wie.gemeente,
            "versie": versie,
            "brief": inhoud,
            "ronde": versie.gemeentebrief.brief,
            "cijfer": gevonden,
            "verder": _in_financien(wie.pet, berekening, code, gevonden, op=wie.op),
        },
    )


def _in_financien(
    pet: Lidmaatschap | None, berekening: Berekening | None, code: str, gevonden: Padcijfer, *, op: datetime.date
) -> str:
    """The page of financien about the same amount, when this hat may open it."""
    if pet is None or berekening is None or gevonden.uitleg is None:
        return ""
    leest = (leest_eigen_gemeente(pet) or mag_lezen(pet)) and leest_gemeente(pet, code)
    if not leest or not leesbare_berekeningen(pet, op=op).filter(pk=berekening.pk).exists():
        return ""
    wat = gevonden.uitleg.onderdeel.value
    return reverse("geld_getal", args=[berekening.pk, code, gevonden.gebied, gevonden.volgnummer, wat])


@login_not_required
@never_cache
@require_safe
def telling(request: HttpRequest, code: str, pk: int, nummer: int) -> HttpResponse:
    """One count of a letter: on which day, from which registration, and why a small one is hidden."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    versie = _brief(wie, pk)
    if isinstance(versie, HttpResponse):
        return versie
    try:
        gevonden = telcijfer(versie.gelezen, nummer)
    except GeenCijfer:
        raise Http404 from None
    return render(
        request,
        "samenwerking/brieven/raad/telling.html",
        {
            "gemeente": wie.gemeente,
            "versie": versie,
            "brief": versie.gelezen,
            "ronde": versie.gemeentebrief.brief,
            "cijfer": gevonden,
        },
    )


@dataclass(frozen=True)
class Jaarregel:
    """One year of the table: the old split, what the gemeente gets, and the difference."""

    jaar: str
    oud: SafeString
    totaal: SafeString
    verschil: SafeString


@dataclass(frozen=True)
class Geldblad:
    """The money for one taak, as the page shows it, from the newest letter with figures."""

    versie: Briefversie
    beeld: Geldbeeld

    @property
    def titel(self) -> str:
        """What the reader should remember."""
        return boodschap(self.beeld.eigen.gebied, self.beeld.laatste.jaar, self.beeld.laatste.verschil_met_historisch)

    @property
    def grafiek(self) -> SafeString:
        """The chart of the letter."""
        punten = [JaarPunt(rij.jaar, rij.historisch_deel, rij.objectief_deel) for rij in self.beeld.eigen.jaren[:12]]
        return ingroeipad_grafiek(punten, self.titel, beschrijving(punten))

    def link(self, plek: int, jaar: int, wat: Onderdeel, tekst: str) -> SafeString:
        """An amount that opens its origin in the letter; `jaar` is counted from 1."""
        adres = reverse(
            "raadsbrief_cijfer",
            args=[self.versie.gelezen.gemeentecode, self.versie.pk, plek, jaar, wat.value],
        )
        return format_html('<a href="{}">{}</a>', adres, tekst)


@login_not_required
@never_cache
@require_safe
def geld(request: HttpRequest, code: str) -> HttpResponse:
    """What the gemeente gets in ten years, against now: only figures that were frozen with a letter to the raad."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    bladen = list(_bladen(wie))
    return render(
        request,
        "samenwerking/brieven/raad/geld.html",
        {
            "gemeente": wie.gemeente,
            "bladen": [(blad, list(_zinnen(blad)), list(_regels(blad))) for blad in bladen],
            "leest_verder": wie.pet is not None and wie.van_de_raad and leest_eigen_gemeente(wie.pet),
        },
    )


def _bladen(wie: Bezoek) -> Iterator[Geldblad]:
    """Per taak the newest letter with figures that this reader may read."""
    gezien: set[str] = set()
    for versie in raadsbrieven(wie.gemeente):
        if versie.ingetrokken or is_geheim_voor(wie, versie):
            continue
        beeld = geldbeeld(versie.gelezen)
        if beeld is not None and beeld.eigen.taak not in gezien:
            gezien.add(beeld.eigen.taak)
            yield Geldblad(versie, beeld)


def _zinnen(blad: Geldblad) -> Iterator[SafeString]:
    """Now, in ten years, the difference, and the region: four plain sentences."""
    beeld, naam, taak = blad.beeld, blad.beeld.eigen.gebied, blad.beeld.eigen.taak.lower()
    eerste, laatste, aantal = beeld.eerste, beeld.laatste, len(beeld.eigen.jaren)
    straks = blad.link(beeld.eigen_plek, aantal, Onderdeel.TOTAAL, euro_kort(laatste.totaal))
    if not oud(eerste):
        yield format_html(
            "Nu krijgt {} zelf geen geld van het Rijk voor {}. "
            "Dat geld gaat naar de centrumgemeente, voor de hele regio.",
            naam,
            taak,
        )
    else:
        ook = " Dat is ook voor de andere gemeenten van de regio." if beeld.draagt_de_regio else ""
        yield format_html(
            "Met de oude verdeling krijgt {} in {} {} voor {}.{}", naam, eerste.jaar, euro_kort(oud(eerste)), taak, ook
        )
    yield format_html("In {} krijgt {} {}.", laatste.jaar, naam, straks)
    yield _verschil(blad, beeld.eigen_plek, aantal, laatste)
    if beeld.regio is not None:
        regiojaar, plek = beeld.regio.jaren[-1], beeld.regio_plek
        samen = blad.link(plek, len(beeld.regio.jaren), Onderdeel.TOTAAL, euro_kort(regiojaar.totaal))
        yield format_html("Alle gemeenten van de regio samen krijgen in {} {}.", regiojaar.jaar, samen)


def _verschil(blad: Geldblad, plek: int, jaar: int, rij: IngroeipadJaar) -> SafeString:
    verschil = rij.verschil_met_historisch
    woord = meer_of_minder(verschil)
    tekst = f"{euro_kort(abs(verschil))} {woord} dan" if woord else "evenveel als"
    link = blad.link(plek, jaar, Onderdeel.VERSCHIL, tekst)
    return format_html("Dat is {} met de oude verdeling in dat jaar.", link)


def _regels(blad: Geldblad) -> Iterator[Jaarregel]:
    plek = blad.beeld.eigen_plek
    for nummer, rij in enumerate(blad.beeld.eigen.jaren, start=1):
        yield Jaarregel(
            rij.jaar,
            format_html("{}", euro_kort(oud(rij))),
            blad.link(plek, nummer, Onderdeel.TOTAAL, euro_kort(rij.totaal)),
            blad.link(plek, nummer, Onderdeel.VERSCHIL, euro_kort(rij.verschil_met_historisch)),
        )
