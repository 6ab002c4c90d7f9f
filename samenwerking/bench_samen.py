"""Working together at national size: the matrix and Mijn werk, the route of a large region, the mail of 10.000 people.

Everything it needs is made in one transaction and rolled back: nothing stays, and nothing is mailed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.berichten.acties.plannen import plan_dag
from samenwerking.berichten.acties.versturen import verstuur_open
from samenwerking.besluiten.beeld import beeld_van
from samenwerking.besluiten.models import Procedure
from samenwerking.kalenderfeed.acties.adres import maak_adres
from samenwerking.land_op_weg import Land, maak_land
from samenwerking.meten import Meting, bezoeker, met_pet, paginatijden, rekentijden, seconden, tijden

GROEP = "samen"
REGIOS, TEKSTEN, MENSEN = 43, 20, 9_950
GESTUURD = 1000
"""So many mails are made to know the rate."""
PER_TAAK = 200
"""As many as a task of the worker."""
NERGENS = "django.core.mail.backends.dummy.EmailBackend"


def samen() -> Iterator[Meting]:
    """Milliseconds, queries and mails per second; the ratio of a page is against one that asks the database nothing.

    'Rekentijd' is processor time of this process, which a busy machine does not lengthen.
    """
    with transaction.atomic():
        yield from meet(regios=REGIOS, teksten=TEKSTEN, mensen=MENSEN, gestuurd=GESTUURD)
        transaction.set_rollback(True)


def meet(*, regios: int, teksten: int, mensen: int, gestuurd: int) -> Iterator[Meting]:
    """The same at any size. Use it in a transaction that is rolled back."""
    op = klok.vandaag()
    land = maak_land(regios=regios, teksten=teksten, mensen=mensen, op=op)
    yield Meting(GROEP, "regio's", regios, "regio's")
    yield Meting(GROEP, "lopende teksten", regios * teksten, "teksten")
    yield Meting(GROEP, "mensen", len(land.petten), "mensen")
    yield from _bladzijden(land)
    yield from _route(land)
    yield from _mail(gestuurd, len(land.petten))


def _bladzijden(land: Land) -> Iterator[Meting]:
    kaal, _ = paginatijden(bezoeker(), reverse("gezond_leeft"))
    regio, deel = land.regios[-1]
    procedure = land.procedures[regio.pk][0]
    coordinator = next(pet for pet in land.petten if pet.regio_id == regio.pk)
    adviseur, college = land.pet(Rol.BELEIDSADVISEUR, deel[0]), land.pet(Rol.COLLEGELID, deel[0])
    bladen: list[tuple[str, Lidmaatschap, str]] = [
        ("matrix van een tekst", adviseur, reverse("procedure", args=[procedure.pk])),
        ("alle lopende teksten van een regio", coordinator, reverse("procedures")),
        ("mijn werk, coördinator", coordinator, reverse("werk")),
        ("mijn werk, beleidsadviseur", adviseur, reverse("werk")),
        ("mijn werk, collegelid", college, reverse("werk")),
        ("college", college, reverse("college")),
    ]
    for naam, pet, adres in bladen:
        wie = met_pet(pet)
        p50, p95 = paginatijden(wie, adres)
        yield Meting(GROEP, f"{naam}: p50", p50, "ms", p50 / kaal)
        yield Meting(GROEP, f"{naam}: p95", p95, "ms")
        yield Meting(GROEP, f"{naam}: rekentijd", rekentijden(partial(wie.get, adres)), "ms")
        yield Meting(GROEP, f"{naam}: vragen", vragen(wie, adres), "vragen")
    _, geheim = maak_adres(regio=regio, door=coordinator, op=klok.vandaag())
    adres = reverse("kalender_bestand", args=[geheim])
    yield Meting(GROEP, "agenda van een regio: p50", tijden(lambda: bezoeker().get(adres))[0], "ms")
    yield Meting(GROEP, "agenda van een regio: vragen", vragen(bezoeker(), adres), "vragen")


def vragen(wie: object, adres: str) -> int:
    """How many questions a page asks the database, without marks of a transaction."""
    with CaptureQueriesContext(connection) as gesteld:
        wie.get(adres)  # type: ignore[attr-defined]  # a Client of the test library
    return sum(not vraag["sql"].startswith(("SAVEPOINT", "RELEASE", "SELECT set_config")) for vraag in gesteld)


def _route(land: Land) -> Iterator[Meting]:
    regio, deel = land.regios[0]
    procedure = Procedure.objects.select_related("tekst").get(pk=land.procedures[regio.pk][0].pk)
    p50, p95 = tijden(lambda: beeld_van(procedure, op=klok.vandaag()))
    yield Meting(GROEP, f"route van een regio met {len(deel)} gemeenten: p50", p50, "ms")
    yield Meting(GROEP, f"route van een regio met {len(deel)} gemeenten: p95", p95, "ms")
    reken = rekentijden(lambda: beeld_van(procedure, op=klok.vandaag()))
    yield Meting(GROEP, f"route van een regio met {len(deel)} gemeenten: rekentijd", reken, "ms")


def _mail(hoeveel: int, mensen: int) -> Iterator[Meting]:
    op = klok.vandaag()
    yield Meting(GROEP, "berichten plannen", seconden(lambda: plan_dag(op=op)), "s")
    gedaan = 0

    def verstuur() -> None:
        nonlocal gedaan
        while gedaan < hoeveel and (nu := verstuur_open(op=op, hoogstens=min(PER_TAAK, hoeveel), langs=NERGENS)):
            gedaan += nu

    reken = time.process_time()
    duur = seconden(verstuur)
    reken = time.process_time() - reken
    yield Meting(GROEP, "berichten maken, een werker", gedaan / duur, "per seconde")
    yield Meting(GROEP, "berichten maken: rekentijd van een bericht", reken * 1000 / max(gedaan, 1), "ms")
    yield Meting(GROEP, f"berichten voor {mensen} mensen, een werker", mensen * duur / max(gedaan, 1) / 60, "minuten")
