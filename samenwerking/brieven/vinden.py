"""Finding words in what a letter says."""

from __future__ import annotations

import re
import unicodedata

from samenwerking.brieven.inhoud import VERWIJZING, BriefInhoud

OM_HET_WOORD = 80
"""So many characters stand before and after what was found."""


def vind(inhoud: BriefInhoud, gezocht: str) -> str | None:
    """A piece of the letter around the first place where these words stand; None when they do not.

    Without regard to capitals and accents, in what a reader reads: not in sources or names of fields.
    """
    tekst = " ".join(lopende_tekst(inhoud).split())
    plat, zoek = _plat(tekst), _plat(" ".join(gezocht.split()))
    plek = plat.find(zoek) if zoek else -1
    if plek < 0:
        return None
    begin, einde = max(0, plek - OM_HET_WOORD), min(len(tekst), plek + len(zoek) + OM_HET_WOORD)
    return f"{'… ' if begin else ''}{tekst[begin:einde].strip()}{' …' if einde < len(tekst) else ''}"


def lopende_tekst(inhoud: BriefInhoud) -> str:
    """What the letter says in running text, in the order of the text."""
    koppen = {deel.id: deel.kop for deel in inhoud.tekst.inhoud}
    delen = [inhoud.onderwerp, *koppen.values(), *(regel.woorden for regel in inhoud.regels)]
    delen += [stap.wat for stap in inhoud.vervolg]
    return VERWIJZING.sub("", "\n".join(delen))


def _plat(tekst: str) -> str:
    """Lower case without accents, of the same length: a letter that is not one with an accent stays as it is."""
    uit = []
    for letter in tekst:
        kaal = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", letter)).lower()
        uit.append(kaal if len(kaal) == 1 else letter)
    return "".join(uit)
