"""The toewijzingen of the demo: one for each right that was chosen, and the first of them each with its own message."""

from __future__ import annotations

from typing import Any

import pytest

from regio.models import Lidmaatschap, Rol
from regio.namens import namens
from samenwerking.demo import berichten
from toegang.iwmo.lezen import heeft_schemas
from toegang.models import Bericht, Toewijzing

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("demo")
def test_elke_toewijzing_van_de_demo_heeft_haar_eigen_bericht(settings: Any) -> None:
    if not heeft_schemas(settings.IWMO_XSD_MAP):
        pytest.skip(f"De schema's van iWmo 3.2 staan niet in {settings.IWMO_XSD_MAP}.")
    with namens(Lidmaatschap.objects.get(rol=Rol.CONSULENT, gebruiker__email="consulent.rijswijk@demo.example")):
        toewijzingen = list(Toewijzing.objects.order_by("pk"))
        in_bericht = [toewijzing.versies.get().berichtregels.count() for toewijzing in toewijzingen]
        aantal = Bericht.objects.count()
    assert len(toewijzingen) == berichten.AANTAL
    assert in_bericht == [1] * berichten.MET_BERICHT + [0] * (berichten.AANTAL - berichten.MET_BERICHT)
    assert aantal == berichten.MET_BERICHT
