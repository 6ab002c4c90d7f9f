"""The pages of toewijzingen and messages, as a consulent walks them."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regio.models import Inzage, Lidmaatschap
from regio.namens import namens
from tests.toegang.factories import bsn, maak_indicatie, rijen
from tests.toegang.formulieren import browser, dossier_van, tekst, verstuur
from tests.toegang.iwmo import maken as m
from tests.toegang.iwmo.dossier import maak_client, maak_contract, maak_toewijzing
from tests.toegang.iwmo.test_bericht import lees_in, start
from tests.toegang.iwmo.xml import als_xml
from tests.toegang.test_vragen import hoogstens
from toegang.iwmo.lezen import GRENS
from toegang.models import Bericht, Dossier

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("schemas")]


def inlezen(pet: Lidmaatschap, inhoud: bytes, naam: str = "bericht.xml") -> Any:
    bestand = SimpleUploadedFile(naam, inhoud, content_type="text/xml")
    return verstuur(pet, "berichten_inlezen", aanvraag=uuid4(), bestand=bestand)


def test_van_indicatie_tot_bericht() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    indicatie = maak_indicatie(dossier)
    pagina = browser(pet).get(reverse("toewijzing_nieuw", args=[dossier.pk]))
    assert "Proefaanbieder" in tekst(pagina)
    velden = {
        "aanvraag": uuid4(), "versie": dossier_van(dossier.pk, pet).versie, "indicatie": indicatie.pk,
        "aanbieder": aanbieder.pk, "ingang": "2026-11-23", "eind": "2027-10-31", "volume": "7", "eenheid": "14",
        "frequentie": "2", "budget": "", "verzoek": "",
    }  # fmt: skip
    fout = verstuur(pet, "toewijzing_nieuw", dossier.pk, **{**velden, "frequentie": "1"})
    assert "per dag kan niet" in tekst(fout)
    assert verstuur(pet, "toewijzing_nieuw", dossier.pk, **velden).status_code == 302
    lijst = tekst(browser(pet).get(reverse("toewijzingen", args=[dossier.pk])))
    assert "nog niet in een bericht" in lijst
    with namens(pet):
        afzender = dossier.toewijzingen.get().afzender_id
    gemaakt = verstuur(
        pet, "bericht_maken", dossier.pk, aanvraag=uuid4(), versie=dossier_van(dossier.pk, pet).versie,
        aanbieder=aanbieder.pk, afzender=afzender,
    )  # fmt: skip
    with namens(pet):
        bericht = Bericht.objects.get()
    assert gemaakt.url == reverse("bericht", args=[dossier.pk, bericht.pk])
    assert bsn() not in browser(pet).get(gemaakt.url).content.decode()
    download = browser(pet).get(reverse("bericht_bestand", args=[dossier.pk, bericht.pk]))
    assert download.content == bericht.ontsleuteld()
    assert bsn() not in download.headers["Content-Disposition"]
    assert download.headers["Cache-Control"].count("no-store") == 1
    assert "in een bericht" in tekst(browser(pet).get(reverse("toewijzingen", args=[dossier.pk])))


def test_een_bericht_inlezen_bekijken_en_verwerken(caplog: pytest.LogCaptureFixture) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    nummer = maak_toewijzing(dossier, pet, aanbieder).nummer
    with caplog.at_level(logging.DEBUG):
        gelezen = inlezen(pet, als_xml(start(nummer)))
        bekeken = browser(pet).get(gelezen.url)
    assert "voldoet aan de regels" in tekst(bekeken)
    assert "Let op" in tekst(bekeken)  # another birth date than the client's
    assert bsn() not in gelezen.url + bekeken.content.decode() + caplog.text
    with namens(pet):
        bericht = Bericht.objects.get()
    adres = [dossier.pk, bericht.pk]
    versie = dossier_van(dossier.pk, pet).versie
    assert verstuur(pet, "bericht", *adres, aanvraag=uuid4(), versie=1).status_code == 409
    assert verstuur(pet, "bericht", *adres, aanvraag=uuid4(), versie=versie).status_code == 302
    assert "Gestart 01-11-2026" in tekst(browser(pet).get(reverse("toewijzingen", args=[dossier.pk])))
    toekomst = verstuur(pet, "bericht_retour", *adres, aanvraag=uuid4(), dag="2026-12-31", retourcode="0200")
    assert "toekomst" in tekst(toekomst)
    klaar = verstuur(pet, "bericht_retour", *adres, aanvraag=uuid4(), dag="2026-11-23", retourcode="0200")
    assert klaar.status_code == 302


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"%PDF-1.7", "geen leesbare XML"),
        (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', "DTD of entiteiten"),
        (b"<x>" + b" " * GRENS + b"</x>", "25 MB"),
        (als_xml(m.wmo305(bsn="999900018")), "niet bewaard"),
    ],
)
def test_wat_niet_ingelezen_wordt_staat_bij_het_veld(inhoud: bytes, zin: str) -> None:
    maak_contract()
    _, pet = maak_client()
    antwoord = inlezen(pet, inhoud)
    assert zin in tekst(antwoord)
    with namens(pet):
        assert not Bericht.objects.exists()
        assert Dossier.objects.count() == 1


def test_een_bericht_staat_zonder_bsn_in_de_tabel_en_wie_het_leest_staat_in_de_inzage() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    rij = lees_in(start(maak_toewijzing(dossier, pet, aanbieder).nummer), pet)
    with namens(pet):
        ((ruw, nummer),) = rijen("SELECT inhoud, id FROM toegang_bericht")
        assert rij.pk == nummer
        assert bsn().encode() not in bytes(ruw)
        assert bsn().encode() in rij.ontsleuteld()
    voor = Inzage.objects.filter(dossiers=[dossier.pk]).count()
    download = browser(pet).get(reverse("bericht_bestand", args=[dossier.pk, rij.pk]))
    assert bsn().encode() in download.content
    assert Inzage.objects.filter(dossiers=[dossier.pk]).count() == voor + 1


@pytest.mark.parametrize("aantal", [1, 4])
def test_paginas_van_berichten_vragen_niet_meer_bij_meer_berichten(aantal: int) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    nummer = maak_toewijzing(dossier, pet, aanbieder).nummer
    for volgnummer in range(aantal):
        bericht = start(nummer)
        header = replace(bericht.header, identificatie=f"PROEF{volgnummer}")
        rij = lees_in(replace(bericht, header=header), pet)
    venster = browser(pet)
    for naam, extra, grens in (
        ("toewijzingen", (), 22),
        ("toewijzing_nieuw", (), 26),
        ("bericht", (rij.pk,), 24),
        ("bericht_bestand", (rij.pk,), 16),
    ):
        adres = reverse(naam, args=[dossier.pk, *extra])
        venster.get(adres)
        with hoogstens(grens):
            assert venster.get(adres).status_code == 200
    with hoogstens(14):
        assert venster.get(reverse("berichten_inlezen")).status_code == 200
