"""What a shift pushes: tables that a coördinator can read, and what must hold for every tijdspad."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.plannen.tijdspad import DAG, Balk, Botsing, Kring, TeKort, Verschuiving, Waarom, kring_in, verschuif

NUL = datetime.date(2027, 1, 1)


def dag(nummer: int) -> datetime.date:
    return NUL + nummer * DAG


def pad(*regels: str) -> dict[int, Balk]:
    """'1: 0-9', '2: 10-19 na 1', '3: 2-4 in 1', '4: 0-3 vast'; days count from the first of January."""
    uit = {}
    for regel in regels:
        sleutel, rest = regel.split(": ")
        woorden = rest.split()
        begin, einde = map(int, woorden[0].split("-"))
        na = frozenset(int(n) for n in woorden[woorden.index("na") + 1].split(",")) if "na" in woorden else frozenset()
        heel = int(woorden[woorden.index("in") + 1]) if "in" in woorden else None
        uit[int(sleutel)] = Balk(int(sleutel), dag(begin), dag(einde), heel, na, "vast" in woorden)
    return uit


def lees(schuif: list[Verschuiving]) -> dict[int, str]:
    """Where each bar lies after it, and why."""
    return {
        een.nieuw.sleutel: f"{(een.nieuw.begin - NUL).days}-{(een.nieuw.einde - NUL).days} {een.waarom.name}"
        for een in schuif
    }


GEVALLEN = [
    ("los", pad("1: 0-9", "2: 10-19"), 1, 5, {1: "5-14 GEKOZEN"}),
    ("niets verandert", pad("1: 0-9"), 1, 0, {}),
    ("duwt wat erop wacht", pad("1: 0-9", "2: 10-19 na 1"), 1, 3, {1: "3-12 GEKOZEN", 2: "13-22 WACHT"}),
    ("er is ruimte", pad("1: 0-9", "2: 20-29 na 1"), 1, 3, {1: "3-12 GEKOZEN"}),
    ("de ruimte is op", pad("1: 0-9", "2: 20-29 na 1"), 1, 12, {1: "12-21 GEKOZEN", 2: "22-31 WACHT"}),
    (
        "een hele rij",
        pad("1: 0-9", "2: 10-19 na 1", "3: 25-29 na 2"),
        1,
        10,
        {1: "10-19 GEKOZEN", 2: "20-29 WACHT", 3: "30-34 WACHT"},
    ),
    ("naar voren duwt niet", pad("1: 10-19", "2: 20-29 na 1"), 1, 4, {1: "4-13 GEKOZEN"}),
    ("delen gaan mee", pad("1: 0-9", "2: 2-4 in 1"), 1, 7, {1: "7-16 GEKOZEN", 2: "9-11 DEEL"}),
    ("een deel rekt het geheel op", pad("1: 0-9", "2: 5-8 in 1"), 2, 10, {2: "10-13 GEKOZEN", 1: "0-13 OMVAT"}),
    ("en dat duwt weer", pad("1: 0-9", "2: 5-8 in 1", "3: 10-12 na 1"), 2, 10,
     {2: "10-13 GEKOZEN", 1: "0-13 OMVAT", 3: "14-16 WACHT"}),
    ("een deel vroeger rekt ook", pad("1: 5-9", "2: 6-7 in 1"), 2, 3, {2: "3-4 GEKOZEN", 1: "3-9 OMVAT"}),
    ("wat klaar is ligt stil", pad("1: 0-9", "2: 10-19 na 1 vast"), 1, 3, {1: "3-12 GEKOZEN"}),
    ("een klaar deel blijft liggen", pad("1: 0-9", "2: 0-2 in 1 vast", "3: 4-6 in 1"), 1, 2,
     {1: "2-11 GEKOZEN", 3: "6-8 DEEL"}),
    ("twee wegen, de verste telt", pad("1: 0-9", "2: 10-12 na 1", "3: 10-30 na 1", "4: 31-35 na 2,3"), 1, 4,
     {1: "4-13 GEKOZEN", 2: "14-16 WACHT", 3: "14-34 WACHT", 4: "35-39 WACHT"}),
    ("om het eigen deel heen", pad("1: 0-20", "2: 0-4 in 1", "3: 5-9 na 2", "4: 10-20 in 1 na 3"), 2, 2,
     {2: "2-6 GEKOZEN", 3: "7-11 WACHT", 4: "12-22 WACHT", 1: "0-22 OMVAT"}),
]  # fmt: skip


@pytest.mark.parametrize(("naam", "begin", "wie", "naar", "wordt"), GEVALLEN, ids=[geval[0] for geval in GEVALLEN])
def test_wat_een_verschuiving_duwt(
    naam: str, begin: dict[int, Balk], wie: int, naar: int, wordt: dict[int, str]
) -> None:
    assert lees(verschuif(begin, wie, dag(naar))) == wordt


def test_langer_duren_duwt_en_korter_kan_niet_door_een_deel_heen() -> None:
    begin = pad("1: 0-9", "2: 10-19 na 1", "3: 5-8 in 1")
    assert lees(verschuif(begin, 1, dag(0), dag(12))) == {1: "0-12 GEKOZEN", 2: "13-22 WACHT"}
    with pytest.raises(TeKort) as fout:
        verschuif(begin, 1, dag(0), dag(6))
    assert (fout.value.deel, fout.value.tot_en_met) == (3, dag(8))
    with pytest.raises(ValueError, match="eindigt voor"):
        verschuif(begin, 2, dag(15), dag(14))


def test_niet_voor_waarop_zij_wacht() -> None:
    with pytest.raises(Botsing) as fout:
        verschuif(pad("1: 0-9", "2: 15-19 na 1"), 2, dag(9))
    assert (fout.value.sleutel, fout.value.wacht_op, fout.value.kan_vanaf) == (2, 1, dag(10))
    assert lees(verschuif(pad("1: 0-9", "2: 15-19 na 1"), 2, dag(10))) == {2: "10-14 GEKOZEN"}
    with pytest.raises(Botsing):  # a part that would go along to before what it waits for
        verschuif(pad("1: 20-29", "2: 22-24 in 1 na 3", "3: 0-19"), 1, dag(15))


KRINGEN = [
    ("niets", pad("1: 0-9", "2: 10-19 na 1"), False),
    ("twee", pad("1: 0-9 na 2", "2: 10-19 na 1"), True),
    ("drie", pad("1: 0-9 na 3", "2: 10-19 na 1", "3: 20-29 na 2"), True),
    ("een geheel wacht op zijn deel", pad("1: 0-9 na 2", "2: 0-3 in 1"), True),
    ("een deel wacht op zijn geheel", pad("1: 0-9", "2: 0-3 in 1 na 1"), True),
    ("een deel wacht op wat op het geheel wacht", pad("1: 0-9", "2: 3-9 in 1 na 3", "3: 10-19 na 1"), True),
    ("tussen twee delen door", pad("1: 0-20", "2: 0-4 in 1", "3: 5-9 na 2", "4: 10-20 in 1 na 3"), False),
]


@pytest.mark.parametrize(("naam", "balken", "kring"), KRINGEN, ids=[geval[0] for geval in KRINGEN])
def test_een_kring_wordt_gezien(naam: str, balken: dict[int, Balk], kring: bool) -> None:
    assert kring_in(balken.values()) is kring
    if kring:
        with pytest.raises(Kring):
            verschuif(balken, 1, dag(50))


@st.composite
def tijdspaden(trek: st.DrawFn) -> dict[int, Balk]:
    """Wholes that wait for earlier ones and lie after them, each with some parts that lie within."""
    uit: dict[int, Balk] = {}
    for sleutel in range(trek(st.integers(1, 6))):
        eerder = [balk for balk in uit.values() if balk.deel_van is None]
        na = frozenset(balk.sleutel for balk in eerder if trek(st.booleans()))
        vrij = max([0, *((uit[ander].einde - NUL).days + 1 for ander in na)])
        begin = vrij + trek(st.integers(0, 20))
        duur = trek(st.integers(0, 30))
        uit[sleutel] = Balk(sleutel, dag(begin), dag(begin + duur), None, na, trek(st.booleans()))
        for nummer in range(trek(st.integers(0, 2))):
            van = trek(st.integers(0, duur))
            tot = trek(st.integers(van, duur))
            deel = 100 * (sleutel + 1) + nummer
            uit[deel] = Balk(deel, dag(begin + van), dag(begin + tot), sleutel)
    return uit


@given(tijdspaden(), st.integers(0, 60), st.data())
def test_na_elke_verschuiving_ligt_alles_goed(begin: dict[int, Balk], verder: int, kies: st.DataObject) -> None:
    wie = kies.draw(st.sampled_from(sorted(begin)))
    schuif = verschuif(begin, wie, begin[wie].begin + verder * DAG)
    na = begin | {een.nieuw.sleutel: een.nieuw for een in schuif}
    assert na[wie].begin == begin[wie].begin + verder * DAG
    for een in schuif:
        if een.waarom is not Waarom.OMVAT and not any(balk.deel_van == een.nieuw.sleutel for balk in begin.values()):
            assert een.nieuw.dagen == een.oud.dagen  # what has no parts keeps how long it lasts
        assert een.nieuw == replace(een.oud, begin=een.nieuw.begin, einde=een.nieuw.einde)
        assert een.nieuw.sleutel == wie or not een.oud.ligt_vast
    for balk in na.values():
        if not balk.ligt_vast:
            assert all(na[eerst].einde < balk.begin for eerst in balk.wacht_op)
        if balk.deel_van is not None and not na[balk.deel_van].ligt_vast:
            assert na[balk.deel_van].begin <= balk.begin
            assert balk.einde <= na[balk.deel_van].einde
    assert verschuif(na, wie, na[wie].begin) == []


@given(tijdspaden(), st.integers(0, 60), st.data())
def test_wat_nergens_mee_te_maken_heeft_blijft_liggen(begin: dict[int, Balk], verder: int, kies: st.DataObject) -> None:
    wie = kies.draw(st.sampled_from(sorted(begin)))
    geraakt, rij = {wie}, [wie]
    while rij:
        deze = rij.pop()
        for balk in begin.values():
            samen = deze in balk.wacht_op or balk.deel_van == deze or begin[deze].deel_van == balk.sleutel
            if samen and balk.sleutel not in geraakt:
                geraakt.add(balk.sleutel)
                rij.append(balk.sleutel)
    for een in verschuif(begin, wie, begin[wie].begin + verder * DAG):
        assert een.nieuw.sleutel in geraakt
