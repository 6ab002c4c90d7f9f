"""Load macrobudgets, splits or paths from a file; the same file twice is once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser

from financien.acties.geldinvoer import NietGeladen, laad_geldinvoer
from financien.geldinvoer import BLADEN
from regio.laadopdracht import Laadopdracht, niets_geladen
from regio.models import Bron


class Command(Laadopdracht):
    """`manage.py laad_geldinvoer SOORT BESTAND --bron TITEL --uitgever WIE --vindplaats WAAR [--proef]`."""

    help = "Laadt een macrobudget, verdeling of ingroeipad uit een bestand. Alles of niets; twee keer is een keer."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which kind it is, beside what every load asks."""
        parser.add_argument("soort", choices=list(BLADEN), help="Wat er in het bestand staat.")
        super().add_arguments(parser)

    def laad(self, inhoud: bytes, bron: Bron, opties: dict[str, Any]) -> list[str]:
        """Record every version in the file."""
        try:
            geladen = laad_geldinvoer(soort=opties["soort"], inhoud=inhoud, bron=bron)
        except NietGeladen as fout:
            raise niets_geladen(fout.fouten) from fout
        return [
            f"{'Vastgelegd' if versie.nieuw else 'Stond er al, gelijk'}: {versie.titel} ({versie.rijen} rijen)."
            + (f" Let op: {versie.let_op}." if versie.let_op else "")
            for versie in geladen
        ]
