"""`manage.py raadsinformatiebrief`: the letter of a gemeente from the command line."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from samenwerking.brieven.models import Brief, Briefbestand, Briefversie
from tests.pdfstructuur import eis_pango, lees, tekst, voldoet

pytestmark = [pytest.mark.usefixtures("demo"), pytest.mark.django_db]


@pytest.fixture
def uit(tmp_path):
    return tmp_path / "brief.pdf"


@pytest.mark.parametrize("wat", ["GM0505", "gm0505", "Dordrecht", "dordrecht"])
def test_code_of_naam_geeft_dezelfde_vastgelegde_brief(wat, uit):
    eis_pango()
    call_command("raadsinformatiebrief", wat, uit=uit, verbosity=0)
    bewaard = Briefbestand.objects.get(versie__gemeentebrief__gemeente__code="GM0505")
    assert uit.read_bytes() == bytes(bewaard.inhoud)


def test_de_brief_voldoet_en_gaat_over_deze_gemeente(uit):
    eis_pango()
    call_command("raadsinformatiebrief", "Molenlanden", uit=uit, verbosity=0)
    pdf = uit.read_bytes()
    assert voldoet(pdf) == []
    inhoud = tekst(lees(pdf))
    assert "Molenlanden" in inhoud
    assert "Demo Burgemeester Molenlanden" in inhoud
    assert "Voorbeeld, geen rijkscijfer" in " ".join(inhoud.split())


def test_een_naam_met_spaties_wordt_ook_gevonden_en_een_complete_brief_wordt_eerst_vastgelegd(uit, capsys):
    eis_pango()
    assert not Briefversie.objects.filter(gemeentebrief__gemeente__naam_kort="Den Haag").exists()
    call_command("raadsinformatiebrief", "den haag", uit=uit)
    assert "Versie 1" in capsys.readouterr().out
    versie = Briefversie.objects.get(gemeentebrief__gemeente__naam_kort="Den Haag")
    assert versie.door.rol == "coordinator"
    assert uit.read_bytes() == bytes(versie.bestand.inhoud)
    call_command("raadsinformatiebrief", "GM0518", uit=uit, overschrijf=True, verbosity=0)
    assert Briefversie.objects.filter(gemeentebrief__gemeente__naam_kort="Den Haag").count() == 1


def test_wat_nog_niet_compleet_is_wordt_geweigerd_met_wat_er_ontbreekt(uit):
    with pytest.raises(CommandError, match=r"(?i)zaaknummer"):
        call_command("raadsinformatiebrief", "Rucphen", uit=uit)
    assert not uit.exists()
    assert not Briefversie.objects.filter(gemeentebrief__gemeente__naam_kort="Rucphen").exists()


def test_buiten_de_demo_legt_het_commando_niets_vast(uit, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="nog niet vastgelegd"):
        call_command("raadsinformatiebrief", "Den Haag", uit=uit)
    assert not Briefversie.objects.filter(gemeentebrief__gemeente__naam_kort="Den Haag").exists()


@pytest.mark.parametrize("wat", ["GM9999", "Atlantis", "GM0505; DROP TABLE"])
def test_een_onbekende_gemeente_wordt_geweigerd(wat, uit):
    with pytest.raises(CommandError, match="geen gemeente"):
        call_command("raadsinformatiebrief", wat, uit=uit)


def test_een_gemeente_zonder_brief_zegt_dat(uit):
    with pytest.raises(CommandError, match="geen brief voor Arnhem"):
        call_command("raadsinformatiebrief", "Arnhem", uit=uit)
    with pytest.raises(CommandError, match="geen brief voor Dordrecht in ronde 999999"):
        call_command("raadsinformatiebrief", "Dordrecht", uit=uit, brief=999999)


def test_een_ronde_is_te_kiezen(uit):
    eis_pango()
    ronde = Brief.objects.get(regio__sleutel="dordrecht")
    call_command("raadsinformatiebrief", "Dordrecht", uit=uit, brief=ronde.pk, verbosity=0)
    assert uit.stat().st_size > 10_000


def test_een_bestand_dat_er_al_is_blijft_staan_zonder_overschrijf(uit):
    uit.write_text("van iemand anders")
    with pytest.raises(CommandError, match="bestaat al"):
        call_command("raadsinformatiebrief", "Dordrecht", uit=uit)
    assert uit.read_text() == "van iemand anders"


@pytest.mark.parametrize("naam", ["brief.docx", "brief", "passwd"])
def test_iets_anders_dan_een_pdf_wordt_nooit_geschreven(naam, tmp_path):
    with pytest.raises(CommandError, match=r"eindigt op \.pdf"):
        call_command("raadsinformatiebrief", "Dordrecht", uit=tmp_path / naam, overschrijf=True)
    assert list(tmp_path.iterdir()) == []


def test_een_map_die_er_niet_is_of_een_map_als_bestand_geeft_een_zin(tmp_path):
    with pytest.raises(CommandError, match="bestaat niet"):
        call_command("raadsinformatiebrief", "Dordrecht", uit=tmp_path / "weg" / "brief.pdf")
    (tmp_path / "map.pdf").mkdir()
    with pytest.raises(CommandError, match="is een map"):
        call_command("raadsinformatiebrief", "Dordrecht", uit=tmp_path / "map.pdf", overschrijf=True)
    assert [pad.name for pad in tmp_path.iterdir()] == ["map.pdf"]


def test_waar_niet_geschreven_mag_worden_wordt_ook_niets_vastgelegd(uit, monkeypatch):
    monkeypatch.setattr("samenwerking.management.commands.raadsinformatiebrief.os.access", lambda *_: False)
    with pytest.raises(CommandError, match="mag niet schrijven"):
        call_command("raadsinformatiebrief", "Den Haag", uit=uit)
    assert not Briefversie.objects.filter(gemeentebrief__gemeente__naam_kort="Den Haag").exists()


def test_een_volle_schijf_laat_geen_half_bestand_achter(uit, monkeypatch):
    eis_pango()

    def vol(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("samenwerking.management.commands.raadsinformatiebrief.os.replace", vol)
    with pytest.raises(CommandError, match="kan niet worden geschreven"):
        call_command("raadsinformatiebrief", "Dordrecht", uit=uit)
    assert list(uit.parent.iterdir()) == []
