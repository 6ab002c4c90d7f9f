"""Guests: one text by a link until a day, every visit kept, and nothing else of the product."""

from __future__ import annotations

import datetime
import re
import time
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNietBij, Vervallen
from regio.models import Gebeurtenis, Gebruiker, Lidmaatschap
from samenwerking.teksten.acties import gast as acties
from samenwerking.teksten.acties import gesprek as gesprekken
from samenwerking.teksten.acties.gesprek import InDeel
from samenwerking.teksten.boom import Merk, knoop
from samenwerking.teksten.boom import tekst as stuk
from samenwerking.teksten.geschiedenis import zin
from samenwerking.teksten.models import Bezoek, Gesprek, Tekst, Uitnodiging
from tests.samenwerking.teksten.factories import (
    Mensen,
    begin,
    bevries,
    inloggen,
    kenmerk,
    maak_mensen,
    schrijf,
    verstuur,
)

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)
VISIE, GELD = kenmerk("Visie"), kenmerk("Geld")


@pytest.fixture
def mensen() -> Mensen:
    return maak_mensen()


@pytest.fixture
def tekst(mensen: Mensen) -> Tekst:
    tekst = begin(mensen.rijswijk)
    schrijf(tekst, mensen.rijswijk, "Iedereen doet mee.")
    schrijf(tekst, mensen.rijswijk, "Het kost veel.", titel="Geld")
    return tekst


def nodig_uit(tekst: Tekst, door: Lidmaatschap, **anders: Any) -> tuple[Uitnodiging, str]:
    """A made-up member of a made-up cliëntenraad."""
    velden = {
        "naam": "Verzonnen Gast",
        "organisatie": "Verzonnen Cliëntenraad",
        "hoedanigheid": "clientenraad",
        "reden": "Uw advies over de visie",
        "mag_opmerken": True,
        "delen": [],
        "versie": None,
        "laatste_dag": klok.vandaag() + 7 * DAG,
        "aanvraag": uuid4(),
        **anders,
    }
    return acties.nodig_uit(tekst=tekst, door=door, op=klok.vandaag(), **velden)


def kom_binnen(geheim: str) -> tuple[Client, str]:
    """A browser of the guest after the button, and the address of the text."""
    browser = Client()
    antwoord = browser.post(reverse("gast_link", args=[geheim]))
    assert antwoord.status_code == 302
    return browser, antwoord.headers["Location"]


def woorden(antwoord: HttpResponse) -> str:
    return antwoord.content.decode()


def test_een_gast_leest_zonder_account_en_elk_bezoek_staat_er(tekst: Tekst, mensen: Mensen) -> None:
    uitnodiging, geheim = nodig_uit(tekst, mensen.rijswijk)
    begin_pagina = Client().get(reverse("gast_link", args=[geheim]))
    assert begin_pagina.status_code == 200
    assert "Proefplan" not in woorden(begin_pagina)
    assert not Bezoek.objects.exists()  # a mail program that looks at links is no visitor

    browser, adres = kom_binnen(geheim)
    assert geheim not in adres
    pagina = browser.get(adres)
    assert "Iedereen doet mee." in woorden(pagina)
    assert "Het kost veel." in woorden(pagina)
    assert pagina.headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in pagina.headers["Cache-Control"]
    browser.post(adres, {"deel": VISIE, "woorden": "Mooi.", "citaat": "doet mee", "aanvraag": str(uuid4())})
    assert list(uitnodiging.bezoeken.order_by("pk").values_list("wat", flat=True)) == [
        "geopend",
        "gelezen",
        "opgemerkt",
    ]
    gesprek = Gesprek.objects.get()
    assert (gesprek.gast, gesprek.citaat, gesprek.waarvan) == (uitnodiging, "doet mee", "Verzonnen Cliëntenraad")
    gast = uitnodiging.user
    assert not gast.is_active
    assert not gast.has_usable_password()
    zinnen = [zin(een.soort, een.feiten) for een in Gebeurtenis.objects.filter(object_id=tekst.pk).order_by("pk")]
    assert any(een.startswith("Een gast (cliëntenraad) uitgenodigd om te lezen en op te merken") for een in zinnen)


def test_van_het_adres_blijft_alleen_een_hash_met_sleutel(tekst: Tekst, mensen: Mensen, settings: Any) -> None:
    uitnodiging, geheim = nodig_uit(tekst, mensen.rijswijk)
    bewaard = bytes(Uitnodiging.objects.values_list("geheim", flat=True).get(pk=uitnodiging.pk))
    assert len(geheim) >= 40
    assert geheim.encode() not in bewaard
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een nieuwe sleutel van de proef, lang genoeg"
    assert acties.laat_binnen(geheim=geheim, op=klok.vandaag()) == uitnodiging
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(Vervallen):
        acties.laat_binnen(geheim=geheim, op=klok.vandaag())


def test_voorbij_ingetrokken_en_onbekend_zeggen_hetzelfde(tekst: Tekst, mensen: Mensen) -> None:
    weg, geheim_weg = nodig_uit(tekst, mensen.rijswijk)
    acties.trek_in(uitnodiging_id=weg.pk, door=mensen.coordinator, op=klok.vandaag())
    oud, geheim_oud = nodig_uit(tekst, mensen.rijswijk)
    Uitnodiging.objects.filter(pk=oud.pk).update(van=klok.vandaag() - 9 * DAG, tot=klok.vandaag())
    antwoorden = [Client().post(reverse("gast_link", args=[geheim])) for geheim in (geheim_weg, geheim_oud, "onzin")]
    assert {antwoord.status_code for antwoord in antwoorden} == {404}
    zonder_sleutel = {re.sub(r'csrf\w*" value="\w+"', "", woorden(antwoord)) for antwoord in antwoorden}
    assert len(zonder_sleutel) == 1
    assert "Deze uitnodiging geldt niet, of niet meer." in zonder_sleutel.pop()
    assert not Bezoek.objects.exists()


@pytest.mark.parametrize("hoe", ["ingetrokken", "voorbij", "bezoek te oud"])
def test_wie_het_recht_verliest_onder_het_typen_houdt_zijn_woorden(tekst: Tekst, mensen: Mensen, hoe: str) -> None:
    uitnodiging, geheim = nodig_uit(tekst, mensen.rijswijk)
    browser, adres = kom_binnen(geheim)
    if hoe == "ingetrokken":
        acties.trek_in(uitnodiging_id=uitnodiging.pk, door=mensen.rijswijk, op=klok.vandaag())
    elif hoe == "voorbij":
        Uitnodiging.objects.filter(pk=uitnodiging.pk).update(van=klok.vandaag() - DAG, tot=klok.vandaag())
    else:
        sessie = browser.session
        sessie["gastbezoek"] = {str(uitnodiging.pk): time.time() - settings.SESSION_COOKIE_AGE - 1}
        sessie.save()
    velden = {"deel": VISIE, "woorden": "Een lang <b>advies</b>.", "aanvraag": str(uuid4())}
    antwoord = browser.post(adres, velden)
    assert antwoord.status_code == 404
    assert "Een lang &lt;b&gt;advies&lt;/b&gt;." in woorden(antwoord)
    assert "Iedereen doet mee" not in woorden(antwoord)
    assert not Gesprek.objects.exists()
    assert browser.get(adres).status_code == 404


def test_een_gast_ziet_alleen_de_gedeelde_delen_en_eigen_of_gedeelde_gesprekken(tekst: Tekst, mensen: Mensen) -> None:
    een, geheim = nodig_uit(tekst, mensen.rijswijk, delen=[VISIE])
    ander, _ = nodig_uit(tekst, mensen.rijswijk)

    def zeg(door: Any, woorden: str, deel: str = VISIE, *, gedeeld: bool = False) -> Gesprek:
        return gesprekken.begin_gesprek(
            tekst=tekst,
            waar=InDeel(deel),
            woorden=woorden,
            aanvraag=uuid4(),
            door=door,
            op=klok.vandaag(),
            gedeeld=gedeeld,
        )

    intern = zeg(mensen.zoetermeer, "Alleen voor ons")
    zeg(mensen.zoetermeer, "Voor gasten bedoeld", gedeeld=True)
    zeg(mensen.zoetermeer, "Gedeeld bij geld", GELD, gedeeld=True)
    zeg(ander, "Van een andere gast")
    eigen = zeg(een, "Van mijzelf")
    gesprekken.antwoord(
        gesprek_id=eigen.pk, woorden="Dank u.", aanvraag=uuid4(), door=mensen.rijswijk, op=klok.vandaag()
    )
    browser, adres = kom_binnen(geheim)
    staat_er = woorden(browser.get(adres))
    for zichtbaar in ("Iedereen doet mee.", "Voor gasten bedoeld", "Van mijzelf", "Dank u."):
        assert zichtbaar in staat_er
    for verborgen in ("Het kost veel.", "Alleen voor ons", "Gedeeld bij geld", "Van een andere gast"):
        assert verborgen not in staat_er

    op_intern = browser.post(reverse("gast_reactie", args=[een.pk, intern.pk]), {"woorden": "x", "aanvraag": uuid4()})
    assert op_intern.status_code == 403
    op_geld = browser.post(adres, {"deel": GELD, "woorden": "x", "aanvraag": str(uuid4())})
    assert op_geld.status_code == 403
    assert browser.get(reverse("gast_tekst", args=[ander.pk])).status_code == 404


def test_een_voorstel_dat_nog_open_staat_leest_een_gast_niet(tekst: Tekst, mensen: Mensen) -> None:
    nieuw = knoop(
        "alinea", "Nu: ", stuk("geheim plan", Merk("insertion", {"id": "voorstel1"})), stuk(" klaar"), id="alinea99"
    )
    schrijf(tekst, mensen.rijswijk, nieuw)
    _, geheim = nodig_uit(tekst, mensen.rijswijk)
    browser, adres = kom_binnen(geheim)
    assert "geheim plan" not in woorden(browser.get(adres))


def test_een_gast_van_een_versie_leest_die_en_merkt_op_bij_de_woorden_van_toen(tekst: Tekst, mensen: Mensen) -> None:
    versie = bevries(tekst, mensen.coordinator)
    schrijf(tekst, mensen.rijswijk, "Heel anders.")
    _, geheim = nodig_uit(tekst, mensen.rijswijk, versie=versie)
    browser, adres = kom_binnen(geheim)
    staat_er = woorden(browser.get(adres))
    assert "Iedereen doet mee." in staat_er
    assert "Heel anders." not in staat_er
    velden = {"deel": VISIE, "citaat": "doet mee", "woorden": "Goed zo.", "aanvraag": str(uuid4())}
    assert browser.post(adres, velden).status_code == 302
    gesprek = Gesprek.objects.get()
    assert (gesprek.versie, gesprek.citaat) == (versie, "doet mee")


def test_wie_alleen_mag_lezen_merkt_niets_op(tekst: Tekst, mensen: Mensen) -> None:
    _, geheim = nodig_uit(tekst, mensen.rijswijk, mag_opmerken=False)
    browser, adres = kom_binnen(geheim)
    assert "Opmerking plaatsen" not in woorden(browser.get(adres))
    antwoord = browser.post(adres, {"deel": VISIE, "woorden": "x", "aanvraag": str(uuid4())})
    assert antwoord.status_code == 403
    assert not Gesprek.objects.exists()


def test_wie_uitnodigt_wie_intrekt_en_wie_de_bezoeken_ziet(tekst: Tekst, mensen: Mensen) -> None:
    for pet in (mensen.college, mensen.raad, mensen.dordrecht):
        with pytest.raises(GeenRecht):
            nodig_uit(tekst, pet)
    with pytest.raises(KanNietBij):
        nodig_uit(tekst, mensen.rijswijk, laatste_dag=klok.vandaag() - DAG)
    with pytest.raises(KanNietBij):
        nodig_uit(
            tekst,
            mensen.rijswijk,
            laatste_dag=klok.vandaag() + (settings.UITNODIGING_HOOGSTENS_DAGEN + 1) * DAG,
        )
    uitnodiging, geheim = nodig_uit(tekst, mensen.rijswijk)
    kom_binnen(geheim)
    adres = reverse("uitnodiging", args=[tekst.pk, uitnodiging.pk])
    for pet, ziet in ((mensen.coordinator, True), (mensen.rijswijk, True), (mensen.zoetermeer, False)):
        assert ("Opende de link" in woorden(inloggen(pet).get(adres))) is ziet
    assert verstuur(mensen.zoetermeer, f"{adres}intrekken/").status_code == 403
    assert verstuur(mensen.coordinator, f"{adres}intrekken/").status_code == 302
    uitnodiging.refresh_from_db()
    assert uitnodiging.is_ingetrokken


def test_het_adres_staat_een_keer_op_het_scherm(tekst: Tekst, mensen: Mensen) -> None:
    velden = {
        "naam": "Verzonnen Gast",
        "organisatie": "Verzonnen Aanbieder",
        "hoedanigheid": "aanbieder",
        "reden": "Meelezen",
        "mag_opmerken": "on",
        "delen": [VISIE],
        "laatste_dag": f"{klok.vandaag() + DAG:%d-%m-%Y}",
        "aanvraag": str(uuid4()),
    }
    adres = reverse("uitnodiging_nieuw", args=[tekst.pk])
    eerst = verstuur(mensen.rijswijk, adres, **velden)
    gevonden = re.search(r'value="http://testserver(/teksten/uitnodiging/[\w-]+/)"', woorden(eerst))
    assert gevonden is not None
    assert Client().post(gevonden[1]).status_code == 302
    nog_eens = verstuur(mensen.rijswijk, adres, **velden)
    assert nog_eens.status_code == 302
    assert Uitnodiging.objects.get().delen == [VISIE]


def test_een_jaar_na_het_einde_is_de_naam_van_de_gast_weg(tekst: Tekst, mensen: Mensen) -> None:
    oud, _ = nodig_uit(tekst, mensen.rijswijk)
    nieuw, _ = nodig_uit(tekst, mensen.rijswijk)
    lang = (settings.GASTNAAM_BEWAREN_DAGEN + 1) * DAG
    Uitnodiging.objects.filter(pk=oud.pk).update(van=klok.vandaag() - lang - DAG, tot=klok.vandaag() - lang)
    assert acties.vergeet_gasten(op=klok.vandaag()) == 1
    assert acties.vergeet_gasten(op=klok.vandaag()) == 0
    namen = dict(Gebruiker.objects.filter(pk__in=[oud.user_id, nieuw.user_id]).values_list("pk", "naam"))
    assert namen == {oud.user_id: acties.VERGETEN, nieuw.user_id: "Verzonnen Gast"}


# --- facts ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fout", "sql"),
    [
        ("uitnodiging_begint_voor_zij_eindigt", "UPDATE samenwerking_uitnodiging SET tot = van"),
        ("uitnodiging_duurt_hoogstens_een_jaar", "UPDATE samenwerking_uitnodiging SET tot = van + 400"),
        ("ingetrokken_uitnodiging_zegt_door_wie", "UPDATE samenwerking_uitnodiging SET ingetrokken_op = now()"),
        ("gast_hoort_ergens_bij", "UPDATE samenwerking_uitnodiging SET organisatie = ''"),
        ("gesprek_begint_bij_een_mens", "UPDATE samenwerking_gesprek SET gast_id = NULL"),
        ("opgelost_gesprek_zegt_door_wie", "UPDATE samenwerking_gesprek SET opgelost_op = now()"),
        ("gesprek_heeft_een_kenmerk", "UPDATE samenwerking_gesprek SET kenmerk = ''"),
        ("bericht_is_van_een_mens", "UPDATE samenwerking_gespreksbericht SET gast_id = NULL"),
        ("bericht_heeft_woorden_tot_zij_zijn_weggehaald", "UPDATE samenwerking_gespreksbericht SET woorden = ''"),
        (
            "gesprek_heeft_een_eigen_merk_in_de_tekst",
            "INSERT INTO samenwerking_gesprek (tekst_id, kenmerk, citaat, deel, gedeeld, gast_id, op, aanvraag)"
            " SELECT tekst_id, kenmerk, '', deel, false, gast_id, op, gen_random_uuid() FROM samenwerking_gesprek",
        ),
        (
            "gesprek_vraagt_een_ding_tegelijk",
            "INSERT INTO samenwerking_gesprekstaak (gesprek_id, eigenaar_id, uiterlijk, door_id, op, einde)"
            " SELECT gesprek_id, eigenaar_id, uiterlijk, door_id, op, '' FROM samenwerking_gesprekstaak",
        ),
        (
            "geeindigde_taak_zegt_hoe_wanneer_en_door_wie",
            "UPDATE samenwerking_gesprekstaak SET einde = 'gedaan'",
        ),
    ],
)
def test_wat_altijd_waar_is(tekst: Tekst, mensen: Mensen, fout: str, sql: str) -> None:
    _vul(tekst, mensen)
    with pytest.raises(IntegrityError, match=fout), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_een_bezoek_verandert_niet_en_gaat_niet_weg(tekst: Tekst, mensen: Mensen) -> None:
    _vul(tekst, mensen)
    for sql in (
        "UPDATE samenwerking_bezoek SET wat = 'gelezen'",
        "DELETE FROM samenwerking_bezoek",
        "TRUNCATE samenwerking_bezoek",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    assert Bezoek.objects.count() == 1


def _vul(tekst: Tekst, mensen: Mensen) -> None:
    uitnodiging, geheim = nodig_uit(tekst, mensen.rijswijk)
    acties.laat_binnen(geheim=geheim, op=klok.vandaag())
    gesprek = gesprekken.begin_gesprek(
        tekst=tekst, waar=InDeel(VISIE), woorden="x", aanvraag=uuid4(), door=uitnodiging, op=klok.vandaag()
    )
    gesprekken.geef_taak(
        gesprek_id=gesprek.pk,
        eigenaar_id=mensen.rijswijk.pk,
        uiterlijk=klok.vandaag(),
        door=mensen.rijswijk,
        op=klok.vandaag(),
    )
