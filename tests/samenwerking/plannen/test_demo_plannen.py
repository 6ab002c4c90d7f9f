"""The demo holds the plan of the source with all its rows, and a jaarplan of this year in which work waits."""

from __future__ import annotations

import datetime

import pytest

from regio.models import Rol
from samenwerking.brieven.lopend import lopend_voor
from samenwerking.demo.kaart import laad_omgeving, lees_kaart
from samenwerking.demo.mensen import laad_mensen
from samenwerking.demo.plannen import laad_plannen
from samenwerking.plannen.models import Activiteit, Beoogdresultaat, Plan, Resultaatoordeel, Voortgangsverslag
from samenwerking.plannen.samenstellen import pad_van
from samenwerking.plannen.tijdspad import kring_in
from samenwerking.plannen.werk import werk_voor

DAGEN = {
    "2027-01-04": (None, False, 0, 0),
    "2027-04-01": (None, False, 1, 0),
    "2027-08-15": (1, True, 1, 1),
    "2026-11-23": (2, True, 1, 1),
    "2026-12-01": (2, True, 1, 2),
    "2026-12-31": (2, True, 1, 2),
}
"""A day of loading -> quarter with a report, whether evidence is asked for, how many lie still and have evidence."""


@pytest.mark.django_db
@pytest.mark.parametrize("dag", DAGEN)
def test_het_plan_van_de_bron_en_een_jaarplan(dag: str) -> None:
    op = datetime.date.fromisoformat(dag)
    kwartaal, bewijs_gevraagd, stilgelegd, met_bewijs = DAGEN[dag]
    kaart = lees_kaart(op=op)
    laad_omgeving(kaart)
    mensen = laad_mensen(kaart)
    laad_plannen(kaart, mensen, op=op)

    plan = Plan.objects.get(regio__sleutel="haaglanden")
    soorten = plan.activiteiten.values_list("soort", flat=True)
    assert {soort: list(soorten).count(soort) for soort in Activiteit.Soort.values} == {
        "activiteit": 10,
        "deelstap": 14,
        "vervolg": 11,
    }
    assert Beoogdresultaat.objects.filter(activiteit__plan=plan).count() == 48
    assert (str(plan.begin), str(plan.einde), plan.gesloten_op) == ("2019-11-01", "2021-12-31", op)
    assert not plan.activiteiten.filter(dagen_zijn_voorbeeld=False).exists()
    assert plan.doelstellingen.count() == 5
    pad = pad_van(plan)
    assert not kring_in(pad.values())
    for balk in pad.values():
        assert plan.begin <= balk.begin <= balk.einde <= plan.einde
        assert all(pad[eerst].einde < balk.begin for eerst in balk.wacht_op)
        if balk.deel_van is not None:
            assert pad[balk.deel_van].begin <= balk.begin <= balk.einde <= pad[balk.deel_van].einde

    jaarplan = Plan.objects.get(soort="jaarplan")
    assert jaarplan.begin == datetime.date(op.year, 1, 1)
    raad = {een.wat for gemeente in kaart.deel("west-brabant-west").gemeenten for een in lopend_voor(gemeente, op=op)}
    assert raad
    coordinator = mensen.pet(Rol.COORDINATOR, kaart.deel("west-brabant-west").regio)
    werk = [regel.wat for regel in werk_voor(coordinator, op=op)]
    # once a quarter of the plan has passed its report is asked for
    assert any("voortgangsverslag" in wat for wat in werk) == (op.month > 3)
    assert any("Leg bewijs vast bij 1 resultaat" in wat for wat in werk) == bewijs_gevraagd
    verslagen = list(Voortgangsverslag.objects.values_list("kwartaal", flat=True))
    assert verslagen == ([] if kwartaal is None else [kwartaal])
    assert Activiteit.objects.met_stand().filter(stand="stilgelegd").count() == stilgelegd
    oordelen = Resultaatoordeel.objects.exclude(bewijs="").filter(resultaat__activiteit__plan=jaarplan)
    assert oordelen.count() == met_bewijs
