"""The blocks of a text as the body of a Word file: headings, leden, lists, tables, pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from samenwerking.teksten.boom import INVOEGEN, MET_KOP, SCHRAPPEN, Knoop, platte_tekst
from samenwerking.teksten.nummeren import REGELINGEN, Nummer
from samenwerking.teksten.word.ooxml import El, maak, tekst_el
from samenwerking.teksten.word.runs import Blokmerk, Inline
from samenwerking.teksten.word.stijlblad import KOPNIVEAUS
from samenwerking.teksten.word.tabelbouw import Vak, grid, kopkolom, koprijen
from samenwerking.teksten.word.telling import LAGEN, Nummering, artikelen, hoofdstukken, inspringing

INGEVULD = "Gegevenblok"
INGEVULDE_KOP = "Gegevenkop"
"""Styles of what was filled in when the file was made: reading it back passes them by."""
"""Style of what a data block was filled with: it is ours, and is not read back as text."""


@dataclass(frozen=True)
class Plek:
    """Where a block stands: what counts its paragrafen and articles, how deep, and the proposals around it."""

    niveau: int = 1
    paragrafen: int = 0
    artikelen: int = 0
    diepte: int = 0
    links: int = 0
    blok: Blokmerk = field(default_factory=Blokmerk)
    stijl: str = ""
    telt_mee: bool = True


@dataclass(frozen=True)
class Inhoudsregel:
    """A line of the table of contents."""

    niveau: int
    id: str
    woorden: str


@dataclass
class Loper:
    """Writes one document from top to bottom; what it made is in `uit`."""

    soort: str
    inline: Inline
    nummers: Mapping[str, Nummer]
    beeld: Callable[[Knoop], El | None]
    blokken: Mapping[str, Sequence[Knoop]]
    nummering: Nummering = field(default_factory=Nummering)
    uit: list[El] = field(default_factory=list)
    inhoudsopgave: list[Inhoudsregel] = field(default_factory=list)
    _grenzen: dict[int, Blokmerk] = field(default_factory=dict)

    def document(self, document: Knoop) -> None:
        """Write everything that stands in the text."""
        regeling = self.soort in REGELINGEN
        self._zoek_grenzen(document)
        doorlopend = self.nummering.reeks(artikelen())
        hoofd = self.nummering.reeks(hoofdstukken("Hoofdstuk %1" if regeling else "%1"))
        bijlagen = self.nummering.reeks(hoofdstukken("Bijlage %1", "B%1."))
        for deel in document.inhoud:
            plek = Plek(artikelen=doorlopend, blok=Blokmerk().met(deel.merken))
            if deel.soort == "artikel":
                self._artikel(deel, plek)
            elif deel.soort == "bijlage":
                apart = self.nummering.reeks(artikelen()) if _heeft_artikel(deel) else 0
                self._met_kop(deel, replace(plek, paragrafen=bijlagen, artikelen=apart), (bijlagen, 0))
            elif deel.attrs.get("genummerd", True):
                self._met_kop(deel, replace(plek, paragrafen=hoofd), (hoofd, 0))
            else:
                los = self.nummering.reeks(hoofdstukken("%1", "")) if _heeft(deel, "paragraaf") else 0
                self._met_kop(deel, replace(plek, paragrafen=los), None)

    def bijlage(self, titel: str, blokken: Sequence[Knoop]) -> None:
        """What follows after the text, under a heading of its own; it is no part of the text."""
        self.uit.append(
            maak(
                "w:p",
                maak("w:pPr", maak("w:pStyle", val=INGEVULDE_KOP), maak("w:pageBreakBefore")),
                maak("w:r", tekst_el("w:t", titel)),
            )
        )
        for blok in blokken:
            self.blok(blok, Plek(telt_mee=False))

    def _zoek_grenzen(self, knoop: Knoop) -> None:
        """A proposal that runs on from one block into the next takes the paragraph mark between them along."""
        for kind in knoop.inhoud:
            self._zoek_grenzen(kind)
        for voor, na in zip(knoop.inhoud, knoop.inhoud[1:], strict=False):
            if voor.soort != na.soort or voor.soort == "text":
                continue
            einde, begin = _rand(voor, -1), _rand(na, 0)
            if einde is None or begin is None:
                continue
            for soort in (INVOEGEN, SCHRAPPEN):
                een, twee = einde[1].merk(soort), begin[1].merk(soort)
                zelf = voor.merk(soort) or na.merk(soort)
                if een is not None and twee is not None and een.attrs["id"] == twee.attrs["id"] and not zelf:
                    self._grenzen[id(einde[0])] = Blokmerk().met((een,))

    def _met_kop(self, knoop: Knoop, plek: Plek, nummer: tuple[int, int] | None) -> None:
        """A heading with what stands under it."""
        self._kop(knoop, plek, nummer)
        onder = replace(plek, niveau=plek.niveau + 1)
        for kind in knoop.inhoud:
            if kind.soort == "kop":
                continue
            eigen = replace(onder, blok=plek.blok.met(kind.merken))
            if kind.soort == "artikel":
                self._artikel(kind, eigen)
            elif kind.soort == "paragraaf":
                self._met_kop(kind, eigen, (plek.paragrafen, min(plek.niveau, LAGEN - 1)))
            else:
                self.blok(kind, onder)

    def _kop(self, knoop: Knoop, plek: Plek, nummer: tuple[int, int] | None) -> None:
        kop = next((kind for kind in knoop.inhoud if kind.soort == "kop"), Knoop("kop"))
        eigen = self.nummers.get(knoop.id)
        woorden = " ".join(deel for deel in (eigen.kort if eigen else "", platte_tekst(kop)) if deel)
        self.inhoudsopgave.append(Inhoudsregel(plek.niveau, knoop.id, woorden))
        stijl = f"Heading{min(plek.niveau, KOPNIVEAUS)}"
        self._alinea(kop, replace(plek, blok=plek.blok.met(kop.merken)), stijl, [knoop.id], nummer)

    def _artikel(self, knoop: Knoop, plek: Plek) -> None:
        self._kop(knoop, plek, (plek.artikelen, 0))
        leden = [kind for kind in knoop.inhoud if kind.soort == "lid"]
        for kind in knoop.inhoud:
            if kind.soort == "lid":
                eigen = replace(plek, blok=plek.blok.met(kind.merken))
                self._lid(kind, eigen, (plek.artikelen, 1) if len(leden) > 1 else None)
            elif kind.soort != "kop":
                self.blok(kind, plek)

    def _lid(self, knoop: Knoop, plek: Plek, nummer: tuple[int, int] | None) -> None:
        binnen = replace(plek, links=inspringing(0)) if nummer else plek
        for plaats, kind in enumerate(knoop.inhoud):
            if plaats == 0:
                ids = [knoop.id, kind.id]
                self._alinea(kind, replace(plek, blok=plek.blok.met(kind.merken)), "Lid", ids, nummer)
            else:
                self.blok(kind, replace(binnen, stijl="Lidvervolg" if nummer else ""))

    def blok(self, knoop: Knoop, plek: Plek) -> None:
        """One block with what it holds."""
        plek = replace(plek, blok=plek.blok.met(knoop.merken))
        match knoop.soort:
            case "alinea":
                links = plek.links or None
                self._alinea(knoop, plek, plek.stijl or "Normal", [knoop.id], None, links)
            case "lijst":
                self._lijst(knoop, plek, [knoop.id])
            case "tabel":
                self._tabel(knoop, plek)
            case "afbeelding":
                self._afbeelding(knoop, plek)
            case "gegevenblok":
                self._gegevenblok(knoop, plek)

    def _lijst(self, knoop: Knoop, plek: Plek, ids: list[str]) -> None:
        nummer = self.nummering.lijst(str(knoop.attrs.get("telling", "streepje")), plek.diepte)
        laag = min(plek.diepte, LAGEN - 1)
        links = plek.links + inspringing(plek.diepte)
        for onderdeel in knoop.inhoud:
            onder = replace(plek, blok=plek.blok.met(onderdeel.merken))
            for plaats, kind in enumerate(onderdeel.inhoud):
                if plaats == 0:
                    eigen = replace(onder, blok=onder.blok.met(kind.merken))
                    namen = [*ids, onderdeel.id, kind.id]
                    self._alinea(kind, eigen, "ListParagraph", namen, (nummer, laag), links if plek.links else None)
                    ids = []
                elif kind.soort == "lijst":
                    dieper = replace(onder, blok=onder.blok.met(kind.merken), diepte=plek.diepte + 1)
                    self._lijst(kind, dieper, [kind.id])
                else:
                    self.blok(kind, replace(onder, stijl="ListParagraph", links=links))

    def _alinea(
        self,
        knoop: Knoop,
        plek: Plek,
        stijl: str,
        ids: Sequence[str],
        nummer: tuple[int, int] | None = None,
        links: int | None = None,
    ) -> None:
        einde = plek.blok
        if grens := self._grenzen.get(id(knoop)):
            einde = Blokmerk(einde.erbij or grens.erbij, einde.eraf or grens.eraf)
        p = maak(
            "w:p",
            maak(
                "w:pPr",
                maak("w:pStyle", val=INGEVULD if not plek.telt_mee else stijl),
                maak("w:numPr", maak("w:ilvl", val=nummer[1]), maak("w:numId", val=nummer[0])) if nummer else None,
                maak("w:ind", left=links) if links is not None else None,
                self.inline.spoor.alineateken(einde),
            ),
        )
        wijzers = [self.inline.wijzer(eigen) for eigen in ids if eigen]
        p.extend(begin for begin, _ in wijzers)
        p.extend(self.inline.regel(knoop, plek.blok, telt_mee=plek.telt_mee))
        p.extend(eind for _, eind in reversed(wijzers))
        self.uit.append(p)

    def _bijschrift(self, knoop: Knoop, woord: str, plek: Plek, *, wijst: bool) -> None:
        """'Tabel 3 Bedragen per gemeente', counted by Word."""
        nummer = self.nummers.get(knoop.id)
        telt = nummer.kort.rpartition(" ")[2] if nummer else ""
        runs = [
            maak("w:r", tekst_el("w:t", f"{woord} ")),
            maak("w:r", maak("w:fldChar", fldCharType="begin")),
            maak("w:r", tekst_el("w:instrText", f" SEQ {woord} \\* ARABIC ")),
            maak("w:r", maak("w:fldChar", fldCharType="separate")),
            maak("w:r", tekst_el("w:t", telt)),
            maak("w:r", maak("w:fldChar", fldCharType="end")),
        ]
        if bijschrift := str(knoop.attrs.get("bijschrift", "")).replace("\n", " "):
            runs.append(maak("w:r", tekst_el("w:t", f" {bijschrift}")))
        runs = self.inline.spoor.om(runs, plek.blok.erbij, plek.blok.eraf)
        wijzers = [self.inline.wijzer(knoop.id)] if wijst and knoop.id else []
        self.uit.append(
            maak(
                "w:p",
                maak(
                    "w:pPr",
                    maak("w:pStyle", val="Caption"),
                    maak("w:ind", left=plek.links) if plek.links else None,
                    self.inline.spoor.alineateken(plek.blok),
                ),
                *(begin for begin, _ in wijzers),
                *runs,
                *(eind for _, eind in wijzers),
            )
        )

    def _tabel(self, knoop: Knoop, plek: Plek) -> None:
        if plek.telt_mee:
            self._bijschrift(knoop, "Tabel", plek, wijst=True)
        rijen, kolommen = grid(knoop)
        koppen, eerste = koprijen(knoop), kopkolom(knoop)
        kijk = f"{0x0600 | 0x20 * (koppen > 0) | 0x80 * eerste:04X}"  # the same once more, for older programs
        tabel = maak(
            "w:tbl",
            maak(
                "w:tblPr",
                maak("w:tblStyle", val="TableGrid"),
                maak("w:tblW", w=5000, type="pct"),
                maak("w:tblLook", val=kijk, firstRow=int(koppen > 0), firstColumn=int(eerste), noVBand=1, noHBand=1),
            ),
            maak("w:tblGrid", *(maak("w:gridCol", w=9000 // kolommen) for _ in range(kolommen))),
        )
        for plaats, (rij, vakken) in enumerate(zip(knoop.inhoud, rijen, strict=True)):
            blok = plek.blok.met(rij.merken)
            eigenschappen = [
                maak("w:tblHeader") if plaats < koppen else None,
                self.inline.spoor.el("w:ins", blok.erbij) if blok.erbij else None,
                self.inline.spoor.el("w:del", blok.eraf) if blok.eraf else None,
            ]
            tr = maak("w:tr", maak("w:trPr", *eigenschappen))
            tr.extend(self._vak(vak, replace(plek, blok=blok, diepte=0, links=0, stijl="")) for vak in vakken)
            tabel.append(tr)
        self.uit.append(tabel)
        if not plek.telt_mee:  # Word makes one table of two that touch
            self.uit.append(maak("w:p", maak("w:pPr", maak("w:pStyle", val=INGEVULD))))

    def _vak(self, vak: Vak, plek: Plek) -> El:
        tc = maak(
            "w:tc",
            maak(
                "w:tcPr",
                maak("w:tcW", w=0, type="auto"),
                maak("w:gridSpan", val=vak.breed) if vak.breed > 1 else None,
                maak("w:vMerge", val=vak.loopt) if vak.loopt else None,
            ),
        )
        buiten, self.uit = self.uit, []
        if vak.cel is not None:
            for kind in vak.cel.inhoud:
                self.blok(kind, replace(plek, blok=plek.blok.met(vak.cel.merken)))
        tc.extend(self.uit or [maak("w:p", maak("w:pPr", self.inline.spoor.alineateken(plek.blok)))])
        self.uit = buiten
        return tc

    def _afbeelding(self, knoop: Knoop, plek: Plek) -> None:
        tekening = self.beeld(knoop)
        alt = str(knoop.attrs.get("alt", ""))
        run = maak("w:r", tekening) if tekening is not None else maak("w:r", tekst_el("w:t", f"[afbeelding: {alt}]"))
        begin, einde = self.inline.wijzer(knoop.id) if knoop.id else (None, None)
        self.uit.append(
            maak(
                "w:p",
                maak("w:pPr", maak("w:keepNext"), self.inline.spoor.alineateken(plek.blok)),
                begin,
                *self.inline.spoor.om([run], plek.blok.erbij, plek.blok.eraf),
                einde,
            )
        )
        self._bijschrift(knoop, "Figuur", plek, wijst=False)

    def _gegevenblok(self, knoop: Knoop, plek: Plek) -> None:
        sleutel = str(knoop.attrs.get("sleutel", ""))
        self._bijschrift(knoop, "Figuur", plek, wijst=True)
        los = replace(plek, telt_mee=False)
        for kind in self.blokken.get(sleutel) or [Knoop("alinea", {}, (Knoop("text", tekst=f"[{sleutel}]"),))]:
            self.blok(kind, los)


def _rand(knoop: Knoop, kant: int) -> tuple[Knoop, Knoop] | None:
    """The first (0) or last (-1) piece of text with the heading or alinea it stands in."""
    ouder = knoop
    while knoop.inhoud:
        ouder, knoop = knoop, knoop.inhoud[kant]
    return (ouder, knoop) if knoop.soort == "text" else None


def _heeft(knoop: Knoop, soort: str) -> bool:
    return any(kind.soort == soort for kind in knoop.inhoud)


def _heeft_artikel(knoop: Knoop) -> bool:
    return _heeft(knoop, "artikel") or any(_heeft_artikel(kind) for kind in knoop.inhoud if kind.soort in MET_KOP)
