"""What an app offers to the page 'Mijn werk' and to the search field; the top calls each app in turn."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Werkregel:
    """One thing that is asked of this hat: what, for whom, by when, one button."""

    wat: str
    voor: str
    url: str
    knop: str
    uiterlijk: datetime.date | None = None
    waarom: str = ""
    """On which ground: the article or the agreement, or who asked it."""
    terug: str = ""
    """A mark of what came back from someone who did not agree, or of a question or answer for this hat, each time
    another: it is mailed at once."""


ZOEK_HOEVEEL = 10
"""So many things of a kind the search field shows at once."""


def snede(vanaf: int) -> slice:
    """Those of one kind from here on, and one more: whether there are more."""
    return slice(vanaf, vanaf + ZOEK_HOEVEEL + 1)


@dataclass(frozen=True)
class Vondst:
    """One thing that was found by the search field. What it finds of one `groep` stands together, in pages."""

    titel: str
    soort: str
    url: str
    toelichting: str = ""
    groep: str = ""
    """In the plural; empty: its `soort`."""
    fragment: str = ""
    """Where the words stand, with the marks of `regio.treffers`."""


@dataclass(frozen=True)
class Agendapunt:
    """One whole day for a calendar: a meeting, a last day, a day on which something must be looked at again.

    `kenmerk` is the same each time it is asked, also when the day moves: a calendar program then moves it. Never about
    a client: a calendar leaves the house.
    """

    kenmerk: str
    dag: datetime.date
    titel: str
    uitleg: str = ""
    url: str = ""
