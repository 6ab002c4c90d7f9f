"""A letter made in a demo never passes for a real one of the gemeente it names."""

from dataclasses import replace

from samenwerking.brieven.inhoud import DEMO, BriefInhoud
from samenwerking.brieven.opmaak import brief_deel, brief_pdf
from tests.pdfstructuur import eis_pango, lees
from tests.samenwerking.voorbeeldbrief import voorbeeldbrief


def test_elke_bladzijde_van_een_brief_uit_de_demo_zegt_dat() -> None:
    eis_pango()
    bladzijden = lees(brief_pdf(replace(voorbeeldbrief(), demo=True))).pages
    assert len(bladzijden) > 1
    for bladzijde in bladzijden:
        assert DEMO in " ".join(bladzijde.extract_text().split())


def test_een_echte_brief_zegt_het_niet() -> None:
    assert DEMO not in brief_deel(voorbeeldbrief())


def test_het_merk_is_mee_bevroren() -> None:
    inhoud = replace(voorbeeldbrief(), demo=True)
    assert BriefInhoud.uit_bevroren(inhoud.bevroren()).demo is True
