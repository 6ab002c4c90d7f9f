"""What a decision on proposals leaves behind is a text again: nothing half empty, and what moved is still itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from samenwerking.teksten.boom import DELEN, INVOEGEN, MET_KOP, SCHRAPPEN, VOORSTELMERKEN, Knoop, loop

_EERST_WOORDEN = frozenset({"lid", "onderdeel"})
_CELLEN = frozenset({"cel", "kopcel"})
_NIET_GELEZEN = VOORSTELMERKEN | {"opmerking"}


def maak_heel(wortel: Knoop, *, was: Knoop) -> Knoop:
    """The tree with an empty place put back where the form asks one: a heading, the words of a lid, a cell.

    Each proposal fits by itself; two that were accepted together can leave an article without a lid.
    """
    return _heel(wortel, was)


def _heel(knoop: Knoop, was: Knoop) -> Knoop:
    kinderen = [_heel(kind, kind) for kind in knoop.inhoud]
    if knoop.soort in MET_KOP and (not kinderen or kinderen[0].soort != "kop"):
        kinderen.insert(0, Knoop("kop"))
    if knoop.soort == "artikel" and len(kinderen) == 1:
        kinderen.append(_leeg("lid", _leeg("alinea")))
    if (knoop.soort in _EERST_WOORDEN and (not kinderen or kinderen[0].soort != "alinea")) or (
        knoop.soort in _CELLEN and not kinderen
    ):
        kinderen.insert(0, _leeg("alinea"))
    if knoop.soort == "doc" and not any(kind.soort in DELEN for kind in kinderen):
        kinderen.append(_leeg("hoofdstuk", Knoop("kop")) if not was.inhoud else _ontdaan(was.inhoud[0]))
    return (
        replace(knoop, inhoud=tuple(kinderen))
        if len(kinderen) != len(knoop.inhoud) or _anders(kinderen, knoop.inhoud)
        else knoop
    )


def _anders(een: list[Knoop], ander: tuple[Knoop, ...]) -> bool:
    return any(links is not rechts for links, rechts in zip(een, ander, strict=True))


def _leeg(soort: str, *inhoud: Knoop) -> Knoop:
    return Knoop(soort, {"id": None}, inhoud)


def _ontdaan(deel: Knoop) -> Knoop:
    """The part itself with nothing in it: a text has one part at least."""
    return _heel(replace(deel, merken=(), inhoud=()), deel)


def verplaatsingen(document: Knoop) -> dict[str, list[tuple[Knoop, Knoop]]]:
    """Per proposal the nodes that go and come back elsewhere with the same words: it moves them."""
    weg: dict[str, list[Knoop]] = {}
    nieuw: dict[str, list[Knoop]] = {}
    for knoop in loop(document):
        if knoop.soort == "text":
            continue
        for merk in knoop.merken:
            if merk.soort in {INVOEGEN, SCHRAPPEN}:
                (nieuw if merk.soort == INVOEGEN else weg).setdefault(str(merk.attrs["id"]), []).append(knoop)
    uit: dict[str, list[tuple[Knoop, Knoop]]] = {}
    for sleutel in weg.keys() & nieuw.keys():
        over = [(knoop, _beeld(knoop)) for knoop in nieuw[sleutel]]
        for oud in weg[sleutel]:
            beeld = _beeld(oud)
            plek = next((plek for plek, (_, ander) in enumerate(over) if ander == beeld), None)
            if plek is not None and _woorden(oud):
                uit.setdefault(sleutel, []).append((oud, over.pop(plek)[0]))
    return uit


def met_ids_van(document: Knoop, kies: Callable[[str], bool]) -> Knoop:
    """The tree in which what a chosen proposal moves keeps the ids it had: references and comments follow it."""
    ruil = {
        id(nieuw): oud for sleutel, paren in verplaatsingen(document).items() if kies(sleutel) for oud, nieuw in paren
    }
    if not ruil:
        return document

    def verruil(knoop: Knoop) -> Knoop:
        if (oud := ruil.get(id(knoop))) is not None:
            return replace(oud, merken=knoop.merken)
        kinderen = tuple(verruil(kind) for kind in knoop.inhoud)
        return replace(knoop, inhoud=kinderen) if kinderen != knoop.inhoud else knoop

    return verruil(document)


def _beeld(knoop: Knoop) -> tuple[Any, ...]:
    """What a node says, without the ids, without the proposals on it and without what others propose to put in."""
    kinderen: list[tuple[Any, ...]] = []
    for kind in knoop.inhoud:
        if kind.merk(INVOEGEN):
            continue
        beeld = _beeld(kind)
        if kind.soort == "text" and kinderen and kinderen[-1][0] == "text" and kinderen[-1][2] == beeld[2]:
            beeld = (*beeld[:3], kinderen.pop()[3] + beeld[3], ())
        kinderen.append(beeld)
    return (
        knoop.soort,
        tuple(sorted((naam, str(waarde)) for naam, waarde in knoop.attrs.items() if naam != "id")),
        tuple(
            (merk.soort, str(sorted(merk.attrs.items()))) for merk in knoop.merken if merk.soort not in _NIET_GELEZEN
        ),
        knoop.tekst,
        tuple(kinderen),
    )


def _woorden(knoop: Knoop) -> bool:
    return any(kind.tekst for kind in loop(knoop))
