"""The list of gemeenten and the page of one: regions, inhabitants with their source, mergers."""

import csv
import datetime
import io

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from regio.models import Gemeente, Herindeling
from tests.regio.factories import gemeente, maak_pet

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _raadslid(client: Client, settings: LazySettings) -> None:
    settings.VASTE_DAG = "2026-11-22"
    client.force_login(maak_pet("raadslid", "Rijswijk").gebruiker)


def lijst(client: Client, **vraag: str) -> str:
    return client.get(reverse("gemeenten"), vraag).content.decode()


def test_er_zijn_342_gemeenten_en_de_lijst_bladert(client: Client) -> None:
    pagina = lijst(client)
    assert "342 gemeenten" in pagina
    assert "Aa en Hunze" in pagina
    assert "Zwolle" not in pagina


@pytest.mark.parametrize(
    ("vraag", "aantal", "wel", "niet"),
    [
        ({"regio": "haaglanden"}, "5 gemeenten", "Leidschendam-Voorburg", "Delft"),
        ({"regio": "dordrecht"}, "9 gemeenten", "Papendrecht", "Rijswijk</a>"),
        ({"provincie": "Flevoland"}, "6 gemeenten", "Urk", "Rijswijk</a>"),
        ({"naam": "'s-hertogenbosch"}, "1 gemeente", "Den Bosch", "Den Haag"),
        ({"naam": "den haag"}, "1 gemeente", "GM0518", "GM0603"),
        ({"naam": "weesp", "opgeheven": "on"}, "1 gemeente", "GM0457", "GM0363"),
        ({"naam": "weesp"}, "geen gemeenten", "Alle filters wissen", "GM0457"),
    ],
)
def test_zoeken_op_naam_provincie_en_regio(
    client: Client, vraag: dict[str, str], aantal: str, wel: str, niet: str
) -> None:
    pagina = lijst(client, **vraag).partition('<section id="lijst"')[2]
    assert aantal in pagina
    assert wel in pagina
    assert niet not in pagina.partition("<tbody")[2]


def test_sorteren_op_inwoners_begint_bij_de_grootste(client: Client) -> None:
    rijen = lijst(client, sorteer="-inwoners").partition("<tbody")[2]
    assert rijen.index("Amsterdam") < rijen.index("Rotterdam") < rijen.index("Den Haag") < rijen.index("Utrecht")


def test_de_lijst_is_te_downloaden(client: Client) -> None:
    antwoord = client.get(reverse("gemeenten"), {"export": "csv"})
    inhoud = antwoord.getvalue().decode("utf-8-sig") if antwoord.streaming else antwoord.content.decode("utf-8-sig")
    rijen = list(csv.reader(io.StringIO(inhoud)))
    assert len(rijen) == 343
    assert any("GM0603" in rij and "Haagse regio" in rij for rij in rijen)


def test_een_gemeente_toont_haar_regios_inwoners_en_bron(client: Client) -> None:
    pagina = client.get(reverse("gemeente", args=["GM0603"])).content.decode()
    assert "Rijswijk (ZH.)" in pagina
    assert "beschermd wonen" in pagina
    assert "Haagse regio" in pagina
    assert "59.642" in pagina
    assert reverse("bron", args=["cbs-37259eng"]) in pagina
    assert "Deze gemeente is sinds 2018 niet heringedeeld." in pagina


def test_een_opgeheven_gemeente_zegt_waar_zij_in_opging(client: Client) -> None:
    pagina = client.get(reverse("gemeente", args=["GM0457"])).content.decode()
    assert "Deze gemeente bestaat niet meer" in pagina
    assert reverse("gemeente", args=["GM0363"]) in pagina


def test_een_voornemen_is_nog_geen_besluit(client: Client) -> None:
    besluit = Herindeling.objects.filter(voornemen=False).first()
    assert besluit is not None
    Herindeling.objects.create(
        datum=datetime.date(2028, 1, 1), oude=gemeente("Rijswijk"), nieuwe=gemeente("Den Haag"),
        soort="toevoeging", voornemen=True, bron=besluit.bron,
    )  # fmt: skip
    for code in ("GM0603", "GM0518"):
        assert "voornemen, nog geen besluit" in client.get(reverse("gemeente", args=[code])).content.decode()


def test_een_gemeente_zonder_bekende_regio_zegt_dat(client: Client) -> None:
    zonder = Gemeente.objects.filter(deelnames__isnull=True, geldig_tot__isnull=True).first()
    assert zonder is not None
    assert "geen regio bekend" in client.get(reverse("gemeente", args=[zonder.code])).content.decode()


def test_een_onbekende_code_bestaat_niet(client: Client) -> None:
    assert client.get(reverse("gemeente", args=["GM9999"])).status_code == 404
