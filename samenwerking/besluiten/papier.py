"""Two annexes on paper: the choice of a form for a college proposal, and the NvO-toets of a region."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.template.loader import render_to_string

from regio.bevriezen import sha256_hex
from regio.briefpapier import maak_pdf
from regio.models import Huisstijl


@dataclass(frozen=True)
class Omslag:
    """What stands around it: from whom, when, and in which colours."""

    afzender: str
    gemaakt_op: datetime.datetime
    adresregels: Sequence[str] = ()
    kleuren: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def van(cls, stijl: Huisstijl, *, afzender: str, gemaakt_op: datetime.datetime) -> Omslag:
        """In the look of a gemeente or region."""
        return cls(
            afzender,
            gemaakt_op,
            tuple(regel for regel in stijl.adresregels.splitlines() if regel.strip()),
            {"accent": stijl.accentkleur, "accent-tekst": stijl.accent_tekst},
        )


def druk(sjabloon: str, omslag: Omslag, inhoud: Mapping[str, Any]) -> bytes:
    """The PDF/UA-1 and PDF/A-3a file; the same content gives the same bytes. Raises PdfNietMogelijk without Pango."""
    html = render_to_string(f"samenwerking/besluiten/{sjabloon}", {"omslag": omslag, **inhoud})
    return maak_pdf(
        html, gemaakt_op=omslag.gemaakt_op, kenmerk=sha256_hex(html.encode())[:32], tokens=omslag.kleuren or None
    )
