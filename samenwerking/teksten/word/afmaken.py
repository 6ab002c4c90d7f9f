"""From the tree that was built to one in our form: what must be there is added, proposals stand on the largest node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from samenwerking.teksten.boom import INVOEGEN, MET_KOP, SCHRAPPEN, WIJZIGEN, Knoop, Merk, op_volgorde, voeg_tekst_samen
from samenwerking.teksten.word.regel import Stuk
from samenwerking.teksten.word.tak import Tak
from samenwerking.teksten.word.verslag import Verslag

_IN_KOP = frozenset({"schuin", "opmerking"})
_SAMENGESTELD = MET_KOP | {"lid", "lijst", "onderdeel", "tabel"}


class Afmaker:
    """Finishes a tree that was read."""

    def __init__(self, nieuw_id: Callable[[], str], verslag: Verslag) -> None:
        self._nieuw_id = nieuw_id
        self._verslag = verslag

    def document(self, wortel: Tak) -> Knoop:
        """The whole text."""
        if not wortel.inhoud:
            wortel.inhoud.append(Tak("hoofdstuk", {"id": self._nieuw_id()}))
        for kind in wortel.inhoud:
            self._vul_aan(kind)
            self._til_op(kind)
            self._druk_neer(kind)
        return voeg_tekst_samen(Knoop("doc", inhoud=tuple(self._knoop(kind) for kind in wortel.inhoud)))

    def _alinea(self) -> Tak:
        return Tak("alinea", {"id": self._nieuw_id()})

    def _vul_aan(self, tak: Tak) -> None:
        """Add what the form asks for: a heading, a first alinea, a lid around what stands between leden."""
        if tak.soort in MET_KOP:
            if not tak.inhoud or tak.inhoud[0].soort != "kop":
                tak.inhoud.insert(0, Tak("kop"))
        elif tak.soort in {"lid", "onderdeel"} and (not tak.inhoud or tak.inhoud[0].soort != "alinea"):
            tak.inhoud.insert(0, self._alinea())
        elif tak.soort in {"cel", "kopcel"} and not tak.inhoud:
            tak.inhoud.append(self._alinea())
        if tak.soort == "artikel":
            self._artikel(tak)
        for kind in tak.inhoud:
            self._vul_aan(kind)
        tak.inhoud = [kind for kind in tak.inhoud if kind.soort not in {"lijst", "tabel"} or kind.inhoud]

    def _artikel(self, tak: Tak) -> None:
        kop, lijf = tak.inhoud[0], tak.inhoud[1:]
        if not lijf:
            leeg = self._alinea()
            leeg.erbij, leeg.eraf = kop.erbij, kop.eraf
            tak.inhoud.append(leeg)
        elif any(kind.soort == "lid" for kind in lijf):
            leden: list[Tak] = []
            for kind in lijf:
                if kind.soort == "lid":
                    leden.append(kind)
                elif leden:
                    leden[-1].inhoud.append(kind)
                else:
                    leden.append(Tak("lid", {"id": self._nieuw_id()}, [kind]))
            tak.inhoud = [kop, *leden]

    def _til_op(self, tak: Tak) -> None:
        """A proposal about everything that stands in a node is about the node."""
        if tak.soort == "rij":
            for welk in ("erbij", "eraf"):
                if eigen := getattr(tak, welk):
                    for kind in tak.inhoud:
                        _haal_weg(kind, welk, eigen)
        for kind in tak.inhoud:
            self._til_op(kind)
        if tak.soort not in _SAMENGESTELD:
            return
        for welk in ("erbij", "eraf"):
            eigen = getattr(tak.inhoud[0], welk)
            if eigen and getattr(tak, welk) is None and all(getattr(kind, welk) == eigen for kind in tak.inhoud):
                setattr(tak, welk, eigen)
                for kind in tak.inhoud:
                    setattr(kind, welk, None)

    def _druk_neer(self, tak: Tak) -> None:
        """A proposal about a node that its place cannot miss is about its words."""
        vast: list[Tak] = []
        if tak.soort in MET_KOP:
            vast.append(tak.inhoud[0])
            if tak.inhoud[0].erbij:
                self._verslag.meld("kop_ingevoegd")
            if tak.soort == "artikel" and len(tak.inhoud) == 2:
                vast.append(tak.inhoud[1])
        elif tak.soort in {"lid", "onderdeel"} or (tak.soort in {"cel", "kopcel"} and len(tak.inhoud) == 1):
            vast.append(tak.inhoud[0])
        for kind in vast:
            _naar_woorden(kind)
        for kind in tak.inhoud:
            self._druk_neer(kind)

    def _knoop(self, tak: Tak) -> Knoop:
        inhoud: list[Knoop] = []
        for stuk in tak.stukken:
            if stuk.knoop.soort != "text" or stuk.knoop.tekst:
                inhoud.append(self._inline(stuk, in_kop=tak.soort == "kop"))
        inhoud.extend(self._knoop(kind) for kind in tak.inhoud)
        merken: list[Merk] = []
        if tak.soort != "kop":
            if tak.erbij:
                merken.append(Merk(INVOEGEN, {"id": tak.erbij}))
            elif tak.eraf:
                merken.append(Merk(SCHRAPPEN, {"id": tak.eraf}))
        return Knoop(tak.soort, tak.attrs, tuple(inhoud), merken=tuple(merken))

    def _inline(self, stuk: Stuk, *, in_kop: bool) -> Knoop:
        merken = [merk for merk in stuk.knoop.merken if not in_kop or merk.soort in _IN_KOP or _schuin(merk)]
        if stuk.erbij and stuk.eraf:
            self._verslag.meld("dubbel_voorstel")
        if stuk.erbij:
            merken.append(Merk(INVOEGEN, {"id": stuk.erbij}))
        elif stuk.eraf:
            merken.append(Merk(SCHRAPPEN, {"id": stuk.eraf}))
        if stuk.erbij or stuk.eraf:
            merken = [merk for merk in merken if merk.soort != WIJZIGEN]
        return replace(stuk.knoop, merken=op_volgorde(merken))


def _schuin(merk: Merk) -> bool:
    waarden: list[Any] = [merk.attrs.get("previousValue"), merk.attrs.get("newValue")]
    return merk.soort == WIJZIGEN and all(deel is None or deel.get("type") == "schuin" for deel in waarden)


def _haal_weg(tak: Tak, welk: str, eigen: str) -> None:
    """Take a proposal off everything inside: it stands on the whole row."""
    if getattr(tak, welk) == eigen:
        setattr(tak, welk, None)
    for plaats, stuk in enumerate(tak.stukken):
        if welk == "erbij" and stuk.erbij == eigen:
            tak.stukken[plaats] = replace(stuk, erbij=None)
        elif welk == "eraf" and stuk.eraf == eigen:
            tak.stukken[plaats] = replace(stuk, eraf=None)
    for kind in tak.inhoud:
        _haal_weg(kind, welk, eigen)


def _naar_woorden(tak: Tak) -> None:
    for welk in ("erbij", "eraf"):
        eigen = getattr(tak, welk)
        if not eigen:
            continue
        if tak.soort in {"kop", "alinea"}:
            tak.stukken = [replace(stuk, **{welk: getattr(stuk, welk) or eigen}) for stuk in tak.stukken]
        elif tak.soort in {"lid", "lijst", "onderdeel"}:
            for kind in tak.inhoud:
                setattr(kind, welk, getattr(kind, welk) or eigen)
        else:
            continue
        setattr(tak, welk, None)
