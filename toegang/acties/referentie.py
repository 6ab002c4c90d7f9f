"""Loading the lists of products, and what the Haagse regio published about its places.

Loading twice changes nothing. Names and figures are those of the sources; sentences are not.
"""

from __future__ import annotations

import datetime

from django.db import transaction

from regio.models import Bron, Gemeente, Organisatie, Regio, Taak
from toegang.models import Locatie, Overgangsregel, Product, Voorziening

BRON_HAAGLANDEN = (
    "uitvoeringsplan-haagse-regio",
    "Uitvoeringsplan beschermd wonen en maatschappelijke opvang Haagse regio (2019)",
    "gemeenten Den Haag, Leidschendam-Voorburg, Rijswijk, Wassenaar en Zoetermeer",
    "openbaar document van de vijf gemeenten",
)
BRON_CENTRAAL_GELDERLAND = (
    "presentatie-centraal-gelderland",
    "Samen aan zet: van beschermd wonen naar beschermd thuis, presentatie voor Zevenaar (2021)",
    "regio Centraal Gelderland",
    "openbare presentatie van de regio",
)
BRON_IWMO = (
    "iwmo-productcodes",
    "iWmo codelijst WMO021: productcodes",
    "Zorginstituut Nederland",
    "https://informatiemodel.istandaarden.nl",
)

ALGEMEEN = (
    ("beschermd-wonen", "Beschermd wonen", Taak.BW, "15A00"),
    ("opvang", "Opvang", Taak.MO, "16A00"),
)
"""For a region whose own list is not known: the names of the national code list."""

CENTRAAL_GELDERLAND = (
    ("cg-zelfstandig-intensief", "Zelfstandig wonen met intensieve begeleiding"),
    ("cg-groepswonen-intensief", "Groepswonen met intensieve begeleiding"),
    ("cg-intramuraal-basis", "Intramuraal beschermd wonen basis"),
    ("cg-intramuraal-intensief", "Intramuraal beschermd wonen intensief"),
    ("cg-bed-en-break", "Bed & Break"),
    ("cg-logeren-groep", "Logeren groep"),
    ("cg-afwezigheidsdag", "Afwezigheidsdag"),
)
"""From light to heavy, then the products beside them, in the order of source 004."""

HAAGLANDEN = (
    ("hg-pgb-thuiswonend", "Pgb thuiswonend"),
    ("hg-dagbesteding-extramuraal", "Dagbesteding extramuraal regio"),
    ("hg-dagbesteding-sectorvreemd", "Dagbesteding sectorvreemd"),
    ("hg-dagbesteding-intramuraal", "Dagbesteding intramuraal"),
    ("hg-pakket-instelling", "Pakket instelling"),
    ("hg-intramurale-plekken", "Intramurale plekken"),
)
"""The products of table 8 of source 003; the source does not order them, we put those at home first."""

_KERN, _VREEMD, _PGB = Voorziening.Categorie.KERN, Voorziening.Categorie.SECTORVREEMD, Voorziening.Categorie.PGB
TABEL_8 = (
    # kind of aanbieder, product, number of aanbieders, places, locations
    (_KERN, "hg-intramurale-plekken", 6, 1007, 93),
    (_KERN, "hg-dagbesteding-intramuraal", 5, 323, None),
    (_KERN, "hg-dagbesteding-extramuraal", 3, 56, None),
    (_KERN, "hg-pakket-instelling", 4, 29, 4),
    (_VREEMD, "hg-intramurale-plekken", 12, 72, 12),
    (_VREEMD, "hg-dagbesteding-sectorvreemd", 6, 46, 6),
    (_PGB, "hg-pgb-thuiswonend", None, 275, None),
)
TABEL_9 = {
    "Anton Constandse": {"Den Haag": 55},
    "Fonteynenburg": {"Den Haag": 3, "Rijswijk": 2, "Zoetermeer": 4, "Leidschendam-Voorburg": 9},
    "Kessler Stichting": {"Den Haag": 12},
    "Limor": {"Den Haag": 1},
    "Parnassia": {"Den Haag": 2},
    "Leger des Heils": {"Den Haag": 5},
}
BEGIN_2019 = datetime.date(2019, 1, 1)


@transaction.atomic
def laad_producten() -> dict[str, int]:
    """Load the lists of products. Returns how many there are."""
    haaglanden = _bron(BRON_HAAGLANDEN)
    _producten(haaglanden)
    _overgang(haaglanden)
    return {"producten": Product.objects.count()}


@transaction.atomic
def laad_aanbod_haaglanden() -> dict[str, int]:
    """Load what the Haagse regio published: tables 8 and 9 of its plan of 2019. Returns how many rows there are."""
    laad_producten()
    _aanbod(_bron(BRON_HAAGLANDEN))
    return {"voorzieningen": Voorziening.objects.count(), "locaties": Locatie.objects.count()}


def _bron(gegevens: tuple[str, str, str, str]) -> Bron:
    sleutel, titel, uitgever, plaats = gegevens
    return Bron.objects.get_or_create(
        sleutel=sleutel, defaults={"titel": titel, "uitgever": uitgever, "vindplaats": plaats}
    )[0]


def _overgang(haaglanden: Bron) -> None:
    """The window of a new client that the Haagse regio published. Its peildatum passed without the transition."""
    regio = Regio.objects.get(sleutel="haaglanden")
    if not Overgangsregel.objects.filter(regio=regio).exists():
        Overgangsregel.objects.create(
            regio=regio,
            van=BEGIN_2019,
            venster_dagen=365,
            bron=haaglanden,
            toelichting="De bron noemt 31 december 2021 als peildatum; de invoering is daarna uitgesteld.",
        )


def _producten(haaglanden: Bron) -> None:
    iwmo = _bron(BRON_IWMO)
    for sleutel, naam, taak, code in ALGEMEEN:
        Product.objects.update_or_create(
            sleutel=sleutel, defaults={"naam": naam, "taak": taak, "iwmo_code": code, "bron": iwmo}
        )
    lijsten = (
        ("centraal-gelderland", CENTRAAL_GELDERLAND, _bron(BRON_CENTRAAL_GELDERLAND)),
        ("haaglanden", HAAGLANDEN, haaglanden),
    )
    for regiosleutel, lijst, bron in lijsten:
        regio = Regio.objects.get(sleutel=regiosleutel)
        for zwaarte, (sleutel, naam) in enumerate(lijst, start=1):
            Product.objects.update_or_create(
                sleutel=sleutel,
                defaults={"naam": naam, "taak": Taak.BW, "regio": regio, "zwaarte": zwaarte, "bron": bron},
            )


def _aanbod(bron: Bron) -> None:
    regio = Regio.objects.get(sleutel="haaglanden")
    producten = {product.sleutel: product for product in Product.objects.filter(regio=regio)}
    for categorie, sleutel, aanbieders, plekken, locaties in TABEL_8:
        Voorziening.objects.get_or_create(
            regio=regio,
            product=producten[sleutel],
            categorie=categorie,
            organisatie=None,
            gemeente=None,
            van=BEGIN_2019,
            defaults={
                "plekken": plekken,
                "aantal_aanbieders": aanbieders,
                "aantal_locaties": locaties,
                "bron": bron,
            },
        )
    intramuraal = Voorziening.objects.get(
        regio=regio, product=producten["hg-intramurale-plekken"], categorie=_KERN, van=BEGIN_2019
    )
    gemeenten = {g.naam_kort: g for g in Gemeente.objects.filter(geldig_tot__isnull=True)}
    for naam, per_gemeente in TABEL_9.items():
        organisatie, _ = Organisatie.objects.get_or_create(naam=naam, defaults={"soort": Organisatie.Soort.AANBIEDER})
        for gemeente, aantal in per_gemeente.items():
            for nummer in range(1, aantal + 1):
                Locatie.objects.get_or_create(
                    organisatie=organisatie,
                    gemeente=gemeenten[gemeente],
                    naam=f"Locatie {nummer}",
                    defaults={"voorziening": intramuraal},
                )
