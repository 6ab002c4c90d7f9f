"""Writing what the region knows, publishing a version of it, and withdrawing it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from regio.fouten import KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap, Regio
from samenwerking.kennis.models import Kennisstuk, Kennisversie
from samenwerking.kennis.rechten import eis_schrijven
from samenwerking.kennis.sporen import sporen
from samenwerking.teksten.acties.verouderd import Verouderd

VELDEN = ("soort", "titel", "stap", "trefwoorden", "concept")


def begin_kennisstuk(
    *, regio: Regio, velden: Mapping[str, Any], aanvraag: UUID, door: Lidmaatschap, op: datetime.date
) -> Kennisstuk:
    """Begin to write; only the writers see it until it is published. Raises GeenRecht or KanNietBij."""
    eis_schrijven(door, regio.pk, op=op)
    Regio.objects.select_for_update(no_key=True).get(pk=regio.pk)
    if eerder := Kennisstuk.objects.filter(aanvraag=aanvraag, regio=regio).first():
        return eerder
    _controleer(regio, velden, zelf=None)
    stuk = Kennisstuk.objects.create(
        regio=regio, aanvraag=aanvraag, door=door, **{naam: velden[naam] for naam in VELDEN}
    )
    leg_vast("kennis begonnen", stuk, door=door, regio=regio)
    return stuk


def schrijf_kennisstuk(
    *, stuk: Kennisstuk, velden: Mapping[str, Any], versie: int, door: Lidmaatschap, op: datetime.date
) -> Kennisstuk:
    """Write on; what was published stays as it was. Raises GeenRecht, KanNiet, KanNietBij or Verouderd."""
    eis_schrijven(door, stuk.regio_id, op=op)
    rij = _vergrendel(stuk)
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders schreef hier intussen aan. Bekijk wat er nu staat en bewaar opnieuw.")
    _eis_niet_ingetrokken(rij)
    _controleer(rij.regio, velden, zelf=rij)
    anders = [naam for naam in VELDEN if getattr(rij, naam) != velden[naam]]
    if not anders:
        return rij
    for naam in anders:
        setattr(rij, naam, velden[naam])
    rij.versienummer, rij.door = rij.versienummer + 1, door
    rij.save()
    leg_vast("kennis geschreven", rij, door=door, regio=rij.regio, velden=", ".join(anders))
    return rij


def _controleer(regio: Regio, velden: Mapping[str, Any], *, zelf: Kennisstuk | None) -> None:
    """A BSN is not even stored as a draft: a draft has a history too."""
    zelfde = Kennisstuk.objects.filter(regio=regio, titel=velden["titel"]).exclude(pk=zelf.pk if zelf else 0)
    if zelfde.exists():
        raise KanNietBij("titel", "Er is al een stuk met deze titel. Kies een andere titel, of schrijf daarin verder.")
    for veld in ("concept", "titel", "trefwoorden"):
        if stop := next((spoor for spoor in sporen(velden[veld]) if spoor.stopt), None):
            raise KanNietBij(veld, stop.zin)


def publiceer(
    *,
    stuk: Kennisstuk,
    versie: int,
    nagekeken: bool,
    anders: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Kennisversie:
    """Everyone in the region reads it from now on. With signs of a person someone has to say to have looked. The same
    `aanvraag` gives the same version. Raises GeenRecht, KanNiet, KanNietBij or Verouderd."""
    eis_schrijven(door, stuk.regio_id, op=op)
    rij = _vergrendel(stuk)
    if eerder := Kennisversie.objects.filter(aanvraag=aanvraag, stuk=rij).first():
        return eerder
    if rij.versienummer != versie:
        raise Verouderd("Iemand anders schreef hier intussen aan. Lees de tekst opnieuw voor u publiceert.")
    _eis_niet_ingetrokken(rij)
    gevonden = [*sporen(rij.titel), *sporen(rij.concept)]
    if stop := next((spoor for spoor in gevonden if spoor.stopt), None):
        raise KanNiet(stop.zin)
    if gevonden and not nagekeken:
        raise KanNietBij("nagekeken", "Lees de regels die wij noemen na, en bevestig dat er niemand in te vinden is.")
    vorige = rij.versies.first()
    if vorige is not None and (vorige.inhoud, vorige.titel) == (rij.concept, rij.titel):
        raise KanNiet(f"Er is niets veranderd sinds versie {vorige.nummer}.")
    nieuwe = Kennisversie.objects.create(
        stuk=rij,
        nummer=vorige.nummer + 1 if vorige is not None else 1,
        titel=rij.titel,
        inhoud=rij.concept,
        anders=anders,
        nagekeken=bool(gevonden),
        aanvraag=aanvraag,
        door=door,
    )
    leg_vast("kennis gepubliceerd", rij, door=door, regio=rij.regio, nummer=nieuwe.nummer, sporen=len(gevonden))
    return nieuwe


def trek_kennis_in(*, stuk: Kennisstuk, door: Lidmaatschap, op: datetime.date) -> Kennisstuk:
    """It holds no more: it leaves the lists and the steps of the toegang. Twice is once. Raises GeenRecht."""
    eis_schrijven(door, stuk.regio_id, op=op)
    rij = _vergrendel(stuk)
    if rij.ingetrokken_op is None:
        rij.ingetrokken_op, rij.door, rij.versienummer = op, door, rij.versienummer + 1
        rij.save()
        leg_vast("kennis ingetrokken", rij, door=door, regio=rij.regio)
    return rij


def _vergrendel(stuk: Kennisstuk) -> Kennisstuk:
    return Kennisstuk.objects.select_related("regio").select_for_update(of=("self",), no_key=True).get(pk=stuk.pk)


def _eis_niet_ingetrokken(stuk: Kennisstuk) -> None:
    if stuk.ingetrokken_op is not None:
        raise KanNiet("Dit stuk is ingetrokken. Begin een nieuw stuk.")
