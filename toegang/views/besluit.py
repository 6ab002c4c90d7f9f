"""The decision: a form per kind, and a page with what it says, the right, who pays and bezwaar."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.models import Gemeente, Wetstand
from regio.verzoek import Verzoek
from toegang import gronden
from toegang.acties.beschikking import beslis_op_melding, beslis_over_recht
from toegang.acties.beslissing import OVER_EEN_RECHT
from toegang.acties.verantwoordelijke import WETSTAND, bepaal_verantwoordelijke, geldende_overgangsregel
from toegang.beslissing import besluitblok
from toegang.bezwaaradres import wie_vult_in, zonder_adres
from toegang.forms.beschikking import (
    OP_EEN_MELDING,
    TIJDELIJK,
    BeslisForm,
)
from toegang.models import Beschikking, Dossier, Indicatie, Melding
from toegang.views.aanvraag import begin, data, verwerk
from toegang.views.pagina import (
    eerst_openen,
    gelezen_versie,
    haal_dossier,
    lees,
    toon,
    voorbeeld_van,
)

TITELS = {
    TIJDELIJK: "Tijdelijk besluit bij spoed",
    Beschikking.Soort.TOEKENNING.value: "Toekennen",
    Beschikking.Soort.GEDEELTELIJK.value: "Gedeeltelijk toekennen",
    Beschikking.Soort.AFWIJZING.value: "Afwijzen",
    Beschikking.Soort.BUITEN_BEHANDELING.value: "Niet behandelen",
    Beschikking.Soort.HERZIENING.value: "Recht herzien",
    Beschikking.Soort.INTREKKING.value: "Recht intrekken",
    Beschikking.Soort.BEEINDIGING.value: "Recht beëindigen",
}
UITLEG = {
    TIJDELIJK: (
        "De cliënt kan niet wachten (Wmo 2015, artikel 2.3.3). U besluit nu, voor een bepaalde tijd. De 6 weken van "
        "het onderzoek lopen door; daarna volgt het definitieve besluit."
    ),
    Beschikking.Soort.TOEKENNING.value: "U legt het besluit vast, maakt de brief en geeft het recht, in een keer.",
    Beschikking.Soort.GEDEELTELIJK.value: "De cliënt krijgt een deel van wat is gevraagd. Schrijf op waarom.",
    Beschikking.Soort.AFWIJZING.value: "De cliënt krijgt geen recht. De brief noemt de grond en waarom die hier geldt.",
    Beschikking.Soort.BUITEN_BEHANDELING.value: (
        "Dat kan alleen als de cliënt de kans kreeg om de aanvraag aan te vullen en er niets kwam (Awb, artikel 4:5)."
    ),
    Beschikking.Soort.HERZIENING.value: (
        "Het oude recht stopt en het nieuwe begint de dag erna, in een besluit (Wmo 2015, artikel 2.3.10)."
    ),
    Beschikking.Soort.INTREKKING.value: "Dat kan alleen op een van de vijf gronden van Wmo 2015, artikel 2.3.10.",
    Beschikking.Soort.BEEINDIGING.value: "Het recht stopt eerder, bijvoorbeeld omdat zorg uit de Wlz begint.",
}


@never_cache
@require_http_methods(["GET", "POST"])
def besluit(request: Verzoek, pk: int, melding_pk: int, soort: str) -> HttpResponse:
    """Decide on an aanvraag, or at once at spoed."""
    if soort not in {TIJDELIJK, *OP_EEN_MELDING}:
        raise Http404
    dossier = begin(request, pk, "besluit")
    if isinstance(dossier, HttpResponse):
        return dossier
    melding = get_object_or_404(Melding, pk=melding_pk, dossier=dossier)
    op = klok.vandaag()
    form = BeslisForm(data(request), soort=soort, dossier=dossier, op=op, melding=melding)

    def doe(voorbeeld: bool = False) -> Beschikking:
        return beslis_op_melding(
            melding_id=melding_pk,
            beslissing=form.beslissing(),
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
            voorbeeld=voorbeeld,
        )

    if pdf := voorbeeld_van(request, dossier, form, "beschikking", lambda: doe(voorbeeld=True)):
        return pdf
    return verwerk(
        request,
        dossier,
        form,
        doe,
        klaar="Het besluit is genomen. De brief staat bij Stukken: verstuur hem vandaag.",
        sjabloon="besluit.html",
        **_besluitcontext(dossier, form, soort, melding=melding),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def recht(request: Verzoek, pk: int, indicatie_pk: int, soort: str) -> HttpResponse:
    """Review, withdraw or end a right."""
    if soort not in OVER_EEN_RECHT:
        raise Http404
    dossier = begin(request, pk, "besluit over een recht")
    if isinstance(dossier, HttpResponse):
        return dossier
    indicatie = get_object_or_404(Indicatie.objects.select_related("product"), pk=indicatie_pk, dossier=dossier)
    op = klok.vandaag()
    form = BeslisForm(data(request), soort=soort, dossier=dossier, op=op, indicatie=indicatie)

    def doe(voorbeeld: bool = False) -> Beschikking:
        return beslis_over_recht(
            indicatie_id=indicatie_pk,
            beslissing=form.beslissing(),
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
            voorbeeld=voorbeeld,
        )

    if pdf := voorbeeld_van(request, dossier, form, "beschikking", lambda: doe(voorbeeld=True)):
        return pdf
    return verwerk(
        request,
        dossier,
        form,
        doe,
        klaar="Het besluit is genomen. De brief staat bij Stukken: verstuur hem vandaag.",
        sjabloon="besluit.html",
        **_besluitcontext(dossier, form, soort, indicatie=indicatie),
    )


def _besluitcontext(
    dossier: Dossier,
    form: BeslisForm,
    soort: str,
    *,
    melding: Melding | None = None,
    indicatie: Indicatie | None = None,
) -> dict[str, Any]:
    op = klok.vandaag()
    context: dict[str, Any] = {
        "titel": TITELS[soort],
        "uitleg": UITLEG[soort],
        "soort": soort,
        "andere": [
            (TITELS[ander], reverse("besluit", args=[dossier.pk, melding.pk, ander]))
            for ander in OP_EEN_MELDING
            if ander != soort
        ]
        if melding is not None
        else [],
        "melding": melding,
        "indicatie": indicatie,
    }
    college = dossier.gemeente
    if college.geldig_tot is None and (zin := zonder_adres(college)):
        context |= {"geen_adres": zin, "beheerders": wie_vult_in(college, op=op)}
    if "afwijzing" in form.fields:
        context["gronden"] = [(Beschikking.Afwijzing(code).label, grond) for code, grond in gronden.AFWIJZING.items()]
    if form.geeft_recht:
        taak = indicatie.product.taak if indicatie is not None else melding.taak if melding is not None else "BW"
        voorstel = bepaal_verantwoordelijke(
            dossier, op=op, taak=taak, gemeld_op=melding.ontvangen_op if melding is not None else None
        )
        context |= {
            "voorstel": voorstel,
            "gemeente": Gemeente.objects.filter(code=voorstel.gemeente).first() if voorstel.gemeente else None,
            "stand": Wetstand.objects.laatste(WETSTAND, op=op),
            "regel": geldende_overgangsregel(dossier.gemeente, op=op),
        }
    return context


@never_cache
@require_safe
def beschikking(request: Verzoek, pk: int, beschikking_pk: int) -> HttpResponse:
    """One decision: what it says, the right, who pays and why, bezwaar."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    rij = get_object_or_404(Beschikking.objects.select_related("dossier"), pk=beschikking_pk, dossier=dossier)
    lees(request, dossier, "dossier: beschikking")
    return toon(request, "beschikking.html", dossier, blok=besluitblok(rij, op=klok.vandaag()))
