"""OGGZ and verslavingszorg of one region: who takes part, a budget that stays with the centrumgemeente, a forecast.

The centrumregeling of West-Brabant West is about OGGZ too, its uitvoeringsplan of 2021 about verslavingszorg. No amount
or number of clients of either was published: all figures are made up, by the rules that stand here, and say so.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from uuid import uuid5

from simple_history.utils import bulk_create_with_history

from financien.acties.aanname import leg_aanname_vast
from financien.acties.scenario import Keuze, maak_scenario
from financien.models import Aandeel, Aandelen, Aanname, Ingroeipad, Macrobudget, Mutatie, Padstap, Taakveld
from financien.voorbeeld import PEILDATUM
from regio.models import Bron, Deelname, Inwonertal, Rol, Taak
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.geld_prognose import VERZONNEN, voorbeeldaanname
from samenwerking.demo.kaart import Deel, Kaart
from samenwerking.demo.mensen import Mensen

HIER = "west-brabant-west"
VERSIE = "voorbeeld van een regio"
DUUR = 12
Soort = Aanname.Soort


@dataclass(frozen=True)
class Taakcijfers:
    """What the demo makes up for one taak, and since when and by which source the gemeenten work together on it."""

    taak: Taak
    sinds: datetime.date
    bron: str
    zekerheid: str
    euro_per_inwoner: int
    aannames: tuple[tuple[Soort, str, str], ...]


TAKEN = (
    Taakcijfers(
        Taak.OGGZ,
        datetime.date(2025, 10, 1),
        f"regio-{HIER}",
        "bevestigd",
        6,
        (
            (Soort.CLIENTEN, "Voorbeeld: negentig mensen in bemoeizorg", "90"),
            (Soort.TARIEF, "Voorbeeldtarief per etmaal, OGGZ", "45"),
            (Soort.DUUR, "Voorbeeld: een nieuwe cliënt blijft twee jaar", "2"),
            (Soort.INSTROOM, "Voorbeeld: dertig nieuwe cliënten per jaar", "30"),
            (Soort.UITSTROOM, "Voorbeeld: drie op de tien stromen elk jaar uit", "30"),
        ),
    ),
    Taakcijfers(
        Taak.VERSLAVINGSZORG,
        datetime.date(2022, 1, 1),
        "uitvoeringsplan-west-brabant-west",
        "waarschijnlijk",
        5,
        (
            (Soort.CLIENTEN, "Voorbeeld: zestig mensen met hulp bij een verslaving", "60"),
            (Soort.TARIEF, "Voorbeeldtarief per etmaal, verslavingszorg", "55"),
            (Soort.DUUR, "Voorbeeld: een nieuwe cliënt blijft anderhalf jaar", "1.5"),
            (Soort.INSTROOM, "Voorbeeld: vijfentwintig nieuwe cliënten per jaar", "25"),
            (Soort.UITSTROOM, "Voorbeeld: een op de drie stroomt elk jaar uit", "33"),
        ),
    ),
)


def laad_andere_taken(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """A scenario and a forecast for each, by the controller of the region."""
    deel, door = kaart.deel(HIER), mensen.pet(Rol.CONTROLLER, kaart.deel(HIER).regio)
    voorbeeld = Bron.objects.create(
        sleutel="voorbeeld-andere-taken",
        titel="Voorbeeldbedragen OGGZ en verslavingszorg",
        uitgever="voorbeeld, zelf gemaakt",
        vindplaats="Nergens gepubliceerd: gemaakt voor dit voorbeeld",
        zekerheid="voorbeeld",
        toelichting="Een rond bedrag per inwoner op 1 januari 2024 (CBS). Dat het bij de centrumgemeente blijft, en "
        "onder welk taakveld het staat, neemt dit voorbeeld aan.",
    )
    for cijfers in TAKEN:
        bulk_create_with_history(
            [
                Deelname(
                    regio=deel.regio,
                    gemeente=gemeente,
                    taak=cijfers.taak,
                    rol=Deelname.Rol.CENTRUM if gemeente == deel.centrum else Deelname.Rol.REGIO,
                    van=cijfers.sinds,
                    zekerheid=cijfers.zekerheid,
                    bron=Bron.objects.get(sleutel=cijfers.bron),
                )
                for gemeente in deel.gemeenten
            ],
            Deelname,
        )
        with namens(door):
            maak_scenario(
                regio=deel.regio, taak=cijfers.taak, keuze=_keuze(deel, cijfers, voorbeeld, op.year),
                aanvraag=uuid5(RUIMTE, f"scenario/{HIER}/{cijfers.taak}"), door=door, op=op,
            )  # fmt: skip
            for soort, naam, waarde in cijfers.aannames:
                leg_aanname_vast(
                    regio=deel.regio, taak=cijfers.taak, nieuw=voorbeeldaanname(soort, naam, waarde, VERZONNEN),
                    aanvraag=uuid5(RUIMTE, f"aanname/{HIER}/{cijfers.taak}/{soort}"), door=door, op=op,
                )  # fmt: skip


def _keuze(deel: Deel, cijfers: Taakcijfers, bron: Bron, jaar: int) -> Keuze:
    """The same amount each year, for the centrumgemeente alone: nothing says that it ever moves."""
    rijen = Inwonertal.objects.filter(peildatum=PEILDATUM, gemeente__in=deel.gemeenten).order_by("gemeente__code")
    inwoners = dict(rijen.values_list("gemeente", "aantal"))
    vast = {"taak": cijfers.taak, "versie": VERSIE, "bron": bron}
    wat = cijfers.taak.label
    budget = Macrobudget.objects.create(naam=f"Budget {wat} West-Brabant West", **vast)
    Mutatie.objects.bulk_create(
        Mutatie(
            macrobudget=budget, jaar=dit, soort=Mutatie.Soort.BASIS,
            bedrag=Decimal(sum(inwoners.values()) * cijfers.euro_per_inwoner),
            taakveld=Taakveld.objects.in_jaar(dit).get(code="6.81b"), bron=bron,
        )
        for dit in range(jaar, jaar + 3)
    )  # fmt: skip
    historisch = Aandelen.objects.create(
        naam=f"Centrumgemeente {wat}", soort=Aandelen.Soort.HISTORISCH, eenheid=Aandelen.Eenheid.PERCENTAGE, **vast
    )
    Aandeel.objects.create(aandelen=historisch, gemeente=deel.centrum, waarde=Decimal(100))
    objectief = Aandelen.objects.create(
        naam=f"Naar inwoners {wat}", soort=Aandelen.Soort.OBJECTIEF, eenheid=Aandelen.Eenheid.GEWICHT, **vast
    )
    Aandeel.objects.bulk_create(
        Aandeel(aandelen=objectief, gemeente_id=gemeente, waarde=Decimal(aantal))
        for gemeente, aantal in inwoners.items()
    )
    pad = Ingroeipad.objects.create(naam=f"Geen overgang {wat}", soort="tabel", duur=DUUR, **vast)
    Padstap.objects.bulk_create(
        Padstap(ingroeipad=pad, volgnummer=stap, objectief_deel=Decimal(0), bron=bron) for stap in range(1, DUUR + 1)
    )
    return Keuze(
        naam=f"Budget {wat} blijft bij de centrumgemeente",
        startjaar=jaar,
        ingroeipad=pad,
        macrobudget=budget,
        historisch=historisch,
        objectief=objectief,
    )
