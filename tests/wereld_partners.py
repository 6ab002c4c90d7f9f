"""Partners of the small world: what a raad reads and what it does not, a contract, a purchase and a link."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.partners.acties.afspraak import leg_afspraak_vast
from samenwerking.partners.acties.contact import voeg_contact_toe
from samenwerking.partners.acties.contract import leg_contract_vast, voeg_regel_toe
from samenwerking.partners.acties.inkoop import begin_inkoop, voeg_perceel_toe
from samenwerking.partners.acties.link import deel_met_partner
from samenwerking.partners.acties.partner import voeg_partner_toe
from samenwerking.teksten.rechten import gemeenten_in
from tests.samenwerking.partners.maken import afspraakvelden, contactvelden, contractvelden, inkoopvelden
from tests.wereld_brieven import woord

DAG = datetime.timedelta(days=1)


def zet_partners_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap], deze: Regio, *, op: datetime.date
) -> dict[str, int]:
    """The things of one region, by name."""
    door, merk = petten[Rol.COORDINATOR, deze.sleutel], woord("MERK", deze.sleutel)
    wie: dict[str, Any] = {"door": door, "op": op}
    with namens(door):
        partner = voeg_partner_toe(
            regio=deze, naam=f"Corporatie van {deze.sleutel}", soort="corporatie", kvk="", categorie="",
            toelichting="", toch=True, aanvraag=uuid4(), **wie,
        )  # fmt: skip
        contact = voeg_contact_toe(
            partner=partner, velden=contactvelden(naam="", functie=f"Contact {merk}"), aanvraag=uuid4(), **wie
        )
        dicht, open_ = (
            leg_afspraak_vast(
                partner=partner, velden=afspraakvelden(titel=f"{titel} {merk}", voor_raden=voor_raden),
                aanvraag=uuid4(), **wie,
            )
            for titel, voor_raden in (("Intern", False), ("Open", True))
        )  # fmt: skip
        contract = leg_contract_vast(
            partner=partner, velden=contractvelden(titel=f"Contract {merk}"), aanvraag=uuid4(), **wie
        )
        regel = voeg_regel_toe(
            contract=contract, aanvraag=uuid4(), **wie,
            velden={
                "product": None, "omschrijving": f"Etmaal {merk}", "prijs": Decimal(9), "eenheid": "etmaal",
                "volume": None,
            },
        )  # fmt: skip
        trajecten = [
            begin_inkoop(
                regio=deze, velden=inkoopvelden(titel=f"{titel} {merk}", **dagen),
                gemeenten=list(gemeenten_in(deze, op=op)), aanvraag=uuid4(), **wie,
            )
            for titel, dagen in (
                ("Voorbereiding", dict.fromkeys(("publicatie_op", "sluiting_op", "gunning_op", "ingang_op"))),
                ("Gepubliceerd", {}),
            )
        ]  # fmt: skip
        perceel, perceel_open = (
            voeg_perceel_toe(traject=traject, naam=f"Deel {merk}", omvang="", aanvraag=uuid4(), **wie)
            for traject in trajecten
        )
        link, _ = deel_met_partner(
            partner=partner, contact=contact, deelt=["afspraken"], laatste_dag=op + 9 * DAG, aanvraag=uuid4(), **wie
        )
    return {
        "partner": partner.pk,
        "contact": contact.pk,
        "partnerafspraak": dicht.pk,
        "partnerafspraak_open": open_.pk,
        "partnercontract": contract.pk,
        "contractregel": regel.pk,
        "inkooptraject": trajecten[0].pk,
        "inkooptraject_open": trajecten[1].pk,
        "perceel": perceel.pk,
        "perceel_open": perceel_open.pk,
        "partnerlink": link.pk,
    }
