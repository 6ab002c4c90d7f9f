"""The sign page: who signed for which gemeente, in which function, on which day, and which words exactly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from regio.bevriezen import canoniek, sha256_hex
from samenwerking.besluiten.models import Handtekening, Procedure
from samenwerking.besluiten.procedure import ONDERTEKENEN
from samenwerking.teksten.models import Versie

NIET_VERZEGELD = "NIET VERZEGELD"


@dataclass(frozen=True)
class Regel:
    """One line of the page."""

    gemeente: str
    naam: str
    functie: str
    grond: str
    datum: object
    hoe: str


def handtekeningen_van(procedure: Procedure, versie: Versie) -> list[Handtekening]:
    """The signatures that count under these words, by gemeente: of each the last that was not replaced."""
    rijen = (
        Handtekening.objects.filter(
            handeling__procedure=procedure,
            handeling__stap=ONDERTEKENEN,
            handeling__vervanging__isnull=True,
            handeling__versie__hash=versie.hash,
            handeling__gemeente__in=procedure.partijen.filter(vertrek__isnull=True).values("gemeente"),
        )
        .select_related("handeling__gemeente", "bevoegdheid")
        .order_by("handeling__gemeente__sorteernaam", "-pk")
    )
    laatste: dict[int | None, Handtekening] = {}
    for rij in rijen:
        laatste.setdefault(rij.handeling.gemeente_id, rij)
    return list(laatste.values())


def regels_van(handtekeningen: Iterable[Handtekening]) -> list[Regel]:
    """As they stand on the page."""
    return [
        Regel(
            str(rij.handeling.gemeente),
            rij.bevoegdheid.naam,
            rij.bevoegdheid.functie,
            str(rij.bevoegdheid.get_grond_display()),
            rij.handeling.datum,
            f"{rij.get_wijze_display()}, na {rij.bewijs}" if rij.bewijs else str(rij.get_wijze_display()),
        )
        for rij in handtekeningen
    ]


def kenmerk_van(handtekeningen: Sequence[Handtekening]) -> str:
    """What tells these signatures from any others."""
    return sha256_hex(canoniek([rij.pk for rij in handtekeningen]))


def tekenblad(versie: Versie, handtekeningen: Sequence[Handtekening], *, zegel: bool) -> SafeString:
    """The page as HTML, to stand behind the text."""
    return SafeString(
        render_to_string(
            "samenwerking/besluiten/tekenblad.html",
            {
                "versie": versie,
                "titel": versie.gelezen.titel,
                "regels": regels_van(handtekeningen),
                "zegel": zegel,
                "vingerafdruk": versie.vingerafdruk,
            },
        )
    )
