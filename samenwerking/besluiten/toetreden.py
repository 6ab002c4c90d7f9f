"""Joining and leaving an overeenkomst: which steps there are and which one can come now.

A regeling under the Wgr must say itself how a gemeente joins and leaves, and with what consequences (Wgr art. 9, first
paragraph). Joining and leaving count as making a regeling (art. 1), so all parties decide. Outside the Wgr the
agreement says it.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum


class Soort(Enum):
    """Which way a gemeente goes."""

    TOETREDING = "toetreding"
    UITTREDING = "uittreding"


class Stap(Enum):
    """What was recorded after the request itself."""

    BESPROKEN = "besproken"
    GEVOLGEN = "gevolgen"
    BESLOTEN = "besloten"
    INGETROKKEN = "ingetrokken"


EINDE = frozenset({Stap.BESLOTEN, Stap.INGETROKKEN})

ZINNEN = {
    Stap.BESPROKEN: "besproken in het bestuurlijk overleg",
    Stap.GEVOLGEN: "gevolgen vastgesteld",
    Stap.BESLOTEN: "besloten door alle partijen",
    Stap.INGETROKKEN: "ingetrokken",
}


def kan_nu(soort: Soort, gedaan: Collection[Stap]) -> tuple[Stap, ...]:
    """The steps that can be recorded now. Nobody leaves before the consequences are recorded (Wgr art. 9)."""
    if EINDE & set(gedaan):
        return ()
    over = [stap for stap in Stap if stap not in gedaan]
    if soort is Soort.UITTREDING and Stap.GEVOLGEN not in gedaan:
        over.remove(Stap.BESLOTEN)
    return tuple(over)


def grond(*, binnen_wgr: bool) -> str:
    """Where it stands that this must be arranged."""
    return "Wgr artikel 9, eerste lid" if binnen_wgr else "de overeenkomst zelf (buiten de Wgr)"
