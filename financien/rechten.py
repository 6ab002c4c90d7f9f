"""Who may what, about the money. College and raad read their own gemeente; nobody here sees a client."""

from __future__ import annotations

import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from financien.models import (
    Afrekening,
    Afrekeninggoedkeuring,
    Berekening,
    Risicovraag,
    Scenario,
    Tarieven,
    Vaststelling,
)
from financien.models.berekening import BerekeningQuerySet
from financien.models.scenario import ScenarioQuerySet
from financien.models.vaststelling import VaststellingQuerySet
from regio.fouten import GeenRecht
from regio.models import Deelname, Lidmaatschap, Regio, Rol, Taak

LEZERS = {Rol.CONTROLLER, Rol.COORDINATOR, Rol.BELEIDSADVISEUR}
BESTUUR = {Rol.COLLEGELID, Rol.RAADSLID, Rol.GRIFFIER}
"""They decide or control: they read their own gemeente and the totals of the region, of what is frozen."""


def mag_lezen(pet: Lidmaatschap) -> bool:
    """Controller, coördinator and beleidsadviseur look at all of their region, drafts too."""
    return pet.rol in LEZERS


def eis_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that reads the page of its own gemeente, or nothing about money."""
    if not mag_lezen(pet):
        raise GeenRecht("Deze cijfers zijn er voor de controller, de coördinator en de beleidsadviseur.")


def scenarios_van(pet: Lidmaatschap, *, op: datetime.date) -> ScenarioQuerySet:
    """The scenarios this hat may see: those of its region, per taak."""
    if not mag_lezen(pet):
        return Scenario.objects.none()
    return Scenario.objects.binnen_bereik(pet, op=op)


def berekeningen_van(pet: Lidmaatschap, *, op: datetime.date) -> BerekeningQuerySet:
    """The frozen calculations this hat may see."""
    return Berekening.objects.filter(scenario__in=scenarios_van(pet, op=op))


def leest_eigen_gemeente(pet: Lidmaatschap) -> bool:
    """College, raad and griffie read the page about their own gemeente, with the totals of the region."""
    return pet.rol in BESTUUR and pet.gemeente_id is not None


def eis_leespagina(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that neither reads its own gemeente nor looks at all of the region."""
    if not leest_eigen_gemeente(pet) and not mag_lezen(pet):
        raise GeenRecht("Deze pagina is er voor het college, de raad en wie aan de cijfers werkt.")


def leesbare_berekeningen(pet: Lidmaatschap, *, op: datetime.date) -> BerekeningQuerySet:
    """The frozen calculations whose reading page this hat may open; a draft is not for college or raad."""
    if leest_eigen_gemeente(pet):
        return Berekening.objects.filter(scenario__in=Scenario.objects.binnen_bereik(pet, op=op))
    return berekeningen_van(pet, op=op)


def leest_gemeente(pet: Lidmaatschap, code: str) -> bool:
    """College and raad open the page of their own gemeente only; who looks at the region opens each of its pages."""
    if leest_eigen_gemeente(pet):
        return pet.gemeente is not None and pet.gemeente.code == code
    return mag_lezen(pet)


def ziet_delen_van_de_regio(pet: Lidmaatschap) -> bool:
    """College and raad see the total of the region, not what each other gemeente gets."""
    return mag_lezen(pet)


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


# --- inputs: versions of what every scenario starts from ---------------------------------------------------------

INVOERLEZERS = {Rol.CONTROLLER, Rol.COORDINATOR, Rol.BELEIDSADVISEUR}


def mag_invoer_lezen(pet: Lidmaatschap) -> bool:
    """Controller, coördinator and beleidsadviseur look at all versions; a circulaire is the same in every region."""
    return pet.rol in INVOERLEZERS


def eis_invoer_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for any other role."""
    if not mag_invoer_lezen(pet):
        raise GeenRecht("Deze pagina is er voor de controller, de coördinator en de beleidsadviseur.")


def mag_invoer_vastleggen(pet: Lidmaatschap, *, op: datetime.date) -> bool:
    """A controller of a region, or of a gemeente that is in one, records a version."""
    return pet.rol == Rol.CONTROLLER and pet.loopt(op=op) and bool(rekenplekken(pet, op=op))


def eis_invoer_vastleggen(pet: Lidmaatschap, *, op: datetime.date) -> None:
    """Raises GeenRecht when this hat may not record inputs."""
    if not mag_invoer_vastleggen(pet, op=op):
        raise GeenRecht("Alleen een controller van een regio legt invoer vast.")


def regios_van(pet: Lidmaatschap, *, op: datetime.date) -> set[int]:
    """The ids of the regions this hat looks at: its own, or those its gemeente is in."""
    if pet.regio_id is not None:
        return {pet.regio_id}
    return set(Deelname.objects.lopend(op=op).filter(gemeente_id=pet.gemeente_id).values_list("regio_id", flat=True))


def regio_van(pet: Lidmaatschap, *, op: datetime.date) -> Regio | None:
    """The region in whose name this hat records something that is not of one region: its own, or that of BW first."""
    if pet.regio_id is not None:
        return pet.regio
    rij = (
        Deelname.objects.lopend(op=op)
        .filter(gemeente_id=pet.gemeente_id)
        .select_related("regio")
        .order_by("taak", "pk")
        .first()
    )
    return rij.regio if rij is not None else None


def tarieven_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Tarieven]:
    """The price lists this hat may see: those of its own region."""
    if not mag_invoer_lezen(pet):
        return Tarieven.objects.none()
    return Tarieven.objects.filter(regio__in=regios_van(pet, op=op))


# --- regional money -------------------------------------------------------------------------------------------


def alleen_eigen_gemeente(pet: Lidmaatschap) -> str | None:
    """The code of the one gemeente whose figures this hat sees beside the totals of the region; None when it sees all.

    College and raad look at their own gemeente; who works for the region at all of it.
    """
    return pet.gemeente.code if leest_eigen_gemeente(pet) and pet.gemeente is not None else None


def eis_regiogeld_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for who neither works at the money of a region nor sits in a college or raad of it."""
    if not leest_eigen_gemeente(pet):
        eis_lezen(pet)


def ziet_regiogeld(pet: Lidmaatschap, regio: Regio, taak: str, *, op: datetime.date) -> bool:
    """Who looks at the money of the region, and college and raad of a gemeente in it (see `alleen_eigen_gemeente`)."""
    if not leest_eigen_gemeente(pet):
        return ziet_regio(pet, regio, taak, op=op)
    lopend = Deelname.objects.lopend(op=op).filter(regio=regio, taak=taak, gemeente_id=pet.gemeente_id)
    return pet.loopt(op=op) and lopend.exists()


def regiogeldplekken(pet: Lidmaatschap, *, op: datetime.date) -> list[tuple[Regio, Taak]]:
    """The regions and taken of which this hat looks at the regional money, by name."""
    if not mag_lezen(pet) and not leest_eigen_gemeente(pet):
        return []
    van = {"regio_id": pet.regio_id} if pet.regio_id is not None else {"gemeente_id": pet.gemeente_id}
    rijen = Deelname.objects.lopend(op=op).filter(**van).select_related("regio").order_by("regio__naam", "taak")
    return list(dict.fromkeys((rij.regio, Taak(rij.taak)) for rij in rijen)) if pet.loopt(op=op) else []


def eis_regiogeld_voor(pet: Lidmaatschap, regio: Regio, taak: str, *, op: datetime.date) -> None:
    """Raises GeenRecht when this hat may not record or settle the money of this region."""
    if not mag_rekenen_voor(pet, regio, taak, op=op):
        raise GeenRecht("Alleen een controller van deze regio mag regionaal geld vastleggen of afrekenen.")


def te_goedkeuren(pet: Lidmaatschap, *, op: datetime.date) -> list[Afrekening]:
    """The newest afrekening of each year that waits for this controller: not made by the same person."""
    van_dat_jaar = {naam: OuterRef(naam) for naam in ("regio", "taak", "jaar")}
    wacht = Afrekening.objects.exclude(Exists(Afrekeninggoedkeuring.objects.filter(**van_dat_jaar)))
    plekken = {(regio.pk, taak) for regio, taak in rekenplekken(pet, op=op)}
    rijen = wacht.filter(regio__in={nummer for nummer, _ in plekken}).defer("inhoud")
    nieuwste: dict[tuple[int, str, int], Afrekening] = {}
    for rij in rijen.select_related("regio", "gemaakt_door").order_by("jaar", "nummer"):
        if (rij.regio_id, rij.taak) in plekken:
            nieuwste[rij.regio_id, rij.taak, rij.jaar] = rij
    return [rij for rij in nieuwste.values() if rij.gemaakt_door.gebruiker_id != pet.gebruiker_id]


# --- forecast and risk: college and raad read their own gemeente and the totals of the region, of what is frozen


def eis_prognose_lezen(pet: Lidmaatschap) -> None:
    """Raises GeenRecht for a role that does not read a forecast."""
    if not mag_lezen(pet) and not leest_eigen_gemeente(pet):
        raise GeenRecht("Deze pagina is er voor wie aan de cijfers werkt, het college en de raad.")


def leest_prognose(pet: Lidmaatschap, regio: Regio, taak: str, *, op: datetime.date) -> bool:
    """Whether this hat reads the forecast and the risk of that region, all of it or its own part."""
    return ziet_regiogeld(pet, regio, taak, op=op)


def prognosescenarios(pet: Lidmaatschap, *, op: datetime.date) -> ScenarioQuerySet:
    """The scenarios a forecast is set against; a draft is not for college or raad: they see what is frozen as it is."""
    if not leest_eigen_gemeente(pet):
        return scenarios_van(pet, op=op)
    return Scenario.objects.binnen_bereik(pet, op=op).bevroren_zoals_het_is()


def prognoseplekken(pet: Lidmaatschap, *, op: datetime.date) -> list[tuple[Regio, Taak]]:
    """Whose forecast this hat may open: beschermd wonen, and every other taak for which the region has a scenario."""
    plekken = regiogeldplekken(pet, op=op)
    met_scenario = set(
        Scenario.objects.filter(regio__in=[regio.pk for regio, _ in plekken]).values_list("regio", "taak")
    )
    return [(regio, taak) for regio, taak in plekken if taak == Taak.BW or (regio.pk, taak) in met_scenario]


def prognosenaam(regio: Regio, taak: Taak) -> str:
    """How a link to a forecast reads."""
    return f"Prognose van {regio}" if taak == Taak.BW else f"Prognose van {regio}: {taak.label}"


def risicos_van(pet: Lidmaatschap, *, op: datetime.date) -> QuerySet[Risicovraag]:
    """The questions about risk this hat may see; each is frozen. College and raad get only their own gemeente shown."""
    if leest_eigen_gemeente(pet):
        return Risicovraag.objects.filter(scenario__in=Scenario.objects.binnen_bereik(pet, op=op))
    return Risicovraag.objects.filter(scenario__in=scenarios_van(pet, op=op))
