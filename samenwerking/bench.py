"""What is measured, and how: each benchmark gives rows with times and a ratio against a plain measure.

A benchmark never fails a test. It says how much our own work adds to what the libraries cost, so a change shows up.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.briefpapier.meten import druk_kaal
from regio.models import Lidmaatschap, Rol
from samenwerking.brieven.models import Briefversie
from samenwerking.brieven.opmaak import brief_html, brief_pdf

BRIEVEN = 9
BEZOEKEN = 30


@dataclass(frozen=True)
class Meting:
    """One row: what, how fast, in which unit, and the ratio (1 = as fast as the plain measure; None = no measure)."""

    groep: str
    naam: str
    waarde: float
    eenheid: str
    verhouding: float | None = None


class NietsTeMeten(Exception):
    """The database holds nothing to measure with; the text says what to do."""


def brieven() -> Iterator[Meting]:
    """Letters per second, with everything that makes them accessible, against WeasyPrint alone on the same page."""
    versies = list(Briefversie.objects.order_by("-pk")[:BRIEVEN])
    if not versies:
        raise NietsTeMeten("Er zijn nog geen brieven om mee te meten. Laad eerst de demo: make start.")
    inhouden = [versie.gelezen for versie in versies]
    paginas = [brief_html(inhoud) for inhoud in inhouden]
    brief_pdf(inhouden[0])  # the first one also loads fonts
    druk_kaal(paginas[0])
    kaal = _seconden(lambda: [druk_kaal(pagina) for pagina in paginas])
    eigen = _seconden(lambda: [brief_pdf(inhoud) for inhoud in inhouden])
    aantal = len(versies)
    yield Meting("brieven", "WeasyPrint alleen", aantal / kaal, "brieven per seconde", 1.0)
    yield Meting("brieven", "raadsinformatiebrief", aantal / eigen, "brieven per seconde", kaal / eigen)


def landing() -> Iterator[Meting]:
    """Milliseconds and queries of 'Mijn werk', per role; the ratio is against a page that asks the database nothing."""
    leeg = Client(headers={"host": settings.ALLOWED_HOSTS[0]})
    mediaan, _ = _tijden(leeg, reverse("gezond_leeft"))
    for rol in Rol:
        pet = (
            Lidmaatschap.objects.lopend(op=klok.vandaag())
            .filter(rol=rol)
            .select_related("gebruiker")
            .order_by("pk")
            .first()
        )
        if pet is None:
            continue
        bezoeker = Client(headers={"host": settings.ALLOWED_HOSTS[0]})
        bezoeker.force_login(pet.gebruiker)
        sessie = bezoeker.session
        sessie["pet"] = pet.pk
        sessie.save()
        p50, p95 = _tijden(bezoeker, reverse("werk"))
        with CaptureQueriesContext(connection) as vragen:
            bezoeker.get(reverse("werk"))
        yield Meting("landing", f"{rol.label}: p50", p50, "ms", p50 / mediaan)
        yield Meting("landing", f"{rol.label}: p95", p95, "ms", p95 / mediaan)
        yield Meting("landing", f"{rol.label}: vragen", len(vragen), "vragen")


BENCHES: dict[str, Callable[[], Iterable[Meting]]] = {"brieven": brieven, "landing": landing}


def _seconden(werk: Callable[[], object]) -> float:
    begin = time.perf_counter()
    werk()
    return time.perf_counter() - begin


def _tijden(bezoeker: Client, adres: str) -> tuple[float, float]:
    """Median and 95th percentile in milliseconds of a page that answers 200."""
    tijden = []
    for _ in range(BEZOEKEN):
        begin = time.perf_counter()
        antwoord = bezoeker.get(adres)
        tijden.append((time.perf_counter() - begin) * 1000)
        if antwoord.status_code != 200:
            raise NietsTeMeten(f"{adres} antwoordt {antwoord.status_code}; er valt niets te meten.")
    warm = sorted(tijden[2:])
    return statistics.median(warm), warm[int(len(warm) * 0.95)]
