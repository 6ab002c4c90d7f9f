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


@dataclass
class Venster:
    """One writer: types a word in an alinea of its own, one after the other, and applies what the others write."""

    naam: str
    adres: str
    koppen: dict[str, str]
    herkomst: str
    nummer: int = 0
    document: Node | None = None
    antwoord: asyncio.Event = field(default_factory=asyncio.Event)
    gehoord: list[tuple[str, float]] = field(default_factory=list)
    begonnen: list[float] = field(default_factory=list)
    lijn: ClientConnection | None = None

    async def kom_binnen(self) -> asyncio.Task[None]:
        """Open the line; when the text is there, listen."""
        self.lijn = await connect(
            self.adres,
            additional_headers=self.koppen,
            origin=Origin(self.herkomst),
            max_size=None,
            compression=None,
        )
        await self.lijn.send(json.dumps({"soort": "hallo", "schrijver": self.naam, "nummer": None}))
        taak = asyncio.create_task(self._luister(self.lijn))
        while self.document is None:
            await asyncio.sleep(0.01)
        return taak

    async def _luister(self, lijn: ClientConnection) -> None:
        async for ruw in lijn:
            bericht = json.loads(ruw)
            if bericht["soort"] == "begin":
                self.nummer = bericht["nummer"]
                self.document = Node.from_json(SCHEMA, bericht["document"])
            elif bericht["soort"] == "stappen":
                for rij in bericht["rijen"]:
                    self._neem(rij)
            elif bericht["soort"] == "bewaard":
                self.antwoord.set()

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
            await self.antwoord.wait()

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
    """All writers at once; the delays in milliseconds."""
    vensters = [
        Venster(f"schrijver{nummer:03}", opdracht["adres"], opdracht["koppen"], opdracht["herkomst"])
        for nummer in range(opdracht["schrijvers"])
    ]
    taken = [await venster.kom_binnen() for venster in vensters]
    begin, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(
        *(
            venster.typ(nummer, opdracht["keren"], opdracht["rust"] * (0.5 + nummer / len(vensters)), opdracht["vast"])
            for nummer, venster in enumerate(vensters)
        )
    )
    duur, cpu = time.perf_counter() - begin, time.process_time() - cpu
    await asyncio.sleep(1)  # what is still under way
    for taak, venster in zip(taken, vensters, strict=True):
        taak.cancel()
        if venster.lijn is not None:
            await venster.lijn.close()
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
