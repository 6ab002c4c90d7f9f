"""Reading one paragraph of Word: runs, links, fields, notes, pictures, comments, tracked changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree

from samenwerking.teksten.boom import WIJZIGEN, Knoop, Merk, op_volgorde
from samenwerking.teksten.schema import SLEUTEL, veilig_adres
from samenwerking.teksten.word.ooxml import El, aan, q, waarde
from samenwerking.teksten.word.openen import Relatie
from samenwerking.teksten.word.opmaaklezen import Stijl, Stijlen
from samenwerking.teksten.word.regel import Regel, Stuk
from samenwerking.teksten.word.runs import GEGEVEN
from samenwerking.teksten.word.soorten import Kaart
from samenwerking.teksten.word.spoorlezen import Voorstellen
from samenwerking.teksten.word.verslag import Verslag

MAX_DIEPTE = 40
_KALE_OPMAAK = ("w:u", "w:strike", "w:dstrike", "w:highlight", "w:color")
_DOORGEEF = frozenset({"smartTag", "sdt", "sdtContent", "customXml", "bdo", "dir"})
_VELD = re.compile(r'\s*([A-Za-z]+)\s*(?:"([^"]*)"|([^\s\\]+))?')
_STIL = frozenset({"SEQ", "PAGE", "NUMPAGES", "SECTIONPAGES", "STYLEREF", "TITLE", "TC", "XE", "FORMTEXT"})


@dataclass(frozen=True)
class Omgeving:
    """What is known of the file while its paragraphs are read."""

    stijlen: Stijlen
    relaties: dict[str, Relatie]
    verslag: Verslag
    voorstellen: Voorstellen
    noten: dict[tuple[str, str], str]
    beeld: Callable[[str], str | None]
    opmerkingen: dict[str, str]
    nieuw_id: Callable[[], str]
    kaart: Kaart | None


@dataclass
class _Veld:
    opdracht: str = ""
    uitkomst: bool = False
    erbij: str | None = None
    eraf: str | None = None

    @property
    def naam(self) -> str:
        gevonden = _VELD.match(self.opdracht)
        return gevonden[1].upper() if gevonden else ""

    @property
    def argument(self) -> str:
        gevonden = _VELD.match(self.opdracht)
        return (gevonden[2] or gevonden[3] or "") if gevonden else ""


@dataclass(frozen=True)
class _Hier:
    """Where a run stands: in a link, in a proposal."""

    adres: str = ""
    doel: str = ""
    erbij: str | None = None
    eraf: str | None = None
    diepte: int = 0


@dataclass
class Regellezer:
    """Reads paragraphs in their order: fields, comments and moves can run on from one to the next."""

    om: Omgeving
    _velden: list[_Veld] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _verplaatst: dict[str, str] = field(default_factory=dict)
    _gezien: set[str] = field(default_factory=set)
    _noot_ids: list[str] = field(default_factory=list)
    _gemerkt: set[str] = field(default_factory=set)
    wachtend: list[str] = field(default_factory=list)

    @property
    def in_inhoudsopgave(self) -> bool:
        """True while the paragraphs are those of a table of contents."""
        return any(veld.naam == "TOC" for veld in self._velden)

    def lees(self, p: El, regel: Regel) -> None:
        """Add what stands in this paragraph to the line."""
        regel.ids.extend(self.wachtend)
        self.wachtend.clear()
        self._noot_ids.clear()
        self._kinderen(p, regel, _Hier())

    def wijzer(self, kind: El, ids: list[str]) -> None:
        """A bookmark of ours: which node begins here."""
        kaart = self.om.kaart
        eigen = kaart.bladwijzers.get(kind.get(q("w:name"), "")) if kaart else None
        if kaart is None or eigen is None or eigen in self._gezien:
            return
        self._gezien.add(eigen)
        if kaart.delen[eigen].soort == "voetnoot":
            self._noot_ids.append(eigen)
        else:
            ids.append(eigen)

    def bereik(self, kind: El, naam: str) -> None:
        """The beginning or end of a comment or a move: these can also stand between paragraphs."""
        wie = kind.get(q("w:id"), "")
        opmerking = self.om.opmerkingen.get(wie, "")
        if naam == "commentRangeStart" and opmerking and opmerking not in self._open:
            self._open.append(opmerking)
        elif naam == "commentRangeEnd" and opmerking in self._open:
            self._open.remove(opmerking)
        elif naam in {"moveFromRangeStart", "moveToRangeStart"}:
            self._verplaatst[naam[:6]] = kind.get(q("w:name"), "")

    def _kinderen(self, ouder: El, regel: Regel, hier: _Hier) -> None:
        if hier.diepte > MAX_DIEPTE:
            self.om.verslag.meld("te_diep")
            return
        dieper = replace(hier, diepte=hier.diepte + 1)
        for kind in ouder:
            naam = etree.QName(kind).localname
            if naam == "r":
                self._run(kind, regel, hier)
            elif naam in {"ins", "moveTo", "del", "moveFrom"}:
                self._voorstel(kind, naam, regel, dieper)
            elif naam == "hyperlink":
                self._kinderen(kind, regel, self._link(kind, dieper))
            elif naam == "fldSimple":
                self._velden.append(_Veld(kind.get(q("w:instr"), ""), uitkomst=True, erbij=hier.erbij, eraf=hier.eraf))
                self._kinderen(kind, regel, dieper)
                self._veld_klaar(regel)
            elif naam == "bookmarkStart":
                self.wijzer(kind, regel.ids)
            elif naam in _DOORGEEF:
                self._kinderen(kind, regel, dieper)
            elif naam == "AlternateContent":
                self._kinderen(_keus(kind), regel, dieper)
            elif naam in {"oMath", "oMathPara"}:
                self.om.verslag.meld("formule")
            else:
                self.bereik(kind, naam)

    def _voorstel(self, kind: El, naam: str, regel: Regel, hier: _Hier) -> None:
        verplaatsing = self._verplaatst.get("moveTo" if naam == "moveTo" else "moveFr", "") if "move" in naam else ""
        if len(kind) == 0:
            return
        eigen = self.om.voorstellen.id_van(kind, verplaatsing)
        if naam in {"ins", "moveTo"}:
            self._kinderen(kind, regel, replace(hier, erbij=hier.erbij or eigen))
        else:
            self._kinderen(kind, regel, replace(hier, eraf=hier.eraf or eigen))

    def _link(self, kind: El, hier: _Hier) -> _Hier:
        anker = kind.get(q("w:anchor"), "")
        relatie = self.om.relaties.get(kind.get(q("r:id"), ""))
        if relatie is not None:
            return replace(hier, adres=self._veilig(relatie.doel if relatie.buiten else ""))
        kaart = self.om.kaart
        doel = kaart.bladwijzers.get(anker, "") if kaart else ""
        if anker and not doel:
            self.om.verslag.meld("verwijzing")
        return replace(hier, doel=doel)

    def _veilig(self, adres: str) -> str:
        if veilig_adres(adres):
            return adres
        self.om.verslag.meld("link")
        return ""

    def _run(self, run: El, regel: Regel, hier: _Hier) -> None:
        letters = run.find(q("w:rPr"))
        if aan(letters, "w:vanish"):
            self.om.verslag.meld("verborgen")
            return
        for kind in run:
            naam = etree.QName(kind).localname
            match naam:
                case "t" | "delText":
                    self._tekst(kind.text or "", letters, regel, hier)
                case "tab" | "ptab":
                    self._tekst("\t", letters, regel, hier)
                case "noBreakHyphen":
                    self._tekst("\u2011", letters, regel, hier)
                case "softHyphen":
                    self._tekst("\u00ad", letters, regel, hier)
                case "sym":
                    self._tekst(_symbool(kind), letters, regel, hier)
                case "br" | "cr":
                    if kind.get(q("w:type")) not in {"page", "column"}:
                        self._zet(Knoop("regeleinde"), letters, regel, hier)
                case "footnoteReference" | "endnoteReference":
                    self._noot(kind, naam, letters, regel, hier)
                case "fldChar":
                    self._veldteken(kind, regel, hier)
                case "instrText" | "delInstrText":
                    if self._velden and not self._velden[-1].uitkomst:
                        self._velden[-1].opdracht += kind.text or ""
                case "commentReference":
                    self._los_merk(kind, regel)
                case "drawing" | "pict" | "object":
                    self._beeld(kind, regel, hier)
                case "AlternateContent":
                    for deel in _keus(kind):
                        self._beeld(deel, regel, hier)

    def _tekst(self, woorden: str, letters: El | None, regel: Regel, hier: _Hier) -> None:
        if woorden:
            self._zet(Knoop("text", tekst=woorden), letters, regel, hier)

    def _zet(self, knoop: Knoop, letters: El | None, regel: Regel, hier: _Hier) -> None:
        """Lay a piece down with its marks, unless it is the outcome of a field that is ours or is left out."""
        for veld in self._velden:
            if not veld.uitkomst or veld.naam == "TOC" or self._eigen(veld) is not None:
                veld.erbij, veld.eraf = veld.erbij or hier.erbij, veld.eraf or hier.eraf
                return
        if hier.doel:
            vorige = regel.stukken[-1].knoop if regel.stukken else None
            if vorige is not None and vorige.soort == "verwijzing" and vorige.attrs["doel"] == hier.doel:
                return
            knoop = Knoop("verwijzing", {"doel": hier.doel})
        adres = hier.adres or next((veld.argument for veld in self._velden if veld.naam == "HYPERLINK"), "")
        merken = self._merken(letters, regel.stijl, adres)
        if not (hier.erbij or hier.eraf):
            self.om.voorstellen.onderbreek()
            merken.extend(self._vormwijziging(letters, merken))
        regel.stukken.append(Stuk(replace(knoop, merken=tuple(merken)), hier.erbij, hier.eraf))

    def _merken(self, letters: El | None, stijl: Stijl, adres: str) -> list[Merk]:
        teken = self.om.stijlen.van(waarde(letters, "w:rStyle"))
        vet, schuin = aan(letters, "w:b"), aan(letters, "w:i")
        if letters is not None and not adres and teken.naam not in {"hyperlink", "begrip"}:
            for naam in _KALE_OPMAAK:
                if letters.find(q(naam)) is not None and waarde(letters, naam) not in {"none", "auto", "000000", "0"}:
                    self.om.verslag.meld("opmaak")
                    break
        uit = []
        if teken.vet or stijl.vet if vet is None else vet:
            uit.append(Merk("vet"))
        if teken.schuin or stijl.schuin if schuin is None else schuin:
            uit.append(Merk("schuin"))
        if teken.naam == "begrip":
            uit.append(Merk("begrip"))
        if adres and veilig_adres(adres):
            uit.append(Merk("koppeling", {"adres": adres}))
        uit.extend(Merk("opmerking", {"id": eigen}) for eigen in sorted(self._open))
        self._gemerkt.update(self._open)
        return uit

    def _los_merk(self, kind: El, regel: Regel) -> None:
        """A comment that was put between two words stands on what goes before it."""
        eigen = self.om.opmerkingen.get(kind.get(q("w:id"), ""), "")
        if eigen and eigen not in self._gemerkt and regel.stukken:
            self._gemerkt.add(eigen)
            stuk = regel.stukken[-1]
            stuk.knoop = replace(stuk.knoop, merken=op_volgorde([*stuk.knoop.merken, Merk("opmerking", {"id": eigen})]))

    def _vormwijziging(self, letters: El | None, nu: list[Merk]) -> list[Merk]:
        """Bold or italic that was put on or taken off with tracking."""
        wijziging = letters.find(q("w:rPrChange")) if letters is not None else None
        if wijziging is None:
            return []
        oud = wijziging.find(q("w:rPr"))
        uit = []
        for soort, naam in (("vet", "w:b"), ("schuin", "w:i")):
            had, heeft = bool(aan(oud, naam)), any(merk.soort == soort for merk in nu)
            if had != heeft:
                attrs = {
                    "id": self.om.voorstellen.id_van(wijziging),
                    "type": "mark",
                    "attrName": None,
                    "previousValue": {"type": soort} if had else None,
                    "newValue": {"type": soort} if heeft else None,
                }
                uit.append(Merk(WIJZIGEN, attrs))
        return uit

    def _noot(self, kind: El, naam: str, letters: El | None, regel: Regel, hier: _Hier) -> None:
        soort = naam.removesuffix("Reference")
        woorden = self.om.noten.get((soort, kind.get(q("w:id"), "")))
        if woorden is None:
            self.om.verslag.meld("voetnoot_weg")
            return
        if soort == "endnote":
            self.om.verslag.meld("eindnoot")
        eigen = self._noot_ids.pop(0) if self._noot_ids else self.om.nieuw_id()
        self._zet(Knoop("voetnoot", {"id": eigen, "tekst": woorden}), None, regel, hier)

    def _veldteken(self, kind: El, regel: Regel, hier: _Hier) -> None:
        match kind.get(q("w:fldCharType")):
            case "begin":
                if len(self._velden) < MAX_DIEPTE:
                    self._velden.append(_Veld(erbij=hier.erbij, eraf=hier.eraf))
            case "separate":
                if self._velden:
                    self._velden[-1].uitkomst = True
            case "end":
                if self._velden:
                    self._veld_klaar(regel)

    def _eigen(self, veld: _Veld) -> Knoop | None:
        """The node that a field of ours stands for."""
        if veld.naam == "DOCPROPERTY" and veld.argument.startswith(GEGEVEN):
            sleutel = veld.argument.removeprefix(GEGEVEN)
            return Knoop("gegeven", {"sleutel": sleutel}) if SLEUTEL.fullmatch(sleutel) else None
        if veld.naam == "REF" and self.om.kaart is not None and veld.argument in self.om.kaart.bladwijzers:
            return Knoop("verwijzing", {"doel": self.om.kaart.bladwijzers[veld.argument]})
        return None

    def _veld_klaar(self, regel: Regel) -> None:
        veld = self._velden.pop()
        if (knoop := self._eigen(veld)) is not None:
            self._zet(knoop, None, regel, _Hier(erbij=veld.erbij, eraf=veld.eraf))
        elif veld.naam in {"REF", "PAGEREF", "NOTEREF"} and not self.in_inhoudsopgave:
            self.om.verslag.meld("verwijzing")
        elif veld.naam == "HYPERLINK":
            if veld.argument:
                self._veilig(veld.argument)
        elif veld.naam == "TOC":
            if self.om.kaart is None:
                self.om.verslag.meld("inhoudsopgave")
        elif veld.naam and veld.naam not in _STIL and not self.in_inhoudsopgave:
            self.om.verslag.meld("veld")

    def _beeld(self, kind: El, regel: Regel, hier: _Hier) -> None:
        if kind.find(f".//{q('w:txbxContent')}") is not None:
            self.om.verslag.meld("tekstvak")
        wijst = next(kind.iter(q("a:blip")), None)
        relatie = wijst.get(q("r:embed")) if wijst is not None else None
        if wijst is None:
            oud = next(kind.iter(q("v:imagedata")), None)
            relatie = oud.get(q("r:id")) if oud is not None else None
        if relatie is None:
            if kind.find(f".//{q('w:txbxContent')}") is None:
                self.om.verslag.meld("afbeelding_soort" if wijst is not None else "object")
            return
        bestand = self.om.beeld(relatie)
        if bestand is None:
            self.om.verslag.meld("afbeelding_soort")
            return
        eigenschap = next(kind.iter(q("wp:docPr")), None)
        alt = (eigenschap.get("descr") or "") if eigenschap is not None else ""
        knoop = Knoop("afbeelding", {"bestand": bestand, "alt": alt[:300], "bijschrift": ""})
        if eigenschap is not None and _is_versiering(eigenschap):
            knoop = replace(knoop, attrs={**knoop.attrs, "alt": "", "versiering": True})
        regel.beelden.append(Stuk(knoop, hier.erbij, hier.eraf))


def _is_versiering(eigenschap: El) -> bool:
    """Word says of a picture that it is only decoration in an extension of its properties."""
    return any(
        etree.QName(deel).localname == "decorative" and deel.get("val") in {"1", "true"} for deel in eigenschap.iter()
    )


def _keus(kind: El) -> El:
    """Of a piece that was written twice, the newer form; the older when there is no newer."""
    keuzen = [deel for deel in kind if etree.QName(deel).localname in {"Choice", "Fallback"}]
    return keuzen[0] if keuzen else kind


def _symbool(kind: El) -> str:
    """A sign of a symbol font. Those fonts lay their signs where no letters are; a dash reads best."""
    try:
        code = int(kind.get(q("w:char"), ""), 16)
    except ValueError:
        return ""
    return "–" if 0xE000 <= code <= 0xF8FF or code < 32 else chr(min(code, 0x10FFFF))
