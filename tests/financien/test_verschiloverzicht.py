"""Two scenarios beside each other: the causes are together exactly the difference of the pages themselves."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from django.urls import reverse

from financien.doorrekening import bereken_jaren
from financien.ingroeipad import PadFout
from financien.invoer import Invoer, Poolsleutel, Verrekening, Wijzigingsoort
from financien.models import Scenario
from financien.verdelen import naar_euro
from financien.verschil import Oorzaak
from financien.verschilgrafiek import verschilgrafiek
from financien.verschiloverzicht import overzicht
from tests.financien.factories import bevries, maak_bron, maak_macrobudget, maak_proefscenario, voeg_toe
from tests.financien.invoer import maak_invoer
from tests.financien.paginas import client_van, haags
from tests.financien.test_padsoorten import bevroren, cohort, plafond

LATER = replace(maak_invoer(), startjaar=2028)
ANDERS = maak_invoer(regels=(("basis", 2026, "1000.00"), ("uitname_wlz", 2026, "100.00")), startjaar=2027)
PAREN = [
    (maak_invoer(), LATER),
    (LATER, ANDERS),
    (cohort("48", "30", "12.5", "0"), ANDERS),
    (bevroren(2029), maak_invoer()),
    (maak_invoer(), bevroren(2031, Poolsleutel.OBJECTIEF)),
    (bevroren(2029), replace(bevroren(2035, Poolsleutel.INWONERS), startjaar=2029)),
    (maak_invoer(), plafond("10")),
    (plafond("20", Verrekening.REGIO), replace(plafond("12"), startjaar=2028)),
    (plafond("10"), bevroren(2030)),
]


def jaren_van(invoer: Invoer, jaren: tuple[int, ...]) -> dict[tuple[str, int], int]:
    """What the page itself computes: the amounts per gemeente and calendar year."""
    return {
        (code, jaar.jaar or jaar.volgnummer): bedrag.totaal
        for jaar in bereken_jaren(invoer, ook=jaren)
        for code, bedrag in jaar.bedragen.items()
    }


@pytest.mark.parametrize(("van", "naar"), PAREN)
def test_de_oorzaken_zijn_samen_het_verschil_tussen_de_twee_doorrekeningen(van: Invoer, naar: Invoer) -> None:
    tabel = overzicht(van, naar)
    een, twee = jaren_van(van, tabel.jaren), jaren_van(naar, tabel.jaren)
    assert tabel.jaren
    for (code, jaar), cel in tabel.cellen.items():
        assert (cel.van, cel.naar) == (een[code, jaar], twee[code, jaar]), (code, jaar)
        assert sum(cel.oorzaken.values()) == cel.totaal
    samen = tabel.som(tabel.codes, tabel.jaren)
    assert sum(samen.oorzaken.values()) == samen.totaal


def test_met_een_onbekend_startjaar_staat_jaar_1_naast_jaar_1() -> None:
    tabel = overzicht(maak_invoer(startjaar=None), LATER)
    assert tabel.per_volgnummer
    assert tabel.label(1) == "jaar 1"
    assert tabel.jaren == tuple(range(1, 11))


def test_de_zin_noemt_wie_het_meest_wint_en_verliest_en_waardoor() -> None:
    zin = overzicht(maak_invoer(), LATER).zin
    assert re.fullmatch(
        r"Van 2026 tot en met 2037: Centrum wint het meest: €\s[0-9.,]+, door het andere startjaar\. "
        r"(Twee|Drie) verliest het meest: €\s[0-9.,]+, door het andere startjaar\.",
        zin,
    ), zin
    assert overzicht(LATER, LATER).zin == "Elke gemeente krijgt in elk jaar in beide evenveel."


def test_twee_zonder_gezamenlijk_jaar_zijn_niet_te_vergelijken() -> None:
    ver = maak_invoer(regels=(("basis", 2060, "1.00"),), startjaar=2060)
    with pytest.raises(PadFout, match="geen enkel jaar samen"):
        overzicht(maak_invoer(startjaar=2026), replace(ver, startjaar=2026))


def test_de_grafiek_heeft_een_staaf_per_gemeente_en_een_tekst_voor_wie_haar_niet_ziet() -> None:
    svg = verschilgrafiek([("Een", Decimal("12.50")), ("Twee", Decimal(-4)), ("Drie", Decimal(0))], "Titel", "Uitleg")
    assert svg.count("<rect") == 2
    assert "<title" in svg
    assert "<desc" in svg
    assert "style=" not in svg
    assert verschilgrafiek([("Een", Decimal(0))], "Titel", "Uitleg").count("<rect") == 0
    with pytest.raises(ValueError, match="zonder rijen"):
        verschilgrafiek([], "Titel", "Uitleg")


# --- the page ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_de_pagina_vergelijkt_met_de_laatste_berekening_en_het_bestand_telt_op() -> None:
    scenario = maak_proefscenario(macrobudget=maak_macrobudget(bron=maak_bron("voorbeeld")))
    berekening = bevries(scenario)
    voeg_toe(scenario, Wijzigingsoort.STARTJAAR, jaar=2030, naam="Later")
    voeg_toe(scenario, Wijzigingsoort.UITNAME, getal=Decimal("5000.00"), jaar=2026)
    client = client_van(haags())
    adres = reverse("scenario_vergelijken", args=[scenario.pk])
    tekst = client.get(adres).content.decode()
    assert "verliest het meest" in tekst
    assert "Later (2030)" in tekst
    een_jaar = client.get(adres, {"met": f"berekening-{berekening.pk}", "jaar": "2031"}).content.decode()
    assert "Waardoor: 2031" in een_jaar
    bestand = client.get(reverse("scenario_verschil", args=[scenario.pk, "csv"])).content.decode()
    rijen = list(csv.DictReader(io.StringIO(bestand)))
    assert {rij["label"] for rij in rijen} == {"Voorbeeld, geen rijkscijfer"}
    assert len(rijen) == 5 * 12
    for rij in rijen:
        assert sum(Decimal(rij[oorzaak.value]) for oorzaak in Oorzaak) == Decimal(rij["verschil"])
        assert Decimal(rij["naar"]) - Decimal(rij["van"]) == Decimal(rij["verschil"])
    terug = client.get(
        reverse("berekening_verschil", args=[berekening.pk, "csv"]), {"met": f"scenario-{scenario.pk}"}
    ).content.decode()
    heen = sum(Decimal(rij["verschil"]) for rij in rijen)
    assert sum(Decimal(rij["verschil"]) for rij in csv.DictReader(io.StringIO(terug))) == -heen != 0


@pytest.mark.django_db
def test_alleen_wat_deze_pet_mag_zien_is_te_kiezen() -> None:
    scenario, vreemd = maak_proefscenario(), maak_proefscenario(regio="dordrecht", naam="Dordts plan")
    client = client_van(haags())
    adres = reverse("scenario_vergelijken", args=[scenario.pk])
    tekst = client.get(adres, {"met": f"scenario-{vreemd.pk}"}).content.decode()
    assert "Dordts plan" not in tekst
    bestand = client.get(reverse("scenario_verschil", args=[scenario.pk, "csv"]), {"met": f"scenario-{vreemd.pk}"})
    assert bestand.status_code == 404


@pytest.mark.django_db
def test_de_uitkomst_van_de_pagina_is_die_van_de_cijferpagina() -> None:
    scenario, ander = maak_proefscenario(), maak_proefscenario(startjaar=2030)
    client = client_van(haags())
    antwoord = client.get(reverse("scenario_vergelijken", args=[scenario.pk]), {"met": f"scenario-{ander.pk}"})
    tabel = antwoord.context["overzicht"]
    cijfers = client.get(reverse("scenario", args=[scenario.pk])).context["weergave"].door
    for rij in cijfers.rijen("GM0603"):
        assert naar_euro(tabel.cellen["GM0603", int(rij.label)].naar) == rij.totaal
    assert Scenario.objects.count() == 2
