"""Papers of a meeting, the bundle and the verslag: handing in, opening, making, adopting."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.verzoek import Verzoek
from samenwerking.besluiten.papier import Omslag
from samenwerking.overleg.acties.bundel import vraag_bundel
from samenwerking.overleg.acties.stuk import trek_stuk_in, voeg_stuk_toe
from samenwerking.overleg.acties.verslag import leg_verslag_vast, stel_verslag_vast
from samenwerking.overleg.forms import StukForm, VaststelForm
from samenwerking.overleg.models import Stukkenbundel, Vergaderstuk, Verslag, Verslagvaststelling
from samenwerking.overleg.papier import bestandsnaam, druk
from samenwerking.overleg.rechten import (
    bijeenkomsten_van,
    eis_deelnemen,
    eis_lezen,
    eis_voorbereiden,
    opent_stuk,
    wat_kan,
)
from samenwerking.overleg.views.bijeenkomst import aanvraag_van
from samenwerking.overleg.views.pagina import haal_bijeenkomst, stel_voor
from samenwerking.teksten.rechten import RAAD


@require_http_methods(["GET", "POST"])
def stuk_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Hand in a paper."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    form = StukForm(request.POST or None, request.FILES or None, bijeenkomst=ding)
    return stel_voor(
        request,
        form,
        lambda: voeg_stuk_toe(
            bijeenkomst=ding,
            agendapunt=form.cleaned_data["agendapunt"],
            titel=form.cleaned_data["titel"],
            inhoud=form.cleaned_data["bestand"].read(),
            waarom_vertrouwelijk=form.cleaned_data["waarom_vertrouwelijk"],
            aanvraag=form.cleaned_data["aanvraag"],
            door=request.pet,
            op=op,
        ),
        wat=f"Stuk toevoegen aan {ding}",
        uitleg="Zet geen namen of gegevens van cliënten in een stuk.",
        knop="Stuk toevoegen",
        terug=ding.get_absolute_url(),
        gelukt="Het stuk staat bij de bijeenkomst.",
    )


def _haal_stuk(request: Verzoek, pk: int) -> Vergaderstuk:
    eis_lezen(request.pet)
    zichtbaar = Vergaderstuk.objects.filter(bijeenkomst__in=bijeenkomsten_van(request.pet, op=klok.vandaag()))
    return get_object_or_404(
        zichtbaar.select_related("bijeenkomst__overleg__regio", "agendapunt", "door__gebruiker"), pk=pk
    )


@require_safe
def stuk(request: Verzoek, pk: int) -> HttpResponse:
    """The file, after the check. Who opens a confidential one is recorded."""
    rij, op = _haal_stuk(request, pk), klok.vandaag()
    if rij.ingetrokken_op is not None:
        raise Http404("Dit stuk is ingetrokken.")
    if not opent_stuk(request.pet, rij, op=op):
        raise GeenRecht("Dit stuk is vertrouwelijk. Alleen wie aan tafel zit, opent het.")
    if rij.vertrouwelijk:
        leg_vast("stuk geopend", rij.bijeenkomst, door=request.pet, regio=rij.bijeenkomst.overleg.regio, stuk=rij.pk)
    return _bestand(bytes(rij.inhoud), rij.naam)


def _bestand(inhoud: bytes, naam: str) -> HttpResponse:
    return HttpResponse(
        inhoud,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'attachment; filename="{naam}"',
            "Cache-Control": "private, no-store",  # who may open it today may not tomorrow
        },
    )


@require_POST
def stuk_intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """It stays named and opens for nobody."""
    eis_deelnemen(request.pet)
    rij = _haal_stuk(request, pk)
    try:
        trek_stuk_in(stuk=rij, door=request.pet, op=klok.vandaag())
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "Het stuk is ingetrokken. De titel blijft staan.")
    return redirect(rij.bijeenkomst)


@require_POST
def bundel_maken(request: Verzoek, pk: int) -> HttpResponse:
    """Have the worker make it; the page of the work shows how far it is."""
    eis_deelnemen(request.pet)
    ding = haal_bijeenkomst(request, pk)
    eis_voorbereiden(request.pet, ding.overleg, op=klok.vandaag())
    try:
        opdracht = vraag_bundel(
            bijeenkomst=ding, aanvraag=aanvraag_van(request), door=request.pet, op=klok.vandaag(), nu=klok.nu()
        )
    except KanNiet as fout:
        messages.error(request, str(fout))
        return redirect(ding)
    return redirect("opdracht", opdracht.pk)


@require_safe
def bundel(request: Verzoek, pk: int) -> HttpResponse:
    """The bundle as a file."""
    eis_deelnemen(request.pet)
    op = klok.vandaag()
    zichtbaar = Stukkenbundel.objects.filter(bijeenkomst__in=bijeenkomsten_van(request.pet, op=op))
    rij = get_object_or_404(zichtbaar.select_related("bijeenkomst__overleg__regio"), pk=pk)
    if rij.met_vertrouwelijk:
        if not wat_kan(request.pet, rij.bijeenkomst.overleg, op=op).vertrouwelijk:
            raise GeenRecht("In deze bundel staan vertrouwelijke stukken. Alleen wie aan tafel zit, opent hem.")
        leg_vast("stuk geopend", rij.bijeenkomst, door=request.pet, regio=rij.bijeenkomst.overleg.regio, bundel=rij.pk)
    return _bestand(bytes(rij.inhoud), rij.naam)


# --- the verslag ----------------------------------------------------------------------------------------------


@require_POST
def verslag_maken(request: Verzoek, pk: int) -> HttpResponse:
    """Freeze what stands there as the next version."""
    eis_deelnemen(request.pet)
    ding = haal_bijeenkomst(request, pk)
    eis_voorbereiden(request.pet, ding.overleg, op=klok.vandaag())
    try:
        gemaakt = leg_verslag_vast(
            bijeenkomst=ding, aanvraag=aanvraag_van(request), door=request.pet, op=klok.vandaag()
        )
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, f"Het verslag ligt vast als versie {gemaakt.nummer}. Deelnemers kunnen het lezen.")
    return redirect(ding)


@require_safe
def verslag(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """One version on paper. A raad gets the adopted one, without closed points and names."""
    ding = haal_bijeenkomst(request, pk)
    rij = get_object_or_404(Verslag.objects.filter(bijeenkomst=ding), nummer=nummer)
    vaststelling = Verslagvaststelling.objects.filter(verslag=rij).select_related("in_bijeenkomst").first()
    inhoud = rij.gelezen
    if request.pet.rol in RAAD:
        if vaststelling is None:
            raise Http404("De raden lezen een verslag als het is vastgesteld.")
        inhoud = inhoud.voor_raden()
    regio = ding.overleg.regio
    omslag = Omslag.van(regio, gemaakt_op=rij.op)
    context = {"verslag": inhoud, "nummer": rij.nummer, "vastgesteld": vaststelling}
    try:
        bestand = druk("verslag_papier.html", omslag, context)
    except PdfNietMogelijk as fout:
        return HttpResponse(str(fout), status=503, content_type="text/plain; charset=utf-8")
    return _bestand(bestand, bestandsnaam(f"verslag-{rij.nummer}", ding.datum, ding.overleg.naam))


@require_http_methods(["GET", "POST"])
def vaststellen(request: Verzoek, pk: int) -> HttpResponse:
    """A later meeting adopted it."""
    ding, op = haal_bijeenkomst(request, pk), klok.vandaag()
    eis_voorbereiden(request.pet, ding.overleg, op=op)
    laatste = ding.verslagen.defer("inhoud").first()
    if laatste is None or ding.is_vastgesteld:
        messages.info(request, "Er is geen verslag dat nog moet worden vastgesteld.")
        return redirect(ding)
    form = VaststelForm(request.POST or None, bijeenkomst=ding)
    return stel_voor(
        request,
        form,
        lambda: stel_verslag_vast(
            bijeenkomst=ding,
            in_bijeenkomst=form.cleaned_data["in_bijeenkomst"],
            nummer=laatste.nummer,
            door=request.pet,
            op=op,
        ),
        wat=f"Verslag vaststellen: {ding}",
        uitleg=f"Versie {laatste.nummer} van het verslag wordt het vastgestelde verslag. Daarna verandert er niets "
        "meer aan deze bijeenkomst: niet aan de agenda, de afspraken, de aanwezigheid en de stukken. Klopt er iets "
        "niet? Pas het eerst aan en leg een nieuwe versie vast.",
        knop="Verslag vaststellen",
        terug=ding.get_absolute_url(),
        gelukt="Het verslag is vastgesteld.",
    )
