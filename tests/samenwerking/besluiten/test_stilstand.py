"""A step that stands still moves the clock; with a term of law only as a departure. And a gemeente that drops out."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from regio import klok
from regio.fouten import GeenRecht, KanNiet
from regio.termijnen import Opschorting
from samenwerking.besluiten.acties.verloop import laat_verder_gaan, laat_vertrekken, zet_stil
from samenwerking.besluiten.models import Stilstand
from samenwerking.besluiten.procedure import Plek, Uitkomst
from samenwerking.besluiten.route import Afspraken, Vraag, bereken_route
from tests.samenwerking.besluiten.factories import RIJSWIJK, ZOETERMEER, Weg, maak_weg
from tests.samenwerking.besluiten.test_route import REGELING, VRAAG, dag

DEFINITIEF, ZIENSWIJZE = Plek("definitief"), Plek("zienswijze", "GM0603")
DAG = datetime.timedelta(days=1)


def vraag_met(plek: Plek, van: str, tot: str) -> Vraag:
    """The route of test_route with ten working days for the text, and a step that stands still."""
    stil = (Opschorting(dag(van), dag(tot) if tot else None, "overleg"),)
    return replace(VRAAG, afspraken=Afspraken({"definitief": 10}), stil={plek: stil})


def test_een_stilstand_schuift_de_verwachte_dag_op_met_de_werkdagen_die_stilstonden() -> None:
    gewoon = bereken_route(replace(VRAAG, afspraken=Afspraken({"definitief": 10})))
    assert gewoon.punt(DEFINITIEF).verwacht == dag("2026-03-10")  # ten working days after 24 february
    stil = bereken_route(vraag_met(DEFINITIEF, "2026-03-02", "2026-03-16"))
    assert stil.punt(DEFINITIEF).verwacht == dag("2026-03-24")  # two weeks stood still
    # what waits for it moves on to the next meeting
    toestemming = Plek("toestemming", "GM0603")
    assert gewoon.punt(toestemming).verwacht == dag("2026-04-14")
    assert stil.punt(toestemming).verwacht == dag("2026-04-14")
    assert stil.punt(Plek("toestemming", "GM0629")).verwacht > (
        gewoon.punt(Plek("toestemming", "GM0629")).verwacht or dag("2099-01-01")
    )


def test_zonder_einde_noemt_de_route_geen_dag() -> None:
    route = bereken_route(vraag_met(DEFINITIEF, "2026-01-12", ""))
    assert route.punt(DEFINITIEF).verwacht is None
    assert "Staat stil sinds" in route.punt(DEFINITIEF).waarom[0]
    assert route.haalbaar is None


def test_een_termijn_van_de_wet_die_stilstond_loopt_later_af() -> None:
    gewoon, stil = bereken_route(VRAAG), bereken_route(vraag_met(ZIENSWIJZE, "2026-01-20", "2026-02-03"))
    assert gewoon.punt(ZIENSWIJZE).term_tot == dag("2026-03-09")
    assert stil.punt(ZIENSWIJZE).term_tot == dag("2026-03-23")
    # a meeting while it stands still is no meeting for this step
    op_de_dag = bereken_route(vraag_met(ZIENSWIJZE, "2026-02-09", "2026-02-12"))
    assert op_de_dag.punt(ZIENSWIJZE).verwacht == dag("2026-03-10")


def test_terug_van_de_wens_is_er_minder_tijd() -> None:
    gewoon = bereken_route(replace(VRAAG, afspraken=Afspraken({"definitief": 10})))
    stil = bereken_route(vraag_met(DEFINITIEF, "2026-11-02", "2026-11-09"))
    eerder, nu = gewoon.punt(ZIENSWIJZE).uiterlijk, stil.punt(ZIENSWIJZE).uiterlijk
    assert eerder is not None
    assert nu is not None
    assert eerder - nu == 7 * DAG


def test_elke_stap_van_de_wet_kan_als_afwijking_stilstaan() -> None:
    for stap in REGELING.stappen[:-1]:
        plek = Plek(stap.code, "GM0603" if stap.wie.per_gemeente else "")
        bereken_route(vraag_met(plek, "2026-02-01", "2026-03-01"))


def _stil(weg: Weg, stap: str, code: str = "", **anders: Any) -> Stilstand:
    plek, op = Plek(stap, code), klok.vandaag()
    velden: dict[str, Any] = {"van": op, "reden": "Het rijk kwam met nieuwe cijfers.", "door": weg.invoerder(plek)}
    return zet_stil(procedure_id=weg.procedure.pk, plek=plek, op=op, **(velden | anders))


@pytest.mark.django_db
def test_een_stap_staat_stil_en_gaat_verder() -> None:
    weg = maak_weg()
    _stil(weg, "toezenden", RIJSWIJK)
    assert weg.stand("toezenden", RIJSWIJK) == "stil"
    assert weg.stand("toezenden", ZOETERMEER) == "nu"
    with pytest.raises(KanNiet, match="al stil"):
        _stil(weg, "toezenden", RIJSWIJK)
    morgen = klok.vandaag() + DAG
    plek = Plek("toezenden", RIJSWIJK)
    laat_verder_gaan(procedure_id=weg.procedure.pk, plek=plek, tot=morgen, door=weg.mensen.rijswijk, op=morgen)
    weg.doe("toezenden", RIJSWIJK)
    with pytest.raises(KanNiet, match="al gedaan"):
        _stil(weg, "toezenden", RIJSWIJK)


@pytest.mark.django_db
def test_een_termijn_van_de_wet_staat_alleen_stil_als_afwijking_met_artikel() -> None:
    weg = maak_weg()
    weg.doe("toezenden", RIJSWIJK)
    with pytest.raises(KanNiet, match="termijn van de wet"):
        _stil(weg, "zienswijze", RIJSWIJK)
    _stil(weg, "zienswijze", RIJSWIJK, afwijking_grond="besluit van beide raden van 3 februari")
    assert weg.stand("zienswijze", RIJSWIJK) == "stil"
    with pytest.raises(GeenRecht):
        _stil(weg, "definitief", door=weg.mensen.rijswijk)


@pytest.mark.django_db
def test_zonder_een_gemeente_die_vertrok_gaan_de_anderen_verder() -> None:
    weg = maak_weg(soort="regiovisie")
    weg.besluit("voorstel", ZOETERMEER, Uitkomst.VASTGESTELD)
    weg.besluit("besluit", ZOETERMEER, Uitkomst.VASTGESTELD)
    assert weg.stand("inwerking") == "wacht"
    op = klok.vandaag()
    vertrek: dict[str, Any] = {
        "procedure_id": weg.procedure.pk, "gemeente": RIJSWIJK, "per": op, "reden": "Rijswijk ging uit de regio.",
        "op": op,
    }  # fmt: skip
    with pytest.raises(GeenRecht):
        laat_vertrekken(**vertrek, door=weg.mensen.rijswijk)
    laat_vertrekken(**vertrek, door=weg.mensen.coordinator)
    assert list(weg.beeld.gemeenten) == [ZOETERMEER]
    assert weg.beeld.stand.route.punten[-1].klaar is not None
    with pytest.raises(KanNiet, match="doet niet meer mee"):
        weg.besluit("voorstel", RIJSWIJK, Uitkomst.VASTGESTELD)
    with pytest.raises(KanNiet, match="laatste gemeente"):
        laat_vertrekken(**(vertrek | {"gemeente": ZOETERMEER}), door=weg.mensen.coordinator)
