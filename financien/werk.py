"""What financien asks of a hat: freeze what changed, and look again whether the law is in force."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.urls import reverse

from financien.models import Afrekening
from financien.rechten import scenarios_van, te_goedkeuren
from financien.wetstanden import wetstanden
from regio.models import Lidmaatschap, Rol, Wetstand
from regio.werk import Werkregel


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """For a controller: scenarios that changed after they were frozen, and a status of the law that is too old."""
    if pet.rol != Rol.CONTROLLER:
        return []
    scenarios = scenarios_van(pet, op=op)
    regels = [
        Werkregel(
            wat=f"Scenario '{scenario.naam}' is gewijzigd na berekening {scenario.laatste_nummer}",
            voor=str(scenario.regio),
            url=reverse("scenario_bevriezen", args=[scenario.pk]),
            knop="Berekening bevriezen",
            waarom="Brieven en teksten gebruiken nog de oude berekening.",
        )
        for scenario in scenarios.select_related("regio").gewijzigd_na_bevriezen()
    ]
    regels += [_keur_goed(afrekening) for afrekening in te_goedkeuren(pet, op=op)]
    if scenarios.exists():
        regels += [_controleer(stand) for stand in wetstanden(op=op) if stand is not None and _is_oud(stand, op=op)]
    return regels


def _keur_goed(afrekening: Afrekening) -> Werkregel:
    return Werkregel(
        wat=f"Keur de afrekening over {afrekening.jaar} goed",
        voor=f"{afrekening.get_taak_display()} in {afrekening.regio}",
        url=reverse("afrekening", args=[afrekening.pk]),
        knop="Afrekening bekijken",
        waarom="Een afrekening geldt pas als een tweede controller haar goedkeurt.",
    )


def _is_oud(stand: Wetstand, *, op: datetime.date) -> bool:
    return (op - stand.gecontroleerd_op).days > settings.WETSTAND_HOUDBAAR_DAGEN


def _controleer(stand: Wetstand) -> Werkregel:
    return Werkregel(
        wat="Controleer of de wet al geldt",
        voor=stand.naam,
        url=reverse("wet_controle", args=[stand.sleutel]),
        knop="Controle vastleggen",
        uiterlijk=stand.gecontroleerd_op + datetime.timedelta(days=settings.WETSTAND_HOUDBAAR_DAGEN),
        waarom="Elke pagina en brief met deze cijfers noemt de stand van de wet en de dag van de laatste controle.",
    )
