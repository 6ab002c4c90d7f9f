"""Ten years from the historic to the objective split, to the cent, with every figure explained."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.ingroeipad import Bedrag, Ingroeipad, Jaaruitkomst, PadFout, Soort, bereken, objectief_deel, uitleg
from financien.verdelen import VerdelingFout

LINEAIR, VANAF_NUL, TABEL = Soort.LINEAIR, Soort.LINEAIR_VANAF_NUL, Soort.TABEL

# A made-up country of one centrumgemeente and two regiogemeenten: 1.000 euro a year, objective 60 : 30 : 10.
CENTRUM, BUUR, DORP = "GM0001", "GM0002", "GM0003"
HISTORISCH = {CENTRUM: Decimal(1)}
OBJECTIEF = {CENTRUM: Decimal("60.0"), BUUR: Decimal("30.0"), DORP: Decimal("10.0")}


def totalen(jaar: Jaaruitkomst) -> dict[str, int]:
    return {code: bedrag.totaal for code, bedrag in jaar.bedragen.items()}


@pytest.mark.parametrize(
    ("soort", "delen"),
    [
        (LINEAIR, "0 1/10 2/10 3/10 4/10 5/10 6/10 7/10 8/10 9/10 1 1"),
        (VANAF_NUL, "0 0 1/9 2/9 3/9 4/9 5/9 6/9 7/9 8/9 1 1"),
    ],
)
def test_objectief_deel_per_jaar(soort: Soort, delen: str) -> None:
    pad = Ingroeipad(soort, startjaar=2029)
    gevonden = [Fraction(*objectief_deel(pad, pad.volgnummer(jaar))) for jaar in range(2028, 2040)]
    assert gevonden == [Fraction(deel) for deel in delen.split()]


def test_objectief_deel_uit_een_tabel() -> None:
    pad = Ingroeipad(TABEL, startjaar=2029, duur=3, tabel=(Decimal("0.05"), Decimal("0.3"), Decimal("0.75")))
    assert [objectief_deel(pad, nummer) for nummer in range(5)] == [(0, 1), (1, 20), (3, 10), (3, 4), (1, 1)]


def test_wat_elke_gemeente_krijgt() -> None:
    jaren = bereken(Ingroeipad(LINEAIR, 2029), 100_000, HISTORISCH, OBJECTIEF)
    tabel = [(jaar.label, *(str(bedrag) for bedrag in totalen(jaar).values())) for jaar in jaren]
    assert tabel == [
        ("2029", "96000", "3000", "1000"),
        ("2030", "92000", "6000", "2000"),
        ("2031", "88000", "9000", "3000"),
        ("2032", "84000", "12000", "4000"),
        ("2033", "80000", "15000", "5000"),
        ("2034", "76000", "18000", "6000"),
        ("2035", "72000", "21000", "7000"),
        ("2036", "68000", "24000", "8000"),
        ("2037", "64000", "27000", "9000"),
        ("2038", "60000", "30000", "10000"),
    ]


def test_delen_en_herverdeeleffect() -> None:
    derde = bereken(Ingroeipad(LINEAIR, 2029), 100_000, HISTORISCH, OBJECTIEF)[2]
    assert derde.bedragen == {
        CENTRUM: Bedrag(historisch_deel=70_000, objectief_deel=18_000, totaal=88_000, herverdeeleffect=-12_000),
        BUUR: Bedrag(historisch_deel=0, objectief_deel=9_000, totaal=9_000, herverdeeleffect=9_000),
        DORP: Bedrag(historisch_deel=0, objectief_deel=3_000, totaal=3_000, herverdeeleffect=3_000),
    }
    assert derde.regiototaal([CENTRUM, DORP]) == Bedrag(70_000, 21_000, 91_000, -9_000)
    assert derde.regiototaal([DORP, DORP]) == derde.bedragen[DORP]
    assert derde.regiototaal([]) == Bedrag(0, 0, 0, 0)


def test_de_cent_die_overblijft() -> None:
    # Year 1 of 3, one euro, equal objective shares: 66,67 + 11,11 + 11,11 + 11,11 with one cent to give away.
    gelijk = dict.fromkeys((CENTRUM, BUUR, DORP), Decimal(1))
    eerste = bereken(Ingroeipad(LINEAIR, 2029, duur=3), 100, HISTORISCH, gelijk)[0]
    assert totalen(eerste) == {CENTRUM: 78, BUUR: 11, DORP: 11}
    assert eerste.bedragen[CENTRUM] == Bedrag(67, 11, 78, -22)


def test_macrobudget_per_jaar_ook_voor_en_na_het_pad() -> None:
    per_jaar = {jaar: 1000 * jaar for jaar in range(2027, 2033)}
    jaren = bereken(Ingroeipad(LINEAIR, 2029, duur=2), per_jaar, HISTORISCH, OBJECTIEF)
    assert [(jaar.jaar, jaar.volgnummer, jaar.macrobudget) for jaar in jaren] == [
        (2027, -1, 2_027_000),
        (2028, 0, 2_028_000),
        (2029, 1, 2_029_000),
        (2030, 2, 2_030_000),
        (2031, 3, 2_031_000),
        (2032, 4, 2_032_000),
    ]
    assert totalen(jaren[1]) == {CENTRUM: 2_028_000, BUUR: 0, DORP: 0}
    assert totalen(jaren[4]) == {CENTRUM: 1_218_600, BUUR: 609_300, DORP: 203_100}


def test_onbekend_startjaar() -> None:
    pad = Ingroeipad(LINEAIR, startjaar=None)
    jaren = bereken(pad, 100_000, HISTORISCH, OBJECTIEF)
    assert [jaar.label for jaar in jaren] == [f"jaar {nummer}" for nummer in range(1, 11)]
    assert {jaar.jaar for jaar in jaren} == {None}
    per_nummer = bereken(pad, dict.fromkeys(range(1, 11), 100_000), HISTORISCH, OBJECTIEF)
    assert per_nummer == jaren
    with pytest.raises(PadFout, match="startjaar is nog onbekend"):
        pad.volgnummer(2031)


def test_uitstel_verschuift_alleen_de_jaren() -> None:
    eerst = bereken(Ingroeipad(LINEAIR, 2026), 100_000, HISTORISCH, OBJECTIEF)
    later = bereken(Ingroeipad(LINEAIR, 2029), 100_000, HISTORISCH, OBJECTIEF)
    assert [jaar.bedragen for jaar in eerst] == [jaar.bedragen for jaar in later]
    assert (eerst[0].label, later[0].label) == ("2026", "2029")


@pytest.mark.parametrize(
    ("soort", "duur", "tabel", "zin"),
    [
        (LINEAIR, 0, (), "minstens 1 jaar, niet 0"),
        (VANAF_NUL, 1, (), "minstens 2 jaar, niet 1"),
        (LINEAIR, 1, ("0.5",), "soort 'lineair' heeft geen tabel"),
        (TABEL, 3, ("0.5", "1"), "heeft 2 jaren en het ingroeipad duurt er 3"),
        (TABEL, 2, ("0.5", "1.01"), "jaar 2 is 1.01"),
        (TABEL, 2, ("-0.1", "1"), "jaar 1 is -0.1"),
        (TABEL, 1, ("NaN",), "jaar 1 is NaN"),
    ],
)
def test_pad_dat_niet_kan(soort: Soort, duur: int, tabel: tuple[str, ...], zin: str) -> None:
    with pytest.raises(PadFout, match=zin):
        Ingroeipad(soort, 2029, duur, tuple(map(Decimal, tabel)))


def test_invoer_die_niet_kan() -> None:
    pad = Ingroeipad(LINEAIR, 2029)
    with pytest.raises(PadFout, match="Voor 2029 is er geen macrobudget"):
        bereken(pad, {2028: 1}, HISTORISCH, OBJECTIEF)
    with pytest.raises(PadFout, match="Voor jaar 2 is er geen macrobudget"):
        bereken(Ingroeipad(LINEAIR, None), {1: 1}, HISTORISCH, OBJECTIEF)
    with pytest.raises(PadFout, match="historische verdeling"):
        bereken(pad, 1, {}, OBJECTIEF)
    with pytest.raises(PadFout, match="objectieve verdeling"):
        bereken(pad, 1, HISTORISCH, {CENTRUM: Decimal(0)})
    with pytest.raises(VerdelingFout, match="onder nul"):
        bereken(pad, 1, HISTORISCH, {CENTRUM: Decimal(-1)})
    with pytest.raises(PadFout, match="GM9999 zit niet in deze berekening"):
        bereken(pad, 1, HISTORISCH, OBJECTIEF)[0].regiototaal(["GM9999"])
    with pytest.raises(PadFout, match="GM9999"):
        uitleg(pad, 1, HISTORISCH, OBJECTIEF, gemeente="GM9999", volgnummer=1)
    with pytest.raises(PadFout, match="Voor 2039 is er geen macrobudget"):
        uitleg(pad, 1, HISTORISCH, OBJECTIEF, gemeente=CENTRUM, volgnummer=11)


def test_uitleg_van_een_cel() -> None:
    cel = uitleg(Ingroeipad(LINEAIR, 2029), 100_001, HISTORISCH, OBJECTIEF, gemeente=CENTRUM, volgnummer=3)
    assert (cel.label, cel.jaar, cel.soort, cel.duur, cel.macrobudget) == ("2031", 2031, LINEAIR, 10, 100_001)
    assert cel.objectief_deel == (3, 10)
    assert (cel.historisch.waarde, cel.historisch.som) == (Decimal(1), Decimal(1))
    assert (cel.objectief.waarde, cel.objectief.som) == (Decimal("60.0"), Decimal("100.0"))
    assert Fraction(*cel.historisch_exact) == Fraction("70000.7")
    assert Fraction(*cel.objectief_exact) == Fraction("18000.18")
    assert Fraction(*cel.totaal_exact) == Fraction("88000.88")
    assert cel.bedrag == Bedrag(70_001, 18_000, 88_001, -12_000)


codes = st.integers(1, 9999).map("GM{:04}".format)
aandelen = st.dictionaries(codes, st.decimals(0, 10**7, places=2), min_size=1, max_size=6).filter(
    lambda verdeling: any(verdeling.values())
)
duren = st.integers(2, 6)
paden = st.one_of(
    st.builds(Ingroeipad, st.sampled_from([LINEAIR, VANAF_NUL]), st.none() | st.integers(2020, 2040), duren),
    st.lists(st.decimals(0, 1, places=3), min_size=1, max_size=6).map(
        lambda delen: Ingroeipad(TABEL, 2029, len(delen), tuple(delen))
    ),
)
budgetten = st.integers(-(10**9), 2 * 10**11)


def met_breuken(deel: Fraction, budget: int, h: dict[str, Decimal], o: dict[str, Decimal]) -> dict[str, int]:
    """The formula of the docstring with exact fractions, rounded by largest remainder one cent at a time."""
    som_h, som_o = sum(map(Fraction, h.values())), sum(map(Fraction, o.values()))
    exact = {
        code: abs(budget)
        * ((1 - deel) * Fraction(h.get(code, Decimal(0))) / som_h + deel * Fraction(o.get(code, Decimal(0))) / som_o)
        for code in {*h, *o}
    }
    delen = {code: floor(bedrag) for code, bedrag in exact.items()}
    while sum(delen.values()) < abs(budget):
        delen[min(exact, key=lambda code: (delen[code] - exact[code], code))] += 1
    return {code: cent if budget >= 0 else -cent for code, cent in delen.items()}


@given(paden, budgetten, aandelen, aandelen)
def test_hetzelfde_als_met_breuken(pad: Ingroeipad, budget: int, h: dict[str, Decimal], o: dict[str, Decimal]) -> None:
    for jaar in bereken(pad, budget, h, o):
        assert totalen(jaar) == met_breuken(Fraction(*jaar.objectief_deel), budget, h, o)


@given(paden, budgetten, aandelen, aandelen)
def test_alles_telt_op(pad: Ingroeipad, budget: int, h: dict[str, Decimal], o: dict[str, Decimal]) -> None:
    jaren = bereken(pad, budget, h, o)
    assert len(jaren) == pad.duur
    for jaar in jaren:
        assert set(jaar.bedragen) == {*h, *o}
        assert all(bedrag.historisch_deel + bedrag.objectief_deel == bedrag.totaal for bedrag in jaar.bedragen.values())
        land = jaar.regiototaal(jaar.bedragen)
        assert (land.totaal, land.herverdeeleffect) == (budget, 0)


@given(paden, st.integers(0, 2 * 10**11), aandelen, aandelen)
def test_wie_geen_aandeel_heeft_krijgt_dat_deel_niet(
    pad: Ingroeipad, budget: int, h: dict[str, Decimal], o: dict[str, Decimal]
) -> None:
    for jaar in bereken(pad, budget, h, o):
        for code, bedrag in jaar.bedragen.items():
            assert h.get(code) or bedrag.historisch_deel == 0
            assert o.get(code) or bedrag.objectief_deel == 0
            assert bedrag.historisch_deel >= 0
            assert bedrag.objectief_deel >= 0


@given(st.sampled_from([LINEAIR, VANAF_NUL]), duren, budgetten, aandelen, aandelen)
def test_aan_het_eind_is_alles_objectief(
    soort: Soort, duur: int, budget: int, h: dict[str, Decimal], o: dict[str, Decimal]
) -> None:
    laatste = bereken(Ingroeipad(soort, None, duur), budget, h, o)[-1]
    assert totalen(laatste) == met_breuken(Fraction(1), budget, h, o)
    assert all(bedrag.historisch_deel == 0 for bedrag in laatste.bedragen.values())


@given(paden, budgetten, aandelen, aandelen, st.data())
def test_uitleg_hoort_bij_de_tabel(
    pad: Ingroeipad, budget: int, h: dict[str, Decimal], o: dict[str, Decimal], data: st.DataObject
) -> None:
    jaar = data.draw(st.sampled_from(bereken(pad, budget, h, o)))
    code = data.draw(st.sampled_from(sorted(jaar.bedragen)))
    cel = uitleg(pad, budget, h, o, gemeente=code, volgnummer=jaar.volgnummer)
    assert cel.bedrag == jaar.bedragen[code]
    exact = Fraction(*cel.totaal_exact)
    assert Fraction(*cel.historisch_exact) + Fraction(*cel.objectief_exact) == exact
    assert abs(exact - cel.bedrag.totaal) < 1
    deel = Fraction(*cel.objectief_deel)
    assert exact == cel.macrobudget * (
        (1 - deel) * Fraction(cel.historisch.waarde) / Fraction(cel.historisch.som)
        + deel * Fraction(cel.objectief.waarde) / Fraction(cel.objectief.som)
    )


def test_een_deel_dat_werd_uitgerekend_blijft_precies() -> None:
    pad = Ingroeipad(TABEL, 2029, 2, (Fraction(1, 3), Fraction(1)))
    eerste = bereken(pad, 900, HISTORISCH, {CENTRUM: Decimal(1), BUUR: Decimal(1)})[0]
    assert (eerste.objectief_deel, totalen(eerste)) == ((1, 3), {CENTRUM: 750, BUUR: 150})


@given(paden, budgetten, aandelen, aandelen, st.randoms(use_true_random=False))
def test_de_volgorde_van_gemeenten_doet_er_niet_toe(
    pad: Ingroeipad, budget: int, h: dict[str, Decimal], o: dict[str, Decimal], toeval: Random
) -> None:
    door_elkaar = [dict(toeval.sample(list(rij.items()), len(rij))) for rij in (h, o)]
    assert bereken(pad, budget, *door_elkaar) == bereken(pad, budget, h, o)


@given(st.sampled_from([LINEAIR, VANAF_NUL]), duren, budgetten, aandelen, aandelen, st.integers(1, 10))
def test_een_ander_startjaar_verschuift_de_uitkomst(
    soort: Soort, duur: int, budget: int, h: dict[str, Decimal], o: dict[str, Decimal], later: int
) -> None:
    """The same budget each year: year t of the one is year t + `later` of the other, and in between all is historic."""
    jaren = dict.fromkeys(range(2026, 2027 + duur + later), budget)
    eerst, dan = (bereken(Ingroeipad(soort, 2026 + uitstel, duur), jaren, h, o) for uitstel in (0, later))
    assert [jaar.bedragen for jaar in eerst[: len(jaren) - later]] == [jaar.bedragen for jaar in dan[later:]]
    assert {jaar.objectief_deel for jaar in dan[:later]} == {(0, 1)}


@given(paden, budgetten, aandelen, aandelen)
def test_een_herindeling_houdt_de_som(
    pad: Ingroeipad, budget: int, h: dict[str, Decimal], o: dict[str, Decimal]
) -> None:
    """Two gemeenten become one: it gets what the two had, to within the cents that rounding gives or takes."""
    weg = sorted({*h, *o})[:2]

    def samen(rij: dict[str, Decimal]) -> dict[str, Decimal]:
        over = {code: waarde for code, waarde in rij.items() if code not in weg}
        return over | {"GM9999X": sum((rij.get(code, Decimal(0)) for code in weg), Decimal(0))}

    for voor, na in zip(bereken(pad, budget, h, o), bereken(pad, budget, samen(h), samen(o)), strict=True):
        assert na.regiototaal(na.bedragen).totaal == budget
        assert abs(na.bedragen["GM9999X"].totaal - voor.regiototaal(weg).totaal) <= 2
        assert all(abs(na.bedragen[code].totaal - voor.bedragen[code].totaal) <= 1 for code in {*h, *o} - {*weg})
