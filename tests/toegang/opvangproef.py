"""A client of the opvang: a melding, its test, a pas and a family, made by the actions."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap, Taak
from regio.namens import namens
from tests.toegang.factories import OP
from toegang.acties.client import Meldinggegevens
from toegang.acties.melding import leg_melding_vast
from toegang.acties.opvang import (
    Toetsgegevens,
    beeindig_pas,
    geef_pas,
    haal_lid_weg,
    leg_gezin_vast,
    toets_melding,
    voeg_lid_toe,
)
from toegang.models import (
    Dossier,
    Huishouden,
    Huishoudlid,
    Melding,
    Nachtopvangpas,
    NachtopvangpasEinde,
    Opvangtoets,
)

DAG = datetime.timedelta(days=1)


def versie_van(dossier_id: int) -> int:
    """The version that a form opened now would carry."""
    return Dossier.objects.values_list("versie", flat=True).get(pk=dossier_id)


def _wie(dossier: Dossier) -> Lidmaatschap:
    assert dossier.behandelaar is not None
    return dossier.behandelaar


def maak_opvangmelding(dossier: Dossier, *, op: datetime.date = OP, wijze: str = "daklozenloket") -> Melding:
    """A melding for opvang in a dossier that is there.

    The small world and the full dossier keep everything in one dossier of beschermd wonen; the action would not.
    """
    door = _wie(dossier)
    with namens(door):
        if dossier.taak == Taak.BW:
            return Melding.objects.create(
                dossier=dossier, gemeente=dossier.gemeente, taak=Taak.MO, ontvangen_op=op, wijze=wijze,
                aanvraag=uuid4(), vastgelegd_door=door,
            )  # fmt: skip
        return leg_melding_vast(
            dossier_id=dossier.pk,
            soort=Melding.Soort.NIEUW,
            ontvangen_op=op,
            gegevens=Meldinggegevens(wijze=wijze),
            versie=versie_van(dossier.pk),
            aanvraag=uuid4(),
            door=door,
            op=op,
        )


def maak_toets(melding: Melding, *, op: datetime.date = OP, **anders: Any) -> Opvangtoets:
    """The test of a melding: a pas, unless said otherwise."""
    door = _wie(melding.dossier)
    gegevens = Toetsgegevens(**{"uitkomst": Opvangtoets.Uitkomst.PAS, "getoetst_op": op, **anders})
    with namens(door):
        return toets_melding(
            melding_id=melding.pk, gegevens=gegevens, versie=versie_van(melding.dossier_id), aanvraag=uuid4(),
            door=door, op=op,
        )  # fmt: skip


def maak_pas(toets: Opvangtoets, *, van: datetime.date = OP, dagen: int = 42) -> Nachtopvangpas:
    """A pas of six weken."""
    door = toets.vastgelegd_door
    with namens(door):
        return geef_pas(
            toets_id=toets.pk, van=van, tot_en_met=van + (dagen - 1) * DAG, versie=versie_van(toets.dossier_id),
            aanvraag=uuid4(), door=door, op=OP,
        )  # fmt: skip


def stop_pas(pas: Nachtopvangpas, *, per: datetime.date = OP) -> NachtopvangpasEinde:
    """The client found a room."""
    door = pas.vastgelegd_door
    with namens(door):
        return beeindig_pas(
            pas_id=pas.pk, per=per, reden="woning", versie=versie_van(pas.dossier_id), aanvraag=uuid4(),
            door=door, op=OP,
        )  # fmt: skip


def maak_gezin(dossier: Dossier, *, op: datetime.date = OP) -> tuple[Huishouden, Huishoudlid]:
    """A family with one child."""
    door = _wie(dossier)
    with namens(door):
        huishouden = leg_gezin_vast(
            dossier_id=dossier.pk, aangevraagd_op=op, versie=versie_van(dossier.pk), aanvraag=uuid4(), door=door, op=op
        )
        lid = voeg_lid_toe(
            huishouden_id=huishouden.pk, relatie="kind", geboortedatum=datetime.date(2019, 5, 1),
            versie=versie_van(dossier.pk), aanvraag=uuid4(), door=door, op=op,
        )  # fmt: skip
    return huishouden, lid


def vul_opvang(dossier: Dossier, pet: Lidmaatschap) -> None:
    """A row in every table of opvang, for the tests of the wall and of destruction."""
    stop_pas(maak_pas(maak_toets(maak_opvangmelding(dossier))))
    _, lid = maak_gezin(dossier)
    with namens(pet):
        haal_lid_weg(
            lid_id=lid.pk, per=OP, reden="onjuist", versie=versie_van(dossier.pk), aanvraag=uuid4(), door=pet, op=OP
        )
