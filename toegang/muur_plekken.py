"""Operations for the migration: what holds for places and priorities between rows, checked when a transaction ends."""

from __future__ import annotations

from django.db import migrations

from regio.muur import APP_ROL


def alleen_invullen(tabel: str, *kolommen: str) -> migrations.RunSQL:
    """Of a row only these columns are ever filled in later; the app has no right to change another."""
    return migrations.RunSQL(
        f"""
        REVOKE UPDATE, TRUNCATE ON {tabel} FROM {APP_ROL};
        GRANT UPDATE ({", ".join(kolommen)}) ON {tabel} TO {APP_ROL};
        """,
        f"GRANT UPDATE ON {tabel} TO {APP_ROL}",
    )


PLEK_BEZET = migrations.RunSQL(
    """
    CREATE VIEW plek_bezet AS
        SELECT plek_id, gemeente_id, van, bezet_tot AS tot, staat, voorgesteld_op AS sinds
        FROM toegang_plaatsing WHERE bezet_tot IS DISTINCT FROM van;
    REVOKE ALL ON plek_bezet FROM regio_app;
    GRANT SELECT ON plek_bezet TO regio_app;
    """,
    "DROP VIEW plek_bezet",
)

REGELS = {
    "toegang_plaatsing_volgt_haar_antwoord_en_einde": (
        """
        SELECT FROM toegang_plaatsing p
        LEFT JOIN toegang_plaatsingantwoord a ON a.plaatsing_id = p.id
        LEFT JOIN toegang_plaatsingeinde e ON e.plaatsing_id = p.id
        LEFT JOIN toegang_indicatie i ON i.id = p.indicatie_id
        WHERE p.id = nummer AND (
            p.staat <> CASE WHEN a.id IS NULL THEN 'voorgesteld'
                            WHEN a.uitkomst = 'geaccepteerd' THEN 'geaccepteerd' ELSE 'vervallen' END
            OR p.bezet_tot IS DISTINCT FROM CASE WHEN a.uitkomst <> 'geaccepteerd' THEN p.van
                                                 ELSE coalesce(e.per, p.tot) END
            OR (e.id IS NOT NULL AND a.uitkomst IS DISTINCT FROM 'geaccepteerd')
            OR p.dossier_id <> coalesce(a.dossier_id, p.dossier_id)
            OR p.dossier_id <> coalesce(e.dossier_id, p.dossier_id)
            OR p.dossier_id <> coalesce(i.dossier_id, p.dossier_id)
        )
        """,
        "een plek is bezet zolang antwoord en einde het zeggen.",
    ),
    "toegang_plaatsing_begint_terwijl_de_plek_er_is": (
        """
        SELECT FROM toegang_plek k JOIN toegang_plaatsing p ON p.plek_id = k.id
        WHERE k.id = nummer AND p.bezet_tot IS DISTINCT FROM p.van AND (p.van < k.van OR p.van >= k.tot)
        """,
        "een plaatsing begint op een dag waarop de plek er is.",
    ),
    "toegang_afwezigheid_valt_binnen_de_plaatsing": (
        """
        SELECT FROM toegang_plaatsing p JOIN toegang_afwezigheid a ON a.plaatsing_id = p.id
        WHERE p.id = nummer AND (
            p.staat <> 'geaccepteerd' OR p.dossier_id <> a.dossier_id
            OR a.van < p.van OR a.van >= p.bezet_tot OR a.tot > p.bezet_tot
        )
        """,
        "wie afwezig is, heeft in die tijd een plek.",
    ),
    "toegang_prioriteit_volgt_het_laatste_besluit": (
        """
        SELECT FROM toegang_wachtlijstplaats w WHERE w.id = nummer AND w.prioriteit <> coalesce(
            (SELECT b.prioriteit FROM toegang_prioriteitsbesluit b WHERE b.plaats_id = w.id ORDER BY b.id DESC LIMIT 1),
            0
        )
        """,
        "een prioriteit heeft een besluit met een reden.",
    ),
}
"""What must not be found when the transaction ends, and why. They look over the wall: see docs/muur.md."""

BIJ = (
    ("toegang_plaatsing_volgt_haar_antwoord_en_einde", "toegang_plaatsing", "INSERT OR UPDATE", "id"),
    ("toegang_plaatsing_volgt_haar_antwoord_en_einde", "toegang_plaatsingantwoord", "INSERT", "plaatsing_id"),
    ("toegang_plaatsing_volgt_haar_antwoord_en_einde", "toegang_plaatsingeinde", "INSERT", "plaatsing_id"),
    ("toegang_plaatsing_begint_terwijl_de_plek_er_is", "toegang_plaatsing", "INSERT OR UPDATE", "plek_id"),
    ("toegang_plaatsing_begint_terwijl_de_plek_er_is", "toegang_plek", "UPDATE", "id"),
    ("toegang_afwezigheid_valt_binnen_de_plaatsing", "toegang_afwezigheid", "INSERT OR UPDATE", "plaatsing_id"),
    ("toegang_afwezigheid_valt_binnen_de_plaatsing", "toegang_plaatsing", "UPDATE", "id"),
    ("toegang_prioriteit_volgt_het_laatste_besluit", "toegang_prioriteitsbesluit", "INSERT", "plaats_id"),
    ("toegang_prioriteit_volgt_het_laatste_besluit", "toegang_wachtlijstplaats", "INSERT OR UPDATE", "id"),
)


def _functie(naam: str, vraag: str, zin: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        CREATE FUNCTION {naam}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = public, pg_temp AS $$
        DECLARE
            nummer bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
        BEGIN
            IF EXISTS ({vraag}) THEN
                RAISE EXCEPTION '{naam.removeprefix("toegang_")}: {zin}'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $$;
        REVOKE ALL ON FUNCTION {naam}() FROM PUBLIC;
        """,
        f"DROP FUNCTION {naam}()",
    )


def _trigger(functie: str, tabel: str, bij: str, kolom: str) -> migrations.RunSQL:
    naam = functie.removeprefix("toegang_")
    return migrations.RunSQL(
        f"""
        CREATE CONSTRAINT TRIGGER {naam} AFTER {bij} ON {tabel} DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION {functie}('{kolom}');
        """,
        f"DROP TRIGGER {naam} ON {tabel}",
    )


PLEKREGELS = (
    *(_functie(naam, vraag, zin) for naam, (vraag, zin) in REGELS.items()),
    *(_trigger(*regel) for regel in BIJ),
)
"""The functions, and the triggers that call them."""
