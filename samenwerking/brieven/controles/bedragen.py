"""An amount of money without a year or a source: a raadslid cannot trace it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from samenwerking.brieven.controles.bevinding import Bevinding, regels
from samenwerking.brieven.inhoud import VERWIJZING, BriefInhoud

_BEDRAG = re.compile(
    r"€\s*\d[\d.]*(,\d+)?(\s*(miljoen|miljard|mln|duizend))?|\b\d[\d.,]*\s*(miljoen|miljard|mln|duizend)?\s*euro\b"
)
_JAAR = re.compile(
    r"\b20\d\d\b|\bjaar \d{1,2}\b|\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende) jaar\b"
)
"""A year of the calendar, or of the ingroeipad while nobody knows in which year it starts."""


def bedragen_zonder_jaar_of_bron(inhoud: BriefInhoud, op: datetime.date) -> Iterator[Bevinding]:
    """Each paragraph with an amount that names no year, or points at no source."""
    for regel in regels(inhoud):
        bedrag = _BEDRAG.search(regel.woorden)
        if bedrag is None:
            continue
        mist = [
            woord
            for woord, er_is in (("jaar", _JAAR.search(regel.woorden)), ("bron", VERWIJZING.search(regel.woorden)))
            if er_is is None
        ]
        if mist:
            yield Bevinding(
                "bedragen",
                regel.deel,
                f"Bij ‘{bedrag.group().strip()}’ staat geen {' en geen '.join(mist)}.",
                stopt=False,
                over=regel.woorden,
                plek=regel.id,
            )
