"""Functioneel beheer of mandates: which gemeente acts for which, since when, by which decision."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok, rechten
from regio.acties.mandaten import Mandaatbesluit, beeindig_mandaat, eis_mandaat, geef_mandaat
from regio.beheer import verloop_van
from regio.forms.samenwerking import Einddag, Mandaatformulier
from regio.forms.velden import probeer
from regio.fouten import GeenRecht
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.mandaten import opent, sluit
from regio.models import Functie, Gemeente, Lidmaatschap, Mandaat, Taak
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek


class Mandaatfilter(Filter):
    """Mandates by a part of the name of one of the two gemeenten, by function and taak, and whether they run."""

    gemeente = forms.CharField(label="Deel van de naam van een gemeente", max_length=60)
    functie = forms.ChoiceField(label="Functie", choices=[("", "Alle functies"), *Functie.choices])
    taak = forms.ChoiceField(label="Taak", choices=[("", "Alle taken"), *Taak.choices])
    voorbij = forms.BooleanField(label="Ook mandaten die voorbij zijn")

    def toepassen(self, rijen: QuerySet[Mandaat]) -> QuerySet[Mandaat]:
        """The mandates that fit; those that are over only when asked for."""
        keuze = self.cleaned_data
        if naam := keuze.get("gemeente"):
            genoemd = Gemeente.objects.filter(naam_kort__unaccent__icontains=naam).values("pk")
            rijen = rijen.filter(gever__in=genoemd) | rijen.filter(nemer__in=genoemd)
        for veld in ("functie", "taak"):
            if waarde := keuze.get(veld):
                rijen = rijen.filter(**{veld: waarde})
        if not keuze.get("voorbij"):
            rijen = rijen.exclude(tot__lte=klok.vandaag())
        return rijen


def _mandaat(pet: Lidmaatschap, pk: int) -> Mandaat:
    """A mandate that one of these gemeenten gave or got; another does not exist here."""
    rechten.eis_beheren(pet)
    eigen = rechten.mandaten_in_beheer(pet, op=klok.vandaag()).select_related("gever", "nemer")
    return get_object_or_404(eigen, pk=pk)


@require_safe
def mandaten(request: Verzoek) -> HttpResponse:
    """The mandates that the gemeenten of this beheerder gave or got."""
    rechten.eis_beheren(request.pet)
    return Lijst(
        request,
        rechten.mandaten_in_beheer(request.pet, op=klok.vandaag()).select_related("gever", "nemer"),
        titel="Mandaten",
        eenheid=("mandaat", "mandaten"),
        sorteer="gever",
        filter=Mandaatfilter,
        bestandsnaam="mandaten",
        adres=lambda mandaat: reverse("beheer_mandaat", args=[mandaat.pk]),
        leeg=Leeg(
            "Er zijn nog geen mandaten",
            "Zonder mandaat werkt elke gemeente alleen in de eigen dossiers.",
            "Mandaat vastleggen",
            reverse("beheer_mandaat_nieuw"),
        ),
        kolommen=[
            Kolom("gever", "Mandaat van", "gever.naam_kort", sorteer=alfabetisch("gever__sorteernaam")),
            Kolom("nemer", "Aan", "nemer.naam_kort", sorteer=alfabetisch("nemer__sorteernaam")),
            Kolom("functie", "Functie", "get_functie_display", sorteer="functie"),
            Kolom("taak", "Taak", "get_taak_display", sorteer="taak"),
            Kolom("van", "Vanaf", sorteer="van", soort="datum"),
            Kolom("tot", "Tot", soort="datum"),
            Kolom("grondslag", "Besluit", "grondslag"),
        ],
    ).antwoord("regio/beheer_mandaten.html", {"pet": request.pet})


@require_safe
def mandaat(request: Verzoek, pk: int) -> HttpResponse:
    """One mandate: what was decided, where that stands, and who recorded it."""
    rij, vandaag = _mandaat(request.pet, pk), klok.vandaag()
    is_voorbij = rij.tot is not None and rij.tot <= vandaag
    return render(
        request,
        "regio/beheer_mandaat.html",
        {
            "mandaat": rij,
            "loopt": rij.loopt(op=vandaag),
            "is_voorbij": is_voorbij,
            "mag_beeindigen": not is_voorbij and rechten.mag_mandaat_beheren(request.pet, gever=rij.gever, op=vandaag),
            "is_webadres": rij.vindplaats.startswith(("https://", "http://")),
            "verloop": verloop_van(rij),
        },
    )


@require_http_methods(["GET", "POST"])
def mandaat_nieuw(request: Verzoek) -> HttpResponse:
    """Record a mandate: first the decision, then a page that says what it opens, then it is done."""
    rechten.eis_beheren(request.pet)
    vandaag = klok.vandaag()
    gevers = rechten.gemeenten_in_beheer(request.pet, op=vandaag)
    form = Mandaatformulier(request.POST or None, gevers=gevers, op=vandaag)
    if request.method == "POST" and form.is_valid() and "terug" not in request.POST:
        besluit = form.besluit()
        if "bevestigd" in request.POST:
            aanvraag = form.cleaned_data["aanvraag"]
            gegeven = probeer(
                form, lambda: geef_mandaat(besluit=besluit, aanvraag=aanvraag, door=request.pet, op=vandaag)
            )
            if gegeven is not None:
                messages.success(request, f"Het mandaat van {gegeven.gever} aan {gegeven.nemer} is vastgelegd.")
                return redirect(reverse("beheer_mandaat", args=[gegeven.pk]))
        elif probeer(form, lambda: _kan(besluit)):
            return _bevestig(request, form, besluit)
    return render(request, "regio/beheer_mandaat_nieuw.html", {"form": form})


def _kan(besluit: Mandaatbesluit) -> bool:
    eis_mandaat(besluit, op=klok.vandaag())
    return True


def _bevestig(request: Verzoek, form: Mandaatformulier, besluit: Mandaatbesluit) -> HttpResponse:
    gevolgen = opent(
        gever=str(besluit.gever),
        nemer=str(besluit.nemer),
        functie=besluit.functie,
        taak=besluit.taak.label,
        van=besluit.van,
        tot=besluit.tot,
        op=klok.vandaag(),
    )
    return render(
        request, "regio/beheer_mandaat_bevestigen.html", {"invoer": form, "besluit": besluit, "gevolgen": gevolgen}
    )


@require_http_methods(["GET", "POST"])
def mandaat_einde(request: Verzoek, pk: int) -> HttpResponse:
    """End a mandate on a day."""
    rij, vandaag = _mandaat(request.pet, pk), klok.vandaag()
    if not rechten.mag_mandaat_beheren(request.pet, gever=rij.gever, op=vandaag):
        raise GeenRecht(f"Dit mandaat beëindigt de functioneel beheerder van {rij.gever} of van de regio.")
    form = Einddag(request.POST or None, initial={"tot": rij.tot or vandaag})
    if request.method == "POST" and form.is_valid():
        tot = form.cleaned_data["tot"]
        if probeer(form, lambda: beeindig_mandaat(mandaat=rij, tot=tot, door=request.pet, op=vandaag)) is not None:
            messages.success(request, "Het einde van het mandaat is vastgelegd.")
            return redirect(reverse("beheer_mandaat", args=[rij.pk]))
    gevolgen = sluit(
        gever=str(rij.gever), nemer=str(rij.nemer), functie=Functie(rij.functie), taak=rij.get_taak_display()
    )
    return render(request, "regio/beheer_mandaat_einde.html", {"form": form, "mandaat": rij, "gevolgen": gevolgen})
