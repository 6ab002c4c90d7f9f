"""On whose behalf a transaction runs: set at the beginning, put back at the end, and nobody in between."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from regio import namens as module
from regio.models import Lidmaatschap
from regio.namens import huidige_pet, huidige_pet_id, namens
from tests.regio.factories import gemeente, maak_pet, regio

pytestmark = pytest.mark.django_db


def lijst(naam: str = "gemeenten") -> str:
    """What the policies of the wall read in this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting(%s, true), '')", [f"regio.{naam}"])
        return str(cursor.fetchone()[0])


def met(*namen: str) -> str:
    return "{" + ",".join(str(gemeente(naam).pk) for naam in namen) + "}"


def leeg(waarde: str) -> bool:
    return waarde in ("", "{}")


@pytest.fixture
def rijswijk() -> Lidmaatschap:
    return maak_pet("consulent", "Rijswijk")


@pytest.fixture
def wassenaar() -> Lidmaatschap:
    return maak_pet("consulent", "Wassenaar")


def test_buiten_namens_is_er_niemand_en_niets() -> None:
    assert (huidige_pet(), huidige_pet_id()) == (None, None)
    assert leeg(lijst())
    assert leeg(lijst("dossiers"))


def test_binnen_namens_gelden_de_lijsten_van_die_pet(rijswijk: Lidmaatschap) -> None:
    with namens(rijswijk):
        assert (huidige_pet(), huidige_pet_id()) == (rijswijk, rijswijk.pk)
        assert lijst() == met("Rijswijk")
    assert huidige_pet() is None
    assert leeg(lijst())


def test_genest_geldt_de_binnenste_en_daarna_weer_de_buitenste(rijswijk: Lidmaatschap, wassenaar: Lidmaatschap) -> None:
    with namens(rijswijk):
        with namens(wassenaar):
            assert (huidige_pet(), lijst()) == (wassenaar, met("Wassenaar"))
            with namens(None):
                assert huidige_pet() is None
                assert leeg(lijst())
            assert (huidige_pet(), lijst()) == (wassenaar, met("Wassenaar"))
        assert (huidige_pet(), lijst()) == (rijswijk, met("Rijswijk"))


def test_een_rol_zonder_dossiers_krijgt_lege_lijsten() -> None:
    for pet in (maak_pet("coordinator", regio("haaglanden")), maak_pet("controller", "Rijswijk")):
        with namens(pet):
            assert huidige_pet() == pet
            assert leeg(lijst())


def test_na_een_fout_staat_alles_terug(rijswijk: Lidmaatschap, wassenaar: Lidmaatschap) -> None:
    with namens(rijswijk):
        with pytest.raises(RuntimeError, match="stuk"), namens(wassenaar):
            raise RuntimeError("stuk")
        assert (huidige_pet(), lijst()) == (rijswijk, met("Rijswijk"))
    with pytest.raises(RuntimeError, match="stuk"), namens(rijswijk):
        raise RuntimeError("stuk")
    assert huidige_pet() is None
    assert leeg(lijst())


def test_ook_na_een_fout_van_de_databank_zelf(rijswijk: Lidmaatschap, wassenaar: Lidmaatschap) -> None:
    with namens(rijswijk):
        with pytest.raises(Exception, match="bestaat_niet"), namens(wassenaar), connection.cursor() as cursor:
            cursor.execute("SELECT * FROM bestaat_niet")
        assert (huidige_pet(), lijst()) == (rijswijk, met("Rijswijk"))
    assert leeg(lijst())


def test_wie_zelf_terugdraait_houdt_geen_rechten_over(rijswijk: Lidmaatschap, wassenaar: Lidmaatschap) -> None:
    with namens(rijswijk):
        with namens(wassenaar):
            transaction.set_rollback(True)
        assert (huidige_pet(), lijst()) == (rijswijk, met("Rijswijk"))
    assert leeg(lijst())


def test_wat_binnen_namens_misgaat_wordt_teruggedraaid(rijswijk: Lidmaatschap) -> None:
    with pytest.raises(RuntimeError), namens(rijswijk):
        _wijzig_en_faal(rijswijk)
    rijswijk.refresh_from_db()
    assert rijswijk.tot is None


def _wijzig_en_faal(pet: Lidmaatschap) -> None:
    Lidmaatschap.objects.filter(pk=pet.pk).update(tot="2099-01-01")
    raise RuntimeError


def test_als_de_lijsten_niet_te_maken_zijn_verandert_er_niets(
    rijswijk: Lidmaatschap, wassenaar: Lidmaatschap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(_: str) -> None:
        raise ImportError("geen lijsten")

    with namens(rijswijk):
        monkeypatch.setattr(module, "import_string", stuk)
        with pytest.raises(ImportError), namens(wassenaar):
            pytest.fail("namens zonder lijsten")
        assert (huidige_pet(), lijst()) == (rijswijk, met("Rijswijk"))


@pytest.mark.parametrize("waarde", ["1); DROP TABLE x", "1,2", "NaN"])
def test_in_de_lijsten_komen_alleen_getallen(waarde: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        module._als_array((waarde,))
