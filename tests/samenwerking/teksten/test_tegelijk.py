"""Two people at the same moment: the lock of the text decides who is first, and nobody overwrites."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from regio import klok
from regio.models import Opdracht
from samenwerking.teksten.acties.pakket import SOORT as PAKKET
from samenwerking.teksten.acties.schrijven import verwerk
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.acties.versie import benoem_versie
from samenwerking.teksten.models import Bijwerking, Leven, Tekst, Versie
from tests import tegelijk
from tests.samenwerking.teksten.factories import Mensen, begin, bevries, kenmerk_van, maak_mensen, schrijf
from tests.samenwerking.teksten.stappen import IN_VISIE as A
from tests.samenwerking.teksten.stappen import staat_er, voeg_in, zending

pytestmark = pytest.mark.usefixtures("kloon")


def samen(*acties: Callable[[], Any]) -> list[Any]:
    """What each action gave or raised, all started at once, each in a transaction of its own."""
    return tegelijk.samen(*(transaction.atomic(actie) for actie in acties))


@pytest.fixture
def begonnen(kloon: str, django_db_blocker: DjangoDbBlocker) -> Any:
    with django_db_blocker.unblock():
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk)
            schrijf(tekst, mensen.rijswijk, "aaaa", "bbbb")
        yield mensen, tekst


def test_tegelijk_schrijven_houdt_van_ieder_elke_letter(begonnen: tuple[Mensen, Tekst]) -> None:
    mensen, tekst = begonnen
    wie = [mensen.rijswijk, mensen.zoetermeer, mensen.coordinator, mensen.rijswijk]
    samen(*(lambda n=n: verwerk(tekst.pk, [zending(tekst, wie[n], voeg_in(A, "WXYZ"[n]))]) for n in range(4)))
    assert sorted(staat_er(tekst).split("\n")[1]) == sorted("WXYZaaaa")
    assert list(Bijwerking.objects.order_by("vanaf").values_list("vanaf", flat=True)) == [1, 2, 3, 4, 5]
    assert Leven.objects.get().nummer == 5


def test_bevriezen_en_schrijven_tegelijk_mengt_niets(begonnen: tuple[Mensen, Tekst]) -> None:
    mensen, tekst = begonnen
    gezien = kenmerk_van(tekst)
    versie, _ = samen(
        lambda: bevries(tekst, mensen.coordinator, kenmerk=gezien),
        lambda: verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, voeg_in(A, "X"))]),
    )
    # either the freeze was first and holds what was seen, or it refuses because the text moved on
    assert isinstance(versie, Verouderd) or Versie.objects.get().gelezen.kenmerk == gezien
    assert staat_er(tekst).count("X") == (1 if isinstance(versie, Verouderd) else 0)


def test_tegelijk_bevriezen_bevriest_een_keer(begonnen: tuple[Mensen, Tekst]) -> None:
    mensen, tekst = begonnen
    samen(*(lambda naam=naam: bevries(tekst, mensen.coordinator, naam, aanvraag=uuid4()) for naam in "abcd"))
    assert list(Versie.objects.values_list("nummer", flat=True)) == [1]
    assert Opdracht.objects.filter(soort=PAKKET).count() == 1


def test_tegelijk_bewaren_geeft_nummers_zonder_gaten(begonnen: tuple[Mensen, Tekst]) -> None:
    mensen, tekst = begonnen
    samen(
        *(
            lambda naam=naam: benoem_versie(
                tekst=tekst, naam=naam, waarom="", aanvraag=uuid4(), door=mensen.rijswijk, op=klok.vandaag()
            )
            for naam in "abcd"
        )
    )
    assert sorted(Versie.objects.values_list("nummer", flat=True)) == [1, 2, 3, 4]


def test_een_dubbele_klik_die_tegelijk_aankomt_is_er_een(begonnen: tuple[Mensen, Tekst]) -> None:
    mensen, tekst = begonnen
    aanvraag = uuid4()
    samen(*(lambda: begin(mensen.rijswijk, soort="regiovisie", aanvraag=aanvraag) for _ in range(3)))
    assert Tekst.objects.filter(soort="regiovisie").count() == 1
    eigen = uuid4()
    samen(
        *(
            lambda: verwerk(tekst.pk, [zending(tekst, mensen.rijswijk, voeg_in(A, "X"), kenmerk=eigen)])
            for _ in range(3)
        )
    )
    assert staat_er(tekst).count("X") == 1
    samen(*(lambda: bevries(tekst, mensen.coordinator, aanvraag=aanvraag) for _ in range(3)))
    assert Versie.objects.count() == 1
