"""All rooms of this process, and the ear that hears from the database that a text moved on."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
import structlog
from django.db import DatabaseError, connection

from samenwerking.teksten.acties.gesprek import GESPREKKANAAL
from samenwerking.teksten.acties.schrijven import KANAAL
from samenwerking.teksten.leven.kamer import Kamer, Venster

GESPREKKEN = {"soort": "gesprekken"}
"""Tells a window that something was said about its text: it asks the page for what it may see of it."""

log = structlog.get_logger("samenwerking.teksten.leven")


class Gebouw:
    """The rooms of one event loop."""

    def __init__(self) -> None:
        self.kamers: dict[int, Kamer] = {}
        self._oor: asyncio.Task[None] | None = None
        self._open = asyncio.Event()

    async def kamer(self, tekst_id: int) -> Kamer:
        """The room of this text, kept open for who comes in; the first one opens the ear. `verlaat` gives it back."""
        kamer = self.kamers.setdefault(tekst_id, Kamer(tekst_id))
        kamer.bezet += 1  # before anything waits: who goes now must not close the room behind who comes
        if self._oor is None or self._oor.done():
            self._open.clear()
            self._oor = asyncio.create_task(self._luister())
        try:
            await asyncio.wait_for(self._open.wait(), timeout=10)
        except TimeoutError:
            self.verlaat(kamer)
            raise
        return kamer

    def verlaat(self, kamer: Kamer, sleutel: str = "", venster: Venster | None = None) -> bool:
        """Give the room back; the last one closes it. True when this window was still the one under that name: one
        that comes back may be in already before its old line is found dead."""
        weg = venster is not None and kamer.vensters.get(sleutel) is venster
        if weg:
            kamer.vensters.pop(sleutel)
            kamer.plekken.pop(sleutel, None)
        kamer.bezet -= 1
        if not kamer.bezet:
            self.kamers.pop(kamer.tekst_id, None)
        if not self.kamers and self._oor is not None:
            self._oor.cancel()
            self._oor = None
        return weg

    async def _luister(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**_verbinding(), autocommit=True) as oor:
                    await oor.execute(f"LISTEN {KANAAL}")
                    await oor.execute(f"LISTEN {GESPREKKANAAL}")
                    self._open.set()
                    for kamer in list(self.kamers.values()):  # what came while the ear was shut
                        await kamer.geef_door()
                        await kamer.roep(GESPREKKEN)
                    async for bericht in oor.notifies():
                        kamer_ = self.kamers.get(int(bericht.payload))
                        if kamer_ is not None:
                            gezegd = bericht.channel == GESPREKKANAAL
                            taak = kamer_.roep(GESPREKKEN) if gezegd else kamer_.geef_door()
                            asyncio.create_task(taak).add_done_callback(_meld_fout)
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


def _meld_fout(taak: asyncio.Task[None]) -> None:
    if not taak.cancelled() and (fout := taak.exception()) is not None:
        log.error("doorgeven mislukt", fout=type(fout).__name__)


_gebouwen: WeakKeyDictionary[asyncio.AbstractEventLoop, Gebouw] = WeakKeyDictionary()


def gebouw() -> Gebouw:
    """The rooms of the running event loop."""
    return _gebouwen.setdefault(asyncio.get_running_loop(), Gebouw())


def als_json(bericht: dict[str, Any]) -> str:
    """A message as it travels."""
    return json.dumps(bericht, ensure_ascii=False, separators=(",", ":"))
