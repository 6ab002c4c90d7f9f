"""Restore a back-up into an empty database."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio.acties.back_up import BackUpFout, zet_terug


class Command(BaseCommand):
    """`manage.py herstel MAP`."""

    help = "Zet een back-up terug in een lege databank en controleert aantallen en inhoud."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder of the back-up."""
        parser.add_argument("map", help="De map van de back-up.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, compare, and say that all is there."""
        try:
            manifest = zet_terug(Path(options["map"]))
        except BackUpFout as fout:
            raise CommandError(str(fout)) from fout
        rijen = sum(stand.rijen for stand in manifest.tabellen.values())
        self.stdout.write(
            f"Teruggezet: de back-up van {manifest.gemaakt_op} (versie {manifest.versie}). "
            f"{len(manifest.tabellen)} tabellen en {rijen} rijen zijn nagerekend en gelijk."
        )
