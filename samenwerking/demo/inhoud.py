"""The written content of the demo: texts and letters as TOML files, in our own words after the facts of the sources."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any

MAP = Path(__file__).resolve().parent / "geschreven"


def lees(soort: str) -> list[dict[str, Any]]:
    """The files of `teksten` or `brieven`, in the order of their names."""
    return [tomllib.loads(pad.read_text(encoding="utf-8")) for pad in sorted((MAP / soort).glob("*.toml"))]


def met_jaren(tekst: str, *, op: datetime.date) -> str:
    """Fill in years that run along with the day of loading: `{jaar1}` is next year."""
    return tekst.format(jaar=op.year, **{f"jaar{n}": op.year + n for n in (1, 5)})


def alineas(tekst: str) -> str:
    """One line per paragraph and per item of a list, as a person types it in the product."""
    regels: list[str] = []
    nieuw = True
    for regel in tekst.strip().splitlines():
        if not regel.strip():
            nieuw = True
        elif nieuw or regel.startswith("- "):
            regels.append(regel)
            nieuw = False
        else:
            regels[-1] += f" {regel.strip()}"
    return "\n".join(regels)


def dag_over(dagen: int, *, op: datetime.date) -> datetime.date:
    """The first working day on or after the day so many days from `op`; nobody meets on a Sunday."""
    dag = op + datetime.timedelta(days=dagen)
    return dag + datetime.timedelta(days=7 - dag.weekday() if dag.weekday() > 4 else 0)


def werkdag_voor(dag: datetime.date) -> datetime.date:
    """The last working day before that day."""
    gisteren = dag - datetime.timedelta(days=1)
    return gisteren - datetime.timedelta(days=max(0, gisteren.weekday() - 4))
