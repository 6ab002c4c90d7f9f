"""Functioneel beheer of regions: who takes part for which taak, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, Prefetch, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok, rechten
from regio.acties import deelnames as acties
from regio.beheer import verloop_van
from regio.forms.samenwerking import Antwoord, Deelnameformulier, Einddag, Regioformulier
from regio.forms.velden import probeer
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Deelname, Deelnamevoorstel, Gemeente, Lidmaatschap, Regio, Taak
from regio.verzoek import Verzoek


class Regiofilter(Filter):
    """Regions by a part of the name, by one of their gemeenten, and by taak."""

    naam = forms.CharField(label="Deel van de naam van de regio of een gemeente", max_length=60)
    taak = forms.ChoiceField(label="Taak", choices=[("", "Alle taken"), *Taak.choices])

    def toepassen(self, rijen: QuerySet[Regio]) -> QuerySet[Regio]:
        """The regions that fit."""
        keuze = self.cleaned_data
        lopend = Deelname.objects.lopend(op=klok.vandaag())
        if naam := keuze.get("naam"):
            met_gemeente = lopend.filter(gemeente__naam_kort__unaccent__icontains=naam)
            rijen = rijen.filter(Q(naam__unaccent__icontains=naam) | Q(pk__in=met_gemeente.values("regio_id")))
        if taak := keuze.get("taak"):
            rijen = rijen.filter(pk__in=lopend.filter(taak=taak).values("regio_id"))
        return rijen


def _regio(pet: Lidmaatschap, sleutel: str) -> Regio:
    rechten.eis_beheren(pet)
    return get_object_or_404(Regio, sleutel=sleutel)


def _naar(regio: Regio) -> HttpResponse:
    return redirect(reverse("beheer_regio", args=[regio.sleutel]))


def _taken(regio: Any) -> str:
    taken = {deelname.get_taak_display() for deelname in regio.lopende_deelnames}
    return ", ".join(taak.label for taak in Taak if taak.label in taken) or "nog geen"


def _centra(regio: Any) -> str:
    return (
        ", ".join(_namen(rij.gemeente for rij in regio.lopende_deelnames if rij.rol == Deelname.Rol.CENTRUM)) or "geen"
    )


def _namen(gemeenten: Iterable[Gemeente]) -> list[str]:
    return sorted({str(gemeente) for gemeente in gemeenten})


@require_safe
def regios(request: Verzoek) -> HttpResponse:
    """All regions, with what they do together today."""
    rechten.eis_beheren(request.pet)
    lopend = Deelname.objects.lopend(op=klok.vandaag())
    return Lijst(
        request,
        Regio.objects.annotate(
            aantal=Count("deelnames__gemeente", distinct=True, filter=Q(deelnames__in=lopend))
        ).prefetch_related(Prefetch("deelnames", lopend.select_related("gemeente"), to_attr="lopende_deelnames")),
        titel="Regio's",
        eenheid=("regio", "regio's"),
        sorteer="naam",
        filter=Regiofilter,
        adres=lambda regio: reverse("beheer_regio", args=[regio.sleutel]),
        kolommen=[
            Kolom("naam", "Regio", sorteer=alfabetisch("naam")),
            Kolom("centrum", "Centrumgemeente", _centra),
            Kolom("aantal", "Gemeenten", sorteer="aantal", soort="getal"),
            Kolom("taken", "Taken", _taken),
        ],
    ).antwoord("regio/beheer_regios.html")


@require_safe
def regio(request: Verzoek, sleutel: str) -> HttpResponse:
    """One region: who takes part per taak and period, and what was asked and not answered yet."""
    rij, vandaag = _regio(request.pet, sleutel), klok.vandaag()
    deelnames = rij.deelnames.select_related("gemeente", "bron")
    houdt_regio = rechten.houdt_regio(request.pet, rij)
    eigen = set(rechten.gemeenten_in_beheer(request.pet, op=vandaag).values_list("pk", flat=True))
    voorstellen = rechten.voorstellen_in_beheer(request.pet, op=vandaag).open().filter(regio=rij)
    return render(
        request,
        "regio/beheer_regio.html",
        {
            "regio": rij,
            "houdt_regio": houdt_regio,
            "deelnames": [
                (
                    deelname,
                    deelname.loopt(op=vandaag),
                    (houdt_regio or deelname.gemeente_id in eigen) and (deelname.tot is None or deelname.tot > vandaag),
                )
                for deelname in deelnames.order_by("taak", "rol", "gemeente__sorteernaam", "-van")
            ],
            "voorstellen": voorstellen.select_related("gemeente"),
        },
    )


@require_http_methods(["GET", "POST"])
def regio_nieuw(request: Verzoek) -> HttpResponse:
    """Start a region for a taak, with its centrumgemeente."""
    rechten.eis_beheren(request.pet)
    vandaag = klok.vandaag()
    gemeenten = rechten.gemeenten_in_beheer(request.pet, op=vandaag)
    form = Regioformulier(request.POST or None, gemeenten=gemeenten, op=vandaag)
    if request.method == "POST" and form.is_valid():
        gestart = probeer(form, lambda: acties.start_regio(door=request.pet, op=vandaag, **form.keuze()))
        if gestart is not None:
            messages.success(request, f"De regio {gestart} is gestart. Voeg nu de andere gemeenten toe.")
            return _naar(gestart)
    return render(request, "regio/beheer_regio_nieuw.html", {"form": form})


@require_http_methods(["GET", "POST"])
def deelname_nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Let a gemeente take part in this region, or ask the other side."""
    rij, vandaag = _regio(request.pet, sleutel), klok.vandaag()
    houdt_regio = rechten.houdt_regio(request.pet, rij)
    bestaand = Gemeente.objects.bestaand(op=vandaag)
    gemeenten = bestaand if houdt_regio else rechten.gemeenten_in_beheer(request.pet, op=vandaag)
    form = Deelnameformulier(request.POST or None, gemeenten=gemeenten, op=vandaag)
    if request.method == "POST" and form.is_valid():
        gedaan = probeer(
            form,
            lambda: acties.stel_deelname_voor(
                afspraak=form.afspraak(rij),
                vindplaats=form.vindplaats(),
                aanvraag=form.cleaned_data["aanvraag"],
                door=request.pet,
                op=vandaag,
            ),
        )
        if isinstance(gedaan, Deelname):
            messages.success(request, f"{gedaan.gemeente} doet mee in {rij} voor {gedaan.get_taak_display()}.")
        elif gedaan is not None:
            wie = gedaan.gemeente if gedaan.van_de_regio else rij
            messages.success(
                request, f"Uw vraag staat klaar voor de beheerder van {wie}. Na akkoord doet {gedaan.gemeente} mee."
            )
        if gedaan is not None:
            return _naar(rij)
    return render(request, "regio/beheer_deelname_nieuw.html", {"form": form, "regio": rij, "houdt_regio": houdt_regio})


@require_http_methods(["GET", "POST"])
def deelname_einde(request: Verzoek, pk: int) -> HttpResponse:
    """End a Deelname on a day."""
    rechten.eis_beheren(request.pet)
    vandaag = klok.vandaag()
    eigen = Q(gemeente__in=rechten.gemeenten_in_beheer(request.pet, op=vandaag)) | Q(regio_id=request.pet.regio_id)
    rij = get_object_or_404(Deelname.objects.filter(eigen).select_related("regio", "gemeente"), pk=pk)
    form = Einddag(request.POST or None, initial={"tot": rij.tot or vandaag})
    if request.method == "POST" and form.is_valid():
        tot = form.cleaned_data["tot"]
        if probeer(form, lambda: acties.beeindig_deelname(deelname=rij, tot=tot, door=request.pet, op=vandaag)):
            messages.success(request, "Het einde van de deelname is vastgelegd.")
            return _naar(rij.regio)
    return render(
        request, "regio/beheer_deelname_einde.html", {"form": form, "deelname": rij, "verloop": verloop_van(rij)}
    )


@require_http_methods(["GET", "POST"])
def voorstel(request: Verzoek, pk: int) -> HttpResponse:
    """What the other side asked, with the answer to give; or what the own side asked, to take it back."""
    rechten.eis_beheren(request.pet)
    vandaag = klok.vandaag()
    rij = get_object_or_404(
        rechten.voorstellen_in_beheer(request.pet, op=vandaag).select_related(
            "regio", "gemeente", "bron", "gevraagd_door__gebruiker", "beantwoord_door__gebruiker"
        ),
        pk=pk,
    )
    mag_antwoorden = not rij.uitkomst and rechten.mag_antwoorden(request.pet, rij, op=vandaag)
    form = Antwoord(request.POST if mag_antwoorden and request.method == "POST" else None)
    if request.method == "POST" and (gedaan := _antwoord(request, rij, form)) is not None:
        messages.success(request, f"Vastgelegd: {gedaan.get_uitkomst_display()}.")
        return _naar(rij.regio)
    return render(
        request,
        "regio/beheer_voorstel.html",
        {
            "voorstel": rij,
            "form": form,
            "mag_antwoorden": mag_antwoorden,
            "mag_intrekken": not rij.uitkomst and rechten.mag_intrekken(request.pet, rij, op=vandaag),
        },
    )


def _antwoord(request: Verzoek, rij: Deelnamevoorstel, form: Antwoord) -> Deelnamevoorstel | None:
    """What this person did with the question: taken back, answered, or nothing that one can read."""
    vandaag = klok.vandaag()
    if "intrekken" in request.POST:
        return probeer(form, lambda: acties.trek_voorstel_in(voorstel=rij, door=request.pet, op=vandaag))
    if not form.is_valid():
        return None
    return probeer(
        form,
        lambda: acties.beantwoord_voorstel(voorstel=rij, akkoord=form.akkoord, door=request.pet, op=vandaag),
    )
