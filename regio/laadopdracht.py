"""What the commands that load a file share: the file, its source, a rehearsal, and faults that a person can mend."""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from regio.acties.bronnen import Vindplaats, bron_van_bestand
from regio.inlezen import MEESTE_BYTES, Fout
from regio.models import Bron

MEESTE_FOUTEN = 50
"""More than this nobody reads at once: mend these first."""


class Laadopdracht(BaseCommand, ABC):
    """Base of a command that loads a file with a source: everything or nothing."""

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, where it came from, and whether to rehearse only."""
        parser.add_argument("bestand", type=Path, help="Het bestand: CSV of XLSX. De kolommen staan in docs/beheer.md.")
        parser.add_argument("--bron", required=True, help="De titel van het stuk waar de gegevens uit komen.")
        parser.add_argument("--uitgever", required=True, help="Van wie dat stuk is, zoals: Rijksoverheid.")
        parser.add_argument("--vindplaats", required=True, help="Het webadres, of het zaaknummer in uw archief.")
        parser.add_argument("--datum", type=_dag, help="De dag waarop het stuk verscheen, zoals 2026-09-15.")
        parser.add_argument(
            "--zekerheid",
            choices=[waarde for waarde, _ in Bron._meta.get_field("zekerheid").choices or []],
            default="bevestigd",
            help="Hoe zeker de gegevens zijn. 'voorbeeld' staat bij elk cijfer en in elke brief.",
        )
        parser.add_argument("--proef", action="store_true", help="Alleen nakijken: er wordt niets vastgelegd.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it, or say what is wrong; a rehearsal does everything and takes it back."""
        inhoud = self._lees(options["bestand"])
        with transaction.atomic():
            vindplaats = Vindplaats(options["bron"], options["uitgever"], options["vindplaats"])
            bron = bron_van_bestand(vindplaats, datum=options["datum"], zekerheid=options["zekerheid"])
            for zin in self.laad(inhoud, bron, options):
                self.stdout.write(zin)
            if options["proef"]:
                transaction.set_rollback(True)
        if options["proef"]:
            self.stdout.write("Dit was een proef: er is niets vastgelegd.")

    @abstractmethod
    def laad(self, inhoud: bytes, bron: Bron, opties: dict[str, Any]) -> list[str]:
        """Load the file and say in sentences what was done. Raises CommandError with every fault."""

    def _lees(self, pad: Path) -> bytes:
        try:
            with open(pad, "rb") as bestand:
                return bestand.read(MEESTE_BYTES + 1)  # what is too large is a fault of the reader
        except OSError as fout:
            raise CommandError(f"{pad} is niet te lezen: {fout.strerror}.") from fout


def niets_geladen(fouten: Sequence[Fout]) -> CommandError:
    """The error that ends the command, with each fault on a line of its own; after MEESTE_FOUTEN their number."""
    zinnen = [str(fout) for fout in fouten[:MEESTE_FOUTEN]]
    if len(fouten) > MEESTE_FOUTEN:
        zinnen.append(f"En nog {len(fouten) - MEESTE_FOUTEN} fouten.")
    return CommandError("\n".join([*zinnen, "Er is niets vastgelegd. Verbeter het bestand en laad het opnieuw."]))


def _dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)
