"""The proposals of a text as a list to decide on: the open ones as they stand in the text, the others as they were."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from regio.models import Lidmaatschap
from samenwerking.teksten.acties.schrijven import document_van
from samenwerking.teksten.acties.voorstellen_bijhouden import lees_af
from samenwerking.teksten.models import Tekst, Voorstel
from samenwerking.teksten.nummeren import nummers
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

    @property
    def van(self) -> str:
        """The code of the gemeente that proposes it."""
        return van(self.rij.door)


@dataclass(frozen=True)
class Telling:
    """How many proposals of one gemeente are open."""

    van: str
    plaats: str
    aantal: int


def van(pet: Lidmaatschap) -> str:
    """The gemeente of a hat, as it stands in an address."""
    return pet.gemeente.code if pet.gemeente is not None else REGIO


def open_regels(tekst: Tekst, pet: Lidmaatschap) -> list[Regel]:
    """The open proposals in the order in which they stand in the text."""
    document = document_van(tekst)
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
            uit.append(Regel(rij, wat, stukken.get(kenmerk, []), deel.inhoud.deel, waar, eigen, open=True))
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
    aantallen = Counter((str(regel.rij.door.plaats), regel.van) for regel in regels)
    return [Telling(code, plaats, aantal) for (plaats, code), aantal in sorted(aantallen.items())]
