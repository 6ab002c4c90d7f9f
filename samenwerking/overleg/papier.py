"""Agenda, verslag and bundle on paper, with our own engine; the bundle joins them with what was handed in.

pypdf is loaded where pages are joined or counted: no other process waits for it as it starts.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.text import slugify

from regio.bevriezen import sha256_hex
from regio.briefpapier import maak_pdf
from samenwerking.besluiten.papier import Omslag
from samenwerking.overleg.soorten import GEEN_BESLUIT


@dataclass(frozen=True)
class Bladen:
    """One part of the bundle: its bookmark and its PDF."""

    titel: str
    inhoud: bytes

    @property
    def aantal(self) -> int:
        """How many pages it has."""
        from pypdf import PdfReader

        return len(PdfReader(io.BytesIO(self.inhoud)).pages)


@dataclass(frozen=True)
class Inhoudsregel:
    """A line of the contents on the front page; `blad` is None for a paper that is named and left out."""

    titel: str
    blad: int | None
    waarom: str = ""


def druk(sjabloon: str, omslag: Omslag, inhoud: Mapping[str, Any]) -> bytes:
    """The PDF/UA-1 and PDF/A-3a file; the same content gives the same bytes. Raises PdfNietMogelijk without Pango."""
    html = render_to_string(
        f"samenwerking/overleg/{sjabloon}", {"omslag": omslag, "geen_besluit": GEEN_BESLUIT, **inhoud}
    )
    return maak_pdf(html, gemaakt_op=omslag.gemaakt_op, kenmerk=sha256_hex(html.encode())[:32], stijl=omslag.stijl)


def bundel(
    delen: Sequence[Bladen],
    weggelaten: Sequence[Inhoudsregel],
    *,
    titel: str,
    omslag: Omslag,
    inhoud: Mapping[str, Any],
) -> tuple[bytes, int]:
    """The parts behind a front page with contents, with a bookmark each, and how many pages that is.

    The page numbers depend on how long the front page is, so it is made again when it is longer than was thought. The
    bundle as a whole is for reading and printing; who needs a paper with its own structure opens that paper.
    """
    from pypdf import PdfWriter

    aantallen = [deel.aantal for deel in delen]
    voor, lengte = b"", 1
    while True:
        begin = lengte + 1
        regels = []
        for deel, aantal in zip(delen, aantallen, strict=True):
            regels.append(Inhoudsregel(deel.titel, begin))
            begin += aantal
        voor = druk("bundel_voorblad.html", omslag, {**inhoud, "titel": titel, "regels": [*regels, *weggelaten]})
        echt = Bladen("", voor).aantal
        if echt <= lengte:
            break
        lengte = echt
    schrijver = PdfWriter()
    for deel in (Bladen("Inhoud", voor), *delen):
        schrijver.append(io.BytesIO(deel.inhoud), outline_item=deel.titel, import_outline=False)
    schrijver.add_metadata({"/Title": titel, "/Author": omslag.afzender})
    schrijver.page_mode = "/UseOutlines"
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue(), len(schrijver.pages)


def bestandsnaam(wat: str, dag: datetime.date, naam: str) -> str:
    """A file name in ASCII that sorts by day."""
    return f"{dag.isoformat()}-{wat}-{slugify(naam)[:60]}.pdf"
