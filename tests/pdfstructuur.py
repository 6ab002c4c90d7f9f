"""Reading a PDF as a screen reader and an archive do: structure, text alternatives, attachments."""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject


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
