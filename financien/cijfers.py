"""The figures of frozen calculations, for letters and texts of the apps above."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from financien.doorrekening import Jaarbedrag, uit_bevroren
from financien.invoer import Bronvermelding, Pad
from financien.models import Berekening
from regio.models import Gemeente, Regio
from regio.notatie import euro

__all__ = [
    "GebruikteBron",
    "Ingroeipadcijfers",
    "Jaarbedrag",
    "berekening_met_kenmerk",
    "ingroeipad_van",
    "laatste_berekening",
]


@dataclass(frozen=True)
class GebruikteBron:
    """A source as it was described when the calculation was frozen, and what its figures were used for."""

    bron: Bronvermelding
    gebruikt_voor: str


@dataclass(frozen=True)
class Ingroeipadcijfers:
    """Ten years of one gemeente and of its region, in euros, from one frozen calculation.

    `startjaar` None means 'nog onbekend': the labels are then 'jaar 1' to 'jaar 10'. `is_voorbeeld` means that every
    page, file and letter with these figures says 'Voorbeeld, geen rijkscijfer'.
    """

    gemeente: str
    gemeentecode: str
    regio: str
    taak: str
    scenario: str
    startjaar: int | None
    rijen: tuple[Jaarbedrag, ...]
    regiorijen: tuple[Jaarbedrag, ...]
    bronnen: tuple[GebruikteBron, ...]
    is_voorbeeld: bool
    doorgetrokken_vanaf: str
    """Label of the first year that takes the macrobudget of an earlier year; empty when each has its own."""
    berekening: int
    """Primary key of the calculation."""
    nummer: int
    kenmerk: str
    """Hash of the frozen content, 64 hexadecimal characters."""
    bevroren_op: datetime.datetime
    grenzen: tuple[str, ...] = ()
    """What the path does beside going from old to new, each as a sentence."""


def laatste_berekening(regio: Regio, taak: str) -> Berekening | None:
    """The calculation of this region and taak that was frozen last; None when there is none."""
    return Berekening.objects.laatste(regio=regio, taak=taak)


def berekening_met_kenmerk(kenmerk: str) -> Berekening | None:
    """The calculation that a letter or text names by its hash of 64 hexadecimal characters."""
    try:
        gezocht = bytes.fromhex(kenmerk)
    except ValueError:
        return None
    return Berekening.objects.filter(hash=gezocht).order_by("pk").first() if gezocht else None


def ingroeipad_van(berekening: Berekening, gemeente: Gemeente) -> Ingroeipadcijfers:
    """The figures of one gemeente. Nothing is computed: these are the amounts that were frozen.

    Raises PadFout when the gemeente was not in the calculation.
    """
    bevroren = uit_bevroren(bytes(berekening.inhoud))
    invoer = bevroren.invoer
    vanaf = invoer.doorgetrokken_vanaf
    return Ingroeipadcijfers(
        gemeente=gemeente.naam_kort,
        gemeentecode=gemeente.code,
        regio=invoer.regio,
        taak=invoer.taak,
        scenario=invoer.scenario,
        startjaar=invoer.startjaar,
        rijen=bevroren.rijen(gemeente.code),
        regiorijen=bevroren.regiorijen(),
        bronnen=tuple(GebruikteBron(bron, waarvoor) for bron, waarvoor in invoer.gebruikte_bronnen),
        is_voorbeeld=invoer.is_voorbeeld,
        doorgetrokken_vanaf=bevroren.jaar(vanaf).label if vanaf is not None else "",
        berekening=berekening.pk,
        nummer=berekening.nummer,
        kenmerk=berekening.kenmerk,
        bevroren_op=berekening.gemaakt_op,
        grenzen=tuple(_grenzen(invoer.pad)),
    )


def _grenzen(pad: Pad) -> Iterator[str]:
    if pad.bevroren_tot is not None:
        yield f"Tot {pad.bevroren_tot} verdeelt de regio haar geld zelf, met een eigen sleutel."
    if pad.plafond_per_inwoner is not None:
        grens = euro(pad.plafond_per_inwoner)
        yield f"Per inwoner verandert het bedrag van een gemeente in een jaar hoogstens {grens}."
