"""What a view hands to a component: plain values. The tags of `regio.templatetags.onderdelen` show them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

MAX_TABBLADEN = 6
MAX_INGANGEN = 8


@dataclass(frozen=True)
class WatNu:
    """The panel at the right of each thing: the next step, who does it, by when, and why.

    `waarom` names the article or the agreement. `daarna` says who does what after this step.
    """

    stap: str
    wie: str = ""
    uiterlijk: datetime.date | None = None
    waarom: str = ""
    knop: str = ""
    url: str = ""
    daarna: str = ""


@dataclass(frozen=True)
class Stap:
    """One step of a line of steps: done, now or later, with the date that belongs to it."""

    titel: str
    staat: Literal["gedaan", "nu", "straks"]
    dag: datetime.date | None = None
    uitleg: str = ""
    url: str = ""


@dataclass(frozen=True)
class Tab:
    """One tab: a link with an address of its own."""

    titel: str
    url: str
    actief: bool = False
    aantal: int | None = None


@dataclass(frozen=True)
class Deel:
    """One part of work that shows its progress. An Opdrachtdeel has the same attributes and can be used as it is."""

    titel: str
    staat: Literal["wacht", "bezig", "klaar", "mislukt"]
    fout: str = ""
    url: str = ""


@dataclass(frozen=True)
class Leeg:
    """An empty state: what is not here, why, and what to do about it."""

    titel: str
    tekst: str = ""
    knop: str = ""
    url: str = ""


@dataclass(frozen=True)
class Bevestiging:
    """A page before something that cannot be undone: what will happen, to whom, and the way back."""

    titel: str
    gevolgen: Sequence[str]
    knop: str
    terug: str
    inleiding: str = ""
    definitief: bool = True
