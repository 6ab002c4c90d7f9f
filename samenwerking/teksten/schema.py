"""Is this a text in our form? One schema for both sides: `schema.json` is read here and by the editor.

What a browser sends is judged here before it is kept or passed on, with Dutch sentences. The rules of what may stand
in what are those of the schema; ids, addresses and sizes are checked here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from prosemirror.model import Node, Schema

from samenwerking.teksten.boom import MET_ID, DocumentOngeldig

SCHEMA: Schema[str, str] = Schema(json.loads((Path(__file__).parent / "schema.json").read_text("utf-8")))

MAX_TEKENS = 5_000_000
"""Size of a text as JSON: about a thousand articles of a page each. More is a paste by mistake."""
MAX_DIEPTE = 30
"""A list in a list in a table cell in a paragraaf reaches twelve; deeper is not written by a person."""

ID = re.compile(r"[a-z0-9]{6,40}")
"""The form of an id: made by the editor, or by the import of a file."""
SLEUTEL = re.compile(r"[a-z0-9][a-z0-9:._-]{0,99}")
"""The form of the key of a data field or of a standard chapter."""
GEMEENTECODE = re.compile(r"GM\d{4}")
TELLINGEN = frozenset({"streepje", "letter", "graad", "cijfer"})
"""How a list counts: with a dash, a. b. c., 1° 2° 3°, or 1. 2. 3."""

_TEKSTVELDEN = {"alt": 300, "bijschrift": 300, "tekst": 4000}


def lees_document(waarde: Any) -> Node:
    """The document of this JSON, checked whole. Raises DocumentOngeldig with a Dutch sentence."""
    _controleer_diepte(waarde)
    try:
        document = Node.from_json(SCHEMA, waarde)
        document.check()
    except Exception as fout:  # whatever a stranger sends: the library raises any kind of error on odd JSON
        raise DocumentOngeldig("Deze tekst heeft een vorm die dit programma niet kent.") from fout
    if document.type.name != "doc":
        raise DocumentOngeldig("Dit is een deel van een tekst, geen hele tekst.")
    controleer(document)
    if len(json.dumps(document.to_json())) > MAX_TEKENS:
        raise DocumentOngeldig("Deze tekst is te groot. Verdeel hem over meer teksten.")
    return document


def controleer(document: Node) -> None:
    """Check what the schema does not say: forms of ids, addresses and lengths. Raises DocumentOngeldig."""
    ids: Counter[str] = Counter()

    def bezoek(knoop: Node, *_: Any) -> bool:
        controleer_knoop(knoop)
        if eigen := knoop.attrs.get("id"):
            ids[str(eigen)] += 1
        return True

    document.descendants(bezoek)
    dubbel = [eigen for eigen, aantal in ids.items() if aantal > 1]
    if dubbel:
        raise DocumentOngeldig(f"Twee delen van de tekst hebben hetzelfde kenmerk: {dubbel[0]}.")


def controleer_knoop(knoop: Node) -> None:
    """Check the attributes of one node and its marks. Raises DocumentOngeldig."""
    for naam, waarde in knoop.attrs.items():
        if not _attribuut_goed(knoop.type.name, naam, waarde):
            raise DocumentOngeldig(f"In een {knoop.type.name} staat een onbekende waarde bij '{naam}'.")
    for merk in knoop.marks:
        if merk.type.name == "koppeling" and not veilig_adres(merk.attrs["adres"]):
            raise DocumentOngeldig("Een link moet beginnen met https://, http:// of mailto:.")
        if "id" in merk.attrs and not _id_goed(merk.attrs["id"]):
            raise DocumentOngeldig("Een voorstel of opmerking heeft een onbekend kenmerk.")
        if merk.type.name == "modification" and not _wijziging_goed(knoop, merk.attrs):
            raise DocumentOngeldig("Een voorstel wijzigt iets dat dit programma niet kent.")


def _wijziging_goed(knoop: Node, attrs: Mapping[str, Any]) -> bool:
    """Whether what was there before, and what a refusal would put back, may stand in a text."""
    match attrs["type"]:
        case "mark":
            return all(waarde is None or _merk_goed(waarde) for waarde in (attrs["previousValue"], attrs["newValue"]))
        case "attr":
            naam = attrs["attrName"]
            return (
                naam in knoop.attrs and naam != "id" and _attribuut_goed(knoop.type.name, naam, attrs["previousValue"])
            )
    return False


def _merk_goed(waarde: Any) -> bool:
    if not isinstance(waarde, dict) or not set(waarde) <= {"type", "attrs"}:
        return False
    match waarde.get("type"):
        case "vet" | "schuin" | "begrip":
            return not waarde.get("attrs")
        case "koppeling":
            attrs = waarde.get("attrs")
            return isinstance(attrs, dict) and set(attrs) == {"adres"} and veilig_adres(attrs["adres"])
    return False


def _attribuut_goed(soort: str, naam: str, waarde: Any) -> bool:
    match naam:
        case "id":
            return (soort in MET_ID and waarde is None) or _id_goed(waarde)
        case "doel" | "bestand":
            return _id_goed(waarde)
        case "sleutel":
            return isinstance(waarde, str) and (
                bool(SLEUTEL.fullmatch(waarde)) or (waarde == "" and soort != "gegeven")
            )
        case "gemeente":
            return isinstance(waarde, str) and (waarde == "" or bool(GEMEENTECODE.fullmatch(waarde)))
        case "clausule":
            return waarde is None or _geheel(waarde, 1, 2**53)
        case "genummerd" | "versiering":
            return isinstance(waarde, bool)
        case "telling":
            return waarde in TELLINGEN
        case "colspan" | "rowspan":
            return _geheel(waarde, 1, 100)
        case "colwidth":
            return waarde is None or (
                isinstance(waarde, list) and len(waarde) <= 100 and all(_geheel(deel, 0, 10_000) for deel in waarde)
            )
        case _:
            return isinstance(waarde, str) and len(waarde) <= _TEKSTVELDEN.get(naam, 0)


def _id_goed(waarde: Any) -> bool:
    return isinstance(waarde, str) and bool(ID.fullmatch(waarde))


def _geheel(waarde: Any, minst: int, meest: int) -> bool:
    return isinstance(waarde, int) and not isinstance(waarde, bool) and minst <= waarde <= meest


def veilig_adres(adres: Any) -> bool:
    """True for an address that a text may link to: a web page or an e-mail address, no script."""
    if not isinstance(adres, str) or len(adres) > 2000 or any(teken.isspace() or ord(teken) < 32 for teken in adres):
        return False
    try:
        delen = urlsplit(adres)
    except ValueError:
        return False
    return (delen.scheme in {"http", "https"} and bool(delen.netloc)) or (delen.scheme == "mailto" and "@" in adres)


def _controleer_diepte(waarde: Any) -> None:
    """Refuse what is nested too deep before anything walks through it by recursion."""
    laag = [waarde]
    for _ in range(MAX_DIEPTE):
        laag = [
            kind
            for deel in laag
            if isinstance(deel, dict) and isinstance(deel.get("content"), list)
            for kind in deel["content"]
        ]
        if not laag:
            return
    raise DocumentOngeldig("Deze tekst is te diep genest.")
