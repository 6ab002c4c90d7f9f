"""The figures of a letter on their way to their origin: a mark in paper, a link on a web page."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import format_html

from financien.herkomst import NAMEN, Onderdeel


@dataclass(frozen=True)
class Kolom:
    """A column of amounts: its mark in the letter, the field of a year, and the formula in words for the annex."""

    onderdeel: Onderdeel
    veld: str
    merk: str
    formule: str

    @property
    def naam(self) -> str:
        """What the column is called."""
        return NAMEN[self.onderdeel]


KOLOMMEN = (
    Kolom(
        Onderdeel.HISTORISCH,
        "historisch_deel",
        "a",
        "landelijk budget × het deel dat nog oud is × het aandeel in de oude verdeling",
    ),
    Kolom(
        Onderdeel.OBJECTIEF,
        "objectief_deel",
        "b",
        "landelijk budget × het deel dat al nieuw is × het aandeel in de nieuwe verdeling",
    ),
    Kolom(Onderdeel.TOTAAL, "totaal", "c", "het historische deel en het objectieve deel samen"),
    Kolom(
        Onderdeel.VERSCHIL,
        "verschil_met_historisch",
        "d",
        "het totaal, min wat er zou komen met alleen de oude verdeling",
    ),
)
"""In the order of the table."""


@dataclass(frozen=True)
class Cijferlinks:
    """Where the pages about the figures of one letter are: under its own address. Without one a figure is only text."""

    brief: str = ""

    def bedrag(self, pad: int, jaar: int, onderdeel: Onderdeel, tekst: str) -> str:
        """An amount of a path; paths and years are counted from 1."""
        return self._link(f"cijfer/{pad}/{jaar}/{onderdeel.value}/", tekst)

    def telling(self, nummer: int, tekst: str) -> str:
        """A count; they are counted from 1."""
        return self._link(f"telling/{nummer}/", tekst)

    def _link(self, rest: str, tekst: str) -> str:
        return format_html('<a class="cijfer" href="{}{}">{}</a>', self.brief, rest, tekst) if self.brief else tekst


ZONDER_LINKS = Cijferlinks()
"""On paper, and where a letter is still looked at by who makes it."""
