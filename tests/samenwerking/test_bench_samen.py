"""The measurement of working together at a small size: it runs, and the questions do not grow with the texts."""

from __future__ import annotations

import pytest
from django.conf import LazySettings

from samenwerking import meten
from samenwerking.bench_samen import meet

pytestmark = pytest.mark.django_db


def test_evenveel_vragen_met_meer_teksten_en_de_route_onder_een_seconde(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meten, "BEZOEKEN", 1)
    from django.db import transaction

    uitkomsten = []
    for teksten in (2, 6):
        with transaction.atomic():
            uitkomsten.append({een.naam: een for een in meet(regios=4, teksten=teksten, mensen=1, gestuurd=3)})
            transaction.set_rollback(True)
    klein, groot = uitkomsten
    vragen = [naam for naam in klein if naam.endswith("vragen")]
    assert len(vragen) == 7
    assert {naam: klein[naam].waarde for naam in vragen} == {naam: groot[naam].waarde for naam in vragen}
    route = next(een for naam, een in groot.items() if naam.startswith("route van een regio met 14"))
    assert route.waarde < 1000
    assert groot["berichten maken, een werker"].waarde > 0
