"""The estimate of the Haagse regio of 2019: the shares of one year over an expected number of the next.

Source 003, table 5: the percentages of table 4, rounded to whole ones as they were printed, times the expected number
of nachtopvangpassen. The title of that table speaks of inhabitants; the figures follow table 4.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal


def hele_procenten(aantallen: Mapping[str, int]) -> dict[str, int]:
    """Each count as a whole percentage of their sum, half upwards. Raises ValueError when there is nothing."""
    totaal = sum(aantallen.values())
    if totaal <= 0:
        raise ValueError("Zonder aantallen is er geen verdeling.")
    return {naam: _rond(Decimal(aantal * 100) / totaal) for naam, aantal in aantallen.items()}


def raming(aantallen: Mapping[str, int], verwacht: int) -> dict[str, int]:
    """The expected number over the names, by the whole percentages of the counts. Raises ValueError.

    The parts need not add up to the expected number: each is rounded by itself, as the source did.
    """
    return {naam: _rond(Decimal(procent * verwacht) / 100) for naam, procent in hele_procenten(aantallen).items()}


def _rond(waarde: Decimal) -> int:
    return int(waarde.quantize(Decimal(1), ROUND_HALF_UP))
