"""The nota van zienswijzen: every point of every raad with the answer of the gemeenten together, as PDF."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from regio import klok
from regio.models import Gemeente
from regio.verzoek import Verzoek
from samenwerking.besluiten.models import Besluit, Procedure, Zienswijzeantwoord, Zienswijzepunt
from samenwerking.besluiten.views.pagina import haal_procedure
from samenwerking.besluiten.views.plek import als_pdf

ZIENSWIJZE = "zienswijze"


@dataclass(frozen=True)
class Regel:
    """What one raad said: nothing yet, that it has none, or its points with the last answer to each."""

    gemeente: Gemeente
    besluit: Besluit | None
    punten: list[tuple[Zienswijzepunt, Zienswijzeantwoord | None]]


def regels_van(procedure: Procedure) -> list[Regel]:
    """Per gemeente, by name; only what a second person confirmed counts."""
    besluiten = {
        besluit.gemeente_id: besluit
        for besluit in Besluit.objects.filter(
            procedure=procedure, stap=ZIENSWIJZE, vervanging__isnull=True, bevestiging__isnull=False
        )
        .select_related("versie")
        .defer("versie__inhoud")
        .prefetch_related("punten__antwoorden")
        .order_by("pk")
    }
    partijen = procedure.partijen.select_related("gemeente").order_by("gemeente__sorteernaam")
    return [_regel(partij.gemeente, besluiten.get(partij.gemeente_id)) for partij in partijen]


def _regel(gemeente: Gemeente, besluit: Besluit | None) -> Regel:
    punten = besluit.punten.all() if besluit is not None else ()
    return Regel(gemeente, besluit, [(punt, max(punt.antwoorden.all(), key=_nummer, default=None)) for punt in punten])


def _nummer(antwoord: Zienswijzeantwoord) -> int:
    return antwoord.pk


@require_safe
def nota(request: Verzoek, pk: int) -> HttpResponse:
    """The nota of this procedure; 404 when no raad gives a zienswijze in it."""
    ding = haal_procedure(request, pk)
    if all(stap.code != ZIENSWIJZE for stap in ding.regels.stappen):
        raise Http404
    inhoud = {"tekst": ding.tekst, "regels": regels_van(ding), "op": klok.vandaag()}
    return als_pdf("nota_papier.html", ding.tekst.regio, inhoud, naam=f"nota van zienswijzen {ding.tekst}")
