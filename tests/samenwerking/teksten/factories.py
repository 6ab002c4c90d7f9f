"""Texts and their people, for tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from samenwerking.teksten.acties.hoofdstuk import voeg_hoofdstuk_toe, wijzig_hoofdstuk

from regio import klok
from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.teksten.acties.tekst import maak_tekst
from samenwerking.teksten.acties.versie import bevries_versie
from samenwerking.teksten.models import Hoofdstuk, Tekst, Versie
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
    """A text of the Haagse regio, empty unless its kind begins with chapters."""
    return maak_tekst(
        regio=meer.pop("regio", None) or regio("haaglanden"),
        soort=soort,
        titel=titel,
        aanvraag=meer.pop("aanvraag", None) or uuid4(),
        door=door,
        op=klok.vandaag(),
        **meer,
    )


def voeg_toe(tekst: Tekst, door: Lidmaatschap, titel: str, inhoud: str = "", **meer: Any) -> Hoofdstuk:
    """A chapter with this text."""
    return voeg_hoofdstuk_toe(
        tekst=tekst,
        titel=titel,
        inhoud=inhoud,
        aanvraag=meer.pop("aanvraag", None) or uuid4(),
        door=door,
        op=klok.vandaag(),
        **meer,
    )


def schrijf(hoofdstuk: Hoofdstuk, door: Lidmaatschap, inhoud: str, *, versie: int | None = None) -> Hoofdstuk:
    """Save a chapter, as opened at `versie` (its present one when not given)."""
    with namens(door):
        return wijzig_hoofdstuk(
            tekst=hoofdstuk.tekst,
            hoofdstuk_id=hoofdstuk.pk,
            titel=hoofdstuk.titel,
            inhoud=inhoud,
            versie=hoofdstuk.versienummer if versie is None else versie,
            door=door,
            op=klok.vandaag(),
        )


def bevries(tekst: Tekst, door: Lidmaatschap, naam: str = "Concept voor de colleges", **meer: Any) -> Versie:
    """Freeze what stands there now."""
    return bevries_versie(
        tekst=tekst,
        naam=naam,
        kenmerk=meer.pop("kenmerk", None) or Tekst.objects.get(pk=tekst.pk).concept().kenmerk,
        aanvraag=meer.pop("aanvraag", None) or uuid4(),
        door=door,
        op=klok.vandaag(),
        **meer,
    )


def inloggen(pet: Lidmaatschap) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(pet.gebruiker)
    return client


def verstuur(pet: Lidmaatschap, adres: str, **velden: Any) -> HttpResponse:
    """Post a form as this person, with the hat it was opened with."""
    return inloggen(pet).post(adres, {"pet": pet.pk, **velden})


MORGEN = datetime.timedelta(days=1)
