"""The raad gives toestemming by Wgr art. 1 lid 4. Before 1 July 2022 that was lid 2, and texts still say so.

Lid 2 is now the sending of the draft to the raden, lid 3 their zienswijze (Stb. 2022, 18).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld
from samenwerking.teksten.controles.zinnen import zinnen_van

_LID = r"(?P<lid>eerste|tweede|derde|vijfde|[1235]e?)"
_VERKEERD = (
    # artikel 1, tweede lid, van de Wet gemeenschappelijke regelingen / art. 1 lid 2 Wgr
    re.compile(
        rf"\bart(?:ikel|\.)?\s*1\s*,?\s*(?:{_LID}\s+lid|lid\s+{_LID.replace('?P<lid>', '?P<lid2>')})\b"
        r"[\s,]*(?:(?:van\s+)?de\s+)?(?:Wgr|Wet\s+gemeenschappelijke\s+regelingen)",
        re.IGNORECASE,
    ),
    # Wgr art. 1 lid 2
    re.compile(
        rf"\b(?:Wgr|Wet\s+gemeenschappelijke\s+regelingen)\s*,?\s*(?:art(?:ikel|\.)?\s*)?1\s*,?\s*"
        rf"(?:{_LID}\s+lid|lid\s+{_LID.replace('?P<lid>', '?P<lid2>')})\b",
        re.IGNORECASE,
    ),
)
_GOED = re.compile(r"\b(?:vierde\s+lid|lid\s+4)\b", re.IGNORECASE)
_TOESTEMMING = re.compile(r"\btoestemming\b|\btoestemt\b|\btoestemmen\b", re.IGNORECASE)


def toestemming_raad(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each sentence about toestemming that cites another lid of art. 1 and not lid 4."""
    for regel in beeld.regels:
        for zin in zinnen_van(regel.woorden):
            if not _TOESTEMMING.search(zin) or _GOED.search(zin):
                continue
            vondst = next((gevonden for vorm in _VERKEERD if (gevonden := vorm.search(zin))), None)
            if vondst:
                waar, naar = beeld.plaats(regel.pad, regel.knoop)
                yield Bevinding(
                    "toestemming_raad",
                    f"{waar}: hier staat ‘{vondst[0]}’ bij toestemming. De raad geeft toestemming op grond van "
                    "artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen.",
                    naar,
                    Ernst.LET_OP,
                )
