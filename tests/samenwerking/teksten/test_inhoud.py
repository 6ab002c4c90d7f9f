"""A version is frozen in one form, and comes back as it was."""

import pytest

from regio.bevriezen import NietBevroren, canoniek
from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.inhoud import InhoudOnleesbaar, Tekstinhoud
from tests.samenwerking.teksten.factories import alinea


def _tekst(*blokken: Knoop, titel: str = "Regiovisie") -> Tekstinhoud:
    hoofdstuk = knoop("hoofdstuk", knoop("kop", "Visie"), *blokken, id="visie0")
    return Tekstinhoud(titel, "regiovisie", "haaglanden", knoop("doc", hoofdstuk))


def test_bevroren_inhoud_komt_precies_zo_terug() -> None:
    tekst = _tekst(alinea("Wie 't leest, €\N{NO-BREAK SPACE}2."), knoop("lijst", knoop("onderdeel", alinea("a"))))
    assert Tekstinhoud.uit_bevroren(tekst.bevroren(nummer=3, naam="Concept")) == tekst


def test_nummer_en_naam_horen_bij_de_bevroren_inhoud() -> None:
    tekst = _tekst()
    assert len({tekst.bevroren(nummer=n, naam=naam) for n in (1, 2) for naam in ("a", "b")}) == 4


def test_het_kenmerk_verandert_met_de_inhoud() -> None:
    assert _tekst(alinea("a")).kenmerk == _tekst(alinea("a")).kenmerk
    anders = {_tekst(alinea("a")).kenmerk, _tekst(alinea("b")).kenmerk, _tekst(alinea("a"), alinea("b")).kenmerk}
    assert len(anders | {_tekst(alinea("a"), titel="Ander").kenmerk}) == 4


@pytest.mark.parametrize("vorm", [{"vorm": 3}, {"vorm": 2}, {"vorm": 2, "tekst": {"titel": "x"}}, {}])
def test_een_onbekende_vorm_wordt_niet_geraden(vorm: dict[str, object]) -> None:
    with pytest.raises(InhoudOnleesbaar):
        Tekstinhoud.uit_bevroren(canoniek(vorm))


def test_bytes_die_niet_bevroren_zijn() -> None:
    with pytest.raises(NietBevroren):
        Tekstinhoud.uit_bevroren(b'{ "vorm": 2 }')
