"""A room: the windows of this process that have one text open, the steps they wait for, and what they send.

What is sent waits in one row per text and goes to the database together, so that fifty writers cost few
transactions. What is passed on comes back from the database, also what this process wrote itself: then every process
passes on the same steps in the same order.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar
from uuid import UUID, uuid4

import structlog
from asgiref.sync import sync_to_async
from django.db import DatabaseError, close_old_connections

from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import Ontvangst, Stand, Zending, bijgewerkt, ingekort, verwerk
from samenwerking.teksten.leven.aanwezigen import Plek, elders, meld, ververs
from samenwerking.teksten.leven.eens import Eens
from samenwerking.teksten.models import Bijwerking, Leven

log = structlog.get_logger("samenwerking.teksten.leven")

SAMEN = 50
"""So many sendings go into one transaction at most."""
MELD_NA = 0.2
"""Seconds for which the moves of cursors are gathered before the other processes are told."""

T = TypeVar("T")


def als_json(bericht: dict[str, Any]) -> str:
    """A message as it travels."""
    return json.dumps(bericht, ensure_ascii=False, separators=(",", ":"))


class NietBewaard(Exception):
    """The database did not take it: nothing is kept, and the window that sent it must try again."""


class Venster(Protocol):
    """What a room needs of a connection."""

    pet: Lidmaatschap

    def leg_klaar(self, woorden: str) -> None:
        """Put this message in the row to the browser. Never waits: a dead line must not hold up the others."""

    def vraag_recht(self) -> None:
        """Ask anew what this person may, and tell the browser when it is something else. Never waits."""


@dataclass
class Kamer:
    """One text in this process."""

    tekst_id: int
    proces: UUID = field(default_factory=uuid4)
    """Under which name this process tells the others who is here."""
    vensters: dict[str, Venster] = field(default_factory=dict)
    plekken: dict[str, Plek] = field(default_factory=dict)
    """Where the windows here are."""
    elders: dict[str, Plek] = field(default_factory=dict)
    """Where the windows of other processes are."""
    bezet: int = 0
    """How many connections are in, or on their way in."""
    doorgegeven: int = 0
    """The last step that was passed on to the windows here."""

    _stand: Stand | None = None
    _rij: list[tuple[Zending, asyncio.Future[Ontvangst]]] = field(default_factory=list)
    _bezig: asyncio.Task[None] | None = None
    _slot: asyncio.Lock = field(default_factory=asyncio.Lock)
    _te_melden: set[str] = field(default_factory=set)
    _melder: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self.stappen = Eens(self.geef_door)
        self.anderen = Eens(self.hoor_anderen)

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
                uit, stand = await vraag(verwerk, self.tekst_id, [zending for zending, _ in deel], self._stand)
            except DatabaseError as fout:
                log.warning("zending mislukt", tekst=self.tekst_id, fout=type(fout).__name__)
                self._stand = None
                weiger(deel)
                continue
            except Exception:  # a fault of ours: those who wait must not wait for ever, nor who comes after them
                log.exception("zending mislukt", tekst=self.tekst_id)
                self._stand = None
                weiger(deel)
                continue
            self._stand = ingekort(stand)
            for (_, antwoord), ontvangst in zip(deel, uit, strict=True):
                if not antwoord.done():
                    antwoord.set_result(ontvangst)

    async def geef_door(self) -> None:
        """Pass on to every window here the steps that it has not had."""
        async with self._slot:  # two notices at once must not pass the same steps twice or in the wrong order
            rijen = await vraag(bijwerkingen_na, self.tekst_id, self.doorgegeven)
            if not rijen:
                return
            self.doorgegeven = rijen[-1]["vanaf"] + len(rijen[-1]["stappen"]) - 1
            self.roep({"soort": "stappen", "rijen": rijen})

    def roep(self, bericht: dict[str, Any], *, behalve: str = "") -> None:
        """Say this to every window here."""
        woorden = als_json(bericht)  # once, however many windows there are
        for sleutel, venster in self.vensters.items():
            if sleutel != behalve:
                venster.leg_klaar(woorden)

    def vraag_recht(self) -> None:
        """Someone may do other things in this text than before, or it was frozen or opened again."""
        for venster in list(self.vensters.values()):
            venster.vraag_recht()

    async def binnen(self, sleutel: str, venster: Venster) -> tuple[Stand, list[dict[str, Any]]]:
        """A window comes in: the draft of now, and where the others are. Steps after it will be passed on."""
        async with self._slot:
            stand = await vraag(_lees, self.tekst_id, self._stand)
            if not self.vensters:
                self.doorgegeven = stand.nummer
                self.elders = await vraag(elders, self.tekst_id, self.proces)
            self.vensters[sleutel] = venster
            self.elders.pop(sleutel, None)
            plekken = {**self.elders, **self.plekken}
            return stand, [plek.bericht for naam, plek in plekken.items() if naam != sleutel]

    def zet_plek(self, plek: Plek) -> None:
        """The cursor of a window here moved: the others here hear it at once, other processes a moment later."""
        if plek.schrijver not in self.vensters:
            return
        self.plekken[plek.schrijver] = plek
        self.roep(plek.bericht, behalve=plek.schrijver)
        self._meld(plek.schrijver)

    def vertrek(self, sleutel: str) -> None:
        """A window here went."""
        self.vensters.pop(sleutel, None)
        if self.plekken.pop(sleutel, None) is not None:
            self._meld(sleutel)
        self.roep({"soort": "weg", "schrijver": sleutel})

    async def klop(self) -> None:
        """Say again who is here, and ask who is elsewhere: so others know that this process lives."""
        await vraag(ververs, self.tekst_id, self.proces, list(self.plekken.values()))
        self.anderen.vraag()

    def _meld(self, sleutel: str) -> None:
        self._te_melden.add(sleutel)
        if self._melder is None or self._melder.done():
            self._melder = asyncio.create_task(self._meld_straks())

    async def _meld_straks(self) -> None:
        while self._te_melden:
            await asyncio.sleep(MELD_NA)
            namen, self._te_melden = self._te_melden, set()
            hier = [self.plekken[naam] for naam in namen if naam in self.plekken]
            try:
                await vraag(
                    meld, self.tekst_id, self.proces, hier, [naam for naam in namen if naam not in self.plekken]
                )
            except DatabaseError as fout:  # where people are is told again a moment later
                log.warning("plekken niet gemeld", tekst=self.tekst_id, fout=type(fout).__name__)

    async def hoor_anderen(self) -> None:
        """Tell the windows here what changed in who is elsewhere."""
        gevonden = await vraag(elders, self.tekst_id, self.proces)
        nieuw = {naam: plek for naam, plek in gevonden.items() if naam not in self.vensters}
        oud, self.elders = self.elders, nieuw
        for naam, plek in nieuw.items():
            if oud.get(naam) != plek:
                self.roep(plek.bericht)
        for naam in oud.keys() - nieuw.keys() - self.vensters.keys():
            self.roep({"soort": "weg", "schrijver": naam})


def weiger(deel: list[tuple[Zending, asyncio.Future[Ontvangst]]]) -> None:
    """Tell who sent these that nothing of it is kept."""
    for _, antwoord in deel:
        if not antwoord.done():
            antwoord.set_exception(NietBewaard())


async def vraag(doe: Callable[..., T], *argumenten: Any) -> T:
    """Do this with the database in a thread, which keeps no connection that is too old."""

    def met_verbinding() -> T:
        close_old_connections()
        try:
            return doe(*argumenten)
        finally:
            close_old_connections()

    return await sync_to_async(met_verbinding, thread_sensitive=False)()


def _lees(tekst_id: int, bekend: Stand | None) -> Stand:
    return bijgewerkt(Leven.objects.get(pk=tekst_id), bekend)


def bijwerkingen_na(tekst_id: int, nummer: int) -> list[dict[str, Any]]:
    """What was written after step `nummer`, as a window gets it."""
    rijen = Bijwerking.objects.filter(tekst_id=tekst_id, vanaf__gt=nummer, aantal__gte=1).order_by("vanaf")
    return [_rij(rij) for rij in rijen.values("vanaf", "stappen", "schrijver", "kwijt", "door_id")]


def _rij(rij: Mapping[str, Any]) -> dict[str, Any]:
    """A row as it travels; where words went lost with the names of who took them away and whose they were."""
    uit = {naam: rij[naam] for naam in ("vanaf", "stappen", "schrijver")}
    if not rij["kwijt"]:
        return uit
    petten = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(
        {rij["door_id"], *(een["door"] for een in rij["kwijt"])}
    )
    kwijt = [
        {"schrijver": een["schrijver"], "naam": _naam(petten[een["door"]]), "woorden": een["woorden"]}
        for een in rij["kwijt"]
    ]
    return {**uit, "naam": _naam(petten[rij["door_id"]]), "kwijt": kwijt}


def _naam(pet: Lidmaatschap) -> str:
    """The name with the gemeente, unless the name says it already: as the editor shows it."""
    return pet.gebruiker.naam if pet.plaats in pet.gebruiker.naam else f"{pet.gebruiker.naam}, {pet.plaats}"
