"""What a data field says: the words, the figure, the day it is of, where it came from, or why it is not known yet."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, cast

from regio.bevriezen import canoniek, ontdooi

VOORBEELD = "Voorbeeld, geen rijkscijfer."
"""What stands beside every figure that was made up for a demo."""

VORM = 1


class GegevensOnleesbaar(ValueError):
    """Stored bytes do not have the form of values of data fields."""


@dataclass(frozen=True)
class Bron:
    """Where a figure came from."""

    titel: str
    uitgever: str = ""
    datum: datetime.date | None = None
    vindplaats: str = ""


@dataclass(frozen=True)
class Tabel:
    """Rows under a head, as words. The first column names the row; of `totaal` tables the last row is the sum."""

    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    totaal: bool = False
    getallen: bool = True
    """Whether what stands after the first column are figures."""


@dataclass(frozen=True)
class Staaf:
    """One bar of a chart, in euros."""

    label: str
    historisch: Decimal
    objectief: Decimal


@dataclass(frozen=True)
class Grafiek:
    """The figures of a chart and its message; it is drawn when it is shown."""

    titel: str
    staven: tuple[Staaf, ...]


@dataclass(frozen=True)
class Waarde:
    """One data field. With `reden` it is not known yet, and `reden` says what to do.

    `getal` are the digits without words, in `eenheid`. `dag_staat_erbij`: the words name the `peildatum` already.
    `adres`: the page of the product where the figure stands.
    """

    sleutel: str
    naam: str
    woorden: str = ""
    getal: Decimal | None = None
    eenheid: str = ""
    peildatum: datetime.date | None = None
    dag_staat_erbij: bool = False
    bronnen: tuple[Bron, ...] = ()
    adres: str = ""
    waarschuwing: str = ""
    reden: str = ""
    tabel: Tabel | None = None
    grafiek: Grafiek | None = None

    @property
    def bekend(self) -> bool:
        """Whether there is a value."""
        return not self.reden

    @property
    def tekst(self) -> str:
        """What a line of text shows: the words, or that they are not known yet."""
        return self.woorden if self.bekend else f"[nog niet bekend: {self.naam[:1].lower()}{self.naam[1:]}]"


def bevries_waarden(waarden: Mapping[str, Waarde]) -> bytes:
    """The fixed bytes of these values: the same values always give the same bytes."""
    return canoniek({"vorm": VORM, "waarden": {sleutel: asdict(waarde) for sleutel, waarde in waarden.items()}})


def lees_waarden(inhoud: bytes) -> dict[str, Waarde]:
    """The values of stored bytes. Raises NietBevroren or GegevensOnleesbaar."""
    geheel = ontdooi(inhoud)
    if not isinstance(geheel, dict) or geheel.get("vorm") != VORM:
        raise GegevensOnleesbaar("Deze bytes zijn geen gegevens van een tekst.")
    try:
        rijen = cast(dict[str, dict[str, Any]], geheel["waarden"])
        return {sleutel: _lees(rij) for sleutel, rij in rijen.items()}
    except (KeyError, TypeError, ValueError, ArithmeticError) as fout:
        raise GegevensOnleesbaar("In de bewaarde gegevens ontbreekt een deel.") from fout


def samen(bronnen: Iterable[Bron]) -> tuple[Bron, ...]:
    """Each source once, in this order."""
    return tuple(dict.fromkeys(bronnen))


def _lees(rij: dict[str, Any]) -> Waarde:
    tabel, grafiek = rij["tabel"], rij["grafiek"]
    return Waarde(
        **{
            **rij,
            "getal": None if rij["getal"] is None else Decimal(rij["getal"]),
            "peildatum": _dag(rij["peildatum"]),
            "bronnen": tuple(Bron(**{**bron, "datum": _dag(bron["datum"])}) for bron in rij["bronnen"]),
            "tabel": Tabel(**{**tabel, "kop": tuple(tabel["kop"]), "rijen": tuple(map(tuple, tabel["rijen"]))})
            if tabel
            else None,
            "grafiek": Grafiek(
                grafiek["titel"],
                tuple(
                    Staaf(staaf["label"], Decimal(staaf["historisch"]), Decimal(staaf["objectief"]))
                    for staaf in grafiek["staven"]
                ),
            )
            if grafiek
            else None,
        }
    )


def _dag(woorden: str | None) -> datetime.date | None:
    return None if woorden is None else datetime.date.fromisoformat(woorden)
