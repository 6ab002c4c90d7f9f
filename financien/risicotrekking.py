"""How likely a tekort is and how large, when numbers, duration, price and uitname may turn out otherwise (Monte Carlo).

Per draw, in eurocents:

    tekort = kosten x aantal x duur x prijs - (budget - uitname x factor)

and each variant of solidarity divides the same draws: everyone for itself, all of it by a key, or a key for what is
beyond a band around the own budget (`financien.verdeelsleutels.solidariteit_band`).

This is the one place in the rules with floating-point numbers: outcomes are estimates, rounded and given with their
standard error, and never paid. A seed gives the same draws everywhere: only the bit stream of PCG64 and a square root
are used, of which numpy promises that they stay. It is loaded where futures are drawn: a short command need not wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, sqrt

import numpy as np
from numpy.typing import NDArray

from financien.risico import (
    MEESTE_TREKKINGEN,
    MINSTE_TREKKINGEN,
    Z95,
    Gemeenteverwachting,
    Invloed,
    Onzeker,
    Onzekerheid,
    Risico,
    Risicobeeld,
    RisicoFout,
    Variant,
)

Reeks = NDArray[np.float64]

EEN_CENT = 0.5
"""From here on an amount is rounded to a cent: what is less is noise of the computation."""
HOOG = 0.95
"""The tekort that one in twenty futures passes."""


def simuleer(
    verwachtingen: Mapping[str, Gemeenteverwachting],
    onzekerheden: Sequence[Onzekerheid],
    varianten: Sequence[Variant],
    *,
    trekkingen: int,
    zaad: int,
) -> Risicobeeld:
    """Draw that many futures with that seed. The same input and seed give the same outcome.

    Raises RisicoFout without gemeenten, with too few or too many draws, with two assumptions on one thing or two
    variants of one name, or when a key divides over a gemeente that is not there.
    """
    codes = sorted(verwachtingen)
    _controleer(codes, onzekerheden, varianten, trekkingen, zaad)
    factoren = {deel.wat: _trek(deel, trekkingen, len(codes), zaad) for deel in onzekerheden}
    basis = _Basis(
        kosten=_rij(verwachtingen[code].kosten for code in codes),
        budget=_rij(verwachtingen[code].budget for code in codes),
        uitname=_rij(verwachtingen[code].uitname for code in codes),
    )
    tekorten = np.broadcast_to(basis.tekort(factoren), (trekkingen, len(codes)))
    per_variant = {}
    for variant in varianten:
        draagt = _draagt(tekorten, basis, variant, codes)
        per_variant[variant.naam] = {code: _risico(draagt[:, plek]) for plek, code in enumerate(codes)}
    invloeden = [Invloed(deel, _alleen(deel, factoren[deel.wat], onzekerheden, basis)) for deel in onzekerheden]
    invloeden.sort(key=lambda deel: (-deel.spreiding, deel.onzekerheid.wat))
    return Risicobeeld(trekkingen, zaad, _risico(tekorten.sum(axis=1)), per_variant, tuple(invloeden))


@dataclass(frozen=True)
class _Basis:
    """What is expected, one number per gemeente in order of code."""

    kosten: Reeks
    budget: Reeks
    uitname: Reeks

    def tekort(self, factoren: Mapping[Onzeker, Reeks]) -> Reeks:
        """A row per draw, a column per gemeente; what has no factor is as expected."""
        maal = [factoren[wat] for wat in (Onzeker.AANTAL, Onzeker.DUUR, Onzeker.PRIJS) if wat in factoren]
        kosten = self.kosten[np.newaxis, :]
        for factor in maal:
            kosten = kosten * factor
        uitname = self.uitname * factoren[Onzeker.UITNAME] if Onzeker.UITNAME in factoren else self.uitname
        return kosten - (self.budget - uitname)


def _controleer(
    codes: Sequence[str], onzekerheden: Sequence[Onzekerheid], varianten: Sequence[Variant], trekkingen: int, zaad: int
) -> None:
    if not codes:
        raise RisicoFout("Er zijn geen gemeenten om voor te rekenen.")
    if not MINSTE_TREKKINGEN <= trekkingen <= MEESTE_TREKKINGEN:
        raise RisicoFout(
            f"Gevonden {trekkingen} trekkingen, verwacht van {MINSTE_TREKKINGEN} tot en met {MEESTE_TREKKINGEN}."
        )
    if zaad < 0:
        raise RisicoFout(f"Het zaad is {zaad}; dat moet een heel getal van nul of meer zijn.")
    if len({deel.wat for deel in onzekerheden}) < len(onzekerheden):
        raise RisicoFout("Over een onderwerp kan er maar een aanname zijn.")
    if len({variant.naam for variant in varianten}) < len(varianten):
        raise RisicoFout("Twee varianten hebben dezelfde naam.")
    for variant in varianten:
        if variant.sleutel is not None and (vreemd := sorted(variant.sleutel.gewichten.keys() - set(codes))):
            raise RisicoFout(f"De sleutel van '{variant.naam}' verdeelt ook over {', '.join(vreemd)}.")


def _rij(centen: Iterable[int]) -> Reeks:
    return np.array(list(centen), dtype=np.float64)


def _trek(deel: Onzekerheid, trekkingen: int, gemeenten: int, zaad: int) -> Reeks:
    """Factors from the triangular distribution, by its inverse; each assumption has a stream of its own."""
    stroom = np.random.Generator(np.random.PCG64([zaad, list(Onzeker).index(deel.wat)]))
    kans = stroom.random((trekkingen, gemeenten if deel.per_gemeente else 1))
    laag, top, hoog = float(deel.laag), float(deel.verwacht), float(deel.hoog)
    breedte = hoog - laag
    if breedte == 0:
        return np.full_like(kans, top)
    links = laag + np.sqrt(kans * (breedte * (top - laag)))
    rechts = hoog - np.sqrt((1 - kans) * (breedte * (hoog - top)))
    return np.where(kans < (top - laag) / breedte, links, rechts)


def _draagt(tekorten: Reeks, basis: _Basis, variant: Variant, codes: Sequence[str]) -> Reeks:
    if variant.sleutel is None:
        return tekorten
    delen: Reeks = np.array([float(variant.sleutel.aandeel(code)) for code in codes])
    if variant.band is None:
        samen: Reeks = tekorten.sum(axis=1, keepdims=True)
        return samen * delen
    band: Reeks = np.abs(basis.budget - basis.uitname) * float(variant.band) / 100
    eigen: Reeks = np.clip(tekorten, -band, band)
    pool: Reeks = (tekorten - eigen).sum(axis=1, keepdims=True)
    return eigen + pool * delen


def _risico(draagt: Reeks) -> Risico:
    aantal = len(draagt)
    boven = draagt[draagt >= EEN_CENT]
    kans = len(boven) / aantal
    half = Z95 * sqrt(aantal * HOOG * (1 - HOOG))
    plekken = [floor(aantal * HOOG - half), floor(aantal * HOOG), min(ceil(aantal * HOOG + half), aantal - 1)]
    op_volgorde = np.partition(draagt, plekken)
    van, hoog, tot = (round(float(op_volgorde[plek])) for plek in plekken)
    return Risico(
        kans=Fraction(len(boven), aantal),
        kans_fout=Decimal(f"{sqrt(kans * (1 - kans) / aantal):.6f}"),
        gemiddeld=round(float(draagt.mean())),
        gemiddeld_fout=round(float(draagt.std()) / sqrt(aantal)),
        bij_tekort=round(float(boven.mean())) if len(boven) else 0,
        hoog=hoog,
        hoog_van=van,
        hoog_tot=tot,
    )


def _alleen(deel: Onzekerheid, factor: Reeks, alle: Sequence[Onzekerheid], basis: _Basis) -> int:
    """The spread of the region when only this assumption moves and the others are as expected."""
    stil = {ander.wat: np.full((1, 1), float(ander.verwacht)) for ander in alle}
    return round(float(basis.tekort({**stil, deel.wat: factor}).sum(axis=1).std()))
