"""A text as PDF, as one HTML page, and the was-wordt-tabel as Word: what stands in them, and that all can read it."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from samenwerking.teksten.boom import Knoop, Merk, knoop, platte_tekst, tekst
from samenwerking.teksten.uitgave import Uitgave, uitgave_html, uitgave_pdf
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.waswordtword import was_wordt_docx
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.ooxml import NS
from tests import pdfstructuur
from tests.samenwerking.teksten.bomen import alinea, artikel, doc, lid
from tests.samenwerking.teksten.word.voorbeeld import overeenkomst

TITEL = "Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang Zuid-Holland Zuid"
NU = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)


def uitgave(document: Knoop | None = None, **meer: Any) -> Uitgave:
    velden: dict[str, Any] = {
        "document": document or overeenkomst(),
        "soort": "sok",
        "soortnaam": "samenwerkingsovereenkomst",
        "titel": TITEL,
        "stand": "concept van 23 november 2026 om 13.00",
        "afzender": "Regio Voorbeeld",
        "gemaakt_op": NU,
        "concept": True,
    }
    return Uitgave(**{**velden, **meer})


def zonder_beeld() -> Knoop:
    document = overeenkomst()
    return replace(
        document,
        inhoud=tuple(
            replace(deel, inhoud=tuple(kind for kind in deel.inhoud if kind.soort != "afbeelding"))
            for deel in document.inhoud
        ),
    )


def test_een_concept_als_pdf_voor_iedereen() -> None:
    pdfstructuur.eis_pango()
    pdf = uitgave_pdf(uitgave(zonder_beeld()))
    lezer = pdfstructuur.lees(pdf)
    assert pdfstructuur.voldoet(pdf) == []
    soorten = pdfstructuur.soorten(lezer)
    assert (soorten.count("H1"), soorten.count("H2"), soorten.count("Table"), soorten.count("Caption")) == (1, 4, 1, 1)
    woorden = " ".join(pdfstructuur.tekst(lezer).split())
    for zin in ("CONCEPT", "Aan dit concept kan niemand rechten ontlenen", "Tweede lid oud", "Zie de wet."):
        assert zin in woorden
    assert "Tweede lid nieuw" not in woorden
    assert uitgave_pdf(uitgave(zonder_beeld())) == pdf


def test_een_versie_zegt_haar_naam_en_haar_vingerafdruk() -> None:
    pdfstructuur.eis_pango()
    stand = "versie 3, Concept voor de colleges, bevroren op 23 november 2026 om 13.00"
    bevroren = uitgave(zonder_beeld(), concept=False, stand=stand, vingerafdruk="ab" * 32)
    pdf = uitgave_pdf(bevroren)
    assert pdfstructuur.voldoet(pdf) == []
    woorden = "".join(pdfstructuur.tekst(pdfstructuur.lees(pdf)).split())
    assert "ab" * 32 in woorden
    assert "Conceptvoordecolleges" in woorden
    assert "CONCEPT" not in woorden
    assert "rechten ontlenen" not in uitgave_html(bevroren)


def test_een_tabel_van_meer_bladen_blijft_leesbaar() -> None:
    pdfstructuur.eis_pango()
    rijen = [knoop("rij", *(knoop("kopcel", alinea(kop)) for kop in ("Gemeente", "Bedrag")))]
    rijen += [knoop("rij", knoop("cel", alinea(f"Gemeente {n}")), knoop("cel", alinea(str(n)))) for n in range(90)]
    document = doc(artikel("Kosten", knoop("tabel", *rijen, id="tabel1", bijschrift="Bedragen"), id="art001"))
    pdf = uitgave_pdf(uitgave(document))
    assert pdfstructuur.voldoet(pdf) == []
    assert "Gemeente 89" in pdfstructuur.tekst(pdfstructuur.lees(pdf))


def test_html_is_een_bestand_zonder_netwerk_en_zonder_script() -> None:
    kwaad = doc(artikel("<script>x</script>", "a </style><script>alert(1)</script>", id="art001"))
    html = uitgave_html(uitgave(kwaad))
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert html.count("<style>") == html.count("</style>") == 1
    for buiten in ("src=", "<link", "@import", "url("):
        assert buiten not in html
    assert '<html lang="nl-NL">' in html


def stukken(docx: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(docx)) as bron:
        return etree.fromstring(bron.read("word/document.xml"))


def test_was_wordt_in_word_heeft_echte_tabellen_met_een_kop() -> None:
    oud = doc(
        artikel("Doel", "De regio zorgt voor plekken.", id="art001"),
        artikel("Kosten", lid("De kosten worden verdeeld.", id="lid001"), id="art002"),
    )
    nieuw = doc(
        artikel("Doel", "De regio zorgt voor genoeg plekken.", id="art001"),
        artikel("Slot", "Nieuw artikel.", id="art003"),
    )
    opmaak = Verschilopmaak(
        vergelijk(oud, nieuw, soort="sok"), oud, nieuw, naam_oud="versie 1", naam_nieuw="het concept", papier=True
    )
    docx = was_wordt_docx(opmaak, titel=TITEL, moment=NU)
    wortel = stukken(docx)
    tabellen = wortel.findall(".//w:tbl", NS)
    assert len(tabellen) == 3
    for tabel in tabellen:
        rijen = tabel.findall("w:tr", NS)
        assert rijen[0].find("w:trPr/w:tblHeader", NS) is not None
        assert {len(rij.findall("w:tc", NS)) for rij in rijen} == {2}
        assert all(cel.find("w:p", NS) is not None for cel in tabel.iterfind(".//w:tc", NS))
    assert wortel.find(".//w:ins", NS) is None  # it tells of a change and is none itself
    geschrapt = [
        "".join(run.itertext()) for run in wortel.iterfind(".//w:r", NS) if run.find("w:rPr/w:strike", NS) is not None
    ]
    onderstreept = [
        "".join(run.itertext()) for run in wortel.iterfind(".//w:r", NS) if run.find("w:rPr/w:u", NS) is not None
    ]
    assert "genoeg" in "".join(onderstreept)
    assert "De kosten worden verdeeld." in "".join(geschrapt)
    gelezen = platte_tekst(lees_docx(docx, soort="raadsvoorstel").document)
    assert "Was: versie 1. Wordt: het concept." in gelezen


def test_was_wordt_in_word_van_gelijke_teksten() -> None:
    oud = doc(artikel("Doel", "Gelijk.", id="art001"))
    opmaak = Verschilopmaak(vergelijk(oud, oud, soort="sok"), oud, oud, papier=True)
    docx = was_wordt_docx(opmaak, titel=TITEL, moment=NU)
    assert "woord voor woord gelijk" in "".join(stukken(docx).itertext())
    assert stukken(docx).find(".//w:tbl", NS) is None


@pytest.mark.parametrize("merk", ["vet", "schuin", "begrip"])
def test_letters_komen_in_de_pdf_mee(merk: str) -> None:
    html = uitgave_html(uitgave(doc(artikel("Doel", alinea(tekst("woord", Merk(merk))), id="art001"))))
    assert {"vet": "<strong>", "schuin": "<em>", "begrip": "<dfn>"}[merk] in html
