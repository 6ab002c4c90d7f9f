"""A standpunt of a member of a college, and the advice of its officials. Both are rows; neither is a decision."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.models import Lidmaatschap
from samenwerking.besluiten.acties.procedure import vergrendel
from samenwerking.besluiten.models import Collegeadvies, Procedure, Procedureversie, Standpunt
from samenwerking.besluiten.rechten_college import mag_adviseren, mag_standpunt_geven

GEEN_COLLEGELID = "Alleen een lid van een college geeft een standpunt, en alleen voor zichzelf."
GEEN_ADVISEUR = "Alleen de beleidsadviseur van een gemeente adviseert haar college."
ANDERE_TEKST = "Er is intussen een nieuwe versie van de tekst. Lees die eerst en kies dan opnieuw."


@transaction.atomic
def geef_standpunt(
    *,
    procedure_id: int,
    soort: Standpunt.Soort,
    reden: str,
    vrijgegeven: bool,
    kenmerk: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Standpunt:
    """Say what one thinks of the version that the page showed (`kenmerk`), or take it back. A next one replaces it.

    Raises GeenRecht, or KanNiet for a newer version, a gemeente that takes no part, no reason, nothing to take back.
    """
    procedure = vergrendel(procedure_id)
    if not mag_standpunt_geven(door) or door.gemeente is None:
        raise GeenRecht(GEEN_COLLEGELID)
    if al := Standpunt.objects.filter(aanvraag=aanvraag).first():
        return al
    rij = _versie_nu(procedure, door, kenmerk)
    if soort in (Standpunt.Soort.TEGEN, Standpunt.Soort.VOORBEHOUD) and not reden.strip():
        raise KanNietBij("reden", "Zeg waarom: de anderen moeten weten wat u nodig hebt.")
    if soort == Standpunt.Soort.INGETROKKEN and not _heeft_er_een(procedure, door):
        raise KanNiet("U hebt hier geen standpunt dat u kunt intrekken.")
    return Standpunt.objects.create(
        procedure=procedure, versie=rij.versie, gemeente=door.gemeente, soort=soort, reden=reden.strip(),
        vrijgegeven=vrijgegeven and soort != Standpunt.Soort.INGETROKKEN, door=door, aanvraag=aanvraag,
    )  # fmt: skip


@transaction.atomic
def adviseer_college(
    *,
    procedure_id: int,
    strekking: str,
    tekst: str,
    kanttekeningen: str,
    kenmerk: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Collegeadvies:
    """Advise the own college about the version that the page showed; the last advice counts.

    Raises GeenRecht, or KanNiet for a newer version or a gemeente that takes no part.
    """
    procedure = vergrendel(procedure_id)
    if not mag_adviseren(door) or door.gemeente is None:
        raise GeenRecht(GEEN_ADVISEUR)
    if al := Collegeadvies.objects.filter(aanvraag=aanvraag).first():
        return al
    rij = _versie_nu(procedure, door, kenmerk)
    if not tekst.strip():
        raise KanNietBij("tekst", "Zeg waarom u dit adviseert.")
    return Collegeadvies.objects.create(
        procedure=procedure, versie=rij.versie, gemeente=door.gemeente, strekking=strekking, tekst=tekst.strip(),
        kanttekeningen=kanttekeningen.strip(), door=door, aanvraag=aanvraag,
    )  # fmt: skip


def _versie_nu(procedure: Procedure, door: Lidmaatschap, kenmerk: str) -> Procedureversie:
    if not procedure.partijen.filter(gemeente=door.gemeente_id).exists():
        raise KanNiet("Uw gemeente doet niet mee in deze procedure.")
    rij = procedure.versies.select_related("versie").defer("versie__inhoud").latest("pk")
    if rij.versie.vingerafdruk != kenmerk:
        raise KanNiet(ANDERE_TEKST)
    return rij


def _heeft_er_een(procedure: Procedure, door: Lidmaatschap) -> bool:
    laatste = Standpunt.objects.filter(
        procedure=procedure, gemeente=door.gemeente_id, door__gebruiker=door.gebruiker_id
    )
    rij = laatste.order_by("-pk").first()
    return rij is not None and rij.soort != Standpunt.Soort.INGETROKKEN
