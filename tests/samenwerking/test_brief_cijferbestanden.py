"""The figures travel in the PDF as CSV: what a letter says can be computed again from the letter itself."""

import csv
import io
from dataclasses import replace

from samenwerking.brieven.inhoud import Telling
from samenwerking.brieven.opmaak import brief_pdf
from tests.pdfstructuur import bijlagen, eis_pango, ingesloten_tekst, lees
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief


def test_cijfers_zitten_als_csv_in_de_pdf_en_tellen_op():
    eis_pango()
    lezer = lees(brief_pdf(voorbeeldbrief()))
    assert set(bijlagen(lezer)) == {"ingroeipad.csv", "tellingen.csv", "bronnen.csv"}
    assert {bestand["/AFRelationship"] for bestand in bijlagen(lezer).values()} == {"/Data"}
    rijen = list(csv.DictReader(io.StringIO(ingesloten_tekst(lezer, "ingroeipad.csv"))))
    assert len(rijen) == 20
    assert rijen[0] == {
        "gebied": "Papendrecht",
        "taak": "Beschermd wonen",
        "jaar": "2028",
        "historisch_deel": "0.00",
        "objectief_deel": "251430.80",
        "totaal": "251430.80",
        "verschil_met_historisch": "251430.80",
        "vergelijk": "0.00",
        "voorbeeld": "ja",
    }
    assert rijen[10]["verschil_met_historisch"] == "-177155.60"
    bronnen = list(csv.DictReader(io.StringIO(ingesloten_tekst(lezer, "bronnen.csv"))))
    assert [rij["datum"] for rij in bronnen] == ["2023-01-16", "", "", "2026-10-01", "2019-12-01"]


def test_een_tekst_die_op_een_formule_lijkt_blijft_tekst():
    eis_pango()
    telling = Telling('=HYPERLINK("x")', 7, (4,))
    lezer = lees(brief_pdf(replace(voorbeeldbrief(), tellingen=(telling,))))
    (rij,) = csv.DictReader(io.StringIO(ingesloten_tekst(lezer, "tellingen.csv")))
    assert rij["omschrijving"] == '\'=HYPERLINK("x")'
