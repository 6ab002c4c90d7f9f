"""Clients x stay x tarief against the budget, with numbers that can be followed on paper."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from financien.cohort import cohort
from financien.ingroeipad import objectief_deel
from financien.prognose import Aanname, Clientgroep, PrognoseFout, groepsverloop, prognose


def aanname(waarde: str, naam: str = "aanname") -> Aanname:
    return Aanname(naam, Decimal(waarde), "", "proef")


def groep(**anders: str) -> Clientgroep:
    """A group of nobody, at 100 euro per etmaal; each field that is named has that value."""
    standaard = {
        "bestaand": "0",
        "wachtlijst": "0",
        "instroom": "0",
        "uitstroom": "0",
        "naar_wlz": "0",
        "duur": "0",
        "tarief": "100",
    }
    velden = {naam: aanname(waarde, naam) for naam, waarde in (standaard | anders).items()}
    return Clientgroep("GM0001", "bw intramuraal", **velden)


def test_bestaande_clienten_gaan_weg_door_uitstroom_en_wlz() -> None:
    """80 clients, each year a fifth out and a twentieth to the Wlz: 60 left, then 45. Half of who leaves counts."""
    eerste, tweede = groepsverloop(groep(bestaand="80", uitstroom="0.2", naar_wlz="0.05"), [2026, 2027])
    assert (eerste.uitgestroomd, eerste.naar_wlz, eerste.bestaand_over) == (16, 4, 60)
    assert (eerste.jaren_bestaand, eerste.kosten_bestaand) == (70, 70 * 365 * 100_00)
    assert (tweede.bestaand_over, tweede.jaren_bestaand) == (45, Fraction(105, 2))


def test_de_bestaande_clienten_zijn_ook_het_pad_van_de_cohort() -> None:
    jaren = groepsverloop(groep(bestaand="80", uitstroom="0.2", naar_wlz="0.05"), [2026, 2027])
    pad = cohort(80, [jaar.bestaand_over for jaar in jaren], startjaar=2026)
    assert [Fraction(*objectief_deel(pad, nummer)) for nummer in (1, 2)] == [Fraction(1, 4), Fraction(7, 16)]


def test_nieuwe_clienten_komen_verspreid_en_blijven_hun_duur() -> None:
    """Ten a year that stay a year and a half. Year 0: 5. Year 1: 5 of that year, and of the year before all ten until
    the first leaves halfway: 10 - 1,25 = 8,75. Year 2: 5 + 8,75 + the last 1,25. Together 15 client years per ten.
    """
    jaren = groepsverloop(groep(instroom="10", duur="1.5"), [2026, 2027, 2028, 2029])
    assert [jaar.jaren_nieuw for jaar in jaren] == [5, Fraction("13.75"), 15, 15]


def test_van_de_wachtlijst_op_de_eerste_dag() -> None:
    jaren = groepsverloop(groep(wachtlijst="4", duur="2.25"), [2027, 2028, 2029, 2030])
    assert [jaar.jaren_nieuw for jaar in jaren] == [4, 4, 1, 0]
    assert jaren[1].kosten_nieuw == 4 * 366 * 100_00, "2028 has a day more"


def test_tegen_het_budget() -> None:
    dorp = replace(groep(bestaand="1", tarief="50"), gemeente="GM0002")
    een, twee = prognose([groep(bestaand="2"), dorp], {2026: 91_250_00, 2027: 90_000_00})
    assert (een.kosten, een.saldo, twee.saldo) == (91_250_00, 0, -1_250_00)
    assert (een.kosten_van("GM0001"), een.kosten_van("GM0002")) == (73_000_00, 18_250_00)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"bestaand": "-1"}, "De aanname 'bestaand' is -1; dat moet nul of meer zijn"),
        ({"uitstroom": "1.2"}, "'uitstroom' is 1.2; dat moet van 0 tot en met 1 zijn"),
        ({"tarief": "NaN"}, "'tarief' is NaN"),
        ({"uitstroom": "0.7", "naar_wlz": "0.4"}, "'uitstroom' en 'naar_wlz' zijn samen meer dan 1"),
    ],
)
def test_een_aanname_die_niet_kan(anders: dict[str, str], zin: str) -> None:
    with pytest.raises(PrognoseFout, match=zin):
        prognose([groep(**anders)], {2026: 1})


@pytest.mark.parametrize(("jaren", "zin"), [([], "geen budget"), ([2026, 2028], "Voor 2027 is er geen budget")])
def test_jaren_die_niet_kunnen(jaren: list[int], zin: str) -> None:
    with pytest.raises(PrognoseFout, match=zin):
        prognose([groep()], dict.fromkeys(jaren, 1))


@given(st.decimals(0, 8, places=3), st.integers(0, 100), st.integers(0, 100))
def test_aantal_maal_duur_is_het_aantal_clientjaren(duur: Decimal, wachtlijst: int, instroom: int) -> None:
    """The waiting list and the first year of instroom together: all their years add up to number x duration."""
    jaren = range(2026, 2036)
    alles = groepsverloop(groep(wachtlijst=str(wachtlijst), instroom=str(instroom), duur=str(duur)), jaren)
    zonder_eerste = groepsverloop(groep(instroom=str(instroom), duur=str(duur)), jaren[:-1])
    som = sum(jaar.jaren_nieuw for jaar in alles) - sum(jaar.jaren_nieuw for jaar in zonder_eerste)
    assert som == (wachtlijst + instroom) * Fraction(duur)


@given(st.integers(0, 500), st.decimals(0, 1, places=3), st.decimals(0, 1, places=3))
def test_wie_weg_is_en_wie_er_nog_is_is_iedereen(bestaand: int, uitstroom: Decimal, deel: Decimal) -> None:
    naar_wlz = (1 - uitstroom) * deel
    jaren = groepsverloop(groep(bestaand=str(bestaand), uitstroom=str(uitstroom), naar_wlz=str(naar_wlz)), [2026, 2027])
    assert jaren[-1].bestaand_over + sum(jaar.uitgestroomd + jaar.naar_wlz for jaar in jaren) == bestaand
    assert bestaand >= jaren[0].jaren_bestaand >= jaren[0].bestaand_over >= 0
