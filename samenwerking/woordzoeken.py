"""Searching words in Dutch: by their stem and their beginning, without accents, by way of an index.

The functions are those of `zegel_zoeken.py`; a question must say exactly what its index says, or it reads every row.
"""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchVectorField
from django.db.models import F, Func, TextField, Value

from regio.treffers import BEGIN, EINDE, woorden_in

TAAL = "dutch"


class Zoekwoorden(Func):
    """The stems of the words in a text."""

    function = "samenwerking_zoekwoorden"
    output_field = SearchVectorField()


class WoordenIn(Func):
    """The words in frozen bytes: of a text its nodes, of a letter everything that is text."""

    output_field = TextField()

    def __init__(self, *expressions: Any, uit: str, **extra: Any) -> None:
        super().__init__(*expressions, function=f"samenwerking_woorden_van_{uit}", **extra)


DEEL = Func(
    F("kop"), Value(" "), F("woorden"), template="(%(expressions)s)", arg_joiner=" || ", output_field=TextField()
)
VERSIE = WoordenIn(F("inhoud"), uit="tekst")
BRIEF = WoordenIn(F("inhoud"), uit="brief")


def zoekvraag(gezocht: str) -> SearchQuery | None:
    """All of these words, each whole or as a beginning; None when there is no word in it."""
    woorden = woorden_in(gezocht)
    if not woorden:
        return None
    return SearchQuery(" & ".join(f"{woord}:*" for woord in woorden), config=TAAL, search_type="raw")


def fragment(waarin: Any, vraag: SearchQuery) -> SearchHeadline:
    """Where they stand, with some words around it."""
    return SearchHeadline(
        waarin, vraag, config=TAAL, start_sel=BEGIN, stop_sel=EINDE, max_words=24, min_words=12, max_fragments=1
    )


__all__ = ["BRIEF", "DEEL", "VERSIE", "Zoekwoorden", "fragment", "zoekvraag"]
