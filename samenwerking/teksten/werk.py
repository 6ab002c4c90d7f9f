"""What texts ask of a hat."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from django.urls import reverse
from django.utils import timezone

from regio.models import Lidmaatschap
from regio.notatie import datum
from regio.werk import Werkregel
from samenwerking.teksten.acties.heropenen import wie_bericht_krijgt
from samenwerking.teksten.gesprekken import taken_van, vermeldingen_van
from samenwerking.teksten.models import Heropening, Tekst
from samenwerking.teksten.rechten import (
    SCHRIJVERS,
    mag_bevriezen,
    recht_met_rol,
    teksten_van,
    versies_van,
    ziet_concepten,
)
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.stand import Fase, fase_van


def werk_voor(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Who reads drafts: comments in which this person is named or has a task, and texts that were opened again.
    Writers also: texts with empty chapters; the coördinator: texts that are written and not frozen yet; who leads a
    text: the proposals that wait."""
    if not ziet_concepten(pet):
        return []
    berichten = [*_gesprekken(pet, op=op), *_berichten(pet, op=op)]
    if pet.rol not in SCHRIJVERS:
        return berichten
    alle = teksten_van(pet, op=op).select_related("regio").prefetch_related("rechten").met_stand()
    teksten = alle.onbevroren().order_by("streefdatum", "titel")
    return [*berichten, *(regel for tekst in teksten for regel in (*_beslissen(tekst, pet), *_fase(tekst, pet)))]


def _fase(tekst: Tekst, pet: Lidmaatschap) -> Iterator[Werkregel]:
    """What is still to be written or frozen; of a letter its round says that."""
    if tekst.soort != Tekst.Soort.RAADSINFORMATIEBRIEF:
        yield from _regels(tekst, pet)


def _gesprekken(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Tasks with their day, and mentions; a thread in which this person has a task is named once."""
    teksten = teksten_van(pet, op=op)
    taken = taken_van(pet, teksten)
    regels = [
        Werkregel(
            wat=f"Doe iets met een opmerking in '{taak.gesprek.tekst.titel}'",
            voor=str(taak.gesprek.tekst.regio),
            url=reverse("gesprek", args=[taak.gesprek.tekst_id, taak.gesprek_id]),
            knop="Opmerking openen",
            uiterlijk=taak.uiterlijk,
            waarom=f"{taak.door.gebruiker.naam} ({taak.door.plaats}) vroeg dit aan u.",
        )
        for taak in taken
    ]
    al = {taak.gesprek_id for taak in taken}
    for vermelding in vermeldingen_van(pet, teksten):
        bericht = vermelding.bericht
        if bericht.gesprek_id not in al:
            regels.append(
                Werkregel(
                    wat=f"Lees een opmerking in '{bericht.gesprek.tekst.titel}'",
                    voor=str(bericht.gesprek.tekst.regio),
                    url=reverse("gesprek", args=[bericht.gesprek.tekst_id, bericht.gesprek_id]),
                    knop="Opmerking openen",
                    waarom=f"{bericht.wie} ({bericht.waarvan}) noemt u op {datum(timezone.localdate(bericht.op))}.",
                )
            )
    return regels


def _berichten(pet: Lidmaatschap, *, op: datetime.date) -> Iterator[Werkregel]:
    """Texts that were opened again, until this hat has read it or the text is frozen anew."""
    rijen = (
        Heropening.objects.filter(versie__in=versies_van(pet, op=op))
        .exclude(door=pet)
        .exclude(gelezen__pet=pet)
        .select_related("versie__tekst__regio")
        .defer("versie__inhoud")
    )
    for rij in rijen:
        tekst = rij.versie.tekst
        if not wie_bericht_krijgt(tekst, op=op).filter(pk=pet.pk).exists():
            continue
        yield Werkregel(
            wat=f"'{tekst.titel}' is weer geopend na versie {rij.versie.nummer}",
            voor=str(tekst.regio),
            url=reverse("versie", args=[tekst.pk, rij.versie.nummer]),
            knop="Reden lezen",
            waarom=rij.reden,
            terug=f"heropening {rij.pk}",
        )


def _beslissen(tekst: Tekst, pet: Lidmaatschap) -> Iterator[Werkregel]:
    """Open proposals, for who leads the text; without such a person for the coördinator."""
    leidt = tekst.trekker_id == pet.pk if tekst.trekker_id else mag_bevriezen(pet, tekst.regio_id)
    aantal = sum(deel["aantal"] for deel in tekst.open_voorstellen)
    if leidt and aantal and not tekst.dicht:
        yield Werkregel(
            wat=f"Beslis over {'1 voorstel' if aantal == 1 else f'{aantal} voorstellen'} in '{tekst.titel}'",
            voor=str(tekst.regio),
            url=reverse("tekst_voorstellen", args=[tekst.pk]),
            knop="Voorstellen bekijken",
            uiterlijk=tekst.streefdatum,
            waarom=f"Van {tekst.voorstellen_in_woorden}.",
        )


def _regels(tekst: Tekst, pet: Lidmaatschap) -> Iterator[Werkregel]:
    """What the phase of a text asks of this hat, as far as it may do that."""
    regel = _regel(tekst, pet)
    if regel is None or tekst.dicht:
        return
    mag = recht_met_rol(pet, tekst, schrijft=True)
    if mag.recht >= Recht.SCHRIJVEN:
        yield regel
    elif mag.recht >= Recht.VOORSTELLEN:
        yield replace(regel, wat=f"Doe voorstellen in '{tekst.titel}'", knop="Voorstellen doen")


def _regel(tekst: Tekst, pet: Lidmaatschap) -> Werkregel | None:
    fase = fase_van(
        aantal=tekst.aantal,
        aantal_leeg=tekst.aantal_leeg,
        laatst_gewijzigd=tekst.laatst_gewijzigd,
        versie_op=tekst.versie_op,
    )
    if fase is Fase.BEVRIEZEN:
        if not mag_bevriezen(pet, tekst.regio_id):
            return None
        return Werkregel(
            wat=f"Bevries een versie van '{tekst.titel}'",
            voor=str(tekst.regio),
            url=reverse("versie_bevriezen", args=[tekst.pk]),
            knop="Versie bevriezen",
            uiterlijk=tekst.streefdatum,
            waarom="Het concept is gewijzigd na de laatste versie."
            if tekst.versie_op
            else "Alle delen zijn geschreven.",
        )
    leeg = "1 leeg deel" if tekst.aantal_leeg == 1 else f"{tekst.aantal_leeg} lege delen"
    return Werkregel(
        wat=f"Schrijf mee aan '{tekst.titel}'",
        voor=str(tekst.regio),
        url=reverse("tekst_schrijven", args=[tekst.pk]),
        knop="Schrijven",
        uiterlijk=tekst.streefdatum,
        waarom=f"Nog {leeg} van de {tekst.aantal}." if tekst.aantal else "Er staat nog niets.",
    )
