"""The second factor: asked of the roles that need it, shown once, never readable in the database."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.apps import apps
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse

from regio.aanmelden import TweedeFactor
from regio.models import Gebeurtenis, Gebruiker, Lidmaatschap
from tests.regio.factories import maak_gebruiker, maak_pet

pytestmark = pytest.mark.django_db

WACHTWOORD = "een fiets in de gang"


@pytest.fixture
def pet() -> Lidmaatschap:
    return maak_pet("beleidsadviseur", "Rijswijk", gebruiker=maak_gebruiker(password=WACHTWOORD))


@pytest.fixture
def verplicht(settings: LazySettings) -> None:
    settings.ROLLEN_MET_TWEEDE_FACTOR = ["beleidsadviseur"]


def log_in(client: Client, gebruiker: Gebruiker) -> object:
    return client.post(reverse("account_login"), {"login": gebruiker.email, "password": WACHTWOORD})


def code(geheim: str, stappen: int = 0) -> str:
    """The code that an app shows now, or some half minutes later."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + stappen))


def stel_in(client: Client) -> tuple[str, list[str]]:
    """Set up the app as a person does; gives the secret and the recovery codes."""
    pagina = client.get(reverse("mfa_activate_totp")).content.decode()
    geheim = re.search(r"<code[^>]*>([A-Z2-7]{32})</code>", pagina)
    assert geheim is not None
    assert 'src="data:image/svg+xml;base64,' in pagina
    antwoord = client.post(reverse("mfa_activate_totp"), {"code": code(geheim[1])})
    assert antwoord.url == reverse("mfa_view_recovery_codes")
    toont = client.get(antwoord.url)
    codes = re.findall(r"<code>(\d{8})</code>", toont.content.decode())
    assert len(codes) == 10
    assert "no-store" in toont["Cache-Control"]
    return geheim[1], codes


@pytest.fixture
def ingesteld(client: Client, pet: Lidmaatschap) -> tuple[str, list[str]]:
    """A person with an app, logged out."""
    log_in(client, pet.gebruiker)
    uitkomst = stel_in(client)
    client.post(reverse("account_logout"))
    return uitkomst


# --- who must -----------------------------------------------------------------------------------------------------


def test_wie_het_nodig_heeft_kan_eerst_niets_anders(client: Client, pet: Lidmaatschap, verplicht: None) -> None:
    log_in(client, pet.gebruiker)
    for naam in ("werk", "gemeenten", "bronnen"):
        assert client.get(reverse(naam)).url == reverse("mfa_index")
    pagina = client.get(reverse("mfa_index")).content.decode()
    assert "Voor uw rol is dit verplicht" in pagina
    stel_in(client)
    assert client.get(reverse("gemeenten")).status_code == 200


def test_wie_het_niet_nodig_heeft_mag_het_instellen(client: Client, pet: Lidmaatschap) -> None:
    log_in(client, pet.gebruiker)
    assert client.get(reverse("gemeenten")).status_code == 200
    assert "verplicht" not in client.get(reverse("mfa_index")).content.decode()


def test_de_rol_in_gebruik_telt_niet_een_andere(client: Client, pet: Lidmaatschap, settings: LazySettings) -> None:
    settings.ROLLEN_MET_TWEEDE_FACTOR = ["consulent"]
    consulent = maak_pet("consulent", "Rijswijk", gebruiker=pet.gebruiker)
    log_in(client, pet.gebruiker)
    client.post(reverse("kies_pet"), {"kies": pet.pk})
    assert client.get(reverse("gemeenten")).status_code == 200
    client.post(reverse("kies_pet"), {"kies": consulent.pk})
    assert client.get(reverse("gemeenten")).url == reverse("mfa_index")


def test_uitzetten_van_wat_verplicht_is_leidt_terug_naar_instellen(
    client: Client, pet: Lidmaatschap, verplicht: None
) -> None:
    log_in(client, pet.gebruiker)
    stel_in(client)
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=pet.gebruiker).exists()
    assert client.get(reverse("gemeenten")).url == reverse("mfa_index")


def test_een_rol_die_niet_bestaat_in_de_instelling_stopt_de_start(settings: LazySettings) -> None:
    """A typing error would silently leave people without a second factor."""
    settings.ROLLEN_MET_TWEEDE_FACTOR = ["consulent", "consulenten"]
    with pytest.raises(ImproperlyConfigured, match="noemt een rol die niet bestaat: consulenten"):
        apps.get_app_config("regio").ready()


# --- logging in with it ------------------------------------------------------------------------------------------


def test_het_wachtwoord_alleen_is_niet_genoeg(
    client: Client, pet: Lidmaatschap, ingesteld: tuple[str, list[str]]
) -> None:
    assert log_in(client, pet.gebruiker).url == reverse("mfa_authenticate")
    assert client.get(reverse("gemeenten")).url.startswith(reverse("account_login"))
    assert "Vul de code in" in client.get(reverse("mfa_authenticate")).content.decode()
    antwoord = client.post(reverse("mfa_authenticate"), {"code": code(ingesteld[0], 1)})
    assert antwoord.url == reverse("werk")
    assert client.get(reverse("gemeenten")).status_code == 200


def test_een_verkeerde_code_wordt_geweigerd_en_na_vijf_keer_moet_je_wachten(
    client: Client, pet: Lidmaatschap, ingesteld: tuple[str, list[str]]
) -> None:
    log_in(client, pet.gebruiker)
    goed = code(ingesteld[0], 1)
    verkeerd = f"{(int(goed) + 1) % 1_000_000:06}"
    for _ in range(5):
        antwoord = client.post(reverse("mfa_authenticate"), {"code": verkeerd})
        assert "Deze code klopt niet" in antwoord.content.decode()
    assert "opnieuw proberen" in client.post(reverse("mfa_authenticate"), {"code": goed}).content.decode()


def test_een_herstelcode_werkt_een_keer(client: Client, pet: Lidmaatschap, ingesteld: tuple[str, list[str]]) -> None:
    log_in(client, pet.gebruiker)
    assert client.post(reverse("mfa_authenticate"), {"code": ingesteld[1][3]}).url == reverse("werk")
    client.post(reverse("account_logout"))
    log_in(client, pet.gebruiker)
    assert client.post(reverse("mfa_authenticate"), {"code": ingesteld[1][3]}).status_code == 200


def test_stoppen_met_inloggen_leidt_terug_naar_het_begin(
    client: Client, pet: Lidmaatschap, ingesteld: tuple[str, list[str]]
) -> None:
    log_in(client, pet.gebruiker)
    assert client.get(reverse("account_login")).url == reverse("mfa_authenticate")
    client.post(reverse("account_logout"))
    assert client.get(reverse("account_login")).status_code == 200


# --- recovery codes ----------------------------------------------------------------------------------------------


def test_herstelcodes_zie_je_een_keer_en_nieuwe_maken_oude_ongeldig(
    client: Client, pet: Lidmaatschap, django_capture_on_commit_callbacks: object
) -> None:
    log_in(client, pet.gebruiker)
    _, oude = stel_in(client)
    nogmaals = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert not any(oud in nogmaals for oud in oude)
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(reverse("mfa_generate_recovery_codes"))
    nieuwe = re.findall(r"<code>(\d{8})</code>", client.get(antwoord.url).content.decode())
    assert len(nieuwe) == 10
    assert set(nieuwe).isdisjoint(oude)
    assert Gebeurtenis.objects.filter(soort="herstelcodes_vernieuwd", object_id=pet.gebruiker_id).exists()


def test_later_moet_je_eerst_bewijzen_dat_jij_het_bent(
    client: Client, pet: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in(client, pet.gebruiker)
    straks = time.time() + 6 * 60
    monkeypatch.setattr(time, "time", lambda: straks)
    antwoord = client.get(reverse("mfa_activate_totp"))
    assert antwoord.url.startswith(reverse("account_reauthenticate"))
    fout = client.post(antwoord.url, {"password": "iets anders"})
    assert "Het wachtwoord klopt niet." in fout.content.decode()
    assert client.post(antwoord.url, {"password": WACHTWOORD}).url == reverse("mfa_activate_totp")
    stel_in(client)


# --- what is stored ----------------------------------------------------------------------------------------------


def test_het_geheim_staat_niet_leesbaar_in_de_databank(
    client: Client, pet: Lidmaatschap, ingesteld: tuple[str, list[str]], settings: LazySettings
) -> None:
    bewaard = Authenticator.objects.get(user=pet.gebruiker, type="totp").data["secret"]
    assert ingesteld[0] not in bewaard
    assert TweedeFactor().decrypt(bewaard) == ingesteld[0]
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een nieuwe sleutel"
    assert TweedeFactor().decrypt(bewaard) == ingesteld[0]


def test_zonder_de_sleutel_past_geen_enkele_code(
    client: Client, pet: Lidmaatschap, ingesteld: tuple[str, list[str]], settings: LazySettings
) -> None:
    settings.SECRET_KEY = "een heel andere sleutel"
    client.post(reverse("account_login"), {"login": pet.gebruiker.email, "password": WACHTWOORD})
    antwoord = client.post(reverse("mfa_authenticate"), {"code": code(ingesteld[0], 1)})
    assert antwoord.status_code == 200
    assert "_auth_user_id" not in client.session


def test_wat_er_aan_het_account_verandert_wordt_vastgelegd(
    client: Client, pet: Lidmaatschap, django_capture_on_commit_callbacks: object
) -> None:
    log_in(client, pet.gebruiker)
    with django_capture_on_commit_callbacks(execute=True):
        stel_in(client)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_deactivate_totp"))
    soorten = Gebeurtenis.objects.filter(object_id=pet.gebruiker_id).values_list("soort", flat=True)
    assert {"tweede_factor_ingesteld", "tweede_factor_uitgezet"} <= set(soorten)
