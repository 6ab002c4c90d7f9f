"""'Controleer mijn tabel': which rows of a table differ from the exact division, and what rounding would explain it.

A published table often rounds each row by itself (and then the sum is off), or rounds a percentage first and multiplies
with it afterwards. The exact division is `verdelen.verdeel` over the weights that the controller names; for a table of
percentages the exact share. A rounding explains a row when it gives exactly the printed figure. Nothing here says which
of the two is right: a publication stays as it was printed, with the exact figure beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from financien.verdelen import VerdelingFout, controleer, naar_centen, naar_euro, rond_af, verdeel

HEEL = 100
"""A table of percentages adds up to this."""

LANGSTE_REGEL = 300

CENT = Fraction(1, 100)

Afronden = Callable[[Fraction, Fraction], Fraction]
"""A value and a step, to a multiple of the step."""

Methode = Callable[[Fraction], Fraction]
"""From the exact figure of a row to the one that would be printed."""


@dataclass(frozen=True)
class Tabelrij:
    """A row as it was pasted: its line, the gemeente, and the figure in the digits it was written with."""

    regel: int
    gemeente: str
    waarde: Decimal


@dataclass(frozen=True)
class Leesfout:
    """A line that could not be read."""

    regel: int
    gevonden: str
    verwacht: str

    def __str__(self) -> str:
        return f"Regel {self.regel}: gevonden '{self.gevonden}', verwacht {self.verwacht}."


@dataclass(frozen=True)
class Rijuitslag:
    """One row beside the exact division. `exact` is not rounded, `verwacht` is the exact part to the cent.

    `verklaringen` are the roundings that give the printed figure, the plainest first; empty when none does.
    """

    gemeente: str
    gevonden: Decimal
    verwacht: Decimal
    exact: Fraction
    verklaringen: tuple[str, ...]

    @property
    def verschil(self) -> Decimal:
        """What is printed minus what it should be."""
        return self.gevonden - self.verwacht

    @property
    def klopt(self) -> bool:
        """Whether the row is the exact one."""
        return self.gevonden == self.verwacht


@dataclass(frozen=True)
class Tabeluitslag:
    """The whole table. `afronding` is the rounding that fits most rows, `past_op` how many; "" when none explains."""

    rijen: tuple[Rijuitslag, ...]
    totaal: Decimal
    opgeteld: Decimal
    afronding: str
    past_op: int

    @property
    def afwijkend(self) -> tuple[Rijuitslag, ...]:
        """The rows that differ."""
        return tuple(rij for rij in self.rijen if not rij.klopt)

    def verklaringen(self, rij: Rijuitslag) -> tuple[str, ...]:
        """What explains a row; the rounding that fits most of the table comes first."""
        return tuple(sorted(rij.verklaringen, key=lambda naam: naam != self.afronding))

    @property
    def telt_op(self) -> bool:
        """Whether the printed rows add up to the printed total."""
        return self.opgeteld == self.totaal


def lees_rijen(tekst: str) -> tuple[tuple[Tabelrij, ...], tuple[Leesfout, ...]]:
    """Pasted lines: a name, then a tab, semicolon or spaces, then a figure, with or without € and %.

    '1.234' is one thousand two hundred and thirty-four, '12.5' is twelve and a half, as a Dutch reader has it.
    """
    rijen: list[Tabelrij] = []
    fouten: list[Leesfout] = []
    for nummer, regel in enumerate(tekst.splitlines(), start=1):
        if not regel.strip():
            continue
        if len(regel) > LANGSTE_REGEL:
            fouten.append(Leesfout(nummer, f"{regel[:30]}…", f"hoogstens {LANGSTE_REGEL} tekens"))
            continue
        gevonden = re.fullmatch(r"\s*(\S.*?)[\s;]+(?:€\s*)?(-?[0-9][0-9.,]*)\s*%?[\s;]*", regel)
        waarde = _waarde(gevonden[2]) if gevonden else None
        if gevonden is None or waarde is None:
            fouten.append(Leesfout(nummer, regel.strip(), "een gemeente en een bedrag of percentage"))
        elif any(rij.gemeente == gevonden[1].strip() for rij in rijen):
            fouten.append(Leesfout(nummer, regel.strip(), "elke gemeente een keer"))
        else:
            rijen.append(Tabelrij(nummer, gevonden[1].strip(), waarde))
    return tuple(rijen), tuple(fouten)


def controleer_bedragen(
    gevonden: Mapping[str, Decimal], *, totaal: Decimal, gewichten: Mapping[str, int]
) -> Tabeluitslag:
    """A table of euros beside `totaal` divided by the weights. Raises VerdelingFout when the two do not go together."""
    _zelfde_gemeenten(gevonden, gewichten)
    delen = {code: naar_euro(deel) for code, deel in verdeel(naar_centen(totaal), gewichten).items()}
    som = sum(gewichten.values())
    exact = {code: Fraction(totaal) * gewicht / som for code, gewicht in gewichten.items()}
    methoden = _methoden_voor_bedragen(Fraction(totaal))
    return _beoordeel(gevonden, delen, exact, totaal, methoden)


def controleer_percentages(gevonden: Mapping[str, Decimal], *, gewichten: Mapping[str, int]) -> Tabeluitslag:
    """A table of percentages beside the exact shares; what is expected is the share in the digits of that row.

    A row with the exact share rounded as usual is right. Raises VerdelingFout when the two do not go together.
    """
    _zelfde_gemeenten(gevonden, gewichten)
    som = sum(gewichten.values())
    exact = {code: Fraction(HEEL * gewicht, som) for code, gewicht in gewichten.items()}
    verwacht = {code: _in_cijfers(exact[code], _decimalen(waarde)) for code, waarde in gevonden.items()}
    return _beoordeel(gevonden, verwacht, exact, Decimal(HEEL), _methoden_voor_percentages())


def _beoordeel(
    gevonden: Mapping[str, Decimal],
    verwacht: Mapping[str, Decimal],
    exact: Mapping[str, Fraction],
    totaal: Decimal,
    methoden: Sequence[tuple[str, Methode]],
) -> Tabeluitslag:
    rijen, past_op = [], dict.fromkeys((naam for naam, _ in methoden), 0)
    for code, waarde in gevonden.items():
        past = [naam for naam, rond in methoden if rond(exact[code]) == Fraction(waarde)]
        for naam in past:
            past_op[naam] += 1
        klopt = waarde == verwacht[code]
        rijen.append(Rijuitslag(code, waarde, verwacht[code], exact[code], () if klopt else tuple(past)))
    opgeteld = sum(gevonden.values(), Decimal(0))
    verklaarbaar = [naam for naam in past_op if any(naam in rij.verklaringen for rij in rijen)]
    afronding = max(verklaarbaar, key=past_op.__getitem__, default="")  # the plainest of equals
    return Tabeluitslag(tuple(rijen), totaal, opgeteld, afronding, past_op.get(afronding, 0))


def _zelfde_gemeenten(gevonden: Mapping[str, Decimal], gewichten: Mapping[str, int]) -> None:
    controleer(gewichten)
    if los := sorted(gevonden.keys() ^ gewichten.keys()):
        raise VerdelingFout(f"Van {', '.join(los)} is er niet zowel een rij in de tabel als een gewicht in de sleutel.")
    for code, waarde in gevonden.items():
        if not waarde.is_finite():
            raise VerdelingFout(f"De waarde van {code} is geen getal.")


def _gewoon(waarde: Fraction, stap: Fraction) -> Fraction:
    deel = waarde / stap
    return rond_af(deel.numerator, deel.denominator) * stap


def _afgekapt(waarde: Fraction, stap: Fraction) -> Fraction:
    deel = abs(waarde / stap)
    return deel.numerator // deel.denominator * stap * (1 if waarde >= 0 else -1)


def _omhoog(waarde: Fraction, stap: Fraction) -> Fraction:
    deel = abs(waarde / stap)
    return -(-deel.numerator // deel.denominator) * stap * (1 if waarde >= 0 else -1)


def _bankiers(waarde: Fraction, stap: Fraction) -> Fraction:
    return round(waarde / stap) * stap


_HOE: tuple[tuple[str, Afronden], ...] = (
    ("afgerond", _gewoon),
    ("afgekapt", _afgekapt),
    ("naar boven afgerond", _omhoog),
    ("afgerond met halven naar even", _bankiers),
)
_BEDRAGSTAPPEN = (
    ("op centen", CENT),
    ("op hele euro’s", Fraction(1)),
    ("op honderden euro’s", Fraction(100)),
    ("op duizenden euro’s", Fraction(1_000)),
    ("op tienduizenden euro’s", Fraction(10_000)),
    ("op tonnen", Fraction(100_000)),
    ("op miljoenen euro’s", Fraction(1_000_000)),
)
_PERCENTAGESTAPPEN = (
    ("op hele procenten", Fraction(1)),
    ("op 1 decimaal", Fraction(1, 10)),
    ("op 2 decimalen", Fraction(1, 100)),
    ("op 3 decimalen", Fraction(1, 1_000)),
    ("op 4 decimalen", Fraction(1, 10_000)),
)


def _elke_rij(rond: Afronden, stap: Fraction) -> Methode:
    return lambda waarde: rond(waarde, stap)


def _via_percentage(rond: Afronden, stap: Fraction, totaal: Fraction) -> Methode:
    return lambda waarde: _gewoon(rond(waarde / totaal * HEEL, stap) * totaal / HEEL, CENT)


def _methoden_voor_percentages() -> list[tuple[str, Methode]]:
    return [
        (f"elke rij {hoe} {waarop}", _elke_rij(rond, stap)) for hoe, rond in _HOE for waarop, stap in _PERCENTAGESTAPPEN
    ]


def _methoden_voor_bedragen(totaal: Fraction) -> list[tuple[str, Methode]]:
    methoden = [
        (f"elke rij {hoe} {waarop}", _elke_rij(rond, stap)) for hoe, rond in _HOE for waarop, stap in _BEDRAGSTAPPEN
    ]
    if totaal:
        methoden += [
            (f"eerst het percentage {hoe} {waarop}, daarna keer het totaal", _via_percentage(rond, stap, totaal))
            for hoe, rond in _HOE
            for waarop, stap in _PERCENTAGESTAPPEN
        ]
    return methoden


def _waarde(tekst: str) -> Decimal | None:
    if re.fullmatch(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?", tekst):
        return Decimal(tekst.replace(".", "").replace(",", "."))
    if re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", tekst):
        return Decimal(tekst.replace(",", "."))
    return None


def _decimalen(waarde: Decimal) -> int:
    exponent = waarde.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _in_cijfers(waarde: Fraction, decimalen: int) -> Decimal:
    geheel = _gewoon(waarde, Fraction(1, 10**decimalen)) * 10**decimalen
    return Decimal(geheel.numerator).scaleb(-decimalen)
