"""The pilots of a region, one pilot, its evaluation and what was decided."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Gemeente
from regio.onderdelen import Leeg, WatNu
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.plannen.acties.pilots import (
    PILOTVELDEN,
    begin_pilot,
    besluit_over_pilot,
    evalueer_pilot,
    wijzig_pilot,
)
from samenwerking.plannen.beeld_basis import stand_van
from samenwerking.plannen.forms_basis import EvaluatieForm, PilotbesluitForm, PilotForm
from samenwerking.plannen.geschiedenis_basis import lijst_van
from samenwerking.plannen.models import Pilot, Pilotbesluit
from samenwerking.plannen.pilotstand import Pilotstand
from samenwerking.plannen.rechten_basis import (
    BEWERKERS,
    eis_bewerken,
    eis_geschiedenis,
    eis_lezen,
    mag_bewerken,
    pilots_van,
    ziet_namen,
)
from samenwerking.plannen.views.pagina_basis import haal_regio_om_te_bewerken, stel_voor, tabs, tabs_van

_TABS = (("pilot", "Pilot"), ("pilot_geschiedenis", "Geschiedenis"))


class Pilotfilter(Filter):
    """Those about which something was not decided yet."""

    open = forms.BooleanField(label="Alleen zonder besluit")

    def toepassen(self, rijen: QuerySet[Pilot]) -> QuerySet[Pilot]:
        """The ones that fit."""
        return rijen.filter(besluiten__isnull=True) if self.cleaned_data.get("open") else rijen


@require_safe
def pilots(request: Verzoek) -> HttpResponse:
    """All pilots; what ends last stands first."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    regios = list(regios_van(request.pet, op=op)) if request.pet.rol in BEWERKERS else []
    rijen = pilots_van(request.pet, op=op).select_related("regio").prefetch_related("evaluaties", "besluiten")
    lijst = Lijst(
        request,
        rijen,
        titel="Pilots",
        eenheid=("pilot", "pilots"),
        sorteer="-einde",
        filter=Pilotfilter,
        adres=lambda pilot: pilot.get_absolute_url(),
        kolommen=[
            Kolom("naam", "Pilot", sorteer=alfabetisch("naam")),
            Kolom("begin", "Van", sorteer="begin", soort="datum"),
            Kolom("einde", "Tot en met", sorteer="einde", soort="datum"),
            Kolom("stand", "Stand", waarde=lambda pilot: _woorden(pilot, stand_van(pilot, op=op))),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er zijn nog geen pilots",
            "Met een pilot probeert de regio iets uit. Leg vooraf vast wat u meet, dan kunt u straks besluiten.",
            "Pilot vastleggen" if regios else "",
            reverse("pilot_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    return lijst.antwoord("samenwerking/plannen/pilots.html", {"regios": regios, "tabs": tabs("pilots")})


def _woorden(pilot: Pilot, stand: Pilotstand) -> str:
    if stand is not Pilotstand.BESLOTEN:
        return stand.value
    laatste = max(pilot.besluiten.all(), key=lambda rij: (rij.dag, rij.pk))
    return f"besloten: {laatste.get_wat_display()}"


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Begin one."""
    regio, op = haal_regio_om_te_bewerken(request, sleutel), klok.vandaag()
    form = PilotForm(request.POST or None, regio=regio, gemeenten=gemeenten_in(regio, op=op), op=op)
    return stel_voor(
        request,
        form,
        lambda: begin_pilot(
            regio=regio,
            velden=form.cleaned_data,
            gemeenten=list(form.cleaned_data["gemeenten"]),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat="Pilot vastleggen",
        uitleg=f"Wat probeert {regio} uit, hoe lang, en waaraan ziet u of het werkt?",
        knop="Pilot vastleggen",
        terug=reverse("pilots"),
        gelukt="De pilot is vastgelegd.",
        onderwerp=("Pilots", reverse("pilots")),
        naar=lambda pilot: str(pilot.get_absolute_url()),
    )


def _haal(request: Verzoek, pk: int) -> Pilot:
    eis_lezen(request.pet)
    rijen = pilots_van(request.pet, op=klok.vandaag()).select_related(
        "regio", "trekker__gebruiker", "trekker__gemeente", "trekker__regio"
    )
    return get_object_or_404(rijen, pk=pk)


def _om_te_bewerken(request: Verzoek, pk: int) -> Pilot:
    ding = _haal(request, pk)
    eis_bewerken(request.pet, ding.regio_id, op=klok.vandaag())
    return ding


@require_safe
def pilot(request: Verzoek, pk: int) -> HttpResponse:
    """Goal, period, what is measured, what came of it and what was decided."""
    ding, op = _haal(request, pk), klok.vandaag()
    stand, mag = stand_van(ding, op=op), mag_bewerken(request.pet, ding.regio_id, op=op)
    wie = ("door__gebruiker", "door__gemeente", "door__regio")
    besluiten = list(ding.besluiten.select_related(*wie))
    gestopt = bool(besluiten) and besluiten[-1].wat == Pilotbesluit.Wat.STOPPEN
    return render(
        request,
        "samenwerking/plannen/pilot.html",
        {
            "pilot": ding,
            "stand": stand,
            "gemeenten": ", ".join(str(gemeente) for gemeente in ding.gemeenten.op_naam()),
            "evaluaties": ding.evaluaties.select_related(*wie),
            "besluiten": besluiten,
            "tabs": tabs_van(ding.pk, *_TABS, actief="pilot") if ziet_namen(request.pet) else [],
            "namen": ziet_namen(request.pet),
            "mag": mag and not gestopt,
            "stap": _wat_nu(ding, stand, mag=mag, namen=ziet_namen(request.pet)),
        },
    )


def _wat_nu(ding: Pilot, stand: Pilotstand, *, mag: bool, namen: bool) -> WatNu:
    if ding.trekker is None:
        wie = "De coördinator van de regio"
    else:
        wie = ding.trekker.gebruiker.naam if namen else "De trekker van de pilot"
    match stand:
        case Pilotstand.EVALUEREN:
            wat, knop, naam = "Evalueer de pilot", "Evaluatie vastleggen", "pilot_evaluatie"
            daarna = "Besluiten of de pilot stopt, doorgaat of breder wordt."
        case Pilotstand.BESLUITEN:
            wat, knop, naam, daarna = "Leg het besluit vast", "Besluit vastleggen", "pilot_besluit", ""
        case Pilotstand.BESLOTEN:
            return WatNu(stap="Er is besloten", wie="Niemand hoeft nu iets te doen.")
        case _:
            return WatNu(
                stap="Meet wat u afsprak", wie=wie, uiterlijk=ding.einde, daarna="Na de laatste dag: evalueren."
            )
    return WatNu(
        stap=wat, wie=wie, waarom="De laatste dag is voorbij.", daarna=daarna, knop=knop if mag else "",
        url=reverse(naam, args=[ding.pk]) if mag else "",
    )  # fmt: skip


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened with it."""
    eis_geschiedenis(request.pet)
    ding = _haal(request, pk)
    return lijst_van(request, ding).antwoord(
        "samenwerking/plannen/pilot_geschiedenis.html",
        {"pilot": ding, "tabs": tabs_van(ding.pk, *_TABS, actief="pilot_geschiedenis")},
    )


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Other words, days or participants."""
    ding, op = _om_te_bewerken(request, pk), klok.vandaag()
    eigen = ding.gemeenten.values("pk")
    gemeenten = (gemeenten_in(ding.regio, op=op) | Gemeente.objects.filter(pk__in=eigen)).distinct().op_naam()
    begin = {naam: getattr(ding, naam) for naam in PILOTVELDEN} | {"gemeenten": list(ding.gemeenten.all())}
    form = PilotForm(request.POST or None, regio=ding.regio, gemeenten=gemeenten, op=op, nieuw=False, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_pilot(
            pilot=ding,
            velden=form.cleaned_data,
            gemeenten=list(form.cleaned_data["gemeenten"]),
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        wat=f"Wijzigen: {ding}",
        uitleg="Wat er stond, blijft in de geschiedenis.",
        knop="Wijziging vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De pilot is gewijzigd.",
        onderwerp=("Pilots", reverse("pilots")),
        versie=ding.versienummer,
    )


@require_http_methods(["GET", "POST"])
def evaluatie(request: Verzoek, pk: int) -> HttpResponse:
    """What came of it."""
    ding, op = _om_te_bewerken(request, pk), klok.vandaag()
    form = EvaluatieForm(request.POST or None, initial={"dag": op})
    return stel_voor(
        request,
        form,
        lambda: evalueer_pilot(
            pilot=ding, velden=form.cleaned_data, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat=f"Evaluatie van {ding}",
        uitleg=f"Afgesproken om te meten: {ding.maat}",
        knop="Evaluatie vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="De evaluatie is vastgelegd. Leg nu het besluit vast.",
        onderwerp=("Pilot", ding.get_absolute_url()),
    )


@require_http_methods(["GET", "POST"])
def besluit(request: Verzoek, pk: int) -> HttpResponse:
    """To stop, go on or widen."""
    ding, op = _om_te_bewerken(request, pk), klok.vandaag()
    form = PilotbesluitForm(request.POST or None, initial={"dag": op})
    return stel_voor(
        request,
        form,
        lambda: besluit_over_pilot(pilot=ding, **form.cleaned_data, door=request.pet, op=op),
        wat=f"Besluit over {ding}",
        uitleg="Zonder evaluatie kan een pilot alleen stoppen.",
        knop="Besluit vastleggen",
        terug=ding.get_absolute_url(),
        gelukt="Het besluit is vastgelegd.",
        onderwerp=("Pilot", ding.get_absolute_url()),
    )
