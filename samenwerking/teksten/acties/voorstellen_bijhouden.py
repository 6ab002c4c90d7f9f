"""Whose proposal is it? A row for each, made when its marks first reach the server, in the name of who sent them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils import timezone
from prosemirror.model import Node

from regio.models import Lidmaatschap
from samenwerking.teksten.boom import VOORSTELMERKEN, Knoop, platte_tekst, uit_json
from samenwerking.teksten.models import Voorstel
from samenwerking.teksten.schrijfrecht import Geweigerd, Recht, Schrijver
from samenwerking.teksten.voorstellen import Voorstelinhoud, voorstellen_in

Staat = Voorstel.Staat

AL_BESLOTEN = "Over dit voorstel is intussen besloten. Doe een nieuw voorstel met wat u nog wilt wijzigen."


@dataclass(frozen=True)
class Verloop:
    """The proposals that a change touches: those of the changed parts before and after it, and their rows."""

    door: Lidmaatschap
    was: tuple[Node, ...] = ()
    voor: frozenset[str] = frozenset()
    na: frozenset[str] = frozenset()
    rijen: dict[str, Voorstel] = field(default_factory=dict)
    elders: frozenset[str] = frozenset()

    def eigen(self, kenmerk: str) -> bool:
        """Whether it is of the hat that sends: by its row, or because it is new."""
        rij = self.rijen.get(kenmerk)
        return rij.door_id == self.door.pk if rij is not None else kenmerk not in self.voor


def verloop_van(*, tekst_id: int, voor: Node, na: Node, door: Lidmaatschap, mag: Schrijver) -> Verloop:
    """What a change does to the proposals of a text. Asks the database only when it can matter.

    Raises Geweigerd when it brings back a proposal about which was decided.
    """
    bleef = {id(deel) for deel in na.content.content} & {id(deel) for deel in voor.content.content}
    was = tuple(deel for deel in voor.content.content if id(deel) not in bleef)
    ids_voor = _ids(was)
    ids_na = _ids(deel for deel in na.content.content if id(deel) not in bleef)
    if ids_voor == ids_na and (mag.minst >= Recht.SCHRIJVEN or not ids_na):
        return Verloop(door)
    rijen = {rij.kenmerk: rij for rij in Voorstel.objects.filter(tekst_id=tekst_id, kenmerk__in=ids_voor | ids_na)}
    for kenmerk in ids_na - ids_voor:
        if kenmerk in rijen and rijen[kenmerk].staat in {Staat.AANGENOMEN, Staat.AFGEWEZEN}:
            raise Geweigerd(AL_BESLOTEN)
    elders = _ids(deel for deel in na.content.content if id(deel) in bleef) if ids_voor - ids_na else frozenset()
    return Verloop(door, was, ids_voor, ids_na, rijen, elders)


def houd_bij(tekst_id: int, verloop: Verloop) -> None:
    """Make rows for new proposals; close those that left the text, open again what came back by an undo."""
    for kenmerk in sorted(verloop.na - verloop.voor):
        rij = verloop.rijen.get(kenmerk)
        if rij is None:
            Voorstel.objects.create(tekst_id=tekst_id, kenmerk=kenmerk, door=verloop.door)
        elif rij.staat != Staat.OPEN:
            rij.staat, rij.besloten_door, rij.besloten_op, rij.waarom = Staat.OPEN, None, None, ""
            rij.save()
    weg = [
        rij
        for kenmerk in sorted(verloop.voor - verloop.na - verloop.elders)
        if (rij := verloop.rijen.get(kenmerk)) is not None and rij.staat == Staat.OPEN
    ]
    if weg:
        inhoud = lees_af(Knoop("doc", inhoud=tuple(uit_json(deel.to_json()) for deel in verloop.was)))
        for rij in weg:
            eigen = rij.door_id == verloop.door.pk
            sluit(rij=rij, inhoud=inhoud, staat=Staat.INGETROKKEN if eigen else Staat.VERVALLEN, door=verloop.door)


@dataclass(frozen=True)
class Gelezen:
    """A proposal as it stands in the text, with the words of the part around it."""

    inhoud: Voorstelinhoud
    waar: str


def lees_af(document: Knoop) -> dict[str, Gelezen]:
    """Every proposal of a text, with the heading of its part."""
    koppen = {deel.id: deel.kop or platte_tekst(deel)[:60] for deel in document.inhoud}
    return {
        kenmerk: Gelezen(inhoud, koppen.get(inhoud.deel, "")) for kenmerk, inhoud in voorstellen_in(document).items()
    }


def sluit(
    *, rij: Voorstel, inhoud: dict[str, Gelezen], staat: Voorstel.Staat, door: Lidmaatschap, waarom: str = ""
) -> None:
    """Write down what was decided about a proposal, with its words: they leave the text."""
    gelezen = inhoud.get(rij.kenmerk)
    if gelezen is not None:
        rij.soort, rij.weg, rij.nieuw = gelezen.inhoud.soort, gelezen.inhoud.weg, gelezen.inhoud.nieuw
        rij.deel, rij.waar = gelezen.inhoud.deel, gelezen.waar[:300]
    rij.staat, rij.besloten_door, rij.besloten_op, rij.waarom = staat, door, timezone.now(), waarom
    rij.save()


def _ids(delen: Iterable[Node]) -> frozenset[str]:
    """The ids of all proposals in these parts."""
    gevonden: set[str] = set()

    def bezoek(knoop: Node, *_: object) -> bool:
        for merk in knoop.marks:
            if merk.type.name in VOORSTELMERKEN:
                gevonden.add(str(merk.attrs["id"]))
        return True

    for deel in delen:
        bezoek(deel)
        deel.descendants(bezoek)
    return frozenset(gevonden)
