"""What someone wrote on an older state of a text, put on the newest state: each step moved past what others wrote.

The same way of moving as the editor in the browser uses (prosemirror-collab), so that both end with the same text.
A step whose place is gone falls out; the others stand. Words that go with it, or that stood in what another took away
without having seen them, are named: nobody loses what they wrote without being told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from prosemirror.model import Node
from prosemirror.transform import Mapping, ReplaceAroundStep, ReplaceStep, Step, StepMap

from samenwerking.teksten.boom import DocumentOngeldig
from samenwerking.teksten.schema import SCHEMA

MAX_STAPPEN = 2000
"""Steps in one sending: an afternoon without connection. More is sent in parts by the editor."""


@dataclass(frozen=True)
class Samengevoegd:
    """The text after it, the steps as they were carried out, and their maps for who is still behind."""

    document: Node
    stappen: tuple[dict[str, Any], ...]
    kaarten: tuple[StepMap, ...]
    vervallen: int
    """How many steps fell out because what they changed was gone."""
    niet_geplaatst: str = ""
    """The words that those steps would have put in."""
    verzwolgen: tuple[tuple[int, str], ...] = ()
    """Words that step number n of `ongezien` had put in, and that who now took them away had not seen."""


NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""The sign that the database cannot keep, as JSON writes it."""


def lees_stappen(ruw: Any) -> list[Step]:
    """The steps of a sending. Raises DocumentOngeldig for what is no step of our schema."""
    if not isinstance(ruw, list) or not 1 <= len(ruw) <= MAX_STAPPEN:
        raise DocumentOngeldig("Deze zending heeft geen stappen, of te veel ineens.")
    if not all(isinstance(stap, dict) and _plekken_goed(stap) for stap in ruw):
        raise DocumentOngeldig("Deze zending wijst plekken aan die er niet kunnen zijn.")
    if not _bewaarbaar(ruw):  # one that the database refuses would take the sendings of others with it
        raise DocumentOngeldig("Deze zending heeft tekens die niet kunnen worden bewaard.")
    try:
        return [Step.from_json(SCHEMA, stap) for stap in ruw]
    except Exception as fout:  # a stranger's JSON: the library raises any kind of error on it
        raise DocumentOngeldig("Deze zending heeft een vorm die dit programma niet kent.") from fout


def _bewaarbaar(ruw: list[Any]) -> bool:
    """Whether this can be kept as JSON: no half signs, no NUL, no number that is none."""
    try:
        woorden = json.dumps(ruw, ensure_ascii=False, allow_nan=False)
        woorden.encode()
    except (ValueError, RecursionError):
        return False
    return NUL.search(woorden) is None


def _plekken_goed(stap: dict[str, Any]) -> bool:
    """The library trusts that positions run up; a stranger's need not."""
    for namen in (("from", "to"), ("from", "gapFrom", "gapTo", "to"), ("pos",)):
        plekken = [stap[naam] for naam in namen if naam in stap]
        if not all(isinstance(plek, int) and plek >= 0 for plek in plekken) or plekken != sorted(plekken):
            return False
    return True


def kaart_van(stap: dict[str, Any]) -> StepMap:
    """The map of a step that was carried out before."""
    return Step.from_json(SCHEMA, stap).get_map()


def pas_toe(document: Node, stappen: Sequence[dict[str, Any]]) -> Node:
    """The text after steps that were carried out before on this same state. They cannot fail."""
    for ruw in stappen:
        uitkomst = Step.from_json(SCHEMA, ruw).apply(document)
        if uitkomst.doc is None:
            raise DocumentOngeldig(f"Een bewaarde stap past niet op de tekst: {uitkomst.failed}")
        document = uitkomst.doc
    return document


def voeg_samen(
    document: Node, stappen: Sequence[Step], over: Sequence[StepMap], ongezien: Sequence[StepMap] | None = None
) -> Samengevoegd:
    """Carry out `stappen`, written before `over` happened, on `document`, which holds `over` already.

    A window that was away moves its own steps past the first part of what it missed before it sends them. `ongezien`
    is all it had not seen when they were typed: that part, and then `over`.

    Raises DocumentOngeldig when a step does not fit a text that nobody else changed: that is no race but a fault.
    """
    kaarten = [stap.get_map() for stap in stappen]
    pad = Mapping([kaart.invert() for kaart in reversed(kaarten)])
    for kaart in over:
        pad.append_map(kaart)
    uit: list[dict[str, Any]] = []
    nieuwe: list[StepMap] = []
    vervallen, niet_geplaatst = 0, list[str]()
    verzwolgen: list[tuple[int, str]] = []
    vanaf = len(stappen)
    for stap in stappen:
        verplaatst = _verplaats(stap, pad.slice(vanaf))
        vanaf -= 1
        uitkomst = _probeer(verplaatst, document) if verplaatst is not None else None
        if verplaatst is None or uitkomst is None:
            if not over:
                raise DocumentOngeldig("Deze wijziging past niet op de tekst.")
            vervallen += 1
            niet_geplaatst.append(_woorden_van(stap))
            continue
        kaart = verplaatst.get_map()
        verzwolgen += _weggehaald(document, kaart, over if ongezien is None else ongezien, nieuwe)
        document = uitkomst
        pad.append_map(kaart)
        pad.set_mirror(vanaf, len(pad.maps) - 1)
        uit.append(dict(verplaatst.to_json()))
        nieuwe.append(kaart)
    return Samengevoegd(
        document, tuple(uit), tuple(nieuwe), vervallen, "".join(niet_geplaatst).strip(), tuple(verzwolgen)
    )


def _verplaats(stap: Step, pad: Mapping) -> Step | None:
    """The step moved past what others wrote; None when its place is gone.

    The library in Python drops a replacement whose ends both touch what went, the one in the browser only when both
    lay inside it. The browser is right: who types over the word that another just removed, still typed something.
    """
    if not isinstance(stap, ReplaceStep | ReplaceAroundStep):
        return stap.map(pad)
    van, tot = pad.map_result(stap.from_, 1), pad.map_result(stap.to, -1)
    if van.deleted_across and tot.deleted_across:
        return None
    if isinstance(stap, ReplaceStep):
        return ReplaceStep(van.pos, max(van.pos, tot.pos), stap.slice, stap.structure)
    midden_van = van.pos if stap.from_ == stap.gap_from else pad.map(stap.gap_from, -1)
    midden_tot = tot.pos if stap.to == stap.gap_to else pad.map(stap.gap_to, 1)
    if midden_van < van.pos or midden_tot > tot.pos or midden_van > midden_tot:
        return None
    return ReplaceAroundStep(van.pos, tot.pos, midden_van, midden_tot, stap.slice, stap.insert, stap.structure)


def _woorden_van(stap: Step) -> str:
    """The words that this step puts in."""
    if not isinstance(stap, ReplaceStep | ReplaceAroundStep):
        return ""
    inhoud = stap.slice.content
    return inhoud.text_between(0, inhoud.size, "\n", " ") if inhoud.size else ""


def _weggehaald(
    document: Node, kaart: StepMap, ongezien: Sequence[StepMap], nieuwe: Sequence[StepMap]
) -> Iterator[tuple[int, str]]:
    """What a step with this map takes out of `document` that steps of `ongezien` put in, with the number of each.

    Walks back from the newest map: a piece that a step put in is followed forward again to where it stands now.
    """
    for van, tot in _verwijderd(kaart):
        begin, einde = van, tot
        for eigen in reversed(nieuwe):
            begin, einde = eigen.invert().map(begin, -1), eigen.invert().map(einde, 1)
        for nummer in range(len(ongezien) - 1, -1, -1):
            for stuk_van, stuk_tot in _ingevoegd(ongezien[nummer]):
                if stuk_van < einde and stuk_tot > begin:
                    for later in (*ongezien[nummer + 1 :], *nieuwe):
                        stuk_van, stuk_tot = later.map(stuk_van, 1), later.map(stuk_tot, -1)
                    stuk_van, stuk_tot = max(stuk_van, van), min(stuk_tot, tot)
                    woorden = document.text_between(stuk_van, stuk_tot, "\n", " ") if stuk_van < stuk_tot else ""
                    if woorden:
                        yield nummer, woorden
            begin, einde = ongezien[nummer].invert().map(begin, -1), ongezien[nummer].invert().map(einde, 1)


def _verwijderd(kaart: StepMap) -> list[tuple[int, int]]:
    stukken: list[tuple[int, int]] = []
    kaart.for_each(lambda oud_van, oud_tot, *_: stukken.append((oud_van, oud_tot)) if oud_van < oud_tot else None)
    return stukken


def _ingevoegd(kaart: StepMap) -> list[tuple[int, int]]:
    stukken: list[tuple[int, int]] = []
    kaart.for_each(lambda _van, _tot, van, tot: stukken.append((van, tot)) if van < tot else None)
    return stukken


def _probeer(stap: Step, document: Node) -> Node | None:
    try:
        return stap.apply(document).doc
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        # a hostile step can point anywhere: what does not apply, does not fit
        return None
