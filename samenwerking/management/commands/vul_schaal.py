"""Fill a demo with made-up dossiers of all 342 gemeenten, to measure with."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio import klok
from regio.fouten import KanNiet
from samenwerking.schaal import vul

BREED = 30


class Command(BaseCommand):
    """`manage.py vul_schaal --clienten N`."""

    help = "Vult een demo met verzonnen dossiers in alle gemeenten. Gestopt? Draai het opnieuw: het gaat verder."

    def add_arguments(self, parser: CommandParser) -> None:
        """How many clients there must be."""
        parser.add_argument("--clienten", type=int, required=True, help="Hoeveel verzonnen cliënten er moeten zijn.")
        parser.add_argument("--gemeente", default="", help="Alle in één gemeente, met deze code (bijvoorbeeld GM0599).")

    def handle(self, *args: Any, **options: Any) -> None:
        """Portion by portion, with a bar where there is a screen and a line now and then elsewhere."""
        if options["clienten"] < 1:
            raise CommandError("Geef een aantal van 1 of meer.")
        getoond = -1
        scherm = self.stdout.isatty()
        try:
            for stand in vul(options["clienten"], op=klok.vandaag(), gemeente=options["gemeente"]):
                procent = 100 * stand.klaar // stand.totaal
                if scherm:
                    self.stdout.write(f"\r{_balk(procent)} {stand.klaar} van {stand.totaal}", ending="")
                elif procent // 10 != getoond:
                    getoond = procent // 10
                    self.stdout.write(f"{procent:3d} %  {stand.klaar} van {stand.totaal}")
        except KanNiet as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(f"{chr(10) if scherm else ''}Klaar: {options['clienten']} verzonnen cliënten.")


def _balk(procent: int) -> str:
    vol = BREED * procent // 100
    return f"[{'#' * vol}{'.' * (BREED - vol)}]"
