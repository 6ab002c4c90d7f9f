"""The numbers of chapters: never typed, always counted. Chapters count through, annexes have a count of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Genummerd(Protocol):
    """What can be counted: a chapter of a draft or of a version."""

    @property
    def bijlage(self) -> bool: ...


def nummers(hoofdstukken: Iterable[Genummerd]) -> list[str]:
    """The number of each, in the given order: '1', '2', 'Bijlage 1'."""
    geteld = {False: 0, True: 0}
    uitkomst = []
    for hoofdstuk in hoofdstukken:
        geteld[hoofdstuk.bijlage] += 1
        nummer = geteld[hoofdstuk.bijlage]
        uitkomst.append(f"Bijlage {nummer}" if hoofdstuk.bijlage else str(nummer))
    return uitkomst
