"""The proposals of a text: reading them, and deciding on them."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from regio import klok
from regio.fouten import KanNiet
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.voorstel import beslis, zet_reden
from samenwerking.teksten.forms import Voorstelfilter
from samenwerking.teksten.models import Tekst, Voorstel
from samenwerking.teksten.views.pagina import haal_tekst, toon
from samenwerking.teksten.voorstellijst import Regel, besloten_regels, open_regels, per_plaats

PER_PAGINA = 50
Staat = Voorstel.Staat
BESLUITEN = {str(staat): staat for staat in (Staat.AANGENOMEN, Staat.AFGEWEZEN, Staat.INGETROKKEN)}
GEDAAN = {Staat.AANGENOMEN: "aangenomen", Staat.AFGEWEZEN: "afgewezen", Staat.INGETROKKEN: "ingetrokken"}


@require_safe
def voorstellen(request: Verzoek, pk: int) -> HttpResponse:
    """All proposals of a text: by gemeente, part and state; the open ones first of all."""
    tekst = haal_tekst(request, pk)
    alle_open = open_regels(tekst, request.pet, op=klok.vandaag())
    besloten = besloten_regels(tekst, request.pet)
    form = Voorstelfilter(request.GET, regels=[*alle_open, *besloten])
    form.is_valid()  # what cannot be read narrows nothing down
    gekozen = [regel for regel in [*alle_open, *besloten] if form.past(regel)]
    bladzijde = Paginator(gekozen, PER_PAGINA).get_page(request.GET.get("pagina"))
    return toon(
        request,
        "voorstellen.html",
        tekst,
        tab="tekst_voorstellen",
        filter=form,
        bladzijde=bladzijde,
        tellingen=per_plaats(alle_open),
        kan_kiezen=any(regel.beslist for regel in bladzijde.object_list),
        keuze=form.adres(),
    )


@require_safe
def naast(request: Verzoek, pk: int) -> HttpResponse:
    """The open proposals as a list beside the editor."""
    return _naast(request, haal_tekst(request, pk))


@require_POST
def besluiten(request: Verzoek, pk: int) -> HttpResponse:
    """Accept, refuse, withdraw, or say why: one, those that were ticked, or all of one gemeente."""
    tekst = haal_tekst(request, pk)
    zin, goed = _doe(request, tekst)
    if request.htmx:
        return _naast(request, tekst, zin=zin, goed=goed)
    (messages.success if goed else messages.error)(request, zin)
    terug = redirect("tekst_voorstellen", pk)
    if keuze := request.POST.get("keuze"):
        terug["Location"] += f"?{keuze}"
    return terug


def _doe(request: Verzoek, tekst: Tekst) -> tuple[str, bool]:
    """Do what the button asks; answers the sentence, and whether it happened."""
    wat, _, kenmerk = request.POST.get("een", "").partition(" ")
    if wat == "reden":
        voorstel = get_object_or_404(tekst.voorstellen.select_related("door"), kenmerk=kenmerk)
        try:
            zet_reden(voorstel=voorstel, reden=request.POST.get(f"reden-{kenmerk}", ""), door=request.pet)
        except KanNiet as fout:
            return str(fout), False
        return "De toelichting is bewaard.", True
    if kenmerk:
        kenmerken, waarom = [kenmerk], request.POST.get(f"waarom-{kenmerk}", "")
    elif request.POST.get("alle"):
        wat, _, code = request.POST["alle"].partition(" ")
        kenmerken = [
            regel.rij.kenmerk
            for regel in open_regels(tekst, request.pet, op=klok.vandaag())
            if regel.van == code and regel.beslist
        ]
        waarom = request.POST.get(f"waarom-alle-{code}", "")
    else:
        wat, kenmerken = request.POST.get("gekozen", str(Staat.AANGENOMEN)), request.POST.getlist("kenmerk")
        waarom = request.POST.get("waarom", "")
    if wat not in BESLUITEN:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.")
    besluit = BESLUITEN[wat]
    try:
        aantal = beslis(
            tekst=tekst, kenmerken=kenmerken, besluit=besluit, door=request.pet, op=klok.vandaag(), waarom=waarom[:1000]
        )
    except KanNiet as fout:
        return str(fout), False
    return f"{'1 voorstel is' if aantal == 1 else f'{aantal} voorstellen zijn'} {GEDAAN[besluit]}.", True


def _naast(request: Verzoek, tekst: Tekst, *, zin: str = "", goed: bool = True) -> HttpResponse:
    regels: list[Regel] = open_regels(tekst, request.pet, op=klok.vandaag())
    return render(
        request,
        "samenwerking/teksten/includes/voorstellen_naast.html",
        {
            "tekst": tekst,
            "regels": regels,
            "zin": zin,
            "goed": goed,
        },
    )
