"""The people of the demo: every role in every gemeente and region, named by function: nobody takes them for real."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.contrib.auth.hashers import make_password
from django.utils.text import slugify
from simple_history.utils import bulk_create_with_history

from regio.acties.personen import VAN_EEN_ORGAAN
from regio.models import Gebruiker, Gemeente, Lidmaatschap, Orgaan, Regio, Rol
from samenwerking.demo import DOMEIN, WACHTWOORD
from samenwerking.demo.kaart import Kaart

BEGIN = datetime.date(2020, 1, 1)

IN_ELKE_GEMEENTE = (
    Rol.BELEIDSADVISEUR,
    Rol.COLLEGELID,
    Rol.RAADSLID,
    Rol.GRIFFIER,
    Rol.CONSULENT,
    Rol.TEAMLEIDER,
    Rol.CONTROLLER,
)
IN_ELKE_REGIO = (Rol.COORDINATOR, Rol.CONTROLLER, Rol.BEHEERDER)

EXTRA_CONSULENTEN = {"Den Haag": 14, "Dordrecht": 2, "Wassenaar": 1}
"""A centrumgemeente that does the access of others has more than one; else one person has a thousand dossiers.
In Wassenaar, in its leerjaar, one looks along."""

EXTRA_TEAMLEIDERS = {"Rijswijk": 1}
"""Destroying a dossier takes two of them."""

FUNCTIENAAM = {
    Rol.BELEIDSADVISEUR: "Beleidsadviseur",
    Rol.COLLEGELID: "Collegelid",
    Rol.RAADSLID: "Raadslid",
    Rol.GRIFFIER: "Griffier",
    Rol.CONSULENT: "Consulent",
    Rol.TEAMLEIDER: "Teamleider",
    Rol.WACHTLIJSTBEHEERDER: "Wachtlijstbeheerder",
    Rol.COORDINATOR: "Coördinator",
    Rol.CONTROLLER: "Controller",
    Rol.BEHEERDER: "Beheerder",
}


@dataclass(frozen=True)
class Account:
    """One person with one or more hats."""

    email: str
    naam: str
    petten: tuple[tuple[Rol, Gemeente | Regio], ...]


@dataclass
class Mensen:
    """The hats of the demo, found by role and place."""

    petten: dict[tuple[str, Gemeente | Regio], list[Lidmaatschap]] = field(default_factory=dict)

    def pet(self, rol: Rol, plaats: Gemeente | Regio) -> Lidmaatschap:
        """The first person with that role there. KeyError when there is none."""
        return self.petten[rol, plaats][0]

    def consulenten(self, gemeente: Gemeente) -> list[Lidmaatschap]:
        """Everyone who treats dossiers for that gemeente, in a fixed order."""
        return self.petten[Rol.CONSULENT, gemeente]


def accounts_van(kaart: Kaart) -> Iterator[Account]:
    """Every account, in a fixed order."""
    namen = {slugify(gemeente.naam_kort) for gemeente in kaart.gemeenten}
    for deel in kaart.regios:
        for gemeente in deel.gemeenten:
            rollen = [*IN_ELKE_GEMEENTE, *([Rol.WACHTLIJSTBEHEERDER] if gemeente == deel.centrum else [])]
            for rol in rollen:
                yield _account(rol.value, rol, gemeente)
            for nummer in range(2, EXTRA_CONSULENTEN.get(gemeente.naam_kort, 0) + 2):
                yield _account(f"consulent-{nummer}", Rol.CONSULENT, gemeente, nummer=f" {nummer}")
            for nummer in range(2, EXTRA_TEAMLEIDERS.get(gemeente.naam_kort, 0) + 2):
                yield _account(f"teamleider-{nummer}", Rol.TEAMLEIDER, gemeente, nummer=f" {nummer}")
        for rol in IN_ELKE_REGIO:
            # 'controller.dordrecht' is the controller of the gemeente; the one of the region needs another address
            zelfde = deel.regio.sleutel in namen and rol in IN_ELKE_GEMEENTE
            yield _account(rol.value, rol, deel.regio, voor="regio-" if zelfde else "")
    rijswijk, wassenaar = kaart.gemeente("Rijswijk"), kaart.gemeente("Wassenaar")
    yield Account(
        f"dubbel.rijswijk@{DOMEIN}",
        "Demo Consulent Rijswijk en Wassenaar",
        ((Rol.CONSULENT, rijswijk), (Rol.CONSULENT, wassenaar)),
    )


def _account(begin: str, rol: Rol, plaats: Gemeente | Regio, *, nummer: str = "", voor: str = "") -> Account:
    plek = slugify(plaats.naam_kort) if isinstance(plaats, Gemeente) else f"{voor}{plaats.sleutel}"
    return Account(f"{begin}.{plek}@{DOMEIN}", f"Demo {FUNCTIENAAM[rol]} {plaats}{nummer}", ((rol, plaats),))


def laad_mensen(kaart: Kaart) -> Mensen:
    """Store all accounts and their hats. One hash for all: computing it for each takes a minute."""
    accounts = list(accounts_van(kaart))
    wachtwoord = make_password(WACHTWOORD)
    personen = Gebruiker.objects.bulk_create(
        Gebruiker(email=account.email, naam=account.naam, password=wachtwoord) for account in accounts
    )
    organen = {
        (orgaan.gemeente_id, orgaan.soort): orgaan for orgaan in Orgaan.objects.filter(gemeente__in=kaart.gemeenten)
    }
    petten = bulk_create_with_history(
        list(_petten(zip(personen, accounts, strict=True), organen)),
        Lidmaatschap,
        default_change_reason="demo",
    )
    mensen = Mensen()
    for pet in petten:
        mensen.petten.setdefault((pet.rol, pet.gemeente or pet.regio), []).append(pet)
    return mensen


def _petten(
    wie: Iterable[tuple[Gebruiker, Account]], organen: dict[tuple[int | None, str], Orgaan]
) -> Iterator[Lidmaatschap]:
    for persoon, account in wie:
        for rol, plaats in account.petten:
            if isinstance(plaats, Regio):
                yield Lidmaatschap(gebruiker=persoon, rol=rol, regio=plaats, van=BEGIN)
                continue
            soort = VAN_EEN_ORGAAN.get(rol)
            orgaan = organen[plaats.pk, soort.value] if soort is not None else None
            yield Lidmaatschap(gebruiker=persoon, rol=rol, gemeente=plaats, orgaan=orgaan, van=BEGIN)
