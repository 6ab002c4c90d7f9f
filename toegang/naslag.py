"""What higher rooms have to read at a step of the procedure. They are not known here: they name themselves."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from regio.models import Gemeente, Lidmaatschap


@dataclass(frozen=True)
class Verwijzing:
    """Something to read at a step (`Stapcode`): a link with its words."""

    stap: str
    tekst: str
    url: str


class Gever(Protocol):
    """Gives what this hat can read in a dossier of that gemeente."""

    def __call__(self, pet: Lidmaatschap, gemeente: Gemeente, *, op: datetime.date) -> Iterable[Verwijzing]:
        """All steps together."""


Naslag = Mapping[str, list[Verwijzing]]
_gevers: list[Gever] = []


def noem_gever(gever: Gever) -> None:
    """Called once, when the app is ready."""
    _gevers.append(gever)


def naslag_voor(pet: Lidmaatschap, gemeente: Gemeente, *, op: datetime.date) -> Naslag:
    """Per step what this hat can read in a dossier of that gemeente."""
    uit: dict[str, list[Verwijzing]] = {}
    for gever in _gevers:
        for verwijzing in gever(pet, gemeente, op=op):
            uit.setdefault(verwijzing.stap, []).append(verwijzing)
    return uit
