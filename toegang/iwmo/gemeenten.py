"""The codes of gemeenten for TR378, from the reference files of the product: no database is needed to check a file."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path

REFERENTIE = Path(__file__).resolve().parents[2] / "regio" / "referentie"


@cache
def gemeentecodes() -> Mapping[str, datetime.date | None]:
    """From four digits ('0603') to the day on which that gemeente stopped, or None while it exists."""
    codes: dict[str, datetime.date | None] = {}
    for naam, dag in (("gemeenten.csv", ""), ("opgeheven_gemeenten.csv", "opgeheven_op")):
        with (REFERENTIE / naam).open(encoding="utf-8", newline="") as bestand:
            for rij in csv.DictReader(bestand):
                codes[rij["code"].removeprefix("GM")] = datetime.date.fromisoformat(rij[dag]) if dag else None
    return codes
