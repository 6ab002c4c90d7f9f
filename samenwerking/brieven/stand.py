"""Where the letter of a gemeente stands, derived from its rows. The words differ for who must act and who waits."""

from __future__ import annotations

import enum


class Stand(enum.Enum):
    """The states of one letter; the value is the word in a list."""

    OPSTELLEN = "wordt opgesteld"
    WORDT_GEMAAKT = "pdf wordt gemaakt"
    BIJ_COLLEGE = "ligt bij het college"
    TERUG = "teruggegeven door het college"
    VERZONDEN = "verzonden aan de raad"


def stand_van(*, versie: int | None, bestand: int | None, stap: str | None) -> Stand:
    """The state from the newest version, its file, and what the college did with it; None is 'not there'."""
    if versie is None:
        return Stand.OPSTELLEN
    if stap == "verzonden":
        return Stand.VERZONDEN
    if stap == "terug":
        return Stand.TERUG
    return Stand.WORDT_GEMAAKT if bestand is None else Stand.BIJ_COLLEGE
