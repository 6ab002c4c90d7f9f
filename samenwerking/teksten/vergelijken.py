"""What differs between two texts: per chapter, per alinea, per word.

First the alineas and list items are paired (the same ones, then those that share most words), then the words
inside a pair. Taking what is `gelijk` and `weg` gives the old text, `gelijk` and `nieuw` gives the new one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from samenwerking.teksten.inhoud import Blok, Hoofdstukinhoud, Lijst, Tekstinhoud
from samenwerking.teksten.nummeren import nummers

Soort = Literal["gelijk", "weg", "nieuw"]
Bloksoort = Literal["alinea", "punt"]

GENOEG_GELIJK = 0.4
"""Two alineas that share less than this part of their words are not the same alinea: then one went, one came."""
MAX_WOORDEN = 3000
MAX_PAREN = 2500
"""Above these sizes the differences are shown whole: a page must not hang on an odd paste."""


@dataclass(frozen=True)
class Stuk:
    """Some words that stayed, went or came."""

    soort: Soort
    tekst: str


@dataclass(frozen=True)
class Regel:
    """One alinea or list item with its differences."""

    soort: Bloksoort
    stukken: tuple[Stuk, ...]

    @property
    def staat(self) -> Literal["gelijk", "weg", "nieuw", "gewijzigd"]:
        """What happened to it as a whole."""
        soorten = {stuk.soort for stuk in self.stukken}
        return soorten.pop() if len(soorten) == 1 else "gewijzigd"

    @property
    def oud(self) -> tuple[Stuk, ...]:
        """What stood there before; empty when it is new."""
        return tuple(stuk for stuk in self.stukken if stuk.soort != "nieuw")

    @property
    def nieuw(self) -> tuple[Stuk, ...]:
        """What stands there now; empty when it went."""
        return tuple(stuk for stuk in self.stukken if stuk.soort != "weg")


@dataclass(frozen=True)
class Hoofdstukverschil:
    """One chapter in both texts. Numbers are empty in the text where it does not stand.

    `verplaatst`: it stands elsewhere among the chapters that both texts have. A number that only follows from
    another chapter's coming, going or moving is no change.
    """

    id: int
    titel: tuple[Stuk, ...]
    oud_nummer: str
    nieuw_nummer: str
    regels: tuple[Regel, ...]
    verplaatst: bool

    @property
    def staat(self) -> Literal["gelijk", "vervallen", "nieuw", "gewijzigd", "verplaatst"]:
        """What happened to it as a whole."""
        if not self.nieuw_nummer:
            return "vervallen"
        if not self.oud_nummer:
            return "nieuw"
        delen = [*self.titel, *(stuk for regel in self.regels for stuk in regel.stukken)]
        if any(stuk.soort != "gelijk" for stuk in delen):
            return "gewijzigd"
        return "verplaatst" if self.verplaatst else "gelijk"


def vergelijk_teksten(oud: Tekstinhoud, nieuw: Tekstinhoud) -> list[Hoofdstukverschil]:
    """All chapters of both, in the order of the new text; one that went stands after the one it followed."""
    oude = {deel.id: (nummer, deel) for nummer, deel in zip(nummers(oud.hoofdstukken), oud.hoofdstukken, strict=True)}
    nieuwe = {
        deel.id: (nummer, deel) for nummer, deel in zip(nummers(nieuw.hoofdstukken), nieuw.hoofdstukken, strict=True)
    }
    volgorde = list(nieuwe)
    vorige: int | None = None
    for nummer in oude:
        if nummer not in nieuwe:
            volgorde.insert(volgorde.index(vorige) + 1 if vorige is not None else 0, nummer)
        vorige = nummer
    verplaatst = _verplaatst(list(oude), list(nieuwe))
    return [
        _hoofdstukverschil(oude.get(nummer), nieuwe.get(nummer), verplaatst=nummer in verplaatst) for nummer in volgorde
    ]


def _verplaatst(oude: list[int], nieuwe: list[int]) -> set[int]:
    """The fewest chapters one must pick up to get from the old order to the new one."""
    plaats = {nummer: plek for plek, nummer in enumerate(oude)}
    gedeeld = [nummer for nummer in nieuwe if nummer in plaats]
    # what stays is the longest run that goes up in the old order; per chapter the best run that ends with it
    reeksen: list[list[int]] = []
    for nummer in gedeeld:
        eerdere = [reeks for reeks in reeksen if plaats[reeks[-1]] < plaats[nummer]]
        reeksen.append([*_langste(eerdere), nummer])
    return set(gedeeld) - set(_langste(reeksen))


def _langste(reeksen: list[list[int]]) -> list[int]:
    return max(reeksen, key=lambda reeks: len(reeks), default=[])


def _hoofdstukverschil(
    oud: tuple[str, Hoofdstukinhoud] | None, nieuw: tuple[str, Hoofdstukinhoud] | None, *, verplaatst: bool
) -> Hoofdstukverschil:
    oud_nummer, oud_deel = oud or ("", None)
    nieuw_nummer, nieuw_deel = nieuw or ("", None)
    deel = nieuw_deel or oud_deel
    if deel is None:
        raise ValueError("Een hoofdstuk staat in minstens een van de twee teksten.")
    return Hoofdstukverschil(
        id=deel.id,
        titel=vergelijk_woorden(oud_deel.titel if oud_deel else "", nieuw_deel.titel if nieuw_deel else ""),
        oud_nummer=oud_nummer,
        nieuw_nummer=nieuw_nummer,
        regels=vergelijk_blokken(oud_deel.blokken if oud_deel else (), nieuw_deel.blokken if nieuw_deel else ()),
        verplaatst=verplaatst,
    )


def regels_van(blokken: Sequence[Blok]) -> list[tuple[Bloksoort, str]]:
    """Each alinea and each list item, in order."""
    regels: list[tuple[Bloksoort, str]] = []
    for blok in blokken:
        if isinstance(blok, Lijst):
            regels += [("punt", punt) for punt in blok.punten]
        else:
            regels.append(("alinea", blok.tekst))
    return regels


def vergelijk_blokken(oud: Sequence[Blok], nieuw: Sequence[Blok]) -> tuple[Regel, ...]:
    """The alineas and list items of both, in reading order, with their differences."""
    oude, nieuwe = regels_van(oud), regels_van(nieuw)
    uitkomst: list[Regel] = []
    for soort, van, tot, naar, eind in SequenceMatcher(None, oude, nieuwe, autojunk=False).get_opcodes():
        if soort == "equal":
            uitkomst += [Regel(bloksoort, (Stuk("gelijk", tekst),)) for bloksoort, tekst in oude[van:tot]]
        else:
            uitkomst += _vervangen(oude[van:tot], nieuwe[naar:eind])
    return tuple(uitkomst)


def vergelijk_woorden(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """The words of two lines. The spaces between pieces are not in them: whoever shows them writes one."""
    oude, nieuwe = oud.split(" ") if oud else [], nieuw.split(" ") if nieuw else []
    if oude == nieuwe:
        return (Stuk("gelijk", nieuw),) if nieuw else ()
    if len(oude) > MAX_WOORDEN or len(nieuwe) > MAX_WOORDEN:
        return _stukken([(oude, nieuwe)])
    paren: list[tuple[list[str], list[str]] | list[str]] = []
    for soort, van, tot, naar, eind in SequenceMatcher(None, oude, nieuwe, autojunk=False).get_opcodes():
        paren.append(oude[van:tot] if soort == "equal" else (oude[van:tot], nieuwe[naar:eind]))
    return _stukken(_zonder_eilandjes(paren))


Paar = tuple[list[str], list[str]]


def _zonder_eilandjes(paren: list[Paar | list[str]]) -> list[Paar | list[str]]:
    """One word that stayed between two changes reads as noise: it joins the change."""
    uitkomst: list[Paar | list[str]] = []
    for plaats, deel in enumerate(paren):
        eiland = isinstance(deel, list) and len(deel) == 1 and 0 < plaats < len(paren) - 1
        paar: Paar | list[str] = (deel, deel) if eiland and isinstance(deel, list) else deel
        if isinstance(paar, tuple) and uitkomst and isinstance(vorige := uitkomst[-1], tuple):
            uitkomst[-1] = (vorige[0] + paar[0], vorige[1] + paar[1])
        else:
            uitkomst.append(paar)
    return uitkomst


def _stukken(paren: Sequence[Paar | list[str]]) -> tuple[Stuk, ...]:
    stukken: list[Stuk] = []
    for deel in paren:
        if isinstance(deel, list):
            stukken.append(Stuk("gelijk", " ".join(deel)))
            continue
        weg, nieuw = deel
        if weg:
            stukken.append(Stuk("weg", " ".join(weg)))
        if nieuw:
            stukken.append(Stuk("nieuw", " ".join(nieuw)))
    return tuple(stukken)


def _vervangen(oude: list[tuple[Bloksoort, str]], nieuwe: list[tuple[Bloksoort, str]]) -> list[Regel]:
    uitkomst: list[Regel] = []
    i = j = 0
    for van, naar in [*_paren(oude, nieuwe), (len(oude), len(nieuwe))]:
        uitkomst += [Regel(soort, (Stuk("weg", tekst),)) for soort, tekst in oude[i:van]]
        uitkomst += [Regel(soort, (Stuk("nieuw", tekst),)) for soort, tekst in nieuwe[j:naar]]
        if van < len(oude):
            uitkomst.append(Regel(nieuwe[naar][0], vergelijk_woorden(oude[van][1], nieuwe[naar][1])))
        i, j = van + 1, naar + 1
    return uitkomst


def _paren(oude: list[tuple[Bloksoort, str]], nieuwe: list[tuple[Bloksoort, str]]) -> list[tuple[int, int]]:
    """Which old line became which new one, in order: the pairing that keeps most words (longest common chain)."""
    if not oude or not nieuwe or len(oude) * len(nieuwe) > MAX_PAREN:
        return []
    oud_geteld = [Counter(tekst.split(" ")) for _, tekst in oude]
    nieuw_geteld = [Counter(tekst.split(" ")) for _, tekst in nieuwe]
    # best[i][j]: most that can be kept of oude[i:] and nieuwe[j:]
    best = [[0.0] * (len(nieuwe) + 1) for _ in range(len(oude) + 1)]
    waarde = [[0.0] * len(nieuwe) for _ in oude]
    for i in reversed(range(len(oude))):
        for j in reversed(range(len(nieuwe))):
            if oude[i][0] == nieuwe[j][0]:
                waarde[i][j] = _gelijkenis(oud_geteld[i], nieuw_geteld[j])
            samen = waarde[i][j] + best[i + 1][j + 1] if waarde[i][j] >= GENOEG_GELIJK else 0.0
            best[i][j] = max(samen, best[i + 1][j], best[i][j + 1])
    paren = []
    i = j = 0
    while i < len(oude) and j < len(nieuwe):
        if waarde[i][j] >= GENOEG_GELIJK and best[i][j] == waarde[i][j] + best[i + 1][j + 1]:
            paren.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return paren


def _gelijkenis(oud: Counter[str], nieuw: Counter[str]) -> float:
    """The part of the words that two lines share, 0-1 (Dice)."""
    return 2 * (oud & nieuw).total() / (oud.total() + nieuw.total())
