"""What the rows of a begroting or a realisatie add up to: the pool, each gemeente, each track.

In the pool: what the gemeenten bring in and what the region pays together. Beside it, and never settled: local
voorzieningen (each gemeente pays its own) and effects on other regelingen. Landelijke voorzieningen are a cost of the
pool that always stands on a row of its own. Which costs a region pools is its own agreement (VNG handreiking on
regional financial agreements, question 1). Amounts are whole eurocents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Regelsoort(StrEnum):
    """The kinds of row."""

    INBRENG_RIJK = "inbreng_rijk"
    INBRENG_EIGEN = "inbreng_eigen"
    OVERIGE_BATEN = "overige_baten"
    REGIONALE_VOORZIENING = "regionale_voorziening"
    LOKALE_TOEGANG = "lokale_toegang"
    UITVOERINGSKOSTEN = "uitvoeringskosten"
    OVERHEAD = "overhead"
    LANDELIJKE_VOORZIENING = "landelijke_voorziening"
    LOKALE_VOORZIENING = "lokale_voorziening"
    ANDERE_REGELING = "andere_regeling"


NAMEN = {
    Regelsoort.INBRENG_RIJK: "Inbreng: geld van het Rijk",
    Regelsoort.INBRENG_EIGEN: "Inbreng: eigen geld van de gemeente",
    Regelsoort.OVERIGE_BATEN: "Overige baten",
    Regelsoort.REGIONALE_VOORZIENING: "Regionale voorzieningen",
    Regelsoort.LOKALE_TOEGANG: "Lokale toegang",
    Regelsoort.UITVOERINGSKOSTEN: "Uitvoeringskosten",
    Regelsoort.OVERHEAD: "Overhead",
    Regelsoort.LANDELIJKE_VOORZIENING: "Landelijke voorzieningen",
    Regelsoort.LOKALE_VOORZIENING: "Lokale voorzieningen (voor de gemeente zelf)",
    Regelsoort.ANDERE_REGELING: "Effect op een andere regeling",
}
INBRENG = (Regelsoort.INBRENG_RIJK, Regelsoort.INBRENG_EIGEN)
BATEN = (*INBRENG, Regelsoort.OVERIGE_BATEN)
LASTEN = (
    Regelsoort.REGIONALE_VOORZIENING,
    Regelsoort.LOKALE_TOEGANG,
    Regelsoort.UITVOERINGSKOSTEN,
    Regelsoort.OVERHEAD,
    Regelsoort.LANDELIJKE_VOORZIENING,
)
BUITEN_DE_POOL = (Regelsoort.LOKALE_VOORZIENING, Regelsoort.ANDERE_REGELING)
VAN_EEN_GEMEENTE = (*INBRENG, Regelsoort.LOKALE_VOORZIENING)
"""A row of these always names its gemeente."""


class Spoor(StrEnum):
    """The two tracks of the overgang: who had a right before the start, and who came after it."""

    BESTAAND = "bestaand"
    NIEUW = "nieuw"


SPOREN = {Spoor.BESTAAND: "bestaande cliënten", Spoor.NIEUW: "nieuwe cliënten"}


@dataclass(frozen=True)
class Regel:
    """One row. Without gemeente it is of the region as a whole, without spoor of both tracks."""

    soort: Regelsoort
    bedrag: int
    gemeente: str = ""
    spoor: str = ""
    clienten: int | None = None
    omschrijving: str = ""
    taakveld: str = ""


@dataclass(frozen=True)
class Spoorgat:
    """One gemeente in one track: what comes in, what it costs, and for how many clients (None: not known)."""

    gemeente: str
    spoor: str
    inbreng: int
    kosten: int
    clienten: int | None

    @property
    def gat(self) -> int:
        """What comes in minus what it costs; below zero is a tekort."""
        return self.inbreng - self.kosten


@dataclass(frozen=True)
class Jaarstaat:
    """The sums of one version of one year."""

    per_soort: Mapping[Regelsoort, int]
    inbreng: Mapping[str, int]
    kosten: Mapping[str, int]
    """Costs of the pool that are of the inhabitants of one gemeente."""
    lokaal: Mapping[str, int]
    sporen: tuple[Spoorgat, ...]
    per_taakveld: Mapping[str, tuple[int, int]]
    """Baten and lasten of the pool by Iv3-taakveld."""

    @property
    def baten(self) -> int:
        """What comes into the pool."""
        return sum(self.per_soort.get(soort, 0) for soort in BATEN)

    @property
    def lasten(self) -> int:
        """What the pool pays."""
        return sum(self.per_soort.get(soort, 0) for soort in LASTEN)

    @property
    def saldo(self) -> int:
        """Baten minus lasten; below zero is a tekort."""
        return self.baten - self.lasten


def tel_op(regels: Iterable[Regel]) -> Jaarstaat:
    """The sums of these rows. A track is shown for a gemeente only when both its sides are known."""
    per_soort: dict[Regelsoort, int] = {}
    inbreng: dict[str, int] = {}
    kosten: dict[str, int] = {}
    lokaal: dict[str, int] = {}
    erin: dict[tuple[str, str], int] = {}
    eruit: dict[tuple[str, str], int] = {}
    clienten: dict[tuple[str, str], list[int | None]] = {}
    velden: dict[str, tuple[int, int]] = {}
    for regel in regels:
        per_soort[regel.soort] = per_soort.get(regel.soort, 0) + regel.bedrag
        if regel.soort not in BUITEN_DE_POOL:
            baten, lasten = velden.get(regel.taakveld, (0, 0))
            is_baat = regel.soort in BATEN
            velden[regel.taakveld] = (
                baten + (regel.bedrag if is_baat else 0),
                lasten + (0 if is_baat else regel.bedrag),
            )
        if not regel.gemeente:
            continue
        plek = (regel.gemeente, regel.spoor)
        if regel.soort in BATEN:
            inbreng[regel.gemeente] = inbreng.get(regel.gemeente, 0) + regel.bedrag
            erin[plek] = erin.get(plek, 0) + regel.bedrag
        elif regel.soort in LASTEN:
            kosten[regel.gemeente] = kosten.get(regel.gemeente, 0) + regel.bedrag
            eruit[plek] = eruit.get(plek, 0) + regel.bedrag
            if regel.soort is Regelsoort.REGIONALE_VOORZIENING:
                clienten.setdefault(plek, []).append(regel.clienten)
        elif regel.soort is Regelsoort.LOKALE_VOORZIENING:
            lokaal[regel.gemeente] = lokaal.get(regel.gemeente, 0) + regel.bedrag
    sporen = tuple(
        Spoorgat(code, spoor, erin[code, spoor], eruit[code, spoor], _samen(clienten.get((code, spoor), [])))
        for code, spoor in sorted(erin.keys() & eruit.keys())
        if spoor
    )
    return Jaarstaat(per_soort, inbreng, kosten, lokaal, sporen, dict(sorted(velden.items())))


def _samen(aantallen: Iterable[int | None]) -> int | None:
    """The sum when every part of it is known: a sum of some would let a hidden count be subtracted."""
    alle = list(aantallen)
    bekend = [aantal for aantal in alle if aantal is not None]
    return sum(bekend) if alle and len(bekend) == len(alle) else None
