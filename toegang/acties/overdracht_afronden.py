"""After the yes: the receiver opens a dossier of its own, and after the arrival the sender closes its dossier."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang import rechten_samen as rechten
from toegang.acties.client import Clientgegevens, Meldinggegevens, bsn_hash, registreer_client
from toegang.acties.dossier import eis_versie, eis_wijzigen, sluit_dossier, zet_vast
from toegang.acties.indicatie import beeindig_indicatie
from toegang.acties.overdracht import ontvangen_in
from toegang.acties.wachtlijst import haal_van_wachtlijst
from toegang.brieven import maak_brief
from toegang.bsn import OngeldigeBsn, lees_bsn
from toegang.models import Dossier, Dossierstuk, IndicatieEinde, Overdracht, OverdrachtOntvangst, WachtlijstEinde
from toegang.models.dossier import taak_van
from toegang.overdracht import Kant, eerste_dag_zonder_zender

DAG = datetime.timedelta(days=1)


@transaction.atomic
def neem_over(*, overdracht_id: int, bsn: str, door: Lidmaatschap, op: datetime.date) -> Dossier:
    """Open a dossier at the receiver, or go on in the open one of who is known there already by this BSN.

    Only what the client allowed comes along. The BSN is not told: the receiver asks it at the first contact (Wmo 2015
    art. 5.2.9), so it may follow. Twice gives the same dossier. Raises GeenRecht, KanNiet (KanNietBij).

    The request itself is the melding at the receiver: anyone may make one for the client, in any form, and the day it
    is received starts the six weken (Wmo 2015 art. 2.3.2 lid 1). So they run from the day it was sent to this gemeente,
    not from the acceptance or the opening of the dossier. In a dossier that is open here already nothing starts anew.
    """
    overdracht = (
        Overdracht.objects.filter(pk=overdracht_id)
        .select_related("gemeente", "naar_gemeente")
        .prefetch_related("stappen")
        .first()
    )
    if overdracht is None or Kant.ONTVANGER not in rechten.kanten_van(door, overdracht, op=op):
        raise GeenRecht("Deze overdracht is niet aan uw gemeente gevraagd.")
    bestaand = ontvangen_in(overdracht)
    if bestaand is not None:
        return bestaand
    if not overdracht.stand().is_geaccepteerd:
        raise KanNiet("Uw gemeente heeft deze overdracht niet geaccepteerd. Een dossier openen kan pas daarna.")
    dossier = _bekend(bsn, overdracht) or registreer_client(
        gegevens=Clientgegevens(
            voornamen=overdracht.voornamen,
            voorvoegsel=overdracht.voorvoegsel,
            achternaam=overdracht.achternaam,
            geboortedatum=overdracht.geboortedatum,
            woonplaats_soort="gemeente",
            woonplaats=overdracht.gemeente,
            bsn=bsn,
            bsn_volgt=not bsn,
        ),
        gemeente=overdracht.naar_gemeente,
        melding=Meldinggegevens(taak=taak_van(overdracht.dossier_id)),
        gemeld_op=overdracht.verzonden_op,
        aanvraag=uuid5(overdracht.aanvraag, "ontvangst"),
        door=door,
        op=op,
    )
    OverdrachtOntvangst.objects.create(
        dossier=dossier,
        gemeente=overdracht.naar_gemeente,
        van_gemeente=overdracht.gemeente,
        kenmerk=overdracht.aanvraag,
        samenvatting=overdracht.samenvatting,
        vastgelegd_door=door,
    )
    leg_vast(
        "overdracht_ontvangen",
        dossier,
        door=door,
        gemeente=overdracht.naar_gemeente,
        keten=overdracht.aanvraag,
        overdracht=overdracht.pk,
        andere_gemeente=overdracht.gemeente_id,
    )
    return dossier


def _bekend(bsn: str, overdracht: Overdracht) -> Dossier | None:
    try:
        nummer = lees_bsn(bsn) if bsn else ""
    except OngeldigeBsn:
        return None  # registering says what is wrong with it
    if not nummer:
        return None
    eigen = Dossier.objects.van(overdracht.naar_gemeente_id).filter(taak=taak_van(overdracht.dossier_id))
    return eigen.open().met_bsn(bsn_hash(nummer)).first()


@transaction.atomic
def sluit_na_overdracht(
    *, overdracht_id: int, versie: int, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Dossier:
    """After the arrival: keep a dated extract, end what runs on the day that was agreed, and close the dossier.

    The dossier stays where it is. Raises GeenRecht, KanNiet, Verouderd.
    """
    overdracht = (
        Overdracht.objects.filter(pk=overdracht_id)
        .select_related("gemeente", "naar_gemeente")
        .prefetch_related("stappen__vastgelegd_door__gebruiker")
        .first()
    )
    if overdracht is None or Kant.ZENDER not in rechten.kanten_van(door, overdracht, op=op):
        raise GeenRecht("Deze overdracht gaat niet uit van uw gemeente.")
    dossier = zet_vast(overdracht.dossier_id)
    if not dossier.is_open and dossier.sluitreden == Dossier.Sluitreden.OVERGEDRAGEN:
        return dossier
    eis_wijzigen(door, dossier, op=op)
    stand = overdracht.stand()
    if not stand.is_aangekomen:
        raise KanNiet("De cliënt is nog niet aangekomen. Het dossier en de ondersteuning blijven tot dan open.")
    per = eerste_dag_zonder_zender(stand)
    if per > op:
        raise KanNiet(f"Uw gemeente betaalt tot en met {datum(per - DAG)}. Sluit het dossier daarna.")
    eis_versie(dossier, versie)
    indicaties = list(dossier.indicaties.niet_voorbij(op=per).filter(van__lt=per, einde__isnull=True))
    maak_brief(
        dossier=dossier,
        soort=Dossierstuk.Soort.OVERDRACHT,
        titel=f"Uittreksel bij de overdracht aan {overdracht.naar_gemeente}",
        sjabloon="overdracht_uittreksel.html",
        context={
            "overdracht": overdracht,
            "stand": stand,
            "stappen": overdracht.stappen.all(),
            "indicaties": dossier.indicaties.select_related("product"),
            "laatste_dag": per - DAG,
        },
        aanvraag=uuid5(aanvraag, "uittreksel"),
        door=door,
        op=op,
    )
    for indicatie in indicaties:
        beeindig_indicatie(
            indicatie_id=indicatie.pk,
            per=per,
            reden=IndicatieEinde.Reden.VERHUISD,
            besluitdatum=op,
            versie=Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk),
            aanvraag=uuid5(aanvraag, f"indicatie/{indicatie.pk}"),
            door=door,
            op=op,
        )
    for plaats in dossier.wachtlijstplaatsen.wachtend(op=op):
        haal_van_wachtlijst(
            plaats_id=plaats.pk,
            per=op,
            reden=WachtlijstEinde.Reden.OVERGEDRAGEN,
            aanvraag=uuid5(aanvraag, f"wachtlijst/{plaats.pk}"),
            door=door,
            op=op,
        )
    return sluit_dossier(
        dossier_id=dossier.pk,
        reden=Dossier.Sluitreden.OVERGEDRAGEN,
        versie=Dossier.objects.values_list("versie", flat=True).get(pk=dossier.pk),
        door=door,
        op=op,
    )
