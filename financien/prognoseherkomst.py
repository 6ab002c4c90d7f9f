"""How a figure of the forecast came about: formula, numbers, assumptions with their source, and the rounding."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from financien.herkomst import REGIO, Deel, Gegeven
from financien.prijzen import EENHEDEN, Bijstelling, Omvang, dagen_in
from financien.prognose import Clientgroep, Groepjaar, Prognosejaar
from financien.prognosebeeld import Prognosebeeld
from financien.verdelen import naar_euro
from regio.notatie import MIN, euro, getal


class Onderdeel(StrEnum):
    """The amounts of a row of the forecast."""

    BESTAAND = "bestaand"
    NIEUW = "nieuw"
    KOSTEN = "kosten"
    BUDGET = "budget"
    SALDO = "saldo"


NAMEN = {
    Onderdeel.BESTAAND: "Kosten van bestaande cliënten",
    Onderdeel.NIEUW: "Kosten van nieuwe cliënten",
    Onderdeel.KOSTEN: "Kosten samen",
    Onderdeel.BUDGET: "Budget",
    Onderdeel.SALDO: "Saldo",
}

AL_OP_DE_CENT = "Beide bedragen zijn al op de cent."


@dataclass(frozen=True)
class Prognoseherkomst:
    """Everything the panel shows of one figure; `bedrag` in euros."""

    naam: str
    gebiedsnaam: str
    label: str
    bedrag: Decimal
    formule: str
    ingevuld: str
    afronding: str
    gegevens: tuple[Gegeven, ...] = ()
    delen: tuple[Deel, ...] = ()
    niet_afgerond: str = ""


def centen(jaar: Prognosejaar, onderdeel: Onderdeel) -> int:
    """One amount of a row, in eurocents."""
    match onderdeel:
        case Onderdeel.BESTAAND:
            return jaar.kosten_bestaand
        case Onderdeel.NIEUW:
            return jaar.kosten_nieuw
        case Onderdeel.KOSTEN:
            return jaar.kosten
        case Onderdeel.BUDGET:
            return jaar.budget
        case Onderdeel.SALDO:
            return jaar.saldo


def herkomst(
    beeld: Prognosebeeld, gebied: str, jaar: int, onderdeel: Onderdeel, *, met_delen: bool
) -> Prognoseherkomst:
    """How one figure came about; `gebied` is a gemeentecode or REGIO. Raises KeyError for another area or year."""
    rijen = {rij.jaar: rij for rij in beeld.jaren_van(gebied)}
    rij = rijen[jaar]
    bedrag = naar_euro(centen(rij, onderdeel))
    naam = NAMEN[onderdeel]
    waar = {deelnemer.code: deelnemer.naam for deelnemer in beeld.gemeenten}
    if gebied == REGIO:
        return Prognoseherkomst(
            naam=naam,
            gebiedsnaam=beeld.invoer.regio,
            label=str(jaar),
            bedrag=bedrag,
            formule=f"de som van de {len(waar)} gemeenten van de regio",
            ingevuld="",
            afronding="De bedragen per gemeente zijn al op de cent. De som is dus precies.",
            delen=tuple(
                Deel(code, waar[code], naar_euro(centen(_van(beeld, code, jaar), onderdeel))) for code in beeld.budget
            )
            if met_delen
            else (),
        )
    formule, ingevuld, afronding, gegevens = _van_gemeente(beeld, gebied, rij, onderdeel)
    return Prognoseherkomst(naam, waar[gebied], str(jaar), bedrag, formule, ingevuld, afronding, gegevens)


def _van(beeld: Prognosebeeld, code: str, jaar: int) -> Prognosejaar:
    return next(rij for rij in beeld.per_gemeente[code] if rij.jaar == jaar)


def _van_gemeente(
    beeld: Prognosebeeld, code: str, rij: Prognosejaar, onderdeel: Onderdeel
) -> tuple[str, str, str, tuple[Gegeven, ...]]:
    eerste = beeld.regio[0].jaar
    if onderdeel is Onderdeel.SALDO:
        som = f"{euro(naar_euro(rij.budget))} {MIN} {euro(naar_euro(rij.kosten))}"
        return "budget min kosten samen; onder nul is een tekort", som, AL_OP_DE_CENT, ()
    if onderdeel is Onderdeel.KOSTEN:
        som = f"{euro(naar_euro(rij.kosten_bestaand))} + {euro(naar_euro(rij.kosten_nieuw))}"
        return (
            "kosten van bestaande cliënten + kosten van nieuwe cliënten",
            som,
            AL_OP_DE_CENT,
            (),
        )
    if onderdeel is Onderdeel.BUDGET:
        uitname = beeld.budget[code][rij.jaar].uitname
        gegeven = Gegeven(
            f"Budget uit scenario '{beeld.scenario.naam}', versie {beeld.scenario.versienummer}",
            euro(naar_euro(rij.budget)),
            f"Na de uitname Wlz, waarvan {euro(naar_euro(uitname))} op het deel van deze gemeente drukt. "
            "Op de pagina van het scenario staat hoe het bedrag ontstaat.",
            None,
        )
        return "het bedrag van het scenario", "", "Het scenario rondt af op de cent.", (gegeven,)
    bestaand = onderdeel is Onderdeel.BESTAAND
    gegevens = tuple(
        _gegeven(groep, deel, rij.jaar, eerste, bestaand=bestaand)
        for groep, deel in zip(beeld.groepen_van(code), rij.groepen, strict=True)
        if (deel.kosten_bestaand if bestaand else deel.kosten_nieuw)
    )
    return (
        "per product: cliëntjaren × dagen van het jaar × tarief per etmaal; uit een tarievenlijst: × eenheden in het "
        "jaar × de prijs op 1 januari; daarna de som",
        "",
        "Aantallen en cliëntjaren ronden wij niet af. Elk bedrag per product ronden wij een keer af op de cent.",
        gegevens,
    )


def _gegeven(groep: Clientgroep, deel: Groepjaar, jaar: int, eerste: int, *, bestaand: bool) -> Gegeven:
    prijs = groep.prijs_in(jaar)
    if prijs is None:
        maal, tarief, bron = f"{dagen_in(jaar)} dagen", euro(groep.tarief.waarde), groep.tarief.bron
        wat = groep.tarief.naam
    else:
        maal = f"{_kort_breuk(prijs.eenheden(jaar))} {EENHEDEN[prijs.eenheid]}"
        tarief, wat, bron = euro(prijs.bedrag), prijs.naam, prijs.bron
    macht = groep.jaren_index(jaar - eerste, jaar)
    if groep.index.waarde and macht:
        tarief += f" × {getal(1 + groep.index.waarde, 4)} tot de macht {macht}"
    for wijziging in groep.prijswijzigingen:
        if jaar >= wijziging.vanaf:
            tarief += f" × {_macht(wijziging, jaar)}"
    jaren = deel.jaren_bestaand if bestaand else deel.jaren_nieuw
    som = f"{_twee(jaren)} cliëntjaren × {maal} × {tarief}."
    if bestaand:
        uit, wlz = groep.uitstroom, groep.naar_wlz
        van = (
            f"{_kort(groep.bestaand.waarde)} cliënten op 1 januari {eerste} ({groep.bestaand.bron}). Elk jaar stroomt "
            f"{_procent(uit.waarde)} uit ({uit.bron}) en gaat {_procent(wlz.waarde)} naar de Wlz ({wlz.bron})."
        )
    else:
        wacht, instroom, duur = groep.wachtlijst, groep.instroom, groep.duur
        van = (
            f"{_kort(wacht.waarde)} wachtenden op 1 januari {eerste} ({wacht.bron}) en elk jaar "
            f"{_kort(instroom.waarde)} nieuwe cliënten ({instroom.bron}), die {_kort(duur.waarde)} jaar blijven "
            f"({duur.bron})."
        )
    bedrag = deel.kosten_bestaand if bestaand else deel.kosten_nieuw
    gebruik = _gebruik(prijs.omvang, prijs.eenheid) if prijs is not None and prijs.omvang is not None else ""
    uitleg = f"{som} {van} Tarief: {wat} ({bron}).{gebruik}{_wijzigingen(groep, jaar)}"
    return Gegeven(groep.product, euro(naar_euro(bedrag)), uitleg, None)


def _gebruik(omvang: Omvang, eenheid: str) -> str:
    """How much a client has of a unit of use."""
    return f" Per cliënt {_kort(omvang.per_week)} {EENHEDEN[eenheid]} per week: {omvang.naam} ({omvang.bron})."


def _wijzigingen(groep: Clientgroep, jaar: int) -> str:
    """What the scenario changes, in sentences; nothing for a year before it begins."""
    prijs = [f" Het scenario wijzigt de prijs: {rij.naam}." for rij in groep.prijswijzigingen if jaar >= rij.vanaf]
    volume = [
        f" Het scenario wijzigt de cliëntjaren: {rij.naam}; in het aantal zit al × {_macht(rij, jaar)}."
        for rij in groep.volumewijzigingen
        if jaar >= rij.vanaf
    ]
    return "".join(prijs + volume)


def _macht(wijziging: Bijstelling, jaar: int) -> str:
    return f"{getal(1 + wijziging.procent / 100, 4)} tot de macht {jaar - wijziging.vanaf + 1}"


def _kort_breuk(waarde: Fraction) -> str:
    return getal(waarde.numerator) if waarde.denominator == 1 else f"{getal(waarde.numerator)}/{waarde.denominator}"


def _twee(waarde: Fraction) -> str:
    return getal(Decimal(waarde.numerator) / Decimal(waarde.denominator), 2)


def _kort(waarde: Decimal) -> str:
    kaal = waarde.normalize()
    return getal(kaal, max(0, -int(kaal.as_tuple().exponent)))


def _procent(deel: Decimal) -> str:
    return f"{_kort(deel * 100)}%"
