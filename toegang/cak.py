"""Which begins and ends of a right the CAK must still be told, and by which day.

The college gives the data within one month of the start of a voorziening, at a pgb within four months
(Uitvoeringsregeling Wmo 2015, text of 20-3-2025). It names no term for the end: that is shown without a last day.
Only beschermd wonen: for opvang the verordening of the gemeente names who collects (Wmo 2015 art. 2.1.4b).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from regio.termijnen import Eenheid, Termijn, bereken

_BRON = "Uitvoeringsregeling Wmo 2015"
NATURA = Termijn("cak_natura", "het begin aan het CAK doorgeven", 1, Eenheid.MAANDEN, "het begin", _BRON)
PGB = Termijn("cak_pgb", "het begin aan het CAK doorgeven", 4, Eenheid.MAANDEN, "het begin", _BRON)


@dataclass(frozen=True)
class Recht:
    """A right with the days of its begin and end as the CAK was last told them; `laatste_dag` None: no end is known."""

    sleutel: int
    begin: datetime.date
    laatste_dag: datetime.date | None
    pgb: bool
    begin_doorgegeven: frozenset[datetime.date] = frozenset()
    einde_doorgegeven: frozenset[datetime.date] = frozenset()


@dataclass(frozen=True)
class Regel:
    """Something to tell: 'begin' or 'einde' of this right, the day of it, and the last day to tell it."""

    sleutel: int
    soort: str
    dag: datetime.date
    uiterlijk: datetime.date | None


def nog_door_te_geven(rechten: Iterable[Recht], *, op: datetime.date) -> list[Regel]:
    """What must be told on that day, oldest first: begins that came, ends that came, and days that changed since.

    A right that was taken back from its first day, before anyone told its begin, is nothing to tell.
    """
    regels = []
    for recht in rechten:
        leeg = recht.laatste_dag is not None and recht.laatste_dag < recht.begin
        if leeg and not recht.begin_doorgegeven:
            continue
        if recht.begin <= op and recht.begin not in recht.begin_doorgegeven:
            regels.append(Regel(recht.sleutel, "begin", recht.begin, _uiterlijk(recht)))
        voorbij = recht.laatste_dag is not None and recht.laatste_dag < op
        if voorbij and recht.laatste_dag is not None and recht.laatste_dag not in recht.einde_doorgegeven:
            regels.append(Regel(recht.sleutel, "einde", recht.laatste_dag, None))
    return sorted(regels, key=lambda regel: (regel.dag, regel.sleutel, regel.soort))


def _uiterlijk(recht: Recht) -> datetime.date | None:
    return bereken(PGB if recht.pgb else NATURA, recht.begin).laatste_dag
