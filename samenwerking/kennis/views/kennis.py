"""The work instructions and casus of a region: finding, reading, writing and publishing them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Regio
from regio.onderdelen import Leeg
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from regio.views.versie import gelezen_versie
from samenwerking.kennis.acties.kennis import VELDEN, begin_kennisstuk, publiceer, schrijf_kennisstuk, trek_kennis_in
from samenwerking.kennis.forms import KennisForm, PubliceerForm
from samenwerking.kennis.geschiedenis import zin
from samenwerking.kennis.models import Kennisstuk
from samenwerking.kennis.rechten import eis_lezen, eis_schrijven, kennis_van, mag_schrijven
from samenwerking.kennis.sporen import ALLEEN_PATRONEN, sporen
from samenwerking.kennis.zoeken import met_woorden
from samenwerking.plannen.geschiedenis_basis import lijst_van
from samenwerking.plannen.rechten import ziet_plannen
from samenwerking.plannen.rechten_basis import ziet_namen
from samenwerking.plannen.views.pagina_basis import stel_voor, tabs, tabs_van
from samenwerking.teksten.rechten import SCHRIJVERS
from toegang.procedure import Stapcode

_TABS = (("kennisstuk", "Tekst"), ("kennis_geschiedenis", "Geschiedenis"))


class Kennisfilter(Filter):
    """By words, kind and step."""

    q = forms.CharField(label="Woorden", max_length=100)
    soort = forms.ChoiceField(label="Soort", choices=[("", "Alle soorten"), *Kennisstuk.Soort.choices])
    stap = forms.ChoiceField(
        label="Stap in de toegang", choices=[("", "Alle stappen"), *((stap.value, stap.titel) for stap in Stapcode)]
    )
    ingetrokken = forms.BooleanField(label="Ook ingetrokken")

    def toepassen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """The ones that fit; without a choice those that hold."""
        gekozen = self.cleaned_data
        if gekozen.get("q"):
            rijen = met_woorden(rijen, gekozen["q"])
        for veld in ("soort", "stap"):
            if gekozen.get(veld):
                rijen = rijen.filter(**{veld: gekozen[veld]})
        return rijen if gekozen.get("ingetrokken") else rijen.filter(ingetrokken_op__isnull=True)


@require_safe
def kennis(request: Verzoek) -> HttpResponse:
    """All of it, by title."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    regios = list(regios_van(request.pet, op=op)) if request.pet.rol in SCHRIJVERS else []
    lijst = Lijst(
        request,
        kennis_van(request.pet, op=op).met_laatste().select_related("regio"),
        titel="Werkinstructies en casus",
        eenheid=("stuk", "stukken"),
        sorteer="titel",
        filter=Kennisfilter,
        adres=lambda stuk: stuk.get_absolute_url(),
        kolommen=[
            Kolom("titel", "Titel", sorteer=alfabetisch("titel")),
            Kolom("soort", "Soort", waarde="get_soort_display"),
            Kolom("stap", "Stap in de toegang", waarde="get_stap_display"),
            Kolom("versie", "Versie", waarde=lambda stuk: _stand(stuk)),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er is nog niets gedeeld",
            "Een werkinstructie zegt hoe de regio een stap van de toegang doet. Een casus laat zien hoe het ging, "
            "zonder namen.",
            "Werkinstructie schrijven" if regios else "",
            reverse("kennis_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    eigen_tabs = tabs("kennis") if ziet_plannen(request.pet) else []
    return lijst.antwoord("samenwerking/kennis/kennis.html", {"regios": regios, "tabs": eigen_tabs})


def _stand(stuk: Kennisstuk) -> str:
    if stuk.ingetrokken_op is not None:
        return "ingetrokken"
    nummer: int | None = stuk.versie  # type: ignore[attr-defined]  # of met_laatste
    return "nog niet gepubliceerd" if nummer is None else f"versie {nummer}"


def _haal(request: Verzoek, pk: int) -> Kennisstuk:
    eis_lezen(request.pet)
    return get_object_or_404(kennis_van(request.pet, op=klok.vandaag()).select_related("regio"), pk=pk)


def _om_te_schrijven(request: Verzoek, pk: int) -> Kennisstuk:
    stuk = _haal(request, pk)
    eis_schrijven(request.pet, stuk.regio_id, op=klok.vandaag())
    return stuk


@require_safe
def stuk(request: Verzoek, pk: int) -> HttpResponse:
    """The newest version; for who writes it also what is not published yet."""
    ding = _haal(request, pk)
    mag = mag_schrijven(request.pet, ding.regio_id, op=klok.vandaag())
    versies = list(ding.versies.defer("inhoud").select_related("door__gebruiker", "door__gemeente", "door__regio"))
    nu = ding.versies.first()
    return render(
        request,
        "samenwerking/kennis/stuk.html",
        {
            "stuk": ding,
            "nu": nu,
            "versies": versies,
            "mag": mag and ding.ingetrokken_op is None,
            "namen": ziet_namen(request.pet),
            "concept_wijkt_af": nu is None or (nu.inhoud, nu.titel) != (ding.concept, ding.titel),
            "tabs": tabs_van(ding.pk, *_TABS, actief="kennisstuk") if mag else [],
        },
    )


@require_safe
def versie(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """An older version as it was."""
    ding = _haal(request, pk)
    deze = get_object_or_404(
        ding.versies.select_related("door__gebruiker", "door__gemeente", "door__regio"), nummer=nummer
    )
    return render(
        request, "samenwerking/kennis/versie.html", {"stuk": ding, "versie": deze, "namen": ziet_namen(request.pet)}
    )


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened with it, for who writes it."""
    ding = _om_te_schrijven(request, pk)
    return lijst_van(request, ding, woorden=zin).antwoord(
        "samenwerking/kennis/geschiedenis.html",
        {"stuk": ding, "tabs": tabs_van(ding.pk, *_TABS, actief="kennis_geschiedenis")},
    )


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Begin to write."""
    eis_lezen(request.pet)
    op = klok.vandaag()
    regio: Regio = get_object_or_404(regios_van(request.pet, op=op), sleutel=sleutel)
    eis_schrijven(request.pet, regio.pk, op=op)
    form = KennisForm(request.POST or None)
    return stel_voor(
        request,
        form,
        lambda: begin_kennisstuk(
            regio=regio, velden=form.cleaned_data, aanvraag=form.cleaned_data["aanvraag"], door=request.pet, op=op
        ),
        wat="Werkinstructie of casus schrijven",
        uitleg=f"Iedereen in {regio} leest het pas als u het publiceert.",
        knop="Tekst bewaren",
        terug=reverse("kennis"),
        gelukt="De tekst is bewaard. Publiceer hem als hij klaar is.",
        onderwerp=("Kennis", reverse("kennis")),
        naar=lambda stuk: str(stuk.get_absolute_url()),
    )


@require_http_methods(["GET", "POST"])
def schrijven(request: Verzoek, pk: int) -> HttpResponse:
    """Write on."""
    ding, op = _om_te_schrijven(request, pk), klok.vandaag()
    form = KennisForm(request.POST or None, nieuw=False, initial={naam: getattr(ding, naam) for naam in VELDEN})
    return stel_voor(
        request,
        form,
        lambda: schrijf_kennisstuk(
            stuk=ding, velden=form.cleaned_data, versie=gelezen_versie(request), door=request.pet, op=op
        ),
        wat=f"Schrijven: {ding}",
        uitleg="Wat gepubliceerd is, blijft zoals het was tot u een nieuwe versie publiceert.",
        knop="Tekst bewaren",
        terug=ding.get_absolute_url(),
        gelukt="De tekst is bewaard.",
        onderwerp=("Kennis", reverse("kennis")),
        versie=ding.versienummer,
    )


@require_http_methods(["GET", "POST"])
def publiceren(request: Verzoek, pk: int) -> HttpResponse:
    """What is about to be read by everyone, with what may lead to a person."""
    ding, op = _om_te_schrijven(request, pk), klok.vandaag()
    gevonden = [*sporen(ding.titel), *sporen(ding.concept)]
    form = PubliceerForm(request.POST or None, sporen=bool(gevonden), eerste=not ding.versies.exists())
    return stel_voor(
        request,
        form,
        lambda: publiceer(
            stuk=ding,
            versie=gelezen_versie(request),
            nagekeken=form.cleaned_data.get("nagekeken", False),
            anders=form.cleaned_data.get("anders", ""),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat=f"Publiceren: {ding}",
        uitleg=f"Hierna leest iedereen in {ding.regio} dit: consulenten, beleid, colleges en raden. {ALLEEN_PATRONEN}",
        knop="Nu publiceren",
        terug=ding.get_absolute_url(),
        gelukt="De nieuwe versie is gepubliceerd.",
        onderwerp=("Kennis", reverse("kennis")),
        versie=ding.versienummer,
        let_op=[spoor.zin for spoor in gevonden],
    )


@require_POST
def intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """It holds no more."""
    ding = _om_te_schrijven(request, pk)
    trek_kennis_in(stuk=ding, door=request.pet, op=klok.vandaag())
    messages.success(request, "Het stuk is ingetrokken. Bij de stappen van de toegang staat het niet meer.")
    return redirect("kennis")
