"""The reference data are complete, add up, and load twice without change."""

import datetime

import pytest
from django.core.management import call_command
from django.db.models import Sum

from regio.feestdagen import GELIJKGESTELDE_DAGEN
from regio.models import Bron, Deelname, Gemeente, Herindeling, Inwonertal, Orgaan, Regio, Taak, Wetstand
from regio.notatie import datum

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 11, 22)


def test_342_gemeenten_met_een_college_en_een_raad() -> None:
    assert Gemeente.objects.bestaand(op=DAG).count() == 342
    assert Orgaan.objects.filter(soort="college").count() == 342
    assert Orgaan.objects.filter(soort="raad").count() == 342


def test_elk_jaar_met_een_gelijkgestelde_dag_heeft_een_bron() -> None:
    for dag in GELIJKGESTELDE_DAGEN:
        bron = Bron.objects.get(sleutel=f"gelijkgestelde-dagen-{dag.year}")
        assert datum(dag) in bron.toelichting
        assert bron.zekerheid == "waarschijnlijk"  # from secondary sources, until someone looked in the Staatscourant


@pytest.mark.parametrize(
    ("jaar", "totaal"),
    [
        (2019, 17282163),
        (2020, 17407585),
        (2021, 17475415),
        (2022, 17590672),
        (2023, 17811291),
        (2024, 17942942),
    ],
)
def test_inwoners_tellen_op_tot_het_landelijke_totaal(jaar: int, totaal: int) -> None:
    som = Inwonertal.objects.filter(peildatum=datetime.date(jaar, 1, 1)).aggregate(som=Sum("aantal"))["som"]
    assert som == totaal


@pytest.mark.parametrize(
    ("sleutel", "aantal", "centrum"),
    [
        ("haaglanden", 5, "Den Haag"),
        ("dordrecht", 9, "Dordrecht"),
        ("west-brabant-west", 6, "Bergen op Zoom"),
        ("centraal-gelderland", 10, "Arnhem"),
    ],
)
def test_de_vier_regios_van_de_bronnen(sleutel: str, aantal: int, centrum: str) -> None:
    regio = Regio.objects.get(sleutel=sleutel)
    assert Gemeente.objects.in_regio(regio, op=DAG).count() == aantal
    assert Deelname.objects.lopend(op=DAG).get(regio=regio, taak=Taak.BW, rol="centrum").gemeente.naam_kort == centrum


def test_een_gesplitste_gemeente_heeft_meer_opvolgers() -> None:
    assert Herindeling.objects.filter(oude__naam="Haaren").count() == 4


def test_op_naam_sorteert_zoals_een_lezer_verwacht() -> None:
    namen = list(Gemeente.objects.filter(code__in=["GM0518", "GM1980", "GM0014", "GM1900"]).op_naam())
    assert [g.naam_kort for g in namen] == ["Den Haag", "Dijk en Waard", "Groningen", "Súdwest-Fryslân"]


def test_het_woonplaatsbeginsel_is_niet_in_werking() -> None:
    stand = Wetstand.objects.laatste("woonplaatsbeginsel", op=DAG)
    assert stand is not None
    assert stand.status == Wetstand.Status.NIET_IN_WERKING
    assert stand.ingangsdatum is None


def test_twee_keer_laden_is_een_keer() -> None:
    modellen = (Gemeente, Inwonertal, Herindeling, Regio, Deelname, Orgaan, Wetstand)
    voor = [model.objects.count() for model in modellen]
    call_command("laad_referentie", verbosity=0)
    assert [model.objects.count() for model in modellen] == voor
