"""How a Dutch reader sees an amount, a number and a date: for pages, letters and charts, not for calculation.

Written out rather than taken from a locale: a letter must give the same bytes on every machine.
"""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

VAST = "\N{NO-BREAK SPACE}"
MIN = "\N{MINUS SIGN}"
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def getal(waarde: int | Decimal, decimalen: int = 0) -> str:
    """1234567.5 with one decimal -> '1.234.567,5'; a negative number gets a real minus sign.

    Halves go away from zero, as people expect.
    """
    afgerond = Decimal(waarde).quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)
    tekst = f"{abs(afgerond):,}".translate(str.maketrans(",.", ".,"))
    return f"{MIN}{tekst}" if afgerond < 0 else tekst


def euro(bedrag: Decimal) -> str:
    """Euros, exact to the cent: '€ 1.928.634,18'."""
    tekst = getal(abs(bedrag), 2)
    return f"{MIN if bedrag < 0 else ''}€{VAST}{tekst}"


def euro_kort(bedrag: Decimal) -> str:
    """Euros for a heading or a chart: '€ 1,9 mln', '€ 350.000', '€ 950'. The exact amount stands nearby.

    From one million on in millions with one decimal, from ten thousand on in thousands, else whole euros.
    """
    grootte = abs(bedrag)
    teken = MIN if bedrag < 0 else ""
    if grootte >= Decimal("999500"):
        return f"{teken}€{VAST}{getal(grootte / 1_000_000, 1)}{VAST}mln"
    if grootte >= 10_000:
        return f"{teken}€{VAST}{getal((grootte / 1000).quantize(Decimal(1), ROUND_HALF_UP) * 1000)}"
    if grootte < Decimal("0.5"):
        return f"€{VAST}0"
    return f"{teken}€{VAST}{getal(grootte)}"


def datum(dag: date) -> str:
    """'22 november 2026', as a date stands in running text."""
    return f"{dag.day}{VAST}{MAANDEN[dag.month - 1]} {dag.year}"


def datum_kort(dag: date) -> str:
    """'05-02-2027', as a date stands in a table."""
    return f"{dag:%d-%m-%Y}"


def opsomming(namen: Sequence[str]) -> str:
    """'Rijswijk', 'Rijswijk en Delft', 'Rijswijk, Delft en Wassenaar'."""
    return " en ".join([", ".join(namen[:-1]), namen[-1]] if len(namen) > 1 else namen)
