import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.namens
from toegang.muur import dossiertabel


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0008_berichten"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalVertegenwoordiger",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
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
                    "soort",
                    models.CharField(
                        choices=[
                            ("curator", "curator"),
                            ("bewindvoerder", "bewindvoerder"),
                            ("mentor", "mentor"),
                            ("gemachtigde", "gemachtigde"),
                            ("ouder_voogd", "ouder of voogd"),
                        ],
                        max_length=13,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("aanvraag", models.UUIDField(db_index=True, editable=False, verbose_name="sleutel van het formulier")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical vertegenwoordiger",
                "verbose_name_plural": "historical vertegenwoordigers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Vertegenwoordiger",
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
                    "soort",
                    models.CharField(
                        choices=[
                            ("curator", "curator"),
                            ("bewindvoerder", "bewindvoerder"),
                            ("mentor", "mentor"),
                            ("gemachtigde", "gemachtigde"),
                            ("ouder_voogd", "ouder of voogd"),
                        ],
                        max_length=13,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "vertegenwoordiger",
                "verbose_name_plural": "vertegenwoordigers",
                "ordering": ("van", "pk"),
            },
        ),
        migrations.AddField(
            model_name="client",
            name="adresgemeente",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente van het adres",
            ),
        ),
        migrations.AddField(
            model_name="client",
            name="adressoort",
            field=models.CharField(
                choices=[
                    ("onbekend", "nog niet bekend"),
                    ("woonadres", "woonadres"),
                    ("briefadres", "briefadres"),
                    ("geen", "geen adres"),
                ],
                default="onbekend",
                max_length=10,
                verbose_name="soort adres",
            ),
        ),
        migrations.AddField(
            model_name="client",
            name="email",
            field=models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres"),
        ),
        migrations.AddField(
            model_name="client",
            name="geen_berichtenverkeer",
            field=models.BooleanField(default=False, verbose_name="geen berichtenverkeer"),
        ),
        migrations.AddField(
            model_name="client",
            name="geheimhouding",
            field=models.BooleanField(default=False, verbose_name="geheimhouding van het adres"),
        ),
        migrations.AddField(
            model_name="client",
            name="geslacht",
            field=models.CharField(
                choices=[("0", "onbekend"), ("1", "man"), ("2", "vrouw")],
                default="0",
                max_length=1,
                verbose_name="geslacht",
            ),
        ),
        migrations.AddField(
            model_name="client",
            name="plaats",
            field=models.CharField(blank=True, max_length=80, verbose_name="plaats"),
        ),
        migrations.AddField(
            model_name="client",
            name="reden_geen_berichten",
            field=models.CharField(
                blank=True,
                choices=[
                    ("verblijfplaats", "niemand mag weten waar de cliënt verblijft"),
                    ("veiligheid", "een bericht brengt de cliënt of een ander in gevaar"),
                ],
                default="",
                max_length=14,
                verbose_name="reden",
            ),
        ),
        migrations.AddField(
            model_name="client",
            name="straat",
            field=models.CharField(blank=True, max_length=80, verbose_name="straat"),
        ),
        migrations.AddField(
            model_name="client",
            name="telefoon",
            field=models.CharField(blank=True, max_length=20, verbose_name="telefoon"),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="adresgemeente",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente van het adres",
            ),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="adressoort",
            field=models.CharField(
                choices=[
                    ("onbekend", "nog niet bekend"),
                    ("woonadres", "woonadres"),
                    ("briefadres", "briefadres"),
                    ("geen", "geen adres"),
                ],
                default="onbekend",
                max_length=10,
                verbose_name="soort adres",
            ),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="email",
            field=models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres"),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="geen_berichtenverkeer",
            field=models.BooleanField(default=False, verbose_name="geen berichtenverkeer"),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="geheimhouding",
            field=models.BooleanField(default=False, verbose_name="geheimhouding van het adres"),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="geslacht",
            field=models.CharField(
                choices=[("0", "onbekend"), ("1", "man"), ("2", "vrouw")],
                default="0",
                max_length=1,
                verbose_name="geslacht",
            ),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="plaats",
            field=models.CharField(blank=True, max_length=80, verbose_name="plaats"),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="reden_geen_berichten",
            field=models.CharField(
                blank=True,
                choices=[
                    ("verblijfplaats", "niemand mag weten waar de cliënt verblijft"),
                    ("veiligheid", "een bericht brengt de cliënt of een ander in gevaar"),
                ],
                default="",
                max_length=14,
                verbose_name="reden",
            ),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="straat",
            field=models.CharField(blank=True, max_length=80, verbose_name="straat"),
        ),
        migrations.AddField(
            model_name="historicalclient",
            name="telefoon",
            field=models.CharField(blank=True, max_length=20, verbose_name="telefoon"),
        ),
        migrations.AddIndex(
            model_name="client",
            index=models.Index(fields=["gemeente", "geboortedatum"], name="client_op_geboortedatum"),
        ),
        migrations.AddConstraint(
            model_name="client",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("adressoort", "geen"), _negated=True),
                    models.Q(
                        ("adresgemeente__isnull", True),
                        ("huisnummer", ""),
                        ("plaats", ""),
                        ("postcode", ""),
                        ("straat", ""),
                    ),
                    _connector="OR",
                ),
                name="wie_geen_adres_heeft_heeft_geen_straat",
            ),
        ),
        migrations.AddConstraint(
            model_name="client",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("geen_berichtenverkeer", True), ("reden_geen_berichten__in", ["verblijfplaats", "veiligheid"])
                    ),
                    models.Q(("geen_berichtenverkeer", False), ("reden_geen_berichten", "")),
                    _connector="OR",
                ),
                name="geen_berichtenverkeer_heeft_een_reden",
            ),
        ),
        migrations.AddField(
            model_name="historicalvertegenwoordiger",
            name="dossier",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="historicalvertegenwoordiger",
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
            model_name="historicalvertegenwoordiger",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalvertegenwoordiger",
            name="vastgelegd_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="vertegenwoordiger",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vertegenwoordigers",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="vertegenwoordiger",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="vertegenwoordiger",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiger",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="vertegenwoordiging_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiger",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="vertegenwoordiger_heeft_een_naam"
            ),
        ),
        migrations.AlterField(
            model_name="meldingeinde",
            name="reden",
            field=models.CharField(
                choices=[
                    ("ingetrokken", "de cliënt wil niet verder"),
                    ("geen_aanvraag", "de cliënt doet geen aanvraag"),
                    ("opgelost", "opgelost met eigen kracht of een algemene voorziening"),
                    ("overgedragen", "overgedragen aan een andere gemeente"),
                    ("dubbel", "al bekend uit een andere melding"),
                    ("overleden", "de cliënt is overleden"),
                    ("gesloten", "het dossier is gesloten"),
                ],
                max_length=13,
                verbose_name="reden",
            ),
        ),
        *dossiertabel("toegang_vertegenwoordiger"),
        *dossiertabel("toegang_historicalvertegenwoordiger", historie=True),
    ]
