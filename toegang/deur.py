"""What the database itself keeps about destruction, as an operation for the migration.

The delete door of `muur.py` asks for a decision of two different people. Here stands where such a decision may come
from: the first wrote the proposal in a transaction of his own, the second is the person of this transaction, both as
teamleider; and nothing keeps the dossier. `regio.namens` sets the hat. It binds the role of the app. The owner of the
tables is not a person at a page: he applies the register again after a restore, when proposals may not be there.
"""

from __future__ import annotations

from django.db import migrations

WIE_BESLIST = migrations.RunSQL(
    """
    CREATE FUNCTION toegang_pet_is_teamleider(persoon bigint, pet bigint, op date) RETURNS boolean
        LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT EXISTS (
            SELECT FROM regio_lidmaatschap l
            WHERE l.id = NULLIF(current_setting('regio.pet', true), '')::bigint
              AND (pet IS NULL OR l.id = pet) AND (persoon IS NULL OR l.gebruiker_id = persoon)
              AND l.rol = 'teamleider' AND l.van <= op AND (l.tot IS NULL OR op < l.tot)
        );
    $$;

    CREATE FUNCTION toegang_voorstel_doet_men_zelf() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF current_user = 'regio_app'
           AND NOT toegang_pet_is_teamleider(NULL, NEW.vastgelegd_door_id, NEW.voorgesteld_op) THEN
            RAISE EXCEPTION 'voorstel_doet_men_zelf: alleen een teamleider stelt voor om te vernietigen, zelf.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;

    CREATE FUNCTION toegang_besluit_neemt_men_zelf() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF current_user = 'regio_app' AND NOT toegang_pet_is_teamleider(NEW.tweede_id, NULL, NEW.besloten_op) THEN
            RAISE EXCEPTION 'besluit_neemt_men_zelf: de tweede persoon is de teamleider die nu beslist.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;

    CREATE FUNCTION toegang_dossier_mag_weg() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF current_user <> 'regio_app' THEN
            RETURN NEW;
        END IF;
        IF NOT EXISTS (
            SELECT FROM toegang_vernietigingsbesluit b
            JOIN toegang_vernietigingsvoorstel v ON v.dossier_id = NEW.dossier_id AND v.gemeente_id = b.gemeente_id
                AND v.grond = b.grond
            JOIN regio_lidmaatschap l ON l.id = v.vastgelegd_door_id AND l.gebruiker_id = b.eerste_id
            WHERE b.id = NEW.besluit_id AND b.gemeente_id = NEW.gemeente_id
              AND NOT EXISTS (SELECT FROM toegang_vernietigingsvoorsteleinde e WHERE e.voorstel_id = v.id)
        ) THEN
            RAISE EXCEPTION 'dossier_is_voorgesteld: de eerste persoon stelde dit dossier niet voor.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NOT EXISTS (SELECT FROM toegang_dossier WHERE id = NEW.dossier_id AND gesloten_op IS NOT NULL)
           OR EXISTS (
            SELECT FROM toegang_bewaarplicht p LEFT JOIN toegang_bewaarplichteinde e ON e.bewaarplicht_id = p.id
            WHERE p.dossier_id = NEW.dossier_id AND e.id IS NULL
        ) OR EXISTS (
            SELECT FROM toegang_vernietigingsverzoek q LEFT JOIN toegang_verzoekuitkomst u ON u.verzoek_id = q.id
            WHERE q.dossier_id = NEW.dossier_id AND u.id IS NULL
        ) THEN
            RAISE EXCEPTION 'dossier_mag_weg: het dossier is open, moet bewaard blijven of wacht op een antwoord.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;

    CREATE TRIGGER voorstel_doet_men_zelf BEFORE INSERT ON toegang_vernietigingsvoorstel
        FOR EACH ROW EXECUTE FUNCTION toegang_voorstel_doet_men_zelf();
    CREATE TRIGGER besluit_neemt_men_zelf BEFORE INSERT ON toegang_vernietigingsbesluit
        FOR EACH ROW EXECUTE FUNCTION toegang_besluit_neemt_men_zelf();
    CREATE TRIGGER dossier_mag_weg BEFORE INSERT ON toegang_vernietigddossier
        FOR EACH ROW EXECUTE FUNCTION toegang_dossier_mag_weg();

    -- who looked in one dossier, asked by its client, without reading every row of all gemeenten
    CREATE INDEX inzage_van_een_dossier ON regio_inzage USING gin (dossiers);
    """,
    """
    DROP INDEX inzage_van_een_dossier;
    DROP TRIGGER voorstel_doet_men_zelf ON toegang_vernietigingsvoorstel;
    DROP TRIGGER besluit_neemt_men_zelf ON toegang_vernietigingsbesluit;
    DROP TRIGGER dossier_mag_weg ON toegang_vernietigddossier;
    DROP FUNCTION toegang_voorstel_doet_men_zelf();
    DROP FUNCTION toegang_besluit_neemt_men_zelf();
    DROP FUNCTION toegang_dossier_mag_weg();
    DROP FUNCTION toegang_pet_is_teamleider(bigint, bigint, date);
    """,
)
"""Nobody can be named in a proposal or decision who did not click, and nothing that must stay can be named in one."""
