"""How the gemeenten of the small world work together: a choice that is open and one that is closed, two overeenkomsten
of which the raden read one, an addendum, a gemeente that leaves, and an NvO-toets that was shared."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from uuid import uuid4

from regio.models import Lidmaatschap, Regio, Rol
from regio.namens import namens
from samenwerking.besluiten.acties.addendum import maak_addendum
from samenwerking.besluiten.acties.nvo import deel_nvo_met_raden, leg_oordeel_vast
from samenwerking.besluiten.acties.overeenkomst import maak_overeenkomst, plan_evaluatie
from samenwerking.besluiten.acties.partijwijziging import vraag_partijwijziging
from samenwerking.besluiten.acties.vormkeuze import leg_weging_vast, open_vormkeuze, sluit_vormkeuze
from samenwerking.besluiten.models import Overeenkomst, Vormkeuze
from samenwerking.besluiten.wegen import Punt
from tests.regio.factories import gemeente
from tests.wereld_brieven import woord

DAG = datetime.timedelta(days=1)


def zet_afspraken_neer(
    petten: Mapping[tuple[str, str], Lidmaatschap], deze: Regio, namen: tuple[str, ...], *, op: datetime.date
) -> dict[str, int]:
    """The things of one region, by name."""
    coordinator = petten[Rol.COORDINATOR, deze.sleutel]
    open_, gesloten = (_keuze(petten, deze, namen, coordinator, op=op) for _ in range(2))
    merk = woord("MERK", deze.sleutel)
    with namens(coordinator):
        sluit_vormkeuze(keuze=gesloten, uitkomst=f"Gekozen {merk}", voor_raden=True, door=coordinator, op=op)
        intern, gedeeld = (
            _afspraak(deze, namen, coordinator, voor_raden=voor_raden, op=op) for voor_raden in (False, True)
        )
        addendum = maak_addendum(
            overeenkomst=intern,
            velden={"titel": f"Addendum {merk}", "artikelen": ["artikel 7"], "inhoud": "Een ander bedrag."},
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
        moment = plan_evaluatie(
            overeenkomst=intern, uiterlijk=op + 10 * DAG, wat=f"Alles {merk}", aanvraag=uuid4(), door=coordinator, op=op
        )
        wijziging = vraag_partijwijziging(
            overeenkomst=intern,
            soort="uittreding",
            gemeente=gemeente(namen[1]),
            orgaan="college",
            gevraagd_op=op,
            per=op + 400 * DAG,
            grond=f"artikel 12 {merk}",
            gevolgen="Kosten en cliënten.",
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
        leg_oordeel_vast(
            regio=deze,
            code="nvo_1",
            waarde="deels",
            toelichting=f"Een raad besloot {merk}.",
            open_punten="De andere raad.",
            peildatum=op,
            versies=[],
            teksten=[],
            overeenkomsten=[intern],
            adressen=["https://voorbeeld.example/besluit"],
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
        deel_nvo_met_raden(regio=deze, aanvraag=uuid4(), door=coordinator, op=op)
    return {
        "vormkeuze": open_.pk,
        "vormkeuze_gesloten": gesloten.pk,
        "afspraak": intern.pk,
        "afspraak_gedeeld": gedeeld.pk,
        "addendum": addendum.pk,
        "evaluatiemoment": moment.pk,
        "partijwijziging": wijziging.pk,
    }


def _keuze(
    petten: Mapping[tuple[str, str], Lidmaatschap],
    deze: Regio,
    namen: tuple[str, ...],
    coordinator: Lidmaatschap,
    *,
    op: datetime.date,
) -> Vormkeuze:
    with namens(coordinator):
        keuze = open_vormkeuze(
            regio=deze,
            vraag=f"Welke vorm {woord('MERK', deze.sleutel)}?",
            toelichting="",
            uiterlijk=op + 5 * DAG,
            aanvraag=uuid4(),
            door=coordinator,
            op=op,
        )
    for naam in namen:
        adviseur = petten[Rol.BELEIDSADVISEUR, naam]
        with namens(adviseur):
            leg_weging_vast(
                keuze=keuze,
                punten={"traditie": Punt(frozenset({"convenant"}), reden=f"Zo vindt {woord('MERK', naam)}.")},
                toelichting="",
                versie=0,
                aanvraag=uuid4(),
                door=adviseur,
                op=op,
            )
    return keuze


def _afspraak(
    deze: Regio, namen: tuple[str, ...], coordinator: Lidmaatschap, *, voor_raden: bool, op: datetime.date
) -> Overeenkomst:
    return maak_overeenkomst(
        regio=deze,
        velden={
            "titel": f"Overeenkomst {woord('MERK', deze.sleutel)}",
            "rechtsvorm": "centrumregeling",
            "taken": ["BW"],
            "ingangsdatum": op - 400 * DAG,
            "tot": op + 200 * DAG,
            "voor_raden": voor_raden,
        },
        partijen=[(gemeente(naam), "college") for naam in namen],
        stand="besloten",
        per=op - 430 * DAG,
        aanvraag=uuid4(),
        door=coordinator,
        op=op,
    )
