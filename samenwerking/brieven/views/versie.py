"""A frozen letter: to read, to download, and for a college to decide on."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regio import klok
from regio.bevriezen import sha256_hex
from regio.fouten import GeenRecht, KanNiet
from samenwerking.brieven.acties.besluit import geef_terug, stel_vast
from samenwerking.brieven.forms import BesluitForm
from samenwerking.brieven.models import Briefbestand, Briefversie
from samenwerking.brieven.opmaak import brief_deel
from samenwerking.brieven.rechten import mag_besluiten, stelt_op, versies_van


def haal_versie(request: HttpRequest, pk: int) -> Briefversie:
    """The version, when this hat may read it; else it does not exist (404)."""
    leesbaar = versies_van(request.pet, op=klok.vandaag()).select_related(
        "gemeentebrief__brief__regio", "gemeentebrief__gemeente", "stap__door__gebruiker"
    )
    return get_object_or_404(leesbaar, pk=pk)


@require_safe
def versie(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter as a page, with the PDF beside it."""
    return _toon(request, haal_versie(request, pk))


def _toon(
    request: HttpRequest, ding: Briefversie, *, form: BesluitForm | None = None, status: int = 200
) -> HttpResponse:
    bestand = Briefbestand.objects.filter(versie=ding).only("pk", "naam").first()
    stap = getattr(ding, "stap", None)
    nieuwste = not ding.gemeentebrief.versies.filter(nummer__gt=ding.nummer).exists()
    beslist = mag_besluiten(request.pet, ding.gemeentebrief) and stap is None and nieuwste and bestand is not None
    return render(
        request,
        "samenwerking/brieven/versie.html",
        {
            "versie": ding,
            "eigen": ding.gemeentebrief,
            "ronde": ding.gemeentebrief.brief,
            "bestand": bestand,
            "besluit": stap,
            "nieuwste": nieuwste,
            "form": (form or BesluitForm(pet=request.pet, op=klok.vandaag())) if beslist else None,
            "werkt_eraan": stelt_op(request.pet),
            "klopt": sha256_hex(bytes(ding.inhoud)) == ding.vingerafdruk,
            "brief": brief_deel(ding.gelezen),
        },
        status=status,
    )


@require_safe
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The PDF of a version."""
    ding = haal_versie(request, pk)
    bestand = Briefbestand.objects.filter(versie=ding).first()
    if bestand is None:
        raise Http404("De pdf van deze brief wordt nog gemaakt.")
    antwoord = HttpResponse(bytes(bestand.inhoud), content_type=bestand.mediatype)
    antwoord["Content-Disposition"] = f'attachment; filename="{bestand.naam}"'
    return antwoord


@require_http_methods(["POST"])
def besluit(request: HttpRequest, pk: int) -> HttpResponse:
    """What the college decided: the letter goes to the raad, or back with a reason."""
    ding = haal_versie(request, pk)
    if not mag_besluiten(request.pet, ding.gemeentebrief):
        raise GeenRecht("Alleen een lid van het college van deze gemeente besluit over de brief.")
    op = klok.vandaag()
    form = BesluitForm(request.POST, pet=request.pet, op=op)
    if not form.is_valid():
        return _toon(request, ding, form=form, status=422)
    dag = form.cleaned_data["besluitdatum"]
    try:
        if request.POST.get("keuze") == "terug":
            geef_terug(versie=ding, besluitdatum=dag, reden=form.cleaned_data["reden"], door=request.pet, op=op)
            messages.success(request, "De brief is teruggegeven. De coördinator maakt een nieuwe versie.")
        else:
            stel_vast(versie=ding, besluitdatum=dag, door=request.pet, op=op)
            messages.success(
                request, f"De brief is vastgesteld. De raad van {ding.gemeentebrief.gemeente} kan hem lezen."
            )
    except KanNiet as fout:
        form.add_error(None, str(fout))
        return _toon(request, ding, form=form, status=409)
    return redirect("briefversie", pk)
