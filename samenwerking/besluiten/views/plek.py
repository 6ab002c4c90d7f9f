"""What the pages share: the tabs of the subject, and answering with a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import slugify

from regio import klok
from regio.briefpapier import PdfNietMogelijk
from regio.models import Gemeente, Regio
from regio.onderdelen import Tab
from samenwerking.besluiten.papier import Omslag, druk

TABS = [
    ("procedures", "Besluiten"),
    ("overeenkomsten", "Overeenkomsten"),
    ("vormkeuzes", "Vormkeuze"),
    ("vormen", "Vormen"),
    ("nvo", "NvO-toets"),
    ("overleggen", "Overleg"),
]


def tabs(actief: str) -> list[Tab]:
    """The tabs of the subject."""
    return [Tab(titel, reverse(naam), naam == actief) for naam, titel in TABS]


def als_pdf(sjabloon: str, van: Gemeente | Regio, inhoud: Mapping[str, Any], *, naam: str) -> HttpResponse:
    """The annex in the look of the gemeente or region that sends it."""
    omslag = Omslag.van(van, gemaakt_op=klok.nu())
    try:
        inhoud_van_bestand = druk(sjabloon, omslag, inhoud)
    except PdfNietMogelijk as fout:
        return HttpResponse(str(fout), status=503, content_type="text/plain; charset=utf-8")
    bestand = f"{slugify(naam)[:80]}.pdf"
    return HttpResponse(
        inhoud_van_bestand,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{bestand}"'},
    )
