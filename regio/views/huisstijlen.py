"""Functioneel beheer of the look of a gemeente or region: logo, colours, letter and sender lines, seen on a letter."""

from __future__ import annotations

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok, rechten
from regio.acties.huisstijl import Uiterlijk, eis_leesbaar, wijzig_huisstijl
from regio.beheer import uiterlijk_van
from regio.briefpapier import Briefstijl, PdfNietMogelijk
from regio.forms.huisstijl import Huisstijlformulier
from regio.forms.samenwerking import plaatskeuze
from regio.forms.velden import probeer
from regio.fouten import KanNietBij
from regio.huisstijl import als_adres, huisstijl_van, logo_adres
from regio.kleuren import MINSTE_CONTRAST, contrast, in_woorden
from regio.models import Gemeente, Huisstijl, Ondertekenaar, Plaats, Regio
from regio.onderdelen import Tab
from regio.proefbrief import proefbrief
from regio.verzoek import Verzoek

TOONT_EEN_KADER: Any = csp_update({"frame-src": [SELF]})
STAAT_IN_EEN_KADER: Any = csp_replace({"frame-ancestors": [SELF]})
"""The types of django-csp know only views without a part of the address; everywhere else no frame is allowed."""


@require_safe
def huisstijlen(request: Verzoek) -> HttpResponse:
    """The places whose look this beheerder keeps; who keeps one goes straight there."""
    rechten.eis_beheren(request.pet)
    vandaag = klok.vandaag()
    plaatsen = plaatskeuze(rechten.huisstijlen_in_beheer(request.pet, op=vandaag))
    if len(plaatsen) == 1:
        return redirect(reverse("beheer_huisstijl", args=[*plaatsen]))
    stijlen = Huisstijl.objects.filter(gemeente__code__in=plaatsen).select_related("gemeente")
    eigen = {stijl.gemeente.code: stijl for stijl in stijlen if stijl.gemeente}
    eigen |= {
        stijl.regio.sleutel: stijl
        for stijl in Huisstijl.objects.filter(regio__sleutel__in=plaatsen).select_related("regio")
        if stijl.regio
    }
    gemeenten = [plaats for plaats in plaatsen.values() if isinstance(plaats, Gemeente)]
    tekenen = Ondertekenaar.objects.per_gemeente(gemeenten, op=vandaag)
    return render(
        request,
        "regio/beheer_huisstijlen.html",
        {
            "plaatsen": [
                (code, plaats, eigen.get(code), _wie_mist(plaats, tekenen)) for code, plaats in plaatsen.items()
            ]
        },
    )


def _wie_mist(plaats: Gemeente | Regio, tekenen: dict[tuple[int, str], Ondertekenaar]) -> list[str] | None:
    """The places in which nobody signs today; None for a region, that sends no letters of a college."""
    if isinstance(plaats, Regio):
        return None
    return [str(Plaats(soort).value) for soort in Plaats if (plaats.pk, soort) not in tekenen]


@TOONT_EEN_KADER
@require_http_methods(["GET", "POST"])
def huisstijl(request: Verzoek, code: str) -> HttpResponse:
    """Change the look of one place, with a letter beside it."""
    plaats = haal_plaats(request, code)
    geldt, eigen = _geldt(plaats)
    nu = Uiterlijk(geldt.accentkleur, geldt.accent_tekst, eigen.adresregels if eigen else "", geldt.lettertype)
    form = _formulier(request, nu, eigen)
    if request.method == "POST" and form.is_valid():
        versie = _versie(request)
        bewaard = probeer(
            form,
            lambda: wijzig_huisstijl(
                plaats=plaats, uiterlijk=form.uiterlijk(), versie=versie, door=request.pet, op=klok.vandaag()
            ),
        )
        if bewaard is not None:
            messages.success(request, f"De huisstijl van {plaats} is bewaard.")
            return redirect(reverse("beheer_huisstijl", args=[code]))
    verhouding = contrast(nu.accentkleur, nu.accent_tekst)
    return render(
        request,
        "regio/beheer_huisstijl.html",
        {
            "plaats": plaats,
            "code": code,
            "form": form,
            "eigen": eigen,
            "versie": eigen.versie if eigen else 0,
            "nu": nu,
            "logo": logo_adres(eigen.logokenmerk) if eigen else "",
            "contrast": in_woorden(verhouding),
            "leesbaar": verhouding >= MINSTE_CONTRAST,
            "minstens": in_woorden(MINSTE_CONTRAST),
            "verloop": uiterlijk_van(plaats),
            "tabs": tabs(plaats, code, "beheer_huisstijl"),
        },
    )


@never_cache
@xframe_options_sameorigin
@STAAT_IN_EEN_KADER
@require_http_methods(["GET", "POST"])
def proef(request: Verzoek, code: str) -> HttpResponse:
    """The first page of a letter: as it is, or (POST) as it would be with what is filled in. Nothing is kept.

    It is shown in a frame on our own page, so what is wrong is a small page too.
    """
    plaats = haal_plaats(request, code)
    geldt, eigen = _geldt(plaats)
    nu = Uiterlijk(geldt.accentkleur, geldt.accent_tekst, eigen.adresregels if eigen else "", geldt.lettertype)
    form = _formulier(request, nu, eigen)
    wordt = nu
    if request.method == "POST":
        if not form.is_valid():
            fouten = [f"{form[veld].label}: {zin}" for veld, zinnen in form.errors.items() for zin in zinnen]
            return _geen_proef(request, fouten)
        wordt = form.uiterlijk()
        try:
            eis_leesbaar(wordt)
        except KanNietBij as fout:
            return _geen_proef(request, [str(fout)])
    logo = logo_adres(eigen.logokenmerk) if eigen else ""
    if wordt.logo is not None:
        logo = als_adres(wordt.logo.mediatype, wordt.logo.inhoud)
    stijl = Briefstijl(
        wordt.accentkleur,
        wordt.accent_tekst,
        tuple(wordt.adresregels.splitlines()),
        wordt.lettertype,
        "" if wordt.zonder_logo else logo,
    )
    try:
        pdf = proefbrief(plaats, stijl, op=klok.vandaag(), nu=klok.nu())
    except PdfNietMogelijk as fout:
        return _geen_proef(request, [str(fout)])
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": 'inline; filename="proefbrief.pdf"'}
    )


def _geen_proef(request: Verzoek, zinnen: list[str]) -> HttpResponse:
    return render(request, "regio/proefbrief_niet.html", {"zinnen": zinnen}, status=422)


def _formulier(request: Verzoek, nu: Uiterlijk, eigen: Huisstijl | None) -> Huisstijlformulier:
    begin = {naam: getattr(nu, naam) for naam in ("accentkleur", "accent_tekst", "adresregels", "lettertype")}
    heeft_logo = eigen is not None and eigen.logo_id is not None
    return Huisstijlformulier(request.POST or None, request.FILES or None, initial=begin, heeft_logo=heeft_logo)


def tabs(plaats: Gemeente | Regio, code: str, actief: str) -> list[Tab]:
    """The look, and for a gemeente who signs."""
    paren = [("Uiterlijk", "beheer_huisstijl")]
    if isinstance(plaats, Gemeente):
        paren.append(("Ondertekenaars", "beheer_ondertekenaars"))
    return [Tab(titel, reverse(naam, args=[code]), naam == actief) for titel, naam in paren]


def haal_plaats(request: Verzoek, code: str) -> Gemeente | Regio:
    """A place whose look this beheerder keeps; another does not exist here."""
    rechten.eis_beheren(request.pet)
    plaats = plaatskeuze(rechten.huisstijlen_in_beheer(request.pet, op=klok.vandaag())).get(code)
    if plaats is None:
        raise Http404
    return plaats


def _geldt(plaats: Gemeente | Regio) -> tuple[Huisstijl, Huisstijl | None]:
    """The look that holds here now, and the own one when it is that."""
    if isinstance(plaats, Regio):
        geldt = Huisstijl.objects.voor(regio=plaats)
        return geldt, geldt if geldt.regio_id == plaats.pk else None
    geldt = huisstijl_van(plaats, op=klok.vandaag())
    return geldt, geldt if geldt.gemeente_id == plaats.pk else None


def _versie(request: Verzoek) -> int:
    try:
        return int(request.POST.get("versie", ""))
    except ValueError as fout:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.") from fout
