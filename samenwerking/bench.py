"""What is measured, and how: each benchmark gives rows with times and a ratio against a plain measure.

A benchmark never fails a test. It says how much our own work adds to what the libraries cost, so a change shows up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.bench_brieven import brieven
from samenwerking.bench_geld import geld
from samenwerking.bench_monitor import monitor
from samenwerking.bench_samen import samen
from samenwerking.bench_schaal import schaal
from samenwerking.bench_teksten import teksten
from samenwerking.bench_zoeken import zoeken
from samenwerking.meten import Meting, bezoeker, met_pet, paginatijden


def landing() -> Iterator[Meting]:
    """Milliseconds and queries of 'Mijn werk', per role; the ratio is against a page that asks the database nothing."""
    mediaan, _ = paginatijden(bezoeker(), reverse("gezond_leeft"))
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
        wie = met_pet(pet)
        p50, p95 = paginatijden(wie, reverse("werk"))
        with CaptureQueriesContext(connection) as vragen:
            wie.get(reverse("werk"))
        yield Meting("landing", f"{rol.label}: p50", p50, "ms", p50 / mediaan)
        yield Meting("landing", f"{rol.label}: p95", p95, "ms", p95 / mediaan)
        yield Meting("landing", f"{rol.label}: vragen", len(vragen), "vragen")


BENCHES: dict[str, Callable[[], Iterable[Meting]]] = {
    "brieven": brieven,
    "landing": landing,
    "schaal": schaal,
    "geld": geld,
    "samen": samen,
    "teksten": teksten,
    "monitor": monitor,
    "zoeken": zoeken,
}
