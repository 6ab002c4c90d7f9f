"""What the monitor says of one quarter: the same values make the page, the frozen bytes, the PDF and the open data."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from decimal import Decimal
from typing import Any, cast

from regio.bevriezen import canoniek, ontdooi
from samenwerking.monitor.cijfers import GEEN, Cijfer, gehaald, verschil
from samenwerking.monitor.perioden import Periode
from samenwerking.teksten.gegevens.waarde import Bron

VORM = 1


class StandOnleesbaar(ValueError):
    """Stored bytes do not have the form of a monitor."""


@dataclass(frozen=True)
class Gemeenteregel:
    """A gemeente of the region with its inhabitants, as context of every comparison."""

    code: str
    naam: str
    inwoners: int | None = None


@dataclass(frozen=True)
class Doel:
    """What is to be reached in a year, and where that was agreed."""

    jaar: int
    waarde: Decimal
    toelichting: str


@dataclass(frozen=True)
class Punt:
    """The figure of the region in an earlier period."""

    periode: str
    kort: str
    cijfer: Cijfer


@dataclass(frozen=True)
class Regel:
    """One indicator in one period with all that explains it."""

    nummer: int
    sleutel: str
    naam: str
    definitie: str
    eenheid: str
    decimalen: int
    herkomst: str
    ritme: str
    richting: str
    berekend: bool
    openbaar: bool
    per_gemeente: bool
    periode: str
    peildatum: datetime.date | None = None
    regio: Cijfer = GEEN
    gemeenten: Mapping[str, Cijfer] = field(default_factory=dict)
    doel: Doel | None = None
    doelen: Mapping[str, Doel] = field(default_factory=dict)
    reeks: tuple[Punt, ...] = ()
    bronnen: tuple[Bron, ...] = ()

    @property
    def verschil(self) -> Decimal | None:
        """The change of the region since the period before; None when one of the two is not shown."""
        return verschil(self.regio, self.reeks[-2].cijfer) if len(self.reeks) > 1 else None

    @property
    def gehaald(self) -> bool | None:
        """Whether the region reached its target."""
        return gehaald(self.regio, self.doel.waarde if self.doel else None, self.richting)

    def gehaald_door(self, code: str) -> bool | None:
        """Whether a gemeente reached its own target. That of the region is about all of them together."""
        doel = self.doelen.get(code)
        return gehaald(self.gemeenten.get(code, GEEN), doel.waarde if doel else None, self.richting)

    @property
    def bekend(self) -> bool:
        """Whether anything was counted, hidden or not."""
        return self.regio.bekend or any(cijfer.bekend for cijfer in self.gemeenten.values())


@dataclass(frozen=True)
class Belofteregel:
    """A promise of the region with one of its indicators; without `indicator` it has none yet."""

    nummer: int
    belofte: str
    wie: str
    indicator: str = ""
    eenheid: str = ""
    streefwaarde: Decimal | None = None
    streefjaar: int | None = None
    waarde: Decimal | None = None
    jaar: int | None = None
    bron: str = ""
    voorbeeld: bool = False
    staat: str = ""
    waarom: str = ""


@dataclass(frozen=True)
class Standinhoud:
    """The monitor of a region in one quarter."""

    regio: str
    sleutel: str
    jaar: int
    kwartaal: int
    drempel: int
    op: datetime.date
    gemeenten: tuple[Gemeenteregel, ...]
    inwoners: str
    """Of which day the numbers of inhabitants are, and from which source."""
    regels: tuple[Regel, ...]
    beloften: tuple[Belofteregel, ...] = ()
    """Not there in what was frozen before the monitor knew promises."""

    @property
    def periode(self) -> Periode:
        """The quarter."""
        return Periode(self.jaar, self.kwartaal)

    @property
    def aantal_inwoners(self) -> int | None:
        """Of all gemeenten together; None when one of them is not known."""
        alle = [rij.inwoners for rij in self.gemeenten]
        return sum(deel for deel in alle if deel is not None) if alle and None not in alle else None

    @property
    def zonder_waarde(self) -> tuple[Regel, ...]:
        """What nobody counted or typed."""
        return tuple(regel for regel in self.regels if not regel.bekend)

    def openbaar(self) -> Standinhoud:
        """Only what the region lets everyone read. Nobody says of a promise that it may be public."""
        return replace(self, regels=tuple(regel for regel in self.regels if regel.openbaar), beloften=())

    def regel(self, sleutel: str) -> Regel | None:
        """The indicator with this key."""
        return next((regel for regel in self.regels if regel.sleutel == sleutel), None)

    def bevroren(self) -> bytes:
        """The canonical bytes: the same monitor always gives the same."""
        return canoniek({"vorm": VORM, **asdict(self)})

    @classmethod
    def uit_bevroren(cls, inhoud: bytes) -> Standinhoud:
        """The monitor of stored bytes. Raises NietBevroren or StandOnleesbaar."""
        geheel = ontdooi(inhoud)
        if not isinstance(geheel, dict) or geheel.get("vorm") != VORM:
            raise StandOnleesbaar("Deze bytes zijn geen monitor.")
        try:
            rij = {naam: deel for naam, deel in cast(dict[str, Any], geheel).items() if naam != "vorm"}
            return cls(
                **{
                    **rij,
                    "op": datetime.date.fromisoformat(rij["op"]),
                    "gemeenten": tuple(Gemeenteregel(**deel) for deel in rij["gemeenten"]),
                    "regels": tuple(_regel(deel) for deel in rij["regels"]),
                    "beloften": tuple(_belofte(deel) for deel in rij.get("beloften", ())),
                }
            )
        except (KeyError, TypeError, ValueError, ArithmeticError) as fout:
            raise StandOnleesbaar("In deze bewaarde monitor ontbreekt een deel.") from fout


def _regel(rij: dict[str, Any]) -> Regel:
    return Regel(
        **{
            **rij,
            "peildatum": _dag(rij["peildatum"]),
            "regio": _cijfer(rij["regio"]),
            "gemeenten": {code: _cijfer(deel) for code, deel in rij["gemeenten"].items()},
            "doel": _doel(rij["doel"]) if rij["doel"] else None,
            "doelen": {code: _doel(deel) for code, deel in rij["doelen"].items()},
            "reeks": tuple(Punt(deel["periode"], deel["kort"], _cijfer(deel["cijfer"])) for deel in rij["reeks"]),
            "bronnen": tuple(Bron(**{**deel, "datum": _dag(deel["datum"])}) for deel in rij["bronnen"]),
        }
    )


def _belofte(rij: dict[str, Any]) -> Belofteregel:
    return Belofteregel(**{**rij, "streefwaarde": _getal(rij["streefwaarde"]), "waarde": _getal(rij["waarde"])})


def _getal(woorden: str | None) -> Decimal | None:
    return None if woorden is None else Decimal(woorden)


def _cijfer(rij: dict[str, Any]) -> Cijfer:
    return Cijfer(_getal(rij["waarde"]), rij["reden"])


def _doel(rij: dict[str, Any]) -> Doel:
    return Doel(rij["jaar"], Decimal(rij["waarde"]), rij["toelichting"])


def _dag(woorden: str | None) -> datetime.date | None:
    return None if woorden is None else datetime.date.fromisoformat(woorden)
