"""Where the letter of a gemeente stands, derived from its rows, and whether a next version may be made of it."""

from __future__ import annotations

import enum


class Stand(enum.Enum):
    """The states of one letter; the value is the word in a list."""

    OPSTELLEN = "wordt opgesteld"
    WORDT_GEMAAKT = "pdf wordt gemaakt"
    MISLUKT = "pdf is niet gelukt"
    BIJ_AMBTENAAR = "wacht op ambtelijk akkoord"
    BIJ_COLLEGE = "ligt bij het college"
    TERUG = "teruggegeven door het college"
    VERZONDEN = "verzonden aan de raad"


BIJ_DE_COORDINATOR = frozenset({Stand.OPSTELLEN, Stand.MISLUKT, Stand.TERUG})
"""The coördinator is to make the letter, or to make it again."""

AL_VERZONDEN = "De brief is al verzonden aan de raad. Iets rechtzetten kan met een nieuwe brief."


def stand_van(
    *, versie: int | None, bestand: int | None, akkoord: int | None, stap: str | None, mislukt: bool
) -> Stand:
    """The state from the newest version, its file, whether the gemeente agreed that it goes to the college, what the
    college did with it, and whether the PDF was given up. None is 'not there'.
    """
    if versie is None:
        return Stand.OPSTELLEN
    if stap == "verzonden":
        return Stand.VERZONDEN
    if stap == "terug":
        return Stand.TERUG
    if bestand is not None:
        return Stand.BIJ_AMBTENAAR if akkoord is None else Stand.BIJ_COLLEGE
    return Stand.MISLUKT if mislukt else Stand.WORDT_GEMAAKT


def waarom_geen_versie(stand: Stand, *, gewijzigd: bool) -> str:
    """Why no next version may be made now, as a Dutch sentence; empty when it may.

    What a raad has is never replaced, and a college keeps the version that it prepares a decision on, unless the
    text changed after that. `gewijzigd`: the text changed after the newest version was frozen.
    """
    if stand is Stand.VERZONDEN:
        return AL_VERZONDEN
    if stand is Stand.WORDT_GEMAAKT:
        return "De pdf van deze brief wordt nog gemaakt. Wacht tot die klaar is."
    if stand is Stand.BIJ_AMBTENAAR and not gewijzigd:
        return "De brief wacht op ambtelijk akkoord en de tekst is sindsdien niet gewijzigd."
    if stand is Stand.BIJ_COLLEGE and not gewijzigd:
        return "De brief ligt al bij het college en de tekst is sindsdien niet gewijzigd."
    return ""


def kiest_mee(stand: Stand, *, gewijzigd: bool) -> bool:
    """Whether a complete letter is ticked beforehand under 'all that are ready'.

    A letter that came back unchanged, or that lies with a college, asks for a choice of its own.
    """
    return stand in (Stand.OPSTELLEN, Stand.MISLUKT) or (stand is Stand.TERUG and gewijzigd)
