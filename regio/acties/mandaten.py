"""Giving a mandate and ending one. While it runs, people of one gemeente work in dossiers of another."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from regio import rechten
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.gebeurtenissen import leg_vast
from regio.models import Functie, Gemeente, Lidmaatschap, Mandaat, Taak
from regio.notatie import datum


@dataclass(frozen=True)
class Mandaatbesluit:
    """What the college of `gever` decided: who acts in its name, on what, from `van` up to but not including `tot`."""

    gever: Gemeente
    nemer: Gemeente
    taak: Taak
    functie: Functie
    van: datetime.date
    tot: datetime.date | None
    grondslag: str
    besluitdatum: datetime.date
    vindplaats: str


@transaction.atomic
def geef_mandaat(*, besluit: Mandaatbesluit, aanvraag: UUID, door: Lidmaatschap, op: datetime.date) -> Mandaat:
    """Record a mandate. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht when the mandaatgever is another's, and KanNietBij as `eis_mandaat` does.
    """
    Gemeente.objects.select_for_update(no_key=True).get(pk=besluit.gever.pk)  # one mandate at a time
    _mag(door, besluit.gever, op)
    eerder: Mandaat | None = Mandaat.objects.filter(aanvraag=aanvraag).first()
    if eerder is not None:
        return eerder
    eis_mandaat(besluit, op=op)
    mandaat = Mandaat.objects.create(
        gever=besluit.gever,
        nemer=besluit.nemer,
        taak=besluit.taak,
        functie=besluit.functie,
        van=besluit.van,
        tot=besluit.tot,
        grondslag=besluit.grondslag.strip(),
        besluitdatum=besluit.besluitdatum,
        vindplaats=besluit.vindplaats.strip(),
        aanvraag=aanvraag,
    )
    leg_vast(
        "mandaat_gegeven",
        mandaat,
        door=door,
        gemeente=mandaat.gever,
        nemer=mandaat.nemer_id,
        taak=mandaat.taak,
        functie=mandaat.functie,
        van=mandaat.van,
        tot=mandaat.tot,
        besluitdatum=mandaat.besluitdatum,
    )
    return mandaat


def eis_mandaat(besluit: Mandaatbesluit, *, op: datetime.date) -> None:
    """Whether this can be recorded. Raises KanNietBij with the field that stands in the way."""
    if besluit.nemer == besluit.gever:
        raise KanNietBij("nemer", "Een gemeente geeft geen mandaat aan zichzelf. Kies een andere gemeente.")
    if besluit.tot is not None and besluit.tot <= besluit.van:
        raise KanNietBij("tot", "De einddatum moet na de begindatum liggen.")
    if besluit.besluitdatum > op:
        raise KanNietBij("besluitdatum", "Deze dag moet nog komen. Leg het mandaat vast als het besluit is genomen.")
    al = Mandaat.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=besluit.van), gever=besluit.gever, taak=besluit.taak, functie=besluit.functie
    )
    if besluit.tot is not None:
        al = al.filter(van__lt=besluit.tot)
    if (ander := al.select_related("nemer").order_by("van").first()) is not None:
        raise KanNietBij(
            "functie",
            f"{besluit.gever} gaf {Functie(ander.functie).label} voor {Taak(ander.taak).label} al aan {ander.nemer}: "
            f"{periode(ander.van, ander.tot)}. Beëindig eerst dat mandaat, of kies een andere periode.",
        )


@transaction.atomic
def beeindig_mandaat(*, mandaat: Mandaat, tot: datetime.date, door: Lidmaatschap, op: datetime.date) -> Mandaat:
    """End a mandate: `tot` is the first day on which it no longer holds; today is at once.

    An end that was set can be moved, as long as that day has not come, but not over a mandate that follows it.
    Raises GeenRecht and KanNietBij.
    """
    mandaat = (
        Mandaat.objects.select_for_update(no_key=True, of=("self",)).select_related("gever", "nemer").get(pk=mandaat.pk)
    )
    _mag(door, mandaat.gever, op)
    if mandaat.tot == tot:
        return mandaat
    if mandaat.tot is not None and mandaat.tot <= op:
        raise KanNiet(f"Dit mandaat is al geëindigd op {datum(mandaat.tot)}.")
    if tot < op:
        raise KanNietBij("tot", "Deze dag is voorbij. Kies vandaag om het mandaat meteen te beëindigen.")
    if tot <= mandaat.van:
        raise KanNietBij("tot", f"Dit mandaat begint pas op {datum(mandaat.van)}. Kies een latere dag.")
    volgende = Mandaat.objects.filter(
        gever=mandaat.gever, taak=mandaat.taak, functie=mandaat.functie, van__gt=mandaat.van, van__lt=tot
    ).first()
    if volgende is not None:
        raise KanNietBij("tot", f"Vanaf {datum(volgende.van)} geldt al een ander mandaat. Kies uiterlijk die dag.")
    was, mandaat.tot = mandaat.tot, tot
    mandaat.save(update_fields=["tot"])
    leg_vast("mandaat_beeindigd", mandaat, door=door, gemeente=mandaat.gever, nemer=mandaat.nemer_id, tot=tot, was=was)
    return mandaat


def periode(van: datetime.date, tot: datetime.date | None) -> str:
    """A period in words: 'vanaf 1 januari 2015', 'van 1 januari 2015 tot 1 januari 2022'."""
    return f"van {datum(van)} tot {datum(tot)}" if tot is not None else f"vanaf {datum(van)}"


def _mag(door: Lidmaatschap, gever: Gemeente, op: datetime.date) -> None:
    if not rechten.mag_mandaat_beheren(door, gever=gever, op=op):
        raise GeenRecht(f"Mandaten van {gever} beheert de functioneel beheerder van {gever} of van de regio.")
