"""Keys for what a region shares, worked out by hand, and the band of solidarity."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.verdeelsleutels import (
    Sleutel,
    combinatie,
    gebruik,
    gelijk_deel,
    inwoneraantal,
    objectief_aandeel,
    solidariteit_band,
    vaste_percentages,
)
from financien.verdelen import VerdelingFout

# inwoners 2019 of source 003, table 1
HAAGSE_REGIO = {"GM0518": 537_988, "GM1916": 75_405, "GM0603": 53_486, "GM0629": 26_189, "GM0637": 124_947}
INWONERS = inwoneraantal(HAAGSE_REGIO, peildatum="1-1-2019", bron="CBS, maart 2019")


def test_een_tekort_van_12_ton_naar_inwoners_en_naar_gelijke_delen() -> None:
    assert INWONERS.verdeel(-1_200_000_00) == {
        "GM0518": -789_209_98,  # 537.988 / 818.015 = 789.209,9778
        "GM1916": -110_616_55,
        "GM0603": -78_462_13,
        "GM0629": -38_418_37,
        "GM0637": -183_292_97,
    }
    assert set(gelijk_deel(HAAGSE_REGIO).verdeel(-1_200_000_00).values()) == {-240_000_00}
    assert INWONERS.herkomst == "inwoners op 1-1-2019 (CBS, maart 2019)"
    assert INWONERS.gegevens["GM0603"] == 53_486


def test_gebruik_en_objectief_aandeel() -> None:
    dagen = gebruik({"a": Decimal("12.5"), "b": Decimal("37.5")}, wat="etmalen", periode="2026", bron="telling")
    assert dagen.gewichten == {"a": 1, "b": 3}
    assert dagen.verdeel(100) == {"a": 25, "b": 75}
    landelijk = {"a": Decimal("0.10"), "b": Decimal("0.05"), "c": Decimal("0.85")}
    assert objectief_aandeel(landelijk, ["a", "b"], bron="circulaire").gewichten == {"a": 2, "b": 1}
    with pytest.raises(VerdelingFout, match="Van d is er geen objectief aandeel"):
        objectief_aandeel(landelijk, ["a", "d"], bron="circulaire")


def test_vaste_percentages_zijn_samen_precies_honderd() -> None:
    percentages = {"a": Decimal("33.3"), "b": Decimal("33.3"), "c": Decimal("33.4")}
    assert vaste_percentages(percentages, bron="contract").verdeel(1000_00) == {"a": 333_00, "b": 333_00, "c": 334_00}
    with pytest.raises(VerdelingFout, match=r"tellen op tot 99\.9; samen moeten ze precies 100 zijn"):
        vaste_percentages(percentages | {"c": Decimal("33.3")}, bron="contract")
    with pytest.raises(VerdelingFout, match="kan niet onder nul liggen"):
        vaste_percentages({"a": Decimal(110), "b": Decimal(-10)}, bron="contract")


def test_een_combinatie_weegt_de_aandelen() -> None:
    """60% inwoners (3 : 1) and 40% equal parts: 0,6 x 3/4 + 0,4 x 1/2 = 13/20."""
    inwoners = inwoneraantal({"a": 300, "b": 100}, peildatum="1-1-2026", bron="CBS")
    mix = combinatie([(inwoners, Decimal("0.6")), (gelijk_deel(["a", "b"]), Decimal("0.4"))])
    assert mix.gewichten == {"a": 13, "b": 7}
    assert mix.verdeel(100_00) == {"a": 65_00, "b": 35_00}
    assert mix.herkomst == "60% inwoners op 1-1-2026 (CBS) + 40% gelijk verdeeld over 2 gemeenten"
    assert [deel for _, deel in mix.delen] == [Fraction(3, 5), Fraction(2, 5)]
    with pytest.raises(VerdelingFout, match=r"tellen op tot 0\.9; samen moeten ze precies 1 zijn"):
        combinatie([(inwoners, Decimal("0.9"))])
    with pytest.raises(VerdelingFout, match="dat moet van 0 tot en met 1 zijn"):
        combinatie([(inwoners, Decimal("1.5")), (inwoners, Decimal("-0.5"))])


def test_zonder_gewicht_is_er_geen_sleutel() -> None:
    with pytest.raises(VerdelingFout, match="niets om naar te verdelen"):
        gelijk_deel([])


def test_binnen_de_band_is_het_voor_de_gemeente_zelf() -> None:
    """5% of 1.000, 2.000 and 1.000 euro is 50, 100 and 50.

    a is 120 over: 50 for itself, 70 into the pool. b is 40 under: its own. c is 80 under: 50 for itself, 30 into the
    pool. The pool of 40 is divided 1 : 2 : 1.
    """
    delen = solidariteit_band(
        {"a": 1000_00, "b": 2000_00, "c": 1000_00},
        {"a": 1120_00, "b": 1960_00, "c": 920_00},
        procent=Decimal(5),
        sleutel=inwoneraantal({"a": 100, "b": 200, "c": 100}, peildatum="1-1-2026", bron="CBS"),
    )
    assert {code: (deel.eigen, deel.in_pool, deel.uit_pool, deel.draagt) for code, deel in delen.items()} == {
        "a": (50_00, 70_00, 10_00, 60_00),
        "b": (-40_00, 0, 20_00, -20_00),
        "c": (-50_00, -30_00, 10_00, -40_00),
    }
    assert delen["a"].band == 50_00


def test_een_band_die_niet_kan() -> None:
    een = gelijk_deel(["a"])
    for begroot, werkelijk, procent, zin in (
        ({"a": 1}, {"a": 1}, "-1", "De band is -1 procent"),
        ({"a": -1}, {"a": 1}, "5", "De begroting van a is lager dan nul"),
        ({"a": 1}, {"a": 1, "b": 1}, "5", "Van b is niet zowel"),
    ):
        with pytest.raises(VerdelingFout, match=zin):
            solidariteit_band(begroot, werkelijk, procent=Decimal(procent), sleutel=een)
    with pytest.raises(VerdelingFout, match="verdeelt ook over b"):
        solidariteit_band({"a": 1}, {"a": 1}, procent=Decimal(5), sleutel=gelijk_deel(["a", "b"]))


codes = st.sampled_from([f"GM{nummer:04}" for nummer in range(1, 10)])
aantallen = st.dictionaries(codes, st.integers(0, 10**6), min_size=1).filter(lambda rij: any(rij.values()))


@given(aantallen, aantallen, st.decimals(0, 1, places=3), st.integers(-(10**12), 10**12))
def test_de_delen_van_elke_sleutel_zijn_samen_het_geheel(
    een: dict[str, int], twee: dict[str, int], deel: Decimal, bedrag: int
) -> None:
    sleutels: list[Sleutel] = [inwoneraantal(rij, peildatum="1-1-2026", bron="proef") for rij in (een, twee)]
    mix = combinatie([(sleutels[0], deel), (sleutels[1], 1 - deel)])
    assert sum(mix.verdeel(bedrag).values()) == bedrag
    for code in mix.gewichten:
        verwacht = Fraction(deel) * sleutels[0].aandeel(code) + (1 - Fraction(deel)) * sleutels[1].aandeel(code)
        assert mix.aandeel(code) == verwacht


@given(aantallen, st.integers(-(10**12), 10**12))
def test_een_herindeling_houdt_de_som(inwoners: dict[str, int], bedrag: int) -> None:
    """Two gemeenten merge: they get what they had, to within the cents of the rounding, and so do the others."""
    codes = sorted(inwoners)
    een, ander = codes[0], codes[-1]
    samen = {code: aantal for code, aantal in inwoners.items() if code not in {een, ander}}
    samen["GM9999"] = inwoners[een] + (inwoners[ander] if ander != een else 0)
    voor = inwoneraantal(inwoners, peildatum="1-1-2026", bron="proef").verdeel(bedrag)
    na = inwoneraantal(samen, peildatum="1-1-2027", bron="proef").verdeel(bedrag)
    assert sum(na.values()) == sum(voor.values()) == bedrag
    assert abs(na["GM9999"] - sum(voor[code] for code in {een, ander})) <= 2
    assert all(abs(na[code] - voor[code]) <= 1 for code in samen if code != "GM9999")


@given(
    st.dictionaries(codes, st.tuples(st.integers(0, 10**9), st.integers(-(10**9), 10**9)), min_size=1),
    st.decimals(0, 100, places=2),
)
def test_de_band_maakt_en_verliest_geen_cent(rijen: dict[str, tuple[int, int]], procent: Decimal) -> None:
    begroot = {code: begroting for code, (begroting, _) in rijen.items()}
    werkelijk = {code: kosten for code, (_, kosten) in rijen.items()}
    delen = solidariteit_band(begroot, werkelijk, procent=procent, sleutel=gelijk_deel(list(rijen)))
    assert sum(deel.draagt for deel in delen.values()) == sum(werkelijk.values()) - sum(begroot.values())
    for deel in delen.values():
        assert deel.eigen + deel.in_pool == deel.afwijking
        assert abs(deel.eigen) <= deel.band <= deel.begroot
