"""The frame of a measurement: a row of the table, and how long a page takes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.test import Client

from regio.models import Lidmaatschap

BEZOEKEN = 30


@dataclass(frozen=True)
class Meting:
    """One row: what, how fast, in which unit, and the ratio (1 = as fast as the plain measure; None = no measure).

    `omvang` is the number of indicaties in the database, for what is compared between two sizes.
    """

    groep: str
    naam: str
    waarde: float
    eenheid: str
    verhouding: float | None = None
    omvang: int | None = None


class NietsTeMeten(Exception):
    """The database holds nothing to measure with; the text says what to do."""


def bezoeker() -> Client:
    """Someone who is not logged in."""
    return Client(headers={"host": settings.ALLOWED_HOSTS[0]})


def met_pet(pet: Lidmaatschap) -> Client:
    """Someone who is logged in and wears this hat."""
    wie = bezoeker()
    wie.force_login(pet.gebruiker)
    sessie = wie.session
    sessie["pet"] = pet.pk
    sessie.save()
    return wie


def seconden(werk: Callable[[], object]) -> float:
    """How long this takes, once."""
    begin = time.perf_counter()
    werk()
    return time.perf_counter() - begin


def rekentijd(werk: Callable[[], object]) -> float:
    """How long the processor of this process works on it, once, in seconds: what others do on the machine is not in it,
    nor is the work of the database."""
    begin = time.process_time()
    werk()
    return time.process_time() - begin


def rekentijden(werk: Callable[[], object]) -> float:
    """The median of that in milliseconds, of what is warm."""
    return statistics.median(rekentijd(werk) * 1000 for _ in range(BEZOEKEN))


def tijden(werk: Callable[[], object]) -> tuple[float, float]:
    """Median and 95th percentile in milliseconds, after two times to get warm."""
    werk()
    werk()
    warm = sorted(seconden(werk) * 1000 for _ in range(BEZOEKEN))
    return statistics.median(warm), warm[int(len(warm) * 0.95)]


def paginatijden(wie: Client, adres: str, velden: dict[str, str] | None = None) -> tuple[float, float]:
    """The same of a page that answers 200: fetched, or posted to when there are fields."""

    def vraag() -> None:
        antwoord = wie.get(adres) if velden is None else wie.post(adres, velden)
        if antwoord.status_code != 200:
            raise NietsTeMeten(f"{adres} antwoordt {antwoord.status_code}; er valt niets te meten.")

    return tijden(vraag)
