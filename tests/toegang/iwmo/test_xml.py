"""Reading and writing messages: what is written is valid and reads back as the same, what is dangerous is refused."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.toegang.iwmo import maken as m
from tests.toegang.iwmo.xml import als_xml
from toegang.iwmo import berichten as b
from toegang.iwmo.controle import controleer
from toegang.iwmo.lezen import GRENS, Onleesbaar, SchemaOntbreekt, herken, lees_xml
from toegang.iwmo.ontleden import ontleed
from toegang.iwmo.regels import Omgeving
from toegang.iwmo.schrijven import schrijf
from toegang.iwmo.soorten import SOORTEN, WMO301, WMO319

OMGEVING = Omgeving(op=m.NU)
BEL = b.Telefoon("0701234567", "0031")
VOL = m.wmo301(
    m.toegewezen(reden_wijziging="04", referentie_aanbieder="VOT-1", commentaar="Let op <&>"),
    m.toegewezen(nummer=102, product=None, omvang=None, budget=123456, ingang=m.LAATST + datetime.timedelta(days=1),
                 eind=datetime.date(2027, 12, 31)),
    naam=replace(m.NAAM, partnernaam=b.Achternaam("Voorbeeld", "van"), gebruik="4"),
    relaties=(m.relatie(volgorde=1, geboortedatum=b.Geboortedatum(datetime.date(1950, 1, 1), "2"), geslacht="2"),),
    contacten=(
        m.contact(organisatie="Thuis", telefoons=(BEL, BEL), email="proef@example.org"),
        m.contact(soort="04", periode=b.Periode(m.TOEN, m.NU)),
        b.Contact("02", b.Adres(b.Huis(1, "A", "II", "BY"), "1000", "Rue", "Brussel", "BE")),
    ),
    communicatie_vorm="1",
    communicatie_taal="Deens",
    juridische_status="11",
    vertegenwoordiging="08",
    commentaar="Twee\nregels",
)  # fmt: skip


@pytest.mark.parametrize(
    "bericht",
    [
        m.wmo301(),
        VOL,
        m.wmo301(m.toegewezen(eind=None, omvang=m.PER_MAAND)),
        m.wmo301(m.toegewezen(product=b.Product("15"), omvang=None)),
        m.wmo301(contacten=(b.Contact("02", b.Adres(plaats="Rijswijk"), telefoons=(BEL,)),)),
        m.wmo319(),
        m.wmo319(antwoord="2", reden_afwijzing=""),
    ],
)
def test_wat_geschreven_wordt_is_geldig_en_leest_terug(
    bericht: b.Toewijzingsbericht | b.Antwoordbericht, schemas: Path
) -> None:
    uitslag = controleer(schrijf(bericht), schemas=schemas, omgeving=OMGEVING)
    assert (uitslag.reden, uitslag.regels) == ("", [])
    assert uitslag.bericht == bericht


@pytest.mark.parametrize("bericht", [m.wmo305(), m.wmo307(), m.wmo315(), m.wmo317()])
def test_wat_een_aanbieder_schrijft_leest_zoals_het_bedoeld_was(
    bericht: b.Leveringsbericht | b.VerzoekOmToewijzing | b.VerzoekOmWijziging, schemas: Path
) -> None:
    uitslag = controleer(als_xml(bericht), schemas=schemas, omgeving=OMGEVING)
    assert (uitslag.reden, uitslag.regels) == ("", [])
    assert uitslag.bericht == bericht


@given(
    achternaam=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200).filter(
        lambda tekst: tekst.strip() == tekst and tekst != ""
    ),
    volume=st.integers(0, 99_999_999),
    nummer=st.integers(0, 999_999_999),
    dagen=st.integers(0, 4000),
    postcode=st.from_regex(r"[1-9][0-9]{3}[A-Z]{2}", fullmatch=True),
)
def test_elke_toewijzing_die_aan_de_regels_voldoet_geeft_een_geldig_bericht(
    schemas: Path, achternaam: str, volume: int, nummer: int, dagen: int, postcode: str
) -> None:
    if any(ord(teken) in {0xFFFE, 0xFFFF} for teken in achternaam):
        return  # no characters of XML
    bericht = m.wmo301(
        m.toegewezen(
            nummer=nummer,
            omvang=b.Omvang(volume, "14", "2"),
            eind=m.TOEN + datetime.timedelta(days=dagen),
        ),
        naam=replace(m.NAAM, geslachtsnaam=b.Achternaam(achternaam)),
        contacten=(m.contact(adres=replace(m.THUIS, postcode=postcode)),),
    )
    uitslag = controleer(schrijf(bericht), schemas=schemas, omgeving=OMGEVING)
    assert (uitslag.reden, uitslag.regels) == ("", [])


def test_de_voorbeelden_van_de_standaard_voldoen(voorbeelden: Path, schemas: Path) -> None:
    uitslagen = {
        pad.stem: controleer(pad.read_bytes(), schemas=schemas, omgeving=OMGEVING)
        for pad in sorted(voorbeelden.glob("*.xml"))
    }
    assert all(uitslag.xsd_geldig for uitslag in uitslagen.values())
    fout = {naam: uitslag.regels for naam, uitslag in uitslagen.items() if not uitslag.geldig}
    assert fout == {"wmo317_voorbeeld": ["TR380"]}  # its new product begins on the day of the message itself


# --- what is refused ---------------------------------------------------------------------------------------

GOED = schrijf(m.wmo301())
LACH = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY a "&lol;&lol;&lol;&lol;&lol;">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;">]><Bericht>&b;</Bericht>'
)
BUITEN = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><Bericht>&xxe;</Bericht>'
NETWERK = b'<!DOCTYPE Bericht SYSTEM "http://127.0.0.1:9/bericht.dtd"><Bericht/>'


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"  \n", "leeg"),
        (b"%PDF-1.7", "geen leesbare XML"),
        (b"<Bericht>", "geen leesbare XML"),
        (b"\xff\xfe\x00", "geen leesbare XML"),
        (LACH, "DTD of entiteiten"),
        (BUITEN, "DTD of entiteiten"),
        (NETWERK, "DTD of entiteiten"),
        (BUITEN.decode().replace('<?xml version="1.0"?>', "").encode("utf-16"), "DTD of entiteiten"),
        (b"<a>" * 300 + b"</a>" * 300, "geen leesbare XML"),
        (b" " * (GRENS + 1), "25 MB"),
    ],
)
def test_wat_niet_gelezen_wordt(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Onleesbaar, match=zin) as fout:
        lees_xml(inhoud)
    assert "passwd" not in str(fout.value)


def test_een_entiteit_haalt_niets_binnen(tmp_path: Path) -> None:
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("GEHEIM", encoding="utf-8")
    with pytest.raises(Onleesbaar) as fout:
        lees_xml(f'<!DOCTYPE x [<!ENTITY e SYSTEM "{geheim.as_uri()}">]><x>&e;</x>'.encode())
    assert "GEHEIM" not in repr(fout.value)


def test_commentaar_in_de_xml_verandert_geen_waarde(schemas: Path) -> None:
    met = GOED.replace(b"999900006", b"9999<!-- tussendoor -->00006")
    uitslag = controleer(met, schemas=schemas, omgeving=OMGEVING)
    assert uitslag.bericht == m.wmo301()


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        (b"<wmo301:Geslacht>0<", b"<wmo301:Geslacht>9<"),
        (b"iwmo:Categorie", b"wmo301:Categorie"),
        (b"<iwmo:Volume>7<", b"<iwmo:Volume>7.5<"),
        (b"<wmo301:Toewijzingstijd>10:30:00<", b"<wmo301:Toewijzingstijd>10:30:00Z<"),
        (b"<wmo301:BerichtVersie>3<", b"<wmo301:BerichtVersie>2<"),
    ],
)
def test_wat_niet_bij_het_schema_past_wordt_niet_op_regels_beoordeeld(oud: bytes, nieuw: bytes, schemas: Path) -> None:
    assert oud in GOED
    uitslag = controleer(GOED.replace(oud, nieuw), schemas=schemas, omgeving=OMGEVING)
    assert (uitslag.soort, uitslag.xsd_geldig, uitslag.geldig, uitslag.regels) == (WMO301, False, False, [])
    assert "regel" in uitslag.reden
    assert m.BSN not in uitslag.reden


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (b"<Bericht/>", None),
        (b"<Anders/>", None),
        (GOED, WMO301),
        (GOED.replace(b"3_2/wmo301", b"3_1/wmo301"), WMO301),
        (schrijf(m.wmo319()), WMO319),
    ],
)
def test_welk_bericht_het_is(inhoud: bytes, soort: object) -> None:
    assert herken(lees_xml(inhoud)) == soort


def test_een_retourbericht_heeft_geen_schema(schemas: Path) -> None:
    uitslag = controleer(GOED.replace(b"wmo301/schema", b"wmo302/schema"), schemas=schemas, omgeving=OMGEVING)
    assert uitslag.soort is SOORTEN["WMO302"]
    assert not uitslag.geldig
    assert uitslag.reden


def test_een_jaar_dat_geen_kalender_kent_is_een_zin(schemas: Path) -> None:
    ver = GOED.replace(b"<wmo301:Ingangsdatum>2026-11-01<", b"<wmo301:Ingangsdatum>12026-11-01<")
    uitslag = controleer(ver, schemas=schemas, omgeving=OMGEVING)
    assert not uitslag.geldig
    assert "datum" in uitslag.reden


def test_middernacht_als_einde_van_de_dag_leest(schemas: Path) -> None:
    laat = GOED.replace(b"10:30:00", b"24:00:00").replace(b"10:30:00", b"10:30:00.123456789")
    assert controleer(laat, schemas=schemas, omgeving=OMGEVING).geldig


def test_zonder_schemas_zegt_een_zin_wat_te_doen(tmp_path: Path) -> None:
    with pytest.raises(SchemaOntbreekt, match="IWMO_XSD_MAP"):
        controleer(GOED, schemas=tmp_path, omgeving=OMGEVING)


def test_ontleden_van_een_half_bericht_is_een_zin() -> None:
    with pytest.raises(Onleesbaar, match="Header"):
        ontleed(lees_xml(b"<Bericht/>"), WMO301)
