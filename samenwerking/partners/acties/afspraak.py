"""Agreements with a partner, and the homes that were agreed per gemeente and year."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from regio.fouten import GeenRecht, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from regio.notatie import datum
from samenwerking.partners.acties.partner import INTUSSEN
from samenwerking.partners.models import Ketenpartner, Partnerafspraak, Woningaantal
from samenwerking.partners.rechten import eis_bijhouden, gemeenten_voor
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.rechten import gemeenten_in

VELDEN = ("soort", "titel", "inhoud", "van", "tot", "overeenkomst", "tekst", "voor_raden")


def leg_afspraak_vast(
    *, partner: Ketenpartner, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Partnerafspraak:
    """Record an agreement. The same `aanvraag` gives the same one. Raises GeenRecht or KanNietBij."""
    eis_bijhouden(door, partner.regio_id, op=op)
    eerder: Partnerafspraak | None = Partnerafspraak.objects.filter(aanvraag=aanvraag, partner=partner).first()
    if eerder is not None:
        return eerder
    vast = {naam: velden[naam] for naam in VELDEN}
    _controleer(partner, vast)
    afspraak: Partnerafspraak = Partnerafspraak.objects.create(partner=partner, aanvraag=aanvraag, door=door, **vast)
    leg_vast("afspraak vastgelegd", partner, door=door, regio=partner.regio, afspraak=afspraak.pk, hoe=afspraak.soort)
    return afspraak


def wijzig_afspraak(
    *, afspraak: Partnerafspraak, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Partnerafspraak:
    """Change an agreement. Raises GeenRecht, KanNietBij or Verouderd."""
    partner = afspraak.partner
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        rij: Partnerafspraak = (
            Partnerafspraak.objects.select_for_update(of=("self",), no_key=True)
            .select_related("partner__regio")
            .get(pk=afspraak.pk)
        )
        if rij.versienummer != versie:
            raise Verouderd(INTUSSEN)
        vast = {naam: velden[naam] for naam in VELDEN}
        _controleer(partner, vast)
        buiten = [jaar for jaar in _jaren(rij) if not _valt_binnen(jaar, vast["van"], vast["tot"])]
        if buiten:
            raise KanNietBij(
                "van", f"Voor {buiten[0]} zijn woningen afgesproken: dat jaar valt dan buiten de afspraak."
            )
        anders = [naam for naam, waarde in vast.items() if getattr(rij, naam) != waarde]
        if not anders:
            return rij
        for naam, waarde in vast.items():
            setattr(rij, naam, waarde)
        rij.zet_gewijzigd(door=door)
        leg_vast(
            "afspraak gewijzigd", partner, door=door, regio=partner.regio, afspraak=rij.pk, velden=", ".join(anders),
        )  # fmt: skip
    return rij


@dataclass(frozen=True)
class Aantal:
    """The homes of one gemeente as typed, and what the person saw before (None: nothing)."""

    gemeente: Gemeente
    was: int | None
    aantal: int


def spreek_woningen_af(
    *, afspraak: Partnerafspraak, jaar: int, aantallen: Sequence[Aantal], door: Lidmaatschap, op: datetime.date
) -> int:
    """So many homes per gemeente in this year; what was there stays in the history. Answers how many rows changed.

    Raises GeenRecht for another gemeente than the own one, KanNietBij for one outside the region or another year,
    Verouderd when someone else filled in a gemeente meanwhile. All or nothing.
    """
    partner = afspraak.partner
    eis_bijhouden(door, partner.regio_id, op=op)
    with transaction.atomic():
        Partnerafspraak.objects.select_for_update(no_key=True).get(pk=afspraak.pk)
        in_regio = set(gemeenten_in(partner.regio, op=op).values_list("pk", flat=True))
        eigen = set(gemeenten_voor(door, partner.regio, op=op).values_list("pk", flat=True))
        if not _valt_binnen(jaar, afspraak.van, afspraak.tot):
            einde = f" tot en met {datum(afspraak.laatste_dag)}" if afspraak.laatste_dag is not None else ""
            raise KanNietBij("jaar", f"De afspraak geldt vanaf {datum(afspraak.van)}{einde}. Kies een jaar daarbinnen.")
        bestaand = {rij.gemeente_id: rij for rij in Woningaantal.objects.filter(afspraak=afspraak, jaar=jaar)}
        gewijzigd = 0
        for deel in aantallen:
            gemeente = deel.gemeente
            if gemeente.pk not in in_regio:
                raise KanNietBij(veld_van(gemeente.pk), f"{gemeente} doet niet mee in {partner.regio}.")
            if gemeente.pk not in eigen:
                raise GeenRecht(
                    "U vult de woningen van uw eigen gemeente in. De coördinator kan het voor elke gemeente."
                )
            rij = bestaand.get(gemeente.pk)
            staat = rij.aantal if rij is not None else None
            if staat == deel.aantal:
                continue
            if staat != deel.was:
                raise Verouderd(
                    f"Iemand anders vulde intussen {staat} in voor {gemeente}. Controleer het en bewaar opnieuw."
                )
            rij = rij or Woningaantal(afspraak=afspraak, gemeente=gemeente, jaar=jaar)
            rij.aantal, rij.door = deel.aantal, door
            rij.save()
            gewijzigd += 1
            leg_vast(
                "woningen afgesproken", partner, door=door, regio=partner.regio, gemeente=gemeente,
                plaats=str(gemeente), jaar=jaar, was=staat, aantal=deel.aantal, afspraak=afspraak.pk,
            )  # fmt: skip
    return gewijzigd


def veld_van(gemeente_id: int) -> str:
    """The field of a gemeente in the form."""
    return f"aantal_{gemeente_id}"


def _jaren(afspraak: Partnerafspraak) -> list[int]:
    return list(afspraak.woningaantallen.order_by("jaar").values_list("jaar", flat=True).distinct())


def _valt_binnen(jaar: int, van: datetime.date, tot: datetime.date | None) -> bool:
    """Whether the agreement holds on a day of that year."""
    return van.year <= jaar and (tot is None or datetime.date(jaar, 1, 1) < tot)


def _controleer(partner: Ketenpartner, vast: Mapping[str, Any]) -> None:
    if vast["tot"] is not None and vast["tot"] <= vast["van"]:
        raise KanNietBij("laatste_dag", "De laatste dag ligt voor de eerste dag. Pas een van de twee aan.")
    for veld in ("overeenkomst", "tekst"):
        if vast[veld] is not None and vast[veld].regio_id != partner.regio_id:
            raise KanNietBij(veld, f"Kies een {veld} van {partner.regio}.")
