"""The days of a route: terms of the law, meetings, a reces, what is put off, and what is out of reach."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenwerking.besluiten.agenda import Agenda, Vergadering, inleverdag
from samenwerking.besluiten.procedure import Plek, wacht_op
from samenwerking.besluiten.procedures import PROCEDURES
from samenwerking.besluiten.route import Afspraken, Deelnemer, Vraag, bereken_route

DAG = datetime.timedelta(days=1)
REGELING, REGIOVISIE = PROCEDURES["regeling"], PROCEDURES["regiovisie"]


def dag(tekst: str) -> datetime.date:
    return datetime.date.fromisoformat(tekst)


def agenda(*dagen: str, vooraf: int = 14) -> Agenda:
    return Agenda.van(Vergadering(dag(een), inleverdag(dag(een), vooraf)) for een in dagen)


def elke_week(van: str, weken: int, *, vooraf: int = 7) -> Agenda:
    begin = dag(van)
    dagen = (begin + datetime.timedelta(weeks=nummer) for nummer in range(weken))
    return Agenda.van(Vergadering(een, inleverdag(een, vooraf)) for een in dagen)


RIJSWIJK = Deelnemer(
    "GM0603",
    college=elke_week("2026-01-06", 52),
    raad=agenda("2026-02-10", "2026-03-10", "2026-04-14", "2026-05-12", "2026-06-09", "2026-07-07", "2026-09-15",
                "2026-10-13", "2026-11-10", "2026-12-08"),
)  # fmt: skip
WASSENAAR = Deelnemer(
    "GM0629",
    college=elke_week("2026-01-06", 52),
    raad=agenda("2026-02-24", "2026-03-24", "2026-04-21", "2026-05-26", "2026-06-23", "2026-09-22", "2026-10-27",
                "2026-11-24"),
)  # fmt: skip
VRAAG = Vraag(REGELING, (RIJSWIJK, WASSENAAR), op=dag("2026-01-12"), wens=dag("2027-01-01"))


def test_vooruit_van_vandaag() -> None:
    route = bereken_route(VRAAG)
    # both colleges can send today; each raad answers in its first meeting for which one can still hand in
    assert route.punt(Plek("toezenden", "GM0603")).verwacht == dag("2026-01-12")
    assert route.punt(Plek("zienswijze", "GM0603")).verwacht == dag("2026-02-10")
    assert route.punt(Plek("zienswijze", "GM0603")).inleveren == dag("2026-01-27")
    assert route.punt(Plek("zienswijze", "GM0629")).verwacht == dag("2026-02-24")
    # the text is made when the last raad answered
    assert route.punt(Plek("definitief")).verwacht == dag("2026-02-24")
    assert route.punt(Plek("toestemming", "GM0603")).verwacht == dag("2026-03-10")
    assert route.punt(Plek("toestemming", "GM0629")).verwacht == dag("2026-03-24")
    assert route.haalbaar is True
    assert route.verwacht == dag("2027-01-01")


def test_terug_van_de_gewenste_dag() -> None:
    route = bereken_route(VRAAG)
    # published the day before at the latest; the last college meets on 29 december, one hands in on 22 december
    assert route.punt(Plek("bekendmaken")).uiterlijk == dag("2026-12-31")
    assert route.punt(Plek("besluit", "GM0603")).uiterlijk == dag("2026-12-29")
    assert route.punt(Plek("besluit", "GM0603")).inleveren_uiterlijk == dag("2026-12-22")
    assert route.punt(Plek("toestemming", "GM0603")).uiterlijk == dag("2026-12-08")
    assert route.punt(Plek("toestemming", "GM0629")).uiterlijk == dag("2026-11-24")
    # Wassenaar hands in on 10 november at the latest, so then the text is ready; eight weeks back from there
    assert route.punt(Plek("definitief")).uiterlijk == dag("2026-11-10")
    assert route.punt(Plek("toezenden", "GM0603")).uiterlijk == dag("2026-09-15")
    assert route.punt(Plek("toezenden", "GM0603")).speling == (dag("2026-09-15") - dag("2026-01-12")).days


def test_een_reces_verlengt_de_acht_weken_niet() -> None:
    # sent on 30 june: eight weeks end on 25 august, within the reces; the first meeting is 15 september
    vraag = replace(VRAAG, op=dag("2026-06-30"), gedaan={Plek("toezenden", "GM0603"): dag("2026-06-30")})
    punt = bereken_route(vraag).punt(Plek("zienswijze", "GM0603"))
    assert punt.term_tot == dag("2026-08-25")
    assert punt.verwacht == dag("2026-08-25")
    assert punt.waarom == ("Geen vergadering op tijd: de termijn loopt af op dinsdag 25\xa0augustus 2026 en dan gaat "
                           "het verder.",)  # fmt: skip


ACHT_WEKEN = [
    # received, last day, why (Algemene termijnenwet)
    ("2026-01-12", "2026-03-09", "a monday eight weeks on"),
    ("2026-02-07", "2026-04-07", "4 april is a saturday, 6 april tweede paasdag"),
    ("2026-03-02", "2026-04-28", "27 april is Koningsdag"),
    ("2025-03-03", "2025-04-28", "an ordinary monday in a year in which 27 april is a sunday"),
    ("2026-03-10", "2026-05-06", "5 may is Bevrijdingsdag"),
    ("2028-01-03", "2028-02-28", "in a leap year, before 29 february"),
    ("2028-01-04", "2028-02-29", "29 february itself"),
]


@pytest.mark.parametrize(("ontvangen", "einde", "waarom"), ACHT_WEKEN)
def test_het_einde_van_de_acht_weken(ontvangen: str, einde: str, waarom: str) -> None:
    leeg = Deelnemer("GM0603", college=elke_week("2026-01-06", 10))
    vraag = Vraag(REGELING, (leeg,), dag(ontvangen), gedaan={Plek("toezenden", "GM0603"): dag(ontvangen)})
    assert bereken_route(vraag).punt(Plek("zienswijze", "GM0603")).verwacht == dag(einde), waarom


def test_een_raad_die_aanhoudt_gaat_naar_de_vergadering_erna() -> None:
    toestemming = Plek("toestemming", "GM0603")
    gedaan = {
        Plek(code, "" if code == "definitief" else "GM0603"): dag("2026-05-01")
        for code in ("toezenden", "zienswijze", "definitief", "vragen")
    }
    alleen = replace(VRAAG, deelnemers=(RIJSWIJK,), op=dag("2026-07-08"), gedaan=gedaan)
    eerst = bereken_route(alleen).punt(toestemming).verwacht
    assert eerst == dag("2026-09-15")  # past the reces
    later = replace(alleen, op=dag("2026-07-01"), opnieuw={toestemming: dag("2026-07-07")})
    assert bereken_route(later).punt(toestemming).verwacht == dag("2026-09-15")


def test_wat_als_een_raad_een_vergadering_later_besluit() -> None:
    plek = Plek("toestemming", "GM0629")
    eerst, later = bereken_route(VRAAG), bereken_route(replace(VRAAG, later={plek: 1}))
    assert eerst.punt(plek).verwacht == dag("2026-03-24")
    assert later.punt(plek).verwacht == dag("2026-04-21")
    assert later.punt(Plek("toestemming", "GM0603")) == replace(
        eerst.punt(Plek("toestemming", "GM0603")), kritiek=later.punt(Plek("toestemming", "GM0603")).kritiek
    )


def test_de_langzaamste_gemeente_is_de_kritieke_weg() -> None:
    kritiek = {punt.plek for punt in bereken_route(replace(VRAAG, wens=None)).punten if punt.kritiek}
    assert Plek("zienswijze", "GM0629") in kritiek
    assert Plek("zienswijze", "GM0603") not in kritiek
    assert Plek("inwerking") in kritiek


def test_wat_niet_meer_kan_wordt_gezegd() -> None:
    route = bereken_route(replace(VRAAG, op=dag("2026-11-16")))
    assert route.haalbaar is None  # no meeting of the raad of Wassenaar is known after 24 november
    assert route.punt(Plek("toestemming", "GM0629")).verwacht is None
    assert "Er is geen vergadering bekend" in route.punt(Plek("toestemming", "GM0629")).waarom[0]
    kort = bereken_route(replace(VRAAG, wens=dag("2026-03-01")))
    assert kort.haalbaar is False
    assert kort.verwacht is not None
    assert kort.verwacht > dag("2026-03-24")
    assert kort.punt(Plek("toezenden", "GM0603")).speling is None or kort.punt(Plek("toezenden", "GM0603")).speling < 0


def test_zonder_vergaderkalender_wordt_geen_dag_verzonnen() -> None:
    route = bereken_route(replace(VRAAG, deelnemers=(Deelnemer("GM0603"),)))
    punt = route.punt(Plek("toestemming", "GM0603"))
    assert punt.verwacht is None
    assert punt.waarom == ("Er zijn nog geen vergaderingen bekend. Vul de vergaderkalender in.",)
    assert route.verwacht is None


def test_bekendmaken_kost_werkdagen() -> None:
    vraag = replace(VRAAG, afspraken=Afspraken({"bekendmaken": 3}))
    # 31 december, less three working days: 28 december is the last day to sign
    assert bereken_route(vraag).punt(Plek("ondertekenen", "GM0603")).uiterlijk == dag("2026-12-28")
    assert bereken_route(vraag).punt(Plek("besluit", "GM0603")).uiterlijk == dag("2026-12-22")


def test_de_laatste_begroting_vertrekt_op_22_juni_voor_een_bestuur_op_14_september() -> None:
    bestuur = agenda("2026-07-06", "2026-09-14", vooraf=0)
    vraag = Vraag(
        PROCEDURES["begroting"], (RIJSWIJK, WASSENAAR), dag("2026-03-02"), dag("2027-01-01"),
        afspraken=Afspraken(bestuur=bestuur),
    )  # fmt: skip
    route = bereken_route(vraag)
    assert route.punt(Plek("naar_gs")).uiterlijk == dag("2026-09-14")  # 'vóór 15 september'
    assert route.punt(Plek("besluit")).uiterlijk == dag("2026-09-14")
    assert route.punt(Plek("toezenden")).uiterlijk == dag("2026-06-22")
    assert route.punt(Plek("kaders")).uiterlijk == dag("2026-04-29")  # 'vóór 30 april'


@given(
    vandaag=st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 1)),
    weken=st.lists(st.integers(1, 60), min_size=2, max_size=8, unique=True),
    vooraf=st.integers(0, 21),
    aantal=st.integers(1, 4),
)
def test_geen_stap_komt_voor_waar_hij_op_wacht(
    vandaag: datetime.date, weken: list[int], vooraf: int, aantal: int
) -> None:
    eigen = Agenda.van(
        Vergadering(vandaag + datetime.timedelta(weeks=week), vandaag + datetime.timedelta(weeks=week, days=-vooraf))
        for week in weken
    )
    deelnemers = tuple(Deelnemer(f"GM000{nummer}", college=eigen, raad=eigen) for nummer in range(aantal))
    for procedure in (REGELING, REGIOVISIE, PROCEDURES["convenant"]):
        route = bereken_route(Vraag(procedure, deelnemers, vandaag, vandaag + datetime.timedelta(weeks=50)))
        codes = [een.gemeente for een in deelnemers]
        for punt in route.punten:
            for eerder in wacht_op(procedure, punt.plek, codes):
                voor = route.punt(eerder)
                if punt.verwacht is not None:
                    assert voor.verwacht is not None
                    assert voor.verwacht <= punt.verwacht
                if punt.uiterlijk is not None and voor.uiterlijk is not None:
                    assert voor.uiterlijk <= punt.uiterlijk
            if punt.inleveren is not None:
                assert punt.klaar is not None
                assert punt.klaar <= punt.inleveren


def test_een_burgemeester_wacht_op_geen_vergadering() -> None:
    gedaan = {
        Plek(stap, een.gemeente): dag("2026-03-10")
        for stap in ("toezenden", "zienswijze", "vragen", "toestemming", "besluit")
        for een in VRAAG.deelnemers
    } | {Plek("definitief"): dag("2026-03-10")}
    regeling = PROCEDURES["regeling_colleges_burgemeesters"]
    route = bereken_route(replace(VRAAG, procedure=regeling, gedaan=gedaan, op=dag("2026-08-02")))  # in the reces
    punt = route.punt(Plek("besluit_burgemeester", "GM0603"))
    assert (punt.verwacht, punt.inleveren) == (dag("2026-08-02"), None)
    assert punt.uiterlijk == route.punt(Plek("ondertekenen", "GM0603")).uiterlijk
