"""Logging in at one's own organisation: only a checked address in a domain of that organisation opens an account."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from structlog.testing import capture_logs

from regio.aanbieders import Aanbieder, OngeldigeAanbieders, lees_aanbieders
from regio.models import Gebeurtenis, Gebruiker
from regio.oidc import OidcAansluiting
from tests.regio.factories import maak_pet
from tests.regio.nepaanbieder import ANDERE_SLEUTEL, Nepaanbieder

pytestmark = pytest.mark.django_db

RIJSWIJK = Aanbieder(
    "rijswijk", "Gemeente Rijswijk", "https://id.rijswijk.example", "thuis", "g1", ("rijswijk.example",)
)
WASSENAAR = Aanbieder("wassenaar", "Gemeente Wassenaar", "https://id.wassenaar.example", "thuis", "g2", ("w.example",))


@pytest.fixture
def aanbieders(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> dict[str, Nepaanbieder]:
    """Two organisations, each with a provider; there is no other way out."""
    settings.OIDC_AANBIEDERS = (RIJSWIJK, WASSENAAR)
    nep = {a.sleutel: Nepaanbieder(a.adres, a.client_id, a.client_secret) for a in (RIJSWIJK, WASSENAAR)}

    def sessie(_: OidcAansluiting) -> requests.Session:
        uitkomst = requests.Session()
        uitkomst.adapters.clear()
        for aanbieder in nep.values():
            uitkomst.mount(aanbieder.adres, aanbieder)
        return uitkomst

    monkeypatch.setattr(OidcAansluiting, "get_requests_session", sessie)
    return nep


@pytest.fixture
def nep(aanbieders: dict[str, Nepaanbieder]) -> Nepaanbieder:
    aanbieders["rijswijk"].gegevens = {"sub": "s-1", "email": "Advies@rijswijk.example", "email_verified": True}
    return aanbieders["rijswijk"]


@pytest.fixture
def persoon() -> Gebruiker:
    gebruiker = Gebruiker.objects.create_user("advies@rijswijk.example", "Advies van Rijswijk")
    return maak_pet("beleidsadviseur", "Rijswijk", gebruiker=gebruiker).gebruiker


def heen(client: Client, sleutel: str = "rijswijk", **vraag: str) -> str:
    antwoord = client.get(reverse("openid_connect_login", args=[sleutel]), vraag)
    assert antwoord.status_code == 302
    return antwoord.url


def log_in(client: Client, nep: Nepaanbieder, sleutel: str = "rijswijk") -> object:
    return client.get(nep.log_in(heen(client, sleutel)))


def is_ingelogd(client: Client) -> bool:
    return "_auth_user_id" in client.session


# --- who gets in ------------------------------------------------------------------------------------------------


def test_wie_bekend_is_komt_op_zijn_werk(client: Client, nep: Nepaanbieder, persoon: Gebruiker) -> None:
    antwoord = log_in(client, nep)
    assert antwoord.url == reverse("werk")
    assert client.session["_auth_user_id"] == str(persoon.pk)
    assert Gebeurtenis.objects.get(soort="ingelogd", object_id=persoon.pk).feiten == {"aanbieder": "rijswijk"}


def test_na_het_inloggen_naar_waar_je_heen_wilde(client: Client, nep: Nepaanbieder, persoon: Gebruiker) -> None:
    assert client.get(nep.log_in(heen(client, next="/namens/"))).url == "/namens/"


def test_de_inlogpagina_toont_een_knop_per_aanbieder(client: Client, nep: Nepaanbieder) -> None:
    pagina = client.get(reverse("account_login"), {"next": "/namens/"}).content.decode()
    assert "/account/organisatie/rijswijk/?next=%2Fnamens%2F" in pagina
    assert "Inloggen via Gemeente Wassenaar" in pagina
    assert "Inloggen met wachtwoord" in pagina  # the local login stays, for when a provider is down


def test_wat_de_aanbieder_over_rollen_zegt_telt_niet(client: Client, nep: Nepaanbieder, persoon: Gebruiker) -> None:
    nep.gegevens |= {"roles": ["beheerder"], "groups": ["alles"], "name": "Iemand Anders"}
    log_in(client, nep)
    persoon.refresh_from_db()
    assert persoon.naam == "Advies van Rijswijk"
    assert list(persoon.lidmaatschappen.values_list("rol", flat=True)) == ["beleidsadviseur"]
    assert client.get(reverse("beheer_personen")).status_code == 403


def test_het_adres_mag_in_de_userinfo_van_dezelfde_persoon_staan(
    client: Client, nep: Nepaanbieder, persoon: Gebruiker
) -> None:
    nep.userinfo = {"sub": "s-1", "email": persoon.email, "email_verified": True}
    nep.gegevens = {"sub": "s-1"}
    assert log_in(client, nep).url == reverse("werk")
    client.logout()
    nep.userinfo["sub"] = "s-2"
    assert log_in(client, nep).status_code == 401
    assert not is_ingelogd(client)


# --- who does not -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gegevens", "zin"),
    [
        ({"email": "nieuw@rijswijk.example"}, "uw e-mailadres is hier nog niet bekend"),
        ({"email": "consulent@w.example"}, "dat niet bij die organisatie hoort"),
        ({"email": "advies@rijswijk.example.kwaad.example"}, "dat niet bij die organisatie hoort"),
        ({"email": "advies@sub.rijswijk.example"}, "dat niet bij die organisatie hoort"),
        ({"email_verified": False}, "gaf geen e-mailadres door dat is gecontroleerd"),
        ({"email_verified": "false"}, "gaf geen e-mailadres door dat is gecontroleerd"),
        ({"email_verified": None}, "gaf geen e-mailadres door dat is gecontroleerd"),
        ({"email": ["advies@rijswijk.example"]}, "gaf geen e-mailadres door dat is gecontroleerd"),
    ],
)
def test_een_ander_krijgt_een_zin_en_geen_account(
    client: Client, nep: Nepaanbieder, persoon: Gebruiker, gegevens: dict[str, object], zin: str
) -> None:
    Gebruiker.objects.create_user("consulent@w.example", "Consulent van Wassenaar")
    nep.gegevens |= gegevens
    voor = Gebruiker.objects.count()
    with capture_logs() as regels:
        antwoord = log_in(client, nep)
    assert antwoord.status_code == 403
    assert zin in antwoord.content.decode()
    assert Gebruiker.objects.count() == voor
    assert not is_ingelogd(client)
    assert "@" not in json.dumps(regels, default=str)


def test_de_ene_gemeente_komt_nooit_binnen_als_iemand_van_de_andere(
    client: Client, aanbieders: dict[str, Nepaanbieder], persoon: Gebruiker
) -> None:
    aanbieders["wassenaar"].gegevens = {"sub": "s-1", "email": persoon.email, "email_verified": True}
    assert log_in(client, aanbieders["wassenaar"], "wassenaar").status_code == 403
    assert not is_ingelogd(client)


def test_een_aanbieder_die_voor_zijn_eigen_domein_instaat_hoeft_niet_te_bevestigen(
    client: Client, nep: Nepaanbieder, persoon: Gebruiker, settings: LazySettings
) -> None:
    del nep.gegevens["email_verified"]
    assert log_in(client, nep).status_code == 403
    settings.OIDC_AANBIEDERS = (replace(RIJSWIJK, adres_gecontroleerd=True), WASSENAAR)
    assert log_in(client, nep).url == reverse("werk")


def test_wie_niet_actief_is_komt_er_ook_zo_niet_in(client: Client, nep: Nepaanbieder, persoon: Gebruiker) -> None:
    Gebruiker.objects.filter(pk=persoon.pk).update(is_active=False)
    assert log_in(client, nep).url == reverse("account_inactive")
    assert not is_ingelogd(client)


# --- the exchange -----------------------------------------------------------------------------------------------


def test_de_vraag_aan_de_aanbieder_draagt_state_nonce_en_pkce_en_niets_van_de_bezoeker(
    client: Client, nep: Nepaanbieder
) -> None:
    adres = heen(
        client, auth_params="redirect_uri=https://kwaad.example&prompt=none", scope="profile", process="connect"
    )
    vraag = {naam: waarden[0] for naam, waarden in parse_qs(urlsplit(adres).query).items()}
    assert vraag["redirect_uri"] == "http://testserver/account/organisatie/rijswijk/terug/"
    assert vraag["response_type"] == "code"
    assert set(vraag["scope"].split()) == {"openid", "email"}
    assert vraag["code_challenge_method"] == "S256"
    assert set(vraag) == {
        "client_id", "redirect_uri", "scope", "response_type", "state", "nonce", "code_challenge",
        "code_challenge_method",
    }  # fmt: skip


def _sleutel_van_een_ander(nep: Nepaanbieder) -> None:
    nep.sleutel = ANDERE_SLEUTEL


def _ons_eigen_geheim(nep: Nepaanbieder) -> None:
    nep.sleutel, nep.algoritme = nep.geheim.ljust(64, "x"), "HS256"


def _zonder_handtekening(nep: Nepaanbieder) -> None:
    nep.sleutel, nep.algoritme = None, "none"


def _andere_uitgever(nep: Nepaanbieder) -> None:
    nep.issuer = "https://id.kwaad.example"


@pytest.mark.parametrize(
    "bederf",
    [
        pytest.param(_sleutel_van_een_ander, id="handtekening van een ander"),
        pytest.param(_ons_eigen_geheim, id="handtekening met een gedeeld geheim"),
        pytest.param(_zonder_handtekening, id="zonder handtekening"),
        pytest.param(_andere_uitgever, id="noemt zich anders"),
        pytest.param(lambda nep: setattr(nep, "kenmerk", "k2"), id="onbekende sleutel"),
        pytest.param(lambda nep: nep.gegevens.update(aud="iets-anders"), id="voor een ander"),
        pytest.param(lambda nep: nep.gegevens.update(aud=["thuis", "x"], azp="x"), id="gegeven aan een ander"),
        pytest.param(lambda nep: nep.gegevens.update(iss="https://id.wassenaar.example"), id="van een ander"),
        pytest.param(lambda nep: nep.gegevens.update(exp=int(time.time()) - 120), id="verlopen"),
        pytest.param(lambda nep: nep.gegevens.update(nonce="oud"), id="van een andere aanmelding"),
        pytest.param(lambda nep: setattr(nep, "weg", ("nonce",)), id="zonder nonce"),
        pytest.param(lambda nep: setattr(nep, "weg", ("sub",)), id="zonder persoon"),
    ],
)
def test_een_antwoord_dat_niet_klopt_wordt_geweigerd(
    client: Client, nep: Nepaanbieder, persoon: Gebruiker, bederf: Callable[[Nepaanbieder], None]
) -> None:
    terug = nep.log_in(heen(client))
    bederf(nep)
    antwoord = client.get(terug)
    assert antwoord.status_code == 401
    assert "Inloggen via Gemeente Rijswijk is niet gelukt" in antwoord.content.decode()
    assert not is_ingelogd(client)


def test_een_antwoord_werkt_een_keer_en_alleen_in_dezelfde_browser(
    client: Client, nep: Nepaanbieder, persoon: Gebruiker
) -> None:
    terug = nep.log_in(heen(client))
    assert Client().get(terug).status_code == 401
    assert client.get(terug).status_code == 302
    client.post(reverse("account_logout"))
    assert client.get(terug).status_code == 401


def test_het_antwoord_van_de_een_telt_niet_bij_de_ander(
    client: Client, aanbieders: dict[str, Nepaanbieder], nep: Nepaanbieder, persoon: Gebruiker
) -> None:
    terug = nep.log_in(heen(client)).replace("rijswijk", "wassenaar")
    assert client.get(terug).status_code == 401


def test_ligt_de_aanbieder_plat_dan_zegt_de_pagina_wat_nu(client: Client, nep: Nepaanbieder) -> None:
    nep.plat = True
    antwoord = client.get(reverse("openid_connect_login", args=["rijswijk"]))
    assert antwoord.status_code == 401
    assert "Wat nu?" in antwoord.content.decode()


def test_afbreken_bij_de_aanbieder_geeft_een_rustige_pagina(client: Client, nep: Nepaanbieder) -> None:
    staat = parse_qs(urlsplit(heen(client)).query)["state"][0]
    antwoord = client.get(
        reverse("openid_connect_callback", args=["rijswijk"]), {"error": "access_denied", "state": staat}, follow=True
    )
    assert "U bent gestopt met inloggen" in antwoord.content.decode()


def test_een_onbekende_aanbieder_bestaat_niet(client: Client, nep: Nepaanbieder) -> None:
    assert client.get(reverse("openid_connect_login", args=["elders"])).status_code == 404
    assert client.get(reverse("openid_connect_callback", args=["elders"])).status_code == 404


# --- together with the second factor and the start password -----------------------------------------------------


def test_een_aanbieder_die_zelf_een_tweede_factor_vraagt_is_genoeg(
    client: Client, nep: Nepaanbieder, persoon: Gebruiker, settings: LazySettings
) -> None:
    settings.ROLLEN_MET_TWEEDE_FACTOR = ["beleidsadviseur"]
    log_in(client, nep)
    assert client.get(reverse("gemeenten")).url == reverse("mfa_index")
    settings.OIDC_AANBIEDERS = (replace(RIJSWIJK, tweede_factor=True),)
    assert client.get(reverse("gemeenten")).status_code == 200
    client.post(reverse("account_logout"))
    persoon.set_password("een fiets in de gang")
    persoon.save()
    client.post(reverse("account_login"), {"login": persoon.email, "password": "een fiets in de gang"})
    assert client.get(reverse("gemeenten")).url == reverse("mfa_index")  # a password is no second factor


def test_een_startwachtwoord_dat_klaarligt_houdt_niemand_tegen(
    client: Client, nep: Nepaanbieder, persoon: Gebruiker
) -> None:
    Gebruiker.objects.filter(pk=persoon.pk).update(startwachtwoord_tot="2099-01-01T00:00:00Z")
    log_in(client, nep)
    assert client.get(reverse("gemeenten")).status_code == 200


# --- the setting ------------------------------------------------------------------------------------------------

GOED = {
    "sleutel": "rijswijk",
    "naam": "Gemeente Rijswijk",
    "adres": "https://id.rijswijk.example/",
    "client_id": "thuis",
    "client_secret": "geheim",
    "domeinen": ["Rijswijk.example"],
}


def test_de_instelling_leest_adres_domeinen_en_geheim(tmp_path: Path) -> None:
    [aanbieder] = lees_aanbieders(json.dumps([GOED]))
    assert (aanbieder.adres, aanbieder.domeinen) == ("https://id.rijswijk.example", ("rijswijk.example",))
    assert "geheim" not in repr(aanbieder)
    bestand = tmp_path / "geheim"
    bestand.write_text("uit een bestand\n")
    [uit_bestand] = lees_aanbieders(json.dumps([{**GOED, "client_secret": "", "client_secret_file": str(bestand)}]))
    assert uit_bestand.client_secret == "uit een bestand"
    assert lees_aanbieders("  ") == ()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"sleutel": ""}, "'sleutel' ontbreekt"),
        ({"sleutel": "Gemeente Rijswijk"}, "kleine letters"),
        ({"adres": "http://id.rijswijk.example"}, "https"),
        ({"domeinen": []}, "lijst"),
        ({"domeinen": "rijswijk.example"}, "lijst"),
        ({"domeinen": ["*.example"]}, "geen e-maildomein"),
        ({"domeinen": ["rijswijk"]}, "geen e-maildomein"),
        ({"client_secret": ""}, "'client_secret' of 'client_secret_file' ontbreekt"),
        ({"client_secret_file": "/bestaat/niet"}, "niet te lezen"),
        ({"tweede_factor": "ja"}, "true of false"),
        ({"wachtwoord": "x"}, "geen bekend gegeven"),
    ],
)
def test_een_verkeerde_instelling_stopt_de_start_met_een_zin(anders: dict[str, object], zin: str) -> None:
    with pytest.raises(OngeldigeAanbieders, match=zin) as fout:
        lees_aanbieders(json.dumps([{**GOED, **anders}]))
    assert "geheim" not in str(fout.value)


@pytest.mark.parametrize("tekst", ["{", "{}", "[1]", '"x"'])
def test_geen_lijst_is_geen_instelling(tekst: str) -> None:
    with pytest.raises(OngeldigeAanbieders, match="OIDC_AANBIEDERS"):
        lees_aanbieders(tekst)


@pytest.mark.parametrize("tweede", [{"sleutel": "rijswijk", "domeinen": ["w.example"]}, {"sleutel": "wassenaar"}])
def test_een_sleutel_of_domein_hoort_bij_een_aanbieder(tweede: dict[str, object]) -> None:
    with pytest.raises(OngeldigeAanbieders, match="meer dan een keer"):
        lees_aanbieders(json.dumps([GOED, {**GOED, **tweede}]))
