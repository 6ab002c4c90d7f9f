"""The wall and the seal as operations for migrations: policies, append-only tables, views that look over the wall."""

from __future__ import annotations

from django.db import migrations

APP_ROL = "regio_app"

GEMEENTEN = "ANY (NULLIF(current_setting('regio.gemeenten', true), '')::bigint[])"
GEMEENTEN_OPVANG = "ANY (NULLIF(current_setting('regio.gemeenten_opvang', true), '')::bigint[])"
DOSSIERS = "ANY (NULLIF(current_setting('regio.dossiers', true), '')::bigint[])"
WACHTLIJST = "ANY (NULLIF(current_setting('regio.wachtlijst', true), '')::bigint[])"
WACHTLIJST_OPVANG = "ANY (NULLIF(current_setting('regio.wachtlijst_opvang', true), '')::bigint[])"
WACHTENDEN = "ANY (NULLIF(current_setting('regio.wachtenden', true), '')::bigint[])"
PET = "NULLIF(current_setting('regio.pet', true), '')::bigint"

EERSTE_OPVANG = 1_000_000_000
"""Dossiers of maatschappelijke opvang have a key from here on, those of beschermd wonen a lower one.

A mandate is given per taak, and every table of the dossier must ask of which taak a row is. All of them hold the key of
the dossier, so one comparison says it: no subquery, and no second column to keep true on each of them.
"""


def in_de_lijst(dossier: str | None = "dossier_id", *, kolom: str = "gemeente_id") -> str:
    """The gemeente in the list for the taak of this dossier; without a dossier in the list for either."""
    if dossier is None:
        return f"({kolom} = {GEMEENTEN} OR {kolom} = {GEMEENTEN_OPVANG})"
    return (
        f"(({dossier} < {EERSTE_OPVANG} AND {kolom} = {GEMEENTEN})"
        f" OR ({dossier} >= {EERSTE_OPVANG} AND {kolom} = {GEMEENTEN_OPVANG}))"
    )


def op_de_wachtlijst(dossier: str = "dossier_id") -> str:
    """The gemeente in the list of who keeps a waiting list, for the taak of this dossier."""
    return (
        f"(({dossier} < {EERSTE_OPVANG} AND gemeente_id = {WACHTLIJST})"
        f" OR ({dossier} >= {EERSTE_OPVANG} AND gemeente_id = {WACHTLIJST_OPVANG}))"
    )


def muur(tabel: str, *, dossier: str | None = "dossier_id") -> migrations.RunSQL:
    """Row-level security on a table with personal data: the gemeente in the list, or the dossier in the grants.

    A grant lets someone read; only the own list lets someone write. Plain comparisons, so an index serves them.
    """
    eigen = in_de_lijst(dossier)
    lezen = f"{eigen} OR {dossier} = {DOSSIERS}" if dossier else eigen
    return migrations.RunSQL(
        f"""
        ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY muur_lezen ON {tabel} FOR SELECT USING ({lezen});
        CREATE POLICY muur_toevoegen ON {tabel} FOR INSERT WITH CHECK ({eigen});
        CREATE POLICY muur_wijzigen ON {tabel} FOR UPDATE
            USING ({eigen}) WITH CHECK ({eigen});
        CREATE POLICY muur_verwijderen ON {tabel} FOR DELETE USING ({eigen});
        """,
        f"""
        DROP POLICY muur_lezen ON {tabel};
        DROP POLICY muur_toevoegen ON {tabel};
        DROP POLICY muur_wijzigen ON {tabel};
        DROP POLICY muur_verwijderen ON {tabel};
        ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY;
        """,
    )


def alleen_toevoegen(tabel: str) -> migrations.RunSQL:
    """Rows are only ever inserted: no right for the app, and a trigger without conditions for everyone."""
    return migrations.RunSQL(
        f"""
        REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {APP_ROL};
        CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE ON {tabel}
            FOR EACH STATEMENT EXECUTE FUNCTION regio_weiger_wijziging();
        """,
        f"""
        DROP TRIGGER alleen_toevoegen ON {tabel};
        GRANT UPDATE, DELETE ON {tabel} TO {APP_ROL};
        """,
    )


def alleen_deze_kolommen(tabel: str, *kolommen: str) -> migrations.RunSQL:
    """Rows are added; after that the app changes these columns only, and deletes nothing."""
    return migrations.RunSQL(
        f"""
        REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {APP_ROL};
        GRANT UPDATE ({", ".join(kolommen)}) ON {tabel} TO {APP_ROL};
        """,
        f"GRANT UPDATE, DELETE ON {tabel} TO {APP_ROL}",
    )


ROLLEN_EN_RECHTEN = migrations.RunSQL(
    f"""
    DO $$
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APP_ROL}') THEN
            RAISE EXCEPTION 'Rol {APP_ROL} ontbreekt. Maak haar: CREATE ROLE {APP_ROL} LOGIN NOSUPERUSER NOBYPASSRLS';
        END IF;
    END $$;
    DO $$ BEGIN  -- a table of one's own name in a temporary schema must never stand in for a real one
        EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    END $$;
    GRANT USAGE ON SCHEMA public TO {APP_ROL};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {APP_ROL};
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {APP_ROL};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROL};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APP_ROL};
    REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {APP_ROL};
    CREATE FUNCTION regio_weiger_wijziging() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$
    BEGIN
        RAISE EXCEPTION 'In % wordt alleen toegevoegd: % kan niet.', TG_TABLE_NAME, TG_OP
            USING ERRCODE = 'integrity_constraint_violation';
    END $$;
    """,
    "DROP FUNCTION regio_weiger_wijziging()",
)

CACHE_TABEL = migrations.RunSQL(
    """
    CREATE UNLOGGED TABLE regio_cache (
        cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL
    );
    CREATE INDEX regio_cache_verloopt ON regio_cache (expires);
    """,
    "DROP TABLE regio_cache",
)

ORGAAN_VAN_DE_GEMEENTE = migrations.RunSQL(
    """
    ALTER TABLE regio_lidmaatschap ADD CONSTRAINT lidmaatschap_orgaan_is_van_dezelfde_gemeente
        FOREIGN KEY (orgaan_id, gemeente_id) REFERENCES regio_orgaan (id, gemeente_id)
        DEFERRABLE INITIALLY IMMEDIATE;
    """,
    "ALTER TABLE regio_lidmaatschap DROP CONSTRAINT lidmaatschap_orgaan_is_van_dezelfde_gemeente",
)
