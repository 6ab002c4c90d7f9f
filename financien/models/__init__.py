"""How the money moves over ten years: inputs in versions, scenarios of a region, frozen calculations."""

from financien.models.aandeel import Aandeel, Aandelen
from financien.models.berekening import Berekening
from financien.models.ingroeipad import Ingroeipad, Padstap
from financien.models.macrobudget import Macrobudget, Mutatie
from financien.models.scenario import Scenario
from financien.models.taakveld import Taakveld
from financien.models.vaststelling import Vaststelling
from financien.models.wijziging import Scenariowijziging

__all__ = [
    "Aandeel",
    "Aandelen",
    "Berekening",
    "Ingroeipad",
    "Macrobudget",
    "Mutatie",
    "Padstap",
    "Scenario",
    "Scenariowijziging",
    "Taakveld",
    "Vaststelling",
]
