"""Make a back-up now."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio import klok
from regio.acties.back_up import BackUpFout, maak_back_up, ruim_op


class Command(BaseCommand):
    """`manage.py back_up [MAP]`."""

    help = "Maakt een back-up van de hele databank, met een manifest om terugzetten mee te controleren."

    def add_arguments(self, parser: CommandParser) -> None:
        """A folder of one's own choice, or the daily folder."""
        parser.add_argument("map", nargs="?", help="Nieuwe map. Zonder: een map met datum en tijd in BACK_UP_MAP.")
        parser.add_argument("--bewaar", type=int, default=14, help="Hoeveel back-ups er in BACK_UP_MAP blijven.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, and say where it is and how much is in it."""
        nu = klok.nu()
        map_ = Path(options["map"]) if options["map"] else settings.BACK_UP_MAP / nu.strftime("%Y%m%d-%H%M%S")
        try:
            manifest = maak_back_up(map_, op_moment=nu)
        except BackUpFout as fout:
            raise CommandError(str(fout)) from fout
        if not options["map"]:
            ruim_op(settings.BACK_UP_MAP, bewaar=options["bewaar"])
        rijen = sum(stand.rijen for stand in manifest.tabellen.values())
        self.stdout.write(f"Back-up gemaakt in {map_}: {len(manifest.tabellen)} tabellen, {rijen} rijen.")
