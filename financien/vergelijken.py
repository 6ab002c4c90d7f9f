"""Another scenario beside this one, year by year: a line in the chart and a column in the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from financien.doorrekening import Doorrekening, bereken_jaren
from financien.invoer import Invoer
from financien.verdelen import naar_euro


@dataclass(frozen=True)
class Vergelijking:
    """Totals of another scenario in euros, by the label of the years of this one; None where it has no figure."""

    naam: str
    per_label: dict[str, Decimal | None]
    per_volgnummer: bool
    """True when the start of one of the two is unknown: then year 1 stands beside year 1."""


def vergelijk(door: Doorrekening, ander: Invoer, codes: Iterable[str]) -> Vergelijking:
    """The totals of `ander` over these gemeentecodes, for the years of `door`.

    With two known start years a calendar year stands beside the same year: before its path the other is historic,
    after it objective. Raises PadFout or VerdelingFout when the other cannot be computed.
    """
    codes = tuple(codes)
    per_volgnummer = door.invoer.startjaar is None or ander.startjaar is None
    jaren = bereken_jaren(ander, ook=() if per_volgnummer else [jaar.jaar for jaar in door.jaren if jaar.jaar])
    totalen = {
        jaar.volgnummer if per_volgnummer else jaar.jaar: naar_euro(jaar.regiototaal(codes).totaal) for jaar in jaren
    }
    return Vergelijking(
        naam=ander.scenario,
        per_label={jaar.label: totalen.get(jaar.volgnummer if per_volgnummer else jaar.jaar) for jaar in door.jaren},
        per_volgnummer=per_volgnummer,
    )
