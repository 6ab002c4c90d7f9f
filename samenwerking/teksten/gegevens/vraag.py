"""What the values of one text are computed from: its region, its own settings, and a day. Never who is looking.

Whoever reads a text reads all of it. So a value is what everyone who reads texts of this region may see; what only
some of them see (amounts of each other's gemeente) is shown when the text says so (`Tekstgegevens.per_gemeente`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar, cast

from financien.afgeleid import Inwoners
from financien.invoer import Bronvermelding, Deelnemer
from financien.inwonertal import inwoners_van
from financien.models import Berekening
from financien.regiogeld import deelnemers_in
from regio.models import Bron as Bronrij
from regio.models import Regio, Taak
from samenwerking.teksten.gegevens.waarde import Bron, Waarde
from samenwerking.teksten.gegevensvelden import veld
from samenwerking.teksten.models import Tekst, Tekstgegevens
from samenwerking.teksten.waarvoor import waarvoor

T = TypeVar("T")

_GEMEENTE = re.compile(r"(?:^|:)(gm\d{4}|eigen)(?=:|$)")


@dataclass(frozen=True)
class Vraag:
    """One text on one day; what several fields need is fetched once."""

    tekst: Tekst
    instelling: Tekstgegevens
    op: datetime.date
    lezer: str = ""
    """Code of the gemeente whose letter is composed: `eigen` is that one, and its own amounts are for its own raad."""
    geteld_op: datetime.date | None = None
    """The day of the counts, when it is another one: letters of one round share a count."""

    def voor(self, gemeente: str) -> Vraag:
        """The same question for the letter of one gemeente; what was fetched is shared."""
        eigen = replace(self, lezer=gemeente)
        eigen.__dict__["_bekend"] = self._bekend
        return eigen

    @property
    def regio(self) -> Regio:
        """The region of the text."""
        return self.tekst.regio

    @property
    def per_gemeente(self) -> bool:
        """Whether the text is one of which each gemeente gets its own, as a letter does."""
        return self.tekst.soort == Tekst.Soort.RAADSINFORMATIEBRIEF

    @property
    def telling_op(self) -> datetime.date:
        """The day on which counts are asked for."""
        return self.geteld_op or self.op

    @property
    def berekening(self) -> Berekening | None:
        """The frozen calculation of beschermd wonen that what the text is for names."""
        gevonden = self.eenmaal("waarvoor", lambda: waarvoor(self.tekst))
        return gevonden.berekening if gevonden is not None else None

    @property
    def deelnemers(self) -> dict[str, Deelnemer]:
        """The gemeenten of the region by code, for beschermd wonen or else for opvang."""
        return self.eenmaal("deelnemers", self._deelnemers)

    def _deelnemers(self) -> dict[str, Deelnemer]:
        rijen = deelnemers_in(self.regio, Taak.BW, op=self.op) or deelnemers_in(self.regio, Taak.MO, op=self.op)
        return {deelnemer.code: deelnemer for deelnemer in rijen}

    @property
    def inwoners(self) -> dict[str, Inwoners]:
        """The inhabitants of the gemeenten of the region, all of one day and source."""
        return self.eenmaal("inwoners", lambda: inwoners_van(list(self.deelnemers), op=self.op))

    def deelt(self, wie: Deelnemer | None = None) -> bool:
        """Whether amounts per gemeente are shown; that of the gemeente whose letter this is always is."""
        return self.instelling.per_gemeente or (wie is not None and wie.code == self.lezer)

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
            code = self.lezer or (self.instelling.gemeente.code if self.instelling.gemeente is not None else "")
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
    if "eigen" in sleutel.split(":") and vraag.per_gemeente and not vraag.lezer:
        naam = naam_van(sleutel)
        return Waarde(sleutel, naam, f"[in elke brief anders: {naam[:1].lower()}{naam[1:]}]")
    if "eigen" in sleutel.split(":") and vraag.instelling.gemeente is None:
        return onbekend(sleutel, "Kies bij Gegevens voor welke gemeente deze tekst is, of voeg het veld van een in.")
    return onbekend(sleutel, f"Deze gemeente hoort op deze dag niet bij de regio {vraag.regio}. Kies een ander veld.")


def als_bron(rij: Bronrij | Bronvermelding) -> Bron:
    """A source as the annex names it."""
    return Bron(rij.titel, rij.uitgever, rij.datum, rij.vindplaats)
