"""What someone may do with each part of a text, judged on the tree before and after a change.

An editor may change everything, but not the annex that is another gemeente's own. Who may only propose leaves the
text and the proposals of others the same once the own proposals are thought away; who may only comment adds marks of
new comments and changes nothing else, in an annex of another gemeente too. Nobody but an editor takes the mark of a
comment away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from typing import Any

from prosemirror.model import Node

from samenwerking.teksten.boom import INVOEGEN, VOORSTELMERKEN, Knoop, loop, uit_json, vervang, voeg_tekst_samen
from samenwerking.teksten.voorstellen import Kies, wijs_af

ALLEEN_VOORSTELLEN = "U kunt in deze tekst voorstellen doen. Zet 'Voorstellen' aan en probeer het opnieuw."


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


def _elk(_: str) -> bool:
    return True


def toets(voor: Node, na: Node, schrijver: Schrijver, eigen: Kies = _elk) -> None:
    """Raise Geweigerd when this hat may not turn `voor` into `na`. Looks only at the parts that changed.

    `eigen` answers for the id of a proposal whether it is of this hat; asked only of who may not write.
    """
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
            _toets_deel(was, wordt, schrijver, eigen, erbij)
        except Geweigerd:
            if not _alleen_opgemerkt(was, wordt, erbij()):
                raise
    if schrijver.recht < Recht.SCHRIJVEN and _vaste(oud, schrijver, eigen) != _vaste(nieuw, schrijver, eigen):
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


def _vaste(delen: Mapping[str, Node], schrijver: Schrijver, eigen: Kies) -> list[str]:
    """The parts in their order, but for those that this hat proposes to add."""
    if schrijver.recht < Recht.VOORSTELLEN:
        return list(delen)
    return [sleutel for sleutel, deel in delen.items() if not _is_nieuw(deel, eigen)]


def _is_nieuw(deel: Node | None, eigen: Kies) -> bool:
    """Whether the part itself is an addition that this hat proposes."""
    return deel is not None and any(merk.type.name == INVOEGEN and eigen(str(merk.attrs["id"])) for merk in deel.marks)


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


def _toets_deel(
    was: Node | None, wordt: Node | None, schrijver: Schrijver, eigen: Kies, erbij: Callable[[], set[str]]
) -> None:
    eigenaars = {str(deel.attrs.get("gemeente") or "") for deel in (was, wordt) if deel is not None}
    if not schrijver.bewaakt and eigenaars - {"", schrijver.gemeente}:
        raise Geweigerd("Deze bijlage is van een andere gemeente. Alleen die gemeente schrijft erin.")
    if not schrijver.bewaakt and was is not None and wordt is not None and len(eigenaars) > 1:
        raise Geweigerd("Alleen de coördinator wijzigt van welke gemeente een bijlage is.")
    if schrijver.recht >= Recht.SCHRIJVEN or (schrijver.gemeente and eigenaars == {schrijver.gemeente}):
        return
    if schrijver.recht == Recht.VOORSTELLEN:
        _toets_voorstellen(was, wordt, eigen, erbij)
        return
    if was is None or wordt is None:
        raise Geweigerd("U kunt in deze tekst opmerkingen maken, geen delen toevoegen of weghalen.")
    raise Geweigerd("U kunt in deze tekst opmerkingen maken, geen woorden wijzigen.")


def _toets_voorstellen(was: Node | None, wordt: Node | None, eigen: Kies, erbij: Callable[[], set[str]]) -> None:
    """The text that others see without these proposals is the same, and so is each proposal of another."""
    if any(deel is None and not _is_nieuw(ander, eigen) for deel, ander in ((was, wordt), (wordt, was))):
        raise Geweigerd(ALLEEN_VOORSTELLEN)
    oud = voeg_tekst_samen(uit_json(was.to_json())) if was is not None else None
    nieuw = _zonder_opmerkingen(uit_json(wordt.to_json()), erbij()) if wordt is not None else None
    van_anderen = _van_anderen(oud, eigen)
    for sleutel, stukken in _van_anderen(nieuw, eigen).items():
        if van_anderen.get(sleutel) != stukken:
            raise Geweigerd("Dit voorstel is van iemand anders. Doe zelf een voorstel, of maak een opmerking.")
    if oud is not None and nieuw is not None and wijs_af(oud, eigen) != wijs_af(nieuw, eigen):
        raise Geweigerd(ALLEEN_VOORSTELLEN)


def _van_anderen(deel: Knoop | None, eigen: Kies) -> dict[tuple[str, str], str]:
    """What each proposal of another marks: the words themselves, and the kinds of the blocks."""
    uit: dict[tuple[str, str], str] = {}
    for knoop in loop(deel) if deel is not None else ():
        for merk in knoop.merken:
            if merk.soort in VOORSTELMERKEN and not eigen(str(merk.attrs["id"])):
                sleutel = (merk.soort, str(merk.attrs["id"]))
                uit[sleutel] = uit.get(sleutel, "") + (knoop.tekst or f"<{knoop.soort}>")
    return uit
