"""From which day a dossier may be destroyed, and what stands in the way.

The data is kept for fifteen years after the last change of personal data (Wmo 2015 art. 5.3.4). Which days count is
read from what happened in the dossier (`Gebeurtenis`), not from a column: a migration or a new index touches rows
and leaves no event, so it never moves the day. Every kind of event counts as a change of personal data, unless it is
named here; a kind that someone adds later therefore keeps a dossier longer rather than shorter. The day of closing
counts too, so the list of a gemeente starts from an index on that day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from regio.notatie import datum
from regio.termijnen import bereken
from regio.wetstermijnen import termijn

_DAG = datetime.timedelta(days=1)

GEEN_WIJZIGING = frozenset(
    {
        "dossier_toegewezen",
        "bsn_elders_gezocht",
        "inzage_gegeven",
        "afschrift_gegeven",
        "privacyverzoek_ontvangen",
        "privacyverzoek_beantwoord",
        "vernietigingsverzoek_ontvangen",
        "vernietigingsverzoek_beantwoord",
        "bewaarplicht_begonnen",
        "bewaarplicht_gestopt",
        "vernietiging_voorgesteld",
        "vernietigingsvoorstel_gestopt",
    }
)
"""Kinds of events after which the dossier knows nothing new about the client."""


def vernietigen_vanaf(dagen: Iterable[datetime.date]) -> datetime.date:
    """The first day on which the term is over, for personal data that changed on these days.

    Raises ValueError without a day.
    """
    laatste = max(dagen)
    einde = bereken(termijn("bewaren", op=laatste), laatste).laatste_dag
    if einde is None:
        raise ValueError("De bewaartermijn kan niet stilstaan.")
    return einde + _DAG


def gewijzigd_uiterlijk(*, op: datetime.date) -> datetime.date:
    """The latest day of change with which the term is over on `op`: what the list of a gemeente looks up."""
    duur = termijn("bewaren", op=op).duur
    dag = datetime.date(op.year - duur, op.month, 1) + 31 * _DAG
    while vernietigen_vanaf([dag]) > op:
        dag -= _DAG
    return dag


@dataclass(frozen=True)
class Bewaarfeiten:
    """What must be known of a dossier before it may go. `vanaf` is the first day after its term."""

    is_open: bool
    recht_loopt: bool
    bewaarplicht: bool
    verzoek_open: bool
    verzoek_toegewezen: bool
    vanaf: datetime.date


def belemmeringen(feiten: Bewaarfeiten, *, grond: str, op: datetime.date) -> list[str]:
    """Why this dossier cannot be destroyed on that day on this ground, in sentences; empty when it can.

    The ground is 'bewaartermijn' or 'verzoek' (Wmo 2015 art. 5.3.4 and 5.3.5).
    """
    zinnen = []
    if feiten.is_open:
        zinnen.append("Het dossier is nog open. Sluit het eerst.")
    if feiten.recht_loopt:
        zinnen.append("Er loopt nog een indicatie.")
    if feiten.bewaarplicht:
        zinnen.append("Er geldt een bewaarplicht.")
    if feiten.verzoek_open:
        zinnen.append("De cliënt wacht nog op antwoord op een verzoek om te vernietigen.")
    if grond == "bewaartermijn" and op < feiten.vanaf:
        zinnen.append(f"De bewaartermijn loopt nog: vernietigen kan vanaf {datum(feiten.vanaf)}.")
    if grond == "verzoek" and not feiten.verzoek_toegewezen:
        zinnen.append("Er is geen verzoek van de cliënt dat is toegewezen.")
    return zinnen
