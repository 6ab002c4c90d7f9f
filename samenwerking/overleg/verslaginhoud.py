"""What stands in a verslag: frozen with it, so that an old one reads the same for ever."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from regio.bevriezen import NietBevroren, canoniek, ontdooi

VORM = 1


@dataclass(frozen=True)
class Actieregel:
    """An action as it was agreed."""

    wat: str
    wie: str
    uiterlijk: datetime.date


@dataclass(frozen=True)
class Puntregel:
    """A point of the agenda with what came of it. `besloten`: left out of what the raden read."""

    titel: str
    bespreking: str
    afspraken: tuple[str, ...]
    acties: tuple[Actieregel, ...]
    besloten: bool = False


@dataclass(frozen=True)
class Aanwezige:
    """A seat and who took it."""

    zetel: str
    stand: str
    wie: str = ""


@dataclass(frozen=True)
class Verslaginhoud:
    """Everything on the paper."""

    overleg: str
    soort: str
    regio: str
    datum: datetime.date
    plaats: str
    aanwezigen: tuple[Aanwezige, ...]
    punten: tuple[Puntregel, ...]
    vorm: int = VORM

    def bevroren(self) -> bytes:
        """The one and only bytes of it."""
        return canoniek(asdict(self))

    @classmethod
    def uit_bevroren(cls, inhoud: bytes) -> Verslaginhoud:
        """The content of frozen bytes. Raises NietBevroren."""
        kaart: Any = ontdooi(inhoud)
        try:
            return cls(
                overleg=kaart["overleg"],
                soort=kaart["soort"],
                regio=kaart["regio"],
                datum=_dag(kaart["datum"]),
                plaats=kaart["plaats"],
                aanwezigen=tuple(Aanwezige(**rij) for rij in kaart["aanwezigen"]),
                punten=tuple(_punt(rij) for rij in kaart["punten"]),
                vorm=kaart["vorm"],
            )
        except (KeyError, TypeError, ValueError) as fout:
            raise NietBevroren("Deze inhoud is geen verslag.") from fout

    def voor_raden(self) -> Verslaginhoud:
        """Without the points that are not for the raden. Their numbers stay: one sees that something was left out."""
        return Verslaginhoud(
            self.overleg,
            self.soort,
            self.regio,
            self.datum,
            self.plaats,
            (),
            tuple(Puntregel("Niet openbaar", "", (), ()) if punt.besloten else punt for punt in self.punten),
        )


def _dag(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)


def _punt(rij: dict[str, Any]) -> Puntregel:
    acties: Sequence[dict[str, str]] = rij["acties"]
    return Puntregel(
        rij["titel"],
        rij["bespreking"],
        tuple(rij["afspraken"]),
        tuple(Actieregel(actie["wat"], actie["wie"], _dag(actie["uiterlijk"])) for actie in acties),
        rij["besloten"],
    )
