"""A text as a file to read and keep: PDF in house style (everyone can read it), or one HTML page without a network."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from regio.bevriezen import sha256_hex
from regio.briefpapier import GEWOON, Briefstijl, maak_pdf
from samenwerking.teksten.boom import Knoop
from samenwerking.teksten.opmaak import Opmaak
from samenwerking.teksten.voorstellen import wijs_af

CONCEPT = "CONCEPT"
_SCHERM = Path(__file__).parent / "uitgave.css"


@dataclass(frozen=True)
class Uitgave:
    """Everything that stands in it. A draft says so on each page; a version says its name and its fingerprint."""

    document: Knoop
    soort: str
    soortnaam: str
    titel: str
    stand: str
    afzender: str
    gemaakt_op: datetime.datetime
    concept: bool
    vingerafdruk: str = ""
    stijl: Briefstijl = GEWOON
    gegevens: Mapping[str, str] = field(default_factory=dict)
    blokken: Mapping[str, SafeString] = field(default_factory=dict)
    beeld: Callable[[str], str] = str
    bijlage: SafeString = field(default_factory=SafeString)
    """The sources of the figures, after the text."""
    merk_erbij: str = ""
    """What else must be plain on each page, such as that a signed copy is not sealed."""

    @property
    def merk(self) -> str:
        """What stands at the head of each page."""
        return CONCEPT if self.concept else self.merk_erbij

    def met_slot(self, slot: SafeString, *, merk: str, gemaakt_op: datetime.datetime) -> Uitgave:
        """The same with something behind it, such as who signed it; `merk` stands on each page."""
        return replace(self, bijlage=SafeString(self.bijlage + slot), merk_erbij=merk, gemaakt_op=gemaakt_op)


def uitgave_html(uitgave: Uitgave) -> str:
    """One page with its own style: it opens without a network, and a screen reader finds headings and tables."""
    return _pagina(uitgave, format_html("<style>{}</style>", SafeString(_SCHERM.read_text("utf-8"))))


def uitgave_pdf(uitgave: Uitgave) -> bytes:
    """The PDF/UA-1 and PDF/A-3a file; the same content gives the same bytes. Raises PdfNietMogelijk without Pango."""
    beelden: set[str] = set()

    def beeld(kenmerk: str) -> str:
        adres = uitgave.beeld(kenmerk)
        beelden.add(adres)
        return adres

    html = _pagina(replace(uitgave, beeld=beeld), SafeString(""))
    return maak_pdf(
        html,
        gemaakt_op=uitgave.gemaakt_op,
        kenmerk=sha256_hex(html.encode())[:32],
        stijl=uitgave.stijl,
        eigen_beelden=beelden,
    )


def _pagina(uitgave: Uitgave, stijl: SafeString) -> str:
    opmaak = Opmaak(
        wijs_af(uitgave.document),
        uitgave.soort,
        gegevens=uitgave.gegevens,
        blokken=uitgave.blokken,
        beeld=uitgave.beeld,
    )
    return render_to_string("samenwerking/teksten/uitgave.html", {"uitgave": uitgave, "opmaak": opmaak, "stijl": stijl})
