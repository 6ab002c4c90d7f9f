"""Where each figure of a letter comes from: what was frozen with the letter, and how its calculation made it.

A letter keeps its amounts, its sources and the hash of its calculation. That calculation never changes, so its formula
with the figures filled in is that of the letter, whatever was loaded since. Plain functions of values.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from financien.doorrekening import Doorrekening
from financien.herkomst import REGIO, Herkomst, Onderdeel, herkomst
from financien.ingroeipad import PadFout
from samenwerking.brieven.cijferlinks import KOLOMMEN
from samenwerking.brieven.inhoud import BriefInhoud, Bron, Ingroeipad, Telling


class GeenCijfer(LookupError):
    """The letter has no such figure."""


@dataclass(frozen=True)
class Padcijfer:
    """One amount of a letter. `uitleg` is None when the calculation is not at hand, or says something else."""

    pad: Ingroeipad
    jaar: str
    naam: str
    merk: str
    formule: str
    bedrag: Decimal
    bronnen: tuple[Bron, ...]
    gebied: str
    volgnummer: int
    uitleg: Herkomst | None


def padcijfer(
    inhoud: BriefInhoud, pad: int, jaar: int, onderdeel: str, *, door: Doorrekening | None = None
) -> Padcijfer:
    """The amount at this place in the tables of the letter; paths and years are counted from 1. Raises GeenCijfer."""
    paden = [een for een in inhoud.ingroeipaden if een.jaren]
    kolom = next((een for een in KOLOMMEN if een.onderdeel.value == onderdeel), None)
    if kolom is None or not 1 <= pad <= len(paden) or not 1 <= jaar <= len(paden[pad - 1].jaren):
        raise GeenCijfer
    gekozen = paden[pad - 1]
    rij = gekozen.jaren[jaar - 1]
    bedrag: Decimal = getattr(rij, kolom.veld)
    gebied = inhoud.gemeentecode if gekozen.gebied == inhoud.gemeente else REGIO
    return Padcijfer(
        pad=gekozen,
        jaar=rij.jaar,
        naam=kolom.naam,
        merk=kolom.merk,
        formule=kolom.formule,
        bedrag=bedrag,
        bronnen=tuple(bron for bron in inhoud.bronnen if bron.nummer in gekozen.bronnen),
        gebied=gebied,
        volgnummer=jaar,
        uitleg=_uitleg(door, gebied, rij.jaar, jaar, kolom.onderdeel, bedrag),
    )


def _uitleg(
    door: Doorrekening | None, gebied: str, label: str, volgnummer: int, onderdeel: Onderdeel, bedrag: Decimal
) -> Herkomst | None:
    """How the calculation made the amount; only when it is the amount that the letter holds, of the year it names."""
    if door is None:
        return None
    try:
        gevonden = herkomst(door, gebied, volgnummer, onderdeel)
    except (PadFout, StopIteration):
        return None
    return gevonden if gevonden.bedrag == bedrag and gevonden.label == label else None


@dataclass(frozen=True)
class Telcijfer:
    """One count of a letter with its sources."""

    telling: Telling
    bronnen: tuple[Bron, ...]


def telcijfer(inhoud: BriefInhoud, nummer: int) -> Telcijfer:
    """The count at this place in the letter, counted from 1. Raises GeenCijfer."""
    if not 1 <= nummer <= len(inhoud.tellingen):
        raise GeenCijfer
    telling = inhoud.tellingen[nummer - 1]
    return Telcijfer(telling, tuple(bron for bron in inhoud.bronnen if bron.nummer in telling.bronnen))
