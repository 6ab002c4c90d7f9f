"""The written parts of a letter as HTML: as any text, with the marks of sources as links and long tables cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from regio.notatie import VAST
from samenwerking.brieven.inhoud import VERWIJZING, BriefInhoud
from samenwerking.teksten.boom import NULBREED, Knoop, loop
from samenwerking.teksten.opmaak import Opmaak

MEESTE_RIJEN = 20
"""So many rows of a table stay together on a page; over two pages it would be two tables to a screen reader."""


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
    """The text of a letter. A paragraaf has no number in it, and a table of many rows is cut into pieces."""

    def _kort(self, knoop: Knoop) -> str:
        return "" if knoop.soort == "paragraaf" else super()._kort(knoop)

    def _woorden(self, knoop: Knoop) -> SafeString:
        return met_verwijzingen(knoop.tekst.replace(NULBREED, ""))

    def _tabel(self, knoop: Knoop) -> SafeString:
        rijen = list(knoop.inhoud)
        aantal_kop = next((n for n, rij in enumerate(rijen) if any(cel.soort != "kopcel" for cel in rij.inhoud)), 0)
        kop, lijf = rijen[:aantal_kop], rijen[aantal_kop:]
        groepen = [lijf[begin : begin + MEESTE_RIJEN] for begin in range(0, len(lijf), MEESTE_RIJEN)] or [[]]
        delen = []
        for nummer, groep in enumerate(groepen, 1):
            bijschrift = str(knoop.attrs.get("bijschrift", ""))
            if len(groepen) > 1:
                bijschrift = f"{bijschrift} (deel {nummer} van {len(groepen)})".strip()
            stuk = replace(knoop, inhoud=(*kop, *groep), attrs={**knoop.attrs, "bijschrift": bijschrift})
            delen.append(format_html('<div class="heel">{}</div>', self._stuk(stuk, kop if nummer > 1 else ())))
        return format_html_join("", "{}", ((deel,) for deel in delen))

    def _stuk(self, knoop: Knoop, herhaald: Sequence[Knoop]) -> SafeString:
        """One piece of a table; in the first alone stand the ids of the table and of its head, which come again."""
        lijf = str(super()._tabel(knoop))
        if herhaald:
            for kind in (knoop, *(deel for rij in herhaald for deel in loop(rij))):
                lijf = lijf.replace(f' id="d-{kind.id}"', "") if kind.id else lijf
        return SafeString(lijf)
