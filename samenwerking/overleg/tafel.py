"""The seats of an overleg on a day, out of the rows about its participants, and who has taken them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from regio.models import Deelname, Gemeente, Lidmaatschap
from samenwerking.overleg.models import Bijeenkomst, Deelnemer, Overleg, Presentie
from samenwerking.overleg.rechten import eigenaren_in
from samenwerking.overleg.zetels import Afspraak, Zetel, zetels

NIET_MEER = "Werkt niet meer voor deze regio. Kies een ander."


@dataclass(frozen=True)
class Plaats:
    """A seat in one meeting, with what was recorded about it; None when nothing was."""

    zetel: Zetel
    presentie: Presentie | None

    @property
    def woorden(self) -> str:
        """'aanwezig', 'vervangen door ...', or that nothing was recorded."""
        if self.presentie is None:
            return "nog niet ingevuld"
        stand = self.presentie.get_stand_display()
        if self.presentie.stand == Presentie.Stand.VERVANGEN:
            return f"vervangen door {self.presentie.wie}"
        return f"{stand}: {self.presentie.wie}" if self.presentie.wie else str(stand)


def gemeenten_van(overleg: Overleg, *, op: datetime.date) -> dict[int, str]:
    """The gemeenten of its region on that day, by key."""
    lopend = Deelname.objects.lopend(op=op).filter(regio=overleg.regio_id)
    rijen = Gemeente.objects.filter(pk__in=lopend.values("gemeente_id")).op_naam()
    return {gemeente.pk: str(gemeente) for gemeente in rijen}


def tafel_van(overleg: Overleg, *, op: datetime.date) -> list[Zetel]:
    """The seats on that day."""
    rijen = list(
        overleg.deelnemers.lopend(op=op).select_related(
            "pet__gebruiker", "pet__gemeente", "pet__regio", "gemeente", "organisatie"
        )
    )
    hier = _werken_hier(overleg, [rij.pet for rij in rijen if rij.pet is not None], op=op)
    return zetels([_afspraak(rij, hier) for rij in rijen], gemeenten_van(overleg, op=op))


def _werken_hier(overleg: Overleg, petten: Iterable[Lidmaatschap], *, op: datetime.date) -> set[int]:
    ids = [pet.pk for pet in petten]
    if not ids:
        return set()
    return set(eigenaren_in(overleg.regio, op=op).filter(pk__in=ids).values_list("pk", flat=True))


def _afspraak(rij: Deelnemer, hier: set[int]) -> Afspraak:
    return Afspraak(
        rij.pk,
        rij.taak,
        rij.naam,
        gemeente=rij.gemeente_id,
        iedere_gemeente=rij.iedere_gemeente,
        weg=NIET_MEER if rij.pet_id is not None and rij.pet_id not in hier else "",
    )


def plaatsen_van(bijeenkomst: Bijeenkomst) -> list[Plaats]:
    """The seats on the day of a meeting, with what was recorded."""
    ingevuld = {rij.zetel: rij for rij in bijeenkomst.presenties.all()}
    return [
        Plaats(zetel, ingevuld.get(zetel.sleutel)) for zetel in tafel_van(bijeenkomst.overleg, op=bijeenkomst.datum)
    ]


def eigen_zetels(pet: Lidmaatschap, bijeenkomst: Bijeenkomst, *, aan: Iterable[Deelnemer]) -> list[Zetel]:
    """The seats in this meeting that are of this hat; `aan`: the rows by which it sits at tables."""
    nummers = {rij.pk for rij in aan}
    return [
        zetel
        for zetel in tafel_van(bijeenkomst.overleg, op=bijeenkomst.datum)
        if zetel.nummer in nummers and not zetel.weg and zetel.gemeente in (None, pet.gemeente_id)
    ]
