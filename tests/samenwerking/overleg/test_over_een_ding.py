"""A point about an activity or a partner: put forward from its page, on an agenda, and read by who may."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from samenwerking.overleg.acties.agenda import wijzig_punt
from samenwerking.overleg.acties.notulen import schuif_door
from samenwerking.overleg.models import Agendapunt, Bijeenkomst
from samenwerking.overleg.onderwerpen import wachtend_voor
from samenwerking.partners.acties.contract import leg_contract_vast
from samenwerking.partners.models import Ketenpartner
from samenwerking.plannen.acties.plan import begin_plan
from samenwerking.plannen.models import Activiteit
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.overleg.maken import Tafel
from tests.samenwerking.partners.maken import contractvelden, partner
from tests.samenwerking.plannen.maken import Planwereld, velden_van_een_plan
from tests.samenwerking.teksten.factories import inloggen

DAG = datetime.timedelta(days=1)


@pytest.fixture
def corporatie(tafel: Tafel) -> Ketenpartner:
    """A partner of the same region."""
    return partner(tafel.coordinator, "Demo Corporatie Duinzicht", regio("haaglanden"))


@pytest.fixture
def activiteit(tafel: Tafel) -> Activiteit:
    """An activity of a plan of the same region, that runs."""
    op, door = klok.vandaag(), tafel.coordinator
    plan = begin_plan(regio=tafel.overleg.regio, velden=velden_van_een_plan(op), aanvraag=uuid4(), door=door, op=op)
    return Planwereld(plan, tafel.mensen, door).activiteit("Woningen tellen", -5, 30)


def breng_in(pet: Lidmaatschap, ding: Any, soort: str, **velden: Any) -> Any:
    """Press the button on its page."""
    vast = {"pet": pet.pk, "aanvraag": str(uuid4()), "soort": "bespreken", **velden}
    return inloggen(pet).post(reverse("onderwerp_inbrengen", args=[soort, ding.pk]), vast)


@pytest.mark.parametrize("soort", ["activiteit", "partner"])
def test_van_de_bladzijde_naar_de_agenda(
    tafel: Tafel, corporatie: Ketenpartner, activiteit: Activiteit, soort: str
) -> None:
    ding = activiteit if soort == "activiteit" else corporatie
    door, adres = tafel.coordinator, reverse("onderwerp_inbrengen", args=[soort, ding.pk])
    eigen = inloggen(door).get(ding.get_absolute_url()).content.decode()
    assert f'href="{adres}"' in eigen
    antwoord = breng_in(door, ding, soort, overleg=tafel.overleg.pk, toelichting="Wat spreken wij af?")
    assert antwoord.url == ding.get_absolute_url()
    punt = Agendapunt.objects.get()
    assert (getattr(punt, soort), punt.titel, punt.toelichting) == (ding, "", "Wat spreken wij af?")
    assert "nog niet op een agenda" in inloggen(door).get(ding.get_absolute_url()).content.decode()

    # the secretaris places it; who sits there reads what it is about, and finds the agenda on its page
    komt = tafel.bijeenkomst(over=7)
    client = inloggen(door)
    agenda = reverse("agenda", args=[komt.pk])
    assert str(ding) in client.get(agenda).content.decode()
    client.post(
        agenda, {"pet": door.pk, "aanvraag": str(uuid4()), "versie": komt.versienummer, "ingebracht": f"punt-{punt.pk}"}
    )
    college = inloggen(tafel.mensen.college)
    pagina = college.get(komt.get_absolute_url()).content.decode()
    assert f'href="{ding.get_absolute_url()}"' in pagina
    assert f'href="{komt.get_absolute_url()}"' in college.get(ding.get_absolute_url()).content.decode()

    # other words without a title of its own, and once more on a later agenda: it stays about the same thing
    punt.refresh_from_db()
    velden = {"titel": "", "soort": "advies", "minuten": None, "toelichting": "", "besloten": False}
    wijzig_punt(punt=punt, velden=velden, versie=punt.versienummer, door=door, op=klok.vandaag())
    assert getattr(schuif_door(punt=punt, aanvraag=uuid4(), door=door, op=klok.vandaag()), soort) == ding


def test_wie_nergens_aan_tafel_zit_heeft_geen_knop(
    tafel: Tafel, corporatie: Ketenpartner, activiteit: Activiteit
) -> None:
    controller = maak_pet(Rol.CONTROLLER, "Rijswijk")
    for soort, ding in (("activiteit", activiteit), ("partner", corporatie)):
        assert "Op een agenda zetten" not in inloggen(controller).get(ding.get_absolute_url()).content.decode()
        assert breng_in(controller, ding, soort, overleg=tafel.overleg.pk).status_code == 403
        assert breng_in(tafel.mensen.dordrecht, ding, soort, overleg=tafel.overleg.pk).status_code == 404
    assert inloggen(tafel.coordinator).get(reverse("onderwerp_inbrengen", args=["actie", 1])).status_code == 404
    assert not Agendapunt.objects.exists()


def test_wat_niet_klopt_houdt_wat_is_getypt(tafel: Tafel, corporatie: Ketenpartner) -> None:
    antwoord = breng_in(tafel.coordinator, corporatie, "partner", overleg=0, minuten="veel", toelichting="Bewaar dit.")
    assert antwoord.status_code == 422
    assert "Bewaar dit." in antwoord.content.decode()


def test_een_partner_met_een_contract_dat_een_besluit_vraagt_wacht(tafel: Tafel, corporatie: Ketenpartner) -> None:
    komt: Bijeenkomst = tafel.bijeenkomst(over=7)
    op = klok.vandaag()

    def wacht(pet: Lidmaatschap) -> list[str]:
        return [rij.waarom for rij in wachtend_voor(pet, komt, op=op) if rij.soort == "partner"]

    assert wacht(tafel.coordinator) == []
    leg_contract_vast(
        partner=corporatie,
        velden=contractvelden(van=op - 300 * DAG, tot=op + 40 * DAG, beslissen_voor=op + 20 * DAG),
        aanvraag=uuid4(),
        door=tafel.coordinator,
        op=op,
    )
    [waarom] = wacht(tafel.coordinator)
    assert "vraagt een besluit, uiterlijk" in waarom
    assert wacht(tafel.mensen.college) == []  # reads no contracts


def test_een_partner_van_een_andere_regio_kan_niet(tafel: Tafel) -> None:
    punt = tafel.punt("Wonen")
    elders = partner(tafel.mensen.dordrecht, "Demo Corporatie Waterkant", regio("dordrecht"))
    with pytest.raises(DatabaseError, match="andere regio"), transaction.atomic():
        Agendapunt.objects.filter(pk=punt.pk).update(partner=elders)
