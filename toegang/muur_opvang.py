"""What counts over the wall, and what keeps a pas true to its end, as operations for the migration.

Views and functions give counts or rows without a column about a person. `docs/muur.md` lists them with their reasons.
"""

from __future__ import annotations

from django.db import migrations

TELLINGEN = migrations.RunSQL(
    """
    CREATE VIEW telling_melding AS
        SELECT gemeente_id, taak, ontvangen_op AS van, wijze FROM toegang_melding;

    -- not a melding that was decided upon without an onderzoek here: it was recorded elsewhere
    CREATE VIEW telling_onderzoek AS
        SELECT m.gemeente_id, m.taak, m.ontvangen_op AS van, o.afgerond_op AS tot, e.per AS gestopt
        FROM toegang_melding m LEFT JOIN toegang_onderzoek o ON o.melding_id = m.id
            LEFT JOIN toegang_meldingeinde e ON e.melding_id = m.id
        WHERE o.id IS NOT NULL OR NOT EXISTS (
            SELECT FROM toegang_indicatie i WHERE i.dossier_id = m.dossier_id AND i.besluitdatum >= m.ontvangen_op
        );

    CREATE VIEW telling_gezin AS
        SELECT gemeente_id, aangevraagd_op AS van FROM toegang_huishouden;

    REVOKE ALL ON telling_melding, telling_onderzoek, telling_gezin FROM regio_app;
    GRANT SELECT ON telling_melding, telling_onderzoek, telling_gezin TO regio_app;

    -- the ages at which a group begins are asked: so many groups, and never the age of one person
    CREATE FUNCTION telling_leeftijd(gemeenten bigint[], op date, grenzen int[])
        RETURNS TABLE (groep int, aantal bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT coalesce(width_bucket(extract(year FROM age(op, c.geboortedatum))::int, grenzen), -1), count(*)
        FROM toegang_indicatie i JOIN toegang_client c ON c.dossier_id = i.dossier_id
        WHERE i.gemeente_id = ANY (gemeenten) AND i.van <= op AND (i.loopt_tot IS NULL OR i.loopt_tot > op)
        GROUP BY 1;
    $$;

    CREATE FUNCTION telling_herkomst(gemeenten bigint[], op date)
        RETURNS TABLE (woonplaats_soort varchar, woonplaats_id bigint, aantal bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT c.woonplaats_soort, c.woonplaats_id, count(*)
        FROM toegang_indicatie i JOIN toegang_client c ON c.dossier_id = i.dossier_id
        WHERE i.gemeente_id = ANY (gemeenten) AND i.van <= op AND (i.loopt_tot IS NULL OR i.loopt_tot > op)
        GROUP BY 1, 2;
    $$;

    CREATE FUNCTION telling_stroom(gemeenten bigint[], begin date, eind date)
        RETURNS TABLE (gemeente_id bigint, instroom bigint, doorstroom bigint, uitstroom bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH recht AS (
            SELECT i.gemeente_id, i.dossier_id, i.product_id, i.van, coalesce(i.loopt_tot, 'infinity') AS tot
            FROM toegang_indicatie i JOIN toegang_product p ON p.id = i.product_id AND p.taak = 'BW'
            WHERE i.gemeente_id = ANY (gemeenten) AND coalesce(i.loopt_tot, 'infinity') > i.van
        ), begonnen AS (
            SELECT r.*, EXISTS (
                SELECT FROM toegang_indicatie j JOIN toegang_product p ON p.id = j.product_id AND p.taak = 'BW'
                WHERE j.dossier_id = r.dossier_id AND j.van < r.van AND coalesce(j.loopt_tot, 'infinity') >= r.van
            ) AS had_recht, EXISTS (
                SELECT FROM toegang_indicatie j JOIN toegang_product p ON p.id = j.product_id AND p.taak = 'BW'
                WHERE j.dossier_id = r.dossier_id AND j.van < r.van AND j.loopt_tot = r.van
                  AND j.product_id <> r.product_id
            ) AND NOT EXISTS (
                SELECT FROM toegang_indicatie j
                WHERE j.dossier_id = r.dossier_id AND j.van < r.van AND j.loopt_tot = r.van
                  AND j.product_id = r.product_id
            ) AS volgt_op_ander
            FROM recht r WHERE r.van >= begin AND r.van < eind
        ), gestopt AS (
            SELECT r.* FROM recht r WHERE r.tot >= begin AND r.tot < eind AND NOT EXISTS (
                SELECT FROM toegang_indicatie j JOIN toegang_product p ON p.id = j.product_id AND p.taak = 'BW'
                WHERE j.dossier_id = r.dossier_id AND j.van <= r.tot AND coalesce(j.loopt_tot, 'infinity') > r.tot
            )
        )
        SELECT gemeente_id, sum(erbij)::bigint, sum(door)::bigint, sum(eraf)::bigint FROM (
            SELECT b.gemeente_id, 1 AS erbij, 0 AS door, 0 AS eraf FROM begonnen b WHERE NOT b.had_recht
                GROUP BY b.gemeente_id, b.dossier_id, b.van
            UNION ALL
            SELECT b.gemeente_id, 0, 1, 0 FROM begonnen b WHERE b.volgt_op_ander
                GROUP BY b.gemeente_id, b.dossier_id, b.van
            UNION ALL
            SELECT s.gemeente_id, 0, 0, 1 FROM gestopt s GROUP BY s.gemeente_id, s.dossier_id, s.tot
        ) alles GROUP BY gemeente_id;
    $$;

    -- a client with two passes in the period counts once
    CREATE FUNCTION telling_pas(gemeenten bigint[], begin date, eind date)
        RETURNS TABLE (woonplaats_soort varchar, woonplaats_id bigint, aantal bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT c.woonplaats_soort, c.woonplaats_id, count(DISTINCT p.dossier_id)
        FROM toegang_nachtopvangpas p JOIN toegang_client c ON c.dossier_id = p.dossier_id
        WHERE p.gemeente_id = ANY (gemeenten) AND p.van >= begin AND p.van < eind
        GROUP BY 1, 2;
    $$;

    REVOKE ALL ON FUNCTION telling_leeftijd(bigint[], date, int[]), telling_herkomst(bigint[], date),
        telling_stroom(bigint[], date, date), telling_pas(bigint[], date, date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION telling_leeftijd(bigint[], date, int[]), telling_herkomst(bigint[], date),
        telling_stroom(bigint[], date, date), telling_pas(bigint[], date, date) TO regio_app;
    """,
    """
    DROP FUNCTION telling_leeftijd(bigint[], date, int[]);
    DROP FUNCTION telling_herkomst(bigint[], date);
    DROP FUNCTION telling_stroom(bigint[], date, date);
    DROP FUNCTION telling_pas(bigint[], date, date);
    DROP VIEW telling_gezin;
    DROP VIEW telling_onderzoek;
    DROP VIEW telling_melding;
    """,
)

PAS_STOPT_BIJ_ZIJN_EINDE = migrations.RunSQL(
    """
    CREATE FUNCTION toegang_pas_stopt_bij_zijn_einde() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
    DECLARE
        nummer bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
    BEGIN
        IF EXISTS (
            SELECT FROM toegang_nachtopvangpas p LEFT JOIN toegang_nachtopvangpaseinde e ON e.pas_id = p.id
            WHERE p.id = nummer AND p.loopt_tot IS DISTINCT FROM coalesce(e.per, p.tot)
        ) THEN
            RAISE EXCEPTION 'pas_stopt_bij_zijn_einde: de pas stopt op de dag die is besloten.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION toegang_pas_stopt_bij_zijn_einde() FROM PUBLIC;

    CREATE CONSTRAINT TRIGGER pas_stopt_bij_zijn_einde AFTER INSERT OR UPDATE ON toegang_nachtopvangpas
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toegang_pas_stopt_bij_zijn_einde('id');
    CREATE CONSTRAINT TRIGGER pas_stopt_bij_zijn_einde AFTER INSERT ON toegang_nachtopvangpaseinde
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION toegang_pas_stopt_bij_zijn_einde('pas_id');
    """,
    """
    DROP TRIGGER pas_stopt_bij_zijn_einde ON toegang_nachtopvangpas;
    DROP TRIGGER pas_stopt_bij_zijn_einde ON toegang_nachtopvangpaseinde;
    DROP FUNCTION toegang_pas_stopt_bij_zijn_einde();
    """,
)
