"""A promise without a date: nobody can say whether it was kept in time."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from samenwerking.brieven.controles.bevinding import Bevinding, begin_van, zinnen
from samenwerking.brieven.inhoud import BriefInhoud

_BELOOFT = re.compile(
    r"\b(hoort u|u hoort|informeren wij u|wij informeren u|ontvangt u|u ontvangt|krijgt u|u krijgt|komen wij .*terug|"
    r"wij komen .*terug|zeggen wij toe|wij zeggen toe)\b",
    re.IGNORECASE,
)
_MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAG = re.compile(rf"\b20\d\d\b|\b({_MAANDEN})\b|\bkwartaal\b|\bbinnen \w+ (dagen|weken|maanden)\b", re.IGNORECASE)


def toezegging_zonder_dag(inhoud: BriefInhoud, op: datetime.date) -> Iterator[Bevinding]:
    """Each promise that says 'later' and not when; in the steps after the letter, and in its text."""
    for stap in inhoud.vervolg:
        if stap.toezegging and stap.datum is None:
            yield Bevinding(
                "toezegging",
                "vervolg",
                f"De toezegging ‘{stap.wat}’ heeft geen dag, alleen ‘{stap.wanneer}’.",
                stopt=False,
                over=stap.wat,
            )
    for regel in zinnen(inhoud):
        zin = regel.woorden
        if _BELOOFT.search(zin) and not _DAG.search(zin):
            yield Bevinding(
                "toezegging",
                regel.deel,
                f"Deze zin belooft iets en zegt niet wanneer: ‘{begin_van(zin)}’",
                stopt=False,
                over=zin,
                plek=regel.id,
            )
