"""How the letter looks, page by page, beside the picture that was looked at and kept.

The pictures are small (40 points to the inch): they show blocks that move, overlap or lose their colour, and not one
edge of a letter. Make them again with `BEELDEN_BEWAREN=1` after a change that was meant, and look at them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from regio.briefpapier import Briefstijl, maak_pdf
from regio.huisstijl import als_adres
from regio.logo import maak_logo
from samenwerking.brieven.cijferbestanden import cijferbestanden
from samenwerking.brieven.opmaak import brief_html
from tests.pdfstructuur import eis_pango
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief

BEELDEN = Path(__file__).resolve().parent.parent / "beelden"
VERSCHIL = 10.0
"""Of 255, over the whole page: another edge of the letters stays far below it, a block that moves far above."""
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
    if shutil.which("pdftoppm") is None:
        pytest.skip("geen pdftoppm gevonden (poppler-utils)")
    (tmp_path / "brief.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "40", "-png", "brief.pdf", "brief"], cwd=tmp_path, check=True)
    gemaakt = sorted(tmp_path.glob("brief-*.png"))
    if os.environ.get("BEELDEN_BEWAREN"):
        BEELDEN.mkdir(exist_ok=True)
        for pad in gemaakt:
            with Image.open(pad) as beeld:
                beeld.quantize(32).save(BEELDEN / pad.name, optimize=True)
    assert [pad.name for pad in gemaakt] == sorted(pad.name for pad in BEELDEN.glob("brief-*.png"))
    anders = {pad.name: round(verschil(pad, BEELDEN / pad.name), 1) for pad in gemaakt}
    assert {naam: hoeveel for naam, hoeveel in anders.items() if hoeveel > VERSCHIL} == {}


def verschil(een: Path, ander: Path) -> float:
    """The mean difference of two pictures, as the eye weighs it: the root of the squares. Another size is all."""
    with Image.open(een) as links, Image.open(ander) as rechts:
        if links.size != rechts.size:
            return 255.0
        return float(ImageStat.Stat(ImageChops.difference(links.convert("L"), rechts.convert("L"))).rms[0])


def test_een_blok_dat_verschuift_valt_op(tmp_path: Path) -> None:
    """The tolerance is no blindfold: the same page one line lower is another page."""
    bewaard = BEELDEN / "brief-1.png"
    with Image.open(bewaard) as beeld:
        ImageChops.offset(beeld.convert("L"), 0, 6).save(tmp_path / "lager.png")
    assert verschil(bewaard, tmp_path / "lager.png") > 2 * VERSCHIL
