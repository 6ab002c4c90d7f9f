"""A decision on proposals as small steps: who writes elsewhere keeps the caret, and loses no word.

What the text becomes is said by `voorstellen` alone. Here are only the steps from what stands to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from prosemirror.model import Fragment, Mark, Node, Slice
from prosemirror.transform import (
    AddMarkStep,
    AddNodeMarkStep,
    AttrStep,
    RemoveMarkStep,
    RemoveNodeMarkStep,
    ReplaceStep,
    Step,
)

from samenwerking.teksten.boom import INVOEGEN, NULBREED, SCHRAPPEN, VOORSTELMERKEN
from samenwerking.teksten.schema import SCHEMA


def besluitstappen(document: Node, doel: Node, *, aannemen: bool, kies: Callable[[str], bool]) -> list[Step]:
    """The steps from a text to what it becomes (`doel`) when the chosen proposals are accepted or refused."""
    weg = SCHRAPPEN if aannemen else INVOEGEN
    stappen = _regelstappen(document, weg, aannemen, kies)
    tussen = _uitgevoerd(document, stappen)
    if tussen is not None:
        rest = verschilstappen(tussen, doel)
        einde = _uitgevoerd(tussen, rest)
        if einde is not None and einde.eq(doel):
            return [*stappen, *rest]
    return [ReplaceStep(0, document.content.size, Slice(doel.content, 0, 0))]


def verschilstappen(oud: Node, nieuw: Node) -> list[Step]:
    """The steps that turn one text into another, from the end to the beginning, so that no place moves before its turn.

    Blocks are known again by their id; one that is in both is changed inside.
    """
    stappen: list[Step] = []
    _verschil(oud, nieuw, 0, stappen)
    return stappen


def _verschil(oud: Node, nieuw: Node, begin: int, uit: list[Step]) -> None:
    if oud.content.eq(nieuw.content):
        return
    if oud.inline_content:
        van = oud.content.find_diff_start(nieuw.content) or 0
        eind = oud.content.find_diff_end(nieuw.content)
        tot_oud, tot_nieuw = (eind["a"], eind["b"]) if eind else (oud.content.size, nieuw.content.size)
        over = max(van - min(tot_oud, tot_nieuw), 0)
        inhoud = nieuw.slice(van, tot_nieuw + over).content
        uit.append(ReplaceStep(begin + van, begin + tot_oud + over, Slice(inhoud, 0, 0)))
        return
    links, rechts = oud.content.content, nieuw.content.content
    plekken = [begin]
    for kind in links:
        plekken.append(plekken[-1] + kind.node_size)
    blokken = SequenceMatcher(None, [_naam(kind) for kind in links], [_naam(kind) for kind in rechts], autojunk=False)
    for soort, i, j, k, m in reversed(blokken.get_opcodes()):
        if soort == "equal":
            for plaats in reversed(range(j - i)):
                _zelfde(links[i + plaats], rechts[k + plaats], plekken[i + plaats], uit)
        else:
            uit.append(ReplaceStep(plekken[i], plekken[j], Slice(Fragment.from_(list(rechts[k:m])), 0, 0)))


def _naam(knoop: Node) -> tuple[str, str]:
    return knoop.type.name, str(knoop.attrs.get("id") or "")


def _zelfde(oud: Node, nieuw: Node, plek: int, uit: list[Step]) -> None:
    if oud.eq(nieuw):
        return
    _verschil(oud, nieuw, plek + 1, uit)
    for merk in oud.marks:
        if not merk.is_in_set(nieuw.marks):
            uit.append(RemoveNodeMarkStep(plek, merk))
    for merk in nieuw.marks:
        if not merk.is_in_set(oud.marks):
            uit.append(AddNodeMarkStep(plek, merk))
    for naam, waarde in nieuw.attrs.items():
        if oud.attrs.get(naam) != waarde:
            uit.append(AttrStep(plek, naam, waarde))


def _regelstappen(document: Node, weg: str, aannemen: bool, kies: Callable[[str], bool]) -> list[Step]:
    """Words that go, and marks that go off words that stay."""
    uit: list[Step] = []

    def bezoek(knoop: Node, pos: int, *_: object) -> bool:
        gekozen = [merk for merk in knoop.marks if merk.type.name in VOORSTELMERKEN and kies(str(merk.attrs["id"]))]
        if not knoop.is_inline:
            return not any(merk.type.name == weg for merk in gekozen)
        if not gekozen:
            return False
        tot = pos + knoop.node_size
        stuk: list[Step] = []
        if any(merk.type.name == weg for merk in gekozen):
            stuk.append(ReplaceStep(pos, tot, Slice.empty))
        else:
            for merk in gekozen:
                stuk.append(RemoveMarkStep(pos, tot, merk))
                if not aannemen and merk.attrs.get("type") == "mark":
                    stuk += _terug(merk, pos, tot)
            woorden = knoop.text or ""
            for plaats in reversed(range(len(woorden))):
                if woorden[plaats] == NULBREED:
                    stuk.append(ReplaceStep(pos + plaats, pos + plaats + 1, Slice.empty))
        uit[:0] = stuk
        return False

    document.descendants(bezoek)
    return uit


def _terug(wijziging: Mark, van: int, tot: int) -> list[Step]:
    oud, nieuw = wijziging.attrs.get("previousValue"), wijziging.attrs.get("newValue")
    uit: list[Step] = []
    if isinstance(nieuw, dict):
        uit.append(RemoveMarkStep(van, tot, Mark.from_json(SCHEMA, nieuw)))
    if isinstance(oud, dict):
        uit.append(AddMarkStep(van, tot, Mark.from_json(SCHEMA, oud)))
    return uit


def _uitgevoerd(document: Node, stappen: Sequence[Step]) -> Node | None:
    for stap in stappen:
        try:
            uitkomst = stap.apply(document).doc
        except ValueError:  # a border that a proposal runs over: the whole then goes in one step
            return None
        if uitkomst is None:
            return None
        document = uitkomst
    return document
