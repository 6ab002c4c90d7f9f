"""A column of a list, and a cell of it: the same value for the page and for the file."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models.expressions import Combinable
from django.utils.safestring import SafeString

from regio import notatie
from regio.rijenbestand import Veldsoort
from regio.templatetags import opmaak


@dataclass(frozen=True)
class Kolom:
    """One column: what it is called, what a row shows in it, and whether one can sort on it.

    `waarde` is a name on the row ('gemeente.naam' goes further) or a function of the row; without it the name is
    `sleutel`. `sorteer` is a field or an expression. A `sjabloon` shows the cell itself and gets `rij` and `waarde`.
    `alleen_bestand`: it stands in the file, and the page says it in the cell of another column.
    """

    sleutel: str
    kop: str
    waarde: str | Callable[[Any], object] = ""
    sorteer: str | Combinable = ""
    soort: Veldsoort = "tekst"
    eenheid: str = ""
    sjabloon: str = ""
    alleen_bestand: bool = False

    @property
    def is_getal(self) -> bool:
        """Figures stand at the right."""
        return self.soort in ("getal", "euro", "procent")

    @property
    def kop_met_eenheid(self) -> str:
        """The head of a file has one line."""
        return f"{self.kop} ({self.eenheid})" if self.eenheid else self.kop

    def van(self, rij: Any) -> object:
        """The value of this column in a row; nothing when something on the way is nothing."""
        if callable(self.waarde):
            return self.waarde(rij)
        uitkomst: Any = rij
        for naam in (self.waarde or self.sleutel).split("."):
            uitkomst = getattr(uitkomst, naam) if uitkomst is not None else None
        return uitkomst() if callable(uitkomst) else uitkomst

    def als_tekst(self, waarde: Any) -> str:
        """How the value stands in a cell."""
        if waarde is None or isinstance(waarde, str | SafeString):
            return waarde or ""
        match self.soort:
            case "getal":
                return opmaak.getal(waarde)
            case "euro":
                return opmaak.euro(waarde)
            case "procent":
                return opmaak.procent(waarde)
        if isinstance(waarde, bool):
            return "ja" if waarde else "nee"
        if isinstance(waarde, datetime.datetime):
            return opmaak.moment(waarde)
        if isinstance(waarde, datetime.date):
            return notatie.datum_kort(waarde)
        return str(waarde)


@dataclass(frozen=True)
class Cel:
    """One cell as the template shows it."""

    kolom: Kolom
    rij: Any
    waarde: object

    @property
    def tekst(self) -> str:
        """The value in words."""
        return self.kolom.als_tekst(self.waarde)
