"""Inputs come in versions that never change: tried with raw SQL, as the app and as the owner of the tables."""

import datetime
from decimal import Decimal

import psycopg
import pytest
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError, connection, transaction

from financien.models import Aandeel, Macrobudget, Mutatie, Scenario, Taakveld, Tarieven
from regio.models import Gemeente, Regio, Taak
from tests import databank
from tests.financien.factories import (
    HISTORISCH,
    maak_aandelen,
    maak_bron,
    maak_ingroeipad,
    maak_keuze,
    maak_macrobudget,
    maak_proefscenario,
    voeg_mutatie_toe,
)
from toegang.acties.referentie import laad_aanbod_haaglanden
from toegang.models import Product

TABELLEN = ["macrobudget", "mutatie", "aandelen", "aandeel", "ingroeipad", "padstap", "tarieven", "tarief"]
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
@pytest.mark.parametrize(
    ("tabel", "kop", "rij"),
    [
        (
            "aandelen",
            ("soort, eenheid", "'historisch', 'gewicht'"),
            "INSERT INTO financien_aandeel (aandelen_id, gemeente_id, waarde) SELECT %s, id, 1 FROM regio_gemeente",
        ),
        (
            "ingroeipad",
            ("soort, duur, basis, sleutel, verrekening", "'tabel', 2, '', '', ''"),
            "INSERT INTO financien_padstap (ingroeipad_id, volgnummer, objectief_deel, bron_id) "
            "SELECT %s, 1, 0.5, max(id) FROM regio_bron",
        ),
        (
            "tarieven",
            ("regio_id", "(SELECT min(id) FROM regio_regio)"),
            "INSERT INTO financien_tarief (tarieven_id, product_id, eenheid, bedrag, van) "
            "SELECT %s, id, 'etmaal', 1, '2026-01-01' FROM toegang_product WHERE taak = 'BW' AND regio_id IS NULL",
        ),
    ],
)
def test_bij_een_vastgelegde_versie_komt_niets_meer(tabel: str, kop: tuple[str, str], rij: str) -> None:
    with pytest.raises(IntegrityError, match="al vastgelegd"):
        vul_een_oude_versie_aan(tabel, *kop, rij)


def vul_een_oude_versie_aan(tabel: str, kolommen: str, waarden: str, rij: str) -> None:
    """In one savepoint: the version without rows goes with its refused row."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO financien_{tabel} (naam, taak, versie, bron_id, vastgelegd_op, {kolommen}) "
            f"VALUES ('oud', 'BW', '1', %s, %s, {waarden}) RETURNING id",
            [maak_bron().pk, EERDER],
        )
        cursor.execute(rij, [cursor.fetchone()[0]])


VERDELING = (
    "INSERT INTO financien_aandelen (naam, taak, versie, soort, eenheid, bron_id) "
    "VALUES ('proef', 'BW', '1', 'objectief', %s, %s) RETURNING id"
)
DELEN = "INSERT INTO financien_aandeel (aandelen_id, gemeente_id, waarde) SELECT %s, id, %s FROM regio_gemeente "


def leg_verdeling_vast(eenheid: str, delen: dict[str, str]) -> None:
    """Record a version with its rows in raw SQL, and let the database look as it does at the end."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(VERDELING, [eenheid, maak_bron().pk])
        pk = cursor.fetchone()[0]
        for code, waarde in delen.items():
            cursor.execute(f"{DELEN} WHERE code = %s", [pk, waarde, code])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("eenheid", "delen", "zin"),
    [
        ("gewicht", {}, "geen enkel aandeel boven nul"),
        ("gewicht", {"GM0518": "0", "GM0603": "0"}, "geen enkel aandeel boven nul"),
        ("fractie", {"GM0518": "0.5", "GM0603": "0.4"}, "tellen op tot 0.900000, niet tot 1"),
        ("fractie", dict.fromkeys(("GM0518", "GM0603", "GM0637"), "0.333333"), "0.999999, niet tot 1"),
    ],
)
def test_een_verdeling_die_niet_kan_wordt_geweigerd(eenheid: str, delen: dict[str, str], zin: str) -> None:
    """Also a quotient that was rounded (a third as 0.333333) does not get in."""
    with pytest.raises(IntegrityError, match=zin):
        leg_verdeling_vast(eenheid, delen)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("eenheid", "delen"),
    [
        ("fractie", {"GM0518": "0.25", "GM0603": "0.75"}),
        ("percentage", {"GM0518": "33.3", "GM0603": "66.6"}),
        ("gewicht", {"GM0518": "0", "GM0603": "3"}),
    ],
)
def test_een_verdeling_zoals_de_bron_haar_geeft_kan(eenheid: str, delen: dict[str, str]) -> None:
    leg_verdeling_vast(eenheid, delen)
    assert Aandeel.objects.filter(aandelen__naam="proef").count() == len(delen)


TARIEF = (
    "INSERT INTO financien_tarief (tarieven_id, product_id, eenheid, bedrag, van, tot) "
    "VALUES (%s, %s, 'etmaal', %s, %s, %s)"
)


@pytest.mark.django_db
def test_een_tarief_hoort_bij_zijn_regio_is_niet_negatief_en_geldt_eens_tegelijk() -> None:
    lijst = Tarieven.objects.create(
        taak="BW", naam="Proef", versie="1", bron=maak_bron(), regio=Regio.objects.get(sleutel="dordrecht")
    )
    product = Product.objects.get(sleutel="beschermd-wonen")
    laad_aanbod_haaglanden()
    haags = Product.objects.filter(regio__sleutel="haaglanden", taak="BW").first()
    opvang = Product.objects.create(sleutel="proef-mo", naam="Proefopvang", taak="MO")
    assert haags is not None
    for ander in (haags, opvang):
        weigert(TARIEF, lijst.pk, ander.pk, 1, "2026-01-01", None, zin="niet van de regio en de taak")
    weigert(TARIEF, lijst.pk, product.pk, -1, "2026-01-01", None, zin="tarief_is_niet_negatief")
    weigert(TARIEF, lijst.pk, product.pk, 1, "2026-02-01", "2026-02-01", zin="tarief_begint_voor_het_eindigt")
    with connection.cursor() as cursor:
        cursor.execute(TARIEF, [lijst.pk, product.pk, 1, "2026-01-01", "2027-01-01"])
        cursor.execute(TARIEF, [lijst.pk, product.pk, 2, "2027-01-01", None])
    weigert(TARIEF, lijst.pk, product.pk, 3, "2026-12-31", None, zin="product_heeft_een_tarief_tegelijk")


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
