"""One figure as it may be seen, and the figures of one indicator in one period. Pure values."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from regio.notatie import getal
from samenwerking.monitor.soorten import Richting
from samenwerking.teksten.gegevens.waarde import Bron
from toegang.afschermen import AFGESCHERMD, Cel

ONBEKEND = "nog niet bekend"


@dataclass(frozen=True)
class Cijfer:
    """A figure, or in `reden` why there is none: not known yet, or hidden because it is about too few people."""

    waarde: Decimal | None
    reden: str = ""

    def woorden(self, decimalen: int) -> str:
        """As it stands on a page and on paper."""
        return getal(self.waarde, decimalen) if self.waarde is not None else self.reden or ONBEKEND

    @property
    def bekend(self) -> bool:
        """Whether someone counted it, hidden or not."""
        return self.waarde is not None or self.reden not in ("", ONBEKEND)


GEEN = Cijfer(None, ONBEKEND)


@dataclass(frozen=True)
class Uitkomst:
    """An indicator in one period: of the region and per gemeentecode, on which day, from which sources."""

    regio: Cijfer = GEEN
    gemeenten: Mapping[str, Cijfer] = field(default_factory=dict)
    peildatum: datetime.date | None = None
    bronnen: tuple[Bron, ...] = ()


NIETS = Uitkomst()


def van_cel(cel: Cel | None) -> Cijfer:
    """A published count."""
    if cel is None:
        return GEEN
    return Cijfer(Decimal(cel.waarde)) if cel.waarde is not None else Cijfer(None, cel.reden or AFGESCHERMD)


def per_tienduizend(aantal: Cijfer, inwoners: int | None) -> Cijfer:
    """A shown count per 10.000 inhabitants, to one decimal; a hidden one stays hidden."""
    if aantal.waarde is None:
        return aantal
    return Cijfer(rond(aantal.waarde * 10_000 / inwoners, 1)) if inwoners else GEEN


def aandeel(deel: Cijfer, geheel: Cijfer) -> Cijfer:
    """In percents to one decimal, only when both are shown: the share of a hidden number would tell it."""
    for cijfer in (deel, geheel):
        if cijfer.waarde is None:
            return cijfer
    if deel.waarde is None or not geheel.waarde:
        return GEEN
    return Cijfer(rond(deel.waarde * 100 / geheel.waarde, 1))


def rond(waarde: Decimal, decimalen: int) -> Decimal:
    """Half away from zero, as people round."""
    return waarde.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)


def doelwoorden(waarde: Decimal, decimalen: int) -> str:
    """A target as it is read: as fine as what is measured, or finer when it was typed so."""
    exponent = waarde.normalize().as_tuple().exponent
    return getal(waarde, max(decimalen, -exponent if isinstance(exponent, int) else 0))


def verschil(nu: Cijfer, toen: Cijfer) -> Decimal | None:
    """How much it changed; None when one of the two is not shown."""
    return None if nu.waarde is None or toen.waarde is None else nu.waarde - toen.waarde


def gehaald(cijfer: Cijfer, streef: Decimal | None, richting: str) -> bool | None:
    """Whether the target is reached; None without a shown figure, a target or a good side."""
    if cijfer.waarde is None or streef is None or richting == Richting.GEEN:
        return None
    return cijfer.waarde >= streef if richting == Richting.OMHOOG else cijfer.waarde <= streef
