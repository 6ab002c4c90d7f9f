"""What a year does to the reserve of a region, in tables, and that no cent appears or vanishes."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.reserve import (
    Afspraak,
    BovenPlafond,
    OnderBodem,
    Pot,
    ReserveFout,
    Weerstandsvermogen,
    verloop,
    verwerk,
)

GEMEENTEN, BLIJFT, BESLUIT = BovenPlafond.GEMEENTEN, BovenPlafond.BLIJFT, BovenPlafond.BESLUIT


def reserve(stand: int) -> Pot:
    """Bodem 100, plafond 500."""
    return Pot("reserve", stand, bodem=100, plafond=500)


@pytest.mark.parametrize(
    ("stand", "resultaat", "afspraak", "eind", "gemeenten", "waarom"),
    [
        (300, -150, Afspraak(), 150, 0, "the reserve bears it"),
        (300, -250, Afspraak(), 100, 50, "down to the bodem, the rest is for the gemeenten"),
        (300, -150, Afspraak(tekort_uit_pot=False), 300, 150, "the gemeenten at once"),
        (300, 150, Afspraak(), 450, 0, "the reserve grows"),
        (300, 250, Afspraak(), 500, -50, "above the plafond it goes back"),
        (300, 250, Afspraak(boven=BLIJFT), 550, 0, "or stays"),
        (300, 250, Afspraak(boven=BESLUIT), 550, 0, "or waits"),
        (300, 150, Afspraak(overschot_naar_pot=False), 300, -150, "an overschot goes to the gemeenten"),
        (50, -10, Afspraak(), 50, 10, "below the bodem nothing is taken out"),
        (50, 0, Afspraak(onder=OnderBodem.AANVULLEN), 100, 50, "the gemeenten fill up to the bodem"),
        (50, 20, Afspraak(onder=OnderBodem.AANVULLEN), 100, 30, "after the overschot"),
        (600, 0, Afspraak(), 500, -100, "a reserve that was too full gives back"),
        (600, -50, Afspraak(), 500, -50, "after the tekort"),
        (300, 0, Afspraak(), 300, 0, "nothing happens"),
    ],
)
def test_een_jaar(stand: int, resultaat: int, afspraak: Afspraak, eind: int, gemeenten: int, waarom: str) -> None:
    jaar = verwerk([reserve(stand)], resultaat, afspraak)
    assert (jaar.eind[0].stand, jaar.gemeenten) == (eind, gemeenten), waarom
    assert jaar.mutaties == {"reserve": eind - stand}


def test_wat_op_een_besluit_wacht() -> None:
    assert verwerk([reserve(300)], 250, Afspraak(boven=BESLUIT)).boven_plafond == 50
    onder = verwerk([reserve(50)], 0, Afspraak(onder=OnderBodem.BESLUIT))
    assert (onder.boven_plafond, onder.onder_bodem, onder.eind[0].stand) == (0, 50, 50)


def test_potten_gaan_op_volgorde() -> None:
    fonds = Pot("transformatiefonds", 80)
    jaar = verwerk([fonds, reserve(300)], -200, Afspraak())
    assert jaar.mutaties == {"transformatiefonds": -80, "reserve": -120}
    terug = verwerk([reserve(450), fonds], 200, Afspraak())
    assert terug.mutaties == {"reserve": 50, "transformatiefonds": 150}, "a pot without plafond takes all"


def test_jaren_na_elkaar() -> None:
    jaren = verloop([reserve(300)], {2028: 300, 2026: -150, 2027: -100}, Afspraak())
    assert {jaar: (stap.eind[0].stand, stap.gemeenten) for jaar, stap in jaren.items()} == {
        2026: (150, 0),
        2027: (100, 50),
        2028: (400, 0),
    }


def test_weerstandsvermogen() -> None:
    half = Weerstandsvermogen(beschikbaar=500_000_00, benodigd=750_000_00)
    assert (half.verhouding, half.ontbreekt) == (Fraction(2, 3), 250_000_00)
    assert Weerstandsvermogen(900, 750).ontbreekt == 0
    with pytest.raises(ReserveFout, match="benodigde weerstandsvermogen is nul"):
        Weerstandsvermogen(1, 0)


def test_een_reserve_die_niet_kan() -> None:
    with pytest.raises(ReserveFout, match=r"plafond van reserve \(€.1,00\) is lager dan de bodem \(€.2,00\)"):
        Pot("reserve", 0, bodem=200, plafond=100)
    with pytest.raises(ReserveFout, match=r"bodem van reserve is .*; die kan niet onder nul liggen"):
        Pot("reserve", 0, bodem=-1)
    with pytest.raises(ReserveFout, match="geen reserve"):
        verwerk([], 1, Afspraak())
    with pytest.raises(ReserveFout, match="dezelfde naam"):
        verwerk([Pot("a", 1), Pot("a", 2)], 1, Afspraak())


bedragen = st.integers(0, 10**9)
potten = st.lists(
    st.builds(
        lambda stand, bodem, ruimte: (stand, bodem, None if ruimte is None else bodem + ruimte),
        st.integers(-(10**8), 10**9),
        bedragen,
        st.none() | bedragen,
    ),
    min_size=1,
    max_size=3,
).map(lambda rijen: [Pot(f"pot {nummer}", *rij) for nummer, rij in enumerate(rijen)])
afspraken = st.builds(
    Afspraak, st.booleans(), st.booleans(), st.sampled_from(BovenPlafond), st.sampled_from(OnderBodem)
)


@given(potten, st.integers(-(10**9), 10**9), afspraken)
def test_geen_cent_verdwijnt(potten: list[Pot], resultaat: int, afspraak: Afspraak) -> None:
    jaar = verwerk(potten, resultaat, afspraak)
    begin, eind = (sum(pot.stand for pot in stand) for stand in (jaar.begin, jaar.eind))
    assert eind == begin + resultaat + jaar.gemeenten
    assert sum(jaar.mutaties.values()) == eind - begin
    for voor, na in zip(jaar.begin, jaar.eind, strict=True):
        assert na.stand >= min(voor.stand, voor.bodem), "a tekort never goes through the bodem"
        if afspraak.boven is GEMEENTEN and na.plafond is not None:
            assert na.stand <= na.plafond
