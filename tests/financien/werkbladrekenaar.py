"""A spreadsheet program as small as the sheet needs: it computes the formulas that `financien.werkblad` writes.

Numbers are doubles, as in a real one. A function or sign that it does not know is an error, never a guess.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook

TEKEN = re.compile(
    r"""\s*(?:
        (?P<getal>\d+(?:\.\d+)?)
      | (?P<tekst>"[^"]*")
      | (?P<plek>(?:(?:'[^']+'|[A-Za-z]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)
      | (?P<naam>[A-Z]+)(?=\()
      | (?P<op><=|>=|<>|[-+*/(),=<>])
    )""",
    re.VERBOSE,
)
CEL = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
Waarde = float | str | None


class Rekenaar:
    """One workbook. `anders` are cells that a person typed over: {("Invoer", "C21"): 123.0}."""

    def __init__(self, inhoud: bytes, anders: Mapping[tuple[str, str], float] | None = None) -> None:
        boek = load_workbook(io.BytesIO(inhoud))
        self.cellen: dict[tuple[str, str], Any] = {
            (blad.title, cel.coordinate): cel.value
            for blad in boek.worksheets
            for rij in blad.iter_rows()
            for cel in rij
            if cel.value is not None
        }
        self.cellen |= dict(anders or {})
        self._klaar: dict[tuple[str, str], Waarde] = {}
        self._rijen: dict[tuple[str, str], list[Waarde]] = {}

    def waarde(self, blad: str, cel: str) -> Waarde:
        """What the cell shows."""
        plek = (blad, cel)
        if plek not in self._klaar:
            ruw = self.cellen.get(plek)
            if isinstance(ruw, str) and ruw.startswith("="):
                self._klaar[plek] = _Formule(self, blad, ruw[1:]).reken()
            else:
                self._klaar[plek] = float(ruw) if isinstance(ruw, int | float | Decimal) else ruw
        return self._klaar[plek]

    def getal(self, blad: str, cel: str) -> float:
        """The same, for a cell that must hold a number."""
        waarde = self.waarde(blad, cel)
        assert isinstance(waarde, float), f"{blad}!{cel}: {waarde!r}"
        return waarde

    def bereik(self, blad: str, van_tot: str) -> list[Waarde]:
        """The values of a rectangle, row by row."""
        if (blad, van_tot) not in self._rijen:
            van, tot = van_tot.replace("$", "").split(":")
            (k1, r1), (k2, r2) = (CEL.fullmatch(deel).groups() for deel in (van, tot))  # type: ignore[union-attr]
            kolommen = [_letters(nummer) for nummer in range(_nummer(k1), _nummer(k2) + 1)]
            self._rijen[blad, van_tot] = [
                self.waarde(blad, f"{kolom}{rij}") for rij in range(int(r1), int(r2) + 1) for kolom in kolommen
            ]
        return self._rijen[blad, van_tot]


class _Formule:
    """Recursive descent over one formula: comparison, sum, product, sign, and what stands alone."""

    def __init__(self, rekenaar: Rekenaar, blad: str, tekst: str) -> None:
        self.rekenaar, self.blad = rekenaar, blad
        self.tekens = list(_tekens(tekst))
        self.plek = 0

    def reken(self) -> Waarde:
        uitkomst = self.vergelijking()
        assert self.plek == len(self.tekens), f"Niet gelezen: {self.tekens[self.plek :]}"
        return uitkomst

    def nu(self) -> str:
        return self.tekens[self.plek][1] if self.plek < len(self.tekens) else ""

    def neem(self, *mogelijk: str) -> str:
        if self.nu() not in mogelijk:
            return ""
        self.plek += 1
        return self.tekens[self.plek - 1][1]

    def vergelijking(self) -> Any:
        links = self.som()
        while op := self.neem("<=", ">=", "<>", "=", "<", ">"):
            rechts = self.som()
            links = VERGELIJK[op](links, rechts)
        return links

    def som(self) -> Any:
        links = self.product()
        while op := self.neem("+", "-"):
            rechts = self.product()
            links = links + rechts if op == "+" else links - rechts
        return links

    def product(self) -> Any:
        links = self.los()
        while op := self.neem("*", "/"):
            rechts = self.los()
            links = links * rechts if op == "*" else links / rechts
        return links

    def los(self) -> Any:
        if self.neem("-"):
            return -self.los()
        if self.neem("("):
            waarde = self.vergelijking()
            assert self.neem(")")
            return waarde
        soort, tekst = self.tekens[self.plek]
        self.plek += 1
        if soort == "getal":
            return float(tekst)
        if soort == "tekst":
            return tekst[1:-1]
        if soort == "naam":
            return self.functie(tekst)
        assert soort == "plek", tekst
        blad, _, waar = tekst.rpartition("!")
        blad = blad.strip("'") or self.blad
        if ":" in waar:
            return self.rekenaar.bereik(blad, waar)
        return self.rekenaar.waarde(blad, waar.replace("$", ""))

    def functie(self, naam: str) -> Any:
        assert self.neem("(")
        waarden = [self.vergelijking()]
        while self.neem(","):
            waarden.append(self.vergelijking())
        assert self.neem(")")
        return FUNCTIES[naam](*waarden)


def _tekens(tekst: str) -> Iterator[tuple[str, str]]:
    plek = 0
    while plek < len(tekst):
        gevonden = TEKEN.match(tekst, plek)
        assert gevonden, f"Onbekend teken: {tekst[plek : plek + 20]}"
        plek = gevonden.end()
        yield str(gevonden.lastgroup), str(gevonden[str(gevonden.lastgroup)])


def _rond(waarde: float, cijfers: float) -> float:
    """Halves away from zero, as spreadsheets do."""
    macht = 10 ** int(cijfers)
    return math.copysign(math.floor(abs(waarde) * macht + 0.5), waarde) / macht


def _som_als(bereik: list[Waarde], eis: Waarde, getallen: list[Waarde]) -> float:
    return math.fsum(
        getal for past, getal in zip(bereik, getallen, strict=True) if past == eis and isinstance(getal, float)
    )


def _rang(waarde: float, bereik: list[Waarde], richting: float) -> float:
    assert richting == 0
    return 1.0 + sum(1 for ander in bereik if isinstance(ander, float) and ander > waarde)


VERGELIJK: dict[str, Callable[[Any, Any], bool]] = {
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "<>": lambda a, b: a != b,
    "=": lambda a, b: a == b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
}
FUNCTIES: dict[str, Callable[..., Any]] = {
    "ROUND": _rond,
    "INT": lambda waarde: float(math.floor(waarde)),
    "MOD": lambda waarde, deler: waarde - deler * math.floor(waarde / deler),
    "SUM": lambda bereik: math.fsum(waarde for waarde in bereik if isinstance(waarde, float)),
    "SUMIF": _som_als,
    "RANK": _rang,
    "COUNTIF": lambda bereik, eis: float(sum(1 for waarde in bereik if waarde == eis)),
    "IF": lambda eis, dan, anders: dan if eis else anders,
}


def _nummer(letters: str) -> int:
    nummer = 0
    for letter in letters:
        nummer = nummer * 26 + ord(letter) - 64
    return nummer


def _letters(nummer: int) -> str:
    letters = ""
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
