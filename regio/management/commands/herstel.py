"""Restore a back-up into an empty database."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.module_loading import import_string

from regio.acties.back_up import BackUpFout, zet_terug


class Command(BaseCommand):
    """`manage.py herstel MAP`."""

    help = "Zet een back-up terug in een lege databank en controleert aantallen en inhoud."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder of the back-up."""
        parser.add_argument("map", help="De map van de back-up.")
        parser.add_argument(
            "--andere-secret-key",
            action="store_true",
            help="De SECRET_KEY van toen is kwijt. Ieders authenticator-app moet daarna opnieuw worden ingesteld.",
        )
        parser.add_argument("--register", help="Map met het register van wat is vernietigd. Zonder: de map erboven.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, compare, say that all is there, and destroy again what was destroyed since the back-up."""
        try:
            manifest = zet_terug(Path(options["map"]), andere_secret_key=options["andere_secret_key"])
        except BackUpFout as fout:
            raise CommandError(str(fout)) from fout
        rijen = sum(stand.rijen for stand in manifest.tabellen.values())
        self.stdout.write(
            f"Teruggezet: de back-up van {manifest.gemaakt_op} (versie {manifest.versie}). "
            f"{len(manifest.tabellen)} tabellen en {rijen} rijen zijn nagerekend en gelijk."
        )
        register = Path(options["register"] or Path(options["map"]).resolve().parent)
        try:
            self.stdout.write(import_string(settings.NA_HERSTEL)(register))
        except BackUpFout as fout:
            raise CommandError(
                f"De back-up is teruggezet, maar het register is niet toegepast: {fout}. "
                "Gebruik deze databank nog niet."
            ) from fout
