"""Help with logging in: a start password and the second factor, only by who keeps all the places of that person."""

from __future__ import annotations

import datetime
import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from regio import rechten
from regio.acties.personen import geef_startwachtwoord
from regio.models import Gebeurtenis, Lidmaatschap
from tests.regio.factories import maak_gebruiker, maak_pet, regio

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 11, 22)
MORGEN = DAG + datetime.timedelta(days=1)
MOMENT = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _vandaag(settings: LazySettings) -> None:
    settings.VASTE_DAG = DAG.isoformat()


@pytest.fixture
def van_rijswijk() -> Lidmaatschap:
    return maak_pet("beheerder", "Rijswijk", gebruiker=maak_gebruiker("Beheerder van Rijswijk"))


@pytest.fixture
def van_de_regio() -> Lidmaatschap:
    return maak_pet("beheerder", regio("haaglanden"), gebruiker=maak_gebruiker("Beheerder van de Haagse regio"))


def test_een_startwachtwoord_werkt_een_keer_en_moet_dan_anders(client: Client, van_rijswijk: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Rijswijk").gebruiker
    client.force_login(van_rijswijk.gebruiker)
    adres = reverse("beheer_startwachtwoord", args=[collega.pk])
    assert "Het oude wachtwoord werkt niet meer." in client.get(adres).content.decode()
    pagina = client.post(adres, {"pet": van_rijswijk.pk}).content.decode()
    gevonden = re.search(r"<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>", pagina)
    assert gevonden is not None
    startwachtwoord = gevonden[1]
    zelf = Client()
    zelf.post(reverse("account_login"), {"login": collega.email, "password": startwachtwoord})
    assert zelf.get(reverse("werk")).url == reverse("account_change_password")
    nieuw = "de kat slaapt op zolder"
    velden = {"oldpassword": startwachtwoord, "password1": nieuw, "password2": nieuw}
    assert zelf.post(reverse("account_change_password"), velden).status_code == 302
    assert zelf.get(reverse("gemeenten")).status_code == 200
    collega.refresh_from_db()
    assert collega.startwachtwoord_tot is None
    assert not collega.check_password(startwachtwoord)
    gebeurtenis = Gebeurtenis.objects.get(soort="startwachtwoord_gegeven")
    assert (gebeurtenis.object_id, gebeurtenis.pet, gebeurtenis.feiten) == (collega.pk, van_rijswijk, {})


def test_een_startwachtwoord_wordt_niet_het_eigen_wachtwoord(client: Client, van_rijswijk: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Rijswijk").gebruiker
    start = geef_startwachtwoord(gebruiker=collega, door=van_rijswijk, op_moment=MOMENT)
    client.post(reverse("account_login"), {"login": collega.email, "password": start})
    velden = {"oldpassword": start, "password1": start, "password2": start}
    assert "Kies een ander wachtwoord" in client.post(reverse("account_change_password"), velden).content.decode()


def test_een_startwachtwoord_verloopt(client: Client, van_rijswijk: Lidmaatschap, settings: LazySettings) -> None:
    collega = maak_pet("consulent", "Rijswijk").gebruiker
    start = geef_startwachtwoord(gebruiker=collega, door=van_rijswijk, op_moment=MOMENT)
    settings.VASTE_DAG = "2026-11-30"
    antwoord = client.post(reverse("account_login"), {"login": collega.email, "password": start})
    assert "Uw startwachtwoord geldt niet meer." in antwoord.content.decode()
    assert "_auth_user_id" not in client.session


def test_een_startwachtwoord_logt_uit_wie_was_ingelogd(van_rijswijk: Lidmaatschap) -> None:
    collega = maak_gebruiker(password="een fiets in de gang")
    maak_pet("consulent", "Rijswijk", gebruiker=collega)
    elders = Client()
    elders.post(reverse("account_login"), {"login": collega.email, "password": "een fiets in de gang"})
    assert elders.get(reverse("gemeenten")).status_code == 200
    geef_startwachtwoord(gebruiker=collega, door=van_rijswijk, op_moment=MOMENT)
    assert elders.get(reverse("gemeenten")).url.startswith(reverse("account_login"))


def test_de_tweede_stap_resetten_haalt_app_en_herstelcodes_weg(client: Client, van_rijswijk: Lidmaatschap) -> None:
    collega = maak_pet("consulent", "Rijswijk").gebruiker
    TOTP.activate(collega, "A" * 32)
    client.force_login(van_rijswijk.gebruiker)
    adres = reverse("beheer_tweede_factor", args=[collega.pk])
    assert "is gereset" in client.post(adres, {"pet": van_rijswijk.pk}, follow=True).content.decode()
    assert not Authenticator.objects.filter(user=collega).exists()
    assert Gebeurtenis.objects.get(soort="tweede_factor_gereset").object_id == collega.pk
    assert "U hoeft niets te resetten." in client.post(adres, {"pet": van_rijswijk.pk}, follow=True).content.decode()


@pytest.mark.parametrize(
    ("elders", "van", "mag_rijswijk", "mag_regio"),
    [
        pytest.param(None, None, True, True, id="alleen hier"),
        pytest.param("Den Haag", datetime.date(2020, 1, 1), False, True, id="ook in de regio"),
        pytest.param("Den Haag", MORGEN, False, True, id="straks ook in de regio"),
        pytest.param("Dordrecht", datetime.date(2020, 1, 1), False, False, id="ook buiten de regio"),
    ],
)
def test_wie_ook_elders_werkt_wordt_alleen_geholpen_door_wie_alles_beheert(
    client: Client,
    van_rijswijk: Lidmaatschap,
    van_de_regio: Lidmaatschap,
    elders: str | None,
    van: datetime.date,
    mag_rijswijk: bool,
    mag_regio: bool,
) -> None:
    """Who sets a password can log in as that person, and would get at the dossiers of the other gemeente."""
    collega = maak_pet("consulent", "Rijswijk").gebruiker
    if elders:
        maak_pet("consulent", elders, gebruiker=collega, van=van)
    for pet, mag in ((van_rijswijk, mag_rijswijk), (van_de_regio, mag_regio)):
        assert rechten.mag_account_herstellen(pet, collega, op=DAG) is mag
        client.force_login(pet.gebruiker)
        pagina = client.get(reverse("beheer_persoon", args=[collega.pk])).content.decode()
        assert ("Startwachtwoord geven" in pagina) is mag
        antwoord = client.post(reverse("beheer_startwachtwoord", args=[collega.pk]), {"pet": pet.pk})
        assert antwoord.status_code == (200 if mag else 403)
        assert client.post(reverse("beheer_tweede_factor", args=[collega.pk]), {"pet": pet.pk}).status_code == (
            302 if mag else 403
        )
