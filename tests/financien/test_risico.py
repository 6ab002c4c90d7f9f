"""Chance and size of a tekort: against what can be worked out without drawing, and the same for the same seed."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import settings as eigenschappen
from hypothesis import strategies as st

from financien.risico import Gemeenteverwachting, Onzeker, Onzekerheid, RisicoFout, Variant
from financien.risicotrekking import simuleer
from financien.verdeelsleutels import gelijk_deel, inwoneraantal

A, B = "GM0001", "GM0002"
TREKKINGEN, ZAAD = 20_000, 20260501
ELK = Variant("ieder voor zich")
SAMEN = Variant("samen", inwoneraantal({A: 300, B: 100}, peildatum="1-1-2026", bron="CBS"))
BAND = Variant("band van 10%", gelijk_deel([A, B]), Decimal(10))


def onzeker(wat: Onzeker, laag: str, verwacht: str, hoog: str, *, per_gemeente: bool = False) -> Onzekerheid:
    return Onzekerheid(wat, Decimal(laag), Decimal(verwacht), Decimal(hoog), "proef", per_gemeente)


PRIJS = onzeker(Onzeker.PRIJS, "0.9", "1", "1.1")
EEN = {A: Gemeenteverwachting(kosten=1_000_000, budget=1_000_000)}


def test_een_gelijke_driehoek_geeft_evenveel_kans_op_tekort_als_op_overschot() -> None:
    """Price 0,9 to 1,1: half of the futures is a tekort, and 1/20 passes 1 + 0,1 x (1 - sqrt(2 x 0,05)) = 1,06838."""
    risico = simuleer(EEN, [PRIJS], [ELK], trekkingen=TREKKINGEN, zaad=ZAAD).varianten["ieder voor zich"][A]
    assert abs(risico.kans - Fraction(1, 2)) < 4 * Fraction(risico.kans_fout)
    assert abs(risico.kans_fout - Decimal("0.003536")) < Decimal("0.00001")  # sqrt(1/4 / 20.000)
    assert abs(risico.gemiddeld) < 4 * risico.gemiddeld_fout
    assert abs(risico.gemiddeld_fout - 289) <= 5  # 0,1 / sqrt(6) x 1.000.000 / sqrt(20.000)
    assert risico.hoog_van <= 68_377 <= risico.hoog_tot
    assert abs(risico.bij_tekort - 33_333) < 700  # a third of the way from 1 to 1,1


def test_meer_trekkingen_maken_de_fout_kleiner() -> None:
    weinig, veel = (simuleer(EEN, [PRIJS], [ELK], trekkingen=aantal, zaad=1).regio for aantal in (1_000, 100_000))
    assert veel.kans_fout * 9 < weinig.kans_fout < veel.kans_fout * 11
    assert veel.hoog_tot - veel.hoog_van < (weinig.hoog_tot - weinig.hoog_van) / 5


def test_zonder_onzekerheid_is_het_gewoon_rekenen() -> None:
    """A has 100 too much and B 20 too little: together 80, of which A bears 60 by inwoners.

    Band of 10% of 500 and 100: A 50 for itself, B 10. In the pool 50 - 10 = 40, each half: A 70, B 10.
    """
    verwacht = {A: Gemeenteverwachting(600_00, 700_00, 200_00), B: Gemeenteverwachting(80_00, 100_00)}
    vast = [onzeker(Onzeker.AANTAL, "1", "1", "1")]
    beeld = simuleer(verwacht, vast, [ELK, SAMEN, BAND], trekkingen=100, zaad=0)
    gemiddeld = {
        naam: {code: deel.gemiddeld for code, deel in delen.items()} for naam, delen in beeld.varianten.items()
    }
    assert gemiddeld == {
        "ieder voor zich": {A: 100_00, B: -20_00},
        "samen": {A: 60_00, B: 20_00},
        "band van 10%": {A: 70_00, B: 10_00},
    }
    assert (beeld.regio.kans, beeld.regio.hoog, beeld.regio.gemiddeld_fout) == (1, 80_00, 0)
    assert beeld.varianten["ieder voor zich"][B].bij_tekort == 0


def test_samen_dragen_maakt_de_kans_op_een_groot_tekort_kleiner() -> None:
    verwacht = {code: Gemeenteverwachting(1_000_000, 1_000_000) for code in (A, B)}
    los = [onzeker(Onzeker.AANTAL, "0.5", "1", "1.5", per_gemeente=True)]
    gelijk = Variant("gelijk", gelijk_deel([A, B]))
    beeld = simuleer(verwacht, los, [ELK, gelijk], trekkingen=TREKKINGEN, zaad=ZAAD)
    assert beeld.varianten["gelijk"][A].hoog_tot < beeld.varianten["ieder voor zich"][A].hoog_van
    een_voor_alle = simuleer(
        verwacht, [replace(los[0], per_gemeente=False)], [ELK, gelijk], trekkingen=TREKKINGEN, zaad=ZAAD
    )
    assert een_voor_alle.varianten["gelijk"] == een_voor_alle.varianten["ieder voor zich"], (
        "one factor: nothing to share"
    )


def test_wat_het_zwaarst_weegt_staat_vooraan() -> None:
    """Costs of 100, uitname of 20: a tenth of the price is 10, 0,6 of the uitname 12, a fifth of the numbers 20."""
    verwacht = {A: Gemeenteverwachting(100_00, 120_00, 20_00)}
    onzekerheden = [
        onzeker(Onzeker.PRIJS, "0.9", "1", "1.1"),
        onzeker(Onzeker.UITNAME, "0.4", "1", "1.6"),
        onzeker(Onzeker.AANTAL, "0.8", "1", "1.2"),
        onzeker(Onzeker.DUUR, "1", "1", "1"),
    ]
    beeld = simuleer(verwacht, onzekerheden, [ELK], trekkingen=TREKKINGEN, zaad=ZAAD)
    assert [deel.onzekerheid.wat for deel in beeld.invloeden] == [
        Onzeker.AANTAL,
        Onzeker.UITNAME,
        Onzeker.PRIJS,
        Onzeker.DUUR,
    ]
    assert abs(beeld.invloeden[0].spreiding - 816) <= 15  # 20 / sqrt(6)
    assert beeld.invloeden[-1].spreiding == 0


def test_hetzelfde_zaad_geeft_dezelfde_uitkomst() -> None:
    een, nog_eens, anders = (simuleer(EEN, [PRIJS], [ELK], trekkingen=1_000, zaad=zaad) for zaad in (7, 7, 8))
    assert een == nog_eens
    assert een.regio != anders.regio
    assert (een.trekkingen, een.zaad) == (1_000, 7)
    assert een.regio.kans == Fraction(474, 1000), "what this seed drew once; another number is another stream"


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"verwachtingen": {}}, "geen gemeenten"),
        ({"trekkingen": 99}, "Gevonden 99 trekkingen, verwacht van 100"),
        ({"trekkingen": 10**7}, "Gevonden 10000000 trekkingen"),
        ({"zaad": -1}, "Het zaad is -1"),
        ({"onzekerheden": [PRIJS, PRIJS]}, "maar een aanname"),
        ({"varianten": [ELK, ELK]}, "Twee varianten"),
        ({"varianten": [SAMEN]}, "sleutel van 'samen' verdeelt ook over GM0002"),
    ],
)
def test_een_simulatie_die_niet_kan(anders: dict[str, object], zin: str) -> None:
    goed = {"verwachtingen": EEN, "onzekerheden": [PRIJS], "varianten": [ELK], "trekkingen": 100, "zaad": 1}
    with pytest.raises(RisicoFout, match=zin):
        simuleer(**(goed | anders))  # type: ignore[arg-type]  # one wrong argument per row of the table


def test_aannames_die_niet_kunnen() -> None:
    with pytest.raises(RisicoFout, match=r"loopt van 1 over 0\.9 naar 1\.1; dat moet van laag naar hoog"):
        onzeker(Onzeker.PRIJS, "1", "0.9", "1.1")
    with pytest.raises(RisicoFout, match="band zonder sleutel"):
        Variant("band", None, Decimal(5))


bedragen = st.integers(0, 10**9)


@eigenschappen(max_examples=30)
@given(
    st.dictionaries(st.sampled_from("abcd"), st.builds(Gemeenteverwachting, bedragen, bedragen, bedragen), min_size=1),
    st.decimals(0, 50, places=1),
    st.integers(0, 10**6),
)
def test_solidariteit_verdeelt_het_tekort_maar_maakt_het_niet_kleiner(
    verwacht: dict[str, Gemeenteverwachting], band: Decimal, zaad: int
) -> None:
    sleutel = gelijk_deel(list(verwacht))
    varianten = [ELK, Variant("samen", sleutel), Variant("band", sleutel, band)]
    beeld = simuleer(verwacht, [PRIJS, onzeker(Onzeker.UITNAME, "0", "1", "3")], varianten, trekkingen=200, zaad=zaad)
    for delen in beeld.varianten.values():
        assert abs(sum(deel.gemiddeld for deel in delen.values()) - beeld.regio.gemiddeld) <= len(verwacht)
        for deel in delen.values():
            assert 0 <= deel.kans <= 1
            assert deel.hoog_van <= deel.hoog <= deel.hoog_tot
