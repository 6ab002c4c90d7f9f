"""Facts about plans that are always true: each is tried with raw SQL, and the database names it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from regio import klok
from samenwerking.plannen.acties.plan import begin_plan, voeg_doelstelling_toe
from samenwerking.plannen.acties.planvoortgang import leg_voortgang_vast
from samenwerking.plannen.models import Doelstelling, Plan
from samenwerking.plannen.voortgang import Kwartaal
from tests.regio.factories import regio
from tests.samenwerking.plannen.maken import Planwereld, velden_van_een_plan
from tests.samenwerking.teksten.factories import begin

POGINGEN = [
    ("plan_heeft_een_naam", "UPDATE samenwerking_plan SET naam = ''"),
    ("plan_eindigt_niet_voor_het_begint", "UPDATE samenwerking_plan SET einde = begin - 1"),
    ("jaarplan_is_van_een_kalenderjaar", "UPDATE samenwerking_plan SET soort = 'jaarplan' WHERE id = %(plan)s"),
    ("wie_een_plan_sluit_zegt_waarom", "UPDATE samenwerking_plan SET gesloten_op = einde"),
    ("activiteit_eindigt_niet_voor_zij_begint", "UPDATE samenwerking_activiteit SET einde = begin - 1"),
    ("activiteit_kost_niet_minder_dan_niets", "UPDATE samenwerking_activiteit SET kosten = -1"),
    ("alleen_een_deelstap_is_deel", "UPDATE samenwerking_activiteit SET soort = 'deelstap' WHERE id = %(eerst)s"),
    (
        "deelstap_hoort_bij_een_activiteit_van_haar_plan",
        "UPDATE samenwerking_activiteit SET plan_id = %(ander)s WHERE id = %(deel)s",
    ),
    (
        "activiteit_dient_een_doelstelling_van_haar_plan",
        "UPDATE samenwerking_activiteit SET doelstelling_id = %(doel)s WHERE id = %(eerst)s",
    ),
    (
        "heeft zelf geen deelstappen",
        "INSERT INTO samenwerking_activiteit (plan_id, soort, ouder_id, volgorde, nummer, naam, toelichting, begin, "
        "einde, dagen_zijn_voorbeeld, kosten_toelichting, versienummer, door_id, aanvraag) SELECT plan_id, soort, id, "
        "1, '', 'x', '', begin, einde, false, '', 1, door_id, gen_random_uuid() FROM samenwerking_activiteit "
        "WHERE id = %(deel)s",
    ),
    (
        "wie_een_activiteit_stillegt_zegt_waarom",
        "INSERT INTO samenwerking_activiteitstand (activiteit_id, stand, toelichting, dag, door_id, op, aanvraag) "
        "SELECT id, 'stilgelegd', '', begin, door_id, now(), gen_random_uuid() FROM samenwerking_activiteit",
    ),
    (
        "wacht in een kring op zichzelf",
        "UPDATE samenwerking_afhankelijkheid SET eerst_id = activiteit_id",
    ),
    (
        "wacht in een kring op zichzelf",
        "INSERT INTO samenwerking_afhankelijkheid (activiteit_id, eerst_id, door_id) "
        "SELECT eerst_id, activiteit_id, door_id FROM samenwerking_afhankelijkheid",
    ),
    (
        "behaald_kan_niet_zonder_bewijs",
        "INSERT INTO samenwerking_resultaatoordeel (resultaat_id, behaald, bewijs, toelichting, dag, door_id, op, "
        "aanvraag) SELECT id, true, '', 'zomaar', now(), door_id, now(), gen_random_uuid() "
        "FROM samenwerking_beoogdresultaat",
    ),
    (
        "wie_iets_niet_behaalt_zegt_waarom",
        "INSERT INTO samenwerking_resultaatoordeel (resultaat_id, behaald, bewijs, toelichting, dag, door_id, op, "
        "aanvraag) SELECT id, false, 'x', '', now(), door_id, now(), gen_random_uuid() "
        "FROM samenwerking_beoogdresultaat",
    ),
    ("wie_een_resultaat_laat_vervallen", "UPDATE samenwerking_beoogdresultaat SET vervallen_op = now()"),
    ("wie_een_resultaat_laat_vervallen", "UPDATE samenwerking_beoogdresultaat SET vervallen_reden = 'zomaar'"),
    ("wie_een_doelstelling_laat_vervallen", "UPDATE samenwerking_doelstelling SET vervallen_op = now()"),
    ("gemeente_die_niet_meedoet_zegt_waarom", "UPDATE samenwerking_betrokkenheid SET stand = 'niet'"),
    (
        "de verwijzing gaat naar een andere regio",
        "INSERT INTO samenwerking_activiteitverwijzing (activiteit_id, tekst_id, door_id) "
        "SELECT id, %(vreemd)s, door_id FROM samenwerking_activiteit WHERE id = %(eerst)s",
    ),
]


def test_de_databank_noemt_wat_niet_kan(wereld: Planwereld) -> None:
    op = klok.vandaag()
    eerst = wereld.activiteit("Eerst", 0, 9)
    deel = wereld.activiteit("Deel", 0, 4, ouder=eerst)
    wereld.na(wereld.activiteit("Daarna", 10, 19), eerst)
    wereld.resultaat(eerst, "Inzicht")
    ander = begin_plan(
        regio=wereld.plan.regio, velden=velden_van_een_plan(op, naam="Ander plan"), aanvraag=uuid4(),
        door=wereld.coordinator, op=op,
    )  # fmt: skip
    doel = voeg_doelstelling_toe(
        plan=ander, naam="Elders", omschrijving="", aanvraag=uuid4(), door=wereld.coordinator, op=op
    )
    nummers = {
        "plan": wereld.plan.pk,
        "ander": ander.pk,
        "eerst": eerst.pk,
        "deel": deel.pk,
        "doel": doel.pk,
        "vreemd": begin(wereld.mensen.dordrecht, regio=regio("dordrecht")).pk,
    }
    for feit, sql in POGINGEN:
        with connection.cursor() as cursor, pytest.raises(IntegrityError, match=feit), transaction.atomic():
            cursor.execute(sql, nummers)


def test_wat_gezegd_is_blijft_gezegd(wereld: Planwereld) -> None:
    activiteit = wereld.activiteit("Eerst", -5, 9)
    wereld.meld(activiteit, "loopt")
    wereld.resultaat(activiteit, "Inzicht", "rapport")
    wereld.schuif(activiteit, 2)
    verslag = leg_voortgang_vast(
        plan=wereld.plan, kwartaal=Kwartaal(2026, 3), aanvraag=uuid4(), door=wereld.coordinator, op=klok.vandaag()
    )
    assert len(verslag.vingerafdruk) == 64
    for tabel in ("activiteitstand", "activiteitverschuiving", "resultaatoordeel", "voortgangsverslag"):
        for opdracht in ("UPDATE samenwerking_{} SET door_id = door_id", "DELETE FROM samenwerking_{}"):
            with (
                connection.cursor() as cursor,
                pytest.raises(DatabaseError, match="permission denied"),
                transaction.atomic(),
            ):
                cursor.execute(opdracht.format(tabel))
    for model in (Plan, Doelstelling):
        with connection.cursor() as cursor, pytest.raises(DatabaseError, match="denied"), transaction.atomic():
            cursor.execute(f"DELETE FROM {model._meta.db_table}")
