"""The rules without a database: tables that a lawyer can read."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.besluiten.looptijd import (
    Herinnering,
    Waarvoor,
    herinneringen,
    laatste_dag,
    laatste_opzegdag,
    maanden_eerder,
)
from samenwerking.besluiten.nvo import AFSPRAKEN, Nvozekerheid
from samenwerking.besluiten.overwegingen import HANDREIKING, OVERWEGINGEN
from samenwerking.besluiten.toetreden import Soort, Stap, kan_nu
from samenwerking.besluiten.vormen import CODES, VORMEN, Regiofeiten, gevolgen, vorm
from samenwerking.besluiten.wegen import Uitslag, vergelijk
from samenwerking.teksten.controles.bevinding import Rechtsvorm
from tests.samenwerking.besluiten.maken import punt

D = datetime.date

VORMTABEL = [
    # rechtsvorm, eigen orgaan, rechtspersoon, delegatie, eigen begroting, binnen de Wgr
    ("convenant", False, False, False, False, False),
    ("regeling_zonder_meer", False, False, False, False, True),
    ("centrumregeling", False, False, False, False, True),
    ("gemeenschappelijk_orgaan", True, False, True, True, True),
    ("bedrijfsvoeringsorganisatie", True, True, True, True, True),
    ("openbaar_lichaam", True, True, True, True, True),
]


@pytest.mark.parametrize(("code", "orgaan", "persoon", "delegatie", "begroting", "wgr"), VORMTABEL)
def test_wat_de_wet_van_een_vorm_maakt(
    code: str, orgaan: bool, persoon: bool, delegatie: bool, begroting: bool, wgr: bool
) -> None:
    deze = vorm(code)
    assert deze is not None
    kenmerken = (deze.eigen_orgaan, deze.rechtspersoon, deze.delegatie, deze.eigen_begroting, deze.binnen_wgr)
    assert kenmerken == (orgaan, persoon, delegatie, begroting, wgr)


def test_elke_rechtsvorm_staat_er_eens() -> None:
    assert sorted(CODES) == sorted(vorm.value for vorm in Rechtsvorm)
    assert vorm("maatschap") is None


def test_alleen_de_centrumregeling_heeft_mandaat_zonder_delegatie() -> None:
    assert [deze.code for deze in VORMEN if deze.mandaat and not deze.delegatie] == ["centrumregeling"]


@pytest.mark.parametrize(
    ("code", "staat_erin", "staat_er_niet_in"),
    [
        ("convenant", set(), {"A2", "F4"}),
        ("centrumregeling", {"A2", "B1", "B3", "F4"}, {"B6", "F6"}),
        ("bedrijfsvoeringsorganisatie", {"B6", "B7", "F6"}, {"B1"}),
        ("openbaar_lichaam", {"B6", "B15", "F6"}, {"B1"}),
    ],
)
def test_de_lijst_van_verplichte_inhoud(code: str, staat_erin: set[str], staat_er_niet_in: set[str]) -> None:
    deze = vorm(code)
    assert deze is not None
    codes = {deel.code for deel in deze.moet_erin}
    assert staat_erin <= codes
    assert not codes & staat_er_niet_in


@pytest.mark.parametrize("deze", VORMEN, ids=lambda deze: deze.code)
def test_wat_een_vorm_voor_een_regio_betekent(deze: object) -> None:
    feiten = Regiofeiten(["A", "B", "C"], "A")
    zinnen = {gevolg.zin: gevolg.grond for gevolg in gevolgen(deze, feiten)}  # type: ignore[arg-type]
    toestemming = [grond for zin, grond in zinnen.items() if zin.startswith("3 raden besluiten over toestemming")]
    assert toestemming == (["Wgr artikel 1, vierde lid"] if deze.binnen_wgr else [])  # type: ignore[attr-defined]
    assert all(zinnen.values())
    rondes = [zin for zin in zinnen if "15 september" in zin]
    assert bool(rondes) is deze.eigen_begroting  # type: ignore[attr-defined]


def test_bij_een_centrumregeling_geven_de_anderen_mandaat() -> None:
    centrum = vorm("centrumregeling")
    assert centrum is not None
    zinnen = [gevolg.zin for gevolg in gevolgen(centrum, Regiofeiten(["A", "B", "C"], "A"))]
    assert any(zin.startswith("2 colleges geven mandaat aan A.") for zin in zinnen)


def test_de_overwegingen_zijn_die_van_de_handreiking_en_de_onze() -> None:
    assert [deze.code for deze in OVERWEGINGEN if deze.herkomst == HANDREIKING] == [
        "traditie", "omvang", "centrum", "kwaliteit", "raden",
    ]  # fmt: skip
    assert len({deze.code for deze in OVERWEGINGEN}) == len(OVERWEGINGEN) == 12


# --- weighing -----------------------------------------------------------------------------------------------

C, G = "centrumregeling", "openbaar_lichaam"


@pytest.mark.parametrize(
    ("antwoorden", "uitslag", "verschillen", "gedeeld"),
    [
        ({}, Uitslag.NIEMAND, (), ()),
        ({"A": punt(C)}, Uitslag.EEN, (), (C,)),
        ({"A": punt(C), "B": punt(C)}, Uitslag.EENS, (), (C,)),
        ({"A": punt(C), "B": punt(G)}, Uitslag.EENS, (), ()),  # each leaves the other's form open
        ({"A": punt(C), "B": punt("", C)}, Uitslag.VERSCHIL, (C,), ()),
        ({"A": punt(C, G), "B": punt(f"{C} {G}")}, Uitslag.VERSCHIL, (G,), (C,)),
        ({"A": punt(), "B": punt(C)}, Uitslag.EENS, (), (C,)),  # a reason without a choice opens nothing
    ],
)
def test_overeenstemming_en_verschil(
    antwoorden: dict[str, object], uitslag: Uitslag, verschillen: tuple[str, ...], gedeeld: tuple[str, ...]
) -> None:
    per_gemeente = {wie: {"traditie": deze} for wie, deze in antwoorden.items()}
    (rij,) = vergelijk(per_gemeente, overwegingen=["traditie"], vormen=CODES)  # type: ignore[arg-type]
    assert (rij.uitslag, rij.verschillen, rij.gedeeld) == (uitslag, verschillen, gedeeld)


@given(
    st.dictionaries(
        st.sampled_from("ABCDE"),
        st.tuples(st.frozensets(st.sampled_from(CODES)), st.frozensets(st.sampled_from(CODES))),
    )
)
def test_elke_gemeente_die_koos_staat_bij_elke_vorm_precies_eens(
    antwoorden: dict[str, tuple[frozenset[str], frozenset[str]]],
) -> None:
    from samenwerking.besluiten.wegen import Punt

    per_gemeente = {wie: {"btw": Punt(past, niet - past, "r")} for wie, (past, niet) in antwoorden.items()}
    (rij,) = vergelijk(per_gemeente, overwegingen=["btw"], vormen=CODES)
    kiezers = sorted(wie for wie, punten in per_gemeente.items() if punten["btw"].kiest)
    for vak in rij.vakken:
        assert sorted((*vak.past, *vak.past_niet, *vak.open)) == kiezers


# --- terms --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tot", "maanden", "dag"),
    [
        (D(2027, 1, 1), 12, D(2025, 12, 31)),  # ends on 31-12-2026: notice on 31-12-2025 at the latest
        (D(2027, 1, 1), 0, D(2026, 12, 31)),
        (D(2026, 8, 31), 6, D(2026, 2, 27)),  # February has no 31st
        (D(2028, 2, 29), 12, D(2027, 2, 27)),
        (None, 12, None),
        (D(2027, 1, 1), None, None),
    ],
)
def test_de_laatste_dag_om_op_te_zeggen(tot: D | None, maanden: int | None, dag: D | None) -> None:
    assert laatste_opzegdag(tot, maanden) == dag


def test_de_laatste_dag_is_de_dag_voor_tot() -> None:
    assert laatste_dag(D(2027, 1, 1)) == D(2026, 12, 31)
    assert laatste_dag(None) is None


@given(st.dates(D(1900, 1, 1), D(2200, 1, 1)), st.integers(0, 240))
def test_maanden_eerder_is_nooit_te_vroeg(dag: D, maanden: int) -> None:
    eerder = maanden_eerder(dag, maanden)
    assert (dag.year * 12 + dag.month) - (eerder.year * 12 + eerder.month) == maanden
    assert eerder.day <= dag.day


@pytest.mark.parametrize(
    ("op", "verwacht"),
    [
        (D(2025, 6, 30), []),
        (D(2025, 7, 1), [Waarvoor.OPZEGGEN]),  # 183 days before 31-12-2025
        (D(2025, 12, 31), [Waarvoor.OPZEGGEN, Waarvoor.EINDE]),  # 365 days before 31-12-2026
        (D(2026, 1, 1), [Waarvoor.EINDE]),  # too late to give notice
        (D(2026, 12, 31), [Waarvoor.EINDE]),
        (D(2027, 1, 1), []),
    ],
)
def test_wanneer_iemand_wordt_herinnerd(op: D, verwacht: list[Waarvoor]) -> None:
    gevonden = herinneringen(tot=D(2027, 1, 1), opzegtermijn=12, evaluaties=(), op=op)
    assert [deze.waarvoor for deze in gevonden] == verwacht


def test_een_evaluatie_blijft_staan_tot_zij_is_vastgelegd() -> None:
    moment = [(7, D(2026, 3, 1))]
    assert herinneringen(tot=None, opzegtermijn=None, evaluaties=moment, op=D(2025, 11, 30)) == ()
    for op in (D(2025, 12, 1), D(2029, 1, 1)):
        assert herinneringen(tot=None, opzegtermijn=None, evaluaties=moment, op=op) == (
            Herinnering(Waarvoor.EVALUATIE, D(2026, 3, 1), 7),
        )


# --- joining and leaving ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("soort", "gedaan", "kan"),
    [
        (Soort.TOETREDING, [], "besproken gevolgen besloten ingetrokken"),
        (Soort.UITTREDING, [], "besproken gevolgen ingetrokken"),  # Wgr 9: first the consequences
        (Soort.UITTREDING, [Stap.GEVOLGEN], "besproken besloten ingetrokken"),
        (Soort.UITTREDING, [Stap.GEVOLGEN, Stap.BESLOTEN], ""),
        (Soort.TOETREDING, [Stap.INGETROKKEN], ""),
    ],
)
def test_welke_stap_nu_kan(soort: Soort, gedaan: list[Stap], kan: str) -> None:
    assert " ".join(stap.value for stap in kan_nu(soort, gedaan)) == kan


def test_de_norm_zegt_van_welke_afspraken_het_nummer_zeker_is() -> None:
    zeker = [deze.code for deze in AFSPRAKEN if deze.zekerheid is Nvozekerheid.BESCHREVEN]
    assert zeker == ["nvo_1", "nvo_2", "nvo_3"]
    assert [deze.nummer for deze in AFSPRAKEN[:3]] == ["afspraak 1", "afspraak 2", "afspraak 3"]
    assert {deze.nummer for deze in AFSPRAKEN[3:]} == {""}
    assert len(AFSPRAKEN) == 10
