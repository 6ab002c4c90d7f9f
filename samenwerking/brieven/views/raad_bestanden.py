"""What machines and readers fetch from the page of a raad: the PDF, metadata, a feed, and a map of what is public."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from regio.models import Gemeente
from samenwerking.brieven.models import Briefbestand, Briefversie
from samenwerking.brieven.rechten_raad import openbare_gemeenten, raadsbrieven
from samenwerking.brieven.views.raad import bezoek, haal_brief, is_geheim_voor

MEESTE_IN_FEED = 50
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
"""With the code of the gemeente in small letters: what the metadata of the Woo call a publisher."""


@login_not_required
@require_safe
def pdf_bestand(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """The PDF of a letter, for who may read the letter."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    versie = haal_brief(wie, pk)
    bestand = Briefbestand.objects.filter(versie=versie).first()
    if bestand is None or versie.ingetrokken or is_geheim_voor(wie, versie):
        raise Http404("Deze pdf is er niet, of niet meer.")
    return HttpResponse(
        bytes(bestand.inhoud),
        content_type=bestand.mediatype,
        headers={
            "Content-Disposition": f'attachment; filename="{bestand.naam}"',
            "Cache-Control": "private, no-cache",  # what is public today can be withdrawn tomorrow
        },
    )


@login_not_required
@require_safe
def gegevens_bestand(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """What a letter is, for a register or a search engine: category of the Woo, publisher, day, addresses, hash."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    versie = haal_brief(wie, pk)
    antwoord = JsonResponse(
        _gegevens(request, wie.gemeente, versie, geheim=is_geheim_voor(wie, versie)),
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )
    antwoord["Cache-Control"] = "private, no-cache"
    return antwoord


def _gegevens(request: HttpRequest, gemeente: Gemeente, versie: Briefversie, *, geheim: bool) -> dict[str, object]:
    brief, inhoud = versie.gemeentebrief.brief, versie.gelezen
    algemeen: dict[str, object] = {
        "soort": "raadsinformatiebrief",
        "uitgever": f"Gemeente {gemeente.naam_kort}",
        "gemeentecode": gemeente.code,
        "uitgever_tooi": f"{TOOI}{gemeente.code.lower()}",
        "datum": versie.stap.besluitdatum.isoformat(),
        "informatiecategorie": brief.get_woo_categorie_display(),
        "vindplaats": request.build_absolute_uri(reverse("raadsbrief", args=[gemeente.code, versie.pk])),
    }
    if versie.ingetrokken:
        return {**algemeen, "stand": "ingetrokken", "reden": versie.intrekking.reden}
    if inhoud.geheimhouding is not None and geheim:
        return {**algemeen, "stand": "geheim", "grond": inhoud.geheimhouding.artikel}
    return {
        **algemeen,
        "stand": "geheim" if inhoud.geheimhouding is not None else "openbaar",
        "titel": inhoud.onderwerp,
        "onderwerp": brief.reeks,
        "zaaknummer": inhoud.zaaknummer,
        "taal": "nl",
        "pdf": request.build_absolute_uri(reverse("raadsbrief_pdf_bestand", args=[gemeente.code, versie.pk])),
        "versie": inhoud.versie.nummer,
        "sha256_van_de_inhoud": versie.vingerafdruk,
        "voorbeeld": inhoud.voorbeeld or inhoud.demo,
    }


@login_not_required
@require_safe
def feed_bestand(request: HttpRequest, code: str) -> HttpResponse:
    """The newest public letters as Atom, for a feed reader. Only for a raad whose page is public."""
    gemeente = openbare_gemeenten().filter(code=code).first()
    if gemeente is None:
        raise Http404("Deze raad heeft geen openbare pagina.")
    feed = Atom1Feed(
        title=f"Raadsinformatiebrieven van {gemeente.naam_kort}",
        link=request.build_absolute_uri(reverse("raad", args=[code])),
        feed_url=request.build_absolute_uri(),
        description="Brieven van het college aan de raad over beschermd wonen en opvang.",
        language="nl",
    )
    for versie in _openbaar(gemeente)[:MEESTE_IN_FEED]:
        inhoud = versie.gelezen
        feed.add_item(
            title=inhoud.onderwerp,
            link=request.build_absolute_uri(reverse("raadsbrief", args=[code, versie.pk])),
            description=" ".join(inhoud.nieuw or (inhoud.kennisnemen_van,)),
            pubdate=_moment(versie),
            updateddate=_moment(versie),
            unique_id=f"urn:sha256:{versie.vingerafdruk}",
            categories=[versie.gemeentebrief.brief.reeks] if versie.gemeentebrief.brief.reeks else [],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _moment(versie: Briefversie) -> datetime.datetime:
    return timezone.localtime(versie.stap.op)


def _openbaar(gemeente: Gemeente) -> list[Briefversie]:
    return [
        versie for versie in raadsbrieven(gemeente) if not versie.ingetrokken and versie.gelezen.geheimhouding is None
    ]


@login_not_required
@require_safe
def sitemap_bestand(request: HttpRequest) -> HttpResponse:
    """Every public page of raden and their letters, for search engines (and for the Woo)."""
    adressen: list[tuple[str, str]] = []
    for gemeente in openbare_gemeenten().order_by("code"):
        bladen = ("raad", "raad_geld", "toezeggingen")
        adressen += [(request.build_absolute_uri(reverse(naam, args=[gemeente.code])), "") for naam in bladen]
        adressen += [
            (
                request.build_absolute_uri(reverse("raadsbrief", args=[gemeente.code, versie.pk])),
                versie.stap.besluitdatum.isoformat(),
            )
            for versie in _openbaar(gemeente)
        ]
    inhoud = render_to_string("samenwerking/brieven/raad/sitemap.xml", {"adressen": adressen})
    return HttpResponse(inhoud, content_type=f"application/xml; charset={settings.DEFAULT_CHARSET}")
