"""What a person types becomes alineas and lists, and is frozen in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio.bevriezen import NietBevroren, canoniek
from samenwerking.teksten.inhoud import (
    Alinea,
    Blok,
    Hoofdstukinhoud,
    InhoudOnleesbaar,
    Lijst,
    Tekstinhoud,
    lees_blokken,
    netjes,
    schrijf_blokken,
)


@pytest.mark.parametrize(
    ("getypt", "blokken"),
    [
        ("", ()),
        ("  \n\n \t ", ()),
        ("Een alinea.", (Alinea("Een alinea."),)),
        ("Een.\nTwee.", (Alinea("Een."), Alinea("Twee."))),
        ("Een.\r\n\r\nTwee.", (Alinea("Een."), Alinea("Twee."))),
        ("Te  veel \t ruimte ", (Alinea("Te veel ruimte"),)),
        ("- a\n- b", (Lijst(("a", "b")),)),
        ("- a\n\n- b", (Lijst(("a",)), Lijst(("b",)))),
        ("Nodig:\n- hulp\n- woning\nSlot.", (Alinea("Nodig:"), Lijst(("hulp", "woning")), Alinea("Slot."))),
        ("•\tuit de tekstverwerker", (Lijst(("uit de tekstverwerker",)),)),
        ("-geen lijst", (Alinea("-geen lijst"),)),
        ("-", (Alinea("-"),)),
        ("€\N{NO-BREAK SPACE}1.000", (Alinea("€\N{NO-BREAK SPACE}1.000"),)),
        ("cafe\N{COMBINING ACUTE ACCENT}", (Alinea("café"),)),
        ("nul\x00teken", (Alinea("nulteken"),)),
    ],
)
def test_wat_iemand_typt(getypt: str, blokken: tuple[Blok, ...]) -> None:
    assert lees_blokken(getypt) == blokken


@given(st.text())
def test_netjes_maken_verandert_de_tweede_keer_niets(getypt: str) -> None:
    netjes_een_keer = netjes(getypt)
    assert netjes(netjes_een_keer) == netjes_een_keer
    assert lees_blokken(netjes_een_keer) == lees_blokken(getypt)


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_geen_woord_gaat_verloren(woord: str) -> None:
    assert "".join(schrijf_blokken(lees_blokken(f"voor {woord} na")).split()) == "".join(
        netjes(f"voor {woord} na").split()
    )
    assert netjes(f"voor {woord} na").startswith("voor ")


def _tekst(*blokken: Blok, titel: str = "Regiovisie") -> Tekstinhoud:
    return Tekstinhoud(
        titel, "regiovisie", "haaglanden", (Hoofdstukinhoud(7, "Visie", blokken), Hoofdstukinhoud(9, "Kaart", (), True))
    )


def test_bevroren_inhoud_komt_precies_zo_terug() -> None:
    tekst = _tekst(Alinea("Wie 't leest, €\N{NO-BREAK SPACE}2."), Lijst(("a", "b")))
    assert Tekstinhoud.uit_bevroren(tekst.bevroren(nummer=3, naam="Concept")) == tekst


def test_nummer_en_naam_horen_bij_de_bevroren_inhoud() -> None:
    tekst = _tekst()
    assert len({tekst.bevroren(nummer=n, naam=naam) for n in (1, 2) for naam in ("a", "b")}) == 4


def test_het_kenmerk_verandert_met_de_inhoud() -> None:
    assert _tekst(Alinea("a")).kenmerk == _tekst(Alinea("a")).kenmerk
    anders = {_tekst(Alinea("a")).kenmerk, _tekst(Alinea("b")).kenmerk, _tekst(Lijst(("a",))).kenmerk}
    assert len(anders | {_tekst(Alinea("a"), titel="Ander").kenmerk}) == 4


@pytest.mark.parametrize("vorm", [{"vorm": 2}, {"vorm": 1}, {"vorm": 1, "tekst": {"titel": "x"}}, {}])
def test_een_onbekende_vorm_wordt_niet_geraden(vorm: dict[str, object]) -> None:
    with pytest.raises(InhoudOnleesbaar):
        Tekstinhoud.uit_bevroren(canoniek(vorm))


def test_een_onbekend_blok_wordt_niet_overgeslagen() -> None:
    bytes_ = _tekst(Alinea("a")).bevroren(nummer=1, naam="n").replace(b'"alinea"', b'"tabel"')
    with pytest.raises(InhoudOnleesbaar, match="tabel"):
        Tekstinhoud.uit_bevroren(bytes_)


def test_bytes_die_niet_bevroren_zijn() -> None:
    with pytest.raises(NietBevroren):
        Tekstinhoud.uit_bevroren(b'{ "vorm": 1 }')
