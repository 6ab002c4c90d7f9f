"""Choosing what a text computes with, and keeping the values of a version."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet

from financien.models import Scenario, Verdeelsleutel
from financien.regiogeld import sleutels_van
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap, Regio, Taak
from samenwerking.teksten.acties.tekst import NIET_HIER, vergrendel
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.gegevens.lezen import waarden_in
from samenwerking.teksten.gegevens.waarde import bevries_waarden
from samenwerking.teksten.models import Tekst, Tekstgegevens
from samenwerking.teksten.rechten import mag_meeschrijven


@dataclass(frozen=True)
class Keuze:
    """Everything that writers choose for the figures of a text."""

    scenario_bw: Scenario | None = None
    scenario_opvang: Scenario | None = None
    verdeelsleutel: Verdeelsleutel | None = None
    jaar: int | None = None
    gemeente: Gemeente | None = None
    per_gemeente: bool = False
    citeertitel: str = ""
    ingang: datetime.date | None = None
    einde: datetime.date | None = None
    evaluatie: datetime.date | None = None


def scenarios_voor(regio: Regio, taak: str) -> QuerySet[Scenario]:
    """The scenarios of the region for this taak of which a calculation was frozen."""
    return Scenario.objects.filter(regio=regio, taak=taak, berekeningen__isnull=False).distinct().order_by("naam")


def sleutels_voor(regio: Regio) -> list[Verdeelsleutel]:
    """The newest version of each key of the region."""
    return sleutels_van(regio, Taak.BW)


def gemeenten_voor(regio: Regio, *, op: datetime.date) -> QuerySet[Gemeente]:
    """The gemeenten of the region on that day, for whatever taak."""
    ids = regio.deelnames.lopend(op=op).values("gemeente_id")
    return Gemeente.objects.filter(pk__in=ids).op_naam()


def kies_gegevens(
    *, tekst: Tekst, keuze: Keuze, versie: int, door: Lidmaatschap, op: datetime.date
) -> Tekstgegevens:  # fmt: skip
    """Choose what the figures of this text are computed from. `versie` is the number of the choice that was seen.

    Raises GeenRecht, Verouderd, or KanNiet for a scenario, key or gemeente of another region.
    """
    tekst = vergrendel(tekst)
    if not mag_meeschrijven(door, tekst, op=op):
        raise GeenRecht(NIET_HIER)
    rij = Tekstgegevens.van(tekst)
    if rij.versienummer != versie:
        raise Verouderd(
            "Iemand anders wijzigde intussen de gegevens. Controleer wat er nu staat en bewaar daarna opnieuw."
        )
    _van_deze_regio(tekst, keuze, op)
    if keuze.ingang is not None and keuze.einde is not None and keuze.einde < keuze.ingang:
        raise KanNiet("De afspraken eindigen voor zij ingaan. Controleer de twee dagen.")
    for veld, waarde in vars(keuze).items():
        setattr(rij, veld, waarde)
    rij.versienummer += 1
    rij.save()
    leg_vast("gegevens gekozen", tekst, door=door, regio=tekst.regio, per_gemeente=keuze.per_gemeente)
    return rij


def vaste_waarden(tekst: Tekst, document: Knoop, *, op: datetime.date) -> bytes:
    """The fixed bytes of the values that the data fields of this tree have on that day: what a version keeps."""
    return bevries_waarden(waarden_in(tekst, document, op=op))


def _van_deze_regio(tekst: Tekst, keuze: Keuze, op: datetime.date) -> None:
    for scenario, taak in ((keuze.scenario_bw, Taak.BW), (keuze.scenario_opvang, Taak.MO)):
        if scenario is not None and (scenario.regio_id, scenario.taak) != (tekst.regio_id, taak):
            raise KanNiet("Dit scenario is niet van deze regio en taak. Kies een ander.")
    if keuze.verdeelsleutel is not None and keuze.verdeelsleutel.regio_id != tekst.regio_id:
        raise KanNiet("Deze verdeelsleutel is niet van deze regio. Kies een andere.")
    if keuze.gemeente is not None and not gemeenten_voor(tekst.regio, op=op).filter(pk=keuze.gemeente.pk).exists():
        raise KanNiet("Deze gemeente doet niet mee in deze regio. Kies een andere.")
