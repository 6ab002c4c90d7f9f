"""The styles of the files we write: real headings, so that a screen reader and a table of contents find them."""

from __future__ import annotations

from samenwerking.teksten.word.ooxml import El, maak, q

LETTER = "Calibri"
TAAL = "nl-NL"
KOPNIVEAUS = 9
_KOPGROOTTE = {1: 32, 2: 26, 3: 24}
_KOPKLEUR = "1F3864"
_KANTLIJN = 567  # twentieths of a point: one centimetre


def stijlen() -> El:
    """word/styles.xml."""
    return maak(
        "w:styles",
        maak(
            "w:docDefaults",
            maak(
                "w:rPrDefault",
                maak(
                    "w:rPr",
                    maak("w:rFonts", ascii=LETTER, hAnsi=LETTER, cs=LETTER, eastAsia=LETTER),
                    maak("w:sz", val=22),
                    maak("w:szCs", val=22),
                    maak("w:lang", val=TAAL, eastAsia=TAAL, bidi="ar-SA"),
                ),
            ),
            maak("w:pPrDefault", maak("w:pPr", maak("w:spacing", after=120, line=269, lineRule="auto"))),
        ),
        _alinea("Normal", "Normal", None, standaard=True),
        _alinea("Title", "Title", "Normal", maak("w:spacing", after=240), letters=[maak("w:b"), maak("w:sz", val=44)]),
        *(_kop(niveau) for niveau in range(1, KOPNIVEAUS + 1)),
        _alinea("Lid", "Lid", "Normal"),
        _alinea("Lidvervolg", "Lid vervolg", "Normal", maak("w:ind", left=_KANTLIJN)),
        _alinea("ListParagraph", "List Paragraph", "Normal", maak("w:contextualSpacing")),
        _alinea("Caption", "caption", "Normal", maak("w:keepNext"), letters=[maak("w:i"), maak("w:sz", val=20)]),
        _alinea("Gegevenblok", "Gegevenblok", "Normal"),
        _alinea("Gegevenkop", "Gegevenkop", "Heading1"),
        _alinea("FootnoteText", "footnote text", "Normal", letters=[maak("w:sz", val=18)]),
        _alinea("CommentText", "annotation text", "Normal", letters=[maak("w:sz", val=20)]),
        _alinea("Footer", "footer", "Normal", maak("w:jc", val="center"), letters=[maak("w:sz", val=18)]),
        _alinea("TOCHeading", "TOC Heading", "Normal", letters=[maak("w:b"), maak("w:sz", val=28)]),
        *(
            _alinea(f"TOC{niveau}", f"toc {niveau}", "Normal", maak("w:ind", left=220 * (niveau - 1)))
            for niveau in range(1, 4)
        ),
        maak("w:style", maak("w:name", val="Default Paragraph Font"), type="character", default="1", styleId="Letter"),
        _teken("Begrip", "Begrip", maak("w:u", val="dotted")),
        _teken("Hyperlink", "Hyperlink", maak("w:color", val="0563C1"), maak("w:u", val="single")),
        _teken("FootnoteReference", "footnote reference", maak("w:vertAlign", val="superscript")),
        _teken("CommentReference", "annotation reference", maak("w:sz", val=16)),
        maak(
            "w:style",
            maak("w:name", val="Table Grid"),
            maak(
                "w:tblPr",
                maak(
                    "w:tblBorders",
                    *(
                        maak(f"w:{kant}", val="single", sz=4, space=0, color="808080")
                        for kant in ("top", "left", "bottom", "right", "insideH", "insideV")
                    ),
                ),
                maak("w:tblCellMar", maak("w:left", w=108, type="dxa"), maak("w:right", w=108, type="dxa")),
            ),
            *(maak("w:tblStylePr", maak("w:rPr", maak("w:b")), type=waar) for waar in ("firstRow", "firstCol")),
            type="table",
            styleId="TableGrid",
        ),
        maak("w:style", maak("w:name", val="No List"), type="numbering", default="1", styleId="NoList"),
    )


def _alinea(
    stijl: str,
    naam: str,
    basis: str | None,
    *eigenschappen: El,
    letters: list[El] | None = None,
    standaard: bool = False,
) -> El:
    uit = maak(
        "w:style",
        maak("w:name", val=naam),
        maak("w:basedOn", val=basis) if basis else None,
        maak("w:qFormat"),
        maak("w:pPr", *eigenschappen) if eigenschappen else None,
        maak("w:rPr", *letters) if letters else None,
        type="paragraph",
        styleId=stijl,
    )
    if standaard:
        uit.set(q("w:default"), "1")
    return uit


def _kop(niveau: int) -> El:
    return maak(
        "w:style",
        maak("w:name", val=f"heading {niveau}"),
        maak("w:basedOn", val="Normal"),
        maak("w:next", val="Normal"),
        maak("w:qFormat"),
        maak(
            "w:pPr",
            maak("w:keepNext"),
            maak("w:keepLines"),
            maak("w:spacing", before=360 if niveau == 1 else 240, after=120),
            maak("w:outlineLvl", val=niveau - 1),
        ),
        maak("w:rPr", maak("w:b"), maak("w:color", val=_KOPKLEUR), maak("w:sz", val=_KOPGROOTTE.get(niveau, 22))),
        type="paragraph",
        styleId=f"Heading{niveau}",
    )


def _teken(stijl: str, naam: str, *letters: El) -> El:
    return maak("w:style", maak("w:name", val=naam), maak("w:rPr", *letters), type="character", styleId=stijl)
