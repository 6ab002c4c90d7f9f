"""All overleggen of the region, next meeting first; beginning one; who represents the region elsewhere."""

from __future__ import annotations

from django import forms
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.lijst import Filter, Kolom, Lijst, alfabetisch
from regio.models import Regio
from regio.onderdelen import Leeg
from regio.rechten import regios_van
from regio.verzoek import Verzoek
from samenwerking.overleg.acties.overleg import (
    VELDEN,
    beeindig_vertegenwoordiging,
    begin_overleg,
    wijs_vertegenwoordiger_aan,
)
from samenwerking.overleg.forms import OverlegForm, TotForm, VertegenwoordigerForm
from samenwerking.overleg.models import Overleg, Vertegenwoordiging
from samenwerking.overleg.rechten import (
    LEDEN,
    VOORBEREIDERS,
    bijeenkomsten_van,
    eis_beginnen,
    eis_deelnemen,
    eis_lezen,
    overleggen_van,
)
from samenwerking.overleg.soorten import SOORTKEUZES
from samenwerking.overleg.views.pagina import stel_voor, tabs


class Overlegfilter(Filter):
    """By kind, and by who sits there from outside."""

    soort = forms.ChoiceField(label="Soort", choices=[("", "Alle soorten"), *SOORTKEUZES])
    gestopt = forms.BooleanField(label="Ook gestopte overleggen")

    def toepassen(self, rijen: QuerySet[Overleg]) -> QuerySet[Overleg]:
        """The ones that fit; without a choice those that go on."""
        if soort := self.cleaned_data.get("soort"):
            rijen = rijen.filter(soort=soort)
        return rijen if self.cleaned_data.get("gestopt") else rijen.filter(gestopt_op__isnull=True)


def _regios(request: Verzoek) -> list[Regio]:
    """The regions for which this hat can begin something here."""
    return list(regios_van(request.pet, op=klok.vandaag())) if request.pet.rol in VOORBEREIDERS else []


@require_safe
def overleggen(request: Verzoek) -> HttpResponse:
    """The overleggen of this hat; what meets first comes first."""
    eis_lezen(request.pet)
    op, regios = klok.vandaag(), _regios(request)
    zichtbaar = bijeenkomsten_van(request.pet, op=op).filter(overleg=OuterRef("pk"))
    volgende = zichtbaar.vanaf(op).values("datum")[:1]
    vorige = zichtbaar.die_doorgaan().filter(datum__lt=op).order_by("-datum").values("datum")[:1]
    lijst = Lijst(
        request,
        overleggen_van(request.pet, op=op)
        .select_related("regio")
        .annotate(volgende=Subquery(volgende), vorige=Subquery(vorige)),
        titel="Overleggen",
        eenheid=("overleg", "overleggen"),
        sorteer="volgende",
        filter=Overlegfilter,
        adres=lambda overleg: overleg.get_absolute_url(),
        kolommen=[
            Kolom("naam", "Overleg", sorteer=alfabetisch("naam")),
            Kolom("soort", "Soort", waarde="get_soort_display"),
            Kolom("ritme", "Ritme", waarde=lambda overleg: overleg.ritme.woorden),
            Kolom("volgende", "Volgende bijeenkomst", sorteer="volgende", soort="datum"),
            Kolom("vorige", "Vorige", waarde="vorige", soort="datum"),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er is nog geen overleg",
            "Begin met het bestuurlijk overleg: kies het ritme en wie eraan meedoet. Daarna plant u de bijeenkomsten."
            if regios
            else "Zodra u aan een overleg deelneemt, of een bijeenkomst met u is gedeeld, staat het hier.",
            "Overleg beginnen" if regios else "",
            reverse("overleg_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    return lijst.antwoord(
        "samenwerking/overleg/overleggen.html",
        {"regios": regios, "tabs": tabs(request), "neemt_deel": request.pet.rol in LEDEN},
    )


def _haal_regio(request: Verzoek, sleutel: str) -> Regio:
    eis_lezen(request.pet)
    regio = get_object_or_404(regios_van(request.pet, op=klok.vandaag()), sleutel=sleutel)
    eis_beginnen(request.pet, regio, op=klok.vandaag())
    return regio


@require_http_methods(["GET", "POST"])
def nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Begin a series."""
    regio, op = _haal_regio(request, sleutel), klok.vandaag()
    form = OverlegForm(request.POST or None, initial={"begin": op})
    return stel_voor(
        request,
        form,
        lambda: begin_overleg(
            regio=regio,
            velden={naam: form.cleaned_data[naam] for naam in VELDEN if naam in form.cleaned_data},
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat="Overleg beginnen",
        uitleg=f"Een overleg van {regio}. Daarna kiest u wie aan tafel zit en plant u de bijeenkomsten.",
        knop="Overleg beginnen",
        terug=reverse("overleggen"),
        gelukt="Het overleg is begonnen. Zet nu de deelnemers aan tafel.",
        naar=lambda overleg: str(overleg.get_absolute_url()),
    )


@require_safe
def vertegenwoordigingen(request: Verzoek) -> HttpResponse:
    """The register: who speaks for the region in which overleg, and when."""
    eis_deelnemen(request.pet)
    op, regios = klok.vandaag(), _regios(request)
    rijen = Vertegenwoordiging.objects.filter(regio__in=regios_van(request.pet, op=op))
    lijst = Lijst(
        request,
        rijen.select_related("regio", "pet__gebruiker", "pet__gemeente", "pet__regio"),
        titel="Wie vertegenwoordigt de regio",
        eenheid=("vertegenwoordiging", "vertegenwoordigingen"),
        sorteer="overleg",
        adres=(lambda rij: reverse("vertegenwoordiging_einde", args=[rij.pk])) if regios else None,
        kolommen=[
            Kolom("overleg", "Overleg", sorteer=alfabetisch("overleg")),
            Kolom("niveau", "Niveau", waarde="get_niveau_display"),
            Kolom("wie", "Wie", waarde="wie"),
            Kolom("plaatsvervanger", "Plaatsvervanger"),
            Kolom("van", "Van", sorteer="van", soort="datum"),
            Kolom("tot", "Tot", sorteer=F("tot"), soort="datum"),
            Kolom("regio", "Regio", waarde="regio.naam"),
        ],
        leeg=Leeg(
            "Er is nog niemand aangewezen",
            "De gemeenten spreken af wie de regio vertegenwoordigt in een landelijk overleg. Leg dat hier vast.",
            "Vertegenwoordiger aanwijzen" if regios else "",
            reverse("vertegenwoordiging_nieuw", args=[regios[0].sleutel]) if regios else "",
        ),
    )
    return lijst.antwoord("samenwerking/overleg/vertegenwoordigingen.html", {"regios": regios, "tabs": tabs(request)})


@require_http_methods(["GET", "POST"])
def vertegenwoordiging_nieuw(request: Verzoek, sleutel: str) -> HttpResponse:
    """Record one."""
    regio, op = _haal_regio(request, sleutel), klok.vandaag()
    form = VertegenwoordigerForm(request.POST or None, regio=regio, op=op, initial={"van": op})
    return stel_voor(
        request,
        form,
        lambda: wijs_vertegenwoordiger_aan(regio=regio, **form.cleaned_data, door=request.pet, op=op),
        wat="Vertegenwoordiger aanwijzen",
        uitleg=f"Wie spreekt voor {regio} in een overleg van anderen? De gemeenten spreken dat onderling af.",
        knop="Vertegenwoordiger vastleggen",
        terug=reverse("vertegenwoordigingen"),
        gelukt="De vertegenwoordiger staat in het register.",
    )


@require_http_methods(["GET", "POST"])
def vertegenwoordiging_einde(request: Verzoek, pk: int) -> HttpResponse:
    """It ends."""
    eis_deelnemen(request.pet)
    op = klok.vandaag()
    rijen = Vertegenwoordiging.objects.filter(regio__in=regios_van(request.pet, op=op))
    rij = get_object_or_404(rijen.select_related("regio", "pet__gebruiker", "pet__gemeente", "pet__regio"), pk=pk)
    eis_beginnen(request.pet, rij.regio, op=op)
    form = TotForm(request.POST or None, initial={"tot": rij.tot or op})
    return stel_voor(
        request,
        form,
        lambda: beeindig_vertegenwoordiging(rij=rij, tot=form.cleaned_data["tot"], door=request.pet, op=op),
        wat=f"Beëindigen: {rij}",
        uitleg=f"{rij.wie} vertegenwoordigt {rij.regio} in {rij.overleg}. {rij.toelichting}",
        knop="Einde vastleggen",
        terug=reverse("vertegenwoordigingen"),
        gelukt="Het einde is vastgelegd. De rij blijft in het register.",
    )
