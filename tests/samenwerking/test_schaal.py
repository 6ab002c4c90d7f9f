"""A country of made-up dossiers: as many as asked, over the gemeenten by inhabitants, and twice is once."""

from __future__ import annotations

import datetime
import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import connection

from regio.models import Gemeente, Lidmaatschap, Rol
from regio.namens import namens
from samenwerking import meten, schaal
from tests.regio.factories import gemeente, maak_pet, regio
from tests.toegang.factories import maak_dossier
from toegang.models import Client, Dossier, Melding, Meldingstap, Onderzoek, Plaatsing

pytestmark = pytest.mark.django_db
HOEVEEL = 60


def vul(aantal: int = HOEVEEL) -> str:
    uit = StringIO()
    call_command("vul_schaal", "--clienten", str(aantal), stdout=uit)
    return uit.getvalue()


def indicaties_per_gemeente() -> dict[int, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT gemeente_id, count(*) FROM telling_indicatie GROUP BY 1")
        return dict(cursor.fetchall())


def dossiers_van(plaats: Gemeente) -> int:
    with namens(Lidmaatschap.objects.get(gemeente=plaats, rol=Rol.CONSULENT)):
        return Dossier.objects.count()


def test_elke_gemeente_krijgt_haar_deel_naar_inwoners() -> None:
    uit = vul()
    assert uit.splitlines()[-1] == f"Klaar: {HOEVEEL} verzonnen cliënten."
    assert "100 %" in uit
    assert dossiers_van(gemeente("Amsterdam")) >= dossiers_van(gemeente("Rotterdam")) > 1
    petten = Lidmaatschap.objects.filter(rol=Rol.CONSULENT).select_related("gemeente")
    assert sum(dossiers_van(pet.gemeente) for pet in petten if pet.gemeente) == HOEVEEL
    assert len(indicaties_per_gemeente()) > 20


def test_alles_in_een_gemeente() -> None:
    call_command("vul_schaal", "--clienten", "30", "--gemeente", "GM0603", stdout=StringIO())
    assert dossiers_van(gemeente("Rijswijk")) == 30
    assert Lidmaatschap.objects.filter(rol=Rol.CONSULENT).count() == 1
    with pytest.raises(CommandError, match="geen gemeente met code GM9999"):
        call_command("vul_schaal", "--clienten", "30", "--gemeente", "GM9999", stdout=StringIO())


def test_nog_een_keer_verandert_niets() -> None:
    vul()
    eerst = indicaties_per_gemeente()
    vul()
    assert indicaties_per_gemeente() == eerst


def test_wat_gestopt_is_gaat_verder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schaal, "PORTIE", 2)
    vul()
    eerst = dossiers_van(gemeente("Amsterdam"))
    vul(2 * HOEVEEL)
    assert dossiers_van(gemeente("Amsterdam")) == pytest.approx(2 * eerst, abs=1)


def test_een_verzonnen_dossier_is_een_heel_dossier() -> None:
    vul()
    with namens(Lidmaatschap.objects.get(gemeente=gemeente("Amsterdam"), rol=Rol.CONSULENT)):
        aantal = Dossier.objects.count()
        assert Client.objects.count() == Melding.objects.count() == aantal
        assert Dossier.historie.count() == aantal
    call_command("vul_schaal", "--clienten", "24", "--gemeente", "GM0603", stdout=StringIO())
    with namens(Lidmaatschap.objects.get(gemeente=gemeente("Rijswijk"), rol=Rol.CONSULENT)):
        onderzoek = Onderzoek.objects.select_related("melding").first()
        assert onderzoek is not None
        assert set(Meldingstap.objects.filter(melding=onderzoek.melding).values_list("soort", flat=True)) == {
            "clientondersteuning",
            "identiteit",
        }
        plaatsing = Plaatsing.objects.select_related("indicatie", "plek", "antwoord").first()
        assert plaatsing is not None
        assert plaatsing.indicatie is not None
        assert (plaatsing.van, plaatsing.plek.product) == (plaatsing.indicatie.van, plaatsing.indicatie.product)
        assert plaatsing.antwoord.uitkomst == "geaccepteerd"


def test_buiten_een_demo_gebeurt_er_niets(settings: LazySettings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="alleen voor een demo"):
        vul()


@pytest.mark.parametrize("aantal", ["0", "-5", "veel"])
def test_een_aantal_is_een_of_meer(aantal: str) -> None:
    with pytest.raises(CommandError):
        call_command("vul_schaal", "--clienten", aantal, stdout=StringIO())


def test_de_meting_toont_elke_pagina_en_vergelijkt_met_een_kleinere(
    settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(meten, "BEZOEKEN", 3)
    maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    vul(50)
    call_command("bench", "schaal", stdout=StringIO())
    vul(120)
    uit = StringIO()
    call_command("bench", "schaal", stdout=uit)
    laatste = json.loads(sorted((tmp_path / "bench").glob("*.json"))[-1].read_text())
    namen = {rij["naam"].split(":")[0] for rij in laatste}
    assert namen == {
        "werklijst",
        "wachtlijst",
        "dossier",
        "zoeken op naam",
        "zoeken op een ander deel van de naam",
        "bevroren tellingen van een regio",
        "een regio tellen",
    }
    assert "keer zo lang" in uit.getvalue()


def test_zonder_dossiers_zegt_de_meting_wat_te_doen() -> None:
    with pytest.raises(CommandError, match="vul_schaal"):
        call_command("bench", "schaal", stdout=StringIO())


def test_een_dossier_dat_er_al_was_zit_niet_in_de_weg() -> None:
    """An import can bring rights of 2015, and with them the first numbers of that year."""
    rijswijk = gemeente("Rijswijk")
    toen = datetime.date(schaal.REEKS, 3, 1)
    pet = maak_pet(Rol.CONSULENT, rijswijk, van=toen)
    assert maak_dossier(rijswijk, door=pet, gemeld_op=toen, op=toen).nummer == f"{schaal.REEKS}-000001"
    call_command("vul_schaal", "--clienten", "5", "--gemeente", "GM0603", stdout=StringIO())
    assert dossiers_van(rijswijk) == 6
