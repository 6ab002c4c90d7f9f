"""Forms of toegang as a browser posts them, for the tests of its pages."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

from django.test import Client as Browser
from django.urls import reverse

from regio.models import Lidmaatschap
from regio.namens import namens
from tests.regio.factories import gemeente
from tests.toegang.factories import bsn, product
from toegang.models import Dossier


def browser(pet: Lidmaatschap) -> Browser:
    """Someone who is logged in with one hat."""
    uit = Browser()
    uit.force_login(pet.gebruiker)
    return uit


def dossier_van(pk: int, pet: Lidmaatschap) -> Dossier:
    with namens(pet):
        return Dossier.objects.select_related("client__bsn", "client__woonplaats", "behandelaar").get(pk=pk)


def verstuur(pet: Lidmaatschap, naam: str, /, *args: object, **velden: object) -> Any:
    """Post a form as the page would: with the hat."""
    return browser(pet).post(reverse(naam, args=args), {"pet": pet.pk, **velden})


def clientvelden(pet: Lidmaatschap, **anders: object) -> dict[str, object]:
    return {
        "aanvraag": uuid4(),
        "gemeente": pet.gemeente_id,
        "achternaam": "Proefman",
        "voorvoegsel": "van der",
        "voornamen": "Anton Bernard",
        "geboortedatum": "1980-02-29",
        "woonplaats": gemeente("Rijswijk").pk,
        "wijze": "aanmelding",
        "gemeld_op": "2026-11-02",
        "bsn": bsn(),
        **anders,
    }


def indicatievelden(dossier: Dossier, **anders: object) -> dict[str, object]:
    return {
        "aanvraag": uuid4(),
        "versie": dossier.versie,
        "product": product().pk,
        "doelgroep": "ggz_epa",
        "leveringsvorm": "natura",
        "van": "2026-11-01",
        "laatste_dag": "2027-10-31",
        "besluitdatum": "2026-10-26",
        "verantwoordelijke_gemeente": dossier.gemeente_id,
        "reden_afwijking": "",
        "eerder_aanvraag": "nee",
        "eerder_bw": "nee",
        **anders,
    }


def tekst(antwoord: Any) -> str:
    """What a reader sees: without tags and double spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode()))
