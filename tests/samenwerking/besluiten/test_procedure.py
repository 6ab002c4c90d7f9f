"""The steps of each procedure, as a jurist reads them; and what each step waits for."""

from __future__ import annotations

import pytest

from samenwerking.besluiten.procedure import Aard, Plek, Procedure, Stap, Uitkomst, Wie, plekken, wacht_op
from samenwerking.besluiten.procedures import PROCEDURES, procedure_voor
from samenwerking.teksten.controles.bevinding import Rechtsvorm

REGELING = [
    # step, who, law article, waits for (own gemeente), waits for (all)
    ("toezenden", "college", "1, tweede lid", (), ()),
    ("zienswijze", "raad", "1, derde lid", ("toezenden",), ()),
    ("definitief", "regio", "geen artikel", (), ("zienswijze",)),
    ("vragen", "college", "1, vierde lid", ("definitief",), ()),
    ("toestemming", "raad", "1, vierde lid", ("vragen",), ()),
    ("besluit", "college", "1, eerste lid", ("toestemming",), ()),
    ("ondertekenen", "college", "171", (), ("besluit",)),
    ("bekendmaken", "publiceert", "26", (), ("ondertekenen",)),
    ("eigen_bekendmaking", "college", "26", ("besluit",), ()),
    ("inwerking", "regio", "26", ("bekendmaken",), ("eigen_bekendmaking",)),
]


@pytest.mark.parametrize(("nummer", "regel"), list(enumerate(REGELING)), ids=[regel[0] for regel in REGELING])
def test_een_regeling_volgt_artikel_1_en_26(nummer: int, regel: tuple[str, str, str, tuple[str], tuple[str]]) -> None:
    stap = PROCEDURES["regeling"].stappen[nummer]
    code, wie, artikel, na, na_alle = regel
    assert (stap.code, stap.wie.value, stap.na, stap.na_alle) == (code, wie, na, na_alle)
    assert artikel in stap.grond


WIE_TREFFEN = [
    # procedure, its steps before the signatures in order, who decides
    ("regeling", "toezenden zienswijze definitief vragen toestemming besluit", "college"),
    ("regeling_burgemeesters", "toezenden zienswijze definitief vragen toestemming besluit_burgemeester",
     "burgemeester"),
    ("regeling_colleges_burgemeesters",
     "toezenden zienswijze definitief vragen toestemming besluit besluit_burgemeester", "college burgemeester"),
    # raden that make it give no zienswijze (1 lid 2); who makes it with them still asks toestemming (lid 4)
    ("regeling_raden", "voorstel besluit_raad", "raad"),
    ("regeling_raden_colleges", "vragen toestemming besluit_raad besluit", "raad college"),
    ("regeling_raden_burgemeesters", "vragen toestemming besluit_raad besluit_burgemeester", "raad burgemeester"),
    ("regeling_raden_colleges_burgemeesters", "vragen toestemming besluit_raad besluit besluit_burgemeester",
     "raad college burgemeester"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "stappen", "wie"), WIE_TREFFEN, ids=[rij[0] for rij in WIE_TREFFEN])
def test_wie_een_regeling_treft_bepaalt_haar_stappen(code: str, stappen: str, wie: str) -> None:
    procedure = PROCEDURES[code]
    codes = [stap.code for stap in procedure.stappen]
    assert " ".join(codes[: codes.index("ondertekenen")]) == stappen
    assert " ".join(stap.wie.value for stap in procedure.beslissend) == wie
    assert set(procedure.stap("ondertekenen").na_alle) == set(procedure.stap("eigen_bekendmaking").na)
    assert set(procedure.beslist) == set(procedure.stap("ondertekenen").na_alle)
    for stap in procedure.beslissend:
        assert "1, eerste lid" in stap.grond
        assert stap.amendement is (stap.wie is Wie.RAAD)  # who adopts the words itself can change them
        assert stap.na == ("toestemming",) or stap.wie is Wie.RAAD
    assert procedure_voor("", Rechtsvorm.CENTRUMREGELING.value, wie.split()) is procedure


def test_een_procedure_waarin_niemand_besluit_bestaat_niet() -> None:
    dag = Stap("dag", "Dag", "komen", Wie.REGIO, Aard.DAG, "geen")
    with pytest.raises(ValueError, match="besluit niemand"):
        Procedure("x", "x", "x", (dag,))


def test_de_toestemming_is_het_vierde_lid_en_nooit_het_tweede() -> None:
    for procedure in PROCEDURES.values():
        for stap in procedure.stappen:
            if Uitkomst.VERLEEND in stap.uitkomsten:
                assert "vierde lid" in stap.grond
                assert "tweede lid" not in stap.grond


VORMEN = [
    # kind of text, legal form, procedure
    ("sok", Rechtsvorm.CENTRUMREGELING.value, "regeling"),
    ("sok", Rechtsvorm.REGELING_ZONDER_MEER.value, "regeling"),
    ("sok", Rechtsvorm.CONVENANT.value, "convenant"),
    ("gr", Rechtsvorm.OPENBAAR_LICHAAM.value, "regeling"),
    ("gr", Rechtsvorm.BEDRIJFSVOERINGSORGANISATIE.value, "regeling"),
    ("gr", Rechtsvorm.GEMEENSCHAPPELIJK_ORGAAN.value, "regeling"),
    ("convenant", "", "convenant"),
    ("regiovisie", "", "regiovisie"),
    ("sok", "", None),  # the name says nothing: choose the form first
    ("uitvoeringsplan", "", None),
]


@pytest.mark.parametrize(("soort", "vorm", "verwacht"), VORMEN)
def test_de_vorm_gaat_voor_de_naam_op_de_kaft(soort: str, vorm: str, verwacht: str | None) -> None:
    procedure = procedure_voor(soort, vorm)
    assert (procedure.code if procedure else None) == verwacht


def test_amenderen_kan_alleen_wie_de_tekst_zelf_vaststelt() -> None:
    for procedure in PROCEDURES.values():
        for stap in procedure.stappen:
            assert stap.amendement == (Uitkomst.GEWIJZIGD in stap.uitkomsten)
            if stap.amendement:
                assert procedure.code in ("regiovisie", "begroting") or stap.code == "besluit_raad"


def test_elke_stap_staat_een_keer_per_gemeente_of_een_keer_voor_allen() -> None:
    regeling = PROCEDURES["regeling"]
    alle = plekken(regeling, ["GM0603", "GM0518"])
    assert alle[:2] == [Plek("toezenden", "GM0518"), Plek("toezenden", "GM0603")]
    assert Plek("definitief") in alle
    assert len(alle) == 7 * 2 + 3


def test_waarop_een_stap_wacht() -> None:
    regeling, codes = PROCEDURES["regeling"], ["GM0518", "GM0603"]
    assert wacht_op(regeling, Plek("zienswijze", "GM0518"), codes) == [Plek("toezenden", "GM0518")]
    assert wacht_op(regeling, Plek("definitief"), codes) == [Plek("zienswijze", code) for code in codes]
    assert wacht_op(regeling, Plek("vragen", "GM0603"), codes) == [Plek("definitief")]
    assert wacht_op(regeling, Plek("bekendmaken"), codes) == [Plek("ondertekenen", code) for code in codes]
    begroting = PROCEDURES["begroting"]
    assert wacht_op(begroting, Plek("ter_inzage", "GM0518"), codes) == [Plek("toezenden")]


def test_een_procedure_die_niet_klopt_bestaat_niet() -> None:
    dag = Stap("dag", "Dag", "komen", Wie.REGIO, Aard.DAG, "geen", na=("eerder",))
    with pytest.raises(ValueError, match="staat niet op zijn plaats"):
        Procedure("x", "x", "x", (dag,))
    with pytest.raises(ValueError, match="uitkomsten"):
        Stap("besluit", "Besluit", "besluiten", Wie.RAAD, Aard.BESLUIT, "geen")
