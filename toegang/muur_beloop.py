"""What counts over the wall how it went with a right: decided, handed over, left and come back. For the migration.

Views give rows without a column about a person, the function gives counts. `docs/muur.md` lists them.
"""

from __future__ import annotations

from django.db import migrations

BELOOP = migrations.RunSQL(
    """
    -- per aanvraag: when it came, when it was decided, and on which days the clock stood still (Awb art. 4:15)
    CREATE VIEW telling_beslissing AS
        SELECT a.gemeente_id, m.taak, a.ontvangen_op AS van, b.tot, e.per AS gestopt, o.stil
        FROM toegang_aanvraag a JOIN toegang_melding m ON m.id = a.melding_id
            LEFT JOIN toegang_meldingeinde e ON e.melding_id = m.id
            LEFT JOIN LATERAL (
                SELECT min(besluitdatum) AS tot FROM toegang_beschikking WHERE op_aanvraag_id = a.id
            ) b ON true
            LEFT JOIN LATERAL (
                SELECT jsonb_agg(jsonb_build_array(s.van, s.tot, s.uiterlijk) ORDER BY s.van) AS stil
                FROM toegang_opschorting s WHERE s.op_aanvraag_id = a.id
            ) o ON true;

    -- the answer that stands: the last yes or no
    CREATE VIEW telling_overdracht AS
        SELECT o.gemeente_id, d.taak, o.verzonden_op AS van, s.dag AS tot, s.soort = 'geaccepteerd' AS aangenomen
        FROM toegang_overdracht o JOIN toegang_dossier d ON d.id = o.dossier_id
            JOIN LATERAL (
                SELECT dag, soort FROM toegang_overdrachtstap
                WHERE overdracht_id = o.id AND soort IN ('geaccepteerd', 'geweigerd') ORDER BY volgnummer DESC LIMIT 1
            ) s ON true;

    -- who went to another place within beschermd wonen did not leave, nor did who never came
    CREATE VIEW telling_vertrek AS
        SELECT e.gemeente_id, p.taak, e.per AS van, e.bestemming = 'eigen_woning' AS eigen_woning
        FROM toegang_plaatsingeinde e JOIN toegang_plaatsing g ON g.id = e.plaatsing_id
            JOIN toegang_plek k ON k.id = g.plek_id JOIN toegang_product p ON p.id = k.product_id
        WHERE e.bestemming <> 'andere_plek' AND e.per > g.van;

    REVOKE ALL ON telling_beslissing, telling_overdracht, telling_vertrek FROM regio_app;
    GRANT SELECT ON telling_beslissing, telling_overdracht, telling_vertrek TO regio_app;

    -- of who had no right any more in the period: whether a right began again within a year, in the same dossier
    CREATE FUNCTION telling_terugkeer(gemeenten bigint[], begin date, eind date)
        RETURNS TABLE (gemeente_id bigint, terug boolean, aantal bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH gestopt AS (
            SELECT i.gemeente_id, i.dossier_id, min(i.loopt_tot) AS tot
            FROM toegang_indicatie i JOIN toegang_product p ON p.id = i.product_id AND p.taak = 'BW'
            WHERE i.gemeente_id = ANY (gemeenten) AND i.loopt_tot >= begin AND i.loopt_tot < eind
              AND i.loopt_tot > i.van AND NOT EXISTS (
                SELECT FROM toegang_indicatie j JOIN toegang_product p ON p.id = j.product_id AND p.taak = 'BW'
                WHERE j.dossier_id = i.dossier_id AND j.van <= i.loopt_tot
                  AND coalesce(j.loopt_tot, 'infinity') > i.loopt_tot
            )
            GROUP BY i.gemeente_id, i.dossier_id
        )
        SELECT g.gemeente_id, EXISTS (
            SELECT FROM toegang_indicatie j JOIN toegang_product p ON p.id = j.product_id AND p.taak = 'BW'
            WHERE j.dossier_id = g.dossier_id AND j.van > g.tot AND j.van <= g.tot + interval '1 year'
              AND coalesce(j.loopt_tot, 'infinity') > j.van
        ) AS terug, count(*) FROM gestopt g GROUP BY 1, 2;
    $$;

    REVOKE ALL ON FUNCTION telling_terugkeer(bigint[], date, date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION telling_terugkeer(bigint[], date, date) TO regio_app;
    """,
    """
    DROP FUNCTION telling_terugkeer(bigint[], date, date);
    DROP VIEW telling_vertrek;
    DROP VIEW telling_overdracht;
    DROP VIEW telling_beslissing;
    """,
)
