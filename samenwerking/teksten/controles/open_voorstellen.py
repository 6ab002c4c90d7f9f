"""A text is frozen only when each proposal was accepted or refused: a version says one thing."""

from __future__ import annotations

from collections.abc import Iterator

from samenwerking.teksten.boom import NULBREED
from samenwerking.teksten.controles.bevinding import Bevinding, Ernst, Tekstbeeld
from samenwerking.teksten.voorstellen import Voorstelinhoud, voorstellen_in

MEEST = 60


def open_voorstellen(beeld: Tekstbeeld) -> Iterator[Bevinding]:
    """Each proposal that is still open."""
    for voorstel in voorstellen_in(beeld.document).values():
        yield Bevinding(
            "open_voorstellen",
            f"Er is nog een voorstel open: {_wat(voorstel)}. Neem het aan of wijs het af.",
            voorstel.deel,
            Ernst.STOPT,
        )


def _wat(voorstel: Voorstelinhoud) -> str:
    weg, nieuw = _kort(voorstel.weg), _kort(voorstel.nieuw)
    if weg and nieuw:
        return f"‘{weg}’ wordt ‘{nieuw}’"
    if nieuw:
        return f"‘{nieuw}’ erbij"
    if weg:
        return f"‘{weg}’ eruit"
    return "een andere vorm" if voorstel.vorm else "een andere indeling"


def _kort(woorden: str) -> str:
    heel = " ".join(woorden.replace(NULBREED, "").split())
    return heel if len(heel) <= MEEST else f"{heel[:MEEST].rsplit(' ', 1)[0]} …"
