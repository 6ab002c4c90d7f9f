"""Operations for the migration of the regional money: what the models cannot say themselves."""

from __future__ import annotations

from django.db import migrations

SLEUTEL_KLOPT = migrations.RunSQL(
    """
    CREATE FUNCTION financien_verdeelsleutel_klopt() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE
        som numeric;
        aantal_delen integer;
        som_delen numeric;
    BEGIN
        SELECT coalesce(sum(waarde), 0) INTO som FROM financien_sleutelgewicht WHERE sleutel_id = NEW.id;
        SELECT count(*), coalesce(sum(deel), 0) INTO aantal_delen, som_delen
            FROM financien_sleuteldeel WHERE sleutel_id = NEW.id;
        IF NEW.soort IN ('combinatie', 'solidariteit_band') THEN
            IF som_delen <> 1 THEN
                RAISE EXCEPTION 'Sleutel %: de delen tellen op tot %; samen moeten ze 1 zijn.', NEW.id, som_delen
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            IF NEW.soort = 'solidariteit_band' AND aantal_delen <> 1 THEN
                RAISE EXCEPTION 'Sleutel %: voorbij een band verdeelt precies een andere sleutel.', NEW.id
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            IF EXISTS (
                SELECT FROM financien_sleuteldeel d JOIN financien_verdeelsleutel b ON b.id = d.binnen_id
                WHERE d.sleutel_id = NEW.id
                    AND (b.regio_id <> NEW.regio_id OR b.taak <> NEW.taak OR b.soort = 'solidariteit_band')
            ) THEN
                RAISE EXCEPTION 'Sleutel %: een deel is van een andere regio of taak, of is zelf een band.', NEW.id
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
        ELSIF som <= 0 THEN
            RAISE EXCEPTION 'Sleutel %: alle gewichten zijn nul.', NEW.id
                USING ERRCODE = 'integrity_constraint_violation';
        ELSIF NEW.soort = 'vaste_percentages' AND som <> 100 THEN
            RAISE EXCEPTION 'Sleutel %: de percentages tellen op tot %; samen moeten ze 100 zijn.', NEW.id, som
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER verdeelsleutel_klopt AFTER INSERT ON financien_verdeelsleutel
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION financien_verdeelsleutel_klopt();
    """,
    """
    DROP TRIGGER verdeelsleutel_klopt ON financien_verdeelsleutel;
    DROP FUNCTION financien_verdeelsleutel_klopt();
    """,
)
"""A key has something to divide by, its percentages are 100 and its parts are 1: looked at when it is complete."""

AFREKENING_HOORT_BIJ_ELKAAR = migrations.RunSQL(
    """
    ALTER TABLE financien_afrekening
        ADD CONSTRAINT afrekening_is_van_begroting_van_haar_jaar FOREIGN KEY (begroting_id, regio_id, taak, jaar)
            REFERENCES financien_begroting (id, regio_id, taak, jaar),
        ADD CONSTRAINT afrekening_is_van_realisatie_van_haar_jaar FOREIGN KEY (realisatie_id, regio_id, taak, jaar)
            REFERENCES financien_realisatie (id, regio_id, taak, jaar),
        ADD CONSTRAINT afrekening_verdeelt_met_sleutel_van_haar_regio FOREIGN KEY (sleutel_id, regio_id, taak)
            REFERENCES financien_verdeelsleutel (id, regio_id, taak);
    ALTER TABLE financien_afrekeninggoedkeuring
        ADD CONSTRAINT goedkeuring_is_van_jaar_van_haar_afrekening FOREIGN KEY (afrekening_id, regio_id, taak, jaar)
            REFERENCES financien_afrekening (id, regio_id, taak, jaar);
    """,
    """
    ALTER TABLE financien_afrekeninggoedkeuring DROP CONSTRAINT goedkeuring_is_van_jaar_van_haar_afrekening;
    ALTER TABLE financien_afrekening
        DROP CONSTRAINT afrekening_is_van_begroting_van_haar_jaar,
        DROP CONSTRAINT afrekening_is_van_realisatie_van_haar_jaar,
        DROP CONSTRAINT afrekening_verdeelt_met_sleutel_van_haar_regio;
    """,
)

GOEDGEKEURD_DOOR_EEN_ANDER = migrations.RunSQL(
    """
    CREATE FUNCTION financien_afrekening_door_een_ander() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF EXISTS (
            SELECT FROM financien_afrekening a
            JOIN regio_lidmaatschap maker ON maker.id = a.gemaakt_door_id
            JOIN regio_lidmaatschap ander ON ander.id = NEW.door_id
            WHERE a.id = NEW.afrekening_id AND maker.gebruiker_id = ander.gebruiker_id
        ) THEN
            RAISE EXCEPTION 'Wie een afrekening maakt, keurt haar niet zelf goed.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER goedgekeurd_door_een_ander BEFORE INSERT ON financien_afrekeninggoedkeuring
        FOR EACH ROW EXECUTE FUNCTION financien_afrekening_door_een_ander();
    """,
    """
    DROP TRIGGER goedgekeurd_door_een_ander ON financien_afrekeninggoedkeuring;
    DROP FUNCTION financien_afrekening_door_een_ander();
    """,
)
"""Also under another hat it must be another person."""
