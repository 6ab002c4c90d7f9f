"""How a sheet looks: plain values, so that a frozen letter keeps them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

KLEUR = re.compile(r"#[0-9a-f]{6}")


class Lettertype(Enum):
    """The letters that travel with the product: free to give along (OFL), and whole, so that no name breaks.

    Whatever the others lack (an arrow, a Greek letter) comes from Source Sans 3.
    """

    SOURCE_SANS = "source-sans"
    SOURCE_SERIF = "source-serif"
    ATKINSON = "atkinson"

    @property
    def naam(self) -> str:
        """What it is called in a stylesheet."""
        return {
            Lettertype.SOURCE_SANS: "Source Sans 3",
            Lettertype.SOURCE_SERIF: "Source Serif Pro",
            Lettertype.ATKINSON: "Atkinson Hyperlegible",
        }[self]

    @property
    def uitleg(self) -> str:
        """What a person chooses."""
        return {
            Lettertype.SOURCE_SANS: "Source Sans: zonder schreef, rustig",
            Lettertype.SOURCE_SERIF: "Source Serif: met schreef, als in een boek",
            Lettertype.ATKINSON: "Atkinson Hyperlegible: gemaakt voor slechtzienden",
        }[self]

    @property
    def bestanden(self) -> Mapping[str, str]:
        """File -> what it is for, in the words of a stylesheet.

        Figures are equally wide in every letter, so that amounts stand under each other. Where that is not its
        usual way (Atkinson), the face says so and never a rule for a table: WeasyPrint keeps some memory for each
        line of text whose style asks for a feature, 120 kB for a letter with a table of 20 rows.
        """
        return {
            Lettertype.SOURCE_SANS: {},  # stands in the sheet itself
            Lettertype.SOURCE_SERIF: {
                "SourceSerifPro-Regular.ttf": "font-weight:400",
                "SourceSerifPro-It.ttf": "font-weight:400;font-style:italic",
                "SourceSerifPro-Semibold.ttf": "font-weight:600",
                "SourceSerifPro-Bold.ttf": "font-weight:700",
            },
            Lettertype.ATKINSON: {
                "AtkinsonHyperlegible-Regular.ttf": 'font-weight:400;font-feature-settings:"tnum"',
                "AtkinsonHyperlegible-Italic.ttf": 'font-weight:400;font-style:italic;font-feature-settings:"tnum"',
                "AtkinsonHyperlegible-Bold.ttf": 'font-weight:600 700;font-feature-settings:"tnum"',
            },
        }[self]

    @property
    def stijlblad(self) -> str:
        """The rules that put this letter on the whole sheet, head and foot included; empty for the usual one."""
        if not self.bestanden:
            return ""
        reeks = f'"{self.naam}", "Source Sans 3"'
        vlakken = "".join(
            f'@font-face{{font-family:"{self.naam}";src:url("lettertypen/{bestand}");{waarvoor}}}'
            for bestand, waarvoor in self.bestanden.items()
        )
        randen = "".join(
            f"@{rand}{{font-family:{reeks}}}" for rand in ("top-left", "top-right", "bottom-left", "bottom-right")
        )
        return f"{vlakken}body{{font-family:{reeks}}}@page{{{randen}}}"


@dataclass(frozen=True)
class Briefstijl:
    """Colours as '#1f5c73', the lines under the name of the sender, the letter, and the logo as a data: address.

    ValueError for a colour or a letter that is none: a style can never carry other rules in.
    """

    accent: str = "#1f4e5f"
    accent_tekst: str = "#ffffff"
    adresregels: tuple[str, ...] = ()
    lettertype: str = Lettertype.SOURCE_SANS.value
    logo: str = ""

    def __post_init__(self) -> None:
        for kleur in (self.accent, self.accent_tekst):
            if not KLEUR.fullmatch(kleur):
                raise ValueError(f"Schrijf een kleur van de huisstijl als #1a5276, niet '{kleur}'.")
        Lettertype(self.lettertype)

    @property
    def kleuren(self) -> str:
        """The colours as custom properties."""
        return f":root{{--accent:{self.accent};--accent-tekst:{self.accent_tekst};}}"


GEWOON = Briefstijl()
"""The look of the product itself."""
