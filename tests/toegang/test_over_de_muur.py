"""What looks over the wall has a name on one page, and every table about a person is behind the wall."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import OperationalError, ProgrammingError, models

from regio.models import Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, maak_dossier, maak_indicatie, maak_wachtende, rijen, weigert
from toegang.models import Dossier
from toegang.vernietigen import PERSOONSGEGEVENS

pytestmark = pytest.mark.django_db

BLADZIJDE = Path(settings.BASE_DIR) / "docs" / "muur.md"


def op_de_bladzijde() -> set[str]:
    """The names in the table of docs/muur.md."""
    tabel = BLADZIJDE.read_text(encoding="utf-8").partition("## Over the wall")[2]
    return set(re.findall(r"^\| `([a-z_]+)` \|", tabel, re.MULTILINE))


def test_elke_blik_over_de_muur_staat_op_de_bladzijde() -> None:
    weergaven = rijen(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm') "
        "AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')"
    )
    functies = rijen(
        "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
        "WHERE n.nspname = 'public' AND p.prosecdef"
    )
    assert {naam for (naam,) in [*weergaven, *functies]} == op_de_bladzijde()


def test_een_telling_heeft_geen_kolom_over_een_persoon() -> None:
    kolommen = rijen(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_name LIKE 'telling\\_%%'"
    )
    assert {kolom for _, kolom in kolommen} == {
        "gemeente_id", "van", "tot", "product_id", "doelgroep", "leveringsvorm", "taak", "problematiek",
        "verblijft_in_instelling", "woonplaats_soort", "woonplaats_id", "wijze", "gestopt", "betaalt_id",
        "uitbetaler_id", "grond", "stil", "aangenomen", "eigen_woning",
    }  # fmt: skip


def test_een_telling_telt_over_de_muur_en_is_alleen_te_lezen() -> None:
    dossier = maak_dossier("Rijswijk")
    maak_indicatie(dossier)
    maak_wachtende(dossier)
    with namens(maak_pet(Rol.CONTROLLER, "Zoetermeer")):
        assert rijen("SELECT gemeente_id FROM telling_indicatie") == [(gemeente("Rijswijk").pk,)]
        assert rijen("SELECT gemeente_id FROM telling_wachtlijst") == [(gemeente("Rijswijk").pk,)]
    for vraag in (
        "UPDATE telling_indicatie SET doelgroep = 'lvb'",
        "DELETE FROM telling_indicatie",
        "INSERT INTO telling_indicatie (gemeente_id, van) VALUES (1, now())",
    ):
        weigert(ProgrammingError, "permission denied", vraag)


def test_de_naam_van_een_client_is_over_de_muur_alleen_te_lezen() -> None:
    maak_dossier("Rijswijk")
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        assert len(rijen("SELECT achternaam FROM client_op_naam")) == 1
        weigert(OperationalError, "cannot update view", "UPDATE client_op_naam SET achternaam = 'x'")
    with namens(maak_pet(Rol.CONSULENT, "Zoetermeer")):
        assert rijen("SELECT achternaam FROM client_op_naam") == []
    kolommen = rijen("SELECT column_name FROM information_schema.columns WHERE table_name = 'client_op_naam'")
    assert {kolom for (kolom,) in kolommen} == {
        "dossier_id", "gemeente_id", "voornamen", "voorvoegsel", "achternaam", "zoeknaam", "woonplaats_soort",
        "woonplaats_id", "taak", "nummer", "versie",
    }  # fmt: skip


def test_alleen_de_toepassing_mag_over_de_muur_vragen() -> None:
    functies = rijen(
        "SELECT p.proname, has_function_privilege('public', p.oid, 'execute') FROM pg_proc p "
        "JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public' AND p.prosecdef"
    )
    assert functies
    assert not [naam for naam, iedereen in functies if iedereen]


def modellen_bij_een_dossier() -> set[str]:
    """Every model with a way of foreign keys to Dossier, and the history of each of them."""
    alle = [
        model for model in apps.get_models(include_auto_created=True) if model._meta.managed
    ]  # a view keeps nothing
    gevonden: set[type[models.Model]] = {Dossier}
    while True:
        nieuw = {
            model
            for model in alle
            if model not in gevonden
            and any((veld.is_relation and veld.many_to_one and veld.related_model in gevonden)
                    or (veld.is_relation and veld.one_to_one and veld.concrete and veld.related_model in gevonden)
                    for veld in model._meta.get_fields() if getattr(veld, "concrete", False))
        }  # fmt: skip
        if not nieuw:
            break
        gevonden |= nieuw
    met_historie = {getattr(model, "historie", None) for model in gevonden}
    gevonden |= {historie.model for historie in met_historie if historie is not None}
    return {model._meta.label for model in gevonden}


def test_elk_model_dat_bij_een_dossier_komt_staat_op_de_vernietigingslijst() -> None:
    assert modellen_bij_een_dossier() == set(PERSOONSGEGEVENS)


@pytest.mark.parametrize("naam", PERSOONSGEGEVENS)
def test_elke_tabel_over_een_persoon_heeft_de_muur_en_de_deur(naam: str) -> None:
    tabel = apps.get_model(naam)._meta.db_table
    assert rijen("SELECT relrowsecurity FROM pg_class WHERE relname = %s", tabel) == [(True,)]
    assert {beleid for (beleid,) in rijen("SELECT policyname FROM pg_policies WHERE tablename = %s", tabel)} == {
        "muur_lezen", "muur_toevoegen", "muur_wijzigen", "muur_verwijderen",
    }  # fmt: skip
    deuren = rijen("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", tabel)
    assert ("alleen_met_vernietigingsbesluit",) in deuren
    assert not rijen("SELECT has_table_privilege('regio_app', %s, 'truncate')", tabel)[0][0]


@pytest.mark.parametrize("naam", PERSOONSGEGEVENS)
def test_elke_tabel_over_een_persoon_draagt_een_gemeente(naam: str) -> None:
    veld = apps.get_model(naam)._meta.get_field("gemeente")
    assert veld.column == "gemeente_id"
    if "Historical" not in naam:
        assert not veld.null


def test_geen_tabel_met_namen_van_clienten_staat_buiten_de_lijst() -> None:
    """Who adds a column that is called like one of Client must say where it goes one day."""
    namen = {"voornamen", "achternaam", "zoeknaam", "geboortedatum", "versleuteld", "zoekhash"}
    buiten = {
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed  # a view keeps nothing
        and namen & {veld.name for veld in model._meta.get_fields()}
        and model._meta.label not in PERSOONSGEGEVENS
    }
    assert buiten == set()


def test_geen_bestand_van_toegang_staat_buiten_de_lijst() -> None:
    """A message, letter or upload may hold anything: who stores bytes or whole documents says where they go one day."""
    zonder_client = {"toegang.Gepubliceerdetelling"}  # counts, with small ones hidden
    bewaart = {
        model._meta.label
        for model in apps.get_app_config("toegang").get_models()
        if model._meta.managed and any(isinstance(veld, models.BinaryField) for veld in model._meta.concrete_fields)
    }
    assert "toegang.Dossierstuk" in bewaart
    assert bewaart - set(PERSOONSGEGEVENS) <= zonder_client


def test_de_telling_gebruikt_een_dekkende_index() -> None:
    definitie = rijen("SELECT indexdef FROM pg_indexes WHERE indexname = 'indicatie_voor_de_telling'")[0][0]
    assert "(gemeente_id, van, loopt_tot, product_id, doelgroep) INCLUDE (leveringsvorm)" in definitie


def test_vandaag_is_een_argument_ook_over_de_muur() -> None:
    assert rijen("SELECT dossiers_gedeeld_met(%s, %s, %s)", 0, 0, OP) == []
