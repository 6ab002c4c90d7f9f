"""Opening a file that someone else made: no bomb, no network, no entities, and a sentence for what is no .docx."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from samenwerking.teksten.word.ooxml import NS, STRIKT, El
from samenwerking.teksten.word.soorten import GRENS, DocxOngeldig

MAX_DELEN = 2_000
MAX_UITGEPAKT = 250 * 1024 * 1024
MAX_XML = 60 * 1024 * 1024
MAX_VERHOUDING = 200
"""Times that a part may grow when it is unpacked: the XML of Word grows ten to forty times."""
_KLEIN = 4 * 1024 * 1024  # below this the growth says nothing

_DTD = re.compile(rb"<!(DOCTYPE|ENTITY)")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")
_GEEN_WORD = (
    "Dit is geen Word-bestand (.docx). Kies een bestand dat u in Word of LibreOffice als .docx hebt opgeslagen."
)
_STUK = "Het Word-bestand is beschadigd. Open het in Word, sla het opnieuw op en probeer het nog eens."
_TE_GROOT = "Uitgepakt is dit Word-bestand veel te groot. Het is geweigerd."
_STRIKTE_NAMEN = {
    f"{STRIKT}/wordprocessingml/main": NS["w"],
    f"{STRIKT}/officeDocument/relationships": NS["r"],
    f"{STRIKT}/drawingml/wordprocessingDrawing": NS["wp"],
    f"{STRIKT}/drawingml/main": NS["a"],
    f"{STRIKT}/drawingml/picture": NS["pic"],
}


@dataclass(frozen=True)
class Relatie:
    """What a part points at: another part by its path, or (`buiten`) an address."""

    soort: str
    doel: str
    buiten: bool


class Bestand:
    """The parts of a .docx, each read when it is asked for. Raises DocxOngeldig for what cannot be read."""

    def __init__(self, inhoud: bytes, grens: int = GRENS) -> None:
        _weiger_ander_soort(inhoud, grens)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(inhoud))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise DocxOngeldig(_GEEN_WORD) from None
        self._weiger_bom()
        self.hoofd = self._hoofd()

    def _weiger_bom(self) -> None:
        regels = self._zip.infolist()
        if len(regels) > MAX_DELEN:
            raise DocxOngeldig("Dit bestand bestaat uit te veel delen. Het is geweigerd.")
        if sum(regel.file_size for regel in regels) > MAX_UITGEPAKT:
            raise DocxOngeldig(_TE_GROOT)
        for regel in regels:
            if regel.flag_bits & 1:
                raise DocxOngeldig("Dit bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf.")
            gepakt = max(regel.compress_size, 1)
            if regel.file_size > _KLEIN and regel.file_size / gepakt > MAX_VERHOUDING:
                raise DocxOngeldig(_TE_GROOT)

    def _hoofd(self) -> str:
        for relatie in self.relaties("").values():
            if relatie.soort == "officeDocument" and not relatie.buiten and self.heeft(relatie.doel):
                return relatie.doel
        if self.heeft("word/document.xml"):
            return "word/document.xml"
        raise DocxOngeldig(_GEEN_WORD)

    def heeft(self, naam: str) -> bool:
        """True when the part is in the file."""
        return naam in self._zip.NameToInfo

    def lees(self, naam: str, grens: int = MAX_XML) -> bytes | None:
        """The bytes of a part; None when it is not there."""
        if not self.heeft(naam):
            return None
        try:
            with self._zip.open(naam) as stroom:
                uit = stroom.read(grens + 1)  # what the zip says of its size need not be true
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
            raise DocxOngeldig(_STUK) from None
        if len(uit) > grens:
            raise DocxOngeldig(_TE_GROOT)
        return uit

    def xml(self, naam: str) -> El | None:
        """The root of a part; None when it is not there."""
        inhoud = self.lees(naam)
        return None if inhoud is None else _ontleed(inhoud)

    def relaties(self, naam: str) -> dict[str, Relatie]:
        """What a part points at, by the id it uses; '' for the file itself."""
        map_, bestand = posixpath.split(naam)
        wortel = self.xml(posixpath.join(map_, "_rels", f"{bestand}.rels"))
        uit: dict[str, Relatie] = {}
        for kind in wortel if wortel is not None else ():
            doel = kind.get("Target", "")
            buiten = kind.get("TargetMode") == "External"
            if not buiten:
                doel = posixpath.normpath(posixpath.join("/", map_, doel)).lstrip("/")
            uit[kind.get("Id", "")] = Relatie(kind.get("Type", "").rpartition("/")[2], doel, buiten)
        return uit

    def deel_van(self, relaties: dict[str, Relatie], soort: str) -> tuple[str, El] | None:
        """The first part of this kind that is pointed at, with its name."""
        for relatie in relaties.values():
            if relatie.soort == soort and not relatie.buiten:
                wortel = self.xml(relatie.doel)
                if wortel is not None:
                    return relatie.doel, wortel
        return None


def _weiger_ander_soort(inhoud: bytes, grens: int) -> None:
    if len(inhoud) > grens:
        raise DocxOngeldig(f"Het bestand is groter dan {grens // (1024 * 1024)} MB.")
    if not inhoud:
        raise DocxOngeldig("Het bestand is leeg.")
    if inhoud.startswith(_OLE):
        if _VERSLEUTELD in inhoud:
            raise DocxOngeldig("Dit bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf.")
        raise DocxOngeldig("Dit is een Word-bestand in de oude vorm (.doc). Sla het in Word op als .docx.")
    if inhoud.startswith(b"%PDF"):
        raise DocxOngeldig("Dit is een pdf. Kies het Word-bestand (.docx) waarvan de pdf gemaakt is.")
    if not inhoud.startswith(b"PK"):
        raise DocxOngeldig(_GEEN_WORD)


def _ontleed(inhoud: bytes) -> El:
    if _DTD.search(inhoud.replace(b"\0", b"")):  # also when written in two or four bytes per character
        raise DocxOngeldig("Het bestand bevat een DTD of entiteiten. Die horen niet in een Word-bestand.")
    for strikt, gewoon in _STRIKTE_NAMEN.items():
        inhoud = inhoud.replace(strikt.encode(), gewoon.encode())
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        wortel = etree.fromstring(inhoud, parser)
    except (etree.XMLSyntaxError, ValueError):  # the error of the parser quotes the file
        raise DocxOngeldig(_STUK) from None
    if wortel.getroottree().docinfo.internalDTD is not None:
        raise DocxOngeldig("Het bestand bevat een DTD of entiteiten. Die horen niet in een Word-bestand.")
    return wortel
