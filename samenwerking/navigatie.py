"""Entries of samenwerking in the navigation, per hat."""

from regio.models import Lidmaatschap
from regio.navigatie import Ingang
from samenwerking.besluiten.rechten_afspraken import ziet_samenwerking
from samenwerking.brieven.rechten import leest_brieven
from samenwerking.teksten.rechten import ziet_teksten


def voor(pet: Lidmaatschap) -> list[Ingang]:
    """The landing page for everyone, letters, texts and agreements for policy, colleges and raden."""
    ingangen = [Ingang("Mijn werk", "werk", 0)]
    if leest_brieven(pet):
        ingangen.append(Ingang("Brieven aan de raad", "brieven", 50))
    if ziet_teksten(pet):
        ingangen.append(Ingang("Teksten", "teksten", 60))
    if ziet_samenwerking(pet):
        ingangen.append(Ingang("Samenwerking", "procedures", 65))
    return ingangen
