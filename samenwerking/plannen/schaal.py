"""Who does a function, and the criterion for it.

The criteria for the region are those seen in regional plans (small group, scale, scarce expertise, people from the
whole region). What none of them fits is done by the gemeente itself: near the inhabitant, with what is there.
"""

from __future__ import annotations

from enum import StrEnum


class Schaal(StrEnum):
    """Where a function is done."""

    LOKAAL = "lokaal"
    REGIONAAL = "regionaal"


class Criterium(StrEnum):
    """Why there."""

    NABIJ = "nabij"
    BESTAAND = "bestaand"
    KEUZE = "keuze"
    GROEP = "groep"
    SCHAAL = "schaal"
    EXPERTISE = "expertise"
    DOORSTROOM = "doorstroom"

    @property
    def tekst(self) -> str:
        """As a person reads it."""
        return _TEKST[self]


_TEKST = {
    Criterium.NABIJ: "lokaal: dichtbij de inwoner kan het beter",
    Criterium.BESTAAND: "lokaal: het past in wat er in de gemeente al is",
    Criterium.KEUZE: "lokaal: de gemeente kiest hier zelf voor",
    Criterium.GROEP: "regionaal: een kleine of bijzondere groep",
    Criterium.SCHAAL: "regionaal: het vraagt een voorziening of omvang die één gemeente niet heeft",
    Criterium.EXPERTISE: "regionaal: de kennis is schaars, of het aanbod valt weg als elk apart inkoopt",
    Criterium.DOORSTROOM: "regionaal: cliënten komen uit de hele regio",
}

BIJ_LOKAAL = (Criterium.NABIJ, Criterium.BESTAAND, Criterium.KEUZE)
BIJ_REGIONAAL = (Criterium.GROEP, Criterium.SCHAAL, Criterium.EXPERTISE, Criterium.DOORSTROOM)


def past(schaal: str, criterium: str) -> bool:
    """Whether this criterion can be the reason for that scale."""
    return criterium in (BIJ_LOKAAL if schaal == Schaal.LOKAAL else BIJ_REGIONAAL)
