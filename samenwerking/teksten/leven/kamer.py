"""A room: the windows of this process that have one text open, the steps they wait for, and what they send.

What is sent waits in one row per text and goes to the database together, so that fifty writers cost few
transactions. What is passed on comes back from the database, also what this process wrote itself: then every process
passes on the same steps in the same order.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import structlog
from asgiref.sync import sync_to_async
from django.db import DatabaseError, close_old_connections

from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import Ontvangst, Stand, Zending, bijgewerkt, ingekort, verwerk
from samenwerking.teksten.models import Bijwerking, Leven

log = structlog.get_logger("samenwerking.teksten.leven")

SAMEN = 50
"""So many sendings go into one transaction at most."""


class NietBewaard(Exception):
    """The database did not take it: nothing is kept, and the window that sent it must try again."""


class Venster(Protocol):
    """What a room needs of a connection."""

    pet: Lidmaatschap

    async def stuur(self, bericht: dict[str, Any]) -> None:
        """Pass this message to the browser."""


@dataclass
class Kamer:
    """One text in this process."""

    tekst_id: int
    vensters: dict[str, Venster] = field(default_factory=dict)
    plekken: dict[str, dict[str, Any]] = field(default_factory=dict)
    bezet: int = 0
    """How many connections are in, or on their way in."""
    doorgegeven: int = 0
    """The last step that was passed on to the windows here."""

    _stand: Stand | None = None
    _rij: list[tuple[Zending, asyncio.Future[Ontvangst]]] = field(default_factory=list)
    _bezig: asyncio.Task[None] | None = None
    _slot: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def zend(self, zending: Zending) -> Ontvangst:
        """Put this in the row, and wait until it is kept or refused."""
        antwoord: asyncio.Future[Ontvangst] = asyncio.get_running_loop().create_future()
        self._rij.append((zending, antwoord))
        if self._bezig is None or self._bezig.done():
            self._bezig = asyncio.create_task(self._werk_weg())
        return await antwoord

    async def _werk_weg(self) -> None:
        while self._rij:
            deel, self._rij = self._rij[:SAMEN], self._rij[SAMEN:]
            try:
                uit, stand = await sync_to_async(_verwerk, thread_sensitive=False)(
                    self.tekst_id, [zending for zending, _ in deel], self._stand
                )
            except DatabaseError as fout:
                log.warning("zending mislukt", tekst=self.tekst_id, fout=type(fout).__name__)
                self._stand = None
                for _, antwoord in deel:
                    if not antwoord.done():
                        antwoord.set_exception(NietBewaard())
                continue
            self._stand = ingekort(stand)
            for (_, antwoord), ontvangst in zip(deel, uit, strict=True):
                if not antwoord.done():
                    antwoord.set_result(ontvangst)

    async def geef_door(self) -> None:
        """Pass on to every window here the steps that it has not had."""
        async with self._slot:  # two notices at once must not pass the same steps twice or in the wrong order
            rijen = await sync_to_async(_na, thread_sensitive=False)(self.tekst_id, self.doorgegeven)
            if not rijen:
                return
            self.doorgegeven = rijen[-1]["vanaf"] + len(rijen[-1]["stappen"]) - 1
            await self.roep({"soort": "stappen", "rijen": rijen})

    async def roep(self, bericht: dict[str, Any], *, behalve: str = "") -> None:
        """Say this to every window here."""
        vensters = [venster for sleutel, venster in self.vensters.items() if sleutel != behalve]
        await asyncio.gather(*(venster.stuur(bericht) for venster in vensters), return_exceptions=True)

    async def binnen(self, sleutel: str, venster: Venster) -> tuple[Stand, list[dict[str, Any]]]:
        """A window comes in: the draft of now, and where the others are. Steps after it will be passed on."""
        async with self._slot:
            stand = await sync_to_async(_lees, thread_sensitive=False)(self.tekst_id, self._stand)
            if not self.vensters:
                self.doorgegeven = stand.nummer
            self.vensters[sleutel] = venster
            return stand, list(self.plekken.values())


def _verwerk(tekst_id: int, zendingen: Sequence[Zending], stand: Stand | None) -> tuple[list[Ontvangst], Stand]:
    close_old_connections()
    try:
        return verwerk(tekst_id, zendingen, stand)
    finally:
        close_old_connections()


def _lees(tekst_id: int, bekend: Stand | None) -> Stand:
    close_old_connections()
    try:
        return bijgewerkt(Leven.objects.get(pk=tekst_id), bekend)
    finally:
        close_old_connections()


def _na(tekst_id: int, nummer: int) -> list[dict[str, Any]]:
    close_old_connections()
    try:
        return bijwerkingen_na(tekst_id, nummer)
    finally:
        close_old_connections()


def bijwerkingen_na(tekst_id: int, nummer: int) -> list[dict[str, Any]]:
    """What was written after step `nummer`, as a window gets it."""
    rijen = Bijwerking.objects.filter(tekst_id=tekst_id, vanaf__gt=nummer, aantal__gte=1).order_by("vanaf")
    return [dict(rij) for rij in rijen.values("vanaf", "stappen", "schrijver")]
