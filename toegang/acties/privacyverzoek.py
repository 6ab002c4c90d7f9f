"""A request of the client to see or correct his data, and the answer with its letter."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from regio.termijnen import bereken
from regio.wetstermijnen import termijn
from toegang import rechten
from toegang.acties.dossier import ALLEEN_LEZEN, zet_vast
from toegang.antwoordbrief import antwoord_op_verzoek, maak_antwoordbrief
from toegang.fouten import KanNietBij
from toegang.models import Dossier, Privacyverzoek, PrivacyverzoekAntwoord

TOEGEWEZEN = PrivacyverzoekAntwoord.Uitkomst.TOEGEWEZEN


@transaction.atomic
def ontvang_privacyverzoek(
    *,
    dossier_id: int,
    soort: str,
    omschrijving: str,
    ontvangen_op: datetime.date,
    wijze: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Privacyverzoek:
    """Record a request; its month starts (AVG art. 12 lid 3). Also for a closed dossier: the right stays.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij).
    """
    dossier = _eis(dossier_id, door=door, op=op)
    bestaand = Privacyverzoek.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if ontvangen_op > op:
        raise KanNietBij("ontvangen_op", "De dag van ontvangst ligt in de toekomst.")
    if ontvangen_op < dossier.gemeld_op:
        raise KanNietBij("ontvangen_op", f"De melding was op {datum(dossier.gemeld_op)}. Kies die dag of een latere.")
    if not omschrijving.strip():
        raise KanNietBij("omschrijving", "Schrijf op wat de cliënt vraagt.")
    uiterlijk = bereken(termijn("avg_verzoek", op=ontvangen_op), ontvangen_op).laatste_dag
    if uiterlijk is None:
        raise ValueError("Deze termijn kan niet stilstaan.")
    verzoek = Privacyverzoek.objects.create(
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        soort=soort,
        omschrijving=omschrijving.strip(),
        ontvangen_op=ontvangen_op,
        wijze=wijze,
        uiterlijk=uiterlijk,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "privacyverzoek_ontvangen",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        verzoek=verzoek.pk,
        gevraagd=soort,
        ontvangen_op=ontvangen_op,
        uiterlijk=uiterlijk,
    )
    return verzoek


@transaction.atomic
def beantwoord_privacyverzoek(
    *, verzoek_id: int, uitkomst: str, toelichting: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> PrivacyverzoekAntwoord:
    """Answer a request, with a letter for the client among the files. What is not granted has a reason.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij).
    """
    verzoek = Privacyverzoek.objects.filter(pk=verzoek_id).first()
    if verzoek is None:
        raise GeenRecht(ALLEEN_LEZEN)
    dossier = _eis(verzoek.dossier_id, door=door, op=op)
    bestaand = PrivacyverzoekAntwoord.objects.filter(verzoek=verzoek).first()
    if bestaand is not None:
        if bestaand.aanvraag == aanvraag:
            return bestaand
        raise KanNiet("Op dit verzoek is al geantwoord.")
    if uitkomst != TOEGEWEZEN and not toelichting.strip():
        raise KanNietBij("toelichting", "Leg uit waarom niet, zodat de cliënt het begrijpt.")
    antwoord = PrivacyverzoekAntwoord.objects.create(
        verzoek=verzoek,
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        uitkomst=uitkomst,
        toelichting=toelichting.strip(),
        besloten_op=op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    maak_antwoordbrief(
        antwoord_op_verzoek(antwoord, op=op), dossier=dossier, aanvraag=uuid5(aanvraag, "brief"), door=door, op=op
    )
    leg_vast(
        "privacyverzoek_beantwoord",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        verzoek=verzoek.pk,
        gevraagd=verzoek.soort,
        uitkomst=uitkomst,
    )
    return antwoord


def _eis(dossier_id: int, *, door: Lidmaatschap, op: datetime.date) -> Dossier:
    dossier = zet_vast(dossier_id)
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht(ALLEEN_LEZEN)
    return dossier
