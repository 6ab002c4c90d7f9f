"""Making and changing a scenario: who may, stale forms, twice is once, and what is recorded."""

from uuid import uuid4

import pytest

from financien.acties.scenario import Keuze, maak_scenario, wijzig_scenario
from financien.models import Scenario
from regio.fouten import GeenRecht, KanNiet
from regio.models import Gebeurtenis, Lidmaatschap, Regio, Taak
from regio.namens import namens
from tests.financien.factories import (
    HISTORISCH,
    OBJECTIEF,
    OP,
    maak_aandelen,
    maak_ingroeipad,
    maak_keuze,
    maak_macrobudget,
    maak_proefscenario,
)
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db


def wijzig(scenario: Scenario, door: Lidmaatschap, *, versie: int | None = None, **anders: object) -> Scenario:
    """Change some fields of a scenario."""
    nu = Keuze.van(Scenario.objects.get(pk=scenario.pk))
    return wijzig_scenario(
        scenario=scenario,
        versie=scenario.versienummer if versie is None else versie,
        keuze=Keuze(**({naam: getattr(nu, naam) for naam in Keuze.__dataclass_fields__} | anders)),
        reden="Nieuw uitstel",
        door=door,
        op=OP,
    )


def test_het_startjaar_verschuiven_is_een_veld() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    scenario = maak_proefscenario(pet, startjaar=2028)
    voor = Keuze.van(scenario)
    na = Keuze.van(wijzig(scenario, pet, startjaar=2030))
    assert [naam for naam, _, _ in voor.verschillen(na)] == ["startjaar"]
    onbekend = wijzig(Scenario.objects.get(pk=scenario.pk), pet, startjaar=None)
    assert onbekend.startjaar is None
    assert onbekend.versienummer == 3


def test_een_wijziging_staat_in_de_historie_met_reden_persoon_en_pet() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    scenario = maak_proefscenario(pet)
    with namens(pet):
        wijzig(scenario, pet, startjaar=2031)
    laatste = scenario.historie.first()
    assert (laatste.startjaar, laatste.history_change_reason) == (2031, "Nieuw uitstel")
    assert (laatste.history_user, laatste.history_pet_id) == (pet.gebruiker, pet.pk)
    gebeurtenis = Gebeurtenis.objects.get(soort="scenario_gewijzigd")
    assert gebeurtenis.feiten["startjaar_was"] == 2028
    assert gebeurtenis.feiten["startjaar"] == 2031
    assert gebeurtenis.regio == scenario.regio


def test_wie_niets_wijzigt_maakt_geen_versie() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    scenario = maak_proefscenario(pet)
    assert wijzig(scenario, pet).versienummer == 1
    assert scenario.historie.count() == 1
    assert not Gebeurtenis.objects.filter(soort="scenario_gewijzigd").exists()


def test_een_verouderd_formulier_wordt_geweigerd_met_beide_waarden() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    scenario = maak_proefscenario(pet, startjaar=2028)
    wijzig(scenario, maak_pet("controller", "Rijswijk"), startjaar=2031)
    with pytest.raises(KanNiet, match=r"Startjaar: u koos '2029', er staat nu '2031'\."):
        wijzig(scenario, pet, versie=1, startjaar=2029)
    assert Scenario.objects.get(pk=scenario.pk).startjaar == 2031


def test_wie_verouderd_hetzelfde_koos_hoeft_niets_te_doen() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    scenario = maak_proefscenario(pet, startjaar=2028)
    wijzig(scenario, pet, startjaar=None)
    with pytest.raises(KanNiet, match="Er staat nu al wat u invulde"):
        wijzig(scenario, pet, versie=1, startjaar=None)


def test_twee_keer_klikken_maakt_een_scenario() -> None:
    pet, aanvraag, keuze = maak_pet("controller", regio("haaglanden")), uuid4(), maak_keuze()
    twee = [
        maak_scenario(regio=regio("haaglanden"), taak=Taak.BW, keuze=keuze, aanvraag=aanvraag, door=pet, op=OP).pk
        for _ in range(2)
    ]
    assert len(set(twee)) == 1
    assert Gebeurtenis.objects.filter(soort="scenario_gemaakt").count() == 1


@pytest.mark.parametrize(
    ("rol", "waar", "mag"),
    [
        ("controller", "regio haaglanden", True),
        ("controller", "Rijswijk", True),
        ("controller", "regio dordrecht", False),
        ("controller", "Dordrecht", False),
        ("coordinator", "regio haaglanden", False),
        ("beleidsadviseur", "Rijswijk", False),
        ("collegelid", "Rijswijk", False),
        ("raadslid", "Rijswijk", False),
        ("consulent", "Rijswijk", False),
        ("beheerder", "Rijswijk", False),
    ],
)
def test_alleen_een_controller_van_de_regio_maakt_en_wijzigt(rol: str, waar: str, mag: bool) -> None:
    plek: Regio | str = regio(waar.removeprefix("regio ")) if waar.startswith("regio ") else waar
    pet = maak_pet(rol, plek)
    scenario = maak_proefscenario()
    if mag:
        assert wijzig(scenario, pet, startjaar=2029).startjaar == 2029
        assert maak_proefscenario(pet).pk
        return
    with pytest.raises(GeenRecht):
        wijzig(scenario, pet, startjaar=2029)
    with pytest.raises(GeenRecht):
        maak_proefscenario(pet)


def test_een_pet_die_afgelopen_is_mag_niets_meer() -> None:
    pet = maak_pet("controller", regio("haaglanden"), tot=OP)
    with pytest.raises(GeenRecht):
        maak_proefscenario(pet)


def test_delen_van_een_andere_taak_of_soort_worden_geweigerd() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    with pytest.raises(KanNiet, match="maatschappelijke opvang"):
        maak_proefscenario(pet, ingroeipad=maak_ingroeipad(taak=Taak.MO))
    with pytest.raises(KanNiet, match="maatschappelijke opvang"):
        maak_proefscenario(pet, macrobudget=maak_macrobudget(taak=Taak.MO))
    with pytest.raises(KanNiet, match="historische verdeling"):
        maak_proefscenario(
            pet, historisch=maak_aandelen("objectief", OBJECTIEF), objectief=maak_aandelen("historisch", HISTORISCH)
        )
    assert not Scenario.objects.exists()


def test_een_naam_komt_een_keer_voor_in_een_regio() -> None:
    maak_proefscenario(naam="Eerste")
    with pytest.raises(KanNiet, match="al een scenario met de naam 'Eerste'"):
        maak_proefscenario(naam="Eerste")
    assert maak_proefscenario(naam="Eerste", regio="dordrecht").pk


@pytest.mark.parametrize("jaar", [2014, 2101])
def test_een_startjaar_is_een_gewoon_jaar(jaar: int) -> None:
    with pytest.raises(KanNiet, match="startjaar van 2015 tot en met 2100"):
        maak_proefscenario(startjaar=jaar)
