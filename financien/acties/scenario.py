"""Making and changing a scenario."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields
from uuid import UUID

from django.db import transaction
from django.utils.text import capfirst

from financien.models import Aandelen, Ingroeipad, Macrobudget, Scenario
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR
from financien.rechten import eis_rekenen_voor
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio, Taak


@dataclass(frozen=True)
class Keuze:
    """What a person chooses for a scenario; `startjaar` None is 'nog onbekend'."""

    naam: str
    startjaar: int | None
    ingroeipad: Ingroeipad
    macrobudget: Macrobudget
    historisch: Aandelen
    objectief: Aandelen

    @classmethod
    def van(cls, scenario: Scenario) -> Keuze:
        """What stands in a scenario now."""
        return cls(**{veld.name: getattr(scenario, veld.name) for veld in fields(cls)})

    def verschillen(self, nu: Keuze) -> list[tuple[str, str, str]]:
        """Per field that differs: its name, what stands here and what stands in `nu`, in words."""
        return [
            (LABELS[veld.name], in_woorden(getattr(self, veld.name)), in_woorden(getattr(nu, veld.name)))
            for veld in fields(self)
            if getattr(self, veld.name) != getattr(nu, veld.name)
        ]


LABELS = {
    "naam": "naam",
    "startjaar": "startjaar",
    "ingroeipad": "ingroeipad",
    "macrobudget": "macrobudget",
    "historisch": "historische verdeling",
    "objectief": "objectieve verdeling",
}


def in_woorden(waarde: object) -> str:
    """A value of a scenario as it stands in a sentence."""
    return "nog onbekend" if waarde is None else str(waarde)


@transaction.atomic
def maak_scenario(
    *, regio: Regio, taak: str, keuze: Keuze, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Scenario:
    """A new scenario of a region. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, or KanNiet when the name is taken or the parts do not belong together.
    """
    Regio.objects.select_for_update().get(pk=regio.pk)
    eis_rekenen_voor(door, regio, taak, op=op)
    if eerder := Scenario.objects.filter(aanvraag=aanvraag, regio=regio, taak=taak).first():
        return eerder
    _kan(regio, taak, keuze, behalve=None)
    scenario = Scenario(regio=regio, taak=taak, aanvraag=aanvraag)
    _zet(scenario, keuze)
    scenario.save()
    leg_vast("scenario_gemaakt", scenario, door=door, regio=regio, startjaar=keuze.startjaar, taak=taak)
    return scenario


@transaction.atomic
def wijzig_scenario(
    *, scenario: Scenario, versie: int, keuze: Keuze, reden: str, door: Lidmaatschap, op: datetime.date
) -> Scenario:
    """Change what a scenario computes with; frozen calculations keep what they had.

    `versie` is the number of what the person saw. Without a difference nothing is recorded. Raises GeenRecht, or
    KanNiet with both values when someone else changed it in the meantime.
    """
    huidig = Scenario.objects.select_for_update(of=("self",)).met_invoer().get(pk=scenario.pk)
    eis_rekenen_voor(door, huidig.regio, huidig.taak, op=op)
    was = Keuze.van(huidig)
    verschillen = keuze.verschillen(was)
    if versie != huidig.versienummer:
        raise KanNiet(_intussen(verschillen))
    if not verschillen:
        return huidig
    _kan(huidig.regio, huidig.taak, keuze, behalve=huidig)
    _zet(huidig, keuze)
    huidig.versienummer += 1
    huidig._change_reason = reden.strip()[:100]
    huidig.save()
    leg_vast(
        "scenario_gewijzigd",
        huidig,
        door=door,
        regio=huidig.regio,
        versie=huidig.versienummer,
        startjaar_was=was.startjaar,
        startjaar=keuze.startjaar,
        ingroeipad_was=was.ingroeipad.pk,
        ingroeipad=keuze.ingroeipad.pk,
        macrobudget_was=was.macrobudget.pk,
        macrobudget=keuze.macrobudget.pk,
        historisch_was=was.historisch.pk,
        historisch=keuze.historisch.pk,
        objectief_was=was.objectief.pk,
        objectief=keuze.objectief.pk,
    )
    return huidig


def _intussen(verschillen: list[tuple[str, str, str]]) -> str:
    begin = "Iemand anders heeft dit scenario gewijzigd terwijl u bezig was."
    if not verschillen:
        return f"{begin} Er staat nu al wat u invulde; u hoeft niets te doen."
    delen = [f"{naam}: u koos '{nieuw}', er staat nu '{staat}'" for naam, nieuw, staat in verschillen]
    return f"{begin} Er is niets opgeslagen. Dit is het verschil. {capfirst('; '.join(delen))}."


def _kan(regio: Regio, taak: str, keuze: Keuze, *, behalve: Scenario | None) -> None:
    if keuze.startjaar is not None and not EERSTE_JAAR <= keuze.startjaar <= LAATSTE_JAAR:
        raise KanNiet(f"Kies een startjaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}, of laat het leeg.")
    for deel in (keuze.ingroeipad, keuze.macrobudget, keuze.historisch, keuze.objectief):
        if deel.taak != taak:
            raise KanNiet(
                f"'{deel}' is van {deel.get_taak_display()} en dit scenario is van {Taak(taak).label}. "
                "Elke taak heeft een eigen verdeling en een eigen ingroeipad."
            )
    if keuze.historisch.soort != Aandelen.Soort.HISTORISCH or keuze.objectief.soort != Aandelen.Soort.OBJECTIEF:
        raise KanNiet("Kies als begin een historische verdeling en als eind een objectieve verdeling.")
    zelfde_naam = Scenario.objects.filter(regio=regio, taak=taak, naam=keuze.naam)
    if behalve is not None:
        zelfde_naam = zelfde_naam.exclude(pk=behalve.pk)
    if zelfde_naam.exists():
        raise KanNiet(f"Er is in deze regio al een scenario met de naam '{keuze.naam}'. Kies een andere naam.")


def _zet(scenario: Scenario, keuze: Keuze) -> None:
    for veld in fields(keuze):
        setattr(scenario, veld.name, getattr(keuze, veld.name))
