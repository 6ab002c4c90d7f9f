"""The path that follows the existing clients, and the region that keeps its pool for some years."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.cohort import Aantal, cohort
from financien.ingroeipad import Bedrag, Ingroeipad, PadFout, Soort, bereken, objectief_deel
from financien.regionaal_bevroren import regionaal_bevroren

CENTRUM, BUUR, DORP, ELDERS = "GM0001", "GM0002", "GM0003", "GM0009"
HISTORISCH = {CENTRUM: Decimal(3), ELDERS: Decimal(1)}
OBJECTIEF = {CENTRUM: Decimal(4), BUUR: Decimal(2), DORP: Decimal(2), ELDERS: Decimal(2)}
REGIO = (CENTRUM, BUUR, DORP)


def test_het_historische_deel_daalt_met_de_bestaande_clienten() -> None:
    """240 clients at the start: 160 left is two thirds, which no decimal can say."""
    pad = cohort(240, [160, 60, 0], startjaar=2027)
    delen = {jaar: Fraction(*objectief_deel(pad, pad.volgnummer(jaar))) for jaar in range(2026, 2031)}
    assert delen == {2026: 0, 2027: Fraction(1, 3), 2028: Fraction(3, 4), 2029: 1, 2030: 1}
    eerste = bereken(pad, 900_00, HISTORISCH, OBJECTIEF)[0]
    # 2/3 x 900 x 3/4 + 1/3 x 900 x 4/10 = 450 + 120
    assert eerste.bedragen[CENTRUM] == Bedrag(450_00, 120_00, 570_00, -105_00)
    assert eerste.bedragen[BUUR] == Bedrag(0, 60_00, 60_00, 60_00)


def test_na_het_pad_is_alles_objectief_ook_met_clienten_over() -> None:
    pad = cohort(10, [8, 5], startjaar=None)
    assert [objectief_deel(pad, nummer) for nummer in range(4)] == [(0, 1), (1, 5), (1, 2), (1, 1)]
    assert pad.label(2) == "jaar 2"


@pytest.mark.parametrize(
    ("bij_start", "resterend", "zin"),
    [
        (0, [0], "geen bestaande cliënten"),
        (10, [-1], "in jaar 1 is -1; minder dan nul"),
        (10, [11], "jaar 1 zijn er meer bestaande cliënten dan bij de start"),
        (10, [5, 6], "jaar 2 zijn er meer bestaande cliënten dan in jaar 1"),
        (10, [Decimal("NaN")], "in jaar 1 is geen getal"),
        (10, [], "minstens 1 jaar"),
    ],
)
def test_clienten_die_niet_kunnen(bij_start: int, resterend: list[Aantal], zin: str) -> None:
    with pytest.raises(PadFout, match=zin):
        cohort(bij_start, resterend, startjaar=2027)


@given(st.lists(st.fractions(0, 500), min_size=1, max_size=12).map(lambda rij: sorted(rij, reverse=True)))
def test_het_objectieve_deel_daalt_nooit(resterend: list[Fraction]) -> None:
    pad = cohort(500, resterend, startjaar=2027)
    delen = [Fraction(*objectief_deel(pad, nummer)) for nummer in range(pad.duur + 2)]
    assert delen == sorted(delen)
    assert (delen[0], delen[-1]) == (0, 1)


def test_de_pool_van_de_regio_blijft_bij_de_centrumgemeente() -> None:
    jaren = bereken(Ingroeipad(Soort.LINEAIR, 2027, duur=2), 1000_00, HISTORISCH, OBJECTIEF)
    bevroren = [regionaal_bevroren(jaar, REGIO, gewichten={CENTRUM: 1}, tot=2028) for jaar in jaren]
    # halfway: centrum 575, buur 100, dorp 100 go into the pool of 775; alone it would have had 750
    assert bevroren[0].bedragen == {
        CENTRUM: Bedrag(375_00, 400_00, 775_00, 25_00),
        BUUR: Bedrag(0, 0, 0, 0),
        DORP: Bedrag(0, 0, 0, 0),
        ELDERS: jaren[0].bedragen[ELDERS],
    }
    assert bevroren[1] == jaren[1]


def test_bevroren_met_een_sleutel_en_onbekend_startjaar() -> None:
    jaar = bereken(Ingroeipad(Soort.LINEAIR, None, duur=2), 1000_00, HISTORISCH, OBJECTIEF)[0]
    gewichten = {CENTRUM: 1, BUUR: 1, DORP: 1}
    bevroren = regionaal_bevroren(jaar, REGIO, gewichten=gewichten, tot=2)
    assert {code: bedrag.totaal for code, bedrag in bevroren.bedragen.items()} == {
        CENTRUM: 258_34,
        BUUR: 258_33,
        DORP: 258_33,
        ELDERS: 225_00,
    }
    assert regionaal_bevroren(jaar, REGIO, gewichten=gewichten, tot=1) == jaar


def test_wat_niet_te_bevriezen_is() -> None:
    jaar = bereken(Ingroeipad(Soort.LINEAIR, 2027), 1, HISTORISCH, OBJECTIEF)[0]
    with pytest.raises(PadFout, match="GM0009 heeft een gewicht, maar hoort niet bij de regio"):
        regionaal_bevroren(jaar, REGIO, gewichten={ELDERS: 1}, tot=2030)
    with pytest.raises(PadFout, match="GM7777 zit niet in deze berekening"):
        regionaal_bevroren(jaar, [*REGIO, "GM7777"], gewichten={CENTRUM: 1}, tot=2030)


@given(
    st.integers(-(10**9), 10**11),
    st.lists(st.integers(0, 1000), min_size=3, max_size=3).filter(any),
    st.integers(2026, 2032),
)
def test_bevriezen_verandert_de_som_niet(budget: int, gewichten: list[int], tot: int) -> None:
    for jaar in bereken(Ingroeipad(Soort.LINEAIR, 2027, duur=3), budget, HISTORISCH, OBJECTIEF):
        bevroren = regionaal_bevroren(jaar, REGIO, gewichten=dict(zip(REGIO, gewichten, strict=True)), tot=tot)
        oud, nieuw = jaar.regiototaal(REGIO), bevroren.regiototaal(REGIO)
        assert (nieuw.totaal, nieuw.herverdeeleffect) == (oud.totaal, oud.herverdeeleffect)
        assert bevroren.bedragen[ELDERS] == jaar.bedragen[ELDERS]
        for bedrag in bevroren.bedragen.values():
            assert bedrag.historisch_deel + bedrag.objectief_deel == bedrag.totaal
