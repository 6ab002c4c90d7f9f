"""What happened to a text: who wrote when in which part, what was decided about it, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from regio.lijst import Kolom, Lijst
from regio.models import Gebeurtenis, Lidmaatschap
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.schrijven import document_van, stand_na
from samenwerking.teksten.boom import Knoop, uit_json
from samenwerking.teksten.geschiedenis import bewerkingen_van, zin
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.schrijfmomenten import Schrijfmoment, schrijfmomenten
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.verschilopmaak import Verschilopmaak
from samenwerking.teksten.views.pagina import haal_tekst, toon


@dataclass(frozen=True)
class Momentregel:
    """A moment of writing as a line: the parts by name, who, and the address of what changed."""

    moment: Schrijfmoment
    wat: str
    pet: Lidmaatschap
    url: str


@require_safe
def geschiedenis(request: Verzoek, pk: int) -> HttpResponse:
    """The moments of writing and the events of a text, newest first."""
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
    return toon(
        request, "geschiedenis.html", tekst, tab="tekst_geschiedenis", lijst=lijst, schreef=_momentregels(tekst)
    )


@require_safe
def schrijfmoment(request: Verzoek, pk: int, vanaf: int) -> HttpResponse:
    """What changed in the text while one person wrote; others may have written in it at the same time."""
    tekst = haal_tekst(request, pk)
    regel = next((regel for regel in _momentregels(tekst) if regel.moment.vanaf == vanaf), None)
    if regel is None:
        raise Http404
    voor, na = (uit_json(stand_na(tekst.pk, nummer).document.to_json()) for nummer in (vanaf - 1, regel.moment.tot))
    opmaak = Verschilopmaak(vergelijk(voor, na, soort=tekst.soort), voor, na)
    return toon(request, "schrijfmoment.html", tekst, tab="tekst_geschiedenis", regel=regel, lijf=opmaak.in_regel())


def _momentregels(tekst: Tekst) -> list[Momentregel]:
    momenten = schrijfmomenten(bewerkingen_van(tekst))
    petten = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(
        {moment.door for moment in momenten}
    )
    namen = _namen(document_van(tekst), tekst.soort)
    return [
        Momentregel(
            moment, _wat(moment, namen), petten[moment.door], reverse("schrijfmoment", args=[tekst.pk, moment.vanaf])
        )
        for moment in reversed(momenten)
    ]


def _namen(document: Knoop, soort: str) -> Mapping[str, str]:
    geteld = nummers(document, soort)
    return {
        deel.id: f"{geteld[deel.id].voluit} ({deel.kop})" if deel.id in geteld else f"'{deel.kop}'"
        for deel in document.inhoud
    }


def _wat(moment: Schrijfmoment, namen: Mapping[str, str]) -> str:
    delen = [namen.get(deel, "een deel dat er nu niet meer is") for deel in moment.delen if deel]
    if not delen:
        return "Volgorde van de delen gewijzigd"
    return "Geschreven in " + ", ".join(dict.fromkeys(delen))


def _adres(tekst: Tekst, ding: Any) -> str:
    if ding.soort in {"versie bevroren", "versie benoemd", "tekst heropend"}:
        return reverse("versie", args=[tekst.pk, ding.feiten["nummer"]])
    if ding.soort == "voorstellen besloten":
        return reverse("tekst_voorstellen", args=[tekst.pk]) + f"?staat={ding.feiten['besluit']}"
    if "uitnodiging" in ding.feiten:
        return reverse("uitnodiging", args=[tekst.pk, ding.feiten["uitnodiging"]])
    return ""
