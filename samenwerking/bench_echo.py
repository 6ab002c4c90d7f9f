"""The least that a server of live texts can do: number what comes in and pass it on. No database, rights or merging.

`python -m samenwerking.bench_echo POORT` reads the document from its input. It is the limit beside which ours stands.
"""

from __future__ import annotations

import asyncio
import json
import sys

from websockets.asyncio.server import ServerConnection, broadcast, serve


async def main(poort: int, document: object) -> None:
    """Serve until it is ended."""
    lijnen: set[ServerConnection] = set()
    nummer = 0

    async def bedien(lijn: ServerConnection) -> None:
        nonlocal nummer
        naam = ""
        async for ruw in lijn:
            bericht = json.loads(ruw)
            if bericht["soort"] == "hallo":
                naam = bericht["schrijver"]
                await lijn.send(json.dumps({"soort": "begin", "nummer": nummer, "document": document}))
                lijnen.add(lijn)
            else:
                nummer += 1
                rij = {"vanaf": nummer, "stappen": bericht["stappen"], "schrijver": naam}
                broadcast(lijnen, json.dumps({"soort": "stappen", "rijen": [rij]}))
                await lijn.send(json.dumps({"soort": "bewaard", "nummer": nummer}))

    async with serve(bedien, "127.0.0.1", poort, max_size=None, compression=None):
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), json.load(sys.stdin)))
