"""The report of a quarter: what page and paper share, and the PDF."""

from __future__ import annotations

from typing import Any

from samenwerking.besluiten.papier import Omslag, druk
from samenwerking.monitor.beeld import beelden, beloftebeelden
from samenwerking.monitor.models import Monitorstand
from samenwerking.monitor.standinhoud import Standinhoud


def inhoud_van(stand: Monitorstand, inhoud: Standinhoud) -> dict[str, Any]:
    """What page and paper show of a frozen quarter: of all of it, or of its public part."""
    rijen = beelden(inhoud)
    return {
        "opname": stand,
        "stand": inhoud,
        "beelden": rijen,
        "beloften": beloftebeelden(inhoud),
        "vingerafdruk": stand.vingerafdruk,
        "kenmerk": stand.vingerafdruk[:16],
        "is_deel": inhoud != stand.gelezen,
    }


def rapport(stand: Monitorstand, inhoud: Standinhoud) -> bytes:
    """The PDF/UA-1 and PDF/A-3a file; the same quarter gives the same bytes. Raises PdfNietMogelijk without Pango."""
    omslag = Omslag.van(stand.regio, gemaakt_op=stand.op)
    return druk("samenwerking/monitor/rapport.html", omslag, inhoud_van(stand, inhoud))
