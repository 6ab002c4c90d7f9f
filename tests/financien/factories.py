"""Small inputs of an ingroeipad: five gemeenten of the Haagse regio and one outside it, round amounts."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from itertools import count
from uuid import uuid4

from financien.acties.berekening import stel_vast, vraag_vaststelling
from financien.acties.scenario import Keuze, maak_scenario
from financien.acties.wijziging import Waarde, voeg_wijziging_toe
from financien.ingroeipad import Soort
from financien.invoer import Wijzigingsoort
from financien.models import (
    Aandeel,
    Aandelen,
    Berekening,
    Ingroeipad,
    Macrobudget,
    Mutatie,
    Padstap,
    Scenario,
    Scenariowijziging,
    Taakveld,
    Vaststelling,
)
from regio.models import Bron, Gemeente, Lidmaatschap, Regio, Taak
from tests.regio.factories import maak_pet

_nummer = count(1)
OP = datetime.date(2026, 11, 22)
HISTORISCH = {"GM0518": "900", "GM0363": "100"}
OBJECTIEF = {"GM0518": "60", "GM0603": "6", "GM0629": "3", "GM0637": "12", "GM1916": "9", "GM0363": "10"}
BUDGET = {2026: "1000000.00", 2027: "1010000.01", 2028: "1020000.02"}


def maak_bron(zekerheid: str = "bevestigd") -> Bron:
    """A source of its own."""
    nummer = next(_nummer)
    return Bron.objects.create(
        sleutel=f"proefbron-{nummer}",
        titel=f"Proefbron {nummer}",
        uitgever="proef",
        vindplaats="tests",
        zekerheid=zekerheid,
    )


def maak_macrobudget(
    bedragen: Mapping[int, str] = BUDGET, *, taak: str = Taak.BW, bron: Bron | None = None, **velden: object
) -> Macrobudget:
    """A macrobudget with a basis per year, in euros."""
    bron = bron or maak_bron()
    velden = {"naam": f"Proefbudget {next(_nummer)}", "versie": "1"} | velden
    macrobudget = Macrobudget.objects.create(taak=taak, bron=bron, **velden)
    for jaar, bedrag in bedragen.items():
        voeg_mutatie_toe(macrobudget, jaar, bedrag)
    return macrobudget


def voeg_mutatie_toe(macrobudget: Macrobudget, jaar: int, bedrag: str, soort: str = "basis") -> Mutatie:
    """One row of a macrobudget."""
    return Mutatie.objects.create(
        macrobudget=macrobudget,
        jaar=jaar,
        soort=soort,
        bedrag=Decimal(bedrag),
        taakveld=Taakveld.objects.get(code="6.81a"),
        bron=macrobudget.bron,
    )


def maak_aandelen(
    soort: str, waarden: Mapping[str, str], *, taak: str = Taak.BW, bron: Bron | None = None, eenheid: str = "gewicht"
) -> Aandelen:
    """A set of shares by gemeentecode."""
    aandelen = Aandelen.objects.create(
        taak=taak, soort=soort, naam=f"Proefverdeling {next(_nummer)}", versie="1", eenheid=eenheid,
        bron=bron or maak_bron(),
    )  # fmt: skip
    ids = dict(Gemeente.objects.filter(code__in=waarden).values_list("code", "pk"))
    Aandeel.objects.bulk_create(
        Aandeel(aandelen=aandelen, gemeente_id=ids[code], waarde=Decimal(waarde)) for code, waarde in waarden.items()
    )
    return aandelen


def maak_ingroeipad(
    *, soort: Soort = Soort.LINEAIR, duur: int = 10, taak: str = Taak.BW, delen: str = ""
) -> Ingroeipad:
    """A path; `delen` is the row of parts of a path of soort tabel ('0 0.5 1')."""
    pad = Ingroeipad.objects.create(
        taak=taak, naam=f"Proefpad {next(_nummer)}", versie="1", soort=soort.value, duur=duur, bron=maak_bron()
    )
    for volgnummer, deel in enumerate(delen.split(), 1):
        Padstap.objects.create(ingroeipad=pad, volgnummer=volgnummer, objectief_deel=Decimal(deel), bron=pad.bron)
    return pad


def maak_keuze(taak: str = Taak.BW, **anders: object) -> Keuze:
    """A complete choice of inputs; what is given replaces the standard one."""
    standaard: dict[str, object] = {"naam": f"Proefscenario {next(_nummer)}", "startjaar": 2028}
    for naam, maak in (
        ("ingroeipad", lambda: maak_ingroeipad(taak=taak)),
        ("macrobudget", lambda: maak_macrobudget(taak=taak)),
        ("historisch", lambda: maak_aandelen("historisch", HISTORISCH, taak=taak)),
        ("objectief", lambda: maak_aandelen("objectief", OBJECTIEF, taak=taak)),
    ):
        if naam not in anders:
            standaard[naam] = maak()
    return Keuze(**(standaard | anders))


def maak_proefscenario(
    door: Lidmaatschap | None = None, *, regio: str = "haaglanden", taak: str = Taak.BW, **anders: object
) -> Scenario:
    """A scenario of a region."""
    plek = Regio.objects.get(sleutel=regio)
    return maak_scenario(
        regio=plek,
        taak=taak,
        keuze=maak_keuze(taak, **anders),
        aanvraag=uuid4(),
        door=door or maak_pet("controller", plek),
        op=OP,
    )


def vraag(scenario: Scenario, door: Lidmaatschap | None = None) -> Vaststelling:
    """A request to freeze a scenario as it is now."""
    return vraag_vaststelling(
        scenario=scenario,
        versie=scenario.versienummer,
        toelichting="",
        aanvraag=uuid4(),
        door=door or maak_pet("controller", scenario.regio),
        op=OP,
    )


def bevries(scenario: Scenario, door: Lidmaatschap | None = None) -> Berekening:
    """A frozen calculation of a scenario as it is now, asked by one controller and approved by another."""
    verzoek = vraag(scenario, door)
    return stel_vast(vaststelling=verzoek, door=maak_pet("controller", scenario.regio), op=OP)


def voeg_toe(
    scenario: Scenario,
    soort: Wijzigingsoort,
    *,
    naam: str = "Proefwijziging",
    bron: Bron | None = None,
    **waarde: object,
) -> Scenariowijziging:
    """A named change, by a controller of the region."""
    return voeg_wijziging_toe(
        scenario=scenario,
        versie=Scenario.objects.get(pk=scenario.pk).versienummer,
        soort=soort,
        naam=naam,
        waarde=Waarde(**waarde),  # type: ignore[arg-type]  # one set of values per test
        reden="proef",
        bron=bron,
        aanvraag=uuid4(),
        door=maak_pet("controller", scenario.regio),
        op=OP,
    )
