"""The register of what was destroyed, outside the database: a restored back-up may be older than a decision.

A file in the folder of the back-ups, written after each decision and each night by the owner of the tables. It names
no client: number and id of a dossier, ground, day, and the two people who decided. `herstel` applies it.
"""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

from django.db import transaction

from regio.acties.back_up import BackUpFout
from regio.models import Gebruiker, Gemeente
from toegang.acties.vernietigen import verwijder_alles
from toegang.models import Dossier, VernietigdDossier, Vernietigingsbesluit

REGISTER = "vernietigd.json"


@dataclass(frozen=True)
class Besluitregel:
    """One decision as it stands in the file; `dossiers` holds id and number of each."""

    aanvraag: str
    gemeente: str
    grond: str
    besloten_op: str
    eerste: str
    tweede: str
    dossiers: list[tuple[int, str]]


def bewaar_register(map_: Path) -> int:
    """Write the register of this database; what an older file knows beside it stays. Returns the number of decisions.

    For the owner of the tables: the register stands behind the wall too. Raises BackUpFout.
    """
    pad = map_ / REGISTER
    regels = {regel.aanvraag: regel for regel in lees_register(pad)}
    for besluit in Vernietigingsbesluit.objects.select_related("gemeente", "eerste", "tweede").prefetch_related(
        "dossiers"
    ):
        regels[str(besluit.aanvraag)] = Besluitregel(
            aanvraag=str(besluit.aanvraag),
            gemeente=besluit.gemeente.code,
            grond=besluit.grond,
            besloten_op=besluit.besloten_op.isoformat(),
            eerste=besluit.eerste.email,
            tweede=besluit.tweede.email,
            dossiers=[(rij.dossier_id, rij.nummer) for rij in besluit.dossiers.all()],
        )
    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = pad.with_suffix(".half")
    half.touch(mode=0o600)
    half.write_text(
        json.dumps([asdict(regel) for regel in regels.values()], indent=1, ensure_ascii=False), encoding="utf-8"
    )
    os.replace(half, pad)
    return len(regels)


def lees_register(pad: Path) -> list[Besluitregel]:
    """The decisions in this file; none when there is no file. Raises BackUpFout."""
    if not pad.exists():
        return []
    try:
        return [
            Besluitregel(**{**ruw, "dossiers": [(int(pk), str(nummer)) for pk, nummer in ruw["dossiers"]]})
            for ruw in json.loads(pad.read_text(encoding="utf-8"))
        ]
    except (OSError, ValueError, TypeError, KeyError) as fout:
        raise BackUpFout(f"{pad} is geen register van vernietigde dossiers: {fout}") from fout


@transaction.atomic
def vernietig_opnieuw(map_: Path) -> str:
    """After a restore: destroy again what was destroyed since the back-up. Answers with a Dutch sentence.

    Runs as the owner of the tables, outside the wall. A dossier goes only when id, number and gemeente are the same.
    Raises BackUpFout.
    """
    pad = map_ / REGISTER
    if not pad.exists():
        return (
            f"Let op: er is geen register van vernietigde dossiers ({pad}). Is er na deze back-up iets vernietigd, "
            "dan is het nu terug."
        )
    aantal = 0
    for regel in lees_register(pad):
        gemeente = Gemeente.objects.get(code=regel.gemeente)
        besluit = _besluit(regel, gemeente)
        weg = []
        for dossier_id, nummer in regel.dossiers:
            VernietigdDossier.objects.get_or_create(
                besluit=besluit, dossier_id=dossier_id, defaults={"gemeente": gemeente, "nummer": nummer}
            )
            if Dossier.objects.filter(pk=dossier_id, nummer=nummer, gemeente=gemeente).exists():
                weg.append(dossier_id)
        if weg:
            verwijder_alles(besluit, weg)
        aantal += len(weg)
    return f"Opnieuw vernietigd, omdat het na de back-up was vernietigd: {aantal} dossiers."


def _besluit(regel: Besluitregel, gemeente: Gemeente) -> Vernietigingsbesluit:
    bestaand = Vernietigingsbesluit.objects.filter(aanvraag=regel.aanvraag).first()
    if bestaand is not None:
        return bestaand
    return Vernietigingsbesluit.objects.create(
        gemeente=gemeente,
        grond=regel.grond,
        besloten_op=datetime.date.fromisoformat(regel.besloten_op),
        eerste=_mens(regel.eerste),
        tweede=_mens(regel.tweede),
        aanvraag=UUID(regel.aanvraag),
    )


def _mens(email: str) -> Gebruiker:
    """Who decided; someone who came after the back-up is there again by address, and cannot log in."""
    return Gebruiker.objects.filter(email=email).first() or Gebruiker.objects.create_user(
        email, email, None, is_active=False
    )
