"""All rooms of this process, and the ear that hears from the database that a text moved on."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4
from weakref import WeakKeyDictionary

import psycopg
import structlog
from django.db import DatabaseError, connection

from samenwerking.teksten.acties.gesprek import GESPREKKANAAL
from samenwerking.teksten.acties.schrijven import KANAAL, RECHTKANAAL
from samenwerking.teksten.leven import aanwezigen
from samenwerking.teksten.leven.kamer import Kamer, Venster, vraag

GESPREKKEN = {"soort": "gesprekken"}
"""Tells a window that something was said about its text: it asks the page for what it may see of it."""

log = structlog.get_logger("samenwerking.teksten.leven")

KLOP_ELKE = 15.0
"""Seconds after which this process says again who is here."""


class Gebouw:
    """The rooms of one event loop."""

    def __init__(self) -> None:
        self.kamers: dict[int, Kamer] = {}
        self.proces = uuid4()
        self._oor: asyncio.Task[None] | None = None
        self._hart: asyncio.Task[None] | None = None
        self._open = asyncio.Event()

    async def kamer(self, tekst_id: int) -> Kamer:
        """The room of this text, kept open for who comes in; the first one opens the ear. `verlaat` gives it back."""
        kamer = self.kamers.setdefault(tekst_id, Kamer(tekst_id, self.proces))
        kamer.bezet += 1  # before anything waits: who goes now must not close the room behind who comes
        if self._oor is None or self._oor.done():
            self._open.clear()
            self._oor = asyncio.create_task(self._luister())
        if self._hart is None or self._hart.done():
            self._hart = asyncio.create_task(self._klop())
        try:
            await asyncio.wait_for(self._open.wait(), timeout=10)
        except TimeoutError:
            self.verlaat(kamer)
            raise
        return kamer

    def verlaat(self, kamer: Kamer, sleutel: str = "", venster: Venster | None = None) -> None:
        """Give the room back; the last one closes it. Who came back may be in already before its old line is found
        dead: then the window under that name stays."""
        if venster is not None and kamer.vensters.get(sleutel) is venster:
            kamer.vertrek(sleutel)
        kamer.bezet -= 1
        if not kamer.bezet:
            self.kamers.pop(kamer.tekst_id, None)
        if not self.kamers:
            for taak in (self._oor, self._hart):
                if taak is not None:
                    taak.cancel()
            self._oor = self._hart = None

    async def _klop(self) -> None:
        while True:
            await asyncio.sleep(KLOP_ELKE)
            try:
                for kamer in list(self.kamers.values()):
                    await kamer.klop()
                await vraag(aanwezigen.ruim_op)
            except DatabaseError as fout:  # where people are is told again the next time
                log.warning("aanwezigen niet ververst", fout=type(fout).__name__)

    async def _luister(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**_verbinding(), autocommit=True) as oor:
                    await oor.execute(f"LISTEN {KANAAL}")
                    await oor.execute(f"LISTEN {aanwezigen.KANAAL}")
                    await oor.execute(f"LISTEN {GESPREKKANAAL}")
                    await oor.execute(f"LISTEN {RECHTKANAAL}")
                    self._open.set()
                    for kamer in list(self.kamers.values()):  # what came while the ear was shut
                        kamer.stappen.vraag()
                        kamer.roep(GESPREKKEN)
                        kamer.vraag_recht()
                        await kamer.klop()
                    async for bericht in oor.notifies():
                        gevraagd = self.kamers.get(int(bericht.payload))
                        if gevraagd is None:
                            continue
                        if bericht.channel == GESPREKKANAAL:
                            gevraagd.roep(GESPREKKEN)
                        elif bericht.channel == RECHTKANAAL:
                            gevraagd.vraag_recht()
                        else:
                            (gevraagd.stappen if bericht.channel == KANAAL else gevraagd.anderen).vraag()
            except (psycopg.OperationalError, DatabaseError):
                log.warning("verbinding met de databank kwijt")
                await asyncio.sleep(1)


def _verbinding() -> dict[str, Any]:
    instellingen = dict(connection.get_connection_params())
    return {
        naam: instellingen[naam]
        for naam in ("dbname", "host", "port", "user", "password", "options", "sslmode", "sslrootcert")
        if instellingen.get(naam)
    }


_gebouwen: WeakKeyDictionary[asyncio.AbstractEventLoop, Gebouw] = WeakKeyDictionary()


def gebouw() -> Gebouw:
    """The rooms of the running event loop."""
    return _gebouwen.setdefault(asyncio.get_running_loop(), Gebouw())
