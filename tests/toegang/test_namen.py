"""How a name is found and shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.namen import gewoon, initialen, op_achternaam, voluit, zoekbegins, zoeknaam


@pytest.mark.parametrize(
    ("tekst", "gewoon_geschreven"),
    [
        ("Kovačić-Bär", "kovacic bar"),
        ("O'Neil", "o neil"),
        ("  De   Vries ", "de vries"),
        ("Ørsted Łukasz Straße", "orsted lukasz strasse"),
        ("Иванов", "иванов"),
        ("?!", ""),
    ],
)
def test_gewoon_geschreven(tekst: str, gewoon_geschreven: str) -> None:
    assert gewoon(tekst) == gewoon_geschreven


@pytest.mark.parametrize(
    ("gezocht", "gevonden"),
    [
        ("Berg", True),
        ("van der Berg", True),
        ("Van der Berg, Anna", True),
        ("berg anna", True),
        ("BER", True),
        ("anna", False),
        ("van den Bergh", False),
    ],
)
def test_zoeken_vanaf_het_begin_van_de_achternaam(gezocht: str, gevonden: bool) -> None:
    naam = zoeknaam(achternaam="Berg", voorvoegsel="van der", voornamen="Anna")
    assert any(naam.startswith(begin) for begin in zoekbegins(gezocht)) is gevonden


@pytest.mark.parametrize("gezocht", ["El Idrissi", "el idr", "EL"])
def test_een_voorvoegsel_dat_bij_de_achternaam_hoort(gezocht: str) -> None:
    naam = zoeknaam(achternaam="El Idrissi", voornamen="Samir")
    assert any(naam.startswith(begin) for begin in zoekbegins(gezocht))


def test_niets_getypt_vindt_niets() -> None:
    assert zoekbegins("  , ") == ()


def test_zoals_een_naam_wordt_getoond() -> None:
    naam = {"voornamen": "Anna Maria", "achternaam": "Berg", "voorvoegsel": "van der"}
    assert voluit(**naam) == "Anna Maria van der Berg"
    assert op_achternaam(**naam) == "Berg, Anna Maria van der"
    assert initialen(voornamen="anna", achternaam="Berg") == "A. B."


@given(st.text(max_size=30), st.text(max_size=30))
def test_wie_de_hele_naam_typt_vindt_hem(achternaam: str, voornamen: str) -> None:
    naam = zoeknaam(achternaam=achternaam, voornamen=voornamen)
    assert not naam or any(naam.startswith(begin) for begin in zoekbegins(f"{achternaam} {voornamen}"))
