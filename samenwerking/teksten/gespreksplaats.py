"""Where a comment stands in a text: found by its mark, by the part it is about, or by the words someone names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from prosemirror.model import Node

from samenwerking.teksten.boom import INVOEGEN, MET_KOP, Knoop, loop_met_pad
from samenwerking.teksten.nummeren import Nummer
from samenwerking.teksten.verwijzingen import plaats_van


@dataclass(frozen=True)
class Plaats:
    """Where something stands: its turn in the text, in words, the node to go to, the part directly under the text."""

    volgorde: int
    waar: str
    naar: str
    deel: str


@dataclass(frozen=True)
class Plaatsen:
    """Every comment that has its mark in the text, by its id, and every part with a heading."""

    merken: Mapping[str, Plaats]
    delen: Mapping[str, Plaats]


WEG = Plaats(2**31, "niet meer in de tekst", "", "")
"""Of a thread whose words and part are gone: after all others."""


def plaatsen_in(document: Knoop, nummers: Mapping[str, Nummer]) -> Plaatsen:
    """The places of all comments and parts, in the order of the text."""
    merken: dict[str, Plaats] = {}
    delen: dict[str, Plaats] = {}
    for volgorde, (pad, knoop) in enumerate(loop_met_pad(document)):
        boven = pad[1].id if len(pad) > 1 else knoop.id
        if knoop.soort in MET_KOP and knoop.id:
            waar, naar = plaats_van((*pad[1:], knoop), nummers)
            delen.setdefault(knoop.id, Plaats(volgorde, waar, naar or knoop.id, boven))
        for merk in knoop.merken:
            if merk.soort == "opmerking" and str(merk.attrs.get("id")) not in merken:
                waar, naar = plaats_van(pad[1:], nummers)
                dichtbij = next((deel.id for deel in reversed(pad) if deel.id), naar)
                merken[str(merk.attrs["id"])] = Plaats(volgorde, waar, dichtbij, boven)
    return Plaatsen(merken, delen)


def gemerkt(document: Node, kenmerk: str) -> tuple[str, str]:
    """The words under the mark of a comment, and the id of the part directly under the text; empty when it is not
    there."""
    for deel in document.content.content:
        regels = [regel for regel in _gemerkt_in(deel, kenmerk) if regel]
        if regels:
            return _vlak(" ".join(regels)), str(deel.attrs.get("id") or "")
    return "", ""


def _gemerkt_in(knoop: Node, kenmerk: str) -> Iterator[str]:
    """Per line the words under the mark."""
    if knoop.inline_content:
        yield "".join(
            kind.text or ""
            for kind in knoop.content.content
            if any(merk.type.name == "opmerking" and merk.attrs["id"] == kenmerk for merk in kind.marks)
        )
        return
    for kind in knoop.content.content:
        yield from _gemerkt_in(kind, kenmerk)


def zoek_woorden(
    document: Node, deel: str, woorden: str, lees: Callable[[Node], str] = lambda _: ""
) -> tuple[int, int] | None:
    """The positions of these words in a part, the first time they stand there in one line; None when they do not.

    Words that are only proposed are passed over: who reads the text without proposals names what stands there.
    `lees` says how a reference or footnote reads to who names the words.
    """
    gezocht = _vlak(woorden)
    if not gezocht:
        return None
    for letters in _regels(document, deel, lees):
        geheel = "".join(letter for letter, _, _ in letters)
        plek = geheel.find(gezocht)
        if plek >= 0:
            return letters[plek][1], letters[plek + len(gezocht) - 1][2]
    return None


def zoek_in_regel(
    document: Node, eigen: str, woorden: str, keer: int = 0, lees: Callable[[Node], str] = lambda _: ""
) -> tuple[int, int] | None:
    """The positions of these words in the node with this id, after they stood there `keer` times; None when not."""
    gezocht = _vlak(woorden)
    gevonden: list[tuple[Node, int]] = []

    def bezoek(knoop: Node, pos: int, *_: object) -> bool:
        if knoop.attrs.get("id") == eigen:
            gevonden.append((knoop, pos))
        return not gevonden

    document.descendants(bezoek)
    if not gezocht or not gevonden:
        return None
    for letters in _regels_van(*gevonden[0], lees):
        geheel = "".join(letter for letter, _, _ in letters)
        plek = geheel.find(gezocht)
        for _ in range(keer):
            volgende = geheel.find(gezocht, plek + 1) if plek >= 0 else -1
            plek = volgende if volgende >= 0 else plek
        if plek >= 0:
            return letters[plek][1], letters[plek + len(gezocht) - 1][2]
    return None


def _regels(document: Node, deel: str, lees: Callable[[Node], str]) -> Iterator[list[tuple[str, int, int]]]:
    """Each line of the part as letters with where they begin and end in the text."""
    begin = 0
    for kind in document.content.content:
        if str(kind.attrs.get("id") or "") == deel:
            yield from _regels_van(kind, begin, lees)
            return
        begin += kind.node_size


def _regels_van(knoop: Node, begin: int, lees: Callable[[Node], str]) -> Iterator[list[tuple[str, int, int]]]:
    if any(merk.type.name == INVOEGEN for merk in knoop.marks):
        return
    if knoop.inline_content:
        yield _letters(knoop, begin + 1, lees)
        return
    pos = begin + 1
    for kind in knoop.content.content:
        yield from _regels_van(kind, pos, lees)
        pos += kind.node_size


def _letters(blok: Node, pos: int, lees: Callable[[Node], str]) -> list[tuple[str, int, int]]:
    uit: list[tuple[str, int, int]] = []
    for kind in blok.content.content:
        if not any(merk.type.name == INVOEGEN for merk in kind.marks):
            if kind.is_text:
                ruw = _met_plek(kind.text or "", pos)
            else:
                ruw = [(letter, pos, pos + kind.node_size) for letter in lees(kind)]
            for letter, van, tot in ruw:
                if letter.isspace():
                    if uit and uit[-1][0] == " ":
                        continue
                    uit.append((" ", van, tot))
                elif letter.isprintable():
                    uit.append((letter, van, tot))
        pos += kind.node_size
    return uit


def _met_plek(tekst: str, pos: int) -> list[tuple[str, int, int]]:
    """Positions count as the browser counts letters: a sign outside the first 65.536 counts for two."""
    uit = []
    for letter in tekst:
        breed = 2 if ord(letter) > 0xFFFF else 1
        uit.append((letter, pos, pos + breed))
        pos += breed
    return uit


def _vlak(woorden: str) -> str:
    """Words as they are compared: one space between them, no signs that nobody sees."""
    return " ".join("".join(letter for letter in woorden if letter.isspace() or letter.isprintable()).split())
