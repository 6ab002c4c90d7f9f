"""What is missing in a letter, with the address of the field where it can be filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from samenwerking.brieven.gebreken import Gebrek
from samenwerking.brieven.kerntekst import LOKAAL
from samenwerking.brieven.models import Brief, Gemeentebrief

EIGEN_VELDEN = {
    "zaaknummer": "zaaknummer",
    "portefeuillehouder": "portefeuillehouder",
    "behandelaar": "team",
    "ondertekening": "secretaris",
}
"""Fields of a letter that come from the row of a gemeente, and where they stand in its form."""

WOORDEN = {
    "zaaknummer": "zaaknummer",
    "portefeuillehouder": "portefeuillehouder",
    "behandelaar": "team",
    "ondertekening": "ondertekening",
    LOKAAL: "eigen alinea",
}
"""What is missing in the row of a gemeente, where there is no room for a sentence."""

PER_GEMEENTE = EIGEN_VELDEN.keys() | {"berekening", LOKAAL}
"""What can be right for one gemeente and wrong for another. The rest lacks for all of them at once."""

RONDEVELDEN = {
    "onderwerp": "onderwerp",
    "bevoegdheid": "bevoegdheden",
    "vervolg": "vervolg-0-wat",
    "tellingen": "met_tellingen",
    "berekening": "berekening",
    "ingroeipaden": "berekening",
    "bronnen": "berekening",
}
"""What comes from the form of the round, and where it stands there. The rest is written in the text."""


@dataclass(frozen=True)
class Gat:
    """One thing that is missing, as a sentence and in a word; without `url` this person cannot fill it in."""

    zin: str
    url: str = ""
    woord: str = ""


def gaten_van_de_gemeente(
    eigen: Gemeentebrief, gebreken: Iterable[Gebrek], *, mag_lokaal: bool, kern: bool
) -> tuple[Gat, ...]:
    """What only this gemeente lacks. `mag_lokaal` and `kern`: whether this person fills in its row, leads the round."""
    return tuple(
        Gat(
            gebrek.zin,
            plek_van(eigen, gebrek.veld, gebrek.plek, mag_lokaal=mag_lokaal, kern=kern),
            WOORDEN.get(gebrek.veld, ""),
        )
        for gebrek in gebreken
        if gebrek.veld in PER_GEMEENTE
    )


def gaten_in_de_kern(ronde: Brief, gebreken: Iterable[Gebrek], *, kern: bool) -> tuple[Gat, ...]:
    """What every letter of the round lacks, each sentence once."""
    zinnen = {gebrek.zin: gebrek for gebrek in gebreken if gebrek.veld not in PER_GEMEENTE}
    return tuple(Gat(zin, _plek_in_de_kern(ronde, een.veld, een.plek, kern=kern)) for zin, een in zinnen.items())


def plek_van(eigen: Gemeentebrief, veld: str, plek: str, *, mag_lokaal: bool, kern: bool) -> str:
    """The address where something is written: a field of a form, or a line of the text. Empty when this person cannot
    do anything there."""
    if veld in EIGEN_VELDEN:
        adres = f"{reverse('gemeentebrief_wijzigen', args=[eigen.pk])}#id_{EIGEN_VELDEN[veld]}"
        return adres if mag_lokaal else ""
    return _plek_in_de_kern(eigen.brief, veld, plek, kern=kern)


def in_de_tekst(ronde: Brief, plek: str = "") -> str:
    """The editor, at this line: who may not write there reads, comments or proposes."""
    adres = reverse("tekst_schrijven", args=[ronde.tekst_id])
    return f"{adres}#d-{plek}" if plek else adres


def _plek_in_de_kern(ronde: Brief, veld: str, plek: str, *, kern: bool) -> str:
    if veld == "wetstanden":  # not in a form: who may, looks at the law again
        return reverse("wetten")
    if veld == "voorstellen":
        return reverse("tekst_voorstellen", args=[ronde.tekst_id])
    if veld in RONDEVELDEN:
        return f"{reverse('brief_wijzigen', args=[ronde.pk])}#id_{RONDEVELDEN[veld]}" if kern else ""
    return in_de_tekst(ronde, plek)
