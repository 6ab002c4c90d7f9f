"""Two who decide on one proposal at once, and one who types on in it: the lock of the text says who was first."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from samenwerking.teksten.models import Leven, Tekst, Voorstel
from tests.samenwerking.teksten.factories import Mensen, begin, maak_mensen, schrijf
from tests.samenwerking.teksten.stappen import IN_VISIE as A
from tests.samenwerking.teksten.stappen import staat_er
from tests.samenwerking.teksten.voorstelproef import besluit, open_ids, voegt_toe, zend
from tests.tegelijk import samen

pytestmark = pytest.mark.usefixtures("kloon")
Staat = Voorstel.Staat


@pytest.fixture
def voorgesteld(kloon: str, django_db_blocker: DjangoDbBlocker) -> Any:
    with django_db_blocker.unblock():
        with transaction.atomic():
            mensen = maak_mensen()
            tekst = begin(mensen.rijswijk)
            schrijf(tekst, mensen.rijswijk, "Wij gaan mee.")
            zend(tekst, mensen.rijswijk, voegt_toe(A, "Allen ", "rijswij1"))
        yield mensen, tekst


def test_van_twee_die_tegelijk_beslissen_leest_de_tweede_wie_eerst_was(voorgesteld: tuple[Mensen, Tekst]) -> None:
    mensen, tekst = voorgesteld
    uit = samen(
        lambda: besluit(tekst, mensen.coordinator, Staat.AANGENOMEN, "rijswij1"),
        lambda: besluit(tekst, mensen.zoetermeer, Staat.AFGEWEZEN, "rijswij1", waarom="Nee."),
    )
    assert sum(antwoord == 1 for antwoord in uit) == 1
    te_laat = str(next(antwoord for antwoord in uit if antwoord != 1))
    rij = tekst.voorstellen.get()
    assert f"is al {rij.staat} door" in te_laat
    assert staat_er(tekst).split("\n")[1] == ("Allen " if rij.staat == Staat.AANGENOMEN else "") + "Wij gaan mee."
    assert not open_ids(tekst)


def test_wie_doortypt_in_een_voorstel_waarover_intussen_is_besloten_verliest_geen_woord_stil(
    voorgesteld: tuple[Mensen, Tekst],
) -> None:
    mensen, tekst = voorgesteld
    gezien = Leven.objects.get(pk=tekst.pk).nummer
    besloten, getypt = samen(
        lambda: besluit(tekst, mensen.coordinator, Staat.AANGENOMEN, "rijswij1"),
        lambda: zend(tekst, mensen.rijswijk, voegt_toe(A + 3, "x", "rijswij1"), nummer=gezien),
    )
    assert besloten == 1
    # either it came first and was decided on too, or it is told to the writer, who still has the words
    assert ("x" in staat_er(tekst)) != ("intussen besloten" in getypt.geweigerd)
    assert not open_ids(tekst)
