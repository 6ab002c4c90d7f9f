"""What a file of ours holds: a valid package, real headings, numbers that Word counts and that are ours."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from lxml import etree

from samenwerking.teksten.boom import MET_KOP, knoop, loop
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.ooxml import NS, bladwijzer, q, waarde
from samenwerking.teksten.word.opmaaklezen import Stijlen
from samenwerking.teksten.word.schrijven import maak_docx
from samenwerking.teksten.word.tellinglezen import Tellingen
from tests.samenwerking.teksten.word.bomen import BEELDEN, Geval, documenten
from tests.samenwerking.teksten.word.voorbeeld import HOE, UIT, overeenkomst

W = {"w": NS["w"], "wp": NS["wp"]}


def delen(bestand: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bestand)) as bron:
        return {naam: bron.read(naam) for naam in bron.namelist()}


def wortel(bestand: bytes, naam: str = "document") -> etree._Element:
    return etree.fromstring(delen(bestand)[f"word/{naam}.xml"])


def woorden(p: etree._Element) -> str:
    return "".join(deel.text or "" for deel in p.iter(q("w:t"), q("w:delText")))


UITGEGAAN = maak_docx(overeenkomst(), **UIT)


def test_dezelfde_invoer_geeft_dezelfde_bytes() -> None:
    assert maak_docx(overeenkomst(), **UIT) == UITGEGAAN


def test_elk_deel_heeft_een_soort_en_elke_relatie_een_doel() -> None:
    inhoud = delen(UITGEGAAN)
    types = etree.fromstring(inhoud["[Content_Types].xml"])
    standaard = {kind.get("Extension") for kind in types if kind.tag.endswith("Default")}
    eigen = {(kind.get("PartName") or "").lstrip("/") for kind in types if kind.tag.endswith("Override")}
    assert next(iter(inhoud)) == "[Content_Types].xml"
    for naam, bytes_ in inhoud.items():
        assert naam in eigen or naam.rpartition(".")[2] in standaard
        if naam.endswith((".xml", ".rels")):
            etree.fromstring(bytes_)
    assert eigen <= set(inhoud)
    for naam in [naam for naam in inhoud if naam.endswith(".rels")]:
        boven = posixpath.dirname(posixpath.dirname(naam))
        for kind in etree.fromstring(inhoud[naam]):
            if kind.get("TargetMode") != "External":
                assert posixpath.normpath(posixpath.join(boven, kind.get("Target") or "")) in inhoud
    gebruikt = {
        waarde_ for deel in wortel(UITGEGAAN).iter() for sleutel, waarde_ in deel.attrib.items() if NS["r"] in sleutel
    }
    assert gebruikt <= {kind.get("Id") for kind in etree.fromstring(inhoud["word/_rels/document.xml.rels"])}


def test_titel_taal_en_dag() -> None:
    kern = delen(UITGEGAAN)["docProps/core.xml"].decode()
    assert "<dc:title>Overeenkomst &lt;proef&gt; &amp; meer</dc:title><dc:language>nl-NL</dc:language>" in kern
    assert kern.count("2026-11-04T08:00:00Z") == 2
    assert [taal.get(q("w:val")) for taal in wortel(UITGEGAAN, "styles").iter(q("w:lang"))] == ["nl-NL"]


def test_koppen_zijn_koppen() -> None:
    body = wortel(UITGEGAAN)
    koppen = [
        (stijl, woorden(p))
        for p in body.iter(q("w:p"))
        if (stijl := waarde(p.find(q("w:pPr")), "w:pStyle") or "").startswith("Heading")
    ]
    assert koppen == [
        ("Heading1", "Algemeen"),
        ("Heading2", "Begripsbepalingen"),
        ("Heading2", "Geld"),
        ("Heading1", "Los"),
        ("Heading2", "Eerst"),
        ("Heading3", "Diep"),
        ("Heading1", "Twee"),
        ("Heading2", "Bedragen"),
        ("Heading1", "Model"),
        ("Heading2", "Uitleg"),
        ("Heading2", "Voorbeeld"),
    ]
    inhoud = [
        woorden(p) for p in body.iter(q("w:p")) if (waarde(p.find(q("w:pPr")), "w:pStyle") or "").startswith("TOC")
    ]
    assert inhoud[:4] == ["Inhoud", "Hoofdstuk 1 Algemeen", "Artikel 1 Begripsbepalingen", "Artikel 2 Geld"]


@pytest.mark.parametrize("soort", ["sok", "visie"])
@given(geval=documenten())
@settings(max_examples=25)
def test_word_telt_wat_wij_tellen(soort: str, geval: Geval) -> None:
    document = geval.document
    bestand = maak_docx(document, soort=soort, titel="Proef", beelden=BEELDEN)
    stijlen, tellingen = Stijlen(wortel(bestand, "styles")), Tellingen(wortel(bestand, "numbering"))
    namen = {bladwijzer(deel.id): deel.id for deel in loop(document) if deel.soort in MET_KOP | {"lid", "onderdeel"}}
    geteld: dict[str, str] = {}
    for p in wortel(bestand).iter(q("w:p")):
        eigenschappen = p.find(q("w:pPr"))
        nummer = eigenschappen.find(q("w:numPr")) if eigenschappen is not None else None
        teller = (
            tellingen.tel(waarde(nummer, "w:numId") or "", int(waarde(nummer, "w:ilvl") or 0))
            if nummer is not None
            else None
        )
        hier = [
            namen[naam] for wijzer in p.iter(q("w:bookmarkStart")) if (naam := wijzer.get(q("w:name"), "")) in namen
        ]
        if hier and teller is not None and teller.vorm != "bullet":
            geteld[hier[0]] = teller.label
    ons = nummers(document, soort)
    assert geteld == {wie: ons[wie].kort for wie in namen.values() if wie in ons and ons[wie].kort}
    assert stijlen.van("Heading3").niveau == 3


def test_verwijzing_leest_als_bij_ons_en_wijst_naar_de_plek() -> None:
    [link] = [deel for deel in wortel(UITGEGAAN).iter(q("w:hyperlink")) if deel.get(q("w:anchor")) == "_s_lid00002"]
    assert woorden(link) == "artikel 2, tweede lid"


def test_een_lang_kenmerk_past_in_een_bladwijzer() -> None:
    lang = "a" * 40
    document = knoop("doc", knoop("hoofdstuk", knoop("kop", "Een"), knoop("alinea", "x", id="b" * 39), id=lang))
    bestand = maak_docx(document, soort="visie", titel="Proef")
    namen = [deel.get(q("w:name"), "") for deel in wortel(bestand).iter(q("w:bookmarkStart"))]
    assert len(namen) == 2
    assert all(len(naam) <= 40 for naam in namen)
    assert [deel.id for deel in loop(lees_docx(bestand, soort="visie").document) if deel.id] == [lang, "b" * 39]


def test_open_voorstellen_staan_er_met_naam_en_tijd() -> None:
    body = wortel(UITGEGAAN)
    sporen = [
        (deel.tag.rpartition("}")[2], deel.get(q("w:author")), woorden(deel))
        for deel in body.iter(q("w:ins"), q("w:del"))
    ]
    assert sporen == [
        ("del", "Beleidsadviseur Rijswijk", "oud"),
        ("ins", "Beleidsadviseur Rijswijk", "nieuw"),
        ("ins", "Beleidsadviseur Delft", ""),  # the mark of the paragraph
        ("ins", "Beleidsadviseur Delft", "Nieuw lid."),
    ]
    zonder = maak_docx(overeenkomst(), **{**UIT, "open_voorstellen": False})
    assert not list(wortel(zonder).iter(q("w:ins"), q("w:del")))
    assert "oud" in "".join(wortel(zonder).itertext())
    assert "Nieuw lid" not in "".join(wortel(zonder).itertext())


def test_twee_voorstellen_in_een_seconde_blijven_twee() -> None:
    zelfde = replace(HOE["voorstellen"]["voorst01"])
    bestand = maak_docx(overeenkomst(), **{**UIT, "voorstellen": {"voorst01": zelfde, "voorst02": zelfde}})
    gelezen = lees_docx(bestand, soort="sok")
    assert gelezen.document == overeenkomst()
    assert gelezen.voorstellen == {"voorst01": zelfde, "voorst02": zelfde}


def test_afbeelding_met_alt_en_tabel_met_kop() -> None:
    body = wortel(UITGEGAAN)
    assert [deel.get("descr") for deel in body.iter(q("wp:docPr"))] == ["Kaart"]
    assert len(list(body.iter(q("w:tblHeader")))) == 1
    bijschriften = [woorden(p) for p in body.iter(q("w:p")) if waarde(p.find(q("w:pPr")), "w:pStyle") == "Caption"]
    assert bijschriften == ["Tabel 1 Bedragen", "Figuur 1 Een kaart", "Figuur 2"]


def test_gegevenblok_gevuld_komt_niet_als_tekst_terug() -> None:
    vulling = {"budget:2027": [knoop("alinea", "Peildatum 1 januari"), overeenkomst().inhoud[2].inhoud[1].inhoud[1]]}
    bestand = maak_docx(overeenkomst(), **UIT, blokken=vulling)
    assert "Peildatum" in "".join(wortel(bestand).itertext())
    assert lees_docx(bestand, soort="sok").document == overeenkomst()


def test_een_teken_dat_xml_niet_kent_valt_weg() -> None:
    document = knoop(
        "doc", knoop("hoofdstuk", knoop("kop", "Een\x0b"), knoop("alinea", "a\x01b", id="alinea01"), id="hoofd001")
    )
    gelezen = lees_docx(maak_docx(document, soort="visie", titel="T\x02"), soort="visie")
    assert [deel.tekst for deel in loop(gelezen.document) if deel.tekst] == ["Een", "ab"]
