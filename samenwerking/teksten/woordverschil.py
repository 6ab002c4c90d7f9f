"""What differs between two lines: word by word, with their marks, references and footnotes.

A word is compared without its marks, so that making a word bold is a change of form and not of words. Taking the
old sides of all pieces gives the old line exactly, the new sides give the new one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt
from typing import Any, Literal

from samenwerking.teksten.boom import NULBREED, Knoop, Merk, tekst
from samenwerking.teksten.vormverschil import merkverschil

Stuksoort = Literal["gelijk", "weg", "nieuw", "vorm", "noot"]

GENOEG_GELIJK = 0.4
"""Two pieces of text that share less than this part of their words are not the same: then one went, one came."""
MAX_VERSCHIL = 600
"""More words than this that went or came in one alinea are shown whole: nobody reads them one by one."""
MAX_WERK = 4_000_000
"""Steps of comparing for a whole text. Above it alineas are shown whole: a page must not hang on an odd paste."""

_WOORD = re.compile(r"(\w+(?:[-'’.,/]\w+)*|[^\w\s])(\s*)|(\s+)")
_STILLE_ATTRS = frozenset({"id", "doel"})


@dataclass(frozen=True)
class Stuk:
    """Some words that stayed, went, came or got another form; or a footnote whose words changed.

    `oud` and `nieuw` are what stands on each side. In a piece that is 'gelijk' they may differ in what no reader
    sees: an id, a comment, a double space. `wat` names the changes of form, `noot` holds the words of a footnote.
    """

    soort: Stuksoort
    oud: tuple[Knoop, ...] = ()
    nieuw: tuple[Knoop, ...] = ()
    wat: tuple[str, ...] = ()
    noot: tuple[Stuk, ...] = ()


@dataclass
class Werk:
    """What may still be spent on comparing words; shared by all lines of two texts."""

    over: int = MAX_WERK

    def grens(self) -> int:
        """How many differences the next line may have."""
        return min(MAX_VERSCHIL, isqrt(max(self.over, 0)))


@dataclass(frozen=True)
class _Teken:
    """A word with what follows it, or one thing that is no word. `zelfde` is what it is compared by."""

    zelfde: tuple[str, ...]
    kern: tuple[Knoop, ...]
    spatie: tuple[Knoop, ...] = ()

    @property
    def alles(self) -> tuple[Knoop, ...]:
        return self.kern + self.spatie

    @property
    def is_woord(self) -> bool:
        return self.zelfde[0] == "woord"


@dataclass
class _Groep:
    """A piece under construction."""

    soort: Stuksoort
    wat: tuple[str, ...]
    oud: list[Knoop]
    nieuw: list[Knoop]
    noot: tuple[Stuk, ...] = ()


class _Bouw:
    """Pieces under construction: neighbours of one kind become one piece."""

    def __init__(self) -> None:
        self.groepen: list[_Groep] = []

    def zet(self, soort: Stuksoort, oud: tuple[Knoop, ...], nieuw: tuple[Knoop, ...], *wat: str) -> None:
        if not oud and not nieuw:
            return
        vorige = self.groepen[-1] if self.groepen else None
        if vorige is None or vorige.soort != soort or vorige.wat != wat:
            vorige = _Groep(soort, wat, [], [])
            self.groepen.append(vorige)
        vorige.oud += oud
        vorige.nieuw += nieuw

    def zet_noot(self, oud: tuple[Knoop, ...], nieuw: tuple[Knoop, ...], noot: tuple[Stuk, ...]) -> None:
        self.groepen.append(_Groep("noot", (), [*oud], [*nieuw], noot))

    def klaar(self) -> tuple[Stuk, ...]:
        return tuple(
            Stuk(groep.soort, aaneen(groep.oud), aaneen(groep.nieuw), groep.wat, groep.noot) for groep in self.groepen
        )


def vergelijk_regel(
    oud: Sequence[Knoop], nieuw: Sequence[Knoop], *, doelen: Mapping[str, str] | None = None, werk: Werk | None = None
) -> tuple[Stuk, ...]:
    """The pieces of two lines. `doelen` says which id of the old text is which of the new one, for references."""
    werk = werk if werk is not None else Werk()
    if tuple(oud) == tuple(nieuw):
        return (Stuk("gelijk", tuple(oud), tuple(nieuw)),) if oud else ()
    oude, nieuwe = list(_tekens(oud, doelen or {})), list(_tekens(nieuw, {}))
    bouw = _Bouw()
    i = j = 0
    for van, naar in [*_zonder_eilandjes(oude, nieuwe, _gelijke(oude, nieuwe, werk)), (len(oude), len(nieuwe))]:
        _zet_wissel(bouw, oude[i:van], nieuwe[j:naar])
        if van < len(oude):
            _zet_paar(bouw, oude[van], nieuwe[naar], werk)
        i, j = van + 1, naar + 1
    return bouw.klaar()


def vergelijk_woorden(oud: str, nieuw: str, *, werk: Werk | None = None) -> tuple[Stuk, ...]:
    """The pieces of two plain lines: a caption, the text of a footnote."""
    return vergelijk_regel(
        (tekst(oud),) if oud else (),
        (tekst(nieuw),) if nieuw else (),
        werk=werk,
    )


def zichtbaar(stukken: Sequence[Stuk]) -> bool:
    """True when a reader sees a difference."""
    return any(stuk.soort != "gelijk" for stuk in stukken)


def aaneen(knopen: Sequence[Knoop]) -> tuple[Knoop, ...]:
    """Neighbouring pieces of text with the same marks made one, as the editor keeps them."""
    uit: list[Knoop] = []
    lopend: list[Knoop] = []

    def sluit() -> None:
        if lopend:
            een = lopend[0]
            woorden = "".join(knoop.tekst for knoop in lopend)
            uit.append(een if len(lopend) == 1 else Knoop("text", een.attrs, (), woorden, een.merken))
            lopend.clear()

    for knoop in knopen:
        if knoop.soort != "text":
            sluit()
            uit.append(knoop)
            continue
        if lopend and lopend[0].merken != knoop.merken:
            sluit()
        lopend.append(knoop)
    sluit()
    return tuple(uit)


def deel_van_de_woorden(oud: frozenset[tuple[str, int]], nieuw: frozenset[tuple[str, int]]) -> float:
    """The part of the words that two texts share, 0-1 (Dice); two empty ones are the same."""
    totaal = len(oud) + len(nieuw)
    return 2 * len(oud & nieuw) / totaal if totaal else 1.0


def geteld(woorden: Sequence[str]) -> frozenset[tuple[str, int]]:
    """Words that can be shared: the third 'de' of one text is the third 'de' of the other."""
    teller: Counter[str] = Counter()
    uit = []
    for woord in woorden:
        teller[woord] += 1
        uit.append((woord, teller[woord]))
    return frozenset(uit)


# --- words and other things of a line


def _tekens(inhoud: Sequence[Knoop], doelen: Mapping[str, str]) -> Iterator[_Teken]:
    lopend: list[Knoop] = []
    for knoop in inhoud:
        if knoop.soort == "text":
            lopend.append(knoop)
            continue
        yield from _woorden(lopend)
        lopend = []
        yield _Teken(_zelfde(knoop, doelen), (knoop,))
    yield from _woorden(lopend)


def _zelfde(knoop: Knoop, doelen: Mapping[str, str]) -> tuple[str, ...]:
    """A footnote is compared by its words later; a reference is the same when it points at the same part."""
    match knoop.soort:
        case "voetnoot":
            return ("voetnoot",)
        case "verwijzing":
            doel = str(knoop.attrs.get("doel", ""))
            return ("verwijzing", doelen.get(doel, doel))
        case _:
            return (knoop.soort, _sleutel(knoop.attrs))


def _sleutel(attrs: Mapping[str, Any]) -> str:
    return repr(sorted((naam, repr(waarde)) for naam, waarde in attrs.items() if naam not in _STILLE_ATTRS))


def _woorden(lopend: Sequence[Knoop]) -> Iterator[_Teken]:
    """The words of a run of text; a word may be half bold."""
    alles = "".join(knoop.tekst for knoop in lopend)
    plek, begin = 0, 0

    def knip(van: int, tot: int) -> tuple[Knoop, ...]:
        nonlocal plek, begin
        uit = []
        while van < tot:
            knoop = lopend[plek]
            eind = begin + len(knoop.tekst)
            if eind <= van:
                plek, begin = plek + 1, eind
                continue
            woorden = knoop.tekst[van - begin : min(tot, eind) - begin]
            uit.append(Knoop("text", knoop.attrs, (), woorden, knoop.merken))
            van = min(tot, eind)
        return tuple(uit)

    for vondst in _WOORD.finditer(alles):
        if vondst[3] is not None or vondst[1] == NULBREED:
            yield _Teken(("spatie",), (), knip(*vondst.span()))
        else:
            yield _Teken(("woord", vondst[1]), knip(*vondst.span(1)), knip(*vondst.span(2)))


# --- which words stayed


def _gelijke(oude: Sequence[_Teken], nieuwe: Sequence[_Teken], werk: Werk) -> list[tuple[int, int]]:
    a, b = [teken.zelfde for teken in oude], [teken.zelfde for teken in nieuwe]
    if deel_van_de_woorden(_woordtelling(oude), _woordtelling(nieuwe)) < GENOEG_GELIJK:
        return _alleen_bijzonder(oude, nieuwe)
    kortste = min(len(a), len(b))
    voor = 0
    while voor < kortste and a[voor] == b[voor]:
        voor += 1
    achter = 0
    while achter < kortste - voor and a[-1 - achter] == b[-1 - achter]:
        achter += 1
    beide = set(a[voor : len(a) - achter]) & set(b[voor : len(b) - achter])
    links = [i for i in range(voor, len(a) - achter) if a[i] in beide]
    rechts = [j for j in range(voor, len(b) - achter) if b[j] in beide]
    midden = langste_reeks([a[i] for i in links], [b[j] for j in rechts], werk)
    return [
        *((n, n) for n in range(voor)),
        *((links[i], rechts[j]) for i, j in midden),
        *((len(a) - n, len(b) - n) for n in range(achter, 0, -1)),
    ]


def _woordtelling(tekens: Sequence[_Teken]) -> frozenset[tuple[str, int]]:
    return geteld([teken.zelfde[-1] for teken in tekens if teken.is_woord and teken.zelfde[-1].isalnum()])


def _alleen_bijzonder(oude: Sequence[_Teken], nieuwe: Sequence[_Teken]) -> list[tuple[int, int]]:
    """In a line that was written anew only footnotes are followed, so that their words stay together."""
    links = [i for i, teken in enumerate(oude) if teken.zelfde[0] == "voetnoot"]
    rechts = [j for j, teken in enumerate(nieuwe) if teken.zelfde[0] == "voetnoot"]
    return list(zip(links, rechts, strict=False)) if len(links) == len(rechts) else []


def langste_reeks(a: Sequence[object], b: Sequence[object], werk: Werk) -> list[tuple[int, int]]:
    """Pairs of places with the same value, in order, as many as can be (Myers 1986); none when they differ too much.

    The work is the square of the number of differences; it is taken off
    `werk`, with the steps over what is the same.
    """
    grens, lengte = werk.grens(), (len(a), len(b))
    verst = {1: 0}
    sporen: list[dict[int, int]] = []
    for d in range(min(sum(lengte), grens) + 1):
        if werk.over < 0:
            break
        sporen.append(dict(verst))
        werk.over -= 2 * d + 1
        for k in range(-d, d + 1, 2):
            omlaag = k == -d or (k != d and verst[k - 1] < verst[k + 1])
            begin = x = verst[k + 1] if omlaag else verst[k - 1] + 1
            y = x - k
            while x < lengte[0] and y < lengte[1] and a[x] == b[y]:
                x, y = x + 1, y + 1
            verst[k] = x
            werk.over -= x - begin
            if x >= lengte[0] and y >= lengte[1]:
                return _terug(sporen, *lengte)
    return []


def _terug(sporen: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    paren: list[tuple[int, int]] = []
    for d in range(len(sporen) - 1, -1, -1):
        verst, k = sporen[d], x - y
        vorige = k + 1 if k == -d or (k != d and verst[k - 1] < verst[k + 1]) else k - 1
        vorige_x = verst[vorige]
        vorige_y = vorige_x - vorige
        while x > max(vorige_x, 0) and y > max(vorige_y, 0):
            x, y = x - 1, y - 1
            paren.append((x, y))
        x, y = vorige_x, vorige_y
    paren.reverse()
    return paren


def _zonder_eilandjes(
    oude: Sequence[_Teken], nieuwe: Sequence[_Teken], paren: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """One word or comma that stayed between two changes reads as noise: it joins the change."""
    uit: list[tuple[int, int]] = []
    reeks: list[tuple[int, int]] = []

    def sluit(volgende: tuple[int, int]) -> None:
        if not reeks:
            return
        voor = uit[-1] if uit else (-1, -1)
        ervoor = reeks[0][0] - voor[0] > 1 and reeks[0][1] - voor[1] > 1
        erna = volgende[0] - reeks[-1][0] > 1 and volgende[1] - reeks[-1][1] > 1
        woorden = [van for van, _ in reeks if oude[van].zelfde[-1].isalnum()]
        los = all(oude[van].is_woord or oude[van].zelfde[0] == "spatie" for van, _ in reeks)
        if not (ervoor and erna and los and len(woorden) <= 1):
            uit.extend(reeks)
        reeks.clear()

    for paar in paren:
        if reeks and (paar[0] - reeks[-1][0] > 1 or paar[1] - reeks[-1][1] > 1):
            sluit(paar)
        reeks.append(paar)
    sluit((len(oude), len(nieuwe)))
    return uit


# --- pieces


def _zet_wissel(bouw: _Bouw, oude: Sequence[_Teken], nieuwe: Sequence[_Teken]) -> None:
    """Words that went, then words that came; what no one sees is no difference."""
    weg = tuple(knoop for teken in oude for knoop in teken.alles)
    erbij = tuple(knoop for teken in nieuwe for knoop in teken.alles)
    if not any(teken.kern for teken in (*oude, *nieuwe)):
        bouw.zet("gelijk", weg, erbij)
        return
    bouw.zet("weg", weg, ())
    bouw.zet("nieuw", (), erbij)


def _zet_paar(bouw: _Bouw, oud: _Teken, nieuw: _Teken, werk: Werk) -> None:
    if oud.zelfde[0] == "voetnoot":
        een, twee = oud.kern[0], nieuw.kern[0]
        noot = vergelijk_woorden(str(een.attrs.get("tekst", "")), str(twee.attrs.get("tekst", "")), werk=werk)
        if zichtbaar(noot):
            bouw.zet_noot(oud.kern, nieuw.kern, noot)
            return
    wat = merkverschil(_merken(oud.kern), _merken(nieuw.kern))
    bouw.zet("vorm" if wat else "gelijk", oud.kern, nieuw.kern, *wat)
    # no one sees a bold space on its own, or a second one
    met_het_woord = (
        wat and oud.spatie and nieuw.spatie and merkverschil(_merken(oud.spatie), _merken(nieuw.spatie)) == wat
    )
    bouw.zet("vorm" if met_het_woord else "gelijk", oud.spatie, nieuw.spatie, *(wat if met_het_woord else ()))


def _merken(knopen: Sequence[Knoop]) -> list[Merk]:
    return [merk for knoop in knopen for merk in knoop.merken]
