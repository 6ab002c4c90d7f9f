"""What stands in the way of recording a step, each as a sentence that says why and what to do.

The law gives order and organ, and what this product proposes follows them. What really happened can always be
recorded: then it is a departure, with the article and the reason. What cannot be true at all is refused.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regio.notatie import datum as in_woorden
from samenwerking.besluiten.procedure import Plek, Procedure, Stap, Uitkomst, wacht_op
from samenwerking.besluiten.stand import Cel, Celstand, Vastgelegd

WET_SINDS = datetime.date(2022, 7, 1)
"""Since then the Wgr has the steps and terms that a procedure counts with (Stb. 2022, 18 and 128)."""

ZO_GEGAAN = "Ging het toch zo? Vul dan bij 'Afwijking' het artikel en de reden in."


@dataclass(frozen=True)
class Belet:
    """Why it cannot be recorded as it is. `vast`: nor as a departure."""

    zin: str
    vast: bool = False


@dataclass(frozen=True)
class Invoer:
    """What somebody wants to record: about the version with this hash, which was frozen on `versie_sinds`."""

    plek: Plek
    datum: datetime.date
    hash: str
    versie_sinds: datetime.date
    uitkomst: Uitkomst | None = None
    corrigeert: bool = False
    in_reces: str = ""


def belet(
    procedure: Procedure,
    cellen: Mapping[Plek, Cel],
    invoer: Invoer,
    gemeenten: Sequence[str],
    *,
    nu: str,
    op: datetime.date,
) -> list[Belet]:
    """Everything that stands in the way, what is refused first. `nu` is the hash of the version of now."""
    stap, cel = procedure.stap(invoer.plek.stap), cellen[invoer.plek]
    gevonden = [
        *_nooit(stap, cel, invoer, op),
        *_versie(invoer, nu),
        *_volgorde(procedure, cellen, invoer, gemeenten),
    ]
    if invoer.in_reces:
        gevonden.append(Belet(f"Op {in_woorden(invoer.datum)} is het reces ({invoer.in_reces}). {ZO_GEGAAN}"))
    return sorted(gevonden, key=lambda een: not een.vast)


def _nooit(stap: Stap, cel: Cel, invoer: Invoer, op: datetime.date) -> list[Belet]:
    uit = []
    if invoer.datum > op:
        uit.append(Belet("Deze dag ligt in de toekomst. Leg vast wat al is gebeurd.", vast=True))
    if invoer.datum < WET_SINDS:
        zin = f"Deze procedure rekent met de wet van {in_woorden(WET_SINDS)}. Leg niets vast van vóór die dag."
        uit.append(Belet(zin, vast=True))
    if invoer.uitkomst is Uitkomst.GEWIJZIGD and not stap.amendement:
        zin = (
            f"{stap.wie.naam.capitalize()} stelt deze tekst hier niet zelf vast en kan hem dus niet wijzigen. "
            "Wil dit orgaan andere woorden, dan maken de gemeenten samen een nieuwe versie."
        )
        uit.append(Belet(zin, vast=True))
    elif (invoer.uitkomst is None) != (not stap.uitkomsten) or (
        invoer.uitkomst is not None and invoer.uitkomst not in stap.uitkomsten
    ):
        uit.append(Belet(f"Bij '{stap.naam}' hoort een andere uitkomst.", vast=True))
    if cel.vastgelegd is not None and not invoer.corrigeert and not _mag_opnieuw(cel):
        uit.append(
            Belet(
                f"Hier is al iets vastgelegd op {in_woorden(cel.vastgelegd.datum)}. Klopt dat niet? Leg dan een "
                "correctie vast.",
                vast=True,
            )
        )
    return uit


def _mag_opnieuw(cel: Cel) -> bool:
    """Whether something is still to be decided or done after what stands there."""
    if cel.vastgelegd is not None and cel.vastgelegd.uitkomst is None:
        return not cel.punt.gedaan  # an act on an older version
    return cel.stand in (Celstand.AANGEHOUDEN, Celstand.OPNIEUW, Celstand.NEE, Celstand.ANDERS)


def _versie(invoer: Invoer, nu: str) -> list[Belet]:
    uit = []
    if invoer.hash != nu:
        uit.append(
            Belet(
                "Er is inmiddels een nieuwere versie van de tekst. Bekijk eerst waarover nu wordt besloten.", vast=True
            )
        )
    if invoer.datum < invoer.versie_sinds:
        uit.append(
            Belet(
                f"Deze versie is hier pas op {in_woorden(invoer.versie_sinds)} bevroren, en dit was eerder. {ZO_GEGAAN}"
            )
        )
    return uit


def _volgorde(
    procedure: Procedure, cellen: Mapping[Plek, Cel], invoer: Invoer, gemeenten: Sequence[str]
) -> list[Belet]:
    stap = procedure.stap(invoer.plek.stap)
    if _op_een_avond(cellen, invoer):
        return []
    for eerder in wacht_op(procedure, invoer.plek, gemeenten):
        cel = cellen[eerder]
        if cel.stand not in (Celstand.GEDAAN, Celstand.VERSTREKEN):
            return [Belet(f"Eerst komt '{cel.stap.naam}' ({cel.stap.grond}); dat is nog niet gedaan. {ZO_GEGAAN}")]
        if cel.vastgelegd is not None and cel.vastgelegd.datum > invoer.datum:
            return [
                Belet(
                    f"'{stap.naam}' kan niet eerder zijn dan '{cel.stap.naam}', en dat was op "
                    f"{in_woorden(cel.vastgelegd.datum)}. {ZO_GEGAAN}"
                )
            ]
    return []


def _op_een_avond(cellen: Mapping[Plek, Cel], invoer: Invoer) -> bool:
    """Zienswijze (Wgr 1 lid 3) and toestemming (lid 4) may fall on one evening, while the text stays the same."""
    if invoer.plek.stap != "toestemming":
        return False
    zienswijze = cellen.get(Plek("zienswijze", invoer.plek.gemeente))
    eerder: Vastgelegd | None = zienswijze.vastgelegd if zienswijze is not None else None
    return eerder is not None and eerder.hash == invoer.hash and eerder.datum <= invoer.datum
