"""A text as a tree of plain values: hoofdstuk, paragraaf, artikel, lid, onderdeel, alinea, list, table.

The form is that of `schema.json`, which the editor in the browser reads too. A draft, a version and what was read
from a Word file are the same tree, so that numbering, comparing, checking and printing know one form only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

DELEN = frozenset({"hoofdstuk", "artikel", "bijlage"})
"""What stands directly under the text: the parts for which rights can differ."""

MET_KOP = frozenset({"hoofdstuk", "bijlage", "paragraaf", "artikel"})
"""Nodes that begin with a heading."""

VERWIJSBAAR = MET_KOP | {"lid", "onderdeel", "tabel", "afbeelding", "gegevenblok"}
"""What a reference can point at."""

MET_ID = VERWIJSBAAR | {"alinea", "lijst", "voetnoot"}
"""Nodes that keep one id from the day they are made."""

NULBREED = "\u200b"
"""The editor sets this sign, which no one sees, where a proposal ends at an empty place."""

INVOEGEN, SCHRAPPEN, WIJZIGEN = "insertion", "deletion", "modification"
"""Marks of a proposal, under the names that the editor's library knows."""

VOORSTELMERKEN = frozenset({INVOEGEN, SCHRAPPEN, WIJZIGEN})

MERKVOLGORDE = ("vet", "schuin", "begrip", "koppeling", "opmerking", INVOEGEN, SCHRAPPEN, WIJZIGEN)
"""The order of marks on one node, as in the schema: the same marks are then the same tree."""


class DocumentOngeldig(ValueError):
    """This is no text in our form. The message is a Dutch sentence for whoever sent it."""


@dataclass(frozen=True)
class Merk:
    """What is said of a piece of text or a node: bold, a link, a comment, a proposal."""

    soort: str
    attrs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Knoop:
    """A node: its kind, what it says of itself, and what stands in it. Only a node of kind 'text' has `tekst`."""

    soort: str
    attrs: Mapping[str, Any] = field(default_factory=dict)
    inhoud: tuple[Knoop, ...] = ()
    tekst: str = ""
    merken: tuple[Merk, ...] = ()

    @property
    def id(self) -> str:
        """The id that stays in every version; empty for a node without one."""
        return self.attrs.get("id") or ""

    @property
    def kop(self) -> str:
        """The plain heading of a part; empty when it has none."""
        if self.soort in MET_KOP and self.inhoud and self.inhoud[0].soort == "kop":
            return platte_tekst(self.inhoud[0])
        return ""

    @property
    def lijf(self) -> tuple[Knoop, ...]:
        """What stands under the heading."""
        return tuple(kind for kind in self.inhoud if kind.soort != "kop")

    def merk(self, soort: str) -> Merk | None:
        """The mark of that kind, if it has one."""
        return next((merk for merk in self.merken if merk.soort == soort), None)


def uit_json(waarde: Any) -> Knoop:
    """The tree of the JSON that the editor and the database keep. Raises DocumentOngeldig when it is no tree."""
    try:
        return _knoop(waarde)
    except (KeyError, TypeError, AttributeError, RecursionError) as fout:
        raise DocumentOngeldig("Dit is geen tekst in de vorm van dit programma.") from fout


def _knoop(waarde: Any) -> Knoop:
    return Knoop(
        soort=waarde["type"],
        attrs=waarde.get("attrs") or {},
        inhoud=tuple(_knoop(kind) for kind in waarde.get("content") or ()),
        tekst=waarde.get("text", ""),
        merken=tuple(Merk(merk["type"], merk.get("attrs") or {}) for merk in waarde.get("marks") or ()),
    )


def als_json(knoop: Knoop) -> dict[str, Any]:
    """The JSON of a tree: reading it again gives the same tree."""
    uitkomst: dict[str, Any] = {"type": knoop.soort}
    if knoop.attrs:
        uitkomst["attrs"] = dict(knoop.attrs)
    if knoop.inhoud:
        uitkomst["content"] = [als_json(kind) for kind in knoop.inhoud]
    if knoop.merken:
        uitkomst["marks"] = [
            {"type": merk.soort, "attrs": dict(merk.attrs)} if merk.attrs else {"type": merk.soort}
            for merk in knoop.merken
        ]
    if knoop.soort == "text":
        uitkomst["text"] = knoop.tekst
    return uitkomst


def tekst(woorden: str, *merken: Merk) -> Knoop:
    """A piece of text."""
    return Knoop("text", tekst=woorden, merken=merken)


def knoop(soort: str, *inhoud: Knoop | str, **attrs: Any) -> Knoop:
    """A node with these children; a str becomes a piece of text. For what is made by a program, not typed."""
    return Knoop(soort, attrs, tuple(tekst(deel) if isinstance(deel, str) else deel for deel in inhoud if deel != ""))


def op_volgorde(merken: Iterable[Merk]) -> tuple[Merk, ...]:
    """The marks in the order in which the editor keeps them."""
    return tuple(sorted(merken, key=lambda merk: MERKVOLGORDE.index(merk.soort)))


def loop(wortel: Knoop) -> Iterator[Knoop]:
    """Every node of a tree from top to bottom, the root first."""
    yield wortel
    for kind in wortel.inhoud:
        yield from loop(kind)


def loop_met_pad(wortel: Knoop, pad: tuple[Knoop, ...] = ()) -> Iterator[tuple[tuple[Knoop, ...], Knoop]]:
    """Every node with the nodes it stands in, the outermost first."""
    yield pad, wortel
    for kind in wortel.inhoud:
        yield from loop_met_pad(kind, (*pad, wortel))


def op_id(wortel: Knoop) -> dict[str, Knoop]:
    """Each node that has an id, by that id."""
    return {deel.id: deel for deel in loop(wortel) if deel.id}


def platte_tekst(wortel: Knoop) -> str:
    """The words of a node without marks; blocks are parted by a new line, what is counted or filled in is left out."""
    if wortel.soort == "text":
        return wortel.tekst.replace(NULBREED, "")
    if wortel.soort == "regeleinde":
        return "\n"
    delen = [platte_tekst(kind) for kind in wortel.inhoud]
    scheiding = "" if wortel.soort in {"kop", "alinea"} else "\n"
    return scheiding.join(delen)


def is_leeg(deel: Knoop) -> bool:
    """True for a part in which nothing was written yet: a heading only, or empty alineas under it."""
    return not any(
        kind.soort in {"verwijzing", "gegeven", "gegevenblok", "afbeelding"} or (kind.soort == "text" and kind.tekst)
        for blok in deel.lijf
        for kind in loop(blok)
    )


def vervang(wortel: Knoop, maak: Callable[[Knoop], Knoop | None]) -> Knoop:
    """The tree with each node passed through `maak` from the leaves up; None takes the node out."""
    kinderen = tuple(nieuw for kind in wortel.inhoud if (nieuw := _vervang(kind, maak)) is not None)
    return _zelfde_of(wortel, kinderen)


def _vervang(deel: Knoop, maak: Callable[[Knoop], Knoop | None]) -> Knoop | None:
    return maak(vervang(deel, maak))


def _zelfde_of(wortel: Knoop, kinderen: tuple[Knoop, ...]) -> Knoop:
    return wortel if kinderen == wortel.inhoud else replace(wortel, inhoud=kinderen)


def voeg_tekst_samen(wortel: Knoop) -> Knoop:
    """The tree with neighbouring pieces of text that carry the same marks made one, as the editor keeps them."""
    kinderen: list[Knoop] = []
    for kind in wortel.inhoud:
        deel = voeg_tekst_samen(kind)
        if deel.soort == "text" and kinderen and kinderen[-1].soort == "text" and kinderen[-1].merken == deel.merken:
            kinderen[-1] = replace(kinderen[-1], tekst=kinderen[-1].tekst + deel.tekst)
        else:
            kinderen.append(deel)
    return _zelfde_of(wortel, tuple(kinderen))


def zonder_merken(wortel: Knoop, soorten: frozenset[str]) -> Knoop:
    """The tree without marks of these kinds; the text under them stays."""

    def kaal(deel: Knoop) -> Knoop:
        over = tuple(merk for merk in deel.merken if merk.soort not in soorten)
        return deel if over == deel.merken else replace(deel, merken=over)

    return voeg_tekst_samen(kaal(vervang(wortel, kaal)))
