"""Freezing what a scenario says now, by two controllers, so that letters and texts can lean on it."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from financien.doorrekening import reken_door
from financien.ingroeipad import PadFout
from financien.models import Berekening, Scenario, Vaststelling
from financien.rechten import eis_rekenen_voor, mag_vaststellen
from financien.verdelen import VerdelingFout
from financien.verzamelen import verzamel
from regio.bevriezen import sha256_hex
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap


@transaction.atomic
def vraag_vaststelling(
    *, scenario: Scenario, versie: int, toelichting: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Vaststelling:
    """Ask another controller of the region to freeze a scenario as it is now. The same `aanvraag` twice is once.

    `versie` is the number of what the person saw. Raises GeenRecht, or KanNiet when the scenario was changed in the
    meantime, cannot be computed, is exactly what was frozen last, or waits for an answer already.
    """
    huidig = _op_slot(scenario.pk)
    eis_rekenen_voor(door, huidig.regio, huidig.taak, op=op)
    if eerder := Vaststelling.objects.filter(aanvraag=aanvraag, scenario=huidig).first():
        return eerder
    if versie != huidig.versienummer:
        raise KanNiet(
            f"Dit scenario is intussen gewijzigd: u zag versie {versie}, nu is het versie {huidig.versienummer}. "
            "Er is niets gevraagd. Bekijk de nieuwe cijfers en vraag daarna vaststelling."
        )
    if (open_verzoek := huidig.vaststellingen.open().select_related("gevraagd_door__gebruiker").first()) is not None:
        wie = open_verzoek.gevraagd_door.gebruiker.naam
        raise KanNiet(f"{wie} heeft voor dit scenario al vaststelling gevraagd. Wacht op het antwoord.")
    inhoud = _inhoud(huidig, op=op)
    laatste = huidig.berekeningen.order_by("-nummer").first()
    if laatste is not None and bytes(laatste.inhoud) == inhoud:
        raise KanNiet(f"Er is niets veranderd sinds berekening {laatste.nummer}. U kunt die gebruiken.")
    vaststelling = Vaststelling.objects.create(
        scenario=huidig,
        scenarioversie=huidig.versienummer,
        kenmerk=sha256_hex(inhoud),
        toelichting=toelichting.strip(),
        gevraagd_door=door,
        aanvraag=aanvraag,
    )
    leg_vast(
        "vaststelling_gevraagd", vaststelling, door=door, regio=huidig.regio, scenario=huidig.pk, versie=versie,
    )  # fmt: skip
    return vaststelling


@transaction.atomic
def stel_vast(*, vaststelling: Vaststelling, door: Lidmaatschap, op: datetime.date) -> Berekening:
    """Freeze what was asked, as another person: inputs, sources, path and outcome, for good.

    Doing it twice answers with the same calculation. Raises GeenRecht, or KanNiet for who asked, when the
    request was answered already, or when the figures are no longer those of the request.
    """
    huidig = _op_slot(vaststelling.scenario_id)
    verzoek = _verzoek(vaststelling)
    eis_rekenen_voor(door, huidig.regio, huidig.taak, op=op)
    if verzoek.berekening is not None:
        return verzoek.berekening
    _kan_antwoorden(verzoek)
    if not mag_vaststellen(door, verzoek, op=op):
        raise KanNiet("U hebt deze vaststelling zelf gevraagd. Een andere controller van de regio stelt vast.")
    inhoud = _inhoud(huidig, op=op) if verzoek.scenarioversie == huidig.versienummer else b""
    if sha256_hex(inhoud) != verzoek.kenmerk:
        raise KanNiet(
            f"De cijfers zijn niet meer die van versie {verzoek.scenarioversie}, waarvoor vaststelling is gevraagd. "
            "Er is niets bevroren. Geef het verzoek terug, zodat er voor de nieuwe cijfers opnieuw gevraagd wordt."
        )
    laatste = huidig.berekeningen.order_by("-nummer").first()
    berekening = Berekening.objects.create(
        scenario=huidig,
        nummer=laatste.nummer + 1 if laatste is not None else 1,
        scenarioversie=huidig.versienummer,
        inhoud=inhoud,
        gemaakt_door=door,
        aanvraag=verzoek.aanvraag,
    )
    verzoek.berekening = berekening
    _antwoord(verzoek, Vaststelling.Uitkomst.VASTGESTELD, door=door, reden="")
    leg_vast(
        "berekening_bevroren",
        berekening,
        door=door,
        regio=huidig.regio,
        scenario=huidig.pk,
        nummer=berekening.nummer,
        hash=berekening.kenmerk,
        gevraagd_door=verzoek.gevraagd_door_id,
    )
    return berekening


@transaction.atomic
def geef_terug(*, vaststelling: Vaststelling, reden: str, door: Lidmaatschap, op: datetime.date) -> Vaststelling:
    """Another controller gives the request back with a reason; who asked takes it back.

    Raises GeenRecht, or KanNiet without a reason or when the request was answered already.
    """
    huidig = _op_slot(vaststelling.scenario_id)
    verzoek = _verzoek(vaststelling)
    eis_rekenen_voor(door, huidig.regio, huidig.taak, op=op)
    _kan_antwoorden(verzoek)
    if not reden.strip():
        raise KanNiet("Schrijf waarom u het verzoek teruggeeft.")
    eigen = not mag_vaststellen(door, verzoek, op=op)
    uitkomst = Vaststelling.Uitkomst.INGETROKKEN if eigen else Vaststelling.Uitkomst.TERUGGEGEVEN
    _antwoord(verzoek, uitkomst, door=door, reden=reden.strip())
    leg_vast(f"vaststelling_{uitkomst}", verzoek, door=door, regio=huidig.regio, scenario=huidig.pk)
    return verzoek


def _op_slot(pk: int) -> Scenario:
    return Scenario.objects.select_for_update(of=("self",)).met_invoer().get(pk=pk)


def _verzoek(vaststelling: Vaststelling) -> Vaststelling:
    return Vaststelling.objects.select_for_update(of=("self",)).met_mensen().get(pk=vaststelling.pk)


def _inhoud(scenario: Scenario, *, op: datetime.date) -> bytes:
    try:
        return reken_door(verzamel(scenario, op=op)).bevroren()
    except (PadFout, VerdelingFout) as fout:
        raise KanNiet(f"Dit scenario is niet door te rekenen. {fout}") from fout


def _kan_antwoorden(verzoek: Vaststelling) -> None:
    if verzoek.uitkomst and verzoek.beantwoord_door is not None:
        wie = verzoek.beantwoord_door.gebruiker.naam
        raise KanNiet(f"Dit verzoek is al beantwoord: {verzoek.get_uitkomst_display()} door {wie}.")


def _antwoord(verzoek: Vaststelling, uitkomst: str, *, door: Lidmaatschap, reden: str) -> None:
    verzoek.uitkomst, verzoek.reden = uitkomst, reden
    verzoek.beantwoord_door, verzoek.beantwoord_op = door, timezone.now()
    verzoek.save(update_fields=["uitkomst", "reden", "beantwoord_door", "beantwoord_op", "berekening"])
