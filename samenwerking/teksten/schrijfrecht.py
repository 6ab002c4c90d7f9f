"""What someone may do with each part of a text, judged on the tree before and after a change.

An editor may change everything, but not the annex that is another gemeente's own. Who may only propose leaves the
text and the proposals of others the same once the own proposals are thought away; who may only comment leaves it the
same but for comments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from prosemirror.model import Node

from samenwerking.teksten.boom import INVOEGEN, VOORSTELMERKEN, Knoop, loop, uit_json, zonder_merken
from samenwerking.teksten.voorstellen import Kies, wijs_af

_OPMERKING = frozenset({"opmerking"})
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
    for sleutel in {**oud, **nieuw}:
        was, wordt = oud.get(sleutel), nieuw.get(sleutel)
        if was is not wordt and not (was and wordt and was.eq(wordt)):
            _toets_deel(was, wordt, schrijver, eigen)
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


def _toets_deel(was: Node | None, wordt: Node | None, schrijver: Schrijver, eigen: Kies) -> None:
    eigenaars = {str(deel.attrs.get("gemeente") or "") for deel in (was, wordt) if deel is not None}
    if not schrijver.bewaakt and eigenaars - {"", schrijver.gemeente}:
        raise Geweigerd("Deze bijlage is van een andere gemeente. Alleen die gemeente schrijft erin.")
    if not schrijver.bewaakt and was is not None and wordt is not None and len(eigenaars) > 1:
        raise Geweigerd("Alleen de coördinator wijzigt van welke gemeente een bijlage is.")
    if schrijver.recht >= Recht.SCHRIJVEN or (schrijver.gemeente and eigenaars == {schrijver.gemeente}):
        return
    if schrijver.recht == Recht.VOORSTELLEN:
        _toets_voorstellen(was, wordt, eigen)
        return
    if was is None or wordt is None:
        raise Geweigerd("U kunt in deze tekst opmerkingen maken, geen delen toevoegen of weghalen.")
    if zonder_merken(uit_json(was.to_json()), _OPMERKING) != zonder_merken(uit_json(wordt.to_json()), _OPMERKING):
        raise Geweigerd("U kunt in deze tekst opmerkingen maken, geen woorden wijzigen.")


def _toets_voorstellen(was: Node | None, wordt: Node | None, eigen: Kies) -> None:
    """The text that others see without these proposals is the same, and so is each proposal of another."""
    if any(deel is None and not _is_nieuw(ander, eigen) for deel, ander in ((was, wordt), (wordt, was))):
        raise Geweigerd(ALLEEN_VOORSTELLEN)
    oud = uit_json(was.to_json()) if was is not None else None
    nieuw = uit_json(wordt.to_json()) if wordt is not None else None
    van_anderen = _van_anderen(oud, eigen)
    for sleutel, stukken in _van_anderen(nieuw, eigen).items():
        if van_anderen.get(sleutel) != stukken:
            raise Geweigerd("Dit voorstel is van iemand anders. Doe zelf een voorstel, of maak een opmerking.")
    if oud is not None and nieuw is not None and _zonder(oud, eigen) != _zonder(nieuw, eigen):
        raise Geweigerd(ALLEEN_VOORSTELLEN)


def _zonder(deel: Knoop, eigen: Kies) -> Knoop:
    return zonder_merken(wijs_af(deel, eigen), _OPMERKING)


def _van_anderen(deel: Knoop | None, eigen: Kies) -> dict[tuple[str, str], str]:
    """What each proposal of another marks: the words themselves, and the kinds of the blocks."""
    uit: dict[tuple[str, str], str] = {}
    for knoop in loop(deel) if deel is not None else ():
        for merk in knoop.merken:
            if merk.soort in VOORSTELMERKEN and not eigen(str(merk.attrs["id"])):
                sleutel = (merk.soort, str(merk.attrs["id"]))
                uit[sleutel] = uit.get(sleutel, "") + (knoop.tekst or f"<{knoop.soort}>")
    return uit
