"""Inputs come in versions that never change: tried with raw SQL, as the app and as the owner of the tables."""

import datetime
from decimal import Decimal

import psycopg
import pytest
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError, connection, transaction

from financien.models import Aandeel, Macrobudget, Mutatie, Scenario, Taakveld
from regio.models import Gemeente, Taak
from tests import databank
from tests.financien.factories import (
    HISTORISCH,
    maak_aandelen,
    maak_ingroeipad,
    maak_keuze,
    maak_macrobudget,
    maak_proefscenario,
    voeg_mutatie_toe,
)

TABELLEN = ["macrobudget", "mutatie", "aandelen", "aandeel", "ingroeipad", "padstap"]
EERDER = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def weigert(sql: str, *waarden: object, fout: type[Exception] = IntegrityError, zin: str) -> None:
    """The statement is refused, and for this reason."""
    with pytest.raises(fout, match=zin), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, waarden)


@pytest.mark.django_db
@pytest.mark.parametrize("tabel", TABELLEN)
def test_de_app_mag_een_versie_niet_wijzigen_of_weghalen(tabel: str) -> None:
    weigert(f"UPDATE financien_{tabel} SET id = id", fout=ProgrammingError, zin="permission denied")
    weigert(f"DELETE FROM financien_{tabel}", fout=ProgrammingError, zin="permission denied")
    weigert(f"TRUNCATE financien_{tabel} CASCADE", fout=ProgrammingError, zin="permission denied")


@pytest.mark.parametrize("tabel", TABELLEN)
def test_ook_de_eigenaar_kan_een_versie_niet_wijzigen_of_weghalen(kloon: str, tabel: str) -> None:
    with databank.eigenaar(kloon) as cursor:
        for opdracht in (f"UPDATE financien_{tabel} SET id = id", f"DELETE FROM financien_{tabel}"):
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="alleen toegevoegd"):
                cursor.execute(opdracht)
            cursor.rollback()


@pytest.mark.django_db
def test_bij_een_vastgelegd_macrobudget_komt_niets_meer() -> None:
    oud = maak_macrobudget(vastgelegd_op=EERDER, bedragen={})
    with pytest.raises(IntegrityError, match="al vastgelegd"), transaction.atomic():
        voeg_mutatie_toe(oud, 2026, "1.00")
    nieuw = maak_macrobudget({})
    assert voeg_mutatie_toe(nieuw, 2026, "1.00").pk


@pytest.mark.django_db
def test_bij_een_vastgelegde_verdeling_of_pad_komt_niets_meer() -> None:
    aandelen, pad, gemeente = maak_aandelen("historisch", {}), maak_ingroeipad(), Gemeente.objects.get(code="GM0518")
    invoer = "INSERT INTO financien_{} ({}) VALUES ({})"
    kolommen = "naam, taak, versie, soort, bron_id, vastgelegd_op"
    with connection.cursor() as cursor:
        cursor.execute(
            invoer.format("aandelen", f"{kolommen}, eenheid", "'oud', 'BW', '1', 'historisch', %s, %s, 'gewicht'")
            + " RETURNING id",
            [aandelen.bron_id, EERDER],
        )
        oude_aandelen = cursor.fetchone()[0]
        cursor.execute(
            invoer.format(
                "ingroeipad",
                f"{kolommen}, duur, basis, sleutel, verrekening",
                "'oud', 'BW', '1', 'tabel', %s, %s, 2, '', '', ''",
            )
            + " RETURNING id",
            [pad.bron_id, EERDER],
        )
        oud_pad = cursor.fetchone()[0]
    weigert(
        invoer.format("aandeel", "aandelen_id, gemeente_id, waarde", "%s, %s, 1"), oude_aandelen, gemeente.pk,
        zin="al vastgelegd",
    )  # fmt: skip
    weigert(
        invoer.format("padstap", "ingroeipad_id, volgnummer, objectief_deel, bron_id", "%s, 1, 0.5, %s"), oud_pad,
        pad.bron_id, zin="al vastgelegd",
    )  # fmt: skip


@pytest.mark.django_db
def test_een_nieuwere_circulaire_staat_naast_de_oude() -> None:
    maak_macrobudget(naam="Macrobudget", versie="meicirculaire 2026")
    maak_macrobudget(naam="Macrobudget", versie="septembercirculaire 2026")
    assert Macrobudget.objects.filter(naam="Macrobudget").count() == 2
    with pytest.raises(IntegrityError, match="macrobudget_staat_eens_per_versie"), transaction.atomic():
        maak_macrobudget(naam="Macrobudget", versie="septembercirculaire 2026")


@pytest.mark.django_db
def test_een_macrobudget_heeft_een_basis_per_jaar() -> None:
    macrobudget = maak_macrobudget({2026: "10.00"})
    voeg_mutatie_toe(macrobudget, 2026, "-2.00", "mutatie")
    voeg_mutatie_toe(macrobudget, 2026, "-3.00", "mutatie")
    with pytest.raises(IntegrityError, match="macrobudget_heeft_een_basis_per_jaar"), transaction.atomic():
        voeg_mutatie_toe(macrobudget, 2026, "11.00")


@pytest.mark.django_db
@pytest.mark.parametrize("soort", ["basis", "uitname_wlz"])
def test_basis_en_uitname_zijn_niet_negatief(soort: str) -> None:
    macrobudget = maak_macrobudget({})
    with pytest.raises(IntegrityError, match="basis_en_uitname_zijn_niet_negatief"), transaction.atomic():
        voeg_mutatie_toe(macrobudget, 2026, "-0.01", soort)


@pytest.mark.django_db
@pytest.mark.parametrize("jaar", [2014, 2101])
def test_een_mutatie_ligt_in_een_gewoon_jaar(jaar: int) -> None:
    macrobudget = maak_macrobudget({})
    with pytest.raises(IntegrityError, match="mutatie_ligt_in_een_gewoon_jaar"), transaction.atomic():
        voeg_mutatie_toe(macrobudget, jaar, "1.00")


@pytest.mark.django_db
def test_een_aandeel_is_niet_negatief_en_staat_er_eens() -> None:
    aandelen = maak_aandelen("historisch", HISTORISCH)
    gemeente = Gemeente.objects.get(code="GM0603")
    with pytest.raises(IntegrityError, match="aandeel_is_niet_negatief"), transaction.atomic():
        Aandeel.objects.create(aandelen=aandelen, gemeente=gemeente, waarde=Decimal("-0.000001"))
    Aandeel.objects.create(aandelen=aandelen, gemeente=gemeente, waarde=Decimal(0))
    with pytest.raises(IntegrityError, match="gemeente_heeft_een_aandeel_per_verdeling"), transaction.atomic():
        Aandeel.objects.create(aandelen=aandelen, gemeente=gemeente, waarde=Decimal(1))


@pytest.mark.django_db
@pytest.mark.parametrize("deel", ["-0.01", "1.01"])
def test_een_objectief_deel_ligt_van_0_tot_en_met_1(deel: str) -> None:
    from financien.ingroeipad import Soort

    with pytest.raises(IntegrityError, match="objectief_deel_ligt_van_0_tot_en_met_1"), transaction.atomic():
        maak_ingroeipad(soort=Soort.TABEL, duur=2, delen=deel)


@pytest.mark.django_db
@pytest.mark.parametrize("duur", [1, 13])
def test_een_ingroeipad_duurt_2_tot_12_jaar(duur: int) -> None:
    with pytest.raises(IntegrityError, match="ingroeipad_duurt_2_tot_12_jaar"), transaction.atomic():
        maak_ingroeipad(duur=duur)


@pytest.mark.django_db
def test_mo_kan_het_pad_het_geld_en_de_verdeling_van_bw_niet_krijgen() -> None:
    scenario = maak_proefscenario()
    weigert("UPDATE financien_scenario SET taak = 'MO' WHERE id = %s", scenario.pk, zin="van_zijn_taak")
    for veld, ding, zin in (
        ("macrobudget", maak_macrobudget(taak=Taak.MO), "scenario_rekent_met_macrobudget_van_zijn_taak"),
        ("ingroeipad", maak_ingroeipad(taak=Taak.MO), "scenario_volgt_ingroeipad_van_zijn_taak"),
        ("historisch", maak_aandelen("historisch", HISTORISCH, taak=Taak.MO), "scenario_begint_bij_historische"),
        ("objectief", maak_aandelen("objectief", HISTORISCH, taak=Taak.MO), "scenario_eindigt_bij_objectieve"),
    ):
        weigert(f"UPDATE financien_scenario SET {veld}_id = %s WHERE id = %s", ding.pk, scenario.pk, zin=zin)


@pytest.mark.django_db
def test_de_verdelingen_zijn_niet_te_verwisselen() -> None:
    scenario = maak_proefscenario()
    weigert(
        "UPDATE financien_scenario SET historisch_id = objectief_id WHERE id = %s", scenario.pk,
        zin="scenario_begint_bij_historische_verdeling",
    )  # fmt: skip
    weigert(
        "UPDATE financien_scenario SET objectief_id = historisch_id WHERE id = %s", scenario.pk,
        zin="scenario_eindigt_bij_objectieve_verdeling",
    )  # fmt: skip


@pytest.mark.django_db
def test_een_scenario_heeft_een_eigen_naam_en_een_gewoon_startjaar() -> None:
    scenario = maak_proefscenario(naam="Eerste")
    ander = maak_proefscenario(naam="Tweede")
    weigert(
        "UPDATE financien_scenario SET naam = 'Eerste' WHERE id = %s", ander.pk, zin="scenario_heeft_een_eigen_naam"
    )
    weigert("UPDATE financien_scenario SET startjaar = 20288 WHERE id = %s", scenario.pk, zin="startjaar_is_onbekend")


@pytest.mark.django_db
def test_taakvelden_zijn_geladen_en_twee_keer_laden_is_een_keer() -> None:
    voor = Taakveld.objects.count()
    call_command("laad_referentie", verbosity=0)
    assert Taakveld.objects.count() == voor
    assert [veld.omschrijving for veld in Taakveld.objects.in_jaar(2026).filter(code__startswith="6.81")] == [
        "Beschermd wonen (WMO)",
        "Maatschappelijke- en vrouwenopvang (WMO)",
    ]
    assert [veld.code for veld in Taakveld.objects.in_jaar(2022).filter(code__startswith="6.81")] == ["6.81"]


@pytest.mark.django_db
def test_een_code_begint_eens_en_eindigt_niet_voor_zij_begint() -> None:
    veld = Taakveld.objects.get(code="6.81a")
    with pytest.raises(IntegrityError, match="taakveld_begint_eens_per_jaar"), transaction.atomic():
        Taakveld.objects.create(code="6.81a", van_jaar=2023, omschrijving="dubbel", zekerheid="zeker", bron=veld.bron)
    weigert("UPDATE financien_taakveld SET tot_en_met_jaar = 2022 WHERE id = %s", veld.pk, zin="taakveld_begint_voor")


@pytest.mark.django_db
def test_een_gebruikte_bron_gaat_niet_weg() -> None:
    keuze = maak_keuze()
    assert Mutatie.objects.filter(bron=keuze.macrobudget.bron).exists()
    assert not Scenario.objects.filter(macrobudget=keuze.macrobudget).exists()
    weg = "DELETE FROM regio_bron WHERE id = %s; SET CONSTRAINTS ALL IMMEDIATE"
    weigert(weg, keuze.macrobudget.bron_id, zin="foreign key")
