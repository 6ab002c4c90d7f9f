"""The texts of the region, and for a raad the versions that were shared with it."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.fouten import GeenRecht
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.notatie import datum_kort
from regio.onderdelen import Leeg
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.tekst import GEEN_SCHRIJVER, maak_tekst
from samenwerking.teksten.forms import TekstNieuwForm
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.models.tekst import TekstQuerySet
from samenwerking.teksten.rechten import (
    SCHRIJVERS,
    teksten_van,
    uitspraken_van,
    versies_van,
    ziet_concepten,
    ziet_teksten,
)
from samenwerking.teksten.stand import Fase
from samenwerking.teksten.views.pagina import fase
from samenwerking.teksten.wiemagwat import wie_schrijft


class Tekstfilter(Filter):
    """Texts by a part of their title, and by kind."""

    titel = forms.CharField(label="Titel bevat", max_length=80)
    soort = forms.ChoiceField(label="Soort", choices=[("", "Alle soorten"), *Tekst.Soort.choices])
    stand = forms.ChoiceField(
        label="Stand", choices=[("", "Elke stand"), *((fase.value, fase.naam.capitalize()) for fase in Fase)]
    )

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The texts that fit."""
        keuze = self.cleaned_data
        if titel := keuze.get("titel"):
            rijen = rijen.filter(titel__unaccent__icontains=titel)
        if soort := keuze.get("soort"):
            rijen = rijen.filter(soort=soort)
        if stand := keuze.get("stand"):
            rijen = cast(TekstQuerySet, rijen).in_fase(Fase(stand))
        return rijen


class Versiefilter(Filter):
    """Versions by a part of the title of the text or of their own name."""

    naam = forms.CharField(label="Titel of naam bevat", max_length=80)

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The versions that fit."""
        if naam := self.cleaned_data.get("naam"):
            rijen = rijen.filter(Q(tekst__titel__unaccent__icontains=naam) | Q(naam__unaccent__icontains=naam))
        return rijen


@require_safe
def teksten(request: Verzoek) -> HttpResponse:
    """The texts this hat may read."""
    if not ziet_teksten(request.pet):
        raise GeenRecht("Teksten van de regio zijn voor beleid, bestuur en raad.")
    return _concepten(request) if ziet_concepten(request.pet) else _versies_voor_de_raad(request)


def _concepten(request: Verzoek) -> HttpResponse:
    mag_maken = request.pet.rol in SCHRIJVERS
    lijst = Lijst(
        request,
        teksten_van(request.pet, op=klok.vandaag())
        .select_related(
            "regio", "leven__gewijzigd_door__gemeente", "leven__gewijzigd_door__regio", "trekker__gebruiker"
        )
        .prefetch_related("rechten__gemeente", "rechten__pet__gebruiker")
        .met_stand(),
        titel="Teksten",
        eenheid=("tekst", "teksten"),
        sorteer="titel",
        filter=Tekstfilter,
        adres=lambda tekst: reverse("tekst", args=[tekst.pk]),
        kolommen=[
            Kolom("titel", "Titel", sorteer=alfabetisch("titel")),
            Kolom("soort", "Soort", waarde="get_soort_display", sorteer="soort"),
            Kolom("stand", "Stand", waarde=_stand),
            Kolom("aan_zet", "Aan zet", waarde=_aan_zet),
            Kolom("open", "Open voorstellen en opmerkingen", waarde=_open),
            Kolom("versie", "Laatste versie", waarde=_laatste_versie),
            Kolom("streefdatum", "Klaar op", sorteer="streefdatum"),
            Kolom("gewijzigd", "Laatst gewijzigd", waarde=_laatst_gewijzigd, sorteer="laatst_gewijzigd"),
        ],
        leeg=Leeg(
            "Uw regio heeft nog geen teksten",
            "Begin met de regiovisie: de gebruikelijke hoofdstukken staan dan al klaar."
            if mag_maken
            else "Een beleidsadviseur of de coördinator begint een tekst; daarna ziet u hem hier.",
            "Tekst beginnen",
            reverse("tekst_nieuw") if mag_maken else "",
        ),
    )
    return lijst.antwoord("samenwerking/teksten/lijst.html", {"mag_maken": mag_maken, "ziet_concepten": True})


def _versies_voor_de_raad(request: Verzoek) -> HttpResponse:
    lijst = Lijst(
        request,
        versies_van(request.pet, op=klok.vandaag()).defer("inhoud").select_related("tekst__regio"),
        titel="Teksten voor de raad",
        eenheid=("versie", "versies"),
        sorteer="-op",
        filter=Versiefilter,
        adres=lambda versie: reverse("versie", args=[versie.tekst_id, versie.nummer]),
        kolommen=[
            Kolom("titel", "Titel", waarde="tekst.titel", sorteer=alfabetisch("tekst__titel")),
            Kolom("versie", "Versie", waarde=str),
            Kolom("soort", "Soort", waarde="tekst.get_soort_display"),
            Kolom("op", "Vastgelegd op", sorteer="op"),
        ],
        leeg=Leeg(
            "Er is nog geen tekst met de raden gedeeld",
            "Zodra de regio een versie met de raden deelt, leest u haar hier.",
        ),
    )
    return lijst.antwoord("samenwerking/teksten/lijst.html")


def _stand(tekst: Tekst) -> str:
    stand = fase(tekst)
    if stand is not Fase.SCHRIJVEN:
        return stand.naam
    return f"{stand.naam}: {tekst.aantal - tekst.aantal_leeg} van {tekst.aantal} delen"


def _aan_zet(tekst: Tekst) -> str:
    """Who must do something now: who may write by what was said in this text, or who freezes it."""
    stand = fase(tekst)
    if not stand.vraagt_schrijvers:
        return "coördinator" if stand is Fase.BEVRIEZEN else "niemand"
    gezegd = uitspraken_van(tekst)
    rijen = tekst.rechten.all()
    return wie_schrijft(
        voor_allen=gezegd.get((None, None)),
        gemeenten={str(rij.gemeente): gezegd[rij.gemeente_id, None] for rij in rijen if rij.gemeente is not None},
        mensen={rij.pet.gebruiker.naam: gezegd[None, rij.pet_id] for rij in rijen if rij.pet is not None},
        leidt=tekst.trekker.gebruiker.naam if tekst.trekker is not None else "",
    )


def _open(tekst: Tekst) -> str:
    """Proposals by gemeente and comments; what there is none of is not named."""
    aantal = tekst.aantal_opmerkingen
    opmerkingen = "1 opmerking" if aantal == 1 else f"{aantal} opmerkingen"
    voorstellen = f"voorstellen: {tekst.voorstellen_in_woorden}" if tekst.voorstellen_in_woorden else ""
    return "; ".join(deel for deel in (voorstellen, opmerkingen if aantal else "") if deel) or "niets"


def _laatst_gewijzigd(tekst: Tekst) -> str:
    return f"{datum_kort(timezone.localdate(tekst.laatst_gewijzigd))}, {tekst.leven.gewijzigd_door.plaats}"


def _laatste_versie(tekst: Tekst) -> str:
    return f"{tekst.versie_nummer}: {tekst.versie_naam}" if tekst.versie_nummer else "nog geen"


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek) -> HttpResponse:
    """Begin a text."""
    if request.pet.rol not in SCHRIJVERS:
        raise GeenRecht(GEEN_SCHRIJVER)
    op = klok.vandaag()
    form = TekstNieuwForm(request.POST or None, pet=request.pet, op=op)
    if request.method == "POST" and form.is_valid():
        tekst = maak_tekst(**form.cleaned_data, door=request.pet, op=op)
        messages.success(request, "De tekst is begonnen. Alle schrijvers van de regio zien haar nu.")
        return redirect("tekst", tekst.pk)
    return render(request, "samenwerking/teksten/nieuw.html", {"form": form})
