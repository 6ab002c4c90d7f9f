"""What lies before one college about one text: what is asked, what it costs, what others decided, what is advised."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from financien.cijfers import Ingroeipadcijfers, Jaarbedrag, ingroeipad_van
from financien.herkomst import Onderdeel
from financien.ingroeipad import PadFout
from financien.models import Berekening
from financien.rechten import leesbare_berekeningen
from regio.models import Gemeente, Lidmaatschap, Regio, Taak
from samenwerking.besluiten.beeld import Beeld
from samenwerking.besluiten.procedure import Aard, Plek, Stap, Wie
from samenwerking.besluiten.stand import Cel

MEESTE_JAREN = 4


@dataclass(frozen=True)
class Kostenjaar:
    """What the gemeente gets in one year, and how much that differs from the historic split; each with its origin."""

    jaar: str
    bedrag: Decimal
    herkomst: str
    verschil: Decimal
    herkomst_verschil: str


@dataclass(frozen=True)
class Kosten:
    """The money of one taak for this gemeente, from the calculation that was frozen last."""

    taak: str
    cijfers: Ingroeipadcijfers
    jaren: tuple[Kostenjaar, ...]
    bladzijde: str


@dataclass(frozen=True)
class Ander:
    """Where another college stands: its status, no more."""

    gemeente: Gemeente
    cel: Cel


@dataclass(frozen=True)
class Vraag:
    """One step of the own college, with where the other colleges stand in it."""

    stap: Stap
    cel: Cel
    anderen: tuple[Ander, ...]

    @property
    def besloten(self) -> int:
        """How many other colleges are done."""
        return sum(ander.cel.punt.gedaan for ander in self.anderen)

    @property
    def is_besluit(self) -> bool:
        """Whether the college decides, or does something that follows from what it decided."""
        return self.stap.aard is Aard.BESLUIT


def vragen_aan(beeld: Beeld, gemeente: Gemeente) -> list[Vraag]:
    """The steps that ask something of this college now, its decisions first."""
    vragen = [
        Vraag(
            cel.stap,
            cel,
            tuple(
                Ander(ander, beeld.stand.cellen[Plek(cel.stap.code, code)])
                for code, ander in beeld.gemeenten.items()
                if code != gemeente.code
            ),
        )
        for cel in beeld.stand.open_cellen()
        if cel.plek.gemeente == gemeente.code and cel.stap.wie is Wie.COLLEGE
    ]
    return sorted(vragen, key=lambda vraag: not vraag.is_besluit)


def besluitvraag(beeld: Beeld, gemeente: Gemeente) -> Vraag | None:
    """The decision of this college in the procedure, open or not; None when no college decides in it."""
    for stap in beeld.procedure.regels.stappen:
        cel = beeld.stand.cellen.get(Plek(stap.code, gemeente.code))
        if cel is not None and stap.wie is Wie.COLLEGE and stap.aard is Aard.BESLUIT:
            anderen = (
                Ander(ander, beeld.stand.cellen[Plek(stap.code, code)])
                for code, ander in beeld.gemeenten.items()
                if code != gemeente.code
            )
            return Vraag(stap, cel, tuple(anderen))
    return None


def kosten_voor(pet: Lidmaatschap, regio: Regio, gemeente: Gemeente, *, op: datetime.date) -> list[Kosten]:
    """Per taak the calculation that was frozen last, for this gemeente. Nothing is computed here."""
    uit = []
    leesbaar = leesbare_berekeningen(pet, op=op).filter(scenario__regio=regio)
    for taak in Taak:
        berekening = leesbaar.filter(scenario__taak=taak).order_by("-gemaakt_op", "-pk").first()
        if berekening is not None and (kosten := _kosten(berekening, gemeente, taak.label)) is not None:
            uit.append(kosten)
    return uit


def _kosten(berekening: Berekening, gemeente: Gemeente, taak: str) -> Kosten | None:
    try:
        cijfers = ingroeipad_van(berekening, gemeente)
    except PadFout:
        return None  # a gemeente that did not exist yet when it was frozen
    basis = [berekening.pk, gemeente.code, gemeente.code]
    jaren = tuple(
        Kostenjaar(
            rij.label,
            rij.totaal,
            reverse("geld_getal", args=[*basis, rij.volgnummer, Onderdeel.TOTAAL.value]),
            rij.verschil,
            reverse("geld_getal", args=[*basis, rij.volgnummer, Onderdeel.VERSCHIL.value]),
        )
        for rij in _verspreid(cijfers.rijen)
    )
    return Kosten(taak, cijfers, jaren, reverse("geld_pagina", args=[berekening.pk, gemeente.code]))


def _verspreid(rijen: Sequence[Jaarbedrag]) -> list[Jaarbedrag]:
    """The first three years and the last one: a college looks at its begroting and at where it ends."""
    return list(rijen) if len(rijen) <= MEESTE_JAREN else [*rijen[: MEESTE_JAREN - 1], rijen[-1]]
