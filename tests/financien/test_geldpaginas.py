"""The pages that explain the money: per inwoner, who bears what, the whole country, the page for raad and college."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from financien.models import Berekening, Scenario
from financien.voorbeeld import laad_voorbeeldinvoer, maak_voorbeeldscenarios
from regio.models import Gemeente
from tests.financien.factories import OP, bevries, maak_proefscenario
from tests.financien.paginas import VOORBEELD, bedragen, client_van, haags
from tests.pdfstructuur import eis_pango, ingesloten_tekst, lees, soorten, tekst, voldoet
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db

RIJSWIJK, DEN_HAAG, ZOETERMEER = "GM0603", "GM0518", "GM0637"


@pytest.fixture
def scenario() -> Scenario:
    """342 gemeenten, a start in 2028."""
    return maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)[1]


@pytest.fixture
def berekening(scenario: Scenario) -> Berekening:
    """The same, frozen."""
    return bevries(scenario)


def html(client: Any, adres: str, status: int = 200) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == status, adres
    return antwoord.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_gemeente_toont_per_inwoner_met_de_peildatum_en_wat_zeker_is(scenario: Scenario) -> None:
    client = client_van(haags())
    tekst_ = html(client, reverse("scenario_gemeente", args=[scenario.pk, RIJSWIJK]))
    rijen = bedragen(tekst_)
    assert len(rijen) == 6 * 10 + 4
    assert rijen[40:44] == [sum(rijen[kolom:40:4]) for kolom in range(4)]  # the years together
    gevonden = re.search(r"Gedeeld door de ([\d.]+) inwoners op 1 januari 2024", tekst_)
    assert gevonden, "the day of the count stands beside the figures"
    aantal = int(gevonden[1].replace(".", ""))
    for nummer in range(10):
        totaal, verschil = rijen[nummer * 4 + 2 : nummer * 4 + 4]
        per_hoofd, effect = rijen[44 + nummer * 2 : 46 + nummer * 2]
        assert per_hoofd == (totaal / aantal).quantize(Decimal("0.01"))
        assert effect == (verschil / aantal).quantize(Decimal("0.01"))
    zeker, onzeker = tekst_.split("<h3>Niet zeker</h3>")
    assert "De berekening zelf klopt tot op de cent" in zeker
    assert "Vanaf 2031 rekenen wij met het bedrag van 2030" in onzeker
    assert "Het startjaar 2028 is een aanname" in onzeker
    assert "is een voorbeeld en geen cijfer van het Rijk" in onzeker


def test_elk_bedrag_van_de_nieuwe_paginas_opent_zijn_herkomst(scenario: Scenario, berekening: Berekening) -> None:
    client = client_van(haags())
    bladen = [
        reverse("scenario_gemeente", args=[scenario.pk, DEN_HAAG]),
        reverse("scenario_verdeling", args=[scenario.pk]),
        reverse("scenario_verdeling", args=[scenario.pk]) + "?sleutel=draagt-gelijk-deel&jaar=3&volgorde=naam",
        reverse("scenario_landelijk", args=[scenario.pk, "gemeenten", 4]) + "?naam=Zoet",
        reverse("scenario_landelijk", args=[scenario.pk, "regios", 4]) + "?naam=Haag",
        reverse("geld_pagina", args=[berekening.pk, RIJSWIJK]),
    ]
    for blad in bladen:
        adressen = set(re.findall(r'class="bedraglink"\s+href="([^"]+)"', html(client, blad)))
        assert adressen, blad
        for adres in sorted(adressen)[::7] + sorted(adressen)[-6:]:
            uitleg = html(client, adres)
            assert "<h3>Formule</h3>" in uitleg, adres
            assert "<h3>Afronding</h3>" in uitleg, adres


@pytest.mark.parametrize("naam", ["gemeente", "verdeling", "landelijk", "leespagina"])
def test_het_aantal_vragen_groeit_niet_met_het_aantal_gemeenten(naam: str) -> None:
    client, gevonden = client_van(haags()), []
    klein = maak_proefscenario()  # six gemeenten with a share
    groot = maak_voorbeeldscenarios(regio("haaglanden"), door=haags(), op=OP)[1]  # 342
    for scenario in (klein, groot):
        berekening = bevries(scenario)
        adres = {
            "gemeente": reverse("scenario_gemeente", args=[scenario.pk, RIJSWIJK]),
            "verdeling": reverse("scenario_verdeling", args=[scenario.pk]),
            "landelijk": reverse("scenario_landelijk", args=[scenario.pk, "gemeenten", 4]),
            "leespagina": reverse("geld_pagina", args=[berekening.pk, RIJSWIJK]),
        }[naam]
        client.get(adres)
        with CaptureQueriesContext(connection) as vragen:
            client.get(adres)
        gevonden.append(len(vragen))
    assert gevonden[0] == gevonden[1] <= 30, gevonden


@pytest.mark.parametrize("sleutel", ["draagt-inwoneraantal", "draagt-objectief-aandeel", "draagt-gelijk-deel"])
def test_wie_draagt_telt_op_tot_het_verschil_van_de_regio(scenario: Scenario, sleutel: str) -> None:
    adres = f"{reverse('scenario_verdeling', args=[scenario.pk])}?sleutel={sleutel}&jaar=7"
    rijen = bedragen(html(client_van(haags()), adres))
    *gemeenten, samen = [rijen[nummer : nummer + 4] for nummer in range(0, len(rijen), 4)]
    assert len(gemeenten) == 5
    assert [sum(kolom) for kolom in zip(*gemeenten, strict=True)] == samen
    historisch, totaal, verschil, draagt = samen
    assert totaal - historisch == verschil == draagt
    assert [rij[2] for rij in gemeenten] == sorted((rij[2] for rij in gemeenten), reverse=True)


def test_heel_nederland_is_het_macrobudget_tot_op_de_cent(scenario: Scenario) -> None:
    client, adres = client_van(haags()), reverse("scenario_landelijk", args=[scenario.pk, "gemeenten", 4])
    blad = html(client, adres)
    assert "De 342 gemeenten krijgen in 2031 samen <strong>€ 1.400.000.000,00</strong>" in blad
    assert "Dat is precies het macrobudget." in blad
    rijen = list(csv.DictReader(io.StringIO(client.get(f"{adres}?export=csv").content.decode())))
    assert len(rijen) == 342
    assert sum(Decimal(rij["Totaal"]) for rij in rijen) == Decimal("1400000000.00")
    assert sum(Decimal(rij["Verschil"]) for rij in rijen) == 0
    assert {(rij["Jaar"], rij["Label"]) for rij in rijen} == {("2031", VOORBEELD)}
    regios = reverse("scenario_landelijk", args=[scenario.pk, "regios", 4])
    boek = load_workbook(io.BytesIO(client.get(f"{regios}?export=xlsx").content)).active
    koppen = [cel.value for cel in boek[1]]
    totalen = [rij[koppen.index("Totaal")].value for rij in boek.iter_rows(min_row=2)]
    blad = html(client, regios)
    rest = re.search(r"raden doen wij niet. Zij krijgen samen €\s([\d.]+,\d\d)", blad)
    assert rest, "regions of which no source names the gemeenten are not made up"
    zonder = int(re.sub(r"\D", "", rest[1]))
    assert len(totalen) > 10
    assert round(sum(totalen) * 100) + zonder == 140_000_000_000


def test_het_land_is_te_zoeken_te_sorteren_en_te_filteren(scenario: Scenario) -> None:
    client, adres = client_van(haags()), reverse("scenario_landelijk", args=[scenario.pk, "gemeenten", 4])

    def namen(vraag: str) -> list[str]:
        return re.findall(r'class="rijlink"\s+href="[^"]+">([^<]+)</a>', html(client, f"{adres}?{vraag}"))

    assert namen("naam=s-gra") == [] != namen("naam='s-gra")  # from its beginning, by the official name
    assert namen("naam=zoeter") == ["Zoetermeer", "Zoeterwoude"]
    assert len(namen("regio=haaglanden")) == 5
    assert namen("sorteer=-totaal")[:2] == ["Amsterdam", "Rotterdam"]
    assert len(namen("")) == 50
    assert namen("provincie=Utrecht")


def test_werkblad_van_een_scenario_gaat_open_met_formules(scenario: Scenario) -> None:
    antwoord = client_van(haags()).get(reverse("scenario_werkblad_bestand", args=[scenario.pk]))
    boek = load_workbook(io.BytesIO(antwoord.content))
    assert boek["Invoer"].max_row == 20 + 342
    assert str(boek["Berekening"]["S21"].value).startswith("=RANK(")
    assert boek["Invoer"]["B21"].value == Gemeente.objects.get(code=boek["Invoer"]["A21"].value).naam_kort


def test_een_raadslid_leest_drie_zinnen_en_volgt_een_cijfer(berekening: Berekening) -> None:
    client = client_van(maak_pet("raadslid", "Rijswijk"))
    naar = client.get(reverse("geld_lezen"))
    assert naar.url == reverse("geld_pagina", args=[berekening.pk, RIJSWIJK])
    blad = html(client, naar.url)
    zinnen = re.findall(r"<li>(.*?)</li>", blad[blad.index("<ol>", blad.index("paginakop")) :].split("</ol>")[0])
    assert len(zinnen) == 3
    assert "gaat het geld voor beschermd wonen naar de centrumgemeente Den Haag" in zinnen[0]
    assert "Alle gemeenten van de regio samen" in zinnen[1]
    assert "nog niet vast" in zinnen[2]
    assert VOORBEELD in blad
    uitleg = html(client, reverse("geld_getal", args=[berekening.pk, RIJSWIJK, RIJSWIJK, 10, "totaal"]))
    assert "macrobudget × (nog historisch" in uitleg
    assert "Voorbeeldverdeling objectief budget" in uitleg


def test_een_raad_ziet_van_de_regio_alleen_het_totaal(berekening: Berekening) -> None:
    raad, adviseur = client_van(maak_pet("raadslid", "Rijswijk")), client_van(maak_pet("beleidsadviseur", "Rijswijk"))
    adres = reverse("geld_getal", args=[berekening.pk, RIJSWIJK, "regio", 10, "totaal"])
    for wie, ziet in ((raad, False), (adviseur, True)):
        uitleg = html(wie, adres)
        assert ("Zoetermeer" in uitleg) is ziet
        assert "de som van de 5 gemeenten van de regio" in uitleg
    assert "Voorbeeldverdeling objectief budget" in html(raad, adres)  # and every source all the same


@pytest.mark.parametrize("rol", ["raadslid", "griffier", "collegelid"])
def test_van_een_ander_of_van_een_concept_is_er_niets(rol: str, scenario: Scenario, berekening: Berekening) -> None:
    client = client_van(maak_pet(rol, "Rijswijk"))
    for adres, status in (
        (reverse("geld_pagina", args=[berekening.pk, RIJSWIJK]), 200),
        (reverse("geld_pagina", args=[berekening.pk, ZOETERMEER]), 404),
        (reverse("geld_overzicht_bestand", args=[berekening.pk, ZOETERMEER]), 404),
        (reverse("geld_getal", args=[berekening.pk, ZOETERMEER, ZOETERMEER, 1, "totaal"]), 404),
        (reverse("geld_getal", args=[berekening.pk, RIJSWIJK, ZOETERMEER, 1, "totaal"]), 404),
        (reverse("geld_pagina", args=[berekening.pk + 999, RIJSWIJK]), 404),
        (reverse("scenario", args=[scenario.pk]), 403),
        (reverse("berekening", args=[berekening.pk]), 403),
    ):
        assert client.get(adres).status_code == status, adres
    elders = client_van(maak_pet(rol, "Dordrecht"))
    assert elders.get(reverse("geld_pagina", args=[berekening.pk, RIJSWIJK])).status_code == 404
    assert client_van(maak_pet("consulent", "Rijswijk")).get(reverse("geld_lezen")).status_code == 403


def test_zonder_berekening_zegt_de_leespagina_wat_er_moet_gebeuren() -> None:
    laad_voorbeeldinvoer()
    maak_proefscenario()
    blad = html(client_van(maak_pet("griffier", "Rijswijk")), reverse("geld_lezen"))
    assert "Er zijn nog geen cijfers om te lezen" in blad


def test_overzicht_is_een_toegankelijke_pdf_met_bronnen_en_merk(berekening: Berekening) -> None:
    eis_pango()
    antwoord = client_van(maak_pet("raadslid", "Rijswijk")).get(
        reverse("geld_overzicht_bestand", args=[berekening.pk, RIJSWIJK])
    )
    assert antwoord["Content-Type"] == "application/pdf"
    assert voldoet(antwoord.content) == []
    lezer = lees(antwoord.content)
    gevonden = soorten(lezer)
    assert gevonden.count("H1") == 1
    assert {"Figure", "Table", "TH", "H2"} <= set(gevonden)
    alles = tekst(lezer)
    assert alles.count(VOORBEELD) >= len(lezer.pages)
    assert "Geld voor beschermd wonen: Rijswijk" in alles
    assert "Niet zeker" in alles
    assert "Voorbeeldverdeling objectief budget" in alles
    assert berekening.kenmerk[:12] in alles
    rijen = list(csv.DictReader(io.StringIO(ingesloten_tekst(lezer, "ingroeipad.csv"))))
    assert len(rijen) == 10
    zonder = bevries(maak_proefscenario())
    pdf = client_van(haags()).get(reverse("geld_overzicht_bestand", args=[zonder.pk, RIJSWIJK])).content
    assert VOORBEELD not in tekst(lees(pdf))
