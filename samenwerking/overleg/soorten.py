"""The kinds of overleg a region knows, and what none of them can do.

The kinds follow the overlegstructuur of domain file 05 section 5 and the published sources: ambtelijk (beleid and
uitvoering), directie, bestuurlijk and the cliëntenklankbordgroep (source 003), the stuurgroep and the
Participatieraad (source 004), the fysieke overlegtafel, accountgesprek and jaaroverleg (source 002), and sessions for
raden (source 001).
"""

from __future__ import annotations

from dataclasses import dataclass

GEEN_BESLUIT = (
    "Dit overleg legt afspraken vast. Het neemt geen besluiten: dat doet alleen een bestuursorgaan (Algemene wet "
    "bestuursrecht, artikel 1:3, eerste lid), hier het college of de raad van elke gemeente (Gemeentewet, artikelen "
    "160 en 189)."
)
"""Stands on every page and paper of a meeting."""


@dataclass(frozen=True)
class Soort:
    """A kind of overleg: on which level, and what it is for."""

    code: str
    naam: str
    niveau: str
    doet: str


SOORTEN = (
    Soort("beleid", "ambtelijk overleg beleid", "ambtelijk", "bereidt beleid en besluiten voor"),
    Soort("uitvoering", "ambtelijk overleg uitvoering", "ambtelijk", "stemt toegang, wachtlijst en contracten af"),
    Soort("werkgroep", "werkgroep", "ambtelijk", "werkt één onderwerp uit"),
    Soort("directie", "directieoverleg", "directie", "bereidt het bestuurlijk overleg voor"),
    Soort("stuurgroep", "stuurgroep", "bestuurlijk", "stuurt een opgave of project aan"),
    Soort("bestuurlijk", "bestuurlijk overleg", "bestuurlijk", "bereidt voor wat colleges en raden besluiten"),
    Soort("participatieraad", "overleg met de Participatieraad", "inwoners", "geeft gevraagd en ongevraagd advies"),
    Soort("clienten", "cliëntenklankbordgroep", "inwoners", "zegt hoe het voor cliënten werkt"),
    Soort("overlegtafel", "fysieke overlegtafel", "ketenpartners", "bespreekt het contract met alle aanbieders"),
    Soort("accountgesprek", "accountgesprek", "ketenpartners", "bespreekt het contract met één aanbieder"),
    Soort("jaaroverleg", "jaaroverleg", "ketenpartners", "bespreekt het plan voor het komende jaar met alle partners"),
    Soort("partner", "overleg met een ketenpartner", "ketenpartners", "stemt af met één partner"),
    Soort("informatiesessie", "informatiesessie voor raden", "raden", "geeft raadsleden informatie"),
)  # fmt: skip

SOORTKEUZES = [(soort.code, soort.naam) for soort in SOORTEN]
_PER_CODE = {soort.code: soort for soort in SOORTEN}


def soort(code: str) -> Soort:
    """The kind with this code. KeyError when there is none."""
    return _PER_CODE[code]
