"""Operations for the migration: what the models of the room cannot say themselves."""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL, alleen_deze_kolommen, alleen_toevoegen

ALLEEN_ERBIJ = (
    "bijeenkomstdeling",
    "stukkenbundel",
    "actieafloop",
    "verslag",
    "verslagvaststelling",
    "historicaloverleg",
    "historicalbijeenkomst",
    "historicalagendapunt",
    "historicalactie",
)
"""Tables that only take new rows."""

GAAT_NOOIT_WEG = migrations.RunSQL(
    f"REVOKE DELETE, TRUNCATE ON samenwerking_overleg, samenwerking_bijeenkomst, samenwerking_agendapunt, "
    f"samenwerking_presentie, samenwerking_actie FROM {APP_ROL}",
    f"GRANT DELETE ON samenwerking_overleg, samenwerking_bijeenkomst, samenwerking_agendapunt, "
    f"samenwerking_presentie, samenwerking_actie TO {APP_ROL}",
)

BLIJFT_BIJ_ELKAAR = migrations.RunSQL(
    """
    ALTER TABLE samenwerking_agendapunt ADD CONSTRAINT agendapunt_staat_op_een_agenda_van_zijn_overleg
        FOREIGN KEY (bijeenkomst_id, overleg_id) REFERENCES samenwerking_bijeenkomst (id, overleg_id);
    ALTER TABLE samenwerking_verslagvaststelling ADD CONSTRAINT vaststelling_is_van_een_verslag_van_deze_bijeenkomst
        FOREIGN KEY (verslag_id, bijeenkomst_id) REFERENCES samenwerking_verslag (id, bijeenkomst_id);
    CREATE FUNCTION samenwerking_onderwerp_is_van_de_regio() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE deze bigint := (SELECT regio_id FROM samenwerking_overleg WHERE id = NEW.overleg_id);
    BEGIN
        IF NEW.tekst_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_tekst WHERE id = NEW.tekst_id AND regio_id = deze
        ) OR NEW.procedure_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_procedure p JOIN samenwerking_tekst t ON t.id = p.tekst_id
            WHERE p.id = NEW.procedure_id AND t.regio_id = deze
        ) OR NEW.scenario_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM financien_scenario WHERE id = NEW.scenario_id AND regio_id = deze
        ) OR NEW.brief_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_brief WHERE id = NEW.brief_id AND regio_id = deze
        ) OR NEW.activiteit_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_activiteit a JOIN samenwerking_plan p ON p.id = a.plan_id
            WHERE a.id = NEW.activiteit_id AND p.regio_id = deze
        ) OR NEW.partner_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_ketenpartner WHERE id = NEW.partner_id AND regio_id = deze
        ) OR NEW.actie_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_actie WHERE id = NEW.actie_id AND overleg_id = NEW.overleg_id
        ) THEN
            RAISE EXCEPTION 'Agendapunt %: het onderwerp is van een andere regio of een ander overleg.', NEW.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER onderwerp_is_van_de_regio BEFORE INSERT OR UPDATE ON samenwerking_agendapunt
        FOR EACH ROW EXECUTE FUNCTION samenwerking_onderwerp_is_van_de_regio();
    CREATE FUNCTION samenwerking_verslag_in_latere_bijeenkomst() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NOT EXISTS (
            SELECT FROM samenwerking_bijeenkomst toen
            JOIN samenwerking_bijeenkomst nu ON nu.overleg_id = toen.overleg_id
            WHERE toen.id = NEW.bijeenkomst_id AND nu.id = NEW.in_bijeenkomst_id AND nu.datum > toen.datum
                AND nu.vervallen_op IS NULL
        ) THEN
            RAISE EXCEPTION 'Verslag %: een latere bijeenkomst van hetzelfde overleg stelt het vast.', NEW.verslag_id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER in_latere_bijeenkomst BEFORE INSERT ON samenwerking_verslagvaststelling
        FOR EACH ROW EXECUTE FUNCTION samenwerking_verslag_in_latere_bijeenkomst();
    """,
    """
    DROP TRIGGER in_latere_bijeenkomst ON samenwerking_verslagvaststelling;
    DROP FUNCTION samenwerking_verslag_in_latere_bijeenkomst();
    DROP TRIGGER onderwerp_is_van_de_regio ON samenwerking_agendapunt;
    DROP FUNCTION samenwerking_onderwerp_is_van_de_regio();
    ALTER TABLE samenwerking_verslagvaststelling
        DROP CONSTRAINT vaststelling_is_van_een_verslag_van_deze_bijeenkomst;
    ALTER TABLE samenwerking_agendapunt DROP CONSTRAINT agendapunt_staat_op_een_agenda_van_zijn_overleg;
    """,
)

_STAAT_VAST = {
    "bijeenkomst": "id",
    "agendapunt": "bijeenkomst_id",
    "presentie": "bijeenkomst_id",
    "vergaderstuk": "bijeenkomst_id",
    "verslag": "bijeenkomst_id",
}
"""What does not change any more once the verslag was adopted, by the column that names the meeting."""

VASTGESTELD_STAAT_VAST = migrations.RunSQL(
    """
    CREATE FUNCTION samenwerking_vastgesteld_staat_vast() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE oud bigint; nieuw bigint;
    BEGIN
        IF TG_OP <> 'INSERT' THEN EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO oud USING OLD; END IF;
        IF TG_OP <> 'DELETE' THEN EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO nieuw USING NEW; END IF;
        IF EXISTS (SELECT FROM samenwerking_verslagvaststelling WHERE bijeenkomst_id IN (oud, nieuw)) THEN
            RAISE EXCEPTION 'Het verslag van bijeenkomst % is vastgesteld: er verandert niets meer.',
                coalesce(oud, nieuw) USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END $$;
    """,
    "DROP FUNCTION samenwerking_vastgesteld_staat_vast()",
)


def _vast(tabel: str, kolom: str) -> migrations.RunSQL:
    """Refuse every change of what belongs to a meeting whose verslag was adopted."""
    return migrations.RunSQL(
        f"CREATE TRIGGER vastgesteld_staat_vast BEFORE INSERT OR UPDATE OR DELETE ON samenwerking_{tabel} "
        f"FOR EACH ROW EXECUTE FUNCTION samenwerking_vastgesteld_staat_vast('{kolom}')",
        f"DROP TRIGGER vastgesteld_staat_vast ON samenwerking_{tabel}",
    )


ZEGEL: list[migrations.RunSQL] = [
    *(alleen_toevoegen(f"samenwerking_{naam}") for naam in ALLEEN_ERBIJ),
    alleen_deze_kolommen("samenwerking_deelnemer", "tot"),
    alleen_deze_kolommen("samenwerking_vertegenwoordiging", "tot"),
    alleen_deze_kolommen("samenwerking_vergaderstuk", "ingetrokken_op"),
    GAAT_NOOIT_WEG,
    BLIJFT_BIJ_ELKAAR,
    VASTGESTELD_STAAT_VAST,
    *(_vast(tabel, kolom) for tabel, kolom in _STAAT_VAST.items()),
]
"""What the migration runs after its tables. A new migration lists these again."""
