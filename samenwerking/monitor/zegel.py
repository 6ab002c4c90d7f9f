"""Operations for the migration: what the models of the monitor cannot say themselves."""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL, alleen_toevoegen

ALLEEN_ERBIJ = ("streefwaarde", "meting", "monitorstand", "monitoropening", "historicalindicator")
"""Tables that only take new rows."""

GAAT_NOOIT_WEG = migrations.RunSQL(
    f"REVOKE DELETE, TRUNCATE ON samenwerking_indicator FROM {APP_ROL}",
    f"GRANT DELETE ON samenwerking_indicator TO {APP_ROL}",
)

ALLEEN_WAT_MENSEN_INVULLEN = migrations.RunSQL(
    """
    CREATE FUNCTION samenwerking_meting_past_bij_de_indicator() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE deze record;
    BEGIN
        SELECT berekend, ritme, per_gemeente, telt_mensen INTO deze FROM samenwerking_indicator
            WHERE id = NEW.indicator_id;
        IF deze.berekend OR (deze.ritme = 'kwartaal') <> (NEW.kwartaal IS NOT NULL)
            OR (NEW.gemeente_id IS NOT NULL AND NOT deze.per_gemeente)
            OR (NEW.gemeente_id IS NULL AND deze.per_gemeente AND deze.telt_mensen)
            OR (deze.telt_mensen AND (NEW.waarde < 0 OR NEW.waarde <> trunc(NEW.waarde)))
        THEN
            RAISE EXCEPTION 'Meting: de waarde past niet bij indicator %.', NEW.indicator_id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER past_bij_de_indicator BEFORE INSERT ON samenwerking_meting
        FOR EACH ROW EXECUTE FUNCTION samenwerking_meting_past_bij_de_indicator();
    """,
    """
    DROP TRIGGER past_bij_de_indicator ON samenwerking_meting;
    DROP FUNCTION samenwerking_meting_past_bij_de_indicator();
    """,
)

ZEGEL: list[migrations.RunSQL] = [
    *(alleen_toevoegen(f"samenwerking_{naam}") for naam in ALLEEN_ERBIJ),
    GAAT_NOOIT_WEG,
    ALLEEN_WAT_MENSEN_INVULLEN,
]
"""What the migration runs after its tables. A new migration lists these again."""
