"""A .docx as a tree, with who proposed what, the comments, the pictures, and a report of what was not understood."""

from __future__ import annotations

import posixpath
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from samenwerking.teksten.boom import DocumentOngeldig, Knoop, als_json, loop, uit_json
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.schema import lees_document
from samenwerking.teksten.word import kaart as kaartvorm
from samenwerking.teksten.word.afmaken import Afmaker
from samenwerking.teksten.word.gesprekken import lees_opmerkingen
from samenwerking.teksten.word.lijflezen import Lijflezer
from samenwerking.teksten.word.ooxml import El, q
from samenwerking.teksten.word.opbouw import Bouwer
from samenwerking.teksten.word.openen import Bestand, Relatie
from samenwerking.teksten.word.opmaaklezen import Stijlen
from samenwerking.teksten.word.plaatje import soort_beeld
from samenwerking.teksten.word.regellezen import Omgeving
from samenwerking.teksten.word.soorten import GRENS, Beeld, DocxOngeldig, Gelezen, Kaart
from samenwerking.teksten.word.spoorlezen import Voorstellen
from samenwerking.teksten.word.tellinglezen import Tellingen, romeins_getal
from samenwerking.teksten.word.verslag import Verslag

MAX_VOETNOOT = 4_000
MAX_BEELD = 20 * 1024 * 1024


def nieuw_kenmerk() -> str:
    """An id for a node or a proposal that had none."""
    return secrets.token_hex(8)


def lees_docx(
    inhoud: bytes,
    *,
    soort: str,
    nieuw_id: Callable[[], str] = nieuw_kenmerk,
    grens: int = GRENS,
    kaart: Kaart | None = None,
) -> Gelezen:
    """Read a Word file as a text of this kind. Raises DocxOngeldig, with a Dutch sentence, for what cannot be read.

    `kaart`: what the file was made of, when the caller knows; else the file says so itself if it is ours.
    """
    bestand = Bestand(inhoud, grens)
    eigen = kaart or _kaart(bestand)
    if eigen is not None:
        try:
            return _Lezing(bestand, soort, nieuw_id, eigen).lees()
        except DocumentOngeldig:
            pass  # someone else wrote what the file says about itself: read it as any other file
    try:
        return _Lezing(bestand, soort, nieuw_id, None).lees()
    except DocumentOngeldig as fout:
        raise DocxOngeldig(str(fout)) from None


def kaart_van(inhoud: bytes, grens: int = GRENS) -> Kaart | None:
    """What a file says it was made of; None when it is not one of ours."""
    return _kaart(Bestand(inhoud, grens))


def _kaart(bestand: Bestand) -> Kaart | None:
    for relatie in bestand.relaties(bestand.hoofd).values():
        if relatie.soort == "customXml" and not relatie.buiten:
            wortel = bestand.xml(relatie.doel)
            gevonden = kaartvorm.uit_xml(wortel) if wortel is not None else None
            if gevonden is not None:
                return gevonden
    return None


@dataclass
class _Lezing:
    """One reading of one file."""

    bestand: Bestand
    soort: str
    nieuw_id: Callable[[], str]
    kaart: Kaart | None
    verslag: Verslag = field(default_factory=Verslag)
    beelden: dict[str, Beeld] = field(default_factory=dict)
    _op_deel: dict[str, str | None] = field(default_factory=dict)

    def lees(self) -> Gelezen:
        wortel = self.bestand.xml(self.bestand.hoofd)
        lijf = wortel.find(q("w:body")) if wortel is not None else None
        if lijf is None:
            raise DocxOngeldig("In dit Word-bestand staat geen tekst.")
        relaties = self.bestand.relaties(self.bestand.hoofd)
        voorstellen = Voorstellen(self.nieuw_id, self.kaart)
        opmerkingen, op_nummer = lees_opmerkingen(self.bestand, relaties, self.kaart, self.nieuw_id)
        om = Omgeving(
            stijlen=Stijlen(self._wortel(relaties, "styles")),
            relaties=relaties,
            verslag=self.verslag,
            voorstellen=voorstellen,
            noten=self._noten(relaties),
            beeld=lambda wie: self._beeld(relaties, wie),
            opmerkingen=op_nummer,
            nieuw_id=self.nieuw_id,
            kaart=self.kaart,
        )
        lezingen = Lijflezer(om, Tellingen(self._wortel(relaties, "numbering"))).lees(lijf)
        bouwer = Bouwer(self.soort, self.nieuw_id, self.verslag, self.kaart, zelfde_beeld=self._zelfde_beeld)
        bouwer.bouw(lezingen)
        ruw = Afmaker(self.nieuw_id, self.verslag).document(bouwer.wortel)
        document = uit_json(lees_document(als_json(ruw)).to_json())
        self._meld_nummers(document, bouwer.getypt)
        if self.kaart is None:
            self._meld_randen(relaties)
        gebruikt = {str(knoop.attrs.get("bestand")) for knoop in loop(document) if knoop.soort == "afbeelding"}
        genoemd = {str(merk.attrs.get("id")) for knoop in loop(document) for merk in knoop.merken}
        for deel in opmerkingen:
            if deel.id not in genoemd:
                self.verslag.meld("opmerking_los", deel.berichten[0].tekst or "zonder woorden")
        return Gelezen(
            document=document,
            titel=bouwer.titel,
            voorstellen={wie: auteur for wie, auteur in voorstellen.auteurs.items() if wie in genoemd},
            opmerkingen=tuple(deel for deel in opmerkingen if deel.id in genoemd),
            beelden={wie: beeld for wie, beeld in self.beelden.items() if wie in gebruikt},
            meldingen=self.verslag.meldingen(),
            kaart=self.kaart,
        )

    def _wortel(self, relaties: dict[str, Relatie], soort: str) -> El | None:
        deel = self.bestand.deel_van(relaties, soort)
        return deel[1] if deel is not None else None

    def _noten(self, relaties: dict[str, Relatie]) -> dict[tuple[str, str], str]:
        uit: dict[tuple[str, str], str] = {}
        for soort in ("footnote", "endnote"):
            wortel = self._wortel(relaties, f"{soort}s")
            for noot in wortel.iterfind(q(f"w:{soort}")) if wortel is not None else ():
                if noot.get(q("w:type")) in {None, "normal"}:
                    uit[soort, noot.get(q("w:id"), "")] = self._noot(noot)
        return uit

    def _noot(self, noot: El) -> str:
        """The words of a note; what is proposed to go is left out, what is proposed to come stands in it."""
        alineas = []
        for p in noot.iter(q("w:p")):
            woorden = ""
            for kind in p.iter():
                naam = etree.QName(kind).localname
                if naam == "t":
                    woorden += kind.text or ""
                elif naam == "tab":
                    ouder = kind.getparent()  # a tab stop has the same name
                    woorden += "\t" if ouder is not None and ouder.tag == q("w:r") else ""
                elif naam in {"br", "cr"}:
                    woorden += "\n"
                elif naam in {"b", "i", "hyperlink", "drawing"}:
                    self.verslag.meld("voetnootopmaak")
            alineas.append(woorden)
        tekst = "\n".join(alineas)
        tekst = tekst.removeprefix(" ") if self.kaart is not None else tekst.strip()
        if len(tekst) > MAX_VOETNOOT:
            self.verslag.meld("voetnoot_lang", tekst[:60])
        return tekst[:MAX_VOETNOOT]

    def _beeld(self, relaties: dict[str, Relatie], wie: str) -> str | None:
        """The id of a picture in the file; None when it is no png or jpeg."""
        relatie = relaties.get(wie)
        if relatie is None or relatie.buiten:
            return None
        if relatie.doel not in self._op_deel:
            inhoud = self.bestand.lees(relatie.doel, MAX_BEELD)
            soort = soort_beeld(inhoud) if inhoud is not None else None
            eigen = self.nieuw_id() if soort is not None else None
            if inhoud is not None and soort is not None and eigen is not None:
                self.beelden[eigen] = Beeld(soort, inhoud)
            self._op_deel[relatie.doel] = eigen
        return self._op_deel[relatie.doel]

    def _zelfde_beeld(self, gelezen: str, eerder: str, kenmerk: str) -> bool:
        """True when a picture of ours came back as it went: it keeps its id."""
        if not kenmerk or self.beelden[gelezen].kenmerk != kenmerk:
            return False
        self.beelden[eerder] = self.beelden[gelezen]
        return True

    def _meld_nummers(self, document: Knoop, getypt: dict[str, str]) -> None:
        geteld = nummers(document, self.soort)
        for knoop in loop(document):
            if knoop.id in getypt:
                ons = geteld[knoop.id].kort.rpartition(" ")[2] if knoop.id in geteld else ""
                romeins = romeins_getal(int(ons)) if ons.isdigit() else ""
                if getypt[knoop.id].lower() not in {ons.lower(), romeins}:
                    nu = f"is nu {geteld[knoop.id].kort}" if knoop.id in geteld else "heeft nu geen nummer"
                    self.verslag.meld("nummer_anders", f"{getypt[knoop.id]} {knoop.kop[:40]} {nu}")

    def _meld_randen(self, relaties: dict[str, Relatie]) -> None:
        for relatie in relaties.values():
            if relatie.soort in {"header", "footer"} and not relatie.buiten:
                wortel = self.bestand.xml(relatie.doel)
                woorden = "".join(kind.text or "" for kind in wortel.iter(q("w:t"))) if wortel is not None else ""
                if any(teken.isalpha() for teken in woorden):
                    self.verslag.meld("koptekst", posixpath.basename(relatie.doel))
            elif relatie.soort in {"package", "oleObject", "aFChunk"}:
                self.verslag.meld("bijlagebestand")
