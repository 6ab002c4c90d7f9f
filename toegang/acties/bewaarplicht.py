"""A duty to keep a dossier, and a request of the client to destroy it."""

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
from toegang.acties.vernietigen import stel_vernietigen_voor
from toegang.antwoordbrief import antwoord_op_vernietigen, maak_antwoordbrief
from toegang.fouten import KanNietBij
from toegang.models import Bewaarplicht, BewaarplichtEinde, Dossier, Vernietigingsverzoek, VerzoekUitkomst
from toegang.models.vernietiging import Grond

ALLEEN_TEAMLEIDER = "Dit doet een teamleider van de gemeente."


@transaction.atomic
def begin_bewaarplicht(
    *, dossier_id: int, reden: str, sinds: datetime.date, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Bewaarplicht:
    """Keep a dossier, open or closed, until someone ends this. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    dossier = _van_teamleider(dossier_id, door=door, op=op)
    bestaand = Bewaarplicht.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if sinds > op:
        raise KanNietBij("sinds", "De begindatum ligt in de toekomst.")
    if sinds < dossier.gemeld_op:
        raise KanNietBij("sinds", f"De melding was op {datum(dossier.gemeld_op)}. Kies die dag of een latere.")
    if dossier.bewaarplichten.lopend().filter(reden=reden).exists():
        raise KanNietBij("reden", "Om deze reden blijft het dossier al bewaard.")
    plicht = Bewaarplicht.objects.create(
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        reden=reden,
        sinds=sinds,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "bewaarplicht_begonnen",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        plicht=plicht.pk,
        reden=reden,
        sinds=sinds,
    )
    return plicht


@transaction.atomic
def stop_bewaarplicht(*, plicht_id: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> BewaarplichtEinde:
    """End a duty to keep. What was ended already stays as it is. Raises GeenRecht."""
    plicht = Bewaarplicht.objects.filter(pk=plicht_id).first()
    if plicht is None:
        raise GeenRecht(ALLEEN_TEAMLEIDER)
    dossier = _van_teamleider(plicht.dossier_id, door=door, op=op)
    bestaand = BewaarplichtEinde.objects.filter(bewaarplicht=plicht).first()
    if bestaand is not None:
        return bestaand
    einde = BewaarplichtEinde.objects.create(
        bewaarplicht=plicht,
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        per=op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "bewaarplicht_gestopt", dossier, door=door, gemeente=dossier.gemeente, plicht=plicht.pk, reden=plicht.reden
    )
    return einde


@transaction.atomic
def ontvang_verzoek(
    *, dossier_id: int, ontvangen_op: datetime.date, wijze: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Vernietigingsverzoek:
    """Record a written request to destroy; its term of three months starts (Wmo 2015 art. 5.3.5).

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij).
    """
    dossier = zet_vast(dossier_id)
    bestaand = Vernietigingsverzoek.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht(ALLEEN_LEZEN)
    if ontvangen_op > op:
        raise KanNietBij("ontvangen_op", "De dag van ontvangst ligt in de toekomst.")
    if ontvangen_op < dossier.gemeld_op:
        raise KanNietBij("ontvangen_op", f"De melding was op {datum(dossier.gemeld_op)}. Kies die dag of een latere.")
    if dossier.vernietigingsverzoeken.uit_te_voeren().exists():
        raise KanNiet("Er ligt al een verzoek om dit dossier te vernietigen.")
    verzoek = Vernietigingsverzoek.objects.create(
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        ontvangen_op=ontvangen_op,
        wijze=wijze,
        uiterlijk=uiterste_dag(ontvangen_op),
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "vernietigingsverzoek_ontvangen",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        ontvangen_op=ontvangen_op,
        uiterlijk=verzoek.uiterlijk,
    )
    return verzoek


@transaction.atomic
def beantwoord_verzoek(
    *,
    verzoek_id: int,
    uitkomst: str,
    afwijzing: str,
    toelichting: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> VerzoekUitkomst:
    """Grant a request, and so propose to destroy; or refuse it on a ground of the law (Wmo 2015 art. 5.3.5).

    Granting asks for a dossier that may go: closed, without a running right or a duty to keep. The letter for the
    client stands among the files, and goes with them.
    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij).
    """
    verzoek = Vernietigingsverzoek.objects.filter(pk=verzoek_id).first()
    if verzoek is None:
        raise GeenRecht(ALLEEN_TEAMLEIDER)
    dossier = _van_teamleider(verzoek.dossier_id, door=door, op=op)
    bestaand = VerzoekUitkomst.objects.filter(verzoek=verzoek).first()
    if bestaand is not None:
        if bestaand.aanvraag == aanvraag:
            return bestaand
        raise KanNiet("Op dit verzoek is al beslist.")
    afgewezen = uitkomst == VerzoekUitkomst.Uitkomst.AFGEWEZEN
    if afgewezen and not afwijzing:
        raise KanNietBij("afwijzing", "Kies waarom het verzoek wordt afgewezen. De wet kent twee gronden.")
    if afgewezen and not toelichting.strip():
        raise KanNietBij("toelichting", "Leg uit waarom, zodat de cliënt het begrijpt.")
    antwoord = VerzoekUitkomst.objects.create(
        verzoek=verzoek,
        dossier=dossier,
        gemeente_id=dossier.gemeente_id,
        uitkomst=uitkomst,
        afwijzing=afwijzing if afgewezen else "",
        toelichting=toelichting.strip() if afgewezen else "",
        besloten_op=op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    leg_vast(
        "vernietigingsverzoek_beantwoord",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        uitkomst=uitkomst,
        afwijzing=antwoord.afwijzing,
    )
    maak_antwoordbrief(
        antwoord_op_vernietigen(antwoord, op=op), dossier=dossier, aanvraag=uuid5(aanvraag, "brief"), door=door, op=op
    )
    if not afgewezen:
        stel_vernietigen_voor(dossiers=[dossier.pk], grond=Grond.VERZOEK, aanvraag=aanvraag, door=door, op=op)
    return antwoord


def uiterste_dag(ontvangen_op: datetime.date) -> datetime.date:
    """The last day to have done what the client asked. Raises ValueError when the law knows no such term then."""
    dag = bereken(termijn("vernietigingsverzoek", op=ontvangen_op), ontvangen_op).laatste_dag
    if dag is None:
        raise ValueError("Deze termijn kan niet stilstaan.")
    return dag


def _van_teamleider(dossier_id: int, *, door: Lidmaatschap, op: datetime.date) -> Dossier:
    dossier = zet_vast(dossier_id)
    if not rechten.mag_vernietigen(door, dossier.gemeente_id, taak=dossier.taak, op=op):
        raise GeenRecht(ALLEEN_TEAMLEIDER)
    return dossier
