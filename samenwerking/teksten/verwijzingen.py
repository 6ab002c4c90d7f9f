"""References inside a text: they follow the numbers, and one to what is gone is an error that names both ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samenwerking.teksten.boom import VERWIJSBAAR, Knoop, loop_met_pad, op_id
from samenwerking.teksten.nummeren import Nummer

KAPOT = "[verwijzing naar iets dat weg is]"
"""What a reader sees in place of a reference whose end was removed."""


@dataclass(frozen=True)
class Kapot:
    """A reference whose end is not in the text. `van` is where it stands, `van_id` the id to go there."""

    van: str
    van_id: str
    doel: str

    @property
    def zin(self) -> str:
        """Both ends in one sentence; `doel` is the last known name of what was removed, or its id."""
        return f"{self.van} verwijst naar {self.doel}, en dat staat niet meer in de tekst."


def verwijzing(doel: str, nummers: Mapping[str, Nummer], delen: Mapping[str, Knoop]) -> str:
    """How a reference to the node with id `doel` reads: 'artikel 4, tweede lid'. What has no number, by its heading."""
    if doel in nummers:
        return nummers[doel].voluit
    deel = delen.get(doel)
    if deel is None or deel.soort not in VERWIJSBAAR:
        return KAPOT
    return f"'{deel.kop}'" if deel.kop else deel.soort


def plaats_van(pad: tuple[Knoop, ...], nummers: Mapping[str, Nummer]) -> tuple[str, str]:
    """Where a node stands, in words and as the id of the nearest part that can be named: ('artikel 4', 'a1b2c3')."""
    for deel in reversed(pad):
        if deel.id in nummers and deel.soort not in {"tabel", "afbeelding", "gegevenblok", "voetnoot"}:
            return nummers[deel.id].voluit, deel.id
        if deel.kop:
            return f"'{deel.kop}'", deel.id
    return "de tekst", ""


def kapotte_verwijzingen(
    document: Knoop, nummers: Mapping[str, Nummer], *, eerder: Mapping[str, str] | None = None
) -> list[Kapot]:
    """Every reference to what is not in the text. `eerder`: names of parts that were removed, by id, when known."""
    delen = op_id(document)
    namen = eerder or {}
    uitkomst = []
    for pad, knoop in loop_met_pad(document):
        if knoop.soort != "verwijzing":
            continue
        doel = str(knoop.attrs.get("doel", ""))
        if doel not in delen or delen[doel].soort not in VERWIJSBAAR:
            van, van_id = plaats_van(pad, nummers)
            uitkomst.append(Kapot(van, van_id, namen.get(doel, f"een deel met kenmerk {doel}")))
    return uitkomst
