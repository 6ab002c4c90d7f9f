"""Proposals that were made on an older state of a text, put into the text as it stands now.

Node by node, by id: what nobody changed since takes the proposals as they are; in a line that did change, each word
is looked up again. A proposal is placed whole or not at all, and what cannot be placed is told in its own words. Two
things are checked on the outcome and not trusted: without the new proposals it is the text of now, and each proposal
that is said to be placed says in it what it said in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from samenwerking.teksten.boom import INVOEGEN, SCHRAPPEN, VOORSTELMERKEN, WIJZIGEN, Knoop, Merk, loop, op_volgorde
from samenwerking.teksten.voorstellen import Voorstelinhoud, voorstellen_in, wijs_af
from samenwerking.teksten.word.regelvlecht import Teken, als_inhoud, stappen, tekens

_REGELS = frozenset({"alinea", "kop"})


@dataclass(frozen=True)
class Geplaatst:
    """The text of now with what could be placed, and what could not."""

    document: Knoop
    gelukt: tuple[Voorstelinhoud, ...] = ()
    gemist: tuple[Voorstelinhoud, ...] = ()


def plaats(uit: Knoop, met: Knoop, nu: Knoop, nieuw: frozenset[str], dicht: frozenset[str] = frozenset()) -> Geplaatst:
    """Put the proposals `nieuw`, which stand on `uit` in `met`, on `nu`.

    `dicht`: parts (ids) in which nothing may be placed, for they are another gemeente's own.
    """
    bedoeld = {wie: deel for wie, deel in voorstellen_in(met).items() if wie in nieuw}
    klaar = _Plaatser(uit, met, nieuw).document(nu)
    klaar = _zonder_wat_niet_klopt(klaar, nu, nieuw, dicht)
    staat = voorstellen_in(klaar)
    gemist = {wie for wie, deel in bedoeld.items() if _woorden(staat.get(wie)) != _woorden(deel)}
    if gemist & staat.keys():
        klaar = wijs_af(klaar, gemist.__contains__)
    if wijs_af(klaar, nieuw.__contains__) != nu:
        klaar, gemist = nu, set(bedoeld)
    return Geplaatst(
        klaar,
        tuple(deel for wie, deel in voorstellen_in(klaar).items() if wie in bedoeld),
        tuple(deel for wie, deel in bedoeld.items() if wie in gemist),
    )


def _woorden(deel: Voorstelinhoud | None) -> tuple[str, str, bool] | None:
    return (deel.weg, deel.nieuw, deel.vorm) if deel is not None else None


def _zonder_wat_niet_klopt(klaar: Knoop, nu: Knoop, nieuw: frozenset[str], dicht: frozenset[str]) -> Knoop:
    """Each part that would not be the part of now when all is refused, as it is now."""
    nu_deel = {deel.id: deel for deel in nu.inhoud}
    uit: list[Knoop] = []
    for deel in klaar.inhoud:
        eerst = nu_deel.get(deel.id)
        if eerst is None:
            if _is_nieuw(deel, nieuw):
                uit.append(deel)
        elif deel == eerst or eerst.id in dicht:
            uit.append(eerst)
        else:
            kaal = wijs_af(replace(nu, inhoud=(deel,)), nieuw.__contains__).inhoud
            uit.append(deel if kaal == (eerst,) else eerst)
    return replace(klaar, inhoud=tuple(uit))


def _is_nieuw(knoop: Knoop, nieuw: frozenset[str]) -> bool:
    merk = knoop.merk(INVOEGEN)
    return merk is not None and str(merk.attrs["id"]) in nieuw


def sleutel(knoop: Knoop, ouder: str) -> str:
    """What a node is known by: its id, or where it stands."""
    if knoop.soort == "doc":
        return "doc"
    if knoop.soort == "kop":
        return f"kop/{ouder}"
    if knoop.soort == "rij":
        return f"rij/{next((deel.id for deel in loop(knoop) if deel.id), '')}"
    return knoop.id


def _op_sleutel(wortel: Knoop, ouder: str = "") -> Iterator[tuple[str, Knoop]]:
    eigen = sleutel(wortel, ouder)
    if eigen:
        yield eigen, wortel
    for kind in wortel.inhoud:
        if kind.soort != "text":
            yield from _op_sleutel(kind, eigen)


@dataclass
class _Plaatser:
    """Walks through the text of now."""

    uit: Knoop
    met: Knoop
    nieuw: frozenset[str]
    _uit: dict[str, Knoop] = field(init=False)
    _met: dict[str, Knoop] = field(init=False)

    def __post_init__(self) -> None:
        self._uit = dict(_op_sleutel(self.uit))
        self._met = dict(_op_sleutel(self.met))

    def document(self, nu: Knoop) -> Knoop:
        return self._knoop(nu, "doc")

    def _knoop(self, nu: Knoop, eigen: str) -> Knoop:
        uit, met = self._uit.get(eigen), self._met.get(eigen)
        if uit is not None and met is not None:
            if uit == nu:
                return met
            if nu.soort in _REGELS:
                inhoud = nu.inhoud if uit == met else self._regel(uit, met, nu)
                return self._merken(uit, met, replace(nu, inhoud=inhoud))
        kinderen: list[tuple[str, Knoop]] = []
        for kind in nu.inhoud:
            wie = sleutel(kind, eigen) if kind.soort != "text" else ""
            kinderen.append((wie, self._knoop(kind, wie) if kind.soort != "text" else kind))
        if uit is None or met is None:
            return replace(nu, inhoud=tuple(kind for _, kind in kinderen))
        voegen = self._erbij(uit, met, eigen, {wie for wie, _ in kinderen})
        inhoud = tuple(
            deel for wie, kind in [("", None), *kinderen] for deel in (*((kind,) if kind else ()), *voegen.pop(wie, ()))
        )
        return self._merken(uit, met, replace(nu, inhoud=inhoud))

    def _erbij(self, uit: Knoop, met: Knoop, eigen: str, er_zijn: set[str]) -> dict[str, list[Knoop]]:
        """Nodes that are proposed in this one, by the child of now that they stand behind ('' is the beginning)."""
        bekend = {sleutel(kind, eigen) for kind in uit.inhoud if kind.soort != "text"}
        voegen: dict[str, list[Knoop]] = {}
        na = f"kop/{eigen}" if f"kop/{eigen}" in er_zijn else ""
        for kind in met.inhoud:
            wie = sleutel(kind, eigen)
            if wie in bekend:
                na = wie if wie in er_zijn else na
            else:
                voegen.setdefault(na, []).append(kind)
        return voegen

    def _merken(self, uit: Knoop, met: Knoop, nu: Knoop) -> Knoop:
        """What is proposed for the node itself: that it goes, or another caption."""
        erbij = [merk for merk in met.merken if merk not in uit.merken]
        if not erbij or any(merk.soort in VOORSTELMERKEN for merk in nu.merken):
            return nu
        attrs = dict(nu.attrs)
        for merk in erbij:
            if merk.soort == WIJZIGEN:
                naam = str(merk.attrs["attrName"])
                if attrs.get(naam) != merk.attrs["previousValue"]:
                    return nu
                attrs[naam] = merk.attrs["newValue"]
            elif merk.soort != SCHRAPPEN:
                return nu
        return replace(nu, attrs=attrs, merken=op_volgorde([*nu.merken, *erbij]))

    def _regel(self, uit: Knoop, met: Knoop, nu: Knoop) -> tuple[Knoop, ...]:
        if uit.inhoud == nu.inhoud:
            return met.inhoud
        oud, signs = tekens(uit.inhoud), tekens(met.inhoud)
        vast = [teken for teken in signs if not self._is_erbij(teken)]
        if [teken.zelfde for teken in vast] != [teken.zelfde for teken in oud]:
            return nu.inhoud  # a line that was cut in two: only on the same line
        nieuwe = tekens(nu.inhoud)
        waar = _plekken(oud, nieuwe)
        merken: dict[int, Teken] = {}
        voor: dict[int, list[Teken]] = {}
        mis: set[str] = set()
        plek = 0
        for teken in signs:
            if self._is_erbij(teken):
                voor.setdefault(plek, []).append(teken)
                continue
            erbij = [merk for merk in teken.knoop.merken if merk not in oud[plek].knoop.merken]
            if any(merk.soort in VOORSTELMERKEN for merk in erbij):
                n = waar.get(plek)
                if n is None or not _past(oud[plek], nieuwe[n]):
                    mis.update(str(merk.attrs["id"]) for merk in erbij if merk.soort in VOORSTELMERKEN)
                else:
                    merken[n] = _overgezet(oud[plek], teken, nieuwe[n])
            plek += 1
        achter: dict[int, list[Teken]] = {}
        for k, erbij_hier in voor.items():
            n = waar[k - 1] + 1 if k - 1 in waar else waar.get(k, 0 if not oud else None)
            if n is None:
                mis.update(eigen for teken in erbij_hier if (eigen := teken.voorstel(INVOEGEN)))
            else:
                achter.setdefault(n, []).extend(erbij_hier)
        gevlochten: list[Teken] = []
        for n in range(len(nieuwe) + 1):
            gevlochten.extend(achter.get(n, ()))
            if n < len(nieuwe):
                gevlochten.append(merken.get(n, nieuwe[n]))
        return (
            wijs_af(replace(nu, inhoud=als_inhoud(gevlochten)), mis.__contains__).inhoud
            if mis
            else als_inhoud(gevlochten)
        )

    def _is_erbij(self, teken: Teken) -> bool:
        eigen = teken.voorstel(INVOEGEN)
        return eigen is not None and eigen in self.nieuw


def _plekken(oud: Sequence[Teken], nu: Sequence[Teken]) -> dict[int, int]:
    """Where each sign of the older line stands in the line of now; what is only proposed now is none of them."""
    eerder = {eigen for teken in oud if (eigen := teken.voorstel(INVOEGEN))}
    kan = [n for n, teken in enumerate(nu) if (eigen := teken.voorstel(INVOEGEN)) is None or eigen in eerder]
    waar: dict[int, int] = {}
    for soort, i1, i2, j1, _ in stappen(oud, [nu[n] for n in kan]):
        if soort == "equal":
            waar.update({i1 + stap: kan[j1 + stap] for stap in range(i2 - i1)})
    return waar


def _kaal(teken: Teken) -> tuple[Merk, ...]:
    return tuple(merk for merk in teken.knoop.merken if merk.soort not in VOORSTELMERKEN and merk.soort != "opmerking")


def _past(oud: Teken, nu: Teken) -> bool:
    """Whether what was proposed for this sign can be proposed for it now: nobody proposed something else meanwhile."""
    vrij = not any(merk.soort in VOORSTELMERKEN for merk in nu.knoop.merken)
    return vrij and _kaal(oud) == _kaal(nu)


def _overgezet(oud: Teken, met: Teken, nu: Teken) -> Teken:
    """The sign of now with the marks that the file gave it."""
    bewaard = [merk for merk in nu.knoop.merken if merk in met.knoop.merken or merk not in oud.knoop.merken]
    erbij = [merk for merk in met.knoop.merken if merk not in oud.knoop.merken]
    return replace(nu, knoop=replace(nu.knoop, merken=op_volgorde([*bewaard, *erbij])))
