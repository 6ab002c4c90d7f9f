"""The pages about the money: who sees what, labels, sums, the panel of a figure, forms, and how many questions."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from decimal import Decimal
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from financien.models import Berekening, Scenario
from financien.voorbeeld import maak_voorbeeldscenarios
from regio.models import Bron, Lidmaatschap, Wetstand
from tests.financien.factories import OP, bevries, maak_bron, maak_keuze, maak_macrobudget, maak_proefscenario
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db

GETAL = r"-?[0-9.]+,[0-9]{2}"
VOORBEELD = "Voorbeeld, geen rijkscijfer"


def client_van(pet: Lidmaatschap) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(pet.gebruiker)
    return client


def haags(rol: str = "controller", waar: str = "") -> Lidmaatschap:
    """Someone of the Haagse regio: of a gemeente, or of the region itself."""
    return maak_pet(rol, waar or regio("haaglanden"))


def bedragen(tekst: str) -> list[Decimal]:
    """Every amount that leads to its origin, in the order of the page."""
    gevonden = re.findall(rf'class="bedraglink"[^>]*>(−?{GETAL})</a>', tekst)
    return [Decimal(getal.replace(".", "").replace(",", ".").replace("−", "-")) for getal in gevonden]


def formulier(pet: Lidmaatschap, scenario: Scenario, **anders: object) -> dict[str, object]:
    """What the browser sends when a controller changes a scenario."""
    return {
        "pet": pet.pk,
        "versie": scenario.versienummer,
        "naam": scenario.naam,
        "startjaar": scenario.startjaar or "",
        "ingroeipad": scenario.ingroeipad_id,
        "macrobudget": scenario.macrobudget_id,
        "historisch": scenario.historisch_id,
        "objectief": scenario.objectief_id,
        "reden": "Het Rijk stelde weer uit",
    } | anders


# --- who sees what --------------------------------------------------------------------------------------------


def adressen(scenario: Scenario, berekening: Berekening) -> list[str]:
    """Every page about a scenario that only shows."""
    van_beide = [(soort, ding.pk) for soort, ding in (("scenario", scenario), ("berekening", berekening))]
    return [
        *(reverse(soort, args=[pk]) for soort, pk in van_beide),
        *(reverse(f"{soort}_gemeente", args=[pk, "GM0603"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_getal", args=[pk, "GM0603", 3, "totaal"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_getal", args=[pk, "regio", 3, "verschil"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_bestand", args=[pk, "regio", "csv"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_bestand", args=[pk, "GM0603", "xlsx"]) for soort, pk in van_beide),
        reverse("scenario_berekeningen", args=[scenario.pk]),
        reverse("scenario_geschiedenis", args=[scenario.pk]),
        reverse("berekening_inhoud", args=[berekening.pk]),
    ]


@pytest.mark.parametrize(
    ("rol", "waar", "status"),
    [
        ("controller", "Rijswijk", 200),
        ("coordinator", "", 200),
        ("beleidsadviseur", "Wassenaar", 200),
        ("collegelid", "Zoetermeer", 200),
        ("controller", "Dordrecht", 404),
        ("beleidsadviseur", "Papendrecht", 404),
        ("raadslid", "Rijswijk", 403),
        ("griffier", "Rijswijk", 403),
        ("consulent", "Rijswijk", 403),
        ("beheerder", "Rijswijk", 403),
    ],
)
def test_wie_de_cijfers_van_een_regio_ziet(rol: str, waar: str, status: int) -> None:
    scenario = maak_proefscenario()
    berekening = bevries(scenario)
    client = client_van(haags(rol, waar))
    gekregen = {adres: client.get(adres).status_code for adres in adressen(scenario, berekening)}
    assert gekregen == dict.fromkeys(gekregen, status)


@pytest.mark.parametrize(
    ("rol", "waar", "status"),
    [
        ("controller", "Rijswijk", 200),
        ("coordinator", "", 403),
        ("collegelid", "Zoetermeer", 403),
        ("raadslid", "Rijswijk", 403),
        ("controller", "Dordrecht", 404),
    ],
)
def test_alleen_de_controller_komt_bij_wijzigen_bevriezen_en_nieuw(rol: str, waar: str, status: int) -> None:
    scenario = maak_proefscenario()
    client = client_van(haags(rol, waar))
    for adres in (
        reverse("scenario_wijzigen", args=[scenario.pk]),
        reverse("scenario_bevriezen", args=[scenario.pk]),
        reverse("scenario_nieuw", args=["haaglanden", "BW"]),
    ):
        assert client.get(adres).status_code == status, adres


def test_de_lijst_toont_alleen_de_eigen_regio() -> None:
    maak_proefscenario(naam="Haags plan")
    maak_proefscenario(naam="Dordts plan", regio="dordrecht")
    tekst = client_van(haags("coordinator")).get(reverse("scenarios")).content.decode()
    assert "Haags plan" in tekst
    assert "Dordts plan" not in tekst


def test_knoppen_volgen_de_rechten() -> None:
    scenario = maak_proefscenario()
    adres = reverse("scenario_wijzigen", args=[scenario.pk])
    assert adres in client_van(haags()).get(reverse("scenario", args=[scenario.pk])).content.decode()
    assert adres not in client_van(haags("coordinator")).get(reverse("scenario", args=[scenario.pk])).content.decode()


@pytest.mark.parametrize(
    "args",
    [
        ("GM0014", 3, "totaal"),
        ("GM0603", 0, "totaal"),
        ("GM0603", 11, "totaal"),
        ("GM0603", 3, "geheim"),
        ("x", 3, "totaal"),
    ],
)
def test_een_getal_dat_er_niet_is_geeft_404(args: tuple[object, ...]) -> None:
    scenario = maak_proefscenario()
    assert client_van(haags()).get(reverse("scenario_getal", args=[scenario.pk, *args])).status_code == 404


def test_een_gemeente_buiten_de_regio_of_een_vreemd_bestand_geeft_404() -> None:
    scenario = maak_proefscenario()
    client = client_van(haags())
    for naam, args in (("scenario_gemeente", ["GM0363"]), ("scenario_bestand", ["GM0363", "csv"])):
        assert client.get(reverse(naam, args=[scenario.pk, *args])).status_code == 404
    assert client.get(reverse("scenario_bestand", args=[scenario.pk, "regio", "pdf"])).status_code == 404


# --- what a page shows ----------------------------------------------------------------------------------------


def test_elke_pagina_noemt_de_stand_van_beide_wetten_met_de_dag() -> None:
    bron = Bron.objects.get(sleutel="wetsvoorstel-36288")
    for sleutel, naam in (("woonplaatsbeginsel", "Woonplaats"), ("objectief-verdeelmodel", "Verdeelmodel")):
        Wetstand.objects.create(
            sleutel=sleutel, naam=naam, status="niet_in_werking", gecontroleerd_op=timezone.localdate(), bron=bron
        )
    scenario = maak_proefscenario()
    berekening = bevries(scenario)
    client = client_van(haags())
    for adres in adressen(scenario, berekening):
        antwoord = client.get(adres)
        if antwoord["Content-Type"].startswith("text/html"):
            tekst = antwoord.content.decode()
            assert "Woonplaats: niet in werking, gecontroleerd op" in tekst, adres
            assert "Verdeelmodel: niet in werking, gecontroleerd op" in tekst, adres


@pytest.mark.parametrize("voorbeeld", [True, False])
def test_voorbeeldcijfers_dragen_hun_label_overal(voorbeeld: bool) -> None:
    bron = maak_bron("voorbeeld" if voorbeeld else "bevestigd")
    scenario = maak_proefscenario(macrobudget=maak_macrobudget(bron=bron))
    berekening = bevries(scenario)
    client = client_van(haags())
    for adres in adressen(scenario, berekening):
        antwoord = client.get(adres)
        if adres.endswith("inhoud.json"):
            continue
        if adres.endswith("xlsx"):
            blad = load_workbook(io.BytesIO(antwoord.content)).active
            tekst = " ".join(str(cel.value) for rij in blad.iter_rows() for cel in rij)
        else:
            tekst = antwoord.content.decode()
        assert (VOORBEELD in tekst) is voorbeeld, adres


def test_de_getallen_van_de_pagina_tellen_op_tot_de_cent() -> None:
    scenario = maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)[1]
    client = client_van(haags())
    tekst = client.get(reverse("scenario", args=[scenario.pk])).content.decode()
    rijen = bedragen(tekst)
    assert len(rijen) == 6 * 11  # five gemeenten and the region, ten years and the difference
    for nummer in range(11):
        *delen, samen = rijen[nummer * 6 : nummer * 6 + 6]
        assert sum(delen) == samen
    rijswijk = bedragen(client.get(reverse("scenario_gemeente", args=[scenario.pk, "GM0603"])).content.decode())
    assert len(rijswijk) == 4 * 10
    for nummer in range(10):
        historisch, objectief, totaal, verschil = rijswijk[nummer * 4 : nummer * 4 + 4]
        assert historisch + objectief == totaal == verschil  # a regiogemeente has no historic share
    assert [rijswijk[nummer * 4 + 2] for nummer in range(10)] == rijen[2:60:6]


def test_alle_342_gemeenten_samen_zijn_het_macrobudget_in_elk_jaar() -> None:
    berekening = bevries(maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)[1])
    inhoud = client_van(haags()).get(reverse("berekening_inhoud", args=[berekening.pk]))
    assert hashlib.sha256(inhoud.content).hexdigest() == berekening.kenmerk
    for jaar in inhoud.json()["uitkomst"]:
        bedragen_van_alle = jaar["bedragen_in_eurocent"].values()
        assert len(bedragen_van_alle) == 342
        assert (
            sum(totaal for _, _, totaal, _ in bedragen_van_alle) == jaar["macrobudget_in_eurocent"] == 140_000_000_000
        )
        assert sum(verschil for *_, verschil in bedragen_van_alle) == 0


def test_een_onbekende_start_heet_jaar_1_tot_jaar_10() -> None:
    scenario = maak_proefscenario(startjaar=None)
    tekst = client_van(haags()).get(reverse("scenario_gemeente", args=[scenario.pk, "GM0518"])).content.decode()
    assert re.findall(r'<th scope="row">(.*?)</th>', tekst)[:10] == [f"jaar {nummer}" for nummer in range(1, 11)]
    assert "startjaar nog onbekend" in tekst
    assert "macrobudget van 2028: het laatste jaar dat bekend is" in re.sub(r"\s+", " ", tekst)


def test_de_boodschap_boven_de_grafiek_noemt_het_verschil() -> None:
    scenario = maak_proefscenario()
    tekst = client_van(haags()).get(reverse("scenario_gemeente", args=[scenario.pk, "GM0603"])).content.decode()
    assert re.search(r"<figcaption>Rijswijk krijgt €\W61.000 meer in 2037</figcaption>", tekst)
    assert "<svg" in tekst


def test_een_scenario_dat_niet_door_te_rekenen_is_zegt_waarom() -> None:
    scenario = maak_proefscenario(startjaar=2020)
    client = client_van(haags())
    tekst = client.get(reverse("scenario", args=[scenario.pk])).content.decode()
    assert "niet door te rekenen" in tekst
    assert "heeft geen basis voor 2020; het begint in 2026" in tekst
    assert reverse("scenario_wijzigen", args=[scenario.pk]) in tekst
    assert client.get(reverse("scenario_gemeente", args=[scenario.pk, "GM0603"])).status_code == 404


def test_vergelijken_met_een_ander_scenario() -> None:
    scenario, later = maak_proefscenario(startjaar=2028), maak_proefscenario(startjaar=2030, naam="Stel: later")
    client = client_van(haags())
    for adres in (reverse("scenario", args=[scenario.pk]), reverse("scenario_gemeente", args=[scenario.pk, "GM0518"])):
        gewoon, naast = client.get(adres).content.decode(), client.get(f"{adres}?vergelijk={later.pk}").content.decode()
        assert "Stel: later</text>" not in gewoon
        assert re.search(r"Regio in Stel: later|Totaal in Stel: later", naast)
        assert "<polyline" in naast


def test_een_scenario_van_een_andere_regio_is_niet_te_vergelijken() -> None:
    scenario, ander = maak_proefscenario(), maak_proefscenario(regio="dordrecht", naam="Dordts plan")
    adres = f"{reverse('scenario', args=[scenario.pk])}?vergelijk={ander.pk}"
    assert "Dordts plan" not in client_van(haags()).get(adres).content.decode()


def test_het_paneel_is_een_deel_voor_htmx_en_een_pagina_zonder() -> None:
    scenario = maak_proefscenario()
    adres = reverse("scenario_getal", args=[scenario.pk, "GM0603", 1, "totaal"])
    client = client_van(haags())
    pagina, deel = client.get(adres), client.get(adres, headers={"HX-Request": "true"})
    assert "<html" in pagina.content.decode()
    assert "<html" not in deel.content.decode()
    for antwoord in (pagina, deel):
        assert "HX-Request" in antwoord["Vary"]
        tekst = antwoord.content.decode()
        assert "Historisch aandeel van Rijswijk" in tekst
        assert Bron.objects.get(pk=scenario.objectief.bron_id).titel in tekst


def test_een_berekening_houdt_de_naam_en_cijfers_van_toen() -> None:
    scenario = maak_proefscenario(naam="Eerste naam", startjaar=2028)
    berekening = bevries(scenario)
    client = client_van(pet := haags())
    client.post(
        reverse("scenario_wijzigen", args=[scenario.pk]),
        formulier(pet, scenario, naam="Tweede naam", startjaar="2031"),
    )
    tekst = client.get(reverse("berekening", args=[berekening.pk])).content.decode()
    assert "<h1>Eerste naam, berekening 1</h1>" in re.sub(r"\s*(</?h1>)\s*", r"\1", tekst)
    assert berekening.kenmerk in tekst
    assert "2037" in tekst
    assert "Gewijzigd na berekening 1." in client.get(reverse("scenario", args=[scenario.pk])).content.decode()


# --- forms ------------------------------------------------------------------------------------------------------


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


# --- files ------------------------------------------------------------------------------------------------------


def test_csv_is_voor_machines_en_telt_op() -> None:
    scenario = maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)[1]
    client = client_van(haags())
    tekst = client.get(reverse("scenario_bestand", args=[scenario.pk, "regio", "csv"])).content.decode()
    rijen = list(csv.DictReader(io.StringIO(tekst)))
    assert len(rijen) == 50
    assert all(re.fullmatch(r"-?\d+\.\d{2}", rij["totaal"]) for rij in rijen)
    totalen = bedragen(client.get(reverse("scenario", args=[scenario.pk])).content.decode())[5:60:6]
    for jaar, totaal in zip(range(2028, 2038), totalen, strict=True):
        van_jaar = [rij for rij in rijen if rij["jaar"] == str(jaar)]
        assert sum(Decimal(rij["totaal"]) for rij in van_jaar) == totaal
        assert all(
            Decimal(rij["historisch_deel"]) + Decimal(rij["objectief_deel"]) == Decimal(rij["totaal"])
            for rij in van_jaar
        )
    assert {(rij["stand"], rij["label"]) for rij in rijen} == {("concept, versie 1", VOORBEELD)}


def test_xlsx_is_voor_mensen_en_een_formule_blijft_tekst() -> None:
    scenario = maak_proefscenario(naam='=HYPERLINK("https://voorbeeld.example")')
    berekening = bevries(scenario)
    antwoord = client_van(haags()).get(reverse("berekening_bestand", args=[berekening.pk, "GM0518", "xlsx"]))
    blad = load_workbook(io.BytesIO(antwoord.content)).active
    koppen = [cel.value for cel in blad[1]]
    eerste = dict(zip(koppen, blad[2], strict=True))
    assert blad.max_row == 11
    assert eerste["scenario"].data_type == "s"
    assert eerste["scenario"].value.startswith("=HYPERLINK")
    assert eerste["totaal"].data_type == "n"
    assert Decimal(str(eerste["totaal"].value)) == Decimal("887400.02")  # 1.020.000,02 x (9/10 x 9/10 + 1/10 x 6/10)
    assert eerste["kenmerk"].value == berekening.kenmerk
    assert eerste["stand"].value == "bevroren, berekening 1"


# --- how many questions -----------------------------------------------------------------------------------------


def test_een_pagina_kost_een_vast_aantal_vragen(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    haagse = maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)
    dordts = maak_voorbeeldscenarios(regio("dordrecht"), door=maak_pet("controller", regio("dordrecht")), op=OP)
    berekening = bevries(haagse[0])
    klein, groot = client_van(haags()), client_van(maak_pet("coordinator", regio("dordrecht")))
    for client, scenario, code in ((klein, haagse[1], "GM0603"), (groot, dordts[1], "GM0505")):
        with django_assert_max_num_queries(24):
            client.get(reverse("scenario", args=[scenario.pk]))
        with django_assert_max_num_queries(24):
            client.get(reverse("scenario_gemeente", args=[scenario.pk, code]))
        with django_assert_max_num_queries(23):
            client.get(reverse("scenario_getal", args=[scenario.pk, code, 4, "totaal"]))
    with django_assert_max_num_queries(19):
        klein.get(reverse("berekening_gemeente", args=[berekening.pk, "GM0603"]))
