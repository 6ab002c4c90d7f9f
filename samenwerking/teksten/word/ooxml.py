"""Names and small pieces of the XML of a Word file (ISO/IEC 29500), for reading and writing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from lxml import etree

El = etree._Element

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
KAART_NS = "urn:regio:tekst:1"
"""Namespace of the part in which a file of ours says what it was made of."""

RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRIKT = "http://purl.oclc.org/ooxml"
"""The strict form of the standard uses other namespaces; they are read as those above."""

_ONMOGELIJK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LANGE_NAAM = 36


def q(naam: str) -> str:
    """'w:p' as lxml writes it."""
    voorvoegsel, _, plaatselijk = naam.partition(":")
    return f"{{{NS[voorvoegsel]}}}{plaatselijk}"


def maak(naam: str, *kinderen: El | None, attrs: Mapping[str, str] | None = None, **w: str | int) -> El:
    """An element; keyword arguments are attributes with the prefix w, `attrs` those with another or none."""
    voor = {deel.partition(":")[0] for deel in (naam, *(attrs or {})) if ":" in deel}
    uit = etree.Element(q(naam), nsmap={deel: NS[deel] for deel in ["w", *sorted(voor - {"w"})]})
    for sleutel, waarde in w.items():
        uit.set(q(f"w:{sleutel}"), schoon(str(waarde)))
    for sleutel, waarde in (attrs or {}).items():
        uit.set(q(sleutel) if ":" in sleutel else sleutel, schoon(waarde))
    uit.extend(kind for kind in kinderen if kind is not None)
    return uit


def schoon(woorden: str) -> str:
    """Without signs that XML cannot hold."""
    return _ONMOGELIJK.sub("", woorden)


def tekst_el(naam: str, woorden: str) -> El:
    """w:t, w:delText or w:instrText with its spaces kept."""
    uit = etree.Element(q(naam), nsmap={"w": NS["w"]})
    uit.text = schoon(woorden)
    uit.set(XML_SPACE, "preserve")
    return uit


def als_bytes(wortel: El) -> bytes:
    """A part of the package."""
    voor = next((naam for naam, ruimte in NS.items() if ruimte == etree.QName(wortel).namespace), None)
    etree.cleanup_namespaces(wortel, top_nsmap=NS if voor else None, keep_ns_prefixes=[voor] if voor else None)
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8", standalone=True)


def waarde(ouder: El | None, naam: str, attribuut: str = "w:val") -> str | None:
    """The attribute of the child with this name; None when either is not there."""
    if ouder is None:
        return None
    kind = ouder.find(q(naam))
    return None if kind is None else kind.get(q(attribuut))


def aan(ouder: El | None, naam: str) -> bool | None:
    """An on/off property such as w:b: None when it is not said."""
    if ouder is None:
        return None
    kind = ouder.find(q(naam))
    return None if kind is None else kind.get(q("w:val"), "true") not in {"0", "false", "off", "none"}


def bladwijzer(eigen: str) -> str:
    """The name of the bookmark at the node with this id: Word takes forty signs. One that begins with _ is hidden."""
    if len(eigen) <= _LANGE_NAAM:
        return f"_s_{eigen}"
    return f"_t_{hashlib.sha256(eigen.encode()).hexdigest()[:32]}"
