"""Doing a thing again when it is asked for while it runs, and no more often than that."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger("samenwerking.teksten.leven")


class Eens:
    """Ten notices while `werk` runs lead to one run more, not to ten."""

    def __init__(self, werk: Callable[[], Awaitable[None]]) -> None:
        self._werk = werk
        self._nog = False
        self._taak: asyncio.Task[None] | None = None

    def vraag(self) -> None:
        """See to it that the work runs from its beginning after this moment."""
        self._nog = True
        if self._taak is None or self._taak.done():
            self._taak = asyncio.create_task(self._loop())
            self._taak.add_done_callback(_meld_fout)

    async def _loop(self) -> None:
        while self._nog:
            self._nog = False
            await self._werk()


def _meld_fout(taak: asyncio.Task[None]) -> None:
    if not taak.cancelled() and (fout := taak.exception()) is not None:
        log.error("doorgeven mislukt", fout=type(fout).__name__)
