"""Of which taak a dossier is: mandates are given per taak, and the wall asks for it by the key of the dossier."""

from django.db import migrations, models
from django.db.models import Case, Q, When

from regio.muur import EERSTE_OPVANG

TAKEN = [("BW", "beschermd wonen"), ("MO", "maatschappelijke opvang")]

SLEUTEL = migrations.RunSQL(
    f"""
    CREATE FUNCTION toegang_sleutel_zegt_de_taak() RETURNS trigger LANGUAGE plpgsql
        SET search_path = public, pg_temp AS $$
    BEGIN
        IF NEW.taak = 'MO' AND NEW.id < {EERSTE_OPVANG} THEN
            NEW.id := NEW.id + {EERSTE_OPVANG};
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER sleutel_zegt_de_taak BEFORE INSERT ON toegang_dossier
        FOR EACH ROW EXECUTE FUNCTION toegang_sleutel_zegt_de_taak();
    """,
    """
    DROP TRIGGER sleutel_zegt_de_taak ON toegang_dossier;
    DROP FUNCTION toegang_sleutel_zegt_de_taak();
    """,
)
"""The database gives the key, so that nobody has to think of it."""


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0009_client"),
    ]

    operations = [
        migrations.AddField(
            model_name="dossier",
            name="taak",
            field=models.CharField(choices=TAKEN, db_default="BW", default="BW", max_length=5, verbose_name="taak"),
        ),
        migrations.AddField(
            model_name="historicaldossier",
            name="taak",
            field=models.CharField(choices=TAKEN, db_default="BW", default="BW", max_length=5, verbose_name="taak"),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=Q(taak="BW", id__lt=EERSTE_OPVANG) | Q(taak="MO", id__gte=EERSTE_OPVANG),
                name="sleutel_van_het_dossier_zegt_de_taak",
            ),
        ),
        SLEUTEL,
        migrations.RemoveConstraint(model_name="clientbsn", name="bsn_staat_eens_in_de_gemeente"),
        migrations.AddConstraint(
            model_name="clientbsn",
            constraint=models.UniqueConstraint(
                models.F("gemeente"),
                models.F("zoekhash"),
                Case(When(dossier__gte=EERSTE_OPVANG, then=1), default=0, output_field=models.SmallIntegerField()),
                name="bsn_staat_eens_in_de_gemeente",
            ),
        ),
    ]
