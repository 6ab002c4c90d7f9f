"""How a figure came about: formula, the figures filled in, where each came from, and the rounding.

Plain functions of a Doorrekening; the formula stands in `financien.ingroeipad`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from financien.doorrekening import Doorrekening, Jaarbedrag
from financien.herkomst_na_pad import PADEN, na_pad
from financien.ingroeipad import Aandeel, Breuk, Uitleg
from financien.invoer import Bronvermelding, Invoer, Verdeling
from financien.verdelen import naar_euro
from regio.notatie import MIN, VAST, euro, getal

REGIO = "regio"
"""Stands for the gemeenten of the region together, where a gemeentecode can stand too."""
ALLE_JAREN = 0
"""Stands for all years of the path together, where the number of one can stand too."""


class Onderdeel(StrEnum):
    """The four amounts of a row."""

    HISTORISCH = "historisch"
    OBJECTIEF = "objectief"
    TOTAAL = "totaal"
    VERSCHIL = "verschil"


NAMEN = {
    Onderdeel.HISTORISCH: "Historisch deel",
    Onderdeel.OBJECTIEF: "Objectief deel",
    Onderdeel.TOTAAL: "Totaal",
    Onderdeel.VERSCHIL: "Verschil met historisch",
}
SOORTEN = {"basis": "Basis", "indexatie": "Indexatie", "mutatie": "Mutatie", "uitname_wlz": "Uitname Wlz"}


@dataclass(frozen=True)
class Gegeven:
    """One input of a figure, with its source (none for what was itself computed)."""

    naam: str
    waarde: str
    toelichting: str
    bron: Bronvermelding | None


@dataclass(frozen=True)
class Deel:
    """One gemeente in a figure of the region."""

    code: str
    naam: str
    bedrag: Decimal


@dataclass(frozen=True)
class Herkomst:
    """Everything the side panel shows of one figure. `bedrag` in euros, as the table shows it."""

    gebied: str
    gebiedsnaam: str
    onderdeel: StrEnum
    label: str
    volgnummer: int
    bedrag: Decimal
    formule: str
    ingevuld: str
    niet_afgerond: str
    afronding: str
    gegevens: tuple[Gegeven, ...] = ()
    delen: tuple[Deel, ...] = ()
    titel: str = ""
    """The name of a figure that is not one of the four."""

    @property
    def naam(self) -> str:
        """What the figure is called in the table."""
        return self.titel or NAMEN[Onderdeel(self.onderdeel)]


def herkomst(door: Doorrekening, gebied: str, volgnummer: int, onderdeel: Onderdeel, *, naam: str = "") -> Herkomst:
    """How one figure of the table came about; `gebied` is a gemeentecode or REGIO, `naam` one outside the region.

    Raises PadFout when the year or the gemeente is not in the calculation.
    """
    if volgnummer == ALLE_JAREN:
        return _alle_jaren(door, gebied, onderdeel, naam)
    if gebied == REGIO:
        return _van_regio(door, volgnummer, onderdeel)
    rij = next(rij for rij in door.rijen(gebied) if rij.volgnummer == door.jaar(volgnummer).volgnummer)
    return _van_gemeente(door, gebied, rij, onderdeel, naam)


def _alle_jaren(door: Doorrekening, gebied: str, onderdeel: Onderdeel, naam: str) -> Herkomst:
    rijen = door.regiorijen() if gebied == REGIO else door.rijen(gebied)
    deelnemer = door.deelnemer(gebied)
    gemeente = deelnemer.naam if deelnemer is not None else naam or gebied
    bedragen = [(rij.label, _bedrag((rij,), rij.volgnummer, onderdeel)) for rij in rijen]
    return Herkomst(
        gebied=gebied,
        gebiedsnaam=door.invoer.regio if gebied == REGIO else gemeente,
        onderdeel=onderdeel,
        label=f"{rijen[0].label} tot en met {rijen[-1].label}",
        volgnummer=ALLE_JAREN,
        bedrag=sum((bedrag for _, bedrag in bedragen), Decimal(0)),
        formule=f"de som van de {len(bedragen)} jaren van het ingroeipad",
        ingevuld="",
        niet_afgerond="",
        afronding="De bedragen per jaar zijn al op de cent. De som is dus precies.",
        gegevens=tuple(
            Gegeven(label, euro(bedrag), "Dit bedrag staat in de tabel: kies het daar voor de uitleg.", None)
            for label, bedrag in bedragen
        ),
    )


def _van_regio(door: Doorrekening, volgnummer: int, onderdeel: Onderdeel) -> Herkomst:
    label = door.jaar(volgnummer).label
    delen = tuple(
        Deel(gemeente.code, gemeente.naam, _bedrag(door.rijen(gemeente.code), volgnummer, onderdeel))
        for gemeente in door.invoer.deelnemers
    )
    return Herkomst(
        gebied=REGIO,
        gebiedsnaam=door.invoer.regio,
        onderdeel=onderdeel,
        label=label,
        volgnummer=volgnummer,
        bedrag=_bedrag(door.regiorijen(), volgnummer, onderdeel),
        formule=f"de som van de {len(delen)} gemeenten van de regio",
        ingevuld="",
        niet_afgerond="",
        afronding="De bedragen per gemeente zijn al op de cent. De som is dus precies.",
        delen=delen,
    )


def _van_gemeente(door: Doorrekening, code: str, rij: Jaarbedrag, onderdeel: Onderdeel, naam_buiten: str) -> Herkomst:
    invoer = door.invoer
    uitleg = door.uitleg(code, rij.volgnummer)
    deelnemer = door.deelnemer(code)
    naam = deelnemer.naam if deelnemer is not None else naam_buiten or code
    macro = euro(naar_euro(uitleg.macrobudget))
    teller, noemer = uitleg.objectief_deel
    h, o = _breuk(uitleg.historisch), _breuk(uitleg.objectief)
    welke: tuple[str, ...]
    a, rest = f"{getal(teller)}/{getal(noemer)}", f"{getal(noemer - teller)}/{getal(noemer)}"
    if onderdeel is Onderdeel.HISTORISCH:
        formule = "macrobudget × nog historisch × historisch aandeel"
        ingevuld, exact = f"{macro} × {rest} × {h}", _exact(uitleg.historisch_exact)
        afronding = "Dit deel is afgerond op de hele cent die het dichtst bij ligt."
        welke = ("macrobudget", "pad", "historisch")
    elif onderdeel is Onderdeel.OBJECTIEF:
        formule = "macrobudget × al objectief × objectief aandeel"
        ingevuld, exact = f"{macro} × {a} × {o}", _exact(uitleg.objectief_exact)
        afronding = (
            f"Dit is het totaal van {euro(rij.totaal)} min het historische deel van {euro(rij.historisch)}. "
            "Zo zijn de twee delen samen precies het totaal."
        )
        welke = ("macrobudget", "pad", "objectief")
    elif onderdeel is Onderdeel.TOTAAL:
        formule = "macrobudget × (nog historisch × historisch aandeel + al objectief × objectief aandeel)"
        ingevuld, exact = f"{macro} × ({rest} × {h} + {a} × {o})", _exact(uitleg.totaal_exact)
        afronding = (
            "Wij ronden pas aan het eind af. Elk bedrag gaat eerst naar beneden. De centen die over zijn, gaan naar de "
            f"gemeenten met de grootste rest. Zo krijgen alle gemeenten van het land samen precies {macro}."
        )
        welke = ("macrobudget", "pad", "historisch", "objectief")
    else:
        formule = "totaal min wat de gemeente zou krijgen met alleen de historische verdeling"
        ingevuld, exact = f"{euro(rij.totaal)} {MIN} {euro(rij.alleen_historisch)}", ""
        afronding = (
            f"Met alleen de historische verdeling is het {macro} × {h}, ook op de cent verdeeld met de grootste rest."
        )
        welke = ("macrobudget", "historisch")
    erna = na_pad(door, code, rij, onderdeel.value)
    extra: tuple[Gegeven, ...] = ()
    if erna is not None:
        formule, ingevuld, afronding = erna.formule, erna.ingevuld, erna.afronding
        exact = _exact(erna.exact) if erna.exact is not None else ""
        welke = welke if erna.ook_het_pad else ()
        extra = tuple(Gegeven(*gegeven) for gegeven in erna.gegevens)
    return Herkomst(
        gebied=code,
        gebiedsnaam=naam,
        onderdeel=onderdeel,
        label=rij.label,
        volgnummer=rij.volgnummer,
        bedrag=_bedrag((rij,), rij.volgnummer, onderdeel),
        formule=formule,
        ingevuld=ingevuld,
        niet_afgerond=exact,
        afronding=afronding,
        gegevens=extra + tuple(gegeven for soort in welke for gegeven in _gegevens(soort, invoer, uitleg, naam)),
    )


def _bedrag(rijen: tuple[Jaarbedrag, ...], volgnummer: int, onderdeel: Onderdeel) -> Decimal:
    rij = next(rij for rij in rijen if rij.volgnummer == volgnummer)
    waarde: Decimal = getattr(rij, onderdeel.value)
    return waarde


def _gegevens(soort: str, invoer: Invoer, uitleg: Uitleg, naam: str) -> list[Gegeven]:
    match soort:
        case "macrobudget":
            return _budgetgegevens(invoer, uitleg)
        case "pad":
            return [_padgegeven(invoer, uitleg)]
        case "historisch":
            return [_aandeelgegeven("Historisch aandeel", naam, invoer.historisch, uitleg.historisch, invoer)]
        case _:
            return [_aandeelgegeven("Objectief aandeel", naam, invoer.objectief, uitleg.objectief, invoer)]


def _budgetgegevens(invoer: Invoer, uitleg: Uitleg) -> list[Gegeven]:
    budget = invoer.budget
    bronjaar = budget.geldend_jaar(uitleg.jaar)
    regels = budget.regels_van(bronjaar)
    uit = f"{budget.naam}, versie {budget.versie}"
    if uitleg.jaar is None:
        uit += f". Het startjaar is nog onbekend: wij nemen het laatste jaar dat het macrobudget kent, {bronjaar}"
    elif bronjaar != uitleg.jaar:
        uit += f". Doorgetrokken: het macrobudget kent {uitleg.jaar} nog niet, wij nemen het bedrag van {bronjaar}"
    naam = f"Macrobudget {uitleg.label}"
    if len(regels) == 1:
        uit += f". Taakveld {regels[0].taakveld}"
        return [Gegeven(naam, euro(naar_euro(uitleg.macrobudget)), f"{uit}.", invoer.bronnen[regels[0].bron])]
    samen = Gegeven(naam, euro(naar_euro(uitleg.macrobudget)), f"{uit}. De som van de volgende regels.", None)
    return [
        samen,
        *(
            Gegeven(
                f"{regel.omschrijving or SOORTEN[regel.soort]} {bronjaar}",
                euro(-regel.bedrag if regel.soort == "uitname_wlz" else regel.bedrag),
                f"{SOORTEN[regel.soort]}, taakveld {regel.taakveld}.",
                invoer.bronnen[regel.bron],
            )
            for regel in regels
        ),
    ]


def _padgegeven(invoer: Invoer, uitleg: Uitleg) -> Gegeven:
    pad = invoer.pad
    teller, noemer = uitleg.objectief_deel
    stap = pad.stappen[uitleg.volgnummer - 1] if 1 <= uitleg.volgnummer <= len(pad.stappen) else None
    cohort = ""
    if stap is not None and stap.resterend is not None and pad.clienten_bij_start is not None:
        over, begin = _alle_cijfers(stap.resterend), _alle_cijfers(pad.clienten_bij_start)
        cohort = f" Van de {begin} bestaande cliënten bij de start zijn er nog {over}: 1 {MIN} {over} / {begin}."
    return Gegeven(
        f"Al objectief in {uitleg.label}",
        f"{getal(teller)}/{getal(noemer)} ({_procent(teller, noemer)})",
        f"{pad.naam}, versie {pad.versie}: {PADEN[pad.tijdlijn]}. Dit is jaar {uitleg.volgnummer} van {pad.duur}."
        f"{cohort} Nog historisch is de rest: {getal(noemer - teller)}/{getal(noemer)}.",
        invoer.bronnen[stap.bron if stap is not None else pad.bron],
    )


def _aandeelgegeven(titel: str, naam: str, verdeling: Verdeling, aandeel: Aandeel, invoer: Invoer) -> Gegeven:
    deel, som = (in_eenheid(waarde, verdeling.eenheid) for waarde in (aandeel.waarde, aandeel.som))
    return Gegeven(
        f"{titel} van {naam}",
        f"{deel} van {som} ({_aandeel_procent(aandeel)})",
        f"{verdeling.naam}, versie {verdeling.versie}.",
        invoer.bronnen[verdeling.bron],
    )


def in_eenheid(waarde: Decimal, eenheid: str) -> str:
    """A share as the source writes it."""
    if eenheid == "bedrag":
        return euro(waarde)
    return f"{_alle_cijfers(waarde)}{'%' if eenheid == 'percentage' else ''}"


def _alle_cijfers(waarde: Decimal) -> str:
    """A number with the digits it has, no more and no fewer."""
    kaal = waarde.normalize()
    return getal(kaal, max(0, -int(kaal.as_tuple().exponent)))


def _breuk(aandeel: Aandeel) -> str:
    return f"{_alle_cijfers(aandeel.waarde)} / {_alle_cijfers(aandeel.som)}"


def _procent(teller: int, noemer: int) -> str:
    return f"{_alle_cijfers(round(Decimal(teller * 100) / Decimal(noemer), 2))}%"


def _aandeel_procent(aandeel: Aandeel) -> str:
    return f"ongeveer {getal(aandeel.waarde * 100 / aandeel.som, 3)}%" if aandeel.waarde else "0%"


def _exact(breuk: Breuk) -> str:
    """An exact amount of cents in euros; what does not end is cut off after four digits, with dots."""
    teller, noemer = breuk
    if noemer == 1:
        return euro(naar_euro(teller))
    return f"€{VAST}{getal(Decimal(teller * 100 // noemer).scaleb(-4), 4)}…"
