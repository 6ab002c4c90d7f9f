"""Merged cells: ours span columns and rows as in HTML, Word's repeat an empty cell in each row below."""

from __future__ import annotations

from dataclasses import dataclass

from samenwerking.teksten.boom import Knoop


@dataclass(frozen=True)
class Vak:
    """A cell in a row of Word: ours, or (cel is None) the part of one above or an empty place. `loopt`: w:vMerge."""

    cel: Knoop | None
    breed: int
    loopt: str = ""


def grid(tabel: Knoop) -> tuple[list[list[Vak]], int]:
    """The rows as Word writes them, each filled to the full width, and the number of columns."""
    hangt: dict[int, int] = {}  # column -> rows that a cell above still covers
    breedte: dict[int, int] = {}  # first column of such a cell -> its width
    plaatsing: list[list[tuple[int, Vak]]] = []
    for nummer, rij in enumerate(tabel.inhoud):
        rest = len(tabel.inhoud) - nummer
        vakken: list[tuple[int, Vak]] = []
        vrij = {kolom: over for kolom, over in hangt.items() if over}
        kolom = 0
        nieuw: dict[int, int] = {}
        for cel in rij.inhoud:
            while kolom in vrij:
                kolom += 1
            breed = 1
            while breed < int(cel.attrs.get("colspan", 1)) and kolom + breed not in vrij:
                breed += 1
            hoog = min(int(cel.attrs.get("rowspan", 1)), rest)
            vakken.append((kolom, Vak(cel, breed, "restart" if hoog > 1 else "")))
            if hoog > 1:
                breedte[kolom] = breed
                nieuw.update({kolom + deel: hoog - 1 for deel in range(breed)})
            kolom += breed
        vakken.extend((begin, Vak(None, breed, "continue")) for begin, breed in breedte.items() if begin in vrij)
        hangt = {kolom: over - 1 for kolom, over in vrij.items() if over > 1} | nieuw
        breedte = {begin: breed for begin, breed in breedte.items() if begin in hangt}
        plaatsing.append(sorted(vakken, key=lambda paar: paar[0]))
    kolommen = max((begin + vak.breed for rij in plaatsing for begin, vak in rij), default=1)
    return [_vul(rij, kolommen) for rij in plaatsing], kolommen


def _vul(vakken: list[tuple[int, Vak]], kolommen: int) -> list[Vak]:
    """A row with empty cells where it has none."""
    uit: list[Vak] = []
    kolom = 0
    for begin, vak in vakken:
        if begin > kolom:
            uit.append(Vak(None, begin - kolom))
        uit.append(vak)
        kolom = begin + vak.breed
    if kolom < kolommen:
        uit.append(Vak(None, kolommen - kolom))
    return uit


def koprijen(tabel: Knoop) -> int:
    """How many rows at the top hold headings only."""
    aantal = 0
    for rij in tabel.inhoud:
        if not rij.inhoud or any(cel.soort != "kopcel" for cel in rij.inhoud):
            break
        aantal += 1
    return aantal


def kopkolom(tabel: Knoop) -> bool:
    """True when each row under the heading begins with a heading."""
    onder = tabel.inhoud[koprijen(tabel) :]
    return bool(onder) and all(rij.inhoud and rij.inhoud[0].soort == "kopcel" for rij in onder)
