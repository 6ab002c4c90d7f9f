"""The rules of partners, without a database: the order of a purchase, names that are alike, warnings, sums of homes."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.partners.contracttermijn import Waarom, looptijd_fout, waarschuwing
from samenwerking.partners.gelijkenis import eerste_die_lijkt, kern, lijkt_op
from samenwerking.partners.inkoopstappen import STAPPEN, Dagen, te_vroeg_gegund, verkeerde_dag, volgende_stap
from samenwerking.partners.woningen import jaarrij, tel_op
from toegang.tellingen import AFGESCHERMD, Cel

DAG = datetime.timedelta(days=1)
OP = datetime.date(2026, 11, 23)
DICHT = Cel(None, AFGESCHERMD)


def dag(maand: int, nummer: int) -> datetime.date:
    """A day of 2027."""
    return datetime.date(2027, maand, nummer)


# --- the same organisation ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ("Stichting Demo Wonen", "Demo Wonen", True),
        ("Demo Wonen B.V.", "demo wonen bv", True),
        ("Coöperatie Zorgháven U.A.", "Zorghaven", True),
        ("Demo Aanbieder De Eik", "Demo Aanbeider De Eik", True),
        ("Woningcorporatie Oost (voorbeeld)", "Woningcorporatie West (voorbeeld)", False),
        ("Corporatie 12", "Corporatie 13", False),
        ("Vestia", "Vesta", False),
        ("Stichting", "Vereniging", False),
    ],
)
def test_dezelfde_organisatie(een: str, ander: str, zelfde: bool) -> None:
    assert lijkt_op(een, ander) is zelfde
    assert lijkt_op(ander, een) is zelfde


@given(st.text(max_size=40))
def test_een_naam_lijkt_op_zichzelf_en_op_zijn_kern(naam: str) -> None:
    assert lijkt_op(naam, naam)
    assert kern(kern(naam)) == kern(naam)


def test_de_naam_die_precies_klopt_gaat_voor() -> None:
    namen = [(1, "Demo Aanbeider De Eik"), (2, "Stichting Demo Aanbieder De Eik"), (3, "Iets anders")]
    assert eerste_die_lijkt("Demo Aanbieder De Eik", namen) == 2
    assert eerste_die_lijkt("Nog iets heel anders", namen) is None


# --- a purchase -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dagen", "veld"),
    [
        (Dagen(), None),
        (Dagen(dag(1, 1), dag(1, 1), dag(2, 1), dag(3, 1), dag(3, 1)), None),
        (Dagen(publicatie_op=dag(2, 1), sluiting_op=dag(1, 1)), "sluiting_op"),
        (Dagen(sluiting_op=dag(2, 1), gunning_op=dag(2, 1)), "gunning_op"),
        (Dagen(documenten_op=dag(2, 1), ingang_op=dag(1, 1)), "ingang_op"),
    ],
)
def test_de_volgorde_van_een_inkoop(dagen: Dagen, veld: str | None) -> None:
    fout = verkeerde_dag(dagen)
    assert (fout[0] if fout else None) == veld


@given(st.lists(st.dates(OP, OP + 900 * DAG), min_size=5, max_size=5, unique=True))
def test_alleen_de_oplopende_volgorde_mag(ruw: list[datetime.date]) -> None:
    assert (verkeerde_dag(Dagen(*ruw)) is None) is (ruw == sorted(ruw))
    volgende = volgende_stap(Dagen(*sorted(ruw)), op=OP)
    assert volgende == (STAPPEN[0][1], min(ruw))


@pytest.mark.parametrize(
    ("dagen", "sluit", "op", "mag"),
    [
        (Dagen(), True, dag(3, 1), False),  # no closing day
        (Dagen(), False, dag(3, 1), True),  # open house
        (Dagen(sluiting_op=dag(3, 1)), True, dag(3, 1), False),
        (Dagen(sluiting_op=dag(3, 1)), True, dag(3, 2), True),
        (Dagen(publicatie_op=dag(3, 1)), False, dag(2, 28), False),
    ],
)
def test_niet_gunnen_voor_de_sluiting(dagen: Dagen, sluit: bool, op: datetime.date, mag: bool) -> None:
    assert (te_vroeg_gegund(op, dagen, sluit=sluit) == "") is mag


# --- a contract -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("over", "beslis_over", "loopt_af", "wat"),
    [
        (None, None, False, None),  # no end
        (181, None, False, Waarom.EINDE),  # the last day is 180 days away
        (182, None, False, None),
        (400, 180, False, Waarom.BESLIS),
        (400, 181, False, None),  # the decision comes first, and is far
        (100, -5, False, Waarom.BESLIS),  # too late, and still asked
        (100, 50, True, None),  # someone decided that it ends
        (0, None, False, None),  # over
    ],
)
def test_wanneer_een_contract_om_aandacht_vraagt(
    over: int | None, beslis_over: int | None, loopt_af: bool, wat: Waarom | None
) -> None:
    uit = waarschuwing(
        tot=OP + over * DAG if over is not None else None,
        beslissen_voor=OP + beslis_over * DAG if beslis_over is not None else None,
        loopt_af=loopt_af,
        op=OP,
        dagen=180,
    )
    assert (uit.waarom if uit else None) == wat


@pytest.mark.parametrize(
    ("tot", "beslis", "veld"),
    [
        (OP + DAG, None, None),
        (OP, None, "laatste_dag"),
        (None, OP, "beslissen_voor"),
        (OP + 9 * DAG, OP + 9 * DAG, "beslissen_voor"),
        (OP + 9 * DAG, OP - DAG, "beslissen_voor"),
        (OP + 9 * DAG, OP + 8 * DAG, None),
    ],
)
def test_de_looptijd_van_een_contract(
    tot: datetime.date | None, beslis: datetime.date | None, veld: str | None
) -> None:
    fout = looptijd_fout(van=OP, tot=tot, beslissen_voor=beslis)
    assert (fout[0] if fout else None) == veld


# --- homes ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cellen", "woorden"),
    [
        ([], "nog niet gepubliceerd"),
        ([DICHT] * 3, "afgeschermd"),
        ([Cel(5, None), Cel(6, None), Cel(7, None), Cel(8, None)], "26"),
        ([Cel(5, None), DICHT, Cel(7, None), Cel(8, None)], "ten minste 20 (1 kwartaal afgeschermd)"),
        ([Cel(5, None), DICHT], "ten minste 5 (1 kwartaal afgeschermd, 2 kwartalen nog niet gepubliceerd)"),
    ],
)
def test_uitstroom_van_een_jaar(cellen: list[Cel], woorden: str) -> None:
    assert tel_op(cellen).woorden == woorden


def test_alleen_wie_naar_een_eigen_woning_ging_telt_in_het_verschil() -> None:
    weg = [Cel(5, None)] * 4  # twenty left, wherever they went
    jaar = jaarrij(
        2026,
        ["Delft", "Midden-Delfland", "Rijswijk", "Westland"],
        {"Delft": 24, "Midden-Delfland": 7, "Rijswijk": 9},
        {"Delft": Cel(7, None), "Rijswijk": DICHT, "Westland": Cel(6, None)},
        {"Delft": weg, "Rijswijk": weg},
    )
    assert [(rij.woningwoorden, rij.verschilwoorden) for rij in jaar.rijen] == [
        ("7", "17 meer afgesproken"),
        ("nog niet gepubliceerd", "niet te zeggen"),
        ("afgeschermd", "niet te zeggen"),
        ("6", "niet te zeggen"),
    ]
    assert jaar.rijen[0].uitstroom.woorden == "20"
    assert jaar.afgesproken == 40
    assert jaar.zonder_afspraak == ["Westland"]


@given(st.lists(st.one_of(st.none(), st.integers(5, 400)), max_size=4))
def test_een_afgeschermd_kwartaal_verandert_de_som_niet(ruw: list[int | None]) -> None:
    """What was hidden is not in any number that is shown: the sum is that of the shown quarters alone."""
    stroom = tel_op([Cel(waarde, None) if waarde is not None else DICHT for waarde in ruw])
    assert stroom.getoond == sum(waarde for waarde in ruw if waarde is not None)
    assert stroom.volledig is (len(ruw) == 4 and None not in ruw)
