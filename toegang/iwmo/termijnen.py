"""Terms of iWmo 3.2: agreed between gemeenten and aanbieders, so they follow the standard and not the law on terms."""

from __future__ import annotations

import datetime

from regio.termijnen import Eenheid, Termijn, bereken
from toegang.iwmo.soorten import Berichtsoort

_BRON = "iWmo 3.2"
ANTWOORD = Termijn(
    "iwmo_antwoord", "een verzoek beantwoorden", 5, Eenheid.WERKDAGEN, "de ontvangst", _BRON, wettelijk=False
)
ONDERZOEK = Termijn(
    "iwmo_onderzoek", "een verzoek in onderzoek beslissen", 8, Eenheid.WEKEN, "het bericht dat het onderzoek loopt",
    _BRON, wettelijk=False,
)  # fmt: skip


def retour_uiterlijk(soort: Berichtsoort, dag: datetime.date) -> datetime.date:
    """The last day for the return message on a message of that day."""
    return _laatste(
        Termijn("iwmo_retour", "antwoorden met een retourbericht", soort.werkdagen, Eenheid.WERKDAGEN, "het bericht",
                _BRON, wettelijk=False),
        dag,
    )  # fmt: skip


def antwoord_uiterlijk(dag: datetime.date) -> datetime.date:
    """The last day for an answer to a request that came in on that day: five werkdagen."""
    return _laatste(ANTWOORD, dag)


def besluit_uiterlijk(dag: datetime.date) -> datetime.date:
    """The last day for a decision, when on that day was answered that the request is under study: eight weeks."""
    return _laatste(ONDERZOEK, dag)


def _laatste(termijn: Termijn, dag: datetime.date) -> datetime.date:
    laatste = bereken(termijn, dag).laatste_dag
    if laatste is None:
        raise ValueError(f"De termijn '{termijn.code}' heeft geen laatste dag.")
    return laatste
