"""Check files with iWmo messages, without a database: `manage.py iwmo controleer BESTAND... --json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from regio import klok
from toegang.iwmo.controle import Uitslag, controleer
from toegang.iwmo.gemeenten import gemeentecodes
from toegang.iwmo.lezen import GRENS, SchemaOntbreekt
from toegang.iwmo.regels import NIET_UIT_EEN_BERICHT, Omgeving
from toegang.iwmo.soorten import WMO301


class Command(BaseCommand):
    """`manage.py iwmo controleer`."""

    help = "Controleert berichten van iWmo 3.2 op het schema en op de regels van de standaard."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """One word for what to do, then the files."""
        doen = parser.add_subparsers(dest="doen", required=True, metavar="controleer")
        controle = doen.add_parser("controleer", help="Controleert bestanden en meldt per bestand wat niet klopt.")
        controle.add_argument("bestanden", nargs="+", metavar="BESTAND")
        controle.add_argument("--json", action="store_true", help="Een regel JSON per bestand.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell of each file what fails; exit code 1 when one is not valid. Nothing is kept."""
        omgeving = Omgeving(op=klok.vandaag(), gemeenten=gemeentecodes())
        alles_goed = True
        for naam in options["bestanden"]:
            uitslag = self._controleer(Path(naam), omgeving)
            alles_goed = alles_goed and uitslag.geldig
            self.stdout.write(_als_json(naam, uitslag) if options["json"] else _in_woorden(naam, uitslag))
        if not alles_goed:
            raise SystemExit(1)

    def _controleer(self, pad: Path, omgeving: Omgeving) -> Uitslag:
        try:
            if not pad.is_file():
                return Uitslag(reden="Dit bestand bestaat niet.")
            if pad.stat().st_size > GRENS:
                return Uitslag(reden="Het bestand is groter dan 25 MB.")
            return controleer(pad.read_bytes(), schemas=settings.IWMO_XSD_MAP, omgeving=omgeving)
        except OSError:
            return Uitslag(reden="Dit bestand is niet te lezen.")
        except SchemaOntbreekt as fout:
            raise CommandError(str(fout)) from fout


def _als_json(naam: str, uitslag: Uitslag) -> str:
    return json.dumps(
        {
            "bestand": naam,
            "bericht": uitslag.soort.code if uitslag.soort else None,
            "xsd_geldig": uitslag.xsd_geldig,
            "geldig": uitslag.geldig,
            "regels": uitslag.regels,
        },
        ensure_ascii=False,
    )


def _niet_te_toetsen(uitslag: Uitslag) -> list[str]:
    """What a good message may still fail: nobody should read 'goed' as more than it says."""
    if uitslag.soort != WMO301:
        return []
    return [f"  {code} niet getoetst: {waarom}." for code, waarom in NIET_UIT_EEN_BERICHT.items()]


def _in_woorden(naam: str, uitslag: Uitslag) -> str:
    wat = f"{uitslag.soort.code} ({uitslag.soort.naam})" if uitslag.soort else "onbekend bericht"
    if uitslag.geldig:
        return "\n".join([f"{naam}: {wat}, goed.", *_niet_te_toetsen(uitslag)])
    regels = [f"  {b.regel} (retourcode {b.retourcode}) bij {b.plaats}: {b.zin}" for b in uitslag.bevindingen]
    return "\n".join([f"{naam}: {wat}, niet goed.", *([f"  {uitslag.reden}"] if uitslag.reden else []), *regels])
