"""All that is asked of one hat, from every app: the page, the mail and the calendar ask it here."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.conf import settings
from django.utils.module_loading import import_string

from regio.models import Lidmaatschap
from regio.werk import Werkregel

OVER_CLIENTEN = frozenset({"toegang.werk.werk_voor"})
"""Work about people: outside the product it is only counted, never described."""


def werk_van(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    """Every line of this hat. Use it inside `namens`."""
    return [regel for naam in settings.WERK for regel in import_string(naam)(pet, op=op)]


def werk_naar_soort(pet: Lidmaatschap, *, op: datetime.date) -> Iterator[tuple[bool, Werkregel]]:
    """The same, each with whether it is about a client."""
    for naam in settings.WERK:
        for regel in import_string(naam)(pet, op=op):
            yield naam in OVER_CLIENTEN, regel
