"""The look of a gemeente or region: kept by its beheerder, readable for everyone, seen before it is kept."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from regio.acties.huisstijl import Uiterlijk, wijzig_huisstijl
from regio.fouten import GeenRecht, KanNiet, KanNietBij
from regio.kleuren import contrast, in_woorden
from regio.logo import maak_logo
from regio.models import Gebeurtenis, Huisstijl, Lidmaatschap, Logo
from tests.pdfstructuur import eis_pango, elementen, lees, tekst, voldoet
from tests.regio.factories import gemeente, maak_pet, regio
from tests.regio.test_mandaten import DAG

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#7a1f3d"/>'
    b'<circle cx="20" cy="20" r="12" fill="#ffffff"/></svg>'
)


def bestand(inhoud: bytes, naam: str = "logo.svg") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud)


KLEUREN = st.integers(0, 0xFFFFFF).map(lambda getal: f"#{getal:06x}")


@pytest.mark.parametrize(
    ("kleur", "op", "verhouding"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#123456", "#123456", 1),
    ],
)
def test_contrast_zoals_wcag_het_rekent(kleur: str, op: str, verhouding: float) -> None:
    assert contrast(kleur, op) == pytest.approx(verhouding, abs=0.01)


def test_net_te_weinig_leest_niet_als_genoeg() -> None:
    assert in_woorden(contrast("#777777", "#ffffff")) == "4,4 op 1"


@given(KLEUREN, KLEUREN)
def test_contrast_ligt_tussen_1_en_21_en_kent_geen_volgorde(een: str, ander: str) -> None:
    assert 1 <= contrast(een, ander) <= 21
    assert contrast(een, ander) == contrast(ander, een)


def test_wat_geen_kleur_is_is_een_fout() -> None:
    for woord in ("rood", "#fff", "1f4e5f0"):
        with pytest.raises(ValueError, match="geen kleur"):
            contrast(woord, "#ffffff")


@pytest.fixture
def beheerder(settings: Settings, db: None) -> Lidmaatschap:
    settings.VASTE_DAG = DAG.isoformat()
    return maak_pet("beheerder", "Rijswijk")


def wijzig(door: Lidmaatschap, *, accent: str = "#7a1f3d", versie: int = 0, waar: str = "Rijswijk") -> Huisstijl:
    return wijzig_huisstijl(
        plaats=regio(waar) if waar.islower() else gemeente(waar),
        uiterlijk=Uiterlijk(accent, "#ffffff", "Generaal Spoorlaan 2"),
        versie=versie,
        door=door,
        op=DAG,
    )


@pytest.mark.parametrize(
    ("rol", "waar", "van", "mag"),
    [
        ("beheerder", "Rijswijk", "Rijswijk", True),
        ("beheerder", "haaglanden", "Rijswijk", True),
        ("beheerder", "haaglanden", "haaglanden", True),
        ("beheerder", "Rijswijk", "haaglanden", False),
        ("beheerder", "Den Haag", "Rijswijk", False),
        ("controller", "Rijswijk", "Rijswijk", False),
    ],
)
def test_wie_een_huisstijl_beheert(db: None, rol: str, waar: str, van: str, mag: bool) -> None:
    door = maak_pet(rol, regio(waar) if waar.islower() else waar)
    if mag:
        assert wijzig(door, waar=van).versie == 1
    else:
        with pytest.raises(GeenRecht):
            wijzig(door, waar=van)


def test_wijzigen_telt_versies_en_hetzelfde_verandert_niets(beheerder: Lidmaatschap) -> None:
    assert wijzig(beheerder).versie == 1
    assert wijzig(beheerder, versie=0).versie == 1  # twice is once
    assert wijzig(beheerder, accent="#00553d", versie=1).versie == 2
    with pytest.raises(KanNiet, match="Iemand anders heeft deze huisstijl gewijzigd"):
        wijzig(beheerder, accent="#222222", versie=1)
    assert Gebeurtenis.objects.filter(soort="huisstijl_gewijzigd").count() == 2


def test_onleesbare_tekst_wordt_geweigerd(beheerder: Lidmaatschap) -> None:
    with pytest.raises(KanNietBij, match="slecht te lezen") as fout:
        wijzig(beheerder, accent="#ffff00")
    assert fout.value.veld == "accent_tekst"
    assert not Huisstijl.objects.filter(gemeente=gemeente("Rijswijk")).exists()


def stuur(client: Client, pet: Lidmaatschap, *, waar: str = "beheer_huisstijl", **velden: Any) -> Any:
    client.force_login(pet.gebruiker)
    standaard = {
        "pet": pet.pk,
        "versie": 0,
        "accentkleur": "7A1F3D",
        "accent_tekst": "#FFF000",
        "adresregels": "A\n\n B ",
        "lettertype": "atkinson",
    }
    return client.post(reverse(waar, args=["GM0603"]), standaard | velden)


def test_eerst_zien_dan_bewaren(client: Client, beheerder: Lidmaatschap) -> None:
    eis_pango()
    gezien = stuur(client, beheerder, waar="beheer_proefbrief_bestand", logo=bestand(LOGO))
    lezer = lees(gezien.content)
    assert "Gemeente Rijswijk A B Proefbrief" in tekst(lezer)
    assert [een.ding["/Alt"] for een in elementen(lezer) if een.soort == "Figure"] == ["Logo van Gemeente Rijswijk"]
    assert "nog niet vastgelegd" in tekst(lezer)
    assert voldoet(gezien.content) == []
    assert gezien["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in gezien["Content-Security-Policy"]
    assert not Huisstijl.objects.filter(gemeente=gemeente("Rijswijk")).exists()
    assert not Logo.objects.exists()
    assert stuur(client, beheerder, logo=bestand(LOGO)).status_code == 302
    stijl = Huisstijl.objects.get(gemeente=gemeente("Rijswijk"))
    assert (stijl.accentkleur, stijl.accent_tekst, stijl.adresregels) == ("#7a1f3d", "#fff000", "A\nB")
    assert (stijl.lettertype, bytes(stijl.logo.inhoud)) == ("atkinson", maak_logo(LOGO).inhoud)
    assert stuur(client, beheerder, versie="x", accentkleur="#222222").status_code == 400
    assert stuur(client, beheerder, versie=1, accentkleur="#222222").status_code == 302  # the logo stays
    assert stuur(client, beheerder, versie=2, accentkleur="#222222", zonder_logo="on").status_code == 302
    pagina = client.get(reverse("beheer_huisstijl", args=["GM0603"])).content.decode()
    assert "versie 1: accentkleur, tekstkleur, adres, lettertype, logo (#7a1f3d met #fff000)" in pagina
    assert "versie 3: logo (#222222" in pagina


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"accentkleur": "rood"}, "Schrijf een kleur als #"),
        ({"accent_tekst": "#7a1f3e", "bewaren": "ja"}, "slecht te lezen"),
        ({"adresregels": "1\n2\n3\n4\n5\n6\n7"}, "Een brief heeft plaats voor 6 regels"),
        ({"lettertype": "comic"}, "Selecteer een geldige keuze"),
        (
            {"logo": SimpleUploadedFile("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")},
            "een script",
        ),
        ({"logo": SimpleUploadedFile("logo.gif", b"GIF89a")}, "Dit is geen SVG en geen PNG"),
        ({"logo": SimpleUploadedFile("logo.png", b"x" * 600_000)}, "Dit bestand is te groot"),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld(
    client: Client, beheerder: Lidmaatschap, velden: dict[str, Any], zin: str
) -> None:
    for waar, status in (("beheer_huisstijl", 200), ("beheer_proefbrief_bestand", 422)):
        for bestand_ in [waarde for waarde in velden.values() if isinstance(waarde, SimpleUploadedFile)]:
            bestand_.seek(0)
        antwoord = stuur(client, beheerder, waar=waar, **velden)
        assert antwoord.status_code == status
        assert zin in antwoord.content.decode()
    assert not Huisstijl.objects.filter(gemeente=gemeente("Rijswijk")).exists()


def test_de_lijst_is_er_voor_wie_meer_plaatsen_beheert(client: Client, beheerder: Lidmaatschap) -> None:
    client.force_login(beheerder.gebruiker)
    assert client.get(reverse("beheer_huisstijlen")).url == reverse("beheer_huisstijl", args=["GM0603"])
    client.force_login(maak_pet("beheerder", regio("haaglanden")).gebruiker)
    wijzig(beheerder)
    pagina = client.get(reverse("beheer_huisstijlen")).content.decode()
    assert "eigen, #7a1f3d" in pagina
    assert "nog niet ingevuld" in pagina
    assert "geen burgemeester en secretaris" in pagina
