"""What someone may do with each part of a text, judged on the tree before and after a change.

An editor may change everything, but not the annex that is another gemeente's own. Who may only propose leaves the
text the same once all proposals are thought away; who may only comment leaves it the same but for comments.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from prosemirror.model import Node

from samenwerking.teksten.boom import VOORSTELMERKEN, Knoop, uit_json, zonder_merken
from samenwerking.teksten.voorstellen import voorstellen_in, wijs_af

_OPMERKING = frozenset({"opmerking"})


class Recht(IntEnum):
    """From little to much: each may also do what stands before it."""

    LEZEN = 1
    OPMERKEN = 2
    VOORSTELLEN = 3
    SCHRIJVEN = 4


@dataclass(frozen=True)
class Schrijver:
    """One hat in one text: what it may do with the text, and the gemeente whose own annexes it may write.

    `bewaakt` is true for the coördinator, who may write in every annex and change whose annex it is.
    """

    recht: Recht
    gemeente: str = ""
    bewaakt: bool = False


class Geweigerd(ValueError):
    """This change is not allowed; the message says why, in Dutch."""


def toets(voor: Node, na: Node, schrijver: Schrijver) -> None:
    """Raise Geweigerd when this hat may not turn `voor` into `na`. Looks only at the parts that changed."""
    if schrijver.recht < Recht.OPMERKEN:
        raise Geweigerd("U kunt deze tekst lezen, niet wijzigen.")
    oud, nieuw = _delen(voor), _delen(na)
    for sleutel in {**oud, **nieuw}:
        was, wordt = oud.get(sleutel), nieuw.get(sleutel)
        if was is not wordt and not (was and wordt and was.eq(wordt)):
            _toets_deel(was, wordt, schrijver)
    if schrijver.recht < Recht.SCHRIJVEN and list(oud) != list(nieuw):
        raise Geweigerd("U kunt de volgorde van de delen niet wijzigen, alleen voorstellen doen in de tekst.")


def veranderde_delen(voor: Node, na: Node) -> list[str]:
    """The ids of the parts that came, went or changed; an empty id when only their order did."""
    oud, nieuw = _delen(voor), _delen(na)
    anders = [
        sleutel
        for sleutel in {**nieuw, **oud}
        if (was := oud.get(sleutel)) is not (wordt := nieuw.get(sleutel)) and not (was and wordt and was.eq(wordt))
    ]
    return anders or ([""] if list(oud) != list(nieuw) else [])


def _delen(document: Node) -> dict[str, Node]:
    """The parts by their id; one without an id (just made by a paste) by its place."""
    return {
        str(deel.attrs.get("id") or f"plaats {plaats}"): deel for plaats, deel in enumerate(document.content.content)
    }


def _toets_deel(was: Node | None, wordt: Node | None, schrijver: Schrijver) -> None:
    eigenaars = {str(deel.attrs.get("gemeente") or "") for deel in (was, wordt) if deel is not None}
    if not schrijver.bewaakt and eigenaars - {"", schrijver.gemeente}:
        raise Geweigerd("Deze bijlage is van een andere gemeente. Alleen die gemeente schrijft erin.")
    if not schrijver.bewaakt and was is not None and wordt is not None and len(eigenaars) > 1:
        raise Geweigerd("Alleen de coördinator wijzigt van welke gemeente een bijlage is.")
    if schrijver.recht >= Recht.SCHRIJVEN or (schrijver.gemeente and eigenaars == {schrijver.gemeente}):
        return
    if was is None or wordt is None:
        raise Geweigerd("U kunt geen hele delen toevoegen of weghalen, alleen voorstellen doen in de tekst.")
    oud, nieuw = uit_json(was.to_json()), uit_json(wordt.to_json())
    if schrijver.recht == Recht.OPMERKEN:
        if zonder_merken(oud, _OPMERKING) != zonder_merken(nieuw, _OPMERKING):
            raise Geweigerd("U kunt in deze tekst opmerkingen maken, geen woorden wijzigen.")
        return
    if _zonder_voorstellen(oud) != _zonder_voorstellen(nieuw):
        raise Geweigerd("U kunt in deze tekst voorstellen doen. Zet 'Voorstellen' aan en probeer het opnieuw.")


def _zonder_voorstellen(deel: Knoop) -> Knoop:
    return zonder_merken(wijs_af(deel), VOORSTELMERKEN | _OPMERKING)


def nieuwe_voorstellen(voor: Node, na: Node) -> set[str]:
    """Ids of proposals that stand in a changed part after a change and stood nowhere in it before."""
    oud, nieuw = _delen(voor), _delen(na)
    uit: set[str] = set()
    for sleutel, wordt in nieuw.items():
        was = oud.get(sleutel)
        if was is not wordt:
            eerder = set(voorstellen_in(uit_json(was.to_json()))) if was is not None else set()
            uit |= set(voorstellen_in(uit_json(wordt.to_json()))) - eerder
    return uit
