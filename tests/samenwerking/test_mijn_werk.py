"""The landing page says, for every role, what is asked by when."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse

from regio import klok
from regio.models import Lidmaatschap, Rol
from regio.werk import Werkregel
from samenwerking.mijnwerk import HIER_KOMT, verdeel
from samenwerking.views.werk import PER_GROEP
from tests.regio.factories import maak_pet, regio
from tests.samenwerking.teksten.factories import begin, bevries, inloggen, schrijf

OP = datetime.date(2026, 11, 25)  # a Wednesday
DAG = datetime.timedelta(days=1)
MEESTE_VRAGEN = 28


def regel(over: int | None, wat: str = "iets") -> Werkregel:
    return Werkregel(wat, "Rijswijk", "/", "Doen", None if over is None else OP + over * DAG)


@pytest.mark.parametrize(
    ("over", "groep"),
    [(-400, "te_laat"), (-1, "te_laat"), (0, "deze_week"), (7, "deze_week"), (8, "later"), (None, "later")],
)
def test_de_drie_groepen(over: int | None, groep: str) -> None:
    werk = verdeel([regel(over)], op=OP)
    assert {naam: len(getattr(werk, naam)) for naam in ("te_laat", "deze_week", "later")} == {
        "te_laat": 0,
        "deze_week": 0,
        "later": 0,
    } | {groep: 1}


def test_het_dringendste_staat_bovenaan_en_zonder_dag_achteraan() -> None:
    werk = verdeel([regel(None), regel(30), regel(20, "b"), regel(20, "a")], op=OP)
    assert [(deel.wat, deel.uiterlijk) for deel in werk.later] == [
        ("a", OP + 20 * DAG),
        ("b", OP + 20 * DAG),
        ("iets", OP + 30 * DAG),
        ("iets", None),
    ]
    assert werk.eerstvolgende == werk.later[0]
    assert werk.aantal == 4


def test_alleen_werk_zonder_dag_heeft_geen_eerstvolgende_termijn() -> None:
    assert verdeel([regel(None)], op=OP).eerstvolgende is None


def gestelde_vragen(vragen: CaptureQueriesContext) -> list[str]:
    """What was asked of the tables: marks of a transaction and settings of the wall are no questions."""
    geen_vraag = ("SAVEPOINT", "RELEASE SAVEPOINT", "SELECT set_config")
    return [vraag["sql"] for vraag in vragen if not vraag["sql"].startswith(geen_vraag)]


def pet_voor(rol: Rol) -> Lidmaatschap:
    return maak_pet(rol, regio("haaglanden") if rol == Rol.COORDINATOR else "Rijswijk")


@pytest.mark.django_db
@pytest.mark.parametrize("rol", Rol)
def test_elke_rol_landt_op_een_pagina_die_zegt_wat_er_wordt_gevraagd(rol: Rol) -> None:
    client = inloggen(pet_voor(rol))
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(reverse("werk"))
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Mijn werk" in pagina
    assert HIER_KOMT[rol] in pagina or "werkregel__titel" in pagina
    assert len(gestelde_vragen(vragen)) <= MEESTE_VRAGEN, gestelde_vragen(vragen)


@pytest.mark.django_db
def test_een_schrijver_ziet_wat_er_te_schrijven_is() -> None:
    schrijver, op = pet_voor(Rol.BELEIDSADVISEUR), klok.vandaag()
    te_laat = begin(schrijver, titel="Oud plan", streefdatum=op - DAG)
    begin(schrijver, titel="Ver plan", streefdatum=op + 90 * DAG)
    client = inloggen(schrijver)
    with CaptureQueriesContext(connection) as vragen:
        pagina = client.get(reverse("werk")).content.decode()
    assert "<strong>1 te laat</strong>" in pagina
    assert pagina.index("Oud plan") < pagina.index("Ver plan")
    assert reverse("tekst_schrijven", args=[te_laat.pk]) in pagina
    assert "Nog 1 leeg deel van de 1." in pagina
    assert len(gestelde_vragen(vragen)) <= MEESTE_VRAGEN


@pytest.mark.django_db
def test_wie_bevroren_heeft_is_klaar() -> None:
    schrijver, coordinator = pet_voor(Rol.BELEIDSADVISEUR), pet_voor(Rol.COORDINATOR)
    tekst = begin(schrijver, titel="Plan dat klaar is")
    schrijf(tekst, schrijver, "Tekst.")
    bevriezen = reverse("versie_bevriezen", args=[tekst.pk])
    assert bevriezen in inloggen(coordinator).get("/").content.decode()
    assert "Plan dat klaar is" not in inloggen(schrijver).get("/").content.decode()
    bevries(tekst, coordinator)
    assert "Plan dat klaar is" not in inloggen(coordinator).get("/").content.decode()
    schrijf(tekst, schrijver, "Andere tekst.")
    assert bevriezen in inloggen(coordinator).get("/").content.decode()


def veel(pet: Lidmaatschap, *, op: datetime.date) -> list[Werkregel]:
    return [Werkregel(f"Ding {n}", "Rijswijk", "/", "Doen", op + n * DAG) for n in range(10, 410)]


@pytest.mark.django_db
@override_settings(WERK=["tests.samenwerking.test_mijn_werk.veel"])
def test_vierhonderd_regels_staan_niet_op_een_pagina() -> None:
    client = inloggen(pet_voor(Rol.CONSULENT))
    pagina = client.get("/").content.decode()
    assert pagina.count('class="werkregel"') == PER_GROEP
    assert "Deze week niets te doen. De eerstvolgende termijn is" in pagina
    assert client.get("/?alles").content.decode().count('class="werkregel"') == 400


@pytest.mark.django_db
@override_settings(WERK=[])
def test_niets_te_doen() -> None:
    pagina = inloggen(pet_voor(Rol.RAADSLID)).get("/").content.decode()
    assert "Niets te doen." in pagina
    assert HIER_KOMT[Rol.RAADSLID] in pagina
    assert reverse("teksten") in pagina


def test_elke_rol_heeft_een_zin() -> None:
    assert set(HIER_KOMT) == set(Rol)
