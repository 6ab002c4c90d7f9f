"""Example prices of the Haagse regio, recorded from a file by its controller, as every controller does it."""

from __future__ import annotations

import datetime

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
    cijfers = tabel(8)
    producten = Product.objects.in_bulk(RIJEN.values(), field_name="sleutel")
    rijen = [
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
    door = mensen.pet(Rol.CONTROLLER, regio)
    with namens(door):
        leg_invoer_vast(
            soort=Invoersoort.TARIEF,
            inhoud=als_csv([kolom.naam for kolom in BLAD.kolommen], rijen),
            bron=BRON,
            reden="Om te laten zien hoe een tarievenlijst eruitziet.",
            door=door,
            op=op,
        )
