"""The fixed content of an afrekening: everything it follows from, and how the part of each gemeente came about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any, cast

from financien.afrekenen import Uitkomst
from financien.herkomst import REGIO
from financien.jaarstaat import BATEN, LASTEN, Jaarstaat, Regelsoort
from financien.verdelen import naar_euro
from regio.bevriezen import canoniek, ontdooi
from regio.notatie import euro, getal

SCHEMA = 1


@dataclass(frozen=True)
class Sleutelblad:
    """The key as it was: its figures from the source and the whole-number weights that were computed with."""

    naam: str
    versie: int
    soort: str
    herkomst: str
    gegevens: Mapping[str, str]
    gewichten: Mapping[str, int]
    procent: str = ""


@dataclass(frozen=True)
class Potblad:
    """One reserve in this year, in eurocents."""

    naam: str
    begin: int
    mutatie: int
    eind: int


@dataclass(frozen=True)
class Deelblad:
    """One gemeente in this year, in eurocents; without a band begroot, werkelijk and band are None."""

    code: str
    naam: str
    inbreng: int
    eigen: int
    uit_pool: int
    begroot: int | None = None
    werkelijk: int | None = None
    band: int | None = None

    @property
    def betaalt(self) -> int:
        """What it pays in the end; below zero it gets money back."""
        return self.eigen + self.uit_pool

    @property
    def draagt(self) -> int:
        """What it brought in and pays now: what the year costs this gemeente."""
        return self.inbreng + self.betaalt


@dataclass(frozen=True)
class Stap:
    """One step of an explanation: what, how, and the amount."""

    wat: str
    hoe: str
    bedrag: Decimal


@dataclass(frozen=True)
class Blad:
    """All of an afrekening as values."""

    regio: str
    taak: str
    jaar: int
    begroting: str
    realisatie: str
    is_voorbeeld: bool
    bronnen: Sequence[str]
    begroot: Mapping[str, int]
    werkelijk: Mapping[str, int]
    sleutel: Sleutelblad
    resultaat: int
    naar_pool: int
    te_verdelen: int
    boven_plafond: int
    onder_bodem: int
    potten: Sequence[Potblad]
    delen: Sequence[Deelblad]
    schema: int = field(default=SCHEMA)

    def bevroren(self) -> bytes:
        """The canonical bytes; they hold no moment and no person, so the same content has the same hash."""
        return canoniek(asdict(self))

    def deel(self, code: str) -> Deelblad | None:
        """The part of one gemeente."""
        return next((deel for deel in self.delen if deel.code == code), None)

    @property
    def samen(self) -> Deelblad:
        """All gemeenten together, as one part."""
        return Deelblad(
            code=REGIO,
            naam=self.regio,
            inbreng=sum(deel.inbreng for deel in self.delen),
            eigen=self.eigen,
            uit_pool=sum(deel.uit_pool for deel in self.delen),
        )

    @property
    def eigen(self) -> int:
        """What stays with the gemeenten because of a band."""
        return sum(deel.eigen for deel in self.delen)

    @property
    def uit_reserve(self) -> int:
        """What the reserves pay; below zero they gain."""
        return -sum(pot.mutatie for pot in self.potten)

    def som(self, soorten: Sequence[Regelsoort]) -> int:
        """The realised sum of these kinds."""
        return sum(self.werkelijk.get(soort.value, 0) for soort in soorten)

    @property
    def soorten(self) -> tuple[Regelsoort, ...]:
        """The kinds that have an amount."""
        return tuple(soort for soort in Regelsoort if soort in self.begroot or soort in self.werkelijk)

    def stappen(self, deel: Deelblad) -> list[Stap]:
        """How the amount of this gemeente (or of `samen`) came about, from the result to the last cent."""
        baten, lasten = self.som(BATEN), self.som(LASTEN)
        stappen = [
            Stap(
                f"Resultaat van de regio in {self.jaar}",
                f"baten {_euro(baten)} min lasten {_euro(lasten)}",
                naar_euro(self.resultaat),
            )
        ]
        if deel.band is not None and deel.begroot is not None and deel.werkelijk is not None:
            stappen.append(
                Stap(
                    f"Eigen deel van {deel.naam}",
                    f"de kosten wijken {_euro(deel.werkelijk - deel.begroot)} af van de begrote {_euro(deel.begroot)}; "
                    f"binnen de band van {self.sleutel.procent}% ({_euro(deel.band)}) is dat voor de gemeente zelf",
                    naar_euro(deel.eigen),
                )
            )
        if self.sleutel.procent:
            if deel.code == REGIO:
                hoe = "wat binnen de band valt, van alle gemeenten samen"
                stappen.append(Stap("Eigen delen", hoe, naar_euro(self.eigen)))
            stappen.append(
                Stap(
                    "Naar de pool",
                    f"het resultaat {_euro(self.resultaat)} plus de eigen delen van alle gemeenten {_euro(self.eigen)}",
                    naar_euro(self.naar_pool),
                )
            )
        stappen += [
            Stap(
                f"Reserve: {pot.naam}",
                f"van {_euro(pot.begin)} naar {_euro(pot.eind)}",
                naar_euro(pot.mutatie),
            )
            for pot in self.potten
        ]
        som, gewicht = sum(self.sleutel.gewichten.values()), self.sleutel.gewichten.get(deel.code, 0)
        stappen.append(
            Stap(
                "Te verdelen over de gemeenten",
                "wat na de reserve overblijft: positief is betalen, negatief is terugkrijgen",
                naar_euro(self.te_verdelen),
            )
        )
        if deel.code == REGIO:
            stappen.append(
                Stap(
                    "Betalen de gemeenten samen",
                    "eigen delen plus wat verdeeld is"
                    if self.sleutel.procent
                    else "het te verdelen bedrag, tot de cent",
                    naar_euro(deel.betaalt),
                )
            )
            return stappen
        stappen.append(
            Stap(
                f"Deel van {deel.naam}",
                f"{_euro(self.te_verdelen)} × {getal(gewicht)} / {getal(som)} ({self.sleutel.herkomst}); alle delen "
                "samen zijn precies het te verdelen bedrag: centen die overblijven gaan naar het grootste restdeel, "
                "en bij gelijke resten naar de laagste gemeentecode",
                naar_euro(deel.uit_pool),
            )
        )
        hoe = "deel uit de verdeling" if deel.band is None else "eigen deel plus deel uit de verdeling"
        stappen.append(Stap(f"{deel.naam} betaalt", hoe, naar_euro(deel.betaalt)))
        return stappen


def _euro(centen: int) -> str:
    return euro(naar_euro(centen))


def maak_blad(
    *,
    regio: str,
    taak: str,
    jaar: int,
    begroting: str,
    realisatie: str,
    is_voorbeeld: bool,
    bronnen: Sequence[str],
    begroot: Jaarstaat,
    werkelijk: Jaarstaat,
    sleutel: Sleutelblad,
    namen: Mapping[str, str],
    uitkomst: Uitkomst,
) -> Blad:
    """The content of an afrekening from what it follows from and what came out."""
    reserve = uitkomst.reserve
    return Blad(
        regio=regio,
        taak=taak,
        jaar=jaar,
        begroting=begroting,
        realisatie=realisatie,
        is_voorbeeld=is_voorbeeld,
        bronnen=sorted(bronnen),
        begroot={soort.value: bedrag for soort, bedrag in begroot.per_soort.items()},
        werkelijk={soort.value: bedrag for soort, bedrag in werkelijk.per_soort.items()},
        sleutel=sleutel,
        resultaat=uitkomst.resultaat,
        naar_pool=uitkomst.naar_pool,
        te_verdelen=uitkomst.te_verdelen,
        boven_plafond=reserve.boven_plafond if reserve else 0,
        onder_bodem=reserve.onder_bodem if reserve else 0,
        potten=[
            Potblad(begin.naam, begin.stand, reserve.mutaties[begin.naam], eind.stand)
            for begin, eind in zip(reserve.begin, reserve.eind, strict=True)
        ]
        if reserve
        else [],
        delen=[
            Deelblad(
                code,
                namen[code],
                werkelijk.inbreng.get(code, 0),
                deel.eigen,
                deel.uit_pool,
                deel.band.begroot if deel.band else None,
                deel.band.werkelijk if deel.band else None,
                deel.band.band if deel.band else None,
            )
            for code, deel in uitkomst.delen.items()
        ],
    )


def lees_blad(inhoud: bytes) -> Blad:
    """The content of frozen bytes. Raises NietBevroren when they were changed, ValueError for an unknown form."""
    alles = cast(dict[str, Any], ontdooi(inhoud))
    if alles.get("schema") != SCHEMA:
        raise ValueError(f"Deze afrekening heeft vorm {alles.get('schema')}; alleen vorm {SCHEMA} is bekend.")
    return Blad(
        **{
            **alles,
            "sleutel": Sleutelblad(**alles["sleutel"]),
            "potten": [Potblad(**pot) for pot in alles["potten"]],
            "delen": [Deelblad(**deel) for deel in alles["delen"]],
        }
    )
