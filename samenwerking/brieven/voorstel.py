"""Whether a letter asks the raad for a decision: then it must be a raadsvoorstel.

A raadsinformatiebrief fulfils the duty to inform (Gemeentewet 169 lid 2); on it the raad decides nothing. This only
warns: words cannot tell for certain what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from samenwerking.brieven.inhoud import BriefInhoud

_VRAAGT = re.compile(
    r"\b(vragen|vraagt|verzoek(en|t)?|stel(len|t)? (wij )?(u|uw raad|de raad) voor|leg(gen|t)? .*voor)\b"
)
_RAAD = re.compile(r"\b(u|uw raad|de raad|gemeenteraad|raden)\b")
_BESLUIT = re.compile(
    r"\b(vast ?te ?stellen|vaststell(en|ing)|in ?te ?stemmen|instemming|toestemming|te besluiten|goed ?te ?keuren|"
    r"goedkeuring|zienswijze|krediet|(geld|budget|middelen|bedrag) .*beschikbaar)\b"
)
_ZIN = re.compile(r"(?<=[.!?])\s+")


def vraagt_een_besluit(inhoud: BriefInhoud) -> list[str]:
    """The sentences that ask the raad to adopt, to consent, to give a zienswijze or to give money.

    What comes later stands in `vervolg`, and is not looked at: there a letter says which decision comes when.
    """
    return [zin for alinea in _alineas(inhoud) for zin in _ZIN.split(alinea) if _vraagt(zin.lower())]


def _vraagt(zin: str) -> bool:
    return all(vorm.search(zin) for vorm in (_VRAAGT, _RAAD, _BESLUIT))


def _alineas(inhoud: BriefInhoud) -> Iterator[str]:
    yield inhoud.kennisnemen_van
    for deel in inhoud.toelichting:
        yield from deel.alineas
    for alineas in (
        inhoud.aanleiding,
        inhoud.kernboodschap,
        inhoud.financien,
        inhoud.gevolgen_inwoners,
        inhoud.samenwerking_regio,
        inhoud.lokale_alinea,
    ):
        yield from alineas
