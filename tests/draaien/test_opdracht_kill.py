"""A batch of letters outlives a kill -9 of its worker and of the database: afterwards there is one PDF of each. Mail
that was being sent when its worker was killed never goes twice.

Real processes on a cluster and a broker of this file alone: a process that asks for the letters as a page does, a
Celery worker, PostgreSQL, Valkey.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from regio.ingebed.broker import Broker
from regio.ingebed.plaatsen import geheugenplaatsen
from regio.ingebed.postgres import DATABANK, Server
from tests import databank

pytestmark = pytest.mark.traag

BRON = Path(__file__).parents[2]
GEDULD = 60  # seconds; nine letters take a few

STAND = """
    SELECT deel.titel, deel.klaar_op IS NOT NULL, count(bestand.id)
    FROM regio_opdrachtdeel deel
    JOIN samenwerking_briefversie versie ON versie.id = (deel.invoer ->> 'versie')::bigint
    LEFT JOIN samenwerking_briefbestand bestand ON bestand.versie_id = versie.id
    WHERE deel.opdracht_id = %s GROUP BY deel.id
"""


@dataclass(frozen=True)
class Opstelling:
    """The servers, and how to run something beside them."""

    server: Server
    map: Path
    omgeving: dict[str, str]

    def doe(self, wat: str) -> int:
        """What `brievenronde` does, to its end; the number that it prints."""
        klaar = subprocess.run(
            [sys.executable, "-m", "tests.draaien.brievenronde", wat],
            cwd=BRON,
            env=self.omgeving,
            capture_output=True,
            text=True,
            timeout=2 * GEDULD,
            check=False,
        )
        assert klaar.returncode == 0, klaar.stderr
        return int(klaar.stdout)

    def stand(self, opdracht: int) -> list[tuple[str, bool, int]]:
        """Per part: the gemeente, whether it is done, how many PDFs there are."""
        with self.server.verbind("regio_app", DATABANK) as sql:
            return sql.execute(STAND, [opdracht]).fetchall()

    def pdfs(self, opdracht: int) -> int:
        """How many letters there are."""
        return sum(aantal for _, _, aantal in self.stand(opdracht))

    @contextmanager
    def worker(self) -> Iterator[subprocess.Popen[bytes]]:
        """A worker as `manage.py start` runs it; killed at the end when it is still there."""
        log = self.map / "worker.log"
        with log.open("ab") as uitvoer:
            proces = subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", "regio", "worker", "--concurrency", "2", "--loglevel", "ERROR"],
                cwd=BRON,
                env=self.omgeving,
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # one group, so that a kill takes the children too
            )
        try:
            yield proces
        finally:
            schiet_af(proces)

    def wacht_op(self, wat: Callable[[], bool]) -> None:
        """Look until it is so. Fails with the log of the worker."""
        einde = time.monotonic() + GEDULD
        while not wat():
            assert time.monotonic() < einde, (self.map / "worker.log").read_text()[-4000:]
            time.sleep(0.05)

    def post(self) -> list[str]:
        """To whom a mail went, as often as it went: the demo writes its mail to files."""
        return [
            ontvanger
            for bestand in (self.map / "post").glob("*")
            for ontvanger in re.findall(r"^To: (.+)$", bestand.read_text(), re.MULTILINE)
        ]

    def berichten(self, zo: str) -> int:
        """How many messages of this test are so."""
        with self.server.verbind("regio_app", DATABANK) as sql:
            rij = sql.execute(
                f"SELECT count(*) FROM samenwerking_bericht WHERE sleutel = 'proef' AND ({zo})"
            ).fetchone()
        return int(rij[0]) if rij else 0


def schiet_af(proces: subprocess.Popen[bytes]) -> None:
    """kill -9 of the worker with its children."""
    if proces.poll() is None:
        os.killpg(proces.pid, signal.SIGKILL)
    proces.wait(timeout=GEDULD)


@pytest.fixture(scope="module")
def opstelling(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opstelling]:
    map_ = tmp_path_factory.mktemp("kill")
    plekken = geheugenplaatsen(map_)
    server, broker = Server(plekken, snel=True), Broker(plekken)
    server.ensure()
    proces = subprocess.Popen(broker.opdracht(), stdout=subprocess.DEVNULL)
    try:
        vul(server, map_ / "leeg.dump")
        broker.wacht()
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam in ("PATH", "HOME", "LANG")}
        omgeving |= {
            "MODUS": "demo",
            "VAR_DIR": str(map_),
            "DATABASE_URL": f"postgres://regio_app@/{DATABANK}?host={plekken.socket}",
            "DATABASE_POOL": "nee",
            "CELERY_BROKER_URL": f"redis+socket://{plekken.broker_socket}",
            "DJANGO_SETTINGS_MODULE": "regio.settings",
            "LOG_NIVEAU": "ERROR",
        }
        yield Opstelling(server, map_, omgeving)
    finally:
        broker.stop()
        proces.wait(timeout=60)
        server.verwijder()
        shutil.rmtree(plekken.basis)


def vul(server: Server, dump: Path) -> None:
    """Tables and reference data from the template of the tests: migrating again would take half a minute."""
    bron = databank.server()
    met = ["-h", str(bron.p.socket), "-U", "postgres", "-Fc", "-Z0", "-f", str(dump), databank.LEEG]
    subprocess.run([str(bron.programma("pg_dump")), *met], timeout=2 * GEDULD, check=True)
    met = ["-h", str(server.p.socket), "-U", "postgres", "-d", DATABANK, str(dump)]
    subprocess.run([str(server.programma("pg_restore")), *met], timeout=2 * GEDULD, check=True)
    with server.verbind() as sql:  # what is committed must be there after a kill
        sql.execute(f"ALTER DATABASE {DATABANK} SET synchronous_commit = on")


def halverwege(opstelling: Opstelling, opdracht: int) -> None:
    """Wait until some letters are there and others are not."""
    opstelling.wacht_op(lambda: opstelling.pdfs(opdracht) >= 2)


def controleer(opstelling: Opstelling, opdracht: int) -> None:
    """After the restart: the sweep, and then exactly one PDF of each gemeente and every part done."""
    opstelling.doe("veeg")  # what still waits in the queue now comes twice
    opstelling.wacht_op(lambda: all(klaar for _, klaar, _ in opstelling.stand(opdracht)))
    stand = opstelling.stand(opdracht)
    assert len(stand) == len({titel for titel, _, _ in stand}) == 9
    assert {(klaar, aantal) for _, klaar, aantal in stand} == {(True, 1)}
    with opstelling.server.verbind("regio_app", DATABANK) as sql:
        heel = sql.execute(
            "SELECT bool_and(inhoud LIKE '%%PDF%%'::bytea AND hash = sha256(inhoud)) FROM samenwerking_briefbestand"
        ).fetchone()
    assert heel == (True,)


def test_na_een_kill_van_de_worker_is_er_van_elke_brief_een(opstelling: Opstelling) -> None:
    opdracht = opstelling.doe("maak")
    with opstelling.worker() as worker:
        halverwege(opstelling, opdracht)
        schiet_af(worker)
    assert 2 <= opstelling.pdfs(opdracht) < 9
    with opstelling.worker():
        controleer(opstelling, opdracht)


def test_na_een_kill_van_de_databank_is_er_van_elke_brief_een(opstelling: Opstelling) -> None:
    with opstelling.worker() as worker:
        opdracht = opstelling.doe("maak")
        halverwege(opstelling, opdracht)
        hoofdproces = int((opstelling.server.p.data / "postmaster.pid").read_text().split("\n", 1)[0])
        os.kill(hoofdproces, signal.SIGKILL)
        opstelling.wacht_op(lambda: not opstelling.server.alive())
        with pytest.raises(psycopg.OperationalError):
            opstelling.pdfs(opdracht)
        opstelling.server.ensure()
        assert worker.poll() is None
        assert 2 <= opstelling.pdfs(opdracht) < 9
        controleer(opstelling, opdracht)


def test_na_een_kill_van_de_worker_gaat_geen_mail_twee_keer(opstelling: Opstelling) -> None:
    alle = opstelling.doe("plan_post")
    with opstelling.worker() as worker:
        opstelling.doe("verstuur")
        opstelling.wacht_op(lambda: len(opstelling.post()) >= 5)
        schiet_af(worker)
    eerst, onderweg = opstelling.post(), opstelling.berichten("begonnen_op IS NOT NULL AND klaar_op IS NULL")
    assert 5 <= len(eerst) < alle
    assert onderweg <= 2  # one of each process: it went or it is lost, and nobody can know
    with opstelling.worker():
        opstelling.doe("verstuur")  # on top of what the broker delivers again
        opstelling.wacht_op(lambda: opstelling.berichten("klaar_op IS NULL") == onderweg)
    na = opstelling.post()
    assert len(na) == len(set(na)), "een mail ging twee keer"
    assert set(eerst) <= set(na)
    assert opstelling.berichten("uitkomst = 'verstuurd'") == alle - onderweg <= len(na)
