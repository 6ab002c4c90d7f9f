"""Pages of forecast, assumptions and risk: what stands there, for whom, and where the counts come from."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from financien.acties.wijziging import Waarde, voeg_wijziging_toe
from financien.invoer import Wijzigingsoort
from financien.models import Aanname, Risicovraag, Scenario
from financien.prijzen import dagen_in
from financien.prognosebeeld import maak_beeld
from financien.verdelen import naar_euro
from regio import klok
from regio.fouten import KanNietBij
from regio.models import Gemeente, Opdracht, Taak
from regio.opdrachten import doe
from tests.financien.factories import maak_proefscenario
from tests.financien.paginas import bedragen, client_van, haags
from tests.financien.prognoseproef import leg_vast, maak_prognose, nieuw
from tests.financien.regiogeldproef import maak_deelnames
from tests.regio.factories import gemeente

pytestmark = pytest.mark.django_db
PLEK = ["haaglanden", "BW"]


def test_de_gemeenten_samen_zijn_de_regio_en_elk_getal_staat_op_de_pagina() -> None:
    beeld = maak_beeld(maak_prognose(haags()), op=klok.vandaag())
    for nummer, jaar in enumerate(beeld.regio):
        per_gemeente = [jaren[nummer] for jaren in beeld.per_gemeente.values()]
        for onderdeel in ("kosten_bestaand", "kosten_nieuw", "budget"):
            assert getattr(jaar, onderdeel) == sum(getattr(deel, onderdeel) for deel in per_gemeente)
    tekst = client_van(haags("coordinator")).get(reverse("prognose", args=PLEK)).content.decode()
    eerste = beeld.regio[0]
    verwacht = [eerste.kosten_bestaand, eerste.kosten_nieuw, eerste.kosten, eerste.budget, eerste.saldo]
    assert bedragen(tekst)[:5] == [naar_euro(centen) for centen in verwacht]
    assert len(bedragen(tekst)) == 10 * (5 + len(beeld.gemeenten))


def test_de_prognose_leest_alleen_wat_gepubliceerd_is() -> None:
    """Whoever has only the published tables makes the same forecast: so it tells nothing that they do not."""
    scenario = maak_prognose(haags())
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        beeld = maak_beeld(scenario, op=klok.vandaag())
    tabellen = {naam for rij in vragen for naam in re.findall(r'"?\b((?:toegang|telling|plek)_\w+)', rij["sql"])}
    assert tabellen == {"toegang_gepubliceerdetelling", "toegang_product"}
    assert beeld.groepen.geraamd, "in this region small counts are hidden"


def test_een_aantal_dat_verborgen_is_staat_nergens() -> None:
    scenario = maak_prognose(haags())
    beeld = maak_beeld(scenario, op=klok.vandaag())
    for groep in beeld.groepen.groepen:
        telling_zegt = "geraamd" not in groep.bestaand.bron
        assert telling_zegt or groep.bestaand.waarde != 0
    tekst = client_van(haags()).get(reverse("prognose", args=PLEK)).content.decode()
    assert "Dat is een raming, geen telling" in tekst
    for zin in beeld.groepen.geraamd:
        assert zin in tekst


@pytest.mark.parametrize("onderdeel", ["bestaand", "nieuw", "kosten", "budget", "saldo"])
def test_hoe_een_getal_tot_stand_komt(onderdeel: str) -> None:
    scenario = maak_prognose(haags())
    beeld = maak_beeld(scenario, op=klok.vandaag())
    jaar = beeld.regio[0].jaar
    client = client_van(haags())
    tekst = client.get(reverse("prognose_getal", args=[*PLEK, "GM0603", jaar, onderdeel])).content.decode()
    assert "Formule" in tekst
    assert ("Proef: tarief (proef)" in tekst) == (onderdeel in ("bestaand", "nieuw"))
    regio = client.get(reverse("prognose_getal", args=[*PLEK, "regio", jaar, onderdeel])).content.decode()
    assert "de som van de" in regio
    assert "Rijswijk" in regio


@pytest.mark.parametrize(
    ("gebied", "jaar", "onderdeel"), [("GM0505", 0, "kosten"), ("GM0603", -30, "kosten"), ("GM0603", 0, "geheim")]
)
def test_een_getal_dat_er_niet_is(gebied: str, jaar: int, onderdeel: str) -> None:
    beeld = maak_beeld(maak_prognose(haags()), op=klok.vandaag())
    adres = reverse("prognose_getal", args=[*PLEK, gebied, beeld.regio[0].jaar + jaar, onderdeel])
    assert client_van(haags()).get(adres).status_code == 404


def test_het_bestand_telt_op_tot_de_regio() -> None:
    beeld = maak_beeld(maak_prognose(haags()), op=klok.vandaag())
    inhoud = client_van(haags()).get(reverse("prognose_bestand", args=[*PLEK, "regio", "csv"])).content
    rijen = list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig"))))
    assert len(rijen) == 10 * len(beeld.gemeenten)
    eerste = [rij for rij in rijen if rij["jaar"] == str(beeld.regio[0].jaar)]
    assert sum(Decimal(rij["kosten"]) for rij in eerste) == naar_euro(beeld.regio[0].kosten)
    assert {rij["aannames_tot_en_met_nummer"] for rij in rijen} == {str(beeld.versie)}


def test_een_college_leest_de_eigen_gemeente_en_de_regio() -> None:
    door = haags()
    maak_prognose(door)
    regio = Aanname.objects.all()[0].regio
    leg_vast(regio, nieuw("instroom", "3", gemeente=gemeente("Zoetermeer"), naam="Van Zoetermeer"), door=door)
    client = client_van(haags("collegelid", "Rijswijk"))
    tekst = client.get(reverse("prognose", args=PLEK)).content.decode()
    assert reverse("prognose_gemeente", args=[*PLEK, "GM0603"]) in tekst
    assert reverse("prognose_gemeente", args=[*PLEK, "GM0637"]) not in tekst
    for naam, args, status in (
        ("prognose_gemeente", [*PLEK, "GM0603"], 200),
        ("prognose_gemeente", [*PLEK, "GM0637"], 404),
        ("prognose_getal", [*PLEK, "GM0637", 2028, "kosten"], 404),
        ("prognose_bestand", [*PLEK, "GM0637", "csv"], 404),
        ("aanname_nieuw", PLEK, 403),
        ("risico_nieuw", PLEK, 403),
    ):
        assert client.get(reverse(naam, args=args)).status_code == status, naam
    bestand = client.get(reverse("prognose_bestand", args=[*PLEK, "regio", "csv"])).content.decode("utf-8-sig")
    assert {rij["gemeentecode"] for rij in csv.DictReader(io.StringIO(bestand))} == {""}
    assert "Van Zoetermeer" not in client.get(reverse("aannames", args=PLEK)).content.decode()
    assert "Van Zoetermeer" in client_van(haags("coordinator")).get(reverse("aannames", args=PLEK)).content.decode()


def test_een_gemeente_die_weggaat_neemt_haar_clienten_mee() -> None:
    """In a scenario without the gemeente with most clients the others cost what they did: nothing moves to them."""
    door = haags()
    scenario = maak_prognose(door)
    was = maak_beeld(scenario, op=klok.vandaag())
    weg = max(was.per_gemeente, key=lambda code: was.per_gemeente[code][0].kosten)
    assert any("geraamd" in groep.bestaand.bron for groep in was.groepen.groepen)
    voeg_wijziging_toe(
        scenario=scenario,
        versie=scenario.versienummer,
        soort=Wijzigingsoort.REGIO_INDELING,
        naam="Een gemeente gaat zelf verder",
        waarde=Waarde(gemeente=Gemeente.objects.get(code=weg)),
        reden="Wat als?",
        bron=None,
        aanvraag=uuid4(),
        door=door,
        op=klok.vandaag(),
    )
    nu = maak_beeld(Scenario.objects.met_invoer().get(pk=scenario.pk), op=klok.vandaag())
    assert nu.per_gemeente == {code: jaren for code, jaren in was.per_gemeente.items() if code != weg}
    assert nu.regio[0].kosten == was.regio[0].kosten - was.per_gemeente[weg][0].kosten


def test_een_college_ziet_geen_concept() -> None:
    maak_proefscenario()
    tekst = client_van(haags("collegelid", "Rijswijk")).get(reverse("prognose", args=PLEK)).content.decode()
    assert "Een college ziet de prognose als dat scenario bevroren is." in tekst


def test_een_controller_voegt_een_aanname_toe_en_de_prognose_verandert() -> None:
    door = haags()
    scenario = maak_prognose(door)
    was = maak_beeld(scenario, op=klok.vandaag()).regio[0].kosten
    client = client_van(door)
    velden = {
        "pet": door.pk, "aanvraag": uuid4(), "soort": "tarief", "gemeente": "", "product": "", "waarde": "110,50",
        "laag": "", "hoog": "", "naam": "Nieuw tarief", "bron": "Raadsbesluit", "zekerheid": "bevestigd",
        "reden": "De nieuwe contracten.",
    }  # fmt: skip
    antwoord = client.post(reverse("aanname_nieuw", args=PLEK), velden)
    assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("prognose", args=PLEK))
    is_nu = maak_beeld(scenario, op=klok.vandaag()).regio[0].kosten
    assert abs(Decimal(is_nu) / was - Decimal("1.105")) < Decimal("0.000001")
    tekst = client.get(reverse("aannames", args=PLEK)).content.decode()
    assert "De nieuwe contracten." in tekst
    fout = client.post(reverse("aanname_nieuw", args=PLEK), velden | {"aanvraag": uuid4(), "laag": "3"})
    assert fout.status_code == 409
    assert "horen alleen bij een onzekerheid" in fout.content.decode()


def test_zonder_aannames_zegt_de_pagina_wat_er_mist() -> None:
    door = haags()
    scenario = maak_prognose(door)
    rij = Aanname.objects.van(scenario.regio, Taak.BW).geldend().get(soort="duur")
    client = client_van(door)
    adres = reverse("aanname_vervallen", args=[*PLEK, rij.pk])
    assert client.get(adres).status_code == 200
    antwoord = client.post(adres, {"pet": door.pk, "aanvraag": uuid4(), "reden": "Onjuist."})
    assert antwoord.status_code == 302
    tekst = client.get(reverse("prognose", args=PLEK)).content.decode()
    assert "hoe lang een nieuwe cliënt blijft" in tekst
    assert client.get(reverse("prognose_bestand", args=[*PLEK, "regio", "csv"])).status_code == 404


def test_een_controller_vraagt_het_risico_en_een_college_leest_alleen_de_eigen_gemeente() -> None:
    door = haags()
    scenario = maak_prognose(door)
    client = client_van(door)
    versie = Aanname.objects.van(scenario.regio, Taak.BW).laatste_nummer()
    antwoord = client.post(
        reverse("risico_nieuw", args=PLEK),
        {"pet": door.pk, "versie": versie, "aanvraag": uuid4(), "jaren": 2, "band": "5", "trekkingen": 500, "zaad": 3},
    )
    rij = Risicovraag.objects.get()
    adres = reverse("risico", args=[rij.pk])
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres)
    assert "0 van 2 jaren klaar" in client.get(adres).content.decode()
    delen = list(Opdracht.objects.get(aanvraag=rij.aanvraag).delen.all())
    doe(delen[0].pk)
    assert "1 van 2 jaren klaar" in client.get(adres).content.decode()
    doe(delen[1].pk)
    tekst = client.get(adres).content.decode()
    assert "jaren klaar" not in tekst
    for woord in (
        "Ieder voor zich",
        "Eigen deel tot 5%",
        "Samen, naar inwoners",
        "weegt het zwaarst",
        "500, met zaad 3",
    ):
        assert woord in tekst, woord
    assert client.get(reverse("risico_inhoud", args=[rij.pk])).content == bytes(rij.inhoud)
    college = client_van(haags("collegelid", "Rijswijk"))
    eigen = college.get(adres).content.decode()
    assert '<th scope="row">Rijswijk</th>' in eigen
    assert '<th scope="row">Zoetermeer</th>' not in eigen
    assert college.get(reverse("risico_inhoud", args=[rij.pk])).status_code == 404


def test_een_vast_aantal_vragen_aan_de_databank() -> None:
    door = haags()
    scenario = maak_prognose(door)
    client = client_van(door)
    adressen = [reverse("prognose", args=PLEK), reverse("prognose_gemeente", args=[*PLEK, "GM0603"])]
    tellingen = []
    for _ in range(2):
        for adres in adressen:
            client.get(adres)
            with CaptureQueriesContext(connection) as vragen:
                client.get(adres)
            tellingen.append(len(vragen))
        for naam in ("Rijswijk", "Zoetermeer", "Wassenaar"):
            leg_vast(scenario.regio, nieuw("uitstroom", "15", gemeente=gemeente(naam)), door=door)
    assert tellingen[:2] == tellingen[2:]
    assert max(tellingen) <= 45


def test_een_prognose_voor_een_taak_die_hier_niet_geteld_wordt() -> None:
    """OGGZ: the region records how many clients there are; nobody asks how many go to the Wlz."""
    maak_deelnames(Taak.OGGZ)
    scenario, door, hier = maak_proefscenario(taak=Taak.OGGZ), haags(), ["haaglanden", "OGGZ"]
    client = client_van(door)
    for soort, waarde in (("tarief", "45"), ("duur", "2"), ("instroom", "30"), ("uitstroom", "20")):
        leg_vast(scenario.regio, nieuw(soort, waarde), door=door, taak=Taak.OGGZ)
    tekst = client.get(reverse("prognose", args=hier)).content.decode()
    assert "telt dit programma geen cliënten" in tekst
    with pytest.raises(KanNietBij, match="naar een persoon leiden"):
        leg_vast(scenario.regio, nieuw("clienten", "4"), door=door, taak=Taak.OGGZ)
    leg_vast(scenario.regio, nieuw("clienten", "100"), door=door, taak=Taak.OGGZ)
    beeld = maak_beeld(Scenario.objects.met_invoer().get(pk=scenario.pk), op=klok.vandaag())
    assert sum(groep.bestaand.waarde for groep in beeld.groepen.groepen) == 100
    assert {groep.naar_wlz.waarde for groep in beeld.groepen.groepen} == {0}
    eerste = beeld.regio[0]
    jaren = 90  # a fifth leaves evenly; each group is rounded to the cent
    assert abs(eerste.kosten_bestaand - jaren * dagen_in(eerste.jaar) * 45 * 100) <= 5
    tekst = client.get(reverse("prognose", args=hier)).content.decode()
    assert bedragen(tekst)[0] == naar_euro(eerste.kosten_bestaand)
    assert "De regio legde de aantallen zelf vast" in tekst
    assert "Aantallen cliënten van" not in tekst
    lijst = client.get(reverse("scenarios")).content.decode()
    assert "Prognose van Haagse regio: openbare geestelijke gezondheidszorg" in lijst
