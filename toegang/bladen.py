"""A protected table as it is published: values for a page, a file and a chart, and fixed bytes to keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, cast

from regio.bevriezen import canoniek, ontdooi
from toegang.afschermen import AFGESCHERMD, Cel
from toegang.rangorde import Wachttijd
from toegang.stromen import Stromen
from toegang.tellingen import Telling

KOLOMMEN_WACHTTIJD = ("Mediaan in dagen", "90e percentiel in dagen")


class BladOnleesbaar(ValueError):
    """Stored bytes do not have the form of a published table."""


@dataclass(frozen=True)
class Blad:
    """Rows by columns. `rijtotalen` and `kolomtotalen` are empty where a sum would say nothing; `totaal` then too."""

    rijen: tuple[str, ...]
    kolommen: tuple[str, ...]
    drempel: int
    cellen: tuple[tuple[Cel, ...], ...]
    rijtotalen: tuple[Cel, ...] = ()
    kolomtotalen: tuple[Cel, ...] = ()
    totaal: Cel | None = None

    def bevroren(self) -> bytes:
        """The canonical bytes: the same table always gives the same."""
        return canoniek(asdict(self))

    def als_telling(self) -> Telling:
        """The table with all its totals. Raises BladOnleesbaar when it has none."""
        if self.totaal is None:
            raise BladOnleesbaar("Dit blad heeft geen totalen.")
        return Telling(
            self.rijen, self.kolommen, self.drempel, self.cellen, self.rijtotalen, self.kolomtotalen, self.totaal
        )


def van_telling(telling: Telling) -> Blad:
    """A table of counts with its totals; with one column the totals of the rows say nothing more."""
    return Blad(
        telling.rijen,
        telling.kolommen,
        telling.drempel,
        telling.cellen,
        telling.rijtotalen,
        telling.kolomtotalen,
        telling.totaal,
    )


def van_stromen(stromen: Stromen) -> Blad:
    """In, through and out per gemeente; in and out do not add up to anything."""
    return Blad(stromen.rijen, Stromen.KOLOMMEN, stromen.drempel, stromen.cellen, kolomtotalen=stromen.totalen)


def van_wachttijden(wachttijden: Mapping[str, Wachttijd], *, drempel: int) -> Blad:
    """Median and 90th percentile of days, per group of waiting people."""

    def cel(dagen: int | None) -> Cel:
        return Cel(dagen, None) if dagen is not None else Cel(None, AFGESCHERMD)

    return Blad(
        rijen=tuple(wachttijden),
        kolommen=KOLOMMEN_WACHTTIJD,
        drempel=drempel,
        cellen=tuple((cel(tijd.mediaan), cel(tijd.negentigste)) for tijd in wachttijden.values()),
    )


def dicht_blad(rijen: tuple[str, ...], kolommen: tuple[str, ...], *, drempel: int) -> Blad:
    """A table of which nothing can be shown this time."""
    weg = Cel(None, AFGESCHERMD)
    return Blad(
        rijen, kolommen, drempel, tuple((weg,) * len(kolommen) for _ in rijen), (weg,) * len(rijen),
        (weg,) * len(kolommen), weg,
    )  # fmt: skip


def lees_blad(inhoud: bytes) -> Blad:
    """The table of stored bytes. Raises NietBevroren or BladOnleesbaar."""
    ruw = ontdooi(inhoud)
    if not isinstance(ruw, dict) or ruw.keys() != {veld.name for veld in fields(Blad)}:
        raise BladOnleesbaar("Deze bytes zijn geen gepubliceerde telling.")
    rij = cast(dict[str, Any], ruw)
    try:
        return Blad(
            rijen=tuple(rij["rijen"]),
            kolommen=tuple(rij["kolommen"]),
            drempel=rij["drempel"],
            cellen=tuple(_cellen(cellen) for cellen in rij["cellen"]),
            rijtotalen=_cellen(rij["rijtotalen"]),
            kolomtotalen=_cellen(rij["kolomtotalen"]),
            totaal=Cel(**rij["totaal"]) if rij["totaal"] is not None else None,
        )
    except TypeError as fout:
        raise BladOnleesbaar("Deze bytes zijn geen gepubliceerde telling.") from fout


def _cellen(cellen: list[dict[str, Any]]) -> tuple[Cel, ...]:
    return tuple(Cel(**cel) for cel in cellen)
