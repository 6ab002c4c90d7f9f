"""What kinds of indicators there are: how often they are known, and what is good."""

from __future__ import annotations

from enum import StrEnum


class Ritme(StrEnum):
    """Of which period there is one value."""

    KWARTAAL = "kwartaal"
    JAAR = "jaar"

    @property
    def label(self) -> str:
        """In words."""
        return str(self.value)


class Richting(StrEnum):
    """Which side is better. A region decides; many counts have no good side."""

    OMHOOG = "omhoog"
    OMLAAG = "omlaag"
    GEEN = "geen"

    @property
    def label(self) -> str:
        """In words."""
        return {"omhoog": "hoger is beter", "omlaag": "lager is beter", "geen": "geen van beide"}[self.value]
