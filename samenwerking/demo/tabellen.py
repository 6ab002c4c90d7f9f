"""Tables 1-12 of the uitvoeringsplan of the Haagse regio (2019) as they were printed, mistakes included."""

from __future__ import annotations

import csv
import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from regio.models import Bron, Broncijfer, Brontabel, Gemeente, Inwonertal

MAP = Path(__file__).resolve().parent
BRON = "uitvoeringsplan-haagse-regio"
PEILDATUM_INWONERS = datetime.date(2019, 1, 1)


@cache
def tabel(nummer: int) -> dict[tuple[str, str], Decimal]:
    """The numbers of one table by row and column; totals and cells without a number left out."""
    return {
        (rij["rij"], rij["kolom"]): Decimal(rij["waarde"])
        for rij in _lees("cijfers.csv")
        if int(rij["tabel"]) == nummer and rij["waarde"] and not rij["totaal"]
    }


def kolom(nummer: int, naam: str) -> dict[str, int]:
    """One column of whole numbers by row."""
    return {rij: int(waarde) for (rij, deze), waarde in tabel(nummer).items() if deze == naam}


def laad_tabellen() -> None:
    """Store the tables, and the inhabitants of table 1 beside those that CBS settled on later."""
    bron = Bron.objects.get(sleutel=BRON)
    tabellen = {
        rij["nummer"]: Brontabel(bron=bron, nummer=rij["nummer"], titel=rij["titel"], toelichting=rij["toelichting"])
        for rij in _lees("tabellen.csv")
    }
    Brontabel.objects.bulk_create(tabellen.values())
    Broncijfer.objects.bulk_create(
        Broncijfer(
            tabel=tabellen[rij["tabel"]],
            rij=rij["rij"],
            kolom=rij["kolom"],
            volgorde=volgorde,
            gedrukt=rij["gedrukt"],
            waarde=Decimal(rij["waarde"]) if rij["waarde"] else None,
            is_totaal=rij["totaal"] == "ja",
        )
        for volgorde, rij in enumerate(_lees("cijfers.csv"), start=1)
    )
    gemeenten = {gemeente.naam_kort: gemeente for gemeente in Gemeente.objects.filter(geldig_tot__isnull=True)}
    Inwonertal.objects.bulk_create(
        Inwonertal(gemeente=gemeenten[naam], peildatum=PEILDATUM_INWONERS, aantal=aantal, voorlopig=True, bron=bron)
        for naam, aantal in kolom(1, "Aantal inwoners 2019").items()
    )


def _lees(naam: str) -> list[dict[str, str]]:
    with open(MAP / naam, encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))
