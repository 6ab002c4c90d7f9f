"""The wall for who keeps a waiting list: who waits and where they are placed, and of the dossier only what that needs.

Operations for a migration. Row-level security says which rows, not which columns: so the name stands in a view, and
birth date, address, telephone and BSN are not found at all. `docs/muur.md` says per table what this role finds.
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


_DOSSIER = in_de_lijst("id")

DOSSIER_VAN_WIE_WACHT = migrations.RunSQL(
    f"""
    -- the row of the dossier: its number and version. Who changes something locks it and gives it the next version
    ALTER POLICY muur_lezen ON toegang_dossier USING ({_DOSSIER} OR id = {DOSSIERS} OR id = {WACHTENDEN});
    ALTER POLICY muur_wijzigen ON toegang_dossier
        USING ({_DOSSIER} OR id = {WACHTENDEN}) WITH CHECK ({_DOSSIER} OR id = {WACHTENDEN});
    -- that change is a row of history; of the history one finds what one wrote
    ALTER POLICY muur_lezen ON toegang_historicaldossier
        USING ({_DOSSIER} OR id = {DOSSIERS} OR (id = {WACHTENDEN} AND history_pet_id = {PET}));
    ALTER POLICY muur_toevoegen ON toegang_historicaldossier
        WITH CHECK ({_DOSSIER} OR (id = {WACHTENDEN} AND history_pet_id = {PET}));
    -- a place is given on an indicatie for its product
    ALTER POLICY muur_lezen ON toegang_indicatie
        USING ({EIGEN} OR dossier_id = {DOSSIERS} OR dossier_id = {WACHTENDEN});
    """,
    f"""
    ALTER POLICY muur_lezen ON toegang_dossier USING ({_DOSSIER} OR id = {DOSSIERS});
    ALTER POLICY muur_wijzigen ON toegang_dossier USING ({_DOSSIER}) WITH CHECK ({_DOSSIER});
    ALTER POLICY muur_lezen ON toegang_historicaldossier USING ({_DOSSIER} OR id = {DOSSIERS});
    ALTER POLICY muur_toevoegen ON toegang_historicaldossier WITH CHECK ({_DOSSIER});
    ALTER POLICY muur_lezen ON toegang_indicatie USING ({EIGEN} OR dossier_id = {DOSSIERS});
    """,
)

_CLIENT_OP_NAAM = (
    "SELECT dossier_id, gemeente_id, voornamen, voorvoegsel, achternaam, zoeknaam, woonplaats_soort, woonplaats_id "
    f"FROM toegang_client WHERE {EIGEN} OR dossier_id = {DOSSIERS} OR dossier_id = {WACHTENDEN}"
)

_VAN_DE_TAAK = f"gemeente_id = ANY (CASE WHEN dossier_id < {EERSTE_OPVANG} THEN bw ELSE opvang END)"

NAAM_VAN_WIE_WACHT = migrations.RunSQL(
    f"""
    CREATE VIEW client_op_naam AS {_CLIENT_OP_NAAM};
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
