"""The forecast of each region: assumptions that are made up or derived from a published table, and one risk result.

Every row is marked as an example. The Haagse regio takes its prices per product from its price list, which is derived
from source 003 (`samenwerking.demo.geld_invoer`) and so not a figure that anyone agreed on.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from uuid import uuid5

from financien.acties.aanname import Nieuw, kies_tarievenlijst, leg_aanname_vast
from financien.acties.risico import bereken_risico, vraag_risico
from financien.models import Aanname, Scenario, Tarieven
from regio import klok
from regio.models import Opdrachtdeel, Regio, Rol, Taak
from regio.namens import namens
from samenwerking.demo.dossiers import RUIMTE
from samenwerking.demo.kaart import Kaart
from samenwerking.demo.mensen import Mensen
from toegang.models import Product

Soort = Aanname.Soort
VERZONNEN = "Voorbeeld, zelf gemaakt"
REDEN = "Begin van de prognose, als voorbeeld."
TREKKINGEN, ZAAD, JAREN, EIGEN_DEEL = 10_000, 2027, 5, Decimal(5)
MET_RISICO = "haaglanden"

ALGEMEEN: tuple[tuple[Soort, str, str, str], ...] = (
    (Soort.TARIEF, "Voorbeeldtarief per etmaal, alle producten", "130", VERZONNEN),
    (Soort.DUUR, "Voorbeeld: een nieuwe cliënt blijft vier jaar", "4", VERZONNEN),
    (Soort.UITSTROOM, "Voorbeeld: een op de tien stroomt elk jaar uit", "10", VERZONNEN),
    (Soort.WLZ, "Voorbeeld: een op de vijftig gaat elk jaar naar de Wlz", "2", VERZONNEN),
    (Soort.PRIJSINDEX, "Voorbeeld: geen index, want het macrobudget heeft die ook niet", "0", VERZONNEN),
)
ONZEKER: tuple[tuple[Soort, str, str, str, str], ...] = (
    (Soort.SPREIDING_AANTAL, "Voorbeeld: aantal cliënten per gemeente", "85", "100", "120"),
    (Soort.SPREIDING_DUUR, "Voorbeeld: hoe lang cliënten blijven", "90", "100", "125"),
    (Soort.SPREIDING_PRIJS, "Voorbeeld: prijs per etmaal", "97", "100", "108"),
    (Soort.SPREIDING_UITNAME, "Voorbeeld: uitname voor de Wlz", "90", "100", "110"),
)
MET_PRODUCTEN = "centraal-gelderland"
"""This region says how new clients are spread over its products, and has a price per uur."""
NIEUW_OP_PRODUCT = (
    ("cg-zelfstandig-intensief", "50"),
    ("cg-groepswonen-intensief", "30"),
    ("cg-intramuraal-basis", "20"),
)
UREN_PER_WEEK = ("cg-zelfstandig-intensief", "7")
NIEUW_PER_JAAR = {"haaglanden": "160", "dordrecht": "45", "west-brabant-west": "20", "centraal-gelderland": "50"}


def laad_prognoses(kaart: Kaart, mensen: Mensen, *, op: datetime.date) -> None:
    """Assumptions for each region, recorded by its own controller, and a finished risk result for one."""
    for deel in kaart.regios:
        door = mensen.pet(Rol.CONTROLLER, deel.regio)
        with namens(door):
            for plek, nieuw in enumerate(_aannames(deel.regio)):
                leg_aanname_vast(
                    regio=deel.regio,
                    taak=Taak.BW,
                    nieuw=nieuw,
                    aanvraag=uuid5(RUIMTE, f"aanname/{deel.regio.sleutel}/{plek}"),
                    door=door,
                    op=op,
                )
            for lijst in Tarieven.objects.filter(regio=deel.regio, taak=Taak.BW):
                kies_tarievenlijst(
                    tarieven=lijst,
                    reden="De lijst van deze regio, als voorbeeld.",
                    aanvraag=uuid5(RUIMTE, f"tarievenlijst/{lijst.pk}"),
                    door=door,
                    op=op,
                )
            if deel.regio.sleutel == MET_RISICO:
                _risico(deel.regio, mensen, op=op)


def _aannames(regio: Regio) -> list[Nieuw]:
    rijen = [voorbeeldaanname(soort, naam, waarde, bron) for soort, naam, waarde, bron in ALGEMEEN]
    instroom = NIEUW_PER_JAAR[regio.sleutel]
    rijen.append(
        voorbeeldaanname(Soort.INSTROOM, f"Voorbeeld: {instroom} nieuwe cliënten per jaar", instroom, VERZONNEN)
    )
    rijen += [
        voorbeeldaanname(soort, naam, verwacht, VERZONNEN, laag=laag, hoog=hoog)
        for soort, naam, laag, verwacht, hoog in ONZEKER
    ]
    if regio.sleutel == MET_PRODUCTEN:
        producten = Product.objects.in_bulk([sleutel for sleutel, _ in NIEUW_OP_PRODUCT], field_name="sleutel")
        rijen += [
            voorbeeldaanname(
                Soort.PRODUCTDEEL, f"Voorbeeld: {deel} procent van de nieuwe cliënten", deel, VERZONNEN,
                product=producten[sleutel],
            )
            for sleutel, deel in NIEUW_OP_PRODUCT
        ]  # fmt: skip
        sleutel, uren = UREN_PER_WEEK
        rijen.append(
            voorbeeldaanname(
                Soort.OMVANG, f"Voorbeeld: {uren} uur begeleiding per week", uren, VERZONNEN, product=producten[sleutel]
            )
        )
    return rijen


def voorbeeldaanname(
    soort: Soort,
    naam: str,
    waarde: str,
    bron: str,
    *,
    laag: str | None = None,
    hoog: str | None = None,
    product: Product | None = None,
) -> Nieuw:
    """An assumption of the demo, which says that it is one."""
    return Nieuw(
        soort=soort,
        gemeente=None,
        product=product,
        naam=naam,
        waarde=Decimal(waarde),
        laag=Decimal(laag) if laag is not None else None,
        hoog=Decimal(hoog) if hoog is not None else None,
        bron=bron,
        zekerheid=Aanname.Zekerheid.VOORBEELD,
        reden=REDEN,
    )


def _risico(regio: Regio, mensen: Mensen, *, op: datetime.date) -> None:
    """Asked and computed as the product does it; here without waiting for the worker."""
    door = mensen.pet(Rol.CONTROLLER, regio)
    scenario = Scenario.objects.filter(regio=regio, taak=Taak.BW, startjaar__isnull=False).order_by("naam")[0]
    vraag = vraag_risico(
        scenario=scenario,
        aannames=Aanname.objects.van(regio, Taak.BW).laatste_nummer(),
        jaren=JAREN,
        trekkingen=TREKKINGEN,
        zaad=ZAAD,
        band=EIGEN_DEEL,
        aanvraag=uuid5(RUIMTE, f"risico/{regio.sleutel}"),
        door=door,
        op=op,
        nu=klok.nu(),
    )
    for deel in Opdrachtdeel.objects.filter(opdracht__aanvraag=vraag.aanvraag):
        bereken_risico(deel)
        deel.klaar_op = klok.nu()
        deel.save(update_fields=["klaar_op"])
