"""What a raad, its griffie, advisors and college do on the page of the raad."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from regio import klok
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Gemeente
from regio.onderdelen import Bevestiging
from regio.verzoek import Verzoek
from samenwerking.brieven.acties import raad as acties
from samenwerking.brieven.forms_raad import (
    AntwoordForm,
    AvondForm,
    IntrekForm,
    ToezeggingForm,
    ToezeggingstapForm,
    VraagForm,
)
from samenwerking.brieven.models import Briefversie, Raadsavond, Raadsvraag, Toezegging
from samenwerking.brieven.rechten_raad import (
    hoort_bij_de_raad,
    is_openbaar,
    mag_beantwoorden,
    mag_intrekken,
    mag_openbaar_maken,
    mag_toezeggingen_bijhouden,
    mag_vragen,
    raadsbrieven,
)


def _gemeente(request: Verzoek, code: str) -> Gemeente:
    """The gemeente, when this hat belongs to the page of its raad; else there is nothing here (404)."""
    gemeente = get_object_or_404(Gemeente, code=code)
    if not hoort_bij_de_raad(request.pet, gemeente, op=klok.vandaag()):
        raise Http404
    return gemeente


def _eis(mag: bool, zin: str) -> None:
    if not mag:
        raise GeenRecht(zin)


def _doe(
    request: Verzoek,
    form: forms.BaseForm,
    actie: Callable[..., Any],
    gelukt: str,
    naar: str,
    sjabloon: str,
    context: dict[str, Any],
) -> HttpResponse:
    """Show a form, or do what it asks and go on; what cannot be stands beside its field."""
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actie(form.cleaned_data)
            except KanNietBij as fout:
                form.add_error(fout.veld if fout.veld in form.fields else None, str(fout))
            except KanNiet as fout:
                status = 409
                form.add_error(None, str(fout))
            else:
                messages.success(request, gelukt)
                return redirect(naar)
    return render(request, sjabloon, {"form": form, **context}, status=status)


FORMULIER = "samenwerking/brieven/raad/formulier.html"


def _brief(gemeente: Gemeente, pk: int) -> Briefversie:
    return get_object_or_404(raadsbrieven(gemeente), pk=pk)


@require_http_methods(["GET", "POST"])
def openbaar(request: Verzoek, code: str) -> HttpResponse:
    """Open the page to everyone, or close it."""
    gemeente = _gemeente(request, code)
    _eis(mag_openbaar_maken(request.pet, gemeente), acties.ALLEEN_GRIFFIER)
    nu = is_openbaar(gemeente)
    naar = reverse("raad", args=[code])
    if nu:
        titel, knop = "Pagina van de raad sluiten", "Alleen voor de raad"
        gevolgen = [
            "Alleen raadsleden, griffie, college en beleid van uw gemeente lezen de pagina nog.",
            "Wie een openbaar adres bewaarde, komt bij het inlogscherm.",
        ]
    else:
        titel, knop = "Pagina van de raad openbaar maken", "Openbaar maken"
        gevolgen = [
            f"Iedereen kan de verzonden brieven aan de raad van {gemeente} lezen, zonder in te loggen.",
            "Ook toezeggingen, wat er naar de raad komt en wat hij besloot, zijn dan openbaar.",
            "Vragen van raadsleden en geheime brieven blijven alleen voor de raad.",
        ]
    return _doe(
        request,
        forms.Form(request.POST if request.method == "POST" else None),
        lambda velden: acties.zet_openbaar(gemeente=gemeente, openbaar=not nu, door=request.pet),
        "De pagina is nu alleen voor de raad." if nu else "De pagina is nu openbaar.",
        naar,
        "includes/bevestigpagina.html",
        {"bevestiging": Bevestiging(titel=titel, gevolgen=gevolgen, knop=knop, terug=naar, definitief=False)},
    )


@require_http_methods(["GET", "POST"])
def intrekken(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """The college takes a letter back."""
    gemeente = _gemeente(request, code)
    versie = _brief(gemeente, pk)
    _eis(mag_intrekken(request.pet, gemeente), acties.ALLEEN_COLLEGE)
    naar = reverse("raadsbrief", args=[code, pk])
    if versie.ingetrokken:
        return redirect(naar)
    return _doe(
        request,
        IntrekForm(request.POST if request.method == "POST" else None),
        lambda velden: acties.trek_in(versie=versie, **velden, door=request.pet),
        "De brief is ingetrokken.",
        naar,
        "includes/bevestigpagina.html",
        {
            "bevestiging": Bevestiging(
                titel="Brief intrekken",
                inleiding=f"Het gaat om '{versie.gemeentebrief.brief.onderwerp}'.",
                gevolgen=[
                    "Niemand leest de brief nog op de pagina van de raad, ook niet via een oud adres.",
                    "Op zijn plek staat voortaan dat het college hem introk, met uw reden.",
                    "Toezeggingen uit de brief blijven staan.",
                ],
                knop="Brief intrekken",
                terug=naar,
            )
        },
    )


@require_http_methods(["GET", "POST"])
def vraag(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """A technical question at a letter."""
    gemeente = _gemeente(request, code)
    versie = _brief(gemeente, pk)
    _eis(mag_vragen(request.pet, gemeente), acties.ALLEEN_RAAD)
    return _doe(
        request,
        VraagForm(request.POST if request.method == "POST" else None),
        lambda velden: acties.stel_vraag(versie=versie, **velden, door=request.pet),
        "Uw vraag staat bij de brief. De griffie en de behandelaar hebben hem gekregen.",
        f"{reverse('raadsbrief', args=[code, pk])}#vragen",
        FORMULIER,
        {
            "gemeente": gemeente,
            "titel": "Een vraag stellen",
            "waarover": f"Een technische vraag bij de brief '{versie.gemeentebrief.brief.onderwerp}'. De griffie en de "
            "behandelaar zien hem meteen op Mijn werk.",
            "knop": "Vraag stellen",
            "terug": reverse("raadsbrief", args=[code, pk]),
        },
    )


@require_http_methods(["GET", "POST"])
def antwoord(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """The answer to a question, or a better one."""
    gemeente = _gemeente(request, code)
    gesteld = get_object_or_404(
        Raadsvraag.objects.filter(versie__gemeentebrief__gemeente=gemeente).defer("versie__inhoud"), pk=pk
    )
    _eis(mag_beantwoorden(request.pet, gemeente), acties.ALLEEN_BEHANDELAAR)
    eerder = gesteld.antwoorden.order_by("-pk").first()
    naar = reverse("raadsbrief", args=[code, gesteld.versie_id])
    return _doe(
        request,
        AntwoordForm(
            request.POST if request.method == "POST" else None,
            initial={"antwoord": eerder.antwoord} if eerder is not None else None,
        ),
        lambda velden: acties.beantwoord(vraag=gesteld, **velden, door=request.pet),
        "Het antwoord staat bij de brief.",
        f"{naar}#vragen",
        FORMULIER,
        {
            "gemeente": gemeente,
            "titel": "Een vraag beantwoorden",
            "waarover": gesteld.vraag,
            "knop": "Antwoord plaatsen",
            "terug": naar,
        },
    )


@require_http_methods(["GET", "POST"])
def toezegging_nieuw(request: Verzoek, code: str) -> HttpResponse:
    """Record a promise that was made in a meeting or in a letter."""
    gemeente = _gemeente(request, code)
    _eis(mag_toezeggingen_bijhouden(request.pet, gemeente), acties.ALLEEN_BEHANDELAAR)
    naar, op = reverse("toezeggingen", args=[code]), klok.vandaag()
    return _doe(
        request,
        ToezeggingForm(
            request.POST if request.method == "POST" else None,
            brieven=raadsbrieven(gemeente),
            initial={"gedaan_op": op},
        ),
        lambda velden: acties.zeg_toe(gemeente=gemeente, velden=velden, door=request.pet, op=op),
        "De toezegging is vastgelegd.",
        naar,
        FORMULIER,
        {
            "gemeente": gemeente,
            "titel": "Een toezegging vastleggen",
            "waarover": "Wat het college aan de raad toezei. Toezeggingen uit een verzonden brief staan er vanzelf.",
            "knop": "Toezegging vastleggen",
            "terug": naar,
        },
    )


@require_http_methods(["GET", "POST"])
def toezegging(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """A promise with what happened to it, and the next step for who keeps it."""
    gemeente = _gemeente(request, code)
    ding = get_object_or_404(
        Toezegging.objects.filter(gemeente=gemeente)
        .met_stand()
        .select_related("gemeente", "versie__gemeentebrief__brief")
        .defer("versie__inhoud"),
        pk=pk,
    )
    houdt_bij = mag_toezeggingen_bijhouden(request.pet, gemeente)
    if request.method == "POST":
        _eis(houdt_bij, acties.ALLEEN_BEHANDELAAR)
    op = klok.vandaag()
    return _doe(
        request,
        ToezeggingstapForm(request.POST if request.method == "POST" else None, brieven=raadsbrieven(gemeente)),
        lambda velden: acties.zet_stap(toezegging=ding, **velden, door=request.pet, op=op),
        "Het is vastgelegd.",
        reverse("toezegging", args=[code, pk]),
        "samenwerking/brieven/raad/toezegging.html",
        {
            "gemeente": gemeente,
            "toezegging": ding,
            "op": op,
            "stappen": ding.stappen.select_related(
                "versie__gemeentebrief__brief", "door__gebruiker", "door__gemeente"
            ).defer("versie__inhoud"),
            "houdt_bij": houdt_bij and ding.einde is None,
        },
    )


@require_http_methods(["GET", "POST"])
def avond_nieuw(request: Verzoek, code: str) -> HttpResponse:
    """Plan an evening for the raad."""
    gemeente = _gemeente(request, code)
    _eis(mag_openbaar_maken(request.pet, gemeente), acties.ALLEEN_GRIFFIER)
    naar, op = reverse("raad", args=[code]), klok.vandaag()
    return _doe(
        request,
        AvondForm(request.POST if request.method == "POST" else None),
        lambda velden: acties.plan_avond(gemeente=gemeente, velden=velden, door=request.pet, op=op),
        "De avond staat op de pagina van de raad.",
        naar,
        FORMULIER,
        {
            "gemeente": gemeente,
            "titel": "Een avond plannen",
            "waarover": "Een informatiesessie of beeldvormende avond over beschermd wonen of opvang.",
            "knop": "Avond plannen",
            "terug": naar,
        },
    )


@require_POST
def avond_vervalt(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """An evening is called off."""
    gemeente = _gemeente(request, code)
    avond = get_object_or_404(Raadsavond, gemeente=gemeente, pk=pk)
    try:
        acties.laat_avond_vervallen(avond=avond, door=request.pet, op=klok.vandaag())
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "De avond gaat niet door.")
    return redirect("raad", code)
