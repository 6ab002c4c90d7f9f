"""The choice of a form: asking, weighing, comparing, closing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.forms.velden import probeer
from regio.fouten import GeenRecht
from regio.lijst import Kolom, Lijst, alfabetisch
from regio.models import Rol
from regio.onderdelen import Leeg, Tab, WatNu
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.besluiten.acties.vormkeuze import leg_weging_vast, open_vormkeuze, sluit_vormkeuze
from samenwerking.besluiten.forms_vormkeuze import SluitForm, VormkeuzeForm, WegingForm
from samenwerking.besluiten.geschiedenis_afspraken import lijst_van
from samenwerking.besluiten.models import Vormkeuze, Weging
from samenwerking.besluiten.rechten_afspraken import bewaakt, eis_bewaken, eis_lezen, mag_wegen, vormkeuzes_van
from samenwerking.besluiten.views.plek import als_pdf, tabs
from samenwerking.besluiten.weegstand import Weegstand, punten_van, weegstand

GEEN_WEGER = "Alleen een beleidsadviseur van een gemeente in deze regio weegt voor die gemeente."


@require_safe
def vormkeuzes(request: Verzoek) -> HttpResponse:
    """The choices this hat may read."""
    eis_lezen(request.pet)
    opent = request.pet.rol == Rol.COORDINATOR
    keuzes = vormkeuzes_van(request.pet, op=klok.vandaag())
    lijst = Lijst(
        request,
        keuzes.select_related("regio", "sluiting").annotate(gewogen=Count("wegingen__gemeente", distinct=True)),
        titel="Vormkeuzes",
        eenheid=("vormkeuze", "vormkeuzes"),
        sorteer="-uiterlijk",
        adres=lambda keuze: keuze.get_absolute_url(),
        kolommen=[
            Kolom("vraag", "Vraag", sorteer=alfabetisch("vraag")),
            Kolom("regio", "Regio", waarde="regio.naam"),
            Kolom("stand", "Stand", waarde=lambda keuze: "gesloten" if hasattr(keuze, "sluiting") else "open"),
            Kolom("gewogen", "Gemeenten die antwoordden", soort="getal"),
            Kolom("uiterlijk", "Antwoord uiterlijk", sorteer="uiterlijk", soort="datum"),
        ],
        leeg=Leeg(
            "Er is nog geen vormkeuze",
            "Vraag de gemeenten welke vorm past. Elke gemeente antwoordt met redenen; u ziet waar zij verschillen."
            if opent
            else "De coördinator van de regio opent een vormkeuze; daarna leest u haar hier.",
            "Vormkeuze openen" if opent else "",
            reverse("vormkeuze_nieuw") if opent else "",
        ),
    )
    return lijst.antwoord("samenwerking/besluiten/vormkeuzes.html", {"opent": opent, "tabs": tabs("vormkeuzes")})


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek) -> HttpResponse:
    """Ask the gemeenten."""
    regio = request.pet.regio
    if regio is None or not bewaakt(request.pet, regio.pk):
        raise GeenRecht("Alleen de coördinator van een regio opent een vormkeuze.")
    form = VormkeuzeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        keuze = probeer(
            form,
            lambda: open_vormkeuze(regio=regio, **form.cleaned_data, door=request.pet, op=klok.vandaag()),
        )
        if keuze is not None:
            messages.success(request, "De vormkeuze is open. De beleidsadviseurs zien haar in Mijn werk.")
            return redirect(keuze)
    return render(request, "samenwerking/besluiten/vormkeuze_nieuw.html", {"form": form, "regio": regio})


def _haal(request: Verzoek, pk: int) -> Vormkeuze:
    keuzes = vormkeuzes_van(request.pet, op=klok.vandaag())
    return get_object_or_404(
        keuzes.select_related("regio", "sluiting", "door__gebruiker", "sluiting__door__gebruiker"), pk=pk
    )


def _basis(request: Verzoek, keuze: Vormkeuze, actief: str) -> dict[str, Any]:
    open_ = not hasattr(keuze, "sluiting")
    namen = [("vormkeuze", "Vergelijken"), ("wegingen", "Per gemeente"), ("vormkeuze_geschiedenis", "Geschiedenis")]
    return {
        "keuze": keuze,
        "open": open_,
        "sluiting": None if open_ else keuze.sluiting,
        "weegt": open_ and mag_wegen(request.pet, keuze, op=klok.vandaag()),
        "sluit": open_ and bewaakt(request.pet, keuze.regio_id),
        "tabs": [Tab(titel, reverse(naam, args=[keuze.pk]), naam == actief) for naam, titel in namen],
    }


@require_safe
def vormkeuze(request: Verzoek, pk: int) -> HttpResponse:
    """Where the gemeenten agree and differ, what each form would mean, and who has not answered."""
    keuze = _haal(request, pk)
    stand = weegstand(keuze, op=klok.vandaag())
    basis = _basis(request, keuze, "vormkeuze")
    return render(
        request,
        "samenwerking/besluiten/vormkeuze.html",
        {**basis, "stand": stand, "stap": _wat_nu(request, stand, basis)},
    )


def _wat_nu(request: Verzoek, stand: Weegstand, basis: dict[str, Any]) -> WatNu:
    keuze, over = stand.keuze, stand.zonder_antwoord
    if not basis["open"]:
        return WatNu(
            stap="De vormkeuze is gesloten",
            wie="Niemand hoeft nu iets te doen.",
            daarna="De regio legt haar keuze vast in een overeenkomst; elk college besluit daarover zelf.",
        )
    if basis["weegt"]:
        al = all(wie.pk != request.pet.gemeente_id for wie in over)
        return WatNu(
            stap="Pas uw weging aan als dat nodig is" if al else "Zeg hoe uw gemeente hierover denkt",
            wie=f"Een beleidsadviseur van {request.pet.gemeente}",
            uiterlijk=keuze.uiterlijk,
            waarom="De regio vraagt elke gemeente om haar eigen kijk, met redenen.",
            knop="Weging wijzigen" if al else "Wegen",
            url=reverse("weging", args=[keuze.pk]),
            daarna="De coördinator sluit de vormkeuze met de uitkomst.",
        )
    if over and klok.vandaag() <= keuze.uiterlijk:
        return WatNu(
            stap="De gemeenten antwoorden",
            wie=", ".join(str(wie) for wie in over),
            uiterlijk=keuze.uiterlijk,
            daarna="De coördinator sluit de vormkeuze met de uitkomst.",
        )
    return WatNu(
        stap="Sluit de vormkeuze",
        wie="De coördinator van de regio",
        knop="Vormkeuze sluiten" if basis["sluit"] else "",
        url=reverse("vormkeuze_sluiten", args=[keuze.pk]) if basis["sluit"] else "",
        daarna="De regio legt haar keuze vast in een overeenkomst.",
    )


@require_http_methods(["GET", "POST"])
def wegen(request: Verzoek, pk: int) -> HttpResponse:
    """What the own gemeente says; a new version each time."""
    keuze = _haal(request, pk)
    gemeente = request.pet.gemeente
    if gemeente is None or not mag_wegen(request.pet, keuze, op=klok.vandaag()):
        raise GeenRecht(GEEN_WEGER)
    vorige = (
        Weging.objects.filter(vormkeuze=keuze, gemeente=gemeente).prefetch_related("punten").order_by("-nummer").first()
    )
    begin = WegingForm.begin(punten_van(vorige), vorige.toelichting) if vorige is not None else {}
    nummer, status = vorige.nummer if vorige is not None else 0, 200
    form = WegingForm(request.POST or None, initial=begin)
    if request.method == "POST":
        status = 422
        if form.is_valid():
            weging = probeer(
                form,
                lambda: leg_weging_vast(
                    keuze=keuze,
                    punten=form.punten(),
                    toelichting=form.cleaned_data["toelichting"],
                    versie=gelezen_versie(request),
                    aanvraag=form.cleaned_data["aanvraag"],
                    door=request.pet,
                    op=klok.vandaag(),
                ),
            )
            if weging is not None:
                messages.success(request, f"De weging van {weging.gemeente} is vastgelegd als versie {weging.nummer}.")
                return redirect(keuze)
    return render(
        request,
        "samenwerking/besluiten/wegen.html",
        {**_basis(request, keuze, ""), "form": form, "vorige": vorige, "nummer": nummer},
        status=status,
    )


@require_safe
def wegingen(request: Verzoek, pk: int) -> HttpResponse:
    """Every version of every gemeente, newest first."""
    keuze = _haal(request, pk)
    alle = (
        Weging.objects.filter(vormkeuze=keuze)
        .select_related("gemeente", "door__gebruiker")
        .prefetch_related("punten")
        .order_by("gemeente__sorteernaam", "-nummer")
    )
    return render(
        request,
        "samenwerking/besluiten/wegingen.html",
        {**_basis(request, keuze, "wegingen"), "wegingen": alle},
    )


@require_http_methods(["GET", "POST"])
def sluiten(request: Verzoek, pk: int) -> HttpResponse:
    """Close it with the outcome in words."""
    keuze = _haal(request, pk)
    eis_bewaken(request.pet, keuze.regio_id)
    form = SluitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        sluiting = probeer(
            form, lambda: sluit_vormkeuze(keuze=keuze, **form.cleaned_data, door=request.pet, op=klok.vandaag())
        )
        if sluiting is not None:
            messages.success(request, "De vormkeuze is gesloten. Wat de gemeenten schreven, blijft te lezen.")
            return redirect(keuze)
    return render(
        request,
        "samenwerking/besluiten/vormkeuze_sluiten.html",
        {**_basis(request, keuze, ""), "form": form, "stand": weegstand(keuze, op=klok.vandaag())},
    )


@require_safe
def pdf(request: Verzoek, pk: int) -> HttpResponse:
    """The annex to a college proposal."""
    keuze = _haal(request, pk)
    stand = weegstand(keuze, op=klok.vandaag())
    inhoud = {**_basis(request, keuze, ""), "stand": stand, "op": klok.vandaag()}
    naam = f"bijlage vormkeuze {keuze.regio.sleutel} {keuze.pk}"
    return als_pdf("vormkeuze_papier.html", keuze.regio, inhoud, naam=naam)


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened."""
    keuze = _haal(request, pk)
    return lijst_van(request, keuze).antwoord(
        "samenwerking/besluiten/vormkeuze_geschiedenis.html", _basis(request, keuze, "vormkeuze_geschiedenis")
    )
