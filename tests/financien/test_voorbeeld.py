"""The example figures: recognisable, complete, by the stated rule, and loaded once."""

from decimal import Decimal

import pytest
from django.db.models import Sum

from financien.models import Aandeel, Aandelen, Ingroeipad, Macrobudget, Mutatie, Scenario
from financien.voorbeeld import BW_PER_JAAR, historische_bedragen, laad_voorbeeldinvoer, maak_voorbeeldscenarios
from regio.models import Inwonertal, Taak
from tests.financien.factories import OP
from tests.regio.factories import maak_pet, regio

pytestmark = pytest.mark.django_db


def test_voorbeeldcijfers_van_bw_heten_overal_voorbeeld() -> None:
    invoer = laad_voorbeeldinvoer()
    for versie in (invoer.budget_bw, invoer.historisch, invoer.objectief):
        assert versie.bron.is_voorbeeld
        assert "voorbeeld" in versie.bron.titel.lower()
        assert versie.bron.toelichting
    assert all(regel.bron.is_voorbeeld for regel in invoer.budget_bw.mutaties.select_related("bron"))


def test_het_geld_van_mo_is_echt_en_heeft_geen_ingroeipad() -> None:
    invoer = laad_voorbeeldinvoer()
    assert invoer.budget_mo.bron.zekerheid == "bevestigd"
    regels = list(invoer.budget_mo.mutaties.select_related("taakveld"))
    assert [regel.jaar for regel in regels] == list(range(2023, 2029))
    assert {(regel.bedrag, regel.taakveld.code) for regel in regels} == {(Decimal("385057000.00"), "6.81b")}
    assert not Ingroeipad.objects.filter(taak=Taak.MO).exists()


def test_de_verdelingen_zijn_volledig_en_volgen_de_regel() -> None:
    invoer = laad_voorbeeldinvoer()
    historisch = Aandeel.objects.filter(aandelen=invoer.historisch)
    assert historisch.count() == 43
    assert historisch.aggregate(som=Sum("waarde"))["som"] == BW_PER_JAAR
    objectief = Aandeel.objects.filter(aandelen=invoer.objectief)
    assert objectief.count() == 342
    assert objectief.aggregate(som=Sum("waarde"))["som"] == 17_942_942


def test_de_historische_regel_is_half_gelijk_half_naar_inwoners() -> None:
    inwoners = dict(Inwonertal.objects.filter(peildatum__year=2024).values_list("gemeente__code", "aantal"))
    bedragen = historische_bedragen(inwoners)
    assert sum(bedragen.values()) == BW_PER_JAAR
    samen = sum(inwoners[code] for code in bedragen)
    for code in ("GM0518", "GM0505", "GM0748"):
        precies = BW_PER_JAAR / 2 / 43 + BW_PER_JAAR / 2 * inwoners[code] / samen
        assert abs(bedragen[code] - precies) < Decimal("0.02")


def test_twee_keer_laden_is_een_keer() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    modellen = (Macrobudget, Mutatie, Aandelen, Aandeel, Ingroeipad, Scenario)
    eerste = maak_voorbeeldscenarios(regio("haaglanden"), door=pet, op=OP)
    aantallen = [model.objects.count() for model in modellen]
    assert maak_voorbeeldscenarios(regio("haaglanden"), door=pet, op=OP) == eerste
    assert [model.objects.count() for model in modellen] == aantallen


def test_geen_startjaar_staat_er_als_feit() -> None:
    pet = maak_pet("controller", regio("haaglanden"))
    for scenario in maak_voorbeeldscenarios(regio("haaglanden"), door=pet, op=OP):
        assert scenario.startjaar is None or scenario.naam.startswith("Stel: ")
