"""Logging in with a password: who gets in, who does not, and what nobody can learn by trying."""

import re
import time

import pytest
from django.conf import LazySettings
from django.conf import settings as instellingen
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.urls import reverse

from regio import tasks
from regio.models import Gebeurtenis, Gebruiker
from tests.regio.factories import maak_gebruiker, maak_pet

pytestmark = pytest.mark.django_db

WACHTWOORD = "een fiets in de gang"
NIEUW = "de kat slaapt op zolder"
KLOPT_NIET = "Het e-mailadres of het wachtwoord klopt niet."
TE_VAAK = re.compile(r"U kunt het vanaf \d\d\.\d\d uur opnieuw proberen\.")


@pytest.fixture
def persoon() -> Gebruiker:
    return maak_pet("beleidsadviseur", "Rijswijk", gebruiker=maak_gebruiker(password=WACHTWOORD)).gebruiker


def log_in(client: Client, email: str, wachtwoord: str = WACHTWOORD, volgende: str = "") -> object:
    return client.post(
        reverse("account_login"), {"login": email, "password": wachtwoord} | ({"next": volgende} if volgende else {})
    )


def test_met_het_goede_wachtwoord_kom_je_op_je_werk(client: Client, persoon: Gebruiker) -> None:
    antwoord = log_in(client, persoon.email)
    assert antwoord.status_code == 302
    assert antwoord.url == reverse("werk")
    assert client.session["_auth_user_id"] == str(persoon.pk)
    assert Gebeurtenis.objects.get(soort="ingelogd").object_id == persoon.pk


def test_hoofdletters_in_het_adres_maken_niet_uit(client: Client, persoon: Gebruiker) -> None:
    assert log_in(client, persoon.email.upper()).status_code == 302


def test_na_het_inloggen_naar_waar_je_heen_wilde_maar_nooit_naar_een_andere_site(
    client: Client, persoon: Gebruiker
) -> None:
    assert log_in(client, persoon.email, volgende="/namens/").url == "/namens/"
    client.logout()
    assert log_in(client, persoon.email, volgende="https://elders.example/").url == reverse("werk")


def test_zonder_inloggen_is_er_niets_te_zien(client: Client) -> None:
    antwoord = client.get(reverse("werk"))
    assert antwoord.status_code == 302
    assert antwoord.url.startswith(reverse("account_login"))


def test_onbekend_adres_en_verkeerd_wachtwoord_geven_hetzelfde(client: Client, persoon: Gebruiker) -> None:
    def zonder_invoer(inhoud: bytes, email: str) -> str:
        tekst = inhoud.decode().replace(email, "")
        return re.sub(r'(csrfmiddlewaretoken" value=|nonce=)"[^"]*"', "", tekst)

    bekend = log_in(client, persoon.email, "verkeerd wachtwoord")
    onbekend = log_in(client, "niemand@voorbeeld.example", "verkeerd wachtwoord")
    assert KLOPT_NIET in bekend.content.decode()
    assert zonder_invoer(bekend.content, persoon.email) == zonder_invoer(onbekend.content, "niemand@voorbeeld.example")
    assert bekend.status_code == onbekend.status_code


@pytest.mark.parametrize("bekend", [True, False])
def test_na_vijf_verkeerde_wachtwoorden_zegt_de_pagina_wanneer_het_weer_kan(
    client: Client, persoon: Gebruiker, bekend: bool
) -> None:
    email = persoon.email if bekend else "niemand@voorbeeld.example"
    for _ in range(5):
        assert KLOPT_NIET in log_in(client, email, "verkeerd wachtwoord").content.decode()
    antwoord = log_in(client, email, WACHTWOORD)
    assert TE_VAAK.search(antwoord.content.decode())
    assert "_auth_user_id" not in client.session  # the right password does not help either


def test_na_vijf_minuten_kan_het_weer(client: Client, persoon: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(6):
        log_in(client, persoon.email, "verkeerd wachtwoord")
    straks = time.time() + 5 * 60 + 1
    monkeypatch.setattr(time, "time", lambda: straks)
    assert log_in(client, persoon.email).status_code == 302


def test_de_teller_van_de_een_houdt_een_ander_niet_tegen(client: Client, persoon: Gebruiker) -> None:
    for _ in range(6):
        log_in(client, "niemand@voorbeeld.example", "verkeerd wachtwoord")
    assert log_in(client, persoon.email).status_code == 302


def test_goed_inloggen_telt_niet_mee(client: Client, persoon: Gebruiker) -> None:
    for _ in range(8):
        assert log_in(client, persoon.email).status_code == 302
        client.logout()


def test_wie_niet_actief_is_komt_er_niet_in(client: Client, persoon: Gebruiker) -> None:
    Gebruiker.objects.filter(pk=persoon.pk).update(is_active=False)
    antwoord = log_in(client, persoon.email)
    assert antwoord.url == reverse("account_inactive")
    assert "niet meer actief" in client.get(antwoord.url).content.decode()
    assert "_auth_user_id" not in client.session
    assert KLOPT_NIET in log_in(client, persoon.email, "verkeerd wachtwoord").content.decode()


def test_uitloggen_kan_alleen_met_een_formulier(client: Client, persoon: Gebruiker) -> None:
    log_in(client, persoon.email)
    assert "Uitloggen" in client.get(reverse("account_logout")).content.decode()
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


def test_niemand_maakt_zelf_een_account(client: Client) -> None:
    assert client.get("/account/aanmelden/").status_code in (302, 404)
    for naam in ("account_signup", "account_email", "socialaccount_signup", "socialaccount_connections"):
        with pytest.raises(Exception, match="not a valid view function or pattern name"):
            reverse(naam)


# --- the session ------------------------------------------------------------------------------------------------


def test_na_acht_uur_is_de_sessie_voorbij(client: Client, persoon: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    log_in(client, persoon.email)
    begin = time.time()
    monkeypatch.setattr(time, "time", lambda: begin + 8 * 3600 - 60)
    assert client.get(reverse("kies_pet")).status_code == 200
    monkeypatch.setattr(time, "time", lambda: begin + 8 * 3600 + 60)
    antwoord = client.get(reverse("kies_pet"))
    assert antwoord.status_code == 302
    assert antwoord.url.startswith(reverse("account_login"))
    assert "_auth_user_id" not in client.session
    assert "Uw werkdag hier is voorbij" in client.get(antwoord.url).content.decode()


def test_de_sessie_eindigt_ook_met_de_browser(client: Client, persoon: Gebruiker) -> None:
    log_in(client, persoon.email)
    assert client.session.get_expire_at_browser_close()
    assert client.cookies["sessionid"]["httponly"]


def test_voorbije_sessies_worden_s_nachts_opgeruimd(client: Client, persoon: Gebruiker) -> None:
    log_in(client, persoon.email)
    elders = Client()
    log_in(elders, persoon.email)
    Session.objects.filter(pk=elders.session.session_key).update(expire_date="2020-01-01T00:00:00Z")
    assert "regio.ruim_sessies" in {taak["task"] for taak in instellingen.CELERY_BEAT_SCHEDULE.values()}
    tasks.ruim_sessies()
    assert list(Session.objects.values_list("pk", flat=True)) == [client.session.session_key]


# --- changing the password --------------------------------------------------------------------------------------


def wijzig(client: Client, oud: str, nieuw: str, nog_een_keer: str = "") -> object:
    return client.post(
        reverse("account_change_password"),
        {"oldpassword": oud, "password1": nieuw, "password2": nog_een_keer or nieuw},
    )


def test_wachtwoord_wijzigen_logt_andere_apparaten_uit(client: Client, persoon: Gebruiker) -> None:
    elders = Client()
    log_in(client, persoon.email)
    log_in(elders, persoon.email)
    antwoord = wijzig(client, WACHTWOORD, NIEUW)
    assert antwoord.url == reverse("werk")
    assert client.get(reverse("kies_pet")).status_code == 200
    assert elders.get(reverse("kies_pet")).status_code == 302
    gebeurtenis = Gebeurtenis.objects.get(soort="wachtwoord_gewijzigd")
    assert (gebeurtenis.object_id, gebeurtenis.persoon) == (persoon.pk, persoon)


@pytest.mark.parametrize(
    ("oud", "nieuw", "tweede", "zin"),
    [
        ("verkeerd wachtwoord", NIEUW, "", "Dit is niet het wachtwoord dat u nu hebt."),
        (WACHTWOORD, NIEUW, "iets heel anders dan dat", "De twee wachtwoorden zijn niet gelijk."),
        (WACHTWOORD, "kort", "", "12"),
        (WACHTWOORD, WACHTWOORD, "", "Dit is het wachtwoord dat u al hebt."),
        (WACHTWOORD, "password1234", "", "te algemeen"),
    ],
)
def test_een_slecht_nieuw_wachtwoord_wordt_geweigerd(
    client: Client, persoon: Gebruiker, oud: str, nieuw: str, tweede: str, zin: str
) -> None:
    log_in(client, persoon.email)
    antwoord = wijzig(client, oud, nieuw, tweede)
    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()
    persoon.refresh_from_db()
    assert persoon.check_password(WACHTWOORD)


def test_wie_via_de_eigen_organisatie_inlogt_heeft_hier_geen_wachtwoord(client: Client) -> None:
    client.force_login(maak_pet("beleidsadviseur", "Rijswijk").gebruiker)
    assert "U hebt hier geen wachtwoord" in client.get(reverse("account_change_password")).content.decode()


# --- forgotten --------------------------------------------------------------------------------------------------


def test_zonder_mailserver_zegt_de_pagina_aan_wie_je_het_vraagt(client: Client, persoon: Gebruiker) -> None:
    for antwoord in (
        client.get(reverse("account_reset_password")),
        client.post(reverse("account_reset_password"), {"email": persoon.email}),
    ):
        assert "Vraag de functioneel beheerder" in antwoord.content.decode()
        assert "<form class" not in antwoord.content.decode().partition("<main")[2].partition("</main")[0]
    assert mail.outbox == []


@pytest.fixture
def met_mail(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mail server, and a worker that does its work at once."""
    settings.EMAIL_HOST = "post.example"
    monkeypatch.setattr(tasks.stuur_herstelmail, "delay", tasks.stuur_herstelmail.run)


def test_met_de_link_uit_de_mail_kies_je_een_nieuw_wachtwoord(
    client: Client, persoon: Gebruiker, met_mail: None, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(reverse("account_reset_password"), {"email": persoon.email})
    assert antwoord.url == reverse("account_reset_password_done")
    [bericht] = mail.outbox
    assert bericht.to == [persoon.email]
    link = re.search(r"http://testserver(/account/nieuw-wachtwoord/\S+)", bericht.body)
    assert link is not None
    formulier = client.get(link[1], follow=True)
    assert "Nieuw wachtwoord kiezen" in formulier.content.decode()
    assert link[1].rstrip("/").rpartition("/")[2] not in formulier.redirect_chain[-1][0]  # the key left the address
    klaar = client.post(formulier.redirect_chain[-1][0], {"password1": NIEUW, "password2": NIEUW})
    assert klaar.url == reverse("account_reset_password_from_key_done")
    assert log_in(client, persoon.email, NIEUW).status_code == 302
    client.logout()
    assert "Deze link werkt niet meer" in client.get(link[1], follow=True).content.decode()


@pytest.mark.parametrize("wie", ["onbekend", "zonder_wachtwoord"])
def test_een_ander_adres_krijgt_dezelfde_pagina_en_geen_mail(
    client: Client, met_mail: None, django_capture_on_commit_callbacks: object, wie: str
) -> None:
    email = maak_gebruiker().email if wie == "zonder_wachtwoord" else "niemand@voorbeeld.example"
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(reverse("account_reset_password"), {"email": email})
    assert antwoord.url == reverse("account_reset_password_done")
    assert mail.outbox == []
