"""What someone may do with each part of a text, judged on the tree before and after a change.

An editor may change everything, but not the annex that is another gemeente's own. Who may only propose leaves the
text the same once all proposals are thought away; who may only comment adds marks of new comments and changes nothing
else, in an annex of another gemeente too. Nobody but an editor takes the mark of a comment away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from typing import Any

from prosemirror.model import Node

from samenwerking.teksten.boom import VOORSTELMERKEN, Knoop, uit_json, vervang, voeg_tekst_samen, zonder_merken
from samenwerking.teksten.voorstellen import voorstellen_in, wijs_af


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
    anders = [
        (was, wordt)
        for sleutel in {**oud, **nieuw}
        if (was := oud.get(sleutel)) is not (wordt := nieuw.get(sleutel)) and not (was and wordt and was.eq(wordt))
    ]
    erbij = cache(lambda: nieuwe_opmerkingen(voor, na))  # a walk through the text, which most changes do not need
    for was, wordt in anders:
        try:
            _toets_deel(was, wordt, schrijver, erbij)
        except Geweigerd:
            if not _alleen_opgemerkt(was, wordt, erbij()):
                raise
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


def opmerkingen_in(document: Node) -> set[str]:
    """Ids of the comments whose mark stands in this tree."""
    gevonden: set[str] = set()

    def bezoek(knoop: Node, *_: Any) -> bool:
        gevonden.update(str(merk.attrs["id"]) for merk in knoop.marks if merk.type.name == "opmerking")
        return True

    bezoek(document)
    document.descendants(bezoek)
    return gevonden


def nieuwe_opmerkingen(voor: Node, na: Node) -> set[str]:
    """Ids of the comments whose mark stands in the text after a change and stood nowhere in it before."""
    al = {id(deel) for deel in voor.content.content}
    veranderd = [deel for deel in na.content.content if id(deel) not in al]
    erbij = set().union(*(opmerkingen_in(deel) for deel in veranderd))
    return erbij - opmerkingen_in(voor) if erbij else erbij


def _zonder_opmerkingen(deel: Knoop, ids: set[str]) -> Knoop:
    """The part without the marks of these comments."""

    def kaal(stuk: Knoop) -> Knoop:
        over = tuple(merk for merk in stuk.merken if merk.soort != "opmerking" or str(merk.attrs.get("id")) not in ids)
        return stuk if over == stuk.merken else replace(stuk, merken=over)

    return voeg_tekst_samen(kaal(vervang(deel, kaal)))


def _alleen_opgemerkt(was: Node | None, wordt: Node | None, erbij: set[str]) -> bool:
    """True when nothing differs but marks of comments that are new in the text."""
    if was is None or wordt is None or not erbij:
        return False
    return _zonder_opmerkingen(uit_json(wordt.to_json()), erbij) == voeg_tekst_samen(uit_json(was.to_json()))


def _toets_deel(was: Node | None, wordt: Node | None, schrijver: Schrijver, erbij: Callable[[], set[str]]) -> None:
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
        raise Geweigerd("U kunt in deze tekst opmerkingen maken, geen woorden wijzigen.")
    if _zonder_voorstellen(oud) != _zonder_voorstellen(_zonder_opmerkingen(nieuw, erbij())):
        raise Geweigerd("U kunt in deze tekst voorstellen doen. Zet 'Voorstellen' aan en probeer het opnieuw.")


def _zonder_voorstellen(deel: Knoop) -> Knoop:
    return zonder_merken(wijs_af(deel), VOORSTELMERKEN)


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
