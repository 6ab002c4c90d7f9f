"""Texts and their people, for tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from django.http import HttpResponse
from django.test import Client

from regio import klok
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.teksten.acties.heropenen import heropen
from samenwerking.teksten.acties.schrijven import concept_van, document_van, zet_document
from samenwerking.teksten.acties.tekst import maak_tekst
from samenwerking.teksten.acties.versie import bevries_versie
from samenwerking.teksten.boom import Knoop, is_leeg, knoop
from samenwerking.teksten.models import Tekst, Versie
from samenwerking.teksten.rechten import schrijver_van
from tests.regio.factories import maak_pet, regio


@dataclass(frozen=True)
class Mensen:
    """Who works with the texts of the Haagse regio, and one advisor of another region."""

    rijswijk: Lidmaatschap
    zoetermeer: Lidmaatschap
    coordinator: Lidmaatschap
    college: Lidmaatschap
    raad: Lidmaatschap
    consulent: Lidmaatschap
    dordrecht: Lidmaatschap


def maak_mensen() -> Mensen:
    """The seven of them, evidently made up."""
    return Mensen(
        rijswijk=maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk"),
        zoetermeer=maak_pet(Rol.BELEIDSADVISEUR, "Zoetermeer"),
        coordinator=maak_pet(Rol.COORDINATOR, regio("haaglanden")),
        college=maak_pet(Rol.COLLEGELID, "Rijswijk"),
        raad=maak_pet(Rol.RAADSLID, "Rijswijk"),
        consulent=maak_pet(Rol.CONSULENT, "Rijswijk"),
        dordrecht=maak_pet(Rol.BELEIDSADVISEUR, "Dordrecht"),
    )


def begin(door: Lidmaatschap, *, titel: str = "Proefplan", soort: str = "uitvoeringsplan", **meer: Any) -> Tekst:
    """A text of the Haagse regio, with one empty chapter unless its kind begins with chapters of its own."""
    return maak_tekst(
        regio=meer.pop("regio", None) or regio("haaglanden"),
        soort=soort,
        titel=titel,
        aanvraag=meer.pop("aanvraag", None) or uuid4(),
        door=door,
        op=klok.vandaag(),
        **meer,
    )


def schrijf(tekst: Tekst, door: Lidmaatschap, *blokken: Knoop | str, titel: str = "Visie") -> Knoop:
    """Give the chapter with this title these blocks (a str is an alinea); it is added when it is not there."""
    lijf = [alinea(deel, titel) if isinstance(deel, str) else deel for deel in blokken]

    def maak(document: Knoop) -> Knoop:
        gevonden = next((deel for deel in document.inhoud if deel.kop == titel), None)
        nieuw = knoop("hoofdstuk", knoop("kop", titel), *lijf, id=gevonden.id if gevonden else kenmerk(titel))
        if gevonden is None:
            over = [deel for deel in document.inhoud if deel.attrs.get("sleutel") or not is_leeg(deel)]
            return replace(document, inhoud=(*over, nieuw))
        return replace(document, inhoud=tuple(nieuw if deel is gevonden else deel for deel in document.inhoud))

    open_weer(tekst)
    with namens(door):
        zet_document(tekst=tekst, maak=maak, door=door, mag=schrijver_van(door, tekst, op=klok.vandaag()))
    return document_van(tekst)


def alinea(woorden: str, waar: str = "") -> Knoop:
    """An alinea with an id that follows from its words and where it stands."""
    return knoop("alinea", woorden, id=kenmerk(f"{waar}/{woorden}"))


def kenmerk(woorden: str) -> str:
    """The same words give the same id."""
    return uuid5(NAMESPACE_URL, woorden).hex[:12]


def kenmerk_van(tekst: Tekst) -> str:
    """What a form that freezes carries."""
    return concept_van(Tekst.objects.get(pk=tekst.pk)).kenmerk


def bevries(tekst: Tekst, door: Lidmaatschap, naam: str = "Concept voor de colleges", **meer: Any) -> Versie:
    """Freeze what stands there now; a text that is frozen is opened first, unless the same form is sent again."""
    if "aanvraag" not in meer:
        open_weer(tekst)
    return bevries_versie(
        tekst=tekst,
        naam=naam,
        kenmerk=meer.pop("kenmerk", None) or kenmerk_van(tekst),
        aanvraag=meer.pop("aanvraag", None) or uuid4(),
        door=door,
        op=klok.vandaag(),
        **meer,
    )


def open_weer(tekst: Tekst) -> None:
    """Open a frozen text, as the coördinator of its region who froze it."""
    dicht = tekst.versies.dicht().first()
    if dicht is not None:
        heropen(tekst=tekst, reden="Er moet nog iets bij.", aanvraag=uuid4(), door=dicht.door, op=klok.vandaag())


def inloggen(pet: Lidmaatschap) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(pet.gebruiker)
    return client


def verstuur(pet: Lidmaatschap, adres: str, **velden: Any) -> HttpResponse:
    """Post a form as this person, with the hat it was opened with."""
    return inloggen(pet).post(adres, {"pet": pet.pk, **velden})


MORGEN = datetime.timedelta(days=1)
