"""From inputs to the amounts of ten years, and the fixed bytes of both together.

All gemeenten of the country are computed, because they share one macrobudget: only then do the parts add up to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, cast

from financien.bevroren_invoer import lees_invoer
from financien.ingroeipad import Bedrag, Jaaruitkomst, PadFout, Uitleg, bereken, uitleg
from financien.invoer import Deelnemer, Invoer
from financien.na_het_pad import na_het_pad
from financien.verdelen import naar_euro
from regio.bevriezen import canoniek, ontdooi

SCHEMA = 2
"""Form of the frozen bytes. Form 1 has no wijzigingen and knows three kinds of path; it stays readable for good."""

LEESBAAR = (1, SCHEMA)


KOLOMMEN = ("historisch_deel", "objectief_deel", "totaal", "herverdeeleffect")
"""What the four figures of a gemeente in the frozen bytes are, in this order."""


@dataclass(frozen=True)
class Jaarbedrag:
    """What a gemeente or region gets in one year, in euros. `historisch` + `objectief` = `totaal`.

    `verschil` is `totaal` minus what the historic split alone would give: negative loses, positive gains.
    """

    label: str
    volgnummer: int
    historisch: Decimal
    objectief: Decimal
    totaal: Decimal
    verschil: Decimal

    @property
    def alleen_historisch(self) -> Decimal:
        """What the historic split alone would give."""
        return self.totaal - self.verschil


@dataclass(frozen=True)
class Doorrekening:
    """Inputs and outcome of a path. A frozen one holds the outcome as it was stored, it is not computed again."""

    invoer: Invoer
    jaren: tuple[Jaaruitkomst, ...]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The gemeentecodes of the region."""
        return tuple(deelnemer.code for deelnemer in self.invoer.deelnemers)

    def deelnemer(self, code: str) -> Deelnemer | None:
        """The gemeente of the region with that code, or None."""
        return next((deelnemer for deelnemer in self.invoer.deelnemers if deelnemer.code == code), None)

    def rijen(self, code: str) -> tuple[Jaarbedrag, ...]:
        """The years of one gemeente. Raises PadFout when it was not in the computation."""
        return self._rijen([code])

    def regiorijen(self) -> tuple[Jaarbedrag, ...]:
        """The years of all gemeenten of the region together."""
        return self._rijen(self.codes)

    def jaar(self, volgnummer: int) -> Jaaruitkomst:
        """One year. Raises PadFout when the path has no such year."""
        for jaar in self.jaren:
            if jaar.volgnummer == volgnummer:
                return jaar
        raise PadFout(f"Het ingroeipad heeft geen jaar {volgnummer}.")

    def uitleg(self, code: str, volgnummer: int) -> Uitleg:
        """The formula of one cell with the figures filled in."""
        jaar = self.jaar(volgnummer)
        return uitleg(
            self.invoer.ingroeipad,
            {plaats.jaar or plaats.volgnummer: plaats.macrobudget for plaats in (jaar, *self.jaren)},
            self.invoer.historisch.waarden,
            self.invoer.objectief.waarden,
            gemeente=code,
            volgnummer=volgnummer,
        )

    @cached_property
    def padjaren(self) -> tuple[Jaaruitkomst, ...]:
        """The years as the path splits them, before a frozen region or a ceiling; needed to explain an amount."""
        budgetten = {jaar.jaar or jaar.volgnummer: jaar.macrobudget for jaar in self.jaren}
        return bereken(self.invoer.ingroeipad, budgetten, self.invoer.historisch.waarden, self.invoer.objectief.waarden)

    def _rijen(self, codes: Iterable[str]) -> tuple[Jaarbedrag, ...]:
        codes = tuple(codes)
        return tuple(_jaarbedrag(jaar, jaar.regiototaal(codes)) for jaar in self.jaren)

    def bevroren(self) -> bytes:
        """The canonical bytes of inputs and outcome; amounts of the outcome are whole eurocents.

        They hold no moment and no person: two calculations with the same content have the same hash.
        """
        return canoniek(
            {
                "schema": SCHEMA,
                "invoer": asdict(self.invoer),
                "uitkomst": [
                    {
                        "jaar": jaar.jaar,
                        "volgnummer": jaar.volgnummer,
                        "label": jaar.label,
                        "objectief_deel": jaar.objectief_deel,
                        "macrobudget_in_eurocent": jaar.macrobudget,
                        "kolommen": KOLOMMEN,
                        "bedragen_in_eurocent": {code: _centen(bedrag) for code, bedrag in jaar.bedragen.items()},
                    }
                    for jaar in self.jaren
                ],
            }
        )


def reken_door(invoer: Invoer) -> Doorrekening:
    """Every year of the path for all gemeenten of the country.

    Raises PadFout or VerdelingFout with a Dutch sentence when these inputs do not make a path.
    """
    return Doorrekening(invoer, bereken_jaren(invoer))


def bereken_jaren(invoer: Invoer, ook: Iterable[int] = ()) -> tuple[Jaaruitkomst, ...]:
    """The years of the path and, once the start year is known, the calendar years in `ook` that have a macrobudget.

    Before the path all is historic, after it all is objective: so two scenarios with another start can be compared.
    """
    pad, budget = invoer.ingroeipad, invoer.budget
    if invoer.startjaar is None:
        laatste = budget.centen(budget.geldend_jaar(None))
        gevraagd = set(range(1, pad.duur + 1))
        budgetten = dict.fromkeys(gevraagd, laatste)
    else:
        einde = invoer.startjaar + pad.duur
        gevraagd = {*range(invoer.startjaar, einde), *(jaar for jaar in ook if jaar >= budget.jaren[0])}
        # a ceiling looks back one year: the years in between count, also when nobody asked for them
        budgetten = {
            jaar: budget.centen(budget.geldend_jaar(jaar)) for jaar in gevraagd | {*range(einde, max(gevraagd))}
        }
    jaren = bereken(pad, budgetten, invoer.historisch.waarden, invoer.objectief.waarden)
    return tuple(jaar for jaar in na_het_pad(invoer, jaren) if (jaar.jaar or jaar.volgnummer) in gevraagd)


@lru_cache(maxsize=16)
def uit_bevroren(inhoud: bytes) -> Doorrekening:
    """The content of frozen bytes, as it was then. The same bytes are read once for all letters of a round.

    Raises NietBevroren when the bytes were changed, ValueError for a form that this version does not know.
    """
    alles = cast(dict[str, Any], ontdooi(inhoud))
    if alles.get("schema") not in LEESBAAR:
        raise ValueError(f"Deze berekening heeft vorm {alles.get('schema')}; vorm {LEESBAAR} zijn bekend.")
    return Doorrekening(lees_invoer(alles["invoer"]), tuple(_lees_jaar(jaar) for jaar in alles["uitkomst"]))


def _centen(bedrag: Bedrag) -> tuple[int, ...]:
    return tuple(getattr(bedrag, kolom) for kolom in KOLOMMEN)


def _jaarbedrag(jaar: Jaaruitkomst, bedrag: Bedrag) -> Jaarbedrag:
    return Jaarbedrag(
        label=jaar.label,
        volgnummer=jaar.volgnummer,
        historisch=naar_euro(bedrag.historisch_deel),
        objectief=naar_euro(bedrag.objectief_deel),
        totaal=naar_euro(bedrag.totaal),
        verschil=naar_euro(bedrag.herverdeeleffect),
    )


def _lees_jaar(rij: Mapping[str, Any]) -> Jaaruitkomst:
    teller, noemer = rij["objectief_deel"]
    return Jaaruitkomst(
        jaar=rij["jaar"],
        volgnummer=rij["volgnummer"],
        label=rij["label"],
        objectief_deel=(teller, noemer),
        macrobudget=rij["macrobudget_in_eurocent"],
        bedragen={code: Bedrag(*centen) for code, centen in rij["bedragen_in_eurocent"].items()},
    )
