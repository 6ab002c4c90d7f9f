"""An overdracht between two gemeenten, step by step, for the tests of overdracht and consultatie."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from regio.models import Gemeente, Lidmaatschap, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, maak_dossier
from toegang.acties.consultatie import deel_dossier
from toegang.acties.overdracht import Overdrachtgegevens, Stapgegevens, neem_stap, verzend
from toegang.acties.toestemming import Toestemminggegevens, geef_toestemming
from toegang.models import Deling, Dossier, Overdracht, Overdrachtstap, Toestemming
from toegang.overdracht import Stapsoort

DAG = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Partijen:
    """A dossier of the sender, and a consulent of each side."""

    dossier: Dossier
    zender: Lidmaatschap
    ontvanger: Lidmaatschap


def partijen(van: str = "Rijswijk", naar: str = "Dordrecht", **client: Any) -> Partijen:
    """Two gemeenten that do not act for one another."""
    zender, ontvanger = maak_pet(Rol.CONSULENT, van), maak_pet(Rol.CONSULENT, naar)
    return Partijen(maak_dossier(van, door=zender, **client), zender, ontvanger)


def toestemming(
    dossier: Dossier, door: Lidmaatschap, aan: str | Gemeente | None, waarvoor: str = "overdracht", **anders: Any
) -> Toestemming:
    """What the client of this dossier allows, by the action."""
    naar = gemeente(aan) if isinstance(aan, str) else aan
    delen = {
        "overdracht": ("identiteit", "ondersteuning", "netwerk"),
        "consultatie": ("dossier",),
        "zoeken_elders": ("bsn",),
        "andere_wet": ("schuldhulp",),
    }
    velden: dict[str, Any] = {
        "waarvoor": waarvoor,
        "omvang": delen[waarvoor],
        "gegeven_op": OP,
        "hoe": "schriftelijk",
        "door_wie": "client",
        "aan_gemeente": naar,
        **anders,
    }
    with namens(door):
        return geef_toestemming(
            dossier_id=dossier.pk, gegevens=Toestemminggegevens(**velden), aanvraag=uuid4(), door=door, op=OP
        )


def gegevens(**anders: Any) -> Overdrachtgegevens:
    """What is told and why."""
    velden: dict[str, Any] = {
        "samenvatting": {"ondersteuning": "Dagelijks begeleiding.", "netwerk": "Zijn zus woont daar."},
        "contact": "Proef Consulent, 000",
        "reden": "Zijn zus en zijn werk zijn daar.",
        "factoren": {},
        **anders,
    }
    return Overdrachtgegevens(**velden)


def stuur(wie: Partijen, *, toestemming_id: int | None = None, **anders: Any) -> Overdracht:
    """Send it, with toestemming."""
    if toestemming_id is None:
        assert wie.ontvanger.gemeente is not None
        toestemming_id = toestemming(wie.dossier, wie.zender, wie.ontvanger.gemeente).pk
    with namens(wie.zender):
        return verzend(
            dossier_id=wie.dossier.pk,
            toestemming_id=toestemming_id,
            gegevens=gegevens(**anders),
            versie=Dossier.objects.get(pk=wie.dossier.pk).versie,
            aanvraag=uuid4(),
            door=wie.zender,
            op=OP,
        )


def zet(
    overdracht: Overdracht, soort: Stapsoort, door: Lidmaatschap, *, op: datetime.date = OP, **velden: Any
) -> Overdrachtstap:
    """One step by one side, on the newest state."""
    with namens(door):
        return neem_stap(
            overdracht_id=overdracht.pk,
            soort=soort,
            gegevens=Stapgegevens(**velden),
            versie=Overdrachtstap.objects.filter(overdracht=overdracht).count(),
            aanvraag=uuid4(),
            door=door,
            op=op,
        )


def neem_aan(overdracht: Overdracht, door: Lidmaatschap, **anders: Any) -> Overdrachtstap:
    """The receiver says yes."""
    velden = {"overdrachtsdatum": OP + 7 * DAG, "betaler_tot": OP + 6 * DAG, **anders}
    return zet(overdracht, Stapsoort.GEACCEPTEERD, door, **velden)


def stand(overdracht: Overdracht, pet: Lidmaatschap) -> Stapsoort:
    """The last step as this hat sees it."""
    with namens(pet):
        return Overdracht.objects.get(pk=overdracht.pk).stand().laatste


def deel_met(
    dossier: Dossier, door: Lidmaatschap, collega: Lidmaatschap, *, met_advies: bool = True, dagen: int = 14
) -> Deling:
    """Ask a colleague to look along, with toestemming, by the actions."""
    rij = toestemming(dossier, door, collega.gemeente, "consultatie")
    with namens(door):
        return deel_dossier(
            dossier_id=dossier.pk,
            toestemming_id=rij.pk,
            collega_id=collega.pk,
            vraag="Wat zou u doen?",
            met_advies=met_advies,
            laatste_dag=OP + dagen * DAG,
            aanvraag=uuid4(),
            door=door,
            op=OP,
        )
