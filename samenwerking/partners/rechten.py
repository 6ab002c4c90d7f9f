"""Who may what with partners of a region. Reach: the region for which the hat works.

The coördinator and the beleidsadviseurs keep them. A beleidsadviseur fills in the homes of the own gemeente only. A
controller sees contracts and prices. A college and a raad read what is for them: no contacts, no prices. A partner has
no account: see `geldige_link`.
"""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from regio.fouten import GeenRecht
from regio.models import Gemeente, Lidmaatschap, Regio, Rol
from regio.models.periode import PeriodeQuerySet
from regio.rechten import regios_van
from samenwerking.partners.models import (
    Contact,
    Inkooptraject,
    Ketenpartner,
    Partnerafspraak,
    Partnercontract,
    Partnerlink,
)
from samenwerking.partners.models.link import PartnerlinkQuerySet
from samenwerking.teksten.rechten import LEZERS, RAAD, SCHRIJVERS, gemeenten_in

ZIEN_PARTNERS = LEZERS | RAAD
ZIEN_PRIJZEN = SCHRIJVERS | {Rol.CONTROLLER}
NIET_VAN_U = "Alleen een beleidsadviseur of de coördinator van deze regio houdt ketenpartners bij."


def ziet_partners(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here."""
    return pet.rol in ZIEN_PARTNERS


def ziet_prijzen(pet: Lidmaatschap) -> bool:
    """Contracts, prices and volumes: who keeps them, and who controls the money."""
    return pet.rol in ZIEN_PRIJZEN


def ziet_contacten(pet: Lidmaatschap) -> bool:
    """Names of people at partners, and the links they have: only who works with them."""
    return pet.rol in SCHRIJVERS


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that has nothing to do with partners."""
    if not ziet_partners(pet):
        raise GeenRecht("Ketenpartners van de regio zijn voor beleid, bestuur en raad.")


def eis_prijzen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for who may not see contracts."""
    if not ziet_prijzen(pet):
        raise GeenRecht("Contracten en prijzen zijn voor beleid, de coördinator en de controller.")


def eis_contacten(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for who may not see contacts."""
    if not ziet_contacten(pet):
        raise GeenRecht("Contacten en links zijn voor wie de ketenpartners bijhoudt.")


def partners_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Ketenpartner]:
    """The partners of the region of this hat."""
    if not ziet_partners(pet):
        return Ketenpartner.objects.none()
    return Ketenpartner.objects.filter(regio__in=regios_van(pet, op=op))


def afspraken_van(pet: Lidmaatschap, *, op: datetime.date) -> PeriodeQuerySet:
    """The agreements this hat reads: all, or for a college and a raad those that are for them."""
    alle: PeriodeQuerySet = Partnerafspraak.objects.filter(partner__in=partners_van(pet, op=op))
    return alle if pet.rol in ZIEN_PRIJZEN else alle.filter(voor_raden=True)


def contracten_van(pet: Lidmaatschap, *, op: datetime.date) -> PeriodeQuerySet:
    """The contracts this hat reads."""
    if not ziet_prijzen(pet):
        return Partnercontract.objects.none()
    return Partnercontract.objects.filter(partner__in=partners_van(pet, op=op))


def contacten_van(pet: Lidmaatschap, *, op: datetime.date) -> PeriodeQuerySet:
    """The contacts this hat reads, also those that ended."""
    if not ziet_contacten(pet):
        return Contact.objects.none()
    return Contact.objects.filter(partner__in=partners_van(pet, op=op))


def trajecten_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Inkooptraject]:
    """The purchases this hat reads: all, or for a college and a raad those that were published."""
    if not ziet_partners(pet):
        return Inkooptraject.objects.none()
    alle = Inkooptraject.objects.filter(regio__in=regios_van(pet, op=op))
    return alle if pet.rol in ZIEN_PRIJZEN else alle.filter(publicatie_op__lte=op)


def links_van(pet: Lidmaatschap, *, op: datetime.date) -> PartnerlinkQuerySet:
    """The links this hat sees, also those that ended."""
    if not ziet_contacten(pet):
        return Partnerlink.objects.none()
    return Partnerlink.objects.filter(partner__in=partners_van(pet, op=op))


def mag_bijhouden(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> bool:
    """Keep partners, agreements, contracts and purchases of a region."""
    return pet.rol in SCHRIJVERS and regios_van(pet, op=op).filter(pk=regio_id).exists()


def eis_bijhouden(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> None:
    """Raises GeenRecht for who only reads."""
    if not mag_bijhouden(pet, regio_id, op=op):
        raise GeenRecht(NIET_VAN_U)


def gemeenten_voor(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> QuerySet[Gemeente]:
    """For which gemeenten this hat fills in homes: the coördinator each of the region, an advisor the own one."""
    alle = gemeenten_in(regio, op=op)
    if pet.rol == Rol.COORDINATOR and pet.regio_id == regio.pk:
        return alle
    if pet.rol != Rol.BELEIDSADVISEUR or pet.gemeente_id is None:
        return alle.none()
    return alle.filter(pk=pet.gemeente_id)


def mag_link_intrekken(pet: Lidmaatschap, link: Partnerlink, *, op: datetime.date) -> bool:
    """Stop a link: whoever keeps the partners of its region, for a leak cannot wait for who made it."""
    return mag_bijhouden(pet, link.partner.regio_id, op=op)


def geldige_link(pk: int, *, op: datetime.date) -> Partnerlink | None:
    """The link as long as it lets someone in: asked anew at every page of a partner."""
    return (
        Partnerlink.objects.geldig(op=op)
        .filter(Q(pk=pk))
        .select_related("partner__organisatie", "partner__regio", "contact", "gever__gebruiker")
        .first()
    )
