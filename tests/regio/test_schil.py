"""What stands around each page fits the hat: navigation, hats to change to, the colour of the gemeente."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from regio.models import Gemeente, Huisstijl, Lidmaatschap, Rol
from regio.navigatie import Ingang
from regio.schil import initialen
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_ingangen_van_andere_apps(settings: Settings) -> None:
    """Their entries have tests of their own."""
    settings.NAVIGATIE = []


def negen_ingangen(pet: Lidmaatschap) -> list[Ingang]:
    return [Ingang(f"Ingang {nummer}", "onderdelen", nummer) for nummer in range(9)]


def drie_ingangen(pet: Lidmaatschap) -> list[Ingang]:
    return [
        Ingang("Later", "kies_pet", 20, 0),
        Ingang("Onderdelen", "onderdelen", 10, 3),
        Ingang("Begin", "kies_pet", 5),
    ]


def open_als(client: Client, pet: Lidmaatschap, pad: str = "/onderdelen/") -> str:
    client.force_login(pet.gebruiker)
    sessie = client.session
    sessie["pet"] = pet.pk
    sessie.save()
    return client.get(pad).content.decode()


def huisstijladres(html: str) -> str:
    gevonden = re.search(r'href="(/huisstijl/[^"]+)"', html)
    assert gevonden is not None
    return gevonden[1]


def test_bovenbalk_noemt_gemeente_en_rol(client: Client) -> None:
    html = open_als(client, maak_pet(Rol.CONSULENT, "Rijswijk"))
    assert "namens <strong>Rijswijk</strong>, als Wmo-consulent" in html
    assert "Demo: alle personen zijn verzonnen." in html
    assert "Verder namens" not in html


def test_wie_meer_petten_heeft_kan_wisselen(client: Client) -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    ander = maak_pet(Rol.CONTROLLER, "Delft", gebruiker=pet.gebruiker)
    html = open_als(client, pet)
    assert f'name="kies" value="{ander.pk}"' in html
    assert f'name="kies" value="{pet.pk}"' not in html


def test_navigatie_staat_op_volgorde_en_merkt_waar_u_bent(client: Client, settings: Settings) -> None:
    settings.NAVIGATIE = ["tests.regio.test_schil.drie_ingangen"]
    html = open_als(client, maak_pet(Rol.CONSULENT, "Rijswijk"))
    menu = html[html.index("<nav") : html.index("</nav>")]
    assert re.findall(r"<span>(\w+)</span>", menu) == ["Begin", "Onderdelen", "Later"]
    assert menu.count("aria-current") == 1
    assert menu.count("navigatie__aantal") == 1  # nothing waits: no number, not a nought


def een_ingang_met_een_lijst_elders(pet: Lidmaatschap) -> list[Ingang]:
    return [Ingang("Begin", "kies_pet", 5), Ingang("Elders", "gezond_klaar", 10, ook=("onderdelen",))]


def test_een_lijst_met_een_adres_elders_merkt_haar_ingang(client: Client, settings: Settings) -> None:
    settings.NAVIGATIE = ["tests.regio.test_schil.een_ingang_met_een_lijst_elders"]
    html = open_als(client, maak_pet(Rol.CONSULENT, "Rijswijk"))
    menu = html[html.index("<nav") : html.index("</nav>")]
    assert re.findall(r'href="([^"]+)"[^>]*aria-current', menu) == ["/gezond/klaar/"]


def test_meer_dan_acht_ingangen_is_een_fout_van_ons(client: Client, settings: Settings) -> None:
    settings.NAVIGATIE = ["tests.regio.test_schil.negen_ingangen"]
    with pytest.raises(ValueError, match="Meer dan 8 ingangen"):
        open_als(client, maak_pet(Rol.CONSULENT, "Rijswijk"))


def test_bovenbalk_krijgt_de_kleur_van_de_gemeente(client: Client) -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    Huisstijl.objects.create(gemeente=pet.gemeente, accentkleur="#7a1f3d", accent_tekst="#fefefe")
    adres = huisstijladres(open_als(client, pet))
    client.logout()
    antwoord = client.get(adres)  # public: the browser may ask for it without a session
    assert antwoord["Content-Type"] == "text/css; charset=utf-8"
    assert antwoord.content.decode() == ":root{--huis-accent:#7a1f3d;--huis-accent-tekst:#fefefe}\n"
    assert "immutable" in antwoord["Cache-Control"]


def test_gemeente_zonder_eigen_kleur_krijgt_die_van_de_regio(client: Client) -> None:
    pet = maak_pet(Rol.CONSULENT, "Rijswijk")
    zonder = huisstijladres(open_als(client, pet))
    haaglanden = regio("haaglanden")
    Huisstijl.objects.create(regio=haaglanden, accentkleur="#00553d")
    met = huisstijladres(open_als(client, pet))
    assert met != zonder  # another address: what the browser kept is not used again
    assert "#00553d" in client.get(met).content.decode()
    assert "#00553d" in client.get("/huisstijl/haaglanden.css").content.decode()
    assert "#00553d" not in client.get("/huisstijl/GM0363.css").content.decode()  # Amsterdam


def test_oud_kenmerk_wordt_niet_voor_altijd_bewaard(client: Client) -> None:
    assert "immutable" not in client.get("/huisstijl/GM0603.css?v=oud")["Cache-Control"]
    assert "max-age=0" in client.get("/huisstijl/GM0603.css")["Cache-Control"]


@pytest.mark.parametrize("code", ["GM9999", "bestaat-niet"])
def test_onbekende_huisstijl_is_er_niet(client: Client, code: str) -> None:
    assert client.get(f"/huisstijl/{code}.css").status_code == 404


def test_elke_gemeente_heeft_een_huisstijl(client: Client) -> None:
    codes = list(Gemeente.objects.order_by("?").values_list("code", flat=True)[:3])
    assert all(client.get(f"/huisstijl/{code}.css").status_code == 200 for code in codes)


@pytest.mark.parametrize(
    ("naam", "letters"),
    [("Consulent van Rijswijk", "CR"), ("Proefpersoon 1", "P"), ("Şahin Özdemir", "ŞÖ"), ("", "?"), ("12", "?")],
)
def test_initialen(naam: str, letters: str) -> None:
    assert initialen(naam) == letters
