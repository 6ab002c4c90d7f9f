"""What beschermd wonen will cost: numbers of clients x how long they stay x the tarief, against the budget per year.

Two tracks, each for its own payer (the agreement of 4-7-2019): existing clients, who only leave, and new ones.

- Existing: of those that are there on 1 January a fixed part leaves in the year by uitstroom and a fixed part to the
  Wlz, spread evenly, so half of those who leave count. They are also what the path of `financien.cohort` follows.
- From the waiting list: placed on 1 January of the first year.
- New: come in evenly over each year.
- Who is new stays as long as `duur` says, no shorter and no longer. So all of them together are exactly
  number x duration client years, divided over the calendar years in which they fall.

A client year costs the tarief per etmaal times the days of that year; the tarief is that of the first year and rises
each year after it by the index. Where a price list gives a price, that takes its place (`financien.prijzen`); it rises
by the index from the first year, or from the year it begins when that is later. A change of volume or price that the
scenario names comes on top. Numbers of clients are expectations and stay exact fractions; each amount is rounded to
the cent once. Every input is an assumption with a name and a source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from financien.prijzen import Bijstelling, Prijs, dagen_in, factor
from financien.verdelen import rond_af


class PrognoseFout(ValueError):
    """A forecast that cannot be; the message is a Dutch sentence for the controller."""


@dataclass(frozen=True)
class Aanname:
    """One assumption: what it is called, its value, the unit, and where it came from."""

    naam: str
    waarde: Decimal
    eenheid: str
    bron: str

    def breuk(self, hoogst: int | None = None) -> Fraction:
        """The exact value. Raises PrognoseFout when it is negative, no number, or above `hoogst`."""
        if not self.waarde.is_finite() or self.waarde < 0 or (hoogst is not None and self.waarde > hoogst):
            bereik = "nul of meer" if hoogst is None else f"van 0 tot en met {hoogst}"
            raise PrognoseFout(f"De aanname '{self.naam}' is {self.waarde}; dat moet {bereik} zijn.")
        return Fraction(self.waarde)


ZONDER_INDEX = Aanname("Stijging van het tarief", Decimal(0), "deel per jaar", "geen aanname: het tarief blijft gelijk")


@dataclass(frozen=True)
class Clientgroep:
    """The clients of one gemeente on one product, and what is assumed of them.

    `bestaand` and `wachtlijst` in clients on 1 January of the first year, `instroom` in new clients per year,
    `uitstroom` and `naar_wlz` as the part of the existing clients that leaves per year (0 to 1), `duur` in years,
    `tarief` in euros per etmaal in the first year, `index` as the part by which it rises each year. `prijzen` are those
    of a price list, in the order in which they begin; a year before the first of them takes `tarief`.
    """

    gemeente: str
    product: str
    bestaand: Aanname
    wachtlijst: Aanname
    instroom: Aanname
    uitstroom: Aanname
    naar_wlz: Aanname
    duur: Aanname
    tarief: Aanname
    index: Aanname = ZONDER_INDEX
    prijzen: tuple[Prijs, ...] = ()
    prijswijzigingen: tuple[Bijstelling, ...] = ()
    volumewijzigingen: tuple[Bijstelling, ...] = ()

    def prijs_in(self, jaar: int) -> Prijs | None:
        """The price of the list that holds on 1 January of that year; None when the tarief of the assumption does."""
        return next((prijs for prijs in reversed(self.prijzen) if prijs.vanaf <= jaar), None)

    def jaren_index(self, plek: int, jaar: int) -> int:
        """How often the index was added by that year: from the first year on, or from the price if that is later."""
        prijs = self.prijs_in(jaar)
        return plek if prijs is None else min(plek, jaar - prijs.vanaf)

    def per_jaar(self, plek: int, jaar: int) -> Fraction:
        """What one client year costs in that year (`plek` 0 is the first), in eurocents, not rounded."""
        prijs = self.prijs_in(jaar)
        bedrag = self.tarief.breuk() * dagen_in(jaar)
        if prijs is not None:
            bedrag = Fraction(prijs.bedrag) * prijs.eenheden(jaar)
        stijging = (1 + self.index.breuk()) ** self.jaren_index(plek, jaar)
        return bedrag * stijging * factor(self.prijswijzigingen, jaar) * 100


@dataclass(frozen=True)
class Groepjaar:
    """One group in one year: client years and eurocents per track, and who left.

    `bestaand_over` are the existing clients on 31 December.
    """

    gemeente: str
    product: str
    jaar: int
    bestaand_over: Fraction
    uitgestroomd: Fraction
    naar_wlz: Fraction
    jaren_bestaand: Fraction
    jaren_nieuw: Fraction
    kosten_bestaand: int
    kosten_nieuw: int

    @property
    def kosten(self) -> int:
        """Both tracks, in eurocents."""
        return self.kosten_bestaand + self.kosten_nieuw


@dataclass(frozen=True)
class Prognosejaar:
    """All groups of one year together, against the budget; `saldo` below zero is a tekort. Eurocents."""

    jaar: int
    kosten_bestaand: int
    kosten_nieuw: int
    budget: int
    groepen: tuple[Groepjaar, ...]

    @property
    def kosten(self) -> int:
        """Both tracks."""
        return self.kosten_bestaand + self.kosten_nieuw

    @property
    def saldo(self) -> int:
        """Budget minus costs."""
        return self.budget - self.kosten

    def kosten_van(self, gemeente: str) -> int:
        """The costs of the clients of one gemeente."""
        return sum(groep.kosten for groep in self.groepen if groep.gemeente == gemeente)


def prognose(groepen: Iterable[Clientgroep], budget: Mapping[int, int]) -> tuple[Prognosejaar, ...]:
    """Every year of `budget` (eurocents), which must follow one another.

    Raises PrognoseFout when a year is missing in between, an assumption cannot be, or more than everyone leaves.
    """
    jaren = sorted(budget)
    if not jaren:
        raise PrognoseFout("Er is geen budget om de prognose tegen af te zetten.")
    if mist := sorted(set(range(jaren[0], jaren[-1] + 1)) - set(jaren)):
        raise PrognoseFout(f"Voor {mist[0]} is er geen budget; de jaren van een prognose volgen elkaar op.")
    per_groep = [groepsverloop(groep, jaren) for groep in groepen]
    uit = []
    for plek, jaar in enumerate(jaren):
        delen = tuple(verloop[plek] for verloop in per_groep)
        bestaand, nieuw = sum(deel.kosten_bestaand for deel in delen), sum(deel.kosten_nieuw for deel in delen)
        uit.append(Prognosejaar(jaar, bestaand, nieuw, budget[jaar], delen))
    return tuple(uit)


def groepsverloop(groep: Clientgroep, jaren: Sequence[int]) -> tuple[Groepjaar, ...]:
    """The years of one group, one after the other. Raises PrognoseFout as `prognose` does."""
    over, wachtlijst, instroom = groep.bestaand.breuk(), groep.wachtlijst.breuk(), groep.instroom.breuk()
    uitstroom, naar_wlz = groep.uitstroom.breuk(hoogst=1), groep.naar_wlz.breuk(hoogst=1)
    duur = groep.duur.breuk()
    if uitstroom + naar_wlz > 1:
        raise PrognoseFout(
            f"'{groep.uitstroom.naam}' en '{groep.naar_wlz.naam}' zijn samen meer dan 1: "
            "er kunnen niet meer cliënten weggaan dan er zijn."
        )
    uit = []
    for plek, jaar in enumerate(jaren):
        weg, wlz = over * uitstroom, over * naar_wlz
        volume = factor(groep.volumewijzigingen, jaar)
        jaren_bestaand = (over - (weg + wlz) / 2) * volume
        over -= weg + wlz
        jaren_nieuw = wachtlijst * _in_jaar_na_plaatsing(plek, duur)
        for geleden in range(plek + 1):
            jaren_nieuw += instroom * _in_jaar_na_instroom(geleden, duur)
        jaren_nieuw *= volume
        per_jaar = groep.per_jaar(plek, jaar)
        uit.append(
            Groepjaar(
                gemeente=groep.gemeente,
                product=groep.product,
                jaar=jaar,
                bestaand_over=over,
                uitgestroomd=weg,
                naar_wlz=wlz,
                jaren_bestaand=jaren_bestaand,
                jaren_nieuw=jaren_nieuw,
                kosten_bestaand=_centen(jaren_bestaand * per_jaar),
                kosten_nieuw=_centen(jaren_nieuw * per_jaar),
            )
        )
    return tuple(uit)


def _in_jaar_na_plaatsing(plek: int, duur: Fraction) -> Fraction:
    """How much of year `plek` (0 is the first) someone stays who came on its first day."""
    return min(max(duur - plek, Fraction(0)), Fraction(1))


def _in_jaar_na_instroom(plek: int, duur: Fraction) -> Fraction:
    """The same on average for who comes in evenly over year 0; over all years together exactly `duur`."""
    begin, eind = Fraction(plek), Fraction(plek + 1)
    return (_ingestroomd(eind) - _ingestroomd(begin)) - (_ingestroomd(eind - duur) - _ingestroomd(begin - duur))


def _ingestroomd(tijd: Fraction) -> Fraction:
    """Client years up to a moment when one client comes in evenly over the first year and nobody leaves."""
    if tijd <= 0:
        return Fraction(0)
    return tijd * tijd / 2 if tijd <= 1 else tijd - Fraction(1, 2)


def _centen(bedrag: Fraction) -> int:
    return rond_af(bedrag.numerator, bedrag.denominator)
