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


@dataclass(frozen=True)
class Vondst:
    """One thing that was found by the search field."""

    titel: str
    soort: str
    url: str
    toelichting: str = ""
