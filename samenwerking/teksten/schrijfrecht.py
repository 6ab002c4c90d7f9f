"""What someone may do with each part of a text, judged on the tree before and after a change.

An editor may change everything, but not the annex that is another gemeente's own. Who may only propose leaves the
text and the proposals of others the same once the own proposals are thought away; who may only comment adds marks of
new comments and changes nothing else, in an annex of another gemeente too. Nobody but an editor takes the mark of a
comment away. What one may do can differ per part: each part that changed is judged by its own right, and what parts
there are and in which order by the right on the text as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cache
from typing import Any

from prosemirror.model import Node

from samenwerking.teksten.boom import (
    INVOEGEN,
    MET_KOP,
    VOORSTELMERKEN,
    Knoop,
    loop,
    uit_json,
    vervang,
    voeg_tekst_samen,
)
from samenwerking.teksten.voorstellen import Kies, wijs_af

ALLEEN_LEZEN = "U kunt deze tekst lezen, niet wijzigen."
DEEL_ALLEEN_LEZEN = "U kunt dit deel van de tekst lezen, niet wijzigen."
ALLEEN_VOORSTELLEN = "U kunt in deze tekst voorstellen doen. Zet 'Voorstellen' aan en probeer het opnieuw."


class Recht(IntEnum):
    """From little to much: each may also do what stands before it."""

    LEZEN = 1
    OPMERKEN = 2
    VOORSTELLEN = 3
    SCHRIJVEN = 4


@dataclass(frozen=True)
class Schrijver:
    """One hat in one text: what it may do with the text as a whole, with the annexes of its own gemeente (`bijlage`),
    and with the parts for which something else was said (`delen`, by id).

    `bewaakt` is true for the coördinator, who may write in every annex and change whose annex it is. Where nothing was
    said of the own annex, who may propose in the text writes in it.
    """

    recht: Recht
    gemeente: str = ""
    bewaakt: bool = False
    bijlage: Recht | None = None
    delen: Mapping[str, Recht] = field(default_factory=dict)

    @property
    def eigen_bijlage(self) -> Recht:
        """What it may do in the annexes of its own gemeente."""
        if self.bijlage is None:
            return Recht.SCHRIJVEN if self.recht >= Recht.VOORSTELLEN else self.recht
        return self.bijlage

    def in_deel(self, kenmerk: str, eigenaar: str = "") -> Recht:
        """What it may do in one part; `eigenaar` is the gemeente whose annex it is. In that of another: comment."""
        if self.bewaakt:
            return self.recht
        if eigenaar and eigenaar != self.gemeente:
            return min(self.delen.get(kenmerk, self.recht), Recht.OPMERKEN)
        return self.delen.get(kenmerk, self.eigen_bijlage if eigenaar else self.recht)

    @property
    def meest(self) -> Recht:
        """The most it may do anywhere in the text."""
        return max(self._alle)

    @property
    def minst(self) -> Recht:
        """The least it may do somewhere in the text, annexes of others apart."""
        return min(self._alle)

    @property
    def _alle(self) -> tuple[Recht, ...]:
        if self.bewaakt:
            return (self.recht,)
        return (self.recht, *([self.eigen_bijlage] if self.gemeente else []), *self.delen.values())


class Geweigerd(ValueError):
    """This change is not allowed; the message says why, in Dutch."""


def _elk(_: str) -> bool:
    return True


def toets(voor: Node, na: Node, schrijver: Schrijver, eigen: Kies = _elk) -> None:
    """Raise Geweigerd when this hat may not turn `voor` into `na`. Looks only at the parts that changed.

    `eigen` answers for the id of a proposal whether it is of this hat; asked only of who may not write.
    """
    if schrijver.meest < Recht.OPMERKEN:
        raise Geweigerd(ALLEEN_LEZEN)
    oud, nieuw = _delen(voor), _delen(na)
    anders = [(oud.get(sleutel), nieuw.get(sleutel)) for sleutel in _anders(oud, nieuw)]
    erbij = cache(lambda: nieuwe_opmerkingen(voor, na))  # a walk through the text, which most changes do not need
    for was, wordt in anders:
        try:
            _toets_deel(was, wordt, schrijver, eigen, erbij)
        except Geweigerd:
            if _recht_in(was, wordt, schrijver) < Recht.OPMERKEN or not _alleen_opgemerkt(was, wordt, erbij()):
                raise
    if schrijver.recht < Recht.SCHRIJVEN and _vaste(oud, schrijver, eigen) != _vaste(nieuw, schrijver, eigen):
        raise Geweigerd("U kunt hier geen delen toevoegen, weghalen of van volgorde veranderen.")


def veranderde_delen(voor: Node, na: Node) -> list[str]:
    """The ids of the parts that came, went or changed, each followed by those of the paragrafen and articles in it
    that did; an empty id when only the order of the parts changed."""
    oud, nieuw = _delen(voor), _delen(na)
    anders: list[str] = []
    for sleutel in _anders(oud, nieuw):
        binnen = _anders(_met_kop(oud.get(sleutel)), _met_kop(nieuw.get(sleutel)))
        anders += [sleutel, *(kenmerk for kenmerk in binnen if kenmerk != sleutel)]
    return anders or ([""] if list(oud) != list(nieuw) else [])


def _anders(oud: Mapping[str, Node], nieuw: Mapping[str, Node]) -> list[str]:
    """The keys of what came, went or changed."""
    return [
        sleutel
        for sleutel in {**nieuw, **oud}
        if (was := oud.get(sleutel)) is not (wordt := nieuw.get(sleutel)) and not (was and wordt and was.eq(wordt))
    ]


def _met_kop(deel: Node | None) -> dict[str, Node]:
    """What stands in a part under a heading of its own, by its id."""
    gevonden: dict[str, Node] = {}

    def bezoek(knoop: Node, *_: Any) -> bool:
        if knoop.type.name in MET_KOP and knoop.attrs.get("id"):
            gevonden[str(knoop.attrs["id"])] = knoop
        return knoop.type.name in MET_KOP

    if deel is not None:
        deel.descendants(bezoek)
    return gevonden


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
    oud, nieuw = set(voor.content.content), set(na.content.content)
    erbij = set().union(*(opmerkingen_in(deel) for deel in nieuw - oud))
    erbij -= set().union(*(opmerkingen_in(deel) for deel in oud - nieuw))
    return erbij - opmerkingen_in(voor) if erbij else erbij  # rarely: a walk through the whole text


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


def _recht_in(was: Node | None, wordt: Node | None, schrijver: Schrijver) -> Recht:
    """What this hat may do in a part as it was; in a new part as it comes."""
    deel = was if was is not None else wordt
    if deel is None:
        return schrijver.recht
    return schrijver.in_deel(str(deel.attrs.get("id") or ""), str(deel.attrs.get("gemeente") or ""))


def _toets_deel(
    was: Node | None, wordt: Node | None, schrijver: Schrijver, eigen: Kies, erbij: Callable[[], set[str]]
) -> None:
    eigenaars = {str(deel.attrs.get("gemeente") or "") for deel in (was, wordt) if deel is not None}
    if not schrijver.bewaakt and eigenaars - {"", schrijver.gemeente}:
        raise Geweigerd("Deze bijlage is van een andere gemeente. Alleen die gemeente schrijft erin.")
    if not schrijver.bewaakt and was is not None and wordt is not None and len(eigenaars) > 1:
        raise Geweigerd("Alleen de coördinator wijzigt van welke gemeente een bijlage is.")
    recht = _recht_in(was, wordt, schrijver)
    if recht >= Recht.SCHRIJVEN:
        return
    if recht == Recht.VOORSTELLEN:
        _toets_voorstellen(was, wordt, eigen, erbij)
        return
    if recht < Recht.OPMERKEN:
        raise Geweigerd(ALLEEN_LEZEN if schrijver.meest < Recht.OPMERKEN else DEEL_ALLEEN_LEZEN)
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
