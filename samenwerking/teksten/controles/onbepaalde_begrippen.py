"""Terms of the field that a text must not use without saying what it means by them.

The terms: clause A3 (begrippen) and C5 (bestaande en nieuwe cliënten) of the clause library, and the words of the
doordecentralisatie that are no term of the Wmo 2015 or mean different things in different regions. Abbreviations are
left out: 'BW' is also the Burgerlijk Wetboek.
"""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.begrippen import begrippen, onbepaald
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld

VAKBEGRIPPEN: tuple[tuple[str, ...], ...] = (
    ("beschermd wonen",),
    ("beschermd thuis",),
    ("maatschappelijke opvang",),
    ("vrouwenopvang",),
    ("centrumgemeente", "centrumgemeenten"),
    ("regiogemeente", "regiogemeenten"),
    ("bestaande cliënt", "bestaande cliënten"),
    ("nieuwe cliënt", "nieuwe cliënten"),
    ("woonplaatsbeginsel",),
    ("historisch budget", "historische budget"),
    ("objectief budget", "objectieve budget"),
    ("ingroeipad",),
)
"""Each with the forms in which it is written; who defines one form has defined the term."""


def onbepaalde_begrippen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each term that is used and not defined; goes to where it is used first."""
    bepaald = {begrip.naam for begrip in begrippen(beeld.boom)}
    gebruikt = {
        begrip.naam: begrip.gebruikt_in
        for begrip in onbepaald(beeld.boom, (vorm for rij in VAKBEGRIPPEN for vorm in rij))
    }
    for vormen in VAKBEGRIPPEN:
        waar = [plaats for vorm in vormen for plaats in gebruikt.get(vorm, ())]
        if waar and not bepaald & set(vormen):
            zin = f"‘{vormen[0]}’ wordt gebruikt maar nergens omschreven."
            yield Bevinding("onbepaalde_begrippen", zin, waar[0], Ernst.LET_OP)
