"""Reminding who has not decided yet: shown first, one mail per person, not again within some days."""

from __future__ import annotations

import datetime
from uuid import uuid4

import pytest
from django.core import mail
from django.urls import reverse

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.models import Rol
from samenwerking.berichten.acties.herinneren import herinner, ontvangers, wie_wacht
from samenwerking.berichten.acties.versturen import verstuur_open
from samenwerking.berichten.models import Herinnering
from samenwerking.besluiten.procedure import Uitkomst
from tests.regio.factories import maak_pet
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_weg
from tests.samenwerking.teksten.factories import inloggen, verstuur

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


@pytest.fixture
def weg() -> Weg:
    """A regiovisie that the college of Rijswijk proposed and that of Zoetermeer did not."""
    weg = maak_weg(soort="regiovisie")
    weg.besluit("voorstel", RIJSWIJK, Uitkomst.VASTGESTELD)
    maak_pet(Rol.COLLEGELID, "Zoetermeer")
    return weg


def test_wie_klaar_is_krijgt_niets_en_wie_twee_dingen_moet_een_mail(weg: Weg) -> None:
    wachtend = wie_wacht(weg.procedure, op=klok.vandaag())
    assert {(een.gemeente.naam_kort, een.cel.stap.code) for een in wachtend} == {
        ("Rijswijk", "besluit"),
        ("Zoetermeer", "voorstel"),
    }
    assert len(ontvangers(wachtend)) == len(set(ontvangers(wachtend)))
    herinner(procedure_id=weg.procedure.pk, aanvraag=uuid4(), door=weg.mensen.coordinator, op=klok.vandaag())
    verstuur_open(op=klok.vandaag())
    naar = [adres for brief in mail.outbox for adres in brief.to]
    assert sorted(naar) == sorted(
        {pet.gebruiker.email for een in wachtend for pet in een.krijgt},
    )
    zoetermeer = next(brief for brief in mail.outbox if brief.to == [weg.mensen.zoetermeer.gebruiker.email])
    assert "Voorstel van het college" in zoetermeer.body
    assert "Zoetermeer" in zoetermeer.body


def test_niet_nog_eens_binnen_een_week_en_twee_keer_klikken_is_een_keer(weg: Weg) -> None:
    aanvraag, door = uuid4(), weg.mensen.coordinator
    for _ in range(2):
        herinner(procedure_id=weg.procedure.pk, aanvraag=aanvraag, door=door, op=klok.vandaag())
    assert Herinnering.objects.count() == 1
    with pytest.raises(KanNiet, match="laatste 7 dagen"):
        herinner(procedure_id=weg.procedure.pk, aanvraag=uuid4(), door=door, op=klok.vandaag() + 6 * DAG)
    assert herinner(procedure_id=weg.procedure.pk, aanvraag=uuid4(), door=door, op=klok.vandaag() + 7 * DAG)


def test_wie_intussen_besloot_krijgt_geen_mail_meer(weg: Weg) -> None:
    herinner(procedure_id=weg.procedure.pk, aanvraag=uuid4(), door=weg.mensen.coordinator, op=klok.vandaag())
    weg.besluit("voorstel", ZOETERMEER, Uitkomst.VASTGESTELD)
    verstuur_open(op=klok.vandaag())
    collegeleden = [brief for brief in mail.outbox if "Voorstel van het college" in brief.body]
    assert collegeleden == []


def test_alleen_de_coordinator(weg: Weg) -> None:
    with pytest.raises(GeenRecht):
        herinner(procedure_id=weg.procedure.pk, aanvraag=uuid4(), door=weg.mensen.rijswijk, op=klok.vandaag())


def test_de_bladzijde_zegt_eerst_wie_en_daarna_staat_het_in_de_geschiedenis(weg: Weg) -> None:
    adres = reverse("procedure_herinneren", args=[weg.procedure.pk])
    pagina = inloggen(weg.mensen.coordinator).get(adres).content.decode()
    assert weg.mensen.zoetermeer.gebruiker.naam in pagina
    assert "Herinnering sturen naar" in pagina
    assert mail.outbox == []
    assert verstuur(weg.mensen.coordinator, adres, aanvraag=str(uuid4())).status_code == 302
    assert verstuur(weg.mensen.coordinator, adres, aanvraag=str(uuid4())).status_code == 409
    geschiedenis = reverse("procedure_geschiedenis", args=[weg.procedure.pk])
    assert "Herinnering gestuurd naar" in inloggen(weg.mensen.coordinator).get(geschiedenis).content.decode()
