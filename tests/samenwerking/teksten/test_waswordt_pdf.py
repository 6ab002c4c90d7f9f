"""The was-wordt-tabel on paper: a file that everyone can read, in which no table is cut by a page."""

import datetime
from collections.abc import Sequence

import pytest

from samenwerking.teksten.boom import Knoop, knoop
from samenwerking.teksten.vergelijken import vergelijk
from samenwerking.teksten.waswordt import Regel, eenheden
from samenwerking.teksten.waswordtpdf import Waswordtstuk, groepen_per_blad, was_wordt_html, was_wordt_pdf
from tests.pdfstructuur import eis_pango, elementen, lees, soorten, tekst, voldoet
from tests.samenwerking.teksten.bomen import alinea, artikel, doc, lid

LANG = "Het college van de centrumgemeente meldt aan de andere colleges wat er in dat kwartaal is gedaan. "


def stuk(oud: Knoop, nieuw: Knoop, **meer: object) -> Waswordtstuk:
    return Waswordtstuk(
        vergelijk(oud, nieuw, soort="sok"),
        oud,
        nieuw,
        titel="Samenwerkingsovereenkomst beschermd wonen en maatschappelijke opvang Zuid-Holland Zuid",
        naam_oud="versie 2, ‘concept voor colleges’",
        naam_nieuw="versie 3, ‘na zienswijzen’",
        afzender="Regio Voorbeeld",
        gemaakt_op=datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC),
        **meer,  # type: ignore[arg-type]
    )


def sleutel(een: str, twee: str) -> Knoop:
    rijen = [("Gemeente A", een), ("Gemeente B", twee)]
    cellen = [knoop("rij", knoop("kopcel", alinea(naam)), knoop("cel", alinea(deel))) for naam, deel in rijen]
    return knoop("tabel", *cellen, id="tabel1", bijschrift="Sleutel")


def voorbeeld() -> tuple[Knoop, Knoop]:
    tabel = [sleutel("40%", "60%"), sleutel("45%", "55%")]
    oud = doc(
        artikel("Begrippen", "Beschermd wonen: wonen met toezicht.", id="art001"),
        artikel("Doel", "De regio zorgt voor plekken.", id="art002"),
        artikel("Verantwoording", lid(LANG * 80, id="lid003"), lid("Dit blijft.", id="lid004"), id="art003"),
        artikel("Kosten", lid("De kosten worden verdeeld.", tabel[0], id="lid005"), id="art004"),
        artikel("Slot", "Dit vervalt.", id="art005"),
    )
    meer = LANG * 40 + "De raad hoort dit ook. " + LANG * 40
    nieuw = doc(
        artikel("Doel", "De regio zorgt voor genoeg plekken.", id="art002"),
        artikel("Begrippen", "Beschermd wonen: wonen met toezicht.", id="art001"),
        artikel("Verantwoording", lid(meer, id="lid003"), lid("Dit blijft.", id="lid004"), id="art003"),
        artikel("Kosten", lid("De kosten worden verdeeld.", tabel[1], id="lid005"), id="art004"),
        artikel("Archief", *(lid(f"Lid {n}: {LANG * (n % 5)}", id=f"nieuw{n:03}") for n in range(30)), id="art006"),
    )
    return oud, nieuw


@pytest.mark.parametrize("met_toelichting", [False, True])
def test_iedereen_kan_het_lezen(met_toelichting: bool) -> None:
    eis_pango()
    uitleg = {"art003": "De raden vroegen hierom. " * 60, "art005": "Niet meer nodig."} if met_toelichting else {}
    papier = stuk(*voorbeeld(), toelichting=uitleg, merk="ONTWERP")
    html, pdf = was_wordt_html(papier), was_wordt_pdf(papier)
    lezer = lees(pdf)
    assert voldoet(pdf) == []
    aantal = soorten(lezer)
    assert aantal.count("Table") == html.count("<table") > 5  # none was cut by a page
    assert aantal.count("Caption") == html.count("<table")
    assert [element.eigenschappen.get("/Scope") for element in elementen(lezer) if element.soort == "TH"] == [
        "/Column"
    ] * html.count('<th scope="col"')
    assert aantal.count("H1") == 1
    assert aantal.count("H2") == html.count("<h2") == 5


@pytest.mark.parametrize(
    "woord", ["Samenwerkingsovereenkomstbepaling ", "GEMEENTE WESTLAND ", "ill. ", "m" * 400 + " "]
)
def test_lange_en_brede_woorden_passen(woord: str) -> None:
    eis_pango()
    oud = doc(artikel("Een", *(lid(woord * (3000 // len(woord)), id=f"lid{n:04}") for n in range(4)), id="art001"))
    nieuw = doc(artikel("Een", *(lid(woord * (2500 // len(woord)), id=f"lid{n:04}") for n in range(4)), id="art001"))
    for uitleg in ({}, {"art001": "Verantwoordingsverplichting " * 30}):
        papier = stuk(oud, nieuw, toelichting=uitleg)
        assert soorten(lees(was_wordt_pdf(papier))).count("Table") == was_wordt_html(papier).count("<table")


def test_wat_er_staat() -> None:
    eis_pango()
    woorden = tekst(lees(was_wordt_pdf(stuk(*voorbeeld()))))
    assert "Verplaatst van artikel 2 naar artikel 1; de tekst is ook gewijzigd." in woorden
    assert "zorgt voor [genoeg] plekken" in woorden
    assert "staat hier niet" in woorden


def test_dezelfde_inhoud_geeft_dezelfde_bytes() -> None:
    eis_pango()
    assert was_wordt_pdf(stuk(*voorbeeld())) == was_wordt_pdf(stuk(*voorbeeld()))


def test_gelijke_teksten() -> None:
    oud, _ = voorbeeld()
    assert "woord voor woord gelijk" in was_wordt_html(stuk(oud, oud))


def test_geen_woord_raakt_weg_bij_het_knippen() -> None:
    oud, nieuw = voorbeeld()
    for een in eenheden(vergelijk(oud, nieuw, soort="sok")):
        groepen = list(groepen_per_blad(een.regels, 42))
        assert [woorden(groepen, nieuw) for nieuw in (False, True)] == [
            woorden([een.regels], nieuw) for nieuw in (False, True)
        ]


def woorden(groepen: Sequence[Sequence[Regel]], nieuw: bool) -> str:
    stukken = [stuk for groep in groepen for regel in groep for cel in regel.cellen for stuk in cel]
    return "".join(knoop.tekst for stuk in stukken for knoop in (stuk.nieuw if nieuw else stuk.oud))
