"""What basistaken, promises and pilots ask of a hat. The days are agreements of this product, no law."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from django.urls import reverse

from regio.models import Lidmaatschap, Regio, Rol
from regio.rechten import regios_van
from regio.werk import Werkregel
from samenwerking.plannen.beeld_basis import beloften_met_stand, pakket_van, stand_van
from samenwerking.plannen.bewerkers import werkt_nog
from samenwerking.plannen.models import Belofte, Pilot
from samenwerking.plannen.rechten_basis import BEWERKERS

WAARDE_VOOR = (4, 1)
"""The value over a year is asked from this day of the next year on: then the figures of the year are there."""


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The gaps of the own gemeente, the values that are missing, the pilots that wait."""
    if pet.rol not in BEWERKERS:
        return []
    regios = list(regios_van(pet, op=op))
    return [*_gaten(pet, regios, op), *_waarden(pet, regios, op), *_pilots(pet, regios, op)]


def _gaten(pet: Lidmaatschap, regios: list[Regio], op: datetime.date) -> Iterator[Werkregel]:
    if pet.rol != Rol.BELEIDSADVISEUR or pet.gemeente_id is None:
        return
    for regio in regios:
        aantal = sum(cel.beeld.vraagt_iets for cel in pakket_van(regio, op=op).van(pet.gemeente_id))
        if aantal:
            wat = "1 basistaak" if aantal == 1 else f"{aantal} basistaken"
            yield Werkregel(
                wat=f"Vul in of maak een plan: {wat}",
                voor=f"{pet.gemeente} in {regio}",
                url=reverse("basistakenpakket", args=[regio.sleutel]),
                knop="Basistaken openen",
                waarom="Elke gemeente van de regio houdt het basistakenpakket op orde. Een gat zonder plan is niet af.",
            )


def _van_deze(houder: Lidmaatschap | None, pet: Lidmaatschap, regio_id: int, op: datetime.date) -> bool:
    """The one who was named; the coördinator where nobody was, or where that person left."""
    if werkt_nog(houder, op=op):
        return houder == pet
    return pet.rol == Rol.COORDINATOR and pet.regio_id == regio_id


def _waarden(pet: Lidmaatschap, regios: list[Regio], op: datetime.date) -> Iterator[Werkregel]:
    jaar = op.year - 1
    if (op.month, op.day) < WAARDE_VOOR:
        return
    rijen = Belofte.objects.filter(regio__in=regios, vervallen_op__isnull=True).select_related(
        "regio", "pet__gebruiker"
    )
    eigen = [rij for rij in rijen if _van_deze(rij.pet, pet, rij.regio_id, op)]
    mist: Counter[Regio] = Counter()
    for beeld in beloften_met_stand(eigen, op=op) if eigen else ():
        mist[beeld.belofte.regio] += sum(indicator.mist(jaar) for indicator in beeld.indicatoren)
    for regio, aantal in mist.items():
        if aantal:
            wat = "1 indicator" if aantal == 1 else f"{aantal} indicatoren"
            yield Werkregel(
                wat=f"Vul de waarde over {jaar} in van {wat}",
                voor=f"beloften van {regio}",
                url=reverse("beloften_regio", args=[regio.sleutel]),
                knop="Beloften openen",
                waarom="Zonder waarde weet niemand of de regio op weg is. U antwoordt voor deze beloften.",
            )


def _pilots(pet: Lidmaatschap, regios: list[Regio], op: datetime.date) -> Iterator[Werkregel]:
    rijen = (
        Pilot.objects.filter(regio__in=regios, einde__lt=op, besluiten__isnull=True)
        .select_related("regio", "trekker__gebruiker")
        .prefetch_related("evaluaties", "besluiten")
    )
    for pilot in rijen:
        if _van_deze(pilot.trekker, pet, pilot.regio_id, op):
            evaluatie = bool(pilot.evaluaties.all())
            yield Werkregel(
                wat=f"{'Leg het besluit vast' if evaluatie else 'Evalueer de pilot'}: {pilot.naam}",
                voor=f"pilot van {pilot.regio}",
                url=reverse("pilot_besluit" if evaluatie else "pilot_evaluatie", args=[pilot.pk]),
                knop="Besluit vastleggen" if evaluatie else "Evaluatie vastleggen",
                waarom=f"De pilot is {stand_van(pilot, op=op).value}. Stoppen, doorgaan of verbreden?",
            )
