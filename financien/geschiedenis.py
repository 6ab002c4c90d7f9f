"""What happened to a scenario, as Dutch sentences: made, changed (what, and why), frozen."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Model
from django.utils.text import capfirst

from financien.acties.scenario import LABELS, in_woorden
from financien.models import Aandelen, Berekening, Ingroeipad, Macrobudget, Scenario
from financien.models.vaststelling import PETDELEN
from financien.verzamelen import waarde_in_woorden
from regio.models import Lidmaatschap

VERSIES: dict[str, type[Model]] = {
    "ingroeipad": Ingroeipad,
    "macrobudget": Macrobudget,
    "historisch": Aandelen,
    "objectief": Aandelen,
}


@dataclass(frozen=True)
class Regel:
    """One thing that happened. `berekening` is set when it is a frozen calculation one can open."""

    moment: datetime.datetime
    wat: str
    wie: str
    reden: str = ""
    berekening: Berekening | None = None


def geschiedenis_van(scenario: Scenario) -> list[Regel]:
    """Everything that happened to a scenario, newest first, in a fixed number of questions."""
    standen = list(scenario.historie.order_by("history_date", "history_id"))
    bevroren = list(
        scenario.berekeningen.defer("inhoud").select_related(
            "gemaakt_door__gebruiker", "gemaakt_door__gemeente", "gemaakt_door__regio"
        )
    )
    wie = _wie(standen)
    namen = _namen(standen)
    regels = [
        Regel(stand.history_date, "Scenario gemaakt.", wie.get(stand.history_pet_id, "")) for stand in standen[:1]
    ]
    regels += [
        Regel(
            nieuw.history_date,
            f"{capfirst('; '.join(anders))}.",
            wie.get(nieuw.history_pet_id, ""),
            nieuw.history_change_reason or "",
        )
        for oud, nieuw in pairwise(standen)
        if (anders := list(_wijzigingen(oud, nieuw, namen)))  # a version by a named change has a line of its own
    ]
    regels += _van_wijzigingen(scenario)
    regels += _van_vaststellingen(scenario)
    regels += [
        Regel(
            rij.gemaakt_op,
            f"Vastgesteld en bevroren als berekening {rij.nummer}.",
            f"{rij.gemaakt_door.gebruiker.naam}, {rij.gemaakt_door}",
            berekening=rij,
        )
        for rij in bevroren
    ]
    return sorted(regels, key=lambda regel: regel.moment, reverse=True)


def _van_wijzigingen(scenario: Scenario) -> Iterator[Regel]:
    petten = [f"{rol}__{deel}" for rol in ("toegevoegd_door", "ingetrokken_door") for deel in PETDELEN]
    for rij in scenario.wijzigingen.select_related("gemeente", "macrobudget", "ingroeipad", *petten):
        wat = f"Wijziging '{rij.naam}' toegevoegd: {waarde_in_woorden(rij)}."
        yield Regel(rij.toegevoegd_op, wat, _naam(rij.toegevoegd_door), rij.reden)
        if rij.ingetrokken_op is not None and rij.ingetrokken_door is not None:
            yield Regel(
                rij.ingetrokken_op,
                f"Wijziging '{rij.naam}' ingetrokken.",
                _naam(rij.ingetrokken_door),
                rij.reden_intrekking,
            )


def _van_vaststellingen(scenario: Scenario) -> Iterator[Regel]:
    """Asking and giving back; what was approved has its own line, as a calculation."""
    for rij in scenario.vaststellingen.met_mensen():
        yield Regel(
            rij.gevraagd_op,
            f"Vaststelling gevraagd van versie {rij.scenarioversie}.",
            _naam(rij.gevraagd_door),
            rij.toelichting,
        )
        if rij.beantwoord_op is not None and rij.beantwoord_door is not None and rij.berekening is None:
            wat = f"Verzoek om vaststelling {rij.get_uitkomst_display()}."
            yield Regel(rij.beantwoord_op, wat, _naam(rij.beantwoord_door), rij.reden)


def _naam(pet: Lidmaatschap) -> str:
    return f"{pet.gebruiker.naam}, {pet}"


def _wie(standen: Sequence[Any]) -> dict[int | None, str]:
    petten = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(
        {stand.history_pet_id for stand in standen if stand.history_pet_id is not None}
    )
    return {nummer: f"{pet.gebruiker.naam}, {pet}" for nummer, pet in petten.items()}


def _namen(standen: Sequence[Any]) -> dict[str, dict[int, str]]:
    """The versions that were ever chosen, in words, per field."""
    return {
        veld: {
            nummer: str(versie)
            for nummer, versie in model._default_manager.in_bulk(
                {getattr(stand, f"{veld}_id") for stand in standen}
            ).items()
        }
        for veld, model in VERSIES.items()
    }


def _wijzigingen(oud: Any, nieuw: Any, namen: dict[str, dict[int, str]]) -> Iterator[str]:
    for veld, label in LABELS.items():
        sleutel = f"{veld}_id" if veld in VERSIES else veld
        van, naar = getattr(oud, sleutel), getattr(nieuw, sleutel)
        if van != naar:
            if veld in VERSIES:
                van, naar = namen[veld][van], namen[veld][naar]
            yield f"{label} van '{in_woorden(van)}' naar '{in_woorden(naar)}'"
