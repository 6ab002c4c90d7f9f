"""What someone wrote on an older state of a text, put on the newest state: each step moved past what others wrote.

The same way of moving as the editor in the browser uses (prosemirror-collab), so that both end with the same text.
A step whose place is gone falls out; the others stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from prosemirror.model import Node
from prosemirror.transform import Mapping, Step, StepMap

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


def lees_stappen(ruw: Any) -> list[Step]:
    """The steps of a sending. Raises DocumentOngeldig for what is no step of our schema."""
    if not isinstance(ruw, list) or not 1 <= len(ruw) <= MAX_STAPPEN:
        raise DocumentOngeldig("Deze zending heeft geen stappen, of te veel ineens.")
    if not all(isinstance(stap, dict) and _plekken_goed(stap) for stap in ruw):
        raise DocumentOngeldig("Deze zending wijst plekken aan die er niet kunnen zijn.")
    try:
        return [Step.from_json(SCHEMA, stap) for stap in ruw]
    except Exception as fout:  # a stranger's JSON: the library raises any kind of error on it
        raise DocumentOngeldig("Deze zending heeft een vorm die dit programma niet kent.") from fout


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


def voeg_samen(document: Node, stappen: Sequence[Step], over: Sequence[StepMap]) -> Samengevoegd:
    """Carry out `stappen`, written before `over` happened, on `document`, which holds `over` already.

    Raises DocumentOngeldig when a step does not fit a text that nobody else changed: that is no race but a fault.
    """
    kaarten = [stap.get_map() for stap in stappen]
    pad = Mapping([kaart.invert() for kaart in reversed(kaarten)])
    for kaart in over:
        pad.append_map(kaart)
    uit: list[dict[str, Any]] = []
    nieuwe: list[StepMap] = []
    vervallen = 0
    vanaf = len(stappen)
    for stap in stappen:
        verplaatst = stap.map(pad.slice(vanaf))
        vanaf -= 1
        uitkomst = _probeer(verplaatst, document) if verplaatst is not None else None
        if verplaatst is None or uitkomst is None:
            if not over:
                raise DocumentOngeldig("Deze wijziging past niet op de tekst.")
            vervallen += 1
            continue
        document = uitkomst
        kaart = verplaatst.get_map()
        pad.append_map(kaart)
        pad.set_mirror(vanaf, len(pad.maps) - 1)
        uit.append(dict(verplaatst.to_json()))
        nieuwe.append(kaart)
    return Samengevoegd(document, tuple(uit), tuple(nieuwe), vervallen)


def _probeer(stap: Step, document: Node) -> Node | None:
    try:
        return stap.apply(document).doc
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        # a hostile step can point anywhere: what does not apply, does not fit
        return None
