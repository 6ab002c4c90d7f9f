"""Which gemeente is responsible, as a table that a lawyer can read. GM0603 is Rijswijk, GM0518 Den Haag."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.verantwoordelijkheid import (
    VERSIE_WETSVOORSTEL,
    VERSIE_WMO,
    Feiten,
    Grondslag,
    Regels,
    bepaal,
)

RIJSWIJK, DEN_HAAG, DELFT, ARNHEM = "GM0603", "GM0518", "GM0503", "GM0202"
MELDING = datetime.date(2028, 5, 10)
WET = Regels()
NIEUW = Regels(ingangsdatum=datetime.date(2028, 1, 1))
ALLES_AAN = Regels(
    ingangsdatum=datetime.date(2028, 1, 1),
    instelling_kijkt_terug=True,
    maanden_na_achttien=12,
    zonder_woonadres_beslist_mens=True,
)
EERDER = {"eerder_bw_laatste_dag": datetime.date(2027, 6, 30), "eerder_bw_gemeente": DELFT}
INSTELLING = {"woonadres_bij_instelling": True, "gemeente_voor_instelling": ARNHEM, "woonadres_gemeente": DEN_HAAG}
JEUGD = {"achttien_geworden_op": datetime.date(2028, 2, 1), "jeugdhulp_gemeente": ARNHEM}
WOONADRES = {"woonadres_gemeente": DEN_HAAG}


def feiten(**anders: Any) -> Feiten:
    return Feiten(**{"gemeld_op": MELDING, "gemeente_van_melding": RIJSWIJK, **anders})


TABEL = [
    # what is known, which rules, who is responsible, by which ground
    ("wet: waar iemand zich meldt", {}, WET, RIJSWIJK, Grondslag.MELDING),
    ("wet: een woonadres elders doet er niet toe", WOONADRES, WET, RIJSWIJK, Grondslag.MELDING),
    ("wet: eerder beschermd wonen ook niet", EERDER, WET, RIJSWIJK, Grondslag.MELDING),
    ("melding voor de ingangsdatum", {**WOONADRES, "gemeld_op": datetime.date(2027, 12, 31)}, NIEUW, RIJSWIJK,
     Grondslag.MELDING),
    ("melding op de ingangsdatum", {**WOONADRES, "gemeld_op": datetime.date(2028, 1, 1)}, NIEUW, DEN_HAAG,
     Grondslag.WOONADRES),
    ("opvang volgt nooit dit pad", {**WOONADRES, "taak": "MO"}, NIEUW, RIJSWIJK, Grondslag.MELDING),
    ("a: minder dan twaalf maanden geleden", {**EERDER, **WOONADRES}, NIEUW, DELFT, Grondslag.EERDER_BW),
    ("a: een dag te kort geleden", {**EERDER, "eerder_bw_laatste_dag": datetime.date(2027, 5, 11)}, NIEUW, DELFT,
     Grondslag.EERDER_BW),
    ("a: precies twaalf maanden is niet minder", {**EERDER, **WOONADRES,
     "eerder_bw_laatste_dag": datetime.date(2027, 5, 10)}, NIEUW, DEN_HAAG, Grondslag.WOONADRES),
    ("a: gemeente onbekend", {**WOONADRES, "eerder_bw_laatste_dag": datetime.date(2028, 5, 1)}, NIEUW, DEN_HAAG,
     Grondslag.WOONADRES),
    ("b staat uit", INSTELLING, NIEUW, DEN_HAAG, Grondslag.WOONADRES),
    ("b staat aan", INSTELLING, ALLES_AAN, ARNHEM, Grondslag.INSTELLING),
    ("b: waar iemand eerder woonde is onbekend", {**INSTELLING, "gemeente_voor_instelling": None}, ALLES_AAN, DEN_HAAG,
     Grondslag.WOONADRES),
    ("a gaat voor b", {**INSTELLING, **EERDER}, ALLES_AAN, DELFT, Grondslag.EERDER_BW),
    ("c staat uit", {**JEUGD, **WOONADRES}, NIEUW, DEN_HAAG, Grondslag.WOONADRES),
    ("c staat aan", {**JEUGD, **WOONADRES}, ALLES_AAN, ARNHEM, Grondslag.JEUGDHULP),
    ("c: te lang geleden achttien", {**JEUGD, **WOONADRES, "achttien_geworden_op": datetime.date(2027, 5, 10)},
     ALLES_AAN, DEN_HAAG, Grondslag.WOONADRES),
    ("c: nog geen achttien", {**JEUGD, **WOONADRES, "achttien_geworden_op": datetime.date(2028, 5, 11)}, ALLES_AAN,
     DEN_HAAG, Grondslag.WOONADRES),
    ("b gaat voor c", {**INSTELLING, **JEUGD, "jeugdhulp_gemeente": DELFT}, ALLES_AAN, ARNHEM, Grondslag.INSTELLING),
    ("zonder woonadres: waar iemand zich meldt", {}, NIEUW, RIJSWIJK, Grondslag.ZONDER_WOONADRES),
    ("zonder woonadres: een mens beslist", {}, ALLES_AAN, None, Grondslag.ZONDER_WOONADRES),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "bekend", "regels", "gemeente", "grondslag"), TABEL, ids=[rij[0] for rij in TABEL])
def test_wie_is_verantwoordelijk(
    wat: str, bekend: dict[str, Any], regels: Regels, gemeente: str | None, grondslag: Grondslag
) -> None:
    uitkomst = bepaal(feiten(**bekend), regels)
    assert (uitkomst.gemeente, uitkomst.grondslag) == (gemeente, grondslag), wat


def test_de_uitkomst_draagt_artikel_versie_en_feiten() -> None:
    nu = bepaal(feiten(), WET)
    assert (nu.artikel, nu.regelversie) == ("Wmo 2015, artikel 1.2.1, onder b", VERSIE_WMO)
    straks = bepaal(feiten(**WOONADRES), NIEUW)
    assert (straks.artikel, straks.regelversie) == ("Wmo 2015, artikel 1.2.1, onder b (36 288)", VERSIE_WETSVOORSTEL)
    assert straks.feiten.als_rij() == {
        "gemeld_op": "2028-05-10", "gemeente_van_melding": RIJSWIJK, "taak": "BW", "woonadres_gemeente": DEN_HAAG,
    }  # fmt: skip


def test_opvang_noemt_haar_eigen_onderdeel() -> None:
    uitkomst = bepaal(feiten(taak="MO"), WET)
    assert uitkomst.artikel == "Wmo 2015, artikel 1.2.1, onder c"
    assert "opvang" in uitkomst.uitleg


@pytest.mark.parametrize(
    ("bekend", "te_verifieren"),
    [(EERDER, False), (WOONADRES, False), (INSTELLING, True), (JEUGD, True), ({}, True)],
)
def test_wat_anders_gelezen_kan_worden_zegt_dat(bekend: dict[str, Any], te_verifieren: bool) -> None:
    uitkomst = bepaal(feiten(**bekend), ALLES_AAN)
    assert uitkomst.te_verifieren is te_verifieren
    assert ("te verifiëren" in uitkomst.uitleg) is te_verifieren


GEMEENTEN = st.sampled_from([RIJSWIJK, DEN_HAAG, DELFT, ARNHEM])
DAGEN = st.dates(datetime.date(2026, 1, 1), datetime.date(2030, 12, 31))
ALLE_FEITEN = st.builds(
    Feiten,
    gemeld_op=DAGEN,
    gemeente_van_melding=GEMEENTEN,
    taak=st.sampled_from(["BW", "MO"]),
    eerder_bw_laatste_dag=st.none() | DAGEN,
    eerder_bw_gemeente=st.none() | GEMEENTEN,
    woonadres_gemeente=st.none() | GEMEENTEN,
    woonadres_bij_instelling=st.booleans(),
    gemeente_voor_instelling=st.none() | GEMEENTEN,
    achttien_geworden_op=st.none() | DAGEN,
    jeugdhulp_gemeente=st.none() | GEMEENTEN,
)
ALLE_REGELS = st.builds(
    Regels,
    ingangsdatum=st.none() | DAGEN,
    instelling_kijkt_terug=st.booleans(),
    maanden_na_achttien=st.none() | st.integers(1, 24),
    zonder_woonadres_beslist_mens=st.booleans(),
)


@given(ALLE_FEITEN, ALLE_REGELS)
def test_er_is_altijd_een_antwoord_met_een_bekende_gemeente(bekend: Feiten, regels: Regels) -> None:
    uitkomst = bepaal(bekend, regels)
    genoemd = {
        bekend.gemeente_van_melding, bekend.eerder_bw_gemeente, bekend.woonadres_gemeente,
        bekend.gemeente_voor_instelling, bekend.jeugdhulp_gemeente,
    }  # fmt: skip
    assert uitkomst.gemeente in genoemd or regels.zonder_woonadres_beslist_mens
    assert uitkomst.uitleg.endswith(".")
    assert uitkomst.artikel


@given(ALLE_FEITEN, ALLE_REGELS)
def test_voor_de_ingangsdatum_geldt_alleen_de_melding(bekend: Feiten, regels: Regels) -> None:
    uitkomst = bepaal(bekend, regels)
    if regels.ingangsdatum is None or bekend.gemeld_op < regels.ingangsdatum or bekend.taak != "BW":
        assert (uitkomst.gemeente, uitkomst.regelversie) == (bekend.gemeente_van_melding, VERSIE_WMO)


@given(ALLE_FEITEN, ALLE_REGELS)
def test_wat_uit_staat_geeft_nooit_het_antwoord(bekend: Feiten, regels: Regels) -> None:
    grondslag = bepaal(bekend, regels).grondslag
    assert regels.instelling_kijkt_terug or grondslag is not Grondslag.INSTELLING
    assert regels.maanden_na_achttien or grondslag is not Grondslag.JEUGDHULP
