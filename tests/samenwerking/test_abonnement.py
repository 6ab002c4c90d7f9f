"""Following a raad by e-mail: asked twice, sent once, and gone when one stops."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from smtplib import SMTPServerDisconnected
from uuid import uuid4

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.base import BaseEmailBackend
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries, Settings

from regio import klok
from regio.fouten import GeenRecht
from regio.models import Gebruiker, Rol
from samenwerking.abonnement import sleutel
from samenwerking.abonnement.acties.versturen import plan_meldingen, verstuur_een, verstuur_meldingen
from samenwerking.abonnement.acties.volgen import bevestig, ruim_op, volg, vraag_aan
from samenwerking.abonnement.models import Abonnement, Briefmelding
from samenwerking.berichten.bezorgen import MAX_POGINGEN
from samenwerking.brieven.acties.raad import trek_in, zet_openbaar
from samenwerking.brieven.models import Briefversie
from samenwerking.tasks import ruim_berichten, verstuur_berichten
from tests.regio.factories import gemeente, maak_pet
from tests.samenwerking.brieven_factories import OP, log_in, maak, maak_ronde, versie_van, verzend

DAG = datetime.timedelta(days=1)
ADRES = "lezer@voorbeeld.example"
LINK = re.compile(r"(/abonnement/[^/\s]+/(?:bevestigen|stoppen)/)")


def test_een_sleutel_is_voor_een_doel_en_niet_na_te_maken() -> None:
    kenmerk = uuid4()
    gemaakt = sleutel.maak(kenmerk, sleutel.STOPPEN)
    assert sleutel.lees(gemaakt, sleutel.STOPPEN) == kenmerk
    for ander in (gemaakt[:-1], "x", "", f"{uuid4().hex}{gemaakt[32:]}"):
        assert sleutel.lees(ander, sleutel.STOPPEN) is None
    assert sleutel.lees(gemaakt, sleutel.BEVESTIGEN) is None


@pytest.fixture(autouse=True)
def openbare_raad(request: pytest.FixtureRequest, db: None, settings: Settings) -> Iterator[None]:
    settings.VASTE_DAG = OP.isoformat()
    cache.clear()  # what was asked too often in another test
    zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=True, door=maak_pet(Rol.GRIFFIER, "Rijswijk"))
    yield
    cache.clear()


def pagina() -> str:
    return reverse("raad_volgen", args=[gemeente("Rijswijk").code])


def vraagt() -> str:
    return f"{pagina()}aanvragen/"


def verzonden(**velden: str) -> Briefversie:
    ronde = maak_ronde(**velden)
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    return versie_van(ronde, "Rijswijk")


def verstuur() -> list[mail.EmailMessage]:
    """What the worker does every five minutes; the mails that left."""
    voor = len(mail.outbox)
    plan_meldingen(op_moment=timezone.now())
    verstuur_meldingen(op=OP)
    return mail.outbox[voor:]


def link_in(bericht: mail.EmailMessage) -> str:
    gevonden = LINK.search(str(bericht.body))
    assert gevonden is not None
    return gevonden[1]


def lezer(adres: str = ADRES) -> Abonnement:
    """An address of the public that confirmed."""
    vraag_aan(gemeente=gemeente("Rijswijk"), adres=adres, op=OP)
    abonnement = Abonnement.objects.get(adres=adres)
    bevestig(sleutel.maak(abonnement.kenmerk, sleutel.BEVESTIGEN))
    return abonnement


def test_van_aanvragen_tot_stoppen() -> None:
    bezoeker = Client()
    for _ in range(2):
        assert bezoeker.post(vraagt(), {"adres": "Lezer@Voorbeeld.example"}).status_code == 200
    (vraag,) = verstuur()
    assert vraag.to == [ADRES]
    assert "List-Unsubscribe" not in vraag.extra_headers
    verzonden(onderwerp="Voor het bevestigen")
    assert verstuur() == []  # an address that did not answer gets no letters

    assert "Ja, stuur mij een e-mail" in bezoeker.get(link_in(vraag)).content.decode()
    assert not Abonnement.objects.bevestigd().exists()  # a mail program that opens the link confirms nothing
    for _ in range(2):
        assert bezoeker.post(link_in(vraag)).status_code == 200
    assert verstuur() == []  # the letter of before is no news

    versie = verzonden(onderwerp="Wonen dichterbij", nieuw="Er is een datum.")
    (brief,) = verstuur()
    assert verstuur() == []
    assert "Wonen dichterbij" in str(brief.body)
    assert "- Er is een datum." in str(brief.body)
    assert reverse("raadsbrief", args=[gemeente("Rijswijk").code, versie.pk]) in str(brief.body)
    stopt = link_in(brief)
    assert brief.extra_headers["List-Unsubscribe"].endswith(f"{stopt}>")

    assert "Wilt u geen e-mail meer?" in bezoeker.get(stopt).content.decode()
    assert Abonnement.objects.exists()
    streng = Client(enforce_csrf_checks=True)  # as the button of a mail program does, without a page of ours
    assert streng.post(stopt, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Abonnement.objects.exists()
    assert not Briefmelding.objects.exists()
    assert "niet meer" in bezoeker.get(stopt).content.decode()
    assert bezoeker.get(link_in(vraag)).status_code == 404


def test_wie_al_volgt_hoort_niets_en_een_ander_merkt_dat_niet() -> None:
    lezer()
    verstuur()
    antwoord = Client().post(vraagt(), {"adres": ADRES}).content.decode()
    assert "Kijk in uw mailbox" in antwoord
    assert "Kijk in uw mailbox" in Client().post(vraagt(), {"adres": "ander@voorbeeld.example"}).content.decode()
    assert [bericht.to for bericht in verstuur()] == [["ander@voorbeeld.example"]]


def test_wie_te_vaak_vraagt_wordt_geweigerd() -> None:
    statussen = [Client().post(vraagt(), {"adres": ADRES}).status_code for _ in range(6)]
    assert statussen == [200] * 5 + [429]
    assert Client().post(vraagt(), {"adres": "geen adres"}).status_code == 422


def test_een_raadslid_kiest_zelf_en_de_griffier_ziet_alleen_een_aantal() -> None:
    raadslid, griffier = maak_pet(Rol.RAADSLID, "Rijswijk"), maak_pet(Rol.GRIFFIER, "Rijswijk")
    wie = log_in(raadslid)
    for _ in range(2):
        wie.post(f"{pagina()}zelf/", {"pet": raadslid.pk})
    lezer()
    assert "2 mensen krijgen deze e-mail" in " ".join(log_in(griffier).get(pagina()).content.decode().split())
    assert "mensen krijgen" not in wie.get(pagina()).content.decode()
    Briefmelding.objects.all().delete()
    verzonden()
    assert sorted(bericht.to[0] for bericht in verstuur()) == sorted([ADRES, raadslid.gebruiker.email])
    wie.post(f"{pagina()}zelf/", {"pet": raadslid.pk, "stop": ""})
    assert not Abonnement.objects.filter(persoon=raadslid.gebruiker).exists()


def test_een_geheime_brief_hoort_alleen_de_raad_en_zonder_titel() -> None:
    raadslid = maak_pet(Rol.RAADSLID, "Rijswijk")
    volg(gemeente=gemeente("Rijswijk"), door=raadslid, op=OP)
    lezer()
    Briefmelding.objects.all().delete()
    verzonden(onderwerp="Aankoop pand", geheim_grond="Bedrijfsgegevens.", geheim_artikel="artikel van de proef")
    (brief,) = verstuur()
    assert brief.to == [raadslid.gebruiker.email]
    assert "geheimhouding" in str(brief.body)
    assert "Aankoop pand" not in f"{brief.subject} {brief.message()}"


def test_wat_niet_meer_te_lezen_is_wordt_niet_gemeld() -> None:
    raadslid = maak_pet(Rol.RAADSLID, "Rijswijk")
    volg(gemeente=gemeente("Rijswijk"), door=raadslid, op=OP)
    lezer()
    Briefmelding.objects.all().delete()
    versie = verzonden()
    plan_meldingen(op_moment=timezone.now())
    trek_in(versie=versie, reden="Fout.", door=maak_pet(Rol.COLLEGELID, "Rijswijk"))
    assert verstuur() == []
    verzonden()
    zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=False, door=maak_pet(Rol.GRIFFIER, "Rijswijk"))
    assert [bericht.to for bericht in verstuur()] == [[raadslid.gebruiker.email]]
    with pytest.raises(GeenRecht):
        vraag_aan(gemeente=gemeente("Rijswijk"), adres=ADRES, op=OP)
    verzonden()
    Gebruiker.objects.filter(pk=raadslid.gebruiker_id).update(is_active=False)
    assert verstuur() == []


class Weigert(BaseEmailBackend):
    """A mail server that says no."""

    def send_messages(self, email_messages: object) -> int:
        raise SMTPServerDisconnected


class Doodt(BaseEmailBackend):
    """A worker that is killed when the mail just left."""

    def send_messages(self, email_messages: object) -> int:
        raise KeyboardInterrupt


def test_wat_de_server_weigert_gaat_later_en_wie_gedood_is_stuurt_niet_nog_eens() -> None:
    vraag_aan(gemeente=gemeente("Rijswijk"), adres=ADRES, op=OP)
    assert verstuur_een(Weigert(), op=OP)
    with pytest.raises(KeyboardInterrupt):
        verstuur_een(Doodt(), op=OP)
    assert verstuur() == []
    vraag_aan(gemeente=gemeente("Rijswijk"), adres=ADRES, op=OP + DAG)
    for _ in range(MAX_POGINGEN):
        verstuur_een(Weigert(), op=OP)
    assert Briefmelding.objects.get(dag=OP + DAG).uitkomst == "mislukt"


def test_wie_niet_antwoordt_of_weggaat_wordt_gewist() -> None:
    raadslid = maak_pet(Rol.RAADSLID, "Rijswijk")
    volg(gemeente=gemeente("Rijswijk"), door=raadslid, op=OP)
    lezer()
    vraag_aan(gemeente=gemeente("Rijswijk"), adres="stil@voorbeeld.example", op=OP)
    assert ruim_op(op_moment=timezone.now() + 6 * DAG) == 0
    assert ruim_op(op_moment=timezone.now() + 8 * DAG) == 1
    zet_openbaar(gemeente=gemeente("Rijswijk"), openbaar=False, door=maak_pet(Rol.GRIFFIER, "Rijswijk"))
    assert ruim_op(op_moment=timezone.now() + 29 * DAG) == 0
    assert ruim_op(op_moment=timezone.now() + 31 * DAG) == 1
    Gebruiker.objects.filter(pk=raadslid.gebruiker_id).update(is_active=False)
    assert ruim_op(op_moment=timezone.now()) == 1
    assert not Abonnement.objects.exists()


def test_de_werker_verstuurt_en_ruimt_op() -> None:
    vraag_aan(gemeente=gemeente("Rijswijk"), adres=ADRES, op=OP)
    Abonnement.objects.create(
        gemeente=gemeente("Rijswijk"), adres="stil@voorbeeld.example", gemaakt_op=klok.nu() - 8 * DAG
    )
    verstuur_berichten()
    assert [bericht.to for bericht in mail.outbox] == [[ADRES]]
    ruim_berichten()
    assert list(Abonnement.objects.values_list("adres", flat=True)) == [ADRES]


def test_meer_volgers_vragen_niet_meer_van_de_databank(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    lezer()
    Briefmelding.objects.all().delete()
    verzonden()
    with django_assert_num_queries(3):
        assert plan_meldingen(op_moment=timezone.now()) == 1
    for nummer in range(20):
        Abonnement.objects.create(
            gemeente=gemeente("Rijswijk"), adres=f"lezer{nummer}@voorbeeld.example",
            gemaakt_op=timezone.now() - DAG, bevestigd_op=timezone.now() - DAG,
        )  # fmt: skip
    with django_assert_num_queries(3):
        assert plan_meldingen(op_moment=timezone.now()) == 20


@pytest.mark.parametrize(
    ("reden", "sql"),
    [
        ("permission denied", "UPDATE samenwerking_abonnement SET adres = 'ander@voorbeeld.example'"),
        ("permission denied", "UPDATE samenwerking_briefmelding SET dag = dag + 1"),
        (
            "abonnement_is_van_een_persoon_of_een_adres",
            "INSERT INTO samenwerking_abonnement (kenmerk, gemeente_id, adres, gemaakt_op) "
            "SELECT gen_random_uuid(), gemeente_id, '', now() FROM samenwerking_abonnement",
        ),
        (
            "een_adres_volgt_een_raad_een_keer",
            "INSERT INTO samenwerking_abonnement (kenmerk, gemeente_id, adres, gemaakt_op) "
            "SELECT gen_random_uuid(), gemeente_id, adres, now() FROM samenwerking_abonnement",
        ),
        (
            "bevestigen_wordt_eens_per_dag_gevraagd",
            "INSERT INTO samenwerking_briefmelding (abonnement_id, dag, gepland_op, uitkomst, pogingen) "
            "SELECT abonnement_id, dag, now(), '', 0 FROM samenwerking_briefmelding",
        ),
        (
            "melding_is_een_brief_of_een_vraag",
            "INSERT INTO samenwerking_briefmelding (abonnement_id, gepland_op, uitkomst, pogingen) "
            "SELECT abonnement_id, now(), '', 0 FROM samenwerking_briefmelding",
        ),
    ],
)
def test_de_databank_houdt_het_bij_een(reden: str, sql: str) -> None:
    lezer()
    with pytest.raises(DatabaseError, match=reden), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
