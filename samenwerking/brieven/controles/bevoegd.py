"""The wrong organ in a sentence: a college that adopts what is for the raad, or the other way round.

Only sentences that say who decides are judged, and only subjects on which the law or the NvO leaves no doubt
(decision table: Gemeentewet 147, 160 lid 1, 171 and 189; NvO 1).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from samenwerking.brieven.controles.bevinding import Bevinding, zinnen
from samenwerking.brieven.inhoud import BriefInhoud
from samenwerking.brieven.kerntekst import Regel

_VAN_DE_RAAD = (
    (r"regiovisie", "de regiovisie", "Norm voor Opdrachtgeverschap, afspraak 1"),
    (r"verordening(en)?", "een verordening", "Gemeentewet artikel 147"),
    (r"(gemeente|programma)?begroting(swijziging)?", "de begroting", "Gemeentewet artikel 189"),
    (r"beleidsplan", "het beleidsplan Wmo", "Wmo 2015 artikel 2.1.2"),
)
_VAN_HET_COLLEGE = (
    (r"mandaat(besluit)?", "een mandaat", "Gemeentewet artikel 160, eerste lid"),
    (r"(inkoop)?contract(en)?", "contracten", "Gemeentewet artikel 160, eerste lid"),
    (r"indicaties?", "een indicatie", "Wmo 2015 artikel 2.3.5"),
)
_TOT_VAST = r"((?!\b(stelt|stellen|raad|raden|colleges?|op)\b)[^.;,])*"
"""What may stand before 'vast' for it to belong to the first verb."""
_COLLEGE = r"(het|ons|de|onze|elk|ieder|alle) colleges?|burgemeester en wethouders|wij"
_RAAD = r"(de|uw|onze|elke|iedere|alle) (gemeente)?(raad|raden)"


@dataclass(frozen=True)
class _Regel:
    verkeerd: re.Pattern[str]
    wat: str
    van: str
    grond: str


def _regels() -> Iterator[_Regel]:
    for onderwerpen, wie, van in ((_VAN_DE_RAAD, _COLLEGE, "de raad"), (_VAN_HET_COLLEGE, _RAAD, "het college")):
        for onderwerp, wat, grond in onderwerpen:
            iets = rf"(de|het|een|deze|dit|zijn|haar|hun|nieuwe|regionale|\s)*\b{onderwerp}\b"
            yield _Regel(
                re.compile(
                    rf"\b({wie})\s+(stelt|stellen|stelde|stelden)\s+{iets}{_TOT_VAST}\bvast\b"
                    rf"|\b({wie})\s+(besluit|besluiten|besloot|besloten|beslist|beslissen)\s+over\s+{iets}",
                    re.IGNORECASE,
                ),
                wat,
                van,
                grond,
            )


_REGELS = tuple(_regels())


def verkeerde_bevoegdheid(inhoud: BriefInhoud, op: datetime.date) -> Iterator[Bevinding]:
    """Each sentence in which the wrong organ decides."""
    stappen = (
        Regel("vervolg", "", woorden)
        for stap in inhoud.vervolg
        for woorden in (stap.wat, f"{stap.besluit} over {stap.wat}" if stap.besluit else "")
    )
    for plek in (*zinnen(inhoud), *stappen):
        zin = plek.woorden
        for regel in _REGELS:
            if regel.verkeerd.search(zin):
                yield Bevinding(
                    "bevoegdheid",
                    plek.deel,
                    f"Over {regel.wat} gaat {regel.van} ({regel.grond}). Hier staat iets anders: ‘{zin}’",
                    stopt=True,
                    over=zin,
                    plek=plek.id,
                )
                break
