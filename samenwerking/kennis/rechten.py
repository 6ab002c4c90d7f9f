"""Who may what with knowledge. Reach: the region for which the hat works; outside it nothing exists.

Who does the access reads it, and policy, college and raad do too: nobody can be found in it. The coördinator and the
beleidsadviseurs write and publish. What was never published only they see.
"""

from __future__ import annotations

import datetime

from regio.fouten import GeenRecht
from regio.models import Lidmaatschap, Rol
from regio.rechten import regios_van
from samenwerking.kennis.models import Kennisstuk, KennisstukQuerySet
from samenwerking.teksten.rechten import LEZERS, RAAD, SCHRIJVERS

UITVOERDERS = frozenset({Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER})
KENNISLEZERS = LEZERS | RAAD | UITVOERDERS


def ziet_kennis(pet: Lidmaatschap) -> bool:
    """Roles that read it."""
    return pet.rol in KENNISLEZERS


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that does not."""
    if not ziet_kennis(pet):
        raise GeenRecht("Kennis van de regio is voor wie met cliënten werkt, en voor beleid, bestuur en raad.")


def kennis_van(pet: Lidmaatschap, *, op: datetime.date) -> KennisstukQuerySet:
    """What this hat reads: all for who writes, what was published for the others."""
    if not ziet_kennis(pet):
        return Kennisstuk.objects.none()
    alle = Kennisstuk.objects.filter(regio__in=regios_van(pet, op=op))
    return alle if pet.rol in SCHRIJVERS else alle.gepubliceerd()


def mag_schrijven(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> bool:
    """Write and publish: the beleidsadviseurs and the coördinator of the region."""
    return pet.rol in SCHRIJVERS and regios_van(pet, op=op).filter(pk=regio_id).exists()


def eis_schrijven(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> None:
    """Raises GeenRecht for who only reads."""
    if not mag_schrijven(pet, regio_id, op=op):
        raise GeenRecht("Alleen een beleidsadviseur of de coördinator van deze regio schrijft dit.")
