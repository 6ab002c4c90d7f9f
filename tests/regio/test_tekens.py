"""What was pasted becomes what was meant, and no character turns a line around."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio.briefpapier.tekens import noem, onbekend, zuiver


@pytest.mark.parametrize(
    ("geplakt", "bedoeld"),
    [
        ("Jan \u202ekeob\u202c de Vries", "Jan keob de Vries"),  # right-to-left override
        ("\u2067Aanvraag\u2069 \u200f12", "Aanvraag 12"),
        ("regel een\x0bregel twee\u2028drie", "regel een\nregel twee\ndrie"),  # a line end of Word
        ("\uf0b7\tpunt", "•\tpunt"),  # a mark of a list in Word
        ("\x93aan\x94 \x80 5 \x96 6", "“aan” € 5 – 6"),  # an old code page read as another
        ("Kovac\u030cic\u0301", "Kovačić"),  # letters in two pieces
        ("nul\x00 en bel\x07", "nul en bel"),
        ("half\ud83d teken\ufeff", "half teken"),
        (
            "zacht\u00adafbreken, vast\u2011e streep en 5\u202f000",
            "zacht\u00adafbreken, vast\u2011e streep en 5\u202f000",
        ),
        (
            "José Þórsdóttir-Yıldız, Łukasz Ångström, Ștefan Đặng",
            "José Þórsdóttir-Yıldız, Łukasz Ångström, Ștefan Đặng",
        ),
    ],
)
def test_wat_is_geplakt_wordt_wat_is_bedoeld(geplakt: str, bedoeld: str) -> None:
    assert zuiver(geplakt) == bedoeld
    assert onbekend(geplakt) == []


def test_een_teken_dat_niet_kan_staat_in_een_zin() -> None:
    assert onbekend("Wonen in \N{HOUSE WITH GARDEN}, عمر") == ["ر", "ع", "م", "\N{HOUSE WITH GARDEN}"]
    assert "(U+1F3E1)" in noem(["\N{HOUSE WITH GARDEN}"])


@given(st.text())
def test_zuiveren_laat_nooit_een_stuurteken_staan_en_is_na_een_keer_klaar(woord: str) -> None:
    schoon = zuiver(woord)
    assert zuiver(schoon) == schoon
    assert not [teken for teken in schoon if unicodedata.category(teken) in ("Cc", "Cs") and teken not in "\t\n\r"]
    assert not [teken for teken in schoon if unicodedata.bidirectional(teken) in
                ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI")]  # fmt: skip
