"""An ingroeipad from files, to check with: no database, no secrets."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from financien.ingroeipad import PadFout, Soort, bereken
from financien.rekenbestanden import (
    Bestand,
    lees_macrobudget,
    lees_pad,
    lees_verdeling,
    schrijf_jaren,
    zelfde_codes,
)
from financien.uitbestand import Rekenopdracht


class Command(Rekenopdracht):
    """`manage.py ingroeipad --historisch h.csv --objectief o.csv --macrobudget m.csv --pad lineair --uit uit.csv`."""

    help = "Rekent een ingroeipad door uit bestanden, tot op de cent. Schrijft gemeentecode, jaar en bedrag."
    invoer = ("historisch", "objectief", "macrobudget", "tabel")

    def add_arguments(self, parser: CommandParser) -> None:
        """The files, and which path."""
        parser.add_argument("--historisch", required=True, metavar="H.CSV", help="gemeentecode,bedrag of ,aandeel")
        parser.add_argument("--objectief", required=True, metavar="O.CSV", help="gemeentecode,bedrag of ,aandeel")
        parser.add_argument("--macrobudget", required=True, metavar="M.CSV", help="jaar,bedrag in euro's")
        parser.add_argument("--pad", required=True, choices=[soort.value for soort in Soort], help="Hoe het groeit.")
        parser.add_argument("--startjaar", type=int, help="Eerste jaar van het pad. Weglaten: nog onbekend.")
        parser.add_argument("--jaren", type=int, default=10, help="Hoeveel jaar het pad duurt (standaard 10).")
        parser.add_argument("--tabel", metavar="P.CSV", help="jaar,objectief_deel; alleen bij --pad tabel.")
        parser.add_argument("--uit", required=True, metavar="UIT.CSV", help="Waar de uitkomst komt.")

    def reken(self, bestanden: dict[str, Bestand], opties: dict[str, Any]) -> bytes:
        """Every year of the path, and other years that have a macrobudget: historic before it, objective after it."""
        startjaar, duur = opties["startjaar"], opties["jaren"]
        if duur < 1:
            raise PadFout(f"Gevonden --jaren {duur}, verwacht een aantal van 1 of meer.")
        historisch, objectief = (lees_verdeling(bestanden[naam]) for naam in ("historisch", "objectief"))
        zelfde_codes({bestanden["historisch"].naam: historisch, bestanden["objectief"].naam: objectief})
        pad = lees_pad(opties["pad"], startjaar=startjaar, duur=duur, tabel=bestanden.get("tabel"))
        budgetten = lees_macrobudget(bestanden["macrobudget"], startjaar=startjaar, duur=duur)
        return schrijf_jaren(bereken(pad, budgetten, historisch, objectief))
