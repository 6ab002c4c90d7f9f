"""The Norm voor Opdrachtgeverschap (VNG, 10 June 2020) as a checklist.

A self-binding agreement of gemeenten, no law. It has eight agreements for beschermd wonen and opvang. Of agreements 1
to 3 a description by the VNG was read; of 4 to 8 the words were not found. The other subjects come from slides about
the Handreiking Governance and have no sure number: each says so itself. There is no total score.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Nvozekerheid(Enum):
    """How sure it is that the norm says this."""

    BESCHREVEN = "beschreven door de VNG (tweede hand)"
    GEEN_NUMMER = "onderwerp van de norm, nummer niet zeker"


class Waarde(Enum):
    """What a person says of an agreement."""

    VOLDAAN = "voldaan"
    DEELS = "deels"
    NIET = "niet"
    NVT = "nvt"


WAARDENAMEN = {
    Waarde.VOLDAAN: "voldaan",
    Waarde.DEELS: "deels voldaan",
    Waarde.NIET: "niet voldaan",
    Waarde.NVT: "niet van toepassing",
}


@dataclass(frozen=True)
class Afspraak:
    """One agreement: what it asks in our own words, and what to look for."""

    code: str
    naam: str
    vraagt: str
    kijk_naar: str
    zekerheid: Nvozekerheid

    @property
    def nummer(self) -> str:
        """'afspraak 1', or nothing when the number is not sure."""
        return f"afspraak {self.code.removeprefix('nvo_')}" if self.zekerheid is Nvozekerheid.BESCHREVEN else ""


_ZEKER, _ONDERWERP = Nvozekerheid.BESCHREVEN, Nvozekerheid.GEEN_NUMMER

AFSPRAKEN: tuple[Afspraak, ...] = (
    Afspraak(
        "nvo_1",
        "Eén regiovisie",
        "De regio maakt één regiovisie en de raad van elke gemeente stelt haar vast.",
        "Per gemeente het raadsbesluit met de datum. Pas als alle raden besloten, is de regiovisie vastgesteld.",
        _ZEKER,
    ),
    Afspraak(
        "nvo_2",
        "Samen gemaakt",
        "De regiovisie is gemaakt met professionals, inwoners, ervaringsdeskundigen en partners in de keten.",
        "Per groep: wie, hoe, wanneer en wat ermee is gedaan; of waarom een groep niet meedeed.",
        _ZEKER,
    ),
    Afspraak(
        "nvo_3",
        "Beschikbaarheid en continuïteit",
        "De regio zegt hoe de functies van beschermd wonen en opvang beschikbaar blijven, waar zij staat en heen wil, "
        "en wat elke gemeente en de regio doen.",
        "Per functie wie, waar, hoeveel plekken en welke waarborg; per gemeente een eigen inspanning.",
        _ZEKER,
    ),
    Afspraak(
        "nvo_governance",
        "Niet-vrijblijvende samenwerking",
        "De regio kiest één bindende vorm van samenwerking.",
        "Een gekozen vorm, met een getekende overeenkomst of regeling en de datum.",
        _ONDERWERP,
    ),
    Afspraak(
        "nvo_contract",
        "Contracten samen",
        "De regio beheert contracten samen en gebruikt dezelfde voorwaarden.",
        "Wie sluit de contracten, wie beheert ze, en welke contracten zijn dat?",
        _ONDERWERP,
    ),
    Afspraak(
        "nvo_meerjarig",
        "Contracten voor meer jaren",
        "Contracten lopen een aantal jaren.",
        "De looptijd van elk contract.",
        _ONDERWERP,
    ),
    Afspraak(
        "nvo_innovatie",
        "Ruimte om te vernieuwen",
        "Er is ruimte om te vernieuwen.",
        "Een hoofdstuk of een bedrag.",
        _ONDERWERP,
    ),
    Afspraak(
        "nvo_verdeelmodel",
        "Klaar voor het verdeelmodel",
        "De regio bereidt zich voor op het nieuwe verdeelmodel en het woonplaatsbeginsel.",
        "Een scenario in het geldgedeelte, en wat de gemeenten ermee doen.",
        _ONDERWERP,
    ),
    Afspraak(
        "nvo_bovenregionaal",
        "Afspraken boven de regio",
        "Voor zeldzame, specialistische plekken zijn er afspraken met andere regio’s.",
        "Welke functies, en met welke regio’s.",
        _ONDERWERP,
    ),
    Afspraak(
        "nvo_lasten",
        "Weinig administratie",
        "Aanbieders hebben zo weinig mogelijk administratie.",
        "Welke standaarden: berichten, en één manier van verantwoorden.",
        _ONDERWERP,
    ),
)


def afspraak(code: str) -> Afspraak | None:
    """The agreement with this code; None when there is none."""
    return next((deze for deze in AFSPRAKEN if deze.code == code), None)
