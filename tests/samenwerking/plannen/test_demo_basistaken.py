"""The demo: the matrix of West-Brabant West shows gaps, the ten promises of Zevenaar have an indicator."""

from __future__ import annotations

import datetime

import pytest

from regio.models import Regio, Rol
from samenwerking.demo.basistaken import laad_basistaken
from samenwerking.demo.kaart import laad_omgeving, lees_kaart
from samenwerking.demo.mensen import laad_mensen
from samenwerking.kennis.models import Kennisversie
from samenwerking.plannen.beeld_basis import beloften_met_stand, pakket_van
from samenwerking.plannen.models import Belofte, Horizon, Lokaalplan, Pilot
from samenwerking.plannen.takenstand import Beeld
from samenwerking.plannen.werk_basis import werk_voor

OP = datetime.date(2026, 11, 23)


@pytest.mark.django_db
def test_wat_de_regios_beloven_staat_erin() -> None:
    kaart = lees_kaart(op=OP)
    laad_omgeving(kaart)
    mensen = laad_mensen(kaart)
    laad_basistaken(kaart, mensen, op=OP)

    pakket = pakket_van(Regio.objects.get(sleutel="west-brabant-west"), op=OP)
    beelden = {cel.beeld for rij in pakket.rijen for _, cel in rij.cellen}
    assert (len(pakket.rijen), len(pakket.gemeenten)) == (7, 6)
    assert beelden == set(Beeld)
    beloften = beloften_met_stand(Belofte.objects.all(), op=OP)
    assert len(beloften) == 10
    assert all(len(beeld.indicatoren) == 1 and beeld.indicatoren[0].indicator.is_voorbeeld for beeld in beloften)
    assert {beeld.indicatoren[0].oordeel.staat.value for beeld in beloften} == {"op weg", "niet op weg", "onbekend"}
    assert Horizon.objects.get().jaar == 2032
    assert {str(plan.gemeente) for plan in Lokaalplan.objects.all()} == {
        "Den Haag", "Leidschendam-Voorburg", "Rijswijk", "Wassenaar", "Zevenaar", "Zoetermeer",
    }  # fmt: skip
    assert (Pilot.objects.count(), Kennisversie.objects.count()) == (2, 3)
    coordinator = mensen.pet(Rol.COORDINATOR, kaart.deel("west-brabant-west").regio)
    assert [regel.knop for regel in werk_voor(coordinator, op=OP)] == ["Evaluatie vastleggen"]
