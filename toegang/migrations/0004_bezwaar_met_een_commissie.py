"""How long the college has for a bezwaar: twelve weken with a commissie, and what it puts off (Awb art. 7:10)."""

import django.db.models.deletion
from django.db import migrations, models

from regio.muur import APP_ROL
from toegang.muur import binnen_het_dossier, dossiertabel, niet_wijzigen


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0003_wachtlijst_zonder_dossier"),
    ]

    operations = [
        migrations.AddField(
            model_name="rechtsmiddel",
            name="behandeling",
            field=models.CharField(
                choices=[
                    ("college", "het college, zonder commissie"),
                    ("commissie", "met advies van een commissie (Awb, artikel 7:13)"),
                ],
                db_default="college",
                default="college",
                max_length=9,
                verbose_name="behandeling van het bezwaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="rechtsmiddel",
            constraint=models.CheckConstraint(
                condition=models.Q(("soort", "bezwaar"), ("behandeling", "college"), _connector="OR"),
                name="alleen_bezwaar_gaat_naar_een_commissie",
            ),
        ),
        migrations.AlterField(
            model_name="stapcorrectie",
            name="veld",
            field=models.CharField(
                choices=[
                    ("ontvangen_op", "ontvangen op"),
                    ("wijze", "hoe"),
                    ("melder", "wie meldde"),
                    ("op", "de dag"),
                    ("later", "de afgesproken dag"),
                    ("verstrekt_op", "verstrekt op"),
                    ("van", "staat stil vanaf"),
                    ("uiterlijk", "tijd tot en met"),
                    ("tot", "loopt weer vanaf"),
                    ("behandeling", "behandeling van het bezwaar"),
                ],
                max_length=12,
                verbose_name="gegeven",
            ),
        ),
        migrations.CreateModel(
            name="RechtsmiddelVerdaging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("medegedeeld_op", models.DateField(verbose_name="aan de cliënt geschreven op")),
                ("tot_en_met", models.DateField(verbose_name="nieuwe laatste dag")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "rechtsmiddel",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verdaging",
                        to="toegang.rechtsmiddel",
                        verbose_name="bezwaar",
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
                "verbose_name": "verdaging van een bezwaar",
                "verbose_name_plural": "verdagingen van bezwaren",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot_en_met__gt", models.F("medegedeeld_op"))),
                        name="verdagen_is_tot_een_latere_dag",
                    )
                ],
            },
        ),
        *dossiertabel("toegang_rechtsmiddelverdaging"),
        niet_wijzigen("toegang_rechtsmiddelverdaging"),
        binnen_het_dossier("toegang_rechtsmiddelverdaging", "rechtsmiddel", "toegang_rechtsmiddel"),
        # changes with a correction only, as the day on which it came (`toegang/muur_verbeteren.py`)
        migrations.RunSQL(
            f"GRANT UPDATE (behandeling) ON toegang_rechtsmiddel TO {APP_ROL}",
            f"REVOKE UPDATE (behandeling) ON toegang_rechtsmiddel FROM {APP_ROL}",
        ),
    ]
