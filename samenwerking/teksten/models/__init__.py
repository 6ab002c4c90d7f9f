"""A text in progress, what was written in it step by step, its frozen versions, and what is said of it."""

from samenwerking.teksten.models.aanwezig import Aanwezig
from samenwerking.teksten.models.clausule import Clausulegebruik, Clausuletekst
from samenwerking.teksten.models.gegevens import Afbeelding, Tekstgegevens, Versiegegevens
from samenwerking.teksten.models.gesprek import Gesprek, Gespreksbericht, Gesprekstaak, Vermelding
from samenwerking.teksten.models.leven import Bijwerking, Deel, Leven, Momentopname
from samenwerking.teksten.models.pakket import Berichtgelezen, Heropening, Versiepakket
from samenwerking.teksten.models.recht import Tekstrecht
from samenwerking.teksten.models.regiosjabloon import Regiosjabloon
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.models.uitnodiging import Bezoek, Uitnodiging
from samenwerking.teksten.models.versie import Versie
from samenwerking.teksten.models.voorstel import Voorstel
from samenwerking.teksten.models.woordbestand import Woordbestand

__all__ = [
    "Aanwezig",
    "Afbeelding",
    "Berichtgelezen",
    "Bezoek",
    "Bijwerking",
    "Clausulegebruik",
    "Clausuletekst",
    "Deel",
    "Gesprek",
    "Gespreksbericht",
    "Gesprekstaak",
    "Heropening",
    "Leven",
    "Momentopname",
    "Regiosjabloon",
    "Tekst",
    "Tekstgegevens",
    "Tekstrecht",
    "Uitnodiging",
    "Vermelding",
    "Versie",
    "Versiegegevens",
    "Versiepakket",
    "Voorstel",
    "Woordbestand",
]
