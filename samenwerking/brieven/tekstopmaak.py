"""The written parts of a letter as HTML: as any text, with the marks of sources as links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regio.notatie import VAST
from samenwerking.brieven.inhoud import VERWIJZING, BriefInhoud
from samenwerking.teksten.boom import NULBREED, Knoop, loop
from samenwerking.teksten.opmaak import Opmaak

MEESTE_RIJEN = 12
"""So many rows of a table stay together on a page; a longer one goes on, and is still one table to a screen reader."""
_SOORT = re.compile(r"^Tabel( en grafiek)?: ")


def met_verwijzingen(tekst: str) -> SafeString:
    """A line with `[3]` as a link to source 3; everything else is text."""
    delen = VERWIJZING.split(tekst.replace("€ ", f"€{VAST}"))  # text and number in turn
    return format_html_join(
        "",
        "{}{}",
        (
            (stuk, verwijzing(int(nummer)) if nummer else "")
            for stuk, nummer in zip(delen[::2], [*delen[1::2], ""], strict=True)
        ),
    )


def verwijzing(nummer: int) -> SafeString:
    """The link to a source."""
    return format_html('<a class="verwijzing" href="#bron-{0}" title="Naar bron {0}">[{0}]</a>', nummer)


def tabellen_in(inhoud: BriefInhoud) -> int:
    """How many tables of the text have a number: those that the letter makes are numbered after them."""
    return sum(knoop.soort == "tabel" for deel in inhoud.tekst.inhoud for knoop in loop(deel))


@dataclass(frozen=True)
class Briefopmaak(Opmaak):
    """The text of a letter. A paragraaf has no number in it; a table has one as those that the letter makes."""

    def _kort(self, knoop: Knoop) -> str:
        return "" if knoop.soort == "paragraaf" else super()._kort(knoop)

    def _woorden(self, knoop: Knoop) -> SafeString:
        return met_verwijzingen(knoop.tekst.replace(NULBREED, ""))

    def _bijschrift(self, knoop: Knoop) -> str:
        woorden = _SOORT.sub("", str(knoop.attrs.get("bijschrift", "")))
        return f"{self._kort(knoop)}. {woorden[:1].upper()}{woorden[1:]}".strip()

    def _tabel(self, knoop: Knoop) -> SafeString:
        soort = "heel" if len(knoop.inhoud) <= MEESTE_RIJEN else "lang"
        return format_html('<div class="{}">{}</div>', soort, super()._tabel(knoop))
