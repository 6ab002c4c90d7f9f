"""Two annexes on paper: the choice of a form for a college proposal, and the NvO-toets of a region."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.timezone import localdate

from regio.bevriezen import sha256_hex
from regio.briefpapier import GEWOON, Briefstijl, maak_pdf
from regio.huisstijl import stijl_van
from regio.models import Gemeente, Regio


@dataclass(frozen=True)
class Omslag:
    """What stands around it: from whom, when, and in which look."""

    afzender: str
    gemaakt_op: datetime.datetime
    stijl: Briefstijl = GEWOON

    @classmethod
    def van(cls, wie: Gemeente | Regio, *, gemaakt_op: datetime.datetime) -> Omslag:
        """In the look of the gemeente or region that sends it, as it is on that day."""
        naam = f"Gemeente {wie}" if isinstance(wie, Gemeente) else str(wie)
        return cls(naam, gemaakt_op, stijl_van(wie, op=localdate(gemaakt_op)))


def druk(sjabloon: str, omslag: Omslag, inhoud: Mapping[str, Any]) -> bytes:
    """The PDF/UA-1 and PDF/A-3a file; the same content gives the same bytes. Raises PdfNietMogelijk without Pango."""
    naam = sjabloon if "/" in sjabloon else f"samenwerking/besluiten/{sjabloon}"
    html = render_to_string(naam, {"omslag": omslag, **inhoud})
    return maak_pdf(html, gemaakt_op=omslag.gemaakt_op, kenmerk=sha256_hex(html.encode())[:32], stijl=omslag.stijl)
