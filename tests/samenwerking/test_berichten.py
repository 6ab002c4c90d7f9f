"""Mail about work: what it says, who gets it and when, and that nothing goes twice."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import DatabaseError, connection, transaction
from django.test import override_settings
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.plugin import DjangoDbBlocker

from regio import klok
from regio.models import Gebeurtenis, Gebruiker, Lidmaatschap, Rol
from regio.werk import Werkregel
from samenwerking.berichten.acties.plannen import plan_dag, plan_terug, ruim_op
from samenwerking.berichten.acties.versturen import neem, verstuur_een, verstuur_open
from samenwerking.berichten.bezorgen import MAX_POGINGEN
from samenwerking.berichten.inhoud import Taak, is_dringend, komt_overzicht, mail_van
from samenwerking.berichten.models import Bericht, Berichtkeuze, Gemeld
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.teksten.factories import inloggen, verstuur
from tests.tegelijk import samen

OP = datetime.date(2026, 11, 23)  # a Monday
DAG = datetime.timedelta(days=1)
CLIENT = "Dossier 2026-000123, Rijswijk"
WERK = override_settings(
    WERK=["tests.samenwerking.test_berichten.eigen_werk", "toegang.werk.werk_voor"],
    VASTE_DAG=OP.isoformat(),
)


def regel(over: int | None, wat: str = "Schrijf mee", **meer: Any) -> Werkregel:
    return Werkregel(wat, "Rijswijk", f"/{wat}/", "Doen", None if over is None else OP + over * DAG, **meer)


def eigen_werk(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    return [regel(2, "Dringend plan"), regel(30, "Ver plan")] if pet.rol == Rol.BELEIDSADVISEUR else []


# --- the rules ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("over", "terug", "dringend"),
    [(0, "", True), (3, "", True), (4, "", False), (-1, "", False), (None, "", False), (40, "brief 1", True)],
)
def test_dringend(over: int | None, terug: str, dringend: bool) -> None:
    assert is_dringend(regel(over, terug=terug), op=OP, dagen=3) is dringend


@given(st.dates(datetime.date(2026, 1, 1), datetime.date(2030, 1, 1)), st.integers(0, 4))
def test_een_keer_per_week_en_nooit_in_het_weekend(op: datetime.date, weekdag: int) -> None:
    week = [op + n * DAG for n in range(7)]
    assert sum(komt_overzicht("wekelijks", weekdag, op=dag) for dag in week) == 1
    assert sum(komt_overzicht("dagelijks", weekdag, op=dag) for dag in week) == 5
    assert not any(komt_overzicht("niet", weekdag, op=dag) for dag in week)


def test_over_een_client_staat_er_alleen_hoeveel() -> None:
    client = Werkregel("Onderzoek", CLIENT, "/toegang/7/", "Open", OP - DAG)
    taken = [("als consulent", [Taak(client, True), Taak(regel(1), False)])]
    inhoud = mail_van(taken, nieuw=frozenset(), met_overzicht=True, op=OP)
    [deel] = inhoud.delen
    assert (deel.over_clienten, deel.over_clienten_te_laat) == (1, 1)
    assert [een.wat for een in deel.regels] == ["Schrijf mee"]
    assert inhoud.onderwerp == "Er wachten 2 dingen op u"


def test_zonder_iets_nieuws_is_er_geen_dringende_mail() -> None:
    taken = [("als beleidsadviseur", [Taak(regel(1), False, dringend=True)])]
    assert mail_van(taken, nieuw=frozenset(), met_overzicht=False, op=OP).is_leeg
    assert not mail_van(taken, nieuw=frozenset({taken[0][1][0].kenmerk}), met_overzicht=False, op=OP).is_leeg


def test_een_andere_dag_of_nog_een_keer_terug_is_iets_nieuws() -> None:
    merken = {Taak(een, False).kenmerk for een in (regel(1), regel(2), regel(1, terug="1"), regel(1, terug="2"))}
    assert len(merken) == 4


# --- sending -----------------------------------------------------------------------------------------------------


@pytest.fixture
def adviseur(db: None) -> Iterator[Lidmaatschap]:
    with WERK:
        yield maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")


def kies(persoon: Gebruiker, **keuze: Any) -> None:
    Berichtkeuze.objects.create(persoon=persoon, **keuze)


def verstuur_alles(op: datetime.date = OP) -> int:
    plan_dag(op=op)
    return verstuur_open(op=op)


def test_wie_niets_koos_krijgt_alleen_wat_dringend_is_en_een_keer(adviseur: Lidmaatschap) -> None:
    for _ in range(3):
        verstuur_alles()
    [brief] = mail.outbox
    assert brief.to == [adviseur.gebruiker.email]
    assert "Dringend plan" in brief.body
    assert "Ver plan" not in brief.body
    verstuur_alles(OP + DAG)  # the same thing, a day later
    assert len(mail.outbox) == 1
    assert Bericht.objects.filter(uitkomst="niets", sleutel=str(OP + DAG)).exists()


def test_wie_dagelijks_koos_krijgt_alles_een_keer_per_dag(adviseur: Lidmaatschap) -> None:
    kies(adviseur.gebruiker, hoe_vaak="dagelijks")
    verstuur_alles()
    verstuur_alles()
    verstuur_alles(OP + DAG)
    assert [brief.subject for brief in mail.outbox] == ["Samen Thuis: Er wachten 2 dingen op u"] * 2
    brief = mail.outbox[0]
    html = brief.alternatives[0][0]  # type: ignore[attr-defined]
    for tekst in (brief.body, html):
        assert "nog 2\xa0dagen" in tekst or "nog 2 dagen" in tekst
        assert reverse("berichten") in tekst
        assert "http" in tekst
    assert reverse("berichten") in brief.extra_headers["List-Unsubscribe"]


def test_wie_niets_wil_krijgt_niets(adviseur: Lidmaatschap) -> None:
    kies(adviseur.gebruiker, hoe_vaak="niet", spoed=False)
    verstuur_alles()
    assert mail.outbox == []


@pytest.mark.parametrize("hoe", ["weg", "niet actief"])
def test_wie_weg_is_krijgt_niets_ook_als_het_al_klaarlag(adviseur: Lidmaatschap, hoe: str) -> None:
    plan_dag(op=OP)
    if hoe == "weg":
        adviseur.tot = OP
        adviseur.save()
    else:
        adviseur.gebruiker.is_active = False
        adviseur.gebruiker.save()
    verstuur_open(op=OP)
    assert mail.outbox == []
    assert plan_dag(op=OP + DAG) == 0


def test_wat_terugkomt_gaat_meteen_en_een_keer(adviseur: Lidmaatschap, monkeypatch: pytest.MonkeyPatch) -> None:
    regels: list[Werkregel] = []
    monkeypatch.setattr("tests.samenwerking.test_berichten.eigen_werk", lambda pet, op: regels)
    verstuur_alles()
    assert mail.outbox == []
    regels.append(regel(60, "Pas de brief aan", terug="briefversie 1"))
    Gebeurtenis.objects.create(
        soort="brief teruggegeven", model="proef", object_id=1, gemeente=adviseur.gemeente, moment=klok.nu()
    )
    for _ in range(2):
        plan_terug(op=OP, op_moment=klok.nu())
        verstuur_open(op=OP)
    assert ["Pas de brief aan" in brief.body for brief in mail.outbox] == [True]


class Weigert(BaseEmailBackend):
    """A mail server that refuses."""

    def send_messages(self, email_messages: Any) -> int:
        raise SMTPServerDisconnected("weg")


class Gedood(BaseException):
    """A worker that stops without a word."""


class Doodt(BaseEmailBackend):
    """Sends the mail and kills the worker before it can write that down."""

    def send_messages(self, email_messages: Any) -> int:
        mail.outbox.extend(email_messages)
        raise Gedood


def test_wat_de_server_weigert_gaat_later_nog_eens_en_dan_een_keer(adviseur: Lidmaatschap) -> None:
    plan_dag(op=OP)
    verstuur_een(Weigert(), op=OP)
    bericht = Bericht.objects.get(persoon=adviseur.gebruiker)
    assert (bericht.begonnen_op, bericht.pogingen) == (None, 1)
    verstuur_open(op=OP)
    assert len(mail.outbox) == 1
    assert "Dringend plan" in mail.outbox[0].body


def test_na_vijf_keer_geeft_hij_op(adviseur: Lidmaatschap) -> None:
    plan_dag(op=OP)
    for _ in range(MAX_POGINGEN):
        assert verstuur_een(Weigert(), op=OP)
    assert not verstuur_een(Weigert(), op=OP)
    assert Bericht.objects.get(persoon=adviseur.gebruiker).uitkomst == "mislukt"


def test_gedood_na_het_versturen_gaat_nooit_nog_een_keer(adviseur: Lidmaatschap) -> None:
    plan_dag(op=OP)
    with pytest.raises(Gedood):
        verstuur_een(Doodt(), op=OP)
    verstuur_alles()
    verstuur_alles(OP + DAG)
    assert len(mail.outbox) == 1


def test_gedood_tijdens_het_maken_gaat_later_alsnog(adviseur: Lidmaatschap, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_dag(op=OP)

    def dood(*_: Any, **__: Any) -> None:
        raise Gedood

    with monkeypatch.context() as even:
        even.setattr("samenwerking.berichten.acties.versturen.mail_van", dood)
        with pytest.raises(Gedood):
            neem(op=OP)
    assert Gemeld.objects.count() == 0
    verstuur_open(op=OP)
    assert len(mail.outbox) == 1


def test_een_dag_zonder_nieuws_laat_niets_achter(adviseur: Lidmaatschap) -> None:
    verstuur_alles()
    verstuur_alles(OP + DAG)
    later = klok.nu() + 30 * DAG
    assert ruim_op(op_moment=later) == 1
    assert Bericht.objects.filter(uitkomst="verstuurd").count() == 1


@pytest.mark.parametrize(
    ("reden", "sql"),
    [
        ("blijft staan", "DELETE FROM samenwerking_bericht WHERE uitkomst = 'verstuurd'"),
        ("permission denied", "UPDATE samenwerking_bericht SET persoon_id = persoon_id"),
        ("permission denied", "DELETE FROM samenwerking_gemeld"),
        (
            "bericht_gaat_een_keer_naar_iemand",
            "INSERT INTO samenwerking_bericht (persoon_id, soort, sleutel, gepland_op, uitkomst, pogingen) "
            "SELECT persoon_id, soort, sleutel, now(), '', 0 FROM samenwerking_bericht",
        ),
        (
            "wat_dringend_is_wordt_eens_gemeld",
            "INSERT INTO samenwerking_gemeld (persoon_id, kenmerk, bericht_id) "
            "SELECT persoon_id, kenmerk, bericht_id FROM samenwerking_gemeld",
        ),
    ],
)
def test_de_databank_houdt_wat_verstuurd_is(adviseur: Lidmaatschap, reden: str, sql: str) -> None:
    verstuur_alles()
    with pytest.raises(DatabaseError, match=reden), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_twee_werkers_sturen_elk_bericht_een_keer(kloon: str, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock(), WERK:
        for _ in range(6):
            maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk")
        plan_dag(op=OP)
        gedaan = samen(*[lambda: verstuur_open(op=OP)] * 3)
        assert sum(gedaan) == 6
        assert len({tuple(brief.to) for brief in mail.outbox}) == len(mail.outbox) == 6


# --- the page ----------------------------------------------------------------------------------------------------


def test_de_keuze_staat_op_een_bladzijde(adviseur: Lidmaatschap) -> None:
    adres = reverse("berichten")
    assert verstuur(adviseur, adres, hoe_vaak="wekelijks", weekdag="3").status_code == 302
    keuze = Berichtkeuze.objects.get(persoon=adviseur.gebruiker)
    assert (keuze.hoe_vaak, keuze.weekdag, keuze.spoed) == ("wekelijks", 3, False)
    assert verstuur(adviseur, adres, hoe_vaak="elk uur", weekdag="3").status_code == 400
    pagina = inloggen(adviseur).get(adres).content.decode()
    assert adviseur.gebruiker.email in pagina
    assert "nooit iets over een cliënt" in pagina


def test_een_consulent_leest_geen_dossier_in_een_mail(db: None) -> None:
    with (
        override_settings(WERK=["tests.samenwerking.test_berichten.dossierwerk"], VASTE_DAG=OP.isoformat()),
        pytest.MonkeyPatch.context() as even,
    ):
        even.setattr(
            "samenwerking.verzamelen.OVER_CLIENTEN", frozenset({"tests.samenwerking.test_berichten.dossierwerk"})
        )
        maak_pet(Rol.CONSULENT, "Rijswijk")
        verstuur_alles()
    [brief] = mail.outbox
    for tekst in (brief.body, brief.alternatives[0][0], brief.subject):  # type: ignore[attr-defined]
        assert "2026-000123" not in tekst
        assert "Onderzoek" not in tekst
    assert "wacht 1 ding op u" in brief.body


def dossierwerk(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    return [Werkregel("Onderzoek afronden", CLIENT, "/toegang/dossier/7/", "Open", op + DAG)]


def test_de_coordinator_van_de_regio_heeft_dezelfde_bladzijde(db: None) -> None:
    assert inloggen(maak_pet(Rol.COORDINATOR, regio("haaglanden"))).get(reverse("berichten")).status_code == 200
