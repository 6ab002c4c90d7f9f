"""Purchases of gemeenten together: the list, one purchase with its days and percelen, and who got them."""

from __future__ import annotations

from django import forms
from django.db.models import Count, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Wetstand
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.partners.acties.inkoop import begin_inkoop, dagen_van, gun, voeg_perceel_toe, wijzig_inkoop
from samenwerking.partners.forms_inkoop import GunForm, InkoopForm, PerceelForm
from samenwerking.partners.geschiedenis import lijst_van
from samenwerking.partners.inkoopstappen import STAPPEN, volgende_stap
from samenwerking.partners.models import Inkooptraject, Perceel
from samenwerking.partners.rechten import (
    eis_bijhouden,
    eis_lezen,
    eis_prijzen,
    mag_bijhouden,
    trajecten_van,
    ziet_prijzen,
)
from samenwerking.partners.views.pagina import MAP, haal_regio, haal_traject, regios_om_bij_te_houden, stel_voor, tabs

AMVB = "gezamenlijke-inkoop"
"""Wetstand: gemeenten may have to buy together one day; until then it is their choice."""


class Inkoopfilter(Filter):
    """By form."""

    vorm = forms.ChoiceField(label="Vorm", choices=[("", "Alle vormen"), *Inkooptraject.Vorm.choices])

    def toepassen(self, rijen: QuerySet[Inkooptraject]) -> QuerySet[Inkooptraject]:
        """The ones that fit."""
        vorm = self.cleaned_data.get("vorm")
        return rijen.filter(vorm=vorm) if vorm else rijen


def _volgende(traject: Inkooptraject) -> str:
    stap = volgende_stap(dagen_van(traject), op=klok.vandaag())
    return f"{stap[0]}, {stap[1]:%d-%m-%Y}" if stap is not None else ""


@require_safe
def trajecten(request: Verzoek) -> HttpResponse:
    """The purchases of the region."""
    eis_lezen(request.pet)
    op, regios = klok.vandaag(), regios_om_bij_te_houden(request)
    lijst = Lijst(
        request,
        trajecten_van(request.pet, op=op)
        .select_related("regio")
        .annotate(
            aantal_gemeenten=Count("gemeenten", distinct=True),
            aantal_percelen=Count("percelen", distinct=True),
            aantal_gunningen=Count("percelen__gunningen", distinct=True),
        ),
        titel="Inkooptrajecten",
        eenheid=("inkooptraject", "inkooptrajecten"),
        sorteer="titel",
        filter=Inkoopfilter,
        adres=lambda traject: traject.get_absolute_url(),
        bestandsnaam="inkooptrajecten",
        kolommen=[
            Kolom("titel", "Inkooptraject", sorteer=alfabetisch("titel")),
            Kolom("vorm", "Vorm", waarde="get_vorm_display"),
            Kolom("volgende", "Volgende stap", waarde=_volgende),
            Kolom("gemeenten", "Gemeenten", waarde="aantal_gemeenten", soort="getal"),
            Kolom("percelen", "Percelen", waarde="aantal_percelen", soort="getal"),
            Kolom("gegund", "Gunningen", waarde="aantal_gunningen", soort="getal"),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er is geen inkooptraject",
            "Leg een inkoop vast: wie doet mee, in welke vorm, en wanneer."
            if regios
            else "Zodra een inkoop is gepubliceerd, staat zij hier.",
            "Inkoop beginnen" if regios else "",
            reverse("inkooptraject_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    return lijst.antwoord(
        f"{MAP}/trajecten.html",
        {"regios": regios, "tabs": tabs(request, "inkooptrajecten"), "stand": Wetstand.objects.laatste(AMVB, op=op)},
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Begin a purchase."""
    regio, op = haal_regio(request, sleutel), klok.vandaag()
    form = InkoopForm(request.POST or None, regio=regio, op=op)
    return stel_voor(
        request,
        form,
        lambda: begin_inkoop(
            regio=regio, velden=form.velden(), gemeenten=form.gemeenten(), aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet, op=op,
        ),
        wat="Inkoop beginnen",
        uitleg=f"Een inkoop van gemeenten van {regio} samen. Colleges en raden zien haar vanaf de publicatie.",
        knop="Inkoop beginnen",
        terug=reverse("inkooptrajecten"),
        gelukt="De inkoop is begonnen. Voeg nu de percelen toe.",
        naar=lambda traject: str(traject.get_absolute_url()),
    )  # fmt: skip


@require_safe
def traject(request: Verzoek, pk: int) -> HttpResponse:
    """One purchase."""
    ding, op = haal_traject(request, pk), klok.vandaag()
    dagen = dagen_van(ding)
    percelen = ding.percelen.prefetch_related("gunningen__partner__organisatie")
    return render(
        request,
        f"{MAP}/traject.html",
        {
            "traject": ding,
            "stappen": dagen.rij(),
            "volgende": volgende_stap(dagen, op=op),
            "percelen": list(percelen),
            "gemeenten": list(ding.gemeenten.op_naam()),
            "mag": mag_bijhouden(request.pet, ding.regio_id, op=op),
            "stand": Wetstand.objects.laatste(AMVB, op=op),
            "op": op,
            "ziet_geschiedenis": ziet_prijzen(request.pet),
        },
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened with a purchase."""
    eis_prijzen(request.pet)
    ding = haal_traject(request, pk)
    return lijst_van(request, ding).antwoord(f"{MAP}/traject_geschiedenis.html", {"traject": ding})


@require_http_methods(["GET", "POST"])
def wijzigen(request: Verzoek, pk: int) -> HttpResponse:
    """Change days, words or gemeenten."""
    ding, op = haal_traject(request, pk, wijzigen=True), klok.vandaag()
    velden = ("titel", "vorm", "doel", *(veld for veld, _ in STAPPEN))
    begin = {naam: getattr(ding, naam) for naam in velden} | {
        "gemeenten": list(ding.gemeenten.values_list("pk", flat=True))
    }
    form = InkoopForm(request.POST or None, regio=ding.regio, op=op, nieuw=False, initial=begin)
    return stel_voor(
        request,
        form,
        lambda: wijzig_inkoop(
            traject=ding, velden=form.velden(), gemeenten=form.gemeenten(), versie=gelezen_versie(request),
            door=request.pet, op=op,
        ),
        wat=f"Wijzigen: {ding.titel}",
        uitleg=f"Inkoop van gemeenten van {ding.regio}.",
        knop="Wijzigingen bewaren",
        terug=ding.get_absolute_url(),
        gelukt="De wijzigingen zijn bewaard.",
        versie=ding.versienummer,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def perceel_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """One more perceel."""
    ding, op = haal_traject(request, pk, wijzigen=True), klok.vandaag()
    form = PerceelForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: voeg_perceel_toe(traject=ding, **form.cleaned_data, door=request.pet, op=op),
        wat=f"Perceel toevoegen: {ding.titel}",
        uitleg="Een deel van de inkoop dat u apart gunt.",
        knop="Perceel toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="Het perceel staat bij de inkoop.",
    )


@require_http_methods(["GET", "POST"])
def gunnen(request: Verzoek, pk: int) -> HttpResponse:
    """Record who got a perceel."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    rijen = Perceel.objects.filter(traject__in=trajecten_van(request.pet, op=op)).select_related("traject__regio")
    perceel = get_object_or_404(rijen, pk=pk)
    eis_bijhouden(request.pet, perceel.traject.regio_id, op=op)
    form = GunForm(request.POST or None, regio=perceel.traject.regio, initial={"dag": op})
    return stel_voor(
        request,
        form,
        lambda: gun(perceel=perceel, **form.cleaned_data, door=request.pet, op=op),
        wat=f"Gunning vastleggen: {perceel}",
        uitleg=f"{perceel.traject}. Een gunning blijft staan: controleer de partner en de dag.",
        knop="Gunning vastleggen",
        terug=perceel.traject.get_absolute_url(),
        gelukt="De gunning is vastgelegd. Leg nu het contract vast op de pagina van de partner.",
    )
