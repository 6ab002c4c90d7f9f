"""Coming on the waiting list, and leaving it with a reason."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Taak
from regio.notatie import datum
from toegang import rechten
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.acties.indicatie import producten_voor
from toegang.fouten import KanNietBij
from toegang.models import Product, WachtlijstEinde, Wachtlijstplaats


@transaction.atomic
def zet_op_wachtlijst(
    *,
    dossier_id: int,
    product: Product | None,
    problematiek: str,
    sinds: datetime.date,
    verblijft_in_instelling: bool,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    taak: str = Taak.BW,
) -> Wachtlijstplaats:
    """Let a client wait, perhaps for one product. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Wachtlijstplaats.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    if sinds > op:
        raise KanNietBij("sinds", "De begindatum van het wachten ligt in de toekomst.")
    if sinds < dossier.gemeld_op:
        raise KanNietBij("sinds", f"De melding was op {datum(dossier.gemeld_op)}. Wachten kan pas vanaf die dag.")
    if product is not None and product not in producten_voor(dossier.gemeente_id, op=op, taak=taak):
        raise KanNietBij("product", "Dit product staat niet op de lijst van uw regio.")
    eis_versie(dossier, versie)
    if dossier.wachtlijstplaatsen.filter(taak=taak, tot__isnull=True).exists():
        raise KanNiet("Deze cliënt staat al op de wachtlijst.")
    laatste = dossier.wachtlijstplaatsen.filter(taak=taak, tot__gt=sinds).order_by("-tot").first()
    if laatste is not None and laatste.tot is not None:
        raise KanNietBij("sinds", f"Deze cliënt wachtte al tot {datum(laatste.tot)}. Kies die dag of een latere.")
    plaats = Wachtlijstplaats.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        taak=taak,
        product=product,
        problematiek=problematiek,
        sinds=sinds,
        verblijft_in_instelling=verblijft_in_instelling,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("op_wachtlijst", dossier, door=door, gemeente=dossier.gemeente, plaats=plaats.pk, sinds=sinds)
    return plaats


@transaction.atomic
def haal_van_wachtlijst(
    *,
    plaats_id: int,
    per: datetime.date,
    reden: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> WachtlijstEinde:
    """End the waiting on `per`, with the reason. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong).
    """
    plaats = Wachtlijstplaats.objects.select_for_update(of=("self",)).select_related("gemeente").get(pk=plaats_id)
    bestaand = WachtlijstEinde.objects.filter(plaats=plaats).first()
    if bestaand is not None and bestaand.aanvraag == aanvraag:
        return bestaand
    if not rechten.mag_wachtlijst_wijzigen(door, plaats.gemeente_id, op=op):
        raise GeenRecht("U kunt deze wachtlijst niet wijzigen.")
    if bestaand is not None:
        raise KanNiet("Deze cliënt stond al niet meer op de wachtlijst.")
    if not plaats.sinds <= per <= op:
        raise KanNietBij("per", f"Kies een dag van {datum(plaats.sinds)} tot en met vandaag.")
    einde = WachtlijstEinde.objects.create(
        plaats=plaats,
        dossier_id=plaats.dossier_id,
        gemeente=plaats.gemeente,
        per=per,
        reden=reden,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    plaats.tot = per
    plaats.save(update_fields=["tot"])
    leg_vast(
        "van_wachtlijst", plaats.dossier, door=door, gemeente=plaats.gemeente, plaats=plaats.pk, per=per, reden=reden
    )
    return einde
