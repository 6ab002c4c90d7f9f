"""What the dated values mean that no law or source fixes for good. Each app names its own (settings.PARAMETERS)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from regio.models import Parameter, Regio

HOOGSTENS = 3650
"""A term of more than ten years, in days, is a mistake of typing."""


@dataclass(frozen=True)
class Parametersoort:
    """One value: what it is, how it is written, and what holds as long as nobody set it.

    `keuzes` are its possible values with their words; without them it is a whole number of `eenheid`.
    """

    sleutel: str
    naam: str
    betekenis: str
    zonder: str
    eenheid: str = ""
    keuzes: tuple[tuple[str, str], ...] = ()
    per_regio: bool = False

    def sleutel_van(self, regio: Regio | None) -> str:
        """The key of the value for everyone, or of that of one region."""
        return self.sleutel if regio is None else f"{self.sleutel}-{regio.sleutel}"

    def fout(self, waarde: str) -> str:
        """Why this cannot be a value, in a sentence; empty when it can."""
        if self.keuzes:
            return "" if waarde in dict(self.keuzes) else "Kies een van de mogelijkheden."
        if waarde.isascii() and waarde.isdigit() and 0 < int(waarde) <= HOOGSTENS:
            return ""
        return f"Vul een heel getal in: het aantal {self.eenheid}, hoogstens {HOOGSTENS}."

    def in_woorden(self, waarde: str) -> str:
        """'6 weken', or the words of the choice."""
        return dict(self.keuzes).get(waarde, waarde) if self.keuzes else f"{waarde} {self.eenheid}"


JA_NEE = (("ja", "ja"), ("nee", "nee"))


@cache
def soorten() -> tuple[Parametersoort, ...]:
    """Every value that a page of the product uses."""
    alle: Sequence[Parametersoort] = [soort for naam in settings.PARAMETERS for soort in import_string(naam)]
    return tuple(alle)


def soort_met(sleutel: str) -> Parametersoort | None:
    """The one with this key."""
    return next((soort for soort in soorten() if soort.sleutel == sleutel), None)


@dataclass(frozen=True)
class Waarde:
    """A row as a page shows it."""

    rij: Parameter
    regio: Regio | None
    tekst: str
    stand: str

    @property
    def te_verifieren(self) -> bool:
        """Whether someone still has to look it up: the row says so, or its source is not certain."""
        return self.rij.zekerheid != Parameter.Zekerheid.BEVESTIGD or self.rij.bron.zekerheid != "bevestigd"

    @property
    def loopt(self) -> bool:
        """Whether it holds now."""
        return self.stand == "geldt nu"


def waarden_van(soort: Parametersoort, *, op: datetime.date) -> list[Waarde]:
    """Every value there was, is and will be: for everyone first, then per region, newest first."""
    return _waarden([soort], op=op)[soort.sleutel]


def alle_waarden(*, op: datetime.date) -> list[tuple[Parametersoort, list[Waarde]]]:
    """Every kind with what holds on that day, in two queries."""
    gevonden = _waarden(soorten(), op=op)
    return [(soort, [rij for rij in gevonden[soort.sleutel] if rij.loopt]) for soort in soorten()]


def _waarden(deze: Sequence[Parametersoort], *, op: datetime.date) -> dict[str, list[Waarde]]:
    plaatsen: list[Regio | None] = [None, *Regio.objects.order_by("naam", "pk")]
    sleutels = {
        soort.sleutel_van(plaats): (soort, plaats)
        for soort in deze
        for plaats in (plaatsen if soort.per_regio else plaatsen[:1])
    }
    rijen = Parameter.objects.filter(sleutel__in=sleutels).select_related("bron", "vastgelegd_door__gebruiker")
    uit: dict[str, list[Waarde]] = {soort.sleutel: [] for soort in deze}
    for rij in rijen.order_by("sleutel", "-van"):
        soort, plaats = sleutels[rij.sleutel]
        stand = "geldt nu" if rij.loopt(op=op) else "gaat nog in" if rij.van > op else "voorbij"
        uit[soort.sleutel].append(Waarde(rij, plaats, soort.in_woorden(rij.waarde), stand))
    return uit
