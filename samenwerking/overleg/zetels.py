"""The seats of an overleg: who sits at the table on a day, out of what was agreed about it.

A person sits for themselves, a role for one gemeente or for each of them, an organisation with a function. A seat
whose person no longer works here, or whose gemeente left the region, stays visible and says so: someone must choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

VOLGORDE = {"voorzitter": 0, "secretaris": 1, "lid": 2, "adviseur": 3}


@dataclass(frozen=True)
class Afspraak:
    """What was agreed about one participant, and that holds on the day that is asked.

    `gemeente`: the key of one gemeente, or None. `iedere_gemeente`: the role sits for each gemeente of the region.
    `weg`: why the person does not sit here any more.
    """

    nummer: int
    taak: str
    naam: str
    gemeente: int | None = None
    iedere_gemeente: bool = False
    weg: str = ""


@dataclass(frozen=True)
class Zetel:
    """One seat. `sleutel` is the same as long as the agreement and the gemeente are."""

    nummer: int
    gemeente: int | None
    taak: str
    naam: str
    weg: str = ""

    @property
    def sleutel(self) -> str:
        """'12', or '12-603' for the seat of one gemeente of a role that sits for each of them."""
        return f"{self.nummer}" if self.gemeente is None else f"{self.nummer}-{self.gemeente}"


def zetels(afspraken: Iterable[Afspraak], gemeenten: Mapping[int, str]) -> list[Zetel]:
    """The seats, chair first. `gemeenten`: those of the region on that day, by key."""
    return sorted(
        (zetel for afspraak in afspraken for zetel in _van(afspraak, gemeenten)),
        key=lambda zetel: (VOLGORDE[zetel.taak], zetel.naam),
    )


def _van(afspraak: Afspraak, gemeenten: Mapping[int, str]) -> Iterator[Zetel]:
    if afspraak.iedere_gemeente:
        for sleutel, naam in gemeenten.items():
            yield Zetel(afspraak.nummer, sleutel, afspraak.taak, f"{afspraak.naam} van {naam}", afspraak.weg)
        return
    weg = afspraak.weg
    if afspraak.gemeente is not None and afspraak.gemeente not in gemeenten:
        weg = weg or "Deze gemeente doet niet meer mee aan de regio."
    yield Zetel(afspraak.nummer, None, afspraak.taak, afspraak.naam, weg)
