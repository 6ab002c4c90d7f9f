"""Who may what with the monitor. Reach: the region for which the hat works; of another region what is public.

The coördinator and the beleidsadviseurs keep indicators, targets and typed values, and freeze a quarter. Who steers,
decides or controls reads. The coördinator makes a frozen quarter public; from then on everyone may read it.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from django.db.models import Q, QuerySet

from regio.fouten import GeenRecht
from regio.models import Lidmaatschap, Regio, Rol
from regio.rechten import regios_van
from samenwerking.monitor.models import Indicator, Monitorstand
from samenwerking.monitor.models.indicator import IndicatorQuerySet
from samenwerking.monitor.standinhoud import Standinhoud
from samenwerking.plannen.rechten import ziet_plannen
from samenwerking.teksten.rechten import SCHRIJVERS

LEZERS = frozenset(
    {
        Rol.COORDINATOR,
        Rol.BELEIDSADVISEUR,
        Rol.CONTROLLER,
        Rol.COLLEGELID,
        Rol.RAADSLID,
        Rol.GRIFFIER,
        Rol.TEAMLEIDER,
    }
)
BIJHOUDERS = SCHRIJVERS
"""They keep it: the coördinator of the region and the advisors of its gemeenten."""


def ziet_monitor(pet: Lidmaatschap) -> bool:
    """Roles that steer, decide or control."""
    return pet.rol in LEZERS


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for who works with clients only, or keeps the product."""
    if not ziet_monitor(pet):
        raise GeenRecht("De monitor is er voor wie de regio stuurt, besluit of controleert.")


def regios_met_monitor(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Regio]:
    """The regions of which this hat reads everything."""
    return regios_van(pet, op=op) if ziet_monitor(pet) else Regio.objects.none()


def indicatoren_van(pet: Lidmaatschap, *, op: datetime.date) -> IndicatorQuerySet:
    """The indicators of those regions, also those with which they stopped."""
    return Indicator.objects.filter(regio__in=regios_met_monitor(pet, op=op))


def standen_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Monitorstand]:
    """What was frozen of those regions, and what others made public."""
    if not ziet_monitor(pet):
        return Monitorstand.objects.none()
    eigen = Q(regio__in=regios_met_monitor(pet, op=op))
    return Monitorstand.objects.filter(eigen | Q(opening__isnull=False))


def openbare_standen() -> QuerySet[Monitorstand]:
    """What everyone may read, logged in or not."""
    return Monitorstand.objects.filter(opening__isnull=False)


def leest_alles(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> bool:
    """Whether this hat reads all indicators of the region, or only the public ones."""
    return regios_met_monitor(pet, op=op).filter(pk=regio.pk).exists()


def voor_pet(pet: Lidmaatschap, inhoud: Standinhoud) -> Standinhoud:
    """What a hat that reads the region reads of its monitor: the promises only where it reads the plans."""
    return inhoud if ziet_plannen(pet) else replace(inhoud, beloften=())


def mag_bijhouden(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> bool:
    """Keep indicators, targets and values, and freeze a quarter."""
    return pet.rol in BIJHOUDERS and regios_van(pet, op=op).filter(pk=regio.pk).exists()


def eis_bijhouden(pet: Lidmaatschap, regio: Regio, *, op: datetime.date) -> None:
    """Raises GeenRecht for who only reads."""
    if not mag_bijhouden(pet, regio, op=op):
        raise GeenRecht("De monitor houden de coördinator en de beleidsadviseurs van deze regio bij.")


def mag_openbaar_maken(pet: Lidmaatschap, regio: Regio) -> bool:
    """Let everyone read a frozen quarter: the coördinator of the region."""
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio.pk


def eis_openbaar_maken(pet: Lidmaatschap, regio: Regio) -> None:
    """Raises GeenRecht for who is not the coördinator of the region."""
    if not mag_openbaar_maken(pet, regio):
        raise GeenRecht("Alleen de coördinator van deze regio maakt een momentopname openbaar.")
