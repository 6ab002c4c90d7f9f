"""The aanvraag, its clock, and what the client does against a decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from regio import klok
from regio.notatie import datum
from regio.verzoek import Verzoek
from toegang.acties.aanvraag import (
    begin_opschorting,
    eindig_opschorting,
    registreer_aanvraag,
    registreer_ingebrekestelling,
)
from toegang.acties.rechtsmiddel import leg_uitkomst_vast, registreer_rechtsmiddel, verdaag_bezwaar
from toegang.beslistermijn import beslissen_op_bezwaar
from toegang.forms.beschikking import (
    AanvraagForm,
    OntvangenForm,
    OpschortingEindeForm,
    OpschortingForm,
    RechtsmiddelForm,
    UitkomstForm,
    VerdaagForm,
)
from toegang.fouten import Verouderd
from toegang.models import Aanvraag, Beschikking, Dossier, Melding, Opschorting, Rechtsmiddel, Verslag
from toegang.views.pagina import (
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    probeer,
    toon_formulier,
)


def begin(request: Verzoek, pk: int, wat: str) -> Dossier | HttpResponse:
    """The dossier when it was opened with a reason and may be changed; else where to go first."""
    dossier = haal_dossier(request, pk)
    if eerst := eerst_openen(request, dossier):
        return eerst
    eis_wijzigen(request, dossier)
    lees(request, dossier, f"dossier: {wat}")
    return dossier


def verwerk(
    request: Verzoek,
    dossier: Dossier,
    form: forms.Form,
    doe: Callable[[], object],
    *,
    klaar: str,
    sjabloon: str = "beslisformulier.html",
    **context: Any,
) -> HttpResponse:
    """Show the form, or do what it asks and go back to the procedure."""
    try:
        if form.is_bound and form.is_valid() and probeer(form, doe) is not None:
            messages.success(request, klaar)
            return redirect("dossier_procedure", pk=dossier.pk)
    except Verouderd as fout:
        return toon_formulier(request, sjabloon, haal_dossier(request, dossier.pk), form, fout=fout, **context)
    return toon_formulier(request, sjabloon, dossier, form, **context)


def data(request: Verzoek) -> Any:
    return request.POST if request.method == "POST" else None


@never_cache
@require_http_methods(["GET", "POST"])
def aanvraag(request: Verzoek, pk: int, melding_pk: int) -> HttpResponse:
    """Record the aanvraag; the signed verslag is the usual one."""
    dossier = begin(request, pk, "aanvraag")
    if isinstance(dossier, HttpResponse):
        return dossier
    melding = get_object_or_404(Melding, pk=melding_pk, dossier=dossier)
    op = klok.vandaag()
    met_verslag = Verslag.objects.filter(onderzoek__melding=melding).exists()
    form = AanvraagForm(data(request), met_verslag=met_verslag, op=op)
    uitleg = [f"Bij de melding van {datum(melding.ontvangen_op)}."]
    if not met_verslag:
        uitleg.append(
            "Er is nog geen verslag. Komt de aanvraag nu al, dan legt u die vast met de dag waarop zij kwam: een "
            "aanvraag weigert u niet. De 2 weken voor het besluit tellen vanaf de ontvangst; rond het onderzoek in die "
            "tijd af."
        )
    return verwerk(
        request,
        dossier,
        form,
        lambda: registreer_aanvraag(
            melding_id=melding_pk,
            ontvangen_op=form.cleaned_data["ontvangen_op"],
            wijze=form.cleaned_data["wijze"],
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        klaar="De aanvraag is vastgelegd. De 2 weken voor het besluit lopen.",
        titel="Aanvraag vastleggen",
        uitleg=uitleg,
        knop="Aanvraag vastleggen",
    )


@never_cache
@require_http_methods(["GET", "POST"])
def opschorting(request: Verzoek, pk: int, aanvraag_pk: int) -> HttpResponse:
    """Let the term stand still."""
    dossier = begin(request, pk, "opschorting")
    if isinstance(dossier, HttpResponse):
        return dossier
    rij = get_object_or_404(Aanvraag, pk=aanvraag_pk, dossier=dossier)
    op = klok.vandaag()
    form = OpschortingForm(data(request))
    return verwerk(
        request,
        dossier,
        form,
        lambda: begin_opschorting(
            aanvraag_id=rij.pk,
            reden=form.cleaned_data["reden"],
            van=form.cleaned_data["van"],
            uiterlijk=form.cleaned_data["uiterlijk"],
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        klaar="De termijn staat stil. Leg vast wanneer hij weer loopt.",
        titel="Termijn laten stilstaan",
        uitleg=[
            f"Voor de aanvraag van {datum(rij.ontvangen_op)}. Alleen op deze vier gronden staat de termijn stil (Awb, "
            "artikel 4:15). Zeggen dat het later wordt, verandert de termijn niet.",
        ],
        knop="Stilstand vastleggen",
    )


@never_cache
@require_http_methods(["GET", "POST"])
def opschorting_einde(request: Verzoek, pk: int, opschorting_pk: int) -> HttpResponse:
    """Let the term run again."""
    dossier = begin(request, pk, "opschorting")
    if isinstance(dossier, HttpResponse):
        return dossier
    rij = get_object_or_404(Opschorting, pk=opschorting_pk, dossier=dossier)
    op = klok.vandaag()
    form = OpschortingEindeForm(data(request), initial={"tot": op})
    return verwerk(
        request,
        dossier,
        form,
        lambda: eindig_opschorting(
            opschorting_id=rij.pk,
            tot=form.cleaned_data["tot"],
            versie=gelezen_versie(request),
            door=request.pet,
            op=op,
        ),
        klaar="De termijn loopt weer.",
        titel="Termijn weer laten lopen",
        uitleg=[f"De termijn staat stil sinds {datum(rij.van)}: {rij.get_reden_display()}."],
        knop="Vastleggen dat de termijn loopt",
    )


@never_cache
@require_http_methods(["GET", "POST"])
def ingebrekestelling(request: Verzoek, pk: int, aanvraag_pk: int) -> HttpResponse:
    """Record that the client wrote that the decision is late."""
    dossier = begin(request, pk, "ingebrekestelling")
    if isinstance(dossier, HttpResponse):
        return dossier
    rij = get_object_or_404(Aanvraag, pk=aanvraag_pk, dossier=dossier)
    op = klok.vandaag()
    form = OntvangenForm(data(request), initial={"ontvangen_op": op})
    return verwerk(
        request,
        dossier,
        form,
        lambda: registreer_ingebrekestelling(
            aanvraag_id=rij.pk,
            ontvangen_op=form.cleaned_data["ontvangen_op"],
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        klaar="De ingebrekestelling is vastgelegd. Op het tabblad Procedure staat wat dit betekent.",
        titel="Ingebrekestelling vastleggen",
        uitleg=[
            f"De cliënt schrijft dat het besluit op de aanvraag van {datum(rij.ontvangen_op)} te laat is (Awb, artikel "
            "4:17). Ook een brief die te vroeg komt, legt u vast.",
        ],
        knop="Ingebrekestelling vastleggen",
    )


@never_cache
@require_http_methods(["GET", "POST"])
def rechtsmiddel(request: Verzoek, pk: int, beschikking_pk: int) -> HttpResponse:
    """Record bezwaar or beroep."""
    dossier = begin(request, pk, "bezwaar of beroep")
    if isinstance(dossier, HttpResponse):
        return dossier
    rij = get_object_or_404(Beschikking, pk=beschikking_pk, dossier=dossier)
    op = klok.vandaag()
    form = RechtsmiddelForm(data(request), initial={"ontvangen_op": op, "soort": Rechtsmiddel.Soort.BEZWAAR})
    return verwerk(
        request,
        dossier,
        form,
        lambda: registreer_rechtsmiddel(
            beschikking_id=rij.pk,
            soort=form.cleaned_data["soort"],
            behandeling=form.cleaned_data["behandeling"],
            ontvangen_op=form.cleaned_data["ontvangen_op"],
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        klaar="Het is vastgelegd. Bij het besluit leest u wat er nu volgt, en wanneer.",
        titel="Bezwaar of beroep vastleggen",
        uitleg=[
            f"Tegen het besluit van {datum(rij.besluitdatum)}. Ook wat te laat kwam, legt u vast: wie erover beslist, "
            "beoordeelt dat."
        ],
        knop="Vastleggen",
    )


@never_cache
@require_http_methods(["GET", "POST"])
def bezwaar_verdagen(request: Verzoek, pk: int, rechtsmiddel_pk: int) -> HttpResponse:
    """Record that the college put its decision on a bezwaar off."""
    dossier = begin(request, pk, "bezwaar verdagen")
    if isinstance(dossier, HttpResponse):
        return dossier
    rij = get_object_or_404(
        Rechtsmiddel.objects.select_related("beschikking"),
        pk=rechtsmiddel_pk,
        dossier=dossier,
        soort=Rechtsmiddel.Soort.BEZWAAR,
    )
    op = klok.vandaag()
    termijn = beslissen_op_bezwaar(rij.beschikking.bekendgemaakt_op, commissie=rij.met_commissie)
    form = VerdaagForm(data(request), initial={"medegedeeld_op": op, "tot_en_met": termijn.verdagen_tot})
    return verwerk(
        request,
        dossier,
        form,
        lambda: verdaag_bezwaar(
            rechtsmiddel_id=rij.pk, versie=gelezen_versie(request), door=request.pet, op=op, **form.cleaned_data
        ),
        klaar="De verdaging is vastgelegd. De nieuwe laatste dag staat bij het besluit.",
        titel="Beslissing op bezwaar verdagen",
        uitleg=[
            f"Zonder verdagen beslist het college uiterlijk op {datum(termijn.laatste_dag)}. Verdagen kan een keer, "
            "met hoogstens 6 weken (Awb, artikel 7:10). Schrijf het de cliënt voor die dag."
        ],
        knop="Verdaging vastleggen",
    )


@never_cache
@require_http_methods(["GET", "POST"])
def rechtsmiddel_uitkomst(request: Verzoek, pk: int, rechtsmiddel_pk: int) -> HttpResponse:
    """Record how it ended."""
    dossier = begin(request, pk, "uitkomst van bezwaar of beroep")
    if isinstance(dossier, HttpResponse):
        return dossier
    rij = get_object_or_404(Rechtsmiddel, pk=rechtsmiddel_pk, dossier=dossier)
    op = klok.vandaag()
    form = UitkomstForm(data(request), initial={"besluitdatum": op})
    return verwerk(
        request,
        dossier,
        form,
        lambda: leg_uitkomst_vast(
            rechtsmiddel_id=rij.pk,
            uitkomst=form.cleaned_data["uitkomst"],
            besluitdatum=form.cleaned_data["besluitdatum"],
            versie=gelezen_versie(request),
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        klaar="De uitkomst is vastgelegd. Verandert het recht, neem dan een nieuw besluit.",
        titel=f"Uitkomst van het {rij.get_soort_display()}",
        uitleg=[f"Ontvangen op {datum(rij.ontvangen_op)}."],
        knop="Uitkomst vastleggen",
    )
