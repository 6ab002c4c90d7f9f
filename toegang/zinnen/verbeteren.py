"""The sentence about a step that was put right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toegang.acties.stapcorrectie import DOELEN
from toegang.models import Stapcorrectie
from toegang.zinnen.namen import Namen, dag


def _verbeterd(feiten: dict[str, Any], namen: Namen) -> str:
    delen = []
    for veld in feiten["velden"].split(","):
        wat = Stapcorrectie.Veld(veld).label
        oud, nieuw = feiten.get(f"oud_{veld}"), feiten.get(f"nieuw_{veld}")
        delen.append(f"{wat} was {dag(oud)}, is nu {dag(nieuw)}" if oud and nieuw else wat)
    reden = Stapcorrectie.Reden(feiten["reden"]).label
    return f"{DOELEN[feiten['welke']].titel} verbeterd: {'; '.join(delen)}. Reden: {reden}."


ZINNEN: dict[str, Callable[[dict[str, Any], Namen], str]] = {"stap_verbeterd": _verbeterd}
