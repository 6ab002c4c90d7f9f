"""Fifty writers in one text, each of whom applies what it receives. A process of its own: its work is not the server's.

`python -m samenwerking.bench_schrijvers` reads what to do as JSON from its input, and prints the milliseconds from
sending until each other window had applied the word.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from prosemirror.model import Node
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from samenwerking.teksten.samenvoegen import pas_toe
from samenwerking.teksten.schema import SCHEMA

WOORD = "woord "
GEDULD = 60.0
"""Seconds that a writer waits for an answer before the measurement says that it fell silent."""


class Stilgevallen(Exception):
    """A writer got no answer: its line was closed, what it sent was refused, or the server says nothing."""


@dataclass
class Venster:
    """One writer: types a word in an alinea of its own, one after the other, and applies what the others write."""

    naam: str
    adres: str
    koppen: dict[str, str]
    herkomst: str
    nummer: int = 0
    document: Node | None = None
    binnen: asyncio.Event = field(default_factory=asyncio.Event)
    antwoord: asyncio.Event = field(default_factory=asyncio.Event)
    gehoord: list[tuple[str, float]] = field(default_factory=list)
    begonnen: list[float] = field(default_factory=list)
    lijn: ClientConnection | None = None
    luistert: asyncio.Task[None] | None = None

    async def kom_binnen(self) -> None:
        """Open the line and listen, until the text is there. Raises Stilgevallen."""
        self.lijn = await connect(
            self.adres,
            additional_headers=self.koppen,
            origin=Origin(self.herkomst),
            max_size=None,
            compression=None,
        )
        await self.lijn.send(json.dumps({"soort": "hallo", "schrijver": self.naam, "nummer": None}))
        self.luistert = asyncio.create_task(self._luister(self.lijn))
        await self._wacht_op(self.binnen)

    async def ga(self) -> None:
        """Hang up."""
        if self.luistert is not None:
            self.luistert.cancel()
        if self.lijn is not None:
            await self.lijn.close()

    async def _wacht_op(self, wat: asyncio.Event) -> None:
        """Wait for it, as long as there is someone to say it."""
        wacht = asyncio.create_task(wat.wait())
        taken = {wacht, self.luistert} if self.luistert is not None else {wacht}
        await asyncio.wait(taken, timeout=GEDULD, return_when=asyncio.FIRST_COMPLETED)
        if wat.is_set():
            return
        wacht.cancel()
        if self.luistert is not None and self.luistert.done():
            raise Stilgevallen(f"{self.naam}: de lijn is dicht.") from self.luistert.exception()
        raise Stilgevallen(f"{self.naam}: geen antwoord in {GEDULD:.0f} seconden.")

    async def _luister(self, lijn: ClientConnection) -> None:
        async for ruw in lijn:
            bericht = json.loads(ruw)
            if bericht["soort"] == "begin":
                self.nummer = bericht["nummer"]
                self.document = Node.from_json(SCHEMA, bericht["document"])
                self.binnen.set()
            elif bericht["soort"] == "stappen":
                for rij in bericht["rijen"]:
                    self._neem(rij)
            elif bericht["soort"] == "bewaard":
                self.antwoord.set()
            elif bericht["soort"] == "geweigerd":
                raise Stilgevallen(f"{self.naam}: geweigerd. {bericht['zin']}")

    def _neem(self, rij: dict[str, Any]) -> None:
        tot = rij["vanaf"] + len(rij["stappen"]) - 1
        if tot <= self.nummer or self.document is None:
            return
        self.document = pas_toe(self.document, rij["stappen"])
        self.nummer = tot
        if rij["schrijver"] != self.naam:
            self.gehoord.append((f"{rij['schrijver']}/{tot}", time.perf_counter()))

    async def typ(self, plek: int, keren: int, rust: float, vast: int | None) -> None:
        """Send `keren` words, each after the answer to the one before and a rest."""
        if self.lijn is None or self.document is None:
            return
        for _ in range(keren):
            await asyncio.sleep(rust)
            self.antwoord.clear()
            pos = self._begin(plek) if vast is None else vast
            stap = {
                "stepType": "replace",
                "from": pos,
                "to": pos,
                "slice": {"content": [{"type": "text", "text": WOORD}]},
            }
            bericht = {"soort": "zending", "zending": str(uuid4()), "nummer": self.nummer, "stappen": [stap]}
            self.begonnen.append(time.perf_counter())
            await self.lijn.send(json.dumps(bericht))
            await self._wacht_op(self.antwoord)

    def _begin(self, plek: int) -> int:
        """Where the words of the first alinea of part `plek` begin now."""
        pos = 0
        if self.document is not None:
            for deel in self.document.content.content[:plek]:
                pos += deel.node_size
            deel = self.document.content.content[plek]
            pos += 1 + deel.content.content[0].node_size
            knoop = deel.content.content[1]
            while not knoop.is_textblock:
                pos, knoop = pos + 1, knoop.content.content[0]
        return pos + 1


async def schrijf(opdracht: dict[str, Any]) -> dict[str, Any]:
    """All writers at once; the delays in milliseconds. Raises Stilgevallen."""
    vensters = [
        Venster(f"schrijver{nummer:03}", opdracht["adres"], opdracht["koppen"], opdracht["herkomst"])
        for nummer in range(opdracht["schrijvers"])
    ]
    for venster in vensters:
        await venster.kom_binnen()
    begin, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(
        *(
            venster.typ(nummer, opdracht["keren"], opdracht["rust"] * (0.5 + nummer / len(vensters)), opdracht["vast"])
            for nummer, venster in enumerate(vensters)
        )
    )
    duur, cpu = time.perf_counter() - begin, time.process_time() - cpu
    await asyncio.sleep(1)  # what is still under way
    for venster in vensters:
        await venster.ga()
    start = {venster.naam: venster.begonnen for venster in vensters}
    vertraging = []
    for venster in vensters:
        gezien: dict[str, int] = {}
        for wat, moment in venster.gehoord:
            naam = wat.partition("/")[0]
            volgnummer = gezien.get(naam, 0)
            gezien[naam] = volgnummer + 1
            vertraging.append((moment - start[naam][volgnummer]) * 1000)
    gelijk = {json.dumps(venster.document.to_json()) for venster in vensters if venster.document is not None}
    return {"vertraging": sorted(vertraging), "duur": duur, "cpu": cpu, "teksten": len(gelijk)}


if __name__ == "__main__":
    json.dump(asyncio.run(schrijf(json.load(sys.stdin))), sys.stdout)
