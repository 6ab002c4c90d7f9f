"""Several people at the same moment: each on a connection of its own, all started at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from regio.fouten import KanNiet


def samen(*acties: Callable[[], Any]) -> list[Any]:
    """What each action gave, or the KanNiet that it raised."""
    klaar = Barrier(len(acties))

    def doe(actie: Callable[[], Any]) -> Any:
        try:
            klaar.wait(timeout=60)
            return actie()
        except KanNiet as fout:
            return fout
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acties)) as pool:
        return list(pool.map(doe, acties))
