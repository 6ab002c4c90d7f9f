"""Median and percentiles by nearest rank: always a value that really occurs, so a reader can check it by counting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


def percentiel(waarden: Sequence[int], procent: int) -> int:
    """The smallest value such that at least `procent` per cent of the values is not larger.

    Nearest rank: the value at place ceil(n x procent / 100) of the ordered values, counted from 1. Raises ValueError
    for no values, or a percentage outside 1 to 100.
    """
    if not waarden:
        raise ValueError("Zonder waarden is er geen percentiel.")
    if not 1 <= procent <= 100:
        raise ValueError(f"Een percentiel ligt van 1 tot en met 100, niet op {procent}.")
    return sorted(waarden)[-(-len(waarden) * procent // 100) - 1]


@dataclass(frozen=True)
class Wachttijd:
    """Days that people wait. None: too few people to say it without pointing at one of them."""

    mediaan: int | None
    negentigste: int | None


def wachttijd(dagen: Mapping[int, int], *, drempel: int) -> Wachttijd:
    """Median and 90th percentile of days of waiting; `dagen` gives how many people waited so many days.

    A value is given when at least `drempel` people wait as long or longer, and as many as long or shorter: then it is
    not the waiting of a few.
    """
    waarden = [dag for dag, aantal in sorted(dagen.items()) for _ in range(aantal)]

    def veilig(procent: int) -> int | None:
        if not waarden:
            return None
        waarde = percentiel(waarden, procent)
        langer = sum(dag >= waarde for dag in waarden)
        korter = sum(dag <= waarde for dag in waarden)
        return waarde if min(langer, korter) >= drempel else None

    return Wachttijd(veilig(50), veilig(90))
