"""Files that mean harm or are something else: a clear sentence, no crash, no waiting."""

from __future__ import annotations

import io
import time
import zipfile

import pytest

from samenwerking.teksten.word.lezen import lees_docx
from samenwerking.teksten.word.openen import MAX_DELEN
from samenwerking.teksten.word.soorten import DocxOngeldig
from tests.samenwerking.teksten.word.vreemd import NS, docx, p, pak, relatie, run, tabel, vervang_in

GOED = docx(p("Kop", stijl="Kop1"), p("tekst"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LACH = (
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    f"<w:document {NS}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
)
BUITEN = LACH.replace(LACH[: LACH.index("<w:document")], '<!DOCTYPE d [<!ENTITY c SYSTEM "file:///etc/passwd">]>')


def met(document: str | bytes) -> bytes:
    bestanden: dict[str, str | bytes] = {}
    with zipfile.ZipFile(io.BytesIO(GOED)) as bron:
        bestanden = {naam: bron.read(naam) for naam in bron.namelist()}
    return pak({**bestanden, "word/document.xml": document})


def bom() -> bytes:
    return pak({"word/document.xml": b"<w:document " + b" " * 30_000_000})


def op_slot() -> bytes:
    """A zip that says its parts are behind a password."""
    inhoud = bytearray(GOED)
    for teken, plek in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        waar = inhoud.find(teken)
        while waar >= 0:
            inhoud[waar + plek] |= 1
            waar = inhoud.find(teken, waar + 4)
    return bytes(inhoud)


def geknipt() -> bytes:
    """A zip in which the bytes of a part are not those that it promises."""
    inhoud = bytearray(GOED)
    with zipfile.ZipFile(io.BytesIO(GOED)) as bron:
        waar = bron.getinfo("word/document.xml").header_offset
    for plek in range(waar + 60, waar + 120):
        inhoud[plek] ^= 0x55
    return bytes(inhoud)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"%PDF-1.7 ...", "pdf"),
        (OLE + b"\0" * 600, "oude vorm"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (b"{\\rtf1 hallo}", "geen Word-bestand"),
        (b"PK\x03\x04 en dan niets", "geen Word-bestand"),
        (pak({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "geen Word-bestand"),
        (pak({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<x/>"}), "geen Word-bestand"),
        (GOED[: len(GOED) // 2], "geen Word-bestand"),
        (geknipt(), "beschadigd"),
        (op_slot(), "wachtwoord"),
        (met("dit is geen xml"), "beschadigd"),
        (met(f"<w:document {NS}/>"), "geen tekst"),
        (met(LACH), "entiteiten"),
        (met(BUITEN), "entiteiten"),
        (met(LACH.encode("utf-16")), "entiteiten"),
        (
            met(f"<w:document {NS}><w:body>" + "<w:sdt>" * 3000 + "</w:sdt>" * 3000 + "</w:body></w:document>"),
            "beschadigd",
        ),
        (bom(), "te groot"),
        (pak({f"word/{n}.xml": "" for n in range(MAX_DELEN + 1)}), "te veel delen"),
    ],
)
def test_geweigerd_met_een_zin(inhoud: bytes, zin: str) -> None:
    begin = time.monotonic()
    with pytest.raises(DocxOngeldig, match=zin) as fout:
        lees_docx(inhoud, soort="sok")
    assert str(fout.value).endswith(".")
    assert time.monotonic() - begin < 5


def test_grens_van_de_aanroeper() -> None:
    with pytest.raises(DocxOngeldig, match="groter dan 1 MB"):
        lees_docx(GOED + b"\0" * 1_100_000, soort="sok", grens=1024 * 1024)


def test_veel_deeltjes_samen_te_groot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samenwerking.teksten.word.openen.MAX_UITGEPAKT", 5_000)
    with pytest.raises(DocxOngeldig, match="te groot"):
        lees_docx(pak({"word/document.xml": "x" * 3_000, "word/b.xml": "y" * 3_000}), soort="sok")


def test_diep_genest_wordt_gemeld() -> None:
    diep = "<w:ins>" * 100 + run("onderin") + "</w:ins>" * 100
    in_tabel = p("midden")
    for _ in range(30):
        in_tabel = tabel([f"<w:tc>{in_tabel}{p('x')}</w:tc>"])
    gelezen = lees_docx(docx(p("Kop", stijl="Kop1"), p("boven", diep), in_tabel), soort="sok")
    assert {"te_diep", "tabel_in_tabel"} <= {deel.soort for deel in gelezen.meldingen}


def test_wat_de_relaties_zeggen_wordt_niet_opgehaald() -> None:
    plaat = "".join(f'<w:r><w:drawing><a:blip r:{hoe}="b1"/></w:drawing></w:r>' for hoe in ("embed", "link"))
    for doel, buiten in (("http://127.0.0.1:9/x.png", True), ("../../../../etc/passwd", False), ("/etc/passwd", False)):
        bestand = docx(p("Kop", stijl="Kop1"), p("x", plaat), relaties=relatie("b1", "image", doel, buiten=buiten))
        gelezen = lees_docx(bestand, soort="sok")
        assert gelezen.beelden == {}
        assert {deel.soort: deel.aantal for deel in gelezen.meldingen} == {"afbeelding_soort": 2}


def test_onzin_in_getallen_en_nummers() -> None:
    kring = (
        f'<w:numbering {NS}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="-5"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%9"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999"/>'
        "</w:lvlOverride></w:num></w:numbering>"
    )
    raar = p("raar", eigen='<w:outlineLvl w:val="veel"/><w:ind w:left="ver"/>')
    cel = '<w:tc><w:tcPr><w:gridSpan w:val="-3"/><w:vMerge w:val="x"/></w:tcPr></w:tc>'
    breed = '<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr></w:tc>'
    bestand = docx(
        p("Kop", stijl="Kop1"),
        raar,
        p("x", num=(1, 0)),
        p("y", num=(7, 99)),
        tabel([cel, breed]),
        delen={"numbering.xml": kring},
    )
    assert lees_docx(bestand, soort="sok").document.inhoud


def test_wie_liegt_over_wat_hij_is_wordt_gelezen_als_een_ander() -> None:
    kaart = '<kaart xmlns="urn:regio:tekst:1" herkomst="x"><deel id="x" soort="lid" attrs="[1"/></kaart>'
    for inhoud in (kaart, kaart.replace("[1", "{&quot;a&quot;: 1}"), kaart.replace("lid", "doc"), "<iets/>"):
        bestand = docx(
            p('<w:bookmarkStart w:id="1" w:name="_s_x"/>', "Artikel 1 Iets"),
            p("tekst"),
            delen={"item1.xml": inhoud},
            relaties=relatie("k1", "customXml", "item1.xml"),
        )
        assert lees_docx(bestand, soort="sok").document.inhoud[0].soort == "artikel"


def test_een_goed_bestand_blijft_goed() -> None:
    anders = vervang_in(GOED, ("tekst", "andere tekst"))
    assert lees_docx(anders, soort="sok").document.inhoud[0].kop == "Kop"
