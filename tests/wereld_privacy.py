"""What a small world has about keeping and destroying: a request, a duty to keep, and a proposal."""

from __future__ import annotations

import datetime
from uuid import uuid4

from regio.models import Lidmaatschap
from toegang.acties.bewaarplicht import beantwoord_verzoek, begin_bewaarplicht, ontvang_verzoek
from toegang.acties.dossier import sluit_dossier
from toegang.acties.privacyverzoek import ontvang_privacyverzoek
from toegang.models import Dossier, Vernietigingsverzoek, Vernietigingsvoorstel


def zet_privacy_neer(dossier: Dossier, ander: Dossier, *, door: Lidmaatschap, op: datetime.date) -> dict[str, int]:
    """A request and a duty to keep in one dossier; another is closed, and its client asked to destroy it."""
    verzoek = _verzoek(dossier, door=door, op=op)
    plicht = begin_bewaarplicht(dossier_id=dossier.pk, reden="klacht", sinds=op, aanvraag=uuid4(), door=door, op=op)
    sluit_dossier(dossier_id=ander.pk, reden="uitgestroomd", versie=ander.versie, door=door, op=op)
    beantwoord_verzoek(
        verzoek_id=_verzoek(ander, door=door, op=op).pk, uitkomst="toegewezen", afwijzing="", toelichting="",
        aanvraag=uuid4(), door=door, op=op,
    )  # fmt: skip
    voorstel = Vernietigingsvoorstel.objects.get(dossier=ander)
    vraag = ontvang_privacyverzoek(
        dossier_id=dossier.pk, soort="correctie", omschrijving="De naam klopt niet.", ontvangen_op=op, wijze="brief",
        aanvraag=uuid4(), door=door, op=op,
    )  # fmt: skip
    return {
        "privacyverzoek": vraag.pk,
        "vernietigingsverzoek": verzoek.pk,
        "bewaarplicht": plicht.pk,
        "vernietigingsvoorstel": voorstel.pk,
    }


def _verzoek(dossier: Dossier, *, door: Lidmaatschap, op: datetime.date) -> Vernietigingsverzoek:
    return ontvang_verzoek(dossier_id=dossier.pk, ontvangen_op=op, wijze="brief", aanvraag=uuid4(), door=door, op=op)
