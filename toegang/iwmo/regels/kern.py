"""How a rule is written down and asked: its code, the messages it is about, the return code, and a Dutch sentence.

A rule is a function that yields the places where it fails. The rules are the conditions (CD), constraints (CS) and
technical rules (TR) of iWmo 3.2 that one message can be checked on, as the Ketenbureau i-Sociaal Domein publishes them.
Rules against earlier messages are in `toegang.iwmo.historie`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from toegang.iwmo.berichten import (
    AangevraagdProduct,
    Bericht,
    Declaratiebericht,
    Geboortedatum,
    Leveringsbericht,
    NieuwProduct,
    Product,
    TeWijzigenProduct,
    ToegewezenProduct,
    Toewijzingsbericht,
    VerzoekOmToewijzing,
    VerzoekOmWijziging,
)
from toegang.iwmo.soorten import Berichtsoort

NIET_GOED_GEVULD = "0001"


@dataclass(frozen=True)
class Bevinding:
    """A rule that fails: its code, the return code for the sender, and where. No value from the message."""

    regel: str
    retourcode: str
    plaats: str
    zin: str


@dataclass(frozen=True)
class Omgeving:
    """What a check needs from outside the message: the day, and lists when they are at hand.

    `gemeenten`: from four digits to the day on which that gemeente stopped, or None while it exists; None: not checked.
    `catalogus`: from a product code to its category, as the region agreed.
    """

    op: datetime.date
    gemeenten: Mapping[str, datetime.date | None] | None = None
    catalogus: Mapping[str, str] = field(default_factory=dict)


Toets = Callable[[Bericht, Omgeving], Iterator[str]]


@dataclass(frozen=True)
class Regel:
    """One rule of the standard."""

    code: str
    soorten: frozenset[str]
    retourcode: str
    zin: str
    toets: Toets

    def __call__(self, bericht: Bericht, omgeving: Omgeving) -> list[Bevinding]:
        """Where this message fails this rule."""
        return [Bevinding(self.code, self.retourcode, plaats, self.zin) for plaats in self.toets(bericht, omgeving)]


REGELS: dict[str, Regel] = {}
"""Every rule by its code."""

NIET_UIT_EEN_BERICHT: dict[str, str] = {
    "TR332": "of het toewijzingnummer in de gemeente uniek is, staat in eerdere berichten",
    "TR379": "of de referentie van de aanbieder naar een verzoek verwijst, staat in eerdere berichten",
    "TR385": "of er declaraties zijn goedgekeurd, staat in de administratie van de gemeente",
}
"""Rules on a WMO301 that one file cannot answer, and why. The product keeps the first two when it writes a message; it
keeps no claims, so TR385 is judged by the aanbieder and by who pays (return code 9385)."""


def regel(code: str, *soorten: Berichtsoort, zin: str, retour: str = NIET_GOED_GEVULD) -> Callable[[Toets], Toets]:
    """Register a rule for these messages."""

    def schrijf_in(toets: Toets) -> Toets:
        REGELS[code] = Regel(code, frozenset(soort.code for soort in soorten), retour, zin, toets)
        return toets

    return schrijf_in


def regels_voor(soort: Berichtsoort) -> list[Regel]:
    """The rules for one kind of message, by code."""
    return [REGELS[code] for code in sorted(REGELS) if soort.code in REGELS[code].soorten]


def toets_bericht(bericht: Bericht, omgeving: Omgeving) -> list[Bevinding]:
    """Everything that fails, by rule."""
    return [bevinding for regel in regels_voor(bericht.header.soort) for bevinding in regel(bericht, omgeving)]


# --- what several rules look at ----------------------------------------------------------------------------

Aanspraak = ToegewezenProduct | AangevraagdProduct | TeWijzigenProduct | NieuwProduct
"""What holds for a period and has a size or a budget."""


def _genummerd(naam: str, rijen: Iterable[Aanspraak]) -> Iterator[tuple[str, Aanspraak]]:
    return ((f"{naam}[{plek}]", rij) for plek, rij in enumerate(rijen, 1))


def aanspraken(bericht: Bericht) -> Iterator[tuple[str, Aanspraak]]:
    """What the message assigns or asks for, with its place."""
    match bericht:
        case Toewijzingsbericht():
            yield from _genummerd("ToegewezenProduct", bericht.producten)
        case VerzoekOmToewijzing():
            yield from _genummerd("AangevraagdProduct", bericht.producten)
        case VerzoekOmWijziging():
            yield from _genummerd("TeWijzigenProduct", bericht.te_wijzigen)
            yield from _genummerd("NieuwProduct", bericht.nieuw)


def met_product(bericht: Bericht) -> Iterator[tuple[str, ToegewezenProduct | AangevraagdProduct | NieuwProduct]]:
    """Those of them that name a product: a toewijzing that is to change already has one."""
    for plaats, rij in aanspraken(bericht):
        if not isinstance(rij, TeWijzigenProduct):
            yield plaats, rij


def producten(bericht: Bericht) -> Iterator[tuple[str, Product]]:
    """Every product in the message."""
    for plaats, rij in met_product(bericht):
        if rij.product is not None:
            yield plaats, rij.product
    match bericht:
        case Leveringsbericht():
            for plaats, levering in bericht.leveringen():
                if levering.product is not None:
                    yield plaats, levering.product
        case Declaratiebericht():
            for plaats, prestatie in bericht.prestaties():
                yield plaats, prestatie.product


def geboortedata(bericht: Bericht) -> Iterator[tuple[str, Geboortedatum]]:
    """The birth date of the client and of relations."""
    match bericht:
        case Toewijzingsbericht() | Leveringsbericht() | VerzoekOmToewijzing():
            yield "Client", bericht.geboortedatum
    if isinstance(bericht, Toewijzingsbericht):
        for plek, relatie in enumerate(bericht.relaties, 1):
            if relatie.geboortedatum is not None:
                yield f"Relatie[{plek}]", relatie.geboortedatum


def dubbel(naam: str, sleutels: Iterable[object]) -> Iterator[str]:
    """The place of each that has the same key as one before it."""
    gezien: set[object] = set()
    for plek, sleutel in enumerate(sleutels, 1):
        if sleutel in gezien:
            yield f"{naam}[{plek}]"
        gezien.add(sleutel)
