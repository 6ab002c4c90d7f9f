"""Facts that are always true about who works together: each is tried with raw SQL, and the database names it."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.db import IntegrityError, ProgrammingError, connection, transaction

from regio.models import Bron, Opdracht, Opdrachtdeel, Parameter
from tests.regio.factories import BEGIN, gemeente, maak_mandaat, maak_pet, regio

pytestmark = pytest.mark.django_db

LID = "gebruiker_id, rol, gemeente_id, regio_id, orgaan_id, van, tot, aanvraag"
DEELNAME = "regio_id, gemeente_id, taak, rol, zekerheid, van, tot, bron_id, aanvraag"
MANDAAT = "gever_id, nemer_id, taak, functie, grondslag, van, tot, vindplaats, aanvraag"
VOORSTEL = (
    "regio_id, gemeente_id, taak, rol, van, tot, bron_id, van_de_regio, gevraagd_door_id, gevraagd_op, aanvraag, "
    "uitkomst, beantwoord_door_id, beantwoord_op, deelname_id"
)
GEVRAAGD = "SELECT %(dordrecht)s, gemeente_id, 'OGGZ', rol, van"
HUISSTIJL = "gemeente_id, regio_id, accentkleur, accent_tekst, adresregels, versie"
ONDERTEKENAAR = (
    "INSERT INTO regio_ondertekenaar (gemeente_id, plaats, aanvraag, naam, functie, van, tot) "
    "VALUES (%(rijswijk)s, 'burgemeester', gen_random_uuid(),"
)
BRON = "sleutel, titel, uitgever, vindplaats, licentie, zekerheid, toelichting"
CONSULENT = "FROM regio_lidmaatschap WHERE id = %(consulent)s"
COORDINATOR = "FROM regio_lidmaatschap WHERE id = %(coordinator)s"
RIJSWIJK = "FROM regio_deelname WHERE gemeente_id = %(rijswijk)s AND taak = 'BW'"

POGINGEN: list[tuple[str, str]] = [
    # people
    ("emailadres_staat_in_kleine_letters", "UPDATE regio_gebruiker SET email = 'Hoofd@voorbeeld.example'"),
    ("niemand_mag_alles", "UPDATE regio_gebruiker SET is_superuser = true"),
    (
        "regio_gebruiker_email",
        "INSERT INTO regio_gebruiker (email, naam, password, is_active, is_superuser, aangemaakt_op) "
        "SELECT email, 'Dubbel', '', true, false, now() FROM regio_gebruiker LIMIT 1",
    ),
    # hats
    ("lidmaatschap_begint_voor_het_eindigt", "UPDATE regio_lidmaatschap SET tot = van WHERE id = %(consulent)s"),
    (
        "rol_bij_een_gemeente_heeft_iemand_eens_tegelijk",
        f"INSERT INTO regio_lidmaatschap ({LID}) SELECT gebruiker_id, rol, gemeente_id, regio_id, orgaan_id, "
        f"'2030-01-01', NULL, gen_random_uuid() {CONSULENT}",
    ),
    (
        "rol_bij_een_regio_heeft_iemand_eens_tegelijk",
        f"INSERT INTO regio_lidmaatschap ({LID}) SELECT gebruiker_id, rol, gemeente_id, regio_id, orgaan_id, "
        f"'2010-01-01', '2020-01-02', gen_random_uuid() {COORDINATOR}",
    ),
    (
        "lidmaatschap_is_van_een_gemeente_of_een_regio",
        "UPDATE regio_lidmaatschap SET regio_id = %(haaglanden)s WHERE id = %(controller)s",
    ),
    (
        "lidmaatschap_is_van_een_gemeente_of_een_regio",
        "UPDATE regio_lidmaatschap SET gemeente_id = NULL WHERE id = %(controller)s",
    ),
    (
        "alleen_coordinator_controller_en_beheerder_zijn_van_een_regio",
        "UPDATE regio_lidmaatschap SET gemeente_id = NULL, regio_id = %(haaglanden)s WHERE id = %(consulent)s",
    ),
    (
        "alleen_coordinator_controller_en_beheerder_zijn_van_een_regio",
        "UPDATE regio_lidmaatschap SET rol = 'coordinator' WHERE id = %(consulent)s",
    ),
    (
        "collegelid_raadslid_en_griffier_horen_bij_een_orgaan",
        "UPDATE regio_lidmaatschap SET orgaan_id = NULL WHERE id = %(raadslid)s",
    ),
    (
        "collegelid_raadslid_en_griffier_horen_bij_een_orgaan",
        "UPDATE regio_lidmaatschap SET orgaan_id = %(raad)s WHERE id = %(consulent)s",
    ),
    (
        "lidmaatschap_orgaan_is_van_dezelfde_gemeente",
        "UPDATE regio_lidmaatschap SET gemeente_id = %(den_haag)s WHERE id = %(raadslid)s",
    ),
    (
        "regio_lidmaatschap_aanvraag",
        f"INSERT INTO regio_lidmaatschap ({LID}) SELECT gebruiker_id, 'teamleider', gemeente_id, regio_id, orgaan_id, "
        f"van, tot, aanvraag {CONSULENT}",
    ),
    # gemeenten
    ("gemeentecode_is_gm_en_vier_cijfers", "UPDATE regio_gemeente SET code = 'gm0603' WHERE id = %(rijswijk)s"),
    ("gemeentecode_is_gm_en_vier_cijfers", "UPDATE regio_gemeente SET code = '0603' WHERE id = %(rijswijk)s"),
    ("regio_gemeente_code", "UPDATE regio_gemeente SET code = 'GM0518' WHERE id = %(rijswijk)s"),
    (
        "inwonertal_staat_eens_per_peildatum_en_bron",
        "INSERT INTO regio_inwonertal (gemeente_id, peildatum, aantal, voorlopig, bron_id) "
        "SELECT gemeente_id, peildatum, 1, false, bron_id FROM regio_inwonertal LIMIT 1",
    ),
    ("regio_inwonertal_aantal", "UPDATE regio_inwonertal SET aantal = -1 WHERE gemeente_id = %(rijswijk)s"),
    (
        "herindeling_staat_eens_vast",
        "INSERT INTO regio_herindeling (datum, oude_id, nieuwe_id, soort, voornemen, opmerking, bron_id) "
        "SELECT datum, oude_id, nieuwe_id, soort, voornemen, '', bron_id FROM regio_herindeling LIMIT 1",
    ),
    # regions
    ("regio_regio_sleutel", "INSERT INTO regio_regio (sleutel, naam) VALUES ('haaglanden', 'Nog een')"),
    ("deelname_begint_voor_zij_eindigt", "UPDATE regio_deelname SET tot = van WHERE gemeente_id = %(rijswijk)s"),
    (
        "gemeente_is_per_taak_in_een_regio_tegelijk",
        f"INSERT INTO regio_deelname ({DEELNAME}) SELECT %(dordrecht)s, gemeente_id, taak, rol, zekerheid, "
        f"'2030-01-01', NULL, bron_id, gen_random_uuid() {RIJSWIJK}",
    ),
    (
        "regio_heeft_per_taak_een_centrumgemeente_tegelijk",
        f"INSERT INTO regio_deelname ({DEELNAME}) SELECT regio_id, %(papendrecht)s, 'VO', 'centrum', zekerheid, van, "
        f"tot, bron_id, gen_random_uuid() {RIJSWIJK}",
    ),
    (
        "regio_deelname_aanvraag",
        f"INSERT INTO regio_deelname ({DEELNAME}) SELECT regio_id, gemeente_id, 'OGGZ', rol, zekerheid, van, tot, "
        f"bron_id, aanvraag {RIJSWIJK}",
    ),
    (
        "voorgestelde_deelname_begint_voor_zij_eindigt",
        f"INSERT INTO regio_deelnamevoorstel ({VOORSTEL}) {GEVRAAGD}, van, bron_id, true, %(beheerder)s, van, "
        f"gen_random_uuid(), '', NULL, NULL, NULL {RIJSWIJK}",
    ),
    (
        "een_deelname_wordt_eens_tegelijk_voorgesteld",
        f"INSERT INTO regio_deelnamevoorstel ({VOORSTEL}) {GEVRAAGD}, tot, bron_id, true, %(beheerder)s, van, "
        f"gen_random_uuid(), '', NULL, NULL, NULL FROM regio_deelname, generate_series(1, 2) "
        "WHERE gemeente_id = %(rijswijk)s AND taak = 'BW'",
    ),
    (
        "regio_deelnamevoorstel_aanvraag",
        f"INSERT INTO regio_deelnamevoorstel ({VOORSTEL}) {GEVRAAGD}, tot, bron_id, true, %(beheerder)s, van, "
        "aanvraag, 'ingetrokken', %(beheerder)s, van, NULL FROM regio_deelname, generate_series(1, 2) "
        "WHERE gemeente_id = %(rijswijk)s AND taak = 'BW'",
    ),
    *(
        (
            "antwoord_op_een_voorstel_heeft_een_dag_en_een_persoon",
            f"INSERT INTO regio_deelnamevoorstel ({VOORSTEL}) {GEVRAAGD}, tot, bron_id, true, %(beheerder)s, van, "
            f"gen_random_uuid(), {antwoord}, NULL {RIJSWIJK}",
        )
        for antwoord in ("'afgewezen', NULL, van", "'afgewezen', %(consulent)s, NULL", "'', %(consulent)s, van")
    ),
    (
        "alleen_akkoord_geeft_een_deelname",
        f"INSERT INTO regio_deelnamevoorstel ({VOORSTEL}) {GEVRAAGD}, tot, bron_id, true, %(beheerder)s, van, "
        f"gen_random_uuid(), 'akkoord', %(consulent)s, van, NULL {RIJSWIJK}",
    ),
    (
        "alleen_akkoord_geeft_een_deelname",
        f"INSERT INTO regio_deelnamevoorstel ({VOORSTEL}) {GEVRAAGD}, tot, bron_id, true, %(beheerder)s, van, "
        f"gen_random_uuid(), 'afgewezen', %(consulent)s, van, id {RIJSWIJK}",
    ),
    (
        "akkoord_komt_van_de_andere_kant",
        f"INSERT INTO regio_deelnamevoorstel ({VOORSTEL}) {GEVRAAGD}, tot, bron_id, true, %(beheerder)s, van, "
        f"gen_random_uuid(), 'akkoord', %(beheerder)s, van, id {RIJSWIJK}",
    ),
    (
        "college_en_raad_zijn_van_een_gemeente_overleg_van_een_regio",
        "INSERT INTO regio_orgaan (soort, naam, regio_id) VALUES ('raad', 'Regioraad', %(haaglanden)s)",
    ),
    (
        "college_en_raad_zijn_van_een_gemeente_overleg_van_een_regio",
        "INSERT INTO regio_orgaan (soort, naam, gemeente_id) VALUES ('overleg', 'Overleg', %(rijswijk)s)",
    ),
    (
        "gemeente_heeft_een_college_en_een_raad",
        "INSERT INTO regio_orgaan (soort, naam, gemeente_id) VALUES ('raad', 'Tweede raad', %(rijswijk)s)",
    ),
    (
        "regio_organisatie_naam",
        "INSERT INTO regio_organisatie (naam, soort, kvk) VALUES ('Dubbel', 'anders', ''), ('Dubbel', 'aanbieder', '')",
    ),
    ("kvk_nummer_is_acht_cijfers", "INSERT INTO regio_organisatie (naam, soort, kvk) VALUES ('Kort', 'anders', '123')"),
    (
        "kvk_nummer_is_van_een_organisatie",
        "INSERT INTO regio_organisatie (naam, soort, kvk) "
        "VALUES ('A', 'anders', '01234567'), ('B', 'anders', '01234567')",
    ),
    ("mandaat_begint_voor_het_eindigt", "UPDATE regio_mandaat SET tot = van"),
    (
        "mandaat_gaat_naar_een_andere_gemeente",
        f"INSERT INTO regio_mandaat ({MANDAAT}) SELECT gever_id, gever_id, taak, 'inkoop', '', van, NULL, '', "
        "gen_random_uuid() FROM regio_mandaat",
    ),
    (
        "regio_mandaat_aanvraag",
        f"INSERT INTO regio_mandaat ({MANDAAT}) SELECT gever_id, nemer_id, taak, 'inkoop', '', van, NULL, '', "
        "aanvraag FROM regio_mandaat",
    ),
    (
        "mandaat_ligt_per_taak_en_functie_bij_een_gemeente",
        f"INSERT INTO regio_mandaat ({MANDAAT}) SELECT gever_id, %(den_haag)s, taak, functie, '', '2031-01-01', NULL, "
        "'', gen_random_uuid() FROM regio_mandaat",
    ),
    # sources and what follows from them
    (
        "regio_bron_sleutel",
        f"INSERT INTO regio_bron ({BRON}) SELECT sleutel, '', '', '', '', zekerheid, '' FROM regio_bron LIMIT 1",
    ),
    (
        "brontabel_heeft_een_eigen_nummer_in_de_bron",
        "INSERT INTO regio_brontabel (bron_id, nummer, titel, toelichting) "
        "SELECT id, 1, 'Dubbel', '' FROM regio_bron, generate_series(1, 2)",
    ),
    (
        "broncijfer_staat_eens_in_de_tabel",
        "WITH tabel AS (INSERT INTO regio_brontabel (bron_id, nummer, titel, toelichting) "
        "SELECT min(id), 1, 'Proef', '' FROM regio_bron RETURNING id) "
        "INSERT INTO regio_broncijfer (tabel_id, rij, kolom, volgorde, gedrukt, is_totaal) "
        "SELECT id, 'a', 'b', n, '1', false FROM tabel, generate_series(1, 2) AS n",
    ),
    ("parameter_begint_voor_hij_eindigt", "UPDATE regio_parameter SET tot = van - 1"),
    (
        "parameter_heeft_een_waarde_tegelijk",
        "INSERT INTO regio_parameter (sleutel, waarde, van, tot, bron_id, reden) "
        "SELECT sleutel, '1', van - 10, van + 1, bron_id, 'proef' FROM regio_parameter LIMIT 1",
    ),
    (
        "regio_parameter_aanvraag",
        "INSERT INTO regio_parameter (sleutel, waarde, van, bron_id, reden, aanvraag) "
        "SELECT 'nog-een', '1', van, bron_id, 'proef', aanvraag FROM regio_parameter LIMIT 1",
    ),
    (
        "wet_in_werking_heeft_een_ingangsdatum",
        "INSERT INTO regio_wetstand (sleutel, naam, status, gecontroleerd_op, toelichting, bron_id, aanvraag) "
        "SELECT sleutel, naam, 'in_werking', gecontroleerd_op, '', bron_id, gen_random_uuid() FROM regio_wetstand",
    ),
    (
        "regio_wetstand_aanvraag",
        "INSERT INTO regio_wetstand (sleutel, naam, status, gecontroleerd_op, toelichting, bron_id, aanvraag) "
        "SELECT sleutel, naam, status, gecontroleerd_op, '', bron_id, aanvraag FROM regio_wetstand LIMIT 1",
    ),
    # the look
    (
        "huisstijl_is_van_een_gemeente_of_een_regio",
        f"INSERT INTO regio_huisstijl ({HUISSTIJL}) VALUES (%(rijswijk)s, %(haaglanden)s, '#154273', '#ffffff', '', 1)",
    ),
    ("kleur_is_hekje_en_zes_tekens", "UPDATE regio_huisstijl SET accentkleur = 'rood'"),
    ("kleur_is_hekje_en_zes_tekens", "UPDATE regio_huisstijl SET accent_tekst = '#FFF'"),
    (
        "logo_staat_er_een_keer",
        "INSERT INTO regio_logo (naam, mediatype, inhoud, gemaakt_op) VALUES ('a', 'image/png', '\\x00', now()), "
        "('b', 'image/png', '\\x00', now())",
    ),
    ("ondertekenaar_begint_voor_zij_eindigt", f"{ONDERTEKENAAR} 'A. B.', 'burgemeester', '2026-01-01', '2026-01-01')"),
    ("ondertekenaar_heeft_naam_en_functie", f"{ONDERTEKENAAR} '', 'burgemeester', '2026-01-01', NULL)"),
    (
        "een_ondertekenaar_per_plaats_tegelijk",
        f"{ONDERTEKENAAR} 'A. B.', 'burgemeester', '2026-01-01', NULL); "
        f"{ONDERTEKENAAR} 'C. D.', 'locoburgemeester', '2026-06-01', '2026-07-01')",
    ),
    (
        "regio_ondertekenaar_aanvraag",
        "INSERT INTO regio_ondertekenaar (gemeente_id, plaats, aanvraag, naam, functie, van) SELECT g.id, "
        "'burgemeester', '00000000-0000-4000-8000-000000000000', 'A. B.', 'burgemeester', '2026-01-01' "
        "FROM regio_gemeente g LIMIT 2",
    ),
    ("regio_huisstijl_versie", "UPDATE regio_huisstijl SET versie = -1"),
    # background work
    (
        "regio_opdracht_aanvraag",
        "INSERT INTO regio_opdracht (soort, titel, aangevraagd_op, aangevraagd_door_id, aanvraag) "
        "SELECT soort, titel, now(), aangevraagd_door_id, aanvraag FROM regio_opdracht",
    ),
    (
        "deel_staat_eens_in_de_opdracht",
        "INSERT INTO regio_opdrachtdeel (opdracht_id, sleutel, titel, invoer, pogingen, fout) "
        "SELECT opdracht_id, sleutel, '', '{}', 0, '' FROM regio_opdrachtdeel",
    ),
    ("deel_is_klaar_of_opgegeven", "UPDATE regio_opdrachtdeel SET klaar_op = now(), opgegeven_op = now()"),
]

ONBREEKBAAR = {"orgaan_hoort_bij_zijn_gemeente"}
"""Unique because it holds the primary key: it is there for the foreign key of Lidmaatschap to point at."""


@pytest.fixture
def wereld() -> dict[str, Any]:
    """One row of each kind, and the ids that the statements name."""
    consulent = maak_pet("consulent", "Rijswijk")
    raadslid = maak_pet("raadslid", "Rijswijk")
    maak_mandaat("Rijswijk", "Wassenaar")
    opdracht = Opdracht.objects.create(soort="proef", titel="Proef", aangevraagd_door=consulent)
    Opdrachtdeel.objects.create(opdracht=opdracht, sleutel="a", titel="Deel")
    Parameter.objects.create(sleutel="proef", waarde="1", van=BEGIN, bron=Bron.objects.all()[0])
    return {
        "consulent": consulent.pk,
        "raadslid": raadslid.pk,
        "raad": raadslid.orgaan_id,
        "controller": maak_pet("controller", "Rijswijk").pk,
        "beheerder": maak_pet("beheerder", "Rijswijk").pk,
        "coordinator": maak_pet("coordinator", regio("haaglanden")).pk,
        "rijswijk": gemeente("Rijswijk").pk,
        "den_haag": gemeente("Den Haag").pk,
        "haaglanden": regio("haaglanden").pk,
        "dordrecht": regio("dordrecht").pk,
        "papendrecht": gemeente("Papendrecht").pk,
    }


def _doe(poging: str, wereld: dict[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(poging, wereld)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize(("feit", "poging"), POGINGEN, ids=[f"{n}-{feit}" for n, (feit, _) in enumerate(POGINGEN)])
def test_de_databank_weigert_wat_niet_waar_kan_zijn(wereld: dict[str, Any], feit: str, poging: str) -> None:
    with pytest.raises(IntegrityError) as fout, transaction.atomic():
        _doe(poging, wereld)
    oorzaak = fout.value.__cause__
    assert isinstance(oorzaak, psycopg.Error)
    assert (oorzaak.diag.constraint_name or "").startswith(feit)


def test_elk_feit_van_regio_is_geprobeerd() -> None:
    modellen = list(apps.get_app_config("regio").get_models())
    namen = {feit.name for model in modellen for feit in model._meta.constraints} - ONBREEKBAAR
    geprobeerd = {feit for feit, _ in POGINGEN}
    assert namen <= geprobeerd
    uniek = {
        f"{model._meta.db_table}_{veld.column}"
        for model in modellen
        for veld in model._meta.concrete_fields
        if veld.unique and not veld.primary_key and not veld.remote_field
    }
    assert uniek <= geprobeerd


def test_wat_wel_waar_kan_zijn_mag(wereld: dict[str, Any]) -> None:
    """The same role again after it ended, another role beside it, another taak in another region."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE regio_lidmaatschap SET tot = '2025-01-01' WHERE id = %(consulent)s", wereld)
        cursor.execute(
            f"INSERT INTO regio_lidmaatschap ({LID}) SELECT gebruiker_id, rol, gemeente_id, regio_id, orgaan_id, "
            f"'2025-01-01', NULL, gen_random_uuid() {CONSULENT}",
            wereld,
        )
        cursor.execute(
            f"INSERT INTO regio_lidmaatschap ({LID}) SELECT gebruiker_id, 'teamleider', gemeente_id, regio_id, "
            f"orgaan_id, van, NULL, gen_random_uuid() {CONSULENT}",
            wereld,
        )
        cursor.execute(
            f"INSERT INTO regio_deelname ({DEELNAME}) SELECT %(dordrecht)s, gemeente_id, 'OGGZ', rol, zekerheid, van, "
            f"NULL, bron_id, gen_random_uuid() {RIJSWIJK}",
            wereld,
        )
        cursor.execute(
            f"INSERT INTO regio_mandaat ({MANDAAT}) SELECT gever_id, %(den_haag)s, taak, 'inkoop', '', van, NULL, '', "
            "gen_random_uuid() FROM regio_mandaat",
            wereld,
        )
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize(
    "poging",
    [
        "DELETE FROM regio_mandaat",
        "DELETE FROM regio_deelname",
        "DELETE FROM regio_deelnamevoorstel",
        "UPDATE regio_mandaat SET nemer_id = gever_id",
        "UPDATE regio_mandaat SET van = van - 1",
        "UPDATE regio_deelname SET rol = 'centrum'",
        "UPDATE regio_deelnamevoorstel SET van = van - 1",
        "TRUNCATE regio_mandaat",
        "UPDATE regio_logo SET mediatype = 'text/html'",
        "DELETE FROM regio_logo",
        "DELETE FROM regio_ondertekenaar",
        "UPDATE regio_ondertekenaar SET van = van - 1",
    ],
)
def test_wat_eenmaal_geldt_verandert_hoogstens_van_einde(poging: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(poging)
