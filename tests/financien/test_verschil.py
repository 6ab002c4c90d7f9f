"""The difference between two scenarios by cause: in a fixed order, and together exactly the difference."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.ingroeipad import Ingroeipad, PadFout, Soort, bereken
from financien.verschil import LABELS, VOLGORDE, Kant, Oorzaak, kant_van, opgeteld, verklaar
from tests.financien.invoer import maak_invoer

CENTRUM, BUUR = "GM0001", "GM0002"
JAREN = range(2026, 2030)
BASIS = Kant(
    bruto=dict.fromkeys(JAREN, 1000_00),
    uitname=dict.fromkeys(JAREN, 200_00),
    historisch={CENTRUM: Decimal(1)},
    objectief={CENTRUM: Decimal(1), BUUR: Decimal(1)},
    pad=Ingroeipad(Soort.LINEAIR, 2027, duur=4),
)


def oorzaken(van: Kant, naar: Kant, code: str, jaar: int) -> dict[str, int]:
    """The causes that are not zero."""
    deel = next(deel for deel in verklaar(van, naar) if (deel.code, deel.jaar) == (code, jaar))
    assert sum(deel.oorzaken.values()) == deel.totaal
    return {str(oorzaak): centen for oorzaak, centen in deel.oorzaken.items() if centen}


# In 2028 half of the path is done: CENTRUM has 3/4 of 800, BUUR 1/4.
@pytest.mark.parametrize(
    ("anders", "oorzaak", "centrum", "buur"),
    [
        ({"bruto": dict.fromkeys(JAREN, 1100_00)}, "macrobudget", 75_00, 25_00),
        ({"uitname": dict.fromkeys(JAREN, 300_00)}, "uitname", -75_00, -25_00),
        ({"objectief": {CENTRUM: Decimal(3), BUUR: Decimal(1)}}, "aandeel", 100_00, -100_00),
        ({"pad": Ingroeipad(Soort.LINEAIR, 2027, duur=8)}, "pad", 100_00, -100_00),
        ({"pad": Ingroeipad(Soort.LINEAIR, 2028, duur=4)}, "startjaar", 100_00, -100_00),
        ({"sleutel": {CENTRUM: 1, BUUR: 1}}, "sleutel", -200_00, 200_00),
    ],
)
def test_een_wijziging_heeft_een_oorzaak(anders: dict[str, object], oorzaak: str, centrum: int, buur: int) -> None:
    naar = replace(BASIS, **anders)  # type: ignore[arg-type]  # one field of Kant per row of the table
    assert oorzaken(BASIS, naar, CENTRUM, 2028) == {oorzaak: centrum}
    assert oorzaken(BASIS, naar, BUUR, 2028) == {oorzaak: buur}


def test_wat_twee_wijzigingen_samen_doen_telt_bij_de_laatste() -> None:
    """100 more and a year later: first 3/4 of 100, then 1/8 of the 900 that the start year moves."""
    naar = replace(BASIS, bruto=dict.fromkeys(JAREN, 1100_00), pad=Ingroeipad(Soort.LINEAIR, 2028, duur=4))
    assert oorzaken(BASIS, naar, CENTRUM, 2028) == {"macrobudget": 75_00, "startjaar": 112_50}
    terug = oorzaken(naar, BASIS, CENTRUM, 2028)
    assert terug == {"macrobudget": -87_50, "startjaar": -100_00}


def test_de_regels_staan_in_de_vaste_volgorde() -> None:
    deel = verklaar(BASIS, BASIS)[0]
    assert [label for label, _ in deel.regels] == list(LABELS.values())
    assert [str(oorzaak) for oorzaak in Oorzaak] == ["macrobudget", "uitname", "aandeel", "pad", "startjaar", "sleutel"]
    assert ", ".join(Oorzaak) in VOLGORDE


def test_de_regio_opgeteld() -> None:
    naar = replace(BASIS, bruto=dict.fromkeys(JAREN, 1100_00), pad=Ingroeipad(Soort.LINEAIR, 2028, duur=4))
    regio = opgeteld(verklaar(BASIS, naar), [CENTRUM, BUUR])
    assert [(deel.jaar, deel.totaal) for deel in regio] == [(jaar, 100_00) for jaar in JAREN]
    assert {oorzaak: centen for oorzaak, centen in regio[2].oorzaken.items() if centen} == {Oorzaak.MACROBUDGET: 100_00}


def test_de_kanten_komen_uit_de_invoer_van_een_scenario() -> None:
    """Year 2026 of the sheet: 1000 + 50 - 20,01 and an uitname of 30; after 2027 the last year holds."""
    zo = kant_van(maak_invoer(startjaar=2026), [2026, 2030])
    assert (zo.bruto, zo.uitname) == ({2026: 1029_99, 2030: 1100_00}, {2026: 30_00, 2030: 0})
    uitgesteld = kant_van(maak_invoer(startjaar=2028), [2026, 2030])
    [eerste, *_] = [deel for deel in verklaar(zo, uitgesteld) if deel.code == "GM0002"]
    assert (eerste.van, eerste.naar, eerste.oorzaken[Oorzaak.STARTJAAR]) == (33_33, 0, -33_33)


def test_een_onbekend_startjaar_wordt_per_jaar_van_het_pad_vergeleken() -> None:
    onbekend = maak_invoer(startjaar=None)
    bekend = maak_invoer(startjaar=2026)
    van, naar = (kant_van(invoer, [1, 2], per_volgnummer=True) for invoer in (onbekend, bekend))
    [een, twee] = [deel for deel in verklaar(van, naar) if deel.code == "GM0002"]
    # year 1 is 2026 in one and unknown (so the last, 1.100) in the other
    assert een.oorzaken[Oorzaak.MACROBUDGET] + een.oorzaken[Oorzaak.UITNAME] == een.totaal == 33_33 - 36_67
    assert twee.totaal == 0


def test_een_jaar_zonder_macrobudget() -> None:
    with pytest.raises(PadFout, match="Voor 2040 heeft een van de twee scenario's geen macrobudget"):
        verklaar(BASIS, BASIS, [2040])


codes = st.sampled_from([f"GM{nummer:04}" for nummer in range(1, 7)])
aandelen = st.dictionaries(codes, st.decimals(0, 10**6, places=2), min_size=1).filter(lambda rij: any(rij.values()))
per_jaar = st.fixed_dictionaries({jaar: st.integers(0, 10**11) for jaar in JAREN})
kanten = st.builds(
    Kant,
    bruto=per_jaar,
    uitname=per_jaar,
    historisch=aandelen,
    objectief=aandelen,
    pad=st.builds(
        Ingroeipad,
        st.sampled_from([Soort.LINEAIR, Soort.LINEAIR_VANAF_NUL]),
        st.none() | st.integers(2024, 2030),
        st.integers(2, 10),
    ),
    sleutel=st.none() | st.dictionaries(codes, st.integers(0, 1000), min_size=1).filter(lambda rij: any(rij.values())),
)


@given(kanten, kanten)
def test_de_oorzaken_tellen_op_tot_het_verschil(van: Kant, naar: Kant) -> None:
    delen = verklaar(van, naar)
    for deel in delen:
        assert sum(deel.oorzaken.values()) == deel.totaal
    for jaar in JAREN:
        land = [deel for deel in delen if deel.jaar == jaar]
        assert sum(deel.van for deel in land) == van.bruto[jaar] - van.uitname[jaar]
        assert sum(deel.naar for deel in land) == naar.bruto[jaar] - naar.uitname[jaar]
        for oorzaak in (Oorzaak.AANDEEL, Oorzaak.PAD, Oorzaak.STARTJAAR, Oorzaak.SLEUTEL):
            assert sum(deel.oorzaken[oorzaak] for deel in land) == 0, "these move money, they make none"


@given(kanten)
def test_de_uiteinden_zijn_de_scenarios_zelf(van: Kant) -> None:
    van = replace(van, sleutel=None, pad=replace(van.pad, startjaar=2026, duur=4))
    jaren = bereken(
        van.pad, {jaar: van.bruto[jaar] - van.uitname[jaar] for jaar in JAREN}, van.historisch, van.objectief
    )
    gevonden = {(deel.jaar, deel.code): deel.van for deel in verklaar(van, van)}
    assert gevonden == {(jaar.jaar, code): b.totaal for jaar in jaren for code, b in jaar.bedragen.items()}
