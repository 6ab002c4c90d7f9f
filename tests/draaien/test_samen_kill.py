"""Writing outlives a kill -9: of a server process, and of a backend of PostgreSQL. What was answered 'bewaard' is
there, once and in order.

Real ASGI processes on a cluster of this file alone, written to by websocket as a browser does: what got no answer is
sent again under its own name.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.sync.client import ClientConnection, connect

from regio.ingebed.plaatsen import geheugenplaatsen
from regio.ingebed.postgres import DATABANK, Server
from tests.draaien.conftest import vrije_poort
from tests.draaien.test_opdracht_kill import vul

pytestmark = pytest.mark.traag

BRON = Path(__file__).parents[2]
GEDULD = 60
KEREN = 2
"""So many times a process is killed."""


@dataclass
class Opstelling:
    """The cluster, the text, and how to start a server process."""

    server: Server
    map: Path
    omgeving: dict[str, str]
    tekst: int
    pet: int
    sessie: str

    @contextmanager
    def proces(self) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
        """An ASGI process as in productie; killed at the end when it is still there."""
        poort = vrije_poort()
        proces = self.start(poort)
        try:
            yield proces, poort
        finally:
            schiet_af(proces)

    def start(self, poort: int) -> subprocess.Popen[bytes]:
        """Start it; it serves a moment later."""
        with (self.map / "server.log").open("ab") as uitvoer:
            return subprocess.Popen(
                [
                    *(sys.executable, "-m", "uvicorn", "regio.asgi:application", "--port", str(poort)),
                    *("--lifespan", "off", "--no-access-log", "--log-level", "error"),
                ],
                cwd=BRON,
                env=self.omgeving,
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=subprocess.STDOUT,
            )

    def bel(self, poort: int, uitgang: ExitStack) -> ClientConnection:
        """Call until it answers; `uitgang` hangs up."""
        einde = time.monotonic() + GEDULD
        while True:
            try:
                lijn = connect(
                    f"ws://127.0.0.1:{poort}/ws/teksten/{self.tekst}/?pet={self.pet}",
                    origin=f"http://127.0.0.1:{poort}",  # type: ignore[arg-type]  # a NewType of str
                    additional_headers={"Cookie": f"sessionid={self.sessie}"},
                    max_size=None,
                )
                return uitgang.enter_context(lijn)
            except (OSError, InvalidHandshake):
                assert time.monotonic() < einde, (self.map / "server.log").read_text()[-4000:]
                time.sleep(0.05)

    def doe(self, *wat: str) -> Any:
        """What `schrijfronde` does, to its end."""
        klaar = subprocess.run(
            [sys.executable, "-m", "tests.draaien.schrijfronde", *wat],
            cwd=BRON,
            env=self.omgeving,
            capture_output=True,
            text=True,
            timeout=2 * GEDULD,
            check=False,
        )
        assert klaar.returncode == 0, klaar.stderr
        return json.loads(klaar.stdout)


def schiet_af(proces: subprocess.Popen[bytes]) -> None:
    """kill -9."""
    if proces.poll() is None:
        proces.send_signal(signal.SIGKILL)
    proces.wait(timeout=GEDULD)


@pytest.fixture(scope="module")
def opstelling(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opstelling]:
    map_ = tmp_path_factory.mktemp("samen")
    plekken = geheugenplaatsen(map_)
    server = Server(plekken, snel=True)
    server.ensure()
    try:
        vul(server, map_ / "leeg.dump")
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam in ("PATH", "HOME", "LANG")}
        omgeving |= {
            "MODUS": "demo",
            "VAR_DIR": str(map_),
            "DATABASE_URL": f"postgres://regio_app@/{DATABANK}?host={plekken.socket}",
            "DATABASE_POOL": "nee",
            "DJANGO_SETTINGS_MODULE": "regio.settings",
            "LOG_NIVEAU": "ERROR",
        }
        begin = Opstelling(server, map_, omgeving, 0, 0, "")
        yield Opstelling(server, map_, omgeving, **begin.doe("maak"))
    finally:
        server.verwijder()
        shutil.rmtree(plekken.basis)


@dataclass
class Schrijver:
    """One window: writes numbered words at the front of the text, and sends again what was not answered."""

    opstelling: Opstelling
    naam: str
    lijn: ClientConnection | None = None
    uitgang: ExitStack = field(default_factory=ExitStack)
    nummer: int = 0
    bewaard: list[str] = field(default_factory=list)

    def kom_binnen(self, poort: int) -> None:
        """Come in, as new or as one who comes back; the number of now."""
        einde = time.monotonic() + GEDULD
        while True:
            self.uitgang.close()
            self.lijn = self.opstelling.bel(poort, self.uitgang)
            try:
                self.zeg(soort="hallo", schrijver=self.naam, nummer=None)
                self.nummer = self.hoor("begin")["nummer"]
                return
            except (ConnectionClosed, TimeoutError):
                assert time.monotonic() < einde, (self.opstelling.map / "server.log").read_text()[-4000:]

    def zeg(self, **bericht: Any) -> None:
        """Send a message."""
        assert self.lijn is not None
        self.lijn.send(json.dumps(bericht))

    def hoor(self, soort: str) -> dict[str, Any]:
        """The next message of this kind."""
        assert self.lijn is not None
        einde = time.monotonic() + GEDULD
        while True:
            bericht: dict[str, Any] = json.loads(self.lijn.recv(timeout=GEDULD / 3))
            if bericht["soort"] == soort:
                return bericht
            assert time.monotonic() < einde, f"Geen {soort}, wel {bericht}"

    def schrijf(self, poort: int) -> None:
        """One word; whatever falls meanwhile, it is sent until it is answered."""
        woord = f"{self.naam}{len(self.bewaard):04}. "
        inhoud = {"content": [{"type": "text", "text": woord}]}
        zending = {
            "soort": "zending",
            "zending": str(uuid4()),
            "nummer": self.nummer,
            "stappen": [{"stepType": "replace", "from": 9, "to": 9, "slice": inhoud}],
        }
        einde = time.monotonic() + 2 * GEDULD
        while True:
            try:
                self.zeg(**zending)
                self.nummer = self.hoor("bewaard")["nummer"]
            except ConnectionClosed:
                assert time.monotonic() < einde, (self.opstelling.map / "server.log").read_text()[-4000:]
                self.kom_binnen(poort)
            else:
                self.bewaard.append(woord.strip())
                return


def controleer(opstelling: Opstelling, *schrijvers: Schrijver) -> None:
    """Each word that was answered stands there once, the last one first; and no step is missing."""
    for schrijver in schrijvers:
        schrijver.uitgang.close()
    stand = opstelling.doe("lees", str(opstelling.tekst))
    woorden = stand["tekst"].replace(". ", ".\n").split("\n")
    for schrijver in schrijvers:
        eigen = [woord for woord in woorden if woord.startswith(schrijver.naam)]
        assert eigen[::-1] == schrijver.bewaard
    assert stand["nummers"] == list(range(1, stand["nummer"] + 1))


def test_wat_bewaard_heette_is_er_na_een_kill_van_het_proces(opstelling: Opstelling) -> None:
    toeval = random.Random(20261123)
    poort = vrije_poort()
    proces = opstelling.start(poort)
    schrijver = Schrijver(opstelling, "een")
    try:
        schrijver.kom_binnen(poort)
        for _ in range(KEREN):
            tot = len(schrijver.bewaard) + toeval.randint(3, 30)
            while len(schrijver.bewaard) < tot:
                schrijver.schrijf(poort)
            schrijver.zeg(soort="plek", anker=9, kop=9)  # and something half done
            schiet_af(proces)
            proces = opstelling.start(poort)
            schrijver.schrijf(poort)
    finally:
        schiet_af(proces)
    assert len(schrijver.bewaard) > 4 * KEREN
    controleer(opstelling, schrijver)


def test_twee_processen_bedienen_een_tekst_en_een_valt(opstelling: Opstelling) -> None:
    with opstelling.proces() as (eerste, poort), opstelling.proces() as (_, tweede_poort):
        een, twee = Schrijver(opstelling, "links"), Schrijver(opstelling, "rechts")
        een.kom_binnen(poort)
        twee.kom_binnen(tweede_poort)
        een.zeg(soort="plek", anker=9, kop=9)
        assert twee.hoor("plek")["schrijver"] == "links"
        for _ in range(5):
            een.schrijf(poort)
            twee.schrijf(tweede_poort)
        schiet_af(eerste)
        for _ in range(5):
            twee.schrijf(tweede_poort)
        een.kom_binnen(tweede_poort)  # who sat at the one that fell comes in at the other
        een.schrijf(tweede_poort)
        controleer(opstelling, een, twee)


def test_wat_bewaard_heette_is_er_na_een_kill_in_de_databank(opstelling: Opstelling) -> None:
    with opstelling.proces() as (proces, poort):
        schrijver = Schrijver(opstelling, "db")
        schrijver.kom_binnen(poort)
        for _ in range(2):
            for _ in range(5):
                schrijver.schrijf(poort)
            with opstelling.server.verbind() as sql:
                oor = sql.execute("SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%' LIMIT 1").fetchone()
            assert oor is not None
            os.kill(oor[0], signal.SIGKILL)  # PostgreSQL ends all connections and recovers
            schrijver.schrijf(poort)
        assert proces.poll() is None
    controleer(opstelling, schrijver)
