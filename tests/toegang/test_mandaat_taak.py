"""A mandate opens what it is about: one for opvang opens no dossier of beschermd wonen, and the other way round."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, ProgrammingError

from regio.fouten import GeenRecht, KanNiet
from regio.models import Functie, Lidmaatschap, Rol, Taak
from regio.muur import EERSTE_OPVANG
from regio.namens import namens
from tests.regio.factories import gemeente, maak_mandaat, maak_pet
from tests.toegang.factories import OP, bsn, deel, maak_dossier, maak_indicatie, maak_wachtende, rijen, weigert
from tests.toegang.opvangproef import maak_opvangmelding, maak_toets
from tests.toegang.plekken import maak_plek
from toegang import rechten
from toegang import rechten_samen as samen
from toegang.acties.plaatsing import plekken_voor_dossier
from toegang.fouten import KanNietBij
from toegang.models import Dossier, Melding

pytestmark = pytest.mark.django_db

TAKEN = (Taak.BW, Taak.MO)


@pytest.fixture(autouse=True)
def _vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("regio.klok.vandaag", lambda: OP)


@pytest.fixture
def dossiers() -> dict[str, Dossier]:
    """One of each in Rijswijk."""
    return {taak: maak_dossier("Rijswijk", taak=taak) for taak in TAKEN}


@pytest.fixture
def mandataris() -> Lidmaatschap:
    return maak_pet(Rol.CONSULENT, "Den Haag")


def gevonden() -> list[int]:
    return [nummer for (nummer,) in rijen("SELECT id FROM toegang_dossier ORDER BY id")]


def test_de_sleutel_van_een_dossier_zegt_de_taak(dossiers: dict[str, Dossier]) -> None:
    assert dossiers["BW"].pk < EERSTE_OPVANG <= dossiers["MO"].pk
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        weigert(
            IntegrityError, "sleutel_van_het_dossier_zegt_de_taak",
            "UPDATE toegang_dossier SET taak = 'MO' WHERE id = %s", dossiers["BW"].pk,
        )  # fmt: skip


@pytest.mark.parametrize("taak", [Taak.BW, Taak.MO, Taak.VO])
def test_een_mandaat_opent_alleen_zijn_taak(taak: Taak, dossiers: dict[str, Dossier], mandataris: Lidmaatschap) -> None:
    with namens(mandataris):
        assert gevonden() == []
    maak_mandaat("Rijswijk", "Den Haag", taak=taak)
    hoort = [dossiers[taak].pk] if taak in dossiers else []
    with namens(mandataris):
        assert gevonden() == hoort
        assert [rij.pk for rij in rechten.dossiers_voor(mandataris, op=OP)] == hoort
        assert [rij.pk for stapel in rechten.dossiers_per_gemeente(mandataris, op=OP) for rij in stapel] == hoort
        for tabel in ("toegang_client", "toegang_melding", "toegang_historicalclient"):
            assert rijen(f"SELECT dossier_id FROM {tabel}") == [(nummer,) for nummer in hoort]
    for soort, dossier in dossiers.items():
        assert rechten.mag_dossier_wijzigen(mandataris, dossier, op=OP) is (soort == taak)
        assert rechten.wie_leest_dossier(dossier, op=OP).filter(pk=mandataris.pk).exists() is (soort == taak)


@pytest.mark.parametrize("taak", TAKEN)
def test_de_mandataris_schrijft_in_zijn_taak_en_nergens_anders(
    taak: Taak, dossiers: dict[str, Dossier], mandataris: Lidmaatschap
) -> None:
    maak_mandaat("Rijswijk", "Den Haag", taak=taak)
    zet = "UPDATE toegang_client SET huisnummer = '9' WHERE dossier_id = %s RETURNING dossier_id"
    voeg_toe = (
        "INSERT INTO toegang_dossier (gemeente_id, taak, nummer, aanvraag, gemeld_op, geopend_op, sluitreden, versie) "
        "VALUES (%s, %s, '2026-000777', gen_random_uuid(), %s, %s, '', 1) RETURNING id >= %s"
    )
    with namens(mandataris):
        for soort, dossier in dossiers.items():
            assert rijen(zet, dossier.pk) == ([(dossier.pk,)] if soort == taak else [])
        waarden = (gemeente("Rijswijk").pk, OP, OP)
        assert rijen(voeg_toe, waarden[0], taak, *waarden[1:], EERSTE_OPVANG) == [(taak == Taak.MO,)]
        ander = Taak.BW if taak == Taak.MO else Taak.MO
        weigert(ProgrammingError, "row-level security", voeg_toe, waarden[0], ander, *waarden[1:], EERSTE_OPVANG)


def test_registreren_vraagt_een_mandaat_voor_die_taak(mandataris: Lidmaatschap) -> None:
    maak_mandaat("Rijswijk", "Den Haag", taak=Taak.MO)
    ding = maak_dossier("Rijswijk", door=mandataris, taak=Taak.MO)
    assert ding.pk >= EERSTE_OPVANG
    with pytest.raises(GeenRecht, match="beschermd wonen"):
        maak_dossier("Rijswijk", door=mandataris)


def test_de_mandataris_voor_opvang_toetst_de_melding(mandataris: Lidmaatschap) -> None:
    maak_mandaat("Rijswijk", "Den Haag", taak=Taak.MO)
    dossier = maak_dossier("Rijswijk", door=mandataris, taak=Taak.MO)
    melding = maak_opvangmelding(dossier)
    assert maak_toets(melding).gemeente == gemeente("Rijswijk")


def test_wie_wacht_op_opvang_staat_op_de_lijst_van_die_mandataris(dossiers: dict[str, Dossier]) -> None:
    plaatsen = {taak: maak_wachtende(dossier, taak=taak) for taak, dossier in dossiers.items()}
    maak_mandaat("Rijswijk", "Den Haag", taak=Taak.MO, functie=Functie.WACHTLIJST)
    beheerder = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag")
    with namens(beheerder):
        assert list(rechten.wachtlijst_voor(beheerder, op=OP)) == [plaatsen["MO"]]
        assert [p for stapel in rechten.wachtlijst_per_gemeente(beheerder, op=OP) for p in stapel] == [plaatsen["MO"]]
    assert not rechten.mag_wachtlijst_wijzigen(beheerder, gemeente("Rijswijk").pk, taak=Taak.BW, op=OP)
    assert rechten.mag_wachtlijst_wijzigen(beheerder, gemeente("Rijswijk").pk, taak=Taak.MO, op=OP)


def test_een_mandaat_voor_opvang_maakt_van_meelezen_geen_schrijven(
    dossiers: dict[str, Dossier], mandataris: Lidmaatschap
) -> None:
    maak_mandaat("Rijswijk", "Den Haag", taak=Taak.MO)
    deel(dossiers["BW"], mandataris.gebruiker)
    with namens(mandataris):
        assert gevonden() == [dossiers["BW"].pk, dossiers["MO"].pk]
        assert samen.leest_mee(mandataris, dossiers["BW"], op=OP)
        assert not samen.leest_mee(mandataris, dossiers["MO"], op=OP)
        assert not rechten.mag_dossier_wijzigen(mandataris, dossiers["BW"], op=OP)
        assert {rij.pk for stapel in rechten.dossiers_per_gemeente(mandataris, op=OP) for rij in stapel} == {
            ding.pk for ding in dossiers.values()
        }


def test_een_volgende_melding_gaat_over_de_taak_van_het_dossier(dossiers: dict[str, Dossier]) -> None:
    maak_opvangmelding(dossiers["MO"])
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        assert set(Melding.objects.filter(dossier=dossiers["MO"]).values_list("taak", flat=True)) == {"MO"}


def test_een_client_heeft_per_taak_een_dossier_met_het_bsn() -> None:
    wie = {"bsn": bsn(), "bsn_volgt": False}
    for taak in TAKEN:
        maak_dossier("Rijswijk", taak=taak, **wie)
        with pytest.raises(KanNietBij, match="al bekend"):
            maak_dossier("Rijswijk", taak=taak, **wie)


def test_een_product_hoort_bij_de_taak_van_het_dossier(dossiers: dict[str, Dossier]) -> None:
    with pytest.raises(KanNietBij, match="gaat over maatschappelijke opvang") as fout:
        maak_indicatie(dossiers["MO"])
    assert fout.value.veld == "product"


def test_een_dossier_van_opvang_krijgt_geen_plek_van_beschermd_wonen(dossiers: dict[str, Dossier]) -> None:
    maak_plek()
    aantallen = {taak: plekken_voor_dossier(dossier, op=OP).count() for taak, dossier in dossiers.items()}
    assert aantallen == {"BW": 1, "MO": 0}


def test_wachten_op_de_andere_taak_kan_niet_in_dit_dossier(dossiers: dict[str, Dossier]) -> None:
    with pytest.raises(KanNiet, match="gaat over beschermd wonen"):
        maak_wachtende(dossiers["BW"], taak=Taak.MO)
