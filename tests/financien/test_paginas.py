"""What the pages about the money show: labels, sums, the panel of a figure, and how many questions they ask."""

from __future__ import annotations

import hashlib
import io
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from financien.voorbeeld import maak_voorbeeldscenarios
from regio.models import Bron, Wetstand
from tests.financien.factories import OP, bevries, maak_bron, maak_macrobudget, maak_proefscenario
from tests.financien.paginas import VOORBEELD, adressen, bedragen, client_van, formulier, haags
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db


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
        samen, *delen = rijen[nummer * 6 : nummer * 6 + 6]
        assert sum(delen) == samen
    rijswijk = bedragen(client.get(reverse("scenario_gemeente", args=[scenario.pk, "GM0603"])).content.decode())
    assert len(rijswijk) == 4 * 11 + 2 * 10  # the years together, and per inwoner
    for nummer in range(10):
        historisch, objectief, totaal, verschil = rijswijk[nummer * 4 : nummer * 4 + 4]
        assert historisch + objectief == totaal == verschil  # a regiogemeente has no historic share
    assert [rijswijk[nummer * 4 + 2] for nummer in range(10)] == rijen[3:60:6]


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
    koppen = re.findall(r'<th scope="row"[^>]*>\s*([^<]+?)\s*<', tekst)
    assert koppen[:10] == [f"jaar {nummer}" for nummer in range(1, 11)]
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
        uitleg = re.findall(r'href="([^"]+/verschil/[^"]+)"', naast)
        assert len(uitleg) == 10
        assert all(client.get(link.replace("&amp;", "&")).status_code == 200 for link in (uitleg[0], uitleg[-1]))


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


def vragen(client: Client, adres: str) -> tuple[int, int]:
    """How many questions a page asks: about the money, and in all."""
    with CaptureQueriesContext(connection) as alle:
        assert client.get(adres).status_code == 200
    return sum('FROM "financien_' in vraag["sql"] for vraag in alle), len(alle)


def test_een_pagina_kost_evenveel_vragen_voor_elke_regio() -> None:
    pet = maak_pet("controller", regio("dordrecht"))
    haagse = maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)
    dordts = maak_voorbeeldscenarios(regio("dordrecht"), door=pet, op=OP)
    vijf, negen = client_van(haags()), client_van(pet)
    for naam, args, van_geld in (
        # scenario, its changes and open request, shares, budget, steps of the path, scenarios to compare with
        ("scenario", [], 7),
        ("scenario_gemeente", ["{}"], 7),
        ("scenario_getal", ["{}", 4, "totaal"], 6),
        ("scenario_getal", ["regio", 4, "totaal"], 6),
        ("scenario_bestand", ["regio", "csv"], 6),
    ):
        gemeten = [
            vragen(client, reverse(naam, args=[pk, *(str(arg).format(code) for arg in args)]))
            for client, pk, code in ((vijf, haagse[1].pk, "GM0603"), (negen, dordts[1].pk, "GM0505"))
        ]
        assert gemeten[0] == gemeten[1], naam
        assert gemeten[0][0] == van_geld, naam
        assert gemeten[0][1] <= 25, naam


def test_een_bevroren_berekening_kost_een_vraag() -> None:
    berekening = bevries(maak_proefscenario())
    assert vragen(client_van(haags()), reverse("berekening_gemeente", args=[berekening.pk, "GM0603"]))[0] == 1
