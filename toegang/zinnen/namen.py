"""What the ids in the facts of an event are called, and how a fact is written."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from regio.notatie import datum


@dataclass(frozen=True)
class Namen:
    """Names by id: of products, hats (the person), gemeenten and organisaties."""

    producten: dict[int, str]
    petten: dict[int, str]
    gemeenten: dict[int, str]
    organisaties: dict[int, str]

    def product(self, feiten: dict[str, Any]) -> str:
        """The product of this event, or words that stand for it."""
        return self.producten.get(feiten["product"], "voor een product")


def dag(feit: Any, dagen: int = 0) -> str:
    """'5 februari 2027' from an ISO date, moved by so many days; empty for no date."""
    return datum(datetime.date.fromisoformat(feit) + datetime.timedelta(days=dagen)) if feit else ""
