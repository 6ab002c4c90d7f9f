"""A frozen letter: to read, to download, and for a college to decide on."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from regio import klok
from regio.bevriezen import sha256_hex
from regio.fouten import GeenRecht, KanNiet
from regio.onderdelen import Bevestiging, WatNu
from regio.verzoek import Verzoek
from samenwerking.brieven.acties.besluit import GEEN_COLLEGE, geef_akkoord, geef_terug, stel_vast
from samenwerking.brieven.forms import BesluitForm, TeruggeefForm
from samenwerking.brieven.models import Ambtelijkakkoord, Briefbestand, Briefstap, Briefversie
from samenwerking.brieven.opmaak import brief_deel
from samenwerking.brieven.rechten import RAAD, eis_lezen, mag_akkoord_geven, mag_besluiten, stelt_op, versies_van
from samenwerking.brieven.views.wijziging import wijziging


def haal_versie(request: Verzoek, pk: int) -> Briefversie:
    """The version, when this hat may read it; else it does not exist (404). Raises GeenRecht for another role."""
    eis_lezen(request.pet)
    leesbaar = versies_van(request.pet, op=klok.vandaag()).select_related(
        "gemeentebrief__brief__regio", "gemeentebrief__gemeente", "stap", "akkoord__door__gebruiker"
    )
    return get_object_or_404(leesbaar, pk=pk)


@require_safe
def versie(request: Verzoek, pk: int) -> HttpResponse:
    """The letter as a page, with the PDF beside it."""
    ding = haal_versie(request, pk)
    eigen = ding.gemeentebrief
    if request.pet.rol in RAAD:  # a raad reads on its own page, where a letter can be withdrawn
        return redirect("raadsbrief", eigen.gemeente.code, pk)
    bestand = Briefbestand.objects.filter(versie=ding).only("pk", "naam").first()
    besluit: Briefstap | None = getattr(ding, "stap", None)
    nieuwere = eigen.versies.filter(nummer__gt=ding.nummer).order_by("-nummer").only("pk", "nummer").first()
    eerder = eigen.versies.filter(nummer__lt=ding.nummer).order_by("-nummer").first()
    akkoord: Ambtelijkakkoord | None = getattr(ding, "akkoord", None)
    open_ = besluit is None and nieuwere is None and bestand is not None
    beslist = open_ and akkoord is not None and mag_besluiten(request.pet, eigen)
    return render(
        request,
        "samenwerking/brieven/versie.html",
        {
            "versie": ding,
            "eigen": eigen,
            "ronde": eigen.brief,
            "bestand": bestand,
            "besluit": besluit,
            "nieuwere": nieuwere,
            "eerder": eerder,
            "anders": wijziging(eerder.gelezen, ding.gelezen) if eerder is not None else None,
            "akkoord": akkoord,
            "beslist": beslist,
            "geeft_akkoord": open_ and akkoord is None and mag_akkoord_geven(request.pet, eigen),
            "stap": _wat_nu(ding) if beslist else None,
            "werkt_eraan": stelt_op(request.pet),
            "klopt": sha256_hex(bytes(ding.inhoud)) == ding.vingerafdruk,
            "brief": brief_deel(ding.gelezen),
        },
    )


def _wat_nu(ding: Briefversie) -> WatNu:
    return WatNu(
        stap="Besluit over deze brief",
        wie=f"Het college van {ding.gemeentebrief.gemeente}",
        uiterlijk=ding.gemeentebrief.brief.datum,
        waarom="Gemeentewet artikel 169, tweede lid: het college informeert de raad.",
        knop="Brief vaststellen",
        url=reverse("briefversie_besluit", args=[ding.pk]),
        daarna="De raad leest de brief. Geeft u hem terug, dan maakt de coördinator een nieuwe versie.",
    )


@require_POST
def akkoord(request: Verzoek, pk: int) -> HttpResponse:
    """An advisor of the gemeente says that the letter can go to the college."""
    ding = haal_versie(request, pk)
    try:
        geef_akkoord(versie=ding, door=request.pet)
    except KanNiet as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, f"De brief ligt nu bij het college van {ding.gemeentebrief.gemeente}.")
    return redirect(ding)


@require_safe
def pdf(request: Verzoek, pk: int) -> HttpResponse:
    """The PDF of a version."""
    ding = haal_versie(request, pk)
    if request.pet.rol in RAAD:
        return redirect("raadsbrief_pdf_bestand", ding.gemeentebrief.gemeente.code, pk)
    bestand = Briefbestand.objects.filter(versie=ding).first()
    if bestand is None:
        raise Http404("De pdf van deze brief wordt nog gemaakt.")
    return HttpResponse(
        bytes(bestand.inhoud),
        content_type=bestand.mediatype,
        headers={
            "Content-Disposition": f'attachment; filename="{bestand.naam}"',
            "Cache-Control": "private, no-cache",  # who may read it today may not tomorrow
        },
    )


@require_http_methods(["GET", "POST"])
def besluit(request: Verzoek, pk: int) -> HttpResponse:
    """The college agrees: a page that says what will happen, and then the letter goes to the raad."""
    ding = _om_te_besluiten(request, pk)
    gemeente = ding.gemeentebrief.gemeente
    return _besluit(
        request,
        ding,
        BesluitForm(request.POST or None, pet=request.pet, initial={"besluitdatum": klok.vandaag()}),
        Bevestiging(
            titel="Brief vaststellen en verzenden",
            inleiding=f"{ding} van '{ding.gemeentebrief.brief.onderwerp}'.",
            gevolgen=[
                f"Het college van {gemeente} stelt deze brief vast.",
                f"De raad van {gemeente} kan de brief meteen lezen en downloaden.",
                "De brief en de cijfers erin veranderen niet meer.",
            ],
            knop="Brief vaststellen en verzenden",
            terug=ding.get_absolute_url(),
        ),
        stel_vast,
        f"De brief is vastgesteld. De raad van {gemeente} kan hem lezen.",
    )


@require_http_methods(["GET", "POST"])
def teruggeven(request: Verzoek, pk: int) -> HttpResponse:
    """The college does not agree, and says why."""
    ding = _om_te_besluiten(request, pk)
    gemeente = ding.gemeentebrief.gemeente
    return _besluit(
        request,
        ding,
        TeruggeefForm(request.POST or None, pet=request.pet, initial={"besluitdatum": klok.vandaag()}),
        Bevestiging(
            titel="Brief teruggeven",
            inleiding=f"{ding} van '{ding.gemeentebrief.brief.onderwerp}'.",
            gevolgen=[
                f"Deze versie gaat niet naar de raad van {gemeente}.",
                f"De coördinator en de beleidsadviseurs van {gemeente} lezen uw reden en passen de brief aan.",
                "Daarna besluit uw college over de nieuwe versie.",
            ],
            knop="Brief teruggeven",
            terug=ding.get_absolute_url(),
        ),
        geef_terug,
        "De brief is teruggegeven. De coördinator maakt een nieuwe versie.",
    )


def _om_te_besluiten(request: Verzoek, pk: int) -> Briefversie:
    ding = haal_versie(request, pk)
    if not mag_besluiten(request.pet, ding.gemeentebrief):
        raise GeenRecht(GEEN_COLLEGE)
    return ding


def _besluit(
    request: Verzoek,
    ding: Briefversie,
    form: BesluitForm,
    bevestiging: Bevestiging,
    actie: Callable[..., Briefstap],
    gelukt: str,
) -> HttpResponse:
    """The page with the consequences, or the decision itself; `actie` gets what the form asks."""
    if request.method == "GET" and hasattr(ding, "stap"):
        return redirect(ding)
    status, op = 200, klok.vandaag()
    if request.method == "POST":
        status = 422
        if form.is_valid():
            antwoord: dict[str, str | datetime.date] = form.cleaned_data
            try:
                actie(versie=ding, **antwoord, door=request.pet, op=op)
            except KanNiet as fout:
                status = 409
                form.add_error(None, str(fout))
            else:
                messages.success(request, gelukt)
                return redirect(ding)
    return render(request, "includes/bevestigpagina.html", {"form": form, "bevestiging": bevestiging}, status=status)
