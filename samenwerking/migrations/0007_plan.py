"""Plans of the region, and an activity as a subject of an agenda."""

import uuid

import django.db.models.deletion
import django.db.models.lookups
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.namens
from regio.tabellen import tabellen_ineens
from samenwerking.plannen.zegel_plan import ZEGEL as ZEGEL_PLAN


class Migration(migrations.Migration):
    dependencies = [
        ("financien", "0002_geld"),
        ("regio", "0002_parameter"),
        ("samenwerking", "0006_partners"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Activiteit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("activiteit", "activiteit"), ("deelstap", "deelstap"), ("vervolg", "vervolgstap")],
                        default="activiteit",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("nummer", models.CharField(blank=True, max_length=10, verbose_name="nummer")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                (
                    "dagen_zijn_voorbeeld",
                    models.BooleanField(default=False, verbose_name="de dagen zijn een voorbeeld"),
                ),
                (
                    "kosten",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="kosten"),
                ),
                ("kosten_toelichting", models.CharField(blank=True, max_length=200, verbose_name="waaruit betaald")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "activiteit",
                "verbose_name_plural": "activiteiten",
                "ordering": ("plan", "volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Activiteitstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("loopt", "loopt"),
                            ("stilgelegd", "stilgelegd"),
                            ("afgerond", "afgerond"),
                            ("vervallen", "vervallen"),
                        ],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="hoe gaat het")),
                ("dag", models.DateField(verbose_name="op welke dag")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemeld op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "stand van een activiteit",
                "verbose_name_plural": "standen van activiteiten",
                "ordering": ("activiteit", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Activiteitverschuiving",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("oud_begin", models.DateField(verbose_name="eerste dag was")),
                ("oud_einde", models.DateField(verbose_name="laatste dag was")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                ("reden", models.CharField(max_length=300, verbose_name="waarom")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="verschoven op")),
            ],
            options={
                "verbose_name": "verschuiving van een activiteit",
                "verbose_name_plural": "verschuivingen van activiteiten",
                "ordering": ("activiteit", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Activiteitverwijzing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
            options={
                "verbose_name": "verwijzing van een activiteit",
                "verbose_name_plural": "verwijzingen van activiteiten",
                "ordering": ("activiteit", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Afhankelijkheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
            options={
                "verbose_name": "afhankelijkheid",
                "verbose_name_plural": "afhankelijkheden",
                "ordering": ("activiteit", "eerst"),
            },
        ),
        migrations.CreateModel(
            name="Beoogdresultaat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("wat", models.CharField(max_length=400, verbose_name="wat moet er zijn")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "beoogd resultaat",
                "verbose_name_plural": "beoogde resultaten",
                "ordering": ("activiteit", "volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Betrokkenheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("nog_niets", "nog niet begonnen"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("niet", "doet niet mee"),
                        ],
                        default="nog_niets",
                        max_length=10,
                        verbose_name="wat doet de gemeente",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="toelichting")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
            ],
            options={
                "verbose_name": "betrokkenheid",
                "verbose_name_plural": "betrokkenheden",
                "ordering": ("activiteit", "gemeente__sorteernaam"),
            },
        ),
        migrations.CreateModel(
            name="Doelstelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, max_length=3000, verbose_name="wat willen we bereiken")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "doelstelling",
                "verbose_name_plural": "doelstellingen",
                "ordering": ("plan", "volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalActiviteit",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("activiteit", "activiteit"), ("deelstap", "deelstap"), ("vervolg", "vervolgstap")],
                        default="activiteit",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("nummer", models.CharField(blank=True, max_length=10, verbose_name="nummer")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                (
                    "dagen_zijn_voorbeeld",
                    models.BooleanField(default=False, verbose_name="de dagen zijn een voorbeeld"),
                ),
                (
                    "kosten",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="kosten"),
                ),
                ("kosten_toelichting", models.CharField(blank=True, max_length=200, verbose_name="waaruit betaald")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True,
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        verbose_name="aanvraag",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical activiteit",
                "verbose_name_plural": "historical activiteiten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBeoogdresultaat",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("wat", models.CharField(max_length=400, verbose_name="wat moet er zijn")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True,
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        verbose_name="aanvraag",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical beoogd resultaat",
                "verbose_name_plural": "historical beoogde resultaten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBetrokkenheid",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("nog_niets", "nog niet begonnen"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("niet", "doet niet mee"),
                        ],
                        default="nog_niets",
                        max_length=10,
                        verbose_name="wat doet de gemeente",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="toelichting")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical betrokkenheid",
                "verbose_name_plural": "historical betrokkenheden",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDoelstelling",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, max_length=3000, verbose_name="wat willen we bereiken")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True,
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        verbose_name="aanvraag",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical doelstelling",
                "verbose_name_plural": "historical doelstellingen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlan",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("uitvoeringsplan", "uitvoeringsplan"), ("jaarplan", "jaarplan")],
                        default="uitvoeringsplan",
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="de raden lezen mee")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                ("gesloten_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom gesloten")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True,
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        verbose_name="aanvraag",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical plan",
                "verbose_name_plural": "historical plannen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("uitvoeringsplan", "uitvoeringsplan"), ("jaarplan", "jaarplan")],
                        default="uitvoeringsplan",
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="de raden lezen mee")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                ("gesloten_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom gesloten")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "plan",
                "verbose_name_plural": "plannen",
                "ordering": ("-begin", "naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Resultaatoordeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("behaald", models.BooleanField(verbose_name="behaald")),
                ("bewijs", models.TextField(blank=True, max_length=2000, verbose_name="waaruit blijkt dat")),
                ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="waarom niet")),
                ("dag", models.DateField(verbose_name="op welke dag")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "oordeel over een resultaat",
                "verbose_name_plural": "oordelen over resultaten",
                "ordering": ("resultaat", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Voortgangsverslag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("kwartaal", models.PositiveSmallIntegerField(verbose_name="kwartaal")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("inhoud", models.BinaryField(verbose_name="inhoud")),
                (
                    "hash",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("inhoud"), function="sha256"),
                        output_field=models.BinaryField(),
                        verbose_name="hash",
                    ),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "voortgangsverslag",
                "verbose_name_plural": "voortgangsverslagen",
                "ordering": ("plan", "-jaar", "-kwartaal", "-nummer"),
            },
        ),
        migrations.AddField(
            model_name="activiteit",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="eigenaar",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="regio.lidmaatschap",
                verbose_name="eigenaar",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="ouder",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deelstappen",
                to="samenwerking.activiteit",
                verbose_name="deel van",
            ),
        ),
        migrations.AddField(
            model_name="activiteitstand",
            name="activiteit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="standen",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="activiteitstand",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="activiteitverschuiving",
            name="activiteit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verschuivingen",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="activiteitverschuiving",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="activiteitverschuiving",
            name="om",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="samenwerking.activiteit",
                verbose_name="door verschuiven van",
            ),
        ),
        migrations.AddField(
            model_name="activiteitverwijzing",
            name="activiteit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verwijzingen",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="activiteitverwijzing",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="activiteitverwijzing",
            name="procedure",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="samenwerking.procedure",
                verbose_name="procedure",
            ),
        ),
        migrations.AddField(
            model_name="activiteitverwijzing",
            name="tekst",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="samenwerking.tekst",
                verbose_name="tekst",
            ),
        ),
        migrations.AddField(
            model_name="afhankelijkheid",
            name="activiteit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="wacht_op",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="afhankelijkheid",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="afhankelijkheid",
            name="eerst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="wachtenden",
                to="samenwerking.activiteit",
                verbose_name="wacht op",
            ),
        ),
        migrations.AddField(
            model_name="beoogdresultaat",
            name="activiteit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="resultaten",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="beoogdresultaat",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="betrokkenheid",
            name="activiteit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="betrokken",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="betrokkenheid",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="betrokkenheid",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="doelstelling",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="samenwerking.doelstelling",
                verbose_name="doelstelling",
            ),
        ),
        migrations.AddField(
            model_name="historicalactiviteit",
            name="doelstelling",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.doelstelling",
                verbose_name="doelstelling",
            ),
        ),
        migrations.AddField(
            model_name="historicalactiviteit",
            name="door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="historicalactiviteit",
            name="eigenaar",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="eigenaar",
            ),
        ),
        migrations.AddField(
            model_name="historicalactiviteit",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalactiviteit",
            name="ouder",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.activiteit",
                verbose_name="deel van",
            ),
        ),
        migrations.AddField(
            model_name="historicalbeoogdresultaat",
            name="activiteit",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="historicalbeoogdresultaat",
            name="door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="historicalbeoogdresultaat",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalbetrokkenheid",
            name="activiteit",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="historicalbetrokkenheid",
            name="door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="historicalbetrokkenheid",
            name="gemeente",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="historicalbetrokkenheid",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicaldoelstelling",
            name="door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="historicaldoelstelling",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalplan",
            name="door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="historicalplan",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalplan",
            name="regio",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.regio",
                verbose_name="regio",
            ),
        ),
        migrations.AddField(
            model_name="plan",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="plan",
            name="regio",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="plannen",
                to="regio.regio",
                verbose_name="regio",
            ),
        ),
        migrations.AddField(
            model_name="historicaldoelstelling",
            name="plan",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.plan",
                verbose_name="plan",
            ),
        ),
        migrations.AddField(
            model_name="historicalactiviteit",
            name="plan",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.plan",
                verbose_name="plan",
            ),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="doelstellingen",
                to="samenwerking.plan",
                verbose_name="plan",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="samenwerking.plan",
                verbose_name="plan",
            ),
        ),
        migrations.AddField(
            model_name="resultaatoordeel",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="door",
            ),
        ),
        migrations.AddField(
            model_name="resultaatoordeel",
            name="resultaat",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="oordelen",
                to="samenwerking.beoogdresultaat",
                verbose_name="resultaat",
            ),
        ),
        migrations.AddField(
            model_name="voortgangsverslag",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="voortgangsverslag",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verslagen",
                to="samenwerking.plan",
                verbose_name="plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitstand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand__in", ("stilgelegd", "vervallen")), _negated=True),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="wie_een_activiteit_stillegt_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverschuiving",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="wie_een_activiteit_verschuift_zegt_waarom"
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverschuiving",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))),
                name="verschoven_activiteit_eindigt_na_haar_begin",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverwijzing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("procedure__isnull", False), ("tekst__isnull", True)),
                    models.Q(("procedure__isnull", True), ("tekst__isnull", False)),
                    _connector="OR",
                ),
                name="verwijzing_gaat_naar_een_ding",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverwijzing",
            constraint=models.UniqueConstraint(
                fields=("activiteit", "tekst", "procedure"), name="verwijzing_staat_er_eens", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="afhankelijkheid",
            constraint=models.UniqueConstraint(
                fields=("activiteit", "eerst"), name="activiteit_wacht_eens_op_een_andere"
            ),
        ),
        migrations.AddConstraint(
            model_name="beoogdresultaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("wat", ""), _negated=True), name="resultaat_zegt_wat_er_moet_zijn"
            ),
        ),
        migrations.AddConstraint(
            model_name="betrokkenheid",
            constraint=models.UniqueConstraint(
                fields=("activiteit", "gemeente"), name="gemeente_staat_eens_bij_een_activiteit"
            ),
        ),
        migrations.AddConstraint(
            model_name="betrokkenheid",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand", "niet"), _negated=True),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="gemeente_die_niet_meedoet_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="plan_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(fields=("regio", "naam"), name="plan_heeft_een_eigen_naam_in_de_regio"),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))), name="plan_eindigt_niet_voor_het_begint"
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "jaarplan"), _negated=True),
                    models.Q(
                        ("begin__day", 1),
                        ("begin__month", 1),
                        ("einde__day", 31),
                        ("einde__month", 12),
                        ("einde__year", models.F("begin__year")),
                    ),
                    _connector="OR",
                ),
                name="jaarplan_is_van_een_kalenderjaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gesloten_op__isnull", True), ("gesloten_reden", "")),
                    models.Q(("gesloten_op__isnull", False), models.Q(("gesloten_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wie_een_plan_sluit_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="doelstelling_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.UniqueConstraint(fields=("plan", "naam"), name="doelstelling_staat_eens_in_een_plan"),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.UniqueConstraint(fields=("id", "plan"), name="doelstelling_hoort_bij_haar_plan"),
        ),
        migrations.AddIndex(
            model_name="activiteit",
            index=models.Index(fields=["eigenaar", "einde"], name="activiteit_van_een_eigenaar"),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="activiteit_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))), name="activiteit_eindigt_niet_voor_zij_begint"
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("doelstelling__isnull", True), ("ouder__isnull", False), ("soort", "deelstap")),
                    models.Q(models.Q(("soort", "deelstap"), _negated=True), ("ouder__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_een_deelstap_is_deel_van_een_activiteit",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(("kosten__isnull", True), ("kosten__gte", 0), _connector="OR"),
                name="activiteit_kost_niet_minder_dan_niets",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.UniqueConstraint(fields=("id", "plan"), name="activiteit_hoort_bij_haar_plan"),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("nummer", ""), _negated=True),
                fields=("plan", "nummer"),
                name="nummer_staat_eens_in_een_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="resultaatoordeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("behaald", False), models.Q(("bewijs", ""), _negated=True), _connector="OR"),
                name="behaald_kan_niet_zonder_bewijs",
            ),
        ),
        migrations.AddConstraint(
            model_name="resultaatoordeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("behaald", True), models.Q(("toelichting", ""), _negated=True), _connector="OR"),
                name="wie_iets_niet_behaalt_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgangsverslag",
            constraint=models.UniqueConstraint(
                fields=("plan", "jaar", "kwartaal", "nummer"), name="voortgangsverslag_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgangsverslag",
            constraint=models.CheckConstraint(
                condition=models.Q(("kwartaal__gte", 1), ("kwartaal__lte", 4), ("nummer__gte", 1)),
                name="een_jaar_heeft_vier_kwartalen",
            ),
        ),
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
            name="activiteit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agendapunten",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
        ),
        migrations.AddField(
            model_name="historicalagendapunt",
            name="activiteit",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="samenwerking.activiteit",
                verbose_name="activiteit",
            ),
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
                        models.F("actie"),
                        function="num_nonnulls",
                        output_field=models.IntegerField(),
                    ),
                    1,
                ),
                name="agendapunt_gaat_over_een_ding",
            ),
        ),
        *ZEGEL_PLAN,
    ]
    operations = tabellen_ineens(operations)
