"""Looking after processes on one machine: start, start again when one dies, stop within a time limit."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

HERSTARTS_PER_MINUUT = 5
STOPTIJD = 15.0  # seconds for a process to finish what it does; making a letter takes less than one
_LOGGRENS = 5 * 1024**2  # bytes
_PR_SET_PDEATHSIG = 1


class DraaitAl(Exception):
    """Another start of the same installation runs; the text says in Dutch where."""


class Startslot:
    """One start at a time per installation. The lock dies with its process: a killed start blocks nothing."""

    def __init__(self, var: Path) -> None:
        """Touches nothing."""
        self._pad = var / "start.slot"

    @contextlib.contextmanager
    def neem(self, adres: str) -> Iterator[bool]:
        """Hold the lock and say where this start serves. Gives True when the one before was killed.

        Raises DraaitAl, and OSError when the file cannot be made.
        """
        self._pad.parent.mkdir(parents=True, exist_ok=True)
        with self._pad.open("a+", encoding="utf-8") as bestand:
            try:
                fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise DraaitAl(
                    f"De toepassing draait al op {self._lees(bestand).get('adres', 'een ander adres')}. "
                    "Stoppen: make stop."
                ) from None
            gesneuveld = bool(self._lees(bestand))
            bestand.truncate(0)
            json.dump({"proces": os.getpid(), "adres": adres}, bestand)
            bestand.flush()
            try:
                yield gesneuveld
            finally:
                bestand.truncate(0)

    def houder(self) -> int | None:
        """The process that holds the lock, or None."""
        try:
            with self._pad.open("r+", encoding="utf-8") as bestand:
                try:
                    fcntl.flock(bestand, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except BlockingIOError:
                    return self._lees(bestand).get("proces")
        except FileNotFoundError:
            pass
        return None

    @staticmethod
    def _lees(bestand: TextIO) -> dict[str, Any]:
        bestand.seek(0)
        try:
            gelezen = json.load(bestand)
        except ValueError:
            return {}
        return gelezen if isinstance(gelezen, dict) else {}


class Opgegeven(Exception):
    """A process keeps dying; the text says in Dutch which one and where its last words are."""


class Kind:
    """One process that must run, with its output in a file of its own."""

    def __init__(self, naam: str, opdracht: Sequence[str], *, log: Path, map_: Path) -> None:
        """Starts nothing: `start` does."""
        self.naam = naam
        self.log = log
        self._opdracht = list(opdracht)
        self._map = map_
        self._proces: subprocess.Popen[bytes] | None = None
        self._starts: list[float] = []

    @property
    def leeft(self) -> bool:
        """True while the process runs."""
        return self._proces is not None and self._proces.poll() is None

    def start(self) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches only the one who looks after it."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > _LOGGRENS:
            self.log.replace(self.log.with_suffix(".vorige.log"))
        with self.log.open("ab") as uitvoer:
            self._proces = subprocess.Popen(
                self._opdracht,
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_stop_mee(),
                cwd=self._map,
            )
        self._starts = [*(t for t in self._starts if t > time.monotonic() - 60), time.monotonic()]

    def herstart(self) -> str:
        """Start it again after it died; returns a sentence. Raises Opgegeven when it keeps dying."""
        code = self._proces.returncode if self._proces else None
        if len(self._starts) > HERSTARTS_PER_MINUUT:
            raise Opgegeven(f"{self.naam} stopt steeds (code {code}). {self.laatste_woorden()}")
        self._ruim_groep()
        self.start()
        return f"{self.naam} was gestopt (code {code}) en is opnieuw gestart. Zie {self.log}."

    def vraag_te_stoppen(self) -> None:
        """Ask the process to finish and stop."""
        if self._proces is not None and self.leeft:
            self._proces.terminate()

    def dwing(self) -> None:
        """End the process and all that it started, whatever it does."""
        self._ruim_groep()
        if self._proces is not None:
            self._proces.wait()

    def laatste_woorden(self) -> str:
        """The last line it wrote and the file with the rest."""
        try:
            regels = self.log.read_text(errors="replace").strip().splitlines()
        except OSError:
            regels = []
        return f"{regels[-1] + ' ' if regels else ''}Zie {self.log}."

    def _ruim_groep(self) -> None:
        if self._proces is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):  # nobody of the group is left
                os.killpg(self._proces.pid, signal.SIGKILL)


def stop(kinderen: Iterable[Kind], *, haast: Callable[[], bool], stoptijd: float = STOPTIJD) -> list[str]:
    """Stop these together; who is not done in time, or when `haast` says so, is ended. Returns those."""
    kinderen = list(kinderen)
    for kind in kinderen:
        kind.vraag_te_stoppen()
    einde = time.monotonic() + stoptijd
    while any(kind.leeft for kind in kinderen) and time.monotonic() < einde and not haast():
        time.sleep(0.05)
    gedwongen = [kind.naam for kind in kinderen if kind.leeft]
    for kind in kinderen:
        kind.dwing()
    return gedwongen


def _stop_mee() -> Callable[[], object] | None:
    """On Linux: what makes a process stop when its parent is killed, so that nothing holds the port."""
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
