"""Splitting an amount so that the parts equal the total to the cent.

Amounts are whole eurocents, shares are whole-number weights; nothing is rounded before the end. Each part is
first rounded down; the cents that are left go to the parts that lost most by it (largest remainder), and with
equal loss to the lowest gemeentecode. So the same input always gives the same parts, and no part is a cent or
more away from its exact share.
"""

from collections.abc import Mapping, Sequence
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
    codes = sorted(gewichten)
    delen = dict(zip(codes, verdeel_rij(totaal, [gewichten[code] for code in codes], som), strict=True))
    return {code: delen[code] for code in gewichten}


def verdeel_rij(totaal: int, gewichten: Sequence[int], som: int) -> list[int]:
    """The parts of `verdeel` for weights that were checked and stand in order of gemeentecode; `som` is their sum.

    Use `Verdeler` for thousands of amounts over the same weights.
    """
    grootte = abs(totaal)
    paren = [divmod(grootte * gewicht, som) for gewicht in gewichten]
    delen = [deel for deel, _ in paren]
    resten = [rest for _, rest in paren]
    over = grootte - sum(delen)
    # a sort keeps equals in their order, also in reverse: the lowest gemeentecode comes first
    for plek in sorted(range(len(resten)), key=resten.__getitem__, reverse=True)[:over]:
        delen[plek] += 1
    return delen if totaal >= 0 else [-deel for deel in delen]


class Verdeler:
    """Weights made ready to split many amounts: the parts of `verdeel_rij` in less than half the time, and as exact.

    A division is a multiplication with weight / som as a whole number of `komma` binary digits, rounded up. For an
    amount below GRENS the outcome lies above the exact part by less than a quarter of 1 / som and less than 2^-32. So
    its whole part is the exact one, and its first RANG digits after the comma order the remainders, but for those that
    are equal or neighbours there. Where the last cent falls between two of those, `verdeel_rij` decides.
    """

    GRENS = 1 << 64
    RANG = 30

    def __init__(self, gewichten: Sequence[int], som: int) -> None:
        self.gewichten, self.som = gewichten, som
        komma = 64 + 2 + max(som.bit_length(), self.RANG)
        self._delen = [-((-gewicht << komma) // som) for gewicht in gewichten]
        self._schuif = komma - self.RANG

    def verdeel(self, totaal: int) -> list[int]:
        """The parts of an amount in eurocents, in order of the weights; together `totaal`."""
        grootte = abs(totaal)
        if grootte >= self.GRENS:
            return verdeel_rij(totaal, self.gewichten, self.som)
        rang, masker, schuif = self.RANG, (1 << self.RANG) - 1, self._schuif
        precies = [grootte * deel >> schuif for deel in self._delen]
        delen = [deel >> rang for deel in precies]
        over = grootte - sum(delen)
        if over:
            resten = [deel & masker for deel in precies]
            volgorde = sorted(resten)
            laagste = volgorde[-over]
            if laagste - volgorde[-over - 1] <= 1:
                return verdeel_rij(totaal, self.gewichten, self.som)
            delen = [deel + 1 if rest >= laagste else deel for deel, rest in zip(delen, resten, strict=True)]
        return delen if totaal >= 0 else [-deel for deel in delen]


def rond_af(teller: int, noemer: int) -> int:
    """The nearest whole number to a fraction with a denominator above zero, halves away from zero."""
    grootte = (2 * abs(teller) + noemer) // (2 * noemer)
    return grootte if teller >= 0 else -grootte


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
