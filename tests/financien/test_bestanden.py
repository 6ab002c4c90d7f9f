"""The figures as a file: CSV for machines, XLSX for people."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from financien.voorbeeld import maak_voorbeeldscenarios
from tests.financien.factories import OP, bevries, maak_proefscenario
from tests.financien.paginas import VOORBEELD, bedragen, client_van, haags
from tests.regio.factories import regio

pytestmark = pytest.mark.django_db


def test_csv_is_voor_machines_en_telt_op() -> None:
    scenario = maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)[1]
    client = client_van(haags())
    tekst = client.get(reverse("scenario_bestand", args=[scenario.pk, "regio", "csv"])).content.decode()
    rijen = list(csv.DictReader(io.StringIO(tekst)))
    assert len(rijen) == 50
    assert all(re.fullmatch(r"-?\d+\.\d{2}", rij["totaal"]) for rij in rijen)
    totalen = bedragen(client.get(reverse("scenario", args=[scenario.pk])).content.decode())[0:60:6]
    for jaar, totaal in zip(range(2028, 2038), totalen, strict=True):
        van_jaar = [rij for rij in rijen if rij["jaar"] == str(jaar)]
        assert sum(Decimal(rij["totaal"]) for rij in van_jaar) == totaal
        assert all(
            Decimal(rij["historisch_deel"]) + Decimal(rij["objectief_deel"]) == Decimal(rij["totaal"])
            for rij in van_jaar
        )
    assert {(rij["stand"], rij["label"]) for rij in rijen} == {("concept, versie 1", VOORBEELD)}


def test_xlsx_is_voor_mensen_en_een_formule_blijft_tekst() -> None:
    scenario = maak_proefscenario(naam='=HYPERLINK("https://voorbeeld.example")')
    berekening = bevries(scenario)
    antwoord = client_van(haags()).get(reverse("berekening_bestand", args=[berekening.pk, "GM0518", "xlsx"]))
    blad = load_workbook(io.BytesIO(antwoord.content)).active
    koppen = [cel.value for cel in blad[1]]
    eerste = dict(zip(koppen, blad[2], strict=True))
    assert blad.max_row == 11
    assert eerste["scenario"].data_type == "s"
    assert eerste["scenario"].value.startswith("=HYPERLINK")
    assert eerste["totaal"].data_type == "n"
    assert Decimal(str(eerste["totaal"].value)) == Decimal("887400.02")  # 1.020.000,02 x (9/10 x 9/10 + 1/10 x 6/10)
    assert eerste["kenmerk"].value == berekening.kenmerk
    assert eerste["stand"].value == "bevroren, berekening 1"
