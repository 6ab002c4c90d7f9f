"""Values as bytes, as HTML and in a tree; no database."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regio.bevriezen import NietBevroren, canoniek
from samenwerking.teksten.boom import Knoop, knoop, loop, platte_tekst
from samenwerking.teksten.controles import Ernst, Gegevenstand, Tekstbeeld
from samenwerking.teksten.controles.in_te_vullen import in_te_vullen
from samenwerking.teksten.controles.onbekende_gegevens import onbekende_gegevens
from samenwerking.teksten.controles.ontbrekende_afbeeldingen import ontbrekende_afbeeldingen
from samenwerking.teksten.gegevens.bijlage import bronnenbijlage
from samenwerking.teksten.gegevens.erbij import gever_van
from samenwerking.teksten.gegevens.lezen import GEEFT
from samenwerking.teksten.gegevens.tonen import als_blok, als_knopen, als_regels, vul_in
from samenwerking.teksten.gegevens.waarde import (
    Bron,
    GegevensOnleesbaar,
    Grafiek,
    Staaf,
    Tabel,
    Waarde,
    bevries_waarden,
    lees_waarden,
)
from samenwerking.teksten.gegevensvelden import VELDEN, veld
from samenwerking.teksten.nummeren import nummers

DAG = datetime.date(2026, 1, 1)
INWONERS = Waarde(
    "regio:inwoners", "Aantal inwoners", "818.015", Decimal(818015), "inwoners", DAG, bronnen=(Bron("CBS", "CBS", DAG),)
)
ONBEKEND = Waarde("datum:ingang", "Dag waarop de afspraken ingaan", reden="Vul deze dag in bij Gegevens.")
TABEL = Waarde(
    "blok:bijdragen",
    "Tabel: bijdrage per gemeente",
    peildatum=DAG,
    bronnen=(Bron("Begroting 2027"),),
    waarschuwing="Voorbeeld, geen rijkscijfer.",
    tabel=Tabel(("Gemeente", "2027"), (("Rijswijk", "480.000,00"), ("Samen", "480.000,00")), totaal=True),
    grafiek=Grafiek("Rijswijk betaalt", (Staaf("2027", Decimal("1.00"), Decimal("2.50")),)),
)
ALLE = {waarde.sleutel: waarde for waarde in (INWONERS, ONBEKEND, TABEL)}


def test_elk_veld_heeft_wie_het_weet() -> None:
    van_boven = {deel.sleutel for deel in VELDEN} - set(GEEFT)
    assert set(GEEFT) < {deel.sleutel for deel in VELDEN}
    assert van_boven == {"procedure:nummer:stand", "procedure:nummer:raad:eigen"}
    assert all(gever_van(sleutel) for sleutel in van_boven)


@pytest.mark.parametrize(
    ("sleutel", "algemeen"),
    [
        ("gemeente:gm0603:inwoners", "gemeente:eigen:inwoners"),
        ("budget:bw:2028", "budget:bw:jaar"),
        ("budget:bw:jaar", "budget:bw:jaar"),
        ("budget:opvang:jaar-3", "budget:opvang:jaar"),
        ("budget:bw:2028:gm0603", "budget:bw:jaar:eigen"),
        ("budget:bw:jaar-10:eigen", "budget:bw:jaar:eigen"),
        ("budget:bw", "budget:bw"),
        ("budget:vo:2028", None),
        ("budget:bw:28", None),
        ("gemeente:gm06:inwoners", None),
        ("verzonnen", None),
    ],
)
def test_een_gemeente_of_jaar_in_de_sleutel(sleutel: str, algemeen: str | None) -> None:
    gevonden = veld(sleutel)
    assert (gevonden.sleutel if gevonden else None) == algemeen


def test_bewaren_en_teruglezen_geeft_hetzelfde() -> None:
    assert lees_waarden(bevries_waarden(ALLE)) == ALLE


tekst = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(
    st.builds(
        Waarde,
        sleutel=tekst,
        naam=tekst,
        woorden=tekst,
        getal=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2),
        peildatum=st.none() | st.dates(),
        bronnen=st.tuples(st.builds(Bron, titel=tekst, datum=st.none() | st.dates())),
        tabel=st.none() | st.builds(Tabel, kop=st.tuples(tekst), rijen=st.tuples(st.tuples(tekst))),
    )
)
def test_elke_waarde_komt_terug_zoals_zij_was(waarde: Waarde) -> None:
    terug = lees_waarden(bevries_waarden({"a": waarde}))["a"]
    assert terug == waarde
    assert str(terug.getal) == str(waarde.getal) or waarde.getal == 0


@pytest.mark.parametrize(
    ("inhoud", "fout"),
    [
        (b"x", NietBevroren),
        (canoniek({"vorm": 9, "waarden": {}}), GegevensOnleesbaar),
        (canoniek({"vorm": 1}), GegevensOnleesbaar),
        (canoniek({"vorm": 1, "waarden": {"a": {"tabel": None}}}), GegevensOnleesbaar),
        (canoniek([1]), GegevensOnleesbaar),
    ],
)
def test_andere_bytes_zijn_geen_waarden(inhoud: bytes, fout: type[Exception]) -> None:
    with pytest.raises(fout):
        lees_waarden(inhoud)


def test_een_concept_toont_de_dag_en_een_versie_de_woorden() -> None:
    assert als_regels(ALLE, concept=True)["regio:inwoners"] == (
        '818.015 <small class="gegeven__dag">(01-01-2026)</small>'
    )
    assert als_regels(ALLE, concept=False)["regio:inwoners"] == "818.015"
    assert "nog niet bekend" in als_regels(ALLE, concept=True)["datum:ingang"]


def test_een_blok_is_een_tabel_met_koppen_bron_en_waarschuwing() -> None:
    html = als_blok(TABEL)
    assert '<th scope="col">2027</th>' in html
    assert '<tr class="totaal"><th scope="row">Samen</th>' in html
    assert "Bron: Begroting 2027. Stand van 1\xa0januari 2026. Voorbeeld, geen rijkscijfer." in html
    assert "<svg" in html
    assert "<title" in html


def test_niets_in_een_waarde_wordt_opmaak() -> None:
    boos = "<script>alert(1)</script>"
    waarde = Waarde("blok:x", boos, tabel=Tabel((boos,), ((boos, boos),)), bronnen=(Bron(boos, boos, None, boos),))
    los = Waarde("a", boos, boos, reden="")
    heel = als_blok(waarde) + bronnenbijlage({"x": waarde, "a": los}).html()
    heel += "".join(als_regels({"a": los, "b": Waarde("b", boos, reden=boos)}, concept=True).values())
    assert "<script" not in heel
    assert "&lt;script&gt;" in heel


def test_de_bijlage_noemt_elk_gegeven_met_waarde_dag_en_bron() -> None:
    rijen = bronnenbijlage(ALLE).rijen
    assert rijen[0] == ("Aantal inwoners", "818.015", "1\xa0januari 2026", "CBS, CBS, 1\xa0januari 2026.")
    assert rijen[1][1] == "nog niet bekend"
    assert rijen[2] == (
        "Bijdrage per gemeente",
        "zie de tabel in de tekst",
        "1\xa0januari 2026",
        "Begroting 2027. Voorbeeld, geen rijkscijfer.",
    )
    assert bronnenbijlage({}).html() == ""
    assert bronnenbijlage({}).knopen() == []
    assert [deel.soort for deel in bronnenbijlage(ALLE).knopen()] == ["alinea", "tabel"]


def met_velden() -> Knoop:
    return knoop(
        "doc",
        knoop(
            "hoofdstuk",
            knoop("kop", "Cijfers"),
            knoop("alinea", "Er wonen ", knoop("gegeven", sleutel="regio:inwoners"), " mensen.", id="alinea1"),
            knoop("gegevenblok", id="blok1aa", sleutel="blok:bijdragen"),
            knoop("afbeelding", id="beeld1a", bestand="abcdef", alt="x", bijschrift=""),
            knoop("alinea", knoop("gegeven", sleutel="datum:ingang"), id="alinea2"),
            id="hoofd1",
            genummerd=True,
        ),
    )


def test_ingevuld_staat_het_cijfer_in_de_zin_en_blijft_de_nummering() -> None:
    document = met_velden()
    ingevuld = vul_in(document, ALLE)
    assert "Er wonen 818.015 mensen." in platte_tekst(ingevuld)
    assert "480.000,00" in platte_tekst(ingevuld)
    for boom in (document, ingevuld):
        geteld = nummers(boom, "regiovisie")
        assert (geteld["blok1aa"].kort, geteld["beeld1a"].kort) == ("Figuur 1", "Figuur 2")


def test_in_word_staat_een_tabel_of_waarom_zij_er_niet_is() -> None:
    assert [deel.soort for deel in als_knopen(TABEL)] == ["alinea", "tabel", "alinea"]
    leeg = als_knopen(Waarde("blok:x", "Tabel: iets", reden="Doe dit."))
    assert [platte_tekst(deel) for deel in leeg] == ["[nog niet bekend: tabel: iets] Doe dit."]
    assert all(not deel.id for stuk in als_knopen(TABEL) for deel in loop(stuk))


def test_wat_niet_bekend_is_houdt_bevriezen_tegen() -> None:
    standen = {sleutel: Gegevenstand(deel.naam, deel.reden, deel.waarschuwing, "/x/") for sleutel, deel in ALLE.items()}
    beeld = Tekstbeeld(met_velden(), "regiovisie", gegevens=standen)
    gevonden = list(onbekende_gegevens(beeld))
    assert [(deel.ernst, deel.id, deel.adres) for deel in gevonden] == [
        (Ernst.LET_OP, "blok1aa", "/x/"),
        (Ernst.STOPT, "alinea2", "/x/"),
    ]
    assert "Vul deze dag in bij Gegevens." in gevonden[1].zin


def test_wat_nog_in_te_vullen_is_houdt_bevriezen_tegen() -> None:
    document = knoop(
        "doc",
        knoop(
            "hoofdstuk",
            knoop("kop", "Over [invullen: onderwerp]"),
            knoop("alinea", "Het bedrag is [invullen: bedrag] en [invullen: dag].", id="alinea1"),
            knoop("alinea", "x", knoop("voetnoot", id="noot11", tekst="[invullen: bron]"), id="alinea2"),
            id="hoofd1",
        ),
    )
    gevonden = list(in_te_vullen(Tekstbeeld(document, "regiovisie")))
    assert [deel.id for deel in gevonden] == ["hoofd1", "alinea1", "alinea1", "noot11"]
    assert {deel.ernst for deel in gevonden} == {Ernst.STOPT}


def test_een_afbeelding_zonder_bestand_houdt_bevriezen_tegen() -> None:
    document = met_velden()
    gevonden = list(ontbrekende_afbeeldingen(Tekstbeeld(document, "regiovisie", beelden=frozenset())))
    assert [(deel.id, deel.ernst) for deel in gevonden] == [("beeld1a", Ernst.STOPT)]
    assert not list(ontbrekende_afbeeldingen(Tekstbeeld(document, "regiovisie", beelden=frozenset({"abcdef"}))))
    assert not list(ontbrekende_afbeeldingen(Tekstbeeld(document, "regiovisie")))
