"""Partners of the Haagse regio, for tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import uuid4

from regio import klok
from regio.models import Lidmaatschap, Regio, Rol
from samenwerking.partners.acties.afspraak import leg_afspraak_vast
from samenwerking.partners.acties.contact import voeg_contact_toe
from samenwerking.partners.acties.contract import leg_contract_vast
from samenwerking.partners.acties.inkoop import begin_inkoop
from samenwerking.partners.acties.partner import voeg_partner_toe
from samenwerking.partners.models import Contact, Inkooptraject, Ketenpartner, Partnerafspraak, Partnercontract
from tests.regio.factories import gemeente, maak_pet, regio
from tests.samenwerking.teksten.factories import Mensen, maak_mensen

DAG = datetime.timedelta(days=1)


def partner(door: Lidmaatschap, naam: str, waar: Regio, **anders: Any) -> Ketenpartner:
    """One more partner."""
    velden: dict[str, Any] = {
        "naam": naam, "soort": "corporatie", "kvk": "", "categorie": "", "toelichting": "", "toch": False,
        "aanvraag": uuid4(),
    }  # fmt: skip
    return voeg_partner_toe(regio=waar, **(velden | anders), door=door, op=klok.vandaag())


def afspraakvelden(**anders: Any) -> dict[str, Any]:
    """What a person fills in about an agreement: this year and the two after it."""
    jaar = klok.vandaag().year
    return {
        "soort": "prestatie", "titel": "Prestatieafspraken uitstroom", "inhoud": "Wij helpen elkaar.",
        "van": datetime.date(jaar, 1, 1), "tot": datetime.date(jaar + 3, 1, 1), "overeenkomst": None, "tekst": None,
        "voor_raden": False,
    } | anders  # fmt: skip


def contractvelden(**anders: Any) -> dict[str, Any]:
    """What a person fills in about a contract: it ends in 100 days, and someone must decide in 30."""
    op = klok.vandaag()
    return {
        "soort": "contract", "titel": "Beschermd wonen", "kenmerk": "", "van": op - 700 * DAG, "tot": op + 100 * DAG,
        "beslissen_voor": op + 30 * DAG, "verlenging": "twee keer een jaar", "bedrag_per_jaar": Decimal("1200000.00"),
        "gunning": None, "toelichting": "",
    } | anders  # fmt: skip


def inkoopvelden(**anders: Any) -> dict[str, Any]:
    """What a person fills in about a purchase that was published and closed."""
    op = klok.vandaag()
    return {
        "titel": "Inkoop beschermd wonen", "vorm": "aanbesteding", "doel": "", "documenten_op": op - 90 * DAG,
        "publicatie_op": op - 60 * DAG, "sluiting_op": op - 10 * DAG, "gunning_op": op, "ingang_op": op + 60 * DAG,
    } | anders  # fmt: skip


def contactvelden(**anders: Any) -> dict[str, Any]:
    """A contact by function, with a name."""
    return {
        "functie": "accountmanager wonen", "naam": "Demo Accountmanager", "email": "account@voorbeeld.example",
        "telefoon": "", "van": klok.vandaag() - 30 * DAG, "tot": None,
    } | anders  # fmt: skip


@dataclass(frozen=True)
class Keten:
    """A corporatie and an aanbieder with what was agreed."""

    mensen: Mensen
    controller: Lidmaatschap
    corporatie: Ketenpartner
    aanbieder: Ketenpartner
    afspraak: Partnerafspraak
    contact: Contact
    contract: Partnercontract
    inkoop: Inkooptraject

    @property
    def coordinator(self) -> Lidmaatschap:
        """Who keeps them."""
        return self.mensen.coordinator


def maak_keten() -> Keten:
    """By the coördinator of the Haagse regio."""
    mensen, op, hier = maak_mensen(), klok.vandaag(), regio("haaglanden")
    door = mensen.coordinator
    corporatie = partner(door, "Demo Corporatie Duinzicht", hier, kvk="01234567")
    aanbieder = partner(door, "Demo Aanbieder De Eik", hier, soort="aanbieder", categorie="kern")
    wie: dict[str, Any] = {"door": door, "op": op}
    return Keten(
        mensen=mensen,
        controller=maak_pet(Rol.CONTROLLER, "Rijswijk"),
        corporatie=corporatie,
        aanbieder=aanbieder,
        afspraak=leg_afspraak_vast(partner=corporatie, velden=afspraakvelden(), aanvraag=uuid4(), **wie),
        contact=voeg_contact_toe(partner=corporatie, velden=contactvelden(), aanvraag=uuid4(), **wie),
        contract=leg_contract_vast(partner=aanbieder, velden=contractvelden(), aanvraag=uuid4(), **wie),
        inkoop=begin_inkoop(
            regio=hier, velden=inkoopvelden(), gemeenten=[gemeente("Rijswijk"), gemeente("Zoetermeer")],
            aanvraag=uuid4(), **wie,
        ),
    )  # fmt: skip
