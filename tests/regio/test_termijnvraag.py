"""`manage.py termijn`: the last day of a term by the name a person types, and why. Without a database."""

from __future__ import annotations

import datetime
import json

import pytest
from django.core.management import CommandError, call_command

from regio.termijnen import Opschorting
from regio.termijnvraag import SOORTEN, Onbekend, beantwoord


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


@pytest.mark.parametrize(
    ("soort", "datum", "laatste_dag"),
    [
        ("wmo-onderzoek", "2026-10-05", "2026-11-16"),
        ("wmo-onderzoek", "2026-04-03", "2026-05-18"),  # 15 mei 2026 is equated by besluit, then a weekend
        ("wmo-persoonlijk-plan", "2026-10-05", "2026-10-12"),
        ("wmo-persoonlijk-plan", "2025-12-25", "2026-01-05"),  # nieuwjaarsdag, the equated 2 januari, a weekend
        ("wmo-beschikking", "2026-04-30", "2026-05-18"),  # Hemelvaartsdag, the day after it, a weekend
        ("wmo-beschikking", "2026-04-23", "2026-05-07"),
        ("wmo-vernietigingsverzoek", "2026-08-24", "2026-11-24"),
        ("avg-verzoek", "2026-10-05", "2026-11-05"),
        ("avg-verzoek", "2026-10-07", "2026-11-09"),  # 7 November is a Saturday
        ("avg-verzoek", "2027-01-31", "2027-03-01"),  # no 31 February, and the 28th is a Sunday
        ("wmo-bewaren", "2026-11-21", "2041-11-21"),  # in jaren: Atw does not apply
        ("wmo-clientervaringsonderzoek", "2027-02-03", "2027-06-30"),
        ("awb-bezwaar", "2026-03-27", "2026-05-08"),
        ("awb-bezwaar", "2026-03-16", "2026-04-28"),  # Koningsdag on a Monday
        ("awb-beslissen-op-bezwaar", "2026-05-08", "2026-06-19"),
        ("awb-beslissen-op-bezwaar-commissie", "2026-05-08", "2026-07-31"),
        ("awb-beslissen-op-bezwaar-commissie", "2026-10-02", "2026-12-28"),  # Eerste kerstdag: twaalf weken is inside
        ("awb-bezwaar-verdagen", "2026-06-19", "2026-07-31"),
        ("awb-beroep", "2026-10-05", "2026-11-16"),
        ("awb-hoger-beroep", "2026-10-05", "2026-11-16"),
        ("awb-ingebrekestelling", "2026-11-17", "2026-12-01"),
        ("awb-ingebrekestelling", "2026-04-30", "2026-05-18"),
        ("awb-dwangsom-vaststellen", "2026-12-01", "2026-12-15"),
        ("avg-verzoek-verlengd", "2026-10-05", "2027-01-05"),
        ("wgr-zienswijze-ontwerp", "2026-02-20", "2026-04-17"),
        ("wgr-begroting-zienswijze", "2026-07-01", "2026-04-08"),
        ("wgr-begroting-zienswijze", "2026-07-20", "2026-04-27"),  # Koningsdag stays: it is counted back
        ("wgr-begroting-zienswijze", "2022-06-01", "2022-04-06"),  # eight weken before 1-7-2022
        ("wgr-begrotingswijziging-zienswijze", "2026-12-16", "2026-09-23"),
        ("wgr-begroting-gs", "2026-07-03", "2026-07-17"),
        ("wgr-begroting-gs", "2026-09-10", "2026-09-14"),  # vóór 15 september comes first
        ("wgr-jaarrekening-gs", "2026-07-08", "2026-07-14"),  # vóór 15 juli comes first
        ("wgr-jaarrekening-gs", "2026-06-10", "2026-06-24"),
        ("wgr-kadernota", "2027-01-01", "2026-04-29"),
        ("wgr-kadernota", "2027-12-31", "2026-04-29"),
        ("wgr-kadernota", "2026-04-30", "2026-04-29"),  # the day that the law names
        ("wgr-kadernota", "2023-01-01", "2022-04-14"),  # due under the old law
        ("wgr-voorlopige-jaarrekening", "2026-12-31", "2027-04-29"),
    ],
)
def test_de_laatste_dag(soort: str, datum: str, laatste_dag: str) -> None:
    assert beantwoord(soort, dag(datum)).laatste_dag == dag(laatste_dag)


def test_elke_soort_heeft_een_antwoord_met_een_artikel() -> None:
    for soort in SOORTEN:
        antwoord = beantwoord(soort, dag("2026-06-15"))
        assert antwoord.laatste_dag is not None
        assert all(artikel.startswith(("Wmo 2015", "AVG", "Awb", "Wgr")) for artikel in antwoord.artikelen)


def test_alleen_het_besluit_kan_stilstaan() -> None:
    stil = [Opschorting(dag("2026-09-08"), dag("2026-09-15"), "aanvulling")]
    assert beantwoord("wmo-beschikking", dag("2026-09-01"), opschortingen=stil).laatste_dag == dag("2026-09-22")
    with pytest.raises(Onbekend, match="Alleen de termijn voor het besluit kan stilstaan"):
        beantwoord("wmo-onderzoek", dag("2026-09-01"), opschortingen=stil)


def test_het_commando_zegt_de_dag_en_waarom(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("termijn", "wmo-beschikking", "2026-04-30")
    uit = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert uit.startswith("2026-05-18 (maandag 18 mei 2026)")
    assert "Hemelvaartsdag" in uit
    assert "artikel 2.3.5, tweede lid" in uit


def test_wat_nog_in_de_wet_moet_worden_nagezocht_staat_erbij(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("termijn", "avg-verzoek-verlengd", "2026-10-05")
    assert "te verifiëren" in capsys.readouterr().out
    call_command("termijn", "awb-bezwaar", "2026-10-05")
    assert "te verifiëren" not in capsys.readouterr().out


def test_met_json_een_regel(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("termijn", "wgr-begroting-zienswijze", "2026-07-01", "--json")
    assert json.loads(capsys.readouterr().out) == {
        "soort": "wgr-begroting-zienswijze",
        "datum": "2026-07-01",
        "laatste_dag": "2026-04-08",
        "uitleg": "12 weken vóór de aanbieding van de begroting op woensdag 1 juli 2026 is woensdag 8 april 2026 "
        "(Wgr, artikel 35, eerste lid).",
        "artikel": "Wgr, artikel 35, eerste lid",
        "voorlopig": False,
        "te_verifieren": False,
    }


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (("wmo-anders", "2026-01-01"), "De termijn 'wmo-anders' bestaat niet. Kies uit: avg-verzoek"),
        (("wmo-onderzoek", "01-02-2026"), "'01-02-2026' is geen datum."),
        (("wmo-onderzoek", "2026-02-30"), "'2026-02-30' is geen datum."),
        (("wmo-onderzoek", "2013-05-01"), "De feestdagen van 2013 zijn niet bekend"),
        (("wgr-zienswijze-ontwerp", "2022-06-30"), "Op 30 juni 2022 was er geen termijn"),
    ],
)
def test_wat_niet_kan_krijgt_een_zin(argumenten: tuple[str, str], zin: str) -> None:
    with pytest.raises(CommandError) as fout:
        call_command("termijn", *argumenten)
    assert zin in str(fout.value).replace("\N{NO-BREAK SPACE}", " ")


def test_het_commando_rekent_met_opschorting(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("termijn", "wmo-beschikking", "2026-09-01", "--opschorting", "2026-09-08:", "--json")
    assert json.loads(capsys.readouterr().out)["laatste_dag"] is None
