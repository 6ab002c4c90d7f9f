"""The page of a raad: its letters, promises, what comes and what was decided. Public when its griffie says so."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from regio import klok
from regio.models import Gemeente, Lidmaatschap
from regio.verzoek import Verzoek
from samenwerking.brieven.cijferlinks import Cijferlinks
from samenwerking.brieven.lopend import lopend_voor
from samenwerking.brieven.models import Briefbestand, Briefversie, Toezegging
from samenwerking.brieven.opmaak import brief_deel
from samenwerking.brieven.raadsagenda import raadsbesluiten, wat_komt
from samenwerking.brieven.rechten_raad import (
    Lezer,
    is_openbaar,
    lezer_van,
    mag_beantwoorden,
    mag_intrekken,
    mag_openbaar_maken,
    mag_toezeggingen_bijhouden,
    mag_vragen,
    openbare_gemeenten,
    raadsbrieven,
)
from samenwerking.brieven.vinden import vind

MEESTE_BESLUITEN = 20
KORTSTE_ZOEKWOORD = 2


@dataclass(frozen=True)
class Bezoek:
    """Who looks at the page of which raad."""

    gemeente: Gemeente
    lezer: Lezer
    pet: Lidmaatschap | None
    op: datetime.date

    @property
    def van_de_raad(self) -> bool:
        """Someone of this raad or of who serves it, not the public."""
        return self.lezer is Lezer.RAAD


@dataclass(frozen=True)
class Regel:
    """A letter in a list, as this reader may know it. `vondst` is a piece of its text around what was sought."""

    versie: Briefversie
    geheim: bool
    vondst: str = ""

    @property
    def te_lezen(self) -> bool:
        """Whether its subject may be shown."""
        return not self.geheim


def bezoek(request: HttpRequest, code: str) -> Bezoek | HttpResponse:
    """Who looks; to the login for who may find more there, 404 for who may not."""
    gemeente = get_object_or_404(Gemeente, code=code)
    op, pet = klok.vandaag(), getattr(request, "pet", None)
    lezer = lezer_van(pet, gemeente, op=op)
    if lezer is Lezer.NIEMAND:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        raise Http404("De pagina van deze raad is niet openbaar.")
    return Bezoek(gemeente, lezer, pet, op)


def haal_brief(wie: Bezoek, pk: int) -> Briefversie:
    """A letter that was sent to this raad."""
    return get_object_or_404(raadsbrieven(wie.gemeente), pk=pk)


def is_geheim_voor(wie: Bezoek, versie: Briefversie) -> bool:
    """Whether this reader may know no more than that the letter is there."""
    return not wie.van_de_raad and versie.gelezen.geheimhouding is not None


@login_not_required
@require_safe
def raadspaginas(request: HttpRequest) -> HttpResponse:
    """The raden that made their page public."""
    return render(
        request, "samenwerking/brieven/raad/paginas.html", {"gemeenten": openbare_gemeenten().order_by("sorteernaam")}
    )


@login_not_required
@never_cache
@require_safe
def raad(request: HttpRequest, code: str) -> HttpResponse:
    """Letters per subject in order, what is new, promises, what comes, what was decided."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    gezocht = request.GET.get("q", "").strip()
    regels = _regels(wie, gezocht)
    pet = wie.pet
    nieuwste = next((regel for regel in regels if regel.te_lezen and not regel.versie.ingetrokken), None)
    return render(
        request,
        "samenwerking/brieven/raad/pagina.html",
        {
            "gemeente": wie.gemeente,
            "op": wie.op,
            "van_de_raad": wie.van_de_raad,
            "openbaar": is_openbaar(wie.gemeente),
            "gezocht": gezocht,
            "te_kort": 0 < len(gezocht) < KORTSTE_ZOEKWOORD,
            "reeksen": _reeksen(regels),
            "nieuwste": nieuwste,
            "nieuw": nieuwste.versie.gelezen.nieuw if nieuwste is not None and not gezocht else (),
            "toezeggingen": _toezeggingen(wie.gemeente)[:5],
            "komt": wat_komt(wie.gemeente, op=wie.op),
            "loopt": lopend_voor(wie.gemeente, op=wie.op),
            "besluiten": raadsbesluiten(wie.gemeente)[:MEESTE_BESLUITEN],
            "beheert": pet is not None and mag_openbaar_maken(pet, wie.gemeente),
        },
    )


def _regels(wie: Bezoek, gezocht: str) -> list[Regel]:
    regels = []
    for versie in raadsbrieven(wie.gemeente):
        geheim = is_geheim_voor(wie, versie)
        if len(gezocht) < KORTSTE_ZOEKWOORD:
            regels.append(Regel(versie, geheim))
        elif not geheim and not versie.ingetrokken and (stuk := vind(versie.gelezen, gezocht)) is not None:
            regels.append(Regel(versie, geheim, stuk))
    return regels


def _reeksen(regels: list[Regel]) -> list[tuple[str, list[Regel]]]:
    """The letters by subject: the subject with the newest letter first, within it newest first."""
    volgorde = {naam: nummer for nummer, naam in reversed(list(enumerate(_reeks(regel) for regel in regels)))}
    bij_elkaar = sorted(regels, key=lambda regel: volgorde[_reeks(regel)])
    return [(naam, list(groep)) for naam, groep in groupby(bij_elkaar, key=_reeks)]


def _reeks(regel: Regel) -> str:
    return "" if regel.geheim else regel.versie.gemeentebrief.brief.reeks


def _toezeggingen(gemeente: Gemeente) -> list[Toezegging]:
    """The open promises of this college, first what must be kept first."""
    alles = Toezegging.objects.filter(gemeente=gemeente).met_stand().open_().select_related("gemeente")
    return sorted(alles, key=lambda een: (een.uiterlijk or datetime.date.max, een.pk))


@login_not_required
@never_cache
@require_safe
def brief(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """A letter as a page, with its questions and answers. Withdrawn or secret, it says so and no more."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    versie = haal_brief(wie, pk)
    if versie.ingetrokken:
        context = {"gemeente": wie.gemeente, "intrekking": versie.intrekking, "van_de_raad": wie.van_de_raad}
        return render(request, "samenwerking/brieven/raad/niet_te_lezen.html", context, status=410)
    if is_geheim_voor(wie, versie):
        context = {"gemeente": wie.gemeente, "geheim": versie.gelezen.geheimhouding, "datum": versie.stap.besluitdatum}
        return render(request, "samenwerking/brieven/raad/niet_te_lezen.html", context, status=403)
    pet = wie.pet
    vragen = versie.vragen.select_related("door__gebruiker").prefetch_related("antwoorden__door__gebruiker")
    return render(
        request,
        "samenwerking/brieven/raad/brief.html",
        {
            "gemeente": wie.gemeente,
            "versie": versie,
            "ronde": versie.gemeentebrief.brief,
            "brief": brief_deel(
                versie.gelezen, links=Cijferlinks(reverse("raadsbrief", args=[wie.gemeente.code, versie.pk]))
            ),
            "bestand": Briefbestand.objects.filter(versie=versie).only("pk", "naam").first(),
            "toezeggingen": versie.toezeggingen.met_stand().select_related("gemeente"),
            "vragen": vragen if wie.van_de_raad else (),
            "van_de_raad": wie.van_de_raad,
            "vraagt": pet is not None and mag_vragen(pet, wie.gemeente),
            "beantwoordt": pet is not None and mag_beantwoorden(pet, wie.gemeente),
            "trekt_in": pet is not None and mag_intrekken(pet, wie.gemeente),
        },
    )


@login_not_required
@never_cache
@require_safe
def toezeggingen(request: HttpRequest, code: str) -> HttpResponse:
    """All promises of this college to its raad, with what came of them."""
    wie = bezoek(request, code)
    if isinstance(wie, HttpResponse):
        return wie
    alles = (
        Toezegging.objects.filter(gemeente=wie.gemeente)
        .met_stand()
        .select_related("gemeente", "versie__gemeentebrief__brief")
        .defer("versie__inhoud")
        .prefetch_related("stappen__versie__gemeentebrief__brief")
    )
    lijst = sorted(alles, key=lambda een: (een.einde is not None, een.uiterlijk or datetime.date.max, een.pk))
    return render(
        request,
        "samenwerking/brieven/raad/toezeggingen.html",
        {
            "gemeente": wie.gemeente,
            "toezeggingen": lijst,
            "op": wie.op,
            "van_de_raad": wie.van_de_raad,
            "houdt_bij": wie.pet is not None and mag_toezeggingen_bijhouden(wie.pet, wie.gemeente),
        },
    )


@require_safe
def mijn_raad(request: Verzoek) -> HttpResponse:
    """From the menu to the page of the own raad, or to the list of public ones."""
    gemeente = request.pet.gemeente
    return redirect("raad", gemeente.code) if gemeente is not None else redirect("raadspaginas")
