"""Forms about the money: moving the start year, a stale form, a double click, freezing."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from financien.models import Berekening, Scenario
from tests.financien.factories import maak_keuze, maak_macrobudget, maak_proefscenario
from tests.financien.paginas import client_van, formulier, haags

pytestmark = pytest.mark.django_db


def test_een_controller_verschuift_het_startjaar() -> None:
    scenario, pet = maak_proefscenario(), haags()
    client = client_van(pet)
    antwoord = client.post(
        reverse("scenario_wijzigen", args=[scenario.pk]), formulier(pet, scenario, startjaar="2031"), follow=True
    )
    assert antwoord.status_code == 200
    assert "Het scenario is gewijzigd." in antwoord.content.decode()
    assert Scenario.objects.get(pk=scenario.pk).startjaar == 2031
    tekst = client.get(reverse("scenario_geschiedenis", args=[scenario.pk])).content.decode()
    assert "Startjaar van &#x27;2028&#x27; naar &#x27;2031&#x27;." in tekst
    assert "Het Rijk stelde weer uit" in tekst


def test_een_verouderd_formulier_toont_beide_waarden_en_wat_was_getypt() -> None:
    scenario, pet = maak_proefscenario(), haags()
    client = client_van(pet)
    adres = reverse("scenario_wijzigen", args=[scenario.pk])
    client.post(adres, formulier(pet, scenario, startjaar="2031"))
    antwoord = client.post(adres, formulier(pet, scenario, startjaar="2029"))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Startjaar: u koos &#x27;2029&#x27;, er staat nu &#x27;2031&#x27;." in tekst
    assert 'value="2029"' in tekst
    assert 'name="versie" value="2"' in tekst  # who sends it again has seen both values
    assert Scenario.objects.get(pk=scenario.pk).startjaar == 2031


@pytest.mark.parametrize("versie", ["", "x", "-1", "9" * 30])
def test_een_versie_die_geen_getal_is_wordt_geweigerd(versie: str) -> None:
    scenario, pet = maak_proefscenario(), haags()
    antwoord = client_van(pet).post(
        reverse("scenario_wijzigen", args=[scenario.pk]), formulier(pet, scenario, versie=versie, startjaar="2031")
    )
    assert antwoord.status_code == 409
    assert Scenario.objects.get(pk=scenario.pk).startjaar == 2028


def test_foute_velden_staan_bij_het_veld() -> None:
    scenario, pet = maak_proefscenario(), haags()
    antwoord = client_van(pet).post(
        reverse("scenario_wijzigen", args=[scenario.pk]),
        formulier(pet, scenario, startjaar="1999", naam="", reden=""),
    )
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Er kloppen nog 3 dingen niet" in re.sub(r"\s+", " ", tekst)


def test_een_nieuw_scenario_twee_keer_gestuurd_is_een_scenario() -> None:
    keuze, pet = maak_keuze(), haags()
    client, adres = client_van(pet), reverse("scenario_nieuw", args=["haaglanden", "BW"])
    gegevens = {
        "pet": pet.pk, "aanvraag": str(uuid4()), "naam": "Nieuw plan", "startjaar": "",
        "ingroeipad": keuze.ingroeipad.pk, "macrobudget": keuze.macrobudget.pk,
        "historisch": keuze.historisch.pk, "objectief": keuze.objectief.pk,
    }  # fmt: skip
    eerste, tweede = (client.post(adres, gegevens) for _ in range(2))
    scenario = Scenario.objects.get(naam="Nieuw plan")
    assert eerste.url == tweede.url == reverse("scenario", args=[scenario.pk])
    assert scenario.startjaar is None
    dubbel = client.post(adres, gegevens | {"aanvraag": str(uuid4())})
    assert dubbel.status_code == 409
    assert "al een scenario met de naam" in dubbel.content.decode()


def test_een_nieuw_scenario_biedt_alleen_versies_van_de_taak() -> None:
    maak_keuze()
    mo = maak_macrobudget(taak="MO", naam="Budget van MO")
    tekst = client_van(haags()).get(reverse("scenario_nieuw", args=["haaglanden", "BW"])).content.decode()
    assert mo.naam not in tekst
    assert client_van(haags()).get(reverse("scenario_nieuw", args=["haaglanden", "XX"])).status_code == 404


def test_zonder_ingroeipad_is_er_geen_knop_voor_die_taak() -> None:
    maak_keuze()
    tekst = client_van(haags()).get(reverse("scenarios")).content.decode()
    assert reverse("scenario_nieuw", args=["haaglanden", "BW"]) in tekst
    assert reverse("scenario_nieuw", args=["haaglanden", "MO"]) not in tekst


def test_bevriezen_zegt_eerst_wat_er_gebeurt_en_doet_het_een_keer() -> None:
    scenario, pet = maak_proefscenario(), haags()
    client, adres = client_van(pet), reverse("scenario_bevriezen", args=[scenario.pk])
    pagina = client.get(adres).content.decode()
    assert "vastgelegd als berekening 1" in pagina
    assert "Dit kunt u niet terugdraaien" in pagina
    assert not Berekening.objects.exists()
    gegevens = {"pet": pet.pk, "versie": 1, "aanvraag": str(uuid4())}
    eerste, tweede = (client.post(adres, gegevens) for _ in range(2))
    berekening = Berekening.objects.get()
    assert eerste.url == tweede.url == reverse("berekening", args=[berekening.pk])
    lijst = client.get(reverse("scenario_berekeningen", args=[scenario.pk])).content.decode()
    assert berekening.kenmerk[:12] in lijst
    nog_eens = client.post(adres, gegevens | {"aanvraag": str(uuid4())})
    assert nog_eens.status_code == 409
    assert "niets veranderd sinds berekening 1" in nog_eens.content.decode()


def test_bevriezen_van_een_oude_versie_wordt_geweigerd() -> None:
    scenario, pet = maak_proefscenario(), haags()
    client = client_van(pet)
    client.post(reverse("scenario_wijzigen", args=[scenario.pk]), formulier(pet, scenario, startjaar="2031"))
    antwoord = client.post(
        reverse("scenario_bevriezen", args=[scenario.pk]), {"pet": pet.pk, "versie": 1, "aanvraag": str(uuid4())}
    )
    assert antwoord.status_code == 409
    assert not Berekening.objects.exists()
