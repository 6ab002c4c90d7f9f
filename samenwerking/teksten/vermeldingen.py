"""Who is named in a comment: '@' and the name, as the list of people who read the text writes it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_APENSTAARTJE = re.compile(r"(?<![\w.+-])@(?=\w)")
"""Not the one in an e-mail address."""


@dataclass(frozen=True)
class Genoemd:
    """The keys of the people who are named, in order, and the words after an @ that are nobody's name."""

    mensen: tuple[int, ...]
    onbekend: tuple[str, ...]


def namen_van(mensen: Iterable[tuple[int, str, str]]) -> dict[str, int]:
    """By which name each hat is called, from (key, name, place): two of one name are told apart by their place.

    Who has two hats in one place is named once.
    """
    lijst = list(mensen)
    vaak = Counter(naam for _, naam, _ in lijst)
    uit: dict[str, int] = {}
    for sleutel, naam, plaats in lijst:
        uit.setdefault(naam if vaak[naam] == 1 else f"{naam} ({plaats})", sleutel)
    return uit


def genoemd(woorden: str, namen: Mapping[str, int]) -> Genoemd:
    """The people named in these words. The longest name that fits counts; capitals do not."""
    op_lengte = sorted(namen, key=len, reverse=True)
    mensen: list[int] = []
    onbekend: list[str] = []
    for plek in _APENSTAARTJE.finditer(woorden):
        rest = woorden[plek.end() :]
        naam = next((naam for naam in op_lengte if _begint_met(rest, naam)), None)
        if naam is None:
            onbekend.append(rest.split()[0].rstrip(".,;:!?)"))
        elif namen[naam] not in mensen:
            mensen.append(namen[naam])
    return Genoemd(tuple(mensen), tuple(dict.fromkeys(onbekend)))


def _begint_met(rest: str, naam: str) -> bool:
    kop, erna = rest[: len(naam)], rest[len(naam) : len(naam) + 1]
    return kop.casefold() == naam.casefold() and not (erna.isalnum() or erna == "-")
