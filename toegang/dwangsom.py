"""What a college owes when it stays late after an ingebrekestelling (Awb art. 4:17 and 4:18).

At most 42 days: fourteen at a first amount, fourteen at a second and the rest at a third. The amounts are indexed by
regeling: they are parameters, and those that hold on the day of the ingebrekestelling count for all of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from regio.notatie import datum
from regio.termijnen import bereken
from regio.wetstermijnen import termijn

DAGEN_PER_BEDRAG = 14
HOOGSTENS = 42
_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Tarief:
    """Whole euros a day: for the first fourteen days, the fourteen after them, and the rest."""

    eerst: int
    daarna: int
    rest: int


@dataclass(frozen=True)
class Dwangsom:
    """How it stands: days that count so far, euros (None: nobody recorded the amounts), and by when it is fixed.

    `vast_te_stellen` is the last day to fix it in a besluit (Awb 4:18); None while it may still grow.
    """

    dagen: int
    euros: int | None
    vast_te_stellen: date | None


def bedrag(dagen: int, tarief: Tarief) -> int:
    """Euros for so many days. Raises ValueError for a negative number of days."""
    if dagen < 0:
        raise ValueError(f"Een dwangsom loopt niet {dagen} dagen.")
    telt = min(dagen, HOOGSTENS)
    eerst = min(telt, DAGEN_PER_BEDRAG)
    daarna = min(telt - eerst, DAGEN_PER_BEDRAG)
    return eerst * tarief.eerst + daarna * tarief.daarna + (telt - eerst - daarna) * tarief.rest


def dwangsom(vanaf: date, *, bekendgemaakt_op: date | None, tarief: Tarief | None, op: date) -> Dwangsom:
    """How it stands on that day, for a dwangsom that runs from `vanaf`; the day of the besluit still counts."""
    laatste = vanaf + (HOOGSTENS - 1) * _DAG
    eind = min(laatste, bekendgemaakt_op or op)
    dagen = max((eind - vanaf).days + 1, 0)
    klaar = bekendgemaakt_op is not None or op >= laatste
    vaststellen = bereken(termijn("dwangsom_vaststellen", op=eind), eind).laatste_dag if klaar and dagen else None
    return Dwangsom(dagen, bedrag(dagen, tarief) if tarief else None, vaststellen)


def in_zinnen(stand: Dwangsom, *, vanaf: date) -> str:
    """How it stands, in words a consulent can read to the client."""
    if stand.dagen == 0:
        return ""
    dagen = "1 dag" if stand.dagen == 1 else f"{stand.dagen} dagen"
    euros = (
        f"samen {stand.euros} euro"
        if stand.euros is not None
        else "maar het bedrag per dag is nog niet ingesteld: vraag het uw jurist"
    )
    zin = f"De dwangsom telt vanaf {datum(vanaf)}: {dagen}, {euros} (hoogstens {HOOGSTENS} dagen)."
    if stand.vast_te_stellen is not None:
        zin += f" Stel haar uiterlijk op {datum(stand.vast_te_stellen)} vast in een besluit (Awb, artikel 4:18)."
    return zin
