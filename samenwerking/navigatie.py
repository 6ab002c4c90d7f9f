"""Entries of samenwerking in the navigation, per hat."""

from regio.models import Lidmaatschap
from regio.navigatie import Ingang
from samenwerking.besluiten.rechten_afspraken import ziet_samenwerking
from samenwerking.brieven.rechten import RAAD, leest_brieven
from samenwerking.kennis.rechten import ziet_kennis
from samenwerking.monitor.rechten import ziet_monitor
from samenwerking.overleg.rechten import ziet_overleg
from samenwerking.plannen.rechten import ziet_plannen
from samenwerking.teksten.rechten import ziet_teksten

NAAST_BESLUITEN = ("overleggen", "overeenkomsten", "vormen", "vormkeuzes", "partners")
"""Lists that are tabs beside the decisions, or lead on from them."""


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The landing page for everyone, letters, texts and agreements for policy, colleges and raden."""
    ingangen = [Ingang("Mijn werk", "werk", 0)]
    if ziet_monitor(pet):
        ingangen.append(Ingang("Monitor", "monitor", 26, in_plaats_van="tellingen"))
    if pet.rol in RAAD:
        ingangen.append(Ingang("Gemeenteraad", "mijn_raad", 50, ook=("raadspaginas",)))
    elif leest_brieven(pet):
        ingangen.append(Ingang("Brieven aan de raad", "brieven", 50))
    if ziet_teksten(pet):
        ingangen.append(Ingang("Teksten", "teksten", 60))
    if ziet_kennis(pet) and not ziet_plannen(pet):
        ingangen.append(Ingang("Kennis", "kennis", 62))
    if ziet_samenwerking(pet):
        ingangen.append(Ingang("Samenwerking", "procedures", 65, ook=NAAST_BESLUITEN))
    elif ziet_overleg(pet):
        ingangen.append(Ingang("Overleg", "overleggen", 65))
    if ziet_plannen(pet):
        ingangen.append(Ingang("Plannen", "plannen", 62, ook=("kennis",)))
    return ingangen
