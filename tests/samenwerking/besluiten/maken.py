"""Choices, overeenkomsten and judgments for tests, made by the actions of the product; evidently made up."""

from __future__ import annotations

import datetime
from typing import Any
from uuid import uuid4

from regio.models import Lidmaatschap
from regio.namens import namens
from samenwerking.besluiten.acties.nvo import leg_oordeel_vast
from samenwerking.besluiten.acties.overeenkomst import maak_overeenkomst
from samenwerking.besluiten.acties.vormkeuze import leg_weging_vast, open_vormkeuze
from samenwerking.besluiten.models import Nvooordeel, Overeenkomst, Vormkeuze, Weging
from samenwerking.besluiten.wegen import Punt
from tests.regio.factories import gemeente, regio

OP = datetime.date(2026, 11, 23)
"""The day of these tests: a Monday."""
DAG = datetime.timedelta(days=1)


def maak_keuze(door: Lidmaatschap, **anders: Any) -> Vormkeuze:
    """An open question to the Haagse regio."""
    velden: dict[str, Any] = {
        "regio": regio("haaglanden"),
        "vraag": "Welke vorm past vanaf 2028?",
        "toelichting": "",
        "uiterlijk": OP + 30 * DAG,
        "aanvraag": uuid4(),
        "op": OP,
    }
    with namens(door):
        return open_vormkeuze(**(velden | anders), door=door)


def punt(past: str = "", niet: str = "", reden: str = "Zo zien wij het.") -> Punt:
    """A point: the codes of forms, separated by spaces."""
    return Punt(frozenset(past.split()), frozenset(niet.split()), reden)


def weeg(keuze: Vormkeuze, door: Lidmaatschap, *, versie: int = 0, **punten: Punt) -> Weging:
    """What a gemeente says."""
    with namens(door):
        return leg_weging_vast(
            keuze=keuze, punten=punten, toelichting="", versie=versie, aanvraag=uuid4(), door=door, op=OP
        )


VELDEN: dict[str, Any] = {
    "titel": "Samenwerkingsovereenkomst van de proef",
    "rechtsvorm": "centrumregeling",
    "taken": ["BW", "MO"],
    "toegang": "lokaal",
    "inkoop": "regio",
    "financiering": "regio",
    "ingangsdatum": datetime.date(2024, 1, 1),
    "tot": datetime.date(2028, 1, 1),
    "opzegtermijn": 12,
    "verlenging": "besluit",
}


def maak_afspraak(door: Lidmaatschap, wie: tuple[str, ...] = ("Rijswijk", "Den Haag"), **anders: Any) -> Overeenkomst:
    """An overeenkomst of the Haagse regio; `anders` replaces fields."""
    meer: dict[str, Any] = {"regio": regio("haaglanden"), "aanvraag": uuid4(), "stand": "besloten", "op": OP}
    meer |= {naam: anders.pop(naam) for naam in list(meer) if naam in anders}
    with namens(door):
        return maak_overeenkomst(
            velden=VELDEN | anders,
            partijen=[(gemeente(naam), "college") for naam in wie],
            per=datetime.date(2023, 12, 1),
            door=door,
            **meer,
        )


def oordeel(door: Lidmaatschap, code: str = "nvo_1", waarde: str = "deels", **anders: Any) -> Nvooordeel:
    """A judgment about the Haagse regio."""
    velden: dict[str, Any] = {
        "toelichting": "Vier van de vijf raden besloten.",
        "open_punten": "De raad van Wassenaar besluit nog.",
        "peildatum": OP,
        "versies": [],
        "teksten": [],
        "overeenkomsten": [],
        "adressen": [],
        "aanvraag": uuid4(),
        "regio": regio("haaglanden"),
    }
    with namens(door):
        return leg_oordeel_vast(**(velden | anders), code=code, waarde=waarde, door=door, op=OP)
