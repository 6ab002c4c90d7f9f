"""Proposals in a text: what the text becomes when they are accepted or refused, one, some or all.

A proposal is one id on one or more marks: on text or a whole node that is to come ('insertion'), to go ('deletion')
or to change in form ('modification'). Where a proposal runs on from the end of one block to the start of the next,
the border between the two belongs to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from samenwerking.teksten.boom import (
    INVOEGEN,
    NULBREED,
    SCHRAPPEN,
    VOORSTELMERKEN,
    WIJZIGEN,
    Knoop,
    Merk,
    loop_met_pad,
    op_volgorde,
    platte_tekst,
    voeg_tekst_samen,
)

Kies = Callable[[str], bool]
"""Answers for the id of a proposal whether it is meant."""

_NIET_LEEG = frozenset({"lijst", "tabel", "rij"})
"""What goes with the last thing that stood in it: a list has an item, a table a row."""


@dataclass(frozen=True)
class Voorstelinhoud:
    """What one proposal does: the words that go and come, and the part of the text it stands in."""

    id: str
    weg: str
    nieuw: str
    vorm: bool
    deel: str


def voorstellen_in(document: Knoop) -> dict[str, Voorstelinhoud]:
    """Every proposal of a text by its id, in the order in which they stand."""
    gevonden: dict[str, dict[str, Any]] = {}
    for pad, knoop in loop_met_pad(document):
        for merk in knoop.merken:
            if merk.soort not in VOORSTELMERKEN:
                continue
            deel = next((boven.id for boven in pad[1:2]), knoop.id)
            rij = gevonden.setdefault(str(merk.attrs["id"]), {"weg": [], "nieuw": [], "vorm": False, "deel": deel})
            match merk.soort:
                case "insertion":
                    rij["nieuw"].append(platte_tekst(knoop))
                case "deletion":
                    rij["weg"].append(platte_tekst(knoop))
                case _:
                    rij["vorm"] = True
    return {
        sleutel: Voorstelinhoud(sleutel, "".join(rij["weg"]), "".join(rij["nieuw"]), rij["vorm"], rij["deel"])
        for sleutel, rij in gevonden.items()
    }


def neem_aan(document: Knoop, kies: Kies = lambda _: True) -> Knoop:
    """The text with these proposals carried out."""
    return _verwerk(document, weg=SCHRAPPEN, blijft=INVOEGEN, terug=False, kies=kies)


def wijs_af(document: Knoop, kies: Kies = lambda _: True) -> Knoop:
    """The text as it was without these proposals."""
    return _verwerk(document, weg=INVOEGEN, blijft=SCHRAPPEN, terug=True, kies=kies)


def _verwerk(wortel: Knoop, *, weg: str, blijft: str, terug: bool, kies: Kies) -> Knoop:
    samen = _verbind(wortel, weg, kies)
    klaar = _zonder(samen, weg=weg, blijft=blijft, terug=terug, kies=kies)
    return voeg_tekst_samen(klaar if klaar is not None else wortel)


def _zonder(knoop: Knoop, *, weg: str, blijft: str, terug: bool, kies: Kies) -> Knoop | None:
    """The node with what goes taken out and the marks of what stays taken off; None when it goes itself."""
    merken: list[Merk] = []
    attrs = knoop.attrs
    for merk in knoop.merken:
        if merk.soort not in VOORSTELMERKEN or not kies(str(merk.attrs["id"])):
            merken.append(merk)
        elif merk.soort == weg:
            return None
        elif merk.soort == WIJZIGEN and terug:
            if merk.attrs.get("type") == "attr":
                attrs = {**attrs, str(merk.attrs["attrName"]): merk.attrs["previousValue"]}
            elif merk.attrs.get("type") == "mark":
                merken = _merk_terug(merken, merk)
    inhoud = tuple(
        nieuw
        for kind in knoop.inhoud
        if (nieuw := _zonder(kind, weg=weg, blijft=blijft, terug=terug, kies=kies)) is not None
    )
    if knoop.inhoud and not inhoud and knoop.soort in _NIET_LEEG:
        return None
    tekst = knoop.tekst
    if knoop.soort == "text" and len(merken) < len(knoop.merken):
        tekst = tekst.replace(NULBREED, "")
        if not tekst:
            return None
    return replace(knoop, attrs=attrs, merken=tuple(merken), inhoud=inhoud, tekst=tekst)


def _merk_terug(merken: list[Merk], wijziging: Merk) -> list[Merk]:
    """Take back a mark that a proposal put on or took off; the editor keeps both as the JSON of a mark."""
    oud, nieuw = wijziging.attrs.get("previousValue"), wijziging.attrs.get("newValue")
    uitkomst = [merk for merk in merken if not (isinstance(nieuw, dict) and merk.soort == nieuw.get("type"))]
    if isinstance(oud, dict):
        uitkomst.append(Merk(str(oud["type"]), oud.get("attrs") or {}))
    return list(op_volgorde(uitkomst))


def _verbind(knoop: Knoop, weg: str, kies: Kies) -> Knoop:
    """Blocks whose border goes with a proposal, made one."""
    kinderen: list[Knoop] = []
    for kind in knoop.inhoud:
        deel = _verbind(kind, weg, kies)
        if kinderen and kinderen[-1].soort == deel.soort and _loopt_door(kinderen[-1], deel, weg, kies):
            kinderen[-1] = _een(kinderen[-1], deel)
        else:
            kinderen.append(deel)
    return replace(knoop, inhoud=tuple(kinderen)) if tuple(kinderen) != knoop.inhoud else knoop


def _loopt_door(voor: Knoop, na: Knoop, weg: str, kies: Kies) -> bool:
    if voor.soort == "text" or voor.merk(weg) or na.merk(weg):
        return False
    einde, begin = _rand(voor, -1), _rand(na, 0)
    if einde is None or begin is None:
        return False
    een, twee = einde.merk(weg), begin.merk(weg)
    return een is not None and twee is not None and een.attrs["id"] == twee.attrs["id"] and kies(str(een.attrs["id"]))


def _rand(knoop: Knoop, kant: int) -> Knoop | None:
    """The first (0) or last (-1) piece of text in a node, when nothing else stands before or after it."""
    while knoop.inhoud:
        knoop = knoop.inhoud[kant]
    return knoop if knoop.soort == "text" else None


def _een(voor: Knoop, na: Knoop) -> Knoop:
    if voor.inhoud and na.inhoud and voor.inhoud[-1].soort == na.inhoud[0].soort != "text":
        midden = _een(voor.inhoud[-1], na.inhoud[0])
        return replace(voor, inhoud=(*voor.inhoud[:-1], midden, *na.inhoud[1:]))
    return replace(voor, inhoud=voor.inhoud + na.inhoud)
