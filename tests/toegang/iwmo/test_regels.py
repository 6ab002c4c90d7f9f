"""Each rule of iWmo with what it lets pass and what it stops. A case is a message that is right but for one thing."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.toegang.iwmo import maken as m
from toegang import bsn
from toegang.iwmo.berichten import (
    Achternaam,
    Adres,
    Bericht,
    Contact,
    Geboortedatum,
    Huis,
    Naam,
    Omvang,
    Periode,
    Product,
    Telefoon,
)
from toegang.iwmo.regels import REGELS, Omgeving, toets_bericht
from toegang.iwmo.soorten import WMO301, WMO305, WMO315, WMO319

OMGEVING = Omgeving(op=m.NU, gemeenten={"0603": None, "0003": datetime.date(2021, 1, 1)})
BEL = (Telefoon("0701234567", "0031"),)
DAG = datetime.timedelta(days=1)
PARTNER = Achternaam("Partner")
VROEGER = datetime.date(2020, 12, 31)
FEBRUARI = datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)
PER_DAG = Omvang(1, "14", "1")


def in_contact(**anders: object) -> Bericht:
    return m.wmo301(contacten=(m.contact(**anders),))


def in_adres(**anders: object) -> Bericht:
    return m.wmo301(contacten=(m.contact(soort="02", telefoons=BEL, adres=replace(m.THUIS, **anders)),))


def geboren(datum: datetime.date, gebruik: str = "") -> Bericht:
    return m.wmo305(geboortedatum=Geboortedatum(datum, gebruik))


GOED: list[tuple[str, Bericht]] = [
    ("CS002", m.wmo301(bsn="999900018")),
    ("CS050", m.wmo301(naam=replace(m.NAAM, partnernaam=PARTNER, gebruik="4"))),
    ("CS050", m.wmo301(naam=replace(m.NAAM, partnernaam=PARTNER, gebruik="1"))),
    ("CS318", m.wmo301()),
    ("CS139", geboren(datetime.date(1980, 5, 1), "1")),
    ("CS139", geboren(datetime.date(1980, 1, 1), "2")),
    ("CS139", geboren(datetime.date(1900, 1, 1), "3")),
    ("TR002", geboren(datetime.date(1906, 11, 20))),
    ("TR002", geboren(datetime.date(1908, 2, 29))),
    ("CD007", m.wmo301(communicatie_vorm="1", communicatie_taal="Deens")),
    ("CD007", m.wmo301(communicatie_vorm="2")),
    ("CD005", in_adres(postcode="", land="", huis=None)),
    ("CD025", in_adres(land="BE", huis=None, postcode="1000")),
    ("CS089", in_adres(land="BE", postcode="1000")),
    ("CD034", in_contact(soort="02", adres=Adres(plaats="Rijswijk"), telefoons=BEL)),
    ("CD009", in_contact(soort="01")),
    ("CD009", m.wmo301(contacten=(m.contact(), m.contact(soort="04", periode=Periode(m.TOEN, m.NU))))),
    ("TR006", in_contact(soort="02", adres=None, telefoons=BEL)),
    ("TR061", in_contact(soort="03")),
    ("CD041", m.wmo301(m.toegewezen(product=Product("15"), omvang=None))),
    ("CD080", m.wmo301(m.toegewezen(product=Product("15"), ingang=VROEGER, eind=VROEGER))),
    ("CD095", m.wmo315(m.aangevraagd(product=Product("15"), omvang=None))),
    ("CD096", m.wmo317(nieuw=(m.nieuw(product=Product("15"), omvang=None),))),
    ("CD077", m.wmo301(m.toegewezen(product=None, omvang=None, budget=100))),
    ("CD078", m.wmo317(te_wijzigen=(m.te_wijzigen(omvang=None, budget=100),))),
    ("CD079", m.wmo301(m.toegewezen(product=None, omvang=None, budget=100))),
    ("CD075", m.wmo315(m.aangevraagd(product=None, omvang=None, budget=100))),
    ("CD076", m.wmo301(m.toegewezen(omvang=m.PER_MAAND, eind=None))),
    ("CS338", m.wmo301(m.toegewezen(omvang=Omvang(4, "04", "1")))),
    ("CS338", m.wmo301(m.toegewezen(omvang=PER_DAG, ingang=VROEGER, eind=VROEGER))),
    ("CS343", m.wmo315(m.aangevraagd(omvang=Omvang(4, "04", "1")))),
    ("CS003", m.wmo301(m.toegewezen(eind=m.TOEN))),
    ("CS335", m.wmo301(m.toegewezen(reden_wijziging="13", eind=m.TOEN))),
    ("CS336", m.wmo301(m.toegewezen(reden_wijziging="04"))),
    ("TR302", m.wmo301(m.toegewezen(), m.toegewezen(nummer=102, ingang=m.LAATST + DAG, eind=None, omvang=m.PER_MAAND))),
    ("TR302", m.wmo301(m.toegewezen(), m.toegewezen(nummer=102, product=Product("15", "15A04")))),
    ("TR302", m.wmo301(m.toegewezen(), m.toegewezen(nummer=102, reden_wijziging="13", eind=m.TOEN))),
    (
        "TR302",
        m.wmo301(
            m.toegewezen(product=Product("14"), omvang=None),
            m.toegewezen(nummer=102, product=Product("14"), omvang=None),
        ),
    ),
    ("TR386", m.wmo315(m.aangevraagd(), m.aangevraagd(referentie_aanbieder="VOT-2", product=Product("15", "15A04")))),
    ("TR410", m.wmo317(nieuw=(m.nieuw(), m.nieuw(product=Product("16", "16A00"))))),
    ("TR381", m.wmo301(m.toegewezen(product=Product("15", "EIGEN")))),
    ("TR101", m.wmo301(m.toegewezen(), m.toegewezen(nummer=102, product=Product("16", "16A00")))),
    ("TR101", m.wmo301(relaties=(m.relatie(), m.relatie(nummer="2")))),
    ("TR101", m.wmo305(m.start(), m.start(begin=m.NU))),
    ("TR134", m.wmo305(m.start(begin=m.NU))),
    ("TR134", m.wmo301(m.toegewezen(ingang=m.NU + DAG))),
    ("TR135", m.wmo319(header=m.header(WMO319, dagtekening=m.NU))),
    ("TR378", m.wmo301(m.toegewezen(ingang=VROEGER), header=m.header(WMO301, afzender="0003"))),
    ("CS058", m.wmo305(m.start(status="3"))),
    ("TR018", m.wmo307(m.stop(eind=m.TOEN))),
    ("CD043", m.wmo315(m.aangevraagd(beschikkingnummer=1, beschikking_ingang=m.TOEN))),
    ("CD066", m.wmo315(m.aangevraagd(verwijzer_type="02", verwijzer_code="12345678"))),
    ("CD067", m.wmo315(m.aangevraagd(verwijzer_type="04", verwijzer_naam="Instelling"))),
    ("CD068", m.wmo315(m.aangevraagd(verwijzer_type="01"))),
    ("TR383", m.wmo315(m.aangevraagd(), m.aangevraagd(referentie_aanbieder="VOT-2", product=Product("16", "16A00")))),
    ("TR352", m.wmo317(ongewijzigd=())),
    ("TR353", m.wmo317(nieuw=())),
    ("TR380", m.wmo317(nieuw=(m.nieuw(ingang=m.NU + DAG),))),
    ("CD085", m.wmo319(reden_afwijzing="7")),
    ("CD086", m.wmo319(antwoord="2", reden_afwijzing="")),
    ("CD060", m.wmo323(m.prestatie(), m.credit())),
    ("CD087", m.wmo323(m.prestatie(eenheid="83", volume=5000, tarief=None, bedrag=m.Bedrag(5000, "D")))),
    ("CS100", m.wmo323()),
    ("CS325", m.wmo323(m.prestatie(volume=0, bedrag=m.Bedrag(0, "D")))),
    ("CS337", m.wmo323(m.prestatie(begin=m.OKTOBER[1]))),
    ("CS339", m.wmo323(m.prestatie(eenheid="83", volume=5000, tarief=None, bedrag=m.Bedrag(5000, "D")))),
    ("CS340", m.wmo323(m.prestatie(begin=FEBRUARI[0], eind=FEBRUARI[1]), begin=FEBRUARI[0], eind=FEBRUARI[1])),
    ("TR137", m.wmo323()),
    ("TR315", m.wmo323(m.prestatie(), m.credit(), m.credit(referentie="R8", vorige_referentie="R5"))),
    ("TR316", m.wmo323(m.prestatie(), m.credit())),
    ("TR319", m.wmo323(m.prestatie(begin=datetime.date(2026, 9, 1), eind=datetime.date(2026, 9, 30)))),
    ("TR335", m.wmo323(m.prestatie(begin=datetime.date(2021, 11, 1), eind=datetime.date(2021, 11, 20)))),
    ("TR346", m.wmo323(m.prestatie(eenheid="01", volume=45, tarief=83, bedrag=m.Bedrag(3750, "D")))),
    ("TR358", m.wmo323(m.prestatie(), m.credit(volume=1, bedrag=m.Bedrag(20000, "C")))),
    ("TR416", m.wmo323(m.prestatie(), m.credit())),
]

FOUT: list[tuple[str, Bericht, set[str]]] = [
    ("CS002", m.wmo301(bsn="999900007"), set()),
    ("CS002", m.wmo317(bsn="000000000"), set()),
    ("CS002", m.wmo323(clienten=(replace(m.wmo323().clienten[0], bsn="123456789"),)), set()),
    ("CS050", m.wmo301(naam=replace(m.NAAM, gebruik="2")), set()),
    ("CS050", m.wmo301(naam=replace(m.NAAM, partnernaam=PARTNER, gebruik="5")), set()),
    ("CS050", m.wmo301(relaties=(m.relatie(naam=Naam(PARTNER, gebruik="3")),)), set()),
    ("CS318", m.wmo301(naam=replace(m.NAAM, gebruik="6")), {"CS050"}),
    ("CS139", geboren(datetime.date(1980, 5, 2), "1"), set()),
    ("CS139", geboren(datetime.date(1980, 2, 1), "2"), set()),
    ("CS139", geboren(datetime.date(1980, 1, 1), "3"), set()),
    ("TR002", geboren(datetime.date(1906, 11, 19)), set()),
    ("TR002", geboren(datetime.date(1900, 1, 1)), set()),
    ("TR002", m.wmo301(relaties=(m.relatie(geboortedatum=Geboortedatum(datetime.date(1899, 1, 1))),)), set()),
    ("CD007", m.wmo301(communicatie_vorm="1"), set()),
    ("CD007", m.wmo301(communicatie_vorm="3", communicatie_taal="Deens"), set()),
    ("CD005", in_adres(land=""), set()),
    ("CD005", in_adres(land="BE", postcode=""), set()),
    ("CD025", in_adres(huis=None), set()),
    ("CS089", in_adres(postcode="2281 AB"), set()),
    ("CS089", in_adres(postcode="0281AB"), set()),
    ("CD034", in_contact(adres=replace(m.THUIS, postcode="", land=""), telefoons=BEL), set()),
    ("CD034", in_contact(soort="03", adres=None, telefoons=BEL), set()),
    ("CD009", in_contact(periode=Periode(m.TOEN)), set()),
    ("TR006", in_contact(soort="02", adres=None), set()),
    ("TR006", in_contact(adres=replace(m.THUIS, huis=None, postcode="1000", land="BE")), set()),
    ("TR006", m.wmo301(relaties=(m.relatie(contact=Contact("02")),)), set()),
    ("TR061", in_contact(soort="04"), set()),
    ("CD041", m.wmo301(m.toegewezen(omvang=None)), set()),
    ("CD041", m.wmo315(m.aangevraagd(omvang=None)), set()),
    ("CD041", m.wmo317(nieuw=(m.nieuw(omvang=None),)), set()),
    ("CD080", m.wmo301(m.toegewezen(product=Product("15"))), set()),
    ("CD095", m.wmo315(m.aangevraagd(product=Product("15"))), set()),
    ("CD096", m.wmo317(nieuw=(m.nieuw(product=Product("15")),)), set()),
    ("CD077", m.wmo301(m.toegewezen(budget=100)), {"CD078"}),
    ("CD078", m.wmo315(m.aangevraagd(budget=100)), {"CD077"}),
    ("CD079", m.wmo301(m.toegewezen(product=None, omvang=None)), set()),
    ("CD079", m.wmo317(nieuw=(m.nieuw(product=None, omvang=None),)), set()),
    ("CD075", m.wmo301(m.toegewezen(product=None, omvang=None, budget=100, eind=None)), set()),
    ("CD076", m.wmo301(m.toegewezen(eind=None)), set()),
    ("CD076", m.wmo317(te_wijzigen=(m.te_wijzigen(eind=None),)), set()),
    ("CS338", m.wmo301(m.toegewezen(omvang=PER_DAG)), set()),
    ("CS338", m.wmo301(m.toegewezen(omvang=Omvang(1, "84", "1"), eind=None)), set()),
    ("CS338", m.wmo317(te_wijzigen=(m.te_wijzigen(omvang=Omvang(1, "16", "1")),)), set()),
    ("CS343", m.wmo315(m.aangevraagd(omvang=PER_DAG)), set()),
    ("CS003", m.wmo301(m.toegewezen(eind=m.TOEN - DAG)), set()),
    ("CS003", m.wmo315(m.aangevraagd(eind=m.TOEN - DAG)), set()),
    ("CS003", m.wmo301(contacten=(m.contact(), m.contact(soort="04", periode=Periode(m.NU, m.TOEN)))), set()),
    ("CS335", m.wmo301(m.toegewezen(reden_wijziging="13")), set()),
    ("CS335", m.wmo301(m.toegewezen(reden_wijziging="13", eind=None, omvang=m.PER_MAAND)), set()),
    ("CS336", m.wmo301(m.toegewezen(reden_wijziging="01")), set()),
    ("TR302", m.wmo301(m.toegewezen(), m.toegewezen(nummer=102, ingang=m.LAATST)), set()),
    ("TR302", m.wmo301(m.toegewezen(), m.toegewezen(nummer=102, product=Product("15"), omvang=None)), set()),
    ("TR302", m.wmo301(m.toegewezen(), m.toegewezen(nummer=102, product=None, omvang=None, budget=1)), set()),
    ("TR386", m.wmo315(m.aangevraagd(), m.aangevraagd(referentie_aanbieder="VOT-2")), set()),
    ("TR410", m.wmo317(nieuw=(m.nieuw(), m.nieuw(ingang=m.LAATST))), set()),
    ("TR381", m.wmo301(m.toegewezen(product=Product("16", "15A03"))), set()),
    ("TR381", m.wmo307(m.stop(product=Product("15", "16A00"))), set()),
    ("TR101", m.wmo301(contacten=(m.contact(), m.contact())), set()),
    ("TR101", m.wmo301(relaties=(m.relatie(), m.relatie())), set()),
    ("TR101", m.wmo301(m.toegewezen(), m.toegewezen(product=Product("16", "16A00"))), set()),
    ("TR101", m.wmo305(m.start(), m.start()), set()),
    ("TR101", m.wmo307(m.stop(), m.stop()), set()),
    ("TR101", m.wmo317(ongewijzigd=(100, 100)), set()),
    ("TR134", m.wmo305(m.start(begin=m.NU + DAG)), set()),
    ("TR134", m.wmo307(m.stop(eind=m.NU + DAG)), set()),
    ("TR134", m.wmo301(m.toegewezen(toewijzingsdatum=m.NU + DAG)), set()),
    ("TR134", geboren(m.NU + DAG), set()),
    ("TR135", m.wmo305(header=m.header(WMO305, dagtekening=m.NU + DAG)), set()),
    ("TR378", m.wmo301(header=m.header(WMO301, afzender="9999")), set()),
    ("TR378", m.wmo315(header=m.header(WMO315, ontvanger="0003")), set()),
    ("CS058", m.wmo305(m.start(status="2")), set()),
    ("CS058", m.wmo307(m.stop(status="9")), set()),
    ("TR018", m.wmo307(m.stop(eind=m.TOEN - DAG)), set()),
    ("CD043", m.wmo315(m.aangevraagd(beschikkingnummer=1)), set()),
    ("CD066", m.wmo315(m.aangevraagd(verwijzer_type="02", verwijzer_code="12345678", verwijzer_naam="Arts")), set()),
    ("CD067", m.wmo315(m.aangevraagd(verwijzer_type="03")), set()),
    ("CD068", m.wmo315(m.aangevraagd(verwijzer_type="06", verwijzer_code="12345678")), set()),
    ("TR383", m.wmo315(m.aangevraagd(), m.aangevraagd(product=Product("16", "16A00"))), {"TR101"}),
    ("TR352", m.wmo317(ongewijzigd=(), te_wijzigen=()), set()),
    ("TR353", m.wmo317(te_wijzigen=(), nieuw=()), set()),
    ("TR380", m.wmo317(nieuw=(m.nieuw(ingang=m.NU),)), set()),
    ("CD085", m.wmo319(reden_afwijzing=""), set()),
    ("CD086", m.wmo319(antwoord="2"), set()),
    ("CD060", m.wmo323(m.prestatie(vorige_referentie="R0")), set()),
    ("CD060", m.wmo323(m.prestatie(), m.credit(vorige_referentie="")), set()),
    ("CD087", m.wmo323(m.prestatie(tarief=None)), set()),
    ("CD087", m.wmo323(m.prestatie(eenheid="83", volume=5000, tarief=1, bedrag=m.Bedrag(5000, "D"))), set()),
    (
        "CS100",
        m.wmo323(m.prestatie(begin=VROEGER, eind=VROEGER), dagtekening=datetime.date(2025, 12, 31)),
        set(),
    ),
    ("CS325", m.wmo323(m.prestatie(), m.credit(volume=0, bedrag=m.Bedrag(0, "C"))), set()),
    ("CS337", m.wmo323(m.prestatie(begin=datetime.date(2026, 9, 30))), set()),
    ("CS339", m.wmo323(m.prestatie(eenheid="83", volume=5001, tarief=None, bedrag=m.Bedrag(5000, "D"))), set()),
    ("CS340", m.wmo323(begin=datetime.date(2026, 10, 2)), set()),
    ("CS340", m.wmo323(begin=datetime.date(2026, 9, 1)), set()),
    ("TR137", m.wmo323(m.prestatie(begin=datetime.date(2026, 10, 2), eind=datetime.date(2026, 10, 1))), set()),
    ("TR315", m.wmo323(m.prestatie(), m.credit(), m.credit(referentie="R8")), set()),
    ("TR316", m.wmo323(m.prestatie(), m.credit(vorige_referentie="R1")), set()),
    ("TR319", m.wmo323(m.prestatie(begin=datetime.date(2026, 11, 1), eind=datetime.date(2026, 11, 2))), set()),
    ("TR335", m.wmo323(m.prestatie(begin=datetime.date(2021, 11, 1), eind=datetime.date(2021, 11, 19))), set()),
    ("TR346", m.wmo323(m.prestatie(bedrag=m.Bedrag(1, "D"))), set()),
    ("TR346", m.wmo323(m.prestatie(eenheid="01", volume=45, tarief=83, bedrag=m.Bedrag(3780, "D"))), set()),
    ("TR358", m.wmo323(totaal=m.Bedrag(1, "D")), set()),
    ("TR358", m.wmo323(totaal=m.Bedrag(31 * 20000, "C")), set()),
    ("TR416", m.wmo323(m.prestatie(), m.prestatie(referentie="R2")), set()),
]


@pytest.mark.parametrize(("regel", "bericht"), GOED)
def test_wat_een_regel_doorlaat(regel: str, bericht: Bericht) -> None:
    assert bericht.header.soort.code in REGELS[regel].soorten
    assert toets_bericht(bericht, OMGEVING) == []


@pytest.mark.parametrize(("regel", "bericht", "ook"), FOUT)
def test_wat_een_regel_tegenhoudt(regel: str, bericht: Bericht, ook: set[str]) -> None:
    bevindingen = toets_bericht(bericht, OMGEVING)
    assert {bevinding.regel for bevinding in bevindingen} == {regel} | ook
    assert all(bevinding.plaats and bevinding.zin.endswith(".") for bevinding in bevindingen)


def test_elke_regel_heeft_een_goed_en_een_fout_geval() -> None:
    assert {regel for regel, _ in GOED} == set(REGELS) == {regel for regel, *_ in FOUT}


@pytest.mark.parametrize("bericht", m.ALLES, ids=lambda bericht: bericht.header.soort.code)
def test_een_goed_bericht_heeft_geen_bevindingen(bericht: Bericht) -> None:
    assert toets_bericht(bericht, OMGEVING) == []


@pytest.mark.parametrize(
    ("regel", "retourcode"),
    [("CD041", "0001"), ("TR135", "8848"), ("TR378", "S300"), ("TR381", "S329"), ("TR319", "9319"), ("TR346", "9346")],
)
def test_de_retourcode_van_een_regel(regel: str, retourcode: str) -> None:
    assert REGELS[regel].retourcode == retourcode


def test_zonder_lijst_van_gemeenten_wordt_de_code_niet_getoetst() -> None:
    assert toets_bericht(m.wmo301(header=m.header(WMO301, afzender="9999")), Omgeving(op=m.NU)) == []


def test_de_catalogus_van_de_regio_gaat_voor() -> None:
    bericht = m.wmo301(m.toegewezen(product=Product("16", "EIGEN")))
    eigen = replace(OMGEVING, catalogus={"EIGEN": "15"})
    assert {bevinding.regel for bevinding in toets_bericht(bericht, eigen)} == {"TR381"}


def test_een_bsn_staat_in_geen_bevinding_en_niet_in_de_naam_van_een_waarde() -> None:
    bericht = m.wmo301(bsn="999900007")
    assert "999900007" not in repr(bericht)
    assert "999900007" not in repr(toets_bericht(bericht, OMGEVING))


@given(st.sampled_from(sorted(bsn.testnummers())))
def test_elk_testnummer_is_goed_en_met_een_ander_laatste_cijfer_fout(nummer: str) -> None:
    ander = nummer[:-1] + str((int(nummer[-1]) + 1) % 10)
    assert toets_bericht(m.wmo305(bsn=nummer), OMGEVING) == []
    assert [bevinding.regel for bevinding in toets_bericht(m.wmo305(bsn=ander), OMGEVING)] == ["CS002"]


@given(st.lists(st.tuples(st.integers(0, 60), st.none() | st.integers(0, 60)), min_size=2, max_size=5))
def test_stapeling_is_er_als_een_dag_in_twee_perioden_ligt(perioden: list[tuple[int, int | None]]) -> None:
    begin = datetime.date(2026, 1, 1)
    rijen = [
        m.toegewezen(
            nummer=nummer,
            ingang=begin + DAG * van,
            eind=None if duur is None else begin + DAG * (van + duur),
            omvang=m.PER_MAAND,
        )
        for nummer, (van, duur) in enumerate(perioden)
    ]
    dagen = [set(range(van, 200 if duur is None else van + duur + 1)) for van, duur in perioden]
    dubbel = sum(map(len, dagen)) != len(set().union(*dagen))
    assert bool(toets_bericht(m.wmo301(*rijen), OMGEVING)) == dubbel


def test_een_adres_in_nederland_zonder_postcode_mist_twee_dingen() -> None:
    bericht = in_adres(postcode="", huis=Huis(1))
    assert {bevinding.regel for bevinding in toets_bericht(bericht, OMGEVING)} == {"CD005", "CS089"}
