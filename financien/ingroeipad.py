"""The ingroeipad of beschermd wonen: in a number of years from the historic to the objective split.

Per year t and gemeente g, with macrobudget M, historic share h / H, objective share o / O and objective part
a:

    bedrag = M x ((1 - a) x h / H + a x o / O)

Rijk and VNG agreed on 'ten years, gradual, from historic to objective' (4-7-2019). The part per year, whether
the first year already counts, and the start year were never published, and the law behind it (wetsvoorstel 36
288) is not in force. So the path is input: every page and letter with these figures shows the Wetstand with
its date. Maatschappelijke opvang has no such path: never use this for MO.

Amounts are whole eurocents. Shares are what the source gives (amounts, weights or percentages); only their
proportion counts. All of a year is computed over one common denominator and rounded once, by largest
remainder.

How it grows: a path is a row of objective parts, so another way to arrive at that row is another function that
returns an `Ingroeipad` of soort `tabel` (`financien.cohort`, from clients that are left). What happens to the
amounts after the split is a function from `Jaaruitkomst` to `Jaaruitkomst` (`financien.regionaal_bevroren`, and
`financien.plafond` for the years of a path).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

from financien.verdelen import Verdeler, gehele_gewichten, rond_af

Breuk = tuple[int, int]
"""Numerator and denominator; the denominator is above zero. Not always in lowest terms: 3/10 reads as year 3 of 10."""

Macrobudget = Mapping[int, int] | int
"""Eurocents per year (per volgnummer while the start is unknown), or one amount for every year."""


class PadFout(ValueError):
    """The path, or what is asked of it, cannot be; the message is a Dutch sentence for the controller."""


class Soort(StrEnum):
    """How the objective part grows; both straight lines are readings of 'gradual', a table follows a circulaire."""

    LINEAIR = "lineair"
    LINEAIR_VANAF_NUL = "lineair_vanaf_nul"
    TABEL = "tabel"


@dataclass(frozen=True)
class Ingroeipad:
    """A path of `duur` years from `startjaar`; None is 'nog onbekend', the years are then 'jaar 1', 'jaar 2'.

    `tabel` holds the objective part of each year as a share from 0 to 1, and belongs to soort `tabel` only: a
    Decimal as a source gives it, a Fraction when it was computed. A postponement is another startjaar with the
    same parts.
    """

    soort: Soort
    startjaar: int | None
    duur: int = 10
    tabel: tuple[Decimal | Fraction, ...] = ()

    def __post_init__(self) -> None:
        """Raises PadFout when soort, duur and tabel do not fit together or a part lies outside 0 to 1."""
        kortste = 2 if self.soort is Soort.LINEAIR_VANAF_NUL else 1
        if self.duur < kortste:
            raise PadFout(f"Een ingroeipad van deze soort duurt minstens {kortste} jaar, niet {self.duur}.")
        if self.soort is not Soort.TABEL and self.tabel:
            raise PadFout(f"Een ingroeipad van de soort '{self.soort}' heeft geen tabel.")
        if self.soort is Soort.TABEL and len(self.tabel) != self.duur:
            raise PadFout(f"De tabel heeft {len(self.tabel)} jaren en het ingroeipad duurt er {self.duur}.")
        for nummer, deel in enumerate(self.tabel, start=1):
            if (isinstance(deel, Decimal) and not deel.is_finite()) or not 0 <= deel <= 1:
                raise PadFout(f"Het objectieve deel van jaar {nummer} is {deel}; dat moet van 0 tot en met 1 zijn.")

    def volgnummer(self, jaar: int) -> int:
        """1 for the first year of the path, 0 for the year before. Raises PadFout while the start is unknown."""
        if self.startjaar is None:
            raise PadFout(f"Het startjaar is nog onbekend, dus {jaar} heeft geen plaats in het ingroeipad.")
        return jaar - self.startjaar + 1

    def jaar(self, volgnummer: int) -> int | None:
        """The calendar year, or None while the start is unknown."""
        return None if self.startjaar is None else self.startjaar + volgnummer - 1

    def label(self, volgnummer: int) -> str:
        """'2031', or 'jaar 5' while the start is unknown."""
        jaar = self.jaar(volgnummer)
        return f"jaar {volgnummer}" if jaar is None else str(jaar)


@dataclass(frozen=True, slots=True)
class Bedrag:
    """What a gemeente (or a region) gets in one year, in eurocents; `historisch_deel` + `objectief_deel` = `totaal`.

    `herverdeeleffect` is `totaal` minus what the historic split alone would give: negative loses, positive
    gains.
    """

    historisch_deel: int
    objectief_deel: int
    totaal: int
    herverdeeleffect: int


@dataclass(frozen=True, slots=True)
class Jaaruitkomst:
    """One year of a path: the objective part and the amount of every gemeente, which add up to the macrobudget.

    `jaar` is None and `label` 'jaar 1' while the start year is unknown. Amounts in eurocents.
    """

    jaar: int | None
    volgnummer: int
    label: str
    objectief_deel: Breuk
    macrobudget: int
    bedragen: Mapping[str, Bedrag]

    def regiototaal(self, codes: Iterable[str]) -> Bedrag:
        """The sum over these gemeentecodes. Raises PadFout when one of them was not in the computation."""
        gekozen = [_zoek(self.bedragen, code) for code in dict.fromkeys(codes)]
        return Bedrag(
            sum(bedrag.historisch_deel for bedrag in gekozen),
            sum(bedrag.objectief_deel for bedrag in gekozen),
            sum(bedrag.totaal for bedrag in gekozen),
            sum(bedrag.herverdeeleffect for bedrag in gekozen),
        )


@dataclass(frozen=True, slots=True)
class Aandeel:
    """A share as the source gives it, and the sum of all shares of that kind."""

    waarde: Decimal
    som: Decimal


@dataclass(frozen=True, slots=True)
class Uitleg:
    """How one figure came about: the formula of this module with everything filled in, for the side panel.

    The three exact amounts are fractions of eurocents before rounding, and `historisch_exact` +
    `objectief_exact` = `totaal_exact`; `bedrag` is what the table shows.
    """

    gemeente: str
    jaar: int | None
    volgnummer: int
    label: str
    soort: Soort
    duur: int
    macrobudget: int
    objectief_deel: Breuk
    historisch: Aandeel
    objectief: Aandeel
    historisch_exact: Breuk
    objectief_exact: Breuk
    totaal_exact: Breuk
    bedrag: Bedrag


def objectief_deel(pad: Ingroeipad, volgnummer: int) -> Breuk:
    """The objective part a of year `volgnummer` of the path: 0 before it begins, 1 after it has ended.

    For a calendar year: `objectief_deel(pad, pad.volgnummer(2031))`.
    """
    if volgnummer < 1:
        return 0, 1
    if volgnummer > pad.duur:
        return 1, 1
    match pad.soort:
        case Soort.LINEAIR:
            return volgnummer, pad.duur
        case Soort.LINEAIR_VANAF_NUL:
            return volgnummer - 1, pad.duur - 1
        case Soort.TABEL:
            return pad.tabel[volgnummer - 1].as_integer_ratio()


class Splitsing:
    """The historic and the objective split over one common denominator, prepared once for many years and scenarios.

    Raises PadFout when a split has no shares, VerdelingFout when a share is negative or no number.
    """

    def __init__(self, historisch: Mapping[str, Decimal], objectief: Mapping[str, Decimal]) -> None:
        h, o = gehele_gewichten(historisch), gehele_gewichten(objectief)
        som_h, som_o = sum(h.values()), sum(o.values())
        for naam, som in (("historische", som_h), ("objectieve", som_o)):
            if som == 0:
                raise PadFout(f"In de {naam} verdeling heeft geen enkele gemeente een aandeel.")
        self.codes = tuple(sorted({*h, *o}))
        """In order of gemeentecode, as every list of this class."""
        self.historisch = tuple(h.get(code, 0) * som_o for code in self.codes)
        self.objectief = tuple(o.get(code, 0) * som_h for code in self.codes)
        self.noemer = som_h * som_o
        """The sum of each of the two."""
        self._verdelers: dict[Breuk, Verdeler] = {}

    def gewichten(self, deel: Breuk) -> Sequence[int]:
        """What each gemeente weighs when this part is objective; together the denominator of `deel` x `noemer`."""
        return self._verdeler(deel).gewichten

    def totalen(self, deel: Breuk, macrobudget: int) -> list[int]:
        """What each gemeente gets, in eurocents; together the macrobudget."""
        return self._verdeler(deel).verdeel(macrobudget)

    def _verdeler(self, deel: Breuk) -> Verdeler:
        if deel not in self._verdelers:
            teller, noemer = deel
            paren = zip(self.historisch, self.objectief, strict=True)
            gewichten = [(noemer - teller) * h + teller * o for h, o in paren]
            self._verdelers[deel] = Verdeler(gewichten, noemer * self.noemer)
        return self._verdelers[deel]


def bereken(
    pad: Ingroeipad,
    macrobudget: Macrobudget,
    historisch: Mapping[str, Decimal],
    objectief: Mapping[str, Decimal],
) -> tuple[Jaaruitkomst, ...]:
    """Every year of the path, and the years before and after it for which a macrobudget is given.

    Give all gemeenten that share the macrobudget, not only those of a region: the amounts add up over all of
    them. A gemeente that one of the two splits does not name has share 0 in it (regiogemeenten have no
    historic share).

    Raises PadFout when a year of the path has no macrobudget or a split has no shares, VerdelingFout when a
    share is negative or no number.
    """
    budgetten = _per_volgnummer(pad, macrobudget)
    splitsing = Splitsing(historisch, objectief)
    return tuple(_jaar(pad, volgnummer, budgetten[volgnummer], splitsing) for volgnummer in sorted(budgetten))


def uitleg(
    pad: Ingroeipad,
    macrobudget: Macrobudget,
    historisch: Mapping[str, Decimal],
    objectief: Mapping[str, Decimal],
    *,
    gemeente: str,
    volgnummer: int,
) -> Uitleg:
    """The formula of one cell of `bereken` with the figures filled in: the same input gives the same amount.

    Raises what `bereken` raises, and PadFout when the gemeente or the year is not in it.
    """
    budgetten = _per_volgnummer(pad, macrobudget)
    if volgnummer not in budgetten:
        raise PadFout(f"Voor {pad.label(volgnummer)} is er geen macrobudget.")
    splitsing = Splitsing(historisch, objectief)
    jaar = _jaar(pad, volgnummer, budgetten[volgnummer], splitsing)
    bedrag = _zoek(jaar.bedragen, gemeente)
    teller, noemer = jaar.objectief_deel
    per_cent = Fraction(jaar.macrobudget, noemer * splitsing.noemer)
    plek = splitsing.codes.index(gemeente)
    historisch_exact = per_cent * (noemer - teller) * splitsing.historisch[plek]
    objectief_exact = per_cent * teller * splitsing.objectief[plek]
    return Uitleg(
        gemeente=gemeente,
        jaar=jaar.jaar,
        volgnummer=volgnummer,
        label=jaar.label,
        soort=pad.soort,
        duur=pad.duur,
        macrobudget=jaar.macrobudget,
        objectief_deel=jaar.objectief_deel,
        historisch=_aandeel(historisch, gemeente),
        objectief=_aandeel(objectief, gemeente),
        historisch_exact=historisch_exact.as_integer_ratio(),
        objectief_exact=objectief_exact.as_integer_ratio(),
        totaal_exact=(historisch_exact + objectief_exact).as_integer_ratio(),
        bedrag=bedrag,
    )


def _per_volgnummer(pad: Ingroeipad, macrobudget: Macrobudget) -> dict[int, int]:
    jaren = range(1, pad.duur + 1)
    if isinstance(macrobudget, int):
        return dict.fromkeys(jaren, macrobudget)
    onbekend = pad.startjaar is None
    budgetten = {jaar if onbekend else pad.volgnummer(jaar): centen for jaar, centen in macrobudget.items()}
    for volgnummer in jaren:
        if volgnummer not in budgetten:
            raise PadFout(f"Voor {pad.label(volgnummer)} is er geen macrobudget.")
    return budgetten


def _jaar(pad: Ingroeipad, volgnummer: int, macrobudget: int, splitsing: Splitsing) -> Jaaruitkomst:
    teller, noemer = objectief_deel(pad, volgnummer)
    samen = splitsing.gewichten((teller, noemer))
    bedragen = {}
    for code, totaal, zonder_pad, h, gewicht in zip(
        splitsing.codes,
        splitsing.totalen((teller, noemer), macrobudget),
        splitsing.totalen((0, 1), macrobudget),
        splitsing.historisch,
        samen,
        strict=True,
    ):
        # The rounded total is cut in two, so that the two parts always add up to what the gemeente gets.
        deel = rond_af(totaal * (noemer - teller) * h, gewicht) if gewicht else 0
        bedragen[code] = Bedrag(deel, totaal - deel, totaal, totaal - zonder_pad)
    return Jaaruitkomst(
        jaar=pad.jaar(volgnummer),
        volgnummer=volgnummer,
        label=pad.label(volgnummer),
        objectief_deel=(teller, noemer),
        macrobudget=macrobudget,
        bedragen=bedragen,
    )


def _aandeel(aandelen: Mapping[str, Decimal], code: str) -> Aandeel:
    with localcontext(prec=60):  # the sum of hundreds of shares with many digits, not rounded
        return Aandeel(aandelen.get(code, Decimal(0)), sum(aandelen.values(), Decimal(0)))


def _zoek(bedragen: Mapping[str, Bedrag], code: str) -> Bedrag:
    if code not in bedragen:
        raise PadFout(f"Gemeente {code} zit niet in deze berekening.")
    return bedragen[code]
