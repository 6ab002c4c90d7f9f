"""The written texts of the demo as trees: chapters in the plain lines of `teksten.schrijfwijze`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenwerking.demo.inhoud import met_jaren
from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.schrijfwijze import Hulp, geef_ids, lees_lijf, leg_verwijzingen


@dataclass(frozen=True)
class Geschreven:
    """One chapter as a tree. `sleutel`: the standard chapter it fills, or empty; `door`: the gemeente that writes it,
    empty for the coördinator; `na_versie`: written on after the text was frozen."""

    deel: Knoop
    sleutel: str
    door: str
    na_versie: bool


def hoofdstukken(bron: Mapping[str, Any], *, op: datetime.date) -> list[Geschreven]:
    """The chapters of one file of `geschreven/teksten`, in their order. References reach over chapters.

    The same file always gives the same ids; `{jaar1}` in it is next year.
    """
    namen: dict[str, str] = {}
    delen: list[tuple[Knoop, Mapping[str, Any]]] = []
    for nummer, rij in enumerate(bron["hoofdstuk"], 1):
        titel = rij.get("titel", "")
        naam = rij.get("sleutel") or f"hoofdstuk-{nummer}"
        kaal = knoop(
            "hoofdstuk",
            knoop("kop", titel),
            *lees_lijf(_met_jaren(rij["tekst"], op=op)),
            sleutel=rij.get("sleutel", ""),
            genummerd=rij.get("genummerd", True),
            hulp=Hulp(naam=naam),
        )
        deel, eigen, _ = geef_ids(kaal, f"demo/{bron['regio']}/{bron['soort']}")
        namen.update(eigen)
        delen.append((deel, rij))
    return [
        Geschreven(
            deel=leg_verwijzingen(deel, namen, {}),
            sleutel=rij.get("sleutel", ""),
            door=rij.get("door", ""),
            na_versie=rij.get("na_versie", False),
        )
        for deel, rij in delen
    ]


def _met_jaren(tekst: str, *, op: datetime.date) -> str:
    """As `met_jaren`, but a name of an article ('{doel}') stays."""
    regels = [regel if regel.startswith("## ") else met_jaren(regel, op=op) for regel in tekst.splitlines()]
    return "\n".join(regels)
