"""A client who is away from the place for a while, and back."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang.acties.dossier import eis_versie, eis_wijzigen, nieuwe_versie, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import Afwezigheid, Plaatsing


@transaction.atomic
def meld_afwezig(
    *,
    plaatsing_id: int,
    van: datetime.date,
    tot: datetime.date | None,
    reden: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Afwezigheid:
    """Away from `van`; `tot` is the first day back, None when that is not known yet. The place stays taken.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij), Verouderd.
    """
    dossier = zet_vast(Plaatsing.objects.values_list("dossier_id", flat=True).get(pk=plaatsing_id))
    bestaand = Afwezigheid.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    plaatsing = Plaatsing.objects.get(pk=plaatsing_id)
    if plaatsing.staat != Plaatsing.Staat.GEACCEPTEERD:
        raise KanNiet("De cliënt woont niet op deze plek.")
    if van < plaatsing.van or (plaatsing.bezet_tot is not None and van >= plaatsing.bezet_tot):
        tot_en_met = f" tot en met {datum(plaatsing.laatste_dag)}" if plaatsing.laatste_dag is not None else ""
        raise KanNietBij("van", f"De cliënt woont hier vanaf {datum(plaatsing.van)}{tot_en_met}. Kies een dag daarin.")
    _eis_tot(plaatsing, van, tot)
    eis_versie(dossier, versie)
    andere = plaatsing.afwezigheden.filter(Q(tot__isnull=True) | Q(tot__gt=van))
    if tot is not None:
        andere = andere.filter(van__lt=tot)
    eerdere = andere.order_by("van").first()
    if eerdere is not None:
        raise KanNietBij("van", f"De cliënt is al afwezig gemeld vanaf {datum(eerdere.van)}.")
    afwezigheid = Afwezigheid.objects.create(
        plaatsing=plaatsing,
        dossier=dossier,
        gemeente=dossier.gemeente,
        van=van,
        tot=tot,
        reden=reden,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    nieuwe_versie(dossier)
    leg_vast(
        "afwezig_gemeld", dossier, door=door, gemeente=dossier.gemeente, afwezigheid=afwezigheid.pk, van=van, tot=tot,
        reden=reden,
    )  # fmt: skip
    return afwezigheid


@transaction.atomic
def meld_terug(
    *, afwezigheid_id: int, tot: datetime.date, versie: int, door: Lidmaatschap, op: datetime.date
) -> Afwezigheid:
    """Back on the place: `tot` is the first day back. Raises GeenRecht, KanNiet (KanNietBij), Verouderd."""
    dossier = zet_vast(Afwezigheid.objects.values_list("dossier_id", flat=True).get(pk=afwezigheid_id))
    eis_wijzigen(door, dossier, op=op)
    afwezigheid = Afwezigheid.objects.select_related("plaatsing").get(pk=afwezigheid_id)
    if afwezigheid.tot == tot:
        return afwezigheid
    if afwezigheid.tot is not None:
        raise KanNiet(f"De cliënt is al terug gemeld, op {datum(afwezigheid.tot)}.")
    if tot > op:
        raise KanNietBij("tot", "Deze dag ligt in de toekomst. Meld de cliënt terug als het zover is.")
    if tot <= afwezigheid.van:
        raise KanNietBij("tot", f"De cliënt is weg vanaf {datum(afwezigheid.van)}. Kies een latere dag.")
    _eis_tot(afwezigheid.plaatsing, afwezigheid.van, tot)
    eis_versie(dossier, versie)
    afwezigheid.tot = tot
    afwezigheid.save(update_fields=["tot"])
    nieuwe_versie(dossier)
    leg_vast("terug_gemeld", dossier, door=door, gemeente=dossier.gemeente, afwezigheid=afwezigheid.pk, tot=tot)
    return afwezigheid


def _eis_tot(plaatsing: Plaatsing, van: datetime.date, tot: datetime.date | None) -> None:
    if tot is None:
        return
    if tot <= van:
        raise KanNietBij("tot", "De eerste dag terug ligt niet na de eerste dag weg.")
    if plaatsing.bezet_tot is not None and tot > plaatsing.bezet_tot:
        raise KanNietBij("tot", f"De plaatsing stopt na {datum(plaatsing.bezet_tot - datetime.timedelta(days=1))}.")
