"""What differs between two plain answers to one field of a form, word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from samenwerking.teksten.boom import Knoop, platte_tekst
from samenwerking.teksten.woordverschil import vergelijk_woorden

Soort = Literal["gelijk", "weg", "nieuw"]


@dataclass(frozen=True)
class Stuk:
    """Some words that stayed, went or came."""

    soort: Soort
    tekst: str


@dataclass(frozen=True)
class Regel:
    """One field with its differences."""

    stukken: tuple[Stuk, ...]
    soort: Literal["alinea"] = "alinea"

    @property
    def staat(self) -> Literal["gelijk", "weg", "nieuw", "gewijzigd"]:
        """What happened to it as a whole."""
        soorten = {stuk.soort for stuk in self.stukken}
        return soorten.pop() if len(soorten) == 1 else "gewijzigd"

    @property
    def oud(self) -> tuple[Stuk, ...]:
        """What stood there before."""
        return tuple(stuk for stuk in self.stukken if stuk.soort != "nieuw")

    @property
    def nieuw(self) -> tuple[Stuk, ...]:
        """What stands there now."""
        return tuple(stuk for stuk in self.stukken if stuk.soort != "weg")


def regel(oud: str, nieuw: str) -> Regel:
    """The words of both answers. Plain text has no form, so a piece stayed, went or came."""
    stukken = []
    for stuk in vergelijk_woorden(oud, nieuw):
        if stuk.soort == "weg":
            stukken.append(Stuk("weg", _woorden(stuk.oud)))
        else:
            stukken.append(Stuk("nieuw" if stuk.soort == "nieuw" else "gelijk", _woorden(stuk.nieuw)))
    return Regel(tuple(stuk for stuk in stukken if stuk.tekst))


def _woorden(knopen: Iterable[Knoop]) -> str:
    return "".join(platte_tekst(knoop) for knoop in knopen).strip()
