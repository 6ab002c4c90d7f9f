"""Operations for the migration: searching words in Dutch, with an index."""

from __future__ import annotations

from django.db import migrations

ZOEKEN_IN_WOORDEN = migrations.RunSQL(
    """
    -- unaccent is only stable, because its dictionary can be replaced; ours never is, so an index may rest on it
    CREATE FUNCTION samenwerking_zoekwoorden(tekst text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
        SET search_path = public, pg_temp AS $$ SELECT to_tsvector('pg_catalog.dutch'::regconfig,
            public.unaccent('public.unaccent'::regdictionary, tekst)) $$;
    -- what is damaged has no words: the index must not stand in the way of who keeps or restores it
    CREATE FUNCTION samenwerking_als_json(inhoud bytea) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
        SET search_path = public, pg_temp AS $$ SELECT CASE WHEN
            pg_input_is_valid(convert_from(inhoud, 'UTF8'), 'jsonb') THEN convert_from(inhoud, 'UTF8')::jsonb END $$;
    CREATE FUNCTION samenwerking_woorden_van_tekst(inhoud bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        SET search_path = public, pg_temp AS $$ SELECT string_agg(deel #>> '{}', ' ')
            FROM jsonb_path_query(samenwerking_als_json(inhoud), 'strict $.** ? (@.type == "text").text') deel $$;
    CREATE FUNCTION samenwerking_woorden_van_brief(inhoud bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        SET search_path = public, pg_temp AS $$ SELECT string_agg(deel #>> '{}', ' ')
            FROM jsonb_path_query(samenwerking_als_json(inhoud), 'strict $.**') deel
            WHERE jsonb_typeof(deel) = 'string' $$;
    CREATE INDEX deel_op_woorden ON samenwerking_deel
        USING gin (samenwerking_zoekwoorden((kop || ' ' || woorden)));
    CREATE INDEX versie_op_woorden ON samenwerking_versie
        USING gin (samenwerking_zoekwoorden(samenwerking_woorden_van_tekst(inhoud)));
    CREATE INDEX briefversie_op_woorden ON samenwerking_briefversie
        USING gin (samenwerking_zoekwoorden(samenwerking_woorden_van_brief(inhoud)));
    """,
    """
    DROP INDEX briefversie_op_woorden;
    DROP INDEX versie_op_woorden;
    DROP INDEX deel_op_woorden;
    DROP FUNCTION samenwerking_woorden_van_brief(bytea);
    DROP FUNCTION samenwerking_woorden_van_tekst(bytea);
    DROP FUNCTION samenwerking_als_json(bytea);
    DROP FUNCTION samenwerking_zoekwoorden(text);
    """,
)
