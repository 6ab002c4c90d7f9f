"""Operations for the migration: what the models cannot say themselves about money."""

from __future__ import annotations

from django.db import migrations


def compleet_bij_vastleggen(tabel: str, *, ouder: str, kolom: str) -> migrations.RunSQL:
    """Rows of a version come in the transaction that records the version; afterwards none is ever added.

    Together with `alleen_toevoegen` this means that a version (a circulaire, a split, a path) never changes, whether
    a calculation used it or not. The moment of the transaction is compared, so there is nothing to lock.
    """
    functie = f"{tabel}_compleet"
    return migrations.RunSQL(
        f"""
        CREATE FUNCTION {functie}() RETURNS trigger LANGUAGE plpgsql
            SET search_path = public, pg_temp AS $$
        BEGIN
            IF EXISTS (
                SELECT FROM nieuw JOIN {ouder} AS versie ON versie.id = nieuw.{kolom}
                WHERE versie.vastgelegd_op <> CURRENT_TIMESTAMP
            ) THEN
                RAISE EXCEPTION 'Deze versie is al vastgelegd: in {tabel} komt niets meer bij. Maak een nieuwe versie.'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER versie_is_compleet_bij_vastleggen AFTER INSERT ON {tabel}
            REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION {functie}();
        """,
        f"""
        DROP TRIGGER versie_is_compleet_bij_vastleggen ON {tabel};
        DROP FUNCTION {functie}();
        """,
    )


SCENARIO_HOORT_BIJ_ELKAAR = migrations.RunSQL(
    """
    ALTER TABLE financien_scenario
        ADD COLUMN soort_historisch varchar(12) GENERATED ALWAYS AS ('historisch') STORED,
        ADD COLUMN soort_objectief varchar(12) GENERATED ALWAYS AS ('objectief') STORED,
        ADD CONSTRAINT scenario_rekent_met_macrobudget_van_zijn_taak
            FOREIGN KEY (macrobudget_id, taak) REFERENCES financien_macrobudget (id, taak),
        ADD CONSTRAINT scenario_volgt_ingroeipad_van_zijn_taak
            FOREIGN KEY (ingroeipad_id, taak) REFERENCES financien_ingroeipad (id, taak),
        ADD CONSTRAINT scenario_begint_bij_historische_verdeling_van_zijn_taak
            FOREIGN KEY (historisch_id, taak, soort_historisch) REFERENCES financien_aandelen (id, taak, soort),
        ADD CONSTRAINT scenario_eindigt_bij_objectieve_verdeling_van_zijn_taak
            FOREIGN KEY (objectief_id, taak, soort_objectief) REFERENCES financien_aandelen (id, taak, soort);
    """,
    """
    ALTER TABLE financien_scenario
        DROP CONSTRAINT scenario_rekent_met_macrobudget_van_zijn_taak,
        DROP CONSTRAINT scenario_volgt_ingroeipad_van_zijn_taak,
        DROP CONSTRAINT scenario_begint_bij_historische_verdeling_van_zijn_taak,
        DROP CONSTRAINT scenario_eindigt_bij_objectieve_verdeling_van_zijn_taak,
        DROP COLUMN soort_historisch,
        DROP COLUMN soort_objectief;
    """,
)
"""A scenario takes every part from its own taak, and each split in its own place: a fact, also for raw SQL."""

VERDELING_TELT_OP = migrations.RunSQL(
    """
    CREATE FUNCTION financien_verdeling_telt_op() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    DECLARE
        som numeric := (SELECT coalesce(sum(waarde), 0) FROM financien_aandeel WHERE aandelen_id = NEW.id);
    BEGIN
        IF som = 0 THEN
            RAISE EXCEPTION 'In verdeling % is geen enkel aandeel boven nul.', NEW.id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'verdeling_heeft_een_aandeel_boven_nul';
        END IF;
        IF NEW.eenheid = 'fractie' AND som <> 1 THEN
            RAISE EXCEPTION 'De delen van verdeling % tellen op tot %, niet tot 1.', NEW.id, som
                USING ERRCODE = 'check_violation', CONSTRAINT = 'delen_van_een_tellen_op_tot_een';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER verdeling_telt_op AFTER INSERT ON financien_aandelen
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION financien_verdeling_telt_op();
    """,
    """
    DROP TRIGGER verdeling_telt_op ON financien_aandelen;
    DROP FUNCTION financien_verdeling_telt_op();
    """,
)
"""Looked at when the transaction ends, because the rows come after their version; later none can be added."""

TARIEF_HOORT_BIJ_REGIO_EN_TAAK = migrations.RunSQL(
    """
    CREATE FUNCTION financien_tarief_past() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NOT EXISTS (
            SELECT FROM financien_tarieven AS lijst JOIN toegang_product AS product ON product.id = NEW.product_id
            WHERE lijst.id = NEW.tarieven_id AND product.taak = lijst.taak
                AND (product.regio_id IS NULL OR product.regio_id = lijst.regio_id)
        ) THEN
            RAISE EXCEPTION 'Dit product is niet van de regio en de taak van deze tarievenlijst.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'tarief_hoort_bij_regio_en_taak';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER tarief_hoort_bij_regio_en_taak BEFORE INSERT ON financien_tarief
        FOR EACH ROW EXECUTE FUNCTION financien_tarief_past();
    """,
    """
    DROP TRIGGER tarief_hoort_bij_regio_en_taak ON financien_tarief;
    DROP FUNCTION financien_tarief_past();
    """,
)
"""A product of another region, or of another taak, has no price here."""

WIJZIGING_HOORT_BIJ_TAAK = migrations.RunSQL(
    """
    ALTER TABLE financien_scenariowijziging
        ADD CONSTRAINT wijziging_hoort_bij_scenario_van_haar_taak
            FOREIGN KEY (scenario_id, taak) REFERENCES financien_scenario (id, taak),
        ADD CONSTRAINT wijziging_kiest_macrobudget_van_haar_taak
            FOREIGN KEY (macrobudget_id, taak) REFERENCES financien_macrobudget (id, taak),
        ADD CONSTRAINT wijziging_kiest_ingroeipad_van_haar_taak
            FOREIGN KEY (ingroeipad_id, taak) REFERENCES financien_ingroeipad (id, taak);
    """,
    """
    ALTER TABLE financien_scenariowijziging
        DROP CONSTRAINT wijziging_hoort_bij_scenario_van_haar_taak,
        DROP CONSTRAINT wijziging_kiest_macrobudget_van_haar_taak,
        DROP CONSTRAINT wijziging_kiest_ingroeipad_van_haar_taak;
    """,
)
"""A change takes a budget or path of the taak of its scenario: what is empty is not looked at."""

TWEE_CONTROLLERS = migrations.RunSQL(
    """
    CREATE FUNCTION financien_tweede_controller() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF (SELECT gebruiker_id FROM regio_lidmaatschap WHERE id = NEW.gevraagd_door_id)
            = (SELECT gebruiker_id FROM regio_lidmaatschap WHERE id = NEW.beantwoord_door_id) THEN
            RAISE EXCEPTION 'Wie vaststelling vraagt, stelt niet zelf vast.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER een_ander_stelt_vast AFTER INSERT OR UPDATE ON financien_vaststelling
        FOR EACH ROW WHEN (NEW.uitkomst IN ('vastgesteld', 'teruggegeven'))
        EXECUTE FUNCTION financien_tweede_controller();

    CREATE FUNCTION financien_antwoord_staat_vast() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        RAISE EXCEPTION 'Dit verzoek is al beantwoord.' USING ERRCODE = 'integrity_constraint_violation';
    END $$;
    CREATE TRIGGER antwoord_staat_vast BEFORE UPDATE ON financien_vaststelling
        FOR EACH ROW WHEN (OLD.uitkomst <> '') EXECUTE FUNCTION financien_antwoord_staat_vast();

    CREATE FUNCTION financien_berekening_is_vastgesteld() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NOT EXISTS (
            SELECT FROM financien_vaststelling WHERE berekening_id = NEW.id AND scenario_id = NEW.scenario_id
        ) THEN
            RAISE EXCEPTION 'Een berekening is er pas als een tweede controller haar vaststelt.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER berekening_is_vastgesteld AFTER INSERT ON financien_berekening
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION financien_berekening_is_vastgesteld();
    """,
    """
    DROP TRIGGER berekening_is_vastgesteld ON financien_berekening;
    DROP FUNCTION financien_berekening_is_vastgesteld();
    DROP TRIGGER antwoord_staat_vast ON financien_vaststelling;
    DROP FUNCTION financien_antwoord_staat_vast();
    DROP TRIGGER een_ander_stelt_vast ON financien_vaststelling;
    DROP FUNCTION financien_tweede_controller();
    """,
)
"""Two people for each frozen calculation: a fact, also for raw SQL and for the owner."""

AANNAME_KIEST_LIJST_VAN_HAAR_REGIO = migrations.RunSQL(
    """
    ALTER TABLE financien_aanname ADD CONSTRAINT aanname_kiest_lijst_van_haar_regio_en_taak
        FOREIGN KEY (tarieven_id, regio_id, taak) REFERENCES financien_tarieven (id, regio_id, taak);
    """,
    "ALTER TABLE financien_aanname DROP CONSTRAINT aanname_kiest_lijst_van_haar_regio_en_taak;",
)
"""The prices of another region are not those of this one, and nobody there shows them."""
