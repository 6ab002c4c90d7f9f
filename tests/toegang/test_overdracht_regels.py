"""Which step of an overdracht may follow which, and by whom: as a table that both gemeenten can read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.leerjaar import Behoefte, Fase, mag_tweede_zijn, wat_nodig
from toegang.overdracht import (
    VOLGT,
    Kant,
    Niveau,
    Stap,
    Stapsoort,
    alleen_te_weinig_binding,
    eerste_dag_zonder_zender,
    mogelijk,
    stand_van,
    volgend_niveau,
)

OP = date(2026, 11, 23)

# after -> what the sender may do | what the receiver may do
TABEL = {
    "verzonden": ("geescaleerd ingetrokken", "vraag geaccepteerd geweigerd"),
    "vraag": ("aangevuld ingetrokken", "geaccepteerd geweigerd"),
    "aangevuld": ("geescaleerd ingetrokken", "vraag geaccepteerd geweigerd"),
    "geweigerd": ("geescaleerd ingetrokken", "geaccepteerd"),
    "geescaleerd": ("geescaleerd ingetrokken", "vraag geaccepteerd geweigerd"),
    "geaccepteerd": ("verzet ingetrokken", "verzet aangekomen"),
    "verzet": ("verzet ingetrokken", "verzet aangekomen"),
    "aangekomen": ("teruggekoppeld", "teruggekoppeld"),
    "teruggekoppeld": ("", ""),
    "ingetrokken": ("", ""),
}


def na(*soorten: str) -> list[Stap]:
    """Steps of these kinds, each with what it needs."""
    stappen, niveau = [], 0
    for soort in soorten:
        deze = Stapsoort(soort)
        if deze == Stapsoort.GEESCALEERD:
            niveau += 1
            stappen.append(Stap(deze, niveau=Niveau(niveau)))
        elif deze in {Stapsoort.GEACCEPTEERD, Stapsoort.VERZET}:
            stappen.append(Stap(deze, overdrachtsdatum=OP, betaler_tot=OP))
        else:
            stappen.append(Stap(deze, dag=OP))
    return stappen


def test_elke_stap_staat_in_de_tabel() -> None:
    assert set(TABEL) == set(Stapsoort) == set(VOLGT)


@pytest.mark.parametrize("laatste", TABEL)
@pytest.mark.parametrize("kant", list(Kant))
def test_wat_er_mag(laatste: str, kant: Kant) -> None:
    stand = stand_van(na("verzonden", laatste))
    verwacht = TABEL[laatste][0 if kant == Kant.ZENDER else 1].split()
    assert set(mogelijk(stand, kant, antwoord_uiterlijk=None, op=OP)) == set(verwacht)


@pytest.mark.parametrize(
    ("uiterlijk", "mag"), [(OP, False), (OP + timedelta(days=1), False), (OP - timedelta(days=1), True), (None, True)]
)
def test_wachten_op_antwoord_tot_de_afgesproken_dag(uiterlijk: date | None, mag: bool) -> None:
    kan = mogelijk(stand_van(na("verzonden")), Kant.ZENDER, antwoord_uiterlijk=uiterlijk, op=OP)
    assert (Stapsoort.GEESCALEERD in kan) == mag
    na_weigering = mogelijk(stand_van(na("verzonden", "geweigerd")), Kant.ZENDER, antwoord_uiterlijk=uiterlijk, op=OP)
    assert Stapsoort.GEESCALEERD in na_weigering


def test_de_ladder_gaat_tot_de_geschillencommissie() -> None:
    stand = stand_van(na("verzonden", "geweigerd"))
    assert volgend_niveau(stand) == Niveau.LEIDING
    top = stand_van(na("verzonden", "geweigerd", "geescaleerd", "geescaleerd", "geescaleerd"))
    assert top.niveau == Niveau.GESCHILLENCOMMISSIE
    assert mogelijk(top, Kant.ZENDER, antwoord_uiterlijk=None, op=OP) == [Stapsoort.INGETROKKEN]


def test_een_overdracht_zonder_stappen_bestaat_niet() -> None:
    with pytest.raises(ValueError, match="begint met versturen"):
        stand_van([])


@pytest.mark.parametrize(
    ("gronden", "alleen"),
    [(["weinig_binding"], True), (["weinig_binding", "geen_plek"], False), (["geen_plek"], False), ([], False)],
)
def test_alleen_te_weinig_binding(gronden: list[str], alleen: bool) -> None:
    assert alleen_te_weinig_binding(gronden) == alleen


@given(
    aankomst=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    betaler=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
)
def test_er_valt_nooit_een_dag_tussen(aankomst: date, betaler: date) -> None:
    stappen = [
        Stap(Stapsoort.VERZONDEN),
        Stap(Stapsoort.GEACCEPTEERD, overdrachtsdatum=betaler, betaler_tot=betaler),
        Stap(Stapsoort.AANGEKOMEN, dag=aankomst),
    ]
    eerste = eerste_dag_zonder_zender(stand_van(stappen))
    assert eerste > aankomst
    assert eerste > betaler
    with pytest.raises(ValueError, match="nog niet aangekomen"):
        eerste_dag_zonder_zender(stand_van(stappen[:2]))


@given(st.lists(st.sampled_from(list(Stapsoort)), max_size=12))
def test_wie_de_tabel_volgt_komt_altijd_verder_of_is_klaar(keuzes: list[Stapsoort]) -> None:
    stappen = na("verzonden")
    for soort in keuzes:
        stand = stand_van(stappen)
        kan = {deze for kant in Kant for deze in mogelijk(stand, kant, antwoord_uiterlijk=None, op=OP)}
        klaar = stand.laatste in {Stapsoort.INGETROKKEN, Stapsoort.TERUGGEKOPPELD}
        assert bool(kan) != klaar
        if soort in kan:
            stappen = na(*(stap.soort for stap in stappen), soort)
            assert not (stand_van(stappen).is_onderweg and stand_van(stappen).is_aangekomen)


@pytest.mark.parametrize(
    ("leerjaar", "fase", "nodig", "tweede"),
    [
        (False, None, Behoefte.NIETS, True),
        (False, Fase.MEEKIJKEN, Behoefte.NIETS, True),
        (True, None, Behoefte.GOEDKEURING, True),
        (True, Fase.MEEKIJKEN, Behoefte.EEN_ANDER, False),
        (True, Fase.SAMEN, Behoefte.GOEDKEURING, True),
        (True, Fase.ZELFSTANDIG, Behoefte.NIETS, True),
    ],
)
def test_wat_een_consulent_nodig_heeft(leerjaar: bool, fase: Fase | None, nodig: Behoefte, tweede: bool) -> None:
    assert wat_nodig(leerjaar=leerjaar, fase=fase) == nodig
    assert mag_tweede_zijn(leerjaar=leerjaar, fase=fase) == tweede
