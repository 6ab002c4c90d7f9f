"""What financien asks of a hat: freeze what changed, and look again whether the law is in force."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.urls import reverse

from financien.models import Afrekening, Vaststelling
from financien.rechten import scenarios_van, te_goedkeuren, vaststellingen_van
from financien.wetstanden import wetstanden
from regio.models import Lidmaatschap, Rol, Wetstand
from regio.werk import Werkregel


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """For a controller: scenarios that changed after they were frozen, and a status of the law that is too old."""
    if pet.rol != Rol.CONTROLLER:
        return []
    scenarios = scenarios_van(pet, op=op)
    regels = [*_vast_te_stellen(pet, op=op), *_teruggekomen(pet, op=op)]
    regels += [
        Werkregel(
            wat=f"Scenario '{scenario.naam}' is gewijzigd na berekening {scenario.laatste_nummer}",
            voor=str(scenario.regio),
            url=reverse("vaststelling_vragen", args=[scenario.pk]),
            knop="Vaststelling vragen",
            waarom="Brieven en teksten gebruiken nog de oude berekening.",
        )
        for scenario in scenarios.select_related("regio")
        .gewijzigd_na_bevriezen()
        .exclude(vaststellingen__in=Vaststelling.objects.open())
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


def _vast_te_stellen(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """What another controller asked; not what this person asked."""
    open_verzoeken = vaststellingen_van(pet, op=op).open().met_mensen()
    return [
        Werkregel(
            wat=f"Stel '{verzoek.scenario}' vast, of geef het terug",
            voor=str(verzoek.scenario.regio),
            url=reverse("vaststelling", args=[verzoek.pk]),
            knop="Cijfers nakijken",
            waarom=f"{verzoek.gevraagd_door.gebruiker.naam} vroeg het. Zonder u is er geen bevroren berekening.",
        )
        for verzoek in open_verzoeken.exclude(gevraagd_door__gebruiker=pet.gebruiker_id)
    ]


def _teruggekomen(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """What came back with a reason and was not asked again, for who asked it."""
    later = Vaststelling.objects.filter(scenario=OuterRef("scenario"), gevraagd_op__gt=OuterRef("gevraagd_op"))
    terug = vaststellingen_van(pet, op=op).filter(
        ~Exists(later), uitkomst=Vaststelling.Uitkomst.TERUGGEGEVEN, gevraagd_door__gebruiker=pet.gebruiker_id
    )
    return [
        Werkregel(
            wat=f"'{verzoek.scenario}' is niet vastgesteld: {verzoek.reden}",
            voor=str(verzoek.scenario.regio),
            url=reverse("scenario", args=[verzoek.scenario_id]),
            knop="Scenario nakijken",
            waarom="Pas het scenario aan en vraag daarna opnieuw vaststelling.",
            terug=f"vaststelling {verzoek.pk}",
        )
        for verzoek in terug.met_mensen()
    ]


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
