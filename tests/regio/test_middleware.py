"""Around each request: forms of another hat, what comes before work, size, headers, and pages for what goes wrong."""

from __future__ import annotations

import uuid

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import URLPattern, get_resolver, reverse

from regio import urls_account
from regio.middleware import MET_STARTWACHTWOORD, WEGWIJZERS, ZONDER_PET
from regio.models import Gebruiker, Lidmaatschap
from regio.views import fouten
from tests.regio.factories import maak_gebruiker, maak_pet

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def beheerder(client: Client) -> Lidmaatschap:
    pet = maak_pet("beheerder", "Rijswijk", gebruiker=maak_gebruiker("Beheerder van Rijswijk"))
    client.force_login(pet.gebruiker)
    return pet


def nieuw(**anders: object) -> dict[str, object]:
    return {
        "naam": "Nieuwe Collega",
        "email": "nieuw@voorbeeld.example",
        "rol": "consulent",
        "plaats": "GM0603",
        "van": "2026-01-01",
        "aanvraag": uuid.uuid4(),
        **anders,
    }


# --- a form carries the hat it was opened with --------------------------------------------------------------------


def test_een_formulier_van_een_andere_pet_wordt_niet_verwerkt(client: Client, beheerder: Lidmaatschap) -> None:
    andere = maak_pet("beleidsadviseur", "Den Haag", gebruiker=beheerder.gebruiker)
    client.post(reverse("kies_pet"), {"kies": beheerder.pk})
    for pet in (andere.pk, "", None, "x"):
        antwoord = client.post(reverse("beheer_persoon_nieuw"), nieuw() | ({} if pet is None else {"pet": pet}))
        assert antwoord.status_code == 409
        assert "Dit formulier hoorde bij een andere rol" in antwoord.content.decode()
    assert not Gebruiker.objects.filter(email="nieuw@voorbeeld.example").exists()
    assert client.post(reverse("beheer_persoon_nieuw"), nieuw(pet=beheerder.pk)).status_code == 302
    assert Gebruiker.objects.filter(email="nieuw@voorbeeld.example").exists()


@pytest.mark.parametrize("manier", ["post", "put", "patch", "delete"])
def test_geen_manier_van_schrijven_komt_langs_de_pet(client: Client, beheerder: Lidmaatschap, manier: str) -> None:
    assert getattr(client, manier)(reverse("gemeenten")).status_code == 409


def test_elk_formulier_op_een_pagina_draagt_de_pet(client: Client, beheerder: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Rijswijk")
    for adres in (
        reverse("beheer_persoon_nieuw"),
        reverse("beheer_rol_nieuw", args=[collega.gebruiker_id]),
        reverse("beheer_rol_einde", args=[collega.pk]),
        reverse("beheer_startwachtwoord", args=[collega.gebruiker_id]),
        reverse("beheer_tweede_factor", args=[collega.gebruiker_id]),
        reverse("wet_controle", args=["woonplaatsbeginsel"]),
    ):
        formulieren = client.get(adres).content.decode().split('method="post"')[1:]
        assert formulieren
        for formulier in formulieren:
            assert f'name="pet" value="{beheerder.pk}"' in formulier.partition("</form>")[0]


# --- the list of pages that need no hat is tight --------------------------------------------------------------------


def _namen(patronen: list[object]) -> set[str]:
    return {patroon.name for patroon in patronen if isinstance(patroon, URLPattern) and patroon.name}


def test_zonder_pet_werken_alleen_de_paginas_over_het_eigen_account() -> None:
    assert _namen(urls_account.urlpatterns) | {"kies_pet"} == ZONDER_PET
    assert MET_STARTWACHTWOORD < ZONDER_PET
    assert set(WEGWIJZERS) < ZONDER_PET


def test_zonder_inloggen_zijn_alleen_deze_paginas_open() -> None:
    def open_namen(patronen: list[object]) -> set[str]:
        uitkomst: set[str] = set()
        for patroon in patronen:
            if isinstance(patroon, URLPattern):
                if getattr(patroon.callback, "login_required", True) is False:
                    uitkomst.add(patroon.name or "")
            else:
                uitkomst |= open_namen(patroon.url_patterns)
        return uitkomst

    assert open_namen(get_resolver().url_patterns) == {
        "abonnement_bevestigen",
        "abonnement_stoppen",
        "account_inactive",
        "account_login",
        "account_logout",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "gast_link",
        "gast_reactie",
        "gast_tekst",
        "gezond_klaar",
        "gezond_leeft",
        "help",
        "help_bladzijde",
        "huisstijl",
        "kalender_bestand",
        "mfa_authenticate",
        "opendata_beschrijving_bestand",
        "opendata_bestand",
        "opendata_catalogus_bestand",
        "openid_connect_callback",
        "openid_connect_login",
        "partnergast",
        "partnergast_link",
        "raad",
        "raad_feed_bestand",
        "raad_geld",
        "raad_sitemap_bestand",
        "raad_volgen",
        "raad_volgen_aanvragen",
        "raadsbrief",
        "raadsbrief_cijfer",
        "raadsbrief_gegevens_bestand",
        "raadsbrief_pdf_bestand",
        "raadsbrief_telling",
        "raadspaginas",
        "socialaccount_login_cancelled",
        "toezeggingen",
    }


# --- a start password first -----------------------------------------------------------------------------------------


def test_met_een_startwachtwoord_kun_je_alleen_een_wachtwoord_kiezen(client: Client, beheerder: Lidmaatschap) -> None:
    Gebruiker.objects.filter(pk=beheerder.gebruiker_id).update(
        startwachtwoord_tot="2099-01-01T00:00:00Z", password="md5$x$x"
    )
    client.force_login(Gebruiker.objects.get(pk=beheerder.gebruiker_id))
    for naam in ("werk", "gemeenten", "kies_pet", "mfa_index", "mfa_activate_totp", "beheer_personen"):
        assert client.get(reverse(naam)).url == reverse("account_change_password"), naam
    pagina = client.get(reverse("account_change_password")).content.decode()
    assert "Kies uw eigen wachtwoord" in pagina
    assert client.post(reverse("account_logout")).status_code == 302


# --- parts of pages ---------------------------------------------------------------------------------------------------


def test_htmx_laadt_een_tussenpagina_als_hele_pagina(client: Client, beheerder: Lidmaatschap) -> None:
    Lidmaatschap.objects.filter(pk=beheerder.pk).update(tot="2020-02-01")
    antwoord = client.get(reverse("gemeenten"), headers=HTMX)
    assert (antwoord.status_code, antwoord["HX-Redirect"]) == (200, reverse("kies_pet"))
    client.logout()
    antwoord = client.get(reverse("gemeenten"), headers=HTMX)
    assert antwoord["HX-Redirect"].startswith(reverse("account_login"))


# --- size, headers, pages for what went wrong -------------------------------------------------------------------------


def test_een_bestand_van_50_mb_wordt_geweigerd_voor_het_is_gelezen(client: Client, beheerder: Lidmaatschap) -> None:
    antwoord = client.post(
        reverse("beheer_persoon_nieuw"), b"x" * 1000, content_type="application/octet-stream",
        headers={"Content-Length": str(50 * 1024 * 1024)},
    )  # fmt: skip
    assert antwoord.status_code == 413
    assert "hoogstens 40 MB" in " ".join(antwoord.content.decode().split())
    assert client.post("/", {}, headers={"Content-Length": "-1"}).status_code != 413


def test_elke_pagina_draagt_de_koppen_van_veiligheid(client: Client, beheerder: Lidmaatschap) -> None:
    for antwoord in (client.get(reverse("gemeenten")), Client().get(reverse("account_login")), client.get("/x/")):
        regels = dict(deel.strip().split(" ", 1) for deel in antwoord["Content-Security-Policy"].split(";"))
        assert regels["default-src"] == "'none'"
        assert regels["style-src"] == "'self'"
        assert regels["form-action"] == "'self'"
        assert regels["frame-ancestors"] == "'none'"
        assert regels["base-uri"] == "'none'"
        assert "unsafe" not in antwoord["Content-Security-Policy"]
        assert antwoord["X-Frame-Options"] == "DENY"
        assert antwoord["X-Content-Type-Options"] == "nosniff"
        assert antwoord["Referrer-Policy"] == "same-origin"
        assert antwoord["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "style=" not in antwoord.content.decode()
        assert "<style" not in antwoord.content.decode()


def test_inlogpaginas_en_startwachtwoorden_worden_nergens_bewaard(client: Client, beheerder: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Rijswijk").gebruiker
    for antwoord in (
        Client().get(reverse("account_login")),
        client.get(reverse("mfa_activate_totp")),
        client.get(reverse("beheer_startwachtwoord", args=[collega.pk])),
        client.post(reverse("beheer_startwachtwoord", args=[collega.pk]), {"pet": beheerder.pk}),
    ):
        assert "no-store" in antwoord["Cache-Control"]


def test_niet_gevonden_in_het_nederlands(client: Client, beheerder: Lidmaatschap) -> None:
    for wie in (client, Client()):
        antwoord = wie.get("/bestaat-niet/")
        assert antwoord.status_code == 404
        assert "Deze pagina vinden wij niet" in antwoord.content.decode()


def test_geen_recht_zegt_waarom(client: Client) -> None:
    client.force_login(maak_pet("consulent", "Rijswijk").gebruiker)
    antwoord = client.get(reverse("beheer_personen"))
    assert antwoord.status_code == 403
    assert "Dit mag u niet doen" in antwoord.content.decode()
    assert "Dit beheert de functioneel beheerder." in antwoord.content.decode()


def test_een_weigering_van_een_ander_toont_geen_engels() -> None:
    verzoek: HttpRequest = RequestFactory().get("/")
    antwoord = fouten.geen_recht(verzoek, PermissionError("Unable to determine client IP address"))
    assert antwoord.status_code == 403
    assert "client" not in antwoord.content.decode()


def test_een_formulier_zonder_token_zegt_wat_nu(beheerder: Lidmaatschap) -> None:
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(beheerder.gebruiker)
    antwoord = streng.post(reverse("beheer_persoon_nieuw"), nieuw(pet=beheerder.pk))
    assert antwoord.status_code == 403
    assert "Dit formulier was te lang open" in antwoord.content.decode()


def test_een_fout_bij_ons_in_het_nederlands(
    client: Client, beheerder: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kapot(*_: object, **__: object) -> None:
        raise RuntimeError("stuk")

    monkeypatch.setattr("regio.views.gemeenten.Lijst", kapot)
    client.raise_request_exception = False
    antwoord = client.get(reverse("gemeenten"))
    assert antwoord.status_code == 500
    assert "Een fout bij ons" in antwoord.content.decode()
    assert "stuk" not in antwoord.content.decode()
    assert "Content-Security-Policy" in antwoord
