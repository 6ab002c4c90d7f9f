"""Reading a PDF as a screen reader and an archive do: structure, text alternatives, attachments."""

from __future__ import annotations

import importlib
import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject


def eis_pango() -> None:
    """Skip when this machine has no Pango: then no PDF can be made at all."""
    try:
        importlib.import_module("weasyprint")
    except OSError as fout:
        pytest.skip(f"geen Pango gevonden: {fout}")


@dataclass(frozen=True)
class Element:
    """One structure element with its kind ('H1', 'Table') and the dictionary behind it."""

    soort: str
    ding: DictionaryObject

    @property
    def eigenschappen(self) -> DictionaryObject:
        return self.ding.get("/A", DictionaryObject()).get_object()


def lees(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf), strict=True)


def elementen(lezer: pypdf.PdfReader) -> list[Element]:
    """Every structure element in reading order."""
    return list(_loop(lezer.root_object["/StructTreeRoot"]["/K"]))


def soorten(lezer: pypdf.PdfReader) -> list[str]:
    return [element.soort for element in elementen(lezer)]


def _loop(kinderen: Any) -> Iterator[Element]:
    kinderen = kinderen.get_object()
    for kind in kinderen if isinstance(kinderen, ArrayObject) else [kinderen]:
        ding = kind.get_object()
        if isinstance(ding, DictionaryObject) and "/S" in ding:
            yield Element(str(ding["/S"]).removeprefix("/"), ding)
            if "/K" in ding:
                yield from _loop(ding["/K"])


def bijlagen(lezer: pypdf.PdfReader) -> dict[str, DictionaryObject]:
    """Name -> file specification of every embedded file."""
    namen = lezer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]
    return {str(namen[i]): namen[i + 1].get_object() for i in range(0, len(namen), 2)}


def tekst(lezer: pypdf.PdfReader) -> str:
    """All text of all pages, with ordinary spaces and on one line."""
    alles = " ".join(bladzijde.extract_text() for bladzijde in lezer.pages)
    return " ".join(alles.replace("\N{NO-BREAK SPACE}", " ").split())


def voldoet(pdf: bytes) -> list[str]:
    """What is wrong by PDF/UA-1 and PDF/A-3a; empty when the file keeps to both."""
    import page

    fouten = []
    for norm in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        verslag = page.validate_pdf_bytes(pdf, profile=norm)
        if not verslag.is_compliant:
            fouten += [f"{norm}: {fout}" for fout in verslag.failures] or [f"{norm}: voldoet niet"]
    return fouten


def ingesloten_tekst(lezer: pypdf.PdfReader, naam: str) -> str:
    """The text of a file that travels in the PDF."""
    return bijlagen(lezer)[naam]["/EF"]["/F"].get_data().decode("utf-8")


def gebreken(pdf: bytes) -> list[str]:
    """What a screen reader would stumble over, in words; empty for a good paper."""
    lezer = lees(pdf)
    alles = elementen(lezer)
    koppen = [int(een.soort[1]) for een in alles if een.soort in {"H1", "H2", "H3", "H4", "H5", "H6"}]
    uit = voldoet(pdf)
    wortel = lezer.root_object
    if wortel.get("/Lang") != "nl-NL" or not lezer.metadata or not lezer.metadata.title:
        uit.append("geen taal of geen titel")
    if not wortel["/ViewerPreferences"]["/DisplayDocTitle"]:
        uit.append("de titel is niet te zien")
    if koppen[:1] != [1] or koppen.count(1) != 1:
        uit.append(f"niet met een kop 1 als eerste: {koppen}")
    uit += [f"kop {een} volgt op kop {vorige}" for vorige, een in itertools.pairwise(koppen) if een > vorige + 1]
    if len(list(_bladwijzers(lezer.outline))) != len(koppen):
        uit.append("bladwijzers zijn niet de koppen")
    uit += ["beeld zonder woorden" for een in alles if een.soort == "Figure" and not een.ding.get("/Alt")]
    uit += _tabelgebreken(alles)
    uit += [f"blad {nummer}: {los} keer tekst buiten de merken" for nummer, los in _losse_tekst(lezer) if los]
    for blad in lezer.pages:
        links = [een.get_object() for een in blad.get("/Annots", [])]
        uit += ["link zonder woorden" for een in links if not een.get("/Contents")]
    return uit


def _bladwijzers(boom: Any) -> Iterator[Any]:
    for deel in boom:
        if isinstance(deel, list):
            yield from _bladwijzers(deel)
        else:
            yield deel


def _tabelgebreken(alles: list[Element]) -> Iterator[str]:
    mag = {"TR": ("THead", "TBody", "TFoot", "Table"), "TH": ("TR",), "TD": ("TR",)}
    mag |= dict.fromkeys(("THead", "TBody", "TFoot"), ("Table",))
    for een in alles:
        ouder = str(een.ding["/P"].get("/S", "")).removeprefix("/") if een.soort in mag else ""
        if een.soort in mag and ouder not in mag[een.soort]:
            yield f"{een.soort} onder {ouder}"
        if een.soort == "TH" and "/Scope" not in een.eigenschappen:
            yield "kopcel zonder richting"
    for tabel in (een for een in alles if een.soort == "Table"):
        soorten_ = [een.soort for een in _loop(tabel.ding["/K"])]
        if "TR" not in soorten_ or "Table" in soorten_ or soorten_.count("THead") > 1:
            yield f"tabel met {sorted(set(soorten_))}"


def _losse_tekst(lezer: pypdf.PdfReader) -> Iterator[tuple[int, int]]:
    """Per page how often text is drawn outside a mark; a mark says in the structure or bijzaak."""
    for nummer, blad in enumerate(lezer.pages, start=1):
        diep = los = 0
        for _, wat in ContentStream(blad.get_contents(), lezer).operations:
            diep += (wat in (b"BDC", b"BMC")) - (wat == b"EMC")
            los += wat in (b"Tj", b"TJ", b"'", b'"') and not diep
        yield nummer, los
