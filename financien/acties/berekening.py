"""Freezing what a scenario says now, so that letters and texts can lean on it."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from financien.doorrekening import reken_door
from financien.ingroeipad import PadFout
from financien.models import Berekening, Scenario
from financien.rechten import eis_rekenen_voor
from financien.verdelen import VerdelingFout
from financien.verzamelen import verzamel
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap


@transaction.atomic
def bevries_berekening(
    *, scenario: Scenario, versie: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Berekening:
    """Store inputs, sources, path and outcome of a scenario for good. The same `aanvraag` twice is once.

    `versie` is the number of what the person saw. Raises GeenRecht, or KanNiet when the scenario was changed in the
    meantime, cannot be computed, or is exactly what was frozen last.
    """
    huidig = Scenario.objects.select_for_update(of=("self",)).met_invoer().get(pk=scenario.pk)
    eis_rekenen_voor(door, huidig.regio, huidig.taak, op=op)
    if eerder := Berekening.objects.filter(aanvraag=aanvraag, scenario=huidig).first():
        return eerder
    if versie != huidig.versienummer:
        raise KanNiet(
            f"Dit scenario is intussen gewijzigd: u zag versie {versie}, nu is het versie {huidig.versienummer}. "
            "Er is niets bevroren. Bekijk de nieuwe cijfers en bevries daarna."
        )
    try:
        inhoud = reken_door(verzamel(huidig, op=op)).bevroren()
    except (PadFout, VerdelingFout) as fout:
        raise KanNiet(f"Dit scenario is niet door te rekenen. {fout}") from fout
    laatste = huidig.berekeningen.order_by("-nummer").first()
    if laatste is not None and bytes(laatste.inhoud) == inhoud:
        raise KanNiet(f"Er is niets veranderd sinds berekening {laatste.nummer}. U kunt die gebruiken.")
    berekening = Berekening.objects.create(
        scenario=huidig,
        nummer=laatste.nummer + 1 if laatste is not None else 1,
        scenarioversie=huidig.versienummer,
        inhoud=inhoud,
        gemaakt_door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "berekening_bevroren",
        berekening,
        door=door,
        regio=huidig.regio,
        scenario=huidig.pk,
        nummer=berekening.nummer,
        hash=berekening.kenmerk,
    )
    return berekening
