"""What may lead to a person, found in a text; no database."""

from __future__ import annotations

import pytest

from samenwerking.kennis.sporen import Soort, sporen


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("Cliënt A. belde mevrouw B. over de sleutel.", []),
        ("Bel 06 12345678 of 0612345678, zaak 2026-0001234567.", []),
        ("Er is € 123.456.789 nodig; dossier 123456789.", []),  # fails the elfproef
        ("Het nummer is 999900018.", [Soort.BSN]),
        ("Het nummer is 9999.00.018", [Soort.BSN]),
        ("Zij is geboren op 3 mei 1980.", [Soort.GEBOORTEDATUM]),
        ("geboortedatum: 03-05-80", [Soort.GEBOORTEDATUM]),
        ("Het overleg was op 3 mei 2026.", []),
        ("Wij spraken mevrouw Proefpersoon.", [Soort.NAAM]),
        ("dhr. van den Voorbeeld kwam, cliënt Test ook.", [Soort.NAAM, Soort.NAAM]),
        ("De cliënt woont in Rijswijk.", []),
    ],
)
def test_wat_naar_een_persoon_kan_leiden(tekst: str, soorten: list[Soort]) -> None:
    assert [spoor.soort for spoor in sporen(tekst)] == soorten


def test_een_zin_noemt_de_regel_en_nooit_het_hele_nummer() -> None:
    [spoor] = sporen("Eerste regel.\nBSN 999900018 staat hier.")
    assert spoor.stopt
    assert "Regel 2" in spoor.zin
    assert "999900018" not in spoor.zin
