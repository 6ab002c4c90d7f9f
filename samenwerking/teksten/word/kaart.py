"""The part of a file of ours that says what it was made of: Word and LibreOffice keep it, and never show it.

The bookmarks say which paragraph is which node; this says what each node is and where it stood. When a program lost
the part, it is made again from the text that the file was made of (`maak_kaart`).
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from samenwerking.teksten.boom import MET_ID, VOORSTELMERKEN, Knoop, loop, loop_met_pad
from samenwerking.teksten.word.ooxml import KAART_NS, El, bladwijzer, schoon
from samenwerking.teksten.word.soorten import Auteur, Beeld, Kaart, Kaartdeel, Opmerking
from samenwerking.teksten.word.voorstelboek import Voorstelboek

CELLEN = "cellen"
"""What a table says here of its cells, which have no id: kind and width of each."""


def voorstelboek(document: Knoop, auteurs: Mapping[str, Auteur]) -> Voorstelboek:
    """Names and times for all proposals of a text."""
    ids: dict[str, None] = {}
    for knoop in loop(document):
        for merk in knoop.merken:
            if merk.soort in VOORSTELMERKEN:
                ids[str(merk.attrs["id"])] = None
    return Voorstelboek(auteurs, ids)


def berichtenboek(opmerkingen: Sequence[Opmerking]) -> Voorstelboek:
    """Names and times for all messages of these comments."""
    auteurs = {
        bericht_id(deel.id, plaats): bericht.auteur
        for deel in opmerkingen
        for plaats, bericht in enumerate(deel.berichten)
    }
    return Voorstelboek(auteurs, auteurs)


def bericht_id(opmerking: str, plaats: int) -> str:
    """The id of a message: the comment itself, or an answer to it."""
    return f"{opmerking}/{plaats}" if plaats else opmerking


def maak_kaart(
    document: Knoop,
    *,
    soort: str,
    herkomst: str,
    boek: Voorstelboek,
    berichten: Voorstelboek,
    beelden: Mapping[str, Beeld],
) -> Kaart:
    """What a file made of this text says about itself."""
    delen: dict[str, Kaartdeel] = {}
    for pad, knoop in loop_met_pad(document):
        if not knoop.id or knoop.soort not in MET_ID:
            continue
        attrs = {naam: waarde for naam, waarde in knoop.attrs.items() if naam != "id"}
        if knoop.soort == "tabel":
            attrs[CELLEN] = _cellen(knoop)
        beeld = beelden.get(str(attrs.get("bestand", "")))
        ouder = next((boven.id for boven in reversed(pad) if boven.id), "")
        delen[knoop.id] = Kaartdeel(knoop.soort, attrs, ouder, beeld.kenmerk if beeld else "")
    return Kaart(
        herkomst=herkomst,
        soort=soort,
        delen=delen,
        bladwijzers={bladwijzer(eigen): eigen for eigen in delen},
        voorstellen={merk: eigen for eigen, merk in boek.merken.items()},
        berichten={merk: eigen for eigen, merk in berichten.merken.items()},
        momenten={**boek.auteurs, **berichten.auteurs},
    )


def _cellen(tabel: Knoop) -> list[list[Any]]:
    return [[[cel.soort, cel.attrs.get("colwidth")] for cel in rij.inhoud] for rij in tabel.inhoud]


def als_xml(kaart: Kaart) -> El:
    """customXml/item1.xml."""
    wortel = etree.Element(f"{{{KAART_NS}}}kaart", nsmap={None: KAART_NS})
    wortel.set("herkomst", schoon(kaart.herkomst))
    wortel.set("soort", schoon(kaart.soort))
    for eigen, deel in kaart.delen.items():
        knoop = etree.SubElement(wortel, f"{{{KAART_NS}}}deel", id=eigen, soort=deel.soort)
        if deel.ouder:
            knoop.set("ouder", deel.ouder)
        if deel.attrs:
            knoop.set("attrs", json.dumps(dict(deel.attrs), sort_keys=True))
        if deel.beeld:
            knoop.set("beeld", deel.beeld)
    for naam, lijst in (("voorstel", kaart.voorstellen), ("bericht", kaart.berichten)):
        for (wie, wanneer), eigen in lijst.items():
            regel = etree.SubElement(wortel, f"{{{KAART_NS}}}{naam}", id=eigen, wie=schoon(wie), wanneer=wanneer)
            auteur = kaart.momenten.get(eigen)
            if auteur is not None and auteur.moment is not None:
                regel.set("moment", auteur.moment.isoformat())
    return wortel


def uit_xml(wortel: El) -> Kaart | None:
    """What the file says about itself; None when it says something that we never write."""
    if wortel.tag != f"{{{KAART_NS}}}kaart":
        return None
    try:
        return _uit_xml(wortel)
    except (KeyError, ValueError, TypeError, RecursionError):  # written by someone else: the file is read without it
        return None


def _uit_xml(wortel: El) -> Kaart:
    delen: dict[str, Kaartdeel] = {}
    boeken: dict[str, dict[tuple[str, str], str]] = {"voorstel": {}, "bericht": {}}
    momenten: dict[str, Auteur] = {}
    for kind in wortel:
        naam = etree.QName(kind).localname
        eigen = kind.attrib["id"]
        if naam == "deel":
            attrs = json.loads(kind.get("attrs", "{}"))
            if not isinstance(attrs, dict):
                raise ValueError("attrs")
            delen[eigen] = Kaartdeel(kind.attrib["soort"], attrs, kind.get("ouder", ""), kind.get("beeld", ""))
        elif naam in boeken:
            wie, moment = kind.attrib["wie"], kind.get("moment")
            boeken[naam][wie, kind.attrib["wanneer"]] = eigen
            momenten[eigen] = Auteur(wie, datetime.datetime.fromisoformat(moment) if moment else None)
    return Kaart(
        herkomst=wortel.get("herkomst", ""),
        soort=wortel.get("soort", ""),
        delen=delen,
        bladwijzers={bladwijzer(eigen): eigen for eigen in delen},
        voorstellen=boeken["voorstel"],
        berichten=boeken["bericht"],
        momenten=momenten,
    )
