"""The zip around the parts of a Word file: content types, relations, properties; always the same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from samenwerking.teksten.word.ooxml import RELATIE, El, als_bytes, schoon
from samenwerking.teksten.word.runs import GEGEVEN
from samenwerking.teksten.word.soorten import Beeld
from samenwerking.teksten.word.stijlblad import TAAL

_W = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of a Word file."""

_SOORTEN = {
    "numbering": f"{_W}.numbering+xml",
    "styles": f"{_W}.styles+xml",
    "settings": f"{_W}.settings+xml",
    "footer": f"{_W}.footer+xml",
    "footnotes": f"{_W}.footnotes+xml",
    "comments": f"{_W}.comments+xml",
    "commentsExtended": f"{_W}.commentsExtended+xml",
}
_BUITEN = {"commentsExtended": "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"}
_ENDING = {"image/png": "png", "image/jpeg": "jpeg"}
_KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_VROEGER = (1980, 1, 1, 0, 0, 0)
_CT = "http://schemas.openxmlformats.org/package/2006/content-types"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_KERN = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_KAART_ID = "{6D0C3F1E-9A4B-4C57-8F21-5B7E2A90D314}"
_PROPS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


class Pakket:
    """Gathers parts and what points at what."""

    def __init__(self) -> None:
        self._delen: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._relaties: list[tuple[str, str, bool]] = []
        self._koppelingen: dict[str, str] = {}
        self._beelden: dict[str, str] = {}
        self._van: dict[str, str] = {}
        self._naast: list[tuple[str, str]] = []

    def _relatie(self, soort: str, doel: str, *, buiten: bool = False) -> str:
        self._relaties.append((soort, doel, buiten))
        return f"rId{len(self._relaties)}"

    def koppeling(self, adres: str) -> str:
        """The relation of a link to outside."""
        if adres not in self._koppelingen:
            self._koppelingen[adres] = self._relatie(f"{RELATIE}/hyperlink", adres, buiten=True)
        return self._koppelingen[adres]

    def beeld(self, beeld: Beeld) -> str:
        """The relation of a picture; the same picture twice is one file."""
        if beeld.kenmerk not in self._beelden:
            naam = f"media/beeld{len(self._beelden) + 1}.{_ENDING[beeld.soort]}"
            self._delen[f"word/{naam}"] = beeld.inhoud
            self._beelden[beeld.kenmerk] = self._relatie(f"{RELATIE}/image", naam)
        return self._beelden[beeld.kenmerk]

    def deel(self, soort: str, wortel: El, naam: str = "") -> None:
        """A part beside the document."""
        bestand = f"{naam or soort}.xml"
        self._delen[f"word/{bestand}"] = als_bytes(wortel)
        self._types[f"/word/{bestand}"] = _SOORTEN[soort]
        self._van[soort] = self._relatie(_BUITEN.get(soort, f"{RELATIE}/{soort}"), bestand)

    def relatie_van(self, soort: str) -> str:
        """The relation of a part that was added."""
        return self._van[soort]

    def eigen(self, wortel: El) -> None:
        """The part in which the file says what it was made of."""
        self._delen["customXml/item1.xml"] = als_bytes(wortel)
        self._delen["customXml/itemProps1.xml"] = (
            f'{_KOP}<ds:datastoreItem ds:itemID="{_KAART_ID}" '
            'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/>'
            "</ds:datastoreItem>"
        ).encode()
        self._types["/customXml/itemProps1.xml"] = (
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
        )
        self._delen["customXml/_rels/item1.xml.rels"] = _relaties(
            [(f"{RELATIE}/customXmlProps", "itemProps1.xml", False)]
        )
        self._relatie(f"{RELATIE}/customXml", "../customXml/item1.xml")

    def eigenschappen(self, titel: str, gegevens: Mapping[str, str], moment: datetime.datetime | None) -> None:
        """Title, language and day of the file, and the values of its data fields."""
        dag = ""
        if moment is not None:
            tijd = moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            dag = "".join(
                f'<dcterms:{wat} xsi:type="dcterms:W3CDTF">{tijd}</dcterms:{wat}>' for wat in ("created", "modified")
            )
        self._delen["docProps/core.xml"] = (
            f'{_KOP}<cp:coreProperties xmlns:cp="{_KERN.replace("relationships/metadata", "metadata")}" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{escape(schoon(titel))}</dc:title><dc:language>{TAAL}</dc:language>{dag}</cp:coreProperties>"
        ).encode()
        self._types["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
        self._naast.append((_KERN, "docProps/core.xml"))
        if gegevens:
            velden = "".join(
                f'<property fmtid="{_PROPS}" pid="{nummer}" name={quoteattr(schoon(GEGEVEN + sleutel))}>'
                f"<vt:lpwstr>{escape(schoon(waarde))}</vt:lpwstr></property>"
                for nummer, (sleutel, waarde) in enumerate(sorted(gegevens.items()), 2)
            )
            self._delen["docProps/custom.xml"] = (
                f'{_KOP}<Properties xmlns="{RELATIE.replace("/relationships", "/custom-properties")}" '
                f'xmlns:vt="{RELATIE.replace("/relationships", "/docPropsVTypes")}">{velden}</Properties>'
            ).encode()
            self._types["/docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
            self._naast.append((f"{RELATIE}/custom-properties", "docProps/custom.xml"))

    def document(self, wortel: El) -> None:
        """The text itself: the last, for it knows all others."""
        self._delen["word/document.xml"] = als_bytes(wortel)
        self._types["/word/document.xml"] = f"{_W}.document.main+xml"
        self._delen["word/_rels/document.xml.rels"] = _relaties(self._relaties)
        naast = [(f"{RELATIE}/officeDocument", "word/document.xml", False)]
        self._delen["_rels/.rels"] = _relaties([*naast, *((soort, doel, False) for soort, doel in self._naast)])

    def bytes(self) -> bytes:
        """The whole file."""
        soorten = "".join(
            f'<Override PartName="{naam}" ContentType="{soort}"/>' for naam, soort in sorted(self._types.items())
        )
        inhoud = (
            f'{_KOP}<Types xmlns="{_CT}">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            f'<Default Extension="jpeg" ContentType="image/jpeg"/>{soorten}</Types>'
        ).encode()
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_bestand:
            for naam, deel in [("[Content_Types].xml", inhoud), *sorted(self._delen.items())]:
                regel = zipfile.ZipInfo(naam, _VROEGER)
                regel.compress_type = zipfile.ZIP_DEFLATED
                regel.external_attr = 0o600 << 16
                zip_bestand.writestr(regel, deel)
        return buffer.getvalue()


def _relaties(lijst: list[tuple[str, str, bool]]) -> bytes:
    regels = "".join(
        f'<Relationship Id="rId{nummer}" Type="{soort}" Target={quoteattr(schoon(doel))}'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if buiten else ''}/>"
        for nummer, (soort, doel, buiten) in enumerate(lijst, 1)
    )
    return f'{_KOP}<Relationships xmlns="{_REL}">{regels}</Relationships>'.encode()
