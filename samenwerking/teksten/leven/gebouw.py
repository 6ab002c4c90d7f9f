"""All rooms of this process, and the ear that hears from the database that a text moved on."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import psycopg
import structlog
from django.db import connection

from samenwerking.teksten.acties.schrijven import KANAAL
from samenwerking.teksten.leven.kamer import Kamer

log = structlog.get_logger("samenwerking.teksten.leven")


class Gebouw:
    """The rooms of one event loop."""

    def __init__(self) -> None:
        self.kamers: dict[int, Kamer] = {}
        self._oor: asyncio.Task[None] | None = None
        self._open = asyncio.Event()

    async def kamer(self, tekst_id: int) -> Kamer:
        """The room of this text; the first one opens the ear."""
        if self._oor is None or self._oor.done():
            self._open.clear()
            self._oor = asyncio.create_task(self._luister())
        await asyncio.wait_for(self._open.wait(), timeout=10)
        return self.kamers.setdefault(tekst_id, Kamer(tekst_id))

    def verlaat(self, kamer: Kamer, sleutel: str) -> None:
        """A window goes; the last one closes the room."""
        kamer.vensters.pop(sleutel, None)
        kamer.plekken.pop(sleutel, None)
        if not kamer.vensters:
            self.kamers.pop(kamer.tekst_id, None)
        if not self.kamers and self._oor is not None:
            self._oor.cancel()
            self._oor = None

    async def _luister(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**_verbinding(), autocommit=True) as oor:
                    await oor.execute(f"LISTEN {KANAAL}")
                    self._open.set()
                    for kamer in list(self.kamers.values()):  # what came while the ear was shut
                        await kamer.geef_door()
                    async for bericht in oor.notifies():
                        kamer_ = self.kamers.get(int(bericht.payload))
                        if kamer_ is not None:
                            asyncio.create_task(kamer_.geef_door()).add_done_callback(_meld_fout)
            except psycopg.OperationalError:
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


_gebouwen: dict[int, Gebouw] = {}


def gebouw() -> Gebouw:
    """The rooms of the running event loop."""
    lus = asyncio.get_running_loop()
    if id(lus) not in _gebouwen:
        _gebouwen[id(lus)] = Gebouw()
    return _gebouwen[id(lus)]


def als_json(bericht: dict[str, Any]) -> str:
    """A message as it travels."""
    return json.dumps(bericht, ensure_ascii=False, separators=(",", ":"))
