"""Who may what, about the money. Raadslid and griffier get the figures in their letter; nobody here sees a client."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from financien.models import Berekening, Scenario, Vaststelling
from financien.models.scenario import ScenarioQuerySet
from financien.models.vaststelling import VaststellingQuerySet
from regio.fouten import GeenRecht
from regio.models import Deelname, Lidmaatschap, Regio, Rol

LEZERS = {Rol.CONTROLLER, Rol.COORDINATOR, Rol.BELEIDSADVISEUR, Rol.COLLEGELID}


def mag_lezen(pet: Lidmaatschap) -> bool:
    """Controller, coördinator, beleidsadviseur and collegelid look at all of their region."""
    return pet.rol in LEZERS


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that gets the figures in a letter, or not at all."""
    if not mag_lezen(pet):
        raise GeenRecht("Deze cijfers zijn er voor de controller, de coördinator, de beleidsadviseur en het college.")


def scenarios_van(pet: Lidmaatschap, *, op: datetime.date) -> ScenarioQuerySet:
    """The scenarios this hat may see: those of its region, per taak."""
    if not mag_lezen(pet):
        return Scenario.objects.none()
    return Scenario.objects.binnen_bereik(pet, op=op)


def berekeningen_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Berekening]:
    """The frozen calculations this hat may see."""
    return Berekening.objects.filter(scenario__in=scenarios_van(pet, op=op))


def ziet_regio(pet: Lidmaatschap, regio: Regio, taak: str, *, op: datetime.date) -> bool:
    """Whether this hat looks at the money of that region for that taak."""
    if not mag_lezen(pet) or not pet.loopt(op=op):
        return False
    if pet.regio_id is not None:
        return pet.regio_id == regio.pk
    return Deelname.objects.lopend(op=op).filter(regio=regio, taak=taak, gemeente_id=pet.gemeente_id).exists()


def mag_rekenen_voor(pet: Lidmaatschap, regio: Regio, taak: str, *, op: datetime.date) -> bool:
    """A controller of the region, or of a gemeente that is in it for this taak, makes, changes and freezes."""
    return pet.rol == Rol.CONTROLLER and ziet_regio(pet, regio, taak, op=op)


def eis_rekenen_voor(pet: Lidmaatschap, regio: Regio, taak: str, *, op: datetime.date) -> None:
    """Raises GeenRecht when this hat may not make, change or freeze for this region."""
    if not mag_rekenen_voor(pet, regio, taak, op=op):
        raise GeenRecht("Alleen een controller van deze regio mag een scenario maken, wijzigen of bevriezen.")


def mag_vaststellen(pet: Lidmaatschap, verzoek: Vaststelling, *, op: datetime.date) -> bool:
    """Another controller than the one who asked: another person, not another hat."""
    scenario = verzoek.scenario
    return pet.gebruiker_id != verzoek.gevraagd_door.gebruiker_id and mag_rekenen_voor(
        pet, scenario.regio, scenario.taak, op=op
    )


def vaststellingen_van(pet: Lidmaatschap, *, op: datetime.date) -> VaststellingQuerySet:
    """The requests to freeze that this hat may see: those of its scenarios."""
    return Vaststelling.objects.filter(scenario__in=scenarios_van(pet, op=op))


def andere_controllers(pet: Lidmaatschap, regio: Regio, taak: str, *, op: datetime.date) -> list[Lidmaatschap]:
    """Who may approve what this person asks: the other controllers of the region and of its gemeenten."""
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=regio, taak=taak).values("gemeente_id")
    petten = (
        Lidmaatschap.objects.lopend(op=op)
        .filter(Q(regio=regio) | Q(gemeente_id__in=gemeenten), rol=Rol.CONTROLLER)
        .exclude(gebruiker_id=pet.gebruiker_id)
        .select_related("gebruiker", "gemeente", "regio")
    )
    return list(petten.order_by("gebruiker__naam", "pk"))


def rekenplekken(pet: Lidmaatschap, *, op: datetime.date) -> list[tuple[Regio, str]]:
    """The regions and taken for which this hat may make a scenario."""
    if pet.rol != Rol.CONTROLLER:
        return []
    lopend = Deelname.objects.lopend(op=op)
    if pet.regio_id is not None:
        lopend = lopend.filter(regio_id=pet.regio_id)
    else:
        lopend = lopend.filter(gemeente_id=pet.gemeente_id)
    plekken = {(rij.regio, rij.taak) for rij in lopend.select_related("regio")}
    return sorted(plekken, key=lambda plek: (plek[0].naam, plek[1]))
