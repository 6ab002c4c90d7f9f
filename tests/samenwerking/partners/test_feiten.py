"""Facts about partners that are always true: each is tried with raw SQL, and the database names it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from regio import klok
from samenwerking.partners.acties.afspraak import Aantal, spreek_woningen_af
from samenwerking.partners.acties.contract import besluit_over_verlenging, voeg_regel_toe
from samenwerking.partners.acties.inkoop import gun, voeg_perceel_toe
from samenwerking.partners.acties.link import deel_met_partner
from tests.regio.factories import gemeente, regio
from tests.samenwerking.partners.maken import DAG, Keten, partner
from tests.samenwerking.teksten.factories import begin

POGINGEN = [
    ("kvk_nummer_is_acht_cijfers", "UPDATE regio_organisatie SET kvk = '1234' WHERE kvk <> ''"),
    ("kvk_nummer_is_van_een_organisatie", "UPDATE regio_organisatie SET kvk = '01234567' WHERE kvk = ''"),
    (
        "organisatie_is_eens_partner_van_een_regio",
        "UPDATE samenwerking_ketenpartner SET organisatie_id = %(organisatie)s",
    ),
    ("contact_begint_voor_het_eindigt", "UPDATE samenwerking_contact SET tot = van"),
    ("contact_heeft_een_functie", "UPDATE samenwerking_contact SET functie = ''"),
    ("vergeten_contact_heeft_geen_naam", "UPDATE samenwerking_contact SET tot = van + 1, vergeten_op = van + 9"),
    (
        "persoon_is_eens_contact_in_een_functie",
        "INSERT INTO samenwerking_contact (partner_id, functie, naam, email, telefoon, van, versienummer, door_id, "
        "aanvraag) SELECT partner_id, functie, naam, '', '', van, 1, door_id, gen_random_uuid() "
        "FROM samenwerking_contact",
    ),
    ("partnerafspraak_begint_voor_zij_eindigt", "UPDATE samenwerking_partnerafspraak SET tot = van"),
    ("partnerafspraak_heeft_een_titel", "UPDATE samenwerking_partnerafspraak SET titel = ''"),
    ("afspraak_blijft_binnen_de_regio", "UPDATE samenwerking_partnerafspraak SET tekst_id = %(vreemde_tekst)s"),
    ("woningen_zijn_voor_een_gewoon_jaar", "UPDATE samenwerking_woningaantal SET jaar = 1999"),
    (
        "woningen_staan_eens_per_gemeente_en_jaar_in_een_afspraak",
        "INSERT INTO samenwerking_woningaantal (afspraak_id, gemeente_id, jaar, aantal, door_id) "
        "SELECT afspraak_id, gemeente_id, jaar, 9, door_id FROM samenwerking_woningaantal",
    ),
    ("contract_met_een_partner_begint_voor_het_eindigt", "UPDATE samenwerking_partnercontract SET tot = van"),
    (
        "over_verlenging_wordt_besloten_terwijl_het_contract_loopt",
        "UPDATE samenwerking_partnercontract SET beslissen_voor = tot",
    ),
    ("bedrag_van_een_contract_is_niet_negatief", "UPDATE samenwerking_partnercontract SET bedrag_per_jaar = -1"),
    ("prijs_in_een_contract_is_niet_negatief", "UPDATE samenwerking_contractregel SET prijs = -1"),
    ("contractregel_zegt_waarover_zij_gaat", "UPDATE samenwerking_contractregel SET omschrijving = ''"),
    (
        "verlenging_zegt_tot_wanneer",
        "INSERT INTO samenwerking_verlengingsbesluit (contract_id, uitkomst, dag, toelichting, door_id, op, aanvraag) "
        "SELECT contract_id, 'verlengd', dag, '', door_id, now(), gen_random_uuid() "
        "FROM samenwerking_verlengingsbesluit",
    ),
    ("gunning_komt_na_de_sluiting", "UPDATE samenwerking_inkooptraject SET gunning_op = sluiting_op"),
    ("inschrijving_sluit_na_de_publicatie", "UPDATE samenwerking_inkooptraject SET sluiting_op = publicatie_op - 1"),
    ("contracten_gaan_in_na_de_gunning", "UPDATE samenwerking_inkooptraject SET ingang_op = gunning_op - 1"),
    (
        "perceel_heeft_een_eigen_nummer",
        "INSERT INTO samenwerking_perceel (traject_id, nummer, naam, omvang, door_id, aanvraag) "
        "SELECT traject_id, nummer, 'Nog een', '', door_id, gen_random_uuid() FROM samenwerking_perceel",
    ),
    (
        "gunning_ligt_na_de_sluiting",
        "INSERT INTO samenwerking_gunning (perceel_id, partner_id, dag, toelichting, door_id, op, aanvraag) "
        "SELECT perceel_id, %(corporatie)s, dag - 100, '', door_id, now(), gen_random_uuid() FROM samenwerking_gunning",
    ),
    (
        "gunning_blijft_binnen_de_regio",
        "INSERT INTO samenwerking_gunning (perceel_id, partner_id, dag, toelichting, door_id, op, aanvraag) "
        "SELECT perceel_id, %(vreemd)s, dag, '', door_id, now(), gen_random_uuid() FROM samenwerking_gunning",
    ),
    (
        "partnerlink_duurt_hoogstens_een_jaar",
        "INSERT INTO samenwerking_partnerlink (partner_id, contact_id, deelt, van, tot, geheim, gever_id, op, "
        "aanvraag) "
        "SELECT partner_id, contact_id, deelt, van, van + 400, 'x', gever_id, now(), gen_random_uuid() "
        "FROM samenwerking_partnerlink",
    ),
    (
        "ingetrokken_partnerlink_zegt_door_wie",
        "UPDATE samenwerking_partnerlink SET ingetrokken_op = now()",
    ),
    (
        "partnerlink_is_voor_een_contact_van_de_partner",
        "INSERT INTO samenwerking_partnerlink (partner_id, contact_id, deelt, van, tot, geheim, gever_id, op, "
        "aanvraag) "
        "SELECT %(aanbieder)s, contact_id, deelt, van, tot, 'y', gever_id, now(), gen_random_uuid() "
        "FROM samenwerking_partnerlink; SET CONSTRAINTS ALL IMMEDIATE",
    ),
]
BLIJFT = [
    "UPDATE samenwerking_gunning SET dag = dag + 1",
    "UPDATE samenwerking_verlengingsbesluit SET dag = dag + 1",
    "DELETE FROM samenwerking_partnerbezoek",
    "UPDATE samenwerking_partnerlink SET tot = tot + 1",
    "DELETE FROM samenwerking_partnerlink",
    "DELETE FROM samenwerking_historicalpartnercontract",
    "UPDATE samenwerking_historicalcontractregel SET prijs = 1",
]


@pytest.fixture
def nummers(keten: Keten) -> dict[str, int]:
    """One of everything, and a partner and a text of another region."""
    op, door = klok.vandaag(), keten.coordinator
    wie = {"door": door, "op": op}
    spreek_woningen_af(
        afspraak=keten.afspraak, jaar=op.year, aantallen=[Aantal(gemeente("Rijswijk"), None, 6)], **wie
    )  # fmt: skip
    voeg_regel_toe(
        contract=keten.contract, aanvraag=uuid4(), **wie,
        velden={"product": None, "omschrijving": "Etmaal", "prijs": 120, "eenheid": "etmaal", "volume": None},
    )  # fmt: skip
    besluit_over_verlenging(
        contract=keten.contract, uitkomst="verlengd", nieuwe_tot=op + 500 * DAG, beslissen_voor=op + 300 * DAG, dag=op,
        toelichting="", aanvraag=uuid4(), **wie,
    )  # fmt: skip
    perceel = voeg_perceel_toe(traject=keten.inkoop, naam="Een", omvang="", aanvraag=uuid4(), **wie)
    gun(perceel=perceel, partner=keten.aanbieder, dag=op, toelichting="", aanvraag=uuid4(), **wie)
    deel_met_partner(
        partner=keten.corporatie, contact=keten.contact, deelt=["afspraken"], laatste_dag=op, aanvraag=uuid4(), **wie
    )
    dordrecht = regio("dordrecht")
    return {
        "organisatie": keten.corporatie.organisatie_id,
        "corporatie": keten.corporatie.pk,
        "aanbieder": keten.aanbieder.pk,
        "vreemd": partner(keten.mensen.dordrecht, "Elders", dordrecht).pk,
        "vreemde_tekst": begin(keten.mensen.dordrecht, regio=dordrecht).pk,
    }


def test_de_databank_noemt_wat_niet_kan(nummers: dict[str, int]) -> None:
    for feit, sql in POGINGEN:
        with connection.cursor() as cursor, pytest.raises(IntegrityError, match=feit), transaction.atomic():
            cursor.execute(sql, nummers)


def test_wat_is_gebeurd_blijft_staan(nummers: dict[str, int]) -> None:
    for sql in BLIJFT:
        with (
            connection.cursor() as cursor,
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
        ):
            cursor.execute(sql, nummers)
