"""People and places for tests: plain functions, evidently made up."""

from __future__ import annotations

import datetime
import os
from itertools import count

from regio.models import Functie, Gebruiker, Gemeente, Lidmaatschap, Mandaat, Orgaan, Regio, Rol, Taak

_nummer = count(1)
BEGIN = datetime.date(2020, 1, 1)
ORGANEN = {Rol.COLLEGELID: "college", Rol.RAADSLID: "raad", Rol.GRIFFIER: "raad"}


def gemeente(naam: str) -> Gemeente:
    """A gemeente of the reference data by its short name ('Rijswijk')."""
    return Gemeente.objects.get(naam_kort=naam, geldig_tot__isnull=True)


def regio(sleutel: str) -> Regio:
    """A region of the reference data by its key ('haaglanden')."""
    return Regio.objects.get(sleutel=sleutel)


def maak_gebruiker(naam: str = "", password: str | None = None) -> Gebruiker:
    """A person with an address of its own; what `create_user` checks of it is right here, and took half of the time."""
    nummer = next(_nummer)
    adres = f"proef{os.getpid()}-{nummer}@voorbeeld.example"  # also beside people whom another process made
    gebruiker = Gebruiker(email=adres, naam=naam or f"Proefpersoon {nummer}")
    gebruiker.set_password(password)
    gebruiker.save()
    return gebruiker


def maak_pet(
    rol: Rol | str,
    waar: Gemeente | Regio | str,
    *,
    gebruiker: Gebruiker | None = None,
    van: datetime.date = BEGIN,
    tot: datetime.date | None = None,
) -> Lidmaatschap:
    """A hat for a gemeente (by short name) or a Regio; college and raad follow from the role."""
    plaats = gemeente(waar) if isinstance(waar, str) else waar
    orgaan = None
    if isinstance(plaats, Gemeente) and Rol(rol) in ORGANEN:
        orgaan = Orgaan.objects.get(gemeente=plaats, soort=ORGANEN[Rol(rol)])
    return Lidmaatschap.objects.create(
        gebruiker=gebruiker or maak_gebruiker(),
        rol=rol,
        gemeente=plaats if isinstance(plaats, Gemeente) else None,
        regio=plaats if isinstance(plaats, Regio) else None,
        orgaan=orgaan,
        van=van,
        tot=tot,
    )


def maak_mandaat(
    gever: str,
    nemer: str,
    *,
    functie: Functie = Functie.TOEGANG,
    taak: Taak = Taak.BW,
    van: datetime.date = BEGIN,
    tot: datetime.date | None = None,
) -> Mandaat:
    """A mandate between two gemeenten by short name."""
    return Mandaat.objects.create(
        gever=gemeente(gever), nemer=gemeente(nemer), taak=taak, functie=functie, van=van, tot=tot,
        grondslag="Mandaatbesluit van de proef",
    )  # fmt: skip
