"""How a chance on a tekort came about: the draws it was counted in, what one draw is, and the margins."""

from __future__ import annotations

from dataclasses import dataclass

from financien.herkomst import REGIO, Gegeven
from financien.risico import Gemeenteverwachting, Onzekerheid, Risico
from financien.risicovraag import Uitkomst, Vraag
from financien.verdelen import naar_euro
from regio.notatie import euro, getal

EEN_TREKKING = "kosten × aantal cliënten × duur × prijs − (budget − uitname Wlz × factor); boven nul is een tekort"


@dataclass(frozen=True)
class Risicoherkomst:
    """Everything the panel shows of one chance."""

    naam: str
    gebiedsnaam: str
    label: str
    uitkomst: str
    formule: str
    ingevuld: str
    afronding: str
    gegevens: tuple[Gegeven, ...]
    niet_afgerond: str = ""


def herkomst(vraag: Vraag, uitkomst: Uitkomst, gebied: str, jaar: int, variant: int) -> Risicoherkomst:
    """How the chance of a gemeente (or REGIO) under this variant was counted.

    Raises KeyError or IndexError for a gemeente, year or variant that was not asked.
    """
    deling = vraag.delingen[variant]
    verwacht = vraag.jaren[jaar]
    if gebied == REGIO:
        risico, naam, manier = uitkomst.regio, vraag.regio, "alle gemeenten samen"
        deel = Gemeenteverwachting(
            kosten=sum(rij.kosten for rij in verwacht.values()),
            budget=sum(rij.budget for rij in verwacht.values()),
            uitname=sum(rij.uitname for rij in verwacht.values()),
        )
        hoe = "Hoe de gemeenten delen, verandert niets aan het tekort van de regio."
    else:
        risico, naam = uitkomst.varianten[deling.variant.naam][gebied], vraag.gemeenten[gebied]
        manier, deel, hoe = deling.variant.naam, verwacht[gebied], deling.uitleg
    keer = int(risico.kans * vraag.trekkingen)
    return Risicoherkomst(
        naam=f"Kans op een tekort ({manier})",
        gebiedsnaam=naam,
        label=str(jaar),
        uitkomst=f"{_procent(risico)}%",
        formule="trekkingen met een tekort, gedeeld door alle trekkingen",
        ingevuld=f"{getal(keer)} / {getal(vraag.trekkingen)}",
        afronding=f"De kans is geteld en daarna afgerond op een cijfer achter de komma. Met dit aantal trekkingen kan "
        f"zij {getal(risico.kans_fout * 196, 2)} procentpunt hoger of lager liggen (95% zekerheid). Of de aannames "
        "kloppen, zegt die marge niet.",
        gegevens=(
            Gegeven("Een trekking", EEN_TREKKING, f"Elke factor loot het programma, met zaad {vraag.zaad}.", None),
            Gegeven("Verwachte kosten", _euro(deel.kosten), f"Uit de prognose voor {jaar}.", None),
            Gegeven(
                "Budget voor de uitname Wlz", _euro(deel.budget), f"Scenario '{vraag.scenario}', versie "
                f"{vraag.scenarioversie}.", None,
            ),
            Gegeven("Uitname Wlz", _euro(deel.uitname), "Het deel dat op dit budget drukt.", None),
            Gegeven("Daarna delen", manier, hoe, None),
            *(_onzekerheid(rij) for rij in vraag.onzekerheden),
            Gegeven(
                "Gemiddeld tekort", _euro(risico.bij_tekort), "Het gemiddelde van de trekkingen met een tekort.", None
            ),
            Gegeven(
                "1 op 20", _euro(max(risico.hoog, 0)), "In 1 van de 20 trekkingen is het tekort groter. Door het loten "
                f"ligt deze grens tussen {_euro(max(risico.hoog_van, 0))} en {_euro(max(risico.hoog_tot, 0))}.", None,
            ),
        ),
    )  # fmt: skip


def _onzekerheid(rij: Onzekerheid) -> Gegeven:
    laag, verwacht, hoog = (getal(waarde * 100, 1) for waarde in (rij.laag, rij.verwacht, rij.hoog))
    voor = "elke gemeente apart" if rij.per_gemeente else "alle gemeenten tegelijk"
    return Gegeven(
        f"Factor voor {rij.wat.value}",
        f"{laag}% tot {hoog}%, meest {verwacht}%",
        f"Geloot voor {voor}. {rij.bron}.",
        None,
    )


def _procent(risico: Risico) -> str:
    return getal(risico.kans_als_decimaal * 100, 1)


def _euro(centen: int) -> str:
    return euro(naar_euro(centen))
