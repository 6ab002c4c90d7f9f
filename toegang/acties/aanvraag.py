"""The aanvraag, the periods in which its clock stands still, and the letter that says the decision is late."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio.fouten import KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.notatie import datum
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import Aanvraag, Dossier, Ingebrekestelling, Melding, Opschorting, Verslag
from toegang.verloop import verloop_van


def eis_lopend(melding: Melding) -> None:
    """Raises KanNiet when this melding was closed or decided upon."""
    feiten = verloop_van(melding).feiten
    if feiten.gesloten is not None:
        raise KanNiet(f"Deze melding is gesloten op {datum(feiten.gesloten.op)}.")
    if feiten.besluit is not None:
        raise KanNiet(f"Op deze melding is besloten op {datum(feiten.besluit.op)}.")


@transaction.atomic
def registreer_aanvraag(
    *,
    melding_id: int,
    ontvangen_op: datetime.date,
    wijze: str,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Aanvraag:
    """Record an aanvraag with the day it came in, also when it came before the verslag: it is never refused or lost.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    dossier = zet_vast(Melding.objects.values_list("dossier_id", flat=True).get(pk=melding_id))
    bestaand = Aanvraag.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    melding = Melding.objects.select_related("dossier").get(pk=melding_id)
    eis_lopend(melding)
    eerste = melding.aanvragen.order_by("ontvangen_op", "pk").first()
    if eerste is not None:
        raise KanNiet(f"Er is al een aanvraag van {datum(eerste.ontvangen_op)}. Daarvoor loopt de termijn.")
    if ontvangen_op > op:
        raise KanNietBij("ontvangen_op", "De aanvraag kan niet in de toekomst liggen.")
    if ontvangen_op < melding.ontvangen_op:
        raise KanNietBij("ontvangen_op", f"De aanvraag ligt voor de melding van {datum(melding.ontvangen_op)}.")
    verslag = _verslag(melding, ontvangen_op) if wijze == Aanvraag.Wijze.VERSLAG else None
    eis_versie(dossier, versie)
    rij = Aanvraag.objects.create(
        melding=melding,
        dossier=dossier,
        gemeente=dossier.gemeente,
        ontvangen_op=ontvangen_op,
        wijze=wijze,
        verslag=verslag,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast(
        "aanvraag_vastgelegd",
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        melding=melding.pk,
        ontvangen_op=ontvangen_op,
        wijze=wijze,
    )
    return rij


def _verslag(melding: Melding, ontvangen_op: datetime.date) -> Verslag:
    verslag = Verslag.objects.filter(onderzoek__melding=melding).order_by("-verstrekt_op", "-pk").first()
    if verslag is None:
        raise KanNietBij("wijze", "Er is nog geen verslag. Verstrek eerst het verslag, of kies hoe de aanvraag kwam.")
    if ontvangen_op < verslag.verstrekt_op:
        raise KanNietBij(
            "ontvangen_op", f"Het verslag is van {datum(verslag.verstrekt_op)}. Kies die dag of een latere."
        )
    return verslag


def _open(aanvraag_id: int, *, door: Lidmaatschap, op: datetime.date) -> tuple[Dossier, Aanvraag]:
    """The dossier of an aanvraag, locked, with the aanvraag. Raises GeenRecht, KanNiet."""
    dossier = zet_vast(Aanvraag.objects.values_list("dossier_id", flat=True).get(pk=aanvraag_id))
    eis_wijzigen(door, dossier, op=op)
    return dossier, Aanvraag.objects.select_related("melding__dossier").get(pk=aanvraag_id)


@transaction.atomic
def begin_opschorting(
    *,
    aanvraag_id: int,
    reden: str,
    van: datetime.date,
    uiterlijk: datetime.date | None,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Opschorting:
    """Let the term stand still from `van` (Awb art. 4:15). Who must complete the aanvraag gets until `uiterlijk`.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    bestaand = Opschorting.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    dossier, rij = _open(aanvraag_id, door=door, op=op)
    eis_lopend(rij.melding)
    if van <= rij.ontvangen_op:
        raise KanNietBij(
            "van", f"De aanvraag kwam op {datum(rij.ontvangen_op)}. De termijn kan pas na die dag stilstaan."
        )
    if van > op + datetime.timedelta(days=1):
        raise KanNietBij("van", "De termijn staat stil vanaf de dag na uw bericht. Die dag ligt uiterlijk morgen.")
    if reden == Opschorting.Reden.AANVULLING and uiterlijk is None:
        raise KanNietBij("uiterlijk", "Vul in tot en met welke dag de cliënt de tijd heeft om aan te vullen.")
    if uiterlijk is not None and uiterlijk < van:
        raise KanNietBij("uiterlijk", "Deze dag ligt voor de eerste dag dat de termijn stilstaat.")
    vorige = rij.opschortingen.order_by("van").last()
    if vorige is not None and vorige.tot is None:
        raise KanNiet(f"De termijn staat al stil sinds {datum(vorige.van)}. Leg eerst vast wanneer hij weer liep.")
    if vorige is not None and vorige.tot is not None and van < vorige.tot:
        raise KanNietBij("van", f"De termijn stond al stil tot {datum(vorige.tot)}. Kies die dag of een latere.")
    eis_versie(dossier, versie)
    nieuw = Opschorting.objects.create(
        op_aanvraag=rij,
        dossier=dossier,
        gemeente=dossier.gemeente,
        reden=reden,
        van=van,
        uiterlijk=uiterlijk,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("termijn_opgeschort", dossier, door=door, gemeente=dossier.gemeente, reden=reden, van=van)
    return nieuw


@transaction.atomic
def eindig_opschorting(
    *, opschorting_id: int, tot: datetime.date, versie: int, door: Lidmaatschap, op: datetime.date
) -> Opschorting:
    """Let the term run again from `tot`: the day on which the aanvraag was complete, or the ground fell away.

    The same day twice changes nothing. Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Opschorting.objects.values_list("dossier_id", flat=True).get(pk=opschorting_id))
    eis_wijzigen(door, dossier, op=op)
    rij = Opschorting.objects.select_related("op_aanvraag__melding__dossier").get(pk=opschorting_id)
    if rij.tot == tot:
        return rij
    if rij.tot is not None:
        raise KanNiet(f"De termijn loopt al weer sinds {datum(rij.tot)}.")
    eis_lopend(rij.op_aanvraag.melding)
    if tot <= rij.van:
        raise KanNietBij("tot", f"De termijn staat stil sinds {datum(rij.van)}. Kies een latere dag.")
    if tot > op:
        raise KanNietBij("tot", "Deze dag ligt in de toekomst.")
    eis_versie(dossier, versie)
    rij.tot = tot
    rij.save()
    bewaar(dossier)
    leg_vast("termijn_loopt_weer", dossier, door=door, gemeente=dossier.gemeente, tot=tot)
    return rij


@transaction.atomic
def registreer_ingebrekestelling(
    *,
    aanvraag_id: int,
    ontvangen_op: datetime.date,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Ingebrekestelling:
    """Record that the applicant wrote that the decision is late (Awb art. 4:17), also when that is too early.

    The same `aanvraag` twice answers with the first one. Raises GeenRecht, KanNiet (KanNietBij with the field that is
    wrong), Verouderd.
    """
    bestaand = Ingebrekestelling.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    dossier, rij = _open(aanvraag_id, door=door, op=op)
    if ontvangen_op > op:
        raise KanNietBij("ontvangen_op", "De ingebrekestelling kan niet in de toekomst liggen.")
    if ontvangen_op < rij.ontvangen_op:
        raise KanNietBij("ontvangen_op", f"De aanvraag zelf kwam op {datum(rij.ontvangen_op)}.")
    eis_versie(dossier, versie)
    nieuw = Ingebrekestelling.objects.create(
        op_aanvraag=rij,
        dossier=dossier,
        gemeente=dossier.gemeente,
        ontvangen_op=ontvangen_op,
        aanvraag=aanvraag,
        vastgelegd_door=door,
    )
    bewaar(dossier)
    leg_vast("ingebrekestelling_ontvangen", dossier, door=door, gemeente=dossier.gemeente, ontvangen_op=ontvangen_op)
    return nieuw
