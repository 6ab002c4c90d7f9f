"""Partners of three regions, evidently made up: contacts are functions, organisations and prices say 'voorbeeld'."""

from __future__ import annotations

import datetime
import tomllib
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.besluiten.models import Overeenkomst
from samenwerking.demo import DOMEIN
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.inhoud import MAP
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen
from samenwerking.partners.acties.afspraak import Aantal, leg_afspraak_vast, spreek_woningen_af
from samenwerking.partners.acties.contact import voeg_contact_toe
from samenwerking.partners.acties.contract import leg_contract_vast, voeg_regel_toe
from samenwerking.partners.acties.inkoop import begin_inkoop, gun, voeg_perceel_toe
from samenwerking.partners.acties.link import deel_met_partner
from samenwerking.partners.acties.partner import voeg_partner_toe
from samenwerking.partners.inkoopstappen import STAPPEN
from samenwerking.partners.models import Contact, Ketenpartner, Partnerafspraak

DAG = datetime.timedelta(days=1)


def laad_partners(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Every partner and purchase by the coördinator of its region."""
    inhoud = tomllib.loads((MAP / "partners.toml").read_text(encoding="utf-8"))
    for soort, vertel in (("partner", _partner), ("inkoop", _inkoop)):
        for rij in inhoud[soort]:
            deel = kaart.deel(rij["regio"])
            door = mensen.pet(Rol.COORDINATOR, deel.regio)
            with namens(door):
                vertel(rij, deel, door, op)


def _sleutel(wat: str) -> UUID:
    return uuid5(RUIMTE, f"partners/{wat}")


def _partner(rij: dict[str, Any], deel: Deel, door: Lidmaatschap, op: datetime.date) -> None:
    naam = f"{rij['regio']}/{rij['naam']}"
    partner = voeg_partner_toe(
        regio=deel.regio, naam=rij["naam"], soort=rij["soort"], kvk="", categorie=rij.get("categorie", ""),
        toelichting=rij.get("toelichting", ""), toch=True, aanvraag=_sleutel(naam), door=door, op=op,
    )  # fmt: skip
    functie = rij["functie"]
    contact = voeg_contact_toe(
        partner=partner,
        velden={
            "functie": functie, "naam": f"Demo {functie[0].upper()}{functie[1:]}", "email": f"partner@{DOMEIN}",
            "telefoon": "", "van": op - 200 * DAG, "tot": None,
        },
        aanvraag=_sleutel(f"{naam}/contact"), door=door, op=op,
    )  # fmt: skip
    for afspraak in rij.get("afspraak", ()):
        _afspraak(afspraak, partner, contact, deel, door, op)
    for contract in rij.get("contract", ()):
        _contract(contract, partner, door, op)


def _afspraak(
    rij: dict[str, Any], partner: Ketenpartner, contact: Contact, deel: Deel, door: Lidmaatschap, op: datetime.date
) -> None:
    eerste, einde = (op.year + jaar for jaar in rij["jaren"])
    overeenkomst = Overeenkomst.objects.filter(regio=deel.regio).order_by("pk").first()
    afspraak = leg_afspraak_vast(
        partner=partner,
        velden={
            "soort": rij["soort"], "titel": rij["titel"], "inhoud": rij["inhoud"], "tekst": None,
            "van": datetime.date(eerste, 1, 1), "tot": datetime.date(einde, 1, 1),
            "overeenkomst": overeenkomst if rij.get("overeenkomst") else None,
            "voor_raden": rij.get("voor_raden", False),
        },
        aanvraag=_sleutel(f"{rij['titel']}/{partner.pk}"), door=door, op=op,
    )  # fmt: skip
    _woningen(rij, afspraak, deel, range(eerste, op.year + 1), door, op)
    if "deel" in rij:
        deel_met_partner(
            partner=partner, contact=contact, deelt=rij["deel"], laatste_dag=op + 28 * DAG,
            aanvraag=_sleutel(f"{rij['titel']}/link"), door=door, op=op,
        )  # fmt: skip


def _woningen(
    rij: dict[str, Any], afspraak: Partnerafspraak, deel: Deel, jaren: range, door: Lidmaatschap, op: datetime.date
) -> None:
    namen = {gemeente.naam_kort: gemeente for gemeente in deel.gemeenten}
    for jaar in jaren:
        aantallen = [Aantal(namen[naam], None, aantal) for naam, aantal in rij["woningen"].items()]
        spreek_woningen_af(afspraak=afspraak, jaar=jaar, aantallen=aantallen, door=door, op=op)


def _contract(rij: dict[str, Any], partner: Ketenpartner, door: Lidmaatschap, op: datetime.date) -> None:
    contract = leg_contract_vast(
        partner=partner,
        velden={
            "soort": rij["soort"], "titel": rij["titel"], "kenmerk": "Voorbeeld", "van": op + rij["van"] * DAG,
            "tot": op + rij["tot"] * DAG,
            "beslissen_voor": op + rij["beslissen"] * DAG if "beslissen" in rij else None,
            "verlenging": rij["verlenging"], "gunning": partner.gunningen.first(), "toelichting": "",
            "bedrag_per_jaar": Decimal(rij["bedrag"]) if "bedrag" in rij else None,
        },
        aanvraag=_sleutel(f"{rij['titel']}/{partner.pk}"), door=door, op=op,
    )  # fmt: skip
    voeg_regel_toe(
        contract=contract,
        velden={
            "product": None, "omschrijving": "Plek per etmaal", "prijs": Decimal(rij["prijs"]), "eenheid": "etmaal",
            "volume": rij.get("volume"),
        },
        aanvraag=_sleutel(f"{rij['titel']}/{partner.pk}/prijs"), door=door, op=op,
    )  # fmt: skip


def _inkoop(rij: dict[str, Any], deel: Deel, door: Lidmaatschap, op: datetime.date) -> None:
    velden: dict[str, Any] = {naam: rij[naam] for naam in ("titel", "vorm", "doel")}
    velden |= {veld: op + dag * DAG for (veld, _), dag in zip(STAPPEN, rij["dagen"], strict=True)}
    traject = begin_inkoop(
        regio=deel.regio, velden=velden, gemeenten=deel.gemeenten, aanvraag=_sleutel(rij["titel"]), door=door, op=op
    )
    for nummer, naam in enumerate(rij["percelen"]):
        perceel = voeg_perceel_toe(
            traject=traject, naam=naam, omvang="", aanvraag=_sleutel(f"{rij['titel']}/{nummer}"), door=door, op=op
        )
        if "gegund" in rij:
            gun(
                perceel=perceel,
                partner=Ketenpartner.objects.get(regio=deel.regio, organisatie__naam=rij["gegund"]),
                dag=velden["gunning_op"],
                toelichting="Toegelaten (voorbeeld).",
                aanvraag=_sleutel(f"{rij['titel']}/{nummer}/gunning"),
                door=door,
                op=op,
            )
