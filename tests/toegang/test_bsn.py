"""A BSN is nine digits that pass the elfproef; the sentence says which of the two is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang import bsn as regels
from toegang.bsn import OngeldigeBsn, gemaskeerd, is_testnummer, lees_bsn

REEKS = tuple(regels.testnummers())  # not imported by name: pytest would take it for a test


@pytest.mark.parametrize(
    "getypt", ["999900006", "999 900 006", "999.900.006", " 9999.00.006 ", "999\N{NO-BREAK SPACE}900006"]
)
def test_spaties_en_punten_tellen_niet(getypt: str) -> None:
    assert lees_bsn(getypt) == "999900006"


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("", "alleen cijfers"),
        ("onbekend", "alleen cijfers"),
        ("99990000a", "alleen cijfers"),
        ("-99990006", "alleen cijfers"),
        ("٩٩٩٩٠٠٠٠٦", "alleen cijfers"),
        ("99990000", "U vulde er 8 in"),
        ("9999000060", "U vulde er 10 in"),
        ("999900007", "elfproef"),
        ("999900060", "elfproef"),
        ("123456789", "elfproef"),
        ("000000000", "elfproef"),
    ],
)
def test_de_zin_zegt_wat_er_fout_is(getypt: str, zin: str) -> None:
    with pytest.raises(OngeldigeBsn, match=zin):
        lees_bsn(getypt)


def zin_bij(getypt: str) -> str:
    try:
        lees_bsn(getypt)
    except OngeldigeBsn as fout:
        return f"{fout} {fout.__cause__}"
    return ""


@given(st.text("0123456789 .", min_size=3))
def test_de_fout_noemt_het_nummer_niet(getypt: str) -> None:
    cijfers = getypt.replace(" ", "").replace(".", "")
    assert len(cijfers) < 3 or cijfers not in zin_bij(getypt)


def test_de_testreeks() -> None:
    assert len(REEKS) == 9091
    assert REEKS[0] == "999900006"
    assert REEKS[-1] == "999999990"
    assert all(lees_bsn(nummer) == nummer and is_testnummer(nummer) for nummer in REEKS)


@pytest.mark.parametrize("nummer", ["999900005", "999999991", "111222333", "", "99990000", "99990000a"])
def test_buiten_de_testreeks(nummer: str) -> None:
    assert not is_testnummer(nummer)


@given(st.sampled_from(REEKS), st.integers(0, 8), st.integers(1, 9))
def test_een_verkeerd_cijfer_valt_altijd_op(bsn: str, plaats: int, erbij: int) -> None:
    fout = bsn[:plaats] + str((int(bsn[plaats]) + erbij) % 10) + bsn[plaats + 1 :]
    with pytest.raises(OngeldigeBsn):
        lees_bsn(fout)


@given(st.sampled_from(REEKS), st.integers(0, 7))
def test_twee_omgewisselde_cijfers_vallen_altijd_op(bsn: str, plaats: int) -> None:
    fout = bsn[:plaats] + bsn[plaats + 1] + bsn[plaats] + bsn[plaats + 2 :]
    if fout != bsn:
        with pytest.raises(OngeldigeBsn):
            lees_bsn(fout)


@pytest.mark.parametrize(
    ("bsn", "getoond"),
    [("999900006", "******006"), ("", "*********"), ("12", "*********"), ("1234567890", "*********")],
)
def test_gemaskeerd_toont_hooguit_drie_cijfers(bsn: str, getoond: str) -> None:
    assert gemaskeerd(bsn) == getoond
