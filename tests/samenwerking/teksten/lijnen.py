"""A live connection as a browser makes it, for tests."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from regio.models import Lidmaatschap
from samenwerking.teksten.models import Tekst
from tests.browser.conftest import sessie_van
from tests.samenwerking.teksten.factories import Mensen


@dataclass
class Lijn:
    """Where the server is, and the text that is asked."""

    adres: str
    tekst: Tekst
    mensen: Mensen

    def bel(
        self, pet: Lidmaatschap | None, *, herkomst: str = "", als: int | None = None, bij: str = ""
    ) -> ClientConnection:
        """Call as this person from a page of ours, unless told otherwise; `bij` is another server."""
        koppen = {"Cookie": f"sessionid={sessie_van(pet)}"} if pet is not None else {}
        pk = als if als is not None else pet.pk if pet is not None else 0
        return connect(
            f"{(bij or self.adres).replace('http', 'ws')}/ws/teksten/{self.tekst.pk}/?pet={pk}",
            origin=herkomst or self.adres,  # type: ignore[arg-type]  # a NewType of str
            additional_headers=koppen,
            max_size=None,
        )


def zeg(lijn: ClientConnection, **bericht: Any) -> None:
    lijn.send(json.dumps(bericht))


GEDULD = 60.0
"""Seconds that a test listens, whatever else is said meanwhile."""


def hoor(lijn: ClientConnection, soort: str) -> dict[str, Any]:
    """The next message of this kind."""
    einde = time.monotonic() + GEDULD
    gehoord: list[str] = []
    while time.monotonic() < einde:
        bericht: dict[str, Any] = json.loads(lijn.recv(timeout=GEDULD / 3))
        if bericht["soort"] == soort:
            return bericht
        gehoord.append(bericht["soort"])
    raise AssertionError(f"Geen {soort}, wel {gehoord[-20:]}")


def wacht_tot(wat: Callable[[], bool]) -> None:
    """Until it is so; what never becomes so is a failure, not a wait for ever."""
    einde = time.monotonic() + GEDULD
    while not wat():
        assert time.monotonic() < einde, "Het werd niet zo."
        time.sleep(0.02)


def afgewezen(lijn: ClientConnection) -> int:
    """Wait until the server hangs up; the code it gives."""
    einde = time.monotonic() + GEDULD
    try:
        while time.monotonic() < einde:
            lijn.recv(timeout=GEDULD / 3)
    except ConnectionClosed as dicht:
        return dicht.rcvd.code if dicht.rcvd else 0
    raise AssertionError("De server hangt niet op.")


def kom_binnen(lijn: ClientConnection, schrijver: str) -> dict[str, Any]:
    zeg(lijn, soort="hallo", schrijver=schrijver, nummer=None)
    return hoor(lijn, "begin")
