"""The demo holds the overleggen that the sources name; an action is late, one verslag waits, raden read one session."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest

from regio.feestdagen import vrije_dag
from regio.models import Rol
from samenwerking.demo.kaart import laad_omgeving, lees_kaart
from samenwerking.demo.mensen import laad_mensen
from samenwerking.demo.overleg import laad_overleg
from samenwerking.overleg.models import Actie, Bijeenkomst, Overleg, Vertegenwoordiging
from samenwerking.overleg.rechten import bijeenkomsten_van

OP = datetime.date(2026, 11, 23)


@pytest.mark.django_db
def test_de_overleggen_van_de_bronnen_staan_erin() -> None:
    kaart = lees_kaart(op=OP)
    laad_omgeving(kaart)
    mensen = laad_mensen(kaart)
    laad_overleg(kaart, mensen, op=OP)

    assert Counter(Overleg.objects.values_list("regio__sleutel", flat=True)) == {
        "haaglanden": 5,
        "west-brabant-west": 9,
        "centraal-gelderland": 3,
        "dordrecht": 2,
    }
    soorten = {"stuurgroep", "participatieraad", "clienten", "overlegtafel", "accountgesprek", "jaaroverleg"}
    assert soorten < set(Overleg.objects.values_list("soort", flat=True))
    assert Overleg.objects.get(soort="overlegtafel").ritme.woorden.startswith("vier keer per jaar")
    assert Actie.objects.open().filter(uiterlijk__lt=OP).exists()
    assert Bijeenkomst.objects.filter(verslagen__isnull=False, vaststelling__isnull=True).count() == 1
    gepland = Bijeenkomst.objects.filter(datum__gte=OP).values_list("datum", flat=True)
    assert [dag for dag in gepland if vrije_dag(dag)] == []
    assert Vertegenwoordiging.objects.count() == 2
    griffier = mensen.pet(Rol.GRIFFIER, kaart.gemeente("Dordrecht"))
    assert bijeenkomsten_van(griffier, op=OP).count() == 1
