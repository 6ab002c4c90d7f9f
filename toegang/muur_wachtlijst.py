"""The wall for who keeps a waiting list: who waits and where they are placed, and of the dossier only what that needs.

Operations for a migration. Row-level security says which rows, not which columns. So this role finds no row of a
client, a dossier or an indicatie: name, number and version stand in a view, and three functions do what giving a place
needs of the rest. `docs/muur.md` says per table what this role finds.
"""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL, DOSSIERS, EERSTE_OPVANG, PET, WACHTENDEN, in_de_lijst, op_de_wachtlijst

EIGEN, WACHT = in_de_lijst(), op_de_wachtlijst()
SCHRIJFT = (
    "toegang_wachtlijstplaats",
    "toegang_wachtlijsteinde",
    "toegang_prioriteitsbesluit",
    "toegang_overbrugging",
    "toegang_plaatsing",
    "toegang_plaatsingantwoord",
    "toegang_plaatsingeinde",
    "toegang_afwezigheid",
)
"""What the role keeps, of all its gemeenten: who waits, what bridges it, and places. No name stands in them."""


def van_de_wachtlijst(tabel: str) -> migrations.RunSQL:
    """The role reads, adds and changes the rows of its gemeenten; it destroys nothing."""
    return migrations.RunSQL(
        f"""
        ALTER POLICY muur_lezen ON {tabel} USING ({EIGEN} OR dossier_id = {DOSSIERS} OR {WACHT});
        ALTER POLICY muur_toevoegen ON {tabel} WITH CHECK ({EIGEN} OR {WACHT});
        ALTER POLICY muur_wijzigen ON {tabel} USING ({EIGEN} OR {WACHT}) WITH CHECK ({EIGEN} OR {WACHT});
        """,
        f"""
        ALTER POLICY muur_lezen ON {tabel} USING ({EIGEN} OR dossier_id = {DOSSIERS});
        ALTER POLICY muur_toevoegen ON {tabel} WITH CHECK ({EIGEN});
        ALTER POLICY muur_wijzigen ON {tabel} USING ({EIGEN}) WITH CHECK ({EIGEN});
        """,
    )


_EIGEN_CLIENT = in_de_lijst("c.dossier_id", kolom="c.gemeente_id")

CLIENT_OP_NAAM = f"""
    SELECT c.dossier_id, c.gemeente_id, c.voornamen, c.voorvoegsel, c.achternaam, c.zoeknaam, c.woonplaats_soort,
           c.woonplaats_id, d.taak, d.nummer, d.versie
    FROM toegang_client c JOIN toegang_dossier d ON d.id = c.dossier_id
    WHERE {_EIGEN_CLIENT} OR c.dossier_id = {DOSSIERS} OR c.dossier_id = {WACHTENDEN}
"""

_VAN_DE_TAAK = f"gemeente_id = ANY (CASE WHEN dossier_id < {EERSTE_OPVANG} THEN bw ELSE opvang END)"

NAAM_VAN_WIE_WACHT = migrations.RunSQL(
    f"""
    CREATE VIEW client_op_naam AS {CLIENT_OP_NAAM};
    REVOKE ALL ON client_op_naam FROM {APP_ROL};
    GRANT SELECT ON client_op_naam TO {APP_ROL};

    CREATE FUNCTION dossiers_op_wachtlijst(bw bigint[], opvang bigint[]) RETURNS SETOF bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT dossier_id FROM toegang_wachtlijstplaats
        WHERE tot IS NULL AND gemeente_id = ANY (bw || opvang)
          AND {_VAN_DE_TAAK}
        UNION
        SELECT dossier_id FROM toegang_plaatsing
        WHERE staat = 'voorgesteld' AND gemeente_id = ANY (bw || opvang)
          AND {_VAN_DE_TAAK};
    $$;
    REVOKE ALL ON FUNCTION dossiers_op_wachtlijst(bigint[], bigint[]) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION dossiers_op_wachtlijst(bigint[], bigint[]) TO {APP_ROL};
    """,
    """
    DROP FUNCTION dossiers_op_wachtlijst(bigint[], bigint[]);
    DROP VIEW client_op_naam;
    """,
)

_WACHT_DOSSIER = f"id = {WACHTENDEN} AND {op_de_wachtlijst('id')}"
_MAG_PLAATSEN = f"({EIGEN} OR (dossier_id = {WACHTENDEN} AND {WACHT}))"

DOSSIER_VAN_WIE_WACHT = migrations.RunSQL(
    f"""
    -- the row says who works on the dossier and when the next step is due: this role finds no row at all
    CREATE FUNCTION dossier_op_wachtlijst_vastgezet(sleutel bigint)
        RETURNS TABLE (id bigint, gemeente_id bigint, taak varchar, nummer varchar, gemeld_op date, gesloten_op date,
                       versie integer)
        LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT id, gemeente_id, taak, nummer, gemeld_op, gesloten_op, versie FROM toegang_dossier
        WHERE id = sleutel AND {_WACHT_DOSSIER} FOR UPDATE;
    $$;

    -- each change of the version is a row of history, as the app writes it
    CREATE FUNCTION dossier_op_wachtlijst_gewijzigd(sleutel bigint) RETURNS integer
        LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH nieuw AS (
            UPDATE toegang_dossier SET versie = versie + 1
            WHERE id = sleutel AND {_WACHT_DOSSIER}
            RETURNING *
        ), regel AS (
            INSERT INTO toegang_historicaldossier (
                id, gemeente_id, taak, nummer, aanvraag, gemeld_op, geopend_op, behandelaar_id, termijn, gesloten_op,
                sluitreden, versie, history_date, history_type, history_user_id, history_pet_id
            )
            SELECT id, gemeente_id, taak, nummer, aanvraag, gemeld_op, geopend_op, behandelaar_id, termijn, gesloten_op,
                   sluitreden, versie, clock_timestamp(), '~',
                   (SELECT gebruiker_id FROM regio_lidmaatschap WHERE regio_lidmaatschap.id = {PET}), {PET}
            FROM nieuw
        )
        SELECT versie FROM nieuw;
    $$;

    -- a place is given on a right to its product: whether there is one, and from when; nothing of what was decided
    CREATE FUNCTION rechten_voor_plek(sleutel bigint, product bigint, dag date)
        RETURNS TABLE (id bigint, van date)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT id, van FROM toegang_indicatie
        WHERE dossier_id = sleutel AND {_MAG_PLAATSEN} AND (product IS NULL OR product_id = product)
          AND (loopt_tot IS NULL OR loopt_tot > dag)
        ORDER BY van, id;
    $$;

    REVOKE ALL ON FUNCTION dossier_op_wachtlijst_vastgezet(bigint), dossier_op_wachtlijst_gewijzigd(bigint),
        rechten_voor_plek(bigint, bigint, date) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION dossier_op_wachtlijst_vastgezet(bigint), dossier_op_wachtlijst_gewijzigd(bigint),
        rechten_voor_plek(bigint, bigint, date) TO {APP_ROL};
    """,
    """
    DROP FUNCTION rechten_voor_plek(bigint, bigint, date);
    DROP FUNCTION dossier_op_wachtlijst_gewijzigd(bigint);
    DROP FUNCTION dossier_op_wachtlijst_vastgezet(bigint);
    """,
)
