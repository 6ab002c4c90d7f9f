"""One dossier: opening it with a reason, reading it, dividing it, closing it."""

from __future__ import annotations

import datetime

from django.contrib import messages
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.verzoek import Verzoek
from toegang import rechten
from toegang.acties.client import toon_bsn, vul_bsn_aan, zoek_bsn_elders
from toegang.acties.dossier import sluit_dossier, wijs_toe
from toegang.acties.indicatie import mag_van_papier
from toegang.forms.client import BsnAanvullenForm, BsnTonenForm, EldersForm
from toegang.forms.dossier import OpenForm, SluitForm, ToewijzenForm
from toegang.fouten import Verouderd
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Betaler, Dossier, Indicatie
from toegang.stand import stappen_van, wat_nu
from toegang.stand_plek import rijen_voor_plek
from toegang.verloop import rijen_voor_verloop, verlopen_van
from toegang.views.opvang import opvang_kaart
from toegang.views.pagina import (
    bsn_met_inzage,
    eerst_openen,
    eis_wijzigen,
    gelezen_versie,
    haal_dossier,
    lees,
    open_dossier,
    probeer,
    reden_van_openen,
    toon,
    toon_formulier,
)
from toegang.views.plaatsing import plek_kaart
from toegang.views.toestemming import samen_van


@never_cache
@require_http_methods(["GET", "POST"])
def dossier(request: Verzoek, pk: int) -> HttpResponse:
    """The dossier for who opened it; else its number and initials, and the question why. Posting answers that."""
    ding = haal_dossier(request, pk)
    if reden_van_openen(request, ding):
        return _toon_dossier(request, ding)
    form = OpenForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        open_dossier(request, ding, form.cleaned_data["reden"])
        return redirect("dossier", pk=pk)
    return toon(request, "dossier_openen.html", ding, form=form)


def _toon_dossier(
    request: Verzoek,
    ding: Dossier,
    *,
    bsn: str = "",
    bsn_form: BsnTonenForm | None = None,
    aanvul_form: BsnAanvullenForm | None = None,
    elders_form: EldersForm | None = None,
    status: int = 200,
) -> HttpResponse:
    op = klok.vandaag()
    lees(request, ding, "dossier")
    rechten_met_betalers = Indicatie.objects.select_related(
        "verantwoordelijke_gemeente", "uitvoerende_gemeente", "gemeente_van_melding"
    ).prefetch_related(Prefetch("betalers", Betaler.objects.select_related("betaalt", "uitbetaler")))
    prefetch_related_objects([ding], *rijen_voor_verloop(rechten_met_betalers), *rijen_voor_plek())
    indicaties = list(ding.indicaties.all())
    verlopen = verlopen_van(ding)
    wachtend = ding.wachtlijstplaatsen.all()
    toewijzen = None
    if rechten.mag_toewijzen(request.pet, ding, op=op) and ding.is_open:
        toewijzen = ToewijzenForm(keuzes=rechten.behandelaars_voor(request.pet, ding, op=op), dossier=ding)
    return toon(
        request,
        "dossier.html",
        ding,
        tab="dossier",
        status=status,
        heeft_bsn=ding.client.heeft_bsn,
        bsn=bsn,
        bsn_form=bsn_form or BsnTonenForm(),
        aanvul_form=aanvul_form or BsnAanvullenForm(),
        elders_form=elders_form or EldersForm(),
        indicaties=[(indicatie, indicatie.staat(op=op)) for indicatie in indicaties],
        wachtlijst=[(plaats, plaats.dagen(op=op)) for plaats in wachtend],
        staat_op_wachtlijst=any(plaats.tot is None for plaats in wachtend),
        stappen=stappen_van(ding, indicaties, verlopen, op=op),
        wat_nu=wat_nu(request.pet, ding, indicaties, verlopen, op=op),
        van_papier=mag_van_papier(verlopen),
        vertegenwoordigers=ding.vertegenwoordigers.all(),
        toewijzen=toewijzen,
        leeftijd=_leeftijd(ding.client.geboortedatum, op),
        dagen_open=ding.dagen_open(op=op),
        **plek_kaart(ding, op=op),
        **samen_van(ding),
        **opvang_kaart(ding, [verloop.melding for verloop in verlopen], op=op),
    )


def _leeftijd(geboren: datetime.date, op: datetime.date) -> int:
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))


@never_cache
@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """What happened in this dossier: who, when, in words."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    lees(request, ding, "dossier: geschiedenis")
    return toon(request, "dossier_geschiedenis.html", ding, tab="dossier_geschiedenis", regels=geschiedenis_van(ding))


@never_cache
@require_POST
def bsn(request: Verzoek, pk: int) -> HttpResponse:
    """The BSN in sight, once: this answer is not kept, and a next look asks again."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    form = BsnTonenForm(request.POST)
    cijfers = None
    if form.is_valid():
        reden = form.reden_in_woorden()
        cijfers = probeer(form, lambda: toon_bsn(dossier=ding, reden=reden, door=request.pet, op=klok.vandaag()))
    return _toon_dossier(request, ding, bsn=cijfers or "", bsn_form=form)


@never_cache
@require_POST
def bsn_aanvullen(request: Verzoek, pk: int) -> HttpResponse:
    """Record the BSN that was to follow."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    form = BsnAanvullenForm(request.POST)
    if not form.is_valid():
        return _toon_dossier(request, ding, aanvul_form=form)
    try:
        gedaan = probeer(
            form,
            lambda: bsn_met_inzage(
                request,
                lambda: vul_bsn_aan(
                    dossier_id=pk,
                    bsn=form.cleaned_data["bsn"],
                    toch=form.cleaned_data["toch"],
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=klok.vandaag(),
                ),
            ),
        )
    except Verouderd as fout:
        form.add_error(None, str(fout))
        return _toon_dossier(request, haal_dossier(request, pk), aanvul_form=form, status=409)
    if gedaan is None:
        return _toon_dossier(request, ding, aanvul_form=form)
    messages.success(request, "Het BSN is vastgelegd.")
    return redirect("dossier", pk=pk)


@never_cache
@require_POST
def bsn_elders(request: Verzoek, pk: int) -> HttpResponse:
    """Ask, with toestemming, whether another gemeente knows this client."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    form = EldersForm(request.POST)
    if form.is_valid():
        bekend = probeer(
            form,
            lambda: zoek_bsn_elders(dossier=ding, door=request.pet, op=klok.vandaag()),
        )
        if bekend is not None:
            if bekend:
                messages.info(request, "Ook een andere gemeente kent deze cliënt. Vraag de cliënt welke gemeente.")
            else:
                messages.info(request, "Geen andere gemeente kent dit BSN.")
            return redirect("dossier", pk=pk)
    return _toon_dossier(request, ding, elders_form=form)


@never_cache
@require_POST
def toewijzen(request: Verzoek, pk: int) -> HttpResponse:
    """Give the dossier to a consulent, or to nobody."""
    ding = haal_dossier(request, pk)
    eis_wijzigen(request, ding)
    op = klok.vandaag()
    form = ToewijzenForm(request.POST, keuzes=rechten.behandelaars_voor(request.pet, ding, op=op), dossier=ding)
    if form.is_valid():
        behandelaar = form.cleaned_data["behandelaar"]
        try:
            gedaan = probeer(
                form,
                lambda: wijs_toe(
                    dossier_id=pk,
                    behandelaar_id=behandelaar.pk if behandelaar else None,
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=op,
                ),
            )
        except Verouderd as fout:
            messages.warning(request, str(fout))
            return redirect("dossier", pk=pk)
        if gedaan is not None:
            messages.success(request, f"De behandelaar is nu {behandelaar.gebruiker if behandelaar else 'niemand'}.")
            return redirect("dossier", pk=pk)
    for fouten in form.errors.values():
        messages.error(request, " ".join(str(fout) for fout in fouten))
    return redirect("dossier", pk=pk)


@never_cache
@require_http_methods(["GET", "POST"])
def sluiten(request: Verzoek, pk: int) -> HttpResponse:
    """Close a dossier, with the reason."""
    ding = haal_dossier(request, pk)
    if eerst := eerst_openen(request, ding):
        return eerst
    eis_wijzigen(request, ding)
    lees(request, ding, "dossier: sluiten")
    form = SluitForm(request.POST if request.method == "POST" else None)
    try:
        if form.is_bound and form.is_valid():
            gesloten = probeer(
                form,
                lambda: sluit_dossier(
                    dossier_id=pk,
                    reden=form.cleaned_data["reden"],
                    versie=gelezen_versie(request),
                    door=request.pet,
                    op=klok.vandaag(),
                ),
            )
            if gesloten is not None:
                messages.success(request, f"Dossier {ding.nummer} is gesloten.")
                return redirect("dossier", pk=pk)
    except Verouderd as fout:
        return toon_formulier(request, "dossier_sluiten.html", haal_dossier(request, pk), form, fout=fout)
    return toon_formulier(request, "dossier_sluiten.html", ding, form)
