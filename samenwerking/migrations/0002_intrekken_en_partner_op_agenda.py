"""A result or a goal of a plan can be dropped with a reason; an agenda point can be about a partner."""

import django.db.models.deletion
import django.db.models.lookups
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("samenwerking", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="agendapunt",
            name="agendapunt_heeft_een_titel_of_een_onderwerp",
        ),
        migrations.RemoveConstraint(
            model_name="agendapunt",
            name="agendapunt_gaat_over_een_ding",
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agendapunten",
                to="samenwerking.ketenpartner",
                verbose_name="ketenpartner",
            ),
        ),
        migrations.AddField(
            model_name="beoogdresultaat",
            name="vervallen_op",
            field=models.DateField(blank=True, null=True, verbose_name="vervallen op"),
        ),
        migrations.AddField(
            model_name="beoogdresultaat",
            name="vervallen_reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen"),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="vervallen_op",
            field=models.DateField(blank=True, null=True, verbose_name="vervallen op"),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="vervallen_reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen"),
        ),
        migrations.AddField(
            model_name="historicalagendapunt",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.ketenpartner",
                verbose_name="ketenpartner",
            ),
        ),
        migrations.AddField(
            model_name="historicalbeoogdresultaat",
            name="vervallen_op",
            field=models.DateField(blank=True, null=True, verbose_name="vervallen op"),
        ),
        migrations.AddField(
            model_name="historicalbeoogdresultaat",
            name="vervallen_reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen"),
        ),
        migrations.AddField(
            model_name="historicaldoelstelling",
            name="vervallen_op",
            field=models.DateField(blank=True, null=True, verbose_name="vervallen op"),
        ),
        migrations.AddField(
            model_name="historicaldoelstelling",
            name="vervallen_reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen"),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("titel", ""), _negated=True),
                    ("tekst__isnull", False),
                    ("procedure__isnull", False),
                    ("scenario__isnull", False),
                    ("brief__isnull", False),
                    ("activiteit__isnull", False),
                    ("partner__isnull", False),
                    ("actie__isnull", False),
                    _connector="OR",
                ),
                name="agendapunt_heeft_een_titel_of_een_onderwerp",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.LessThanOrEqual(
                    models.Func(
                        models.F("tekst"),
                        models.F("procedure"),
                        models.F("scenario"),
                        models.F("brief"),
                        models.F("activiteit"),
                        models.F("partner"),
                        models.F("actie"),
                        function="num_nonnulls",
                        output_field=models.IntegerField(),
                    ),
                    1,
                ),
                name="agendapunt_gaat_over_een_ding",
            ),
        ),
        migrations.AddConstraint(
            model_name="beoogdresultaat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("vervallen_op__isnull", True), ("vervallen_reden", "")),
                    models.Q(("vervallen_op__isnull", False), models.Q(("vervallen_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wie_een_resultaat_laat_vervallen_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("vervallen_op__isnull", True), ("vervallen_reden", "")),
                    models.Q(("vervallen_op__isnull", False), models.Q(("vervallen_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wie_een_doelstelling_laat_vervallen_zegt_waarom",
            ),
        ),
    ]
