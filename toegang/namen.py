"""A client's name as a computer finds it: surname first, lower case, without accents and signs.

Behind row-level security only a search from the beginning of a text reaches the index, so both sides are written the
same way: the stored name by `zoeknaam`, what someone types by `zoekbegins`.
"""

from __future__ import annotations

import re
import unicodedata

_GEEN_LETTER = re.compile(r"[\W_]+")
_ANDERE_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
VOORVOEGSELS = frozenset(
    {"van", "de", "der", "den", "het", "ten", "ter", "te", "tot", "op", "aan", "bij", "in", "uit", "onder", "over"}
    | {"voor", "von", "zu", "la", "le", "du", "des", "di", "da", "dos", "el", "al"}
)
"""Words that stand before a Dutch surname and under which nobody is sorted."""


def gewoon(tekst: str) -> str:
    """'Kovačić-Bär' -> 'kovacic bar'."""
    kaal = unicodedata.normalize("NFKD", tekst.lower().translate(_ANDERE_LETTERS))
    zonder_accent = "".join(teken for teken in kaal if not unicodedata.combining(teken))
    return _GEEN_LETTER.sub(" ", zonder_accent).strip()


def zoeknaam(*, achternaam: str, voornamen: str, voorvoegsel: str = "") -> str:
    """'Berg', 'Anna', 'van der' -> 'berg anna van der'."""
    return " ".join(filter(None, (gewoon(achternaam), gewoon(voornamen), gewoon(voorvoegsel))))


def zoekbegins(tekst: str) -> tuple[str, ...]:
    """What a stored name may begin with for this search: 'Van den Berg, An' -> ('berg an', 'van den berg an').

    Both, because some families write the first word as part of the surname (El Idrissi). Empty when nothing was typed.
    """
    woorden = gewoon(tekst).split()
    kern = list(woorden)
    while kern and kern[0] in VOORVOEGSELS:
        kern.pop(0)
    return tuple(dict.fromkeys(filter(None, (" ".join(kern), " ".join(woorden)))))


def voluit(*, voornamen: str, achternaam: str, voorvoegsel: str = "") -> str:
    """'Anna van der Berg'."""
    return " ".join(filter(None, (voornamen, voorvoegsel, achternaam)))


def op_achternaam(*, voornamen: str, achternaam: str, voorvoegsel: str = "") -> str:
    """'Berg, Anna van der', as it stands in a list."""
    return " ".join(filter(None, (f"{achternaam},", voornamen, voorvoegsel)))


def initialen(*, voornamen: str, achternaam: str) -> str:
    """'A. B.': what is shown of a person before the dossier is opened."""
    return " ".join(f"{naam[0].upper()}." for naam in (voornamen.strip(), achternaam.strip()) if naam)
