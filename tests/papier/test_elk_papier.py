"""Every template that becomes a PDF, long and short: one look for all, and a screen reader finds its way in each."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from regio.briefpapier import maak_pdf
from samenwerking.brieven.opmaak import brief_html
from tests.beeld import BEELDEN, bladzijden, is_gelijk, naast_elkaar, over_de_rand
from tests.papier.gevuld import MAP, STIJL, Inhoud
from tests.pdfstructuur import eis_pango, elementen, gebreken, lees
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief

MOMENT = datetime(2026, 11, 23, 9, tzinfo=UTC)
KOP = "regio/briefhoofd.html"
GRONDVORMEN = {"samenwerking/papier.html", "toegang/brieven/basis_brief.html"}
"""What other papers are written on; by themselves they are none."""

PAPIER = [
    "financien/overzicht.html",
    "regio/proefbrief.html",
    "samenwerking/besluiten/nota_papier.html",
    "samenwerking/besluiten/nvo_papier.html",
    "samenwerking/besluiten/vormkeuze_papier.html",
    "samenwerking/brieven/raadsinformatiebrief.html",
    "samenwerking/college/voorstel_papier.html",
    "samenwerking/monitor/rapport.html",
    "samenwerking/overleg/agenda_papier.html",
    "samenwerking/overleg/bundel_voorblad.html",
    "samenwerking/overleg/verslag_papier.html",
    "samenwerking/plannen/tijdspad_papier.html",
    "samenwerking/plannen/verslag_papier.html",
    "samenwerking/teksten/uitgave.html",
    "samenwerking/teksten/waswordt.html",
    "toegang/brieven/afschrift.html",
    "toegang/brieven/antwoord.html",
    "toegang/brieven/beschikking.html",
    "toegang/brieven/inzage.html",
    "toegang/brieven/ontvangstbevestiging.html",
    "toegang/brieven/overdracht.html",
    "toegang/brieven/overdracht_aanvulling.html",
    "toegang/brieven/overdracht_uittreksel.html",
    "toegang/brieven/verklaring.html",
    "toegang/brieven/verslag.html",
]
"""A new template of paper gets a line here, and is looked at from then on."""


def test_elk_sjabloon_van_papier_staat_in_de_lijst() -> None:
    """Who writes the head, or stands on a sheet that does."""
    gevonden = set()
    for pad in MAP.rglob("*.html"):
        tekst, naam = pad.read_text(), pad.relative_to(MAP).as_posix()
        op = re.match(r'\{% extends "([^"]+)"', tekst)
        if KOP in tekst or (op and op[1] in GRONDVORMEN):
            gevonden.add(naam)
    assert sorted(gevonden - GRONDVORMEN) == PAPIER


def test_niets_anders_in_het_product_noemt_het_papier() -> None:
    """A head of its own, beside `briefhoofd.html`, would be without logo and would not follow the look."""
    zelf = [pad.name for pad in MAP.rglob("*.html") if 'class="briefhoofd"' in pad.read_text()]
    assert zelf == ["briefhoofd.html"]


def pagina(sjabloon: str, *, lang: bool) -> str:
    if sjabloon.endswith("raadsinformatiebrief.html"):
        kort = {"ingroeipaden": (), "tellingen": (), "toelichting": (), "lokale_alinea": (), "wetstanden": ()}
        return brief_html(voorbeeldbrief() if lang else voorbeeldbrief(**kort)).replace(
            '<div class="briefhoofd">', f'<img class="logo" src="{STIJL.logo}" alt="Logo"><div class="briefhoofd">'
        )
    return render_to_string(sjabloon, Inhoud(sjabloon, lang=lang))


@pytest.mark.parametrize("lang", [True, False], ids=["lang", "kort"])
@pytest.mark.parametrize("sjabloon", PAPIER)
def test_een_schermlezer_vindt_de_weg_en_het_ziet_eruit_als_toen_het_bekeken_is(
    sjabloon: str, lang: bool, tmp_path: Path
) -> None:
    eis_pango()
    pdf = maak_pdf(pagina(sjabloon, lang=lang), gemaakt_op=MOMENT, kenmerk="proef", stijl=STIJL)
    assert gebreken(pdf) == []
    logo, *_ = [een for een in elementen(lees(pdf)) if een.soort == "Figure"]
    assert str(logo.ding["/Alt"]).startswith("Logo")
    naam = sjabloon.removesuffix(".html").replace("/", "-") + ("-lang" if lang else "-kort")
    beeld = naast_elkaar(bladzijden(pdf, tmp_path, fijn=30), tmp_path / "samen.png")
    assert over_de_rand(tmp_path / "blad.pdf") == []
    assert is_gelijk(beeld, BEELDEN / "papier" / f"{naam}.png") == ""


def test_elk_bewaard_beeld_is_van_een_papier_dat_er_is() -> None:
    namen = {sjabloon.removesuffix(".html").replace("/", "-") for sjabloon in PAPIER}
    assert {re.sub("-(lang|kort)$", "", pad.stem) for pad in (BEELDEN / "papier").glob("*.png")} == namen
