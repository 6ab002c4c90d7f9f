"""Splitting an amount so that the parts equal the total to the cent.

Amounts are whole eurocents, shares are whole-number weights; nothing is rounded before the end. Each part is
first rounded down; the cents that are left go to the parts that lost most by it (largest remainder), and with
equal loss to the lowest gemeentecode. So the same input always gives the same parts, and no part is a cent or
more away from its exact share.
"""

from collections.abc import Mapping
from decimal import Decimal
from math import gcd, lcm


class VerdelingFout(ValueError):
    """An amount cannot be split or converted; the message is a Dutch sentence for the controller."""


def verdeel(totaal: int, gewichten: Mapping[str, int]) -> dict[str, int]:
    """`totaal` in eurocents over gemeentecodes in proportion to their weights; the parts add up to `totaal`.

    A weight of zero gives nothing. A negative total (a tekort) gives the mirror image of the positive one.
    The answer has the order of `gewichten`.

    Raises VerdelingFout when there are no weights, all are zero, or one is negative or no whole number.
    """
    som = controleer(gewichten)
    grootte = abs(totaal)
    delen: dict[str, int] = {}
    resten: list[tuple[int, str]] = []
    for code, gewicht in gewichten.items():
        delen[code], rest = divmod(grootte * gewicht, som)
        resten.append((-rest, code))
    over = grootte - sum(delen.values())
    resten.sort()
    for _, code in resten[:over]:
        delen[code] += 1
    return delen if totaal >= 0 else {code: -deel for code, deel in delen.items()}


def controleer(gewichten: Mapping[str, int]) -> int:
    """The sum of the weights. Raises VerdelingFout as `verdeel` does."""
    for code, gewicht in gewichten.items():
        if type(gewicht) is not int:
            raise VerdelingFout(f"Het gewicht van {code} is {gewicht}; een gewicht is een geheel getal.")
        if gewicht < 0:
            raise VerdelingFout(f"Het gewicht van {code} is {gewicht}; een gewicht kan niet onder nul liggen.")
    som = sum(gewichten.values())
    if som == 0:
        raise VerdelingFout("Er is niets om naar te verdelen: alle gewichten zijn nul of er zijn geen gewichten.")
    return som


def gehele_gewichten(aandelen: Mapping[str, Decimal]) -> dict[str, int]:
    """Shares as a source gives them (amounts, weights or percentages) as the smallest whole numbers in the same
    proportion.

    The shares need not add up to 1 or 100: only their proportion counts.

    Raises VerdelingFout when one is negative or not a number.
    """
    breuken: dict[str, tuple[int, int]] = {}
    for code, aandeel in aandelen.items():
        if not aandeel.is_finite():
            raise VerdelingFout(f"Het aandeel van {code} is geen getal.")
        if aandeel < 0:
            raise VerdelingFout(f"Het aandeel van {code} is {aandeel}; een aandeel kan niet onder nul liggen.")
        breuken[code] = aandeel.as_integer_ratio()
    noemer = lcm(*(deler for _, deler in breuken.values()))
    gewichten = {code: teller * (noemer // deler) for code, (teller, deler) in breuken.items()}
    deler = gcd(*gewichten.values()) or 1
    return {code: gewicht // deler for code, gewicht in gewichten.items()}


def naar_centen(euro: Decimal) -> int:
    """Euros as whole eurocents.

    Raises VerdelingFout when the amount is not a whole number of cents: rounding is a decision of the caller.
    """
    if not euro.is_finite():
        raise VerdelingFout("Het bedrag is geen getal.")
    teller, noemer = euro.as_integer_ratio()
    centen, rest = divmod(teller * 100, noemer)
    if rest:
        raise VerdelingFout(f"Het bedrag {euro} is geen heel aantal centen.")
    return centen


def naar_euro(centen: int) -> Decimal:
    """Whole eurocents as euros with exactly two digits, however large."""
    cijfers = tuple(int(cijfer) for cijfer in str(abs(centen)))
    return Decimal((int(centen < 0), cijfers, -2))
