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
from samenwerking.teksten.boom import uit_json
from samenwerking.teksten.geschiedenis import bewerkingen_van, verdwenen_in, zin
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.nummeren import Deelnaam, namen_met_onderdelen
from samenwerking.teksten.schrijfmomenten import Schrijfmoment, schrijfmomenten, waar_geschreven
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
    namen = namen_met_onderdelen(document_van(tekst), tekst.soort)
    deel = request.GET.get("deel", "")
    schreef = [regel for regel in _momentregels(tekst, namen) if not deel or deel in regel.moment.delen]
    return toon(
        request,
        "geschiedenis.html",
        tekst,
        tab="tekst_geschiedenis",
        lijst=lijst,
        schreef=schreef,
        delen=[(kenmerk, "\u2003" * naam.diepte + naam.naam) for kenmerk, naam in namen.items()],
        deel=deel,
    )


@require_safe
def schrijfmoment(request: Verzoek, pk: int, vanaf: int) -> HttpResponse:
    """What changed in the text while one person wrote; others may have written in it at the same time."""
    tekst = haal_tekst(request, pk)
    namen = namen_met_onderdelen(document_van(tekst), tekst.soort)
    regel = next((regel for regel in _momentregels(tekst, namen) if regel.moment.vanaf == vanaf), None)
    if regel is None:
        raise Http404
    voor, na = (uit_json(stand_na(tekst.pk, nummer).document.to_json()) for nummer in (vanaf - 1, regel.moment.tot))
    opmaak = Verschilopmaak(vergelijk(voor, na, soort=tekst.soort), voor, na)
    return toon(
        request,
        "schrijfmoment.html",
        tekst,
        tab="tekst_geschiedenis",
        regel=regel,
        lijf=opmaak.in_regel(),
        verdwenen=_verdwenen(tekst, regel.moment),
    )


def _verdwenen(tekst: Tekst, moment: Schrijfmoment) -> list[tuple[Lidmaatschap, str]]:
    gevonden = verdwenen_in(tekst, moment)
    petten = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(
        {door for door, _ in gevonden}
    )
    return [(petten[door], woorden) for door, woorden in gevonden]


def _momentregels(tekst: Tekst, namen: Mapping[str, Deelnaam]) -> list[Momentregel]:
    momenten = schrijfmomenten(bewerkingen_van(tekst))
    petten = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(
        {moment.door for moment in momenten}
    )
    return [
        Momentregel(
            moment, _wat(moment, namen), petten[moment.door], reverse("schrijfmoment", args=[tekst.pk, moment.vanaf])
        )
        for moment in reversed(momenten)
    ]


def _wat(moment: Schrijfmoment, namen: Mapping[str, Deelnaam]) -> str:
    waar = waar_geschreven(moment.delen, namen)
    return f"Geschreven in {waar}" if waar else "Volgorde van de delen gewijzigd"


def _adres(tekst: Tekst, ding: Any) -> str:
    if ding.soort in {"versie bevroren", "versie benoemd", "tekst heropend"}:
        return reverse("versie", args=[tekst.pk, ding.feiten["nummer"]])
    if ding.soort == "voorstellen besloten":
        return reverse("tekst_voorstellen", args=[tekst.pk]) + f"?staat={ding.feiten['besluit']}"
    if "uitnodiging" in ding.feiten:
        return reverse("uitnodiging", args=[tekst.pk, ding.feiten["uitnodiging"]])
    return ""
