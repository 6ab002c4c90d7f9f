"""Who sees the pages about the money: the own region looks, a controller changes, another region finds nothing."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.financien.factories import bevries, maak_proefscenario
from tests.financien.paginas import adressen, client_van, haags

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rol", "waar", "status"),
    [
        ("controller", "Rijswijk", 200),
        ("coordinator", "", 200),
        ("beleidsadviseur", "Wassenaar", 200),
        ("collegelid", "Zoetermeer", 403),
        ("controller", "Dordrecht", 404),
        ("beleidsadviseur", "Papendrecht", 404),
        ("raadslid", "Rijswijk", 403),
        ("griffier", "Rijswijk", 403),
        ("consulent", "Rijswijk", 403),
        ("beheerder", "Rijswijk", 403),
    ],
)
def test_wie_de_cijfers_van_een_regio_ziet(rol: str, waar: str, status: int) -> None:
    scenario = maak_proefscenario()
    berekening = bevries(scenario)
    client = client_van(haags(rol, waar))
    gekregen = {adres: client.get(adres).status_code for adres in adressen(scenario, berekening)}
    assert gekregen == dict.fromkeys(gekregen, status)


@pytest.mark.parametrize(
    ("rol", "waar", "status"),
    [
        ("controller", "Rijswijk", 200),
        ("coordinator", "", 403),
        ("collegelid", "Zoetermeer", 403),
        ("raadslid", "Rijswijk", 403),
        ("controller", "Dordrecht", 404),
    ],
)
def test_alleen_de_controller_komt_bij_wijzigen_bevriezen_en_nieuw(rol: str, waar: str, status: int) -> None:
    scenario = maak_proefscenario()
    client = client_van(haags(rol, waar))
    for adres in (
        reverse("scenario_wijzigen", args=[scenario.pk]),
        reverse("vaststelling_vragen", args=[scenario.pk]),
        reverse("scenario_nieuw", args=["haaglanden", "BW"]),
    ):
        assert client.get(adres).status_code == status, adres


def test_de_lijst_toont_alleen_de_eigen_regio() -> None:
    maak_proefscenario(naam="Haags plan")
    maak_proefscenario(naam="Dordts plan", regio="dordrecht")
    tekst = client_van(haags("coordinator")).get(reverse("scenarios")).content.decode()
    assert "Haags plan" in tekst
    assert "Dordts plan" not in tekst


def test_knoppen_volgen_de_rechten() -> None:
    scenario = maak_proefscenario()
    adres = reverse("scenario_wijzigen", args=[scenario.pk])
    assert adres in client_van(haags()).get(reverse("scenario", args=[scenario.pk])).content.decode()
    assert adres not in client_van(haags("coordinator")).get(reverse("scenario", args=[scenario.pk])).content.decode()


@pytest.mark.parametrize(
    "args",
    [
        ("GM0014", 3, "totaal"),
        ("GM0603", 11, "totaal"),
        ("GM0603", 3, "geheim"),
        ("x", 3, "totaal"),
    ],
)
def test_een_getal_dat_er_niet_is_geeft_404(args: tuple[object, ...]) -> None:
    scenario = maak_proefscenario()
    assert client_van(haags()).get(reverse("scenario_getal", args=[scenario.pk, *args])).status_code == 404


def test_een_gemeente_buiten_de_regio_of_een_vreemd_bestand_geeft_404() -> None:
    scenario = maak_proefscenario()
    client = client_van(haags())
    for naam, args in (("scenario_gemeente", ["GM0363"]), ("scenario_bestand", ["GM0363", "csv"])):
        assert client.get(reverse(naam, args=[scenario.pk, *args])).status_code == 404
    assert client.get(reverse("scenario_bestand", args=[scenario.pk, "regio", "pdf"])).status_code == 404
