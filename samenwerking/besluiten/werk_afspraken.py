"""What forms and overeenkomsten ask of a hat: to weigh, to close, and what comes to an end or must be evaluated."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import Exists, OuterRef, Prefetch
from django.urls import reverse

from regio.models import Lidmaatschap, Rol
from regio.rechten import regios_van
from regio.werk import Werkregel
from samenwerking.besluiten.looptijd import Herinnering, Waarvoor, herinneringen
from samenwerking.besluiten.models import Evaluatiemoment, Overeenkomst, Overeenkomststand, Vormkeuze, Weging
from samenwerking.besluiten.rechten_afspraken import OPSTELLERS, bewaakt

WOORDEN = {
    Waarvoor.EINDE: ("Besluit wat er na '{}' komt", "De overeenkomst eindigt op deze dag."),
    Waarvoor.OPZEGGEN: ("Kies of u '{}' opzegt", "Dit is de laatste dag van de opzegtermijn."),
    Waarvoor.EVALUATIE: ("Evalueer '{}'", "Dit is afgesproken in de overeenkomst."),
}


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """The coördinator and the advisors; a college gets what is asked of it as a besluit."""
    if pet.rol not in OPSTELLERS:
        return []
    return [*_keuzes(pet, op), *_overeenkomsten(pet, op)]


def _keuzes(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    keuzes = Vormkeuze.objects.open().filter(regio__in=regios_van(pet, op=op)).select_related("regio")
    if pet.rol == Rol.BELEIDSADVISEUR and pet.gemeente_id is not None:
        gewogen = Weging.objects.filter(vormkeuze=OuterRef("pk"), gemeente_id=pet.gemeente_id)
        for keuze in keuzes.exclude(Exists(gewogen)).order_by("uiterlijk", "pk"):
            yield Werkregel(
                wat=f"Weeg mee: {keuze.vraag}",
                voor=str(keuze.regio),
                url=reverse("weging", args=[keuze.pk]),
                knop="Wegen",
                uiterlijk=keuze.uiterlijk,
                waarom="De regio vraagt hoe uw gemeente hierover denkt.",
            )
        return
    for keuze in keuzes.filter(uiterlijk__lt=op).order_by("uiterlijk", "pk"):
        if bewaakt(pet, keuze.regio_id):
            yield Werkregel(
                wat=f"Sluit de vormkeuze: {keuze.vraag}",
                voor=str(keuze.regio),
                url=reverse("vormkeuze_sluiten", args=[keuze.pk]),
                knop="Sluiten",
                waarom="De dag om te antwoorden is voorbij.",
            )


def _overeenkomsten(pet: Lidmaatschap, op: datetime.date) -> Iterator[Werkregel]:
    """Not of what will not be, or of what was replaced by another that holds."""
    opvolgers = Overeenkomst.objects.filter(vervangt=OuterRef("pk"), ingangsdatum__lte=op)
    vervallen = Overeenkomststand.objects.filter(overeenkomst=OuterRef("pk"), stand=Overeenkomststand.Stand.VERVALLEN)
    rijen = (
        Overeenkomst.objects.filter(regio__in=regios_van(pet, op=op))
        .exclude(Exists(opvolgers))
        .exclude(Exists(vervallen))
        .select_related("regio")
        .prefetch_related(Prefetch("evaluatiemomenten", Evaluatiemoment.objects.filter(afloop__isnull=True)))
    )
    for overeenkomst in rijen:
        for deze in herinneringen(
            tot=overeenkomst.tot,
            opzegtermijn=overeenkomst.opzegtermijn,
            evaluaties=[(moment.pk, moment.uiterlijk) for moment in overeenkomst.evaluatiemomenten.all()],
            op=op,
        ):
            yield _regel(overeenkomst, deze)


def _regel(overeenkomst: Overeenkomst, deze: Herinnering) -> Werkregel:
    wat, waarom = WOORDEN[deze.waarvoor]
    if deze.waarvoor is Waarvoor.EVALUATIE:
        url, knop = reverse("evaluatie", args=[deze.sleutel]), "Evaluatie vastleggen"
    else:
        url, knop = overeenkomst.get_absolute_url(), "Overeenkomst bekijken"
    return Werkregel(
        wat=wat.format(overeenkomst.titel),
        voor=str(overeenkomst.regio),
        url=url,
        knop=knop,
        uiterlijk=deze.dag,
        waarom=waarom,
    )
