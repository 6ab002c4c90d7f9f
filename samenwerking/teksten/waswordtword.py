"""The was-wordt-tabel as a Word file: the same headings, tables and marks as on paper, in real tables with a head.

What goes is struck through and what comes is underlined, with brackets as on paper; they are no tracked changes, for
this file explains a change and is not the text itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from lxml import etree, html

from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.word import delen
from samenwerking.teksten.word.ooxml import El, maak, tekst_el
from samenwerking.teksten.word.verpakken import Pakket

_LETTERS = {"del": "w:strike", "strong": "w:b", "em": "w:i", "b": "w:b", "i": "w:i"}
_WAARDE = {"w:u": "single", "w:vertAlign": "superscript"}
_ORDE = ("w:b", "w:i", "w:strike", "w:u", "w:vertAlign")
_BREED = 9072
"""Twentieths of a point between the margins of the sheet."""


def was_wordt_docx(opmaak: Verschilopmaak, *, titel: str, moment: datetime.datetime) -> bytes:
    """The bytes of the file. `opmaak` is made for paper: what a screen can hide, stands there in brackets."""
    lijf = html.fragment_fromstring(str(opmaak.was_wordt()) or "<p></p>", create_parent="div")
    inhoud: list[El] = [
        _alinea(f"Was: {opmaak.naam_oud}. Wordt: {opmaak.naam_nieuw}."),
        *_blokken(lijf),
    ]
    if not lijf.findall(".//table"):
        inhoud.append(_alinea("De twee teksten zijn woord voor woord gelijk."))
    pakket = Pakket()
    pakket.deel("styles", delen.stijlen())
    pakket.deel("settings", delen.instellingen(volg_wijzigingen=False))
    naam = f"Was-wordt-tabel: {titel}"
    pakket.deel("footnotes", delen.voetnoten([]))
    pakket.deel("footer", delen.voettekst(naam), naam="footer1")
    pakket.eigenschappen(naam, {}, moment)
    pakket.document(delen.document(naam, [], inhoud, pakket.relatie_van("footer")))
    return pakket.bytes()


def _blokken(wortel: El) -> Iterator[El]:
    for kind in wortel:
        naam = etree.QName(kind).localname if isinstance(kind.tag, str) else ""
        if naam in {"h2", "h3", "h4"}:
            yield _regel(kind, f"Heading{int(naam[1]) - 1}")
        elif naam == "table":
            yield from _tabel(kind)
        elif naam == "p":
            yield _regel(kind)
        elif naam:
            yield from _blokken(kind)


def _alinea(woorden: str) -> El:
    return maak("w:p", maak("w:r", tekst_el("w:t", woorden)))


def _regel(element: El, stijl: str = "") -> El:
    return maak("w:p", maak("w:pPr", maak("w:pStyle", val=stijl)) if stijl else None, *_runs(element, frozenset()))


def _runs(element: El, letters: frozenset[str]) -> Iterator[El]:
    naam = etree.QName(element).localname if isinstance(element.tag, str) else ""
    if naam == "br":
        yield maak("w:r", maak("w:br"))
    eigen = letters | ({_LETTERS[naam]} if naam in _LETTERS else set())
    eigen |= {"w:u"} if naam == "ins" else set()
    eigen |= {"w:vertAlign"} if naam == "sup" else set()
    if element.text:
        yield _run(element.text, eigen)
    for kind in element:
        yield from _runs(kind, eigen)
        if kind.tail:
            yield _run(kind.tail, eigen)


def _run(woorden: str, letters: frozenset[str]) -> El:
    vorm = [maak(naam, val=_WAARDE[naam]) if naam in _WAARDE else maak(naam) for naam in _ORDE if naam in letters]
    return maak("w:r", maak("w:rPr", *vorm) if vorm else None, tekst_el("w:t", " ".join(woorden.split("\n"))))


def _tabel(tabel: El) -> Iterator[El]:
    """A caption above it, and each row; the rows of the head come back on each sheet."""
    bijschrift = tabel.find("caption")
    if bijschrift is not None:
        yield _regel(bijschrift, "Caption")
    rijen = list(tabel.iter("tr"))
    kolommen = max((sum(int(cel.get("colspan", "1")) for cel in rij) for rij in rijen), default=1)
    breed = _BREED // kolommen
    yield maak(
        "w:tbl",
        maak(
            "w:tblPr",
            maak("w:tblStyle", val="TableGrid"),
            maak("w:tblW", w=_BREED, type="dxa"),
            maak("w:tblLayout", type="fixed"),
            maak("w:tblLook", val="0020", firstRow=1),
        ),
        maak("w:tblGrid", *(maak("w:gridCol", w=breed) for _ in range(kolommen))),
        *(_rij(rij, breed, kolommen) for rij in rijen),
    )
    yield maak("w:p")


def _rij(rij: El, breed: int, kolommen: int) -> El:
    kop = all(cel.tag == "th" for cel in rij)
    cellen = [_cel(cel, breed, kop=kop) for cel in rij]
    over = kolommen - sum(int(cel.get("colspan", "1")) for cel in rij)
    cellen.extend(_leeg(breed) for _ in range(over))
    eigenschappen = maak("w:trPr", maak("w:cantSplit"), maak("w:tblHeader") if kop else None)
    return maak("w:tr", eigenschappen, *cellen)


def _leeg(breed: int) -> El:
    return maak("w:tc", maak("w:tcPr", maak("w:tcW", w=breed, type="dxa")), maak("w:p"))


def _cel(cel: El, breed: int, *, kop: bool) -> El:
    over = int(cel.get("colspan", "1"))
    vorm = maak(
        "w:tcPr",
        maak("w:tcW", w=breed * over, type="dxa"),
        maak("w:gridSpan", val=over) if over > 1 else None,
    )
    blokken = [kind for kind in cel if kind.tag in {"p", "div", "ul", "ol"}]
    letters = frozenset({"w:b"}) if kop else frozenset()
    if not blokken:
        return maak("w:tc", vorm, maak("w:p", *_runs(cel, letters)))
    regels = [maak("w:p", *_runs(blok, letters)) for blok in blokken]
    return maak("w:tc", vorm, *regels)
