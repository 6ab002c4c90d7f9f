"""Whose look and whose names a letter carries: those of its gemeente on its day, and for ever those."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from regio.acties.huisstijl import bewaar_logo
from regio.fouten import KanNiet
from regio.logo import maak_logo
from regio.models import Huisstijl, Ondertekenaar
from samenwerking.brieven.inhoud import Ondertekening
from samenwerking.brieven.models import Briefversie, Gemeentebrief
from samenwerking.brieven.opmaak import brief_html, brief_pdf
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from tests.pdfstructuur import eis_pango, lees, tekst, voldoet
from tests.regio.factories import gemeente, regio
from tests.samenwerking.brieven_factories import NU, OP, brief_van, maak, maak_ronde

pytestmark = pytest.mark.django_db
DAG_VAN_DE_BRIEF = OP + datetime.timedelta(days=21)
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#7a1f3d"/></svg>'
)


@pytest.fixture(autouse=True)
def vaste_dag(settings: Settings) -> None:
    settings.VASTE_DAG = OP.isoformat()


def teken(naam: str, plaats: str, van: datetime.date, tot: datetime.date | None = None, functie: str = "") -> None:
    Ondertekenaar.objects.create(
        gemeente=gemeente("Rijswijk"), plaats=plaats, naam=naam, functie=functie or plaats, van=van, tot=tot
    )


def zonder_namen(ronde: Any) -> Gemeentebrief:
    Gemeentebrief.objects.filter(brief=ronde, gemeente=gemeente("Rijswijk")).update(secretaris="", burgemeester="")
    return brief_van(ronde, "Rijswijk")


def test_de_brief_krijgt_wie_er_tekent_op_zijn_dag() -> None:
    ronde = maak_ronde()
    eigen = zonder_namen(ronde)
    teken("A. Vandaag", "burgemeester", OP - datetime.timedelta(days=900), DAG_VAN_DE_BRIEF)
    teken("B. Dan", "burgemeester", DAG_VAN_DE_BRIEF, functie="locoburgemeester")
    teken("S. Kovačić", "secretaris", OP)
    samen = stel_samen(eigen, verzamel(ronde, [eigen], op=OP), nummer=1, vastgelegd_op=NU)
    assert samen.gebreken == ()
    assert samen.inhoud.ondertekening == Ondertekening("S. Kovačić", "B. Dan", "secretaris", "locoburgemeester")
    eigen.burgemeester = "C. Eenmalig"  # for this one letter
    samen = stel_samen(eigen, verzamel(ronde, [eigen], op=OP), nummer=1, vastgelegd_op=NU)
    assert samen.inhoud.ondertekening == Ondertekening("S. Kovačić", "C. Eenmalig")


def test_zonder_ondertekenaar_gaat_de_brief_de_deur_niet_uit() -> None:
    ronde = maak_ronde()
    zonder_namen(ronde)
    teken("S. Kovačić", "secretaris", OP)
    with pytest.raises(KanNiet, match=r"Van Rijswijk is niet vastgelegd wie op 14.december 2026 tekent als burgem"):
        maak(ronde, "Rijswijk")
    assert not Briefversie.objects.exists()


def test_een_gemeente_zonder_huisstijl_krijgt_de_kleuren_van_de_regio_en_niet_haar_logo_of_adres() -> None:
    ronde = maak_ronde()
    logo = bewaar_logo(maak_logo(LOGO))
    Huisstijl.objects.create(
        regio=regio("haaglanden"), accentkleur="#7a1f3d", lettertype="atkinson", adresregels="Regioplein 1", logo=logo
    )
    eigen = brief_van(ronde, "Rijswijk")
    stijl = stel_samen(eigen, verzamel(ronde, [eigen], op=OP), nummer=1, vastgelegd_op=NU).inhoud.huisstijl
    assert (stijl.accent, stijl.lettertype, stijl.adresregels, stijl.logo) == ("#7a1f3d", "atkinson", (), "")


def test_een_vastgelegde_brief_houdt_zijn_logo_en_een_stuurteken_komt_er_niet_in() -> None:
    eis_pango()
    stijl = Huisstijl.objects.create(gemeente=gemeente("Rijswijk"), logo=bewaar_logo(maak_logo(LOGO)))
    ronde = maak_ronde(onderwerp="Bedrag \u202e 0001 \u202cvoor Kovac\u030cic\u0301")
    maak(ronde, "Rijswijk", pdf=None)
    versie = Briefversie.objects.get()
    stijl.logo = bewaar_logo(maak_logo(LOGO.replace(b"7a1f3d", b"123456")))
    stijl.save()
    assert 'alt="Logo van Gemeente Rijswijk"' in brief_html(versie.gelezen)
    pdf = bytes(versie.bestand.inhoud)
    assert brief_pdf(versie.gelezen) == pdf
    assert voldoet(pdf) == []
    assert "Bedrag 0001 voor Kovačić" in tekst(lees(pdf))
