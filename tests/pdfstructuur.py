"""Reading a PDF as a screen reader and an archive do: structure, text alternatives, attachments."""

from __future__ import annotations

import importlib
import io
import itertools
import re
from collections.abc import Collection, Iterator
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


def gezegd(lezer: pypdf.PdfReader, *, zonder: Collection[str] = ()) -> Iterator[str]:
    """The pieces of text in the order of the tags, as a screen reader comes upon them; not what is in `zonder`."""
    woorden = dict(_woorden_per_merk(lezer))

    def loop(kinderen: Any, blad: int) -> Iterator[str]:
        kinderen = kinderen.get_object()
        for kind in kinderen if isinstance(kinderen, ArrayObject) else [kinderen]:
            ding = kind.get_object()
            if isinstance(ding, int):
                yield woorden.get((blad, ding), "")
            elif "/MCID" in ding:
                yield woorden.get((ding.raw_get("/Pg").idnum if "/Pg" in ding else blad, ding["/MCID"]), "")
            elif "/K" in ding and str(ding["/S"]).removeprefix("/") not in zonder:
                yield from loop(ding["/K"], ding.raw_get("/Pg").idnum if "/Pg" in ding else blad)

    return loop(lezer.root_object["/StructTreeRoot"]["/K"], 0)


def _woorden_per_merk(lezer: pypdf.PdfReader) -> Iterator[tuple[tuple[int, int], str]]:
    """Page (its object) and mark -> the words drawn within that mark, by what each font says its letters mean."""
    for blad in lezer.pages:
        letters = {naam: _letters(een["/ToUnicode"]) for naam, een in blad["/Resources"]["/Font"].items()}
        merken: list[int | None] = []
        getekend: dict[int, str] = {}
        letter: dict[int, str] = {}
        for wat, opdracht in ContentStream(blad.get_contents(), lezer).operations:
            if opdracht in (b"BDC", b"BMC"):
                merken.append(wat[1].get("/MCID") if opdracht == b"BDC" else None)
            elif opdracht == b"EMC":
                merken.pop()
            elif opdracht == b"Tf":
                letter = letters[wat[0]]
            elif opdracht in (b"Tj", b"TJ") and merken and merken[-1] is not None:
                stukken = wat[0] if opdracht == b"TJ" else wat
                reeks = b"".join(_bytes(stuk) for stuk in stukken if isinstance(stuk, str | bytes))
                tekens = (int.from_bytes(reeks[plek : plek + 2]) for plek in range(0, len(reeks), 2))
                getekend[merken[-1]] = getekend.get(merken[-1], "") + "".join(letter[teken] for teken in tekens)
        yield from (((blad.indirect_reference.idnum, merk), woorden) for merk, woorden in getekend.items())


def _bytes(stuk: Any) -> bytes:
    return bytes(stuk) if isinstance(stuk, bytes) else stuk.original_bytes


def _letters(tabel: Any) -> dict[int, str]:
    """Number of a letter -> what it means, as the font in the file says."""
    regels = re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\n", tabel.get_data())
    return {int(van, 16): bytes.fromhex(naar.decode()).decode("utf-16-be") for van, naar in regels}


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
