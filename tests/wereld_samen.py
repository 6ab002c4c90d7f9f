"""What two gemeenten do for one client, for the small world: the other gemeente lies outside of it."""

from __future__ import annotations

import datetime
from uuid import uuid4

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from toegang.acties.consultatie import deel_dossier
from toegang.acties.goedkeuring import begin_leerjaar, vraag_goedkeuring
from toegang.acties.overdracht import Overdrachtgegevens, verzend
from toegang.acties.toestemming import Toestemminggegevens, geef_toestemming
from toegang.goedkeuring import Voornemen
from toegang.models import Dossier, Toestemming

WERKT_HIER_NIET, WERKT_HIER_OOK = "Groningen", "Leeuwarden"
MAAND = datetime.timedelta(days=30)


def zet_samenwerking_neer(
    dossier_pk: int, *, door: Lidmaatschap, teamleider: Lidmaatschap, op: datetime.date
) -> dict[str, int]:
    """An overdracht that waits for an answer, a colleague who looks along, a question for approval, a leerjaar."""

    def toestemming(waarvoor: str, waar: str, *omvang: str) -> Toestemming:
        return geef_toestemming(
            dossier_id=dossier_pk,
            gegevens=Toestemminggegevens(
                waarvoor=waarvoor,
                omvang=omvang,
                gegeven_op=op,
                hoe="schriftelijk",
                door_wie="client",
                aan_gemeente=gemeente(waar),
            ),
            aanvraag=uuid4(),
            door=door,
            op=op,
        )

    collega = maak_pet(Rol.CONSULENT, gemeente(WERKT_HIER_OOK), van=op - MAAND)
    with namens(door):
        overdragen = toestemming("overdracht", WERKT_HIER_NIET, "identiteit", "ondersteuning")
        overdracht = verzend(
            dossier_id=dossier_pk,
            toestemming_id=overdragen.pk,
            gegevens=Overdrachtgegevens(
                samenvatting={"ondersteuning": "Begeleiding."}, contact="Consulent", reden="Daar is het netwerk."
            ),
            versie=Dossier.objects.get(pk=dossier_pk).versie,
            aanvraag=uuid4(),
            door=door,
            op=op,
        )
        deling = deel_dossier(
            dossier_id=dossier_pk,
            toestemming_id=toestemming("consultatie", WERKT_HIER_OOK, "dossier").pk,
            collega_id=collega.pk,
            vraag="Wat zou u doen?",
            met_advies=True,
            laatste_dag=op,
            aanvraag=uuid4(),
            door=door,
            op=op,
        )
        melding = Dossier.objects.get(pk=dossier_pk).meldingen.lopend().first()
        assert melding is not None
        afwijzing = Voornemen("afwijzing", melding.pk)
        vraag = vraag_goedkeuring(
            dossier_id=dossier_pk, voornemen=afwijzing, toelichting="Afwijzen.", aanvraag=uuid4(), door=door, op=op
        )
    with namens(teamleider):  # it begins later: what else happens in this world needs no approval
        leerjaar = begin_leerjaar(van=op + MAAND, aanvraag=uuid4(), door=teamleider, op=op)
    return {
        "toestemming": overdragen.pk,
        "overdracht": overdracht.pk,
        "deling": deling.pk,
        "goedkeuringsvraag": vraag.pk,
        "leerjaar": leerjaar.pk,
    }
