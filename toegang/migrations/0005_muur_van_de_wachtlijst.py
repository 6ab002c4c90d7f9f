"""Who keeps a waiting list finds who waits, and nothing else of the dossiers of those gemeenten."""

import django.db.models.deletion
from django.db import migrations, models

from toegang.muur_wachtlijst import DOSSIER_VAN_WIE_WACHT, NAAM_VAN_WIE_WACHT, SCHRIJFT, van_de_wachtlijst


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0004_opvolging_van_stops"),
    ]

    operations = [
        *(van_de_wachtlijst(tabel) for tabel in SCHRIJFT),
        DOSSIER_VAN_WIE_WACHT,
        NAAM_VAN_WIE_WACHT,
        migrations.CreateModel(
            name="Clientnaam",
            fields=[
                ("voornamen", models.CharField(max_length=200, verbose_name="voornamen")),
                ("voorvoegsel", models.CharField(blank=True, max_length=20, verbose_name="voorvoegsel")),
                ("achternaam", models.CharField(max_length=200, verbose_name="achternaam")),
                (
                    "zoeknaam",
                    models.CharField(db_collation="C", editable=False, max_length=430, verbose_name="zoeknaam"),
                ),
                (
                    "woonplaats_soort",
                    models.CharField(
                        choices=[
                            ("gemeente", "een gemeente"),
                            ("buiten_regio", "buiten de regio"),
                            ("onbekend", "onbekend"),
                        ],
                        max_length=12,
                        verbose_name="woonplaats",
                    ),
                ),
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="op_naam",
                        serialize=False,
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
            ],
            options={
                "verbose_name": "naam van een cliënt",
                "verbose_name_plural": "namen van cliënten",
                "db_table": "client_op_naam",
                "managed": False,
            },
        ),
    ]
