"""Mandates: given and ended by the side of the mandaatgever, said in words before they open anything, never deleted."""

from __future__ import annotations

import dataclasses
import datetime
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from regio.acties.mandaten import Mandaatbesluit, beeindig_mandaat, geef_mandaat
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.mandaten import opent, sluit
from regio.models import Functie, Gebeurtenis, Lidmaatschap, Mandaat, Taak
from tests.regio.factories import gemeente, maak_mandaat, maak_pet, regio

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 11, 22)
MORGEN = datetime.date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _vandaag(settings: Settings) -> None:
    settings.VASTE_DAG = DAG.isoformat()


@pytest.fixture
def beheerder() -> Lidmaatschap:
    return maak_pet("beheerder", "Rijswijk")


def besluit(**anders: Any) -> Mandaatbesluit:
    standaard = Mandaatbesluit(
        gever=gemeente("Rijswijk"),
        nemer=gemeente("Den Haag"),
        taak=Taak.BW,
        functie=Functie.TOEGANG,
        van=datetime.date(2026, 12, 1),
        tot=None,
        grondslag="Mandaatbesluit 2026",
        besluitdatum=datetime.date(2026, 11, 10),
        vindplaats="Z-2026-12",
    )
    return dataclasses.replace(standaard, **anders)


def geef(door: Lidmaatschap, **anders: Any) -> Mandaat:
    return geef_mandaat(besluit=besluit(**anders), aanvraag=uuid.uuid4(), door=door, op=DAG)


# --- who ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rol", "waar", "mag"),
    [
        ("beheerder", "Rijswijk", True),
        ("beheerder", "haaglanden", True),
        ("beheerder", "Den Haag", False),  # who gets it cannot give it to itself
        ("beheerder", "dordrecht", False),
        ("teamleider", "Rijswijk", False),
        ("coordinator", "haaglanden", False),
    ],
)
def test_een_mandaat_komt_van_de_kant_van_de_gever(rol: str, waar: str, mag: bool) -> None:
    door = maak_pet(rol, regio(waar) if waar.islower() else waar)
    al = maak_mandaat("Rijswijk", "Den Haag", functie=Functie.INKOOP)
    if mag:
        assert geef(door).gever == gemeente("Rijswijk")
        assert beeindig_mandaat(mandaat=al, tot=DAG, door=door, op=DAG).tot == DAG
        return
    with pytest.raises(GeenRecht):
        geef(door)
    with pytest.raises(GeenRecht):
        beeindig_mandaat(mandaat=al, tot=DAG, door=door, op=DAG)


# --- giving ------------------------------------------------------------------------------------------------------


def test_een_mandaat_draagt_zijn_besluit_en_laat_een_spoor_na(beheerder: Lidmaatschap) -> None:
    aanvraag = uuid.uuid4()
    eerste, tweede = (geef_mandaat(besluit=besluit(), aanvraag=aanvraag, door=beheerder, op=DAG) for _ in range(2))
    assert eerste == tweede
    assert (eerste.grondslag, eerste.vindplaats, eerste.besluitdatum) == (
        "Mandaatbesluit 2026", "Z-2026-12", datetime.date(2026, 11, 10),
    )  # fmt: skip
    gebeurtenis = Gebeurtenis.objects.get(soort="mandaat_gegeven")
    assert (gebeurtenis.gemeente, gebeurtenis.pet) == (gemeente("Rijswijk"), beheerder)
    assert gebeurtenis.feiten["nemer"] == gemeente("Den Haag").pk
    assert eerste.historie.count() == 1


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"nemer": "Rijswijk"}, "nemer", "geen mandaat aan zichzelf"),
        ({"tot": datetime.date(2026, 12, 1)}, "tot", "De einddatum moet na de begindatum liggen."),
        ({"besluitdatum": MORGEN}, "besluitdatum", "Deze dag moet nog komen."),
        ({"functie": Functie.INKOOP}, "functie", "Rijswijk gaf inkoop voor beschermd wonen al aan Wassenaar"),
    ],
)
def test_wat_niet_klopt_staat_bij_zijn_veld(
    beheerder: Lidmaatschap, anders: dict[str, Any], veld: str, zin: str
) -> None:
    maak_mandaat("Rijswijk", "Wassenaar", functie=Functie.INKOOP)
    if "nemer" in anders:
        anders = {"nemer": gemeente(anders["nemer"])}
    with pytest.raises(KanNietBij, match=zin) as fout:
        geef(beheerder, **anders)
    assert fout.value.veld == veld


def test_na_het_einde_kan_een_volgend_mandaat(beheerder: Lidmaatschap) -> None:
    maak_mandaat("Rijswijk", "Wassenaar", tot=datetime.date(2026, 12, 1))
    assert geef(beheerder).van == datetime.date(2026, 12, 1)


# --- ending ------------------------------------------------------------------------------------------------------


def test_een_einde_is_een_dag_en_is_te_verzetten(beheerder: Lidmaatschap) -> None:
    mandaat = maak_mandaat("Rijswijk", "Den Haag")
    for tot in (datetime.date(2027, 1, 1), datetime.date(2027, 6, 1)):
        beeindig_mandaat(mandaat=mandaat, tot=tot, door=beheerder, op=DAG)
    feiten = Gebeurtenis.objects.filter(soort="mandaat_beeindigd").order_by("pk").values_list("feiten", flat=True)
    assert [(rij["was"], rij["tot"]) for rij in feiten] == [(None, "2027-01-01"), ("2027-01-01", "2027-06-01")]
    assert Mandaat.objects.get(pk=mandaat.pk).historie.count() == 3


@pytest.mark.parametrize(
    ("van", "einde", "tot", "zin"),
    [
        ("2020-01-01", None, "2026-11-21", "Deze dag is voorbij."),
        ("2026-12-01", None, "2026-12-01", "begint pas op"),
        ("2020-01-01", "2026-11-22", "2026-12-01", "is al geëindigd"),
        ("2020-01-01", "2026-12-01", "2027-03-01", "geldt al een ander mandaat"),
    ],
)
def test_een_mandaat_eindigt_niet_in_het_verleden_of_over_een_volgend_heen(
    beheerder: Lidmaatschap, van: str, einde: str | None, tot: str, zin: str
) -> None:
    dag = datetime.date.fromisoformat
    mandaat = maak_mandaat("Rijswijk", "Den Haag", van=dag(van), tot=dag(einde) if einde else None)
    if "ander" in zin:
        maak_mandaat("Rijswijk", "Wassenaar", van=datetime.date(2027, 1, 1))
    with pytest.raises(KanNiet, match=zin):
        beeindig_mandaat(mandaat=mandaat, tot=dag(tot), door=beheerder, op=DAG)


# --- in words ----------------------------------------------------------------------------------------------------


def zinnen(functie: Functie, taak: str = "beschermd wonen", van: datetime.date = MORGEN) -> str:
    return " ".join(opent(gever="A", nemer="B", functie=functie, taak=taak, van=van, tot=None, op=DAG))


def test_de_gevolgen_staan_er_in_gewone_woorden() -> None:
    assert "kunnen Wmo-consulenten en teamleiders van B alle dossiers van A lezen en wijzigen" in zinnen(
        Functie.TOEGANG
    )
    assert "Vanaf 23" in zinnen(Functie.TOEGANG)
    assert "Meteen na het vastleggen" in zinnen(Functie.TOEGANG, van=DAG)
    assert "wachtlijstbeheerders van B de wachtlijst, met namen" in zinnen(Functie.WACHTLIJST)
    assert "opent geen dossiers" in zinnen(Functie.INKOOP)
    assert "opent geen dossiers" in zinnen(Functie.TOEGANG, "maatschappelijke opvang")
    dicht = " ".join(sluit(gever="A", nemer="B", functie=Functie.TOEGANG, taak="beschermd wonen"))
    assert "vinden Wmo-consulenten en teamleiders van B alle dossiers van A niet meer" in dicht


# --- the pages ---------------------------------------------------------------------------------------------------

VELDEN = {
    "gever": "GM0603", "nemer": "GM0518", "taak": "BW", "functie": "toegang", "van": "2026-12-01", "tot": "",
    "grondslag": "Mandaatbesluit 2026", "besluitdatum": "2026-11-10", "vindplaats": "Z-2026-12",
}  # fmt: skip


def stuur(client: Client, pet: Lidmaatschap, **anders: Any) -> Any:
    client.force_login(pet.gebruiker)
    return client.post(reverse("beheer_mandaat_nieuw"), {"pet": pet.pk, "aanvraag": uuid.uuid4(), **VELDEN, **anders})


def test_eerst_lezen_wat_het_opent_dan_pas_vastleggen(client: Client, beheerder: Lidmaatschap) -> None:
    aanvraag = uuid.uuid4()
    eerst = stuur(client, beheerder, aanvraag=aanvraag).content.decode()
    assert "alle dossiers van Rijswijk lezen en wijzigen" in eerst
    assert not Mandaat.objects.exists()
    terug = stuur(client, beheerder, aanvraag=aanvraag, terug="ja").content.decode()
    assert 'value="Mandaatbesluit 2026"' in terug
    assert not Mandaat.objects.exists()
    klaar = stuur(client, beheerder, aanvraag=aanvraag, bevestigd="ja")
    nogmaals = stuur(client, beheerder, aanvraag=aanvraag, bevestigd="ja")
    assert klaar.url == nogmaals.url == reverse("beheer_mandaat", args=[Mandaat.objects.get().pk])
    assert "Mandaat vastgelegd" in client.get(klaar.url).content.decode()


@pytest.mark.parametrize("veld", ["grondslag", "besluitdatum", "vindplaats"])
def test_zonder_besluit_geen_mandaat(client: Client, beheerder: Lidmaatschap, veld: str) -> None:
    antwoord = stuur(client, beheerder, bevestigd="ja", **{veld: ""}).content.decode()
    assert "Dit veld is verplicht." in antwoord
    assert not Mandaat.objects.exists()


def test_een_andere_gever_is_niet_te_kiezen(client: Client, beheerder: Lidmaatschap) -> None:
    assert "Selecteer een geldige keuze" in stuur(client, beheerder, gever="GM0518").content.decode()


def test_de_overlap_staat_bij_het_veld(client: Client, beheerder: Lidmaatschap) -> None:
    maak_mandaat("Rijswijk", "Wassenaar")
    pagina = stuur(client, beheerder).content.decode()
    assert "Rijswijk gaf toegang voor beschermd wonen al aan Wassenaar" in pagina
    assert 'id="id_functie_error"' in pagina


def test_de_lijst_toont_gegeven_en_gekregen_en_niets_van_anderen(
    client: Client, beheerder: Lidmaatschap, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for gever, nemer in (("Rijswijk", "Den Haag"), ("Wassenaar", "Rijswijk"), ("Dordrecht", "Papendrecht")):
        maak_mandaat(gever, nemer)
    maak_mandaat("Rijswijk", "Zoetermeer", functie=Functie.INKOOP, tot=DAG)
    client.force_login(beheerder.gebruiker)
    client.get(reverse("beheer_mandaten"))
    with django_assert_num_queries(12):
        pagina = client.get(reverse("beheer_mandaten")).content.decode()
    assert "Wassenaar" in pagina
    assert "Papendrecht" not in pagina
    assert "Zoetermeer" not in pagina
    assert "Zoetermeer" in client.get(reverse("beheer_mandaten"), {"voorbij": "on"}).content.decode()
    gekregen = Mandaat.objects.get(nemer=gemeente("Rijswijk"))
    assert "Mandaat beëindigen" not in client.get(reverse("beheer_mandaat", args=[gekregen.pk])).content.decode()
    assert client.get(reverse("beheer_mandaat_einde", args=[gekregen.pk])).status_code == 403


def test_een_einde_op_de_pagina(client: Client, beheerder: Lidmaatschap) -> None:
    mandaat = maak_mandaat("Rijswijk", "Den Haag")
    client.force_login(beheerder.gebruiker)
    adres = reverse("beheer_mandaat_einde", args=[mandaat.pk])
    assert "niet meer. Ook niet als zij dan zijn ingelogd" in client.get(adres).content.decode()
    assert client.post(adres, {"pet": beheerder.pk, "tot": "2026-11-22"}).status_code == 302
    pagina = client.get(reverse("beheer_mandaat", args=[mandaat.pk])).content.decode()
    assert "Einde vastgelegd: per 22" in pagina
    assert "voorbij" in pagina
