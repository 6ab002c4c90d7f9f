"""The wall where two gemeenten meet: an overdracht has two sides, and a colleague adds an advice to a shared dossier.

These are operations for a migration, after `dossiertabel` of `toegang.muur` gave the table its wall. They only say who
else finds or adds a row, with the same plain comparisons. What belongs together is kept together by foreign keys over
more columns: the database checks those over the wall, so nobody adds a row to what belongs to another.
"""

from __future__ import annotations

from django.db import migrations

from regio.muur import DOSSIERS, in_de_lijst

HIER, DAAR = in_de_lijst(), in_de_lijst(kolom="naar_gemeente_id")


def twee_kanten(tabel: str) -> migrations.RunSQL:
    """Also the gemeente that is asked finds the row. Adding, and destroying, stays with the one that asks."""
    return migrations.RunSQL(
        f"""
        ALTER POLICY muur_lezen ON {tabel}
            USING ({HIER} OR {DAAR} OR dossier_id = {DOSSIERS});
        """,
        f"ALTER POLICY muur_lezen ON {tabel} USING ({HIER} OR dossier_id = {DOSSIERS})",
    )


ELK_ZIJN_STAP = migrations.RunSQL(
    f"""
    ALTER POLICY muur_toevoegen ON toegang_overdrachtstap WITH CHECK (
        (kant = 'zender' AND {HIER})
        OR (kant = 'ontvanger' AND NOT opgetekend AND {DAAR})
        OR (kant = 'ontvanger' AND opgetekend AND {HIER})
    );
    """,
    f"ALTER POLICY muur_toevoegen ON toegang_overdrachtstap WITH CHECK ({HIER})",
)
"""Each side adds its own steps; what the other one said by telephone is written down as such."""

ADVISEREN_DOET_DE_COLLEGA = migrations.RunSQL(
    f"ALTER POLICY muur_toevoegen ON toegang_advies WITH CHECK (dossier_id = {DOSSIERS})",
    f"ALTER POLICY muur_toevoegen ON toegang_advies WITH CHECK ({HIER})",
)
"""Who has a grant adds an advice, and nobody else: the gemeente itself does not advise itself."""


def zelfde_rij(tabel: str, naar: str, *gelijk: str, **anders: str) -> migrations.RunSQL:
    """What this row says of the row it points to is what stands there.

    `gelijk` are columns with one name in both tables; `anders` gives for a column here its name there.
    """
    veld, _, doel = naar.partition(" -> ")
    hier = ", ".join([f"{veld}_id", *gelijk, *anders])
    daar = ", ".join(["id", *gelijk, *anders.values()])
    naam = f"{tabel.removeprefix('toegang_')}_past_bij_de_{veld}"
    return migrations.RunSQL(
        f"ALTER TABLE {tabel} ADD CONSTRAINT {naam} FOREIGN KEY ({hier}) REFERENCES {doel} ({daar})",
        f"ALTER TABLE {tabel} DROP CONSTRAINT {naam}",
    )


DELING_STOPT = migrations.RunSQL(
    """
    CREATE FUNCTION toegang_deling_verandert_alleen_van_einde() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF to_jsonb(NEW) - 'tot' <> to_jsonb(OLD) - 'tot' OR NEW.tot > OLD.tot THEN
            RAISE EXCEPTION 'Een deling wordt niet gewijzigd: zij stopt eerder, of er komt een nieuwe.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER verandert_alleen_van_einde BEFORE UPDATE ON toegang_deling
        FOR EACH ROW EXECUTE FUNCTION toegang_deling_verandert_alleen_van_einde();

    CREATE FUNCTION toegang_deling_stopt_bij_haar_einde() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
    DECLARE
        nummer bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
    BEGIN
        IF EXISTS (
            SELECT FROM toegang_deling d LEFT JOIN toegang_delingeinde e ON e.deling_id = d.id
            WHERE d.id = nummer AND d.tot IS DISTINCT FROM e.per  -- without an end nothing is the same as tot
        ) THEN
            RAISE EXCEPTION 'deling_stopt_bij_haar_einde: delen stopt op de dag die is vastgelegd.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION toegang_deling_stopt_bij_haar_einde() FROM PUBLIC;
    CREATE CONSTRAINT TRIGGER deling_stopt_bij_haar_einde AFTER UPDATE ON toegang_deling
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toegang_deling_stopt_bij_haar_einde('id');
    CREATE CONSTRAINT TRIGGER deling_stopt_bij_haar_einde AFTER INSERT ON toegang_delingeinde
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toegang_deling_stopt_bij_haar_einde('deling_id');

    DROP FUNCTION dossiers_gedeeld_met(bigint, date);
    CREATE FUNCTION dossiers_gedeeld_met(persoon bigint, plaats bigint, op date) RETURNS SETOF bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT d.dossier_id FROM toegang_deling d JOIN auth_permission p ON p.id = d.permission_id
        WHERE d.user_id = persoon AND d.aan_gemeente_id = plaats AND p.codename = 'view_dossier'
          AND d.van <= op AND op < d.tot;
    $$;
    REVOKE ALL ON FUNCTION dossiers_gedeeld_met(bigint, bigint, date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION dossiers_gedeeld_met(bigint, bigint, date) TO regio_app;
    """,
    """
    DROP FUNCTION dossiers_gedeeld_met(bigint, bigint, date);
    CREATE FUNCTION dossiers_gedeeld_met(persoon bigint, op date) RETURNS SETOF bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT d.dossier_id FROM toegang_deling d JOIN auth_permission p ON p.id = d.permission_id
        WHERE d.user_id = persoon AND p.codename = 'view_dossier' AND d.van <= op AND op < d.tot;
    $$;
    REVOKE ALL ON FUNCTION dossiers_gedeeld_met(bigint, date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION dossiers_gedeeld_met(bigint, date) TO regio_app;
    DROP TRIGGER deling_stopt_bij_haar_einde ON toegang_delingeinde;
    DROP TRIGGER deling_stopt_bij_haar_einde ON toegang_deling;
    DROP FUNCTION toegang_deling_stopt_bij_haar_einde();
    DROP TRIGGER verandert_alleen_van_einde ON toegang_deling;
    DROP FUNCTION toegang_deling_verandert_alleen_van_einde();
    """,
)
"""An end of sharing is a row, and the day follows it; a grant holds under the hat of one gemeente."""
