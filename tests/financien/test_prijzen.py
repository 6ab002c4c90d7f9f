"""Prices of a list in the forecast: which holds in which year, per unit of time, and what a person typed goes first."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from financien.acties.aanname import kies_tarievenlijst, trek_aanname_in
from financien.acties.wijziging import Waarde, voeg_wijziging_toe
from financien.clientgroepen import GroepenFout, Kolom, Rij, maak_groepen
from financien.invoer import Wijzigingsoort
from financien.models import Aanname, Scenario, Tarief, Tarieven
from financien.prijzen import Bijstelling, Lijstregel, Prijslijst, eenheden_in, factor
from financien.prognose import Clientgroep, groepsverloop
from financien.prognosebeeld import Prognosebeeld, maak_beeld
from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Lidmaatschap, Regio, Taak
from tests.financien.factories import maak_bron
from tests.financien.paginas import client_van, haags
from tests.financien.prognoseproef import leg_vast, maak_prognose, nieuw
from tests.financien.test_clientgroepen import BASIS, INWONERS, NAMEN, A, rij
from tests.financien.test_prognose import groep
from tests.regio.factories import regio
from toegang.models import Product

PLEK = ["haaglanden", "BW"]


def dag(jaar: int, maand: int = 1, op: int = 1) -> datetime.date:
    return datetime.date(jaar, maand, op)


LIJST = Prijslijst(
    "Lijst, versie 1",
    "raadsbesluit",
    (
        Lijstregel("plek", "maand", Decimal("1400"), dag(2028)),
        Lijstregel("plek", "maand", Decimal("1350"), dag(2026, 7)),
        Lijstregel("zwaar", "jaar", Decimal("50000"), dag(2019)),
        Lijstregel("gesprek", "uur", Decimal("90"), dag(2026)),
    ),
)


@pytest.mark.parametrize(
    ("jaar", "kosten"),
    [
        (2026, "36500"),  # no price on 1 January 2026: the assumption of 100 euro per etmaal
        (2027, "16200"),  # 12 x 1350
        (2028, "16800"),  # 12 x 1400
        (2029, "16800"),  # the last price goes on
    ],
)
def test_een_jaar_neemt_de_prijs_van_1_januari(jaar: int, kosten: str) -> None:
    plek = replace(groep(bestaand="1"), prijzen=LIJST.prijzen("plek"))
    verloop = {deel.jaar: deel for deel in groepsverloop(plek, range(2026, 2030))}
    assert verloop[jaar].kosten_bestaand == Decimal(kosten) * 100


@pytest.mark.parametrize(
    ("jaar", "eenheid", "aantal"),
    [
        (2027, "etmaal", 365),
        (2028, "etmaal", 366),
        (2027, "week", Fraction(365, 7)),
        (2027, "maand", 12),
        (2027, "jaar", 1),
    ],
)
def test_hoeveel_eenheden_een_jaar_heeft(jaar: int, eenheid: str, aantal: Fraction) -> None:
    assert eenheden_in(jaar, eenheid) == aantal


def test_de_index_telt_vanaf_het_jaar_waarin_de_prijs_begint() -> None:
    plek = replace(groep(bestaand="1"), prijzen=LIJST.prijzen("plek"))
    plek = replace(plek, index=replace(plek.tarief, waarde=Decimal("0.1")))
    kosten = [deel.kosten_bestaand for deel in groepsverloop(plek, range(2027, 2031))]
    assert kosten == [1_620_000, 1_680_000, 1_848_000, 2_032_800]


def test_een_prijs_per_uur_en_een_product_dat_er_niet_op_staat() -> None:
    assert LIJST.prijzen("gesprek") == ()
    assert LIJST.niet_te_gebruiken(["plek", "gesprek", "anders"]) == [
        "gesprek: de prijs is per uur. Leg als aanname vast hoeveel een cliënt per week gebruikt.",
        "anders: staat niet op de lijst.",
    ]


def test_wat_iemand_zelf_voor_het_product_vastlegde_gaat_voor_de_lijst() -> None:
    kolommen = [Kolom(naam, dict.fromkeys(NAMEN, 10), 30) for naam in ("plek", "zwaar", "gesprek")]
    uit = maak_groepen(
        gemeenten=NAMEN,
        inwoners=INWONERS,
        producten=kolommen,
        wachtlijst=Kolom("Wachtlijst", dict.fromkeys(NAMEN, 0), 0),
        aannames=[*BASIS, rij("tarief", "120", None, "zwaar"), rij("tarief", "80", A)],
        bron_aantallen="telling",
        lijst=LIJST,
    )
    per = {deel.product: deel for deel in uit.groepen if deel.gemeente == A}
    assert per["plek"].prijs_in(2028) == LIJST.prijzen("plek")[1]
    assert (per["zwaar"].prijzen, per["zwaar"].tarief.waarde) == ((), 120)
    assert uit.buiten_de_lijst == (
        "gesprek: de prijs is per uur. Leg als aanname vast hoeveel een cliënt per week gebruikt.",
    )
    assert uit.nieuw_zonder_lijst


@pytest.mark.parametrize(
    ("eenheid", "per_week", "kosten"),
    [
        ("uur", "7", "32850"),  # 365 days are 365/7 weeks of 7 uur: 365 x 90
        ("minuut", "420", "1971000"),
        ("dagdeel", "3.5", "16425"),
        ("stuk", "7", "32850"),
    ],
)
def test_een_eenheid_van_gebruik_rekent_met_hoeveel_een_client_per_week_heeft(
    eenheid: str, per_week: str, kosten: str
) -> None:
    lijst = Prijslijst("L", "besluit", (Lijstregel("gesprek", eenheid, Decimal(90), dag(2020)),))
    uit = maak_groepen(
        gemeenten=NAMEN,
        inwoners=INWONERS,
        producten=[Kolom("gesprek", dict.fromkeys(NAMEN, 10), 30)],
        wachtlijst=Kolom("Wachtlijst", dict.fromkeys(NAMEN, 0), 0),
        aannames=[*BASIS, rij("omvang", per_week, None, "gesprek"), rij("productdeel", "100", None, "gesprek")],
        bron_aantallen="telling",
        lijst=lijst,
    )
    assert uit.buiten_de_lijst == ()
    assert not uit.nieuw_zonder_lijst
    assert {deel.per_jaar(0, 2027) for deel in uit.groepen} == {Fraction(kosten) * 100}  # new clients use it too


def test_nieuwe_clienten_zijn_samen_dezelfde_en_elk_product_heeft_zijn_prijs() -> None:
    def maak(*erbij: Rij) -> list[Clientgroep]:
        uit = maak_groepen(
            gemeenten=NAMEN,
            inwoners=INWONERS,
            producten=[],
            wachtlijst=Kolom("Wachtlijst", dict.fromkeys(NAMEN, 7), 21),
            aannames=[*BASIS, *erbij],
            bron_aantallen="telling",
            lijst=LIJST,
        )
        return [deel for deel in uit.groepen if deel.gemeente == A]

    (samen,) = maak()
    delen = maak(rij("productdeel", "62.5", None, "plek"), rij("productdeel", "37.5", None, "zwaar"))
    assert sum(deel.instroom.waarde for deel in delen) == samen.instroom.waarde
    assert sum(deel.wachtlijst.waarde for deel in delen) == samen.wachtlijst.waarde
    assert [deel.prijzen for deel in delen] == [LIJST.prijzen("plek"), LIJST.prijzen("zwaar")]
    assert "62.5% van 7" in delen[0].wachtlijst.bron
    with pytest.raises(GroepenFout, match=r"samen 62\.5 procent\. Dat moet 100 zijn"):
        maak(rij("productdeel", "62.5", None, "plek"))


@given(st.decimals(-90, 200, places=2), st.integers(2026, 2040))
def test_een_wijziging_per_jaar_telt_op_elkaar(procent: Decimal, vanaf: int) -> None:
    rij_ = Bijstelling("proef", procent, vanaf)
    assert factor([rij_], vanaf - 1) == 1
    assert factor([rij_], vanaf + 2) == (1 + Fraction(procent) / 100) ** 3


# --- in the product ------------------------------------------------------------------------------------------------


def maak_lijst(waar: Regio, bedrag: str = "36500", naam: str = "Lijst") -> Tarieven:
    """A price per year for every product of the region."""
    lijst = Tarieven.objects.create(taak="BW", naam=naam, versie="2027", bron=maak_bron(), regio=waar)
    Tarief.objects.bulk_create(
        Tarief(tarieven=lijst, product=product, eenheid="jaar", bedrag=Decimal(bedrag), van=dag(2020))
        for product in Product.objects.van_regio(waar, taak=Taak.BW)
    )
    return lijst


def kies(lijst: Tarieven, door: Lidmaatschap) -> Aanname:
    return kies_tarievenlijst(tarieven=lijst, reden="Besloten.", aanvraag=uuid4(), door=door, op=klok.vandaag())


def beeld_van(scenario: Scenario) -> Prognosebeeld:
    return maak_beeld(Scenario.objects.met_invoer().get(pk=scenario.pk), op=klok.vandaag())


@pytest.mark.django_db
def test_de_prognose_rekent_met_de_gekozen_versie_en_noemt_haar() -> None:
    door = haags()
    scenario = maak_prognose(door)
    was = beeld_van(scenario)
    duur = maak_lijst(scenario.regio, bedrag="73000", naam="Duurder")
    gekozen = kies(maak_lijst(scenario.regio), door)
    eerste = beeld_van(scenario).regio[0]
    jaren = sum(deel.jaren_bestaand for deel in eerste.groepen)
    assert abs(eerste.kosten_bestaand - jaren * 3_650_000) <= len(eerste.groepen)
    kies(duur, door)
    assert abs(beeld_van(scenario).regio[0].kosten_bestaand - 2 * eerste.kosten_bestaand) <= len(eerste.groepen)
    client = client_van(haags("coordinator"))
    tekst = client.get(reverse("prognose", args=PLEK)).content.decode()
    assert reverse("invoerversie", args=["tarief", duur.pk]) in tekst
    adres = reverse("prognose_getal", args=[*PLEK, "GM0603", eerste.jaar, "bestaand"])
    getal = client.get(adres).content.decode()
    assert "× 1 jaar × €\xa073.000,00." in getal
    assert f"Tarief: Duurder, versie 2027, per jaar ({duur.bron.titel})." in getal
    college = client_van(haags("collegelid", "Rijswijk")).get(reverse("aannames", args=PLEK)).content.decode()
    assert "Duurder, versie 2027" in college
    assert reverse("invoerversie", args=["tarief", duur.pk]) not in college
    geldend = Aanname.objects.van(scenario.regio, Taak.BW).geldend().get(soort="tarievenlijst")
    assert (geldend.tarieven, gekozen.waarde) == (duur, duur.rijen.count())
    trek_aanname_in(aanname=geldend, reden="Toch niet.", aanvraag=uuid4(), door=door, op=klok.vandaag())
    assert beeld_van(scenario).regio == was.regio


@pytest.mark.django_db
def test_kiezen_op_de_pagina_en_wie_het_mag() -> None:
    door = haags()
    scenario = maak_prognose(door)
    adres = reverse("aanname_tarieven", args=PLEK)
    assert "nog geen tarievenlijst" in client_van(door).get(adres).content.decode()
    lijst = maak_lijst(scenario.regio)
    velden = {"pet": door.pk, "aanvraag": uuid4(), "tarieven": lijst.pk, "reden": "Besloten."}
    antwoord = client_van(door).post(adres, velden)
    assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("prognose", args=PLEK))
    assert client_van(door).post(adres, velden | {"aanvraag": uuid4()}).status_code == 409
    elders = maak_lijst(regio("dordrecht"))
    assert client_van(door).post(adres, velden | {"aanvraag": uuid4(), "tarieven": elders.pk}).status_code == 200
    with pytest.raises(GeenRecht):
        kies(elders, door)
    with pytest.raises(KanNiet, match="kiest u met de knop"):
        leg_vast(scenario.regio, nieuw("tarievenlijst", "3"), door=door)
    assert client_van(haags("coordinator")).get(adres).status_code == 403


@pytest.mark.django_db
def test_een_lijst_van_een_andere_regio_wordt_geweigerd_ook_in_sql() -> None:
    door = haags()
    kies(maak_lijst(regio("haaglanden")), door)
    elders = maak_lijst(regio("dordrecht"))
    ruw = """
        INSERT INTO financien_aanname (regio_id, taak, nummer, soort, naam, waarde, bron, zekerheid, reden, vervalt,
            gemaakt_door_id, gemaakt_op, aanvraag, tarieven_id)
        SELECT regio_id, taak, nummer + 1, soort, naam, waarde, bron, zekerheid, reden, vervalt, gemaakt_door_id,
            gemaakt_op, gen_random_uuid(), %s FROM financien_aanname
    """
    with (
        pytest.raises(IntegrityError, match="aanname_kiest_lijst_van_haar_regio_en_taak"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(ruw, [elders.pk])


@pytest.mark.django_db
def test_volume_en_prijs_van_een_scenario_tellen_in_de_prognose() -> None:
    """Ten percent more clients and a price twice as high from the second year on; the path does not move."""
    door = haags()
    scenario = maak_prognose(door)
    was = beeld_van(scenario)
    jaar = was.regio[1].jaar
    for soort, procent in ((Wijzigingsoort.VOLUME, "10"), (Wijzigingsoort.PRIJS, "100")):
        voeg_wijziging_toe(
            scenario=scenario,
            versie=Scenario.objects.get(pk=scenario.pk).versienummer,
            soort=soort,
            naam=f"Meer {soort}",
            waarde=Waarde(getal=Decimal(procent), jaar=jaar),
            reden="Proef.",
            bron=None,
            aanvraag=uuid4(),
            door=door,
            op=klok.vandaag(),
        )
    nu = beeld_van(scenario)
    assert nu.regio[0] == was.regio[0]
    assert [rij_.budget for rij_ in nu.regio] == [rij_.budget for rij_ in was.regio]
    for plek, maal in ((1, Fraction(22, 10)), (2, Fraction(22, 10) ** 2)):
        assert abs(nu.regio[plek].kosten - was.regio[plek].kosten * maal) <= 10 * len(nu.regio[plek].groepen)
    client = client_van(door)
    tekst = client.get(f"{reverse('prognose', args=PLEK)}?scenario={scenario.pk}").content.decode()
    assert "Meer volume: aantal cliënten +" in tekst
    getal = client.get(
        f"{reverse('prognose_getal', args=[*PLEK, 'GM0603', jaar + 1, 'bestaand'])}?scenario={scenario.pk}"
    ).content.decode()
    assert "× 2,0000 tot de macht 2" in getal
    assert "in het aantal zit al × 1,1000 tot de macht 2" in getal
