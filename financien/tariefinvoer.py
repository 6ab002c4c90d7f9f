"""What a controller fills in about prices: a list per region, checked. The database is not known here."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from financien.geldinvoer import KOP, Versiekop
from regio.inlezen import Blad, Fout, Kolom, Rij

HOOGSTE_BEDRAG = Decimal("9999999999.99")
EEN_DAG = datetime.timedelta(days=1)

EENHEDEN = {
    "etmaal": "etmaal",
    "minuut": "minuut",
    "uur": "uur",
    "dagdeel": "dagdeel",
    "week": "week",
    "maand": "maand",
    "jaar": "jaar",
    "stuk": "stuk",
}
BLAD = Blad(
    "tarief",
    (
        *KOP,
        Kolom("product", verplicht=True, langst=120, uitleg="De naam zoals op de lijst van uw regio."),
        Kolom("eenheid", "keuze", verplicht=True, keuzes=EENHEDEN, voorbeeld="etmaal"),
        Kolom("bedrag", "bedrag", verplicht=True, uitleg="In euro's per eenheid.", voorbeeld="142,50"),
        Kolom("van", "datum", verplicht=True, uitleg="De eerste dag.", voorbeeld="01-01-2027"),
        Kolom("tot_en_met", "datum", uitleg="De laatste dag. Leeg: tot een nieuw tarief.", voorbeeld="31-12-2027"),
    ),
)


@dataclass(frozen=True)
class Tariefregel:
    """One price: the name of the product, and the period in which it holds (`tot` exclusive)."""

    product: str
    eenheid: str
    bedrag: Decimal
    van: datetime.date
    tot: datetime.date | None


@dataclass(frozen=True)
class Tariefversie:
    """A price list as one source gives it, in the order of the file."""

    kop: Versiekop
    regels: tuple[Tariefregel, ...]


def lees_tarieven(
    rijen: Sequence[Rij], *, producten: Mapping[str, Mapping[str, str]]
) -> tuple[list[Tariefversie], list[Fout]]:
    """The lists in these rows and what is wrong. `producten`: per taak the names of the region, by small letters."""
    groepen: dict[tuple[str, str, str], list[Rij]] = defaultdict(list)
    for rij in rijen:
        groepen[(rij.waarden["taak"], rij.waarden["naam"], rij.waarden["versie"])].append(rij)
    fouten: list[Fout] = []
    versies = [
        Tariefversie(Versiekop(*sleutel, eerste=deze[0]), _regels(deze, producten.get(sleutel[0], {}), fouten))
        for sleutel, deze in groepen.items()
    ]
    return versies, fouten


def _regels(rijen: Sequence[Rij], producten: Mapping[str, str], fouten: list[Fout]) -> tuple[Tariefregel, ...]:
    regels: list[Tariefregel] = []
    for rij in rijen:
        bedrag, van, laatste = (rij.waarden[naam] for naam in ("bedrag", "van", "tot_en_met"))
        product = producten.get(rij.waarden["product"].casefold())
        if product is None:
            keuze = ", ".join(producten.values()) or "geen: voor deze taak heeft uw regio geen producten"
            fouten.append(rij.fout("product", f"een van: {keuze}"))
        if not 0 <= bedrag <= HOOGSTE_BEDRAG:
            fouten.append(rij.fout("bedrag", "een bedrag van nul of meer, van hoogstens tien cijfers voor de komma"))
        if laatste is not None and laatste < van:
            fouten.append(rij.fout("tot_en_met", "een dag op of na de eerste dag"))
            continue
        tot = laatste + EEN_DAG if laatste is not None else None
        if product is None:
            continue
        if any(al.product == product and _overlapt(al, van, tot) for al in regels):
            fouten.append(rij.fout("van", "een periode waarvoor dit product nog geen tarief heeft"))
        regels.append(Tariefregel(product, rij.waarden["eenheid"], bedrag, van, tot))
    return tuple(regels)


def _overlapt(al: Tariefregel, van: datetime.date, tot: datetime.date | None) -> bool:
    return (tot is None or al.van < tot) and (al.tot is None or van < al.tot)
