"""What a version that was read comes down to, in a few facts: for the page before it is recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from financien.geldinvoer import Budgetversie, Padversie, Verdeelversie
from financien.invoer import TEKEN
from financien.inwonerinvoer import Inwonerversie
from financien.tariefinvoer import Tariefversie
from regio.notatie import datum, euro, getal

Feit = tuple[str, str]
"""A name and a value in Dutch."""


def vat_samen(versie: Budgetversie | Verdeelversie | Padversie | Tariefversie | Inwonerversie) -> tuple[Feit, ...]:
    """The figures a controller recognises a file by."""
    match versie:
        case Budgetversie():
            return _budget(versie)
        case Verdeelversie():
            som = sum(versie.waarden.values(), Decimal(0))
            return (("gemeenten", getal(len(versie.waarden))), ("samen", _in_eenheid(som, versie.eenheid)))
        case Padversie():
            return tuple(_pad(versie))
        case Tariefversie():
            bedragen = [regel.bedrag for regel in versie.regels]
            producten = {regel.product for regel in versie.regels}
            return (
                ("producten", getal(len(producten))),
                ("laagste en hoogste tarief", f"{euro(min(bedragen))} en {euro(max(bedragen))}"),
            )
        case Inwonerversie():
            samen = sum(inwoners.aantal for inwoners in versie.aantallen.values())
            return (("gemeenten", getal(len(versie.aantallen))), ("inwoners samen", getal(samen)))
        case _:
            assert_never(versie)


def _budget(versie: Budgetversie) -> tuple[Feit, ...]:
    jaren: dict[int, Decimal] = defaultdict(Decimal)
    for rij in versie.mutaties:
        jaren[rij.jaar] += TEKEN[rij.soort] * rij.bedrag
    return tuple((str(jaar), euro(bedrag)) for jaar, bedrag in sorted(jaren.items()))


def _pad(versie: Padversie) -> Iterator[Feit]:
    pad = versie.pad
    yield "duur", f"{pad.duur} jaar"
    if delen := [stap.deel for stap in pad.stappen if stap.deel is not None]:
        yield "objectief deel per jaar", " - ".join(map(_cijfers, delen))
    if pad.clienten_bij_start is not None:
        over = [stap.resterend for stap in pad.stappen if stap.resterend is not None]
        yield "bestaande cliënten bij de start", _cijfers(pad.clienten_bij_start)
        yield "bestaande cliënten per jaar", " - ".join(map(_cijfers, over))
    if pad.bevroren_tot is not None:
        yield "de regio verdeelt zelf tot", str(pad.bevroren_tot)
    if pad.plafond_per_inwoner is not None:
        yield "grens per inwoner", f"{euro(pad.plafond_per_inwoner)} per jaar"
    if versie.peildatum is not None:
        yield "inwoners op", datum(versie.peildatum)


def _in_eenheid(waarde: Decimal, eenheid: str) -> str:
    if eenheid == "bedrag":
        return euro(round(waarde, 2))
    return f"{_cijfers(waarde)}{'%' if eenheid == 'percentage' else ''}"


def _cijfers(waarde: Decimal) -> str:
    kaal = waarde.normalize()
    return getal(kaal, max(0, -int(kaal.as_tuple().exponent)))
