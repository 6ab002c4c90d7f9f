"""What is asked of every part of a text at every sending, answered once for each part as it stands.

A part that nobody touched is the same object after a step as before it: what was found out about it stays true. So the
cost of a sending follows what changed, and not the length of the text.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from prosemirror.model import Node

from samenwerking.teksten.boom import is_leeg, uit_json

_IDS: WeakKeyDictionary[Node, tuple[frozenset[str], bool]] = WeakKeyDictionary()
_LEEG: WeakKeyDictionary[Node, bool] = WeakKeyDictionary()


def ids_in(deel: Node) -> tuple[frozenset[str], bool]:
    """The ids in a part, its own included, and whether one stands in it twice."""
    bekend = _IDS.get(deel)
    if bekend is None:
        gevonden: list[str] = []

        def bezoek(knoop: Node, *_: Any) -> bool:
            if eigen := knoop.attrs.get("id"):
                gevonden.append(str(eigen))
            return True

        bezoek(deel)
        deel.descendants(bezoek)
        ids = frozenset(gevonden)
        bekend = _IDS[deel] = ids, len(ids) < len(gevonden)
    return bekend


def heeft_dubbele_ids(voor: Node, na: Node) -> bool:
    """Whether a change brought an id that stands in the text twice; `voor` had none."""
    oud, nieuw = set(voor.content.content), set(na.content.content)
    weg = frozenset[str]().union(*(ids_in(deel)[0] for deel in oud - nieuw))
    gezien: set[str] = set()
    for deel in nieuw - oud:
        ids, dubbel = ids_in(deel)
        if dubbel or not gezien.isdisjoint(ids):
            return True
        gezien |= ids
    if len(nieuw) < len(na.content.content):
        return True  # the same part twice
    erbij = gezien - weg
    return bool(erbij) and any(not erbij.isdisjoint(ids_in(deel)[0]) for deel in nieuw & oud)


def deel_is_leeg(deel: Node) -> bool:
    """As `boom.is_leeg`, without making a tree of a part that clearly holds words."""
    if deel.content.size >= 2_000:
        return False
    bekend = _LEEG.get(deel)
    if bekend is None:
        bekend = _LEEG[deel] = is_leeg(uit_json(deel.to_json()))
    return bekend
