"""The paper says what the page says: word for word and in the same order, in both templates, long and short."""

from __future__ import annotations

import re

import pytest
from lxml import html as lxml_html

from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.opmaak import brief_deel, brief_pdf
from samenwerking.teksten.boom import knoop
from tests.pdfstructuur import eis_pango, gezegd, lees
from tests.samenwerking.voorbeeldbrief import pad, tekst_met, voorbeeldbrief

KORT = {"ingroeipaden": (), "tellingen": (), "toelichting": (), "lokale_alinea": (), "wetstanden": ()}
LANG = {"ingroeipaden": (pad("Papendrecht", 0, 2_514_308, jaren=25), pad("De regio", 31_284_000, 29_512_444))}
ONGELEZEN = {"Lbl", "Figure"}
"""The mark of a point of a list, and a drawing: its words are an alternative, and stand in a table."""


def tabel(rijen: int) -> BriefInhoud:
    """A letter with a table of its own, with a footnote, longer than a page."""

    def cel(soort: str, woorden: str) -> object:
        return knoop(soort, knoop("alinea", woorden))

    kop = knoop("rij", *(cel("kopcel", woord) for woord in ("Plaats", "Bedrag")))
    lijf = (knoop("rij", cel("kopcel", f"Plaats {n}"), cel("cel", f"{n}.000 euro in 2027")) for n in range(rijen))
    noot = knoop("voetnoot", id="noot1", tekst="Een noot onder het deel.")
    return tekst_met(
        voorbeeldbrief(),
        "toelichting",
        knoop("tabel", kop, *lijf, id="tabel1", bijschrift="Bedragen per plaats"),
        knoop("alinea", "Onder de tabel.", noot, id="alinea1"),
    )


BRIEVEN = {
    **{f"{vorm}, kort": voorbeeldbrief(sjabloon=vorm, **KORT) for vorm in ("vragen", "klassiek")},
    **{f"{vorm}, lang": voorbeeldbrief(sjabloon=vorm, **LANG) for vorm in ("vragen", "klassiek")},
    "met een lange tabel en een noot": tabel(60),
}


@pytest.mark.parametrize("brief", list(BRIEVEN.values()), ids=list(BRIEVEN))
def test_de_pdf_zegt_woord_voor_woord_en_op_volgorde_wat_de_webversie_zegt(brief: BriefInhoud) -> None:
    eis_pango()
    papier = kaal("".join(gezegd(lees(brief_pdf(brief)), zonder=ONGELEZEN)))
    hoofd = kaal("".join([f"Gemeente {brief.gemeente}", *brief.huisstijl.adresregels]))
    web = lxml_html.fromstring(brief_deel(brief))
    for tekening in list(web.iter("svg")):
        tekening.drop_tree()
    # who sends it stands above the letter on paper, and around it on the web
    assert papier == hoofd + kaal(web.text_content())


def kaal(woorden: str) -> str:
    """Only what is written: where a line breaks is for the eye."""
    return re.sub(r"[\s\u00ad\u200b]+", "", woorden)
