"""The first page of a letter as it would be: for who chooses colours, letter, logo and address."""

from __future__ import annotations

import datetime

from django.template.loader import render_to_string

from regio.bevriezen import sha256_hex
from regio.briefpapier import Briefstijl, maak_pdf
from regio.models import Gemeente, Ondertekenaar, Plaats, Regio
from regio.notatie import datum


def proefbrief(wie: Gemeente | Regio, stijl: Briefstijl, *, op: datetime.date, nu: datetime.datetime) -> bytes:
    """A letter of made-up words in this look, by the same engine as every other one. Raises PdfNietMogelijk."""
    is_gemeente = isinstance(wie, Gemeente)
    wie_tekent = Ondertekenaar.objects.per_gemeente([wie], op=op) if isinstance(wie, Gemeente) else {}
    html = render_to_string(
        "regio/proefbrief.html",
        {
            "afzender": f"Gemeente {wie}" if is_gemeente else str(wie),
            "stijl": stijl,
            "datum": datum(op),
            "is_gemeente": is_gemeente,
            "wie": wie,
            "tekenen": [wie_tekent.get((wie.pk, plaats)) for plaats in (Plaats.SECRETARIS, Plaats.BURGEMEESTER)],
        },
    )
    return maak_pdf(html, gemaakt_op=nu, kenmerk=sha256_hex(html.encode())[:32], stijl=stijl)
