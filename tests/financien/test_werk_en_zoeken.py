"""What is asked of a controller, what the search field finds, and who has the entry at the left."""

import datetime

import pytest
from django.conf import settings

from financien.models import Scenario
from financien.navigatie import voor
from financien.werk import werk_voor
from financien.zoeken import zoek
from regio.models import Bron, Wetstand
from tests.financien.factories import OP, bevries, maak_proefscenario
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db


def controleer_wetten(dag: datetime.date) -> None:
    """Both laws were checked on that day."""
    for sleutel in ("woonplaatsbeginsel", "objectief-verdeelmodel"):
        Wetstand.objects.create(
            sleutel=sleutel, naam=f"Wet {sleutel}", status="niet_in_werking", gecontroleerd_op=dag,
            bron=Bron.objects.get(sleutel="wetsvoorstel-36288"),
        )  # fmt: skip


def test_een_scenario_dat_na_bevriezen_wijzigde_vraagt_om_bevriezen() -> None:
    controleer_wetten(OP)
    pet = maak_pet("controller", "Rijswijk")
    scenario = maak_proefscenario(naam="Plan")
    assert werk_voor(pet, op=OP) == []  # a scenario that was never frozen asks nothing
    bevries(scenario)
    assert werk_voor(pet, op=OP) == []
    Scenario.objects.filter(pk=scenario.pk).update(versienummer=2, startjaar=2030)
    (regel,) = werk_voor(pet, op=OP)
    assert regel.wat == "Scenario 'Plan' is gewijzigd na berekening 1"
    assert regel.url == f"/financien/scenario/{scenario.pk}/vaststelling/"
    bevries(Scenario.objects.get(pk=scenario.pk))
    assert werk_voor(pet, op=OP) == []


@pytest.mark.parametrize(("dagen", "regels"), [(0, 0), (1, 2)])
def test_een_oude_controle_van_de_wet_vraagt_om_een_nieuwe(dagen: int, regels: int) -> None:
    controle = OP - datetime.timedelta(days=settings.WETSTAND_HOUDBAAR_DAGEN + dagen)
    controleer_wetten(controle)
    maak_proefscenario()
    werk = werk_voor(maak_pet("controller", regio("haaglanden")), op=OP)
    assert len(werk) == regels
    for regel in werk:
        assert regel.wat == "Controleer of de wet al geldt"
        assert regel.url.endswith("/controle/")
        assert regel.uiterlijk == controle + datetime.timedelta(days=settings.WETSTAND_HOUDBAAR_DAGEN)


def test_zonder_scenario_hangt_er_niets_van_de_wet_af() -> None:
    controleer_wetten(OP - datetime.timedelta(days=400))
    maak_proefscenario(regio="dordrecht")
    assert werk_voor(maak_pet("controller", regio("haaglanden")), op=OP) == []


@pytest.mark.parametrize("rol", ["collegelid", "raadslid", "consulent", "beleidsadviseur"])
def test_anderen_krijgen_geen_werk_van_het_geld(rol: str) -> None:
    maak_proefscenario()
    assert werk_voor(maak_pet(rol, "Rijswijk"), op=OP) == []


def test_zoeken_vindt_een_scenario_van_de_eigen_regio() -> None:
    scenario = maak_proefscenario(naam="Stel: start in 2028")
    maak_proefscenario(naam="Stel: start in 2028", regio="dordrecht")
    (vondst,) = zoek(maak_pet("beleidsadviseur", "Rijswijk"), " START in ", op=OP)
    assert (vondst.titel, vondst.url) == ("Stel: start in 2028", f"/financien/scenario/{scenario.pk}/")
    assert zoek(maak_pet("raadslid", "Rijswijk"), "start", op=OP) == []
    assert zoek(maak_pet("controller", "Rijswijk"), "  ", op=OP) == []


def test_zoeken_vindt_een_berekening_bij_het_begin_van_haar_hash() -> None:
    berekening = bevries(maak_proefscenario())
    adres = f"/financien/berekening/{berekening.pk}/"
    for tekst in (berekening.kenmerk[:6], berekening.kenmerk[:12].upper(), berekening.kenmerk):
        assert [vondst.url for vondst in zoek(maak_pet("controller", "Rijswijk"), tekst, op=OP)] == [adres]
    assert zoek(maak_pet("controller", "Rijswijk"), berekening.kenmerk[:5], op=OP) == []
    assert zoek(maak_pet("controller", "Dordrecht"), berekening.kenmerk, op=OP) == []


@pytest.mark.parametrize(
    ("rol", "ingangen"),
    [
        ("controller", ["Financiën"]),
        ("beleidsadviseur", ["Financiën"]),
        ("collegelid", ["Geld van onze gemeente"]),
        ("raadslid", ["Geld van onze gemeente"]),
        ("griffier", ["Geld van onze gemeente"]),
        ("consulent", []),
        ("beheerder", []),
    ],
)
def test_wie_welke_ingang_van_het_geld_heeft(rol: str, ingangen: list[str]) -> None:
    assert [ingang.titel for ingang in voor(maak_pet(rol, "Rijswijk"))] == ingangen
