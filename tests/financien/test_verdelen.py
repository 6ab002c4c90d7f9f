"""Parts equal the total to the cent, and everyone gets the same answer."""

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.verdelen import Verdeler, VerdelingFout, gehele_gewichten, naar_centen, naar_euro, verdeel


@pytest.mark.parametrize(
    ("totaal", "gewichten", "delen", "waarom"),
    [
        (100, {"a": 1, "b": 1}, {"a": 50, "b": 50}, "even"),
        (100, {"a": 1, "b": 1, "c": 1}, {"a": 34, "b": 33, "c": 33}, "equal loss: the lowest code"),
        (100, {"c": 1, "b": 1, "a": 1}, {"c": 33, "b": 33, "a": 34}, "also when it is named last"),
        (200, {"a": 1, "b": 1, "c": 1}, {"a": 67, "b": 67, "c": 66}, "two cents left"),
        (10, {"a": 5, "b": 3, "c": 3}, {"a": 4, "b": 3, "c": 3}, "4,55 2,73 2,73: both b and c lost most"),
        (1, {"a": 1, "b": 5}, {"a": 0, "b": 1}, "one cent goes to the largest"),
        (100, {"a": 1, "b": 0}, {"a": 100, "b": 0}, "nothing for a weight of zero"),
        (1, {"a": 0, "b": 1, "c": 0}, {"a": 0, "b": 1, "c": 0}, "also not the last cent"),
        (0, {"a": 1, "b": 2}, {"a": 0, "b": 0}, "nothing to split"),
        (-100, {"a": 1, "b": 1, "c": 1}, {"a": -34, "b": -33, "c": -33}, "a tekort is the mirror image"),
        (100, {"a": 7}, {"a": 100}, "one gemeente"),
    ],
)
def test_verdeel(totaal: int, gewichten: dict[str, int], delen: dict[str, int], waarom: str) -> None:
    assert verdeel(totaal, gewichten) == delen, waarom
    assert list(verdeel(totaal, gewichten)) == list(gewichten)


TABEL_10 = [
    # code, inwoners, exact part, part as published (percentage rounded to 0,1 first)
    ("GM0518", 524_882, "19650381.68", "19650000"),
    ("GM1916", 74_604, "2793003.14", "2790000"),
    ("GM0603", 51_027, "1910334.18", "1920000"),
    ("GM0629", 26_055, "975439.61", "990000"),
    ("GM0637", 124_763, "4670841.39", "4650000"),
]


def test_middelen_mo_haagse_regio() -> None:
    """Source 003, table 10: 30 million over the inwoners. The exact parts add up without rounding percentages."""
    delen = verdeel(naar_centen(Decimal(30_000_000)), {code: inwoners for code, inwoners, _, _ in TABEL_10})
    assert {code: str(naar_euro(deel)) for code, deel in delen.items()} == {code: deel for code, _, deel, _ in TABEL_10}
    verschil = [abs(naar_euro(delen[code]) - Decimal(gedrukt)) for code, _, _, gedrukt in TABEL_10]
    assert max(verschil) <= Decimal(30_000_000) * Decimal("0.001")


@pytest.mark.parametrize(
    ("gewichten", "zin"),
    [
        ({}, "niets om naar te verdelen"),
        ({"GM0518": 0, "GM0603": 0}, "niets om naar te verdelen"),
        ({"GM0518": 3, "GM0603": -1}, "GM0603 is -1; een gewicht kan niet onder nul"),
        ({"GM0518": 0.5}, "GM0518 is 0.5; een gewicht is een geheel getal"),
        ({"GM0518": True}, "geheel getal"),
    ],
)
def test_waarnaar_niet_te_verdelen_is(gewichten: dict[str, int], zin: str) -> None:
    with pytest.raises(VerdelingFout, match=zin):
        verdeel(100, gewichten)


@pytest.mark.parametrize(
    ("aandelen", "gewichten"),
    [
        ({"a": "50", "b": "50"}, {"a": 1, "b": 1}),
        ({"a": "33.3", "b": "66.7"}, {"a": 333, "b": 667}),
        ({"a": "0.10", "b": "0.1"}, {"a": 1, "b": 1}),
        ({"a": "1928634.18", "b": "0.02"}, {"a": 96431709, "b": 1}),
        ({"a": "1E+3", "b": "1E-2"}, {"a": 100000, "b": 1}),
        ({"a": "0", "b": "12"}, {"a": 0, "b": 1}),
        ({"a": "0", "b": "0"}, {"a": 0, "b": 0}),
        ({}, {}),
    ],
)
def test_gehele_gewichten(aandelen: dict[str, str], gewichten: dict[str, int]) -> None:
    assert gehele_gewichten({code: Decimal(aandeel) for code, aandeel in aandelen.items()}) == gewichten


@pytest.mark.parametrize("aandeel", ["-0.01", "NaN", "Infinity"])
def test_aandeel_dat_geen_aandeel_is(aandeel: str) -> None:
    with pytest.raises(VerdelingFout, match="GM0518"):
        gehele_gewichten({"GM0518": Decimal(aandeel)})


@pytest.mark.parametrize(
    ("euro", "centen"),
    [("0", 0), ("0.01", 1), ("-12.30", -1230), ("1928634.18", 192863418), ("1E+3", 100000), ("0.010", 1)],
)
def test_naar_centen(euro: str, centen: int) -> None:
    assert naar_centen(Decimal(euro)) == centen


@pytest.mark.parametrize("euro", ["0.001", "12.345", "NaN", "-Infinity"])
def test_geen_hele_centen(euro: str) -> None:
    with pytest.raises(VerdelingFout):
        naar_centen(Decimal(euro))


@pytest.mark.parametrize(("centen", "euro"), [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (192863418, "1928634.18")])
def test_naar_euro_heeft_twee_cijfers(centen: int, euro: str) -> None:
    assert str(naar_euro(centen)) == euro


@given(st.integers())
def test_centen_heen_en_terug(centen: int) -> None:
    assert naar_centen(naar_euro(centen)) == centen


codes = st.integers(1, 9999).map("GM{:04}".format)
gewichten_ = st.dictionaries(codes, st.integers(0, 10**9), min_size=1, max_size=30).filter(lambda g: any(g.values()))
totalen = st.integers(-(10**13), 10**13)


def met_breuken(totaal: int, gewichten: dict[str, int]) -> dict[str, int]:
    """The same rule with exact fractions, one cent at a time."""
    teken = 1 if totaal >= 0 else -1
    exact = {code: Fraction(abs(totaal) * gewicht, sum(gewichten.values())) for code, gewicht in gewichten.items()}
    delen = {code: floor(deel) for code, deel in exact.items()}
    while sum(delen.values()) < abs(totaal):
        volgende = min(exact, key=lambda code: (delen[code] - exact[code], code))
        delen[volgende] += 1
    return {code: teken * deel for code, deel in delen.items()}


@given(totalen, gewichten_)
def test_hetzelfde_als_met_breuken(totaal: int, gewichten: dict[str, int]) -> None:
    assert verdeel(totaal, gewichten) == met_breuken(totaal, gewichten)


@given(
    st.one_of(totalen, st.integers(-(2**70), 2**70)),
    st.one_of(
        gewichten_,
        st.dictionaries(codes, st.integers(0, 3), min_size=1).filter(lambda g: any(g.values())),  # many are equal
        st.dictionaries(codes, st.integers(1, 10**40), min_size=1),
    ),
)
def test_een_verdeler_geeft_dezelfde_delen(totaal: int, gewichten: dict[str, int]) -> None:
    rij = [gewichten[code] for code in sorted(gewichten)]
    delen = Verdeler(rij, sum(rij)).verdeel(totaal)
    assert dict(zip(sorted(gewichten), delen, strict=True)) == verdeel(totaal, gewichten)


@pytest.mark.parametrize("totaal", [10, 1_000_000_007, 2**64 - 1, 2**64, -(2**80)])
@pytest.mark.parametrize("som", [3, 7, 2**30 - 1, 2**30 + 1, 10**24 + 7])
def test_een_verdeler_met_gelijke_en_bijna_gelijke_resten(totaal: int, som: int) -> None:
    """Weights that are equal or differ by one, so that the last cent falls between neighbours."""
    klein = som // 3
    rij = [klein, klein, som - 2 * klein]
    gewichten = {f"GM000{plek}": gewicht for plek, gewicht in enumerate(rij)}
    assert Verdeler(rij, som).verdeel(totaal) == list(verdeel(totaal, gewichten).values())


@given(totalen, gewichten_)
def test_delen_tellen_op_en_wijken_geen_cent_af(totaal: int, gewichten: dict[str, int]) -> None:
    delen = verdeel(totaal, gewichten)
    assert sum(delen.values()) == totaal
    som = sum(gewichten.values())
    assert all(abs(delen[code] * som - totaal * gewicht) < som for code, gewicht in gewichten.items())


@given(totalen, gewichten_, st.integers(1, 1000))
def test_alleen_de_verhouding_telt(totaal: int, gewichten: dict[str, int], maal: int) -> None:
    assert verdeel(totaal, gewichten) == verdeel(totaal, {code: maal * g for code, g in gewichten.items()})


@given(totalen, gewichten_)
def test_tekort_is_het_spiegelbeeld(totaal: int, gewichten: dict[str, int]) -> None:
    assert verdeel(-totaal, gewichten) == {code: -deel for code, deel in verdeel(totaal, gewichten).items()}


@given(st.dictionaries(codes, st.decimals(0, 10**9, places=4), min_size=1))
def test_gehele_gewichten_houden_de_verhouding(aandelen: dict[str, Decimal]) -> None:
    gewichten = gehele_gewichten(aandelen)
    som = sum(map(Fraction, aandelen.values()))
    assert all(Fraction(aandelen[code]) * sum(gewichten.values()) == gewichten[code] * som for code in aandelen)
