"""The manual for users: the Markdown pages of docs/handleiding, as pages behind Help."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

MAP = Path(settings.BASE_DIR) / "docs" / "handleiding"
BEGIN = "index"
_BLADZIJDE = re.compile(r"^(?P<naam>[a-z0-9-]+)\.md(?P<anker>#.*)?$")

SCHUIFBAAR = '<div class="tabel" role="region" aria-label="Tabel" tabindex="0"><table>'
"""Around a table, so that a wide one scrolls by itself on a phone."""


@dataclass(frozen=True)
class Bladzijde:
    """One page of the manual. `koppen`: anchor and words of each heading of the second order."""

    naam: str
    titel: str
    html: str
    koppen: tuple[tuple[str, str], ...]


def bladzijden() -> list[str]:
    """The names of all pages."""
    return sorted(pad.stem for pad in MAP.glob("*.md"))


@cache
def lees(naam: str) -> Bladzijde | None:
    """A page by its name; None when there is none. Read once per process: the manual comes with the release.

    HTML in the Markdown is shown as text and links to scripts are left out, so a page holds nothing that runs.
    """
    if naam not in bladzijden():
        return None
    md = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    tokens = md.parse((MAP / f"{naam}.md").read_text(encoding="utf-8"))
    titel, rest = _neem_titel(tokens)
    koppen = []
    for plaats, token in enumerate(rest):
        if token.type == "heading_open":
            woorden = rest[plaats + 1].content
            token.attrSet("id", slugify(woorden))
            if token.tag == "h2":
                koppen.append((slugify(woorden), woorden))
        if token.type == "th_open":
            token.attrSet("scope", "col")
        for kind in token.children or ():
            if kind.type == "link_open" and (past := _BLADZIJDE.match(str(kind.attrGet("href")))):
                kind.attrSet("href", adres(past["naam"]) + (past["anker"] or ""))
    html = md.renderer.render(rest, md.options, {})
    html = html.replace("<table>", SCHUIFBAAR).replace("</table>", "</table></div>")
    return Bladzijde(naam, titel, html, tuple(koppen))


def adres(naam: str) -> str:
    """The address of a page."""
    return reverse("help") if naam == BEGIN else reverse("help_bladzijde", args=[naam])


def _neem_titel(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The heading of the first order is the title of the page; the shell shows it."""
    if len(tokens) < 3 or tokens[0].tag != "h1":
        raise ValueError("Een bladzijde van de handleiding begint met een titel (#).")
    return tokens[1].content, tokens[3:]
