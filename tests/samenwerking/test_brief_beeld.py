"""How the letter with its logo looks, page by page, beside the picture that was looked at and kept."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from regio.briefpapier import Briefstijl, maak_pdf
from regio.huisstijl import als_adres
from regio.logo import maak_logo
from samenwerking.brieven.cijferbestanden import cijferbestanden
from samenwerking.brieven.opmaak import brief_html
from tests.beeld import BEELDEN, VERSCHIL, bladzijden, is_gelijk, verschil
from tests.pdfstructuur import eis_pango
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief

LOGO = maak_logo(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><rect width="40" height="40" fill="#7a1f3d"/>'
    b'<circle cx="20" cy="20" r="12" fill="#ffffff"/><rect x="52" y="12" width="108" height="16" fill="#123456"/></svg>'
)
STIJL = Briefstijl(
    "#7a1f3d",
    "#ffffff",
    ("Markt 22, 3351 PB Papendrecht", "Postbus 11, 3350 AA Papendrecht"),
    logo=als_adres(LOGO.mediatype, LOGO.inhoud),
)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    eis_pango()
    inhoud = voorbeeldbrief()
    inhoud = replace(inhoud, huisstijl=replace(inhoud.huisstijl, adresregels=()))
    kop = '<div class="briefhoofd">'
    met = brief_html(inhoud).replace(
        kop, f'<div class="logobalk"><img class="logo" src="{STIJL.logo}" alt="Logo van de gemeente"></div>{kop}'
    )
    regels = "".join(f"<p>{regel}</p>" for regel in STIJL.adresregels)
    met = re.sub(r'(<p class="afzender">[^<]*</p>)', rf"\1{regels}", met)
    return maak_pdf(
        met, gemaakt_op=inhoud.vastgelegd_op, kenmerk="beeld", stijl=STIJL, bijlagen=cijferbestanden(inhoud)
    )


def test_elke_bladzijde_ziet_er_zo_uit_als_toen_zij_bekeken_is(pdf: bytes, tmp_path: Path) -> None:
    gemaakt = bladzijden(pdf, tmp_path, fijn=40)
    fouten = [is_gelijk(pad, BEELDEN / f"brief-{nummer}.png") for nummer, pad in enumerate(gemaakt, start=1)]
    assert [fout for fout in fouten if fout] == []
    assert len(gemaakt) == len(list(BEELDEN.glob("brief-*.png")))


def test_een_blok_dat_verschuift_valt_op(tmp_path: Path) -> None:
    """The tolerance is no blindfold: the same page one line lower is another page."""
    bewaard = BEELDEN / "brief-1.png"
    with Image.open(bewaard) as beeld:
        ImageChops.offset(beeld.convert("L"), 0, 6).save(tmp_path / "lager.png")
    assert verschil(bewaard, tmp_path / "lager.png") > 2 * VERSCHIL
