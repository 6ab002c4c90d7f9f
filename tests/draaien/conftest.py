"""A fresh copy of the product in an empty folder, installed from the lock file, for an ordinary user."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

BRON = Path(__file__).parents[2]


@dataclass(frozen=True)
class Proefmap:
    """The copy, and how to run a command in it as its user."""

    map: Path
    poort: int
    gebruiker: dict[str, Any] = field(default_factory=dict)

    @property
    def var(self) -> Path:
        """Where this copy keeps its own files."""
        return self.map / "var"

    def omgeving(self, **meer: str) -> dict[str, str]:
        """The environment of a shell that knows nothing of this test run."""
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.map),
            "LANG": "C.UTF-8",
            "MODUS": "demo",
            "PORT": str(self.poort),
            **meer,
        }

    def manage(self, *argumenten: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            [".venv/bin/python", "manage.py", *argumenten],
            cwd=self.map,
            env=self.omgeving(**omgeving),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            **self.gebruiker,
        )

    @contextmanager
    def draait(self) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
        """`manage.py start`, once it says that it serves; killed at the end when it is still there."""
        uitvoer = self.map / "uitvoer.txt"
        with uitvoer.open("wb") as bestand:
            proces = subprocess.Popen(
                [".venv/bin/python", "manage.py", "start"],
                cwd=self.map,
                env=self.omgeving(),
                stdin=subprocess.DEVNULL,
                stdout=bestand,
                stderr=subprocess.STDOUT,
                **self.gebruiker,
            )
        try:
            einde = time.monotonic() + 180
            while "draait op" not in uitvoer.read_text():
                assert proces.poll() is None, uitvoer.read_text()
                assert time.monotonic() < einde, uitvoer.read_text()
                time.sleep(0.1)
            yield proces, uitvoer
        finally:
            if proces.poll() is None:
                proces.send_signal(signal.SIGTERM)
            proces.wait(timeout=60)

    def achterblijvers(self) -> list[str]:
        """Command lines of processes that still run something of this copy."""
        gevonden = []
        for pad in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                regel = pad.read_text().replace("\0", " ")
            except (OSError, UnicodeDecodeError):
                continue  # it just ended
            if str(self.map) in regel:
                gevonden.append(regel)
        return gevonden


def vrije_poort() -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def _gewone_gebruiker() -> tuple[dict[str, Any], str]:
    """Who runs the copy, and a Python that this person may use.

    Root runs it as `nobody` when there is a Python outside closed folders; otherwise who runs the tests does.
    """
    if os.geteuid() != 0:
        return {}, sys.executable
    niemand = pwd.getpwnam("nobody")
    als = {"user": niemand.pw_uid, "group": niemand.pw_gid, "extra_groups": []}
    for python in (os.path.realpath(sys.executable), "/usr/bin/python3", "/usr/local/bin/python3"):
        proef = [python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
        try:
            if subprocess.run(proef, stderr=subprocess.DEVNULL, check=False, **als).returncode == 0:
                return als, python
        except OSError:
            continue
    return {}, sys.executable


@pytest.fixture(scope="session")
def proefmap() -> Iterator[Proefmap]:
    """What git would give somebody else: only files that belong to the project, and an environment of its own."""
    als, python = _gewone_gebruiker()
    map_ = Path(tempfile.mkdtemp(prefix="regio-leeg-"))
    lijst = ["git", "-C", str(BRON), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for naam in subprocess.run(lijst, capture_output=True, text=True, check=True).stdout.split("\0"):
        if naam and (BRON / naam).is_file():
            (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(BRON / naam, map_ / naam)
    uv = str(BRON / ".uv" / "bin" / "uv")
    omgeving = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(map_ / ".venv")}
    subprocess.run(
        [uv, "sync", "--frozen", "--no-dev", "--quiet", "--python", python], cwd=BRON, env=omgeving, check=True
    )
    if als:  # folders only: a file of the environment is also one of the cache it came from
        for pad, _mappen, _bestanden in os.walk(map_):
            os.chown(pad, als["user"], als["group"])
    yield Proefmap(map_, vrije_poort(), als)
    shutil.rmtree(map_)
