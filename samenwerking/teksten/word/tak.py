"""A node of the tree while it is being built, and what may stand in what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from samenwerking.teksten.word.regel import Stuk

_DEEL = frozenset({"hoofdstuk", "bijlage", "paragraaf"})
_BLOK = frozenset({"alinea", "lijst", "tabel", "afbeelding", "gegevenblok"})
_MAG: dict[str, frozenset[str]] = {
    "doc": frozenset({"hoofdstuk", "bijlage", "artikel"}),
    "hoofdstuk": _BLOK | {"artikel", "paragraaf"},
    "bijlage": _BLOK | {"artikel", "paragraaf"},
    "paragraaf": _BLOK | {"artikel", "paragraaf"},
    "artikel": _BLOK | {"lid"},
    "lid": _BLOK,
    "lijst": frozenset({"onderdeel"}),
    "onderdeel": frozenset({"alinea", "lijst"}),
    "cel": frozenset({"alinea", "lijst"}),
    "kopcel": frozenset({"alinea", "lijst"}),
}


@dataclass
class Tak:
    """A node. A heading or alinea holds `stukken`, all others `inhoud`. `erbij`, `eraf`: proposals about the whole."""

    soort: str
    attrs: dict[str, Any] = field(default_factory=dict)
    inhoud: list[Tak] = field(default_factory=list)
    stukken: list[Stuk] = field(default_factory=list)
    erbij: str | None = None
    eraf: str | None = None
    laag: int | None = None
    numid: str = ""
    telling: int = 0
    niveau: int = 0

    @property
    def id(self) -> str:
        """The id of the node; empty when it has none."""
        return self.attrs.get("id") or ""

    def mag(self, soort: str) -> bool:
        """True when a node of this kind may stand in this one."""
        if self.soort == "artikel" and soort != "lid" and any(kind.soort == "lid" for kind in self.inhoud):
            return False
        return soort in _MAG.get(self.soort, frozenset())


def is_deel(soort: str) -> bool:
    """A part that holds articles and paragrafen."""
    return soort in _DEEL
