"""One indicator of every region beside the others: only what they made public, each in its newest frozen quarter."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from samenwerking.monitor.beeld import Regelbeeld
from samenwerking.monitor.cijfers import Cijfer
from samenwerking.monitor.models import Monitorstand
from samenwerking.monitor.rechten import openbare_standen
from samenwerking.monitor.standaard import STANDAARD, Standaard, standaard
from toegang.afschermen import Cel
from toegang.grafieken import Staaf, staafgrafiek


@dataclass(frozen=True)
class Regiobeeld:
    """One region with its figure."""

    stand: Monitorstand
    beeld: Regelbeeld
    soort: Standaard

    @property
    def hoe(self) -> str:
        """How the figure came about, as it was when the quarter was frozen: the definition may have changed since."""
        hoe = "berekend" if self.beeld.regel.berekend else "ingevuld door een persoon"
        anders = self.beeld.regel.definitie != self.soort.definitie
        return f"{hoe}, naar een andere definitie dan hierboven" if anders else hoe


@dataclass(frozen=True)
class Vergelijking:
    """The regions that have this indicator."""

    soort: Standaard
    regios: tuple[Regiobeeld, ...]

    @property
    def grafiek(self) -> SafeString | None:
        """The picture."""
        staven = [Staaf(str(rij.stand.regio), _lengte(rij.beeld.regel.regio), rij.beeld.waarde) for rij in self.regios]
        return staafgrafiek(staven, self.titel) if staven else None

    @property
    def titel(self) -> str:
        """What the picture shows."""
        return f"{self.soort.naam}, {self.soort.eenheid}: {len(self.regios)} regio’s"


def _lengte(cijfer: Cijfer) -> Cel:
    return Cel(None if cijfer.waarde is None else max(int(cijfer.waarde * 100), 0), cijfer.reden or None)


def vergelijk(sleutel: str = "") -> Vergelijking:
    """By name of the region; without key the first indicator of which anything is known. KeyError for another key.

    One question, however many regions, indicators and quarters there are.
    """
    rijen = (
        openbare_standen()
        .order_by("regio__naam", "regio_id", "-jaar", "-kwartaal", "-nummer")
        .distinct("regio__naam", "regio_id")
        .select_related("regio")
    )
    openbaar = [(rij, rij.gelezen.openbaar()) for rij in rijen]
    if not sleutel:
        bekend = {regel.sleutel for _, inhoud in openbaar for regel in inhoud.regels if regel.regio.waarde is not None}
        sleutel = next((deel.sleutel for deel in STANDAARD if deel.sleutel in bekend), STANDAARD[0].sleutel)
    soort = standaard(sleutel)
    return Vergelijking(
        soort,
        tuple(
            Regiobeeld(rij, Regelbeeld(regel, inhoud), soort)
            for rij, inhoud in openbaar
            if (regel := inhoud.regel(sleutel)) is not None
        ),
    )
