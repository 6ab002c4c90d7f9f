"""Asking for a home to move on to, and what came of it."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Organisatie
from regio.notatie import datum
from toegang.acties.dossier import eis_versie, eis_wijzigen, nieuwe_versie, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import Woningafspraak


@transaction.atomic
def vraag_woning(
    *,
    dossier_id: int,
    soort: str,
    corporatie: Organisatie | None,
    aangevraagd_op: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Woningafspraak:
    """Register that urgentie or a home was asked for. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Woningafspraak.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if aangevraagd_op > op:
        raise KanNietBij("aangevraagd_op", "De aanvraag ligt in de toekomst.")
    if soort == Woningafspraak.Soort.CORPORATIE and corporatie is None:
        raise KanNietBij("corporatie", "Kies de corporatie waarmee de afspraak is.")
    eis_versie(dossier, versie)
    if dossier.woningafspraken.filter(soort=soort, uitkomst="").exists():
        raise KanNietBij("soort", "Hierop wacht de cliënt al. Leg eerst de uitkomst daarvan vast.")
    afspraak = Woningafspraak.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        soort=soort,
        corporatie=corporatie,
        aangevraagd_op=aangevraagd_op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    nieuwe_versie(dossier)
    leg_vast(
        "woning_gevraagd", dossier, door=door, gemeente=dossier.gemeente, woningafspraak=afspraak.pk, woning=soort,
        organisatie=corporatie.pk if corporatie is not None else None, aangevraagd_op=aangevraagd_op,
    )  # fmt: skip
    return afspraak


@transaction.atomic
def leg_uitkomst_woning_vast(
    *,
    woningafspraak_id: int,
    uitkomst: str,
    uitkomst_op: datetime.date,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Woningafspraak:
    """What came of it, once. The same outcome twice changes nothing. Raises GeenRecht, KanNiet, Verouderd."""
    dossier = zet_vast(Woningafspraak.objects.values_list("dossier_id", flat=True).get(pk=woningafspraak_id))
    eis_wijzigen(door, dossier, op=op)
    afspraak = Woningafspraak.objects.get(pk=woningafspraak_id)
    if (afspraak.uitkomst, afspraak.uitkomst_op) == (uitkomst, uitkomst_op):
        return afspraak
    if afspraak.uitkomst:
        raise KanNiet("De uitkomst hiervan is al vastgelegd.")
    if uitkomst_op > op:
        raise KanNietBij("uitkomst_op", "De uitkomst ligt in de toekomst.")
    if uitkomst_op < afspraak.aangevraagd_op:
        raise KanNietBij("uitkomst_op", f"De aanvraag is van {datum(afspraak.aangevraagd_op)}.")
    eis_versie(dossier, versie)
    afspraak.uitkomst = uitkomst
    afspraak.uitkomst_op = uitkomst_op
    afspraak.save(update_fields=["uitkomst", "uitkomst_op"])
    nieuwe_versie(dossier)
    leg_vast(
        "woning_uitkomst", dossier, door=door, gemeente=dossier.gemeente, woningafspraak=afspraak.pk,
        woning=afspraak.soort, uitkomst=uitkomst, uitkomst_op=uitkomst_op,
    )  # fmt: skip
    return afspraak
