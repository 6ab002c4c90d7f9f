"""How the money moves over ten years: inputs in versions, scenarios of a region, frozen calculations."""

from financien.models.aandeel import Aandeel, Aandelen
from financien.models.aanname import Aanname
from financien.models.afrekening import Afrekening, Afrekeninggoedkeuring
from financien.models.begroting import Begroting, Begrotingsregel, Realisatie, Realisatieregel
from financien.models.berekening import Berekening
from financien.models.exploitatie import Exploitatie, Plekjaar
from financien.models.ingroeipad import Ingroeipad, Padstap
from financien.models.macrobudget import Macrobudget, Mutatie
from financien.models.reserve import Reserve, Reserveafspraak, Reservemutatie
from financien.models.risico import Risicouitkomst, Risicovraag
from financien.models.scenario import Scenario
from financien.models.taakveld import Taakveld
from financien.models.tarief import Tarief, Tarieven
from financien.models.vaststelling import Vaststelling
from financien.models.verdeelsleutel import Sleuteldeel, Sleutelgewicht, Verdeelsleutel
from financien.models.wijziging import Scenariowijziging

__all__ = [
    "Aandeel",
    "Aandelen",
    "Aanname",
    "Afrekening",
    "Afrekeninggoedkeuring",
    "Begroting",
    "Begrotingsregel",
    "Berekening",
    "Exploitatie",
    "Ingroeipad",
    "Macrobudget",
    "Mutatie",
    "Padstap",
    "Plekjaar",
    "Realisatie",
    "Realisatieregel",
    "Reserve",
    "Reserveafspraak",
    "Reservemutatie",
    "Risicouitkomst",
    "Risicovraag",
    "Scenario",
    "Scenariowijziging",
    "Sleuteldeel",
    "Sleutelgewicht",
    "Taakveld",
    "Tarief",
    "Tarieven",
    "Vaststelling",
    "Verdeelsleutel",
]
