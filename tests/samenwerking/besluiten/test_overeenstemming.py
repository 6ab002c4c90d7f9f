"""Who adopted which words, who must decide again, and the sentence that says so."""

from __future__ import annotations

import datetime

import pytest

from samenwerking.besluiten.overeenstemming import Besluitfeit, Positie, eens, moet_opnieuw, positie, zin_van_de_stand
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.besluiten.procedures import PROCEDURES

DAG = datetime.date(2026, 5, 12)
REGELING, REGIOVISIE = PROCEDURES["regeling"], PROCEDURES["regiovisie"]


def feit(stap: str, gemeente: str, uitkomst: Uitkomst, over: str = "nu") -> Besluitfeit:
    return Besluitfeit(Plek(stap, gemeente), uitkomst, over, DAG)


def als_stand(*feiten: Besluitfeit) -> dict[Plek, Besluitfeit]:
    return {een.plek: een for een in feiten}


POSITIES = [
    # outcome, about the version, position
    (Uitkomst.VASTGESTELD, "nu", Positie.AKKOORD),
    (Uitkomst.VASTGESTELD, "eerder", Positie.OPNIEUW),
    (Uitkomst.GEWIJZIGD, "nu", Positie.ANDERS),
    (Uitkomst.GEWIJZIGD, "eerder", Positie.OPNIEUW),
    (Uitkomst.VOORWAARDE, "nu", Positie.ANDERS),
    (Uitkomst.VERLEEND, "nu", Positie.AKKOORD),
    (Uitkomst.VERLEEND, "eerder", Positie.OPNIEUW),
    (Uitkomst.ONTHOUDEN, "nu", Positie.TEGEN),
    (Uitkomst.VERWORPEN, "nu", Positie.TEGEN),
    (Uitkomst.VERWORPEN, "eerder", Positie.OPNIEUW),
    (Uitkomst.AANGEHOUDEN, "nu", Positie.OPEN),
    (Uitkomst.AANGEHOUDEN, "eerder", Positie.OPEN),
]


@pytest.mark.parametrize(("uitkomst", "over", "verwacht"), POSITIES)
def test_waar_een_gemeente_staat(uitkomst: Uitkomst, over: str, verwacht: Positie) -> None:
    assert positie(feit("besluit", "GM0603", uitkomst, over), nu="nu") is verwacht


def test_zonder_besluit_is_het_open() -> None:
    assert positie(None, nu="nu") is Positie.OPEN


def test_na_een_amendement_besluiten_de_anderen_opnieuw_over_de_nieuwe_tekst() -> None:
    feiten = [
        feit("voorstel", "GM0603", Uitkomst.VASTGESTELD, "een"),
        feit("besluit", "GM0603", Uitkomst.VASTGESTELD, "een"),
        feit("besluit", "GM0629", Uitkomst.GEWIJZIGD, "een"),
        feit("besluit", "GM0637", Uitkomst.AANGEHOUDEN, "een"),
    ]
    assert moet_opnieuw(REGIOVISIE, feiten, nieuw="twee") == [
        Plek("voorstel", "GM0603"),
        Plek("besluit", "GM0603"),
        Plek("besluit", "GM0629"),
    ]


def test_een_zienswijze_op_het_ontwerp_hoeft_niet_opnieuw() -> None:
    feiten = [
        feit("zienswijze", "GM0603", Uitkomst.ZIENSWIJZE, "ontwerp"),
        feit("toestemming", "GM0603", Uitkomst.VERLEEND, "ontwerp"),
    ]
    assert moet_opnieuw(REGELING, feiten, nieuw="definitief") == [Plek("toestemming", "GM0603")]
    assert moet_opnieuw(REGELING, feiten, nieuw="ontwerp") == []


def test_eens_is_iedereen_over_dezelfde_woorden() -> None:
    codes = ["GM0603", "GM0629"]
    een = feit("besluit", "GM0603", Uitkomst.VASTGESTELD)
    assert eens(REGELING, als_stand(een, feit("besluit", "GM0629", Uitkomst.VASTGESTELD)), codes, nu="nu")
    assert not eens(REGELING, als_stand(een), codes, nu="nu")
    assert not eens(REGELING, als_stand(een, feit("besluit", "GM0629", Uitkomst.VOORWAARDE)), codes, nu="nu")
    assert not eens(REGELING, als_stand(een, feit("besluit", "GM0629", Uitkomst.VASTGESTELD, "oud")), codes, nu="nu")


ZINNEN = [
    ([], "0 van 3 colleges hebben besloten over deze tekst."),
    ([Uitkomst.VASTGESTELD], "1 van 3 colleges heeft besloten over deze tekst."),
    ([Uitkomst.VASTGESTELD] * 3, "3 van 3 colleges hebben besloten over deze tekst."),
    (
        [Uitkomst.VASTGESTELD, Uitkomst.AANGEHOUDEN],
        "1 van 3 colleges heeft besloten over deze tekst: 1 hield het aan.",
    ),
    (
        [Uitkomst.VERWORPEN, Uitkomst.VERWORPEN, Uitkomst.VOORWAARDE],
        "3 van 3 colleges hebben besloten over deze tekst: 1 met andere woorden of een voorwaarde, 2 zeiden nee.",
    ),
]


@pytest.mark.parametrize(("uitkomsten", "zin"), ZINNEN)
def test_de_stand_in_een_zin(uitkomsten: list[Uitkomst], zin: str) -> None:
    codes = ["GM0603", "GM0629", "GM0637"]
    stand = als_stand(*(feit("besluit", code, een) for code, een in zip(codes, uitkomsten, strict=False)))
    assert zin_van_de_stand(REGELING, stand, codes, nu="nu") == zin


def test_een_bestuur_besluit_een_keer() -> None:
    begroting = PROCEDURES["begroting"]
    assert zin_van_de_stand(begroting, {}, ["GM0603"], nu="nu") == "Het bestuur moet nog besluiten."
    besloten = als_stand(feit("besluit", "", Uitkomst.VASTGESTELD))
    assert zin_van_de_stand(begroting, besloten, ["GM0603"], nu="nu") == "Het bestuur besloot: vastgesteld."
    assert eens(begroting, besloten, ["GM0603", "GM0629"], nu="nu")


def test_een_regeling_van_twee_organen_vraagt_het_besluit_van_allebei() -> None:
    samen, codes = PROCEDURES["regeling_raden_colleges"], ["GM0603", "GM0629"]
    raden = [feit("besluit_raad", code, Uitkomst.VASTGESTELD) for code in codes]
    colleges = [feit("besluit", code, Uitkomst.VASTGESTELD) for code in codes]
    assert not eens(samen, als_stand(*raden, colleges[0]), codes, nu="nu")
    assert eens(samen, als_stand(*raden, *colleges), codes, nu="nu")
    assert zin_van_de_stand(samen, als_stand(*raden, colleges[0]), codes, nu="nu") == (
        "2 van 2 raden hebben besloten over deze tekst. 1 van 2 colleges heeft besloten over deze tekst."
    )
