"""What follows the indicatie in the demo: a few goals, how a few clients live, and what the CAK was told already."""

from __future__ import annotations

import datetime
from uuid import uuid5

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from toegang.acties.opvolging import cak_regels, leefgebieden_voor, leg_woonafspraak_vast, stel_doel
from toegang.models import CakMelding, Dossier

NOG_NIET_DOORGEGEVEN = datetime.timedelta(days=20)
DOELEN = ("Zelf boodschappen doen", "Elke week sporten in de wijk", "Drie dagen per week naar de dagbesteding")
WEEK = datetime.timedelta(weeks=1)


def laad_opvolging(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """For each gemeente of the regions: older begins and ends are told, and one client has goals."""
    for deel in kaart.regios:
        for gemeente in deel.gemeenten:
            pet = mensen.pet(Rol.CONSULENT, gemeente)
            with namens(pet):
                _cak(pet, gemeente.pk, op)
                _doelen(pet, gemeente.pk, op)


def _cak(pet: Lidmaatschap, gemeente: int, op: datetime.date) -> None:
    while oud := [regel for regel in cak_regels([gemeente], op=op) if regel[0].dag < op - NOG_NIET_DOORGEGEVEN]:
        CakMelding.objects.bulk_create(
            CakMelding(
                indicatie=indicatie,
                dossier_id=indicatie.dossier_id,
                gemeente_id=gemeente,
                soort=regel.soort,
                dag=regel.dag,
                doorgegeven_op=min(regel.dag + NOG_NIET_DOORGEGEVEN, op),
                vastgelegd_door=pet,
            )
            for regel, indicatie in oud
        )


def _doelen(pet: Lidmaatschap, gemeente: int, op: datetime.date) -> None:
    dossier = (
        Dossier.objects.open()
        .filter(gemeente=gemeente, behandelaar=pet, indicaties__van__lte=op, indicaties__loopt_tot__gt=op)
        .order_by("pk")
        .first()
    )
    if dossier is None:
        return
    for nummer, (leefgebied, tekst) in enumerate(zip(leefgebieden_voor(gemeente, op=op), DOELEN, strict=False)):
        stel_doel(
            dossier_id=dossier.pk,
            leefgebied=leefgebied,
            tekst=tekst,
            evalueren_op=op + (nummer + 1) * 6 * WEEK,
            versie=Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk),
            aanvraag=uuid5(dossier.aanvraag, f"doel/{nummer}"),
            door=pet,
            op=op,
        )
    leg_woonafspraak_vast(
        dossier_id=dossier.pk,
        vorm="onderhuur",
        bedrag=None,
        van=op,
        versie=Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk),
        aanvraag=uuid5(dossier.aanvraag, "wonen"),
        door=pet,
        op=op,
    )
