"""What the gemeenten of a region plan and promised together: plans, basic tasks, promises, pilots."""

from samenwerking.plannen.models.basis import Basisstand, Basistaak, Lokaalplan, Lokaalpunt
from samenwerking.plannen.models.beloften import Belofte, Belofteindicator, Beloftemeting, Horizon
from samenwerking.plannen.models.pilots import Pilot, Pilotbesluit, Pilotevaluatie
from samenwerking.plannen.models.plan import Doelstelling, Plan
from samenwerking.plannen.models.planactiviteit import (
    Activiteit,
    Activiteitstand,
    Activiteitverschuiving,
    Activiteitverwijzing,
    Afhankelijkheid,
    Betrokkenheid,
)
from samenwerking.plannen.models.planresultaat import Beoogdresultaat, Resultaatoordeel, Voortgangsverslag

__all__ = [
    "Activiteit",
    "Activiteitstand",
    "Activiteitverschuiving",
    "Activiteitverwijzing",
    "Afhankelijkheid",
    "Basisstand",
    "Basistaak",
    "Belofte",
    "Belofteindicator",
    "Beloftemeting",
    "Beoogdresultaat",
    "Betrokkenheid",
    "Doelstelling",
    "Horizon",
    "Lokaalplan",
    "Lokaalpunt",
    "Pilot",
    "Pilotbesluit",
    "Pilotevaluatie",
    "Plan",
    "Resultaatoordeel",
    "Voortgangsverslag",
]
