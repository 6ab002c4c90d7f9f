"""Forms about the money: moving the start year, a stale form, a double click, freezing."""

from __future__ import annotations

import re
from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from financien.invoer import Wijzigingsoort
from financien.models import Berekening, Scenario, Scenariowijziging, Vaststelling
from financien.wijzigingen import LABELS
from tests.financien.factories import maak_keuze, maak_macrobudget, maak_proefscenario, voeg_toe, vraag
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


def test_vaststelling_vragen_en_door_een_ander_een_keer_vaststellen() -> None:
    scenario, pet, tweede = maak_proefscenario(), haags(), haags(waar="Rijswijk")
    client, adres = client_van(pet), reverse("vaststelling_vragen", args=[scenario.pk])
    pagina = client.get(adres).content.decode()
    assert "er een berekening 1" in pagina
    assert tweede.gebruiker.naam in pagina
    gegevens = {"pet": pet.pk, "versie": 1, "aanvraag": str(uuid4()), "toelichting": "Let op jaar 3."}
    eerste, nog_eens = (client.post(adres, gegevens) for _ in range(2))
    verzoek = Vaststelling.objects.get()
    bekijken = reverse("vaststelling", args=[verzoek.pk])
    assert eerste.url == nog_eens.url == bekijken
    assert not Berekening.objects.exists()
    zelf = client.post(bekijken, {"pet": pet.pk})
    assert zelf.status_code == 409
    assert "zelf gevraagd" in zelf.content.decode()
    assert "Berekening vaststellen" not in client.get(bekijken).content.decode()
    ander = client_van(tweede)
    pagina = ander.get(bekijken).content.decode()
    assert "Let op jaar 3." in pagina
    assert "Berekening vaststellen" in pagina
    eerste, nog_eens = (ander.post(bekijken, {"pet": tweede.pk}) for _ in range(2))
    berekening = Berekening.objects.get()
    assert eerste.url == nog_eens.url == reverse("berekening", args=[berekening.pk])
    assert berekening.kenmerk == verzoek.kenmerk
    lijst = client.get(reverse("scenario_berekeningen", args=[scenario.pk])).content.decode()
    assert berekening.kenmerk[:12] in lijst
    zelfde = client.post(adres, gegevens | {"aanvraag": str(uuid4())})
    assert zelfde.status_code == 409
    assert "niets veranderd sinds berekening 1" in zelfde.content.decode()


def test_teruggeven_vraagt_een_reden_en_de_vrager_leest_haar() -> None:
    scenario, pet, tweede = maak_proefscenario(), haags(), haags(waar="Rijswijk")
    verzoek = vraag(scenario, pet)
    adres = reverse("vaststelling_teruggeven", args=[verzoek.pk])
    ander = client_van(tweede)
    assert ander.post(adres, {"pet": tweede.pk, "reden": ""}).status_code == 200
    assert not Vaststelling.objects.get().uitkomst
    ander.post(adres, {"pet": tweede.pk, "reden": "De uitname klopt niet."})
    verzoek.refresh_from_db()
    assert (verzoek.uitkomst, verzoek.beantwoord_door) == ("teruggegeven", tweede)
    tekst = client_van(pet).get(reverse("scenario_geschiedenis", args=[scenario.pk])).content.decode()
    assert "De uitname klopt niet." in tekst
    assert not Berekening.objects.exists()


def test_vaststelling_vragen_van_een_oude_versie_wordt_geweigerd() -> None:
    scenario, pet = maak_proefscenario(), haags()
    client = client_van(pet)
    client.post(reverse("scenario_wijzigen", args=[scenario.pk]), formulier(pet, scenario, startjaar="2031"))
    antwoord = client.post(
        reverse("vaststelling_vragen", args=[scenario.pk]), {"pet": pet.pk, "versie": 1, "aanvraag": str(uuid4())}
    )
    assert antwoord.status_code == 409
    assert not Vaststelling.objects.exists()


def test_zonder_tweede_controller_staat_er_wat_te_doen() -> None:
    scenario = maak_proefscenario(door=(pet := haags()))
    tekst = client_van(pet).get(reverse("vaststelling_vragen", args=[scenario.pk])).content.decode()
    assert "Er is geen tweede controller" in tekst
    assert "Vraag de functioneel beheerder" in tekst


def test_een_wijziging_toevoegen_en_intrekken() -> None:
    scenario, pet = maak_proefscenario(), haags()
    client = client_van(pet)
    adres = reverse("wijziging_toevoegen", args=[scenario.pk, "uitname"])
    gegevens = {
        "pet": pet.pk, "versie": 1, "aanvraag": str(uuid4()), "naam": "Meer Wlz", "getal": "1000,50", "jaar": "2027",
        "reden": "Het Rijk haalt meer weg", "bron": "",
    }  # fmt: skip
    for _ in range(2):
        assert client.post(adres, gegevens).url == reverse("scenario_wijzigingen", args=[scenario.pk])
    wijziging = Scenariowijziging.objects.get()
    assert Scenario.objects.get(pk=scenario.pk).versienummer == 2
    pagina = client.get(reverse("scenario_wijzigingen", args=[scenario.pk])).content.decode()
    assert "Meer Wlz" in pagina
    assert "per jaar vanaf 2027" in pagina
    oud = client.post(adres, gegevens | {"aanvraag": str(uuid4())})
    assert oud.status_code == 409
    assert "u zag versie 1, nu is het versie 2" in oud.content.decode()
    intrekken = reverse("wijziging_intrekken", args=[scenario.pk, wijziging.pk])
    client.post(intrekken, {"pet": pet.pk, "versie": 2, "reden": "Toch niet"})
    wijziging.refresh_from_db()
    assert (wijziging.ingetrokken_door, wijziging.reden_intrekking) == (pet, "Toch niet")
    tekst = client.get(reverse("scenario_geschiedenis", args=[scenario.pk])).content.decode()
    assert "Wijziging &#x27;Meer Wlz&#x27; ingetrokken." in tekst
    assert "Toch niet" in tekst


@pytest.mark.parametrize("soort", list(Wijzigingsoort))
def test_elke_soort_wijziging_heeft_een_formulier(soort: Wijzigingsoort) -> None:
    scenario, pet = maak_proefscenario(), haags()
    antwoord = client_van(pet).get(reverse("wijziging_toevoegen", args=[scenario.pk, soort.value]))
    assert antwoord.status_code == 200
    assert LABELS[soort] in antwoord.content.decode()


def test_een_wijziging_zonder_gevolg_zegt_dat() -> None:
    scenario = maak_proefscenario()
    voeg_toe(scenario, Wijzigingsoort.PRIJS, getal=Decimal(3), jaar=2028)
    tekst = client_van(haags()).get(reverse("scenario_wijzigingen", args=[scenario.pk])).content.decode()
    assert "Zonder gevolg voor deze bedragen." in tekst
