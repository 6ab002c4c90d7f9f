"""A text in progress, what was written in it step by step, and the versions that were frozen of it."""

from samenwerking.teksten.models.clausule import Clausulegebruik, Clausuletekst
from samenwerking.teksten.models.leven import Bijwerking, Deel, Leven, Momentopname
from samenwerking.teksten.models.pakket import Berichtgelezen, Heropening, Versiepakket
from samenwerking.teksten.models.regiosjabloon import Regiosjabloon
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.versie import Versie

__all__ = [
    "Berichtgelezen",
    "Bijwerking",
    "Clausulegebruik",
    "Clausuletekst",
    "Deel",
    "Heropening",
    "Leven",
    "Momentopname",
    "Regiosjabloon",
    "Tekst",
    "Versie",
    "Versiepakket",
]
