"""A region with published counts and assumptions, for tests of the forecast and the risk."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from itertools import cycle
from uuid import uuid4

from financien.acties.aanname import Nieuw, leg_aanname_vast
from financien.models import Aanname, Scenario
from regio import klok
from regio.models import Gemeente, Lidmaatschap, Regio, Taak
from tests.financien.factories import bevries, maak_proefscenario
from toegang.bladen import van_telling
from toegang.models import Gepubliceerdetelling, Product, Tabel
from toegang.tellingen import Telling, maak_telling

WAARDEN = {"tarief": "100", "duur": "2", "instroom": "10", "uitstroom": "20", "wlz": "5"}
SPREIDING = {"spreiding_aantal": ("80", "100", "130"), "spreiding_prijs": ("95", "100", "110")}


def publiceer_proef(regio: Regio, *, op: datetime.date, groot: int = 40) -> Telling:
    """The stand of that day: much at the first gemeente, little at the others. Returns the table per product."""
    namen = [gemeente.naam_kort for gemeente in Gemeente.objects.in_regio(regio, op=op, taak=Taak.BW).op_naam()]
    producten = list(dict.fromkeys(Product.objects.van_regio(regio).values_list("naam", flat=True)))
    klein = cycle([7, 1, 12, 3, 2, 9])
    aantallen = {(naam, product): groot if naam == namen[0] else next(klein) for naam in namen for product in producten}
    telling = maak_telling(namen, producten, aantallen)
    wacht = maak_telling([*namen, "Buiten regio"], ["GGZ/EPA", "LVB"], {(naam, "LVB"): 6 for naam in namen})
    for tabel, blad in ((Tabel.PRODUCT, telling), (Tabel.WACHTLIJST, wacht)):
        Gepubliceerdetelling.objects.create(regio=regio, tabel=tabel, peildatum=op, inhoud=van_telling(blad).bevroren())
    return telling


def nieuw(soort: str, waarde: str, **anders: object) -> Nieuw:
    """An assumption for all gemeenten and products, unless said otherwise."""
    velden: dict[str, object] = {
        "soort": soort,
        "gemeente": None,
        "product": None,
        "naam": f"Proef: {soort}",
        "waarde": Decimal(waarde),
        "laag": None,
        "hoog": None,
        "bron": "proef",
        "zekerheid": Aanname.Zekerheid.ONZEKER,
        "reden": "Omdat het moet.",
    }
    return Nieuw(**(velden | anders))  # type: ignore[arg-type]  # the fields come by name


def leg_vast(regio: Regio, wat: Nieuw, *, door: Lidmaatschap, taak: str = Taak.BW) -> Aanname:
    """Recorded by the action itself."""
    return leg_aanname_vast(regio=regio, taak=taak, nieuw=wat, aanvraag=uuid4(), door=door, op=klok.vandaag())


def leg_alles_vast(
    regio: Regio, *, door: Lidmaatschap, waarden: Mapping[str, str] = WAARDEN, onzeker: bool = True
) -> None:
    """Everything a forecast needs, and two uncertainties."""
    for soort, waarde in waarden.items():
        leg_vast(regio, nieuw(soort, waarde), door=door)
    for soort, (laag, verwacht, hoog) in SPREIDING.items() if onzeker else ():
        leg_vast(regio, nieuw(soort, verwacht, laag=Decimal(laag), hoog=Decimal(hoog)), door=door)


def maak_prognose(door: Lidmaatschap) -> Scenario:
    """The Haagse regio with counts, assumptions and a frozen scenario that starts in 2028."""
    scenario = maak_proefscenario()
    bevries(scenario)
    publiceer_proef(scenario.regio, op=klok.vandaag())
    leg_alles_vast(scenario.regio, door=door)
    return Scenario.objects.met_invoer().get(pk=scenario.pk)
