"""Rules about the person: BSN, name, birth date, language."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from toegang.bsn import OngeldigeBsn, lees_bsn
from toegang.iwmo.berichten import Antwoordbericht, Bericht, Declaratiebericht, Naam, Toewijzingsbericht
from toegang.iwmo.regels.kern import Omgeving, geboortedata, regel
from toegang.iwmo.soorten import WMO301, WMO305, WMO307, WMO315, WMO317, WMO323

OUDSTE = 120
"""Years before the Dagtekening that a birth date may lie (TR002)."""

ONBEKEND = datetime.date(1900, 1, 1)
"""How a birth date that nobody knows is written, with DatumGebruik 3."""

NIET_NATUURLIJK_PERSOON = "6"
TOLK_TAAL = "1"


@regel(
    "CS002", WMO301, WMO305, WMO307, WMO315, WMO317, WMO323,
    zin="Het BSN voldoet niet aan de elfproef.",
)  # fmt: skip
def bsn_voldoet_aan_de_elfproef(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS002. Nine zeros pass the sum and are refused too."""
    match bericht:
        case Declaratiebericht():
            nummers = [(f"Client[{plek}]/Bsn", client.bsn) for plek, client in enumerate(bericht.clienten, 1)]
        case Antwoordbericht():
            nummers = []
        case _:
            nummers = [("Client/Bsn", bericht.bsn)]
    for plaats, nummer in nummers:
        try:
            lees_bsn(nummer)
        except OngeldigeBsn:
            yield plaats


def _namen(bericht: Bericht) -> Iterator[tuple[str, Naam]]:
    if isinstance(bericht, Toewijzingsbericht):
        yield "Client/Naam", bericht.naam
        for plek, relatie in enumerate(bericht.relaties, 1):
            yield f"Relatie[{plek}]/Naam", relatie.naam


@regel("CS050", WMO301, zin="NaamGebruik is 1, 2, 3 of 4 als er een partnernaam is, en anders 1.")
def naamgebruik_past_bij_de_partnernaam(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS050."""
    for plaats, naam in _namen(bericht):
        if naam.gebruik not in ({"1", "2", "3", "4"} if naam.partnernaam is not None else {"1"}):
            yield f"{plaats}/NaamGebruik"


@regel("CS318", WMO301, zin="Een cliënt is een natuurlijk persoon: NaamGebruik 6 kan niet.")
def client_is_een_natuurlijk_persoon(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS318."""
    if isinstance(bericht, Toewijzingsbericht) and bericht.naam.gebruik == NIET_NATUURLIJK_PERSOON:
        yield "Client/Naam/NaamGebruik"


@regel("CS139", WMO301, WMO305, WMO307, WMO315, zin="DatumGebruik en de geboortedatum spreken elkaar tegen.")
def datumgebruik_past_bij_de_datum(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CS139: what is not known of a date is written as 01, and a date nobody knows as 1 January 1900."""
    for plaats, geboren in geboortedata(bericht):
        dag = geboren.datum
        past = {
            "": True,
            "1": dag.day == 1,
            "2": (dag.month, dag.day) == (1, 1),
            "3": dag == ONBEKEND,
        }
        if not past.get(geboren.gebruik, False):
            yield f"{plaats}/Geboortedatum"


@regel("TR002", WMO301, WMO305, WMO307, WMO315, zin="De geboortedatum ligt meer dan 120 jaar voor de dagtekening.")
def geboren_in_de_laatste_120_jaar(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """TR002, unless the birth date is unknown."""
    for plaats, geboren in geboortedata(bericht):
        onbekend = geboren.gebruik == "3" and geboren.datum == ONBEKEND
        if not onbekend and _jaren_later(geboren.datum) < _als_getallen(bericht.header.dagtekening):
            yield f"{plaats}/Geboortedatum"


def _als_getallen(dag: datetime.date) -> tuple[int, int, int]:
    return dag.year, dag.month, dag.day


def _jaren_later(dag: datetime.date) -> tuple[int, int, int]:
    return dag.year + OUDSTE, dag.month, dag.day  # 29 February plus 120 years need not exist


@regel("CD007", WMO301, zin="Een taal hoort bij communicatievorm 1 (tolk), en alleen daarbij.")
def taal_hoort_bij_een_tolk(bericht: Bericht, omgeving: Omgeving) -> Iterator[str]:
    """CD007."""
    if isinstance(bericht, Toewijzingsbericht):
        tolk = bericht.communicatie_vorm == TOLK_TAAL
        if tolk != bool(bericht.communicatie_taal):
            yield "Client/Communicatie/Taal"
