"""A name or BSN of a client stays where it belongs: not in events, logs, addresses, titles or cookies."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.test import Client as Browser
from django.urls import get_resolver, reverse

from regio.models import Gebeurtenis, Inzage, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import bsn, product
from toegang.geschiedenis import geschiedenis_van
from toegang.models import Client, ClientBsn, Dossier, Indicatie

pytestmark = pytest.mark.django_db

NAAM = "Geheimenaar"
VOORNAAM = "Zebedeus"


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Rijswijk")


def loop(pet: Lidmaatschap) -> tuple[Browser, Dossier, list[Any]]:
    """Walk the whole line as a browser would; gives every answer that came."""
    venster = Browser()
    venster.force_login(pet.gebruiker)
    antwoorden = []

    def stuur(naam: str, *args: object, **velden: object) -> Any:
        antwoord = venster.post(reverse(naam, args=args), {"pet": pet.pk, **velden})
        antwoorden.append(antwoord)
        return antwoord

    stuur(
        "client_registreren", aanvraag=uuid4(), gemeente=pet.gemeente_id, achternaam=NAAM, voornamen=VOORNAAM,
        geboortedatum="1971-02-03", woonplaats=gemeente("Rijswijk").pk, gemeld_op="2026-10-05", bsn=bsn(7),
        wijze="aanmelding",
    )  # fmt: skip
    with namens(pet):
        dossier = Dossier.objects.get()
    stuur(
        "indicatie_vastleggen", dossier.pk, aanvraag=uuid4(), versie=1, product=product().pk, doelgroep="autisme",
        leveringsvorm="pgb", van="2026-11-01", laatste_dag="2027-10-31", besluitdatum="2026-10-20",
        eerder_aanvraag="nee", eerder_bw="nee",
        verantwoordelijke_gemeente=gemeente("Den Haag").pk, reden_afwijking="Besproken in het overleg",
    )  # fmt: skip
    stuur("wachtlijst_erop", dossier.pk, aanvraag=uuid4(), versie=2, problematiek="autisme", sinds="2026-11-01")
    stuur("dossier_bsn", dossier.pk, reden="vraag")
    stuur(
        "toestemming_zoeken", dossier.pk, aanvraag=uuid4(), gegeven_op="2026-11-20", hoe="mondeling", door_wie="client"
    )
    stuur("dossier_bsn_elders", dossier.pk)
    stuur("dossiers_zoeken", wie=NAAM)
    with namens(pet):
        indicatie = Indicatie.objects.get()
    stuur(
        "indicatie_beeindigen", dossier.pk, indicatie.pk, aanvraag=uuid4(), versie=3, laatste_dag="2026-12-31",
        reden="wlz", besluitdatum="2026-11-22",
    )  # fmt: skip
    for naam in ("dossier", "dossier_geschiedenis", "indicatie_vastleggen", "wachtlijst_erop", "dossier_sluiten"):
        antwoorden.append(venster.get(reverse(naam, args=[dossier.pk])))
    for naam in ("dossiers", "wachtlijst", "client_registreren"):
        antwoorden.append(venster.get(reverse(naam)))
    return venster, dossier, antwoorden


def staat_erin(tekst: str) -> bool:
    return bool(re.search(rf"{NAAM}|{VOORNAAM}|{bsn(7)}|1971-02-03", tekst, re.IGNORECASE))


def test_geen_naam_of_bsn_in_wat_blijft(pet: Lidmaatschap) -> None:
    loop(pet)
    assert Gebeurtenis.objects.count() == 6
    assert Inzage.objects.count() > 5
    for rij in [*Gebeurtenis.objects.values(), *Inzage.objects.values()]:
        assert not staat_erin(json.dumps(rij, default=str)), rij


def test_geen_naam_of_bsn_in_adres_titel_of_koekje(pet: Lidmaatschap) -> None:
    venster, _, antwoorden = loop(pet)
    for antwoord in antwoorden:
        assert not staat_erin(antwoord.get("Location", ""))
        assert not staat_erin(antwoord.request["PATH_INFO"] + antwoord.request.get("QUERY_STRING", ""))
        if antwoord.status_code == 200:
            pagina = antwoord.content.decode()
            titel = re.search(r"<title>(.*?)</title>", pagina, re.DOTALL)
            assert titel
            assert not staat_erin(titel[1]), titel[1]
            assert not [adres for adres in re.findall(r'(?:href|action|src)="([^"]*)"', pagina) if staat_erin(adres)]
    assert not staat_erin(str(venster.cookies))
    assert not staat_erin(json.dumps(dict(venster.session.items()), default=str))


def test_een_dossierpagina_wordt_nergens_bewaard(pet: Lidmaatschap) -> None:
    _, _, antwoorden = loop(pet)
    for antwoord in antwoorden:
        assert "no-store" in antwoord.get("Cache-Control", ""), antwoord.request["PATH_INFO"]


def test_geen_naam_of_bsn_in_het_log(pet: Lidmaatschap, capfd: pytest.CaptureFixture[str]) -> None:
    loop(pet)
    uit = capfd.readouterr()
    assert not staat_erin(uit.out + uit.err)


def test_een_ding_noemt_zichzelf_zonder_naam(pet: Lidmaatschap) -> None:
    """Text of an object ends up in errors and logs."""
    _, dossier, _ = loop(pet)
    with namens(pet):
        for model in apps.get_app_config("toegang").get_models():
            for rij in model._default_manager.all():
                assert not staat_erin(f"{rij} {rij!r}"), model
        assert Client.objects.get().dossier_id == dossier.pk


def test_het_bsn_heeft_geen_historie() -> None:
    assert not hasattr(ClientBsn, "historie")


def test_adressen_van_toegang_vragen_alleen_om_nummers_en_vaste_woorden() -> None:
    soorten = {
        omzetter.__class__.__name__
        for patroon in get_resolver("toegang.urls").url_patterns
        for omzetter in patroon.pattern.converters.values()
    }
    assert soorten == {"IntConverter", "SlugConverter"}  # a slug is a word of ours: a region, a table, a kind


def test_de_geschiedenis_heeft_een_zin_voor_alles_wat_gebeurde(pet: Lidmaatschap) -> None:
    _, dossier, _ = loop(pet)
    with namens(pet):
        zinnen = [regel.zin.replace("\N{NO-BREAK SPACE}", " ") for regel in geschiedenis_van(dossier)]
    assert zinnen == [
        "Indicatie Intramurale plekken beëindigd, laatste dag 31 december 2026. Reden: zorg uit de Wlz begint.",
        "Met toestemming van 20 november 2026 gevraagd of een andere gemeente dit BSN kent. Dat is niet zo.",
        "Toestemming van 20 november 2026 vastgelegd: vragen of een andere gemeente de cliënt kent.",
        "Op de wachtlijst gezet, wacht sinds 1 november 2026.",
        "Indicatie Intramurale plekken vastgelegd vanaf 1 november 2026 tot en met 31 oktober 2027. Verantwoordelijk: "
        "Den Haag, in afwijking van de regel.",
        f"Dossier {dossier.nummer} geopend na de melding van 5 oktober 2026.",
    ]
