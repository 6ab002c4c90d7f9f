"""The frame of a command that makes a file from files: all or nothing, and exit code 2 with every fault."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from financien.ingroeipad import PadFout
from financien.rekenbestanden import Bestand, BestandenFout
from financien.verdelen import VerdelingFout

FOUT = 2


class Rekenopdracht(BaseCommand):
    """Reads the files that `invoer` names, computes, and writes `--uit` at once or not at all.

    After a fault there is no file under that name: the one of an earlier run would pass for the outcome of this one.
    """

    requires_system_checks = ()
    invoer: tuple[str, ...] = ()
    """The options that name a file to read."""

    def reken(self, bestanden: dict[str, Bestand], opties: dict[str, Any]) -> bytes:
        """The bytes of the outcome; raises BestandenFout, PadFout or VerdelingFout when it cannot be computed."""
        raise NotImplementedError

    def handle(self, *args: Any, **options: Any) -> None:
        """Compute and write, or say everything that is wrong."""
        uit = Path(options["uit"])
        namen = {optie: options[optie] for optie in self.invoer if options[optie]}
        for optie, naam in namen.items():
            if uit.exists() and Path(naam).exists() and uit.samefile(naam):
                raise CommandError(f"--uit noemt hetzelfde bestand als --{optie}: {naam}.", returncode=FOUT)
        try:
            inhoud = self.reken({optie: _lees(naam) for optie, naam in namen.items()}, options)
            _schrijf(uit, inhoud)
        except (BestandenFout, PadFout, VerdelingFout) as fout:
            if uit.is_file():
                uit.unlink()
            raise CommandError(str(fout).replace("\N{NO-BREAK SPACE}", " "), returncode=FOUT) from fout
        regels = len(inhoud.splitlines()) - 1
        self.stdout.write(f"Geschreven: {uit} ({regels} regels).")


def _lees(naam: str) -> Bestand:
    try:
        return Bestand(naam, Path(naam).read_bytes())
    except OSError as fout:
        raise CommandError(f"{naam}: dit bestand is niet te lezen ({fout.strerror}).", returncode=FOUT) from fout


def _schrijf(uit: Path, inhoud: bytes) -> None:
    """First beside it, then in its place: who looks meanwhile never sees half a file."""
    tijdelijk = uit.with_name(f".{uit.name}.{os.getpid()}")
    try:
        tijdelijk.write_bytes(inhoud)
        tijdelijk.replace(uit)
    except OSError as fout:
        tijdelijk.unlink(missing_ok=True)
        raise CommandError(f"{uit}: hier kan niet worden geschreven ({fout.strerror}).", returncode=FOUT) from fout
