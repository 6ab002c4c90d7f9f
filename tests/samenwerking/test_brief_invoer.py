"""Bad input gives a clear sentence or a right letter, never a broken one.

A logo is tried in `tests/regio/test_logo.py`, a gemeente without signatory or style in `test_brief_huisstijl.py`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from regio.briefpapier import PdfNietMogelijk, VerbodenAdres, maak_pdf
from samenwerking.brieven.gebreken import ontbreekt
from samenwerking.brieven.inhoud import BriefInhoud, Ingroeipad, Ondertekening
from samenwerking.brieven.opmaak import brief_deel, brief_html, brief_pdf
from samenwerking.teksten.boom import Knoop, knoop
from tests.pdfstructuur import eis_pango, elementen, gebreken, lees, tekst
from tests.samenwerking.voorbeeldbrief import tekst_met, voorbeeldbrief

UIT_WORD = (
    "\uf0b7\tEerste punt van de lijst\x0bop twee regels.",
    "‘Enkele’ en “dubbele” aanhalingstekens – met een streep, 5\u00a0procent en een af\u00adbreek\u00adstreepje\u2026",
    "Zaak\x93 uit een oud bestand\x94, met een ding dat er niet staat:\ufeff\u200b klaar.",
)


def test_tekst_uit_word_wordt_een_goede_brief() -> None:
    eis_pango()
    brief = voorbeeldbrief(toelichting=UIT_WORD)
    assert ontbreekt(brief) == []
    pdf = brief_pdf(brief)
    assert gebreken(pdf) == []
    woorden = tekst(lees(pdf))
    for stuk in ("• Eerste punt van de lijst", "“dubbele” aanhalingstekens – met", "“ uit een oud bestand”"):
        assert stuk in woorden
    assert "\uf0b7" not in brief_deel(brief)


def tabel(rijen: int) -> BriefInhoud:
    """A letter with a table of so many rows under its head."""
    kop = knoop("rij", *(knoop("kopcel", knoop("alinea", f"Kolom {n}")) for n in range(4)))
    lijf = (
        knoop("rij", *(knoop("cel", knoop("alinea", f"r{rij}k{kolom}")) for kolom in range(4))) for rij in range(rijen)
    )
    return tekst_met(voorbeeldbrief(), "toelichting", knoop("tabel", kop, *lijf, id="tabel1", bijschrift="Alles"))


def test_een_tabel_van_200_rijen_is_een_tabel_over_veel_bladzijden() -> None:
    eis_pango()
    pdf = brief_pdf(tabel(200))
    assert gebreken(pdf) == []
    lezer = lees(pdf)
    lang = [een for een in elementen(lezer) if een.soort == "Table" and rijen_in(een.ding) == 201]
    assert len(lang) == 1
    woorden = tekst(lezer)
    assert all(f"r{rij}k3" in woorden for rij in range(200))


def rijen_in(ding: object) -> int:
    delen = [kind.get_object() for kind in ding["/K"]]  # type: ignore[index]
    return sum(
        str(rij.get_object().get("/S")) == "/TR"
        for deel in delen
        if str(deel.get("/S")) in ("/THead", "/TBody")
        for rij in deel["/K"]
    )


@pytest.mark.parametrize(
    "leeg",
    [
        {"ingroeipaden": (), "tellingen": ()},
        {"ingroeipaden": (Ingroeipad("Papendrecht", "Beschermd wonen", (), (2,)),), "tellingen": ()},
    ],
    ids=["geen cijfers", "een pad zonder jaren"],
)
def test_zonder_cijfers_is_er_een_brief_zonder_lege_tabel(leeg: dict[str, object]) -> None:
    eis_pango()
    brief = voorbeeldbrief(**leeg)
    assert ontbreekt(brief) == []
    pdf = brief_pdf(brief)
    assert gebreken(pdf) == []
    assert "Hoe verandert het budget" not in tekst(lees(pdf))
    assert "Om hoeveel mensen" not in brief_deel(brief)


def test_een_naam_met_tekens_van_elders_staat_er_zoals_zij_geschreven_wordt() -> None:
    eis_pango()
    naam = "Æ. Kovačić-Þórsdóttir ’s Gravendijk-Ştefănescu"
    brief = voorbeeldbrief(
        portefeuillehouder=f"wethouder {naam}", ondertekening=Ondertekening(naam, "Ł. Đukić-Ångström")
    )
    woorden = tekst(lees(brief_pdf(brief)))
    assert naam in woorden
    assert "Ł. Đukić-Ångström" in woorden


def test_een_stuurteken_draait_geen_bedrag_om() -> None:
    eis_pango()
    brief = voorbeeldbrief(onderwerp="Budget \u202e000.52 €\u202c in \u2067 2027 \u2069")
    for vorm in (brief_deel(brief), tekst(lees(brief_pdf(brief)))):
        assert not {"\u202e", "\u202c", "\u2067", "\u2069"} & set(vorm)
        assert "000.52" in vorm


@pytest.mark.parametrize(
    "waar",
    [
        knoop("alinea", "Zie \N{HOUSE WITH GARDEN}.", id="alinea1"),
        knoop("alinea", "Zie", knoop("voetnoot", id="noot1", tekst="de \N{HOUSE WITH GARDEN}"), id="alinea1"),
        knoop(
            "tabel", knoop("rij", knoop("cel", knoop("alinea", "x"))), id="t1", bijschrift="De \N{HOUSE WITH GARDEN}"
        ),
    ],
    ids=["in een regel", "in een noot", "in een bijschrift"],
)
def test_een_teken_zonder_letter_krijgt_een_zin_waar_het_ook_staat(waar: Knoop) -> None:
    brief = tekst_met(voorbeeldbrief(), "toelichting", waar)
    assert any("kennen dit teken niet" in zin and "U+1F3E1" in zin for zin in ontbreekt(brief))


def test_een_afbeelding_krijgt_een_zin_en_komt_niet_in_de_brief() -> None:
    brief = tekst_met(voorbeeldbrief(), "toelichting", knoop("afbeelding", id="beeld1", bestand="0" * 64, alt="Huis"))
    assert any(zin.startswith("Een afbeelding past niet in een brief") for zin in ontbreekt(brief))


@pytest.mark.parametrize(
    "beeld",
    [
        '<img src="https://example.org/logo.png" alt="x">',
        '<img src="file:///etc/passwd" alt="x">',
        '<img src="data:image/png;base64,AAAA" alt="x">',
    ],
    ids=["van buiten", "van de schijf", "een beeld dat niet van ons is"],
)
def test_een_beeld_van_elders_maakt_geen_halve_brief(beeld: str) -> None:
    eis_pango()
    brief = voorbeeldbrief()
    html = brief_html(brief).replace("</h1>", f"</h1>{beeld}")
    with pytest.raises((VerbodenAdres, PdfNietMogelijk)):
        maak_pdf(html, gemaakt_op=brief.vastgelegd_op, kenmerk="proef")


def test_opmaak_in_een_veld_is_tekst() -> None:
    kwaad = '<script>alert(1)</script><img src="x" onerror="alert(2)">'
    html = brief_html(replace(voorbeeldbrief(), zaaknummer=kwaad, gemeente=kwaad))
    assert "<script>" not in html
    assert "<img" not in html
