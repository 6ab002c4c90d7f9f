"""Why a gemeente gets another amount in one scenario than in the other: the difference by cause.

The inputs of the first scenario are replaced by those of the second one at a time, always in this order:

    macrobudget, uitname, aandeel, pad, startjaar, sleutel

Each step is computed for all gemeenten and rounded to the cent; a cause is the difference with the step before. So the
causes of a gemeente add up to its difference exactly. What two changes do together counts for the later one: another
order would give other parts, which is why the order is fixed and printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from financien.ingroeipad import Ingroeipad, PadFout, Splitsing, bereken, objectief_deel
from financien.invoer import TEKEN, Budget, Invoer
from financien.na_het_pad import begrensd, eerste_vrije_jaar, plafond_van
from financien.plafond import Plafond
from financien.verdelen import naar_centen, verdeel


class Oorzaak(StrEnum):
    """The causes, in the order in which they are taken apart and printed."""

    MACROBUDGET = "macrobudget"
    UITNAME = "uitname"
    AANDEEL = "aandeel"
    PAD = "pad"
    STARTJAAR = "startjaar"
    SLEUTEL = "sleutel"


LABELS = {
    Oorzaak.MACROBUDGET: "Ander macrobudget (basis, indexatie en mutaties)",
    Oorzaak.UITNAME: "Andere uitname Wlz",
    Oorzaak.AANDEEL: "Andere historische of objectieve aandelen",
    Oorzaak.PAD: "Ander ingroeipad (soort, duur of stappen)",
    Oorzaak.STARTJAAR: "Ander startjaar",
    Oorzaak.SLEUTEL: "Andere verdeling binnen de regio",
}
VOLGORDE = (
    "De oorzaken staan in een vaste volgorde: macrobudget, uitname, aandeel, pad, startjaar, sleutel. Wat twee "
    "wijzigingen samen doen, telt bij de laatste van de twee."
)


@dataclass(frozen=True)
class Kant:
    """The inputs of one of the two scenarios; amounts in eurocents.

    `bruto` (basis, indexatie and mutaties) and `uitname` are given for the same years: calendar years, or years of the
    path when the start of one of the two scenarios is unknown. `sleutel` holds the weights by which the gemeenten of
    the region divide what they get together until `sleutel_tot`, the first year that is free (None: every year);
    without it each keeps its own amount. A `plafond` belongs to the path, and needs `bruto` and `uitname` for all years
    from the first of the path on.
    """

    bruto: Mapping[int, int]
    uitname: Mapping[int, int]
    historisch: Mapping[str, Decimal]
    objectief: Mapping[str, Decimal]
    pad: Ingroeipad
    sleutel: Mapping[str, int] | None = None
    sleutel_tot: int | None = None
    plafond: Plafond | None = None


@dataclass(frozen=True)
class Verschil:
    """One gemeente in one year, in eurocents: from `van` to `naar`; the `oorzaken` add up to `totaal`."""

    code: str
    jaar: int
    van: int
    naar: int
    oorzaken: Mapping[Oorzaak, int]

    @property
    def totaal(self) -> int:
        """What the second scenario gives more than the first."""
        return self.naar - self.van

    @property
    def regels(self) -> tuple[tuple[str, int], ...]:
        """The causes as they are printed: label and eurocents, in the fixed order."""
        return tuple((LABELS[oorzaak], self.oorzaken[oorzaak]) for oorzaak in Oorzaak)


def verklaar(van: Kant, naar: Kant, jaren: Iterable[int] | None = None) -> tuple[Verschil, ...]:
    """The difference of every gemeente in every year that both scenarios know, or in `jaren`.

    By year and then by gemeentecode. Raises PadFout when a year has no macrobudget in one of the two or a split has no
    shares, VerdelingFout when a share or weight cannot be.
    """
    if jaren is None:
        jaren = van.bruto.keys() & naar.bruto.keys()
    jaren = sorted(jaren)
    for kant in (van, naar):
        for jaar in jaren:
            if jaar not in kant.bruto or jaar not in kant.uitname:
                raise PadFout(f"Voor {jaar} heeft een van de twee scenario's geen macrobudget.")
    per_volgnummer = van.pad.startjaar is None or naar.pad.startjaar is None
    codes = sorted(_codes(van) | _codes(naar))
    stappen = [_reken(kant, jaren, codes, per_volgnummer=per_volgnummer) for kant in _stappen(van, naar)]
    uit = []
    for jaar in jaren:
        for code in codes:
            bedragen = [stap[jaar, code] for stap in stappen]
            paren = zip(Oorzaak, bedragen, bedragen[1:], strict=False)
            oorzaken = {oorzaak: later - eerder for oorzaak, eerder, later in paren}
            uit.append(Verschil(code, jaar, bedragen[0], bedragen[-1], oorzaken))
    return tuple(uit)


def opgeteld(verschillen: Iterable[Verschil], codes: Iterable[str]) -> tuple[Verschil, ...]:
    """The differences of these gemeenten together, per year; `code` is empty."""
    gekozen = frozenset(codes)
    per_jaar: dict[int, Verschil] = {}
    for deel in verschillen:
        if deel.code not in gekozen:
            continue
        som = per_jaar.get(deel.jaar) or Verschil("", deel.jaar, 0, 0, dict.fromkeys(Oorzaak, 0))
        oorzaken = {oorzaak: som.oorzaken[oorzaak] + deel.oorzaken[oorzaak] for oorzaak in Oorzaak}
        per_jaar[deel.jaar] = Verschil("", deel.jaar, som.van + deel.van, som.naar + deel.naar, oorzaken)
    return tuple(per_jaar[jaar] for jaar in sorted(per_jaar))


def kant_van(
    invoer: Invoer, jaren: Iterable[int], *, per_volgnummer: bool = False, sleutel: Mapping[str, int] | None = None
) -> Kant:
    """The inputs of a scenario for these years, with the macrobudget that holds in each of them.

    Say `per_volgnummer` when the start of one of the two is unknown: `jaren` are then years of the path. Raises PadFout
    when the macrobudget does not know a year.
    """
    bruto, uitname = {}, {}
    for jaar in jaren:
        kalenderjaar = invoer.ingroeipad.jaar(jaar) if per_volgnummer else jaar
        bruto[jaar], uitname[jaar] = bruto_en_uitname(invoer.budget, invoer.budget.geldend_jaar(kalenderjaar))
    tot = None
    if sleutel is None and (sleutel := invoer.poolgewichten) is not None:
        tot = eerste_vrije_jaar(invoer)
        tot = invoer.ingroeipad.volgnummer(tot) if per_volgnummer else tot
    return Kant(
        bruto,
        uitname,
        invoer.historisch.waarden,
        invoer.objectief.waarden,
        invoer.ingroeipad,
        sleutel,
        tot,
        plafond_van(invoer),
    )


def bruto_en_uitname(budget: Budget, jaar: int) -> tuple[int, int]:
    """What a year has before the uitname, and the uitname, in eurocents."""
    bruto = uitname = 0
    for regel in budget.regels_van(jaar):
        if TEKEN[regel.soort] < 0:
            uitname += naar_centen(regel.bedrag)
        else:
            bruto += naar_centen(regel.bedrag)
    return bruto, uitname


def _stappen(van: Kant, naar: Kant) -> tuple[Kant, ...]:
    """The inputs of `van`, then with one more input of `naar` each time; the last is `naar` itself."""
    macrobudget = replace(van, bruto=naar.bruto)
    uitname = replace(macrobudget, uitname=naar.uitname)
    aandeel = replace(uitname, historisch=naar.historisch, objectief=naar.objectief)
    pad = replace(aandeel, pad=replace(naar.pad, startjaar=van.pad.startjaar), plafond=naar.plafond)
    startjaar = replace(pad, pad=naar.pad)
    sleutel = replace(startjaar, sleutel=naar.sleutel, sleutel_tot=naar.sleutel_tot)
    return van, macrobudget, uitname, aandeel, pad, startjaar, sleutel


def _codes(kant: Kant) -> set[str]:
    return {*kant.historisch, *kant.objectief, *(kant.sleutel or ())}


def _reken(kant: Kant, jaren: list[int], codes: Iterable[str], *, per_volgnummer: bool) -> dict[tuple[int, str], int]:
    if kant.plafond is not None:
        return _onder_plafond(kant, kant.plafond, jaren, codes, per_volgnummer=per_volgnummer)
    splitsing = Splitsing(kant.historisch, kant.objectief)
    uit: dict[tuple[int, str], int] = {}
    for jaar in jaren:
        volgnummer = jaar if per_volgnummer else kant.pad.volgnummer(jaar)
        centen = splitsing.totalen(objectief_deel(kant.pad, volgnummer), kant.bruto[jaar] - kant.uitname[jaar])
        bedragen = dict.fromkeys(codes, 0) | dict(zip(splitsing.codes, centen, strict=True))
        uit |= {(jaar, code): bedrag for code, bedrag in _met_sleutel(kant, jaar, bedragen).items()}
    return uit


def _met_sleutel(kant: Kant, jaar: int, bedragen: dict[str, int]) -> dict[str, int]:
    if kant.sleutel is None or (kant.sleutel_tot is not None and jaar >= kant.sleutel_tot):
        return bedragen
    pool = sum(bedragen.get(code, 0) for code in kant.sleutel)
    return bedragen | verdeel(pool, kant.sleutel)


def _onder_plafond(
    kant: Kant, plafond: Plafond, jaren: list[int], codes: Iterable[str], *, per_volgnummer: bool
) -> dict[tuple[int, str], int]:
    """A ceiling looks back one year, so all years of the path up to the last one asked are computed."""
    pad = kant.pad
    uit: dict[tuple[int, str], int] = {}
    eerste = 1 if per_volgnummer or pad.startjaar is None else pad.startjaar
    laatste = max([*jaren, eerste + pad.duur - 1])
    nodig = {*jaren, *range(eerste, laatste + 1)}
    for jaar in sorted(nodig):
        if jaar not in kant.bruto or jaar not in kant.uitname:
            raise PadFout(f"Een plafond rekent vanaf het eerste jaar, en voor {jaar} is er geen macrobudget.")
    budgetten = {jaar: kant.bruto[jaar] - kant.uitname[jaar] for jaar in nodig}
    if per_volgnummer:
        pad = replace(pad, startjaar=None)
    for deel in begrensd(bereken(pad, budgetten, kant.historisch, kant.objectief), kant.objectief, plafond):
        jaar = deel.uitkomst.jaar or deel.uitkomst.volgnummer
        bedragen = {code: bedrag.totaal for code, bedrag in deel.uitkomst.bedragen.items()}
        bedragen = _met_sleutel(kant, jaar, dict.fromkeys(codes, 0) | bedragen)
        uit |= {(jaar, code): bedrag for code, bedrag in bedragen.items()}
    return uit
