"""Of which taak a dossier is, asked by the wall by the key of the dossier; and the levels of priority of a region."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Case, F, Q, When

from regio.models.periode import geen_overlap, van_voor_tot
from regio.muur import EERSTE_OPVANG, alleen_deze_kolommen

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
        ("regio", "0002_parameter"),
        ("toegang", "0010_client_verbeteren"),
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
                F("gemeente"),
                F("zoekhash"),
                Case(When(dossier__gte=EERSTE_OPVANG, then=1), default=0, output_field=models.SmallIntegerField()),
                name="bsn_staat_eens_in_de_gemeente",
            ),
        ),
        migrations.CreateModel(
            name="Prioriteitsniveau",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(help_text="De eerste dag waarop dit geldt.", verbose_name="van")),
                (
                    "tot",
                    models.DateField(
                        blank=True,
                        help_text="De eerste dag waarop dit niet meer geldt. Leeg: het geldt nog.",
                        null=True,
                        verbose_name="tot",
                    ),
                ),
                (
                    "rang",
                    models.PositiveSmallIntegerField(
                        help_text="Wie een hogere rang heeft, gaat voor.", verbose_name="rang"
                    ),
                ),
                ("naam", models.CharField(max_length=40, verbose_name="naam")),
                ("reden", models.CharField(max_length=300, verbose_name="reden of bron")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "prioriteit op de wachtlijst",
                "verbose_name_plural": "prioriteiten op de wachtlijst",
                "ordering": ("-rang", "-van", "pk"),
                "constraints": [
                    van_voor_tot("prioriteitsniveau_begint_voor_het_eindigt"),
                    geen_overlap("rang_heeft_in_de_regio_een_naam_tegelijk", "regio", "rang"),
                    geen_overlap("naam_staat_in_de_regio_bij_een_rang_tegelijk", "regio", "naam"),
                    models.CheckConstraint(
                        condition=~Q(naam="") & ~Q(reden=""), name="prioriteitsniveau_heeft_een_naam_en_een_reden"
                    ),
                    models.CheckConstraint(condition=Q(rang__lte=99), name="rang_is_hoogstens_99"),
                ],
            },
        ),
        alleen_deze_kolommen("toegang_prioriteitsniveau", "tot"),
        migrations.AddField(
            model_name="prioriteitsbesluit",
            name="woord",
            field=models.CharField(
                default="hoog",
                help_text="Zoals de prioriteit heette toen dit werd besloten.",
                max_length=40,
                verbose_name="prioriteit in woorden",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="wachtlijstplaats",
            name="prioriteit_woord",
            field=models.CharField(
                db_default="gewoon",
                default="gewoon",
                editable=False,
                max_length=40,
                verbose_name="prioriteit in woorden",
            ),
        ),
        migrations.AlterField(
            model_name="prioriteitsbesluit",
            name="prioriteit",
            field=models.PositiveSmallIntegerField(verbose_name="prioriteit"),
        ),
        migrations.AlterField(
            model_name="wachtlijstplaats",
            name="prioriteit",
            field=models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="prioriteit"),
        ),
    ]
