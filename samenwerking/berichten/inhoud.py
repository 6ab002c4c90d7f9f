"""What a mail says: pure, from lines of work to words. Nothing about a client but how many there are.

A line about a client is only counted. Of another line stand its words, its day and the link: no reasons that somebody
typed, because a mail leaves the house.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from regio.werk import Werkregel

HOOGSTENS = 15
"""So many lines of one hat stand in a mail; the page has the rest."""


@dataclass(frozen=True)
class Taak:
    """One line of work as a mail may know it."""

    regel: Werkregel
    over_client: bool
    dringend: bool = False

    @property
    def kenmerk(self) -> str:
        """By which the same line is known again: another day, or another time that it came back, is another line."""
        van = f"{self.regel.url}|{self.regel.wat}|{self.regel.uiterlijk}|{self.regel.terug}"
        return hashlib.sha256(van.encode()).hexdigest()


@dataclass(frozen=True)
class Hoeddeel:
    """What is asked of one hat: lines to show, how many more there are, and the counts about clients."""

    hoed: str
    regels: tuple[Werkregel, ...] = ()
    meer: int = 0
    over_clienten: int = 0
    over_clienten_te_laat: int = 0

    @property
    def is_leeg(self) -> bool:
        """Nothing to say."""
        return not self.regels and not self.over_clienten


@dataclass(frozen=True)
class Mail:
    """The content of one message."""

    onderwerp: str
    inleiding: str
    delen: tuple[Hoeddeel, ...] = field(default=())

    @property
    def is_leeg(self) -> bool:
        """Nothing to say: it is not sent."""
        return all(deel.is_leeg for deel in self.delen)


def is_dringend(regel: Werkregel, *, op: datetime.date, dagen: int) -> bool:
    """It came back, or its last day is so near. What is already late was told before: it is no news."""
    if regel.terug:
        return True
    return regel.uiterlijk is not None and op <= regel.uiterlijk <= op + datetime.timedelta(days=dagen)


def komt_overzicht(hoe_vaak: str, weekdag: int, *, op: datetime.date) -> bool:
    """Whether this person gets the overview that day: each working day, or on the chosen day of the week."""
    if hoe_vaak == "dagelijks":
        return op.weekday() < 5
    return hoe_vaak == "wekelijks" and op.weekday() == weekdag


def deel_van(hoed: str, taken: Iterable[Taak], *, op: datetime.date) -> Hoeddeel:
    """The part of one hat, most urgent first."""
    alle = list(taken)
    regels = sorted(
        (taak.regel for taak in alle if not taak.over_client),
        key=lambda regel: (regel.uiterlijk or datetime.date.max, regel.wat),
    )
    clienten = [taak.regel for taak in alle if taak.over_client]
    return Hoeddeel(
        hoed,
        tuple(regels[:HOOGSTENS]),
        max(0, len(regels) - HOOGSTENS),
        len(clienten),
        sum(1 for regel in clienten if regel.uiterlijk is not None and regel.uiterlijk < op),
    )


def mail_van(
    taken: Sequence[tuple[str, Sequence[Taak]]], *, nieuw: frozenset[str], met_overzicht: bool, op: datetime.date
) -> Mail:
    """The overview, or only what is urgent and was not told before. `nieuw` are the marks of those lines."""
    if met_overzicht:
        delen = tuple(deel_van(hoed, lijst, op=op) for hoed, lijst in taken)
        return Mail(_onderwerp(sum(len(lijst) for _, lijst in taken)), "Dit wacht op u.", _gevuld(delen))
    delen = tuple(deel_van(hoed, [taak for taak in lijst if taak.kenmerk in nieuw], op=op) for hoed, lijst in taken)
    return Mail(
        "Dringend: iets wacht op u",
        "Dit is dringend: de laatste dag is dichtbij, iemand gaf iets terug, of er is een vraag of antwoord voor u.",
        _gevuld(delen),
    )


def _gevuld(delen: tuple[Hoeddeel, ...]) -> tuple[Hoeddeel, ...]:
    return tuple(deel for deel in delen if not deel.is_leeg)


def _onderwerp(aantal: int) -> str:
    return "Er wacht 1 ding op u" if aantal == 1 else f"Er wachten {aantal} dingen op u"
