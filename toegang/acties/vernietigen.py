"""Destroying dossiers: one person proposes, another decides, and everything about the client goes.

Proposal and decision each name the person of their own transaction; the database refuses anything else
(`toegang/deur.py`). What stays is the register (number, ground, day, two people) and the events, which hold ids only.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from uuid import UUID

from django.apps import apps
from django.db import connection, transaction
from psycopg import sql

from regio import tasks
from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from toegang import rechten
from toegang.bewaartermijn import belemmeringen
from toegang.fouten import KanNietBij
from toegang.models import (
    Dossier,
    VernietigdDossier,
    Vernietigingsbesluit,
    Vernietigingsvoorstel,
    VernietigingsvoorstelEinde,
)
from toegang.te_vernietigen import feiten_van
from toegang.vernietigen import PERSOONSGEGEVENS, kolom_van_dossier

NIET_UW_WERK = "Over vernietigen beslissen teamleiders van de gemeente."


@transaction.atomic
def stel_vernietigen_voor(
    *, dossiers: Iterable[int], grond: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> list[Vernietigingsvoorstel]:
    """Propose to destroy these dossiers; a second teamleider decides. The same `aanvraag` twice changes nothing.

    All or nothing. Raises GeenRecht, and KanNiet with the number of the dossier that must stay and why.
    """
    rijen = _zet_vast(dossiers, door=door, op=op)
    bestaand = list(Vernietigingsvoorstel.objects.filter(aanvraag=aanvraag))
    if bestaand:
        return bestaand
    al = Vernietigingsvoorstel.objects.open().filter(dossier__in=rijen).select_related("dossier").first()
    if al is not None:
        raise KanNiet(f"Dossier {al.dossier.nummer} is al voorgesteld.")
    _eis_weg(rijen, grond=grond, op=op)
    voorstellen = []
    for dossier in rijen:
        voorstellen.append(
            Vernietigingsvoorstel.objects.create(
                dossier=dossier,
                gemeente_id=dossier.gemeente_id,
                grond=grond,
                voorgesteld_op=op,
                aanvraag=aanvraag,
                vastgelegd_door=door,
            )
        )
        leg_vast("vernietiging_voorgesteld", dossier, door=door, gemeente=dossier.gemeente, grond=grond)
    return voorstellen


@transaction.atomic
def stop_voorstel(
    *, voorstellen: Iterable[int], reden: str, door: Lidmaatschap, op: datetime.date
) -> list[VernietigingsvoorstelEinde]:
    """Take proposals back, or refuse them as the second person. What was already stopped stays as it is.

    Raises GeenRecht.
    """
    rijen = _open_voorstellen(voorstellen, door=door, op=op)
    einden = []
    for voorstel in rijen:
        einden.append(
            VernietigingsvoorstelEinde.objects.create(
                voorstel=voorstel,
                dossier=voorstel.dossier,
                gemeente_id=voorstel.gemeente_id,
                per=op,
                reden=reden,
                vastgelegd_door=door,
            )
        )
        leg_vast(
            "vernietigingsvoorstel_gestopt",
            voorstel.dossier,
            door=door,
            gemeente=voorstel.dossier.gemeente,
            reden=reden,
        )
    return einden


@transaction.atomic
def vernietig(
    *, voorstellen: Iterable[int], akkoord: bool, aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> list[VernietigdDossier]:
    """Decide as the second person on proposals of one colleague, and destroy everything about these clients at once.

    All or nothing; it cannot be undone. The same `aanvraag` twice answers with what is in the register.
    Raises GeenRecht, KanNiet (KanNietBij).
    """
    rijen = _open_voorstellen(voorstellen, door=door, op=op)
    gedaan = list(VernietigdDossier.objects.filter(besluit__aanvraag=aanvraag))
    if gedaan:
        return gedaan
    if not rijen:
        raise KanNiet("Deze voorstellen zijn er niet meer. Een collega was u voor.")
    if not akkoord:
        raise KanNietBij("akkoord", "Kruis aan dat u weet dat dit niet ongedaan te maken is.")
    soorten = {(rij.gemeente_id, rij.grond, rij.vastgelegd_door.gebruiker_id) for rij in rijen}
    if len(soorten) > 1:
        raise KanNiet("Beslis per collega, per gemeente en per grond.")
    ((gemeente_id, grond, eerste_id),) = soorten
    if eerste_id == door.gebruiker_id:
        raise KanNiet("Dit stelde u zelf voor. Een andere teamleider van de gemeente moet beslissen.")
    dossiers = [rij.dossier for rij in rijen]
    _eis_weg(dossiers, grond=grond, op=op)
    besluit = Vernietigingsbesluit.objects.create(
        gemeente_id=gemeente_id,
        grond=grond,
        besloten_op=op,
        eerste_id=eerste_id,
        tweede_id=door.gebruiker_id,
        aanvraag=aanvraag,
    )
    vernietigd = []
    for dossier in dossiers:
        vernietigd.append(
            VernietigdDossier.objects.create(
                besluit=besluit, gemeente_id=gemeente_id, dossier_id=dossier.pk, nummer=dossier.nummer
            )
        )
        leg_vast(
            "dossier_vernietigd",
            dossier,
            door=door,
            gemeente=dossier.gemeente,
            besluit=besluit.pk,
            grond=grond,
            eerste=eerste_id,
        )
    verwijder_alles(besluit, [dossier.pk for dossier in dossiers])
    transaction.on_commit(tasks.bewaar_register.delay, robust=True)
    return vernietigd


def verwijder_alles(besluit: Vernietigingsbesluit, dossiers: Sequence[int]) -> None:
    """Delete every row about these dossiers, in the order of the list; the decision opens the door for them only.

    Raises IntegrityError for a dossier that the decision does not cover.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('regio.vernietigingsbesluit', %s, true)", [str(besluit.pk)])
        for label in PERSOONSGEGEVENS:
            vraag = sql.SQL("DELETE FROM {} WHERE {} = ANY(%s)").format(
                sql.Identifier(apps.get_model(label)._meta.db_table), sql.Identifier(kolom_van_dossier(label))
            )
            cursor.execute(vraag.as_string(None), [list(dossiers)])
        cursor.execute("SELECT set_config('regio.vernietigingsbesluit', '', true)")


def _zet_vast(dossiers: Iterable[int], *, door: Lidmaatschap, op: datetime.date) -> list[Dossier]:
    """These dossiers, locked in one order so that two people never wait for each other. Raises GeenRecht."""
    nummers = set(dossiers)
    rijen = list(
        Dossier.objects.select_for_update(of=("self",)).select_related("gemeente").filter(pk__in=nummers).order_by("pk")
    )
    if len(rijen) != len(nummers) or not all(
        rechten.mag_vernietigen(door, rij.gemeente_id, taak=rij.taak, op=op) for rij in rijen
    ):
        raise GeenRecht(NIET_UW_WERK)
    if not rijen:
        raise KanNiet("Kies minstens één dossier.")
    return rijen


def _open_voorstellen(
    voorstellen: Iterable[int], *, door: Lidmaatschap, op: datetime.date
) -> list[Vernietigingsvoorstel]:
    """The open proposals among these, with their dossiers locked. Raises GeenRecht."""
    if not rechten.gemeenten_om_te_vernietigen(door, op=op):
        raise GeenRecht(NIET_UW_WERK)
    gevraagd = Vernietigingsvoorstel.objects.open().filter(pk__in=set(voorstellen))
    dossiers = list(gevraagd.values_list("dossier_id", flat=True))
    if not dossiers:
        return []
    _zet_vast(dossiers, door=door, op=op)
    return list(gevraagd.select_related("dossier__gemeente", "vastgelegd_door").order_by("dossier_id"))


def _eis_weg(dossiers: Sequence[Dossier], *, grond: str, op: datetime.date) -> None:
    feiten = feiten_van(dossiers, op=op)
    for dossier in dossiers:
        zinnen = belemmeringen(feiten[dossier.pk], grond=grond, op=op)
        if zinnen:
            raise KanNiet(f"Dossier {dossier.nummer} kan niet worden vernietigd. {' '.join(zinnen)}")
