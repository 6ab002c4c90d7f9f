"""Which part of one text is which part of another: by id, then by heading and shared words.

Between two versions of one text the id decides. Between two texts (SOK 2022 and SOK 2026) ids say nothing: there a
part is paired with what is word for word the same, with what has its heading, or with what shares most of its words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from samenwerking.teksten.boom import MET_KOP, Knoop, platte_tekst
from samenwerking.teksten.woordverschil import GENOEG_GELIJK, deel_van_de_woorden, geteld

Pad = tuple[int, ...]
"""Where a node stands: the place of each node on the way down, from 0."""

REGELS = frozenset({"kop", "alinea"})
"""Nodes that hold a line of words; what is in them is compared by word."""

MAX_PAREN = 2500
"""Up to so many possible pairs all are looked at; above it only those that share an uncommon word."""
ZELDZAAM = 12
"""A word that stands in more parts than this says nothing about which is which."""
KANDIDATEN = 8
MINSTE_WOORDEN = 4
"""Something shorter that turns up elsewhere was not moved; it is just the same words."""

_FAMILIE = {"kopcel": "cel", "bijlage": "hoofdstuk", "paragraaf": "hoofdstuk"}


@dataclass(eq=False)
class Plek:
    """A node in its tree."""

    knoop: Knoop
    pad: Pad
    ouder: Plek | None
    kinderen: list[Plek] = field(default_factory=list)
    paar: Plek | None = None

    @property
    def familie(self) -> str:
        """Kinds that can become one another share a family."""
        return _FAMILIE.get(self.knoop.soort, self.knoop.soort)

    @cached_property
    def vinger(self) -> int:
        """The same for nodes that read the same, whatever their ids."""
        knoop = self.knoop
        if knoop.soort in REGELS:
            inhoud: tuple[object, ...] = tuple(_inline(kind) for kind in knoop.inhoud)
        else:
            inhoud = tuple(kind.vinger for kind in self.kinderen)
        eigen = (knoop.attrs.get(naam) for naam in ("bestand", "alt", "bijschrift", "sleutel", "telling"))
        return hash((self.familie, *map(repr, eigen), inhoud))

    @cached_property
    def woorden(self) -> tuple[str, ...]:
        """What it says, in words without case."""
        if self.knoop.soort in REGELS:
            return tuple(platte_tekst(self.knoop).lower().split())
        if not self.kinderen:
            return tuple(
                str(self.knoop.attrs.get(naam, "")) for naam in ("bestand", "sleutel") if naam in self.knoop.attrs
            )
        return tuple(woord for kind in self.kinderen for woord in kind.woorden)

    @cached_property
    def telling(self) -> frozenset[tuple[str, int]]:
        """Its words, counted, to see which part of them another shares."""
        return geteld(self.woorden)

    @cached_property
    def kop(self) -> str:
        """Its heading without case and double spaces."""
        return " ".join(self.knoop.kop.lower().split()) if self.knoop.soort in MET_KOP else ""

    def loop(self) -> Iterable[Plek]:
        """Itself and everything in it, from top to bottom."""
        yield self
        for kind in self.kinderen:
            yield from kind.loop()


def plekken(knoop: Knoop, pad: Pad = (), ouder: Plek | None = None) -> Plek:
    """The tree with places; a line of words is not looked into."""
    plek = Plek(knoop, pad, ouder)
    if knoop.soort not in REGELS:
        plek.kinderen = [plekken(kind, (*pad, n), plek) for n, kind in enumerate(knoop.inhoud)]
    return plek


def koppel(oud: Plek, nieuw: Plek) -> None:
    """Give each node of both trees its pair in the other, as far as it has one."""
    _een(oud, nieuw)
    oude, nieuwe = list(oud.loop()), list(nieuw.loop())
    _op_id(oude, nieuwe)
    # parts are looked for in the whole text, because an article may have gone to another chapter
    for soorten in ({"artikel"}, {"hoofdstuk", "bijlage", "paragraaf"}):
        _delen(
            [plek for plek in oude if plek.paar is None and plek.knoop.soort in soorten],
            [plek for plek in nieuwe if plek.paar is None and plek.knoop.soort in soorten],
        )
    _binnen(oude)
    _elders(oude, nieuwe)


def _een(oud: Plek, nieuw: Plek) -> None:
    oud.paar, nieuw.paar = nieuw, oud


def _open(plekken: Iterable[Plek]) -> list[Plek]:
    return [plek for plek in plekken if plek.paar is None]


def _op_id(oude: Sequence[Plek], nieuwe: Sequence[Plek]) -> None:
    per_id: dict[str, Plek] = {}
    for plek in nieuwe:
        if plek.knoop.id:
            per_id.setdefault(plek.knoop.id, plek)
    for plek in oude:
        ander = per_id.get(plek.knoop.id)
        if ander and plek.paar is None and ander.paar is None and plek.familie == ander.familie:
            _een(plek, ander)


def _delen(oude: list[Plek], nieuwe: list[Plek]) -> None:
    _uniek(oude, nieuwe, lambda plek: plek.vinger)
    _uniek(oude, nieuwe, lambda plek: (plek.familie, plek.kop, plek.ouder.kop if plek.ouder else "") if plek.kop else 0)
    _uniek(oude, nieuwe, lambda plek: (plek.familie, plek.kop) if plek.kop else 0)
    _op_woorden(oude, nieuwe)


def _uniek(oude: Sequence[Plek], nieuwe: Sequence[Plek], sleutel: Callable[[Plek], object]) -> None:
    """Pair what has a key that only one of each side has. A key 0 means: cannot be told apart by this."""
    kanten: list[dict[object, list[Plek]]] = []
    for kant in (oude, nieuwe):
        groepen: dict[object, list[Plek]] = defaultdict(list)
        for plek in _open(kant):
            groepen[sleutel(plek)].append(plek)
        kanten.append(groepen)
    for waarde, groep in kanten[0].items():
        ander = kanten[1].get(waarde, [])
        if waarde != 0 and len(groep) == len(ander) == 1:
            _een(groep[0], ander[0])


def _binnen(oude: Iterable[Plek]) -> None:
    """Pair what stands in a pair, from the top down: `oude` in reading order, so that new pairs get their turn."""
    for plek in oude:
        if plek.paar is not None:
            _kinderen(plek, plek.paar)


def _kinderen(oud: Plek, nieuw: Plek) -> None:
    _op_plaats(oud, nieuw)
    families: dict[str, tuple[list[Plek], list[Plek]]] = defaultdict(lambda: ([], []))
    for kant, ouder in enumerate((oud, nieuw)):
        for kind in _open(ouder.kinderen):
            # parts were looked for in the whole text; here only what is nothing by itself
            if kind.knoop.soort not in MET_KOP:
                families[kind.familie][kant].append(kind)
    for links, rechts in families.values():
        if links and rechts:
            _uniek(links, rechts, lambda plek: plek.vinger)
            _buren(oud)
            _op_woorden(_open(links), _open(rechts))
    _eerste(oud, nieuw, "alinea")  # a lid, onderdeel or cell begins with a line, whatever it says


def _eerste(oud: Plek, nieuw: Plek, soort: str) -> None:
    if oud.kinderen and nieuw.kinderen:
        een, twee = oud.kinderen[0], nieuw.kinderen[0]
        if een.paar is None and twee.paar is None and een.knoop.soort == twee.knoop.soort == soort:
            _een(een, twee)


def _op_plaats(oud: Plek, nieuw: Plek) -> None:
    """What has its own place: the heading of a part, the cells of a row."""
    _eerste(oud, nieuw, "kop")
    if oud.knoop.soort == nieuw.knoop.soort == "rij" and len(oud.kinderen) == len(nieuw.kinderen):
        for een, twee in zip(oud.kinderen, nieuw.kinderen, strict=True):
            if een.paar is None and twee.paar is None:
                _een(een, twee)


def _buren(oud: Plek) -> None:
    """What is the same and stands beside a pair: white lines, a repeated sentence."""
    for kinderen, stap in ((oud.kinderen, 1), (oud.kinderen[::-1], -1)):
        for een in kinderen:
            if een.paar is None or een.paar.ouder is None:
                continue
            naast, ander = _naast(een, stap), _naast(een.paar, stap)
            if naast and ander and naast.paar is None and ander.paar is None and naast.vinger == ander.vinger:
                _een(naast, ander)


def _naast(plek: Plek, stap: int) -> Plek | None:
    if plek.ouder is None:
        return None
    plaats = plek.pad[-1] + stap
    return plek.ouder.kinderen[plaats] if 0 <= plaats < len(plek.ouder.kinderen) else None


def _op_woorden(oude: list[Plek], nieuwe: list[Plek]) -> None:
    """Pair what shares most words; of equals those that stand in the same place."""
    links, rechts = _open(oude), _open(nieuwe)
    if len(links) * len(rechts) <= MAX_PAREN:
        paren = [(i, j) for i in range(len(links)) for j in range(len(rechts))]
    else:
        paren = _kandidaten(links, rechts)
    gewogen = []
    for i, j in paren:
        if links[i].familie != rechts[j].familie:
            continue
        gelijk = deel_van_de_woorden(links[i].telling, rechts[j].telling)
        if gelijk >= GENOEG_GELIJK:
            afstand = abs(i / len(links) - j / len(rechts))
            gewogen.append((-gelijk, afstand, i, j))
    for _, _, i, j in sorted(gewogen):
        if links[i].paar is None and rechts[j].paar is None:
            _een(links[i], rechts[j])


def _kandidaten(links: Sequence[Plek], rechts: Sequence[Plek]) -> list[tuple[int, int]]:
    """Pairs that share uncommon words: with many parts not every pair can be looked at."""
    waar: dict[str, list[int]] = defaultdict(list)
    for j, plek in enumerate(rechts):
        for woord in set(plek.woorden):
            waar[woord].append(j)
    paren = []
    for i, plek in enumerate(links):
        geteld: Counter[int] = Counter()
        for woord in set(plek.woorden):
            if len(waar.get(woord, ())) <= ZELDZAAM:
                geteld.update(waar.get(woord, ()))
        paren += [(i, j) for j, _ in geteld.most_common(KANDIDATEN)]
    return paren


def _elders(oude: Sequence[Plek], nieuwe: Sequence[Plek]) -> None:
    """What turns up word for word in another part was moved. The largest first, with all that is in it."""
    for soort in ("tabel", "lid", "lijst", "onderdeel", "alinea", "afbeelding", "gegevenblok"):
        links = [plek for plek in _open(oude) if plek.knoop.soort == soort and _zegt_iets(plek)]
        rechts = [plek for plek in _open(nieuwe) if plek.knoop.soort == soort and _zegt_iets(plek)]
        _uniek(links, rechts, lambda plek: plek.vinger)
        for plek in links:
            if plek.paar is not None:
                _binnen(plek.loop())


def _zegt_iets(plek: Plek) -> bool:
    return len(plek.woorden) >= MINSTE_WOORDEN or plek.knoop.soort in {"afbeelding", "gegevenblok"}


def _inline(knoop: Knoop) -> object:
    if knoop.soort == "text":
        return knoop.tekst
    return (knoop.soort, repr(knoop.attrs.get("tekst", "")), repr(knoop.attrs.get("sleutel", "")))
