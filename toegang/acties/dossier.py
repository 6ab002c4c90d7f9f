"""Who works on a dossier, when its next step is due, and when it closes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Q

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from toegang import rechten
from toegang.fouten import Verouderd
from toegang.models import Dossier, MeldingEinde
from toegang.opvolging import Recht, eerste_open_einde
from toegang.procedure import Feiten, Mijlpaal, eerste_termijn
from toegang.verloop import rijen_voor_verloop, verlopen_van
from toegang.zonder_gat import eis_aankomst

ALLEEN_LEZEN = "U kunt dit dossier lezen, maar niet wijzigen."


def zet_vast(dossier_id: int) -> Dossier:
    """The dossier, locked until the transaction ends; for who keeps the waiting list with what that needs of it.

    Raises GeenRecht for who may not change it: the wall hides a shared dossier from a lock.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).select_related("gemeente").filter(
        pk=dossier_id
    ).first() or next(
        iter(Dossier.objects.raw("SELECT * FROM dossier_op_wachtlijst_vastgezet(%s)", [dossier_id])), None
    )
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
    dossier.termijn = eerstvolgende_termijn(dossier)
    nieuwe_versie(dossier)


def nieuwe_versie(dossier: Dossier) -> None:
    """Store that something changed beside the procedure: waiting and places have no part in the term.

    Who keeps a waiting list does so too, and finds neither the row of the dossier nor those from which the term
    follows: then the database does it.
    """
    dossier.versie += 1
    if not dossier.get_deferred_fields():
        dossier.save()
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT dossier_op_wachtlijst_gewijzigd(%s)", [dossier.pk])


def eerstvolgende_termijn(dossier: Dossier) -> datetime.date | None:
    """The day by which the next step must be done; None when nothing is due.

    The first of: what the running meldingen still have to meet (`procedure.eerste_termijn`), and the last day of the
    first right that stops without a decision and is not followed by another. Closed: nothing. Reads its rows anew,
    unless they were prefetched (`rijen_voor_verloop`).
    """
    if not dossier.is_open:
        return None
    if "meldingen" not in vars(dossier).get("_prefetched_objects_cache", {}):
        dossier = Dossier.objects.prefetch_related(*rijen_voor_verloop()).get(pk=dossier.pk)
    verlopen, indicaties = verlopen_van(dossier), list(dossier.indicaties.all())
    dagen = [eerste_termijn(deel.feiten) for deel in verlopen]
    if not verlopen and not indicaties:
        dagen.append(eerste_termijn(Feiten(melding=Mijlpaal(dossier.gemeld_op))))
    dagen.append(
        eerste_open_einde(
            [Recht(rij.product.taak, rij.van, rij.loopt_tot, beeindigd=rij.is_beeindigd) for rij in indicaties]
        )
    )
    return min((dag for dag in dagen if dag is not None), default=None)


@dataclass(frozen=True)
class Afwijking:
    """A dossier whose stored day is not the one that follows from its rows."""

    dossier: Dossier
    bewaard: datetime.date | None
    berekend: datetime.date | None


def afwijkende_termijnen() -> Iterator[Afwijking]:
    """Every dossier that can be seen whose stored term differs from what its rows say, read in parts."""
    alle = Dossier.objects.filter(Q(gesloten_op__isnull=True) | Q(termijn__isnull=False))
    rijen = alle.select_related("gemeente").prefetch_related(*rijen_voor_verloop()).order_by("pk")
    for dossier in rijen.iterator(chunk_size=500):
        berekend = eerstvolgende_termijn(dossier)
        if berekend != dossier.termijn:
            yield Afwijking(dossier, dossier.termijn, berekend)


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
    if reden == Dossier.Sluitreden.OVERGEDRAGEN:
        eis_aankomst(dossier)
    if dossier.indicaties.niet_voorbij(op=op).exists():
        raise KanNiet("Er loopt nog een indicatie. Beëindig die eerst, of wacht tot zij voorbij is.")
    if dossier.wachtlijstplaatsen.wachtend(op=op).exists():
        raise KanNiet("De cliënt staat nog op de wachtlijst. Haal de cliënt daar eerst af, met de reden.")
    _sluit_meldingen(dossier, reden=reden, door=door, op=op)
    if dossier.plaatsingen.niet_voorbij(op=op).exists():
        raise KanNiet("De cliënt heeft nog een plek, of er wacht een voorstel. Leg eerst vast hoe dat stopt.")
    dossier.gesloten_op = op
    dossier.sluitreden = reden
    bewaar(dossier)
    leg_vast("dossier_gesloten", dossier, door=door, gemeente=dossier.gemeente, reden=reden)
    return dossier


_ZONDER_BESLUIT = {
    Dossier.Sluitreden.OVERGEDRAGEN: MeldingEinde.Reden.OVERGEDRAGEN,
    Dossier.Sluitreden.INGETROKKEN: MeldingEinde.Reden.INGETROKKEN,
    Dossier.Sluitreden.OVERLEDEN: MeldingEinde.Reden.OVERLEDEN,
}
"""Reasons for which an aanvraag needs no decision any more, and what they are called for a melding."""


def _sluit_meldingen(dossier: Dossier, *, reden: str, door: Lidmaatschap, op: datetime.date) -> None:
    """What still runs ends with the dossier; an aanvraag of a client who goes on is decided upon first."""
    for deel in verlopen_van(dossier):
        if not deel.loopt:
            continue
        if deel.feiten.aanvraag is not None and reden not in _ZONDER_BESLUIT:
            raise KanNiet("Er ligt een aanvraag zonder besluit. Neem eerst een besluit, dan kan het dossier dicht.")
        MeldingEinde.objects.create(
            melding=deel.melding,
            dossier=dossier,
            gemeente=dossier.gemeente,
            per=op,
            reden=_ZONDER_BESLUIT.get(Dossier.Sluitreden(reden), MeldingEinde.Reden.DOSSIER_GESLOTEN),
            aanvraag=uuid4(),
            vastgelegd_door=door,
        )
