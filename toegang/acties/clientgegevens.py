"""Address, contact and who acts for a client: what changes in the life of a client. A mistake is for `correctie`."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields
from uuid import UUID

from django.db import transaction

from regio.gebeurtenissen import leg_vast
from regio.models import Gemeente, Lidmaatschap
from toegang.acties.dossier import bewaar, eis_versie, eis_wijzigen, zet_vast
from toegang.fouten import KanNietBij
from toegang.models import Adressoort, Client, Dossier, Geslacht, Vertegenwoordiger

_POSTCODE = re.compile(r"[1-9][0-9]{3} [A-Z]{2}")
_TELEFOON = re.compile(r"\+?[0-9 ()-]{8,20}")


@dataclass(frozen=True)
class Leefgegevens:
    """Where a client lives and how to reach this person; what a message to an aanbieder needs or forbids."""

    adressoort: str = Adressoort.ONBEKEND
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    adresgemeente: Gemeente | None = None
    telefoon: str = ""
    email: str = ""
    geslacht: str = Geslacht.ONBEKEND
    geheimhouding: bool = False
    geen_berichtenverkeer: bool = False
    reden_geen_berichten: str = ""


LEEFVELDEN = tuple(deel.name for deel in fields(Leefgegevens))


@transaction.atomic
def wijzig_leefgegevens(
    *, dossier_id: int, gegevens: Leefgegevens, versie: int, door: Lidmaatschap, op: datetime.date
) -> Dossier:
    """Change what differs. Nothing different changes nothing. The event names fields, never what stands in them.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    eis_wijzigen(door, dossier, op=op)
    client = Client.objects.select_related("bsn").get(dossier=dossier)
    anders = [naam for naam in LEEFVELDEN if getattr(client, naam) != getattr(gegevens, naam)]
    if not anders:
        return dossier
    controleer_leefgegevens(gegevens, client)
    eis_versie(dossier, versie)
    for naam in anders:
        setattr(client, naam, getattr(gegevens, naam))
    client.save()
    bewaar(dossier)
    leg_vast("leefgegevens_gewijzigd", dossier, door=door, gemeente=dossier.gemeente, velden=",".join(anders))
    return dossier


def controleer_leefgegevens(gegevens: Leefgegevens | Client, client: Client) -> None:
    """Raises KanNietBij with the field that does not go with the others."""
    adres = (gegevens.straat, gegevens.huisnummer, gegevens.postcode, gegevens.plaats)
    zonder_bsn = not client.heeft_bsn and not client.bsn_volgt
    if gegevens.adressoort == Adressoort.GEEN and (any(adres) or gegevens.adresgemeente is not None):
        raise KanNietBij("adressoort", "U koos 'geen adres', maar er staat een adres. Maak de adresvelden leeg.")
    if zonder_bsn and not (gegevens.postcode and gegevens.huisnummer):
        raise KanNietBij("postcode", "Zonder BSN blijven postcode en huisnummer nodig om de cliënt te herkennen.")
    if gegevens.adressoort in {Adressoort.WOONADRES, Adressoort.BRIEFADRES} and gegevens.adresgemeente is None:
        raise KanNietBij("adresgemeente", "Kies de gemeente van dit adres.")
    if gegevens.postcode and not _POSTCODE.fullmatch(gegevens.postcode):
        raise KanNietBij("postcode", "Een postcode bestaat uit 4 cijfers en 2 letters, bijvoorbeeld 2281 AB.")
    _controleer_telefoon(gegevens.telefoon)
    if gegevens.geen_berichtenverkeer and not gegevens.reden_geen_berichten:
        raise KanNietBij("reden_geen_berichten", "Kies waarom er geen berichten over deze cliënt mogen gaan.")
    if gegevens.reden_geen_berichten and not gegevens.geen_berichtenverkeer:
        raise KanNietBij("geen_berichtenverkeer", "U koos een reden, maar het vakje staat niet aan.")


def _controleer_telefoon(nummer: str) -> None:
    if nummer and not _TELEFOON.fullmatch(nummer):
        raise KanNietBij("telefoon", "Vul een telefoonnummer in met cijfers, bijvoorbeeld 06 12345678.")


@dataclass(frozen=True)
class Vertegenwoordiging:
    """Who acts for the client, as what, and when. `tot` is the first day without."""

    soort: str
    naam: str
    van: datetime.date
    tot: datetime.date | None = None
    telefoon: str = ""
    email: str = ""


@transaction.atomic
def leg_vertegenwoordiger_vast(
    *,
    dossier_id: int,
    gegevens: Vertegenwoordiging,
    versie: int,
    aanvraag: UUID,
    door: Lidmaatschap,
    op: datetime.date,
) -> Vertegenwoordiger:
    """Someone acts for the client. The same `aanvraag` twice answers with the first one.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(dossier_id)
    bestaand = Vertegenwoordiger.objects.filter(aanvraag=aanvraag).first()
    if bestaand is not None:
        return bestaand
    eis_wijzigen(door, dossier, op=op)
    _controleer_vertegenwoordiging(gegevens)
    eis_versie(dossier, versie)
    rij = Vertegenwoordiger.objects.create(
        dossier=dossier, gemeente=dossier.gemeente, aanvraag=aanvraag, vastgelegd_door=door, **vars(gegevens)
    )
    _na_wijziging("vertegenwoordiger_vastgelegd", dossier, rij, door=door)
    return rij


@transaction.atomic
def wijzig_vertegenwoordiger(
    *, vertegenwoordiger_id: int, gegevens: Vertegenwoordiging, versie: int, door: Lidmaatschap, op: datetime.date
) -> Vertegenwoordiger:
    """Change who acts for a client, or since when no longer. Nothing different changes nothing.

    Raises GeenRecht, KanNiet (KanNietBij with the field that is wrong), Verouderd.
    """
    dossier = zet_vast(Vertegenwoordiger.objects.values_list("dossier_id", flat=True).get(pk=vertegenwoordiger_id))
    eis_wijzigen(door, dossier, op=op)
    rij = Vertegenwoordiger.objects.get(pk=vertegenwoordiger_id)
    if all(getattr(rij, naam) == waarde for naam, waarde in vars(gegevens).items()):
        return rij
    _controleer_vertegenwoordiging(gegevens)
    eis_versie(dossier, versie)
    for naam, waarde in vars(gegevens).items():
        setattr(rij, naam, waarde)
    rij.save()
    _na_wijziging("vertegenwoordiger_gewijzigd", dossier, rij, door=door)
    return rij


def _controleer_vertegenwoordiging(gegevens: Vertegenwoordiging) -> None:
    if gegevens.tot is not None and gegevens.tot <= gegevens.van:
        raise KanNietBij("laatste_dag", "De laatste dag ligt voor de eerste dag.")
    _controleer_telefoon(gegevens.telefoon)


def _na_wijziging(gebeurtenis: str, dossier: Dossier, rij: Vertegenwoordiger, *, door: Lidmaatschap) -> None:
    bewaar(dossier)
    leg_vast(
        gebeurtenis,
        dossier,
        door=door,
        gemeente=dossier.gemeente,
        vertegenwoordiger=rij.pk,
        welke=rij.soort,
        van=rij.van,
        tot=rij.tot,
    )
