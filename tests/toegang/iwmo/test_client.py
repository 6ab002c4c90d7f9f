"""What a message holds of a client, from what a gemeente knows."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.toegang.iwmo import maken as m
from toegang.iwmo.berichten import Adres, Huis, Telefoon
from toegang.iwmo.client import Adresgegevens, NietTeVullen, contact_van, huis_van, naam_van, telefoon_van, voorletters
from toegang.iwmo.regels import Omgeving, toets_bericht
from toegang.iwmo.soorten import WMO301, WMO323
from toegang.iwmo.termijnen import antwoord_uiterlijk, besluit_uiterlijk, retour_uiterlijk

THUIS = Adresgegevens(True, False, "Proefstraat", "12 A", "2281 AB", "Rijswijk", "070-1234567", "", "Rijswijk")


@pytest.mark.parametrize(
    ("voornamen", "letters"),
    [
        ("Anna Maria", "AM"),
        ("ínez", "Í"),
        ("A B C D E F G", "ABCDEF"),
        ("'t", ""),
        ("Жанна", "Ж"),
        ("明", ""),
        ("", ""),
    ],
)
def test_voorletters(voornamen: str, letters: str) -> None:
    assert voorletters(voornamen) == letters


def test_een_lang_voorvoegsel_staat_bij_de_achternaam() -> None:
    naam = naam_van(voornamen="Test", voorvoegsel="van over de", achternaam="Proef")
    assert (naam.geslachtsnaam.achternaam, naam.geslachtsnaam.voorvoegsel) == ("van over de Proef", "")


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("070-123 45 67", Telefoon("0701234567", "0031")),
        ("+31 6 12345678", Telefoon("0612345678", "0031")),
        ("0031612345678", Telefoon("0612345678", "0031")),
        ("+32 2 1234567", Telefoon("21234567", "0032")),
        ("geen", None),
    ],
)
def test_telefoon(tekst: str, nummer: Telefoon | None) -> None:
    assert telefoon_van(tekst) == nummer


@pytest.mark.parametrize(
    ("tekst", "huis"),
    [
        ("12", Huis(12)),
        ("12a", Huis(12, "A")),
        ("12 A-3", Huis(12, "A", "3")),
        ("7 bis", Huis(7, "", "bis")),
        ("x", None),
    ],
)
def test_huisnummer(tekst: str, huis: Huis | None) -> None:
    assert huis_van(tekst) == huis


def test_een_woonadres_en_een_briefadres() -> None:
    assert contact_van(THUIS).soort == "01"
    assert contact_van(replace(THUIS, vast=False)).soort == "02"
    assert contact_van(THUIS).adres == Adres(Huis(12, "A"), "2281AB", "Proefstraat", "Rijswijk", "NL")


@pytest.mark.parametrize("anders", [{"postcode": "", "huisnummer": ""}, {"geheim": True}, {"postcode": "1000"}])
def test_zonder_bruikbaar_adres_staat_er_een_plaats_en_een_telefoonnummer(anders: dict[str, Any]) -> None:
    contact = contact_van(replace(THUIS, **anders))
    assert (contact.soort, contact.adres, len(contact.telefoons)) == ("02", Adres(plaats="Rijswijk"), 1)
    with pytest.raises(NietTeVullen, match="telefoonnummer"):
        contact_van(replace(THUIS, telefoon="", **anders))


@given(
    st.builds(
        Adresgegevens,
        vast=st.booleans(),
        geheim=st.booleans(),
        straat=st.text(max_size=80),
        huisnummer=st.text(max_size=12),
        postcode=st.text(max_size=7) | st.just("2281 AB"),
        plaats=st.just("Rijswijk"),
        telefoon=st.just("0701234567"),
        email=st.just(""),
        gemeente=st.just("Rijswijk"),
    )
)
def test_elk_contact_voldoet_aan_de_regels(gegevens: Adresgegevens) -> None:
    assert toets_bericht(m.wmo301(contacten=(contact_van(gegevens),)), Omgeving(op=m.NU)) == []


def test_termijnen_van_de_standaard() -> None:
    vrijdag = datetime.date(2026, 11, 20)
    assert retour_uiterlijk(WMO301, vrijdag) == datetime.date(2026, 11, 25)
    assert retour_uiterlijk(WMO323, vrijdag) == datetime.date(2026, 12, 4)
    assert antwoord_uiterlijk(datetime.date(2026, 12, 22)) == datetime.date(2026, 12, 30)
    assert besluit_uiterlijk(vrijdag) == datetime.date(2027, 1, 15)
