"""Example prices of the Haagse regio, recorded from a file by its controller, as every controller does it."""

from __future__ import annotations

import datetime
from decimal import Decimal

from financien.acties.geldinvoer import Bronopgave, leg_invoer_vast
from financien.invoersoorten import Invoersoort
from financien.tariefinvoer import BLAD
from financien.verdelen import naar_euro, rond_af
from regio.acties.bronnen import Vindplaats
from regio.models import Regio, Rol
from regio.namens import namens
from regio.rijenbestand import als_csv
from samenwerking.demo.mensen import Mensen
from samenwerking.demo.tabellen import tabel
from toegang.models import Product

VERZONNEN = {
    "cg-zelfstandig-intensief": ("uur", Decimal("70.00")),
    "cg-groepswonen-intensief": ("etmaal", Decimal("110.00")),
    "cg-intramuraal-basis": ("etmaal", Decimal("140.00")),
    "cg-intramuraal-intensief": ("etmaal", Decimal("175.00")),
}
BRON_VERZONNEN = Bronopgave(
    Vindplaats(
        "Voorbeeldtarieven per uur en per etmaal",
        "voorbeeld, zelf gemaakt",
        "Nergens gepubliceerd: gemaakt voor dit voorbeeld",
    ),
    None,
    "voorbeeld",
)
CENTEN_PER_MILJOEN = 100_000_000
RIJEN = {
    # row of table 8 of the uitvoeringsplan, and the product it is about
    "Kernaanbieders BW: intramurale plekken": "hg-intramurale-plekken",
    "Kernaanbieders BW: dagbesteding intramuraal": "hg-dagbesteding-intramuraal",
    "Kernaanbieders BW: dagbesteding extramuraal regio": "hg-dagbesteding-extramuraal",
    "Kernaanbieders BW: pakket instelling": "hg-pakket-instelling",
    "Sectorvreemde aanbieders: dagbesteding": "hg-dagbesteding-sectorvreemd",
    "PGB: thuiswonend": "hg-pgb-thuiswonend",
}
BRON = Bronopgave(
    Vindplaats(
        "Voorbeeldtarieven: subsidie 2019 gedeeld door plekken, tabel 8 van het uitvoeringsplan Haagse regio",
        "voorbeeld, zelf berekend",
        "Nergens gepubliceerd: gemaakt voor dit voorbeeld",
    ),
    None,
    "voorbeeld",
)


def laad_tarieven(regio: Regio, mensen: Mensen, *, op: datetime.date) -> None:
    """A price per place and year: the printed subsidie divided by the places. No price of any aanbieder."""
    _leg_vast(regio, mensen, _uit_tabel_8(), BRON, op=op)


def _uit_tabel_8() -> list[list[object]]:
    cijfers = tabel(8)
    producten = Product.objects.in_bulk(RIJEN.values(), field_name="sleutel")
    return [
        [
            "BW",
            "Tarieven beschermd wonen",
            "voorbeeld 1",
            producten[sleutel].naam,
            "jaar",
            naar_euro(
                rond_af(
                    int(cijfers[(rij, "Subsidie 2019 in mln euro")] * CENTEN_PER_MILJOEN),
                    int(cijfers[(rij, "Aantal plekken")]),
                )
            ),
            datetime.date(2019, 1, 1),
            None,
        ]
        for rij, sleutel in RIJEN.items()
    ]


def laad_verzonnen_tarieven(regio: Regio, mensen: Mensen, *, op: datetime.date) -> None:
    """Prices per uur and per etmaal, evidently made up: what a list in the units of iWmo looks like."""
    producten = Product.objects.in_bulk(VERZONNEN, field_name="sleutel")
    vanaf = datetime.date(op.year, 1, 1)
    rijen: list[list[object]] = [
        ["BW", "Tarieven per uur en per etmaal", "voorbeeld 1", producten[sleutel].naam, eenheid, bedrag, vanaf, None]
        for sleutel, (eenheid, bedrag) in VERZONNEN.items()
    ]
    _leg_vast(regio, mensen, rijen, BRON_VERZONNEN, op=op)


def _leg_vast(regio: Regio, mensen: Mensen, rijen: list[list[object]], bron: Bronopgave, *, op: datetime.date) -> None:
    door = mensen.pet(Rol.CONTROLLER, regio)
    with namens(door):
        leg_invoer_vast(
            soort=Invoersoort.TARIEF,
            inhoud=als_csv([kolom.naam for kolom in BLAD.kolommen], rijen),
            bron=bron,
            reden="Om te laten zien hoe een tarievenlijst eruitziet.",
            door=door,
            op=op,
        )
