"""What no row can say about itself: a purchase is awarded after its closing day, and rows stay within one region."""

from __future__ import annotations

from django.db import migrations

ZEGEL = [
    migrations.RunSQL(
        """
        CREATE FUNCTION samenwerking_gunning_past() RETURNS trigger LANGUAGE plpgsql
            SET search_path = public, pg_temp AS $$
        DECLARE
            traject samenwerking_inkooptraject;
        BEGIN
            SELECT t.* INTO traject FROM samenwerking_inkooptraject t
                JOIN samenwerking_perceel p ON p.traject_id = t.id WHERE p.id = NEW.perceel_id;
            IF NEW.dag <= traject.sluiting_op OR NEW.dag < traject.publicatie_op THEN
                RAISE EXCEPTION 'gunning_ligt_na_de_sluiting: er wordt pas gegund als de inschrijving is gesloten.'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            IF traject.regio_id <> (SELECT regio_id FROM samenwerking_ketenpartner WHERE id = NEW.partner_id) THEN
                RAISE EXCEPTION 'gunning_blijft_binnen_de_regio: de partner is van een andere regio.'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER gunning_past BEFORE INSERT ON samenwerking_gunning
            FOR EACH ROW EXECUTE FUNCTION samenwerking_gunning_past();

        CREATE FUNCTION samenwerking_partnerafspraak_past() RETURNS trigger LANGUAGE plpgsql
            SET search_path = public, pg_temp AS $$
        DECLARE
            regio bigint := (SELECT regio_id FROM samenwerking_ketenpartner WHERE id = NEW.partner_id);
        BEGIN
            IF regio <> (SELECT regio_id FROM samenwerking_overeenkomst WHERE id = NEW.overeenkomst_id)
                OR regio <> (SELECT regio_id FROM samenwerking_tekst WHERE id = NEW.tekst_id) THEN
                RAISE EXCEPTION 'afspraak_blijft_binnen_de_regio: de overeenkomst of tekst is van een andere regio.'
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER afspraak_past BEFORE INSERT OR UPDATE ON samenwerking_partnerafspraak
            FOR EACH ROW EXECUTE FUNCTION samenwerking_partnerafspraak_past();
        ALTER TABLE samenwerking_partnerlink ADD CONSTRAINT partnerlink_is_voor_een_contact_van_de_partner
            FOREIGN KEY (contact_id, partner_id) REFERENCES samenwerking_contact (id, partner_id)
            DEFERRABLE INITIALLY DEFERRED;
        """,
        """
        ALTER TABLE samenwerking_partnerlink DROP CONSTRAINT partnerlink_is_voor_een_contact_van_de_partner;
        DROP TRIGGER afspraak_past ON samenwerking_partnerafspraak;
        DROP FUNCTION samenwerking_partnerafspraak_past();
        DROP TRIGGER gunning_past ON samenwerking_gunning;
        DROP FUNCTION samenwerking_gunning_past();
        """,
    )
]
