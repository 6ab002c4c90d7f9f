"""Functioneel beheer of the look of a gemeente or region: colours and sender lines, seen before they are kept."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok, rechten
from regio.acties.huisstijl import Uiterlijk, wijzig_huisstijl
from regio.forms.huisstijl import Huisstijlformulier
from regio.forms.samenwerking import plaatskeuze
from regio.forms.velden import probeer
from regio.kleuren import MINSTE_CONTRAST, contrast, in_woorden
from regio.models import Gemeente, Huisstijl, Regio
from regio.schil import huisstijl_van
from regio.verzoek import Verzoek


@require_safe
def huisstijlen(request: Verzoek) -> HttpResponse:
    """The places whose look this beheerder keeps; who keeps one goes straight there."""
    rechten.eis_beheren(request.pet)
    plaatsen = plaatskeuze(rechten.huisstijlen_in_beheer(request.pet, op=klok.vandaag()))
    if len(plaatsen) == 1:
        return redirect(reverse("beheer_huisstijl", args=[*plaatsen]))
    stijlen = Huisstijl.objects.filter(gemeente__code__in=plaatsen).select_related("gemeente")
    eigen = {stijl.gemeente.code: stijl for stijl in stijlen if stijl.gemeente}
    eigen |= {
        stijl.regio.sleutel: stijl
        for stijl in Huisstijl.objects.filter(regio__sleutel__in=plaatsen).select_related("regio")
        if stijl.regio
    }
    return render(
        request,
        "regio/beheer_huisstijlen.html",
        {"plaatsen": [(code, plaats, eigen.get(code)) for code, plaats in plaatsen.items()]},
    )


@require_http_methods(["GET", "POST"])
def huisstijl(request: Verzoek, code: str) -> HttpResponse:
    """Change the look of one place: first an example, then it is kept."""
    rechten.eis_beheren(request.pet)
    vandaag = klok.vandaag()
    plaats = plaatskeuze(rechten.huisstijlen_in_beheer(request.pet, op=vandaag)).get(code)
    if plaats is None:
        raise Http404
    geldt = _geldt(plaats)
    eigen = geldt if (geldt.regio if isinstance(plaats, Regio) else geldt.gemeente) == plaats else None
    nu = Uiterlijk(geldt.accentkleur, geldt.accent_tekst, eigen.adresregels if eigen else "")
    form = Huisstijlformulier(request.POST or None, initial=vars(nu))
    voorbeeld = nu
    if request.method == "POST" and form.is_valid():
        voorbeeld = form.uiterlijk()
        if "bewaren" in request.POST:
            versie = _versie(request)
            bewaard = probeer(
                form,
                lambda: wijzig_huisstijl(
                    plaats=plaats, uiterlijk=voorbeeld, versie=versie, door=request.pet, op=vandaag
                ),
            )
            if bewaard is not None:
                messages.success(request, f"De huisstijl van {plaats} is bewaard.")
                return redirect(reverse("beheer_huisstijl", args=[code]))
    verhouding = contrast(voorbeeld.accentkleur, voorbeeld.accent_tekst)
    return render(
        request,
        "regio/beheer_huisstijl.html",
        {
            "plaats": plaats,
            "form": form,
            "eigen": eigen,
            "versie": eigen.versie if eigen else 0,
            "voorbeeld": voorbeeld,
            "voorbeeldregels": voorbeeld.adresregels.splitlines(),
            "is_voorbeeld": voorbeeld != nu,
            "contrast": in_woorden(verhouding),
            "leesbaar": verhouding >= MINSTE_CONTRAST,
            "minstens": in_woorden(MINSTE_CONTRAST),
        },
    )


def _geldt(plaats: Gemeente | Regio) -> Huisstijl:
    """The look that holds here now: the own one, or what stands in for it."""
    if isinstance(plaats, Regio):
        return Huisstijl.objects.voor(regio=plaats)
    return huisstijl_van(plaats, op=klok.vandaag())


def _versie(request: Verzoek) -> int:
    try:
        return int(request.POST.get("versie", ""))
    except ValueError as fout:
        raise BadRequest("Dit formulier is niet volledig. Open de pagina opnieuw.") from fout
