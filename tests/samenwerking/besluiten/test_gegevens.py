"""Data fields of procedures: where a decision stands, and on which day a raad decides, in the words of a letter."""

from __future__ import annotations

import pytest
from django.urls import reverse

from regio import klok
from samenwerking.besluiten.beeld import beeld_van
from samenwerking.besluiten.views.pagina import zin
from samenwerking.teksten.gegevens.kiezer import PROCEDURES, maak_kiezer
from samenwerking.teksten.gegevens.lezen import waarde_van
from samenwerking.teksten.gegevens.vraag import Vraag
from samenwerking.teksten.models import Tekstgegevens
from tests.samenwerking.besluiten.factories import maak_weg
from tests.samenwerking.teksten.factories import Mensen

pytestmark = pytest.mark.django_db


def test_een_tekst_noemt_de_stand_van_een_procedure_en_de_dag_van_de_raad(mensen: Mensen) -> None:
    weg = maak_weg(mensen=mensen)
    procedure = weg.procedure
    vraag = Vraag(procedure.tekst, Tekstgegevens.van(procedure.tekst), klok.vandaag())
    stand = waarde_van(vraag, f"procedure:{procedure.pk}:stand")
    assert stand.woorden == zin(beeld_van(procedure, op=klok.vandaag())).removesuffix(".")
    assert stand.adres == reverse("procedure", args=[procedure.pk])
    dag = waarde_van(vraag, f"procedure:{procedure.pk}:raad:gm0603")
    assert dag.woorden.startswith(("naar verwachting ", "uiterlijk "))
    assert waarde_van(vraag.voor("GM0603"), f"procedure:{procedure.pk}:raad:eigen").woorden == dag.woorden


@pytest.mark.parametrize("sleutel", ["procedure:0:stand", "procedure:nummer:stand", "procedure:0:raad:gm0603"])
def test_een_procedure_die_er_niet_is_zegt_wat_te_doen(mensen: Mensen, sleutel: str) -> None:
    tekst = maak_weg(mensen=mensen).procedure.tekst
    waarde = waarde_van(Vraag(tekst, Tekstgegevens.van(tekst), klok.vandaag()), sleutel)
    assert waarde.reden == "Deze procedure hoort niet bij deze regio. Haal dit veld weg."


def test_de_kiezer_biedt_lopende_procedures_van_de_regio_aan(mensen: Mensen) -> None:
    procedure = maak_weg(mensen=mensen).procedure
    kiezer = maak_kiezer(procedure.tekst, zoek="besluitvorming", gemeente="gm0603", jaar="", op=klok.vandaag())
    assert [keuze.sleutel for keuze in dict(kiezer.groepen)[PROCEDURES]] == [f"procedure:{procedure.pk}:stand"]
