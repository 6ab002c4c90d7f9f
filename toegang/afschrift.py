"""Everything the gemeente holds about one client, in words and for machines (AVG art. 15; Wmo 2015 art. 5.3.2).

Made by walking PERSOONSGEGEVENS: a new table of the dossier is in the copy without a line of code. What is left out is
said here, per field and with the reason, and stands in the copy itself. Employees appear by function, not by name.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.apps import apps
from django.db import models

from regio import notatie
from regio.models import Gebruiker, Lidmaatschap
from regio.templatetags.opmaak import moment
from toegang.models import Dossier, Onderdeel
from toegang.vernietigen import PERSOONSGEGEVENS, kolom_van_dossier

TECHNISCH = frozenset(
    {
        "id",
        "dossier",
        "content_object",
        "gemeente",
        "aanvraag",
        "versie",
        "zoeknaam",
        "inhoud",
        "hash",
        "mediatype",
        "history_id",
        "history_type",
        "history_pet_id",
    }
)
"""Names of fields that say nothing about the client: keys, search forms, and the bytes of files."""

ONDERDELEN: dict[Any, str] = {code: str(tekst) for code, tekst in Onderdeel.choices}
"""What the parts of an overdracht are called."""

COLLEGA = "een medewerker van de gemeente"


@dataclass(frozen=True)
class Regel:
    """What the copy does with one table: a title in the words of the client, and what it leaves out and why."""

    titel: str = ""
    zonder: Mapping[str, str] = field(default_factory=dict)
    """From the name of a field to why it is left out."""
    weg: str = ""
    """Why the whole table is left out."""


VAN_EEN_ANDER = "dat zijn gegevens van een ander"
BEVEILIGD = "het BSN staat versleuteld; op uw verzoek staat het in dit afschrift"

REGELS: dict[str, Regel] = {
    "toegang.Dossier": Regel("Uw dossier"),
    "toegang.Client": Regel("Uw gegevens"),
    "toegang.ClientBsn": Regel("Uw BSN", weg=BEVEILIGD),
    "toegang.Dossierstuk": Regel("Brieven en andere stukken"),
    "toegang.Indicatie": Regel("Besluiten over ondersteuning"),
    "toegang.Deling": Regel("Met wie uw dossier is gedeeld"),
    "toegang.Overdracht": Regel(
        "Overdracht aan een andere gemeente", zonder={"contact": "dat zijn gegevens van een medewerker"}
    ),
    "toegang.Bericht": Regel("Berichten aan en van aanbieders"),
    "toegang.Vertegenwoordiger": Regel(
        "Uw vertegenwoordiger", zonder={"telefoon": VAN_EEN_ANDER, "email": VAN_EEN_ANDER}
    ),
    "toegang.Privacyverzoek": Regel("Uw verzoeken over uw gegevens"),
    "toegang.PrivacyverzoekAntwoord": Regel("Onze antwoorden op die verzoeken"),
    "toegang.Bewaarplicht": Regel("Waarom wij uw dossier langer bewaren"),
}
"""A table that is not here has the title of its model and leaves nothing out but what is technical."""


@dataclass(frozen=True)
class Rij:
    """One row: names and values as the reader sees them."""

    velden: list[tuple[str, str]]


@dataclass(frozen=True)
class Deel:
    """One table in the copy. `data` is the same as `rijen`, for machines."""

    label: str
    titel: str
    rijen: list[Rij]
    data: list[dict[str, Any]]
    weggelaten: list[str]


def regel_voor(label: str) -> Regel:
    """What the copy does with this table; its history leaves out the same fields."""
    if label in REGELS:
        return REGELS[label]
    return Regel(zonder=REGELS.get(label.replace("Historical", ""), Regel()).zonder)


def toont(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The fields of this model that stand in the copy."""
    zonder = {*TECHNISCH, *regel_voor(model._meta.label).zonder}
    return [veld for veld in model._meta.concrete_fields if veld.name not in zonder]


def delen_van(dossier: Dossier) -> list[Deel]:
    """All parts of the copy: who it is about, the dossier, the rest as it happened, and last what said something else.

    A table without rows is not in it.
    """
    labels = list(reversed(PERSOONSGEGEVENS))
    labels.sort(key=_plaats)
    return [deel for label in labels if (deel := _deel(label, dossier))]


def _plaats(label: str) -> int:
    """The order for the reader; what is equal keeps the order of the list."""
    eerst = ("toegang.Client", "toegang.Dossier")
    return eerst.index(label) if label in eerst else len(eerst) + ("Historical" in label)


def samenvatting(dossier: Dossier, delen: list[Deel]) -> list[tuple[str, str]]:
    """Who and what this copy is about, for its first page."""
    client = dossier.client
    telling = [deel.titel + (f" ({len(deel.rijen)})" if len(deel.rijen) > 1 else "") for deel in delen if deel.rijen]
    stand = (
        f"gesloten op {notatie.datum(dossier.gesloten_op)}: {dossier.get_sluitreden_display()}"
        if dossier.gesloten_op
        else "loopt"
    )
    return [
        ("Over wie", f"{client.naam}, geboren op {notatie.datum(client.geboortedatum)}"),
        ("Welke gemeente", str(dossier.gemeente)),
        ("Waarover", f"{dossier.get_taak_display()}, dossier {dossier.nummer}"),
        ("Sinds", f"de melding van {notatie.datum(dossier.gemeld_op)}"),
        ("Het dossier", stand),
        ("Wat hieronder staat", ", ".join(telling)),
    ]


def _deel(label: str, dossier: Dossier) -> Deel | None:
    model, regel = apps.get_model(label), regel_voor(label)
    historie = hasattr(model, "history_date")
    titel = regel.titel or str(model._meta.verbose_name_plural).capitalize()
    if historie:
        titel = f"Eerdere versies: {_van_historie(model)}"
    weggelaten = [f"{titel}: {regel.weg}."] if regel.weg else []
    weggelaten += [f"{titel}, {_naam(model, naam)}: {waarom}." for naam, waarom in regel.zonder.items()]
    if regel.weg:
        return Deel(label, titel, [], [], weggelaten)
    velden = toont(model)
    relaties = [veld.name for veld in velden if veld.is_relation]
    sleutel = next(veld.attname for veld in model._meta.concrete_fields if veld.column == kolom_van_dossier(label))
    dingen = model._base_manager.filter(**{sleutel: dossier.pk}).select_related(*relaties)
    dingen = dingen.order_by("id", "history_date") if historie else dingen.order_by("pk")
    rijen = list(_wijzigingen(dingen, velden)) if historie else [Rij(_in_woorden(ding, velden)) for ding in dingen]
    data = [{veld.name: _voor_machines(ding, veld) for veld in velden} for ding in dingen]
    return Deel(label, titel, rijen, data, weggelaten) if rijen or weggelaten or (historie and data) else None


def _van_historie(model: type[models.Model]) -> str:
    bron = apps.get_model(model._meta.label.replace("Historical", ""))
    return str(bron._meta.verbose_name)


def _naam(model: type[models.Model], naam: str) -> str:
    return str(getattr(model._meta.get_field(naam), "verbose_name", naam))


def _in_woorden(ding: models.Model, velden: list[models.Field[Any, Any]]) -> list[tuple[str, str]]:
    paren = [(_kop(veld), _waarde(ding, veld)) for veld in velden]
    return [(kop, waarde) for kop, waarde in paren if waarde]


def _wijzigingen(dingen: Any, velden: list[models.Field[Any, Any]]) -> Iterator[Rij]:
    """Of each changed row what it said before and after; a row that never changed says nothing new."""
    inhoud = [veld for veld in velden if not veld.name.startswith("history_")]
    for _, versies in groupby(dingen, key=lambda ding: ding.id):
        vorige = None
        for versie in versies:
            if vorige is not None:
                anders = [
                    (_kop(veld), f"{_waarde(vorige, veld) or 'leeg'} → {_waarde(versie, veld) or 'leeg'}")
                    for veld in inhoud
                    if _waarde(vorige, veld) != _waarde(versie, veld)
                ]
                if anders:
                    yield Rij([("Gewijzigd", moment(versie.history_date)), *anders])
            vorige = versie


def _kop(veld: models.Field[Any, Any]) -> str:
    naam = str(veld.verbose_name)
    return naam[:1].upper() + naam[1:]


def _waarde(ding: models.Model, veld: models.Field[Any, Any]) -> str:
    """What the reader sees; empty for nothing."""
    waarde = getattr(ding, veld.name)
    if waarde is None or waarde == "":
        return ""
    if veld.choices:
        return str(dict(veld.flatchoices).get(waarde, waarde))
    if isinstance(waarde, Lidmaatschap):
        return f"{waarde.get_rol_display()}, {waarde.plaats}"
    if isinstance(waarde, Gebruiker):
        return COLLEGA
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime.datetime):
        return moment(waarde)
    if isinstance(waarde, datetime.date):
        return notatie.datum(waarde)
    if isinstance(waarde, bytes | memoryview):
        return ""
    woorden = dict(getattr(getattr(veld, "base_field", None), "flatchoices", ()))
    return _plat(waarde, woorden)


def _plat(waarde: Any, woorden: Mapping[Any, Any]) -> str:
    """What is inside something with parts, in one line; `woorden` are the labels of its codes."""
    if isinstance(waarde, dict):
        delen = ((naam, _plat(inhoud, woorden)) for naam, inhoud in waarde.items())
        koppen = ((ONDERDELEN.get(naam, str(naam).replace("_", " ")), inhoud) for naam, inhoud in delen if inhoud)
        return "; ".join(f"{kop}: {inhoud}" for kop, inhoud in koppen)
    if isinstance(waarde, list | tuple):
        return ", ".join(filter(None, (_plat(deel, woorden) for deel in waarde)))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return "" if waarde is None else str(woorden.get(waarde, waarde))


def _voor_machines(ding: models.Model, veld: models.Field[Any, Any]) -> Any:
    waarde = getattr(ding, veld.name)
    if isinstance(waarde, models.Model | bytes | memoryview):
        return _waarde(ding, veld) or None
    if isinstance(waarde, datetime.date):
        return waarde.isoformat()
    if waarde is None or isinstance(waarde, bool | int | str | dict | list):
        return waarde
    return str(waarde)
