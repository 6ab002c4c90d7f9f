"""What differs between two texts: per part, per lid, per word, with what was moved.

The difference is a tree in the order of the new text, with what went at the place where it stood. It is exact: from
the old text and the difference the new one follows (`pas_toe`), and the other way round (`neem_terug`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from samenwerking.teksten.boom import Knoop, voeg_tekst_samen
from samenwerking.teksten.nummeren import Nummer, nummers
from samenwerking.teksten.paren import REGELS, Pad, Plek, koppel, plekken
from samenwerking.teksten.vormverschil import Vorm, knoopverschil
from samenwerking.teksten.woordverschil import Stuk, Werk, aaneen, vergelijk_regel, zichtbaar

Staat = Literal["gelijk", "gewijzigd", "nieuw", "vervallen", "verplaatst"]


class VerschilPastNiet(ValueError):
    """This difference was made from another text."""


@dataclass(frozen=True)
class Deel:
    """One node of either text with what happened to it.

    `oud` and `nieuw` are the node without what stands in it, `van` and `naar` its place in either tree. A line of
    words has `stukken`, any other node has `delen`. `heel` is set where both texts are the same to the last sign:
    then that is all, and `ontvouwd` gives what stands in it. Something can be 'gelijk' to a reader and yet not be
    `heel`: an id or a comment differs.
    """

    staat: Staat
    oud: Knoop | None
    nieuw: Knoop | None
    van: Pad | None
    naar: Pad | None
    verplaatst: bool = False
    vorm: tuple[Vorm, ...] = ()
    delen: tuple[Deel, ...] = ()
    stukken: tuple[Stuk, ...] = ()
    heel: Knoop | None = None

    @property
    def knoop(self) -> Knoop:
        """The node as it is now, or as it was when it went."""
        knoop = self.nieuw or self.oud
        if knoop is None:
            raise ValueError("Een deel staat in minstens een van de twee teksten.")
        return knoop

    @property
    def soort(self) -> str:
        """Its kind now, or as it was when it went."""
        return self.knoop.soort

    @property
    def id(self) -> str:
        """Its id now, or as it was when it went."""
        return self.knoop.id

    @property
    def ontvouwd(self) -> Deel:
        """The same with what stands in it, one layer deep, also where nothing differs."""
        if self.heel is None:
            return self
        if self.heel.soort in REGELS:
            inhoud = self.heel.inhoud
            return replace(self, stukken=(Stuk("gelijk", inhoud, inhoud),) if inhoud else (), heel=None)
        van, naar = self.van or (), self.naar or ()
        delen = (
            Deel("gelijk", kaal := _kaal(kind), kaal, (*van, n), (*naar, n), heel=kind)
            for n, kind in enumerate(self.heel.inhoud)
        )
        return replace(self, delen=tuple(delen), heel=None)

    def loop(self) -> Iterator[Deel]:
        """Itself and all that differs under it; not what stands in a part that is `heel`."""
        yield self
        for deel in self.delen:
            yield from deel.loop()


@dataclass(frozen=True)
class Verschil:
    """Two texts beside each other. Numbers are by the id of a node, of the old and the new text."""

    deel: Deel
    oude_nummers: Mapping[str, Nummer] = field(default_factory=dict)
    nieuwe_nummers: Mapping[str, Nummer] = field(default_factory=dict)

    @property
    def leeg(self) -> bool:
        """True when both texts are the same to the last sign."""
        return self.deel.heel is not None

    @property
    def gelijk(self) -> bool:
        """True when a reader sees no difference."""
        return self.deel.staat == "gelijk"

    def oud_nummer(self, deel: Deel) -> Nummer | None:
        """Its number in the old text; None when it has none or did not stand there."""
        return self.oude_nummers.get(deel.oud.id) if deel.oud else None

    def nieuw_nummer(self, deel: Deel) -> Nummer | None:
        """Its number in the new text; None when it has none or does not stand there."""
        return self.nieuwe_nummers.get(deel.nieuw.id) if deel.nieuw else None


def vergelijk(oud: Knoop, nieuw: Knoop, *, soort: str, oude_soort: str | None = None) -> Verschil:
    """The difference between two texts. `soort` is the kind of text, that decides how parts are numbered.

    Both trees as the editor keeps them: neighbouring pieces of text with the same marks are one.
    """
    oud, nieuw = voeg_tekst_samen(oud), voeg_tekst_samen(nieuw)
    oude_nummers, nieuwe_nummers = nummers(oud, oude_soort or soort), nummers(nieuw, soort)
    if oud == nieuw:
        kaal = _kaal(oud)
        return Verschil(Deel("gelijk", kaal, kaal, (), (), heel=oud), oude_nummers, nieuwe_nummers)
    links, rechts = plekken(oud), plekken(nieuw)
    koppel(links, rechts)
    doelen = {plek.knoop.id: plek.paar.knoop.id for plek in links.loop() if plek.knoop.id and plek.paar}
    return Verschil(_Bouwer(doelen).deel(links, rechts), oude_nummers, nieuwe_nummers)


def _kaal(knoop: Knoop) -> Knoop:
    return replace(knoop, inhoud=()) if knoop.inhoud else knoop


class _Bouwer:
    """Makes the difference of two trees whose nodes know their pairs."""

    def __init__(self, doelen: Mapping[str, str]) -> None:
        self.doelen = doelen
        self.werk = Werk()

    def deel(self, oud: Plek | None, nieuw: Plek | None, *, verplaatst: bool = False) -> Deel:
        delen: tuple[Deel, ...] = ()
        stukken: tuple[Stuk, ...] = ()
        if any(plek.knoop.soort in REGELS for plek in (oud, nieuw) if plek):
            stukken = vergelijk_regel(
                oud.knoop.inhoud if oud else (),
                nieuw.knoop.inhoud if nieuw else (),
                doelen=self.doelen,
                werk=self.werk,
            )
        else:
            delen = self._delen(oud, nieuw)
        kaal = Deel(
            staat="vervallen" if nieuw is None else "nieuw",
            oud=_kaal(oud.knoop) if oud else None,
            nieuw=_kaal(nieuw.knoop) if nieuw else None,
            van=oud.pad if oud else None,
            naar=nieuw.pad if nieuw else None,
            verplaatst=verplaatst,
            delen=delen,
            stukken=stukken,
        )
        return _beoordeeld(kaal, oud, nieuw) if oud and nieuw else kaal

    def _delen(self, oud: Plek | None, nieuw: Plek | None) -> tuple[Deel, ...]:
        """What stands in both, in the order of the new text; what went stands after what it followed."""
        blijvers = _blijvers(oud, nieuw)
        na: dict[Plek | None, list[Plek]] = defaultdict(list)
        vorige: Plek | None = None
        for kind in oud.kinderen if oud else ():
            if kind in blijvers:
                vorige = kind
            elif kind.paar is None:
                na[vorige].append(kind)
        uit = [self.deel(weg, None) for weg in na[None]]
        for kind in nieuw.kinderen if nieuw else ():
            uit.append(self.deel(kind.paar, kind, verplaatst=_is_verplaatst(kind, blijvers)))
            if kind.paar in blijvers:
                uit += [self.deel(weg, None) for weg in na[kind.paar]]
        return tuple(uit)


def _blijvers(oud: Plek | None, nieuw: Plek | None) -> set[Plek]:
    """The most children that can stay where they are; the others were picked up: the fewest that will do."""
    if oud is None or nieuw is None:
        return set()
    samen = [kind.paar for kind in nieuw.kinderen if kind.paar is not None and kind.paar.ouder is oud]
    # the longest run that goes up in the old order: `einden` holds the lowest end of a run of each length
    einden: list[int] = []
    eindplekken: list[Plek] = []
    voor: dict[Plek, Plek | None] = {}
    for plek in samen:
        plaats = plek.pad[-1]
        lengte = bisect_left(einden, plaats)
        voor[plek] = eindplekken[lengte - 1] if lengte else None
        einden[lengte : lengte + 1] = [plaats]
        eindplekken[lengte : lengte + 1] = [plek]
    uit: set[Plek] = set()
    laatste = eindplekken[-1] if eindplekken else None
    while laatste is not None:
        uit.add(laatste)
        laatste = voor[laatste]
    return uit


def _is_verplaatst(nieuw: Plek, blijvers: set[Plek]) -> bool:
    oud = nieuw.paar
    if oud is None or oud in blijvers:
        return False
    if oud.ouder is None or nieuw.ouder is None or oud.ouder.paar is nieuw.ouder:
        return True
    # a lid that was put around it, or taken away from around it, does not move it
    return not (_door_nieuwe_heen(nieuw, oud.ouder) or _door_nieuwe_heen(oud, nieuw.ouder))


def _door_nieuwe_heen(plek: Plek, ouder: Plek) -> bool:
    boven = plek.ouder
    while boven is not None and boven.paar is None:
        boven = boven.ouder
    return boven is not None and boven.paar is ouder


def _beoordeeld(deel: Deel, oud: Plek, nieuw: Plek) -> Deel:
    """The part with its state; where both are the same to the last sign it holds the node and nothing else."""
    if deel.oud == deel.nieuw and _zelfde_inhoud(deel, oud, nieuw):
        return replace(
            deel,
            staat="verplaatst" if deel.verplaatst else "gelijk",
            heel=nieuw.knoop,
            delen=(),
            stukken=(),
        )
    vorm = knoopverschil(oud.knoop, nieuw.knoop)
    anders = vorm or zichtbaar(deel.stukken) or any(kind.staat != "gelijk" for kind in deel.delen)
    if anders or _verloor(oud, nieuw):
        staat: Staat = "gewijzigd"
    else:
        staat = "verplaatst" if deel.verplaatst else "gelijk"
    return replace(deel, staat=staat, vorm=vorm)


def _zelfde_inhoud(deel: Deel, oud: Plek, nieuw: Plek) -> bool:
    if deel.soort in REGELS:
        return oud.knoop.inhoud == nieuw.knoop.inhoud
    return len(oud.kinderen) == len(nieuw.kinderen) == len(deel.delen) and all(
        kind.heel is not None and kind.van == (*oud.pad, n) and kind.naar == (*nieuw.pad, n)
        for n, kind in enumerate(deel.delen)
    )


def _verloor(oud: Plek, nieuw: Plek) -> bool:
    """True when something that stood in it went to another part."""
    return any(
        kind.paar is not None and kind.paar.ouder is not nieuw and _is_verplaatst(kind.paar, set())
        for kind in oud.kinderen
    )


# --- from one text to the other


def pas_toe(oud: Knoop, verschil: Verschil) -> Knoop:
    """The new text, from the old one and the difference. Raises VerschilPastNiet for another old text."""
    return _herbouw(voeg_tekst_samen(oud), verschil.deel, naar_nieuw=True)


def neem_terug(nieuw: Knoop, verschil: Verschil) -> Knoop:
    """The old text, from the new one and the difference. Raises VerschilPastNiet for another new text."""
    return _herbouw(voeg_tekst_samen(nieuw), verschil.deel, naar_nieuw=False)


def _herbouw(basis: Knoop, wortel: Deel, *, naar_nieuw: bool) -> Knoop:
    kinderen: dict[Pad, list[tuple[int, Deel]]] = defaultdict(list)
    for deel in wortel.loop():
        doel = deel.naar if naar_nieuw else deel.van
        _controleer(basis, deel, naar_nieuw=naar_nieuw)
        if doel:
            kinderen[doel[:-1]].append((doel[-1], deel))

    def bouw(deel: Deel, pad: Pad) -> Knoop:
        bron = deel.van if naar_nieuw else deel.naar
        if deel.heel is not None and bron is not None:
            return _op_pad(basis, bron)
        kaal = deel.nieuw if naar_nieuw else deel.oud
        if kaal is None:
            raise VerschilPastNiet("Dit verschil is niet volledig.")
        if kaal.soort in REGELS:
            return replace(kaal, inhoud=aaneen(_kant(deel.stukken, nieuw=naar_nieuw)))
        geplaatst = sorted(kinderen[pad], key=lambda paar: paar[0])
        return replace(kaal, inhoud=tuple(bouw(kind, (*pad, n)) for n, kind in geplaatst))

    return bouw(wortel, ())


def _controleer(basis: Knoop, deel: Deel, *, naar_nieuw: bool) -> None:
    """The text from which we start must be the one that the difference was made from."""
    bron, kaal = (deel.van, deel.oud) if naar_nieuw else (deel.naar, deel.nieuw)
    if bron is None:
        return
    knoop = _op_pad(basis, bron)
    if deel.heel is not None:
        past = knoop == deel.heel
    elif knoop.soort in REGELS:
        past = knoop.inhoud == aaneen(_kant(deel.stukken, nieuw=not naar_nieuw))
    else:
        past = _kaal(knoop) == kaal
    if not past:
        raise VerschilPastNiet("Dit verschil is van een andere tekst gemaakt.")


def _op_pad(basis: Knoop, pad: Pad) -> Knoop:
    knoop = basis
    for plaats in pad:
        if plaats >= len(knoop.inhoud):
            raise VerschilPastNiet("Dit verschil is van een andere tekst gemaakt.")
        knoop = knoop.inhoud[plaats]
    return knoop


def _kant(stukken: Sequence[Stuk], *, nieuw: bool) -> tuple[Knoop, ...]:
    return tuple(knoop for stuk in stukken for knoop in (stuk.nieuw if nieuw else stuk.oud))
