"""Operations for the migration of mail, calendars and the page of the college: what the models cannot say."""

from __future__ import annotations

from django.db import migrations

_VAN_DE_PROCEDURE = {
    "standpunt": ("versie", "partij"),
    "collegeadvies": ("versie", "partij"),
    "stuk": ("partij",),
}
_NAAR = {
    "versie": ("versie_id", "samenwerking_procedureversie", "is_over_een_versie_van_de_procedure"),
    "partij": ("gemeente_id", "samenwerking_procedurepartij", "is_van_een_gemeente_in_de_procedure"),
}

BLIJFT_BIJ_DE_PROCEDURE = migrations.RunSQL(
    "".join(
        f"ALTER TABLE samenwerking_{tabel} ADD CONSTRAINT {tabel}_{_NAAR[wat][2]} "
        f"FOREIGN KEY (procedure_id, {_NAAR[wat][0]}) REFERENCES {_NAAR[wat][1]} (procedure_id, {_NAAR[wat][0]});\n"
        for tabel, alle in _VAN_DE_PROCEDURE.items()
        for wat in alle
    ),
    "".join(
        f"ALTER TABLE samenwerking_{tabel} DROP CONSTRAINT {tabel}_{_NAAR[wat][2]};\n"
        for tabel, alle in _VAN_DE_PROCEDURE.items()
        for wat in alle
    ),
)
"""A standpunt or advice is about a version in the procedure; it and a paper are of a gemeente that takes part."""

BERICHT_BLIJFT = migrations.RunSQL(
    """
    REVOKE UPDATE, TRUNCATE ON samenwerking_bericht FROM regio_app;
    GRANT UPDATE (begonnen_op, klaar_op, uitkomst, pogingen) ON samenwerking_bericht TO regio_app;
    CREATE FUNCTION samenwerking_bericht_blijft() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF OLD.uitkomst <> 'niets' THEN
            RAISE EXCEPTION 'Bericht % blijft staan: anders gaat het nog een keer.', OLD.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN OLD;
    END $$;
    CREATE TRIGGER bericht_blijft BEFORE DELETE ON samenwerking_bericht
        FOR EACH ROW EXECUTE FUNCTION samenwerking_bericht_blijft();
    """,
    """
    DROP TRIGGER bericht_blijft ON samenwerking_bericht;
    DROP FUNCTION samenwerking_bericht_blijft();
    GRANT UPDATE ON samenwerking_bericht TO regio_app;
    """,
)
"""A message that was sent stays, so that it cannot go twice. Where nothing was to be told the row may go."""
