"""Two people at the same moment: the lock of the text decides who is first, and nobody overwrites."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker
from samenwerking.teksten.acties.hoofdstuk import HoofdstukVeranderd

from samenwerking.teksten.models import Hoofdstuk, Tekst, Versie
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, maak_mensen, schrijf, voeg_toe

pytestmark = pytest.mark.usefixtures("kloon")


def samen(*acties: Callable[[], Any]) -> list[Any]:
    """What each action gave or raised, all started at once, each in a transaction of its own."""
    klaar = Barrier(len(acties))

    def doe(actie: Callable[[], Any]) -> Any:
        try:
            klaar.wait(timeout=10)
            with transaction.atomic():
                return actie()
        except HoofdstukVeranderd as fout:
            return fout
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acties)) as pool:
        return list(pool.map(doe, acties))


@pytest.fixture
def begonnen(kloon: str, django_db_blocker: DjangoDbBlocker) -> Any:
    with django_db_blocker.unblock():
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk)
            hoofdstuk = voeg_toe(tekst, mensen.rijswijk, "Visie", "Eerste zin.")
        yield mensen, tekst, hoofdstuk


def test_tegelijk_bewaren_overschrijft_niets(begonnen: tuple[Mensen, Tekst, Hoofdstuk]) -> None:
    mensen, _, hoofdstuk = begonnen
    uitkomsten = samen(
        lambda: schrijf(hoofdstuk, mensen.rijswijk, "Van Rijswijk.", versie=1),
        lambda: schrijf(hoofdstuk, mensen.zoetermeer, "Van Zoetermeer.", versie=1),
    )
    gelukt = [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Hoofdstuk)]
    geweigerd = [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, HoofdstukVeranderd)]
    assert (len(gelukt), len(geweigerd)) == (1, 1)
    assert geweigerd[0].nu.inhoud == gelukt[0].inhoud == Hoofdstuk.objects.get().inhoud


def test_tegelijk_bevriezen_geeft_nummers_zonder_gaten(begonnen: tuple[Mensen, Tekst, Hoofdstuk]) -> None:
    mensen, tekst, _ = begonnen
    samen(*(lambda naam=naam: bevries(tekst, mensen.coordinator, naam) for naam in "abcd"))
    assert sorted(Versie.objects.values_list("nummer", flat=True)) == [1, 2, 3, 4]


def test_een_dubbele_klik_die_tegelijk_aankomt_is_er_een(begonnen: tuple[Mensen, Tekst, Hoofdstuk]) -> None:
    mensen, tekst, _ = begonnen
    aanvraag = uuid4()
    samen(*(lambda: bevries(tekst, mensen.coordinator, aanvraag=aanvraag) for _ in range(3)))
    assert Versie.objects.count() == 1
    samen(*(lambda: voeg_toe(tekst, mensen.rijswijk, "Nieuw", aanvraag=aanvraag) for _ in range(3)))
    assert Hoofdstuk.objects.filter(titel="Nieuw").count() == 1
    samen(*(lambda: begin(mensen.rijswijk, soort="regiovisie", aanvraag=aanvraag) for _ in range(3)))
    assert Tekst.objects.filter(soort="regiovisie").count() == 1
    assert Hoofdstuk.objects.filter(tekst__soort="regiovisie").count() == 18
