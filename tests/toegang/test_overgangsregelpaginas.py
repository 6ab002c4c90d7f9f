"""The pages of the rules of a region for who was there before, and that a new one changes no old answer."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from regio.models import Bron, Lidmaatschap, Rol
from regio.namens import namens
from tests.pdfstructuur import eis_pango
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import maak_dossier, maak_indicatie
from tests.toegang.formulieren import browser, tekst, verstuur
from toegang.models import (
    Betaler,
    Dossier,
    Indicatie,
    Overgangsregel,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pango() -> None:
    eis_pango()


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


@pytest.fixture
def dossier(pet: Lidmaatschap) -> Dossier:
    return maak_dossier("Rijswijk", door=pet)


def gewoon(antwoord: Any) -> str:
    return tekst(antwoord).replace("\N{NO-BREAK SPACE}", " ")


def test_een_nieuwe_regel_verandert_geen_oud_antwoord(pet: Lidmaatschap) -> None:
    dossier = maak_dossier("Rijswijk", door=pet)
    maak_indicatie(dossier)
    with namens(pet):
        voor = list(Betaler.objects.values())
        kind = Indicatie.objects.values_list("clientsoort", "clientsoort_uitleg", "uitleg").get()
    coordinator = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    velden: dict[str, object] = {
        "aanvraag": uuid4(), "van": "2026-11-23", "peildatum": "2025-12-31", "duur": "altijd",
        "duur_laatste_dag": "", "nieuw_betaalt": "centrum", "venster_dagen": "30", "terugkeerder": "nieuw",
        "bron": Bron.objects.all()[0].pk, "toelichting": "Proef",
    }  # fmt: skip
    for _ in range(2):
        assert verstuur(coordinator, "overgangsregel_nieuw", **velden).status_code == 302
    assert Overgangsregel.objects.filter(regio=regio("haaglanden")).count() == 2
    assert "geldt nu" in gewoon(browser(coordinator).get(reverse("overgangsregels")))
    with namens(pet):
        assert list(Betaler.objects.values()) == voor
        assert Indicatie.objects.values_list("clientsoort", "clientsoort_uitleg", "uitleg").get() == kind


REGELFOUT = [
    ({"van": "2019-01-01"}, "Kies een latere dag"),
    ({"van": "2026-11-20"}, "wat al besloten is, verandert niet"),
    ({"duur": "periode"}, "Vul de laatste dag in"),
    ({"duur_laatste_dag": "2027-01-01"}, "hoort alleen bij een vaste dag"),
    ({"duur": "periode", "duur_laatste_dag": "2025-01-01"}, "ligt na de peildatum"),
    ({"venster_dagen": "0"}, "Het venster duurt minstens 1 dag."),
]


@pytest.mark.parametrize(("velden", "zin"), REGELFOUT, ids=[rij[1] for rij in REGELFOUT])
def test_een_verkeerde_regel_verandert_niets(velden: dict[str, str], zin: str) -> None:
    coordinator = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    alles: dict[str, object] = {
        "aanvraag": uuid4(), "van": "2026-11-24", "peildatum": "2025-12-31", "duur": "beschikking",
        "duur_laatste_dag": "", "nieuw_betaalt": "verantwoordelijk", "venster_dagen": "365", "terugkeerder": "vraag",
        "bron": Bron.objects.all()[0].pk, "toelichting": "", **velden,
    }  # fmt: skip
    assert zin in gewoon(verstuur(coordinator, "overgangsregel_nieuw", **alles))
    assert Overgangsregel.objects.filter(regio=regio("haaglanden")).count() == 1


def test_wie_de_regel_leest_en_wie_hem_wijzigt(pet: Lidmaatschap) -> None:
    assert browser(pet).get(reverse("overgangsregels")).status_code == 200
    assert browser(pet).get(reverse("overgangsregel_nieuw")).status_code == 403
    assert browser(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")).get(reverse("overgangsregels")).status_code == 403
