"""Whose look and whose names a letter carries: those of its gemeente on its day, and for ever those."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.urls import reverse
from pytest_django.fixtures import Settings

from regio.acties.huisstijl import bewaar_logo
from regio.fouten import KanNiet
from regio.logo import maak_logo
from regio.models import Huisstijl, Ondertekenaar, Rol
from samenwerking.brieven.inhoud import Ondertekening
from samenwerking.brieven.models import Briefversie, Gemeentebrief
from samenwerking.brieven.opmaak import brief_html, brief_pdf
from samenwerking.brieven.samenstellen import stel_samen, verzamel
from samenwerking.brieven.werk import werk_voor
from tests.pdfstructuur import eis_pango, lees, tekst, voldoet
from tests.regio.factories import gemeente, maak_pet, regio
from tests.samenwerking.brieven_factories import NU, OP, brief_van, log_in, maak, maak_ronde, verzend

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


def test_wie_niemand_heeft_om_te_tekenen_leest_dat_bij_mijn_werk_en_bij_de_controle() -> None:
    """The advisor can write a name for this letter, the beheerder keeps who signs; a name for that day ends it."""
    ronde = maak_ronde()
    zonder_namen(ronde)
    teken("S. Kovačić", "secretaris", OP)
    teken("A. Gisteren", "burgemeester", OP - datetime.timedelta(days=900), DAG_VAN_DE_BRIEF)
    adviseur, beheerder = maak_pet(Rol.BELEIDSADVISEUR, "Rijswijk"), maak_pet(Rol.BEHEERDER, "Rijswijk")
    (van_adviseur,), (van_beheerder,) = werk_voor(adviseur, op=OP), werk_voor(beheerder, op=OP)
    assert van_adviseur.waarom == "Nog leeg: wie tekent als burgemeester."
    assert van_beheerder.wat == "Leg vast wie tekent als burgemeester"
    assert (van_beheerder.voor, van_beheerder.uiterlijk) == ("Rijswijk", DAG_VAN_DE_BRIEF)
    assert log_in(beheerder).get(van_beheerder.url).status_code == 200
    (maken,) = werk_voor(ronde.gemaakt_door, op=OP)
    assert maken.waarom == "De gegevens zijn ingevuld bij 4 van 5."
    eigen = brief_van(ronde, "Rijswijk")
    html = log_in(adviseur).get(reverse("gemeentebrief_controle", args=[eigen.pk])).content.decode()
    assert f'href="{reverse("gemeentebrief_wijzigen", args=[eigen.pk])}#id_secretaris"' in html
    teken("B. Dan", "burgemeester", DAG_VAN_DE_BRIEF)
    assert werk_voor(adviseur, op=OP) == werk_voor(beheerder, op=OP) == []


def test_van_een_ander_of_van_een_verzonden_brief_legt_de_beheerder_niets_vast() -> None:
    ronde = maak_ronde()
    assert werk_voor(maak_pet(Rol.BEHEERDER, "Rijswijk"), op=OP) == []  # each letter has its own names
    Gemeentebrief.objects.filter(brief=ronde).update(secretaris="")
    assert len(werk_voor(maak_pet(Rol.BEHEERDER, regio("haaglanden")), op=OP)) == 5
    assert werk_voor(maak_pet(Rol.BEHEERDER, "Dordrecht"), op=OP) == []
    Gemeentebrief.objects.filter(brief=ronde).update(secretaris="S. Kovačić")
    maak(ronde, "Rijswijk")
    verzend(ronde, "Rijswijk")
    Gemeentebrief.objects.filter(brief=ronde).update(secretaris="")
    assert werk_voor(maak_pet(Rol.BEHEERDER, "Rijswijk"), op=OP) == []
