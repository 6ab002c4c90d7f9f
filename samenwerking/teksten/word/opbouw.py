"""From paragraphs and tables to a tree: what is ours by its bookmarks, all else by what it looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from samenwerking.teksten.boom import MET_KOP
from samenwerking.teksten.nummeren import REGELINGEN
from samenwerking.teksten.word.herkennen import Kopvorm, kopvorm, puntvorm
from samenwerking.teksten.word.lopen import INGEVULD, INGEVULDE_KOP
from samenwerking.teksten.word.opsommen import Opsommer
from samenwerking.teksten.word.regel import Lezing, Regel, Tabellezing
from samenwerking.teksten.word.tabellezen import maak_tabel
from samenwerking.teksten.word.tak import Tak, is_deel

_BIJSCHRIFT = re.compile(r"\s*(Tabel|Figuur|Afbeelding|Grafiek|Table|Figure)\s+(\d*)(?:[.:])?\s?", re.IGNORECASE)


@dataclass
class Bouwer(Opsommer):
    """Puts lines in their place. `stapel`: the nodes that are open, the outermost first."""

    titel: str = ""
    zelfde_beeld: Callable[[str, str, str], bool] = field(default=lambda *_: False)
    _bijschrift: tuple[str, str] | None = None
    _bodem: int = 1
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

    # lines

    def _regel(self, regel: Regel) -> None:
        if regel.stijl.naam in {INGEVULD.lower(), INGEVULDE_KOP.lower()} and self.kaart is not None:
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
        if kaart is None or not ids or (self.wortel.soort != "doc" and kaart.delen[ids[0]].soort in MET_KOP):
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
