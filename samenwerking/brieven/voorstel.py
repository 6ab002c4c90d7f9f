"""Whether a sentence asks the raad for a decision: then it must be a raadsvoorstel.

A raadsinformatiebrief fulfils the duty to inform (Gemeentewet 169 lid 2); on it the raad decides nothing. What comes
later stands in `vervolg`, where a letter says which decision comes when: that is not looked at.
"""

from __future__ import annotations

import re

_VRAAGT = re.compile(
    r"\b(vragen|vraagt|verzoek(en|t)?|stel(len|t)? (wij )?(u|uw raad|de raad) voor|leg(gen|t)? .*voor)\b"
)
_RAAD = re.compile(r"\b(u|uw raad|de raad|gemeenteraad|raden)\b")
_BESLUIT = re.compile(
    r"\b(vast ?te ?stellen|vaststell(en|ing)|in ?te ?stemmen|instemming|toestemming|te besluiten|goed ?te ?keuren|"
    r"goedkeuring|zienswijze|krediet|(geld|budget|middelen|bedrag) .*beschikbaar)\b"
)


def vraagt_om_besluit(zin: str) -> bool:
    """Whether this sentence asks the raad to adopt, to consent, to give a zienswijze or to give money."""
    klein = zin.lower()
    return all(vorm.search(klein) for vorm in (_VRAAGT, _RAAD, _BESLUIT))
