"""What the CAK must still be told: begins and ends of beschermd wonen, each once, by a day."""

from __future__ import annotations

import datetime

import pytest
from django.db import IntegrityError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from regio.fouten import GeenRecht, KanNiet
from regio.models import Rol, Taak
from regio.namens import namens
from tests.regio.factories import maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, weigert
from tests.toegang.formulieren import browser, tekst
from toegang.acties.opvolging import cak_regels, meld_aan_cak
from toegang.cak import Recht, nog_door_te_geven
from toegang.models import CakMelding, Product

DAG = datetime.date


def recht(begin: DAG, laatste: DAG | None = None, *, pgb: bool = False, **doorgegeven: frozenset[DAG]) -> Recht:
    return Recht(1, begin, laatste, pgb, **doorgegeven)


@pytest.mark.parametrize(
    ("geval", "verwacht"),
    [
        # natura: within one month of the begin, pgb: within four
        (recht(DAG(2026, 11, 2)), [("begin", DAG(2026, 11, 2), DAG(2026, 12, 2))]),
        (recht(DAG(2026, 11, 2), pgb=True), [("begin", DAG(2026, 11, 2), DAG(2027, 3, 2))]),
        # what has not begun is not told yet
        (recht(DAG(2026, 12, 1)), []),
        # a last day that is over is told, without a last day of our own making
        (
            recht(DAG(2026, 1, 1), DAG(2026, 10, 31), begin_doorgegeven=frozenset({DAG(2026, 1, 1)})),
            [("einde", DAG(2026, 10, 31), None)],
        ),
        # today is still a day with a right
        (recht(DAG(2026, 1, 1), OP, begin_doorgegeven=frozenset({DAG(2026, 1, 1)})), []),
        # another last day than was told: told again
        (
            recht(
                DAG(2026, 1, 1),
                DAG(2026, 9, 30),
                begin_doorgegeven=frozenset({DAG(2026, 1, 1)}),
                einde_doorgegeven=frozenset({DAG(2026, 10, 31)}),
            ),
            [("einde", DAG(2026, 9, 30), None)],
        ),
        # taken back from its first day before anyone told it: nothing
        (recht(DAG(2026, 11, 2), DAG(2026, 11, 1)), []),
    ],
)
def test_wat_nog_moet(geval: Recht, verwacht: list[tuple[str, DAG, DAG | None]]) -> None:
    assert [(r.soort, r.dag, r.uiterlijk) for r in nog_door_te_geven([geval], op=OP)] == verwacht


@given(begin=st.dates(DAG(2024, 1, 1), DAG(2027, 1, 1)), dagen=st.integers(0, 900), pgb=st.booleans())
def test_wie_alles_doorgaf_is_klaar(begin: DAG, dagen: int, pgb: bool) -> None:
    einde = begin + datetime.timedelta(days=dagen)
    eerst = nog_door_te_geven([recht(begin, einde, pgb=pgb)], op=OP)
    klaar = recht(
        begin,
        einde,
        pgb=pgb,
        begin_doorgegeven=frozenset(r.dag for r in eerst if r.soort == "begin"),
        einde_doorgegeven=frozenset(r.dag for r in eerst if r.soort == "einde"),
    )
    assert nog_door_te_geven([klaar], op=OP) == []
    assert all(r.dag <= OP for r in eerst)


@pytest.mark.django_db
def test_een_begin_staat_op_de_lijst_tot_het_is_doorgegeven() -> None:
    dossier = maak_dossier("Rijswijk")
    indicatie = maak_indicatie(dossier)
    pet = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    with namens(pet):
        [(regel, rij)] = cak_regels([dossier.gemeente_id], op=OP)
        assert (regel.soort, regel.dag, rij) == ("begin", indicatie.van, indicatie)
        keuze = [(indicatie.pk, "begin", indicatie.van)]
        [melding] = meld_aan_cak(regels=keuze, door=pet, op=OP)
        assert melding.doorgegeven_op == OP
        assert cak_regels([dossier.gemeente_id], op=OP) == []
        with pytest.raises(KanNiet, match="nog niet is doorgegeven"):
            meld_aan_cak(regels=keuze, door=pet, op=OP)
    assert CakMelding.objects.count() == 0  # outside the hat nothing is found


@pytest.mark.django_db
def test_een_dag_die_wijzigde_zegt_wat_het_cak_eerder_kreeg() -> None:
    dossier = maak_dossier("Rijswijk")
    indicatie = maak_indicatie(dossier)
    pet = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    assert "gewijzigd" not in tekst(browser(pet).get(reverse("cak")))
    with namens(pet):
        CakMelding.objects.create(
            indicatie=indicatie, dossier=dossier, gemeente=dossier.gemeente, soort="begin",
            dag=indicatie.van - datetime.timedelta(days=1), doorgegeven_op=OP, vastgelegd_door=pet,
        )  # fmt: skip
    eerder = (indicatie.van - datetime.timedelta(days=1)).strftime("%d-%m-%Y")
    assert f"gewijzigd: het CAK kreeg {eerder}" in tekst(browser(pet).get(reverse("cak")))


@pytest.mark.django_db
@pytest.mark.parametrize(("rol", "waar"), [(Rol.CONSULENT, "Zoetermeer"), (Rol.CONTROLLER, "Rijswijk")])
def test_een_ander_geeft_niets_door(rol: Rol, waar: str) -> None:
    indicatie = maak_indicatie(maak_dossier("Rijswijk"))
    pet = maak_pet(rol, waar)
    with namens(pet), pytest.raises(GeenRecht):
        meld_aan_cak(regels=[(indicatie.pk, "begin", indicatie.van)], door=pet, op=OP)


@pytest.mark.django_db
def test_opvang_staat_niet_op_de_lijst() -> None:
    dossier = maak_dossier("Rijswijk")
    indicatie = maak_indicatie(dossier)
    with namens(dossier.behandelaar):
        assert len(cak_regels([dossier.gemeente_id], op=OP)) == 1
        Product.objects.filter(pk=indicatie.product_id).update(taak=Taak.MO)
        assert cak_regels([dossier.gemeente_id], op=OP) == []


@pytest.mark.django_db
def test_het_cak_hoort_een_dag_een_keer() -> None:
    dossier = maak_dossier("Rijswijk")
    indicatie = maak_indicatie(dossier)
    pet = dossier.behandelaar
    assert pet is not None
    with namens(pet):
        meld_aan_cak(regels=[(indicatie.pk, "begin", indicatie.van)], door=pet, op=OP)
        weigert(
            IntegrityError,
            "cak_hoort_elke_dag_een_keer",
            "INSERT INTO toegang_cakmelding (indicatie_id, dossier_id, gemeente_id, soort, dag, doorgegeven_op,"
            " vastgelegd_door_id) VALUES (%s, %s, %s, 'begin', %s, %s, %s)",
            indicatie.pk, dossier.pk, dossier.gemeente_id, indicatie.van, OP, pet.pk,
        )  # fmt: skip
