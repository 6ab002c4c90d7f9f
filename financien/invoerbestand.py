"""A recorded version as a file: exactly what can be read in again, and in a workbook its source beside it."""

from __future__ import annotations

import io
from typing import Any

from django.http import HttpResponse
from django.utils.text import slugify
from openpyxl import load_workbook
from openpyxl.styles import Alignment, Font

from financien.acties.invoerversies import Versie
from financien.invoersoorten import Invoersoort
from financien.versies import bestandsrijen
from regio.inlezen import Kolom
from regio.models import Bron, Inwonertal
from regio.notatie import datum_kort
from regio.rijenbestand import VORMEN, Veldsoort, als_csv, als_xlsx

VOORBEELD = "voorbeeld geen rijkscijfer"


def als_invoerbestand(vorm: str, soort: Invoersoort, versie: Versie) -> HttpResponse:
    """The answer that downloads a version. KeyError on a form other than those of VORMEN."""
    rijen = bestandsrijen(versie)
    koppen = [(kolom.naam, _veldsoort(kolom)) for kolom in soort.blad.kolommen]
    inhoud = (
        _met_bron(als_xlsx(soort.blad.naam, koppen, rijen), versie.bron)
        if vorm == "xlsx"
        else als_csv([kop for kop, _ in koppen], rijen)
    )
    return HttpResponse(
        inhoud,
        content_type=VORMEN[vorm],
        headers={
            "Content-Disposition": f'attachment; filename="{_naam(soort, versie)}.{vorm}"',
            "Cache-Control": "no-store",
        },
    )


def _naam(soort: Invoersoort, versie: Versie) -> str:
    wat = f"{versie.peildatum:%Y-%m-%d}" if isinstance(versie, Inwonertal) else f"{versie.naam} {versie.versie}"
    return slugify(f"{soort} {wat} {VOORBEELD if versie.bron.is_voorbeeld else ''}")


def _veldsoort(kolom: Kolom) -> Veldsoort:
    """Amounts and counts as numbers, days as days; what a source gives in digits of its own stays text."""
    soorten: dict[str, Veldsoort] = {"bedrag": "euro", "datum": "datum"}
    return soorten.get(kolom.soort, "tekst")


def _met_bron(inhoud: bytes, bron: Bron) -> bytes:
    """The workbook with a second sheet that says where the figures came from."""
    boek = load_workbook(io.BytesIO(inhoud))
    vel: Any = boek.create_sheet("Bron")
    for nummer, (naam, waarde) in enumerate(
        (
            ("Titel", bron.titel),
            ("Uitgever", bron.uitgever),
            ("Verschenen op", datum_kort(bron.datum) if bron.datum else "niet bekend"),
            ("Vindplaats", bron.vindplaats),
            ("Zekerheid", bron.get_zekerheid_display()),
            ("Toelichting", bron.toelichting),
        ),
        start=1,
    ):
        vel.cell(nummer, 1, naam).font = Font(bold=True)
        cel = vel.cell(nummer, 2, waarde)
        cel.data_type = "s"  # never a formula, whatever the text begins with
        cel.alignment = Alignment(wrap_text=True, vertical="top")
    vel.column_dimensions["A"].width, vel.column_dimensions["B"].width = 16, 80
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()
