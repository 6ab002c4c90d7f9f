"""Who may what with basistaken, local plans, promises and pilots. Reach: the region for which the hat works.

The coördinator and the beleidsadviseurs keep the lists. What a gemeente does it says itself: its own beleidsadviseur
fills in its column and its local plan, nobody else. College, controller and raad read; a raad
without the names of officials.
"""

from __future__ import annotations

import datetime

from django.db.models import QuerySet

from regio.fouten import GeenRecht
from regio.models import Gemeente, Lidmaatschap, Regio, Rol
from regio.rechten import regios_van
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.plannen.models import Basistaak, Belofte, Belofteindicator, Lokaalplan, Lokaalpunt, Pilot
from samenwerking.plannen.rechten import ziet_plannen
from samenwerking.teksten.rechten import RAAD, SCHRIJVERS

BEWERKERS = SCHRIJVERS


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that has nothing to do with it."""
    if not ziet_plannen(pet):
        raise GeenRecht("Wat de regio belooft en plant, is voor beleid, bestuur en raad.")


def ziet_namen(pet: Lidmaatschap) -> bool:
    """Whether the page names the people who recorded something: not to a raad, which controls the college."""
    return pet.rol not in RAAD


def eis_geschiedenis(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for who has nothing to do with it, and for a raad: a history names people."""
    eis_lezen(pet)
    if not ziet_namen(pet):
        raise GeenRecht("De geschiedenis noemt ambtenaren bij naam. Zij is niet voor de raad.")


def regios_met_plannen(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Regio]:
    """The regions this hat reads."""
    return regios_van(pet, op=op) if ziet_plannen(pet) else Regio.objects.none()


def basistaken_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Basistaak]:
    """The tasks this hat reads."""
    return Basistaak.objects.filter(regio__in=regios_met_plannen(pet, op=op))


def lokale_plannen_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Lokaalplan]:
    """The local plans this hat reads."""
    return Lokaalplan.objects.filter(regio__in=regios_met_plannen(pet, op=op))


def lokale_punten_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Lokaalpunt]:
    """The points of those plans."""
    return Lokaalpunt.objects.filter(plan__in=lokale_plannen_van(pet, op=op))


def beloften_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Belofte]:
    """The promises this hat reads."""
    return Belofte.objects.filter(regio__in=regios_met_plannen(pet, op=op))


def indicatoren_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Belofteindicator]:
    """Their indicators."""
    return Belofteindicator.objects.filter(belofte__in=beloften_van(pet, op=op))


def pilots_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Pilot]:
    """The pilots this hat reads."""
    return Pilot.objects.filter(regio__in=regios_met_plannen(pet, op=op))


def mag_bewerken(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> bool:
    """Keep the lists of a region: its beleidsadviseurs and its coördinator."""
    return pet.rol in BEWERKERS and regios_van(pet, op=op).filter(pk=regio_id).exists()


def eis_bewerken(pet: Lidmaatschap, regio_id: int, *, op: datetime.date) -> None:
    """Raises GeenRecht for who only reads."""
    if not mag_bewerken(pet, regio_id, op=op):
        raise GeenRecht("Alleen een beleidsadviseur of de coördinator van deze regio doet dit.")


def mag_kolom_vullen(pet: Lidmaatschap, gemeente_id: int, regio: Regio, *, op: datetime.date) -> bool:
    """Say what a gemeente does: its own beleidsadviseur, while it takes part in the region."""
    return (
        pet.rol == Rol.BELEIDSADVISEUR
        and pet.gemeente_id == gemeente_id
        and gemeenten_in(regio, op=op).filter(pk=gemeente_id).exists()
    )


def eis_kolom_vullen(pet: Lidmaatschap, gemeente: Gemeente, regio: Regio, *, op: datetime.date) -> None:
    """Raises GeenRecht for everyone else."""
    if not mag_kolom_vullen(pet, gemeente.pk, regio, op=op):
        raise GeenRecht(f"Wat {gemeente} doet, legt een beleidsadviseur van {gemeente} zelf vast.")
