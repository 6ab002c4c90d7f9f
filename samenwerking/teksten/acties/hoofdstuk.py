"""Writing a chapter; adding, moving and removing one."""

from __future__ import annotations

import datetime
from uuid import UUID

from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Lidmaatschap
from samenwerking.teksten.acties.tekst import GEEN_SCHRIJVER, vergrendel
from samenwerking.teksten.acties.verouderd import Verouderd
from samenwerking.teksten.inhoud import netjes
from samenwerking.teksten.models import Hoofdstuk, Tekst
from samenwerking.teksten.rechten import mag_schrijven


class HoofdstukVeranderd(Verouderd):
    """Someone else saved this chapter in the meantime: `nu` is what stands there."""

    def __init__(self, nu: Hoofdstuk) -> None:
        super().__init__("Iemand anders bewaarde dit hoofdstuk terwijl u schreef. Uw tekst is nog niet bewaard.")
        self.nu = nu


class HoofdstukWeg(Verouderd):
    """Someone else removed this chapter in the meantime."""

    def __init__(self) -> None:
        super().__init__("Iemand anders verwijderde dit hoofdstuk terwijl u schreef. Uw tekst is nog niet bewaard.")


def wijzig_hoofdstuk(
    *,
    tekst: Tekst,
    hoofdstuk_id: int,
    titel: str,
    inhoud: str,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Hoofdstuk:
    """Save title and text of a chapter that was opened at version `versie`.

    Saving what stands there already changes nothing, so a second click does no harm.
    Raises GeenRecht, HoofdstukVeranderd when someone else was first, HoofdstukWeg when it was removed.
    """
    tekst = _schrijfbaar(tekst, door=door, op=op)
    hoofdstuk = tekst.hoofdstukken.filter(pk=hoofdstuk_id).select_related("gewijzigd_door__gebruiker").first()
    if hoofdstuk is None:
        raise HoofdstukWeg
    inhoud = netjes(inhoud)
    if (hoofdstuk.titel, hoofdstuk.inhoud) == (titel, inhoud):
        return hoofdstuk
    if hoofdstuk.versienummer != versie:
        raise HoofdstukVeranderd(hoofdstuk)
    hoofdstuk.titel, hoofdstuk.inhoud = titel, inhoud
    hoofdstuk.versienummer += 1
    hoofdstuk.gewijzigd_op = timezone.now()
    hoofdstuk.gewijzigd_door = door
    hoofdstuk.save()
    leg_vast(
        "hoofdstuk gewijzigd",
        tekst,
        door=door,
        regio=tekst.regio,
        hoofdstuk=hoofdstuk.pk,
        versie=hoofdstuk.versienummer,
    )
    return hoofdstuk


def voeg_hoofdstuk_toe(
    *,
    tekst: Tekst,
    titel: str,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
    inhoud: str = "",
    bijlage: bool = False,
) -> Hoofdstuk:
    """Add a chapter or annex after the last one of its kind. The same `aanvraag` gives the same chapter."""
    tekst = _schrijfbaar(tekst, door=door, op=op)
    al_gedaan = tekst.hoofdstukken.filter(aanvraag=aanvraag).first()
    if al_gedaan is not None:
        return al_gedaan
    laatste = tekst.hoofdstukken.filter(bijlage=bijlage).order_by("-volgorde").first()
    hoofdstuk = Hoofdstuk.objects.create(
        tekst=tekst,
        titel=titel,
        inhoud=netjes(inhoud),
        bijlage=bijlage,
        volgorde=laatste.volgorde + 1 if laatste else 1,
        gewijzigd_door=door,
        aanvraag=aanvraag,
    )
    tekst.zet_gewijzigd(door=door)
    leg_vast("hoofdstuk toegevoegd", tekst, door=door, regio=tekst.regio, hoofdstuk=hoofdstuk.pk, versie=1)
    return hoofdstuk


def verplaats_hoofdstuk(
    *,
    tekst: Tekst,
    hoofdstuk_id: int,
    naar: int,
    versie: int,
    door: Lidmaatschap,
    op: datetime.date,
) -> Tekst:
    """Give a chapter the place `naar` (from 1) among the chapters, or an annex among the annexes.

    Raises GeenRecht, KanNiet for a place that is not there, Verouderd when the order changed since `versie`.
    """
    tekst = _schrijfbaar(tekst, door=door, op=op)
    hoofdstuk = _hoofdstuk_bij_indeling(tekst, hoofdstuk_id)
    rij = list(tekst.hoofdstukken.filter(bijlage=hoofdstuk.bijlage))
    if not 1 <= naar <= len(rij):
        raise KanNiet(f"Kies een plaats van 1 tot en met {len(rij)}.")
    van = rij.index(hoofdstuk) + 1
    if van == naar:
        return tekst
    _zelfde_indeling(tekst, versie)
    rij.insert(naar - 1, rij.pop(van - 1))
    veranderd = []
    for plaats, deel in enumerate(rij, start=1):
        if deel.volgorde != plaats:
            deel.volgorde = plaats
            veranderd.append(deel)
    bulk_update_with_history(veranderd, Hoofdstuk, ["volgorde"])
    tekst.zet_gewijzigd(door=door)
    leg_vast("hoofdstuk verplaatst", tekst, door=door, regio=tekst.regio, hoofdstuk=hoofdstuk.pk, van=van, naar=naar)
    return tekst


def verwijder_hoofdstuk(
    *, tekst: Tekst, hoofdstuk_id: int, versie: int, door: Lidmaatschap, op: datetime.date
) -> Tekst:
    """Take a chapter out of the draft. Its text stays readable in the history and in frozen versions.

    Raises GeenRecht, Verouderd when someone changed this chapter since `versie` of it, or removed it already.
    """
    tekst = _schrijfbaar(tekst, door=door, op=op)
    hoofdstuk = _hoofdstuk_bij_indeling(tekst, hoofdstuk_id)
    if hoofdstuk.versienummer != versie:
        raise Verouderd(
            "Iemand anders wijzigde dit hoofdstuk net. Lees eerst wat er nu staat en verwijder het daarna opnieuw."
        )
    nummer = hoofdstuk.pk
    hoofdstuk.delete()
    tekst.zet_gewijzigd(door=door)
    leg_vast(
        "hoofdstuk verwijderd", tekst, door=door, regio=tekst.regio, hoofdstuk=nummer, versie=hoofdstuk.versienummer
    )
    return tekst


def _schrijfbaar(tekst: Tekst, *, door: Lidmaatschap, op: datetime.date) -> Tekst:
    tekst = vergrendel(tekst)
    if not mag_schrijven(door, tekst.regio_id, op=op):
        raise GeenRecht(GEEN_SCHRIJVER)
    return tekst


def _hoofdstuk_bij_indeling(tekst: Tekst, hoofdstuk_id: int) -> Hoofdstuk:
    hoofdstuk = tekst.hoofdstukken.filter(pk=hoofdstuk_id).first()
    if hoofdstuk is None:
        raise Verouderd("Dit hoofdstuk is er niet meer: iemand anders verwijderde het.")
    return hoofdstuk


def _zelfde_indeling(tekst: Tekst, versie: int) -> None:
    if tekst.versienummer != versie:
        raise Verouderd(
            "Iemand anders wijzigde intussen de indeling. Hieronder staat de nieuwe volgorde; "
            "verplaats het hoofdstuk opnieuw als dat nog nodig is."
        )
