"""What tests of pages about the money share: a browser with a hat, the amounts on a page, a filled form."""

from __future__ import annotations

import re
from decimal import Decimal

from django.test import Client
from django.urls import reverse

from financien.models import Berekening, Scenario
from regio.models import Lidmaatschap
from tests.regio.factories import maak_pet, regio

GETAL = r"-?[0-9.]+,[0-9]{2}"
VOORBEELD = "Voorbeeld, geen rijkscijfer"


def client_van(pet: Lidmaatschap) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(pet.gebruiker)
    return client


def haags(rol: str = "controller", waar: str = "") -> Lidmaatschap:
    """Someone of the Haagse regio: of a gemeente, or of the region itself."""
    return maak_pet(rol, waar or regio("haaglanden"))


def bedragen(tekst: str) -> list[Decimal]:
    """Every amount that leads to its origin, in the order of the page."""
    gevonden = re.findall(rf'class="bedraglink"[^>]*>(−?{GETAL})</a>', tekst)
    return [Decimal(getal.replace(".", "").replace(",", ".").replace("−", "-")) for getal in gevonden]


def formulier(pet: Lidmaatschap, scenario: Scenario, **anders: object) -> dict[str, object]:
    """What the browser sends when a controller changes a scenario."""
    return {
        "pet": pet.pk,
        "versie": scenario.versienummer,
        "naam": scenario.naam,
        "startjaar": scenario.startjaar or "",
        "ingroeipad": scenario.ingroeipad_id,
        "macrobudget": scenario.macrobudget_id,
        "historisch": scenario.historisch_id,
        "objectief": scenario.objectief_id,
        "reden": "Het Rijk stelde weer uit",
    } | anders


def adressen(scenario: Scenario, berekening: Berekening) -> list[str]:
    """Every page about a scenario that only shows."""
    van_beide = [(soort, ding.pk) for soort, ding in (("scenario", scenario), ("berekening", berekening))]
    return [
        *(reverse(soort, args=[pk]) for soort, pk in van_beide),
        *(reverse(f"{soort}_gemeente", args=[pk, "GM0603"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_getal", args=[pk, "GM0603", 3, "totaal"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_getal", args=[pk, "regio", 3, "verschil"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_bestand", args=[pk, "regio", "csv"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_bestand", args=[pk, "GM0603", "xlsx"]) for soort, pk in van_beide),
        *(reverse(f"{soort}_vergelijken", args=[pk]) for soort, pk in van_beide),
        reverse("scenario_wijzigingen", args=[scenario.pk]),
        reverse("scenario_berekeningen", args=[scenario.pk]),
        reverse("scenario_geschiedenis", args=[scenario.pk]),
        reverse("berekening_inhoud", args=[berekening.pk]),
    ]
