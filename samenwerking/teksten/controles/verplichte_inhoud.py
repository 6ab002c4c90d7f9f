"""What must be in the text of the chosen legal form (Wet gemeenschappelijke regelingen as it is since 1 July 2022).

A subject is there when a clause of that code stands in the text, or a part with such a heading in which something was
written, or, for what has no article of its own, a sentence that says it. What we could not verify in the text of the
law is asked as 'let op' and said to be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from samenwerking.teksten.boom import MET_KOP, is_leeg
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld
from samenwerking.teksten.controles.wgr_inhoud import VERPLICHT, Verplicht

VLAGGEN = re.IGNORECASE | re.DOTALL


def verplichte_inhoud(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each subject that the chosen form asks and the text does not have; nothing for a text without a form."""
    if beeld.vorm is None:
        return
    codes, koppen, zinnen = _codes(beeld), _koppen(beeld), [regel.woorden for regel in beeld.regels]
    for eis in VERPLICHT:
        if beeld.vorm not in eis.bij | eis.na_te_gaan_bij or _staat_erin(eis, codes, koppen, zinnen):
            continue
        if beeld.vorm in eis.bij:
            zin = f"Er staat niets in over {eis.onderwerp}. Dat moet bij een {beeld.vorm.naam} ({eis.grond})."
            yield Bevinding("verplichte_inhoud", zin, "", Ernst.STOPT)
        else:
            zin = (
                f"Er staat niets in over {eis.onderwerp}. Ga na of dat moet bij een {beeld.vorm.naam} "
                f"({eis.grond}): wij konden dat niet in de wet nagaan."
            )
            yield Bevinding("verplichte_inhoud", zin, "", Ernst.LET_OP)


def _codes(beeld: Tekstbeeld) -> set[str]:
    """The codes of the clauses that stand in the text with something in them."""
    return {
        beeld.clausules[int(knoop.attrs["clausule"])]
        for _, knoop in beeld.soorten(*MET_KOP)
        if knoop.attrs.get("clausule") in beeld.clausules and not is_leeg(knoop)
    }


def _koppen(beeld: Tekstbeeld) -> list[str]:
    return [knoop.kop for _, knoop in beeld.soorten(*MET_KOP) if not is_leeg(knoop)]


def _staat_erin(eis: Verplicht, codes: set[str], koppen: list[str], zinnen: list[str]) -> bool:
    # one code may hold two subjects; then the words decide which of them stands there
    if eis.code in codes and sum(ander.code == eis.code for ander in VERPLICHT) == 1:
        return True
    if any(re.search(eis.kop, kop, VLAGGEN) for kop in koppen):
        return True
    return bool(eis.zin) and any(re.search(eis.zin, zin, VLAGGEN) for zin in zinnen)
