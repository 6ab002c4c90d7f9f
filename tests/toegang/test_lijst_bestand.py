"""Who takes a list of people along leaves an Inzage with everyone who is in the file."""

from __future__ import annotations

import pytest
from django.urls import reverse

from regio.models import Inzage, Rol
from tests.regio.factories import maak_pet
from tests.toegang.factories import maak_dossier, maak_wachtende
from tests.toegang.formulieren import browser
from tests.toegang.overdrachtproef import partijen, stuur

pytestmark = pytest.mark.django_db


def _lees_bestand(naam: str, rol: Rol = Rol.TEAMLEIDER) -> tuple[str, list[list[int]]]:
    pet = maak_pet(rol, "Rijswijk")
    antwoord = browser(pet).get(reverse(naam), {"export": "csv"})
    assert antwoord.headers["Content-Type"].startswith("text/csv")
    gezien = Inzage.objects.filter(persoon=pet.gebruiker, wat__endswith=": bestand")
    return antwoord.content.decode(), [sorted(rij.dossiers) for rij in gezien]


def test_het_bestand_met_dossiers() -> None:
    dossiers = [maak_dossier("Rijswijk", achternaam=naam) for naam in ("Eersteproef", "Tweedeproef")]
    maak_dossier("Zoetermeer", achternaam="Anderproef")
    bestand, gezien = _lees_bestand("dossiers")
    assert "Eersteproef" in bestand
    assert "Anderproef" not in bestand
    assert gezien == [sorted(dossier.pk for dossier in dossiers)]


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER])
def test_het_bestand_met_de_wachtlijst(rol: Rol) -> None:
    wachtend = maak_dossier("Rijswijk", achternaam="Wachtproef")
    maak_wachtende(wachtend)
    maak_dossier("Rijswijk", achternaam="Anderproef")
    bestand, gezien = _lees_bestand("wachtlijst", rol)
    assert "Wachtproef" in bestand
    assert "Anderproef" not in bestand
    assert gezien == [[wachtend.pk]]


def test_het_bestand_met_overdrachten() -> None:
    overdracht = stuur(partijen())
    _, gezien = _lees_bestand("overdrachten")
    assert gezien == [[overdracht.dossier_id]]


def test_wie_het_bestand_niet_krijgt_laat_alleen_de_pagina_achter() -> None:
    maak_wachtende(maak_dossier("Rijswijk"))
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    antwoord = browser(pet).get(reverse("wachtlijst"), {"export": "csv"})
    assert antwoord.headers["Content-Type"].startswith("text/html")
    assert list(Inzage.objects.filter(persoon=pet.gebruiker).values_list("wat", flat=True)) == ["wachtlijst"]
