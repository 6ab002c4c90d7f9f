"""One row of the table of rights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.rechten.profielen import Profiel


@dataclass(frozen=True)
class Rij:
    """What the table says of one address; `toont` is the kind of word that who may look certainly finds there."""

    lezen: Profiel | None
    schrijven: Profiel | None = None
    ding: str = ""
    toont: str = ""
    velden: tuple[Mapping[str, str], ...] = ({},)
    """What is posted beside the hat, each in turn."""
    vragen: tuple[str, ...] = ("",)
    """What stands behind the address, each in turn."""

    @property
    def methoden(self) -> dict[str, Profiel | None]:
        """The profile of each method."""
        return {"GET": self.lezen, "POST": self.schrijven}

    @property
    def openbaar(self) -> bool:
        """Whether someone who is not logged in may come here."""
        return any(profiel is not None and profiel.openbaar for profiel in (self.lezen, self.schrijven))


ZOEK = tuple({"q": soort} for soort in ("MERK", "MENS", "AMBT"))
NAAM: tuple[Mapping[str, str], ...] = ({}, {"wie": "MENS"})
