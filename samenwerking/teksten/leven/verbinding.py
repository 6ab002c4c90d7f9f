"""One window of one person in one text: a websocket that checks origin, session, hat and right itself."""

from __future__ import annotations

import asyncio
import json
import re
import time
from typing import Any
from uuid import UUID

import structlog
from asgiref.sync import sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from regio import klok
from regio.levend import pet_van
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import Zending
from samenwerking.teksten.leven.aanwezigen import Plek
from samenwerking.teksten.leven.eens import Eens
from samenwerking.teksten.leven.gebouw import gebouw
from samenwerking.teksten.leven.kamer import Kamer, NietBewaard, als_json, bijwerkingen_na
from samenwerking.teksten.rechten import dicht_zin, schrijver_van, teksten_van
from samenwerking.teksten.schrijfrecht import Recht, Schrijver

log = structlog.get_logger("samenwerking.teksten.leven")

GEEN_TOEGANG = 4403
TE_GROOT = 4413
NIET_NU = 1013
MAX_BERICHT = 2_000_000
"""Characters in one message: a paste of four hundred pages. More is refused."""
OPNIEUW_NA = 3.0
"""Seconds after which session, hat and right are asked again before a change is kept."""
KIJK_ELKE = 15.0
"""Seconds after which they are asked of a window in which nobody types."""
NAAM = re.compile(r"[a-z0-9]{1,40}")
"""How a window calls itself."""
MEEST_PLEK = 2**31 - 1
"""No text is so long, and a larger number the database cannot keep."""
MEEST_KLAAR = 1_000
"""Messages that may wait for one browser. One that takes nothing away for so long is gone, and comes back."""


class Verbinding(AsyncWebsocketConsumer):
    """In: 'hallo', 'zending', 'plek'. Out: 'begin', 'stappen', 'bewaard', 'geweigerd', 'recht', 'plek', 'weg',
    'gesprekken'."""

    kamer: Kamer | None = None
    sleutel = ""
    pet: Lidmaatschap
    mag: Schrijver
    dicht = ""
    """Who froze the text, as a sentence; empty while it is open."""
    gezien = 0.0
    _taken: tuple[asyncio.Task[None], ...] = ()
    _gevraagd = 0
    _dicht: asyncio.Task[None] | None = None
    _na_begin: list[str] | None = None
    """What is passed on between coming in and the message that says how the text stands then."""

    async def connect(self) -> None:
        """Let in who may read this text under the hat the page was opened with."""
        self.tekst_id = int(self.scope["url_route"]["kwargs"]["pk"])
        vraag = dict(deel.partition("=")[::2] for deel in self.scope["query_string"].decode("latin-1").split("&"))
        self.pet_pk = int(vraag["pet"]) if vraag.get("pet", "").isdecimal() else 0
        await self.accept()  # a refusal before this reaches the browser without a reason
        if not await self._toegelaten():
            await self.close(GEEN_TOEGANG)
            return
        self._klaar: asyncio.Queue[str] = asyncio.Queue(MEEST_KLAAR)
        self.opnieuw = Eens(self._kijk)
        self._taken = (asyncio.create_task(self._houd_in_het_oog()), asyncio.create_task(self._stuur_weg()))

    async def disconnect(self, code: int) -> None:
        """Leave the room, and tell who stays."""
        for taak in self._taken:
            taak.cancel()
        if self.kamer is not None:
            gebouw().verlaat(self.kamer, self.sleutel, self)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """Read one message; what is no message of ours ends the connection."""
        if text_data is None or len(text_data) > MAX_BERICHT:
            await self.send(als_json({"soort": "geweigerd", "zin": "Dit is te veel tekst ineens. Plak het in delen."}))
            await self.close(TE_GROOT)
            return
        try:
            bericht = json.loads(text_data)
            soort = bericht["soort"]
            if soort == "hallo":
                await self._hallo(_naam_van_venster(bericht["schrijver"]), bericht.get("nummer"))
            elif soort == "zending":
                nummer = int(bericht["nummer"])
                await self._zending(
                    UUID(bericht["zending"]), nummer, bericht["stappen"], int(bericht.get("sinds", nummer))
                )
            elif soort == "plek":
                self._plek(int(bericht["anker"]), int(bericht["kop"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            await self.close(GEEN_TOEGANG)

    def stuur(self, bericht: dict[str, Any]) -> None:
        """Pass a message to the browser."""
        self.leg_klaar(als_json(bericht))

    def vraag_recht(self) -> None:
        """The right of someone in this text changed: ask it anew, now and not in a few seconds."""
        self._gevraagd += 1
        self.gezien = 0.0
        self.opnieuw.vraag()

    def leg_klaar(self, woorden: str) -> None:
        """Put this message in the row to the browser. Never waits: a dead line must not hold up the others."""
        if self._na_begin is not None:
            self._na_begin.append(woorden)
            return
        try:
            self._klaar.put_nowait(woorden)
        except asyncio.QueueFull:
            if self._dicht is None:
                self._dicht = asyncio.create_task(self.close(NIET_NU))

    async def _stuur_weg(self) -> None:
        while True:
            try:
                await self.send(await self._klaar.get())
            except OSError:  # the line is gone; `disconnect` follows
                return

    async def _toegelaten(self) -> bool:
        """Whether session, hat and right still stand; asked of the database at most once in a few seconds."""
        if time.monotonic() - self.gezien < OPNIEUW_NA:
            return True
        gevraagd = self._gevraagd
        antwoord = await sync_to_async(_recht, thread_sensitive=False)(
            self.scope["session"].session_key or "", self.pet_pk, self.tekst_id
        )
        if antwoord is None:
            return False
        was = (self.mag, self.dicht) if self.kamer is not None else None
        self.pet, self.mag, self.dicht = antwoord
        if gevraagd == self._gevraagd:  # else it changed while the database was asked
            self.gezien = time.monotonic()
        if was is not None and was != (self.mag, self.dicht):
            self.stuur({"soort": "recht", **self._wat_mag()})
        return True

    def _wat_mag(self) -> dict[str, Any]:
        """What this person may, as the editor shows it. The server judges each change by itself."""
        return {
            "recht": int(self.mag.recht),
            "bijlage": int(self.mag.eigen_bijlage),
            "delen": {deel: int(recht) for deel, recht in self.mag.delen.items()},
            "gemeente": self.mag.gemeente,
            "bewaakt": self.mag.bewaakt,
            "dicht": self.dicht,
        }

    async def _houd_in_het_oog(self) -> None:
        while True:
            await asyncio.sleep(KIJK_ELKE)
            await self._kijk()

    async def _kijk(self) -> None:
        try:
            if not await self._toegelaten():
                await self.close(GEEN_TOEGANG)
        except DatabaseError:
            return  # the database is away for a moment: nothing can be written either

    async def _hallo(self, schrijver: str, nummer: Any) -> None:
        """Come in: the whole draft, or for who comes back the steps since. Who is in already asks the text anew."""
        if self.kamer is not None and schrijver != self.sleutel:  # one line, one window
            await self.close(GEEN_TOEGANG)
            return
        kamer = self.kamer or await self._kom_binnen(schrijver)
        if kamer is None:
            return
        self._na_begin = []
        stand, plekken = await kamer.binnen(schrijver, self)
        begin: dict[str, Any] = {"soort": "begin", "plekken": plekken, **self._wat_mag()}
        rijen = None
        if isinstance(nummer, int) and 0 <= nummer <= stand.nummer:
            rijen = await sync_to_async(_rijen, thread_sensitive=False)(self.tekst_id, nummer, stand.nummer)
        intussen, self._na_begin = self._na_begin or [], None
        if rijen is not None:
            self.stuur({**begin, "nummer": nummer})
            self.stuur({"soort": "stappen", "rijen": rijen})
        else:
            self.stuur({**begin, "nummer": stand.nummer, "document": stand.document.to_json()})
        for woorden in intussen:
            self.leg_klaar(woorden)

    async def _kom_binnen(self, schrijver: str) -> Kamer | None:
        try:
            kamer = await gebouw().kamer(self.tekst_id)
        except TimeoutError:  # the database is away; the window tries again
            await self.close(NIET_NU)
            return None
        self.sleutel, self.kamer = schrijver, kamer
        al = kamer.vensters.get(schrijver)
        if al is not None and al.pet.pk != self.pet.pk:  # the window of someone else
            await self.close(GEEN_TOEGANG)
            return None
        return kamer

    async def _zending(self, zending: UUID, nummer: int, stappen: Any, sinds: int) -> None:
        if self.kamer is None or not await self._toegelaten():
            await self.close(GEEN_TOEGANG)
            return
        try:
            uit = await self.kamer.zend(Zending(zending, self.sleutel, nummer, stappen, self.pet, self.mag, sinds))
        except NietBewaard:  # the window keeps its steps and sends them again
            await self.close(NIET_NU)
            return
        if uit.geweigerd:
            self.stuur({"soort": "geweigerd", "zending": str(zending), "zin": uit.geweigerd})
        else:
            om = timezone.localtime(timezone.now())
            self.stuur({"soort": "bewaard", "zending": str(zending), "nummer": uit.nummer, "om": f"{om:%H.%M}"})

    def _plek(self, anker: int, kop: int) -> None:
        """Where the cursor of this person stands: for who is here now, never kept."""
        if self.kamer is not None:
            schrijft = self.mag.meest >= Recht.VOORSTELLEN
            anker, kop = (min(max(plek, 0), MEEST_PLEK) for plek in (anker, kop))
            self.kamer.zet_plek(Plek(self.sleutel, self.pet, schrijft, anker, kop))


def _naam_van_venster(naam: Any) -> str:
    """The name a browser made for its window. Raises ValueError for another, which the database might not keep."""
    if not isinstance(naam, str) or not NAAM.fullmatch(naam):
        raise ValueError("Dit is geen naam van een venster.")
    return naam


def _recht(sessie: str, pet_pk: int, tekst_id: int) -> tuple[Lidmaatschap, Schrijver, str] | None:
    close_old_connections()
    try:
        pet = pet_van(sessie, pet_pk)
        if pet is None:
            return None
        op = klok.vandaag()
        tekst = teksten_van(pet, op=op).filter(pk=tekst_id).first()
        if tekst is None:
            return None
        mag = schrijver_van(pet, tekst, op=op)
        return pet, mag, dicht_zin(tekst) if mag.meest is Recht.LEZEN else ""
    finally:
        close_old_connections()


def _rijen(tekst_id: int, nummer: int, tot: int) -> list[dict[str, Any]] | None:
    """The steps after `nummer`; None when they are no longer all there, or so many that the whole text is less."""
    close_old_connections()
    try:
        rijen = bijwerkingen_na(tekst_id, nummer)
    finally:
        close_old_connections()
    aantal = sum(len(rij["stappen"]) for rij in rijen)
    return rijen if aantal >= tot - nummer and aantal <= 5_000 else None
