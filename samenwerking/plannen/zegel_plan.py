"""What the database itself guards of plans: rows that are only added, what belongs together, and no circle."""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL, alleen_toevoegen

ALLEEN_ERBIJ = (
    "activiteitstand",
    "activiteitverschuiving",
    "resultaatoordeel",
    "voortgangsverslag",
    "historicalplan",
    "historicaldoelstelling",
    "historicalactiviteit",
    "historicalbeoogdresultaat",
    "historicalbetrokkenheid",
)
"""Tables that only take new rows."""

_BLIJFT = ", ".join(f"samenwerking_{naam}" for naam in ("plan", "doelstelling", "activiteit", "beoogdresultaat"))
GAAT_NOOIT_WEG = migrations.RunSQL(
    f"REVOKE DELETE, TRUNCATE ON {_BLIJFT} FROM {APP_ROL}", f"GRANT DELETE ON {_BLIJFT} TO {APP_ROL}"
)

BLIJFT_BIJ_ELKAAR = migrations.RunSQL(
    """
    ALTER TABLE samenwerking_activiteit ADD CONSTRAINT deelstap_hoort_bij_een_activiteit_van_haar_plan
        FOREIGN KEY (ouder_id, plan_id) REFERENCES samenwerking_activiteit (id, plan_id);
    ALTER TABLE samenwerking_activiteit ADD CONSTRAINT activiteit_dient_een_doelstelling_van_haar_plan
        FOREIGN KEY (doelstelling_id, plan_id) REFERENCES samenwerking_doelstelling (id, plan_id);
    CREATE FUNCTION samenwerking_deelstap_heeft_geen_deelstap() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NEW.ouder_id IS NOT NULL AND EXISTS (
            SELECT FROM samenwerking_activiteit WHERE id = NEW.ouder_id AND ouder_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'Activiteit %: een deelstap heeft zelf geen deelstappen.', NEW.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER deelstap_heeft_geen_deelstap BEFORE INSERT OR UPDATE ON samenwerking_activiteit
        FOR EACH ROW EXECUTE FUNCTION samenwerking_deelstap_heeft_geen_deelstap();
    CREATE FUNCTION samenwerking_wacht_niet_in_een_kring() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF (SELECT plan_id FROM samenwerking_activiteit WHERE id = NEW.activiteit_id)
            <> (SELECT plan_id FROM samenwerking_activiteit WHERE id = NEW.eerst_id)
        THEN
            RAISE EXCEPTION 'Activiteit % wacht op een activiteit van een ander plan.', NEW.activiteit_id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF EXISTS (
            WITH RECURSIVE ervoor (id) AS (
                SELECT NEW.eerst_id
                UNION
                SELECT a.eerst_id FROM samenwerking_afhankelijkheid a JOIN ervoor e ON a.activiteit_id = e.id
            )
            SELECT FROM ervoor WHERE id = NEW.activiteit_id
        ) THEN
            RAISE EXCEPTION 'Activiteit % wacht in een kring op zichzelf.', NEW.activiteit_id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER wacht_niet_in_een_kring BEFORE INSERT OR UPDATE ON samenwerking_afhankelijkheid
        FOR EACH ROW EXECUTE FUNCTION samenwerking_wacht_niet_in_een_kring();
    CREATE FUNCTION samenwerking_verwijzing_is_van_de_regio() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE deze bigint := (
        SELECT p.regio_id FROM samenwerking_activiteit a JOIN samenwerking_plan p ON p.id = a.plan_id
        WHERE a.id = NEW.activiteit_id
    );
    BEGIN
        IF NOT EXISTS (
            SELECT FROM samenwerking_tekst t LEFT JOIN samenwerking_procedure p ON p.tekst_id = t.id
            WHERE (t.id = NEW.tekst_id OR p.id = NEW.procedure_id) AND t.regio_id = deze
        ) THEN
            RAISE EXCEPTION 'Activiteit %: de verwijzing gaat naar een andere regio.', NEW.activiteit_id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER verwijzing_is_van_de_regio BEFORE INSERT OR UPDATE ON samenwerking_activiteitverwijzing
        FOR EACH ROW EXECUTE FUNCTION samenwerking_verwijzing_is_van_de_regio();
    """,
    """
    DROP TRIGGER verwijzing_is_van_de_regio ON samenwerking_activiteitverwijzing;
    DROP FUNCTION samenwerking_verwijzing_is_van_de_regio();
    DROP TRIGGER wacht_niet_in_een_kring ON samenwerking_afhankelijkheid;
    DROP FUNCTION samenwerking_wacht_niet_in_een_kring();
    DROP TRIGGER deelstap_heeft_geen_deelstap ON samenwerking_activiteit;
    DROP FUNCTION samenwerking_deelstap_heeft_geen_deelstap();
    ALTER TABLE samenwerking_activiteit DROP CONSTRAINT activiteit_dient_een_doelstelling_van_haar_plan;
    ALTER TABLE samenwerking_activiteit DROP CONSTRAINT deelstap_hoort_bij_een_activiteit_van_haar_plan;
    """,
)

ZEGEL: list[migrations.RunSQL] = [
    *(alleen_toevoegen(f"samenwerking_{naam}") for naam in ALLEEN_ERBIJ),
    GAAT_NOOIT_WEG,
    BLIJFT_BIJ_ELKAAR,
]
"""What the migration runs after its tables. A new migration lists these again."""
