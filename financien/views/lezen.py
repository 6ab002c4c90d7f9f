"""'Wat betekent dit voor onze gemeente?': the money for raad and college, without jargon, from what is frozen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from financien.afgeleid import Afgeleid, Inwoners, per_inwoner
from financien.doorrekening import Jaarbedrag
from financien.grafieken import JaarPunt, beschrijving, boodschap, ingroeipad_grafiek
from financien.herkomst import REGIO, Onderdeel
from financien.invoer import Deelnemer
from financien.models import Berekening
from financien.overzicht import Overzicht, overzicht_pdf
from financien.rechten import (
    eis_leespagina,
    leesbare_berekeningen,
    leest_eigen_gemeente,
    leest_gemeente,
    prognosenaam,
    prognoseplekken,
    regiogeldplekken,
    ziet_delen_van_de_regio,
)
from financien.views.uitleg import Cel, inwoners_voor, toon_getal, zekerheid_van
from financien.views.weergave import Weergave, bevroren_weergave
from financien.wetstanden import wetstanden
from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.huisstijl import stijl_van
from regio.models import Gemeente, Taak
from regio.notatie import euro_kort
from regio.verzoek import Verzoek

TITEL = "Wat betekent dit voor onze gemeente?"


@dataclass(frozen=True)
class Moment:
    """One row of the small table: the own gemeente, per inhabitant, and the region together."""

    naam: str
    eigen: Cel
    per_inwoner: Cel | None
    regio: Cel


@dataclass(frozen=True)
class Leespagina:
    """One gemeente in one frozen calculation, for this hat."""

    weergave: Weergave
    berekening: Berekening
    deelnemer: Deelnemer

    @property
    def code(self) -> str:
        """The gemeentecode."""
        return self.deelnemer.code

    @property
    def rijen(self) -> tuple[Jaarbedrag, ...]:
        """The years of the own gemeente."""
        return self.weergave.rekenwijze().rijen(self.code)

    @property
    def centrum(self) -> Deelnemer | None:
        """The centrumgemeente of the region."""
        return next((ander for ander in self.weergave.rekenwijze().invoer.deelnemers if ander.rol == "centrum"), None)

    def getal(self, gebied: str, volgnummer: int, wat: str) -> str:
        """Where a figure is explained."""
        return reverse("geld_getal", args=[self.berekening.pk, self.code, gebied, volgnummer, wat])

    def cel(self, gebied: str, rij: Jaarbedrag, wat: Onderdeel | Afgeleid, bedrag: Decimal) -> Cel:
        """An amount that opens its origin."""
        return Cel(bedrag, self.getal(gebied, rij.volgnummer, wat.value))


@require_safe
def begin(request: Verzoek) -> HttpResponse:
    """To the newest frozen calculation for the own gemeente; who works on the figures goes to the scenarios."""
    eis_leespagina(request.pet)
    if not leest_eigen_gemeente(request.pet) or request.pet.gemeente is None:
        return redirect("scenarios")
    nieuwste = leesbare_berekeningen(request.pet, op=klok.vandaag()).order_by("-gemaakt_op", "-pk").first()
    if nieuwste is None:
        return render(request, "financien/lezen_leeg.html", {"titel": TITEL, "standen": wetstanden(op=klok.vandaag())})
    return redirect("geld_pagina", nieuwste.pk, request.pet.gemeente.code)


@require_safe
def pagina(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """Three sentences, one chart, one small table, and what is certain and what not."""
    blad = _leespagina(request, pk, code)
    weergave, rijen = blad.weergave, blad.rijen
    door = weergave.rekenwijze()
    mensen = inwoners_voor(door, op=klok.vandaag()).get(code)
    zekerheid = zekerheid_van(weergave)
    punten = [JaarPunt(rij.label, rij.historisch, rij.objectief) for rij in rijen]
    titel = boodschap(blad.deelnemer.naam, rijen[-1].label, rijen[-1].verschil)
    anderen = leesbare_berekeningen(request.pet, op=klok.vandaag()).filter(scenario__taak=weergave.scenario.taak)
    return render(
        request,
        "financien/lezen.html",
        {
            "titel": TITEL,
            "weergave": weergave,
            "deelnemer": blad.deelnemer,
            "bevroren_op": localdate(blad.berekening.gemaakt_op),
            "zinnen": _zinnen(blad, bool(zekerheid.onzeker)),
            "boodschap": titel,
            "grafiek": ingroeipad_grafiek(punten, titel, beschrijving(punten)),
            "momenten": _momenten(blad, mensen),
            "mensen": mensen,
            "balans": zekerheid,
            "bronnen": door.invoer.gebruikte_bronnen,
            "overzicht": reverse("geld_overzicht_bestand", args=[pk, code]),
            "prognoses": [
                (prognosenaam(regio, taak), reverse("prognose", args=[regio.sleutel, taak]))
                for regio, taak in prognoseplekken(request.pet, op=klok.vandaag())
            ],
            "regiogeld": [
                (f"{taak.label.capitalize()} in {regio}", reverse("regiogeld", args=[regio.sleutel, taak]))
                for regio, taak in regiogeldplekken(request.pet, op=klok.vandaag())
            ],
            "anderen": [
                (f"{ander.scenario.naam}, berekening {ander.nummer}", reverse("geld_pagina", args=[ander.pk, code]))
                for ander in anderen.exclude(pk=pk).select_related("scenario").defer("inhoud").order_by("-pk")[:10]
            ],
        },
    )


@require_safe
def getal(request: Verzoek, pk: int, code: str, gebied: str, volgnummer: int, onderdeel: str) -> HttpResponse:
    """How a figure of this page came about: of the own gemeente or of the region together."""
    blad = _leespagina(request, pk, code)
    if gebied not in (code, REGIO):
        raise Http404
    terug = reverse("geld_pagina", args=[pk, code])
    return toon_getal(
        request,
        blad.weergave,
        gebied,
        volgnummer,
        onderdeel,
        naam=blad.weergave.gebied(gebied),
        terug=terug,
        adres=lambda deel, *rest: reverse("geld_getal", args=[pk, deel, deel, *rest]),
        kruimels=[("Geld van onze gemeente", terug)],
        met_delen=ziet_delen_van_de_regio(request.pet),
    )


@require_safe
def overzicht(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """The same as a PDF in the house style, with every year and every source."""
    blad = _leespagina(request, pk, code)
    weergave, berekening = blad.weergave, blad.berekening
    door = weergave.rekenwijze()
    gemeente = get_object_or_404(Gemeente, code=code)
    try:
        pdf = overzicht_pdf(
            Overzicht(
                door=door,
                deelnemer=blad.deelnemer,
                mensen=inwoners_voor(door, op=klok.vandaag()).get(code),
                balans=zekerheid_van(weergave),
                taak=Taak(weergave.scenario.taak).label,
                nummer=berekening.nummer,
                kenmerk=berekening.kenmerk,
                bevroren_op=berekening.gemaakt_op,
                afzender=f"Gemeente {gemeente}",
                stijl=stijl_van(gemeente, op=klok.vandaag()),
            )
        )
    except PdfNietMogelijk as fout:
        return HttpResponse(str(fout), status=503, content_type="text/plain; charset=utf-8")
    naam = slugify(f"geldoverzicht {gemeente.naam_kort} {weergave.kruimel}")
    return HttpResponse(
        pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{naam}.pdf"', "Cache-Control": "no-store"},
    )


def _leespagina(request: Verzoek, pk: int, code: str) -> Leespagina:
    """Raises GeenRecht for a role that reads nothing here, Http404 for another gemeente or a draft."""
    eis_leespagina(request.pet)
    berekening = get_object_or_404(leesbare_berekeningen(request.pet, op=klok.vandaag()).met_maker(), pk=pk)
    if not leest_gemeente(request.pet, code):
        raise Http404
    weergave = bevroren_weergave(request, berekening)
    return Leespagina(weergave, berekening, weergave.gemeente(code))


def _link(cel: Cel, tekst: str = "") -> SafeString:
    return format_html('<a href="{}">{}</a>', cel.adres, tekst or euro_kort(cel.bedrag))


def _zinnen(blad: Leespagina, is_onzeker: bool) -> Sequence[SafeString]:
    """What a raadslid should remember: the own gemeente, the region, and how sure it is."""
    laatste, regio = blad.rijen[-1], blad.weergave.rekenwijze().regiorijen()[-1]
    naam, taak = blad.deelnemer.naam, Taak(blad.weergave.scenario.taak).label.lower()
    straks = _link(blad.cel(blad.code, laatste, Onderdeel.TOTAAL, laatste.totaal))
    oud = blad.cel(blad.code, laatste, Afgeleid.HISTORISCH_ALLEEN, laatste.alleen_historisch)
    if laatste.alleen_historisch:
        eigen = format_html(
            "Bij de oude verdeling krijgt {} {} voor {}, ook voor de andere gemeenten van de regio; in {} is het {}.",
            naam, _link(oud), taak, laatste.label, straks,
        )  # fmt: skip
    else:
        waar = f"de centrumgemeente {blad.centrum.naam}" if blad.centrum is not None else "de centrumgemeente"
        eigen = format_html(
            "Bij de oude verdeling gaat het geld voor {} naar {}; in {} krijgt {} zelf {}.",
            taak, waar, laatste.label, naam, straks,
        )  # fmt: skip
    verschil = blad.cel(REGIO, regio, Onderdeel.VERSCHIL, regio.verschil)
    if abs(regio.verschil) < Decimal("0.5"):
        hoe = _link(verschil, "evenveel als")
    else:
        hoe = _link(verschil, f"{euro_kort(abs(regio.verschil))} {'meer' if regio.verschil > 0 else 'minder'} dan")
    samen = format_html(
        "Alle gemeenten van de regio samen krijgen dan {}: {} bij de oude verdeling.",
        _link(blad.cel(REGIO, regio, Onderdeel.TOTAAL, regio.totaal)), hoe,
    )  # fmt: skip
    zeker = format_html(
        'Deze bedragen staan {}: <a href="#zekerheid-kop">lees wat zeker is en wat niet</a>.',
        "nog niet vast" if is_onzeker else "vast",
    )
    return eigen, samen, zeker


def _momenten(blad: Leespagina, mensen: Inwoners | None) -> list[Moment]:
    """The old split, and the first, middle and last year of the path."""
    eigen, regio = blad.rijen, blad.weergave.rekenwijze().regiorijen()
    keuze = sorted({0, (len(eigen) - 1) // 2, len(eigen) - 1})
    oud, oud_regio = eigen[0], regio[0]
    momenten = [
        Moment(
            "Oude verdeling",
            blad.cel(blad.code, oud, Afgeleid.HISTORISCH_ALLEEN, oud.alleen_historisch),
            None,
            blad.cel(REGIO, oud_regio, Afgeleid.HISTORISCH_ALLEEN, oud_regio.alleen_historisch),
        )
    ]
    for nummer in keuze:
        rij = eigen[nummer]
        momenten.append(
            Moment(
                rij.label[:1].upper() + rij.label[1:],
                blad.cel(blad.code, rij, Onderdeel.TOTAAL, rij.totaal),
                blad.cel(blad.code, rij, Afgeleid.PER_INWONER, per_inwoner(rij.totaal, mensen.aantal))
                if mensen is not None
                else None,
                blad.cel(REGIO, regio[nummer], Onderdeel.TOTAAL, regio[nummer].totaal),
            )
        )
    return momenten
