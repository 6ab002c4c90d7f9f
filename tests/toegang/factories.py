"""Clients, indicaties and who waits, for tests: evidently made up, written by the actions of the product."""

from __future__ import annotations

import datetime
from itertools import count
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.contrib.auth.models import Permission
from django.db import connection, transaction

from regio.models import Gebruiker, Gemeente, Huisstijl, Lidmaatschap, Rol, Taak
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from toegang.acties.client import Clientgegevens, Meldinggegevens, registreer_client
from toegang.acties.indicatie import Besluit, Keuze, leg_indicatie_vast
from toegang.acties.wachtlijst import zet_op_wachtlijst
from toegang.bsn import testnummers
from toegang.models import Deling, Dossier, Indicatie, Product, Toestemming, Wachtlijstplaats

_nummer = count(1)
OP = datetime.date(2026, 11, 23)
"""The day of the tests: a Monday."""

MELDING = datetime.date(2026, 10, 5)


def bsn(nummer: int = 0) -> str:
    """A number of the test range."""
    return next(bsn for plaats, bsn in enumerate(testnummers()) if plaats == nummer)


def gegevens(**anders: Any) -> Clientgegevens:
    """What is asked about a client; made up."""
    nummer = next(_nummer)
    velden = {
        "voornamen": "Proef",
        "achternaam": f"Cliënt{nummer}",
        "geboortedatum": datetime.date(1980, 1, 1),
        "woonplaats_soort": "onbekend",
        "bsn_volgt": True,
    }
    if isinstance(anders.get("woonplaats"), str):
        anders["woonplaats"] = gemeente(anders["woonplaats"])
        anders["woonplaats_soort"] = "gemeente"
    return Clientgegevens(**{**velden, **anders})


def maak_dossier(
    waar: str | Gemeente = "Rijswijk",
    *,
    door: Lidmaatschap | None = None,
    gemeld_op: datetime.date = MELDING,
    op: datetime.date = OP,
    taak: str = Taak.BW,
    **client: Any,
) -> Dossier:
    """A dossier in a gemeente, registered by a consulent of it. The gemeente has an address for its letters."""
    plaats = gemeente(waar) if isinstance(waar, str) else waar
    Huisstijl.objects.get_or_create(gemeente=plaats, defaults={"adresregels": "Proefplein 1\n1000 SA Proefstad"})
    door = door or maak_pet(Rol.CONSULENT, plaats)
    with namens(door):
        return registreer_client(
            gegevens=gegevens(**client), gemeente=plaats, gemeld_op=gemeld_op, aanvraag=uuid4(), door=door, op=op,
            melding=Meldinggegevens(taak=taak),
        )  # fmt: skip


def product(sleutel: str = "hg-intramurale-plekken") -> Product:
    """A product of the reference data."""
    return Product.objects.get(sleutel=sleutel)


def besluit(**anders: Any) -> Besluit:
    """A decision of a year and a bit."""
    velden = {
        "product": anders.pop("product", None) or product(),
        "van": datetime.date(2026, 11, 1),
        "tot": datetime.date(2027, 11, 1),
        "doelgroep": "ggz_epa",
        "leveringsvorm": "natura",
        "besluitdatum": datetime.date(2026, 10, 26),
    }
    return Besluit(**{**velden, **anders})


def maak_indicatie(
    dossier: Dossier, *, door: Lidmaatschap | None = None, op: datetime.date = OP, **anders: Any
) -> Indicatie:
    """An indicatie in a dossier, by its behandelaar; the responsible gemeente as the rule says."""
    door = door or dossier.behandelaar
    assert door is not None
    with namens(door):
        return leg_indicatie_vast(
            dossier_id=dossier.pk,
            besluit=besluit(**anders),
            keuze=Keuze(dossier.gemeente),
            versie=Dossier.objects.get(pk=dossier.pk).versie,
            aanvraag=uuid4(),
            door=door,
            op=op,
        )


def maak_wachtende(
    dossier: Dossier, *, door: Lidmaatschap | None = None, op: datetime.date = OP, **anders: Any
) -> Wachtlijstplaats:
    """A place on the waiting list for the client of a dossier."""
    door = door or dossier.behandelaar
    assert door is not None
    velden: dict[str, Any] = {
        "product": None,
        "problematiek": "autisme",
        "sinds": MELDING,
        "verblijft_in_instelling": False,
        **anders,
    }
    with namens(door):
        return zet_op_wachtlijst(
            dossier_id=dossier.pk,
            versie=Dossier.objects.get(pk=dossier.pk).versie,
            aanvraag=uuid4(),
            door=door,
            op=op,
            **velden,
        )


def geef_toestemming(dossier: Dossier, aan: Gemeente, waarvoor: str = "consultatie", *omvang: str) -> Toestemming:
    """What the client of this dossier allows to be told to another gemeente; the hat of the dossier must be set."""
    return Toestemming.objects.create(
        dossier=dossier,
        gemeente=dossier.gemeente,
        waarvoor=waarvoor,
        aan_gemeente=aan,
        omvang=list(omvang) or ["dossier"],
        gegeven_op=MELDING,
        hoe="schriftelijk",
        door_wie="client",
        aanvraag=uuid4(),
        vastgelegd_door=dossier.behandelaar,
    )


def deel(
    dossier: Dossier,
    met: Gebruiker,
    *,
    van: datetime.date = datetime.date(2026, 11, 1),
    tot: datetime.date = datetime.date(2026, 12, 1),
    **anders: Any,
) -> Deling:
    """Share a dossier for reading, by its behandelaar, with someone for the gemeente of the first hat."""
    assert dossier.behandelaar is not None
    hoed = Lidmaatschap.objects.filter(gebruiker=met, gemeente__isnull=False).order_by("pk").first()
    aan = hoed.gemeente if hoed is not None and hoed.gemeente is not None else gemeente("Dordrecht")
    with namens(dossier.behandelaar):
        return Deling.objects.create(
            content_object=dossier,
            gemeente=dossier.gemeente,
            aan_gemeente=aan,
            toestemming=geef_toestemming(dossier, aan),
            aanvraag=uuid4(),
            user=met,
            permission=Permission.objects.get(codename="view_dossier", content_type__app_label="toegang"),
            van=van,
            tot=tot,
            reden="Collegiale consultatie",
            gever=dossier.behandelaar,
            **anders,
        )


def rijen(vraag: str, *waarden: object) -> list[tuple[Any, ...]]:
    """Raw SQL as the role of the app, within the transaction of the test."""
    with connection.cursor() as cursor:
        cursor.execute(vraag, waarden)
        return cursor.fetchall() if cursor.description else []


def weigert(soort: type[Exception], woorden: str, vraag: str, *waarden: object) -> None:
    """The database refuses this statement, at the latest at the end of the transaction; the test itself goes on."""
    with pytest.raises(soort, match=woorden):
        _met_alle_regels(vraag, *waarden)


@transaction.atomic
def _met_alle_regels(vraag: str, *waarden: object) -> None:
    rijen(vraag, *waarden)
    rijen("SET CONSTRAINTS ALL IMMEDIATE")


def als_eigenaar() -> psycopg.Connection:
    """A connection as the owner of the tables, who stands outside the wall."""
    from tests import databank

    return databank.eigenaar(connection.settings_dict["NAME"])
