"""What the gemeenten say per consideration: where they agree, where one contradicts another, who has not answered.

Nothing is added up over considerations and no form gets a score: that choice is made by colleges and raden.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Punt:
    """What one gemeente says about one consideration: forms that fit, forms that do not, and why."""

    past: frozenset[str] = frozenset()
    past_niet: frozenset[str] = frozenset()
    reden: str = ""

    @property
    def kiest(self) -> bool:
        """Whether it says anything about a form; a reason alone is an answer, not a choice."""
        return bool(self.past or self.past_niet)


class Uitslag(Enum):
    """How the answers to one consideration lie."""

    NIEMAND = "nog geen antwoord"
    EEN = "één antwoord"
    EENS = "geen tegenspraak"
    VERSCHIL = "verschil"


@dataclass(frozen=True)
class Vak:
    """One form at one consideration: which gemeenten say it fits, which say it does not, which leave it open."""

    vorm: str
    past: tuple[str, ...]
    past_niet: tuple[str, ...]
    open: tuple[str, ...]

    @property
    def tegenspraak(self) -> bool:
        """One says it fits, another that it does not."""
        return bool(self.past and self.past_niet)


@dataclass(frozen=True)
class Rij:
    """One consideration with its forms and what each gemeente wrote."""

    overweging: str
    vakken: tuple[Vak, ...]
    redenen: tuple[tuple[str, str], ...]
    uitslag: Uitslag

    @property
    def verschillen(self) -> tuple[str, ...]:
        """The forms about which gemeenten contradict one another."""
        return tuple(vak.vorm for vak in self.vakken if vak.tegenspraak)

    @property
    def gedeeld(self) -> tuple[str, ...]:
        """The forms that fit according to each gemeente that chose here."""
        return tuple(vak.vorm for vak in self.vakken if vak.past and not vak.past_niet and not vak.open)


def vergelijk(
    antwoorden: Mapping[str, Mapping[str, Punt]], *, overwegingen: Sequence[str], vormen: Sequence[str]
) -> tuple[Rij, ...]:
    """Per consideration what the gemeenten say; `antwoorden` is by gemeente and then by code of the consideration.

    A gemeente that says nothing about a form at a consideration stands open there only if it answered that one.
    """
    return tuple(_rij(code, antwoorden, vormen) for code in overwegingen)


def _rij(code: str, antwoorden: Mapping[str, Mapping[str, Punt]], vormen: Sequence[str]) -> Rij:
    hier = {wie: punten[code] for wie, punten in antwoorden.items() if code in punten}
    kiezers = {wie: punt for wie, punt in hier.items() if punt.kiest}
    vakken = tuple(
        Vak(
            vorm=vorm,
            past=tuple(wie for wie, punt in kiezers.items() if vorm in punt.past),
            past_niet=tuple(wie for wie, punt in kiezers.items() if vorm in punt.past_niet),
            open=tuple(wie for wie, punt in kiezers.items() if vorm not in punt.past | punt.past_niet),
        )
        for vorm in vormen
    )
    if not hier:
        uitslag = Uitslag.NIEMAND
    elif any(vak.tegenspraak for vak in vakken):
        uitslag = Uitslag.VERSCHIL
    elif len(hier) == 1:
        uitslag = Uitslag.EEN
    else:
        uitslag = Uitslag.EENS
    redenen = tuple((wie, punt.reden) for wie, punt in hier.items() if punt.reden)
    return Rij(code, vakken, redenen, uitslag)
