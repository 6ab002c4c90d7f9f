"""What happened to a text: who, when, in words."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis
from regio.verzoek import Verzoek
from samenwerking.teksten.geschiedenis import zin
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.views.pagina import haal_tekst, toon


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """The events of a text, newest first. A frozen version leads to it."""
    tekst = haal_tekst(request, pk)
    lijst = Lijst(
        request,
        Gebeurtenis.objects.filter(model=Tekst._meta.label_lower, object_id=tekst.pk).select_related(
            "persoon", "pet__gemeente", "pet__regio"
        ),
        titel="Wat er gebeurde",
        eenheid=("gebeurtenis", "gebeurtenissen"),
        sorteer="-moment",
        adres=lambda ding: _adres(tekst, ding),
        kolommen=[
            Kolom("wat", "Wat", waarde=lambda ding: zin(ding.soort, ding.feiten)),
            Kolom("moment", "Wanneer", sorteer="moment"),
            Kolom("wie", "Wie", waarde="persoon.naam"),
            Kolom("namens", "Namens", waarde="pet.plaats"),
        ],
    )
    return toon(request, "geschiedenis.html", tekst, tab="tekst_geschiedenis", lijst=lijst)


def _adres(tekst: Tekst, ding: Any) -> str:
    feiten = ding.feiten
    if ding.soort == "versie bevroren":
        return reverse("versie", args=[tekst.pk, feiten["nummer"]])
    return ""
