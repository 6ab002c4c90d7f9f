"""Encrypt everything again with the newest key."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio.notatie import getal
from toegang.acties.sleutelwissel import SOORTEN, SleutelwisselFout, Soort, eis_sleutels, telling, vernieuw
from toegang.sleutels import sleutelbos
from toegang.versleutelen import OngeldigeSleutels

STAPEL = 200


class Command(BaseCommand):
    """`manage.py vernieuw_sleutels [--proef]`, as the owner of the tables: it reads the values of all gemeenten."""

    help = "Versleutelt BSN's, bestanden en berichten opnieuw met de eerste sleutel van BSN_SLEUTELS."

    def add_arguments(self, parser: CommandParser) -> None:
        """How much at once, and whether anything changes."""
        parser.add_argument("--proef", action="store_true", help="lees alles, verander niets")
        parser.add_argument("--stapel", type=int, default=STAPEL, help=f"zoveel waarden per keer ({STAPEL})")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look at all keys first, then go through each kind, and end with the counts per key."""
        if settings.DB_ROL != "eigenaar":
            raise CommandError("Draai dit met DB_ROL=eigenaar: de toepassing zelf ziet geen dossiers zonder persoon.")
        if options["stapel"] < 1:
            raise CommandError("Een stapel is minstens 1 waarde.")
        try:
            eis_sleutels()
            for soort in SOORTEN:
                self._doe(soort, stapel=options["stapel"], proef=options["proef"])
        except (SleutelwisselFout, OngeldigeSleutels) as fout:
            raise CommandError(str(fout)) from fout
        self._sluit_af(proef=options["proef"])

    def _doe(self, soort: Soort, *, stapel: int, proef: bool) -> None:
        nodig = sum(aantal for naam, aantal in telling(soort).items() if naam != sleutelbos().huidige)
        for gedaan in vernieuw(soort, stapel=stapel, proef=proef):
            woord = "gelezen" if proef else "opnieuw versleuteld"
            self.stdout.write(f"{soort.naam}: {getal(gedaan)} van {getal(nodig)} {woord}")

    def _sluit_af(self, *, proef: bool) -> None:
        ouder: set[str] = set()
        for soort in SOORTEN:
            stand = telling(soort)
            ouder |= set(stand) - {sleutelbos().huidige}
            tekst = ", ".join(f"sleutel '{naam}': {getal(aantal)}" for naam, aantal in sorted(stand.items()))
            self.stdout.write(f"{soort.naam}: {tekst or 'geen'}")
        if proef:
            self.stdout.write("Proef: alles is te lezen, er is niets veranderd.")
        elif ouder:
            self.stdout.write(
                "Er kwam intussen iets bij met een oudere sleutel. Start elk proces opnieuw en doe dit nog eens."
            )
        else:
            self.stdout.write(
                f"Alles is versleuteld met sleutel '{sleutelbos().huidige}'. Bewaar oudere sleutels zolang er back-ups "
                "mee zijn gemaakt."
            )
