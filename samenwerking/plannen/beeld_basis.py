"""What the pages, the data fields and Mijn werk read: the matrix, the promises with their state, the pilots."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch

from regio.models import Gemeente, Regio
from samenwerking.besluiten.rechten_afspraken import gemeenten_in
from samenwerking.plannen.beloftestaat import Oordeel, Richting, Streven, oordeel
from samenwerking.plannen.models import Basisstand, Basistaak, Belofte, Belofteindicator, Beloftemeting, Pilot
from samenwerking.plannen.pilotstand import Pilotstand, pilotstand
from samenwerking.plannen.takenstand import Antwoord, Cel, Stand, matrix


@dataclass(frozen=True)
class Taakrij:
    """One task with a cell per gemeente."""

    taak: Basistaak
    cellen: list[tuple[Gemeente, Cel]]

    @property
    def gaten(self) -> int:
        """In how many gemeenten it is not wholly in place."""
        return sum(cel.beeld.is_gat for _, cel in self.cellen)


@dataclass(frozen=True)
class Pakket:
    """The matrix of one region on one day."""

    gemeenten: list[Gemeente]
    rijen: list[Taakrij]

    @property
    def gaten(self) -> int:
        """How many cells are a gap."""
        return sum(rij.gaten for rij in self.rijen)

    @property
    def zonder_plan(self) -> int:
        """How many of them ask for something now."""
        return sum(cel.beeld.vraagt_iets for rij in self.rijen for _, cel in rij.cellen)

    @property
    def cellen(self) -> int:
        """How many there are."""
        return sum(len(rij.cellen) for rij in self.rijen)

    def van(self, gemeente_id: int) -> list[Cel]:
        """The column of one gemeente."""
        return [cel for rij in self.rijen for gemeente, cel in rij.cellen if gemeente.pk == gemeente_id]


def pakket_van(regio: Regio, *, op: datetime.date) -> Pakket:
    """All tasks that hold, for all gemeenten that take part: three questions, one when there is no task."""
    taken = list(Basistaak.objects.filter(regio=regio, vervallen_op__isnull=True))
    if not taken:
        return Pakket([], [])
    gemeenten = list(gemeenten_in(regio, op=op))
    standen = Basisstand.objects.filter(taak__in=taken, gemeente__in=gemeenten)
    antwoorden = {(rij.taak_id, rij.gemeente_id): antwoord_van(rij) for rij in standen}
    cellen = matrix([taak.pk for taak in taken], [gemeente.pk for gemeente in gemeenten], antwoorden, op=op)
    return Pakket(gemeenten, [Taakrij(taak, list(zip(gemeenten, cellen[taak.pk], strict=True))) for taak in taken])


def antwoord_van(rij: Basisstand) -> Antwoord:
    """The row as the rule reads it."""
    return Antwoord(Stand(rij.stand), rij.plan, rij.plan_klaar)


# --- promises -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Indicatorbeeld:
    """One indicator with the value of each year and how it stands."""

    indicator: Belofteindicator
    waarden: dict[int, Beloftemeting]
    verbeterd: list[Beloftemeting]
    oordeel: Oordeel

    @property
    def laatste(self) -> Beloftemeting | None:
        """The value of the last year."""
        return self.waarden[max(self.waarden)] if self.waarden else None

    def mist(self, jaar: int) -> bool:
        """Whether a target is there and the value over that year is not."""
        return self.indicator.streefwaarde is not None and jaar not in self.waarden


@dataclass(frozen=True)
class Beloftebeeld:
    """One promise with its indicators."""

    belofte: Belofte
    indicatoren: list[Indicatorbeeld]


def beloften_met_stand(beloften: Iterable[Belofte], *, op: datetime.date) -> list[Beloftebeeld]:
    """Each promise with what is measured: two questions more, however many promises."""
    lijst = list(beloften)
    rijen = Belofteindicator.objects.filter(belofte__in=lijst, vervallen_op__isnull=True).prefetch_related(
        Prefetch("metingen", Beloftemeting.objects.select_related("door__gebruiker", "door__gemeente", "door__regio"))
    )
    per_belofte: dict[int, list[Indicatorbeeld]] = {}
    for rij in rijen:
        per_belofte.setdefault(rij.belofte_id, []).append(indicatorbeeld(rij, op=op))
    return [Beloftebeeld(belofte, per_belofte.get(belofte.pk, [])) for belofte in lijst]


def indicatorbeeld(rij: Belofteindicator, *, op: datetime.date) -> Indicatorbeeld:
    """Of one year the value that was recorded last counts; the others stay to be read."""
    waarden: dict[int, Beloftemeting] = {}
    verbeterd = []
    for meting in rij.metingen.all():
        if meting.jaar in waarden:
            verbeterd.append(waarden[meting.jaar])
        waarden[meting.jaar] = meting
    streven = None
    if rij.streefwaarde is not None and rij.streefjaar is not None:
        streven = Streven(rij.streefwaarde, rij.streefjaar, Richting(rij.richting))
    gemeten = [(jaar, meting.waarde) for jaar, meting in waarden.items()]
    return Indicatorbeeld(rij, waarden, verbeterd, oordeel(gemeten, streven, jaar=op.year))


# --- pilots ---------------------------------------------------------------------------------------------------


def stand_van(pilot: Pilot, *, op: datetime.date) -> Pilotstand:
    """Where it stands; the rows of evaluations and decisions are prefetched by who asks it of many."""
    return pilotstand(
        pilot.begin,
        pilot.einde,
        geevalueerd=bool(pilot.evaluaties.all()),
        besloten=bool(pilot.besluiten.all()),
        op=op,
    )
