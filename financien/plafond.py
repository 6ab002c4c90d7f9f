"""A ceiling on what the ingroeipad changes for a gemeente in one year: at most k euro per inwoner, up or down.

Per year, compared with what the gemeente got the year before:

1. A gemeente whose amount of the path lies over its limit is fixed at the limit.
2. What the fixed gemeenten get too little or too much is divided over the others in proportion to their objective
   share, on top of their amount of the path.
3. Whoever passes the limit by that is fixed too; repeat until nobody does.

When nobody is left to take what remains, the gemeenten that were fixed at the opposite limit give or take it. When
there is no room there either, the ceiling cannot be: a message says so. The settlement is inside each region or over
all gemeenten; what it adds up to stays the same to the cent. Nobody published a ceiling for beschermd wonen: k is a
choice.

The first year of the path is compared with what the historic split alone would give in that year, unless the year
before it is given too. Years before the path are not limited. The historic part of a gemeente stays what the path says;
the ceiling moves the rest, which may come below zero by it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from financien.ingroeipad import Bedrag, Jaaruitkomst, PadFout
from financien.verdelen import gehele_gewichten, naar_euro, verdeel
from regio.notatie import euro

LAND = "het hele land"


@dataclass(frozen=True)
class Plafond:
    """The ceiling: eurocents per inwoner per year, the inwoners it is counted with, and where it is settled.

    `regios` gives the gemeentecodes of each region by its name; without regions all gemeenten settle together.
    """

    per_inwoner: int
    inwoners: Mapping[str, int]
    regios: Mapping[str, Collection[str]] | None = None

    def __post_init__(self) -> None:
        """Raises PadFout when the ceiling or a number of inwoners is negative."""
        if self.per_inwoner < 0:
            raise PadFout("Het plafond per inwoner kan niet onder nul liggen.")
        for code, aantal in self.inwoners.items():
            if aantal < 0:
                raise PadFout(f"Gemeente {code} heeft {aantal} inwoners; minder dan nul kan niet.")


@dataclass(frozen=True)
class Plafondjaar:
    """A year after the ceiling, and in eurocents what it changed: `begrensd` for who was fixed, `verrekend` for others.

    Both together are zero in each region.
    """

    uitkomst: Jaaruitkomst
    begrensd: Mapping[str, int]
    verrekend: Mapping[str, int]


def met_plafond(
    jaren: Iterable[Jaaruitkomst], objectief: Mapping[str, Decimal], plafond: Plafond
) -> tuple[Plafondjaar, ...]:
    """Every year of a path under the ceiling, each compared with the outcome of the year before.

    Raises PadFout when a gemeente has no inwoners or no region, or when the ceiling leaves an amount that nobody can
    take; VerdelingFout when an objective share is negative or no number.
    """
    gewichten = gehele_gewichten(objectief)
    vorige: Mapping[str, Bedrag] = {}
    uit = []
    for jaar in jaren:
        if jaar.volgnummer < 1:
            uit.append(Plafondjaar(jaar, {}, {}))
        else:
            zonder_pad = {code: bedrag.totaal - bedrag.herverdeeleffect for code, bedrag in jaar.bedragen.items()}
            begin = {code: vorige[code].totaal if vorige else oud for code, oud in zonder_pad.items()}
            uit.append(_begrens(jaar, begin, gewichten, plafond))
        vorige = uit[-1].uitkomst.bedragen
    return tuple(uit)


def _begrens(
    jaar: Jaaruitkomst, begin: Mapping[str, int], gewichten: Mapping[str, int], plafond: Plafond
) -> Plafondjaar:
    nieuw: dict[str, int] = {}
    vast: set[str] = set()
    for naam, codes in _groepen(jaar, plafond).items():
        grenzen = {}
        for code in codes:
            if code not in plafond.inwoners:
                raise PadFout(f"Van gemeente {code} is het aantal inwoners niet bekend.")
            ruimte = plafond.per_inwoner * plafond.inwoners[code]
            grenzen[code] = (begin[code] - ruimte, begin[code] + ruimte)
        groep = _Groep(
            wens={code: jaar.bedragen[code].totaal for code in codes},
            grenzen=grenzen,
            gewichten={code: gewichten.get(code, 0) for code in codes},
        )
        over = groep.reken()
        if over:
            raise PadFout(
                f"Met een plafond van {euro(naar_euro(plafond.per_inwoner))} per inwoner blijft in {jaar.label} "
                f"{euro(naar_euro(over))} over die in {naam} niemand kan opvangen. Kies een hoger plafond."
            )
        nieuw |= groep.bedragen
        vast |= groep.vast.keys()
    bedragen, begrensd, verrekend = {}, {}, {}
    for code, oud in jaar.bedragen.items():
        totaal, verschil = nieuw[code], nieuw[code] - oud.totaal
        bedragen[code] = Bedrag(
            oud.historisch_deel, oud.objectief_deel + verschil, totaal, oud.herverdeeleffect + verschil
        )
        if code in vast:
            begrensd[code] = verschil
        elif verschil:
            verrekend[code] = verschil
    return Plafondjaar(replace(jaar, bedragen=bedragen), begrensd, verrekend)


def _groepen(jaar: Jaaruitkomst, plafond: Plafond) -> dict[str, list[str]]:
    if plafond.regios is None:
        return {LAND: sorted(jaar.bedragen)}
    waar: dict[str, str] = {}
    for naam, codes in plafond.regios.items():
        for code in codes:
            if code in waar:
                raise PadFout(f"Gemeente {code} staat in twee regio's: {waar[code]} en {naam}.")
            waar[code] = naam
    groepen: dict[str, list[str]] = {}
    for code in sorted(jaar.bedragen):
        if code not in waar:
            raise PadFout(f"Gemeente {code} hoort bij geen regio; daarbinnen kan het plafond niet worden verrekend.")
        groepen.setdefault(waar[code], []).append(code)
    return groepen


class _Groep:
    """The gemeenten that settle with one another in one year."""

    def __init__(
        self, wens: Mapping[str, int], grenzen: Mapping[str, tuple[int, int]], gewichten: Mapping[str, int]
    ) -> None:
        self.wens, self.grenzen, self.gewichten = wens, grenzen, gewichten
        self.vast: dict[str, int] = {}
        self.bedragen: dict[str, int] = dict(wens)

    def reken(self) -> int:
        """Fix and divide until nobody is over the limit; the answer is what is left that nobody can take."""
        totaal = sum(self.wens.values())
        losgelaten = False
        while True:
            nieuw = {code: self._grens(code) for code in self.bedragen if code not in self.vast and self._over(code)}
            self.vast |= nieuw
            vrij = [code for code in self.wens if code not in self.vast]
            over = totaal - sum(self.vast.values()) - sum(self.wens[code] for code in vrij)
            nemers = {code: self.gewichten[code] for code in vrij if self.gewichten[code]}
            self.bedragen = {**self.wens, **self.vast}
            if over == 0:
                return 0
            if nemers:
                for code, deel in verdeel(over, nemers).items():
                    self.bedragen[code] += deel
                if not any(self._over(code) for code in nemers):
                    return 0
            elif losgelaten or not self._laat_los(over):
                return over
            else:
                losgelaten = True

    def _over(self, code: str) -> bool:
        laag, hoog = self.grenzen[code]
        return not laag <= self.bedragen[code] <= hoog

    def _grens(self, code: str) -> int:
        laag, hoog = self.grenzen[code]
        return laag if self.bedragen[code] < laag else hoog

    def _laat_los(self, over: int) -> bool:
        """Nobody is free: who stands at the opposite limit starts from there and takes what is over."""
        kant = 0 if over > 0 else 1
        los = [
            code
            for code, bedrag in self.vast.items()
            if self.gewichten[code] and bedrag == self.grenzen[code][kant] != self.grenzen[code][1 - kant]
        ]
        self.wens = {**self.wens, **{code: self.vast.pop(code) for code in los}}
        return bool(los)
