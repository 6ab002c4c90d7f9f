"""Facts about overleggen that are always true: each is tried with raw SQL, and the database names it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from regio import klok
from samenwerking.overleg.acties.actie import rond_actie_af, spreek_actie_af
from samenwerking.overleg.acties.verslag import leg_verslag_vast, stel_verslag_vast
from tests.regio.factories import regio
from tests.samenwerking.overleg.maken import DAG, Tafel
from tests.samenwerking.teksten.factories import begin

DEELNEMER = "overleg_id, taak, rol, functie, van, door_id, aanvraag"
POGINGEN = [
    ("overleg_heeft_een_naam", "UPDATE samenwerking_overleg SET naam = ''"),
    ("ritme_van_een_overleg_telt_gewone_weken", "UPDATE samenwerking_overleg SET om_de = 0"),
    ("overleg_duurt_vijf_minuten_tot_tien_uur", "UPDATE samenwerking_overleg SET minuten = 4"),
    ("overleg_stopt_niet_voor_het_begint", "UPDATE samenwerking_overleg SET gestopt_op = begin - 1"),
    (
        "overleg_heeft_een_secretaris_tegelijk",
        f"INSERT INTO samenwerking_deelnemer ({DEELNEMER}) SELECT overleg_id, taak, 'controller', '', van, door_id, "
        "gen_random_uuid() FROM samenwerking_deelnemer WHERE taak = 'secretaris'",
    ),
    (
        "rol_zit_eens_voor_elke_gemeente",
        f"INSERT INTO samenwerking_deelnemer ({DEELNEMER}) SELECT overleg_id, 'adviseur', rol, '', van, door_id, "
        "gen_random_uuid() FROM samenwerking_deelnemer WHERE taak = 'lid'",
    ),
    (
        "deelnemer_is_een_persoon_een_rol_of_een_organisatie",
        f"INSERT INTO samenwerking_deelnemer ({DEELNEMER}) SELECT overleg_id, 'lid', '', '', van, door_id, "
        "gen_random_uuid() FROM samenwerking_deelnemer LIMIT 1",
    ),
    ("bijeenkomst_begint_voor_zij_eindigt", "UPDATE samenwerking_bijeenkomst SET einde = begin"),
    (
        "wie_een_bijeenkomst_laat_vervallen_zegt_waarom",
        "UPDATE samenwerking_bijeenkomst SET vervallen_op = datum",
    ),
    ("overleg_komt_een_keer_op_een_dag_bijeen", "UPDATE samenwerking_bijeenkomst SET datum = '2027-01-14'"),
    ("agendapunt_heeft_een_titel_of_een_onderwerp", "UPDATE samenwerking_agendapunt SET titel = ''"),
    (
        "agendapunt_gaat_over_een_ding",
        "UPDATE samenwerking_agendapunt SET tekst_id = %(tekst)s, actie_id = %(actie)s WHERE id = %(los)s",
    ),
    ("een_punt_op_de_agenda_heeft_een_plaats", "UPDATE samenwerking_agendapunt SET volgorde = NULL"),
    (
        "wat_is_besproken_is_in_een_bijeenkomst_besproken",
        "UPDATE samenwerking_agendapunt SET bespreking = 'x' WHERE id = %(los)s",
    ),
    (
        "het onderwerp is van een andere regio",
        "UPDATE samenwerking_agendapunt SET tekst_id = %(vreemd)s WHERE id = %(los)s",
    ),
    ("actie_zegt_wat_er_gebeurt", "UPDATE samenwerking_actie SET wat = ''"),
    (
        "een latere bijeenkomst van hetzelfde overleg",
        "INSERT INTO samenwerking_verslagvaststelling (bijeenkomst_id, verslag_id, in_bijeenkomst_id, door_id, op) "
        "SELECT bijeenkomst_id, id, bijeenkomst_id, door_id, now() FROM samenwerking_verslag",
    ),
    (
        "vertegenwoordiger_is_een_persoon_of_een_functie",
        "INSERT INTO samenwerking_vertegenwoordiging (regio_id, overleg, niveau, functie, plaatsvervanger, toelichting,"
        " van, door_id, aanvraag) SELECT regio_id, 'VNG', 'landelijk', '', '', '', begin, door_id, gen_random_uuid() "
        "FROM samenwerking_overleg LIMIT 1",
    ),
]
NA_VASTSTELLING = [
    "UPDATE samenwerking_agendapunt SET afspraken = 'anders' WHERE bijeenkomst_id = %(toen)s",
    "UPDATE samenwerking_agendapunt SET bijeenkomst_id = NULL, volgorde = NULL WHERE bijeenkomst_id = %(toen)s",
    "UPDATE samenwerking_agendapunt SET bijeenkomst_id = %(toen)s, volgorde = 9 WHERE id = %(los)s",
    "UPDATE samenwerking_bijeenkomst SET plaats = 'elders' WHERE id = %(toen)s",
    "INSERT INTO samenwerking_verslag (bijeenkomst_id, nummer, inhoud, door_id, op, aanvraag) "
    "SELECT bijeenkomst_id, 9, inhoud, door_id, now(), gen_random_uuid() FROM samenwerking_verslag",
    "INSERT INTO samenwerking_presentie (bijeenkomst_id, deelnemer_id, stand, wie, door_id, op) "
    "SELECT %(toen)s, id, 'aanwezig', '', door_id, now() FROM samenwerking_deelnemer WHERE taak = 'secretaris'",
]


@pytest.fixture
def nummers(tafel: Tafel) -> dict[str, int]:
    """A meeting that was held, one to come, a loose point and an action; and a text of another region."""
    op = klok.vandaag()
    toen, straks = tafel.bijeenkomst("Een punt", over=-7), tafel.bijeenkomst("Een ander punt", over=50)
    leg_verslag_vast(bijeenkomst=toen, aanvraag=uuid4(), door=tafel.coordinator, op=op)
    actie = spreek_actie_af(
        overleg=tafel.overleg, agendapunt=None, wat="Bel", eigenaar=tafel.coordinator, organisatie=None,
        uiterlijk=op + DAG, aanvraag=uuid4(), door=tafel.coordinator, op=op,
    )  # fmt: skip
    return {
        "toen": toen.pk,
        "straks": straks.pk,
        "los": tafel.punt("Los").pk,
        "actie": actie.pk,
        "tekst": begin(tafel.mensen.rijswijk).pk,
        "vreemd": begin(tafel.mensen.dordrecht, regio=regio("dordrecht")).pk,
    }


def test_de_databank_noemt_wat_niet_kan(nummers: dict[str, int]) -> None:
    for feit, sql in POGINGEN:
        with (
            connection.cursor() as cursor,
            pytest.raises(IntegrityError, match=feit),
            transaction.atomic(),
        ):
            cursor.execute(sql, nummers)


def test_na_de_vaststelling_verandert_er_niets_meer(tafel: Tafel, nummers: dict[str, int]) -> None:
    op = klok.vandaag()
    toen = tafel.overleg.bijeenkomsten.get(pk=nummers["toen"])
    nu = tafel.bijeenkomst("Vandaag")
    stel_verslag_vast(bijeenkomst=toen, in_bijeenkomst=nu, nummer=1, door=tafel.coordinator, op=op)
    for sql in NA_VASTSTELLING:
        with (
            connection.cursor() as cursor,
            pytest.raises(IntegrityError, match="is vastgesteld: er verandert niets meer"),
            transaction.atomic(),
        ):
            cursor.execute(sql, nummers)


@pytest.mark.parametrize("tabel", ["verslag", "verslagvaststelling", "actieafloop", "bijeenkomstdeling", "deelnemer"])
def test_de_app_verwijdert_niets(tafel: Tafel, tabel: str) -> None:
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        cursor.execute(f"DELETE FROM samenwerking_{tabel}")


def test_een_afgeronde_actie_blijft_afgerond(tafel: Tafel, nummers: dict[str, int]) -> None:
    actie = tafel.overleg.acties.get()
    for _ in range(2):  # a double click
        rond_actie_af(
            actie=actie, soort="gedaan", toelichting="", dag=klok.vandaag(), door=tafel.coordinator, op=klok.vandaag()
        )
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        cursor.execute("UPDATE samenwerking_actieafloop SET soort = 'vervallen'")
