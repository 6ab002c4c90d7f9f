"""A ceiling per inwoner on what changes in a year: who is fixed, who pays for it, and that nothing gets lost."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.ingroeipad import Ingroeipad, Jaaruitkomst, PadFout, Soort, bereken
from financien.plafond import Plafond, met_plafond

CENTRUM, STAD, DORP, BUURT = "GM0001", "GM0002", "GM0003", "GM0004"
HISTORISCH = {CENTRUM: Decimal(1)}
OBJECTIEF = {CENTRUM: Decimal(4), STAD: Decimal(4), DORP: Decimal(1), BUURT: Decimal(1)}
INWONERS = {CENTRUM: 400, STAD: 100, DORP: 100, BUURT: 100}
PAD = Ingroeipad(Soort.LINEAIR, 2027, duur=2)


def totalen(jaar: Jaaruitkomst) -> dict[str, int]:
    return {code: bedrag.totaal for code, bedrag in jaar.bedragen.items()}


def test_wie_aan_het_plafond_zit_en_wie_het_opvangt() -> None:
    """1.000 euro, first of two years: 700 / 200 / 50 / 50. At 1 euro per inwoner STAD may gain only 100.

    CENTRUM loses 300 and may lose 400. The 100 that STAD does not get is divided 4 : 1 : 1 over the rest: DORP and
    BUURT come at 66,67 and 66,66, CENTRUM at 766,67.
    """
    jaar = met_plafond(bereken(PAD, 1000_00, HISTORISCH, OBJECTIEF), OBJECTIEF, Plafond(1_00, INWONERS))[0]
    assert totalen(jaar.uitkomst) == {CENTRUM: 766_67, STAD: 100_00, DORP: 66_67, BUURT: 66_66}
    assert jaar.begrensd == {STAD: -100_00}
    assert jaar.verrekend == {CENTRUM: 66_67, DORP: 16_67, BUURT: 16_66}


def test_wie_door_het_verrekenen_over_de_grens_komt_wordt_ook_vastgezet() -> None:
    """At 60 cents: STAD is fixed at 60, CENTRUM may lose 240 and is fixed at 760. What is over, 80, goes half and half
    to DORP and BUURT, who then have 90 and pass their 60. Nobody is left; CENTRUM, at the opposite limit, takes the 60.
    """
    jaar = met_plafond(bereken(PAD, 1000_00, HISTORISCH, OBJECTIEF), OBJECTIEF, Plafond(60, INWONERS))[0]
    assert totalen(jaar.uitkomst) == {CENTRUM: 820_00, STAD: 60_00, DORP: 60_00, BUURT: 60_00}
    assert sum(jaar.begrensd.values()) + sum(jaar.verrekend.values()) == 0


def test_het_plafond_telt_vanaf_het_jaar_ervoor() -> None:
    """The second year starts from the limited first one, so STAD again gains 100 and not 300."""
    eerste, tweede = met_plafond(bereken(PAD, 1000_00, HISTORISCH, OBJECTIEF), OBJECTIEF, Plafond(1_00, INWONERS))
    assert tweede.uitkomst.bedragen[STAD].totaal == eerste.uitkomst.bedragen[STAD].totaal + 100_00 == 200_00
    bedrag = tweede.uitkomst.bedragen[STAD]
    assert (bedrag.historisch_deel, bedrag.objectief_deel, bedrag.herverdeeleffect) == (0, 200_00, 200_00)


def test_voor_het_pad_geldt_geen_plafond() -> None:
    jaren = bereken(PAD, {2026: 10_00, 2027: 1000_00, 2028: 1000_00}, HISTORISCH, OBJECTIEF)
    uit = met_plafond(jaren, OBJECTIEF, Plafond(100_00, INWONERS))
    assert [jaar.uitkomst for jaar in uit] == list(jaren)
    assert uit[0].begrensd == {}
    with pytest.raises(PadFout, match=r"plafond van €.1,00 per inwoner blijft in 2027 €.290,00 over"):
        met_plafond(jaren, OBJECTIEF, Plafond(1_00, INWONERS))


def test_verrekenen_binnen_de_regio() -> None:
    """Two regions: what CENTRUM and STAD settle does not reach DORP and BUURT."""
    jaren = bereken(PAD, 1000_00, {CENTRUM: Decimal(4), DORP: Decimal(1)}, OBJECTIEF)
    regios = {"Noord": (CENTRUM, STAD), "Zuid": (DORP, BUURT)}
    jaar = met_plafond(jaren, OBJECTIEF, Plafond(1_00, INWONERS, regios))[0]
    # without: 600, 200, 150, 50
    assert totalen(jaar.uitkomst) == {CENTRUM: 700_00, STAD: 100_00, DORP: 150_00, BUURT: 50_00}
    assert (jaar.begrensd, jaar.verrekend) == ({STAD: -100_00}, {CENTRUM: 100_00})


@pytest.mark.parametrize(
    ("plafond", "zin"),
    [
        (Plafond(1_00, {CENTRUM: 1}), "Van gemeente GM0002 is het aantal inwoners niet bekend"),
        (Plafond(1_00, INWONERS, {"Noord": (CENTRUM,)}), "GM0002 hoort bij geen regio"),
        (Plafond(1_00, INWONERS, {"Noord": (CENTRUM,), "Zuid": (CENTRUM,)}), "in twee regio's: Noord en Zuid"),
    ],
)
def test_invoer_die_niet_kan(plafond: Plafond, zin: str) -> None:
    with pytest.raises(PadFout, match=zin):
        met_plafond(bereken(PAD, 1000_00, HISTORISCH, OBJECTIEF), OBJECTIEF, plafond)


def test_plafond_dat_niet_kan() -> None:
    with pytest.raises(PadFout, match="niet onder nul"):
        Plafond(-1, INWONERS)
    with pytest.raises(PadFout, match="GM0001 heeft -1 inwoners"):
        Plafond(1, {CENTRUM: -1})


codes = st.sampled_from([f"GM{nummer:04}" for nummer in range(1, 9)])
verdelingen = st.dictionaries(codes, st.integers(0, 10**6).map(Decimal), min_size=1).filter(
    lambda rij: any(rij.values())
)


@given(st.integers(-(10**9), 10**11), verdelingen, verdelingen, st.integers(0, 10_000), st.integers(1, 10**5))
def test_de_som_blijft_en_niemand_gaat_over_de_grens(
    budget: int, h: dict[str, Decimal], o: dict[str, Decimal], per_inwoner: int, inwoners: int
) -> None:
    """The macrobudget is the same each year: standing still is always possible, so only shares of zero can block it."""
    o = {code: aandeel + 1 for code, aandeel in o.items()} | {code: Decimal(1) for code in h if code not in o}
    aantallen = {code: inwoners + nummer for nummer, code in enumerate(sorted({*h, *o}))}
    jaren = bereken(Ingroeipad(Soort.LINEAIR, 2027, duur=4), budget, h, o)
    uit = met_plafond(jaren, o, Plafond(per_inwoner, aantallen))
    vorig = {code: bedrag.totaal - bedrag.herverdeeleffect for code, bedrag in jaren[0].bedragen.items()}
    for oud, jaar in zip(jaren, uit, strict=True):
        nu = totalen(jaar.uitkomst)
        assert sum(nu.values()) == budget
        assert all(abs(nu[code] - vorig[code]) <= per_inwoner * aantallen[code] for code in nu)
        for code, bedrag in jaar.uitkomst.bedragen.items():
            assert bedrag.historisch_deel + bedrag.objectief_deel == bedrag.totaal
            assert (
                bedrag.totaal - bedrag.herverdeeleffect
                == oud.bedragen[code].totaal - oud.bedragen[code].herverdeeleffect
            )
        vorig = nu


@given(st.integers(1, 10**11), verdelingen, st.integers(0, 5000))
def test_negatief_is_het_spiegelbeeld(budget: int, o: dict[str, Decimal], per_inwoner: int) -> None:
    o = {code: aandeel + 1 for code, aandeel in o.items()} | {CENTRUM: Decimal(5)}
    plafond = Plafond(per_inwoner, dict.fromkeys(o, 1000))
    plus, min_ = (met_plafond(bereken(PAD, teken * budget, HISTORISCH, o), o, plafond)[0].uitkomst for teken in (1, -1))
    assert totalen(min_) == {code: -centen for code, centen in totalen(plus).items()}
