"""Who may what with forms, overeenkomsten and the NvO-toets. Reach: the region for which the hat works.

A collegelid reads and does not weigh: what a college thinks it says in a besluit, not in a form. The beleidsadviseur of
a gemeente writes down how that gemeente looks at it; the coördinator opens and closes.
"""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from regio.fouten import GeenRecht
from regio.models import Deelname, Gemeente, Lidmaatschap, Regio, Rol
from regio.models.gemeente import GemeenteQuerySet
from regio.rechten import regios_van
from samenwerking.besluiten.models import Nvooordeel, Overeenkomst, Vormkeuze
from samenwerking.besluiten.models.vormkeuze import VormkeuzeQuerySet
from samenwerking.teksten.rechten import LEZERS, RAAD, SCHRIJVERS

OPSTELLERS = SCHRIJVERS
"""They prepare: the coördinator of the region and the advisors of its gemeenten. The other LEZERS only read."""


def ziet_samenwerking(pet: Lidmaatschap) -> bool:
    """Roles for which there is anything to see here; a raad what was shared with it."""
    return pet.rol in LEZERS or pet.rol in RAAD


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that has nothing to do with this."""
    if not ziet_samenwerking(pet):
        raise GeenRecht("Hoe gemeenten samenwerken is voor beleid, bestuur en raad.")


def gemeenten_in(regio: Regio, *, op: datetime.date) -> GemeenteQuerySet:
    """The gemeenten that take part in the region that day, for whatever taak."""
    lopend = Deelname.objects.lopend(op=op).filter(regio=regio)
    return Gemeente.objects.filter(pk__in=lopend.values("gemeente_id")).op_naam()


# --- the choice of a form -------------------------------------------------------------------------------------


def vormkeuzes_van(pet: Lidmaatschap, *, op: datetime.date) -> VormkeuzeQuerySet:
    """All of the region; for a raad those that were closed and shared with the raden."""
    if not ziet_samenwerking(pet):
        return Vormkeuze.objects.none()
    keuzes = Vormkeuze.objects.filter(regio__in=regios_van(pet, op=op))
    return keuzes if pet.rol in LEZERS else keuzes.filter(sluiting__voor_raden=True)


def bewaakt(pet: Lidmaatschap, regio_id: int) -> bool:
    """Open and close a choice, share with the raden, record that all parties decided: the coördinator of the region."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio_id


def mag_wegen(pet: Lidmaatschap, keuze: Vormkeuze, *, op: datetime.date) -> bool:
    """Say how the own gemeente looks at it: its beleidsadviseur, while the gemeente takes part in the region."""
    return (
        pet.rol == Rol.BELEIDSADVISEUR
        and pet.gemeente_id is not None
        and gemeenten_in(keuze.regio, op=op).filter(pk=pet.gemeente_id).exists()
    )


# --- the register ---------------------------------------------------------------------------------------------


def overeenkomsten_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Overeenkomst]:
    """All of the region; for a raad those that were shared with the raden."""
    if not ziet_samenwerking(pet):
        return Overeenkomst.objects.none()
    alle = Overeenkomst.objects.filter(regio__in=regios_van(pet, op=op))
    return alle if pet.rol in LEZERS else alle.filter(voor_raden=True)


def mag_opstellen(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> bool:
    """Record in the register and in the NvO-toets of a region: its beleidsadviseurs and its coördinator."""
    return pet.rol in OPSTELLERS and regios_van(pet, op=op).filter(pk=regio_id).exists()


def eis_opstellen(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> None:
    """Raises GeenRecht for who may only read."""
    if not mag_opstellen(pet, regio_id, op=op):
        raise GeenRecht("Alleen een beleidsadviseur of de coördinator van deze regio legt dit vast.")


def eis_bewaken(pet: Lidmaatschap, regio_id: int) -> None:
    """Raises GeenRecht for who is not the coördinator of the region."""
    if not bewaakt(pet, regio_id):
        raise GeenRecht("Alleen de coördinator van deze regio legt dit vast.")


# --- the NvO-toets --------------------------------------------------------------------------------------------


def nvo_regios_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Regio]:
    """The regions of which this hat may read the toets; for a raad those that shared one."""
    if not ziet_samenwerking(pet):
        return Regio.objects.none()
    regios = regios_van(pet, op=op)
    return regios if pet.rol in LEZERS else regios.filter(nvodelingen__isnull=False).distinct()


def nvo_oordelen_van(pet: Lidmaatschap, regio: Regio) -> QuerySet[Nvooordeel]:
    """The judgments of a region this hat may read: all, or for a raad those up to the last sharing."""
    oordelen = Nvooordeel.objects.filter(regio=regio)
    if pet.rol in LEZERS:
        return oordelen
    deling = regio.nvodelingen.first()
    return oordelen.filter(op__lte=deling.op) if deling is not None else oordelen.none()
