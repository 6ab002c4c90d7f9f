"""Coming on the waiting list, what happens while someone waits, and leaving it with a reason."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Taak
from regio.notatie import datum
from toegang import rechten
from toegang.acties.dossier import eis_versie, eis_wijzigen, nieuwe_versie, zet_vast
from toegang.acties.indicatie import producten_voor
from toegang.acties.prioriteitsniveau import niveaus_voor
from toegang.fouten import KanNietBij
from toegang.models import Overbrugging, Prioriteitsbesluit, Product, WachtlijstEinde, Wachtlijstplaats

EEN_DAG = datetime.timedelta(days=1)


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
    if taak != dossier.taak:
        raise KanNiet(f"Dit dossier gaat over {dossier.get_taak_display()}. Zet de cliënt op die wachtlijst.")
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
    laagste = niveaus_voor(dossier.gemeente_id, op=op, taak=taak)[0]
    plaats = Wachtlijstplaats.objects.create(
        prioriteit_woord=laagste.naam,
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
    nieuwe_versie(dossier)
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
    plaats = _zet_vast(plaats_id)
    bestaand = WachtlijstEinde.objects.filter(plaats=plaats).first()
    if bestaand is not None and bestaand.aanvraag == aanvraag:
        return bestaand
    _eis_wachtlijst(door, plaats, op=op)
    if bestaand is not None:
        raise KanNiet("Deze cliënt stond al niet meer op de wachtlijst.")
    if not plaats.sinds <= per <= op:
        raise KanNietBij("per", f"Kies een dag van {datum(plaats.sinds)} tot en met vandaag.")
    einde = eindig_wachten(plaats=plaats, per=per, reden=reden, aanvraag=aanvraag, door=door)
    nieuwe_versie(plaats.dossier)
    return einde


def eindig_wachten(
    *,
    plaats: Wachtlijstplaats,
    per: datetime.date,
    reden: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    overbrugd_tot: datetime.date | None = None,
) -> WachtlijstEinde:
    """The rows of an end, for an action that holds the dossier and stores it itself.

    What bridged the waiting ends too: on `overbrugd_tot` when the place begins later than the waiting ends.
    """
    einde = WachtlijstEinde.objects.create(
        plaats=plaats,
        dossier_id=plaats.dossier_id,
        gemeente_id=plaats.gemeente_id,
        per=per,
        reden=reden,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    plaats.tot = per
    plaats.save(update_fields=["tot"])
    for overbrugging in plaats.overbruggingen.filter(tot__isnull=True):
        overbrugging.tot = max(overbrugd_tot or per, overbrugging.van + EEN_DAG)
        overbrugging.save(update_fields=["tot"])
    leg_vast(
        "van_wachtlijst", plaats.dossier, door=door, gemeente=plaats.gemeente, plaats=plaats.pk, per=per, reden=reden
    )
    return einde


@transaction.atomic
def geef_prioriteit(
    *,
    plaats_id: int,
    prioriteit: int,
    reden: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Prioriteitsbesluit:
    """Give who waits another priority, with the reason. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    plaats = _zet_vast(plaats_id)
    bestaand = Prioriteitsbesluit.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    _eis_wachtend(door, plaats, op=op)
    if plaats.prioriteit == prioriteit:
        raise KanNietBij("prioriteit", f"De prioriteit is al {plaats.prioriteit_woord}.")
    namen = {rij.rang: rij.naam for rij in niveaus_voor(plaats.gemeente_id, op=op, taak=plaats.taak)}
    if prioriteit not in namen:
        raise KanNietBij("prioriteit", "Deze prioriteit is er in uw regio niet (meer). Kies een andere.")
    if not reden.strip():
        raise KanNietBij("reden", "Schrijf op waarom de prioriteit verandert.")
    eis_versie(plaats.dossier, versie)
    besluit = Prioriteitsbesluit.objects.create(
        plaats=plaats,
        dossier_id=plaats.dossier_id,
        gemeente=plaats.gemeente,
        prioriteit=prioriteit,
        woord=namen[prioriteit],
        reden=reden.strip(),
        besloten_op=op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    plaats.prioriteit, plaats.prioriteit_woord = prioriteit, namen[prioriteit]
    plaats.save(update_fields=["prioriteit", "prioriteit_woord"])
    nieuwe_versie(plaats.dossier)
    leg_vast(
        "prioriteit_gewijzigd", plaats.dossier, door=door, gemeente=plaats.gemeente, plaats=plaats.pk,
        prioriteit=prioriteit, naam=namen[prioriteit],
    )  # fmt: skip
    return besluit


@transaction.atomic
def overbrug(
    *,
    plaats_id: int,
    wat: str,
    van: datetime.date,
    tot: datetime.date | None,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Overbrugging:
    """Register what the client gets while waiting; `tot` is the first day without it, None when no end is known.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij), Verouderd.
    """
    plaats = _zet_vast(plaats_id)
    bestaand = Overbrugging.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    _eis_wachtend(door, plaats, op=op)
    if tot is not None and tot <= van:
        raise KanNietBij("laatste_dag", "De laatste dag ligt voor de eerste dag.")
    if van < plaats.dossier.gemeld_op:
        raise KanNietBij("van", f"De melding was op {datum(plaats.dossier.gemeld_op)}. Kies die dag of een latere.")
    eis_versie(plaats.dossier, versie)
    overbrugging = Overbrugging.objects.create(
        plaats=plaats,
        dossier_id=plaats.dossier_id,
        gemeente=plaats.gemeente,
        wat=wat.strip(),
        van=van,
        tot=tot,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    nieuwe_versie(plaats.dossier)
    leg_vast(
        "overbrugging_vastgelegd", plaats.dossier, door=door, gemeente=plaats.gemeente, overbrugging=overbrugging.pk,
        van=van, tot=tot,
    )  # fmt: skip
    return overbrugging


@transaction.atomic
def stop_overbrugging(
    *, overbrugging_id: int, tot: datetime.date, versie: int, door: Lidmaatschap, op: datetime.date
) -> Overbrugging:
    """What bridged the waiting stops: `tot` is the first day without it. The same day twice changes nothing.

    Raises GeenRecht, KanNiet (KanNietBij), Verouderd.
    """
    plaats = _zet_vast(Overbrugging.objects.values_list("plaats_id", flat=True).get(pk=overbrugging_id))
    overbrugging = Overbrugging.objects.get(pk=overbrugging_id)
    if overbrugging.tot == tot:
        return overbrugging
    _eis_wachtend(door, plaats, op=op)
    if overbrugging.tot is not None and overbrugging.tot <= op:
        raise KanNiet("Deze overbrugging is al gestopt.")
    if tot <= overbrugging.van:
        raise KanNietBij("laatste_dag", f"De overbrugging begint op {datum(overbrugging.van)}.")
    eis_versie(plaats.dossier, versie)
    overbrugging.tot = tot
    overbrugging.save(update_fields=["tot"])
    nieuwe_versie(plaats.dossier)
    leg_vast(
        "overbrugging_gestopt", plaats.dossier, door=door, gemeente=plaats.gemeente, overbrugging=overbrugging.pk,
        tot=tot,
    )  # fmt: skip
    return overbrugging


def _zet_vast(plaats_id: int) -> Wachtlijstplaats:
    """The place on the list, with its dossier locked first, as everywhere."""
    dossier = zet_vast(Wachtlijstplaats.objects.values_list("dossier_id", flat=True).get(pk=plaats_id))
    plaats = Wachtlijstplaats.objects.select_related("gemeente").get(pk=plaats_id)
    plaats.dossier = dossier
    return plaats


def _eis_wachtlijst(door: Lidmaatschap, plaats: Wachtlijstplaats, *, op: datetime.date) -> None:
    if not rechten.mag_wachtlijst_wijzigen(door, plaats.gemeente_id, taak=plaats.dossier.taak, op=op):
        raise GeenRecht("U kunt deze wachtlijst niet wijzigen.")


def _eis_wachtend(door: Lidmaatschap, plaats: Wachtlijstplaats, *, op: datetime.date) -> None:
    _eis_wachtlijst(door, plaats, op=op)
    if plaats.tot is not None:
        raise KanNiet("Deze cliënt staat niet meer op de wachtlijst.")
