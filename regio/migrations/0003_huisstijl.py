"""A look has a letter and a logo, and a college has people who sign. A logo never changes: letters point at it."""

import uuid

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import regio.models.periode
from regio.muur import alleen_deze_kolommen, alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [
        ("regio", "0002_parameter"),
    ]

    operations = [
        migrations.CreateModel(
            name="Logo",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=200, verbose_name="bestandsnaam")),
                ("mediatype", models.CharField(max_length=100, verbose_name="mediatype")),
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
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemaakt op")),
            ],
            options={
                "verbose_name": "logo",
                "verbose_name_plural": "logo's",
                "constraints": [models.UniqueConstraint(fields=("hash",), name="logo_staat_er_een_keer")],
            },
        ),
        migrations.CreateModel(
            name="Ondertekenaar",
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
                    "plaats",
                    models.CharField(
                        choices=[
                            ("burgemeester", "plaats van de burgemeester"),
                            ("secretaris", "plaats van de secretaris"),
                        ],
                        max_length=12,
                        verbose_name="plaats",
                    ),
                ),
                (
                    "naam",
                    models.CharField(help_text="Zoals het onder de brief staat.", max_length=120, verbose_name="naam"),
                ),
                (
                    "functie",
                    models.CharField(
                        help_text="Bijvoorbeeld: burgemeester, locoburgemeester of waarnemend secretaris.",
                        max_length=80,
                        verbose_name="functie",
                    ),
                ),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "ondertekenaar",
                "verbose_name_plural": "ondertekenaars",
                "ordering": ("gemeente", "plaats", "-van"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                        name="ondertekenaar_begint_voor_zij_eindigt",
                        violation_error_message="De einddatum moet na de begindatum liggen.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("gemeente", "="),
                            ("plaats", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                        ],
                        name="een_ondertekenaar_per_plaats_tegelijk",
                        violation_error_message="Deze periode overlapt met een periode die er al is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("naam", ""), _negated=True), models.Q(("functie", ""), _negated=True)
                        ),
                        name="ondertekenaar_heeft_naam_en_functie",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="huisstijl",
            name="lettertype",
            field=models.CharField(
                choices=[
                    ("source-sans", "Source Sans: zonder schreef, rustig"),
                    ("source-serif", "Source Serif: met schreef, als in een boek"),
                    ("atkinson", "Atkinson Hyperlegible: gemaakt voor slechtzienden"),
                ],
                db_default="source-sans",
                default="source-sans",
                max_length=20,
                verbose_name="lettertype",
            ),
        ),
        migrations.AddField(
            model_name="huisstijl",
            name="logo",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.logo",
                verbose_name="logo",
            ),
        ),
        alleen_toevoegen("regio_logo"),
        alleen_deze_kolommen("regio_ondertekenaar", "naam", "functie", "tot"),
    ]
