"""From melding to decision: what is done, what is now, by when, and what may be done, for who knows the law."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.procedure import (
    Besluittermijn,
    Feiten,
    Handeling,
    Mijlpaal,
    Onderzoeksantwoorden,
    Staat,
    Stapcode,
    dag_klopt_niet,
    eerste_dag_zonder_verslag,
    eerste_termijn,
    mogelijk,
    onderzoekstermijn,
    ontbreekt,
    plantermijn,
    stappen,
    waarom_niet,
    wat_nu,
)

GEMELD = datetime.date(2026, 10, 5)
"""A Monday: six weken later is Monday 16 november."""

LAATSTE = datetime.date(2026, 11, 16)


def dag(nummer: int) -> datetime.date:
    """So many days after the melding."""
    return GEMELD + datetime.timedelta(days=nummer)


def op(nummer: int) -> Mijlpaal:
    return Mijlpaal(dag(nummer), "Proef Consulent")


NIEUW = Feiten(melding=op(0))
BEVESTIGD = replace(NIEUW, bevestigd=op(1), ondersteuning=op(1))
BEGONNEN = replace(BEVESTIGD, onderzoek_begonnen=op(10))
GEZIEN = replace(BEGONNEN, identiteit=op(10))
AFGEROND = replace(GEZIEN, onderzoek_afgerond=op(30))
MET_VERSLAG = replace(AFGEROND, verslag=op(35))
AANGEVRAAGD = replace(MET_VERSLAG, aanvraag=op(40), besluittermijn=Besluittermijn(dag(54), "2 weken"))
BESLOTEN = replace(AANGEVRAAGD, besluit=op(50))
GESLOTEN = replace(BEVESTIGD, gesloten=op(5))
ALLES = [NIEUW, BEVESTIGD, BEGONNEN, GEZIEN, AFGEROND, MET_VERSLAG, AANGEVRAAGD, BESLOTEN, GESLOTEN]


@pytest.mark.parametrize(
    ("feiten", "nu", "termijn"),
    [
        (NIEUW, Stapcode.BEVESTIGING, LAATSTE),
        (replace(NIEUW, bevestigd=op(1)), Stapcode.ONDERSTEUNING, LAATSTE),
        (BEVESTIGD, Stapcode.ONDERZOEK, LAATSTE),
        (BEGONNEN, Stapcode.ONDERZOEK, LAATSTE),
        (AFGEROND, Stapcode.VERSLAG, LAATSTE),
        (MET_VERSLAG, Stapcode.AANVRAAG, None),  # the client has the move
        (AANGEVRAAGD, Stapcode.BESLUIT, dag(54)),
        (replace(AANGEVRAAGD, besluittermijn=Besluittermijn(None, "stil")), Stapcode.BESLUIT, None),
        (replace(GEZIEN, aanvraag=op(20), besluittermijn=Besluittermijn(dag(34), "")), Stapcode.ONDERZOEK, dag(34)),
        (BESLOTEN, None, None),
        (GESLOTEN, None, None),
    ],
)
def test_wat_nu_moet_en_uiterlijk_wanneer(feiten: Feiten, nu: Stapcode | None, termijn: datetime.date | None) -> None:
    stap = wat_nu(feiten, op=dag(12))
    assert (stap.code if stap else None) == nu
    assert eerste_termijn(feiten) == termijn


@pytest.mark.parametrize(
    ("afgerond", "vandaag", "te_laat", "woorden"),
    [
        (None, LAATSTE, 0, ""),
        (None, LAATSTE + datetime.timedelta(days=1), 1, "1 dag te laat"),
        (None, LAATSTE + datetime.timedelta(days=5), 5, "5 dagen te laat"),
        (LAATSTE, LAATSTE + datetime.timedelta(days=30), 0, ""),
        (LAATSTE + datetime.timedelta(days=3), LAATSTE + datetime.timedelta(days=30), 3, "3 dagen te laat"),
    ],
)
def test_te_laat_telt_dagen_ook_van_wat_toch_is_gedaan(
    afgerond: datetime.date | None, vandaag: datetime.date, te_laat: int, woorden: str
) -> None:
    feiten = replace(GEZIEN, onderzoek_afgerond=Mijlpaal(afgerond) if afgerond else None)
    stap = next(stap for stap in stappen(feiten, op=vandaag) if stap.code is Stapcode.ONDERZOEK)
    assert (stap.uiterlijk, stap.te_laat, stap.te_laat_tekst) == (LAATSTE, te_laat, woorden)


def test_een_plan_is_aan_de_client_en_nooit_te_laat() -> None:
    plan = next(stap for stap in stappen(BEVESTIGD, op=dag(8)) if stap.code is Stapcode.PLAN)
    assert (plan.staat, plan.uiterlijk, plan.te_laat) == (Staat.NIET, dag(7), 0)
    assert next(s for s in stappen(BEVESTIGD, op=dag(7)) if s.code is Stapcode.PLAN).staat is Staat.STRAKS


def test_de_termijnen_van_de_wet() -> None:
    assert onderzoekstermijn(GEMELD).laatste_dag == LAATSTE
    assert plantermijn(GEMELD).laatste_dag == datetime.date(2026, 10, 12)
    assert eerste_dag_zonder_verslag(GEMELD) == datetime.date(2026, 11, 17)
    # 6 weken after 3 april 2026 end on vrijdag 15 mei, a day that a besluit equates with a feestdag
    assert onderzoekstermijn(datetime.date(2026, 4, 3)).laatste_dag == datetime.date(2026, 5, 18)


@pytest.mark.parametrize(
    ("handeling", "feiten", "zin"),
    [
        (Handeling.BEVESTIGEN, NIEUW, ""),
        (Handeling.BEVESTIGEN, BEVESTIGD, "De ontvangst is al bevestigd op 6 oktober 2026."),
        (Handeling.ONDERZOEK, NIEUW, "Wijs de cliënt eerst op gratis en onafhankelijke cliëntondersteuning."),
        (Handeling.ONDERZOEK, BEVESTIGD, ""),
        (Handeling.ONDERZOEK, AFGEROND, "Het onderzoek is afgerond op 4 november 2026."),
        (Handeling.AFRONDEN, BEVESTIGD, "Het onderzoek is nog niet begonnen."),
        (Handeling.AFRONDEN, BEGONNEN, "Stel eerst de identiteit van de cliënt vast."),
        (Handeling.AFRONDEN, GEZIEN, ""),
        (Handeling.HEROPENEN, GEZIEN, "Het onderzoek is niet afgerond."),
        (Handeling.HEROPENEN, MET_VERSLAG, ""),
        (Handeling.VERSLAG, GEZIEN, "Rond eerst het onderzoek af."),
        (Handeling.VERSLAG, AFGEROND, ""),
        (Handeling.OPMERKING, AFGEROND, "Er is nog geen verslag"),
        (Handeling.OPMERKING, BESLOTEN, ""),
        (Handeling.UITSTEL, MET_VERSLAG, "Het verslag is al verstrekt op 9 november 2026."),
        (Handeling.MEDEDELING, MET_VERSLAG, "Er is nog geen aanvraag."),
        (Handeling.MEDEDELING, AANGEVRAAGD, ""),
        (Handeling.PLAN, replace(BEVESTIGD, melding=op(-30)), ""),  # after seven days a plan is still taken along
        (Handeling.PLAN, AFGEROND, "Het onderzoek is afgerond"),
        (Handeling.SLUITEN, BESLOTEN, "Op deze melding is besloten op 24 november 2026."),
        (Handeling.GESPREK, GESLOTEN, "Deze melding is gesloten op 10 oktober 2026."),
    ],
)
def test_wat_mag_en_waarom_niet(handeling: Handeling, feiten: Feiten, zin: str) -> None:
    gevonden = waarom_niet(handeling, feiten).replace("\N{NO-BREAK SPACE}", " ")
    assert gevonden.startswith(zin)
    assert bool(gevonden) is bool(zin)


@pytest.mark.parametrize(
    ("wanneer", "niet_voor", "zin"),
    [
        (dag(13), (), "Deze dag ligt in de toekomst."),
        (dag(12), (), ""),
        (dag(0), (), ""),
        (dag(-1), (), "Deze dag ligt voor de melding van 5 oktober 2026."),
        (dag(3), (op(4), None), "Deze dag ligt voor de vorige stap van 9 oktober 2026."),
        (dag(4), (op(4),), ""),
    ],
)
def test_een_stap_gebeurt_niet_in_de_toekomst_of_voor_de_melding(
    wanneer: datetime.date, niet_voor: tuple[Mijlpaal | None, ...], zin: str
) -> None:
    gevonden = dag_klopt_niet(wanneer, NIEUW, op=dag(12), niet_voor=niet_voor)
    assert gevonden.replace("\N{NO-BREAK SPACE}", " ") == zin


def test_een_onderzoek_mist_wat_de_wet_vraagt() -> None:
    leeg = Onderzoeksantwoorden(("behoeften", "bijdrage"), wlz_bekeken=False, uitkomst="", conclusie=" ")
    assert [veld for veld, _ in ontbreekt(leeg)] == ["behoeften", "bijdrage", "wlz", "uitkomst", "conclusie"]
    assert ontbreekt(Onderzoeksantwoorden((), wlz_bekeken=True, uitkomst="bw", conclusie="Daarom.")) == []


dagen = st.dates(datetime.date(2016, 1, 1), datetime.date(2027, 12, 31)).map(Mijlpaal)
misschien = st.none() | dagen
feiten = st.builds(
    Feiten,
    melding=dagen,
    bevestigd=misschien,
    ondersteuning=misschien,
    plan=misschien,
    identiteit=misschien,
    onderzoek_begonnen=misschien,
    onderzoek_afgerond=misschien,
    verslag=misschien,
    aanvraag=misschien,
    besluit=misschien,
    gesloten=misschien,
)
dagen_van_kijken = st.dates(datetime.date(2016, 1, 1), datetime.date(2028, 12, 31))


@given(feiten=feiten, vandaag=dagen_van_kijken)
def test_er_is_hoogstens_een_stap_nu_en_alleen_als_er_iets_loopt(feiten: Feiten, vandaag: datetime.date) -> None:
    lijn = stappen(feiten, op=vandaag)
    nu = [stap for stap in lijn if stap.staat is Staat.NU]
    assert [stap.code for stap in lijn] == list(Stapcode)
    assert len(nu) <= 1
    assert feiten.loopt or not nu
    assert all((stap.gedaan is not None) is (stap.staat is Staat.GEDAAN) for stap in lijn)
    assert all(stap.te_laat >= 0 for stap in lijn)


@given(feiten=feiten, extra=st.lists(dagen, max_size=3))
def test_niets_dan_het_onderzoek_zelf_haalt_de_zes_weken_weg(feiten: Feiten, extra: list[Mijlpaal]) -> None:
    """A plan, a talk, an identity: whatever is recorded, the last day of the onderzoek stays."""
    voor = next(s for s in stappen(feiten, op=feiten.melding.op) if s.code is Stapcode.ONDERZOEK)
    velden = dict(zip(("plan", "gesprek", "identiteit"), extra, strict=False))
    na = next(s for s in stappen(replace(feiten, **velden), op=feiten.melding.op) if s.code is Stapcode.ONDERZOEK)
    assert voor.uiterlijk == na.uiterlijk == onderzoekstermijn(feiten.melding.op).laatste_dag


@given(feiten=feiten)
def test_na_een_einde_mag_alleen_nog_een_opmerking(feiten: Feiten) -> None:
    if not feiten.loopt:
        assert set(mogelijk(feiten)) <= {Handeling.OPMERKING}
        assert eerste_termijn(feiten) is None
