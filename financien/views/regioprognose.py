"""The forecast as a column beside begroting and realisatie: what the care of a region is expected to cost per year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.urls import reverse

from financien.herkomst import REGIO
from financien.models import Scenario
from financien.prognose import PrognoseFout
from financien.prognosebeeld import maak_beeld
from financien.prognoseherkomst import Onderdeel
from financien.views.prognoseplek import gekozen, scenarios_met_startjaar
from regio import klok
from regio.models import Regio, Taak
from regio.verzoek import Verzoek


@dataclass(frozen=True)
class Prognosekolom:
    """Costs per year in eurocents, where each is explained, and against which scenario; or why there is none."""

    kosten: Mapping[int, int] = field(default_factory=dict)
    adressen: Mapping[int, str] = field(default_factory=dict)
    keuzes: Sequence[Scenario] = ()
    scenario: Scenario | None = None
    geen: str = ""
    adres: str = ""
    is_voorbeeld: bool = False


def prognosekolom(request: Verzoek, regio: Regio, taak: Taak) -> Prognosekolom:
    """The column for this hat, which reads the regional money. Raises Http404 for a scenario that it may not see."""
    keuzes = scenarios_met_startjaar(request, regio, taak)
    scenario, plek = gekozen(request, keuzes), [regio.sleutel, taak]
    if scenario is None:
        return Prognosekolom(geen="Er is nog geen scenario met een startjaar, en daar rekent een prognose mee.")
    adres = f"{reverse('prognose', args=plek)}?scenario={scenario.pk}"
    try:
        beeld = maak_beeld(scenario, op=klok.vandaag())
    except PrognoseFout as fout:
        return Prognosekolom(keuzes=keuzes, scenario=scenario, geen=str(fout), adres=adres)
    return Prognosekolom(
        kosten={rij.jaar: rij.kosten for rij in beeld.regio},
        adressen={
            rij.jaar: f"{reverse('prognose_getal', args=[*plek, REGIO, rij.jaar, Onderdeel.KOSTEN.value])}"
            f"?scenario={scenario.pk}"
            for rij in beeld.regio
        },
        keuzes=keuzes,
        scenario=scenario,
        adres=adres,
        is_voorbeeld=beeld.is_voorbeeld,
    )
