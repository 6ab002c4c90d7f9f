"""Keys by which gemeenten of a region share an amount: a deficit, a surplus, the costs of the region.

A key is a set of whole-number weights and what they were made of, so that a page can show both. The amount is split
exactly by `verdelen.verdeel`; percentages are for reading and are never computed with. Which key holds is a decision of
the region: these are the kinds seen in regional agreements (Gooi en Vechtstreek: inwonertal on a date; Haagse regio:
inwoneraantal and actual use).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction
from math import gcd, lcm

from financien.verdelen import VerdelingFout, controleer, gehele_gewichten, verdeel
from regio.notatie import getal


class Sleutelsoort(StrEnum):
    """The kinds of key; `solidariteit_band` has another key inside."""

    INWONERAANTAL = "inwoneraantal"
    OBJECTIEF_AANDEEL = "objectief_aandeel"
    GEBRUIK = "gebruik"
    GELIJK_DEEL = "gelijk_deel"
    COMBINATIE = "combinatie"
    SOLIDARITEIT_BAND = "solidariteit_band"
    VASTE_PERCENTAGES = "vaste_percentages"


@dataclass(frozen=True)
class Sleutel:
    """A key: weights per gemeentecode in lowest terms, and what they came from.

    `gegevens` are the figures of the source and `herkomst` says in Dutch what they are. A combination has no figures of
    its own: `delen` are its keys with their part of the whole.
    """

    soort: Sleutelsoort
    gewichten: Mapping[str, int]
    gegevens: Mapping[str, Decimal]
    herkomst: str
    delen: tuple[tuple[Sleutel, Fraction], ...] = ()

    def __post_init__(self) -> None:
        """Raises VerdelingFout when there is nothing to divide by."""
        controleer(self.gewichten)

    def verdeel(self, centen: int) -> dict[str, int]:
        """The part of each gemeente in eurocents; together exactly `centen`."""
        return verdeel(centen, self.gewichten)

    def aandeel(self, code: str) -> Fraction:
        """The exact share of a gemeente, from 0 to 1; 0 when the key does not name it."""
        return Fraction(self.gewichten.get(code, 0), sum(self.gewichten.values()))


def inwoneraantal(inwoners: Mapping[str, int], *, peildatum: str, bron: str) -> Sleutel:
    """By the number of inwoners on a day: inwoners / inwoners of all."""
    return _sleutel(
        Sleutelsoort.INWONERAANTAL,
        {code: Decimal(aantal) for code, aantal in inwoners.items()},
        f"inwoners op {peildatum} ({bron})",
    )


def objectief_aandeel(aandelen: Mapping[str, Decimal], gemeenten: Collection[str], *, bron: str) -> Sleutel:
    """By the objective share of each gemeente within the region; `aandelen` may hold the whole country."""
    mist = sorted(code for code in gemeenten if code not in aandelen)
    if mist:
        raise VerdelingFout(f"Van {', '.join(mist)} is er geen objectief aandeel.")
    return _sleutel(
        Sleutelsoort.OBJECTIEF_AANDEEL, {code: aandelen[code] for code in gemeenten}, f"objectief aandeel ({bron})"
    )


def gebruik(gebruikt: Mapping[str, Decimal], *, wat: str, periode: str, bron: str) -> Sleutel:
    """By use: clients, indicaties, days or euros of the inhabitants of each gemeente in a period."""
    return _sleutel(Sleutelsoort.GEBRUIK, gebruikt, f"{wat} in {periode} ({bron})")


def gelijk_deel(gemeenten: Collection[str]) -> Sleutel:
    """Each gemeente the same: 1 / n."""
    gegevens = dict.fromkeys(sorted(gemeenten), Decimal(1))
    return _sleutel(Sleutelsoort.GELIJK_DEEL, gegevens, f"gelijk verdeeld over {len(gegevens)} gemeenten")


def vaste_percentages(percentages: Mapping[str, Decimal], *, bron: str) -> Sleutel:
    """Percentages as a contract names them; together exactly 100."""
    gewichten = gehele_gewichten(percentages)  # refuses what is negative or no number
    with localcontext(prec=60):
        som = sum(percentages.values(), Decimal(0))
    if som != 100:
        raise VerdelingFout(f"De percentages tellen op tot {som.normalize():f}; samen moeten ze precies 100 zijn.")
    return Sleutel(Sleutelsoort.VASTE_PERCENTAGES, gewichten, dict(percentages), f"vaste percentages ({bron})")


def combinatie(delen: Sequence[tuple[Sleutel, Decimal]]) -> Sleutel:
    """A weighted mix of keys, each with its part from 0 to 1; together exactly 1.

    A gemeente that one of the keys does not name has share 0 in that one.
    """
    for sleutel, deel in delen:
        if not deel.is_finite() or deel < 0:
            raise VerdelingFout(
                f"Het deel van de sleutel '{sleutel.soort}' is {deel}; dat moet van 0 tot en met 1 zijn."
            )
    breuken = [(sleutel, Fraction(deel)) for sleutel, deel in delen]
    som = sum((deel for _, deel in breuken), Fraction(0))
    if som != 1:
        gevonden = sum((deel for _, deel in delen), Decimal(0)).normalize()
        raise VerdelingFout(f"De delen van de combinatie tellen op tot {gevonden:f}; samen moeten ze precies 1 zijn.")
    codes = sorted({code for sleutel, _ in breuken for code in sleutel.gewichten})
    aandelen = {code: sum((deel * sleutel.aandeel(code) for sleutel, deel in breuken), Fraction(0)) for code in codes}
    noemer = lcm(*(aandeel.denominator for aandeel in aandelen.values()))
    gewichten = {code: int(aandeel * noemer) for code, aandeel in aandelen.items()}
    deler = gcd(*gewichten.values())
    herkomst = " + ".join(f"{getal(deel * 100, _cijfers(deel * 100))}% {sleutel.herkomst}" for sleutel, deel in delen)
    return Sleutel(
        Sleutelsoort.COMBINATIE,
        {code: gewicht // deler for code, gewicht in gewichten.items()},
        {},
        herkomst,
        tuple(breuken),
    )


@dataclass(frozen=True)
class Banddeel:
    """What one gemeente bears, in eurocents; a positive amount is a tekort. `eigen` + `uit_pool` = `draagt`."""

    begroot: int
    werkelijk: int
    band: int
    eigen: int
    in_pool: int
    uit_pool: int

    @property
    def afwijking(self) -> int:
        """Real minus budgeted: `eigen` + `in_pool`."""
        return self.werkelijk - self.begroot

    @property
    def draagt(self) -> int:
        """The part of the deviation that is for this gemeente in the end."""
        return self.eigen + self.uit_pool


def solidariteit_band(
    begroot: Mapping[str, int], werkelijk: Mapping[str, int], *, procent: Decimal, sleutel: Sleutel
) -> dict[str, Banddeel]:
    """A deviation within ±`procent` % of the own budget is for the gemeente itself; the rest is pooled by `sleutel`.

    The band is rounded down to whole cents. A tekort and an overschot are treated alike: what is beyond the band of
    each meets in the pool. What all bear together is exactly what all deviate together. Raises VerdelingFout when a
    budget is negative or missing, the band is negative, or the key divides over other gemeenten.
    """
    if not procent.is_finite() or procent < 0:
        raise VerdelingFout(f"De band is {procent} procent; dat moet nul of meer zijn.")
    if begroot.keys() != werkelijk.keys():
        los = sorted(begroot.keys() ^ werkelijk.keys())
        raise VerdelingFout(f"Van {', '.join(los)} is niet zowel het begrote als het werkelijke bedrag bekend.")
    vreemd = sorted(sleutel.gewichten.keys() - begroot.keys())
    if vreemd:
        raise VerdelingFout(f"De sleutel verdeelt ook over {', '.join(vreemd)}, en daarvan is geen begroting bekend.")
    teller, noemer = procent.as_integer_ratio()
    banden, eigen = {}, {}
    for code, bedrag in begroot.items():
        if bedrag < 0:
            raise VerdelingFout(f"De begroting van {code} is lager dan nul.")
        banden[code] = bedrag * teller // (noemer * 100)
        eigen[code] = max(-banden[code], min(banden[code], werkelijk[code] - bedrag))
    in_pool = {code: werkelijk[code] - bedrag - eigen[code] for code, bedrag in begroot.items()}
    uit_pool = sleutel.verdeel(sum(in_pool.values()))
    return {
        code: Banddeel(bedrag, werkelijk[code], banden[code], eigen[code], in_pool[code], uit_pool.get(code, 0))
        for code, bedrag in begroot.items()
    }


def _sleutel(soort: Sleutelsoort, gegevens: Mapping[str, Decimal], herkomst: str) -> Sleutel:
    return Sleutel(soort, gehele_gewichten(gegevens), dict(gegevens), herkomst)


def _cijfers(waarde: Decimal) -> int:
    exponent = waarde.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
