import uuid

import django.db.models.deletion
from django.db import migrations, models

from toegang.deur import WIE_BESLIST
from toegang.muur import dossiertabel, niet_wijzigen


class Migration(migrations.Migration):
    dependencies = [
        ("regio", "0001_initial"),
        ("toegang", "0006_opvolging"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bewaarplicht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("rechtszaak", "er loopt een bezwaar, beroep of rechtszaak"),
                            ("klacht", "er loopt een klacht"),
                            ("toezicht", "er loopt een onderzoek van een toezichthouder"),
                            ("zorg", "nodig voor goede zorg of ondersteuning"),
                            ("wet", "een andere wet verplicht tot bewaren"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("sinds", models.DateField(verbose_name="sinds")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "bewaarplicht",
                "verbose_name_plural": "bewaarplichten",
                "ordering": ("-sinds", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="BewaarplichtEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="gestopt op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "einde van een bewaarplicht",
                "verbose_name_plural": "einden van bewaarplichten",
            },
        ),
        migrations.CreateModel(
            name="Vernietigingsverzoek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("brief", "per brief"),
                            ("email", "per e-mail"),
                            ("formulier", "met een formulier op de website"),
                            ("balie", "aan de balie, op papier"),
                        ],
                        max_length=10,
                        verbose_name="hoe het binnenkwam",
                    ),
                ),
                ("uiterlijk", models.DateField(editable=False, verbose_name="uiterste dag")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "verzoek om te vernietigen",
                "verbose_name_plural": "verzoeken om te vernietigen",
                "ordering": ("-ontvangen_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Vernietigingsvoorstel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("bewaartermijn", "de bewaartermijn is voorbij"),
                            ("verzoek", "op verzoek van de cliënt"),
                        ],
                        max_length=15,
                        verbose_name="grond",
                    ),
                ),
                ("voorgesteld_op", models.DateField(verbose_name="voorgesteld op")),
                ("aanvraag", models.UUIDField(editable=False, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "voorstel om te vernietigen",
                "verbose_name_plural": "voorstellen om te vernietigen",
                "ordering": ("voorgesteld_op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="VernietigingsvoorstelEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="gestopt op")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("vergissing", "het voorstel was een vergissing"),
                            ("nog_nodig", "de gegevens zijn nog nodig"),
                            ("client", "de cliënt wil het niet meer"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
            ],
            options={
                "verbose_name": "einde van een voorstel om te vernietigen",
                "verbose_name_plural": "einden van voorstellen om te vernietigen",
            },
        ),
        migrations.CreateModel(
            name="VerzoekUitkomst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[("toegewezen", "toegewezen"), ("afgewezen", "afgewezen")],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "afwijzing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("belang_ander", "een ander heeft een groot belang bij bewaren"),
                            ("wet", "een wet verbiedt vernietigen"),
                        ],
                        max_length=12,
                        verbose_name="grond van de afwijzing",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("besloten_op", models.DateField(verbose_name="besloten op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "uitkomst van een verzoek om te vernietigen",
                "verbose_name_plural": "uitkomsten van verzoeken om te vernietigen",
            },
        ),
        migrations.AddField(
            model_name="vernietigingsbesluit",
            name="aanvraag",
            field=models.UUIDField(
                default=uuid.uuid4, editable=False, unique=True, verbose_name="sleutel van het formulier"
            ),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=models.Q(("gesloten_op__isnull", False)),
                fields=["gemeente", "gesloten_op", "id"],
                name="gesloten_dossier_op_sluitdatum",
            ),
        ),
        migrations.AddField(
            model_name="bewaarplicht",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bewaarplichten",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="bewaarplicht",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bewaarplicht",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="bewaarplichteinde",
            name="bewaarplicht",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="einde",
                to="toegang.bewaarplicht",
                verbose_name="bewaarplicht",
            ),
        ),
        migrations.AddField(
            model_name="bewaarplichteinde",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="bewaarplichteinde",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="bewaarplichteinde",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsverzoek",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vernietigingsverzoeken",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsverzoek",
            name="gemeente",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsverzoek",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsvoorstel",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vernietigingsvoorstellen",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsvoorstel",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsvoorstel",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsvoorsteleinde",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsvoorsteleinde",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsvoorsteleinde",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="vernietigingsvoorsteleinde",
            name="voorstel",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="einde",
                to="toegang.vernietigingsvoorstel",
                verbose_name="voorstel",
            ),
        ),
        migrations.AddField(
            model_name="verzoekuitkomst",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="verzoekuitkomst",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="verzoekuitkomst",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="verzoekuitkomst",
            name="verzoek",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="uitkomst",
                to="toegang.vernietigingsverzoek",
                verbose_name="verzoek",
            ),
        ),
        migrations.AddIndex(
            model_name="vernietigingsverzoek",
            index=models.Index(fields=["gemeente", "uiterlijk", "id"], name="verzoek_op_uiterste_dag"),
        ),
        migrations.AddConstraint(
            model_name="vernietigingsverzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(("uiterlijk__gt", models.F("ontvangen_op"))),
                name="verzoek_heeft_een_termijn_na_de_ontvangst",
            ),
        ),
        migrations.AddConstraint(
            model_name="vernietigingsvoorstel",
            constraint=models.UniqueConstraint(
                fields=("aanvraag", "dossier"), name="dossier_staat_eens_in_een_voorstel"
            ),
        ),
        migrations.AddConstraint(
            model_name="verzoekuitkomst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("afwijzing", ""), ("uitkomst", "toegewezen")),
                    models.Q(("uitkomst", "afgewezen"), models.Q(("afwijzing", ""), _negated=True)),
                    _connector="OR",
                ),
                name="afgewezen_verzoek_heeft_een_grond_uit_de_wet",
            ),
        ),
        *dossiertabel("toegang_bewaarplicht"),
        niet_wijzigen("toegang_bewaarplicht"),
        *dossiertabel("toegang_bewaarplichteinde"),
        niet_wijzigen("toegang_bewaarplichteinde"),
        *dossiertabel("toegang_vernietigingsverzoek"),
        niet_wijzigen("toegang_vernietigingsverzoek"),
        *dossiertabel("toegang_verzoekuitkomst"),
        niet_wijzigen("toegang_verzoekuitkomst"),
        *dossiertabel("toegang_vernietigingsvoorstel"),
        niet_wijzigen("toegang_vernietigingsvoorstel"),
        *dossiertabel("toegang_vernietigingsvoorsteleinde"),
        niet_wijzigen("toegang_vernietigingsvoorsteleinde"),
        WIE_BESLIST,
    ]
