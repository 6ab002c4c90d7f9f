"""Measure speed; print a table and keep it under var/bench."""

import json
import logging
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio import klok
from samenwerking.bench import BENCHES
from samenwerking.meten import Meting, NietsTeMeten


class Command(BaseCommand):
    """`manage.py bench [NAAM ...]`."""

    help = "Meet snelheid en drukt tijden en verhoudingen af. Laat nooit een test falen."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which benchmarks; without names all of them."""
        parser.add_argument("namen", nargs="*", choices=[*BENCHES, []], help=f"Kies uit: {', '.join(BENCHES)}.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run them one after the other. The line that each request writes to the log is left out of the table."""
        regels = logging.getLogger("regio.verzoek")
        niveau = regels.level
        regels.setLevel(logging.WARNING)
        metingen: list[Meting] = []
        try:
            for naam in options["namen"] or BENCHES:
                metingen += BENCHES[naam]()
        except NietsTeMeten as fout:
            raise CommandError(str(fout)) from fout
        finally:
            regels.setLevel(niveau)
        breedte = max(len(meting.naam) for meting in metingen)
        for meting in metingen:
            verhouding = "" if meting.verhouding is None else f"  {meting.verhouding:6.2f} x"
            self.stdout.write(f"{meting.naam:<{breedte}}  {meting.waarde:10.2f} {meting.eenheid}{verhouding}")
        map_ = settings.VAR_DIR / "bench"
        map_.mkdir(parents=True, exist_ok=True)
        pad = map_ / f"{klok.nu():%Y%m%d-%H%M%S}.json"
        pad.write_text(json.dumps([asdict(meting) for meting in metingen], indent=1, ensure_ascii=False))
        self.stdout.write(f"Bewaard in {pad}.")
