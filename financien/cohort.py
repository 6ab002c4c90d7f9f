"""The ingroeipad that follows the clients: what is still historic is the share of existing clients that are left.

    1 - a = bestaande cliënten in jaar t / bestaande cliënten bij de start

The agreement of 4-7-2019: the centrumgemeente keeps the historic money for existing clients, every gemeente gets
objective money for new ones. Which clients are existing (a beschikking that runs on the reference date) is counted
elsewhere; the number of a later year may be an expectation, and then a fraction of a client.

The outcome is a path of soort `tabel`: before it the objective part is 0, after its last year 1, also when clients are
left then.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from financien.ingroeipad import Ingroeipad, PadFout, Soort

Aantal = int | Decimal | Fraction


def cohort(bij_start: Aantal, resterend: Sequence[Aantal], *, startjaar: int | None) -> Ingroeipad:
    """The path of as many years as there are numbers in `resterend`: the existing clients left in year 1, 2, ...

    Raises PadFout when there was nobody at the start, a number is negative or no number, or clients come back:
    whoever comes new, or anew, is no existing client.
    """
    vorige = _breuk(bij_start, "bij de start")
    if vorige <= 0:
        raise PadFout("Bij de start zijn er geen bestaande cliënten; dan is er geen aandeel dat overblijft.")
    begin, vorig_jaar = vorige, "bij de start"
    delen = []
    for nummer, aantal in enumerate(resterend, start=1):
        over = _breuk(aantal, f"in jaar {nummer}")
        if over < 0:
            raise PadFout(f"Het aantal bestaande cliënten in jaar {nummer} is {aantal}; minder dan nul kan niet.")
        if over > vorige:
            raise PadFout(
                f"In jaar {nummer} zijn er meer bestaande cliënten dan {vorig_jaar}. "
                "Bestaande cliënten komen er niet bij: wie later komt, is een nieuwe cliënt."
            )
        delen.append(1 - over / begin)
        vorige, vorig_jaar = over, f"in jaar {nummer}"
    return Ingroeipad(Soort.TABEL, startjaar, duur=len(delen), tabel=tuple(delen))


def _breuk(aantal: Aantal, wanneer: str) -> Fraction:
    if isinstance(aantal, Decimal) and not aantal.is_finite():
        raise PadFout(f"Het aantal bestaande cliënten {wanneer} is geen getal.")
    return Fraction(aantal)
