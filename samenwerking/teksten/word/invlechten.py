"""The text that came back, woven into the text that went out: node by node, by id.

The outcome is the text that went out with proposals on it; accepting them all gives what came back, refusing them
gives what went out. What was not changed is the same node as before.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from samenwerking.teksten.boom import (
    INVOEGEN,
    MET_ID,
    SCHRAPPEN,
    VOORSTELMERKEN,
    WIJZIGEN,
    Knoop,
    Merk,
    loop,
    platte_tekst,
    vervang,
)
from samenwerking.teksten.voorstellen import neem_aan
from samenwerking.teksten.word.regelvlecht import GRENS, Regelvlecht, Teken, Uitkomst, als_inhoud, tekens

_REGELS = frozenset({"alinea", "kop"})
_VELDEN = ("bijschrift", "alt", "bestand")
GELIJK_GENOEG = 0.5
"""Two lines that share this part of their signs are one line that lost its bookmark."""
MAX_WERK = 20_000_000
"""Signs times signs that are spent on looking for lines that lost their bookmark; a file can hold any number."""


@dataclass
class Vlecht:
    """Weaves two trees. `stille`: the proposals made of what was changed without tracking."""

    oud: Knoop
    terug: Knoop
    nieuw_id: Callable[[], str]
    uitkomst: Uitkomst = field(default_factory=Uitkomst)
    stille: list[str] = field(default_factory=list)
    eigen: frozenset[str] = field(init=False)
    _ids: frozenset[str] = field(init=False)
    _staart: dict[int, Knoop] = field(default_factory=dict)
    _rest: dict[int, list[Teken]] = field(default_factory=dict)
    _werk: int = 0

    def __post_init__(self) -> None:
        self.eigen = frozenset(
            str(merk.attrs["id"]) for deel in loop(self.oud) for merk in deel.merken if merk.soort in VOORSTELMERKEN
        )
        self._ids = frozenset(deel.id for deel in loop(self.oud) if deel.id)
        self._zoek_staarten(self.terug)

    def vlecht(self) -> Knoop:
        """The text that went out with all proposals."""
        return replace(self.oud, inhoud=self._kinderen(self.oud, self.terug))

    def _zoek_staarten(self, knoop: Knoop) -> None:
        """Lines that were cut in two with tracking: the second half belongs to the line that went out."""
        for voor, na in zip(knoop.inhoud, knoop.inhoud[1:], strict=False):
            if voor.soort != na.soort or na.id in self._ids or voor.soort == "text":
                continue
            einde, begin = _rand(voor, -1), _rand(na, 0)
            if einde is None or begin is None:
                continue
            een, twee = einde[1].merk(INVOEGEN), begin[1].merk(INVOEGEN)
            if een is not None and twee is not None and een.attrs["id"] == twee.attrs["id"]:
                self._staart[id(einde[0])] = begin[0]
        for kind in knoop.inhoud:
            self._zoek_staarten(kind)

    def _stil(self) -> str:
        eigen = self.nieuw_id()
        self.stille.append(eigen)
        return eigen

    def _een_stil(self) -> Callable[[], str]:
        """One proposal for all that was changed in one line without tracking."""
        gemaakt: list[str] = []

        def geef() -> str:
            if not gemaakt:
                gemaakt.append(self._stil())
            return gemaakt[0]

        return geef

    def _nieuw_merk(self, knoop: Knoop, soort: str) -> Merk | None:
        merk = knoop.merk(soort)
        return merk if merk is not None and str(merk.attrs["id"]) not in self.eigen else None

    def _paar(self, oud: Knoop, terug: Knoop) -> Knoop:
        """A node that is in both."""
        if oud == terug:
            return oud
        if oud.soort in _REGELS:
            inhoud = self._regel(oud, terug)
        elif oud.soort == "rij" and len(oud.inhoud) == len(terug.inhoud):
            inhoud = tuple(self._paar(een, twee) for een, twee in zip(oud.inhoud, terug.inhoud, strict=True))
        else:
            inhoud = self._kinderen(oud, terug)
        merken, attrs = oud.merken, dict(oud.attrs)
        over = {str(merk.attrs["id"]) for deel in loop(terug) for merk in deel.merken if merk.soort in VOORSTELMERKEN}
        eigen = {str(merk.attrs["id"]) for merk in merken if merk.soort in {INVOEGEN, SCHRAPPEN}}
        self.uitkomst.onthoud((merk for merk in merken if str(merk.attrs.get("id")) not in over), staat_er=True)
        schrap = self._nieuw_merk(terug, SCHRAPPEN)
        if schrap is not None and oud.soort != "kop" and not eigen:
            merken = (*merken, schrap)
        elif not eigen and oud.soort in {"tabel", "afbeelding"}:
            merken, attrs = self._velden(oud, terug)
        return replace(oud, inhoud=inhoud, merken=merken, attrs=attrs)

    def _velden(self, oud: Knoop, terug: Knoop) -> tuple[tuple[Merk, ...], dict[str, Any]]:
        """A caption or picture that is another now."""
        merken, attrs = list(oud.merken), dict(oud.attrs)
        stil = self._een_stil()
        for naam in _VELDEN:
            eerst, nu = str(oud.attrs.get(naam, "")), str(terug.attrs.get(naam, ""))
            if " ".join(eerst.split()) != " ".join(nu.split()):
                attrs[naam] = nu
                gegevens = {"id": stil(), "type": "attr", "attrName": naam, "previousValue": eerst, "newValue": nu}
                merken.append(Merk(WIJZIGEN, gegevens))
        return tuple(merken), attrs

    def _regel(self, oud: Knoop, terug: Knoop) -> tuple[Knoop, ...]:
        """A line; the halves of one that was cut in two are woven as one, and cut again."""
        halven = [terug]
        while (volgende := self._staart.get(id(halven[-1]))) is not None:
            halven.append(volgende)
        signs: list[Teken] = []
        for plaats, half in enumerate(halven):
            if plaats:
                signs.append(Teken(GRENS, Knoop("regeleinde")))
            signs.extend(tekens(half.inhoud))
        vlechter = Regelvlecht(self.eigen, self._een_stil(), self.uitkomst, self.nieuw_id)
        delen: list[list[Teken]] = [[]]
        for teken in vlechter.vlecht(tekens(oud.inhoud), signs):
            if teken.zelfde == GRENS:
                delen.append([])
            else:
                delen[-1].append(teken)
        for half, deel in zip(halven[1:], delen[1:], strict=True):
            self._rest[id(half)] = deel
        nieuw = als_inhoud(delen[0])
        return oud.inhoud if nieuw == als_inhoud(tekens(oud.inhoud)) else nieuw

    def _kinderen(self, oud: Knoop, terug: Knoop) -> tuple[Knoop, ...]:
        """The children of a node that is in both, in order."""
        paren = self._koppel(oud, terug)
        van_terug = {j: i for i, j in paren.items()}
        uit: list[Knoop] = []
        i = 0
        for j, kind in enumerate(terug.inhoud):
            if j in van_terug:
                while i < van_terug[j]:
                    uit.append(self._weg(oud.inhoud[i]))
                    i += 1
                uit.append(self._paar(oud.inhoud[i], kind))
                i += 1
            else:
                uit.extend(self._nieuw(kind, oud))
        uit.extend(self._weg(kind) for kind in oud.inhoud[i:])
        return tuple(uit)

    def _koppel(self, oud: Knoop, terug: Knoop) -> dict[int, int]:
        """Which child is which: by id, and in the order of both; then a line that lost its bookmark, by its words."""
        a = [_sleutel(kind) for kind in oud.inhoud]
        b = ["" if self._nieuw_merk(kind, INVOEGEN) else _sleutel(kind) for kind in terug.inhoud]
        bekend = set(a) - {""}
        paren: dict[int, int] = {}
        blokken = difflib.SequenceMatcher(None, a, [deel if deel in bekend else "" for deel in b], autojunk=False)
        for i, j, lengte in blokken.get_matching_blocks():
            for stap in range(lengte):
                if a[i + stap] and oud.inhoud[i + stap].soort == terug.inhoud[j + stap].soort:
                    paren[i + stap] = j + stap
        eerste_vast = oud.soort in {"lid", "onderdeel"} and oud.inhoud and terug.inhoud
        if eerste_vast and 0 not in paren and 0 not in paren.values():
            paren[0] = 0
        return self._koppel_op_woorden(oud.inhoud, terug.inhoud, paren)

    def _koppel_op_woorden(self, oud: Sequence[Knoop], terug: Sequence[Knoop], paren: dict[int, int]) -> dict[int, int]:
        genomen = set(paren.values())
        for i, kind in enumerate(oud):
            if i in paren:
                continue
            na = max((paren[vorige] for vorige in paren if vorige < i), default=-1)
            tot = min((paren[volgende] for volgende in paren if volgende > i), default=len(terug))
            for j in range(na + 1, tot):
                ander = terug[j]
                vrij = j not in genomen and ander.id not in self._ids and self._nieuw_merk(ander, INVOEGEN) is None
                if vrij and ander.soort == kind.soort and id(_eerste_regel(ander)) not in self._halven():
                    een, twee = platte_tekst(kind), platte_tekst(ander)
                    self._werk += len(een) * len(twee)
                    if self._werk > MAX_WERK:
                        return paren
                    if difflib.SequenceMatcher(None, een, twee, autojunk=False).ratio() >= GELIJK_GENOEG:
                        paren[i] = j
                        genomen.add(j)
                        break
        return paren

    def _halven(self) -> set[int]:
        return {id(half) for half in self._staart.values()}

    def _weg(self, kind: Knoop) -> Knoop:
        """A node that did not come back."""
        eigen = {str(merk.attrs["id"]) for merk in kind.merken if merk.soort in {INVOEGEN, SCHRAPPEN}}
        if eigen:
            self.uitkomst.onthoud(kind.merken, staat_er=False)
            return kind
        if kind.soort == "kop":
            return kind
        return replace(kind, merken=(*kind.merken, Merk(SCHRAPPEN, {"id": self._stil()})))

    def _nieuw(self, kind: Knoop, ouder: Knoop) -> list[Knoop]:
        """A node that was not there: proposed with tracking, the second half of a line, or put in without tracking."""
        if kind.soort == "kop":
            return []
        eerste = _eerste_regel(kind)
        rest = self._rest.pop(id(eerste), None) if eerste is not None else None
        if rest is not None and eerste is not None:
            inhoud = als_inhoud(rest)
            nieuw = _met_eerste(kind, eerste, inhoud)
        elif self._nieuw_merk(kind, INVOEGEN):
            nieuw = kind
        else:
            merk = kind.merk(INVOEGEN) or kind.merk(SCHRAPPEN)
            if merk is not None and str(merk.attrs["id"]) in self.eigen:
                nieuw = neem_aan(replace(kind, merken=()))
            elif kind.merk(SCHRAPPEN) is not None:
                return []  # put in without tracking and taken out with it: nothing came
            else:
                nieuw = neem_aan(kind)
            nieuw = replace(nieuw, merken=(Merk(INVOEGEN, {"id": self._stil()}),))
        return _passend(self._vers(nieuw), ouder, self.nieuw_id)

    def _vers(self, knoop: Knoop) -> Knoop:
        """A node with ids of its own: what was moved still stands in its old place, as proposed to go."""

        def maak(deel: Knoop) -> Knoop:
            if deel.soort in MET_ID and (not deel.id or deel.id in self._ids):
                return replace(deel, attrs={**deel.attrs, "id": self.nieuw_id()})
            return deel

        return maak(vervang(knoop, maak))


def _passend(nieuw: Knoop, ouder: Knoop, nieuw_id: Callable[[], str]) -> list[Knoop]:
    """In an article that has leden an alinea becomes a lid; in one that has none a lid becomes its alineas."""
    if ouder.soort != "artikel":
        return [nieuw]
    heeft_leden = any(kind.soort == "lid" for kind in ouder.inhoud)
    if heeft_leden and nieuw.soort != "lid":
        merken, kaal = nieuw.merken, replace(nieuw, merken=())
        inhoud = (kaal,) if kaal.soort == "alinea" else (Knoop("alinea", {"id": nieuw_id()}), kaal)
        return [Knoop("lid", {"id": nieuw_id()}, inhoud, merken=merken)]
    if not heeft_leden and nieuw.soort == "lid":
        return [replace(kind, merken=(*nieuw.merken, *kind.merken)[:1]) for kind in nieuw.inhoud]
    return [nieuw]


def _sleutel(knoop: Knoop) -> str:
    """What a node is known by; a row by the first id in it, a heading by being one."""
    if knoop.soort == "kop":
        return "kop"
    return knoop.id or (next((deel.id for deel in loop(knoop) if deel.id), "") if knoop.soort == "rij" else "")


def _eerste_regel(knoop: Knoop) -> Knoop | None:
    return next((deel for deel in loop(knoop) if deel.soort in _REGELS), None)


def _met_eerste(knoop: Knoop, regel: Knoop, inhoud: tuple[Knoop, ...]) -> Knoop:
    """The node with other words in its first line."""
    if knoop is regel:
        return replace(knoop, inhoud=inhoud)
    return replace(knoop, inhoud=(_met_eerste(knoop.inhoud[0], regel, inhoud), *knoop.inhoud[1:]))


def _rand(knoop: Knoop, kant: int) -> tuple[Knoop, Knoop] | None:
    """The first (0) or last (-1) piece of text with the line it stands in."""
    ouder = knoop
    while knoop.inhoud:
        ouder, knoop = knoop, knoop.inhoud[kant]
    return (ouder, knoop) if knoop.soort == "text" else None
