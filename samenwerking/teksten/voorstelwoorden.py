"""A proposal as a person reads it: the words that go and come, with a few words of the line around them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from samenwerking.teksten.boom import INVOEGEN, NULBREED, SCHRAPPEN, VOORSTELMERKEN, WIJZIGEN, Knoop, loop, platte_tekst

RONDOM = 70
"""Characters of the line before and after the change."""

WEG, NIEUW, VORM, BLIJFT = "weg", "nieuw", "vorm", ""
_KANT = {SCHRAPPEN: WEG, INVOEGEN: NIEUW, WIJZIGEN: VORM}
_REGELS = frozenset({"alinea", "kop"})
_INLINE = {"voetnoot": "[noot]", "verwijzing": "[verwijzing]", "gegeven": "[gegeven]", "regeleinde": "\n"}
GRENS = "¶"
"""Stands for a border between two lines that comes or goes."""


@dataclass(frozen=True)
class Stuk:
    """A piece of a line: `kant` says whether it goes, comes, changes its form, or stays."""

    kant: str
    woorden: str


def stukken_van(document: Knoop) -> dict[str, list[list[Stuk]]]:
    """Per proposal the lines it touches, as pieces. What others propose to add is left out."""
    uit: dict[str, list[list[Stuk]]] = {}
    for knoop in loop(document):
        if knoop.soort in _REGELS:
            for kenmerk in dict.fromkeys(_ids(kind) for kind in knoop.inhoud):
                if kenmerk:
                    uit.setdefault(kenmerk, []).append(_regel(knoop, kenmerk))
        if knoop.soort != "text":
            for merk in knoop.merken:
                if merk.soort in VOORSTELMERKEN and knoop.soort not in _INLINE:
                    stuk = Stuk(_KANT[merk.soort], platte_tekst(knoop).strip() or GRENS)
                    uit.setdefault(str(merk.attrs["id"]), []).append([stuk])
    return uit


def uit_woorden(weg: str, nieuw: str) -> list[list[Stuk]]:
    """The pieces of a proposal that is no longer in the text."""
    return [[Stuk(kant, woorden) for kant, woorden in ((WEG, weg), (NIEUW, nieuw)) if woorden]]


def _ids(knoop: Knoop) -> str:
    return next((str(merk.attrs["id"]) for merk in knoop.merken if merk.soort in VOORSTELMERKEN), "")


def _regel(regel: Knoop, kenmerk: str) -> list[Stuk]:
    stukken: list[Stuk] = []
    for kind in regel.inhoud:
        eigen = [merk for merk in kind.merken if merk.soort in VOORSTELMERKEN and str(merk.attrs["id"]) == kenmerk]
        if not eigen and kind.merk(INVOEGEN):
            continue
        kant = _KANT[eigen[0].soort] if eigen else BLIJFT
        woorden = kind.tekst.replace(NULBREED, "") if kind.soort == "text" else _INLINE.get(kind.soort, "")
        if not woorden and eigen:
            woorden = GRENS
        if stukken and stukken[-1].kant == kant:
            stukken[-1] = replace(stukken[-1], woorden=stukken[-1].woorden + woorden)
        elif woorden:
            stukken.append(Stuk(kant, woorden))
    if len(stukken) > 1 and stukken[0].kant == BLIJFT and len(stukken[0].woorden) > RONDOM:
        stukken[0] = Stuk(BLIJFT, "… " + stukken[0].woorden[-RONDOM:].split(" ", 1)[-1])
    if len(stukken) > 1 and stukken[-1].kant == BLIJFT and len(stukken[-1].woorden) > RONDOM:
        stukken[-1] = Stuk(BLIJFT, stukken[-1].woorden[:RONDOM].rsplit(" ", 1)[0] + " …")
    return stukken
