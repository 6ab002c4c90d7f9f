"""Where the pages about forecast and risk stand: a region and a taak, and the scenario one looks through."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from financien.models import Scenario
from financien.navigatie import begin
from financien.rechten import eis_prognose_lezen, leest_prognose, mag_rekenen_voor, prognosescenarios
from regio import klok
from regio.models import Regio, Taak
from regio.onderdelen import Tab
from regio.verzoek import Verzoek


@dataclass(frozen=True)
class Plek:
    """A region and a taak that this hat looks at."""

    regio: Regio
    taak: Taak
    mag_rekenen: bool
    begin: tuple[str, str]
    """The page above this one for this hat: its name and its address."""

    def adres(self, pagina: str, *args: object) -> str:
        """The address of a page here: `adres("prognose")`."""
        return reverse(pagina, args=[self.regio.sleutel, self.taak, *args])

    def tabbladen(self, hier: str) -> list[Tab]:
        """The tabs of the forecast."""
        return [
            Tab("Prognose", self.adres("prognose"), hier == "prognose"),
            Tab("Risico", self.adres("risicos"), hier == "risico"),
            Tab("Aannames", self.adres("aannames"), hier == "aannames"),
        ]


def plek_van(request: Verzoek, sleutel: str, taak: str) -> Plek:
    """The place of this address, for this hat. Raises GeenRecht or Http404."""
    op = klok.vandaag()
    eis_prognose_lezen(request.pet)
    regio = get_object_or_404(Regio, sleutel=sleutel)
    if taak not in Taak.values or not leest_prognose(request.pet, regio, taak, op=op):
        raise Http404
    return Plek(
        regio=regio,
        taak=Taak(taak),
        mag_rekenen=mag_rekenen_voor(request.pet, regio, taak, op=op),
        begin=begin(request.pet),
    )


def scenarios_met_startjaar(request: Verzoek, regio: Regio, taak: str) -> list[Scenario]:
    """The scenarios a forecast can be set against: a calendar year has a budget only when the start is known."""
    return list(
        prognosescenarios(request.pet, op=klok.vandaag())
        .filter(regio=regio, taak=taak, startjaar__isnull=False)
        .met_invoer()
        .order_by("naam", "pk")
    )


def gekozen(request: Verzoek, keuzes: list[Scenario]) -> Scenario | None:
    """The scenario that the address names, else the first. Raises Http404 for one that is not among them."""
    if (pk := request.GET.get("scenario")) is None:
        return keuzes[0] if keuzes else None
    for scenario in keuzes:
        if str(scenario.pk) == pk:
            return scenario
    raise Http404
