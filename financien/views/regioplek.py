"""A region and taak of which a hat looks at the money: what all its pages share."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from financien.invoer import Deelnemer
from financien.navigatie import begin
from financien.rechten import (
    alleen_eigen_gemeente,
    eis_lezen,
    eis_regiogeld_lezen,
    eis_regiogeld_voor,
    mag_rekenen_voor,
    ziet_regiogeld,
)
from financien.regiogeld import deelnemers_in
from regio import klok
from regio.models import Regio, Taak
from regio.onderdelen import Tab
from regio.verzoek import Verzoek


@dataclass(frozen=True)
class Plek:
    """The region and taak of this page, and what this hat sees and may do there."""

    regio: Regio
    taak: Taak
    op: datetime.date
    eigen: str | None
    """The only gemeente this hat sees beside the totals; None when it sees all."""
    mag_vastleggen: bool
    begin: tuple[str, str]
    """The page above these for this hat: its name and its address."""

    def adres(self, pagina: str, *args: object) -> str:
        """The address of a page of this region and taak."""
        return reverse(pagina, args=[self.regio.sleutel, self.taak.value, *args])

    @property
    def terug(self) -> str:
        """The page on which everything comes together."""
        return self.adres("regiogeld")

    @property
    def waarvan(self) -> str:
        """How the head of each page names it."""
        return f"{self.taak.label.capitalize()} in {self.regio.naam}"

    def ziet(self, code: str) -> bool:
        """Whether this hat sees the row of that gemeente."""
        return self.eigen is None or self.eigen == code

    def deelnemers(self) -> tuple[Deelnemer, ...]:
        """All gemeenten of the region for this taak today."""
        return deelnemers_in(self.regio, self.taak, op=self.op)

    def tabbladen(self, hier: str) -> list[Tab]:
        """The tabs; history is the last."""
        return [
            Tab(titel, self.adres(pagina), hier == pagina)
            for titel, pagina in (
                ("Jaren", "regiogeld"),
                ("Verdeelsleutels", "regiogeld_sleutels"),
                ("Reserve", "regiogeld_reserve"),
                ("Bezetting", "regiogeld_bezetting"),
                ("Geschiedenis", "regiogeld_geschiedenis"),
            )
        ]


def plek_van(request: Verzoek, sleutel: str, taak: str, *, vastleggen: bool = False) -> Plek:
    """The region and taak of this address, for this hat. Raises GeenRecht or Http404."""
    op = klok.vandaag()
    if vastleggen:
        eis_lezen(request.pet)
    eis_regiogeld_lezen(request.pet)
    regio = get_object_or_404(Regio, sleutel=sleutel)
    if taak not in Taak.values or not ziet_regiogeld(request.pet, regio, taak, op=op):
        raise Http404
    if vastleggen:
        eis_regiogeld_voor(request.pet, regio, taak, op=op)
    return Plek(
        regio=regio,
        taak=Taak(taak),
        op=op,
        eigen=alleen_eigen_gemeente(request.pet),
        mag_vastleggen=mag_rekenen_voor(request.pet, regio, taak, op=op),
        begin=begin(request.pet),
    )
