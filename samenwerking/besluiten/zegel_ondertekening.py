"""Operations for the migration: what may be signed and when a regeling holds, asked by the database itself."""

from __future__ import annotations

from django.db import migrations

from regio.muur import alleen_deze_kolommen, alleen_toevoegen

ALLEEN_ERBIJ = (
    "tekenbestand",
    "handtekening",
    "exemplaar",
    "proceduredoel",
    "procedureuitkomst",
    "partijvertrek",
)

WAT_IS_ONDERTEKEND = migrations.RunSQL(
    """
    CREATE FUNCTION samenwerking_handtekening_klopt() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE
        h samenwerking_handeling%ROWTYPE;
        b samenwerking_tekenbevoegdheid%ROWTYPE;
    BEGIN
        SELECT * INTO STRICT h FROM samenwerking_handeling WHERE id = NEW.handeling_id;
        SELECT * INTO STRICT b FROM samenwerking_tekenbevoegdheid WHERE id = NEW.bevoegdheid_id;
        IF h.stap <> 'ondertekenen' OR h.gemeente_id IS DISTINCT FROM b.gemeente_id
            OR h.datum < b.van OR h.datum >= COALESCE(b.tot, 'infinity') THEN
            RAISE EXCEPTION 'Handtekening %: deze persoon mag op die dag niet voor deze gemeente tekenen.', h.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NEW.wijze = 'digitaal' AND b.gebruiker_id IS DISTINCT FROM (
            SELECT gebruiker_id FROM regio_lidmaatschap WHERE id = h.door_id
        ) THEN
            RAISE EXCEPTION 'Handtekening %: alleen de persoon zelf tekent in dit programma.', h.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF (NEW.wijze = 'digitaal' OR h.afwijking_grond = '') AND EXISTS (
            SELECT FROM samenwerking_procedurepartij p
            JOIN samenwerking_procedure w ON w.id = p.procedure_id
            CROSS JOIN unnest(CASE WHEN starts_with(w.soort, 'regeling_') THEN array_remove(ARRAY[
                CASE WHEN strpos(w.soort, 'colleges') > 0 THEN 'besluit' END,
                CASE WHEN strpos(w.soort, 'raden') > 0 THEN 'besluit_raad' END,
                CASE WHEN strpos(w.soort, 'burgemeesters') > 0 THEN 'besluit_burgemeester' END
            ], NULL) ELSE ARRAY['besluit'] END) AS beslist (stap)
            WHERE p.procedure_id = h.procedure_id
            AND NOT EXISTS (SELECT FROM samenwerking_partijvertrek v WHERE v.partij_id = p.id)
            AND NOT EXISTS (
                SELECT FROM samenwerking_besluit d
                JOIN samenwerking_besluitbevestiging c ON c.besluit_id = d.id
                JOIN samenwerking_versie dv ON dv.id = d.versie_id
                JOIN samenwerking_versie hv ON hv.id = h.versie_id
                WHERE d.procedure_id = h.procedure_id AND d.stap = beslist.stap AND d.gemeente_id = p.gemeente_id
                AND d.uitkomst = 'vastgesteld' AND dv.hash = hv.hash
                AND NOT EXISTS (SELECT FROM samenwerking_besluit n WHERE n.vervangt_id = d.id)
            )
        ) THEN
            RAISE EXCEPTION 'Handtekening %: niet iedereen stelde deze woorden vast.', h.id
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER ondertekend_wordt_wat_is_vastgesteld BEFORE INSERT ON samenwerking_handtekening
        FOR EACH ROW EXECUTE FUNCTION samenwerking_handtekening_klopt();
    """,
    """
    DROP TRIGGER ondertekend_wordt_wat_is_vastgesteld ON samenwerking_handtekening;
    DROP FUNCTION samenwerking_handtekening_klopt();
    """,
)

NIET_VOOR_DE_BEKENDMAKING = migrations.RunSQL(
    """
    CREATE FUNCTION samenwerking_regeling_is_bekendgemaakt() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NEW.gelukt AND EXISTS (
            SELECT FROM samenwerking_procedure p WHERE p.id = NEW.procedure_id AND starts_with(p.soort, 'regeling')
        ) AND NOT EXISTS (
            SELECT FROM samenwerking_handeling h
            WHERE h.procedure_id = NEW.procedure_id AND h.stap = 'bekendmaken' AND h.datum < NEW.datum
            AND NOT EXISTS (SELECT FROM samenwerking_handeling n WHERE n.vervangt_id = h.id)
        ) THEN
            RAISE EXCEPTION 'Een regeling geldt niet voordat zij is bekendgemaakt (Wgr 26): procedure %.',
                NEW.procedure_id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER geldt_niet_voor_de_bekendmaking BEFORE INSERT ON samenwerking_procedureeinde
        FOR EACH ROW EXECUTE FUNCTION samenwerking_regeling_is_bekendgemaakt();
    """,
    """
    DROP TRIGGER geldt_niet_voor_de_bekendmaking ON samenwerking_procedureeinde;
    DROP FUNCTION samenwerking_regeling_is_bekendgemaakt();
    """,
)

ZEGEL_ONDERTEKENING: list[migrations.RunSQL] = [
    *(alleen_toevoegen(f"samenwerking_{naam}") for naam in ALLEEN_ERBIJ),
    alleen_deze_kolommen("samenwerking_tekenbevoegdheid", "tot"),
    alleen_deze_kolommen("samenwerking_stilstand", "tot"),
    WAT_IS_ONDERTEKEND,
    NIET_VOOR_DE_BEKENDMAKING,
]
"""What the migration runs after its tables."""
