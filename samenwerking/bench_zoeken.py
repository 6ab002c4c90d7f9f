"""The search field over a hundred thousand parts of texts. Nothing of it stays."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.meten import Meting, NietsTeMeten, met_pet, paginatijden, rekentijden
from samenwerking.teksten.models import Tekst

GROEP = "zoeken"
OBJECTEN = 100_000
WOORDEN = (
    "gemeenten", "wonen", "beschermd", "opvang", "regio", "cliënten", "begeleiding", "herstel", "uitstroom",
    "woningen", "corporaties", "samenwerking", "afspraken", "toegang", "preventie", "kosten", "begroting", "reserve",
    "college", "raad", "besluit", "plan", "netwerk", "veiligheid", "dagbesteding",
)  # fmt: skip
ZELDZAAM, VAAK = "zwaluwstaart", "uitstroom"
"""A word in one of a thousand parts, and one in nearly all."""

VRAGEN = (
    ("een woord dat zelden voorkomt", ZELDZAAM),
    ("een woord in de meeste delen", VAAK),
    ("drie woorden", f"{ZELDZAAM} wonen regio"),
    ("een woord dat er niet is", "kwetterindicator"),
)


def zoeken() -> Iterator[Meting]:
    """Milliseconds and queries of the page, with the texts that there are and with a hundred thousand parts more."""
    pet = (
        Lidmaatschap.objects.lopend(op=klok.vandaag())
        .filter(rol=Rol.BELEIDSADVISEUR)
        .select_related("gebruiker", "gemeente")
        .order_by("pk")
        .first()
    )
    teksten = list(Tekst.objects.order_by("pk"))
    if pet is None or not teksten:
        raise NietsTeMeten("Er zijn nog geen teksten om in te zoeken. Laad eerst de demo: make start.")
    with transaction.atomic():
        wie = met_pet(pet)
        for hoeveel in (0, OBJECTEN):
            _vul(teksten, hoeveel)
            for naam, woorden in VRAGEN:
                velden = {"pet": str(pet.pk), "q": woorden}
                p50, p95 = paginatijden(wie, reverse("zoeken"), velden)
                rekent = rekentijden(partial(wie.post, reverse("zoeken"), velden))
                with CaptureQueriesContext(connection) as vragen:
                    wie.post(reverse("zoeken"), velden)
                wat = f"{naam}, {hoeveel} delen erbij"
                yield Meting(GROEP, f"{wat}: p50", p50, "ms")
                yield Meting(GROEP, f"{wat}: p95", p95, "ms")
                yield Meting(GROEP, f"{wat}: rekentijd", rekent, "ms")
                yield Meting(GROEP, f"{wat}: vragen", len(vragen), "vragen")
        transaction.set_rollback(True)


def _vul(teksten: list[Tekst], hoeveel: int) -> None:
    """Parts of forty words, over the texts of all regions: the same words in another order, now and then the rare one.

    One statement: the database makes them, and its index, in half a minute.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO samenwerking_deel (tekst_id, kenmerk, volgorde, kop, woorden, clausules)
            SELECT (%(teksten)s::bigint[])[1 + n %% %(teksten_aantal)s], 'meting' || n, 1000 + n, 'Deel ' || n,
                concat_ws(' ', woorden.rij, %(vaak)s::text, CASE WHEN n %% 1000 = 0 THEN %(zeldzaam)s::text END), '[]'
            FROM generate_series(0, %(hoeveel)s - 1) n CROSS JOIN LATERAL (
                SELECT string_agg(
                    (%(woorden)s::text[])[1 + (n * 7 + plaats * (1 + n %% 11)) %% %(woorden_aantal)s], ' '
                ) AS rij FROM generate_series(0, 39) plaats
            ) woorden
            """,
            {
                "teksten": [tekst.pk for tekst in teksten],
                "teksten_aantal": len(teksten),
                "woorden": list(WOORDEN),
                "woorden_aantal": len(WOORDEN),
                "vaak": VAAK,
                "zeldzaam": ZELDZAAM,
                "hoeveel": hoeveel,
            },
        )
