"""Operations for the migration: what the models of the register cannot say themselves."""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL, alleen_deze_kolommen, alleen_toevoegen

ALLEEN_ERBIJ = (
    "vormkeuze",
    "vormkeuzesluiting",
    "weging",
    "weegpunt",
    "overeenkomststand",
    "evaluatiemoment",
    "evaluatie",
    "vindplaats",
    "partijwijziging",
    "partijwijzigingstap",
    "nvooordeel",
    "nvobewijs",
    "nvodeling",
    "historicalovereenkomst",
    "historicaladdendum",
    "historicalpartij",
)
"""Tables that only take new rows: a later view, judgment or step comes beside the earlier one."""

BLIJFT_BIJ_ELKAAR = migrations.RunSQL(
    """
    ALTER TABLE samenwerking_overeenkomst ADD CONSTRAINT overeenkomst_vervangt_een_van_haar_regio
        FOREIGN KEY (vervangt_id, regio_id) REFERENCES samenwerking_overeenkomst (id, regio_id);
    ALTER TABLE samenwerking_addendum ADD CONSTRAINT addendum_vervangt_een_van_zijn_overeenkomst
        FOREIGN KEY (vervangt_id, overeenkomst_id) REFERENCES samenwerking_addendum (id, overeenkomst_id);
    ALTER TABLE samenwerking_vindplaats ADD CONSTRAINT vindplaats_is_van_een_addendum_van_deze_overeenkomst
        FOREIGN KEY (addendum_id, overeenkomst_id) REFERENCES samenwerking_addendum (id, overeenkomst_id);
    CREATE FUNCTION samenwerking_overeenkomst_blijft_in_haar_regio() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NEW.verdeelsleutel_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM financien_verdeelsleutel s WHERE s.id = NEW.verdeelsleutel_id AND s.regio_id = NEW.regio_id
        ) OR NEW.tekstversie_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_versie v JOIN samenwerking_tekst t ON t.id = v.tekst_id
            WHERE v.id = NEW.tekstversie_id AND t.regio_id = NEW.regio_id
        ) THEN
            RAISE EXCEPTION 'Overeenkomst %: de sleutel of de tekst is van een andere regio.', NEW.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER blijft_in_haar_regio BEFORE INSERT OR UPDATE ON samenwerking_overeenkomst
        FOR EACH ROW EXECUTE FUNCTION samenwerking_overeenkomst_blijft_in_haar_regio();
    CREATE FUNCTION samenwerking_addendum_blijft_in_zijn_regio() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NEW.tekstversie_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM samenwerking_versie v JOIN samenwerking_tekst t ON t.id = v.tekst_id
            JOIN samenwerking_overeenkomst o ON o.regio_id = t.regio_id
            WHERE v.id = NEW.tekstversie_id AND o.id = NEW.overeenkomst_id
        ) THEN
            RAISE EXCEPTION 'Addendum %: de tekst is van een andere regio.', NEW.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER blijft_in_zijn_regio BEFORE INSERT OR UPDATE ON samenwerking_addendum
        FOR EACH ROW EXECUTE FUNCTION samenwerking_addendum_blijft_in_zijn_regio();
    """,
    """
    DROP TRIGGER blijft_in_zijn_regio ON samenwerking_addendum;
    DROP FUNCTION samenwerking_addendum_blijft_in_zijn_regio();
    DROP TRIGGER blijft_in_haar_regio ON samenwerking_overeenkomst;
    DROP FUNCTION samenwerking_overeenkomst_blijft_in_haar_regio();
    ALTER TABLE samenwerking_vindplaats DROP CONSTRAINT vindplaats_is_van_een_addendum_van_deze_overeenkomst;
    ALTER TABLE samenwerking_addendum DROP CONSTRAINT addendum_vervangt_een_van_zijn_overeenkomst;
    ALTER TABLE samenwerking_overeenkomst DROP CONSTRAINT overeenkomst_vervangt_een_van_haar_regio;
    """,
)

GAAT_NOOIT_WEG = migrations.RunSQL(
    f"REVOKE DELETE, TRUNCATE ON samenwerking_overeenkomst, samenwerking_addendum FROM {APP_ROL}",
    f"GRANT DELETE ON samenwerking_overeenkomst, samenwerking_addendum TO {APP_ROL}",
)

ZEGEL: list[migrations.RunSQL] = [
    *(alleen_toevoegen(f"samenwerking_{naam}") for naam in ALLEEN_ERBIJ),
    alleen_deze_kolommen("samenwerking_partij", "van", "tot"),
    GAAT_NOOIT_WEG,
    BLIJFT_BIJ_ELKAAR,
]
"""What the migration runs after its tables. A new migration lists these again."""
