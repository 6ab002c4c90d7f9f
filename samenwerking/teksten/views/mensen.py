"""Who may do what in a text, and who wrote what of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from regio import klok
from regio.models import Lidmaatschap
from regio.verzoek import Verzoek
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.geschiedenis import bewerkingen_van
from samenwerking.teksten.models import Tekst
from samenwerking.teksten.nummeren import namen_van_delen
from samenwerking.teksten.rechten import mag_bevriezen, recht_met_rol, schrijvers_van
from samenwerking.teksten.views.pagina import haal_tekst, toon
from samenwerking.teksten.wiemagwat import NAAM


@dataclass(frozen=True)
class Mens:
    """One hat: what it may do now, the parts in which it wrote, and when last."""

    pet: Lidmaatschap
    mag: str
    delen: tuple[str, ...]
    laatst: datetime.datetime | None


@require_safe
def mensen(request: Verzoek, pk: int) -> HttpResponse:
    """The people of a text, by gemeente."""
    tekst = haal_tekst(request, pk)
    return toon(request, "mensen.html", tekst, tab="tekst", mensen=_mensen(tekst))


def _mensen(tekst: Tekst) -> list[Mens]:
    delen: dict[int, dict[str, None]] = {}
    laatst: dict[int, datetime.datetime] = {}
    for stuk in bewerkingen_van(tekst):
        delen.setdefault(stuk.door, {}).update(dict.fromkeys(deel for deel in stuk.delen if deel))
        laatst[stuk.door] = stuk.op
    nu = {
        pet.pk: pet
        for pet in schrijvers_van(tekst.regio, op=klok.vandaag()).select_related("gebruiker", "gemeente", "regio")
    }
    eerder = Lidmaatschap.objects.select_related("gebruiker", "gemeente", "regio").in_bulk(delen.keys() - nu.keys())
    namen = namen_van_delen(document_van(tekst), tekst.soort)
    petten = sorted((nu | eerder).values(), key=lambda pet: (pet.plaats, pet.gebruiker.naam, pet.pk))
    return [
        Mens(
            pet,
            _mag(pet, tekst) if pet.pk in nu else "schrijft niet meer mee",
            tuple(namen[deel] for deel in delen.get(pet.pk, {}) if deel in namen),
            laatst.get(pet.pk),
        )
        for pet in petten
    ]


def _mag(pet: Lidmaatschap, tekst: Tekst) -> str:
    """In a few words; while the text is frozen what it may when it is opened again."""
    if mag_bevriezen(pet, tekst.regio_id):
        return "schrijven en bevriezen"
    mag = recht_met_rol(pet, tekst, schrijft=True)
    anders = []
    if mag.gemeente and mag.eigen_bijlage is not mag.recht:
        anders.append(f"in de eigen bijlage {NAAM[mag.eigen_bijlage]}")
    if mag.delen:
        anders.append("in 1 deel anders" if len(mag.delen) == 1 else f"in {len(mag.delen)} delen anders")
    return ", ".join([NAAM[mag.recht], *anders])
