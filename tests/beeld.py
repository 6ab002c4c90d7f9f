"""Pictures of paper, beside those that were looked at and kept in `tests/beelden`.

They are small: they show blocks that move, overlap or lose their colour, and not one edge of a letter. Make them again
with `BEELDEN_BEWAREN=1` after a change that was meant, and look at them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

BEELDEN = Path(__file__).resolve().parent / "beelden"
VERSCHIL = 10.0
"""Of 255, over a whole page: another edge of the letters stays far below it, a block that moves far above."""
KLEUREN = 32


def bladzijden(pdf: bytes, map: Path, *, fijn: int) -> list[Path]:
    """A picture of each page, in order, in this folder; `fijn` is in points to the inch."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("geen pdftoppm gevonden (poppler-utils)")
    (map / "blad.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", str(fijn), "-png", "blad.pdf", "blad"], cwd=map, check=True)
    return sorted(map.glob("blad-*.png"))


def over_de_rand(blad: Path) -> list[str]:
    """The words of `blad.pdf` that come nearer than a centimetre to the right edge of the paper, or go beyond it."""
    uit = subprocess.run(["pdftotext", "-bbox", blad, "-"], capture_output=True, text=True, check=True).stdout
    breed, over = 0.0, []
    for regel in uit.splitlines():
        if bladzijde := re.search(r'<page width="([\d.]+)"', regel):
            breed = float(bladzijde[1])
        elif (woord := re.search(r'xMax="([\d.]+)".*>([^<]*)</word>', regel)) and float(woord[1]) > breed - 28:
            over.append(woord[2])
    return over


def naast_elkaar(paden: list[Path], uit: Path) -> Path:
    """One picture of all pages."""
    beelden = [Image.open(pad).convert("RGB") for pad in paden]
    samen = Image.new("RGB", (sum(beeld.width for beeld in beelden), max(beeld.height for beeld in beelden)), "white")
    links = 0
    for beeld in beelden:
        samen.paste(beeld, (links, 0))
        links += beeld.width
    samen.save(uit)
    return uit


def is_gelijk(gemaakt: Path, bewaard: Path) -> str:
    """Empty when this is the picture that was kept, within the tolerance; else what is wrong. Keeps it when asked."""
    if os.environ.get("BEELDEN_BEWAREN"):
        bewaard.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(gemaakt) as beeld:
            beeld.quantize(KLEUREN).save(bewaard, optimize=True)
    if not bewaard.exists():
        return f"{bewaard.name} is nog niet bekeken en bewaard"
    hoeveel = verschil(gemaakt, bewaard)
    return f"{bewaard.name}: {hoeveel:.1f} anders" if hoeveel > VERSCHIL else ""


def verschil(een: Path, ander: Path) -> float:
    """The mean difference of two pictures, as the eye weighs it: the root of the squares. Another size is all."""
    with Image.open(een) as links, Image.open(ander) as rechts:
        if links.size != rechts.size:
            return 255.0
        return float(ImageStat.Stat(ImageChops.difference(links.convert("L"), rechts.convert("L"))).rms[0])
