"""One line of the text and the same line as it came back: what was tracked, and what was changed without tracking.

Both are cut into signs. The line that came back without its new proposals should read as the line that went out;
where it does not, someone changed words without tracking them.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from samenwerking.teksten.boom import (
    INVOEGEN,
    NULBREED,
    SCHRAPPEN,
    VOORSTELMERKEN,
    WIJZIGEN,
    Knoop,
    Merk,
    op_volgorde,
    voeg_tekst_samen,
)

GRENS = ("¶",)
"""Stands between two alineas that were one: the second began in the line that went out."""

MAX_WERK = 4_000_000
"""Words of the one line times words of the other that are still compared."""

_VORM = ("vet", "schuin", "begrip", "koppeling")
"""Marks that say how words look or where they lead: another one is a change of form, the words stay."""


@dataclass
class Uitkomst:
    """What became of our own proposals, gathered over the whole text: ids."""

    aangenomen: set[str] = field(default_factory=set)
    geweigerd: set[str] = field(default_factory=set)

    def onthoud(self, merken: Iterable[Merk], *, staat_er: bool) -> None:
        """Words or a node with these proposals stand there without them, or are gone."""
        for merk in merken:
            if merk.soort in {INVOEGEN, SCHRAPPEN}:
                waar = self.aangenomen if (merk.soort == INVOEGEN) == staat_er else self.geweigerd
                waar.add(str(merk.attrs["id"]))


@dataclass(frozen=True)
class Teken:
    """One sign, or one thing that is no sign. `zelfde` is what it is compared by."""

    zelfde: tuple[str, ...]
    knoop: Knoop

    def voorstel(self, soort: str) -> str | None:
        """The proposal that it comes or goes with."""
        merk = self.knoop.merk(soort)
        return str(merk.attrs["id"]) if merk is not None else None


def tekens(inhoud: Sequence[Knoop]) -> list[Teken]:
    """A line in signs."""
    uit: list[Teken] = []
    for knoop in inhoud:
        if knoop.soort == "text":
            uit.extend(Teken((teken,), replace(knoop, tekst=teken)) for teken in knoop.tekst)
        else:
            uit.append(
                Teken((knoop.soort, *(f"{naam}={waarde}" for naam, waarde in sorted(knoop.attrs.items()))), knoop)
            )
    return uit


@dataclass
class Regelvlecht:
    """Weaves a line that came back into the line that went out.

    `eigen`: our proposals; any other id is new. `stil` gives the id of the proposal for what was changed without
    tracking. Every sign of `oud` stands in the outcome once and in order, so that refusing gives `oud`; every sign of
    `terug` that is not struck out does too, so that accepting gives `terug`.
    """

    eigen: frozenset[str]
    stil: Callable[[], str]
    uitkomst: Uitkomst
    nieuw_id: Callable[[], str]

    def vlecht(self, oud: Sequence[Teken], terug: Sequence[Teken]) -> list[Teken]:
        """The line that went out, with the proposals of the one that came back."""
        gezien = [teken for teken in oud if teken.zelfde != (NULBREED,)]
        kaal = [teken for teken in terug if not self._los(teken)]
        los: dict[int, list[Teken]] = {}
        plaats = 0
        for teken in terug:
            if self._los(teken):
                los.setdefault(plaats, []).append(teken)
            else:
                plaats += 1
        uit: list[Teken] = []
        verborgen = _verborgen(oud)
        uit.extend(verborgen.get(0, []))
        for soort, i1, i2, j1, j2 in stappen(gezien, kaal):
            if soort == "equal":
                for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                    uit.extend(los.pop(j, []))
                    uit.append(self._paar(gezien[i], kaal[j]))
                    uit.extend(verborgen.get(i + 1, []))
                continue
            for i in range(i1, i2):
                uit.append(self._weg(gezien[i]))
                uit.extend(verborgen.get(i + 1, []))
            for j in range(j1, j2):
                uit.extend(los.pop(j, []))
                if kaal[j].voorstel(SCHRAPPEN) is None:
                    uit.append(self._nieuw(kaal[j]))
        for rest in sorted(los):
            uit.extend(los[rest])
        return uit

    def _is_nieuw(self, eigen: str | None) -> bool:
        return eigen is not None and eigen not in self.eigen

    def _los(self, teken: Teken) -> bool:
        """What came with a new proposal, and what stands for the end of a line."""
        if teken.zelfde == (NULBREED,):
            return self._is_nieuw(teken.voorstel(INVOEGEN)) or self._is_nieuw(teken.voorstel(SCHRAPPEN))
        return teken.zelfde == GRENS or self._is_nieuw(teken.voorstel(INVOEGEN))

    def _paar(self, oud: Teken, terug: Teken) -> Teken:
        """A sign that is still there, with what was said of it."""
        merken = list(oud.knoop.merken)
        self._onthoud(oud, terug)
        opmerkingen = [merk for merk in terug.knoop.merken if merk.soort == "opmerking" and merk not in merken]
        vrij = not any(merk.soort in VOORSTELMERKEN for merk in merken)
        schrap = terug.voorstel(SCHRAPPEN)
        if vrij and self._is_nieuw(schrap):
            merken.append(Merk(SCHRAPPEN, {"id": schrap}))
        elif vrij:
            merken = self._vorm(merken, terug)
        return replace(oud, knoop=_met(oud.knoop, [*merken, *opmerkingen]))

    def _vorm(self, merken: list[Merk], terug: Teken) -> list[Merk]:
        """Bold, italic, links and defined terms as they came back, as a proposal."""
        had = {merk.soort: merk for merk in merken if merk.soort in _VORM}
        heeft = {merk.soort: merk for merk in terug.knoop.merken if merk.soort in _VORM}
        if had == heeft:
            return merken
        gevolgd = {
            _vormnaam(merk): str(merk.attrs["id"])
            for merk in terug.knoop.merken
            if merk.soort == WIJZIGEN and self._is_nieuw(str(merk.attrs["id"]))
        }
        uit = [*(merk for merk in merken if merk.soort not in _VORM), *heeft.values()]
        for naam in _VORM:
            if (oud := had.get(naam)) == (nieuw := heeft.get(naam)):
                continue
            attrs: dict[str, Any] = {
                "id": gevolgd.get(naam) or self.stil(),
                "type": "mark",
                "attrName": None,
                "previousValue": _als_waarde(oud),
                "newValue": _als_waarde(nieuw),
            }
            uit.append(Merk(WIJZIGEN, attrs))
        return uit

    def _weg(self, teken: Teken) -> Teken:
        """A sign that did not come back and was not tracked. What was proposed stays as it was."""
        if any(merk.soort in VOORSTELMERKEN for merk in teken.knoop.merken):
            self.uitkomst.onthoud(teken.knoop.merken, staat_er=False)
            return teken
        return replace(teken, knoop=_met(teken.knoop, [*teken.knoop.merken, Merk(SCHRAPPEN, {"id": self.stil()})]))

    def _nieuw(self, teken: Teken) -> Teken:
        """A sign that was not there and was not tracked."""
        merken = [merk for merk in teken.knoop.merken if merk.soort not in VOORSTELMERKEN]
        knoop = _met(teken.knoop, [*merken, Merk(INVOEGEN, {"id": self.stil()})])
        if knoop.soort == "voetnoot":
            knoop = replace(knoop, attrs={**knoop.attrs, "id": self.nieuw_id()})
        return replace(teken, knoop=knoop)

    def _onthoud(self, oud: Teken, terug: Teken) -> None:
        over = {str(merk.attrs["id"]) for merk in terug.knoop.merken if merk.soort in VOORSTELMERKEN}
        los = [merk for merk in oud.knoop.merken if str(merk.attrs.get("id")) not in over]
        self.uitkomst.onthoud(los, staat_er=True)


def _verborgen(oud: Sequence[Teken]) -> dict[int, list[Teken]]:
    """The signs that no file holds (the empty sign of the editor), by how many that it does hold stand before them."""
    uit: dict[int, list[Teken]] = {}
    plaats = 0
    for teken in oud:
        if teken.zelfde != (NULBREED,):
            plaats += 1
        else:
            uit.setdefault(plaats, []).append(teken)
    return uit


def _als_waarde(merk: Merk | None) -> dict[str, Any] | None:
    """A mark as a proposal keeps it: the JSON that the editor writes."""
    if merk is None:
        return None
    return {"type": merk.soort, "attrs": dict(merk.attrs)} if merk.attrs else {"type": merk.soort}


def als_inhoud(gevlochten: Sequence[Teken]) -> tuple[Knoop, ...]:
    """Signs as the line that they make."""
    return voeg_tekst_samen(Knoop("alinea", inhoud=tuple(teken.knoop for teken in gevlochten))).inhoud


def _met(knoop: Knoop, merken: list[Merk]) -> Knoop:
    return replace(knoop, merken=op_volgorde(merken))


def _vormnaam(merk: Merk) -> str:
    waarde = merk.attrs.get("newValue") or merk.attrs.get("previousValue")
    return str(waarde.get("type", "")) if isinstance(waarde, dict) else ""


def stappen(oud: Sequence[Teken], terug: Sequence[Teken]) -> list[tuple[str, int, int, int, int]]:
    """What is equal and what is not, by word: half a word that stayed tells a reader nothing."""
    a, b = [teken.zelfde for teken in oud], [teken.zelfde for teken in terug]
    if a == b:
        return [("equal", 0, len(a), 0, len(b))]
    woorden_a, woorden_b = _woorden(a), _woorden(b)
    grens_a, grens_b = _grenzen(woorden_a), _grenzen(woorden_b)
    if len(woorden_a) * len(woorden_b) > MAX_WERK:  # a line of a book's length: shown as written anew
        return [("replace", 0, len(a), 0, len(b))]
    vergelijking = difflib.SequenceMatcher(None, woorden_a, woorden_b, autojunk=False)
    uit: list[tuple[str, int, int, int, int]] = []
    for soort, i1, i2, j1, j2 in vergelijking.get_opcodes():
        stap = (soort, grens_a[i1], grens_a[i2], grens_b[j1], grens_b[j2])
        if soort == "replace" and any(
            merk.soort in VOORSTELMERKEN for t in oud[stap[1] : stap[2]] for merk in t.knoop.merken
        ):
            uit.extend(_per_teken(a, b, stap))  # half a word was proposed, and settled in Word
        else:
            uit.append(stap)
    return uit


def _per_teken(
    a: Sequence[tuple[str, ...]], b: Sequence[tuple[str, ...]], stap: tuple[str, int, int, int, int]
) -> list[tuple[str, int, int, int, int]]:
    _, i, i_tot, j, j_tot = stap
    if (i_tot - i) * (j_tot - j) > MAX_WERK:
        return [stap]
    vergelijking = difflib.SequenceMatcher(None, a[i:i_tot], b[j:j_tot], autojunk=False)
    return [(soort, i + i1, i + i2, j + j1, j + j2) for soort, i1, i2, j1, j2 in vergelijking.get_opcodes()]


def _woorden(signs: Sequence[tuple[str, ...]]) -> list[tuple[tuple[str, ...], ...]]:
    uit: list[tuple[tuple[str, ...], ...]] = []
    lopend: list[tuple[str, ...]] = []
    for teken in signs:
        if len(teken) == 1 and len(teken[0]) == 1 and teken[0].isalnum():
            lopend.append(teken)
            continue
        if lopend:
            uit.append(tuple(lopend))
            lopend = []
        uit.append((teken,))
    if lopend:
        uit.append(tuple(lopend))
    return uit


def _grenzen(woorden: Sequence[tuple[tuple[str, ...], ...]]) -> list[int]:
    uit = [0]
    for woord in woorden:
        uit.append(uit[-1] + len(woord))
    return uit
