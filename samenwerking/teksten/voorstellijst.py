"""The proposals of a text as a list to decide on: the open ones as they stand in the text, the others as they were."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass

from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.acties.voorstellen_bijhouden import lees_af
from samenwerking.teksten.models import Tekst, Voorstel
from samenwerking.teksten.nummeren import nummers
from samenwerking.teksten.rechten import schrijver_van
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.voorstelwoorden import Stuk, stukken_van, uit_woorden

REGIO = "regio"
"""Stands in an address for who works for the region itself, beside the codes of the gemeenten."""


@dataclass(frozen=True)
class Regel:
    """One proposal with what a reader needs of it."""

    rij: Voorstel
    wat: str
    regels: list[list[Stuk]]
    deel: str
    waar: str
    eigen: bool
    open: bool
    beslist: bool = False
    """Whether who reads the list decides on it: who writes in the part where it stands."""

    @property
    def van(self) -> str:
        """The code of the gemeente that proposes it."""
        return self.rij.gemeente.code if self.rij.gemeente is not None else REGIO


@dataclass(frozen=True)
class Telling:
    """How many proposals of one gemeente are open."""

    van: str
    plaats: str
    aantal: int
    te_beslissen: int
    """On how many of them who reads the list decides."""


def open_regels(tekst: Tekst, pet: Lidmaatschap, *, op: datetime.date) -> list[Regel]:
    """The open proposals in the order in which they stand in the text."""
    document, mag = document_van(tekst), schrijver_van(pet, tekst, op=op)
    eigenaars = {deel.id: str(deel.attrs.get("gemeente") or "") for deel in document.inhoud}
    gelezen, stukken = lees_af(document), stukken_van(document)
    geteld = nummers(document, tekst.soort)
    rijen = {rij.kenmerk: rij for rij in tekst.voorstellen.open().met_mensen()}
    uit = []
    for kenmerk, deel in gelezen.items():
        if (rij := rijen.get(kenmerk)) is not None:
            nummer = geteld.get(deel.inhoud.deel)
            waar = " ".join(woord for woord in (nummer.kort if nummer else "", deel.waar) if woord)
            wat = Voorstel.Soort(deel.inhoud.soort).label
            eigen = rij.door_id == pet.pk
            hier = deel.inhoud.deel
            beslist = mag.in_deel(hier, eigenaars.get(hier, "")) >= Recht.SCHRIJVEN
            uit.append(Regel(rij, wat, stukken.get(kenmerk, []), hier, waar, eigen, open=True, beslist=beslist))
    return uit


def besloten_regels(tekst: Tekst, pet: Lidmaatschap) -> list[Regel]:
    """The proposals about which was decided, the newest decision first."""
    rijen = tekst.voorstellen.exclude(staat=Voorstel.Staat.OPEN).met_mensen().order_by("-besloten_op", "-pk")
    return [
        Regel(
            rij,
            rij.get_soort_display(),
            uit_woorden(rij.weg, rij.nieuw),
            rij.deel,
            rij.waar,
            rij.door_id == pet.pk,
            open=False,
        )
        for rij in rijen
    ]


def per_plaats(regels: list[Regel]) -> list[Telling]:
    """How many of each gemeente, by name."""
    aantallen = Counter((regel.rij.plaats, regel.van) for regel in regels)
    beslist = Counter(regel.van for regel in regels if regel.beslist)
    return [Telling(code, plaats, aantal, beslist[code]) for (plaats, code), aantal in sorted(aantallen.items())]
