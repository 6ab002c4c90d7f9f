"""From paragraphs and tables in their order to a tree: what is ours by its bookmarks, all else by what it looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from samenwerking.teksten.boom import MET_KOP, NULBREED, Knoop
from samenwerking.teksten.nummeren import REGELINGEN
from samenwerking.teksten.word.herkennen import Kopvorm, Puntvorm, kopvorm, puntvorm
from samenwerking.teksten.word.lopen import INGEVULD
from samenwerking.teksten.word.regel import Lezing, Regel, Stuk, Tabellezing
from samenwerking.teksten.word.soorten import Kaart
from samenwerking.teksten.word.tabellezen import maak_tabel
from samenwerking.teksten.word.tak import Tak, is_deel
from samenwerking.teksten.word.verslag import Verslag

_BIJSCHRIFT = re.compile(r"\s*(Tabel|Figuur|Afbeelding|Grafiek|Table|Figure)\s+(\d*)(?:[.:])?\s?", re.IGNORECASE)


@dataclass
class Bouwer:
    """Puts lines in their place. `stapel`: the nodes that are open, the outermost first."""

    soort: str
    nieuw_id: Callable[[], str]
    verslag: Verslag
    kaart: Kaart | None
    wortel: Tak = field(default_factory=lambda: Tak("doc"))
    titel: str = ""
    getypt: dict[str, str] = field(default_factory=dict)
    _stapel: list[Tak] = field(default_factory=list)
    _bijschrift: tuple[str, str] | None = None
    _bodem: int = 1
    _grens: tuple[str | None, str | None] = (None, None)
    _laatste: Tak | None = None
    _wacht_kop: Tak | None = None

    def bouw(self, lezingen: Sequence[Lezing]) -> None:
        """Put all lines and tables in the tree."""
        self._stapel = [self.wortel]
        niveaus = [
            regel.niveau
            for regel in lezingen
            if isinstance(regel, Regel) and regel.niveau and not _is_artikel(kopvorm(regel, regel.niveau))
        ]
        self._bodem = min(niveaus, default=1)
        for lezing in lezingen:
            if isinstance(lezing, Tabellezing):
                self._tabel(lezing)
            else:
                self._regel(lezing)

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

    # lines

    def _regel(self, regel: Regel) -> None:
        if regel.stijl.naam == INGEVULD.lower() and self.kaart is not None:
            return
        if self._ons(regel):
            return
        if regel.stijl.is_titel and not self.titel and self.wortel.soort == "doc":
            self.titel = regel.woorden.strip()
            return
        if regel.stijl.is_bijschrift and self._neem_bijschrift(regel):
            return
        if not regel.woorden.strip() and not regel.stukken and not regel.beelden and not (regel.erbij or regel.eraf):
            return
        if self.wortel.soort == "doc":
            vorm = kopvorm(regel, regel.niveau)
            if vorm is not None and self._kop(regel, vorm):
                return
            if self._wacht_kop is not None and self._vul_kop(regel):
                return
            if regel.vet and self.top.soort in MET_KOP and len(regel.woorden) < 100:
                self.verslag.meld("vette_regel", regel.woorden.strip())
        punt = puntvorm(regel)
        if regel.stukken:
            if punt is None or not self._punt(regel, punt):
                self._alinea(regel)
        elif not regel.beelden and (regel.erbij or regel.eraf):
            self._alinea(regel)
        self._beelden(regel)

    def _ons(self, regel: Regel) -> bool:
        """A line with bookmarks of ours: each says which node begins here, and where that stood."""
        kaart = self.kaart
        ids = [eigen for eigen in regel.ids if kaart is not None and eigen in kaart.delen]
        if kaart is None or not ids or self.wortel.soort != "doc" and kaart.delen[ids[0]].soort in MET_KOP:
            return False
        ids.sort(key=self._diepte)
        for eigen in ids:
            deel = kaart.delen[eigen]
            attrs = {naam: waarde for naam, waarde in deel.attrs.items() if naam != "cellen"}
            tak = Tak(deel.soort, {"id": eigen, **attrs}, niveau=regel.niveau or 0)
            match deel.soort:
                case "tabel":
                    self._bijschrift = (eigen, _na_bijschrift(regel.woorden))
                    return True
                case "afbeelding":
                    self._plaats(deel.ouder)
                    self._eigen_beeld(tak, regel, deel.beeld)
                    return True
                case "gegevenblok":
                    self._plaats(deel.ouder)
                    self._zet(tak, regel)
                    self._stapel.pop()
                    return True
            self._plaats(deel.ouder)
            if deel.soort in MET_KOP:
                self.verslag.plek = regel.woorden.strip() or self.verslag.plek
                self._open(tak)
                kop = Tak("kop")
                tak.inhoud.append(kop)
                self._vul(kop, regel)
            elif deel.soort == "alinea":
                self._zet(tak, regel)
            else:
                if regel.teller:
                    tak.laag, tak.numid = regel.teller.laag, regel.teller.numid
                if deel.soort == "onderdeel" and self.top.soort == "lijst":
                    self.top.telling += 1
                    self.top.laag, self.top.numid = tak.laag, tak.numid
                self._open(tak)
        if kaart.delen[ids[-1]].soort in {"lid", "onderdeel", "lijst"}:  # the alinea in it lost its bookmark
            self._alinea(regel)
        self._beelden(regel)
        return True

    def _diepte(self, eigen: str) -> int:
        diepte, kaart = 0, self.kaart
        while kaart is not None and eigen in kaart.delen and diepte < 100:
            eigen, diepte = kaart.delen[eigen].ouder, diepte + 1
        return diepte

    def _plaats(self, ouder: str) -> None:
        """Go back to the node that this one stood in, if that is still open."""
        if not ouder:
            del self._stapel[1:]
        for plaats, tak in enumerate(self._stapel):
            if tak.id == ouder:
                del self._stapel[plaats + 1 :]
                return

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

    def _alinea(self, regel: Regel, af: int = 0) -> None:
        """A line of text in the innermost place that takes it."""
        if not (regel.ingesprongen or regel.stijl.is_lijst):
            while self.top.soort in {"lijst", "onderdeel"}:
                self._stapel.pop()
        elif self.top.soort == "lijst":
            self._stapel.pop()
        if regel.stijl.naam == "lid" and self._artikel() is not None and self.top.soort in {"artikel", "lid"}:
            self._open_lid()
        self._zet(self.nieuw("alinea"), regel, af)

    # headings

    def _kop(self, regel: Regel, vorm: Kopvorm) -> bool:
        soort = vorm.soort
        niveau = max(1, (vorm.niveau or 0) - self._bodem + 1)
        if not soort:
            artikel = self._artikel()
            if artikel is not None and artikel.niveau and (vorm.niveau or 0) > artikel.niveau:
                self.verslag.meld("kop_in_artikel", regel.woorden.strip())
                return False
            soort = "hoofdstuk" if niveau == 1 else "paragraaf"
        if soort == "paragraaf":
            self._sluit_paragrafen(niveau)
        if soort == "paragraaf" and not any(is_deel(tak.soort) for tak in self._stapel):
            soort = "hoofdstuk"
        attrs: dict[str, Any] = {"genummerd": True} if soort == "hoofdstuk" else {}
        if soort == "hoofdstuk" and self.soort in REGELINGEN and not vorm.nummer:
            attrs["genummerd"] = False  # 'Ondertekening', 'Overwegende dat': an agreement numbers its chapters in words
        tak = self.nieuw(soort, **attrs)
        tak.niveau = vorm.niveau or 0 if soort == "artikel" else niveau
        if soort in {"hoofdstuk", "bijlage"}:
            del self._stapel[1:]
        elif soort == "artikel":
            self._sluit_artikel()
        self._open(tak)
        kop = Tak("kop")
        tak.inhoud.append(kop)
        self._vul(kop, regel, vorm.af)
        if vorm.nummer:
            self.getypt[tak.id] = vorm.nummer
        self.verslag.plek = regel.woorden.strip()
        self._wacht_kop = kop if soort == "artikel" and not any(s.knoop.tekst.strip() for s in kop.stukken) else None
        return True

    def _vul_kop(self, regel: Regel) -> bool:
        """'Artikel 4' on a line of its own: a bold line under it is its heading."""
        kop, self._wacht_kop = self._wacht_kop, None
        if kop is None or not regel.vet or len(regel.woorden) > 100 or puntvorm(regel) is not None:
            return False
        self._vul(kop, regel)
        return True

    def _sluit_paragrafen(self, niveau: int) -> None:
        self._sluit_artikel()
        while self.top.soort == "paragraaf" and self.top.niveau >= niveau:
            self._stapel.pop()

    def _sluit_artikel(self) -> None:
        while len(self._stapel) > 1 and not is_deel(self.top.soort):
            self._stapel.pop()

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

    # captions, tables, pictures

    def _neem_bijschrift(self, regel: Regel) -> bool:
        woorden = _na_bijschrift(regel.woorden)
        laatste = self._laatste
        if laatste is not None and laatste.soort == "afbeelding" and not laatste.attrs.get("bijschrift"):
            laatste.attrs["bijschrift"] = woorden[:300]
            self._laatste = None
            return True
        if regel.woorden.strip().lower().startswith("tab"):
            self._bijschrift = ("", woorden)
            return True
        return False

    def _tabel(self, lezing: Tabellezing) -> None:
        if self.kaart is not None and _ingevuld(lezing):
            return
        eigen, bijschrift = self._bijschrift or ("", "")
        self._bijschrift = None
        deel = self.kaart.delen.get(eigen) if self.kaart else None
        if deel is not None:
            self._plaats(deel.ouder)
        tak = Tak("tabel", {"id": eigen or self.nieuw_id(), "bijschrift": bijschrift[:300]})
        maak_tabel(tak, lezing, deel, self._cel)
        self._open(tak)
        self._stapel.pop()
        self._laatste = tak
        self._grens = (None, None)

    def _cel(self, soort: str, attrs: dict[str, Any], lezingen: Sequence[Lezing]) -> Tak:
        """A cell, built as a small text of its own."""
        wortel = Tak(soort, attrs)
        platte: list[Lezing] = []
        for lezing in lezingen:
            if isinstance(lezing, Tabellezing):
                self.verslag.meld("tabel_in_tabel")
                platte.extend(_uitgespreid(lezing))
            else:
                platte.append(lezing)
        binnen = Bouwer(self.soort, self.nieuw_id, self.verslag, self.kaart, wortel, titel=self.titel)
        binnen.bouw(platte)
        return wortel

    def _beelden(self, regel: Regel) -> None:
        for stuk in regel.beelden:
            self._eigen_beeld(Tak("afbeelding", {"id": self.nieuw_id(), **stuk.knoop.attrs}), Regel([], [stuk]), "")

    def _eigen_beeld(self, tak: Tak, regel: Regel, kenmerk: str) -> None:
        if self.wortel.soort != "doc":
            self.verslag.meld("afbeelding_plek")
            return
        stuk = regel.beelden[0] if regel.beelden else None
        if stuk is not None:
            zelfde = self.zelfde_beeld(str(stuk.knoop.attrs["bestand"]), str(tak.attrs.get("bestand", "")), kenmerk)
            tak.attrs["alt"] = stuk.knoop.attrs["alt"]
            if not zelfde:
                tak.attrs["bestand"] = stuk.knoop.attrs["bestand"]
            tak.erbij, tak.eraf = stuk.erbij, stuk.eraf
        tak.attrs["bijschrift"] = ""
        self._open(tak)
        self._stapel.pop()
        self._laatste = tak

    zelfde_beeld: Callable[[str, str, str], bool] = field(default=lambda *_: False)


def _is_artikel(vorm: Kopvorm | None) -> bool:
    return vorm is not None and vorm.soort == "artikel"


def _na_bijschrift(woorden: str) -> str:
    """The caption without 'Tabel 3'."""
    gevonden = _BIJSCHRIFT.match(woorden)
    return (woorden[gevonden.end() :] if gevonden else woorden).replace("\n", " ").strip()


def _ingevuld(tabel: Tabellezing) -> bool:
    """A table that a data block was filled with."""
    regels = _uitgespreid(tabel)
    return bool(regels) and all(regel.stijl.naam == INGEVULD.lower() for regel in regels)


def _uitgespreid(tabel: Tabellezing) -> list[Regel]:
    uit: list[Regel] = []
    for rij in tabel.rijen:
        for vak in rij.vakken:
            if vak.loopt == "continue":
                continue
            for lezing in vak.inhoud:
                uit.extend(_uitgespreid(lezing) if isinstance(lezing, Tabellezing) else [lezing])
    return uit


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
