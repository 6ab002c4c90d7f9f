"""Who pays, as a table that a controller can read: the three ways of the regions, day by day."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.betaler import Betaalfeiten, Betaalgrond, Duur, MensBeslist, NieuwBetaalt, Overgang, Terugkeer, wie_betaalt
from toegang.overgangsrecht import Clientsoort

RIJSWIJK, DEN_HAAG = "GM0603", "GM0518"
BESTAAND, NIEUW, TERUG = Clientsoort.BESTAAND, Clientsoort.NIEUW, Clientsoort.TERUGKEERDER


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


def regel(**anders: Any) -> Overgang:
    return Overgang(**{"versie": "proef", "peildatum": dag("2025-12-31"), **anders})


def feiten(**anders: Any) -> Betaalfeiten:
    velden = {
        "van": dag("2026-11-01"), "tot": dag("2027-11-01"), "verantwoordelijk": RIJSWIJK, "centrum": DEN_HAAG,
        "clientsoort": NIEUW, "beschikking_tot": None,
    }  # fmt: skip
    return Betaalfeiten(**{**velden, **anders})


VAST = {"duur": Duur.PERIODE, "duur_tot": dag("2027-01-01")}
TABEL: list[tuple[str, dict[str, Any], Overgang | None, list[tuple[str, str, str | None, Betaalgrond]]]] = [
    ("geen regel: het geld gaat naar de centrumgemeente", {}, None,
     [(DEN_HAAG, "2026-11-01", "2027-11-01", Betaalgrond.RIJKSGELD)]),
    ("nog niet begonnen", {}, regel(peildatum=None), [(DEN_HAAG, "2026-11-01", "2027-11-01", Betaalgrond.RIJKSGELD)]),
    ("opvang volgt de overgang nooit", {"taak": "MO"}, regel(),
     [(DEN_HAAG, "2026-11-01", "2027-11-01", Betaalgrond.RIJKSGELD)]),
    ("nieuw", {}, regel(), [(RIJSWIJK, "2026-11-01", "2027-11-01", Betaalgrond.NIEUW)]),
    ("nieuw, regionale financiering (bron 002)", {}, regel(nieuw_betaalt=NieuwBetaalt.CENTRUM),
     [(DEN_HAAG, "2026-11-01", "2027-11-01", Betaalgrond.REGIONAAL)]),
    ("bestaand, tot het einde van de beschikking (bron 003)",
     {"clientsoort": BESTAAND, "beschikking_tot": dag("2027-02-01")}, regel(),
     [(DEN_HAAG, "2026-11-01", "2027-02-01", Betaalgrond.BESTAAND),
      (RIJSWIJK, "2027-02-01", "2027-11-01", Betaalgrond.NA_OVERGANG)]),
    ("bestaand, de beschikking was al voorbij bij de herindicatie",
     {"clientsoort": BESTAAND, "beschikking_tot": dag("2026-11-01")}, regel(),
     [(RIJSWIJK, "2026-11-01", "2027-11-01", Betaalgrond.NA_OVERGANG)]),
    ("bestaand, beschikking voor onbepaalde tijd", {"clientsoort": BESTAAND}, regel(),
     [(DEN_HAAG, "2026-11-01", "2027-11-01", Betaalgrond.BESTAAND)]),
    ("bestaand, vaste periode", {"clientsoort": BESTAAND, "tot": None}, regel(**VAST),
     [(DEN_HAAG, "2026-11-01", "2027-01-01", Betaalgrond.BESTAAND),
      (RIJSWIJK, "2027-01-01", None, Betaalgrond.NA_OVERGANG)]),
    ("bestaand, na de vaste periode", {"clientsoort": BESTAAND, "van": dag("2027-03-01")}, regel(**VAST),
     [(RIJSWIJK, "2027-03-01", "2027-11-01", Betaalgrond.NA_OVERGANG)]),
    ("bestaand, blijvend (bron 002)", {"clientsoort": BESTAAND, "beschikking_tot": dag("2026-11-01")},
     regel(duur=Duur.ALTIJD), [(DEN_HAAG, "2026-11-01", "2027-11-01", Betaalgrond.BESTAAND)]),
    ("terugkeerder, de regio zegt nieuw", {"clientsoort": TERUG}, regel(terugkeerder=Terugkeer.NIEUW),
     [(RIJSWIJK, "2026-11-01", "2027-11-01", Betaalgrond.NIEUW)]),
    ("terugkeerder, de regio zegt bestaand", {"clientsoort": TERUG},
     regel(terugkeerder=Terugkeer.BESTAAND, duur=Duur.ALTIJD),
     [(DEN_HAAG, "2026-11-01", "2027-11-01", Betaalgrond.BESTAAND)]),
    ("terugkeerder, mensen spraken af", {"clientsoort": TERUG, "gekozen": Terugkeer.NIEUW}, regel(),
     [(RIJSWIJK, "2026-11-01", "2027-11-01", Betaalgrond.AFSPRAAK)]),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "bekend", "afspraak", "delen"), TABEL, ids=[rij[0] for rij in TABEL])
def test_wie_betaalt(
    wat: str, bekend: dict[str, Any], afspraak: Overgang | None, delen: list[tuple[str, str, str | None, Betaalgrond]]
) -> None:
    uitkomst = wie_betaalt(feiten(**bekend), afspraak)
    assert [(deel.gemeente, deel.van, deel.tot, deel.grond) for deel in uitkomst] == [
        (gemeente, dag(van), dag(tot) if tot else None, grond) for gemeente, van, tot, grond in delen
    ], wat
    assert all(deel.uitleg.endswith(".") and "  " not in deel.uitleg for deel in uitkomst)


def test_een_terugkeerder_zonder_regel_vraagt_een_mens() -> None:
    with pytest.raises(MensBeslist, match="overleg wie betaalt"):
        wie_betaalt(feiten(clientsoort=TERUG), regel())


def test_wie_niet_bekend_is_wordt_niet_geraden() -> None:
    with pytest.raises(MensBeslist, match="niet bekend of dit een nieuwe cliënt is"):
        wie_betaalt(feiten(clientsoort=Clientsoort.ONBEKEND), regel(terugkeerder=Terugkeer.NIEUW))


def test_wat_is_overgenomen_zonder_navraag_zegt_dat() -> None:
    (deel,) = wie_betaalt(feiten(clientsoort=Clientsoort.ONBEKEND, niet_nagevraagd=True), regel())
    assert (deel.gemeente, deel.grond) == (RIJSWIJK, Betaalgrond.VOORLOPIG)
    assert deel.uitleg.startswith("Er is niet nagevraagd of dit een nieuwe cliënt is.")


def test_zonder_centrumgemeente_raadt_niemand() -> None:
    with pytest.raises(MensBeslist, match="geen centrumgemeente"):
        wie_betaalt(feiten(centrum=None), None)


DAGEN = st.dates(datetime.date(2025, 1, 1), datetime.date(2029, 12, 31))


@given(
    van=DAGEN,
    duur=st.none() | st.integers(1, 900),
    soort=st.sampled_from([BESTAAND, NIEUW, TERUG, Clientsoort.ONBEKEND]),
    beschikking_tot=st.none() | DAGEN,
    hoe=st.sampled_from(list(Duur)),
    vast=st.dates(datetime.date(2026, 1, 1), datetime.date(2029, 1, 1)),
    nieuw=st.sampled_from(list(NieuwBetaalt)),
    terug=st.sampled_from([Terugkeer.BESTAAND, Terugkeer.NIEUW]),
)
def test_elke_dag_van_het_recht_heeft_precies_een_betaler(
    van: datetime.date,
    duur: int | None,
    soort: Clientsoort,
    beschikking_tot: datetime.date | None,
    hoe: Duur,
    vast: datetime.date,
    nieuw: NieuwBetaalt,
    terug: Terugkeer,
) -> None:
    tot = van + datetime.timedelta(days=duur) if duur else None
    afspraak = regel(duur=hoe, duur_tot=vast if hoe is Duur.PERIODE else None, nieuw_betaalt=nieuw, terugkeerder=terug)
    delen = wie_betaalt(
        feiten(van=van, tot=tot, clientsoort=soort, beschikking_tot=beschikking_tot, gekozen=terug), afspraak
    )
    assert delen[0].van == van
    assert delen[-1].tot == tot
    for eerste, tweede in pairwise(delen):
        assert eerste.tot == tweede.van
    assert all(deel.tot is None or deel.van < deel.tot for deel in delen)
