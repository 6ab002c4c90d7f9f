"""What is certain about the figures and what is not, in sentences that anyone can read."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from financien.invoer import Invoer
from regio.notatie import datum


@dataclass(frozen=True)
class Wetfeit:
    """What a person last found about a law; without a day nobody checked it yet."""

    naam: str
    status: str
    in_werking: bool
    gecontroleerd_op: datetime.date | None


@dataclass(frozen=True)
class Zekerheid:
    """One sentence with its source, if it has one."""

    zin: str
    bron: str = ""


@dataclass(frozen=True)
class Balans:
    """The two columns of the page."""

    zeker: tuple[Zekerheid, ...]
    onzeker: tuple[Zekerheid, ...]


HOE = {
    "bevestigd": "staat vast in de bron",
    "waarschijnlijk": "is waarschijnlijk, maar niet bevestigd",
    "onzeker": "is onze lezing van de bron: het kan anders worden",
    "voorbeeld": "is een voorbeeld en geen cijfer van het Rijk",
}


def balans(invoer: Invoer, wetten: Sequence[Wetfeit]) -> Balans:
    """Laws first, then the start, the macrobudget, and each input with the certainty of its source."""
    zeker: list[Zekerheid] = []
    onzeker: list[Zekerheid] = []
    for wet in wetten:
        if wet.gecontroleerd_op is None:
            onzeker.append(Zekerheid(f"Of de wet al geldt ({wet.naam}), heeft nog niemand gecontroleerd."))
            continue
        stand = Zekerheid(f"{_hoofdletter(wet.naam)}: {wet.status}, gecontroleerd op {datum(wet.gecontroleerd_op)}.")
        (zeker if wet.in_werking else onzeker).append(stand)
    if invoer.startjaar is None:
        onzeker.append(Zekerheid("Het jaar waarin de nieuwe verdeling begint, is niet bekend."))
    elif not all(wet.in_werking for wet in wetten):
        onzeker.append(Zekerheid(f"Het startjaar {invoer.startjaar} is een aanname: het is niet besloten."))
    if (vanaf := invoer.doorgetrokken_vanaf) is not None:
        laatste = invoer.budget.jaren[-1]
        onzeker.append(
            Zekerheid(
                f"Het bedrag voor heel Nederland is bekend tot en met {laatste}. Vanaf "
                f"{invoer.ingroeipad.label(vanaf)} rekenen wij met het bedrag van {laatste}."
            )
        )
    for wat, versie in (
        ("Het bedrag voor heel Nederland (het macrobudget)", invoer.budget),
        ("De oude verdeling over centrumgemeenten", invoer.historisch),
        ("De nieuwe verdeling over alle gemeenten", invoer.objectief),
        ("Het pad van oud naar nieuw", invoer.pad),
    ):
        bron = invoer.bronnen[versie.bron]
        zin = Zekerheid(
            f"{wat} {HOE[bron.zekerheid]}.", f"{bron.titel}. Gebruikt: {versie.naam}, versie {versie.versie}"
        )
        (zeker if bron.zekerheid == "bevestigd" else onzeker).append(zin)
    zeker.append(Zekerheid("De berekening zelf klopt tot op de cent: alle gemeenten samen krijgen het macrobudget."))
    return Balans(tuple(zeker), tuple(onzeker))


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
