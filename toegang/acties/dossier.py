"""Who works on a dossier, when its next step is due, and when it closes."""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from regio.termijnen import bereken
from regio.wetstermijnen import termijn
from toegang import rechten
from toegang.fouten import Verouderd
from toegang.models import Dossier
from toegang.opvolging import Recht, eerste_open_einde

ALLEEN_LEZEN = "U kunt dit dossier lezen, maar niet wijzigen."


def zet_vast(dossier_id: int) -> Dossier:
    """The dossier, locked until the transaction ends.

    Raises GeenRecht for who may not change it: the wall hides a shared dossier from a lock.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).select_related("gemeente").filter(pk=dossier_id).first()
    if dossier is None:
        raise GeenRecht(ALLEEN_LEZEN)
    return dossier


def eis_wijzigen(door: Lidmaatschap, dossier: Dossier, *, op: datetime.date) -> None:
    """Raises GeenRecht when this hat may not change this dossier, KanNiet when it is closed."""
    if not rechten.mag_dossier_wijzigen(door, dossier, op=op):
        raise GeenRecht(ALLEEN_LEZEN)
    if not dossier.is_open:
        raise KanNiet("Dit dossier is gesloten. Er kan niets meer aan veranderen.")


def eis_versie(dossier: Dossier, versie: int) -> None:
    """Raises Verouderd when the dossier was changed since a form with this version was opened."""
    if dossier.versie != versie:
        raise Verouderd(
            "Een collega heeft dit dossier gewijzigd terwijl u dit formulier open had. Wat u invulde staat er nog. "
            "Controleer het met wat er nu in het dossier staat en verstuur het dan opnieuw."
        )


def bewaar(dossier: Dossier) -> None:
    """Store a changed dossier: a new version, and the day of its next step."""
    dossier.versie += 1
    dossier.termijn = eerstvolgende_termijn(dossier)
    dossier.save()


def eerstvolgende_termijn(dossier: Dossier) -> datetime.date | None:
    """The day by which the next step must be done; None when nothing is due.

    Without an indicatie that is the last day of the onderzoek (Wmo 2015 art. 2.3.2 lid 1); with one it is the last day
    of the first right that stops without a decision and is not followed by another. Closed: nothing.
    """
    if not dossier.is_open:
        return None
    indicaties = list(dossier.indicaties.select_related("einde", "product"))
    if not indicaties:
        return bereken(termijn("onderzoek", op=dossier.gemeld_op), dossier.gemeld_op).laatste_dag
    return eerste_open_einde(
        [Recht(rij.product.taak, rij.van, rij.loopt_tot, beeindigd=rij.is_beeindigd) for rij in indicaties]
    )


@transaction.atomic
def wijs_toe(
    *, dossier_id: int, behandelaar_id: int | None, versie: int, door: Lidmaatschap, op: datetime.date
) -> Dossier:
    """Give a dossier to a consulent, or to nobody. Raises GeenRecht, KanNiet, Verouderd."""
    dossier = zet_vast(dossier_id)
    eis_wijzigen(door, dossier, op=op)
    if dossier.behandelaar_id == behandelaar_id:
        return dossier
    if not rechten.mag_toewijzen(door, dossier, op=op):
        raise GeenRecht("Alleen een teamleider geeft een dossier aan een andere consulent.")
    eis_versie(dossier, versie)
    if (
        behandelaar_id is not None
        and not rechten.behandelaars_voor(door, dossier, op=op).filter(pk=behandelaar_id).exists()
    ):
        raise KanNiet("Kies een consulent die dossiers van deze gemeente behandelt.")
    vorige = dossier.behandelaar_id
    dossier.behandelaar_id = behandelaar_id
    bewaar(dossier)
    leg_vast("dossier_toegewezen", dossier, door=door, gemeente=dossier.gemeente, van=vorige, naar=behandelaar_id)
    return dossier


@transaction.atomic
def sluit_dossier(*, dossier_id: int, reden: str, versie: int, door: Lidmaatschap, op: datetime.date) -> Dossier:
    """Close a dossier in which nothing runs any more. Raises GeenRecht, KanNiet, Verouderd."""
    dossier = zet_vast(dossier_id)
    if not dossier.is_open and dossier.sluitreden == reden:
        return dossier
    eis_wijzigen(door, dossier, op=op)
    eis_versie(dossier, versie)
    if dossier.indicaties.niet_voorbij(op=op).exists():
        raise KanNiet("Er loopt nog een indicatie. Beëindig die eerst, of wacht tot zij voorbij is.")
    if dossier.wachtlijstplaatsen.wachtend(op=op).exists():
        raise KanNiet("De cliënt staat nog op de wachtlijst. Haal de cliënt daar eerst af, met de reden.")
    dossier.gesloten_op = op
    dossier.sluitreden = reden
    bewaar(dossier)
    leg_vast("dossier_gesloten", dossier, door=door, gemeente=dossier.gemeente, reden=reden)
    return dossier
