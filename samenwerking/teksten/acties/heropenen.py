"""Opening a frozen text again, and going back to a version: nothing that was kept is lost by either."""

from __future__ import annotations

import datetime
from uuid import UUID, uuid5

from django.db.models import Q

from regio.fouten import GeenRecht, KanNiet
from regio.gebeurtenissen import leg_vast
from regio.models import Deelname, Lidmaatschap, Rol
from regio.models.gebruiker import LidmaatschapQuerySet
from samenwerking.teksten.acties.recht import meld_recht
from samenwerking.teksten.acties.schrijven import DICHT, concept_van, zet_document
from samenwerking.teksten.acties.tekst import vergrendel
from samenwerking.teksten.acties.versie import benoem_versie
from samenwerking.teksten.beslissers import gemeenten_die_besloten
from samenwerking.teksten.models import Berichtgelezen, Heropening, Leven, Tekst, Versie
from samenwerking.teksten.rechten import mag_bevriezen, schrijver_van

TERUG = "Terug naar versie"


def heropen(*, tekst: Tekst, reden: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Heropening:
    """Let the writing of a frozen text go on. The frozen version stays; the people of `wie_bericht_krijgt` are told.

    The same `aanvraag` opens once. Raises GeenRecht, and KanNiet for a text that is not frozen.
    """
    tekst = vergrendel(tekst)
    if not mag_bevriezen(door, tekst.regio_id):
        raise GeenRecht("Alleen de coördinator van deze regio opent een bevroren tekst weer.")
    al_gedaan = Heropening.objects.filter(aanvraag=aanvraag, versie__tekst=tekst).first()
    if al_gedaan is not None:
        return al_gedaan
    Leven.objects.select_for_update(no_key=True).get(pk=tekst.pk)
    versie = tekst.versies.dicht().zonder_inhoud().first()
    if versie is None:
        raise KanNiet("Deze tekst is niet bevroren. De schrijvers kunnen er al in werken.")
    heropening = Heropening.objects.create(versie=versie, reden=reden, door=door, aanvraag=aanvraag)
    leg_vast("tekst heropend", tekst, door=door, regio=tekst.regio, versie=versie.pk, nummer=versie.nummer)
    meld_recht(tekst.pk)
    return heropening


def wie_bericht_krijgt(tekst: Tekst, *, op: datetime.date) -> LidmaatschapQuerySet:
    """The hats that are told that a text was opened again: who writes in the region, and the people of its colleges.

    When an organ of a gemeente decided on a version, its people belong here too, also after it left the region.
    """
    gemeenten = Deelname.objects.lopend(op=op).filter(regio=tekst.regio_id).values("gemeente_id")
    besloten = gemeenten_die_besloten(tekst).values("pk")
    return Lidmaatschap.objects.lopend(op=op).filter(
        Q(rol=Rol.COORDINATOR, regio=tekst.regio_id)
        | Q(rol__in=[Rol.BELEIDSADVISEUR, Rol.COLLEGELID])
        & (Q(gemeente_id__in=gemeenten) | Q(gemeente_id__in=besloten))
    )


def heeft_bericht(pet: Lidmaatschap, heropening: Heropening, *, op: datetime.date) -> bool:
    """Whether the notice of this opening still stands in the Mijn werk of this hat."""
    return (
        heropening.door_id != pet.pk
        and wie_bericht_krijgt(heropening.versie.tekst, op=op).filter(pk=pet.pk).exists()
        and not heropening.gelezen.filter(pet=pet).exists()
    )


def lees_bericht(*, heropening: Heropening, door: Lidmaatschap) -> None:
    """The hat has read it: the notice leaves its Mijn werk."""
    Berichtgelezen.objects.get_or_create(heropening=heropening, pet=door)


def ga_terug(*, versie: Versie, waarom: str, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Versie:
    """Make the draft what it was in this version: first what stands now is named, then what comes of it.

    The same `aanvraag` goes back once. Raises GeenRecht, and KanNiet while the text is frozen or when the draft is
    that version already.
    """
    tekst = vergrendel(versie.tekst)
    if not mag_bevriezen(door, tekst.regio_id):
        raise GeenRecht("Alleen de coördinator van deze regio gaat terug naar een eerdere versie.")
    al_gedaan = tekst.versies.filter(aanvraag=aanvraag).first()
    if al_gedaan is not None:
        return al_gedaan
    if tekst.versies.dicht().exists():
        raise KanNiet(DICHT)
    doel = versie.gelezen.document
    if concept_van(tekst).document == doel:
        raise KanNiet(f"Het concept is al gelijk aan versie {versie.nummer}.")
    benoem_versie(
        tekst=tekst,
        naam=f"Voor het teruggaan naar versie {versie.nummer}",
        waarom="Vanzelf bewaard, zodat niets verloren gaat.",
        aanvraag=uuid5(aanvraag, "ervoor"),
        door=door,
        op=op,
    )
    zet_document(tekst=tekst, maak=lambda _: doel, door=door, mag=schrijver_van(door, tekst, op=op))
    return benoem_versie(
        tekst=tekst,
        naam=f"{TERUG} {versie.nummer}: {versie.naam}"[:120],
        waarom=waarom,
        aanvraag=aanvraag,
        door=door,
        op=op,
    )
