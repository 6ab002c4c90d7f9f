"""Each region names who comes first on its waiting list; what was decided keeps the name it had."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.db import ProgrammingError

from regio.fouten import GeenRecht
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import maak_pet, regio
from tests.toegang.factories import OP, maak_dossier, maak_wachtende, weigert
from tests.toegang.formulieren import browser, tekst, verstuur
from tests.toegang.plekken import maak_coordinator
from toegang.acties.prioriteitsniveau import beeindig_niveau, niveaus_van, voeg_niveau_toe
from toegang.acties.wachtlijst import geef_prioriteit
from toegang.fouten import KanNietBij
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Dossier, Prioriteitsniveau, Wachtlijstplaats
from toegang.prioriteit import STANDAARD

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regio.klok.vandaag", lambda: OP)


@pytest.fixture
def coordinator() -> Lidmaatschap:
    return maak_coordinator()


def voeg_toe(door: Lidmaatschap, rang: int, naam: str, *, op: datetime.date = OP) -> Prioriteitsniveau:
    with namens(door):
        return voeg_niveau_toe(
            regio=regio("haaglanden"), rang=rang, naam=naam, reden="Regiotafel", aanvraag=uuid4(), door=door, op=op
        )


def geef(plaats: Wachtlijstplaats, rang: int, *, op: datetime.date = OP) -> None:
    dossier = plaats.dossier
    with namens(dossier.behandelaar):
        geef_prioriteit(
            plaats_id=plaats.pk, prioriteit=rang, reden="Slaapt buiten.", aanvraag=uuid4(),
            versie=Dossier.objects.get(pk=dossier.pk).versie, door=dossier.behandelaar, op=op,
        )  # fmt: skip
        plaats.refresh_from_db()


def test_een_regio_begint_met_de_standaard_en_voegt_er_een_tussen(coordinator: Lidmaatschap) -> None:
    haags = regio("haaglanden")
    assert niveaus_van(haags, op=OP) == STANDAARD
    voeg_toe(coordinator, 15, "crisis")
    assert [rij.naam for rij in niveaus_van(haags, op=OP)] == ["gewoon", "hoog", "crisis", "spoed"]
    assert niveaus_van(regio("dordrecht"), op=OP) == STANDAARD
    with pytest.raises(KanNietBij, match="al in gebruik"):
        voeg_toe(coordinator, 16, "crisis")


def test_wat_besloten_is_houdt_zijn_naam(coordinator: Lidmaatschap) -> None:
    plaats = maak_wachtende(maak_dossier("Rijswijk"))
    geef(plaats, 10)
    voeg_toe(coordinator, 10, "urgent")
    assert (plaats.prioriteit, plaats.prioriteit_woord) == (10, "hoog")
    dossier = maak_dossier("Rijswijk")
    ander = maak_wachtende(dossier)
    geef(ander, 10)
    assert ander.prioriteit_woord == "urgent"
    with namens(dossier.behandelaar):
        assert "Prioriteit op de wachtlijst is nu urgent." in geschiedenis_van(dossier)[0].zin


def test_wie_geen_prioriteit_kreeg_heeft_de_laagste_zoals_die_nu_heet(coordinator: Lidmaatschap) -> None:
    voeg_toe(coordinator, 0, "regulier")
    assert maak_wachtende(maak_dossier("Rijswijk")).prioriteit_woord == "regulier"


def test_een_prioriteit_die_stopte_wordt_niet_meer_gegeven(coordinator: Lidmaatschap) -> None:
    niveau = voeg_toe(coordinator, 15, "crisis", op=OP - DAG)
    plaats = maak_wachtende(maak_dossier("Rijswijk"))
    with namens(coordinator):
        beeindig_niveau(niveau=niveau, door=coordinator, op=OP)
        laagste = Prioriteitsniveau.objects.get(rang=0, tot__isnull=True)
        with pytest.raises(KanNietBij, match="andere naam"):
            beeindig_niveau(niveau=laagste, door=coordinator, op=OP)
    with pytest.raises(KanNietBij, match="niet \\(meer\\)"):
        geef(plaats, 15)


def test_alleen_de_coordinator_van_de_regio_en_niets_wordt_overschreven(coordinator: Lidmaatschap) -> None:
    for pet in (maak_pet(Rol.TEAMLEIDER, "Rijswijk"), maak_pet(Rol.COORDINATOR, regio("dordrecht"))):
        with pytest.raises(GeenRecht):
            voeg_toe(pet, 15, "crisis")
    voeg_toe(coordinator, 15, "crisis")
    weigert(ProgrammingError, "permission denied", "UPDATE toegang_prioriteitsniveau SET naam = 'x'")


def test_de_pagina_toont_de_geschiedenis_met_reden(coordinator: Lidmaatschap) -> None:
    voeg_toe(coordinator, 10, "hoogst", op=OP - DAG)
    velden = {"pet": coordinator.pk, "aanvraag": str(uuid4()), "naam": "urgent", "rang": "10", "reden": "Regiotafel 12"}
    assert verstuur(coordinator, "prioriteitsniveaus", **velden).status_code == 302
    pagina = tekst(browser(coordinator).get("/toegang/prioriteiten/"))
    assert "Regiotafel 12" in pagina
    assert "Hiermee begon elke regio." in pagina
