"""What partners ask of a hat: a contract to decide on, one that ends, homes that the own gemeente did not fill in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from regio.models import Lidmaatschap, Organisatie, Regio, Rol
from regio.rechten import regios_van
from regio.werk import Werkregel
from samenwerking.parameters import contract_dagen
from samenwerking.partners.cijfers import doorlopende_plekken, woorden_van
from samenwerking.partners.contracttermijn import Waarom, Waarschuwing, waarschuwing
from samenwerking.partners.models import Partnerafspraak, Partnercontract, Verlengingsbesluit, Woningaantal
from samenwerking.teksten.rechten import gemeenten_in

DAG = datetime.timedelta(days=1)


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The coördinator keeps contracts in mind for all; an advisor fills in the homes of the own gemeente."""
    if pet.rol == Rol.COORDINATOR and pet.regio is not None:
        return list(_contracten(pet.regio, op))
    if pet.rol == Rol.BELEIDSADVISEUR and pet.gemeente_id is not None:
        return list(_woningen(pet, pet.gemeente_id, op))
    return []


def waarschuwing_bij(
    contract: Partnercontract, *, loopt_af: bool, op: datetime.date, dagen: int
) -> Waarschuwing | None:
    """What this contract asks on that day."""
    return waarschuwing(tot=contract.tot, beslissen_voor=contract.beslissen_voor, loopt_af=loopt_af, op=op, dagen=dagen)


def met_afloop() -> Exists:
    """Whether the last decision on a contract is that it ends."""
    laatste = Verlengingsbesluit.objects.filter(contract=OuterRef(OuterRef("pk"))).order_by("-pk").values("pk")[:1]
    return Exists(Verlengingsbesluit.objects.filter(pk__in=laatste, uitkomst=Verlengingsbesluit.Uitkomst.LOOPT_AF))


def contracten_die_vragen(
    contracten: QuerySet[Partnercontract], regio: Regio, *, op: datetime.date
) -> list[tuple[Partnercontract, Waarschuwing]]:
    """Of these the running ones of a region that ask for a decision or end soon, the first one first."""
    rijen = list(
        contracten.filter(partner__regio=regio, van__lte=op, tot__gt=op)
        .annotate(loopt_af=met_afloop())
        .select_related("partner__organisatie")
    )
    dagen = contract_dagen(regio, op=op) if rijen else 0
    gevraagd = [(rij, waarschuwing_bij(rij, loopt_af=rij.loopt_af, op=op, dagen=dagen)) for rij in rijen]
    return sorted(
        ((rij, wat) for rij, wat in gevraagd if wat is not None), key=lambda paar: (paar[1].uiterlijk, paar[0].pk)
    )


def _contracten(regio: Regio, op: datetime.date) -> Iterator[Werkregel]:
    gevraagd = [
        (rij, wat, rij.tot)
        for rij, wat in contracten_die_vragen(Partnercontract.objects.all(), regio, op=op)
        if rij.tot is not None
    ]
    aanbieders = [(rij.partner, tot) for rij, _, tot in gevraagd if _is_aanbieder(rij)]
    lopend = doorlopende_plekken(aanbieders)
    for rij, wat, tot in gevraagd:
        beslis = wat.waarom is Waarom.BESLIS
        waarom = [f"Het contract eindigt op {tot - DAG:%d-%m-%Y}."] if beslis else []
        if _is_aanbieder(rij):
            waarom.append(f"Daarna hebben nog {woorden_van(lopend[rij.partner_id, tot])} een plek bij deze aanbieder.")
        yield Werkregel(
            wat=f"Beslis over verlenging: {rij.titel}" if beslis else f"Contract eindigt: {rij.titel}",
            voor=str(rij.partner),
            url=rij.get_absolute_url(),
            knop="Contract openen",
            uiterlijk=wat.uiterlijk,
            waarom=" ".join(waarom) or "Dit is de laatste dag van het contract.",
        )


def _is_aanbieder(contract: Partnercontract) -> bool:
    return contract.partner.organisatie.soort == Organisatie.Soort.AANBIEDER


def _woningen(pet: Lidmaatschap, gemeente_id: int, op: datetime.date) -> Iterator[Werkregel]:
    """Agreements in which other gemeenten filled in homes for this year, and the own gemeente did not."""
    van_dit_jaar = Woningaantal.objects.filter(afspraak=OuterRef("pk"), jaar=op.year)
    rijen = (
        Partnerafspraak.objects.lopend(op=op)
        .filter(Exists(van_dit_jaar), partner__regio__in=regios_van(pet, op=op))
        .exclude(Exists(van_dit_jaar.filter(gemeente=gemeente_id)))
        .select_related("partner__organisatie", "partner__regio")
    )
    for rij in rijen:
        if gemeenten_in(rij.partner.regio, op=op).filter(pk=gemeente_id).exists():
            yield Werkregel(
                wat=f"Vul de woningen van {pet.gemeente} in voor {op.year}: {rij.titel}",
                voor=str(rij.partner),
                url=reverse("woningen_afspreken", args=[rij.pk]),
                knop="Woningen invullen",
                waarom="Andere gemeenten van de regio vulden hun aantal al in.",
            )
