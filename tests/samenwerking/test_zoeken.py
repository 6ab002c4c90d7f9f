"""The search field finds what this hat may see, and leaves no trace of what was typed."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from django.urls import reverse

from regio import klok
from regio.models import Rol
from samenwerking.teksten.acties.schrijven import zet_document
from samenwerking.teksten.boom import knoop
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.rechten import schrijver_van
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.plannen.maken_basis import maker
from tests.samenwerking.teksten.factories import begin, bevries, inloggen, schrijf, verstuur

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _wereld() -> None:
    schrijver = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
    tekst = begin(schrijver, titel="Regiovisie Zonnebloem")
    schrijf(tekst, schrijver, "De Zonnebloem staat in het hoofdstuk.", titel="Uitstroom")
    coordinator = maak_pet(Rol.COORDINATOR, regio("haaglanden"))
    bevries(tekst, coordinator, "Eerste ronde")
    bevries(tekst, coordinator, "Voor de raden", voor_raden=True)


def zoek(rol: Rol, waar: str, woord: str = "zonnebloem") -> str:
    return verstuur(maak_pet(rol, waar), reverse("zoeken"), q=woord).content.decode()


def test_beleid_vindt_concept_hoofdstuk_en_versies() -> None:
    pagina = zoek(Rol.BELEIDSADVISEUR, "Zoetermeer")
    assert "4 gevonden voor 'zonnebloem'" in pagina
    assert "Uitstroom" in pagina
    assert "Eerste ronde" in pagina


def test_zoeken_volgt_wat_er_nu_staat() -> None:
    tekst, schrijver = Tekst.objects.get(), maak_pet(Rol.BELEIDSADVISEUR, "Zoetermeer")
    schrijf(tekst, schrijver, "Iets nieuws.", titel="Uitstroom")
    assert "3 gevonden voor 'zonnebloem'" in zoek(Rol.BELEIDSADVISEUR, "Zoetermeer")
    assert "Uitstroom" in zoek(Rol.BELEIDSADVISEUR, "Zoetermeer", "nieuws")
    mag = schrijver_van(schrijver, tekst, op=klok.vandaag())
    kaal = knoop("hoofdstuk", knoop("kop", "Rest"), id="rest01")
    zet_document(tekst=tekst, maak=lambda doc: replace(doc, inhoud=(kaal,)), door=schrijver, mag=mag)
    assert "Niets gevonden" in zoek(Rol.BELEIDSADVISEUR, "Zoetermeer", "nieuws")


def test_de_raad_vindt_alleen_wat_is_gedeeld() -> None:
    pagina = zoek(Rol.RAADSLID, "Rijswijk")
    assert "1 gevonden" in pagina
    assert "Voor de raden" in pagina
    assert "Delen van teksten" not in pagina
    assert "concept" not in pagina.split("gevonden voor")[1]


@pytest.mark.parametrize(("rol", "waar"), [(Rol.BELEIDSADVISEUR, "Dordrecht"), (Rol.CONSULENT, "Rijswijk")])
def test_wie_het_niet_mag_zien_vindt_het_niet(rol: Rol, waar: str) -> None:
    assert "Niets gevonden voor" in zoek(rol, waar)


def test_accenten_en_hoofdletters_maken_niet_uit() -> None:
    begin(maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk"), titel="Coördinatie")
    assert "Coördinatie" in zoek(Rol.COLLEGELID, "Rijswijk", "COORDINATIE")


@pytest.mark.parametrize(
    ("woord", "zin"),
    [("", "Vul in waar u naar zoekt."), ("a", "Vul minstens twee tekens in."), ("a" * 101, "hoogstens honderd")],
)
def test_wat_te_kort_of_te_lang_is(woord: str, zin: str) -> None:
    assert zin in zoek(Rol.COLLEGELID, "Rijswijk", woord)


def test_wat_iemand_zoekt_staat_niet_in_een_adres_en_wordt_niet_bewaard(caplog: pytest.LogCaptureFixture) -> None:
    pet = maak_pet(Rol.COLLEGELID, "Rijswijk")
    with caplog.at_level(logging.DEBUG):
        antwoord = verstuur(pet, reverse("zoeken"), q="Achternaamvandeproef")
    assert antwoord.status_code == 200  # no redirect: the words would travel in it
    assert "no-store" in antwoord["Cache-Control"]
    adressen = [deel.split('"')[0] for deel in antwoord.content.decode().split('href="')[1:]]
    assert not any("achternaam" in adres.lower() for adres in adressen)
    assert "Achternaamvandeproef" not in caplog.text


def test_het_veld_bovenaan_elke_pagina_verstuurt_met_pet() -> None:
    pagina = inloggen(maak_pet(Rol.COLLEGELID, "Rijswijk")).get("/").content.decode()
    deel = pagina[pagina.index('role="search"') :]
    deel = deel[: deel.index("</form>")]
    assert 'method="post"' in deel
    assert 'name="pet"' in deel
    assert 'name="csrfmiddlewaretoken"' in deel


def test_een_adres_met_een_zoekwoord_zoekt_niet() -> None:
    pagina = inloggen(maak_pet(Rol.COLLEGELID, "Rijswijk")).get(reverse("zoeken") + "?q=zonnebloem").content.decode()
    assert "gevonden" not in pagina.lower().replace("niet gevonden", "")


def test_iedereen_vindt_gemeenten_wetten_en_bronnen() -> None:
    pagina = zoek(Rol.RAADSLID, "Rijswijk", "rijsw")
    assert reverse("gemeente", args=["GM0603"]) in pagina
    assert reverse("wet", args=["woonplaatsbeginsel"]) in zoek(Rol.RAADSLID, "Rijswijk", "woonplaats")
    assert "<mark>Hertogen</mark>bosch" in zoek(Rol.RAADSLID, "Rijswijk", "hertogen")


def test_alleen_een_beheerder_vindt_mensen_en_alleen_van_zijn_gemeente() -> None:
    griffier = maak_pet(Rol.GRIFFIER, "Rijswijk").gebruiker
    assert griffier.email in zoek(Rol.BEHEERDER, "Rijswijk", griffier.naam)
    assert griffier.email not in zoek(Rol.BEHEERDER, "Zoetermeer", griffier.naam)
    assert griffier.email not in zoek(Rol.COLLEGELID, "Rijswijk", griffier.naam)


def test_een_belofte_staat_onder_beloften_en_niet_bij_wie_haar_niet_leest() -> None:
    maker(maak_pet(Rol.COORDINATOR, regio("haaglanden"))).belofte("Een kwetterplek")
    pagina = zoek(Rol.RAADSLID, "Rijswijk", "kwetterplek")
    assert "1 gevonden" in pagina
    assert "Beloften" in pagina.split("gevonden voor")[1]
    for rol, waar in ((Rol.RAADSLID, "Dordrecht"), (Rol.CONSULENT, "Rijswijk")):
        assert "Niets gevonden" in zoek(rol, waar, "kwetterplek")
