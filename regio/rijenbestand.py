"""Rows as a file: CSV for machines, XLSX for people.

CSV has a comma between cells, a point in numbers, ISO dates and UTF-8. A text that begins with = + - @ would be run as
a formula by a spreadsheet program: it is written as text.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Literal

from django.http import HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from regio.inlezen import GEVAARLIJK

Veldsoort = Literal["tekst", "getal", "euro", "procent", "datum"]

VORMEN = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
NOTATIES = {"euro": '"€" #,##0.00;-"€" #,##0.00', "procent": "0.0%", "getal": "#,##0.##"}
MAX_BREEDTE = 60


def _kaal(waarde: Any) -> Any:
    """A value that a file can hold: number, date, moment in Dutch time, yes or no, or text."""
    if waarde is None or isinstance(waarde, bool | int | float | Decimal):
        return waarde
    if isinstance(waarde, datetime.datetime):
        plaatselijk = timezone.localtime(waarde) if timezone.is_aware(waarde) else waarde
        return plaatselijk.replace(tzinfo=None, microsecond=0)
    if isinstance(waarde, datetime.date):
        return waarde
    return str(waarde)


def _csv_cel(waarde: Any) -> str:
    kaal = _kaal(waarde)
    if kaal is None:
        return ""
    if isinstance(kaal, bool):
        return "ja" if kaal else "nee"
    if isinstance(kaal, datetime.date):
        return kaal.isoformat()
    tekst = str(kaal)
    # what has an apostrophe of its own there gets one more, so that reading one off always gives the text back
    return f"'{tekst}" if isinstance(kaal, str) and tekst.lstrip("'").startswith(GEVAARLIJK) else tekst


def als_csv(koppen: Sequence[str], rijen: Iterable[Sequence[Any]]) -> bytes:
    """The rows as CSV, the heads first."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit)
    schrijver.writerow(koppen)
    schrijver.writerows([_csv_cel(waarde) for waarde in rij] for rij in rijen)
    return uit.getvalue().encode()


def als_xlsx(titel: str, koppen: Sequence[tuple[str, Veldsoort]], rijen: Iterable[Sequence[Any]]) -> bytes:
    """The rows as a workbook with one sheet: head in bold that stays in sight, numbers and dates as such."""
    boek = Workbook(write_only=False)
    boek.remove(boek.worksheets[0])
    blad = boek.create_sheet("".join(teken for teken in titel if teken not in "[]:*?/\\")[:31] or "Lijst")
    breedtes = [len(kop) for kop, _ in koppen]
    for nummer, (kop, _) in enumerate(koppen, 1):
        cel = blad.cell(1, nummer, kop)
        cel.font = Font(bold=True)
        cel.alignment = Alignment(wrap_text=True, vertical="top")
    for rijnummer, rij in enumerate(rijen, 2):
        for nummer, (waarde, (_, soort)) in enumerate(zip(rij, koppen, strict=True), 1):
            kaal = _kaal(waarde)
            if isinstance(kaal, str):
                kaal = ILLEGAL_CHARACTERS_RE.sub("", kaal)
            elif isinstance(kaal, bool):
                kaal = "ja" if kaal else "nee"
            cel = blad.cell(rijnummer, nummer, kaal)
            if isinstance(kaal, str):
                cel.data_type = "s"  # never a formula, whatever the text begins with
                cel.quotePrefix = kaal.startswith(GEVAARLIJK)
            elif isinstance(kaal, datetime.datetime):
                cel.number_format = "DD-MM-YYYY HH:MM"
            elif isinstance(kaal, datetime.date):
                cel.number_format = "DD-MM-YYYY"
            elif soort in NOTATIES and kaal is not None:
                cel.number_format = NOTATIES[soort]
            breedtes[nummer - 1] = max(breedtes[nummer - 1], len(str(kaal or "")))
    for nummer, breedte in enumerate(breedtes, 1):
        blad.column_dimensions[get_column_letter(nummer)].width = min(breedte, MAX_BREEDTE) + 2
    blad.freeze_panes = "A2"
    blad.auto_filter.ref = blad.dimensions
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def als_bestand(
    vorm: str,
    *,
    naam: str,
    titel: str,
    koppen: Sequence[tuple[str, Veldsoort]],
    rijen: Iterable[Sequence[Any]],
) -> HttpResponse:
    """The answer that downloads the rows. KeyError on a form other than those of VORMEN."""
    soort = VORMEN[vorm]
    inhoud = als_xlsx(titel, koppen, rijen) if vorm == "xlsx" else als_csv([kop for kop, _ in koppen], rijen)
    return HttpResponse(
        inhoud,
        content_type=soort,
        headers={"Content-Disposition": f'attachment; filename="{naam}.{vorm}"', "Cache-Control": "no-store"},
    )
