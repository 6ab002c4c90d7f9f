"""What the computed indicators of one region are computed from, each read from the database once for all periods.

Of people only what toegang published is read (docs/besluiten/0007): so an indicator says nothing that those tables do
not say already, whatever is divided by what, and no number that is hidden there can be found by way of the monitor.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar, cast

from django.conf import settings

from financien.invoer import Deelnemer
from financien.regiogeld import Jaar, deelnemers_in, jaren_van
from regio.models import Bron as Bronrij
from regio.models import Inwonertal, Regio, Taak
from regio.notatie import datum
from samenwerking.teksten.gegevens.waarde import Bron
from toegang.cijfers import gepubliceerd
from toegang.kwartalen import Kwartaal
from toegang.models import Gepubliceerdetelling, Tabel

TABELLEN = (
    Tabel.PRODUCT, Tabel.WACHTLIJST, Tabel.WACHTTIJD, Tabel.STROMEN, Tabel.ONDERZOEK, Tabel.BESLISSING,
    Tabel.OVERDRACHT, Tabel.OVERDRACHTTIJD, Tabel.VERTREK, Tabel.TERUGKEER,
)  # fmt: skip

T = TypeVar("T")


class Kennis:
    """One region on one day. Nothing after `op` is known."""

    def __init__(self, regio: Regio, *, op: datetime.date) -> None:
        self.regio, self.op = regio, op
        self._eenmaal: dict[str, object] = {}

    def eenmaal(self, wat: str, maak: Callable[[], T]) -> T:
        """What `maak` gives, asked once for all periods."""
        if wat not in self._eenmaal:
            self._eenmaal[wat] = maak()
        return cast(T, self._eenmaal[wat])

    @cached_property
    def gemeenten(self) -> tuple[Deelnemer, ...]:
        """Who takes part on that day, for beschermd wonen or else for opvang; the centrumgemeente first."""
        return deelnemers_in(self.regio, Taak.BW, op=self.op) or deelnemers_in(self.regio, Taak.MO, op=self.op)

    @cached_property
    def code_van(self) -> dict[str, str]:
        """The gemeentecode by short name: published tables name gemeenten."""
        return {deel.naam: deel.code for deel in self.gemeenten}

    # --- inhabitants --------------------------------------------------------------------------------------------

    @cached_property
    def _tellingen_van_inwoners(self) -> dict[tuple[datetime.date, int], dict[str, Inwonertal]]:
        rijen = Inwonertal.objects.filter(
            gemeente__code__in=[deel.code for deel in self.gemeenten], peildatum__lte=self.op, aantal__gt=0
        ).select_related("gemeente", "bron")
        gevonden: dict[tuple[datetime.date, int], dict[str, Inwonertal]] = {}
        for rij in rijen:
            gevonden.setdefault((rij.peildatum, rij.bron_id), {})[rij.gemeente.code] = rij
        return gevonden

    def inwoners(self, tot: datetime.date) -> dict[str, Inwonertal]:
        """Per gemeentecode, all of one day and source: the newest on or before the last day, of the most gemeenten."""
        mogelijk = [
            (len(rijen), dag, -bron) for (dag, bron), rijen in self._tellingen_van_inwoners.items() if dag < tot
        ]
        if not mogelijk:
            return {}
        _, dag, bron = max(mogelijk)
        return self._tellingen_van_inwoners[dag, -bron]

    def aantal_inwoners(self, tot: datetime.date) -> int | None:
        """Of the whole region; None when one gemeente was not counted."""
        rijen = self.inwoners(tot)
        return sum(rij.aantal for rij in rijen.values()) if rijen and len(rijen) == len(self.gemeenten) else None

    # --- published counts ---------------------------------------------------------------------------------------

    @cached_property
    def _tellingen(self) -> dict[str, list[Gepubliceerdetelling]]:
        per_tabel: dict[str, list[Gepubliceerdetelling]] = {}
        for rij in gepubliceerd(self.regio, op=self.op).filter(tabel__in=TABELLEN).order_by("peildatum"):
            per_tabel.setdefault(rij.tabel, []).append(rij)
        return per_tabel

    def stand(self, tabel: Tabel, kwartaal: Kwartaal) -> Gepubliceerdetelling | None:
        """The newest stand published in a quarter: as a rule that of the first day after it."""
        rijen = [
            rij
            for rij in self._tellingen.get(tabel, [])
            if rij.van is None and kwartaal.van < rij.peildatum <= kwartaal.tot
        ]
        return rijen[-1] if rijen else None

    def over(self, tabel: Tabel, van: datetime.date, tot: datetime.date) -> Gepubliceerdetelling | None:
        """What was published about exactly this period."""
        rijen = (rij for rij in self._tellingen.get(tabel, []) if (rij.van, rij.peildatum) == (van, tot))
        return next(rijen, None)

    def bron_van(self, rij: Gepubliceerdetelling) -> Bron:
        """A published table as a source."""
        return Bron(
            f"{Tabel(rij.tabel).label}, registratie van de gemeenten van {self.regio}",
            settings.PRODUCTNAAM,
            rij.peildatum,
            f"gepubliceerde telling van {datum(rij.peildatum)}",
        )

    # --- money --------------------------------------------------------------------------------------------------

    @cached_property
    def jaren(self) -> dict[int, Jaar]:
        """Begroting and realisatie of beschermd wonen by year."""
        return {jaar.jaar: jaar for jaar in jaren_van(self.regio, Taak.BW)}


def als_bron(rij: Bronrij) -> Bron:
    """A source of the register as values."""
    titel = f"{rij.titel} (voorbeeld, geen rijkscijfer)" if rij.is_voorbeeld else rij.titel
    return Bron(titel, rij.uitgever, rij.datum, rij.vindplaats)
