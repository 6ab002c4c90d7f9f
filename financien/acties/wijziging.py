"""Adding a named change to a scenario and taking it back; and a new scenario on the base of another."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from financien.doorrekening import reken_door
from financien.ingroeipad import PadFout
from financien.invoer import Wijzigingsoort
from financien.models import Ingroeipad, Macrobudget, Scenario, Scenariowijziging
from financien.models.wijziging import EENS_PER_GEMEENTE, EENS_PER_SCENARIO
from financien.rechten import eis_rekenen_voor
from financien.verdelen import VerdelingFout
from financien.verzamelen import verzamel
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Bron, Gemeente, Lidmaatschap


@dataclass(frozen=True)
class Waarde:
    """What a change is about; what belongs to another soort is empty."""

    jaar: int | None = None
    getal: Decimal | None = None
    gemeente: Gemeente | None = None
    keuze: str = ""
    macrobudget: Macrobudget | None = None
    ingroeipad: Ingroeipad | None = None


@transaction.atomic
def voeg_wijziging_toe(
    *,
    scenario: Scenario,
    versie: int,
    soort: Wijzigingsoort,
    naam: str,
    waarde: Waarde,
    reden: str,
    bron: Bron | None,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Scenariowijziging:
    """A change more in a scenario, which gets a next version. The same `aanvraag` twice is once.

    Raises GeenRecht, or KanNiet when the scenario was changed in the meantime, has such a change already, or cannot be
    computed with it.
    """
    huidig = _op_slot(scenario, versie, door=door, op=op, al=Scenariowijziging.objects.filter(aanvraag=aanvraag))
    if isinstance(huidig, Scenariowijziging):
        return huidig
    zelfde = huidig.wijzigingen.geldend().filter(soort=soort.value)
    if soort in EENS_PER_GEMEENTE:
        zelfde = zelfde.filter(gemeente=waarde.gemeente)
    if soort in (*EENS_PER_SCENARIO, *EENS_PER_GEMEENTE) and (eerder := zelfde.first()) is not None:
        raise KanNiet(f"Er is al een wijziging van deze soort: '{eerder.naam}'. Trek die eerst in.")
    for deel in (waarde.macrobudget, waarde.ingroeipad):
        if deel is not None and deel.taak != huidig.taak:
            raise KanNiet(f"'{deel}' is van een andere taak dan dit scenario. Elke taak heeft eigen geld.")
    wijziging = Scenariowijziging.objects.create(
        scenario=huidig,
        taak=huidig.taak,
        soort=soort.value,
        naam=naam.strip(),
        jaar=waarde.jaar,
        getal=waarde.getal,
        gemeente=waarde.gemeente,
        keuze=waarde.keuze,
        macrobudget=waarde.macrobudget,
        ingroeipad=waarde.ingroeipad,
        reden=reden.strip(),
        bron=bron,
        toegevoegd_door=door,
        aanvraag=aanvraag,
    )
    _eis_berekenbaar(huidig, op=op)
    _volgende_versie(huidig, f"Wijziging '{wijziging.naam}' toegevoegd")
    leg_vast(
        "scenariowijziging_toegevoegd", huidig, door=door, regio=huidig.regio, wijziging=wijziging.pk,
        wijzigingsoort=soort.value,
        versie=huidig.versienummer,
    )  # fmt: skip
    return wijziging


@transaction.atomic
def trek_wijziging_in(
    *, wijziging: Scenariowijziging, versie: int, reden: str, door: Lidmaatschap, op: datetime.date
) -> Scenariowijziging:
    """Take a change back; the row stays, with who and why. Taking it back twice is once.

    Raises GeenRecht, or KanNiet when the scenario was changed in the meantime or cannot be computed without it.
    """
    al = Scenariowijziging.objects.filter(pk=wijziging.pk, ingetrokken_op__isnull=False)
    huidig = _op_slot(wijziging.scenario, versie, door=door, op=op, al=al)
    if isinstance(huidig, Scenariowijziging):
        return huidig
    if not reden.strip():
        raise KanNiet("Schrijf waarom u de wijziging intrekt.")
    rij = Scenariowijziging.objects.get(pk=wijziging.pk)
    rij.ingetrokken_door, rij.ingetrokken_op, rij.reden_intrekking = door, timezone.now(), reden.strip()
    rij.save(update_fields=["ingetrokken_door", "ingetrokken_op", "reden_intrekking"])
    _eis_berekenbaar(huidig, op=op)
    _volgende_versie(huidig, f"Wijziging '{rij.naam}' ingetrokken")
    leg_vast(
        "scenariowijziging_ingetrokken", huidig, door=door, regio=huidig.regio, wijziging=rij.pk,
        wijzigingsoort=rij.soort,
        versie=huidig.versienummer,
    )  # fmt: skip
    return rij


@transaction.atomic
def leid_scenario_af(*, basis: Scenario, naam: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Scenario:
    """A new scenario that starts as another one: its versions, its start year and its changes, of this moment.

    What changes in the base later does not come along: the page says which version it started from.
    """
    bron = Scenario.objects.select_for_update(of=("self",)).met_invoer().get(pk=basis.pk)
    eis_rekenen_voor(door, bron.regio, bron.taak, op=op)
    if eerder := Scenario.objects.filter(aanvraag=aanvraag, basis=bron).first():
        return eerder
    if Scenario.objects.filter(regio=bron.regio, taak=bron.taak, naam=naam.strip()).exists():
        raise KanNiet(f"Er is in deze regio al een scenario met de naam '{naam.strip()}'. Kies een andere naam.")
    nieuw = Scenario.objects.create(
        regio=bron.regio,
        taak=bron.taak,
        naam=naam.strip(),
        macrobudget=bron.macrobudget,
        historisch=bron.historisch,
        objectief=bron.objectief,
        ingroeipad=bron.ingroeipad,
        startjaar=bron.startjaar,
        basis=bron,
        basisversie=bron.versienummer,
        aanvraag=aanvraag,
    )
    for rij in bron.wijzigingen.geldend():
        rij.pk, rij.scenario, rij.aanvraag, rij.toegevoegd_door, rij.toegevoegd_op = (
            None, nieuw, uuid4(), door, timezone.now(),
        )  # fmt: skip
        rij._state.adding = True
        rij.save()
    leg_vast("scenario_gemaakt", nieuw, door=door, regio=bron.regio, startjaar=nieuw.startjaar, taak=bron.taak)
    return nieuw


def _op_slot(
    scenario: Scenario, versie: int, *, door: Lidmaatschap, op: datetime.date, al: QuerySet[Scenariowijziging]
) -> Scenario | Scenariowijziging:
    """The scenario, locked, or the change when it was done already."""
    huidig = Scenario.objects.select_for_update(of=("self",)).met_invoer().get(pk=scenario.pk)
    eis_rekenen_voor(door, huidig.regio, huidig.taak, op=op)
    if (eerder := al.filter(scenario=huidig).first()) is not None:
        return eerder
    if versie != huidig.versienummer:
        raise KanNiet(
            f"Dit scenario is intussen gewijzigd: u zag versie {versie}, nu is het versie {huidig.versienummer}. "
            "Er is niets opgeslagen. Bekijk wat er nu staat en probeer het dan opnieuw."
        )
    return huidig


def _eis_berekenbaar(scenario: Scenario, *, op: datetime.date) -> None:
    try:
        reken_door(verzamel(scenario, op=op))
    except (PadFout, VerdelingFout) as fout:
        raise KanNiet(f"Zo is dit scenario niet door te rekenen. {fout}") from fout


def _volgende_versie(scenario: Scenario, reden: str) -> None:
    scenario.versienummer += 1
    scenario._change_reason = reden[:100]
    scenario.save()
