"""Whether each version of a text and its package are still what they were."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio.briefpapier import PdfNietMogelijk
from samenwerking.teksten.acties.pakket import gebreken, maak_ontbrekende
from samenwerking.teksten.models import Versie


class Command(BaseCommand):
    """`manage.py controleer_pakketten`: recomputes every hash; after a restore, or every night."""

    help = "Rekent de vingerafdruk van elke versie en elk bestand in haar pakket na. Eindigt met code 1 bij een gebrek."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether packages that are not there are made first."""
        parser.add_argument("--maak", action="store_true", help="Maak eerst de pakketten die ontbreken.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what does not agree, by text and version."""
        if options["maak"]:
            try:
                self.stdout.write(f"{maak_ontbrekende()} pakketten gemaakt.")
            except PdfNietMogelijk as fout:
                raise CommandError(str(fout)) from fout
        aantal = 0
        for versie, zin in gebreken():
            aantal += 1
            self.stdout.write(f"Tekst {versie.tekst_id}, versie {versie.nummer}: {zin}")
        if aantal:
            raise CommandError(f"{aantal} gebreken gevonden.")
        self.stdout.write(f"Alle {Versie.objects.count()} versies en hun pakketten kloppen.")
