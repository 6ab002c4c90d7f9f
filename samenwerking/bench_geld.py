"""How fast the money is computed: exactly, against the same in floating point with numpy, which is the limit."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from financien.ingroeipad import Ingroeipad, Soort, Splitsing, objectief_deel
from financien.risico import Gemeenteverwachting, Onzeker, Onzekerheid, Variant
from financien.risicotrekking import simuleer
from financien.verdeelsleutels import gelijk_deel, inwoneraantal
from samenwerking.bench_werkblad import werkblad
from samenwerking.meten import Meting, seconden

GEMEENTEN, CENTRA, JAREN, SCENARIOS = 342, 43, range(2027, 2037), 1_000
TREKKINGEN, REGIO, ZAAD = 100_000, 9, 20261122
KEER = 5
"""The shortest of so many times: what else the computer does is not measured."""


@dataclass(frozen=True)
class _Scenario:
    pad: Ingroeipad
    macrobudget: list[int]


def geld() -> Iterator[Meting]:
    """342 gemeenten x 10 years x 1.000 scenarios to the cent, and 100.000 draws for a region of nine."""
    toeval = random.Random(ZAAD)
    codes = [f"GM{nummer:04}" for nummer in range(1, GEMEENTEN + 1)]
    historisch = {code: Decimal(toeval.randrange(10**8, 10**10)).scaleb(-2) for code in codes[:CENTRA]}
    objectief = {code: Decimal(toeval.randrange(10**7, 10**9)).scaleb(-2) for code in codes}
    scenarios = [
        _Scenario(
            Ingroeipad(toeval.choice([Soort.LINEAIR, Soort.LINEAIR_VANAF_NUL]), 2024 + nummer % 8, 8 + nummer % 5),
            [toeval.randrange(10**11, 2 * 10**11) for _ in JAREN],
        )
        for nummer in range(SCENARIOS)
    ]

    def exact() -> None:
        splitsing = Splitsing(historisch, objectief)
        for scenario in scenarios:
            _reken(scenario, splitsing)

    def met_floats() -> None:
        _met_floats(scenarios, historisch, objectief, codes)

    eigen, kaal = (min(seconden(werk) for _ in range(KEER)) for werk in (exact, met_floats))
    splitsing, los = Splitsing(historisch, objectief), _met_floats(scenarios, historisch, objectief, codes)
    anders = sum(
        int((np.array(_reken(scenario, splitsing)) != rij).sum()) for scenario, rij in zip(scenarios, los, strict=True)
    )
    yield Meting("geld", "1.000 scenario's met floats in numpy", kaal, "s", 1.0)
    yield Meting("geld", "1.000 scenario's precies op de cent", eigen, "s", eigen / kaal)
    yield Meting("geld", "bedragen die floats anders afronden", anders, f"van {GEMEENTEN * len(JAREN) * SCENARIOS}")
    yield from werkblad(historisch, objectief, dict(zip(JAREN, scenarios[0].macrobudget, strict=True)))
    verwacht = {code: Gemeenteverwachting(toeval.randrange(10**8, 10**9), 10**9, 10**7) for code in codes[:REGIO]}
    sleutel = inwoneraantal(
        {code: toeval.randrange(10**4, 10**5) for code in verwacht}, peildatum="een dag", bron="verzonnen"
    )
    onzeker = [
        Onzekerheid(wat, Decimal("0.9"), Decimal(1), Decimal("1.2"), "verzonnen", wat is Onzeker.AANTAL)
        for wat in Onzeker
    ]
    varianten = [
        Variant("ieder voor zich"),
        Variant("naar inwoners", sleutel),
        Variant("gelijk", gelijk_deel(list(verwacht))),
        Variant("band van 5%", sleutel, Decimal(5)),
    ]
    trekken = min(
        seconden(lambda: simuleer(verwacht, onzeker, varianten, trekkingen=TREKKINGEN, zaad=ZAAD)) for _ in range(KEER)
    )
    yield Meting("geld", "100.000 trekkingen, negen gemeenten, vier varianten", trekken, "s")


def _reken(scenario: _Scenario, splitsing: Splitsing) -> list[list[int]]:
    pad = scenario.pad
    return [
        splitsing.totalen(objectief_deel(pad, pad.volgnummer(jaar)), centen)
        for jaar, centen in zip(JAREN, scenario.macrobudget, strict=True)
    ]


def _met_floats(
    scenarios: list[_Scenario], historisch: dict[str, Decimal], objectief: dict[str, Decimal], codes: list[str]
) -> NDArray[np.int64]:
    """The same formula and the same largest remainder (ties by code) in floating point, all scenarios at once."""
    h = np.array([float(historisch.get(code, 0)) for code in codes])
    o = np.array([float(objectief[code]) for code in codes])
    delen = [[objectief_deel(s.pad, s.pad.volgnummer(jaar)) for jaar in JAREN] for s in scenarios]
    a = np.array([[teller / noemer for teller, noemer in rij] for rij in delen])[:, :, np.newaxis]
    macro = np.array([scenario.macrobudget for scenario in scenarios], dtype=np.float64)
    exact = macro[:, :, np.newaxis] * ((1 - a) * (h / h.sum()) + a * (o / o.sum()))
    heel = np.floor(exact)
    over = np.rint(macro - heel.sum(axis=2)).astype(np.int64)
    volgorde = np.argsort(heel - exact, axis=2, kind="stable")
    rang = np.empty_like(volgorde)
    np.put_along_axis(rang, volgorde, np.arange(len(codes))[np.newaxis, np.newaxis, :], axis=2)
    bedragen: NDArray[np.int64] = heel.astype(np.int64) + (rang < over[:, :, np.newaxis])
    return bedragen
