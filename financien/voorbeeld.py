"""Example figures for the demo. Amounts of BW per gemeente were never published, so they are made up by a stated rule.

Whatever follows from them carries 'Voorbeeld, geen rijkscijfer', because their Bron says so. The budget of MO is real
(begroting gemeentefonds 2024, bijlage 3): it has no ingroeipad, because MO never follows the path of BW.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from financien.acties.scenario import Keuze, maak_scenario
from financien.ingroeipad import Soort
from financien.models import Aandeel, Aandelen, Ingroeipad, Macrobudget, Mutatie, Scenario, Taakveld
from financien.models.versie import Invoerversie
from financien.verdelen import naar_euro, verdeel
from regio.acties.referentie import MAP
from regio.models import Bron, Gemeente, Inwonertal, Lidmaatschap, Regio, Taak

VERSIE = "voorbeeld 1"
BW_JAREN = range(2026, 2031)
BW_PER_JAAR = Decimal("1400000000.00")
MO_JAREN = range(2023, 2029)
MO_PER_JAAR = Decimal("385057000.00")
PEILDATUM = datetime.date(2024, 1, 1)
JAREN_TOT_START = 2
"""The second scenario supposes a start so many years after the one of making."""

BRONNEN: dict[str, dict[str, object]] = {
    "voorbeeld-macrobudget-bw": {
        "titel": "Voorbeeldreeks macrobudget beschermd wonen, naar het bericht over het akkoord op het verdeelmodel",
        "uitgever": "voorbeeld, naar Valente",
        "datum": datetime.date(2021, 12, 14),
        "vindplaats": "https://www.valente.nl/nieuws/akkoord-vng-verdeelmodel-beschermd-wonen/",
        "zekerheid": "voorbeeld",
        "toelichting": "Het bericht noemt eind 2021 ongeveer 1,4 miljard euro. Of dat voor of na de uitname voor de "
        "Wlz is, staat er niet. Wij nemen elk jaar hetzelfde bedrag: dat is een aanname en geen cijfer van het Rijk.",
    },
    "voorbeeld-historisch-bw": {
        "titel": "Voorbeeldverdeling historisch budget beschermd wonen over 43 centrumgemeenten",
        "uitgever": "voorbeeld, zelf gemaakt",
        "vindplaats": "Nergens gepubliceerd: gemaakt voor dit voorbeeld",
        "zekerheid": "voorbeeld",
        "toelichting": "De bedragen per centrumgemeente zijn niet openbaar. Regel van dit voorbeeld: de helft van "
        "1,4 miljard euro gelijk over de 43 centrumgemeenten, de andere helft naar hun inwoners op 1 januari 2024 "
        "(CBS, StatLine 37259eng).",
    },
    "voorbeeld-objectief-bw": {
        "titel": "Voorbeeldverdeling objectief budget beschermd wonen over 342 gemeenten",
        "uitgever": "voorbeeld, zelf gemaakt",
        "vindplaats": "Nergens gepubliceerd: gemaakt voor dit voorbeeld",
        "zekerheid": "voorbeeld",
        "toelichting": "De maatstaven en gewichten van het objectieve verdeelmodel zijn niet openbaar. Regel van dit "
        "voorbeeld: naar inwoners op 1 januari 2024 (CBS, StatLine 37259eng).",
    },
    "akkoord-2019-tien-jaar": {
        "titel": "Akkoord van Rijk en VNG over beschermd wonen",
        "uitgever": "Rijksoverheid",
        "datum": datetime.date(2019, 7, 4),
        "vindplaats": "https://www.rijksoverheid.nl/actueel/nieuws/2019/07/04/"
        "ollongren-en-blokhuis-bereiken-akkoord-met-gemeenten-over-beschermd-wonen",
        "zekerheid": "onzeker",
        "toelichting": "Afgesproken is: in tien jaar, geleidelijk. Het deel per jaar, en of jaar 1 al meetelt, is "
        "nooit gepubliceerd. Gelijke stappen is onze lezing van 'geleidelijk'.",
    },
    "begroting-gemeentefonds-2024": {
        "titel": "Begroting gemeentefonds 2024, bijlage 3",
        "uitgever": "Rijk",
        "vindplaats": "https://rijksfinancien.nl/memorie-van-toelichting/2024/OWB/B/onderdeel/2110690",
        "zekerheid": "bevestigd",
        "toelichting": "Decentralisatie-uitkering maatschappelijke opvang: elk jaar hetzelfde bedrag, zonder "
        "indexatie. Wij indexeren het ook niet.",
    },
}


@dataclass(frozen=True)
class Voorbeeldinvoer:
    """What the example scenarios compute with."""

    budget_bw: Macrobudget
    budget_mo: Macrobudget
    historisch: Aandelen
    objectief: Aandelen
    lineair: Ingroeipad
    lineair_vanaf_nul: Ingroeipad


@transaction.atomic
def laad_voorbeeldinvoer() -> Voorbeeldinvoer:
    """The example inputs. Loading twice changes nothing. Needs the reference data of regio and financien."""
    bronnen = {
        sleutel: Bron.objects.get_or_create(sleutel=sleutel, defaults=velden)[0] for sleutel, velden in BRONNEN.items()
    }
    inwoners = _inwoners()
    return Voorbeeldinvoer(
        budget_bw=_macrobudget(
            Taak.BW, "Macrobudget beschermd wonen", VERSIE, "6.81a", dict.fromkeys(BW_JAREN, BW_PER_JAAR),
            bronnen["voorbeeld-macrobudget-bw"],
        ),
        budget_mo=_macrobudget(
            Taak.MO, "Macrobudget maatschappelijke opvang", "begroting 2024", "6.81b",
            dict.fromkeys(MO_JAREN, MO_PER_JAAR), bronnen["begroting-gemeentefonds-2024"],
        ),
        historisch=_aandelen(
            Aandelen.Soort.HISTORISCH, "Historische verdeling beschermd wonen", Aandelen.Eenheid.BEDRAG,
            historische_bedragen(inwoners), bronnen["voorbeeld-historisch-bw"],
        ),
        objectief=_aandelen(
            Aandelen.Soort.OBJECTIEF, "Objectieve verdeling beschermd wonen", Aandelen.Eenheid.GEWICHT,
            {code: Decimal(aantal) for code, aantal in inwoners.items()}, bronnen["voorbeeld-objectief-bw"],
        ),
        lineair=_pad("Tien gelijke stappen", Soort.LINEAIR, bronnen["akkoord-2019-tien-jaar"]),
        lineair_vanaf_nul=_pad(
            "Tien jaar, jaar 1 nog historisch", Soort.LINEAIR_VANAF_NUL, bronnen["akkoord-2019-tien-jaar"]
        ),
    )  # fmt: skip


def maak_voorbeeldscenarios(regio: Regio, *, door: Lidmaatschap, op: datetime.date) -> list[Scenario]:
    """The scenarios of one region: one without a start year, and one that supposes a year. Twice is once."""
    invoer = laad_voorbeeldinvoer()
    start = op.year + JAREN_TOT_START
    return [
        maak_scenario(
            regio=regio,
            taak=Taak.BW,
            keuze=Keuze(
                naam=naam,
                startjaar=startjaar,
                ingroeipad=invoer.lineair,
                macrobudget=invoer.budget_bw,
                historisch=invoer.historisch,
                objectief=invoer.objectief,
            ),
            aanvraag=uuid5(NAMESPACE_URL, f"voorbeeldscenario/{regio.sleutel}/{naam}"),
            door=door,
            op=op,
        )
        for naam, startjaar in (("Start nog onbekend", None), (f"Stel: start in {start}", start))
    ]


def historische_bedragen(inwoners: Mapping[str, int]) -> dict[str, Decimal]:
    """The made-up rule, in euros: half of the money equally over the centrumgemeenten, half by their inhabitants."""
    with open(MAP / "centrumgemeenten.csv", encoding="utf-8", newline="") as bestand:
        codes = sorted(rij["code"] for rij in csv.DictReader(bestand))
    helft = int(BW_PER_JAAR) * 100 // 2
    gelijk = verdeel(helft, dict.fromkeys(codes, 1))
    naar_inwoners = verdeel(helft, {code: inwoners[code] for code in codes})
    return {code: naar_euro(gelijk[code] + naar_inwoners[code]) for code in codes}


def _inwoners() -> dict[str, int]:
    rijen = Inwonertal.objects.filter(peildatum=PEILDATUM, gemeente__geldig_tot__isnull=True)
    return dict(rijen.order_by("gemeente__code").values_list("gemeente__code", "aantal"))


Versie = TypeVar("Versie", bound=Invoerversie)


def _versie(model: type[Versie], **velden: object) -> tuple[Versie, bool]:
    """An input version, and whether its rows must still be recorded."""
    sleutel = {naam: velden[naam] for naam in ("taak", "naam", "versie", "soort") if naam in velden}
    return model._default_manager.get_or_create(**sleutel, defaults=velden)


def _macrobudget(
    taak: Taak, naam: str, versie: str, taakveld: str, bedragen: Mapping[int, Decimal], bron: Bron
) -> Macrobudget:
    macrobudget, nieuw = _versie(Macrobudget, taak=taak, naam=naam, versie=versie, bron=bron)
    if nieuw:
        Mutatie.objects.bulk_create(
            Mutatie(
                macrobudget=macrobudget,
                jaar=jaar,
                soort=Mutatie.Soort.BASIS,
                bedrag=bedrag,
                taakveld=Taakveld.objects.in_jaar(jaar).get(code=taakveld),
                bron=bron,
            )
            for jaar, bedrag in bedragen.items()
        )
    return macrobudget


def _aandelen(soort: str, naam: str, eenheid: str, waarden: Mapping[str, Decimal], bron: Bron) -> Aandelen:
    aandelen, nieuw = _versie(Aandelen, taak=Taak.BW, soort=soort, naam=naam, versie=VERSIE, eenheid=eenheid, bron=bron)
    if nieuw:
        ids = dict(Gemeente.objects.filter(code__in=waarden).values_list("code", "pk"))
        Aandeel.objects.bulk_create(
            Aandeel(aandelen=aandelen, gemeente_id=ids[code], waarde=waarde) for code, waarde in waarden.items()
        )
    return aandelen


def _pad(naam: str, soort: Soort, bron: Bron) -> Ingroeipad:
    return _versie(Ingroeipad, taak=Taak.BW, naam=naam, versie=VERSIE, soort=soort.value, duur=10, bron=bron)[0]
