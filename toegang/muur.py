"""What the database itself keeps about dossiers, as operations for the migration.

The wall of `regio.muur` says who finds a row. Here stands the rest: a row belongs to the gemeente of its dossier and
stays there, an end that was decided is the end, what was recorded does not change, nothing is deleted without a
decision of two people, and what looks over the wall has a name. `docs/muur.md` lists the last with their reasons.
"""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL, EERSTE_OPVANG, muur

FUNCTIES = migrations.RunSQL(
    """
    CREATE FUNCTION toegang_blijft_bij_dossier() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NEW.gemeente_id <> OLD.gemeente_id OR (to_jsonb(NEW) ->> TG_ARGV[0]) <> (to_jsonb(OLD) ->> TG_ARGV[0]) THEN
            RAISE EXCEPTION 'Een dossier verhuist niet: % blijft bij zijn dossier en gemeente.', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;

    CREATE FUNCTION toegang_alleen_met_vernietigingsbesluit() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NOT EXISTS (
            SELECT FROM toegang_vernietigingsbesluit b
            JOIN toegang_vernietigddossier d ON d.besluit_id = b.id AND d.gemeente_id = b.gemeente_id
            WHERE b.id = NULLIF(current_setting('regio.vernietigingsbesluit', true), '')::bigint
              AND b.eerste_id <> b.tweede_id
              AND b.gemeente_id = OLD.gemeente_id
              AND d.dossier_id = (to_jsonb(OLD) ->> TG_ARGV[0])::bigint
        ) THEN
            RAISE EXCEPTION 'In % wordt alleen verwijderd met een besluit van twee mensen.', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END $$;

    CREATE FUNCTION toegang_indicatie_stopt_bij_haar_einde() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
    DECLARE
        nummer bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
    BEGIN
        IF EXISTS (
            SELECT FROM toegang_indicatie i LEFT JOIN toegang_indicatieeinde e ON e.indicatie_id = i.id
            WHERE i.id = nummer AND i.loopt_tot IS DISTINCT FROM coalesce(e.per, i.tot)
        ) THEN
            RAISE EXCEPTION 'indicatie_stopt_bij_haar_einde: het recht stopt op de dag die is besloten.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$;

    CREATE FUNCTION toegang_wachten_stopt_bij_zijn_einde() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
    DECLARE
        nummer bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
    BEGIN
        IF EXISTS (
            SELECT FROM toegang_wachtlijstplaats w LEFT JOIN toegang_wachtlijsteinde e ON e.plaats_id = w.id
            WHERE w.id = nummer AND w.tot IS DISTINCT FROM e.per
        ) THEN
            RAISE EXCEPTION 'wachten_stopt_bij_zijn_einde: het wachten stopt op de dag met een reden.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$;

    REVOKE ALL ON FUNCTION toegang_indicatie_stopt_bij_haar_einde() FROM PUBLIC;
    REVOKE ALL ON FUNCTION toegang_wachten_stopt_bij_zijn_einde() FROM PUBLIC;
    """,
    """
    DROP FUNCTION toegang_blijft_bij_dossier();
    DROP FUNCTION toegang_alleen_met_vernietigingsbesluit();
    DROP FUNCTION toegang_indicatie_stopt_bij_haar_einde();
    DROP FUNCTION toegang_wachten_stopt_bij_zijn_einde();
    """,
)


def dossiertabel(tabel: str, *, dossier: str = "dossier_id", historie: bool = False) -> list[migrations.RunSQL]:
    """Everything a table of the dossier has: the wall, its place, the door of destruction.

    A table of history keeps what it says; another table holds a row of the dossier's own gemeente, which stays there.
    """
    stappen = [muur(tabel, dossier=dossier), _vernietigdeur(tabel, dossier)]
    if historie:
        stappen.append(niet_wijzigen(tabel))
    else:
        stappen.append(_blijft(tabel, dossier))
        if dossier == "dossier_id":
            stappen.append(_zelfde_gemeente(tabel))
    return stappen


def _vernietigdeur(tabel: str, dossier: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        CREATE TRIGGER alleen_met_vernietigingsbesluit BEFORE DELETE ON {tabel}
            FOR EACH ROW EXECUTE FUNCTION toegang_alleen_met_vernietigingsbesluit('{dossier}');
        """,
        f"DROP TRIGGER alleen_met_vernietigingsbesluit ON {tabel}",
    )


def _blijft(tabel: str, dossier: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        CREATE TRIGGER blijft_bij_dossier BEFORE UPDATE ON {tabel}
            FOR EACH ROW EXECUTE FUNCTION toegang_blijft_bij_dossier('{dossier}');
        """,
        f"DROP TRIGGER blijft_bij_dossier ON {tabel}",
    )


def _zelfde_gemeente(tabel: str) -> migrations.RunSQL:
    naam = f"{tabel.removeprefix('toegang_')}_is_van_de_gemeente_van_het_dossier"
    return migrations.RunSQL(
        f"""
        ALTER TABLE {tabel} ADD CONSTRAINT {naam}
            FOREIGN KEY (dossier_id, gemeente_id) REFERENCES toegang_dossier (id, gemeente_id);
        """,
        f"ALTER TABLE {tabel} DROP CONSTRAINT {naam}",
    )


def niet_wijzigen(tabel: str) -> migrations.RunSQL:
    """A row stays as it was written, until it may be destroyed: no right for the app, and a trigger for everyone."""
    return migrations.RunSQL(
        f"""
        REVOKE UPDATE, TRUNCATE ON {tabel} FROM {APP_ROL};
        CREATE TRIGGER niet_wijzigen BEFORE UPDATE ON {tabel}
            FOR EACH STATEMENT EXECUTE FUNCTION regio_weiger_wijziging();
        """,
        f"""
        DROP TRIGGER niet_wijzigen ON {tabel};
        GRANT UPDATE ON {tabel} TO {APP_ROL};
        """,
    )


def alleen_opnieuw_versleutelen(tabel: str, *vast: str) -> migrations.RunSQL:
    """Of a file nothing changes, but its bytes may be replaced under another key: a key must be able to go.

    `vast` are all columns but the bytes and their hash. The app has no right to change any; the owner only this.
    """
    kop = "substring({0}.inhoud FROM 1 FOR 6 + get_byte({0}.inhoud, 1))"
    return migrations.RunSQL(
        f"""
        DROP TRIGGER niet_wijzigen ON {tabel};
        CREATE TRIGGER niet_wijzigen BEFORE UPDATE OF {", ".join(vast)} ON {tabel}
            FOR EACH STATEMENT EXECUTE FUNCTION regio_weiger_wijziging();
        CREATE TRIGGER alleen_onder_een_andere_sleutel BEFORE UPDATE OF inhoud ON {tabel}
            FOR EACH ROW WHEN ({kop.format("OLD")} = {kop.format("NEW")})
            EXECUTE FUNCTION regio_weiger_wijziging();
        """,
        f"""
        DROP TRIGGER alleen_onder_een_andere_sleutel ON {tabel};
        DROP TRIGGER niet_wijzigen ON {tabel};
        CREATE TRIGGER niet_wijzigen BEFORE UPDATE ON {tabel}
            FOR EACH STATEMENT EXECUTE FUNCTION regio_weiger_wijziging();
        """,
    )


EINDEN = migrations.RunSQL(
    """
    CREATE CONSTRAINT TRIGGER indicatie_stopt_bij_haar_einde AFTER INSERT OR UPDATE ON toegang_indicatie
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toegang_indicatie_stopt_bij_haar_einde('id');
    CREATE CONSTRAINT TRIGGER indicatie_stopt_bij_haar_einde AFTER INSERT ON toegang_indicatieeinde
        DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION toegang_indicatie_stopt_bij_haar_einde('indicatie_id');
    CREATE CONSTRAINT TRIGGER wachten_stopt_bij_zijn_einde AFTER INSERT OR UPDATE ON toegang_wachtlijstplaats
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toegang_wachten_stopt_bij_zijn_einde('id');
    CREATE CONSTRAINT TRIGGER wachten_stopt_bij_zijn_einde AFTER INSERT ON toegang_wachtlijsteinde
        DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION toegang_wachten_stopt_bij_zijn_einde('plaats_id');
    """,
    """
    DROP TRIGGER indicatie_stopt_bij_haar_einde ON toegang_indicatie;
    DROP TRIGGER indicatie_stopt_bij_haar_einde ON toegang_indicatieeinde;
    DROP TRIGGER wachten_stopt_bij_zijn_einde ON toegang_wachtlijstplaats;
    DROP TRIGGER wachten_stopt_bij_zijn_einde ON toegang_wachtlijsteinde;
    """,
)

OVER_DE_MUUR = migrations.RunSQL(
    """
    CREATE VIEW telling_indicatie AS
        SELECT gemeente_id, van, loopt_tot AS tot, product_id, doelgroep, leveringsvorm FROM toegang_indicatie;

    CREATE VIEW telling_wachtlijst AS
        SELECT w.gemeente_id, w.taak, w.sinds AS van, w.tot, w.problematiek, w.verblijft_in_instelling,
               c.woonplaats_soort, c.woonplaats_id
        FROM toegang_wachtlijstplaats w JOIN toegang_client c ON c.dossier_id = w.dossier_id;

    -- a simple view can be written through, with the rights of its owner: that would be a hole in the wall
    REVOKE ALL ON telling_indicatie, telling_wachtlijst FROM regio_app;
    GRANT SELECT ON telling_indicatie, telling_wachtlijst TO regio_app;

    CREATE FUNCTION bsn_elders_bekend(hash bytea, eigen_gemeente bigint) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM toegang_clientbsn WHERE zoekhash = hash AND gemeente_id <> eigen_gemeente);
    $$;

    CREATE FUNCTION dossiers_gedeeld_met(persoon bigint, op date) RETURNS SETOF bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT d.dossier_id FROM toegang_deling d JOIN auth_permission p ON p.id = d.permission_id
        WHERE d.user_id = persoon AND p.codename = 'view_dossier' AND d.van <= op AND op < d.tot;
    $$;

    REVOKE ALL ON FUNCTION bsn_elders_bekend(bytea, bigint), dossiers_gedeeld_met(bigint, date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION bsn_elders_bekend(bytea, bigint), dossiers_gedeeld_met(bigint, date) TO regio_app;
    """,
    """
    DROP FUNCTION bsn_elders_bekend(bytea, bigint);
    DROP FUNCTION dossiers_gedeeld_met(bigint, date);
    DROP VIEW telling_wachtlijst;
    DROP VIEW telling_indicatie;
    """,
)

BETALERS = migrations.RunSQL(
    """
    -- who pays from which day, for the money of a region: no column about a person
    CREATE VIEW telling_betaler AS
        SELECT b.gemeente_id, b.betaalt_id, b.uitbetaler_id, b.van, least(b.tot, i.loopt_tot) AS tot, b.grond,
               i.product_id
        FROM toegang_betaler b JOIN toegang_indicatie i ON i.id = b.indicatie_id
        WHERE i.loopt_tot IS NULL OR i.loopt_tot > b.van;

    REVOKE ALL ON telling_betaler FROM regio_app;
    GRANT SELECT ON telling_betaler TO regio_app;
    """,
    "DROP VIEW telling_betaler",
)

BINNEN_EEN_DOSSIER = migrations.RunSQL(
    """
    -- the row that is pointed to may stand behind the wall: looking with the rights of this person would miss it
    CREATE FUNCTION toegang_verwijst_binnen_het_dossier() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
    DECLARE
        ander bigint;
    BEGIN
        EXECUTE format('SELECT dossier_id FROM %I WHERE id = $1', TG_ARGV[1]) INTO ander
            USING (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
        IF ander <> NEW.dossier_id THEN
            RAISE EXCEPTION 'verwijst_binnen_het_dossier: % wijst naar % van een ander dossier.',
                TG_TABLE_NAME, TG_ARGV[1] USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    REVOKE ALL ON FUNCTION toegang_verwijst_binnen_het_dossier() FROM PUBLIC;

    -- every table of the dossier that stands here now; a later one calls binnen_het_dossier
    DO $$
    DECLARE
        rij record;
    BEGIN
        FOR rij IN
            SELECT hier.relname AS tabel, daar.relname AS doel, kolom.attname AS kolom
            FROM pg_constraint k
            JOIN pg_class hier ON hier.oid = k.conrelid
            JOIN pg_class daar ON daar.oid = k.confrelid
            JOIN pg_attribute kolom ON kolom.attrelid = k.conrelid AND kolom.attnum = k.conkey[1]
            WHERE k.contype = 'f' AND cardinality(k.conkey) = 1 AND daar.relname <> 'toegang_dossier'
              AND 2 = (
                SELECT count(*) FROM pg_trigger
                WHERE tgrelid IN (hier.oid, daar.oid) AND tgname = 'alleen_met_vernietigingsbesluit'
            ) AND hier.oid <> daar.oid
        LOOP
            EXECUTE format(
                'CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF %I ON %I FOR EACH ROW WHEN (NEW.%I IS NOT NULL) '
                'EXECUTE FUNCTION toegang_verwijst_binnen_het_dossier(%L, %L)',
                rij.kolom || '_binnen_het_dossier', rij.kolom, rij.tabel, rij.kolom, rij.kolom, rij.doel
            );
        END LOOP;
    END $$;
    """,
    "DROP FUNCTION toegang_verwijst_binnen_het_dossier() CASCADE",
)
"""A row of a dossier points to rows of that dossier only: else one dossier could keep another from being destroyed."""


def binnen_het_dossier(tabel: str, veld: str, doel: str) -> migrations.RunSQL:
    """The same for a table made with or after BINNEN_EEN_DOSSIER: Django adds foreign keys when a migration ends."""
    return migrations.RunSQL(
        f"""
        CREATE TRIGGER {veld}_id_binnen_het_dossier BEFORE INSERT OR UPDATE OF {veld}_id ON {tabel}
            FOR EACH ROW WHEN (NEW.{veld}_id IS NOT NULL)
            EXECUTE FUNCTION toegang_verwijst_binnen_het_dossier('{veld}_id', '{doel}');
        """,
        f"DROP TRIGGER {veld}_id_binnen_het_dossier ON {tabel}",
    )


SLEUTEL_ZEGT_DE_TAAK = migrations.RunSQL(
    f"""
    CREATE FUNCTION toegang_sleutel_zegt_de_taak() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NEW.taak = 'MO' AND NEW.id < {EERSTE_OPVANG} THEN
            NEW.id := NEW.id + {EERSTE_OPVANG};
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER sleutel_zegt_de_taak BEFORE INSERT ON toegang_dossier
        FOR EACH ROW EXECUTE FUNCTION toegang_sleutel_zegt_de_taak();
    """,
    """
    DROP TRIGGER sleutel_zegt_de_taak ON toegang_dossier;
    DROP FUNCTION toegang_sleutel_zegt_de_taak();
    """,
)
"""The database gives the key, so that nobody has to think of it."""
