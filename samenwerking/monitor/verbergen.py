"""Typed counts of people as they may be seen: small ones hidden, also against who computes them from totals.

The rule is that of `toegang/tellingen.py`, with the period before as the publication before this one. The total of the
region is the sum of its gemeenten and is given only when all of them are known: it is never typed beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from samenwerking.monitor.cijfers import GEEN, Cijfer, van_cel
from toegang.tellingen import Eerder, maak_telling

KOLOM = "Aantal"

Getoond = tuple[Cijfer, dict[str, Cijfer]]
"""The figure of the region, and of each gemeente."""


def verberg(perioden: Iterable[Mapping[str, int]], gemeenten: Sequence[str], *, drempel: int) -> list[Getoond]:
    """Per period, oldest first: what may be shown. A gemeente that is not in a period was not counted."""
    uit: list[Getoond] = []
    eerder: Eerder | None = None
    for aantallen in perioden:
        rijen = [code for code in gemeenten if code in aantallen]
        if not rijen:
            uit.append((GEEN, {}))
            continue
        geteld = {(code, KOLOM): aantallen[code] for code in rijen}
        telling = maak_telling(rijen, [KOLOM], geteld, drempel=drempel, eerder=eerder)
        eerder = Eerder(telling, geteld)
        per_gemeente = {code: van_cel(telling.rijtotaal(code)) for code in rijen}
        uit.append((van_cel(telling.totaal) if len(rijen) == len(gemeenten) else GEEN, per_gemeente))
    return uit


def verberg_een(aantal: Decimal, *, drempel: int) -> Cijfer:
    """One count of the whole region, that stands beside no other."""
    return Cijfer(aantal) if aantal >= drempel else Cijfer(None, f"minder dan {drempel}")
