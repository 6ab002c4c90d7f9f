"""`manage.py start`: everything on this one machine, until Ctrl-C."""

from __future__ import annotations

import errno
import http.client
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, OutputWrapper
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.module_loading import import_string

from regio import omgeving
from regio.toezicht import DraaitAl, Kind, Opgegeven, Startslot, stop

OPSTARTTIJD = 60  # seconds until the first page must answer
KIJKTIJD = 3  # seconds between two looks at the database
HOST = "127.0.0.1"


class Command(BaseCommand):
    """Starts database, broker, web, worker and beat; starts again what dies; stops it all in order."""

    help = "Start de toepassing op deze computer (poort: PORT). Stoppen: Ctrl-C of manage.py stop."
    requires_system_checks = ()

    _stopt = False
    _haast = False

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until a signal. Raises CommandError with what to do when it cannot start."""
        for teken in (signal.SIGINT, signal.SIGTERM):
            signal.signal(teken, self._stop_gevraagd)
        if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # nohup asked to go on without a terminal
            signal.signal(signal.SIGHUP, self._stop_gevraagd)
        poort = omgeving.getal("PORT", 8000)
        adres = f"http://{HOST}:{poort}"
        try:
            with Startslot(settings.VAR_DIR).neem(adres) as vorige_gesneuveld:
                controleer_poort(poort, geduld=10 if vorige_gesneuveld else 0)
                with self._databank() as houd_databank, self._broker() as broker:
                    werk_bij(self.stdout)
                    with self._diensten(poort, adres) as diensten:
                        self._meld(adres)
                        self._houd_toezicht([*broker, *diensten], houd_databank)
        except KeyboardInterrupt:
            self.stdout.write("Gestopt.")
        except (DraaitAl, Opgegeven) as fout:
            raise CommandError(str(fout)) from fout
        except PermissionError as fout:
            raise CommandError(
                f"U mag niet schrijven in {fout.filename}. Geef uw gebruiker schrijfrechten op "
                f"{settings.VAR_DIR}, of zet VAR_DIR op een map waar dat kan."
            ) from fout

    def _stop_gevraagd(self, _teken: int, _frame: FrameType | None) -> None:
        """The first signal ends the work wherever it is; a second one ends the waiting."""
        if self._stopt:
            self._haast = True
            return
        self._stopt = True
        raise KeyboardInterrupt

    # --- the parts, in the order in which they start; they stop the other way around ----------------------

    @contextmanager
    def _databank(self) -> Iterator[Callable[[], bool]]:
        """Gives a function that repairs the database and says whether that was needed."""
        if not settings.INGEBED:
            yield lambda: False
            return
        from regio.ingebed.base import server

        def houd_in_leven() -> bool:
            if server().alive():
                return False
            server().ensure()
            return True

        self.stdout.write("De databank start.")
        server().ensure()
        try:
            yield houd_in_leven
        finally:
            self._stopt = True
            connection.close()
            server().laat_los()

    @contextmanager
    def _broker(self) -> Iterator[list[Kind]]:
        if omgeving.tekst("CELERY_BROKER_URL"):
            yield []
            return
        from regio.ingebed.broker import Broker
        from regio.ingebed.plaatsen import plaatsen

        plekken = plaatsen(settings.VAR_DIR)
        broker = Broker(plekken)
        broker.stop()  # one that a killed start left behind
        kind = Kind("De broker", broker.opdracht(), log=plekken.broker_log, map_=settings.BASE_DIR)
        kind.start()
        try:
            broker.wacht()
            yield [kind]
        finally:
            self._stopt = True
            stop([kind], haast=lambda: False)

    @contextmanager
    def _diensten(self, poort: int, adres: str) -> Iterator[list[Kind]]:
        logmap = settings.VAR_DIR / "log"
        beat = settings.VAR_DIR / "beat"
        beat.mkdir(parents=True, exist_ok=True)
        celery = [sys.executable, "-m", "celery", "-A", "regio"]
        opdrachten = {
            "web": [
                *(sys.executable, "-m", "uvicorn", "regio.asgi:application"),
                *("--host", HOST, "--port", str(poort), "--lifespan", "off", "--no-access-log"),
                *("--no-server-header", "--log-level", "warning", "--timeout-graceful-shutdown", "5"),
                *("--ws-max-size", str(4 * 1024 * 1024)),
            ],
            "worker": [*celery, "worker", "--queues", "celery,back_up", "--concurrency", "2", "--loglevel", "WARNING"],
            "beat": [*celery, "beat", "--schedule", str(beat / "schema"), "--loglevel", "WARNING"],
        }
        kinderen = [
            Kind(f"Het onderdeel {naam}", opdracht, log=logmap / f"{naam}.log", map_=settings.BASE_DIR)
            for naam, opdracht in opdrachten.items()
        ]
        try:
            for kind in kinderen:
                kind.start()
            wacht_op_antwoord(poort, kinderen[0])
            yield kinderen
        finally:
            self._stopt = True
            for naam in stop(kinderen, haast=lambda: self._haast):
                self.stdout.write(f"{naam} was niet op tijd klaar en is afgebroken.")

    def _houd_toezicht(self, kinderen: list[Kind], houd_databank: Callable[[], bool]) -> None:
        volgende_blik = time.monotonic() + KIJKTIJD
        while True:
            time.sleep(0.2)
            for kind in kinderen:
                if not kind.leeft:
                    self.stderr.write(kind.herstart())
            if time.monotonic() > volgende_blik:
                if houd_databank():
                    self.stderr.write("De databank was gestopt en is opnieuw gestart.")
                volgende_blik = time.monotonic() + KIJKTIJD

    def _meld(self, adres: str) -> None:
        self.stdout.write(f"\n{settings.PRODUCTNAAM} draait op {adres}")
        if settings.DEMO:
            for regel in import_string(settings.DEMO_ACCOUNTS_FUNCTIE)():
                self.stdout.write(regel)
        self.stdout.write("\nStoppen: Ctrl-C, of make stop in een ander venster.")
        self.stdout.flush()  # someone may be reading along through a file


def werk_bij(stdout: OutputWrapper) -> None:
    """Tables, reference data and, in a demo, the demo. Each does nothing when there is nothing to do.

    Raises CommandError.
    """
    uitvoerder = MigrationExecutor(connection)
    if uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()):
        stdout.write("De databank wordt bijgewerkt.")
        # by the owner of the tables, so in a process of its own
        migreer = [sys.executable, str(settings.BASE_DIR / "manage.py"), "migrate", "--noinput", "-v0"]
        if subprocess.run(migreer, check=False).returncode:
            raise CommandError("De databank kon niet worden bijgewerkt. Er is niets gestart.")
    stdout.write("De gegevens worden nagekeken.")
    call_command("laad_referentie", verbosity=0)
    if settings.DEMO:
        call_command("laad_demo", verbosity=0)
        settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    else:
        call_command("collectstatic", interactive=False, verbosity=0)
    connection.close()


def controleer_poort(poort: int, *, geduld: float) -> None:
    """Check that the port can be had, for `geduld` seconds when a killed start may still be leaving it.

    Raises CommandError.
    """
    einde = time.monotonic() + geduld
    while True:
        with socket.socket() as proef:
            proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                proef.bind((HOST, poort))
            except OverflowError:
                raise CommandError(f"PORT moet een getal van 1 tot en met 65535 zijn, niet {poort}.") from None
            except OSError as fout:
                if time.monotonic() < einde:
                    time.sleep(0.2)
                    continue
                reden = "is in gebruik door een ander programma" if fout.errno == errno.EADDRINUSE else fout.strerror
                raise CommandError(
                    f"Poort {poort}: {reden}. Kies een andere poort, bijvoorbeeld: make start PORT=8001"
                ) from None
            return


def wacht_op_antwoord(poort: int, web: Kind) -> None:
    """Wait until the web process answers a request, whatever the answer. Raises CommandError."""
    einde = time.monotonic() + OPSTARTTIJD
    while time.monotonic() < einde:
        if not web.leeft:
            raise CommandError(f"De toepassing start niet. {web.laatste_woorden()}")
        verbinding = http.client.HTTPConnection(HOST, poort, timeout=OPSTARTTIJD)
        try:
            verbinding.request("GET", "/gezond/leeft/")
            verbinding.getresponse()
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
        else:
            return
        finally:
            verbinding.close()
    raise CommandError(f"De toepassing antwoordt niet op poort {poort}. {web.laatste_woorden()}")
