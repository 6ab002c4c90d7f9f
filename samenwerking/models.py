"""The models of all rooms, where Django looks for them."""

from samenwerking.brieven.models import (
    Brief,
    Briefbestand,
    Briefstap,
    Brieftelling,
    Briefversie,
    Gemeentebrief,
    Vervolgstap,
)
from samenwerking.teksten.models import (
    Berichtgelezen,
    Bijwerking,
    Clausulegebruik,
    Clausuletekst,
    Deel,
    Heropening,
    Leven,
    Momentopname,
    Regiosjabloon,
    Tekst,
    Versie,
    Versiepakket,
)

__all__ = [
    "Berichtgelezen",
    "Bijwerking",
    "Brief",
    "Briefbestand",
    "Briefstap",
    "Brieftelling",
    "Briefversie",
    "Clausulegebruik",
    "Clausuletekst",
    "Deel",
    "Gemeentebrief",
    "Heropening",
    "Leven",
    "Momentopname",
    "Regiosjabloon",
    "Tekst",
    "Versie",
    "Versiepakket",
    "Vervolgstap",
]
