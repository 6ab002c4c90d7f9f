"""Whether two names are of the same organisation: a partner is recorded once, however its name is typed.

No rule of law: words that say only the legal form do not count, nor do accents, capitals and signs. One slip of the pen
in one long word is the same name too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

RECHTSVORM = frozenset({"stichting", "vereniging", "bv", "nv", "cooperatie", "cooperatieve", "ua", "vof", "de", "het"})
BIJNA = 0.8
"""So alike are 'aanbieder' and 'aanbeider'."""

KORT = 6
"""In a shorter word one other letter is another word: Oost and West are two organisations."""

_PUNTEN = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")


def kern(naam: str) -> str:
    """The name without legal form, accents, capitals and signs; the whole name when nothing else is left."""
    plat = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    woorden = re.findall(r"[a-z0-9]+", _PUNTEN.sub("", plat))
    return " ".join([woord for woord in woorden if woord not in RECHTSVORM] or woorden)


def lijkt_op(naam: str, andere: str) -> bool:
    """Whether these are probably the same organisation."""
    een, ander = kern(naam), kern(andere)
    if een == ander:
        return True
    anders = [paar for paar in zip(een.split(), ander.split(), strict=False) if paar[0] != paar[1]]
    if len(een.split()) != len(ander.split()) or len(anders) != 1:
        return False
    [(woord, ander_woord)] = anders
    if min(len(woord), len(ander_woord)) < KORT or re.search(r"[0-9]", woord + ander_woord):
        return False
    eerste, tweede = sorted((woord, ander_woord))
    return bool(SequenceMatcher(None, eerste, tweede, autojunk=False).ratio() >= BIJNA)


def eerste_die_lijkt(naam: str, namen: Iterable[tuple[int, str]]) -> int | None:
    """The key of the one whose name is most alike, exact names first; None when nothing is."""
    gevonden = [(kern(ander) != kern(naam), sleutel) for sleutel, ander in namen if lijkt_op(naam, ander)]
    return min(gevonden)[1] if gevonden else None
