"""How a figure of the occupancy of a voorziening came about: the formula of `financien.bezetting` with its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from financien.bezetting import Bezetting, Kostenopbouw
from financien.herkomst import Gegeven
from financien.invoer import Bronvermelding
from financien.verdelen import naar_euro
from regio.notatie import MIN, euro, getal


class Cijfer(StrEnum):
    """The figures of a year that were computed."""

    NODIG = "nodig"
    GRAAD = "graad"
    RESULTAAT = "resultaat"


NAMEN = {Cijfer.NODIG: "Nodig bezet", Cijfer.GRAAD: "Nodige bezetting", Cijfer.RESULTAAT: "Resultaat"}


@dataclass(frozen=True)
class Bezettingherkomst:
    """Everything the panel shows; `uitkomst` is the figure as the table writes it."""

    naam: str
    gebiedsnaam: str
    label: str
    uitkomst: str
    formule: str
    ingevuld: str
    niet_afgerond: str
    afronding: str
    gegevens: tuple[Gegeven, ...]


def herkomst(
    kosten: Kostenopbouw,
    nodig: Bezetting,
    bezet: Decimal | None,
    wat: Cijfer,
    *,
    jaar: int,
    versie: str,
    bron: Bronvermelding,
) -> Bezettingherkomst:
    """How one figure came about. Raises ValueError for the result of a year of which nobody knows the occupancy."""
    leeg = f"{_euro(kosten.vast)} + {getal(nodig.plekken)} × {_euro(kosten.per_plek)}"
    marge = f"{_euro(kosten.tarief)} {MIN} {_euro(kosten.per_bezette_plek)}"
    exact = _vier(nodig.nodig)
    gegevens = [
        Gegeven("Vaste kosten per jaar", _euro(kosten.vast), f"Uit {versie}.", bron),
        Gegeven("Kosten per plek per jaar", _euro(kosten.per_plek), "Voor elke plek, bezet of leeg.", bron),
        Gegeven("Kosten per bezette plek per jaar", _euro(kosten.per_bezette_plek), "", bron),
        Gegeven("Opbrengst per bezette plek per jaar", _euro(kosten.tarief), "", bron),
        Gegeven(f"Plekken in {jaar}", getal(nodig.plekken), "", bron),
    ]
    match wat:
        case Cijfer.NODIG:
            uitkomst, niet_afgerond = f"{getal(nodig.hele_plekken)} plekken", exact
            formule = "(vaste kosten + plekken × kosten per plek) / (opbrengst − kosten per bezette plek)"
            ingevuld = f"({leeg}) / ({marge})"
            afronding = "Naar boven afgerond op hele plekken: een halve plek is niet te bezetten."
        case Cijfer.GRAAD:
            uitkomst, niet_afgerond = f"{getal(_decimaal(nodig.graad) * 100, 1)}%", ""
            formule = "nodig bezet, niet afgerond, gedeeld door het aantal plekken"
            ingevuld = f"{exact} / {getal(nodig.plekken)}"
            afronding = "Afgerond op een cijfer achter de komma. Boven 100% kan de voorziening niet uitkomen."
        case Cijfer.RESULTAAT:
            if bezet is None:
                raise ValueError("Van dit jaar is de bezetting niet bekend.")
            uitkomst, niet_afgerond = _euro(resultaat(nodig, bezet)), ""
            formule = "bezet × (opbrengst − kosten per bezette plek) − (vaste kosten + plekken × kosten per plek)"
            ingevuld = f"{getal(bezet, 2)} × ({marge}) {MIN} ({leeg})"
            afronding = "Afgerond op de hele cent die het dichtst bij ligt. Een minteken is een tekort."
            gegevens.append(Gegeven(f"Gemiddeld bezet in {jaar}", getal(bezet, 2), "", bron))
    return Bezettingherkomst(
        NAMEN[wat], kosten.naam, str(jaar), uitkomst, formule, ingevuld, niet_afgerond, afronding, tuple(gegevens)
    )


def resultaat(nodig: Bezetting, bezet: Decimal) -> int:
    """The result of a year in whole eurocents."""
    return round(nodig.resultaat(Fraction(bezet)))


def _decimaal(waarde: Fraction) -> Decimal:
    return Decimal(waarde.numerator) / Decimal(waarde.denominator)


def _vier(waarde: Fraction) -> str:
    return getal(_decimaal(waarde), 4)


def _euro(centen: int) -> str:
    return euro(naar_euro(centen))
