"""The table of statutory terms, and how it changes with the law."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from regio.acties.referentie import BRONNEN
from regio.termijnen import Richting, Termijn, VasteDatum, bereken, laatste_dag_voor
from regio.wetstermijnen import WETTELIJKE_DATUMS, WETTELIJKE_TERMIJNEN, termijn, vaste_datum

VANDAAG = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("code", "in_woorden", "richting", "artikel"),
    [
        ("persoonlijk_plan", "7 dagen", "na", "Wmo 2015, artikel 2.3.2, tweede lid"),
        ("onderzoek", "6 weken", "na", "Wmo 2015, artikel 2.3.2, eerste lid"),
        ("beschikking", "2 weken", "na", "Wmo 2015, artikel 2.3.5, tweede lid"),
        ("bezwaar", "6 weken", "na", "Awb, artikel 6:7"),
        ("beslissen_op_bezwaar", "6 weken", "na", "Awb, artikel 7:10, eerste lid"),
        ("beslissen_op_bezwaar_commissie", "12 weken", "na", "Awb, artikel 7:10, eerste lid, en 7:13"),
        ("bezwaar_verdagen", "6 weken", "na", "Awb, artikel 7:10, derde lid"),
        ("beroep", "6 weken", "na", "Awb, artikel 6:7"),
        ("hoger_beroep", "6 weken", "na", "Awb, artikel 6:7 en 6:24"),
        ("ingebrekestelling", "2 weken", "na", "Awb, artikel 4:17, derde lid"),
        ("dwangsom_vaststellen", "2 weken", "na", "Awb, artikel 4:18"),
        ("vernietigingsverzoek", "3 maanden", "na", "Wmo 2015, artikel 5.3.5"),
        ("avg_verzoek", "1 maand", "na", "AVG, artikel 12, derde lid"),
        ("bewaren", "15 jaar", "na", "Wmo 2015, artikel 5.3.4"),
        ("zienswijze_ontwerpregeling", "8 weken", "na", "Wgr, artikel 1, derde lid"),
        ("ontwerpbegroting_naar_raden", "12 weken", "vóór", "Wgr, artikel 35, eerste lid"),
        ("begrotingswijziging_naar_raden", "12 weken", "vóór", "Wgr, artikel 35, vijfde lid"),
        ("begroting_naar_gs", "2 weken", "na", "Wgr, artikel 34, tweede lid"),
        ("jaarrekening_naar_gs", "2 weken", "na", "Wgr, artikel 34, vierde lid"),
    ],
)
def test_termijnen_van_nu(code: str, in_woorden: str, richting: str, artikel: str) -> None:
    gevonden = termijn(code, op=VANDAAG)
    assert (gevonden.in_woorden, gevonden.richting, gevonden.artikel) == (in_woorden, richting, artikel)


@pytest.mark.parametrize(
    ("code", "op", "jaar", "uiterlijk"),
    [
        ("kaders_naar_raden", VANDAAG, 2028, date(2027, 4, 29)),
        ("kaders_naar_raden", date(2022, 6, 30), 2023, date(2022, 4, 14)),
        ("voorlopige_jaarrekening_naar_raden", VANDAAG, 2026, date(2027, 4, 29)),
        ("begroting_naar_gs", VANDAAG, 2028, date(2027, 9, 14)),
        ("begroting_naar_gs", date(2022, 6, 30), 2023, date(2022, 7, 31)),
        ("jaarrekening_naar_gs", VANDAAG, 2026, date(2027, 7, 14)),
        ("clientervaringsonderzoek", VANDAAG, 2027, date(2027, 6, 30)),
    ],
)
def test_vaste_datums(code: str, op: date, jaar: int, uiterlijk: date) -> None:
    assert laatste_dag_voor(vaste_datum(code, op=op), jaar).laatste_dag == uiterlijk


@pytest.mark.parametrize(("op", "weken"), [(date(2022, 6, 30), 8), (date(2022, 7, 1), 12)])
def test_de_wgr_van_juli_2022_geldt_vanaf_de_eerste_dag(op: date, weken: int) -> None:
    assert termijn("ontwerpbegroting_naar_raden", op=op).duur == weken


def test_voor_juli_2022_was_er_geen_zienswijze_op_de_ontwerpregeling() -> None:
    with pytest.raises(KeyError, match="zienswijze_ontwerpregeling"):
        termijn("zienswijze_ontwerpregeling", op=date(2022, 6, 30))


def test_onbekende_code() -> None:
    with pytest.raises(KeyError):
        termijn("bestaat_niet", op=VANDAAG)
    with pytest.raises(KeyError):
        vaste_datum("bestaat_niet", op=VANDAAG)


def test_alles_uit_de_tabel_is_te_berekenen_en_noemt_zijn_artikel() -> None:
    for regel in WETTELIJKE_TERMIJNEN:
        uitkomst = bereken(regel, VANDAAG)
        assert uitkomst.laatste_dag is not None
        assert (uitkomst.laatste_dag < VANDAAG) == (regel.richting is Richting.TERUG)
        assert regel.artikel in uitkomst.uitleg


def test_elke_regel_wijst_een_bron_aan_die_de_referentie_laadt() -> None:
    genoemd = {regel.bron for regel in WETTELIJKE_TERMIJNEN if regel.bron}
    assert {"awb-7-10", "awb-4-17", "awb-6-24"} <= genoemd <= set(BRONNEN)
    assert all(regel.bron for regel in WETTELIJKE_TERMIJNEN if regel.artikel.startswith("Awb"))


@pytest.mark.parametrize("tabel", [WETTELIJKE_TERMIJNEN, WETTELIJKE_DATUMS])
def test_van_elke_code_geldt_er_op_een_dag_hooguit_een(tabel: tuple[Termijn | VasteDatum, ...]) -> None:
    per_code = defaultdict(list)
    for regel in tabel:
        per_code[regel.code].append((regel.geldig_van or date.min, regel.geldig_tot or date.max))
    for periodes in per_code.values():
        periodes.sort()
        assert all(eerste[1] <= tweede[0] for eerste, tweede in pairwise(periodes))
