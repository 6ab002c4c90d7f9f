"""Assigning to an aanbieder, changing that, and the WMO301 that follows."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError

from regio.fouten import GeenRecht, KanNiet
from regio.models import Bron, Inzage, Organisatie, Parameter, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_pet
from tests.toegang.factories import OP, bsn, maak_indicatie, weigert
from tests.toegang.iwmo.dossier import (
    AGB,
    BEGIN,
    LAATST,
    PER_WEEK,
    maak_bericht,
    maak_client,
    maak_contract,
    maak_toewijzing,
    opdracht,
    versie_van,
)
from toegang.acties.toewijzing import Hoeveel, Wijziging, wijs_zorg_toe, wijzig_toewijzing
from toegang.fouten import KanNietBij, Verouderd
from toegang.geschiedenis import geschiedenis_van
from toegang.iwmo.berichten import Toewijzingsbericht
from toegang.iwmo.controle import controleer
from toegang.iwmo.regels import Omgeving
from toegang.models import Bericht, Toewijzing, Toewijzingversie

pytestmark = [pytest.mark.django_db]
DAG = datetime.timedelta(days=1)


def lees(bericht: Bericht, schemas: Path) -> Toewijzingsbericht:
    uitslag = controleer(bericht.ontsleuteld(), schemas=schemas, omgeving=Omgeving(op=OP))
    assert (uitslag.reden, uitslag.regels) == ("", [])
    assert isinstance(uitslag.bericht, Toewijzingsbericht)
    return uitslag.bericht


def wijzig(toewijzing: Toewijzing, pet: Any, **anders: Any) -> Toewijzingversie:
    velden = {"reden": "05", "eind": datetime.date(2027, 6, 30), "overlegd": True, **anders}
    with namens(pet):
        return wijzig_toewijzing(
            toewijzing_id=toewijzing.pk, wijziging=Wijziging(**velden), versie=versie_van(toewijzing.dossier),
            aanvraag=uuid4(), door=pet, op=OP,
        )  # fmt: skip


def test_toewijzen_neemt_code_en_agb_van_de_regio_over_en_nummert_door() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    eerste = maak_toewijzing(dossier, pet, aanbieder, eind=datetime.date(2027, 3, 31))
    tweede = maak_toewijzing(dossier, pet, aanbieder, ingang=datetime.date(2027, 4, 1))
    assert (eerste.agb, eerste.categorie, eerste.code, eerste.afzender.naam_kort) == (AGB, "15", "15A03", "Rijswijk")
    assert (eerste.nummer, tweede.nummer) == (1, 2)
    with namens(pet):
        assert "Toewijzing 1" in geschiedenis_van(dossier)[1].zin


def test_twee_keer_versturen_is_een_toewijzing() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    indicatie = maak_indicatie(dossier)
    with namens(pet):
        sleutel, versie = uuid4(), versie_van(dossier)
        twee = [
            wijs_zorg_toe(
                dossier_id=dossier.pk, opdracht=opdracht(indicatie, aanbieder), versie=versie, aanvraag=sleutel,
                door=pet, op=OP,
            )
            for _ in range(2)
        ]  # fmt: skip
    assert twee[0] == twee[1]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"ingang": BEGIN - DAG}, "ingang"),
        ({"eind": LAATST + DAG}, "eind"),
        ({"eind": None}, "eind"),
        ({"eind": BEGIN - DAG}, "eind"),
        ({"hoeveel": Hoeveel()}, "volume"),
        ({"hoeveel": replace(PER_WEEK, budget=100)}, "budget"),
        ({"hoeveel": replace(PER_WEEK, frequentie="1")}, "frequentie"),
        ({"hoeveel": replace(PER_WEEK, eenheid="")}, "frequentie"),
    ],
)
def test_wat_niet_toegewezen_kan_worden(anders: dict[str, Any], veld: str) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    maak_indicatie(dossier)
    with pytest.raises(KanNietBij) as fout:
        maak_toewijzing(dossier, pet, aanbieder, **anders)
    assert fout.value.veld == veld


def test_zonder_agb_code_of_productcode_of_met_pgb_is_er_een_zin() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    zonder_code = Organisatie.objects.create(naam="Zonder code", soort="aanbieder")
    with pytest.raises(KanNietBij, match="AGB-code"):
        maak_toewijzing(dossier, pet, zonder_code)
    ander, andere_pet = maak_client(nummer=1)
    maak_indicatie(ander, leveringsvorm="pgb")
    with pytest.raises(KanNietBij, match="persoonsgebonden budget"):
        maak_toewijzing(ander, andere_pet, aanbieder)


def test_hetzelfde_product_loopt_een_keer_tegelijk_bij_een_aanbieder() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    maak_toewijzing(dossier, pet, aanbieder)
    with pytest.raises(KanNietBij, match="loopt dan al"):
        maak_toewijzing(dossier, pet, aanbieder)
    maak_toewijzing(dossier, pet, maak_contract("87654321", "Andere aanbieder"))


def test_wie_alleen_mag_lezen_of_een_oud_formulier_heeft_wijst_niets_toe() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    indicatie = maak_indicatie(dossier)
    vreemd = maak_pet(Rol.CONSULENT, gemeente("Den Haag"))
    for door, versie, fout in ((vreemd, 1, GeenRecht), (pet, 1, Verouderd)):
        with namens(door), pytest.raises(fout):
            wijs_zorg_toe(
                dossier_id=dossier.pk, opdracht=opdracht(indicatie, aanbieder), versie=versie, aanvraag=uuid4(),
                door=door, op=OP,
            )  # fmt: skip


def test_de_afspraak_van_de_regio_bepaalt_welke_gemeente_in_het_bericht_staat() -> None:
    aanbieder = maak_contract()
    Parameter.objects.create(
        sleutel="iwmo-afzender-haaglanden",
        waarde="uitvoerend",
        van=datetime.date(2026, 1, 1),
        bron=Bron.objects.all()[0],
    )
    dossier, pet = maak_client()
    toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    assert toewijzing.afzender_id == toewijzing.indicatie.uitvoerende_gemeente_id


# --- the message -------------------------------------------------------------------------------------------


def test_het_bericht_is_geldig_en_zegt_wat_er_is_toegewezen(schemas: Path) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client(geslacht="2")
    toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    rij = maak_bericht(toewijzing, pet)
    bericht = lees(rij, schemas)
    (product,) = bericht.producten
    assert (bericht.bsn, bericht.geslacht, bericht.contacten[0].soort) == (bsn(), "2", "01")
    assert (bericht.header.afzender, bericht.header.ontvanger) == ("0603", AGB)
    assert (product.nummer, product.ingang, product.eind, product.reden_wijziging) == (1, BEGIN, LAATST, "")
    assert rij.retour_voor == datetime.date(2026, 11, 26)
    assert bsn() not in rij.naam
    with namens(pet):
        assert Inzage.objects.filter(wat="bsn", dossiers=[dossier.pk]).exists()
        assert "WMO301" in geschiedenis_van(dossier)[0].zin


def test_alle_geldige_toewijzingen_van_de_client_bij_de_aanbieder_staan_erin(schemas: Path) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    eerste = maak_toewijzing(dossier, pet, aanbieder, eind=datetime.date(2027, 3, 31))
    maak_bericht(eerste, pet)
    maak_toewijzing(dossier, pet, aanbieder, ingang=datetime.date(2027, 4, 1))
    maak_toewijzing(dossier, pet, maak_contract("87654321", "Andere aanbieder"))
    bericht = lees(maak_bericht(eerste, pet), schemas)
    assert sorted(product.nummer for product in bericht.producten) == [1, 2]


def test_een_wijziging_heeft_een_reden_en_de_keer_erna_niet_meer(schemas: Path) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    eerste = lees(maak_bericht(toewijzing, pet), schemas).producten[0]
    wijzig(toewijzing, pet)
    tweede = lees(maak_bericht(toewijzing, pet), schemas).producten[0]
    derde = lees(maak_bericht(toewijzing, pet), schemas).producten[0]
    assert [rij.reden_wijziging for rij in (eerste, tweede, derde)] == ["", "05", ""]
    assert (tweede.nummer, tweede.eind) == (eerste.nummer, datetime.date(2027, 6, 30))
    assert (tweede.toewijzingsdatum, tweede.toewijzingstijd) == (derde.toewijzingsdatum, derde.toewijzingstijd)


def test_wat_verwijderd_is_voor_het_verstuurd_werd_staat_er_niet_in(schemas: Path) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    weg = maak_toewijzing(dossier, pet, aanbieder)
    wijzig(weg, pet, reden="13", overlegd=False)
    with pytest.raises(KanNiet, match="geen toewijzing"):
        maak_bericht(weg, pet)
    nieuw = maak_toewijzing(dossier, pet, aanbieder)
    assert [product.nummer for product in lees(maak_bericht(nieuw, pet), schemas).producten] == [nieuw.nummer]
    wijzig(nieuw, pet, reden="13", overlegd=False)
    (product,) = lees(maak_bericht(nieuw, pet), schemas).producten
    assert (product.reden_wijziging, product.eind) == ("13", BEGIN)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"geen_berichtenverkeer": True, "reden_geen_berichten": "veiligheid"}, "geen berichten naar aanbieders"),
        ({"adressoort": "onbekend", "postcode": "", "huisnummer": "", "telefoon": ""}, "telefoonnummer"),
    ],
)
def test_wat_een_bericht_tegenhoudt(velden: dict[str, Any], zin: str, schemas: Path) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client(**velden)
    toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    with pytest.raises(KanNiet, match=zin):
        maak_bericht(toewijzing, pet)


def test_een_budget_gaat_zonder_code_en_omvang(schemas: Path) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    toewijzing = maak_toewijzing(dossier, pet, aanbieder, hoeveel=Hoeveel(budget=250_000))
    (product,) = lees(maak_bericht(toewijzing, pet), schemas).producten
    assert (product.budget, product.omvang, product.product and product.product.code) == (250_000, None, "")


# --- changing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"overlegd": False}, "Overleg eerst"),
        ({"eind": LAATST}, "niets gewijzigd"),
        ({"eind": LAATST, "volume": 8}, "nieuwe toewijzing"),
        ({"eind": LAATST + DAG}, "Het recht stopt"),
        ({"budget": 100}, "omvang, geen budget"),
    ],
)
def test_wat_niet_onder_hetzelfde_nummer_kan(anders: dict[str, Any], zin: str) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    with pytest.raises(KanNiet, match=zin):
        wijzig(toewijzing, pet, **anders)


def test_een_totaal_mag_groeien_en_een_verwijderde_toewijzing_niet_meer_wijzigen() -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    toewijzing = maak_toewijzing(dossier, pet, aanbieder, hoeveel=replace(PER_WEEK, frequentie="6"))
    assert wijzig(toewijzing, pet, eind=LAATST, volume=99).volume == 99
    wijzig(toewijzing, pet, reden="13")
    with pytest.raises(KanNiet, match="verwijderd"):
        wijzig(toewijzing, pet)


# --- the database ------------------------------------------------------------------------------------------


def test_de_databank_houdt_toewijzing_en_bericht_zoals_ze_zijn(schemas: Path) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    rij = maak_bericht(toewijzing, pet)
    with namens(pet):
        for tabel, kolom in (("toewijzing", "nummer"), ("toewijzingversie", "volgnummer"), ("bericht", "id")):
            weigert(
                Exception, "permission denied|niet_wijzigen|wijzig", f"UPDATE toegang_{tabel} SET {kolom} = {kolom}"
            )
        with pytest.raises(IntegrityError, match="bericht_komt_een_keer_binnen"):
            Bericht.bewaar(
                dossier=dossier, gemeente=dossier.gemeente, richting="uit", soort="WMO301",
                identificatie=rij.identificatie, afzender=rij.afzender, ontvanger=AGB, dagtekening=OP, retour_voor=OP,
                naam="x.xml", mediatype="application/xml", inhoud=b"x", aanvraag=uuid4(), vastgelegd_door=pet,
            )  # fmt: skip


@pytest.mark.parametrize(
    ("naam", "waarden"),
    [
        ("toewijzing_heeft_een_omvang_of_een_budget", "7, '', '', NULL, '05'"),
        ("budget_en_omvang_per_week_hebben_een_laatste_dag", "7, '14', '2', NULL, '05'"),
        ("deze_eenheden_worden_nooit_per_dag_toegewezen", "7, '14', '1', NULL, '05'"),
        ("alleen_een_latere_versie_heeft_een_reden", "7, '14', '4', NULL, ''"),
    ],
)
def test_wat_een_versie_niet_kan_zijn(naam: str, waarden: str) -> None:
    aanbieder = maak_contract()
    dossier, pet = maak_client()
    toewijzing = maak_toewijzing(dossier, pet, aanbieder)
    with namens(pet):
        weigert(
            IntegrityError,
            naam,
            "INSERT INTO toegang_toewijzingversie (toewijzing_id, dossier_id, gemeente_id, volgnummer, toegewezen_op, "
            "volume, eenheid, frequentie, budget, reden_wijziging, referentie_aanbieder, aanvraag, vastgelegd_door_id) "
            f"VALUES (%s, %s, %s, 2, now(), {waarden}, '', %s, %s)",
            toewijzing.pk,
            dossier.pk,
            dossier.gemeente_id,
            uuid4(),
            pet.pk,
        )
