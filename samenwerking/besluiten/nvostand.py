"""The NvO-toets of a region as it stands, and what each agreement got before: for the page and for paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from samenwerking.besluiten.models import Nvooordeel
from samenwerking.besluiten.nvo import AFSPRAKEN, Afspraak

LABELS = {"voldaan": "ok", "deels": "letop", "niet": "fout", "nvt": "neutraal"}


@dataclass(frozen=True)
class Toetsregel:
    """One agreement with its judgments, newest first."""

    afspraak: Afspraak
    oordelen: Sequence[Nvooordeel]

    @property
    def laatste(self) -> Nvooordeel | None:
        """What holds now."""
        return self.oordelen[0] if self.oordelen else None

    @property
    def label(self) -> str:
        """The kind of label of the judgment."""
        return LABELS[self.laatste.waarde] if self.laatste is not None else "neutraal"

    @property
    def open_punten(self) -> list[str]:
        """What must still happen, one per line."""
        regels = self.laatste.open_punten.splitlines() if self.laatste is not None else []
        return [regel.strip() for regel in regels if regel.strip()]


def toetsregels(oordelen: QuerySet[Nvooordeel]) -> list[Toetsregel]:
    """Each agreement of the norm, also those that nobody judged yet."""
    per_afspraak: dict[str, list[Nvooordeel]] = {}
    rijen = (
        oordelen.select_related("door__gebruiker", "door__gemeente", "door__regio")
        .prefetch_related("bewijzen__tekst", "bewijzen__versie__tekst", "bewijzen__overeenkomst")
        .order_by("-nummer")
    )
    for oordeel in rijen:
        per_afspraak.setdefault(oordeel.afspraak, []).append(oordeel)
    return [Toetsregel(deze, per_afspraak.get(deze.code, [])) for deze in AFSPRAKEN]
