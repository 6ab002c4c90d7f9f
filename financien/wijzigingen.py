"""Named changes on a base: what if it starts later, the uitname is higher, or a gemeente leaves the region?

`pas_toe` turns the inputs of the base and its changes into the inputs that are computed with. Changes are applied in
the order of `Wijzigingsoort`, and within a soort in the order given; so the same changes always give the same outcome,
whoever added which first. Volume and price change what care costs, not what the Rijk pays: they are kept with the
inputs for the forecast and do nothing to the ingroeipad.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from financien.ingroeipad import PadFout
from financien.invoer import TEKEN, Budget, Budgetregel, Invoer, Pad, Poolsleutel, Wijziging, Wijzigingsoort
from financien.verdelen import naar_centen, naar_euro, rond_af
from regio.notatie import euro

LABELS = {
    Wijzigingsoort.REGIO_INDELING: "Regio-indeling: een gemeente gaat weg",
    Wijzigingsoort.STARTJAAR: "Startjaar",
    Wijzigingsoort.PAD: "Ingroeipad",
    Wijzigingsoort.SLEUTEL: "Sleutel waarmee de regio haar pool verdeelt",
    Wijzigingsoort.INWONERS: "Inwoners van een gemeente",
    Wijzigingsoort.MACROBUDGET: "Macrobudget (andere versie)",
    Wijzigingsoort.INDEX: "Index van het macrobudget",
    Wijzigingsoort.UITNAME: "Uitname Wlz",
    Wijzigingsoort.VOLUME: "Volume: aantal cliënten",
    Wijzigingsoort.PRIJS: "Prijs van de zorg",
}
HORIZON = 15
"""Years after the last known one that an index goes on; a path takes at most twelve."""


@dataclass(frozen=True)
class Toepassing:
    """A change with the version that it puts in place, if it is about a version."""

    wijziging: Wijziging
    budget: Budget | None = None
    pad: Pad | None = None


def pas_toe(invoer: Invoer, toepassingen: Iterable[Toepassing]) -> Invoer:
    """The inputs with every change in the fixed order. Raises PadFout with a Dutch sentence when one cannot be."""
    volgorde = list(Wijzigingsoort)
    op_volgorde = sorted(toepassingen, key=lambda deel: volgorde.index(deel.wijziging.soort))
    for deel in op_volgorde:
        invoer = _pas_toe(invoer, deel)
    return replace(invoer, wijzigingen=tuple(deel.wijziging for deel in op_volgorde))


def zonder_gevolg(invoer: Invoer, wijziging: Wijziging) -> str:
    """Why a change does nothing to the amounts of this ingroeipad; empty when it can."""
    match wijziging.soort:
        case Wijzigingsoort.VOLUME | Wijzigingsoort.PRIJS:
            return "Dit verandert de kosten en niet het geld van het Rijk: het telt in de prognose, niet in het pad."
        case Wijzigingsoort.SLEUTEL if invoer.pad.sleutel is None:
            return "Dit ingroeipad heeft geen bevroren regio: er is geen pool die de regio zelf verdeelt."
        case Wijzigingsoort.INWONERS if not invoer.pad.vraagt_inwoners:
            return "Dit ingroeipad rekent niet met inwoners: dat doen alleen een plafond en een sleutel naar inwoners."
        case _:
            return ""


def _pas_toe(invoer: Invoer, deel: Toepassing) -> Invoer:
    wijziging = deel.wijziging
    match wijziging.soort:
        case Wijzigingsoort.REGIO_INDELING:
            return _zonder(invoer, wijziging.gemeente, wijziging.keuze)
        case Wijzigingsoort.STARTJAAR:
            return replace(invoer, startjaar=wijziging.jaar)
        case Wijzigingsoort.PAD if deel.pad is not None:
            return replace(invoer, pad=deel.pad)
        case Wijzigingsoort.SLEUTEL if invoer.pad.sleutel is not None:
            return replace(invoer, pad=replace(invoer.pad, sleutel=Poolsleutel(wijziging.keuze)))
        case Wijzigingsoort.INWONERS if invoer.inwoners is not None:
            aantallen = {**invoer.inwoners.aantallen, wijziging.gemeente: int(_getal(wijziging))}
            return replace(invoer, inwoners=replace(invoer.inwoners, aantallen=dict(sorted(aantallen.items()))))
        case Wijzigingsoort.MACROBUDGET if deel.budget is not None:
            return replace(invoer, budget=deel.budget)
        case Wijzigingsoort.INDEX:
            return replace(invoer, budget=_geindexeerd(invoer.budget, wijziging))
        case Wijzigingsoort.UITNAME:
            return replace(invoer, budget=_met_uitname(invoer.budget, wijziging))
        case _:
            return invoer


def _zonder(invoer: Invoer, code: str, nieuwe_regio: str) -> Invoer:
    """The gemeente leaves: it stands alone, or in a new region with whoever left for the same name."""
    blijvers = tuple(deelnemer for deelnemer in invoer.deelnemers if deelnemer.code != code)
    if len(blijvers) == len(invoer.deelnemers):
        raise PadFout(f"Gemeente {code} hoort niet bij deze regio en kan er dus niet uit weggaan.")
    if not blijvers:
        raise PadFout("Als de laatste gemeente weggaat, is er geen regio meer.")
    regios: Mapping[str, tuple[str, ...]] | None = None
    if invoer.regios is not None:
        naam = nieuwe_regio or f"Gemeente {code}"
        nieuw = {regio: tuple(lid for lid in leden if lid != code) for regio, leden in invoer.regios.items()}
        nieuw[naam] = (*nieuw.get(naam, ()), code)
        regios = {regio: leden for regio, leden in sorted(nieuw.items()) if leden}
    return replace(invoer, deelnemers=blijvers, regios=regios)


def _geindexeerd(budget: Budget, wijziging: Wijziging) -> Budget:
    """Each year from the chosen one on grows by the percentage, on top of the year before: also after the last known.

    What is indexed is basis, indexatie and mutaties; an uitname stays as the source has it.
    """
    vanaf = _jaar(wijziging)
    groei = 1 + _getal(wijziging) / 100
    if not budget.jaren:
        return budget
    laatste = budget.jaren[-1]
    budget = _doorgetrokken(budget, laatste + HORIZON)
    teller, noemer = groei.as_integer_ratio()
    erbij = []
    for jaar in budget.jaren:
        macht = jaar - vanaf + 1
        if macht < 1:
            continue
        bruto: dict[str, int] = defaultdict(int)
        for regel in budget.regels_van(jaar):
            if TEKEN[regel.soort] > 0:
                bruto[regel.taakveld] += naar_centen(regel.bedrag)
        for taakveld, centen in sorted(bruto.items()):
            bedrag = rond_af(centen * (teller**macht - noemer**macht), noemer**macht)
            erbij.append(_regel(budget, jaar, "indexatie", wijziging, bedrag, taakveld))
    return replace(budget, regels=(*budget.regels, *erbij))


def _doorgetrokken(budget: Budget, tot_en_met: int) -> Budget:
    """The last known year again for each year after it, with its own rows and sources."""
    laatste = budget.jaren[-1]
    regels = [
        replace(regel, jaar=jaar, omschrijving=f"{regel.omschrijving or regel.soort}, doorgetrokken uit {laatste}")
        for jaar in range(laatste + 1, tot_en_met + 1)
        for regel in budget.regels_van(laatste)
    ]
    return replace(budget, regels=(*budget.regels, *regels))


def _met_uitname(budget: Budget, wijziging: Wijziging) -> Budget:
    vanaf, centen = _jaar(wijziging), naar_centen(_getal(wijziging))
    jaren = [jaar for jaar in budget.jaren if jaar >= vanaf]
    if not jaren and budget.jaren:
        budget = _doorgetrokken(budget, vanaf)
        jaren = [vanaf]
    erbij = [
        _regel(budget, jaar, "uitname_wlz", wijziging, centen, budget.regels_van(jaar)[0].taakveld) for jaar in jaren
    ]
    nieuw = replace(budget, regels=(*budget.regels, *erbij))
    for jaar in jaren:
        if nieuw.centen(jaar) < 0:
            raise PadFout(f"Met een uitname van {euro(naar_euro(centen))} is het macrobudget in {jaar} lager dan nul.")
    return nieuw


def _regel(budget: Budget, jaar: int, soort: str, wijziging: Wijziging, centen: int, taakveld: str) -> Budgetregel:
    return Budgetregel(jaar, soort, wijziging.naam, naar_euro(centen), taakveld, wijziging.bron or budget.bron)


def _getal(wijziging: Wijziging) -> Decimal:
    if wijziging.getal is None:
        raise PadFout(f"De wijziging '{wijziging.naam}' heeft geen getal.")
    return wijziging.getal


def _jaar(wijziging: Wijziging) -> int:
    if wijziging.jaar is None:
        raise PadFout(f"De wijziging '{wijziging.naam}' heeft geen jaar.")
    return wijziging.jaar
