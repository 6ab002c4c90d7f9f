"""What templates ask for and the product does not keep: the writers make a table of their own in its place."""

from __future__ import annotations

from samenwerking.teksten.gegevens.vraag import Gevers, Vraag, onbekend
from samenwerking.teksten.gegevens.waarde import Waarde


def nog_niet(vraag: Vraag, sleutel: str) -> Waarde:
    """Says what to do instead."""
    return onbekend(sleutel, "Het product houdt dit niet bij. Haal dit blok weg en maak hier zelf een tabel.")


GEEFT: Gevers = dict.fromkeys(
    ("blok:uitstroom-per-gemeente", "blok:functies", "blok:indicatoren", "blok:activiteiten", "blok:contracten"),
    nog_niet,
)
