"""The body of a Word file as paragraphs and tables in their order."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from samenwerking.teksten.word.ooxml import El, aan, q, waarde
from samenwerking.teksten.word.opmaaklezen import Stijl, getal, omtrek
from samenwerking.teksten.word.regel import Lezing, Regel, Rijlezing, Tabellezing, Vaklezing, verschuif_tekens
from samenwerking.teksten.word.regellezen import MAX_DIEPTE, Omgeving, Regellezer
from samenwerking.teksten.word.tabellezen import MAX_SPAN
from samenwerking.teksten.word.tellinglezen import Teller, Tellingen

_DOORGEEF = frozenset({"sdtContent", "customXml", "smartTag", "ins", "moveTo", "moveFrom", "del"})
_TABELOPMAAK = ("w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:cellIns", "w:cellDel", "w:cellMerge")


@dataclass
class Lijflezer:
    """Reads what stands in the body, or in a cell of a table."""

    om: Omgeving
    tellingen: Tellingen
    lezer: Regellezer = field(init=False)

    def __post_init__(self) -> None:
        self.lezer = Regellezer(self.om)

    def lees(self, ouder: El, diepte: int = 0) -> list[Lezing]:
        """All paragraphs and tables in this."""
        uit: list[Lezing] = []
        self._kinderen(ouder, uit, diepte)
        verschuif_tekens(uit)
        return uit

    def _kinderen(self, ouder: El, uit: list[Lezing], diepte: int) -> None:
        if diepte > MAX_DIEPTE:
            self.om.verslag.meld("te_diep")
            return
        for kind in ouder:
            naam = etree.QName(kind).localname
            if naam == "p":
                self._alinea(kind, uit)
            elif naam == "tbl":
                uit.append(self._tabel(kind, diepte + 1))
            elif naam == "sdt":
                if waarde(kind.find(f"{q('w:sdtPr')}/{q('w:docPartObj')}"), "w:docPartGallery") == "Table of Contents":
                    if self.om.kaart is None:
                        self.om.verslag.meld("inhoudsopgave")
                else:
                    self._kinderen(kind, uit, diepte + 1)
            elif naam in _DOORGEEF:
                self._kinderen(kind, uit, diepte + 1)
            elif naam == "AlternateContent":
                for keus in [deel for deel in kind if etree.QName(deel).localname in {"Choice", "Fallback"}][:1]:
                    self._kinderen(keus, uit, diepte + 1)
            elif naam == "altChunk":
                self.om.verslag.meld("bijlagebestand")
            elif naam == "bookmarkStart":
                self.lezer.wijzer(kind, self.lezer.wachtend)
            else:
                self.lezer.bereik(kind, naam)

    def _alinea(self, p: El, uit: list[Lezing]) -> None:
        eigenschappen = p.find(q("w:pPr"))
        stijl = self.om.stijlen.alinea(waarde(eigenschappen, "w:pStyle"))
        regel = Regel(stijl=stijl, niveau=omtrek(eigenschappen) or stijl.niveau)
        was_inhoud = self.lezer.in_inhoudsopgave
        self.lezer.lees(p, regel)
        self._teken(eigenschappen, regel)
        if stijl.is_inhoud or was_inhoud:
            return
        regel.teller = self._teller(eigenschappen, stijl)
        inspringing = eigenschappen.find(q("w:ind")) if eigenschappen is not None else None
        if inspringing is not None:
            links = getal(inspringing.get(q("w:left")) or inspringing.get(q("w:start"))) or 0
            regel.ingesprongen = links > 0
        if regel.niveau is not None and regel.woorden.strip():
            self.om.verslag.plek = regel.woorden.strip()
        uit.append(regel)

    def _teller(self, eigenschappen: El | None, stijl: Stijl) -> Teller | None:
        """The number that Word counts before the paragraph: of itself, or of its style."""
        nummer = eigenschappen.find(q("w:numPr")) if eigenschappen is not None else None
        numid = waarde(nummer, "w:numId") or stijl.numid
        laag = getal(waarde(nummer, "w:ilvl"))
        return self.tellingen.tel(numid, stijl.laag if laag is None else laag) if numid else None

    def _teken(self, eigenschappen: El | None, regel: Regel) -> None:
        """The proposals that the paragraph mark comes or goes with."""
        letters = eigenschappen.find(q("w:rPr")) if eigenschappen is not None else None
        if eigenschappen is not None and eigenschappen.find(q("w:pPrChange")) is not None:
            self.om.verslag.meld("alineaopmaak")
        for naam in ("w:ins", "w:moveTo", "w:del", "w:moveFrom"):
            wijziging = letters.find(q(naam)) if letters is not None else None
            if wijziging is None:
                continue
            eigen = self._voorstel_van_teken(wijziging, naam, regel)
            if naam in {"w:ins", "w:moveTo"}:
                regel.erbij = regel.erbij or eigen
            else:
                regel.eraf = regel.eraf or eigen
        if not (regel.erbij or regel.eraf):
            self.om.voorstellen.onderbreek()

    def _voorstel_van_teken(self, wijziging: El, naam: str, regel: Regel) -> str:
        """The mark of a paragraph that was moved goes with its words."""
        for stuk in reversed(regel.stukken):
            eigen = stuk.erbij if naam == "w:moveTo" else stuk.eraf
            if naam in {"w:moveTo", "w:moveFrom"} and eigen:
                return eigen
        return self.om.voorstellen.id_van(wijziging)

    def _tabel(self, tbl: El, diepte: int) -> Tabellezing:
        eigenschappen = tbl.find(q("w:tblPr"))
        kijk = eigenschappen.find(q("w:tblLook")) if eigenschappen is not None else None
        tabel = Tabellezing(kopkolom=self.om.kaart is not None and _vlag(kijk, "w:firstColumn"))
        for tr in self._rijen(tbl, diepte):
            tabel.rijen.append(self._rij(tr, diepte))
        if any(next(tbl.iter(q(naam)), None) is not None for naam in _TABELOPMAAK):
            self.om.verslag.meld("alineaopmaak")
        return tabel

    def _rijen(self, ouder: El, diepte: int) -> list[El]:
        uit: list[El] = []
        for kind in ouder:
            naam = etree.QName(kind).localname
            if naam == "tr":
                uit.append(kind)
            elif naam in {"sdt", "sdtContent", "customXml"} and diepte < MAX_DIEPTE:
                uit.extend(self._rijen(kind, diepte + 1))
        return uit

    def _rij(self, tr: El, diepte: int) -> Rijlezing:
        eigenschappen = tr.find(q("w:trPr"))
        rij = Rijlezing(kop=bool(aan(eigenschappen, "w:tblHeader")))
        for naam in ("w:ins", "w:del"):
            wijziging = eigenschappen.find(q(naam)) if eigenschappen is not None else None
            if wijziging is not None:
                eigen = self.om.voorstellen.id_van(wijziging)
                if naam == "w:ins":
                    rij.erbij = eigen
                else:
                    rij.eraf = eigen
        heel = bool(rij.erbij or rij.eraf)
        self.om.voorstellen.vast += heel
        voor = getal(waarde(eigenschappen, "w:gridBefore")) or 0
        if 0 < voor <= MAX_SPAN:
            rij.vakken.append(Vaklezing(breed=voor))
        for tc in self._vakken(tr, diepte):
            cel = tc.find(q("w:tcPr"))
            breed = max(1, min(getal(waarde(cel, "w:gridSpan")) or 1, MAX_SPAN))
            loopt = ""
            if cel is not None and cel.find(q("w:vMerge")) is not None:
                loopt = waarde(cel, "w:vMerge") or "continue"
            inhoud = self.lees(tc, diepte + 1)
            rij.vakken.append(Vaklezing(inhoud, breed, loopt))
        self.om.voorstellen.vast -= heel
        return rij

    def _vakken(self, ouder: El, diepte: int) -> list[El]:
        uit: list[El] = []
        for kind in ouder:
            naam = etree.QName(kind).localname
            if naam == "tc":
                uit.append(kind)
            elif naam in {"sdt", "sdtContent", "customXml"} and diepte < MAX_DIEPTE:
                uit.extend(self._vakken(kind, diepte + 1))
        return uit


def _vlag(kijk: El | None, naam: str) -> bool:
    return kijk is not None and kijk.get(q(naam)) in {"1", "true", "on"}
