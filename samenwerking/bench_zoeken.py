"""The search field over a hundred thousand parts of texts. Nothing of it stays."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.meten import Meting, NietsTeMeten, met_pet, paginatijden
from samenwerking.teksten.models import Deel, Tekst

GROEP = "zoeken"
OBJECTEN = 100_000
PER_STAPEL = 5_000
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
                with CaptureQueriesContext(connection) as vragen:
                    wie.post(reverse("zoeken"), velden)
                wat = f"{naam}, {hoeveel} delen erbij"
                yield Meting(GROEP, f"{wat}: p50", p50, "ms")
                yield Meting(GROEP, f"{wat}: p95", p95, "ms")
                yield Meting(GROEP, f"{wat}: vragen", len(vragen), "vragen")
        transaction.set_rollback(True)


def _vul(teksten: list[Tekst], hoeveel: int) -> None:
    """Parts of forty words, over the texts of all regions."""
    for vanaf in range(0, hoeveel, PER_STAPEL):
        Deel.objects.bulk_create(
            Deel(
                tekst=teksten[nummer % len(teksten)],
                kenmerk=f"meting{nummer}",
                volgorde=1000 + nummer,
                kop=f"Deel {nummer}",
                woorden=_woorden(nummer),
            )
            for nummer in range(vanaf, vanaf + PER_STAPEL)
        )


def _woorden(nummer: int) -> str:
    """The same words in another order for each part; now and then the word that is rare."""
    rij = [WOORDEN[(nummer * 7 + plaats * (1 + nummer % 11)) % len(WOORDEN)] for plaats in range(40)]
    return " ".join([*rij, VAAK, *([ZELDZAAM] if nummer % 1000 == 0 else [])])
