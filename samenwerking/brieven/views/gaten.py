"""What is missing in a letter, with the address of the field where it can be filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from samenwerking.brieven.inhoud import Gebrek
from samenwerking.brieven.models import Brief, Gemeentebrief

EIGEN_VELDEN = {
    "zaaknummer": "zaaknummer",
    "portefeuillehouder": "portefeuillehouder",
    "behandelaar": "team",
    "ondertekening": "secretaris",
    "lokale_alinea": "lokale_alinea",
}
"""Fields of a letter that come from the own part of a gemeente, and where they stand in its form."""

WOORDEN = {
    "zaaknummer": "zaaknummer",
    "portefeuillehouder": "portefeuillehouder",
    "behandelaar": "team",
    "ondertekening": "ondertekening",
    "lokale_alinea": "bron in de lokale alinea",
}
"""What is missing in the row of a gemeente, where there is no room for a sentence."""

PER_GEMEENTE = EIGEN_VELDEN.keys() | {"berekening"}
"""What can be right for one gemeente and wrong for another. The rest lacks for all of them at once."""

KERNVELDEN = {"bevoegdheid": "bevoegdheden", "vervolg": "vervolg-0-wat", "tellingen": "met_tellingen"}
"""Fields of the core text that have another name in its form."""


@dataclass(frozen=True)
class Gat:
    """One thing that is missing, as a sentence and in a word; without `url` this person cannot fill it in."""

    zin: str
    url: str = ""
    woord: str = ""


def gaten_van_de_gemeente(
    eigen: Gemeentebrief, gebreken: Iterable[Gebrek], *, mag_lokaal: bool, kern: bool
) -> tuple[Gat, ...]:
    """What only this gemeente lacks. `mag_lokaal` and `kern`: whether this person writes its part, the core text."""
    gaten = []
    for gebrek in gebreken:
        if gebrek.veld in EIGEN_VELDEN:
            adres = f"{reverse('gemeentebrief_wijzigen', args=[eigen.pk])}#id_{EIGEN_VELDEN[gebrek.veld]}"
            gaten.append(Gat(gebrek.zin, adres if mag_lokaal else "", WOORDEN[gebrek.veld]))
        elif gebrek.veld in PER_GEMEENTE:
            gaten.append(Gat(gebrek.zin, _in_de_kern(eigen.brief_id, gebrek.veld) if kern else ""))
    return tuple(gaten)


def gaten_in_de_kern(ronde: Brief, gebreken: Iterable[Gebrek], *, kern: bool) -> tuple[Gat, ...]:
    """What every letter of the round lacks, each sentence once."""
    zinnen = {gebrek.zin: gebrek.veld for gebrek in gebreken if gebrek.veld not in PER_GEMEENTE}
    return tuple(Gat(zin, _in_de_kern(ronde.pk, veld) if kern else "") for zin, veld in zinnen.items())


def _in_de_kern(ronde_id: int, veld: str) -> str:
    return f"{reverse('brief_wijzigen', args=[ronde_id])}#id_{KERNVELDEN.get(veld, veld)}"
