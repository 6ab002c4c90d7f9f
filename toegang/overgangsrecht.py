"""Existing or new client: who was there on the day of reference, and who comes without recent beschermd wonen.

The two are paid from other money. A nieuwe cliënt made no aanvraag and used no beschermd wonen
in the region in the days before the melding: [melding - window, melding). The Haagse regio agreed on 365 days in 2019;
the window is part of the dated rule of each region. Who is neither is a 'terugkeerder': the region has a rule, or a
person decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from regio.notatie import datum


class Clientsoort(StrEnum):
    """How the money of the transition looks at a client."""

    BESTAAND = "bestaand"
    NIEUW = "nieuw"
    TERUGKEERDER = "terugkeerder"
    ONBEKEND = "onbekend"

    @property
    def tekst(self) -> str:
        """The kind as a person reads it."""
        return _TEKSTEN[self]


_TEKSTEN = {
    Clientsoort.BESTAAND: "bestaande cliënt",
    Clientsoort.NIEUW: "nieuwe cliënt",
    Clientsoort.TERUGKEERDER: "terugkeerder",
    Clientsoort.ONBEKEND: "nog niet te zeggen",
}


class Navraag(StrEnum):
    """What the client answered on a question about before. Silence is no 'nee': it stays unknown."""

    JA = "ja"
    NEE = "nee"
    WEET_NIET = "weet_niet"
    NIET_NAGEVRAAGD = "niet_nagevraagd"


@dataclass(frozen=True)
class Gebruik:
    """Days of a beschikking or of beschermd wonen: `van` up to but not including `tot`; None goes on."""

    van: date
    tot: date | None = None

    def raakt(self, van: date, tot: date) -> bool:
        """Whether at least one day of this lies in [van, tot)."""
        return self.van < tot and (self.tot is None or self.tot > van)


@dataclass(frozen=True)
class Soort:
    """The answer with the sentence that explains it."""

    soort: Clientsoort
    uitleg: str


def soort_client(
    *,
    gemeld_op: date,
    peildatum: date | None,
    venster_dagen: int,
    beschikkingen: Iterable[Gebruik] = (),
    aanvragen: Iterable[date] = (),
    gebruik: Iterable[Gebruik] = (),
    navraag_aanvraag: Navraag = Navraag.NIET_NAGEVRAAGD,
    navraag_gebruik: Navraag = Navraag.NIET_NAGEVRAAGD,
) -> Soort:
    """Which of the three this client is, from what is known within the region.

    `peildatum` is the day of reference (None: not set, then nobody is bestaand); `beschikkingen` count for it, while
    `aanvragen` and `gebruik` count for the window before the melding. Who is neither bestaand nor terugkeerder by these
    is nieuw only when both questions about before were answered (`navraag_...`); else the kind stays onbekend. Raises
    ValueError for a window under one day.
    """
    if venster_dagen < 1:
        raise ValueError("Het venster voor een nieuwe cliënt duurt minstens een dag.")
    if peildatum is not None and any(b.raakt(peildatum, peildatum + timedelta(days=1)) for b in beschikkingen):
        return Soort(Clientsoort.BESTAAND, f"De cliënt had op {datum(peildatum)} een lopende beschikking.")
    van = gemeld_op - timedelta(days=venster_dagen)
    venster = f"in de {venster_dagen} dagen voor de melding (vanaf {datum(van)})"
    if any(van <= dag < gemeld_op for dag in aanvragen):
        return Soort(Clientsoort.TERUGKEERDER, f"De cliënt deed {venster} al een aanvraag in deze regio.")
    if any(periode.raakt(van, gemeld_op) for periode in gebruik):
        return Soort(Clientsoort.TERUGKEERDER, f"De cliënt had {venster} al beschermd wonen in deze regio.")
    open_vragen = [
        (antwoord, wat)
        for antwoord, wat in ((navraag_aanvraag, "een aanvraag deed"), (navraag_gebruik, "beschermd wonen had"))
        if antwoord in {Navraag.WEET_NIET, Navraag.NIET_NAGEVRAAGD}
    ]
    if open_vragen:
        gevraagd = any(antwoord is Navraag.WEET_NIET for antwoord, _ in open_vragen)
        begin = "Het is niet bekend" if gevraagd else "Er is niet nagevraagd"
        wat = " of ".join(wat for _, wat in open_vragen)
        return Soort(Clientsoort.ONBEKEND, f"{begin} of de cliënt {venster} {wat} in deze regio.")
    return Soort(
        Clientsoort.NIEUW, f"De cliënt had {venster} geen aanvraag voor en geen beschermd wonen in deze regio."
    )
