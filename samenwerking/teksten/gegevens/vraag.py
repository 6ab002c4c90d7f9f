"""What the values of one text are computed from: its region, its own settings, and a day. Never who is looking.

Whoever reads a text reads all of it. So a value is what everyone who reads texts of this region may see; what only
some of them see (amounts of each other's gemeente) is shown when the text says so (`Tekstgegevens.per_gemeente`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from financien.afgeleid import Inwoners
from financien.invoer import Bronvermelding, Deelnemer
from financien.inwonertal import inwoners_van
from financien.regiogeld import deelnemers_in
from regio.models import Bron as Bronrij
from regio.models import Regio, Taak
from samenwerking.teksten.gegevens.waarde import Bron, Waarde
from samenwerking.teksten.gegevensvelden import veld
from samenwerking.teksten.models import Tekst, Tekstgegevens

T = TypeVar("T")

_GEMEENTE = re.compile(r"(?:^|:)(gm\d{4}|eigen)(?=:|$)")


@dataclass(frozen=True)
class Vraag:
    """One text on one day; what several fields need is fetched once."""

    tekst: Tekst
    instelling: Tekstgegevens
    op: datetime.date

    @property
    def regio(self) -> Regio:
        """The region of the text."""
        return self.tekst.regio

    @cached_property
    def deelnemers(self) -> dict[str, Deelnemer]:
        """The gemeenten of the region by code, for beschermd wonen or else for opvang."""
        rijen = deelnemers_in(self.regio, Taak.BW, op=self.op) or deelnemers_in(self.regio, Taak.MO, op=self.op)
        return {deelnemer.code: deelnemer for deelnemer in rijen}

    @cached_property
    def inwoners(self) -> dict[str, Inwoners]:
        """The inhabitants of the gemeenten of the region, all of one day and source."""
        return inwoners_van(list(self.deelnemers), op=self.op)

    def eenmaal(self, wat: object, maak: Callable[[], T]) -> T:
        """What `maak` gives, asked once for all fields of this text."""
        if wat not in self._bekend:
            self._bekend[wat] = maak()
        return cast(T, self._bekend[wat])

    @cached_property
    def _bekend(self) -> dict[object, object]:
        return {}

    def gemeente(self, sleutel: str) -> Deelnemer | None:
        """The gemeente that a key names; `eigen` is the one for which the text is written. None outside the region."""
        gevonden = _GEMEENTE.search(sleutel)
        code = gevonden[1].upper() if gevonden else ""
        if code == "EIGEN":
            code = self.instelling.gemeente.code if self.instelling.gemeente is not None else ""
        return self.deelnemers.get(code)


Gever = Callable[[Vraag, str], Waarde]
"""Gives the value of a key. The key may name one gemeente or one year."""

Gevers = Mapping[str, Gever]
"""What one file knows, by the general form of the key."""


def naam_van(sleutel: str, gemeente: Deelnemer | None = None) -> str:
    """What this field is, in words: with the name of the gemeente where the key has one."""
    gevonden = veld(sleutel)
    naam = gevonden.betekenis if gevonden is not None else sleutel
    if gemeente is None:
        return naam
    return naam.replace("van de gemeente", f"van {gemeente.naam}").replace("de gemeente", gemeente.naam)


def onbekend(sleutel: str, reden: str, adres: str = "", gemeente: Deelnemer | None = None) -> Waarde:
    """A field without a value, and what to do about it."""
    return Waarde(sleutel, naam_van(sleutel, gemeente), reden=reden, adres=adres)


def zonder_gemeente(vraag: Vraag, sleutel: str) -> Waarde:
    """The answer when no gemeente of the region belongs to the key."""
    if "eigen" in sleutel.split(":") and vraag.instelling.gemeente is None:
        return onbekend(sleutel, "Kies bij Gegevens voor welke gemeente deze tekst is, of voeg het veld van een in.")
    return onbekend(sleutel, f"Deze gemeente hoort op deze dag niet bij de regio {vraag.regio}. Kies een ander veld.")


def als_bron(rij: Bronrij | Bronvermelding) -> Bron:
    """A source as the annex names it."""
    return Bron(rij.titel, rij.uitgever, rij.datum, rij.vindplaats)
