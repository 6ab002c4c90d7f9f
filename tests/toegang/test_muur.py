"""The wall: raw SQL as the role of the app finds nothing that this hat may not find, and does find what it may."""

from __future__ import annotations

import datetime
from uuid import uuid4

import psycopg
import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection

from regio import klok
from regio.models import Functie, Mandaat, Rol
from regio.namens import namens
from tests.regio.factories import gemeente, maak_gebruiker, maak_mandaat, maak_pet, regio
from tests.toegang.factories import (
    OP,
    als_eigenaar,
    deel,
    maak_dossier,
    maak_indicatie,
    maak_wachtende,
    rijen,
    weigert,
)
from tests.toegang.plekken import antwoord, maak_plek, stel_voor
from toegang.acties.wachtlijst import haal_van_wachtlijst
from toegang.models import Dossier, Plaatsing, Vernietigingsbesluit, Wachtlijstplaats
from toegang.vernietigen import PERSOONSGEGEVENS

pytestmark = pytest.mark.django_db

TABELLEN = [apps.get_model(naam)._meta.db_table for naam in PERSOONSGEGEVENS]


def sleutel(tabel: str) -> str:
    """The column that holds the dossier."""
    return "id" if tabel in {"toegang_dossier", "toegang_historicaldossier"} else "dossier_id"


def aantallen(dossier: Dossier) -> dict[str, int]:
    """How many rows of this dossier each table shows now."""
    return {
        tabel: rijen(f"SELECT count(*) FROM {tabel} WHERE {sleutel(tabel)} = %s", dossier.pk)[0][0]
        for tabel in TABELLEN
    }


def niets(dossier: Dossier) -> bool:
    return set(aantallen(dossier).values()) == {0}


def alles(dossier: Dossier) -> bool:
    return all(aantallen(dossier).values())


def test_de_tests_draaien_als_de_rol_van_de_toepassing() -> None:
    assert rijen("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [
        ("regio_app", False, False)
    ]


def test_zonder_pet_is_er_niets(vol_dossier: Dossier) -> None:
    assert niets(vol_dossier)
    with namens(None):
        assert niets(vol_dossier)


def test_de_consulent_van_de_gemeente_vindt_elke_rij(vol_dossier: Dossier) -> None:
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        assert alles(vol_dossier), aantallen(vol_dossier)
    assert niets(vol_dossier)


@pytest.mark.parametrize("rol", [Rol.CONSULENT, Rol.TEAMLEIDER, Rol.WACHTLIJSTBEHEERDER])
def test_een_andere_gemeente_vindt_niets(vol_dossier: Dossier, rol: Rol) -> None:
    with namens(maak_pet(rol, "Zoetermeer")):
        assert niets(vol_dossier)


@pytest.mark.parametrize(
    "rol", [Rol.BELEIDSADVISEUR, Rol.COLLEGELID, Rol.RAADSLID, Rol.GRIFFIER, Rol.CONTROLLER, Rol.BEHEERDER]
)
def test_wie_stuurt_vindt_niets_ook_niet_in_de_eigen_gemeente(vol_dossier: Dossier, rol: Rol) -> None:
    with namens(maak_pet(rol, "Rijswijk")):
        assert niets(vol_dossier)


VAN_DE_WACHTLIJST = {
    "toegang_wachtlijstplaats", "toegang_wachtlijsteinde", "toegang_prioriteitsbesluit", "toegang_overbrugging",
    "toegang_plaatsing", "toegang_plaatsingantwoord", "toegang_plaatsingeinde", "toegang_afwezigheid",
}  # fmt: skip
"""What a wachtlijstbeheerder finds of every dossier of the gemeente. No name, birth date or address stands in them."""


def gevonden(dossier: Dossier) -> set[str]:
    return {tabel for tabel, aantal in aantallen(dossier).items() if aantal}


def namen_van(dossier: Dossier) -> list[tuple[object, ...]]:
    return rijen("SELECT achternaam FROM client_op_naam WHERE dossier_id = %s", dossier.pk)


def test_de_wachtlijstbeheerder_vindt_wie_wacht_en_niets_van_het_dossier(vol_dossier: Dossier) -> None:
    beheerder, consulent = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk"), maak_pet(Rol.CONSULENT, "Rijswijk")
    with namens(beheerder):
        assert gevonden(vol_dossier) == VAN_DE_WACHTLIJST
        assert len(namen_van(vol_dossier)) == 1
    with namens(consulent):
        plaats = Wachtlijstplaats.objects.get(dossier=vol_dossier, tot__isnull=True)
        haal_van_wachtlijst(
            plaats_id=plaats.pk, per=OP, reden="onvindbaar", aanvraag=uuid4(), door=consulent, op=OP
        )  # fmt: skip
        for voorstel in Plaatsing.objects.open_voorstellen().filter(dossier=vol_dossier):
            antwoord(voorstel, "ingetrokken", reden="Wacht niet meer.")
        assert alles(vol_dossier)
    with namens(beheerder):
        assert gevonden(vol_dossier) == VAN_DE_WACHTLIJST
        assert namen_van(vol_dossier) == []


def test_de_wachtlijstbeheerder_vindt_niets_in_elke_andere_tabel(vol_dossier: Dossier) -> None:
    """Of anybody, also while the client waits: asked without naming a dossier. So no behandelaar, term or indicatie."""
    andere = set(TABELLEN) - VAN_DE_WACHTLIJST
    assert {"toegang_dossier", "toegang_historicaldossier", "toegang_indicatie", "toegang_client"} <= andere
    with namens(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")):
        assert {tabel for tabel in andere if rijen(f"SELECT count(*) FROM {tabel}") != [(0,)]} == set()
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        assert {tabel for tabel in andere if rijen(f"SELECT count(*) FROM {tabel}") == [(0,)]} == set()


def test_de_wachtlijstbeheerder_schrijft_in_de_wachtlijst_en_niet_in_het_dossier() -> None:
    dossier = maak_dossier("Rijswijk")
    plaats = maak_wachtende(dossier)
    zet = "UPDATE {} SET gemeente_id = gemeente_id WHERE {} = %s RETURNING gemeente_id"
    with namens(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")):
        assert rijen(zet.format("toegang_wachtlijstplaats", "id"), plaats.pk) == [(dossier.gemeente_id,)]
        assert rijen("SELECT id FROM toegang_dossier WHERE id = %s FOR UPDATE", dossier.pk) == []
        assert rijen(zet.format("toegang_dossier", "id"), dossier.pk) == []
        assert rijen(zet.format("toegang_client", "dossier_id"), dossier.pk) == []
    with namens(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Zoetermeer")):
        assert rijen(zet.format("toegang_wachtlijstplaats", "id"), plaats.pk) == []


def test_een_functie_geeft_van_een_dossier_alleen_wat_plaatsen_nodig_heeft() -> None:
    """Raw SQL: the two functions and the view name every column that this role can read of a dossier or a right."""
    dossier, ander = maak_dossier("Rijswijk"), maak_dossier("Rijswijk")
    recht, _ = maak_indicatie(dossier), maak_indicatie(ander)
    maak_wachtende(dossier)
    consulent = maak_pet(Rol.CONSULENT, "Rijswijk")
    with namens(consulent):
        dossier.refresh_from_db()
    vast = "SELECT * FROM dossier_op_wachtlijst_vastgezet(%s)"
    rechten_voor = "SELECT * FROM rechten_voor_plek(%s, NULL, %s)"
    beheerder = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")
    with namens(beheerder):
        assert rijen(vast, dossier.pk) == [
            (dossier.pk, dossier.gemeente_id, "BW", dossier.nummer, dossier.gemeld_op, None, dossier.versie)
        ]
        assert rijen(rechten_voor, dossier.pk, OP) == [(recht.pk, recht.van)]
        assert rijen(vast, ander.pk) == rijen(rechten_voor, ander.pk, OP) == []  # does not wait
        assert rijen("SELECT dossier_op_wachtlijst_gewijzigd(%s)", ander.pk) == [(None,)]
        assert rijen("SELECT dossier_op_wachtlijst_gewijzigd(%s)", dossier.pk) == [(dossier.versie + 1,)]
    with namens(maak_pet(Rol.WACHTLIJSTBEHEERDER, "Zoetermeer")):
        assert rijen(vast, dossier.pk) == rijen(rechten_voor, dossier.pk, OP) == []
    with namens(consulent):
        regel = dossier.historie.latest()
        assert (regel.versie, regel.history_user_id, regel.history_pet_id) == (
            dossier.versie + 1, beheerder.gebruiker_id, beheerder.pk,
        )  # fmt: skip
        vorige = regel.prev_record
        assert {deel.field for deel in regel.diff_against(vorige).changes} == {"versie"}


def test_de_wachtlijst_volgt_het_mandaat_voor_de_wachtlijst() -> None:
    dossier = maak_dossier("Rijswijk")
    maak_wachtende(dossier)
    pet = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Den Haag")
    maak_mandaat("Rijswijk", "Den Haag")
    with namens(pet):
        assert niets(dossier)
        assert namen_van(dossier) == []
    maak_mandaat("Rijswijk", "Den Haag", functie=Functie.WACHTLIJST)
    with namens(pet):
        assert gevonden(dossier) == {"toegang_wachtlijstplaats"}
        assert len(namen_van(dossier)) == 1


def test_wie_is_voorgesteld_voor_een_plek_is_te_vinden_tot_het_antwoord() -> None:
    beheerder = maak_pet(Rol.WACHTLIJSTBEHEERDER, "Rijswijk")
    dossier = maak_dossier("Rijswijk")
    maak_indicatie(dossier)
    with namens(beheerder):
        assert niets(dossier)
    plaatsing = stel_voor(dossier, maak_plek())
    with namens(beheerder):
        assert gevonden(dossier) == {"toegang_plaatsing"}
        assert len(namen_van(dossier)) == 1
    antwoord(plaatsing)
    with namens(beheerder):
        assert gevonden(dossier) == {"toegang_plaatsing", "toegang_plaatsingantwoord"}
        assert namen_van(dossier) == []


def test_de_regionaal_coordinator_vindt_niets_en_wel_de_tellingen(vol_dossier: Dossier) -> None:
    with namens(maak_pet(Rol.COORDINATOR, regio("haaglanden"))):
        assert niets(vol_dossier)
        assert namen_van(vol_dossier) == []
        assert rijen("SELECT count(*) FROM telling_indicatie") != [(0,)]


def test_de_mandataris_vindt_alles_zolang_het_mandaat_loopt(vol_dossier: Dossier) -> None:
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    with namens(pet):
        assert niets(vol_dossier)
    mandaat = maak_mandaat("Rijswijk", "Den Haag")
    with namens(pet):
        assert alles(vol_dossier)
    Mandaat.objects.filter(pk=mandaat.pk).update(tot=OP)
    with namens(pet):
        assert niets(vol_dossier)


def test_mandaat_voor_inkoop_opent_geen_dossier(vol_dossier: Dossier) -> None:
    maak_mandaat("Rijswijk", "Den Haag", functie=Functie.INKOOP)
    with namens(maak_pet(Rol.CONSULENT, "Den Haag")):
        assert niets(vol_dossier)


def test_een_pet_die_voorbij_is_vindt_niets(vol_dossier: Dossier) -> None:
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk", tot=OP)):
        assert niets(vol_dossier)


def test_een_gedeeld_dossier_is_te_vinden_tot_de_einddatum(
    vol_dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    pet = maak_pet(Rol.CONSULENT, "Dordrecht")
    ander = maak_dossier("Rijswijk")
    deling = deel(vol_dossier, pet.gebruiker)
    with namens(pet):
        assert alles(vol_dossier)
        assert niets(ander)
    monkeypatch.setattr(klok, "vandaag", lambda: deling.tot)
    with namens(pet):
        assert niets(vol_dossier)
    monkeypatch.setattr(klok, "vandaag", lambda: deling.van - datetime.timedelta(days=1))
    with namens(pet):
        assert niets(vol_dossier)


def test_delen_geldt_voor_een_pet_die_dossiers_leest(vol_dossier: Dossier) -> None:
    pet = maak_pet(Rol.CONTROLLER, "Dordrecht")
    deel(vol_dossier, pet.gebruiker)
    with namens(pet):
        assert niets(vol_dossier)


def test_wie_meeleest_kan_niets_wijzigen(vol_dossier: Dossier) -> None:
    pet = maak_pet(Rol.CONSULENT, "Dordrecht")
    deel(vol_dossier, pet.gebruiker)
    with namens(pet):
        assert rijen("UPDATE toegang_dossier SET versie = versie + 1 WHERE id = %s RETURNING id", vol_dossier.pk) == []
        assert (
            rijen("UPDATE toegang_client SET achternaam = 'x' WHERE dossier_id = %s RETURNING id", vol_dossier.pk) == []
        )
        assert rijen("SELECT id FROM toegang_dossier WHERE id = %s FOR UPDATE", vol_dossier.pk) == []


def test_een_opvolger_vindt_de_dossiers_van_de_oude_gemeente() -> None:
    oud = gemeente("Molenlanden").ontstaan_uit.get(oude__naam="Giessenlanden").oude
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('regio.gemeenten', array[%s]::text, true)", [oud.pk])
    dossier = Dossier.objects.create(
        gemeente=oud, nummer="2018-000001", aanvraag=uuid4(), gemeld_op=datetime.date(2018, 3, 1),
        geopend_op=datetime.date(2018, 3, 1),
    )  # fmt: skip
    with namens(maak_pet(Rol.CONSULENT, "Molenlanden")):
        assert rijen("SELECT id FROM toegang_dossier") == [(dossier.pk,)]
    with namens(maak_pet(Rol.CONSULENT, "Gorinchem")):
        assert rijen("SELECT id FROM toegang_dossier") == []


def test_voor_een_andere_gemeente_is_niets_toe_te_voegen() -> None:
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        weigert(
            ProgrammingError,
            "row-level security",
            "INSERT INTO toegang_dossier (gemeente_id, nummer, aanvraag, gemeld_op, geopend_op, sluitreden, versie) "
            "VALUES (%s, '2026-000001', gen_random_uuid(), %s, %s, '', 1)",
            gemeente("Zoetermeer").pk,
            OP,
            OP,
        )


@pytest.mark.parametrize(
    "tabel", ["toegang_dossier", "toegang_client", "toegang_clientbsn", "toegang_indicatie", "toegang_wachtlijstplaats"]
)
def test_een_dossier_verhuist_niet(vol_dossier: Dossier, tabel: str) -> None:
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    for gever in ("Rijswijk", "Zoetermeer"):
        maak_mandaat(gever, "Den Haag")
    with namens(pet):  # both gemeenten are in the list, so only the fact itself refuses
        weigert(
            IntegrityError,
            "verhuist niet",
            f"UPDATE {tabel} SET gemeente_id = %s WHERE {sleutel(tabel)} = %s",
            gemeente("Zoetermeer").pk,
            vol_dossier.pk,
        )


def test_een_rij_hoort_bij_de_gemeente_van_haar_dossier(vol_dossier: Dossier) -> None:
    maak_mandaat("Rijswijk", "Den Haag")
    pet = maak_pet(Rol.CONSULENT, "Den Haag")
    with namens(pet):
        weigert(
            IntegrityError,
            "wachtlijstplaats_is_van_de_gemeente_van_het_dossier",
            "INSERT INTO toegang_wachtlijstplaats (dossier_id, gemeente_id, taak, problematiek, sinds, "
            "verblijft_in_instelling, prioriteit, aanvraag, vastgelegd_door_id) "
            "VALUES (%s, %s, 'MO', 'lvb', %s, false, 0, gen_random_uuid(), %s)",
            vol_dossier.pk,
            gemeente("Den Haag").pk,
            OP,
            pet.pk,
        )


@pytest.mark.parametrize("tabel", [tabel for tabel in TABELLEN if "historical" in tabel or "einde" in tabel])
def test_wat_is_vastgelegd_verandert_niet(vol_dossier: Dossier, tabel: str) -> None:
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        weigert(ProgrammingError, "permission denied", f"UPDATE {tabel} SET gemeente_id = gemeente_id")
    with als_eigenaar() as eigenaar, pytest.raises(psycopg.IntegrityError, match="alleen toegevoegd"):
        eigenaar.execute(f"UPDATE {tabel} SET gemeente_id = gemeente_id")


def test_de_lijsten_van_de_buitenste_pet_komen_terug(vol_dossier: Dossier) -> None:
    with namens(maak_pet(Rol.CONSULENT, "Rijswijk")):
        with namens(maak_pet(Rol.CONSULENT, "Zoetermeer")):
            assert niets(vol_dossier)
        assert alles(vol_dossier)


def test_het_register_van_vernietiging_staat_ook_achter_de_muur() -> None:
    teamleider = maak_pet(Rol.TEAMLEIDER, "Rijswijk")
    with namens(teamleider):
        besluit = Vernietigingsbesluit.objects.create(
            gemeente=gemeente("Rijswijk"), grond="verzoek", besloten_op=OP, eerste=maak_gebruiker(),
            tweede=teamleider.gebruiker,
        )  # fmt: skip
        assert rijen("SELECT id FROM toegang_vernietigingsbesluit") == [(besluit.pk,)]
    with namens(maak_pet(Rol.TEAMLEIDER, "Zoetermeer")):
        assert rijen("SELECT id FROM toegang_vernietigingsbesluit") == []
