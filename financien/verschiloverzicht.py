"""Two scenarios beside each other: what each gemeente gets more or less in each year, and why.

Plain functions of two Invoers; the causes stand in `financien.verschil`. Amounts in eurocents, also in the tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from financien.ingroeipad import PadFout
from financien.invoer import Deelnemer, Invoer
from financien.verdelen import naar_euro
from financien.verschil import Oorzaak, Verschil, kant_van, verklaar
from regio.notatie import euro, euro_kort

DOOR = {
    Oorzaak.MACROBUDGET: "het andere macrobudget",
    Oorzaak.UITNAME: "de andere uitname Wlz",
    Oorzaak.AANDEEL: "de andere aandelen",
    Oorzaak.PAD: "het andere ingroeipad",
    Oorzaak.STARTJAAR: "het andere startjaar",
    Oorzaak.SLEUTEL: "de andere verdeling binnen de regio",
}


@dataclass(frozen=True)
class Overzicht:
    """The differences of the gemeenten of the region, by gemeentecode and year; `jaren` are years of the path while the
    start of one of the two is unknown.
    """

    van: Invoer
    naar: Invoer
    deelnemers: tuple[Deelnemer, ...]
    jaren: tuple[int, ...]
    per_volgnummer: bool
    cellen: Mapping[tuple[str, int], Verschil]

    def label(self, jaar: int) -> str:
        """What a year is called."""
        return f"jaar {jaar}" if self.per_volgnummer else str(jaar)

    def som(self, codes: Iterable[str], jaren: Iterable[int]) -> Verschil:
        """The difference of these gemeenten in these years together, with its causes."""
        jaren = tuple(jaren)
        delen = [self.cellen[code, jaar] for code in codes for jaar in jaren]
        return Verschil(
            "",
            jaren[0] if len(jaren) == 1 else 0,
            sum(deel.van for deel in delen),
            sum(deel.naar for deel in delen),
            {oorzaak: sum(deel.oorzaken[oorzaak] for deel in delen) for oorzaak in Oorzaak},
        )

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The gemeenten of the region of either scenario."""
        return tuple(deelnemer.code for deelnemer in self.deelnemers)

    @property
    def periode(self) -> str:
        """From the first to the last year, in words."""
        eerste, laatste = self.label(self.jaren[0]), self.label(self.jaren[-1])
        return eerste if len(self.jaren) == 1 else f"{eerste} tot en met {laatste}"

    @property
    def zin(self) -> str:
        """Who gains and who loses most in all years together, and by which cause."""
        sommen = [(deelnemer, self.som([deelnemer.code], self.jaren)) for deelnemer in self.deelnemers]
        if all(som.totaal == 0 for _, som in sommen):
            wanneer = "opgeteld over de jaren" if any(cel.totaal for cel in self.cellen.values()) else "in elk jaar"
            return f"Elke gemeente krijgt {wanneer} in beide evenveel."
        meest, minst = max(sommen, key=_totaal), min(sommen, key=_totaal)
        delen = []
        if meest[1].totaal > 0:
            delen.append(f"{meest[0].naam} wint het meest: {_zin(meest[1])}.")
        if minst[1].totaal < 0:
            delen.append(f"{minst[0].naam} verliest het meest: {_zin(minst[1])}.")
        return " ".join([f"Van {self.periode}:", *delen])


def overzicht(van: Invoer, naar: Invoer) -> Overzicht:
    """The difference from one scenario to the other, for the years that both know.

    With two known start years these are the calendar years of both paths that both macrobudgets reach; before its path
    a scenario is historic, after it objective. Raises PadFout or VerdelingFout when they cannot be compared.
    """
    per_volgnummer = van.startjaar is None or naar.startjaar is None
    if van.startjaar is None or naar.startjaar is None:
        jaren = list(range(1, min(van.pad.duur, naar.pad.duur) + 1))
        rekenjaren = list(range(1, max(van.pad.duur, naar.pad.duur) + 1))
    else:
        eerste = max(min(van.startjaar, naar.startjaar), *(kant.budget.jaren[0] for kant in (van, naar)))
        laatste = max(van.startjaar + van.pad.duur, naar.startjaar + naar.pad.duur)
        jaren = list(range(eerste, laatste))
        # a ceiling is computed for the whole of a path, also of one that is a mixture of the two
        rekenjaren = list(range(eerste, max(van.startjaar, naar.startjaar) + max(van.pad.duur, naar.pad.duur)))
    if not jaren:
        raise PadFout("De twee hebben geen enkel jaar samen.")
    kant, ander = (kant_van(invoer, rekenjaren, per_volgnummer=per_volgnummer) for invoer in (van, naar))
    deelnemers = {deelnemer.code: deelnemer for invoer in (naar, van) for deelnemer in invoer.deelnemers}
    verschillen = verklaar(kant, ander, jaren)
    cellen = {(deel.code, deel.jaar): deel for deel in verschillen if deel.code in deelnemers}
    leeg = {code for code in deelnemers if (code, jaren[0]) not in cellen}
    nul = dict.fromkeys(Oorzaak, 0)
    cellen |= {(code, jaar): Verschil(code, jaar, 0, 0, nul) for code in leeg for jaar in jaren}
    return Overzicht(van, naar, tuple(deelnemers.values()), tuple(jaren), per_volgnummer, cellen)


def _totaal(paar: tuple[Deelnemer, Verschil]) -> tuple[int, str]:
    return paar[1].totaal, paar[0].code


def _zin(som: Verschil) -> str:
    """The amount and the cause that moves it most in its own direction."""
    teken = 1 if som.totaal > 0 else -1
    oorzaak = max(Oorzaak, key=lambda deel: som.oorzaken[deel] * teken)
    bedrag = naar_euro(abs(som.totaal))
    tekst = euro_kort(bedrag) if bedrag >= 10_000 else euro(bedrag)
    alleen = som.oorzaken[oorzaak] == som.totaal
    return f"{tekst}, {'' if alleen else 'vooral '}door {DOOR[oorzaak]}"
