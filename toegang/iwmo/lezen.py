"""Reading XML that someone else wrote: no network, no entities, no DTD, at most 25 MB, and a check against the XSD."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from threading import Lock

from lxml import etree

from toegang.iwmo.soorten import OP_BERICHTCODE, OP_NAMESPACE, Berichtsoort

GRENS = 25 * 1024 * 1024
"""Bytes: the largest message that goes through the Gemeentelijk Gegevensknooppunt."""

_SLOT = Lock()  # a schema keeps the errors of its last message, and is shared by all threads
_BASIS = "basisschema.xsd"
_DTD = re.compile(rb"<!(DOCTYPE|ENTITY)")


class Onleesbaar(ValueError):
    """This is no message that can be read. The text is a Dutch sentence and holds nothing from the file."""


class SchemaOntbreekt(Exception):
    """The folder of schemas is not there or not complete. The text is a Dutch sentence."""


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def lees_xml(inhoud: bytes) -> etree._Element:
    """The root of a message. Raises Onleesbaar for what is too large, no XML, or has a DTD or entities."""
    if len(inhoud) > GRENS:
        raise Onleesbaar("Het bestand is groter dan 25 MB.")
    if not inhoud.strip():
        raise Onleesbaar("Het bestand is leeg.")
    if _DTD.search(inhoud.replace(b"\0", b"")):  # also when written in two or four bytes per character
        raise Onleesbaar("Het bestand bevat een DTD of entiteiten. Dat mag niet in een bericht.")
    try:
        wortel = etree.fromstring(inhoud, _parser())
    except (etree.XMLSyntaxError, ValueError):  # the error of the parser quotes the file
        raise Onleesbaar("Het bestand is geen leesbare XML.") from None
    if wortel.getroottree().docinfo.internalDTD is not None:
        raise Onleesbaar("Het bestand bevat een DTD of entiteiten. Dat mag niet in een bericht.")
    return wortel


def herken(wortel: etree._Element) -> Berichtsoort | None:
    """Which message this is: by its namespace, and else by the BerichtCode that stands in it."""
    naam = etree.QName(wortel)
    if naam.localname != "Bericht":
        return None
    if naam.namespace in OP_NAMESPACE:
        return OP_NAMESPACE[naam.namespace]
    for element in wortel.iter("{*}BerichtCode"):
        return OP_BERICHTCODE.get((element.text or "").strip())
    return None


def heeft_schemas(map_met_schemas: Path) -> bool:
    """Whether this installation has schemas at all; without them no message is made or read."""
    return (map_met_schemas / _BASIS).is_file()


@lru_cache(maxsize=32)
def _schema(pad: Path) -> etree.XMLSchema:
    try:
        return etree.XMLSchema(etree.parse(str(pad), _parser()))
    except (OSError, etree.XMLSyntaxError, etree.XMLSchemaParseError) as fout:
        raise SchemaOntbreekt(f"Het schema {pad.name} is niet te lezen.") from fout


def schemafouten(wortel: etree._Element, soort: Berichtsoort, map_met_schemas: Path) -> list[str]:
    """Where this message departs from its XSD, as places ('regel 12'); empty when it is valid.

    The words of the checker quote values, and those are personal data, so only the line is told.
    Raises SchemaOntbreekt.
    """
    pad = map_met_schemas / soort.schema
    if not pad.is_file() or not heeft_schemas(map_met_schemas):
        raise SchemaOntbreekt(
            f"Het schema {soort.schema} staat niet in de map met schema's. Zet de XSD's van iWmo 3.2 klaar en noem die "
            "map in IWMO_XSD_MAP."
        )
    schema = _schema(pad)
    with _SLOT:
        if schema.validate(wortel):
            return []
        return list(dict.fromkeys(f"regel {fout.line}" for fout in schema.error_log))
