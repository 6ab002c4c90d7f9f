"""Who comes first on a waiting list. Practice, not law: each region may have its own levels; these are the start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Niveau:
    """A level: who has a higher `rang` comes first. The lowest holds for who got no other one."""

    rang: int
    naam: str


GEWOON, HOOG, SPOED = Niveau(0, "gewoon"), Niveau(10, "hoog"), Niveau(20, "spoed")
STANDAARD = (GEWOON, HOOG, SPOED)
HOOGSTE_RANG = 99
