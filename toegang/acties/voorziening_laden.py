"""Recording the places of a region that were read from a file: all of it or nothing, and never twice."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from regio.gebeurtenissen import leg_vast
from regio.inlezen import Blad, Fout, Kolom, Rij, lees
from regio.models import Bron, Gemeente, Organisatie, Regio, Taak
from regio.notatie import datum_kort
from toegang.models import Product, Voorziening

MEESTE_PLEKKEN = 100_000
BLAD = Blad(
    "plekken",
    (
        Kolom("product", verplicht=True, langst=60, uitleg="De sleutel van het product.", voorbeeld="beschermd-wonen"),
        Kolom("categorie", "keuze", verplicht=True, keuzes=dict(Voorziening.Categorie.choices), voorbeeld="kern"),
        Kolom("aanbieder", uitleg="De naam. Leeg: de bron geeft alleen een som."),
        Kolom("gemeentecode", langst=6, uitleg="Leeg: de bron noemt geen gemeente.", voorbeeld="GM0603"),
        Kolom("plekken", "getal", verplicht=True, voorbeeld="12"),
        Kolom("van", "datum", verplicht=True, uitleg="De eerste dag."),
        Kolom("tot", "datum", uitleg="De eerste dag waarop dit niet meer geldt. Leeg: het geldt nog."),
    ),
)


class NietGeladen(Exception):
    """Nothing was recorded; `fouten` say what is wrong, each with its cell."""

    def __init__(self, fouten: list[Fout]) -> None:
        super().__init__(f"{len(fouten)} fouten")
        self.fouten = fouten


@dataclass(frozen=True)
class Geladen:
    """How many rows were recorded, how many got their end, and how many were there already."""

    nieuw: int
    beeindigd: int
    gelijk: int


@dataclass(frozen=True)
class _Plekken:
    """One line of the file."""

    rij: Rij
    product: Product
    categorie: str
    aanbieder: str
    gemeente: Gemeente | None
    plekken: int
    van: datetime.date
    tot: datetime.date | None

    @property
    def wat(self) -> tuple[int, str, str, int | None]:
        """What the places are of: one number at a time."""
        return (self.product.pk, self.categorie, self.aanbieder, self.gemeente.pk if self.gemeente else None)


@transaction.atomic
def laad_voorzieningen(*, inhoud: bytes, regio: Regio, bron: Bron) -> Geladen:
    """Record the places of a region in a CSV or XLSX file, from the command line: nobody stands behind it.

    A line that is there with the same figures stays. A line that is there without an end gets the end of the file.
    Raises NietGeladen with every fault: another number of places from the same day, or two numbers on one day.
    """
    gelezen = lees(inhoud, BLAD)
    fouten = list(gelezen.fouten)
    if not fouten and not gelezen.rijen:
        fouten.append(Fout(BLAD.naam, "", "alleen de koppen", "minstens een rij met gegevens"))
    regels = [] if fouten else _regels(gelezen.rijen, regio, fouten)
    fouten += _dubbel(regels)
    if fouten:
        raise NietGeladen(fouten)
    geladen = [_leg_vast(regel, regio, bron, fouten) for regel in regels]
    fouten += _overlap(regels, regio)
    if fouten:
        raise NietGeladen(fouten)
    uitkomst = Geladen(geladen.count("nieuw"), geladen.count("beeindigd"), geladen.count("gelijk"))
    if uitkomst.nieuw or uitkomst.beeindigd:
        leg_vast(
            "voorzieningen_geladen",
            bron,
            door=None,
            regio=regio,
            langs="opdrachtregel",
            nieuw=uitkomst.nieuw,
            beeindigd=uitkomst.beeindigd,
        )
    return uitkomst


def _regels(rijen: Sequence[Rij], regio: Regio, fouten: list[Fout]) -> list[_Plekken]:
    producten = {product.sleutel: product for taak in Taak for product in Product.objects.van_regio(regio, taak=taak)}
    gemeenten = {gemeente.code: gemeente for gemeente in Gemeente.objects.all()}
    regels = []
    for rij in rijen:
        product = producten.get(rij.waarden["product"])
        code, plekken, van, tot = (rij.waarden[naam] for naam in ("gemeentecode", "plekken", "van", "tot"))
        if code and code not in gemeenten:
            fouten.append(rij.fout("gemeentecode", "de code van een gemeente, zoals GM0603, of niets"))
        if not 0 <= plekken <= MEESTE_PLEKKEN:
            fouten.append(rij.fout("plekken", f"een geheel getal van 0 tot en met {MEESTE_PLEKKEN}"))
        if tot is not None and tot <= van:
            fouten.append(rij.fout("tot", "een dag na de eerste dag, of niets"))
        if product is None:
            fouten.append(rij.fout("product", f"een product van {regio}: {', '.join(producten)}"))
        else:
            aanbieder = rij.waarden["aanbieder"] or ""
            regels.append(
                _Plekken(rij, product, rij.waarden["categorie"], aanbieder, gemeenten.get(code), plekken, van, tot)
            )
    return regels


def _dubbel(regels: Sequence[_Plekken]) -> list[Fout]:
    fouten = []
    eerder: dict[tuple[int, str, str, int | None], list[_Plekken]] = {}
    for regel in regels:
        for ander in eerder.setdefault(regel.wat, []):
            if (ander.tot is None or regel.van < ander.tot) and (regel.tot is None or ander.van < regel.tot):
                fouten.append(regel.rij.fout("van", f"een periode die niet overlapt met rij {ander.rij.nummer}"))
        eerder[regel.wat].append(regel)
    return fouten


def _van(regel: _Plekken, regio: Regio) -> Q:
    """The rows that are about the same places."""
    aanbieder = Q(organisatie__naam=regel.aanbieder) if regel.aanbieder else Q(organisatie__isnull=True)
    gemeente = Q(gemeente=regel.gemeente) if regel.gemeente else Q(gemeente__isnull=True)
    return Q(regio=regio, product=regel.product, categorie=regel.categorie) & aanbieder & gemeente


def _leg_vast(regel: _Plekken, regio: Regio, bron: Bron, fouten: list[Fout]) -> str:
    al = Voorziening.objects.filter(_van(regel, regio), van=regel.van).first()
    if al is None:
        organisatie = None
        if regel.aanbieder:
            organisatie, _ = Organisatie.objects.get_or_create(
                naam=regel.aanbieder, defaults={"soort": Organisatie.Soort.AANBIEDER}
            )
        Voorziening.objects.create(
            regio=regio,
            product=regel.product,
            categorie=regel.categorie,
            organisatie=organisatie,
            gemeente=regel.gemeente,
            plekken=regel.plekken,
            van=regel.van,
            tot=regel.tot,
            bron=bron,
        )
        return "nieuw"
    if al.plekken != regel.plekken:
        fouten.append(
            regel.rij.fout(
                "plekken",
                f"{al.plekken}, zoals al vastligt vanaf {datum_kort(al.van)}; of een rij vanaf een latere dag",
            )
        )
    elif al.tot is None and regel.tot is not None:
        al.tot = regel.tot
        al.save(update_fields=["tot"])
        return "beeindigd"
    elif al.tot is not None and al.tot != regel.tot:
        fouten.append(regel.rij.fout("tot", f"{datum_kort(al.tot)}, zoals al vastligt"))
    return "gelijk"


def _overlap(regels: Sequence[_Plekken], regio: Regio) -> list[Fout]:
    """Two numbers of the same places on one day would be counted double."""
    fouten = []
    for regel in regels:
        ander = Voorziening.objects.filter(Q(tot__isnull=True) | Q(tot__gt=regel.van), _van(regel, regio))
        ander = ander.exclude(van=regel.van)
        if regel.tot is not None:
            ander = ander.filter(van__lt=regel.tot)
        if (al := ander.order_by("van").first()) is not None:
            verwacht = f"een periode die niet overlapt met wat vastligt vanaf {datum_kort(al.van)}"
            fouten.append(regel.rij.fout("van", f"{verwacht}; zet eerst een einde bij die regel"))
    return fouten
