"""The rows of the procedure change by a correction only, as operations for the migration.

They were never to change (`niet_wijzigen`); who typed a wrong day could not put it right. Now the database lets one
field of one row change when the newest `Stapcorrectie` about that field says from what to what. The app may write no
other column.
"""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL

TE_VERBETEREN = {
    # the foreign key of Stapcorrectie that points at the table, and the columns that may be corrected
    "toegang_melding": ("melding_id", ("ontvangen_op", "wijze", "melder")),
    "toegang_meldingstap": ("stap_id", ("op", "later", "wijze")),
    "toegang_aanvraag": ("op_aanvraag_id", ("ontvangen_op", "wijze")),
    "toegang_verslag": ("verslag_id", ("verstrekt_op",)),
    "toegang_ingebrekestelling": ("ingebrekestelling_id", ("ontvangen_op",)),
    "toegang_rechtsmiddel": ("rechtsmiddel_id", ("ontvangen_op",)),
}
"""An Opschorting is not here: its end is filled in later, so it is edited in place and has history."""

FUNCTIE = migrations.RunSQL(
    """
    CREATE FUNCTION toegang_alleen_met_correctie() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE
        kolom text;
    BEGIN
        FOR kolom IN
            SELECT n.key FROM jsonb_each_text(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM to_jsonb(OLD) ->> n.key
        LOOP
            IF NOT EXISTS (
                SELECT FROM (
                    SELECT c.oud, c.nieuw FROM toegang_stapcorrectie c
                    WHERE c.dossier_id = NEW.dossier_id AND c.veld = kolom
                      AND (to_jsonb(c) ->> TG_ARGV[0])::bigint = NEW.id
                    ORDER BY c.id DESC LIMIT 1
                ) laatste
                WHERE laatste.oud = coalesce(to_jsonb(OLD) ->> kolom, '')
                  AND laatste.nieuw = coalesce(to_jsonb(NEW) ->> kolom, '')
            ) THEN
                RAISE EXCEPTION 'In % verandert % alleen met een verbetering.', TG_TABLE_NAME, kolom
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
        END LOOP;
        RETURN NULL;
    END $$;
    """,
    "DROP FUNCTION toegang_alleen_met_correctie()",
)


def alleen_met_correctie() -> list[migrations.RunSQL]:
    """For each table: no longer frozen, but changed by a correction only. AFTER, when computed columns are known."""
    return [
        migrations.RunSQL(
            f"""
            DROP TRIGGER niet_wijzigen ON {tabel};
            GRANT UPDATE ({", ".join(kolommen)}) ON {tabel} TO {APP_ROL};
            CREATE TRIGGER alleen_met_correctie AFTER UPDATE ON {tabel}
                FOR EACH ROW EXECUTE FUNCTION toegang_alleen_met_correctie('{sleutel}');
            """,
            f"""
            DROP TRIGGER alleen_met_correctie ON {tabel};
            REVOKE UPDATE ({", ".join(kolommen)}) ON {tabel} FROM {APP_ROL};
            CREATE TRIGGER niet_wijzigen BEFORE UPDATE ON {tabel}
                FOR EACH STATEMENT EXECUTE FUNCTION regio_weiger_wijziging();
            """,
        )
        for tabel, (sleutel, kolommen) in TE_VERBETEREN.items()
    ]
