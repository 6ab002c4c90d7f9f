"""Asking what may go wrong: freeze the inputs now, have the worker draw, keep what it found."""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from financien.models import Risicouitkomst, Risicovraag, Scenario
from financien.prognose import PrognoseFout
from financien.prognosebeeld import JAREN_VOORUIT, maak_beeld
from financien.rechten import eis_rekenen_voor
from financien.risico import MEESTE_TREKKINGEN, MINSTE_TREKKINGEN, RisicoFout
from financien.risicovraag import lees_vraag, stel_vraag
from financien.verdelen import VerdelingFout
from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Opdrachtdeel, Regio
from regio.notatie import getal
from regio.opdrachten import Deel, Mislukt, geef_opdracht

SOORT = "risicoberekening"
TREKKINGEN = 100_000
GROOTSTE_ZAAD = 2**31 - 1


@transaction.atomic
def vraag_risico(
    *,
    scenario: Scenario,
    aannames: int,
    jaren: int,
    trekkingen: int,
    zaad: int,
    band: Decimal,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    nu: datetime.datetime,
) -> Risicovraag:
    """Freeze the forecast with its uncertainties and have each of its first `jaren` years drawn by the worker.

    `aannames` is the version of the assumptions that the person saw. The same `aanvraag` twice is once. Raises
    GeenRecht, or KanNiet when there is no forecast, nothing uncertain, or the assumptions changed in the meantime.
    """
    Regio.objects.select_for_update().get(pk=scenario.regio_id)  # nobody changes an assumption meanwhile
    huidig = Scenario.objects.select_for_update(of=("self",)).met_invoer().get(pk=scenario.pk)
    eis_rekenen_voor(door, huidig.regio, huidig.taak, op=op)
    if eerder := Risicovraag.objects.filter(aanvraag=aanvraag, scenario=huidig).first():
        return eerder
    _kan(jaren, trekkingen, zaad)
    try:
        beeld = maak_beeld(huidig, op=op)
        if beeld.versie != aannames:
            raise KanNiet(
                "De aannames zijn intussen gewijzigd. Er is niets aangevraagd. Bekijk eerst de prognose opnieuw."
            )
        vraag = stel_vraag(beeld, jaren=jaren, trekkingen=trekkingen, zaad=zaad, band=band)
    except (PrognoseFout, RisicoFout, VerdelingFout) as fout:
        raise KanNiet(str(fout)) from fout
    if not vraag.onzekerheden:
        raise KanNiet(
            "Er is nog geen onzekerheid vastgelegd, dus er valt niets te trekken. Leg eerst een onzekerheid vast."
        )
    laatste = huidig.risicos.order_by("-nummer").first()
    rij = Risicovraag.objects.create(
        scenario=huidig,
        nummer=laatste.nummer + 1 if laatste is not None else 1,
        inhoud=vraag.bevroren(),
        gevraagd_door=door,
        gevraagd_op=nu,
        aanvraag=aanvraag,
    )
    leg_vast(
        "risico_gevraagd", rij, door=door, regio=huidig.regio, scenario=huidig.pk, zaad=zaad, trekkingen=trekkingen
    )
    geef_opdracht(
        soort=SOORT,
        titel=f"Risicoberekening {rij.nummer}: {huidig.naam}"[:200],
        delen=[Deel(str(jaar), str(jaar), {"jaar": jaar}) for jaar in vraag.jaren],
        door=door,
        aanvraag=aanvraag,
        op_moment=nu,
    )
    return rij


def bereken_risico(deel: Opdrachtdeel) -> None:
    """Draw one year of a question and keep the outcome. Done twice it is kept once."""
    rij = Risicovraag.objects.get(aanvraag=deel.opdracht.aanvraag)
    jaar = int(deel.invoer["jaar"])
    if Risicouitkomst.objects.filter(vraag=rij, jaar=jaar).exists():
        return
    try:
        inhoud = lees_vraag(bytes(rij.inhoud)).bereken(jaar)
    except RisicoFout as fout:
        raise Mislukt(str(fout)) from fout
    Risicouitkomst.objects.create(vraag=rij, jaar=jaar, inhoud=inhoud)


def _kan(jaren: int, trekkingen: int, zaad: int) -> None:
    if not 1 <= jaren <= JAREN_VOORUIT:
        raise KanNiet(f"Kies 1 tot en met {JAREN_VOORUIT} jaren.")
    if not MINSTE_TREKKINGEN <= trekkingen <= MEESTE_TREKKINGEN:
        raise KanNiet(f"Kies {getal(MINSTE_TREKKINGEN)} tot en met {getal(MEESTE_TREKKINGEN)} trekkingen.")
    if not 0 <= zaad <= GROOTSTE_ZAAD:
        raise KanNiet(f"Het zaad is een heel getal van 0 tot en met {getal(GROOTSTE_ZAAD)}.")
