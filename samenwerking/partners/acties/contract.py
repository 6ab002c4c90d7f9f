"""Contracts and subsidies: recording, their prices, and the decision whether they go on."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from samenwerking.partners.acties.partner import INTUSSEN
from samenwerking.partners.contracttermijn import looptijd_fout
from samenwerking.partners.models import Contractregel, Ketenpartner, Partnercontract, Verlengingsbesluit
from samenwerking.partners.rechten import eis_bijhouden
from samenwerking.teksten.acties.verouderd import Verouderd

VELDEN = (
    "soort", "titel", "kenmerk", "van", "tot", "beslissen_voor", "verlenging", "bedrag_per_jaar", "gunning",
    "toelichting",
)  # fmt: skip
REGELVELDEN = ("product", "omschrijving", "prijs", "eenheid", "volume")


def leg_contract_vast(
    *, partner: Ketenpartner, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Partnercontract:
    """Record a contract or subsidy. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_bijhouden(door, partner.regio_id, op=op)
    eerder: Partnercontract | None = Partnercontract.objects.filter(aanvraag=aanvraag, partner=partner).first()
    if eerder is not None:
        return eerder
    vast = {naam: velden[naam] for naam in VELDEN}
    _controleer(partner, vast)
    contract: Partnercontract = Partnercontract.objects.create(partner=partner, aanvraag=aanvraag, door=door, **vast)
    leg_vast("contract vastgelegd", partner, door=door, regio=partner.regio, contract=contract.pk, van=contract.van)
    return contract


def wijzig_contract(
    *, contract: Partnercontract, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Partnercontract:
    """Mend a contract. Raises GeenRecht, KanNietBij or Verouderd."""
    partner = contract.partner
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        rij = _vergrendel(contract)
        if rij.versienummer != versie:
            raise Verouderd(INTUSSEN)
        vast = {naam: velden[naam] for naam in VELDEN}
        _controleer(partner, vast)
        anders = [naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde]
        if not anders:
            return rij
        for naam, waarde in vast.items():
            setattr(rij, naam, waarde)
        rij.zet_gewijzigd(door=door)
        leg_vast(
            "contract gewijzigd", partner, door=door, regio=partner.regio, contract=rij.pk, velden=", ".join(anders),
        )  # fmt: skip
    return rij


def besluit_over_verlenging(
    *,
    contract: Partnercontract,
    uitkomst: str,
    nieuwe_tot: datetime.date | None,
    beslissen_voor: datetime.date | None,
    dag: datetime.date,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Verlengingsbesluit:
    """Record what was decided: the contract gets its new end, or it ends. `beslissen_voor`: the next such day.

    The same `aanvraag` gives the same decision. Raises GeenRecht, KanNiet or KanNietBij.
    """
    partner = contract.partner
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        rij = _vergrendel(contract)
        if eerder := Verlengingsbesluit.objects.filter(aanvraag=aanvraag, contract=rij).first():
            return eerder
        if rij.tot is None:
            raise KanNiet("Dit contract heeft geen laatste dag. Vul die eerst in bij Wijzigen.")
        if dag > op:
            raise KanNietBij("dag", "Deze dag is nog niet geweest. Leg een besluit vast nadat het is genomen.")
        verlengd = uitkomst == Verlengingsbesluit.Uitkomst.VERLENGD
        if verlengd:
            _controleer_verlenging(rij, nieuwe_tot, beslissen_voor)
        besluit = Verlengingsbesluit.objects.create(
            contract=rij, uitkomst=uitkomst, nieuwe_tot=nieuwe_tot if verlengd else None, dag=dag,
            toelichting=toelichting, door=door, aanvraag=aanvraag,
        )  # fmt: skip
        rij.tot = nieuwe_tot if verlengd else rij.tot
        rij.beslissen_voor = beslissen_voor if verlengd else None
        rij.zet_gewijzigd(door=door)
        leg_vast(
            "over verlenging besloten", partner, door=door, regio=partner.regio, contract=rij.pk, uitkomst=uitkomst,
            tot=rij.tot,
        )  # fmt: skip
    return besluit


def voeg_regel_toe(
    *, contract: Partnercontract, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Contractregel:
    """A price under the contract. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    partner = contract.partner
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        rij = _vergrendel(contract)
        if eerder := Contractregel.objects.filter(aanvraag=aanvraag, contract=rij).first():
            return eerder
        vast = {naam: velden[naam] for naam in REGELVELDEN}
        _controleer_regel(rij, vast, zelf=None)
        regel = Contractregel.objects.create(contract=rij, aanvraag=aanvraag, door=door, **vast)
        leg_vast(
            "prijs afgesproken", partner, door=door, regio=partner.regio, contract=rij.pk, prijs=regel.prijs,
            eenheid=regel.eenheid,
        )  # fmt: skip
    return regel


def wijzig_regel(
    *, regel: Contractregel, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Contractregel:
    """Another price or volume; what was there stays in the history. Raises GeenRecht, KanNietBij or Verouderd."""
    partner = regel.contract.partner
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        contract = _vergrendel(regel.contract)
        rij = Contractregel.objects.select_for_update(no_key=True).get(pk=regel.pk)
        if rij.versienummer != versie:
            raise Verouderd(INTUSSEN)
        vast = {naam: velden[naam] for naam in REGELVELDEN}
        _controleer_regel(contract, vast, zelf=rij)
        if all(getattr(rij, naam) == waarde for naam, waarde in vast.items()):
            return rij
        was = rij.prijs
        for naam, waarde in vast.items():
            setattr(rij, naam, waarde)
        rij.zet_gewijzigd(door=door)
        leg_vast(
            "prijs gewijzigd", partner, door=door, regio=partner.regio, contract=contract.pk, was=was, prijs=rij.prijs,
            eenheid=rij.eenheid,
        )  # fmt: skip
    return rij


def _vergrendel(contract: Partnercontract) -> Partnercontract:
    rij: Partnercontract = Partnercontract.objects.select_for_update(no_key=True).get(pk=contract.pk)
    return rij


def _controleer(partner: Ketenpartner, vast: Mapping[str, Any]) -> None:
    if fout := looptijd_fout(van=vast["van"], tot=vast["tot"], beslissen_voor=vast["beslissen_voor"]):
        raise KanNietBij(*fout)
    if vast["gunning"] is not None and vast["gunning"].partner_id != partner.pk:
        raise KanNietBij("gunning", f"Kies een gunning aan {partner}.")


def _controleer_verlenging(
    contract: Partnercontract, nieuwe_tot: datetime.date | None, beslissen_voor: datetime.date | None
) -> None:
    if nieuwe_tot is None:
        raise KanNietBij("laatste_dag", "Vul in tot en met welke dag het contract wordt verlengd.")
    if contract.tot is not None and nieuwe_tot <= contract.tot and contract.laatste_dag is not None:
        raise KanNietBij(
            "laatste_dag", f"Het contract loopt al tot en met {datum(contract.laatste_dag)}. Kies een latere dag."
        )
    if fout := looptijd_fout(van=contract.van, tot=nieuwe_tot, beslissen_voor=beslissen_voor):
        raise KanNietBij(*fout)


def _controleer_regel(contract: Partnercontract, vast: Mapping[str, Any], *, zelf: Contractregel | None) -> None:
    if vast["product"] is None:
        if not vast["omschrijving"]:
            raise KanNietBij("omschrijving", "Kies een product, of schrijf op waarvoor deze prijs is.")
        return
    anderen = contract.regels.filter(product=vast["product"])
    if (anderen.exclude(pk=zelf.pk) if zelf is not None else anderen).exists():
        raise KanNietBij("product", f"{vast['product']} staat al in dit contract. Wijzig die regel.")
