"""What came out of the draws, in words that a college can read."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from financien.risico import Z95, Risico
from financien.risicovraag import Gewicht
from financien.verdelen import naar_euro
from regio.notatie import euro_kort, getal


def kans_in_woorden(naam: str, risico: Risico) -> str:
    """How often a tekort comes out, how large it is then, and what one in twenty passes."""
    if risico.kans == 0:
        return f"In geen van de doorgerekende toekomsten komt {naam} geld tekort."
    van_de_honderd = _honderd(risico)
    hoe_vaak = "minder dan 1" if van_de_honderd < 1 else getal(van_de_honderd)
    zin = f"In {hoe_vaak} van de 100 doorgerekende toekomsten komt {naam} geld tekort"
    if van_de_honderd >= 100:
        zin = f"In (bijna) alle doorgerekende toekomsten komt {naam} geld tekort"
    zin += f"; gemiddeld is dat tekort dan {euro_kort(naar_euro(risico.bij_tekort))}."
    if risico.hoog > 0:
        zin += f" In 1 van de 20 toekomsten is het tekort groter dan {euro_kort(naar_euro(risico.hoog))}."
    return zin


def fout_in_woorden(risico: Risico, trekkingen: int) -> str:
    """How far the chance and the large tekort may lie from what endless drawing would give."""
    marge = risico.kans_fout * 100 * Decimal(str(Z95))
    kans = risico.kans_als_decimaal * 100
    return (
        f"Met {getal(trekkingen)} trekkingen is de kans voor de regio {getal(kans, 1)}%, op {getal(marge, 2)} "
        "procentpunt nauwkeurig. Het tekort dat 1 op de 20 toekomsten overschrijdt, ligt tussen "
        f"{euro_kort(naar_euro(risico.hoog_van))} en {euro_kort(naar_euro(risico.hoog_tot))}. Deze marges gaan "
        "alleen over het trekken, met 95% zekerheid. Ze zeggen niets over de vraag of de aannames kloppen."
    )


def weegt_het_meest(invloeden: Sequence[Gewicht]) -> str:
    """Which assumption moves the result of the region most."""
    if not invloeden or not invloeden[0].spreiding:
        return "Geen van de onzekerheden verandert het resultaat van de regio."
    eerste = invloeden[0]
    return (
        f"De aanname over {eerste.wat} weegt het zwaarst: als alleen die anders uitvalt, schommelt het resultaat "
        f"van de regio met ongeveer {euro_kort(naar_euro(eerste.spreiding))} om de verwachting."
    )


def _honderd(risico: Risico) -> Decimal:
    kans = risico.kans_als_decimaal * 100
    return kans.quantize(Decimal(1), ROUND_HALF_UP)
