"""Word files as someone else makes them, put together by hand: only what a test is about."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET = "http://schemas.openxmlformats.org/package/2006/relationships"
WIE = 'w:author="Jurist Delft" w:date="2026-03-02T14:05:00Z"'


def run(woorden: str, opmaak: str = "") -> str:
    """A run; a tab and a new line as Word has them."""
    delen = escape(woorden).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    delen = delen.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r><w:rPr>{opmaak}</w:rPr><w:t xml:space='preserve'>{delen}</w:t></w:r>"


def vet(woorden: str) -> str:
    return run(woorden, "<w:b/>")


def p(*inhoud: str, stijl: str = "", num: tuple[int, int] | None = None, teken: str = "", eigen: str = "") -> str:
    """A paragraph; a piece that is no XML becomes a run. `num`: numId and level; `teken`: about its mark."""
    ppr = f'<w:pStyle w:val="{stijl}"/>' if stijl else ""
    if num:
        ppr += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    ppr += eigen + (f"<w:rPr>{teken}</w:rPr>" if teken else "")
    delen = "".join(deel if deel.startswith("<") else run(deel) for deel in inhoud)
    return f"<w:p><w:pPr>{ppr}</w:pPr>{delen}</w:p>"


def erbij(inhoud: str, wie: str = WIE) -> str:
    return f'<w:ins w:id="1" {wie}>{inhoud if inhoud.startswith("<") else run(inhoud)}</w:ins>'


def eraf(inhoud: str, wie: str = WIE) -> str:
    binnen = (
        (inhoud if inhoud.startswith("<") else run(inhoud))
        .replace("w:t>", "w:delText>")
        .replace("<w:t ", "<w:delText ")
    )
    return f'<w:del w:id="2" {wie}>{binnen}</w:del>'


NIEUW = f'<w:ins w:id="3" {WIE}/>'
WEG = f'<w:del w:id="4" {WIE}/>'


def tabel(*rijen: list[str], kop: bool = False) -> str:
    """Rows of cells; a cell is the XML of its content, or words."""
    uit = ""
    for nummer, rij in enumerate(rijen):
        trpr = "<w:trPr><w:tblHeader/></w:trPr>" if kop and nummer == 0 else ""
        cellen = "".join(deel if deel.startswith("<w:tc>") else f"<w:tc>{p(deel)}</w:tc>" for deel in rij)
        uit += f"<w:tr>{trpr}{cellen}</w:tr>"
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{uit}</w:tbl>"


def laag(ilvl: int, vorm: str, woorden: str) -> str:
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="1"/><w:numFmt w:val="{vorm}"/><w:lvlText w:val="{woorden}"/></w:lvl>'
    )


def nummering(*vormen: str) -> str:
    """word/numbering.xml: each form gets the numId of its place, from 1."""
    uit = "".join(f'<w:abstractNum w:abstractNumId="{n}">{vorm}</w:abstractNum>' for n, vorm in enumerate(vormen, 1))
    uit += "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(vormen) + 1))
    return f"<w:numbering {NS}>{uit}</w:numbering>"


STIJLEN = (
    f"<w:styles {NS}>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop3"><w:name w:val="heading 3"/><w:basedOn w:val="Kop1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigenkop"><w:name w:val="Gemeentekop"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kring"><w:name w:val="Kring"/><w:basedOn w:val="Kring"/></w:style>'
    "</w:styles>"
)


def docx(*lijf: str, delen: dict[str, str | bytes] | None = None, relaties: str = "") -> bytes:
    """A file with this body. `delen`: other parts under word/, each also related by its name."""
    delen = {"styles.xml": STIJLEN, **(delen or {})}
    regels = "".join(
        f'<Relationship Id="d{n}" Type="{_REL}/{naam.partition(".")[0]}" Target="{naam}"/>'
        for n, naam in enumerate(delen)
        if "/" not in naam
    )
    bestanden: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PAKKET}"><Relationship Id="r1" Type="{_REL}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NS}><w:body>{''.join(lijf)}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PAKKET}">{regels}{relaties}</Relationships>',
        **{f"word/{naam}": inhoud for naam, inhoud in delen.items()},
    }
    return pak(bestanden)


def relatie(eigen: str, soort: str, doel: str, *, buiten: bool = False) -> str:
    waar = ' TargetMode="External"' if buiten else ""
    return f'<Relationship Id="{eigen}" Type="{_REL}/{soort}" Target="{escape(doel)}"{waar}/>'


def pak(bestanden: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as uit:
        for naam, inhoud in bestanden.items():
            uit.writestr(naam, inhoud)
    return buffer.getvalue()


def vervang_in(bestand: bytes, *paren: tuple[str, str], deel: str = "word/document.xml") -> bytes:
    """The same file with words in a part replaced, as an editor would; each must be there."""
    with zipfile.ZipFile(io.BytesIO(bestand)) as bron:
        bestanden: dict[str, str | bytes] = {naam: bron.read(naam) for naam in bron.namelist()}
    inhoud = bestanden[deel]
    assert isinstance(inhoud, bytes)
    woorden = inhoud.decode()
    for oud, nieuw in paren:
        assert oud in woorden, oud
        woorden = woorden.replace(oud, nieuw, 1)
    bestanden[deel] = woorden
    return pak(bestanden)
