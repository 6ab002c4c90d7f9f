"""One amount over gemeenten by a key from a file: no database, no secrets."""

from __future__ import annotations

import re
from typing import Any

from django.core.management.base import CommandParser

from financien.rekenbestanden import Bestand, lees_bedrag, lees_gewichten, schrijf_verdeling
from financien.uitbestand import Rekenopdracht
from financien.verdelen import gehele_gewichten, verdeel


class Command(Rekenopdracht):
    """`manage.py verdeel BEDRAG --sleutel s.csv --uit uit.csv`."""

    help = "Verdeelt een bedrag over gemeenten naar gewicht; de delen tellen tot op de cent op. Een tekort is negatief."
    invoer = ("sleutel",)

    def run_from_argv(self, argv: list[str]) -> None:
        """A deficit as people write it (-1.200,50) looks like an option to argparse: it goes behind '--'."""
        tekort = [deel for deel in argv[2:] if re.match(r"-\s*€?\s*\d", deel)]
        if "--" not in argv and len(tekort) == 1:
            argv = [*argv[:2], *(deel for deel in argv[2:] if deel not in tekort), "--", *tekort]
        super().run_from_argv(argv)

    def add_arguments(self, parser: CommandParser) -> None:
        """The amount and the key."""
        parser.add_argument("bedrag", help="In euro's, bijvoorbeeld 1200000 of -1.200.000,50.")
        parser.add_argument("--sleutel", required=True, metavar="S.CSV", help="gemeentecode,gewicht")
        parser.add_argument("--uit", required=True, metavar="UIT.CSV", help="Waar de uitkomst komt.")

    def reken(self, bestanden: dict[str, Bestand], opties: dict[str, Any]) -> bytes:
        """The part of each gemeente."""
        centen = lees_bedrag(opties["bedrag"])
        return schrijf_verdeling(verdeel(centen, gehele_gewichten(lees_gewichten(bestanden["sleutel"]))))
