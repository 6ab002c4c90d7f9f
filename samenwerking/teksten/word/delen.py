"""The other parts of a Word file: title and contents, footnotes, comments, settings, footer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.word.kaart import bericht_id
from samenwerking.teksten.word.lopen import Inhoudsregel
from samenwerking.teksten.word.ooxml import El, bladwijzer, maak, q, tekst_el
from samenwerking.teksten.word.soorten import Opmerking
from samenwerking.teksten.word.stijlblad import TAAL, stijlen
from samenwerking.teksten.word.voorstelboek import Voorstelboek

__all__ = ["document", "instellingen", "nummers_van", "opmerkingen", "stijlen", "voetnoten", "voettekst"]

_INHOUD = ' TOC \\o "1-3" \\h \\z \\u '
_INHOUDSNIVEAUS = 3


def document(titel: str, inhoud: Sequence[Inhoudsregel], lijf: Iterable[El], voet: str) -> El:
    """word/document.xml."""
    blokken = list(lijf)
    if blokken and blokken[-1].tag == q("w:tbl"):
        blokken.append(maak("w:p"))  # Word wants a paragraph behind the last table
    body = maak(
        "w:body",
        maak("w:p", _stijl("Title"), maak("w:r", tekst_el("w:t", titel))),
        _inhoudsopgave([regel for regel in inhoud if regel.niveau <= _INHOUDSNIVEAUS]) if inhoud else None,
        *blokken,
        maak(
            "w:sectPr",
            maak("w:footerReference", type="default", attrs={"r:id": voet}),
            maak("w:pgSz", w=11906, h=16838),
            maak("w:pgMar", top=1417, right=1417, bottom=1417, left=1417, header=708, footer=708, gutter=0),
        ),
    )
    return maak("w:document", body)


def _inhoudsopgave(regels: Sequence[Inhoudsregel]) -> El:
    """A table of contents that Word fills with page numbers; until then the headings stand in it."""
    begin = [
        maak("w:r", maak("w:fldChar", fldCharType="begin", dirty="1")),
        maak("w:r", tekst_el("w:instrText", _INHOUD)),
        maak("w:r", maak("w:fldChar", fldCharType="separate")),
    ]
    alineas = []
    for regel in regels:
        woorden = maak("w:r", tekst_el("w:t", regel.woorden))
        doel = maak("w:hyperlink", woorden, anchor=bladwijzer(regel.id), history=1) if regel.id else woorden
        alineas.append(maak("w:p", _stijl(f"TOC{regel.niveau}"), *begin, doel))
        begin = []
    alineas.append(maak("w:p", *begin, maak("w:r", maak("w:fldChar", fldCharType="end"))))
    return maak(
        "w:sdt",
        maak(
            "w:sdtPr",
            maak("w:docPartObj", maak("w:docPartGallery", val="Table of Contents"), maak("w:docPartUnique")),
        ),
        maak(
            "w:sdtContent",
            maak("w:p", _stijl("TOCHeading"), maak("w:r", tekst_el("w:t", "Inhoud"))),
            *alineas,
        ),
    )


def _stijl(naam: str) -> El:
    return maak("w:pPr", maak("w:pStyle", val=naam))


def voettekst(titel: str) -> El:
    """word/footer1.xml: the title and which page of how many."""
    return maak(
        "w:ftr",
        maak(
            "w:p",
            _stijl("Footer"),
            maak("w:r", tekst_el("w:t", f"{titel} · pagina ")),
            *_veld("PAGE"),
            maak("w:r", tekst_el("w:t", " van ")),
            *_veld("NUMPAGES"),
        ),
    )


def _veld(naam: str) -> list[El]:
    return [
        maak("w:r", maak("w:fldChar", fldCharType="begin")),
        maak("w:r", tekst_el("w:instrText", f" {naam} ")),
        maak("w:r", maak("w:fldChar", fldCharType="separate")),
        maak("w:r", tekst_el("w:t", "1")),
        maak("w:r", maak("w:fldChar", fldCharType="end")),
    ]


def voetnoten(noten: Sequence[tuple[Knoop, int]]) -> El:
    """word/footnotes.xml, with the two lines that Word asks for."""
    return maak(
        "w:footnotes",
        maak("w:footnote", maak("w:p", maak("w:r", maak("w:separator"))), type="separator", id=-1),
        maak(
            "w:footnote",
            maak("w:p", maak("w:r", maak("w:continuationSeparator"))),
            type="continuationSeparator",
            id=0,
        ),
        *(
            maak(
                "w:footnote",
                maak(
                    "w:p",
                    _stijl("FootnoteText"),
                    maak("w:r", maak("w:rPr", maak("w:rStyle", val="FootnoteReference")), maak("w:footnoteRef")),
                    maak("w:r", tekst_el("w:t", " ")),
                    *_regels(str(noot.attrs.get("tekst", ""))),
                ),
                id=nummer,
            )
            for noot, nummer in noten
        ),
    )


def _regels(woorden: str) -> list[El]:
    """Words in runs, with a break where a line ends."""
    uit = []
    for plaats, regel in enumerate(woorden.split("\n")):
        if plaats:
            uit.append(maak("w:r", maak("w:br")))
        if regel:
            uit.append(maak("w:r", tekst_el("w:t", regel)))
    return uit


def nummers_van(gesprekken: Sequence[Opmerking]) -> dict[str, list[int]]:
    """The numbers in the file of the messages of each comment: Word hangs each on the same words."""
    uit: dict[str, list[int]] = {}
    volgende = 0
    for gesprek in gesprekken:
        uit[gesprek.id] = list(range(volgende, volgende + len(gesprek.berichten)))
        volgende += len(gesprek.berichten)
    return uit


def opmerkingen(gesprekken: Sequence[Opmerking], boek: Voorstelboek) -> tuple[El, El]:
    """word/comments.xml, and the part that says which message answers which and what is done with."""
    comments, uitgebreid = maak("w:comments", attrs={"mc:Ignorable": "w14"}), maak("w15:commentsEx")
    nummer = 0
    for gesprek in gesprekken:
        eerste = _kenmerk(nummer)
        for plaats, bericht in enumerate(gesprek.berichten):
            wie, wanneer = boek.merken[bericht_id(gesprek.id, plaats)]
            stijl = maak("w:pPr", maak("w:pStyle", val="CommentText"))
            alinea = maak("w:p", stijl, *_regels(bericht.tekst), attrs={"w14:paraId": _kenmerk(nummer)})
            letters = "".join(deel[0] for deel in wie.split()[:3]).upper()
            comments.append(maak("w:comment", alinea, id=nummer, author=wie, date=wanneer, initials=letters))
            attrs = {"w15:paraId": _kenmerk(nummer), "w15:done": str(int(gesprek.klaar))}
            if plaats:
                attrs["w15:paraIdParent"] = eerste
            uitgebreid.append(maak("w15:commentEx", attrs=attrs))
            nummer += 1
    return comments, uitgebreid


def _kenmerk(nummer: int) -> str:
    return f"{0x10000000 + nummer:08X}"


def instellingen(*, volg_wijzigingen: bool) -> El:
    """word/settings.xml."""
    return maak(
        "w:settings",
        maak("w:zoom", percent=100),
        maak("w:trackRevisions") if volg_wijzigingen else None,
        maak("w:defaultTabStop", val=425),
        maak("w:footnotePr", maak("w:footnote", id=-1), maak("w:footnote", id=0)),
        maak(
            "w:compat",
            maak(
                "w:compatSetting",
                name="compatibilityMode",
                uri="http://schemas.microsoft.com/office/word",
                val=15,
            ),
        ),
        maak("w:themeFontLang", val=TAAL),
        maak("w:decimalSymbol", val=","),
        maak("w:listSeparator", val=";"),
    )
