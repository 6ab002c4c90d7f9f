"""Where a line goes: the nodes that are open, the words of a line with its proposals, leden and items of lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from samenwerking.teksten.boom import NULBREED, Knoop
from samenwerking.teksten.nummeren import REGELINGEN
from samenwerking.teksten.word.herkennen import Puntvorm
from samenwerking.teksten.word.regel import Regel, Stuk
from samenwerking.teksten.word.soorten import Kaart
from samenwerking.teksten.word.tak import Tak, is_deel
from samenwerking.teksten.word.verslag import Verslag


@dataclass
class Opsommer:
    """What is open while a tree is built. `_stapel`: the open nodes, the outermost first."""

    soort: str
    nieuw_id: Callable[[], str]
    verslag: Verslag
    kaart: Kaart | None
    wortel: Tak = field(default_factory=lambda: Tak("doc"))
    getypt: dict[str, str] = field(default_factory=dict)
    _stapel: list[Tak] = field(default_factory=list)
    _grens: tuple[str | None, str | None] = (None, None)
    _laatste: Tak | None = None

    @property
    def top(self) -> Tak:
        """The innermost node that is open."""
        return self._stapel[-1]

    def nieuw(self, soort: str, **attrs: Any) -> Tak:
        """A node with an id of its own."""
        return Tak(soort, {"id": self.nieuw_id(), **attrs})

    def _open(self, tak: Tak) -> Tak:
        """Put a node in the innermost place that may hold it, and open it."""
        while not self.top.mag(tak.soort) and len(self._stapel) > 1:
            self._stapel.pop()
        if not self.top.mag(tak.soort):
            if self.wortel.soort == "doc":
                self._aanhef()
            if not self.top.mag(tak.soort):
                return self._open_in_lid(tak)
        self.top.inhoud.append(tak)
        self._stapel.append(tak)
        return tak

    def _open_in_lid(self, tak: Tak) -> Tak:
        """A cell or an article takes an alinea where it cannot take what was found."""
        self.top.inhoud.append(tak)
        self._stapel.append(tak)
        return tak

    def _aanhef(self) -> None:
        self.verslag.meld("aanhef")
        kop = Tak("kop", stukken=[Stuk(Knoop("text", tekst="Aanhef" if self.soort in REGELINGEN else "Inleiding"))])
        hoofdstuk = self.nieuw("hoofdstuk", genummerd=False)
        hoofdstuk.inhoud.append(kop)
        self.wortel.inhoud.append(hoofdstuk)
        self._stapel = [self.wortel, hoofdstuk]

    def _zet(self, tak: Tak, regel: Regel, af: int = 0) -> None:
        """An alinea or a block that a paragraph stands for."""
        self._open(tak)
        self._vul(tak, regel, af)
        if tak.soort == "alinea":
            self._stapel.pop()
        self._laatste = tak

    def _vul(self, tak: Tak, regel: Regel, af: int = 0) -> None:
        """The words of a line with its proposals; a proposal about the paragraph mark alone is about the border."""
        stukken = _zonder_begin(regel.stukken, af)
        erbij, eraf = self._grens
        if erbij and not (stukken and stukken[0].erbij == erbij):
            stukken.insert(0, Stuk(Knoop("text", tekst=NULBREED), erbij=erbij))
        if eraf and not (stukken and stukken[0].eraf == eraf):
            stukken.insert(0, Stuk(Knoop("text", tekst=NULBREED), eraf=eraf))
        if regel.erbij and regel.heel_erbij():
            tak.erbij = regel.erbij
            stukken = [replace(stuk, erbij=None) if stuk.erbij == regel.erbij else stuk for stuk in stukken]
            erbij = None
        else:
            erbij = regel.erbij
        if regel.eraf and regel.heel_eraf():
            tak.eraf = regel.eraf
            stukken = [replace(stuk, eraf=None) if stuk.eraf == regel.eraf else stuk for stuk in stukken]
            eraf = None
        else:
            eraf = regel.eraf
        if erbij and not (stukken and stukken[-1].erbij == erbij):
            stukken.append(Stuk(Knoop("text", tekst=NULBREED), erbij=erbij))
        if eraf and not (stukken and stukken[-1].eraf == eraf):
            stukken.append(Stuk(Knoop("text", tekst=NULBREED), eraf=eraf))
        self._grens = (erbij, eraf)
        tak.stukken = stukken if tak.soort in {"alinea", "kop"} else []

    def _artikel(self) -> Tak | None:
        return next((tak for tak in reversed(self._stapel) if tak.soort == "artikel"), None)

    # leden and lists

    def _open_lid(self) -> Tak:
        return self._open(self.nieuw("lid"))

    def _punt(self, regel: Regel, punt: Puntvorm) -> bool:
        """A numbered line as lid or item of a list; False when its number fits nowhere."""
        artikel = self._artikel()
        if artikel is not None and punt.telling == "cijfer" and self._is_lid(artikel, punt):
            lid = self._open_lid()
            lid.laag, lid.numid = punt.laag, punt.numid
            self._zet(self.nieuw("alinea"), regel, punt.af)
            return True
        lijst = self._zoek_lijst(punt)
        if lijst is not None:
            del self._stapel[self._stapel.index(lijst) + 1 :]
        elif punt.getal is None or punt.getal == 1 or punt.laag is not None:
            self._sluit_dieper(punt)
            lijst = self._open(self.nieuw("lijst", telling=punt.telling))
            lijst.laag = punt.laag
        else:
            self.verslag.meld("buiten_reeks", regel.woorden.strip()[:60])
            return False
        if punt.romeins:
            self.verslag.meld("romeins")
        lijst.telling += 1
        lijst.numid = punt.numid
        self._open(self.nieuw("onderdeel"))
        self._zet(self.nieuw("alinea"), regel, punt.af)
        return True

    def _is_lid(self, artikel: Tak, punt: Puntvorm) -> bool:
        leden = [kind for kind in artikel.inhoud if kind.soort == "lid"]
        if not leden and any(kind.soort != "kop" for kind in artikel.inhoud):
            return False
        if punt.laag is not None:
            if leden and leden[-1].numid:
                if punt.numid != leden[-1].numid and (punt.getal == 1 or self._zoek_lijst(punt) is not None):
                    return False  # a count of its own, inside the lid
                return leden[-1].laag is None or punt.laag <= leden[-1].laag
            return self._zoek_lijst(punt) is None
        getypt = self.getypt.get(artikel.id, str(punt.artikel)).rstrip("abcdefghijklmnopqrstuvwxyz")
        if punt.artikel is not None and getypt != str(punt.artikel):  # in article 3a the leden are 3.1 and 3.2
            return False
        return punt.getal == len(leden) + 1

    def _zoek_lijst(self, punt: Puntvorm) -> Tak | None:
        """The open list that this item goes on with."""
        for tak in reversed(self._stapel):
            if tak.soort in {"lid", "artikel"} or is_deel(tak.soort):
                return None
            if tak.soort != "lijst" or tak.attrs.get("telling") != punt.telling:
                continue
            if punt.laag is None:
                if punt.getal is None or punt.getal == tak.telling + 1:
                    return tak
            elif tak.laag == punt.laag:
                begint_opnieuw = punt.numid != tak.numid and (punt.getal == 1 or punt.getal is None)
                return None if begint_opnieuw and tak.numid else tak
        return None

    def _sluit_dieper(self, punt: Puntvorm) -> None:
        """Before a new list: close the lists at its level or deeper, so that it stands in the item above."""
        if punt.laag is None:
            return
        for plaats, tak in enumerate(self._stapel):
            if tak.soort == "lijst" and (tak.laag is None or tak.laag >= punt.laag):
                del self._stapel[plaats:]
                return


def _zonder_begin(stukken: Sequence[Stuk], af: int) -> list[Stuk]:
    """The pieces without the first `af` signs: the number that was typed."""
    uit: list[Stuk] = []
    for stuk in stukken:
        if af <= 0:
            uit.append(stuk)
        elif stuk.knoop.soort == "text" and len(stuk.knoop.tekst) > af:
            uit.append(replace(stuk, knoop=replace(stuk.knoop, tekst=stuk.knoop.tekst[af:])))
            af = 0
        else:
            af -= len(stuk.knoop.tekst) if stuk.knoop.soort == "text" else 1
    return uit
