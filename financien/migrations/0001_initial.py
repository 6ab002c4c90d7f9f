import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.functions
import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.models.periode
import regio.namens
from financien.zegel import (
    AANNAME_KIEST_LIJST_VAN_HAAR_REGIO,
    SCENARIO_HOORT_BIJ_ELKAAR,
    TARIEF_HOORT_BIJ_REGIO_EN_TAAK,
    TWEE_CONTROLLERS,
    VERDELING_TELT_OP,
    WIJZIGING_HOORT_BIJ_TAAK,
    compleet_bij_vastleggen,
)
from financien.zegel_regiogeld import AFREKENING_HOORT_BIJ_ELKAAR, GOEDGEKEURD_DOOR_EEN_ANDER, SLEUTEL_KLOPT
from regio.muur import alleen_deze_kolommen, alleen_toevoegen
from regio.tabellen import tabellen_ineens


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("regio", "0001_initial"),
        ("toegang", "0002_muur"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Aandelen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "versie",
                    models.CharField(
                        help_text="Bijvoorbeeld: septembercirculaire 2026.", max_length=60, verbose_name="versie"
                    ),
                ),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("historisch", "historische verdeling"), ("objectief", "objectieve verdeling")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "eenheid",
                    models.CharField(
                        choices=[
                            ("bedrag", "bedrag in euro’s"),
                            ("gewicht", "gewicht"),
                            ("percentage", "percentage"),
                            ("fractie", "deel van 1"),
                        ],
                        max_length=12,
                        verbose_name="eenheid",
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
            ],
            options={
                "verbose_name": "verdeling",
                "verbose_name_plural": "verdelingen",
                "ordering": ("taak", "soort", "naam", "-vastgelegd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Aandeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("waarde", models.DecimalField(decimal_places=6, max_digits=20, verbose_name="waarde")),
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
                    "aandelen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rijen",
                        to="financien.aandelen",
                        verbose_name="verdeling",
                    ),
                ),
            ],
            options={
                "verbose_name": "aandeel",
                "verbose_name_plural": "aandelen",
                "ordering": ("aandelen", "gemeente"),
            },
        ),
        migrations.CreateModel(
            name="Afrekening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("reden", models.CharField(max_length=200, verbose_name="toelichting")),
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
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "afrekening",
                "verbose_name_plural": "afrekeningen",
                "ordering": ("-jaar", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Afrekeninggoedkeuring",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="goedgekeurd op")),
                (
                    "afrekening",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goedkeuring",
                        to="financien.afrekening",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="goedgekeurd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "goedkeuring van een afrekening",
                "verbose_name_plural": "goedkeuringen van afrekeningen",
            },
        ),
        migrations.CreateModel(
            name="Begroting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("versie", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
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
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "begroting",
                "verbose_name_plural": "begrotingen",
                "ordering": ("regio", "taak", "jaar", "-versie"),
            },
        ),
        migrations.AddField(
            model_name="afrekening",
            name="begroting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="financien.begroting",
                verbose_name="begroting",
            ),
        ),
        migrations.CreateModel(
            name="Exploitatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("versie", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
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
                ("naam", models.CharField(max_length=120, verbose_name="voorziening")),
                ("vast", models.DecimalField(decimal_places=2, max_digits=15, verbose_name="vaste kosten per jaar")),
                (
                    "per_plek",
                    models.DecimalField(decimal_places=2, max_digits=15, verbose_name="kosten per plek per jaar"),
                ),
                (
                    "per_bezette_plek",
                    models.DecimalField(
                        decimal_places=2, max_digits=15, verbose_name="kosten per bezette plek per jaar"
                    ),
                ),
                (
                    "tarief",
                    models.DecimalField(
                        decimal_places=2, max_digits=15, verbose_name="opbrengst per bezette plek per jaar"
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "exploitatie van een voorziening",
                "verbose_name_plural": "exploitaties van voorzieningen",
                "ordering": ("naam", "-versie"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalReserveafspraak",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                (
                    "tekort_uit_pot",
                    models.BooleanField(default=True, verbose_name="een tekort komt eerst uit de reserve"),
                ),
                (
                    "overschot_naar_pot",
                    models.BooleanField(default=True, verbose_name="een overschot gaat eerst naar de reserve"),
                ),
                (
                    "boven",
                    models.CharField(
                        choices=[
                            ("GEMEENTEN", "terug naar de gemeenten"),
                            ("BLIJFT", "blijft in de laatste pot"),
                            ("BESLUIT", "wacht op een besluit"),
                        ],
                        max_length=12,
                        verbose_name="wat boven het plafond uitkomt",
                    ),
                ),
                (
                    "onder",
                    models.CharField(
                        choices=[
                            ("AANVULLEN", "de gemeenten vullen aan"),
                            ("WACHTEN", "het eerstvolgende overschot vult aan"),
                            ("BESLUIT", "wacht op een besluit"),
                        ],
                        max_length=12,
                        verbose_name="wat er gebeurt onder de bodem",
                    ),
                ),
                (
                    "benodigd",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Wat de risico’s vragen. Er is geen landelijke norm: de regio kiest het bedrag.",
                        max_digits=15,
                        null=True,
                        verbose_name="benodigd weerstandsvermogen",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, verbose_name="versie")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical afspraak over de reserve",
                "verbose_name_plural": "historical afspraken over reserves",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Ingroeipad",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "versie",
                    models.CharField(
                        help_text="Bijvoorbeeld: septembercirculaire 2026.", max_length=60, verbose_name="versie"
                    ),
                ),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("lineair", "in gelijke stappen, jaar 1 telt al mee"),
                            ("lineair_vanaf_nul", "in gelijke stappen, jaar 1 is nog helemaal historisch"),
                            ("tabel", "een deel per jaar uit een bron"),
                            ("cohort", "historisch voor bestaande cliënten, zolang zij er zijn"),
                            ("regionaal_bevroren", "de regio verdeelt zelf tot een gekozen jaar"),
                            ("met_plafond", "een ander pad, met per inwoner een grens aan de wijziging"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("duur", models.PositiveSmallIntegerField(default=10, verbose_name="duur in jaren")),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("lineair", "in gelijke stappen, jaar 1 telt al mee"),
                            ("lineair_vanaf_nul", "in gelijke stappen, jaar 1 is nog helemaal historisch"),
                            ("tabel", "een deel per jaar uit een bron"),
                            ("cohort", "historisch voor bestaande cliënten, zolang zij er zijn"),
                        ],
                        help_text="Alleen bij een bevroren regio of een plafond.",
                        max_length=20,
                        verbose_name="pad eronder",
                    ),
                ),
                (
                    "clienten_bij_start",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=9,
                        null=True,
                        verbose_name="bestaande cliënten bij de start",
                    ),
                ),
                (
                    "bevroren_tot",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Het eerste jaar dat niet meer bevroren is.",
                        null=True,
                        verbose_name="bevroren tot",
                    ),
                ),
                (
                    "sleutel",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("centrum", "alles blijft bij de centrumgemeente"),
                            ("historisch", "naar de historische verdeling binnen de regio"),
                            ("objectief", "naar de objectieve verdeling binnen de regio"),
                            ("inwoners", "naar het aantal inwoners"),
                        ],
                        max_length=12,
                        verbose_name="verdeling van de pool",
                    ),
                ),
                (
                    "plafond_per_inwoner",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="In euro’s per jaar.",
                        max_digits=9,
                        null=True,
                        verbose_name="plafond per inwoner",
                    ),
                ),
                (
                    "verrekening",
                    models.CharField(
                        blank=True,
                        choices=[("regio", "binnen elke regio"), ("land", "over alle gemeenten van het land")],
                        max_length=8,
                        verbose_name="verrekening",
                    ),
                ),
                ("peildatum", models.DateField(blank=True, null=True, verbose_name="peildatum van de inwoners")),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
            ],
            options={
                "verbose_name": "ingroeipad",
                "verbose_name_plural": "ingroeipaden",
                "ordering": ("taak", "naam", "-vastgelegd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Macrobudget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "versie",
                    models.CharField(
                        help_text="Bijvoorbeeld: septembercirculaire 2026.", max_length=60, verbose_name="versie"
                    ),
                ),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
            ],
            options={
                "verbose_name": "macrobudget",
                "verbose_name_plural": "macrobudgetten",
                "ordering": ("taak", "naam", "-vastgelegd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Padstap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgnummer", models.PositiveSmallIntegerField(verbose_name="jaar van het ingroeipad")),
                (
                    "objectief_deel",
                    models.DecimalField(
                        blank=True,
                        decimal_places=8,
                        help_text="Van 0 tot en met 1.",
                        max_digits=9,
                        null=True,
                        verbose_name="objectief deel",
                    ),
                ),
                (
                    "resterend",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=9,
                        null=True,
                        verbose_name="bestaande cliënten die er nog zijn",
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "ingroeipad",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stappen",
                        to="financien.ingroeipad",
                        verbose_name="ingroeipad",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een ingroeipad",
                "verbose_name_plural": "stappen van ingroeipaden",
                "ordering": ("ingroeipad", "volgnummer"),
            },
        ),
        migrations.CreateModel(
            name="Plekjaar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("plekken", models.PositiveIntegerField(verbose_name="plekken")),
                (
                    "bezet",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="gemiddeld bezet"
                    ),
                ),
                (
                    "exploitatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="jaren", to="financien.exploitatie"
                    ),
                ),
            ],
            options={
                "verbose_name": "plekken in een jaar",
                "verbose_name_plural": "plekken per jaar",
                "ordering": ("exploitatie", "jaar"),
            },
        ),
        migrations.CreateModel(
            name="Realisatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("versie", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
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
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "realisatie",
                "verbose_name_plural": "realisaties",
                "ordering": ("regio", "taak", "jaar", "-versie"),
            },
        ),
        migrations.AddField(
            model_name="afrekening",
            name="realisatie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="financien.realisatie",
                verbose_name="realisatie",
            ),
        ),
        migrations.CreateModel(
            name="Reserveafspraak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                (
                    "tekort_uit_pot",
                    models.BooleanField(default=True, verbose_name="een tekort komt eerst uit de reserve"),
                ),
                (
                    "overschot_naar_pot",
                    models.BooleanField(default=True, verbose_name="een overschot gaat eerst naar de reserve"),
                ),
                (
                    "boven",
                    models.CharField(
                        choices=[
                            ("GEMEENTEN", "terug naar de gemeenten"),
                            ("BLIJFT", "blijft in de laatste pot"),
                            ("BESLUIT", "wacht op een besluit"),
                        ],
                        max_length=12,
                        verbose_name="wat boven het plafond uitkomt",
                    ),
                ),
                (
                    "onder",
                    models.CharField(
                        choices=[
                            ("AANVULLEN", "de gemeenten vullen aan"),
                            ("WACHTEN", "het eerstvolgende overschot vult aan"),
                            ("BESLUIT", "wacht op een besluit"),
                        ],
                        max_length=12,
                        verbose_name="wat er gebeurt onder de bodem",
                    ),
                ),
                (
                    "benodigd",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Wat de risico’s vragen. Er is geen landelijke norm: de regio kiest het bedrag.",
                        max_digits=15,
                        null=True,
                        verbose_name="benodigd weerstandsvermogen",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, verbose_name="versie")),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "afspraak over de reserve",
                "verbose_name_plural": "afspraken over reserves",
            },
        ),
        migrations.CreateModel(
            name="Reserve",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde van gebruik")),
                ("bodem", models.DecimalField(decimal_places=2, default=0, max_digits=15, verbose_name="bodem")),
                (
                    "plafond",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=15, null=True, verbose_name="plafond"),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, verbose_name="versie")),
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
                    "afspraak",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reserves",
                        to="financien.reserveafspraak",
                    ),
                ),
            ],
            options={
                "verbose_name": "reserve",
                "verbose_name_plural": "reserves",
                "ordering": ("afspraak", "volgorde"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalReserve",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde van gebruik")),
                ("bodem", models.DecimalField(decimal_places=2, default=0, max_digits=15, verbose_name="bodem")),
                (
                    "plafond",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=15, null=True, verbose_name="plafond"),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, verbose_name="versie")),
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
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "afspraak",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.reserveafspraak",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical reserve",
                "verbose_name_plural": "historical reserves",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Reservemutatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("beginstand", "beginstand"),
                            ("toevoeging", "toevoeging"),
                            ("onttrekking", "onttrekking"),
                            ("afrekening", "afrekening"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2, help_text="Eruit is negatief.", max_digits=15, verbose_name="bedrag"
                    ),
                ),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "reserve",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mutaties",
                        to="financien.reserve",
                        verbose_name="reserve",
                    ),
                ),
            ],
            options={
                "verbose_name": "mutatie van een reserve",
                "verbose_name_plural": "mutaties van reserves",
                "ordering": ("reserve", "jaar", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Risicovraag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveIntegerField(verbose_name="nummer")),
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
                ("gevraagd_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gevraagd op")),
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
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gevraagd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "risicoberekening",
                "verbose_name_plural": "risicoberekeningen",
                "ordering": ("-gevraagd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Risicouitkomst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
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
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="berekend op")),
                (
                    "vraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitkomsten",
                        to="financien.risicovraag",
                        verbose_name="risicoberekening",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitkomst van een risicoberekening",
                "verbose_name_plural": "uitkomsten van risicoberekeningen",
                "ordering": ("vraag", "jaar"),
            },
        ),
        migrations.CreateModel(
            name="Scenario",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "startjaar",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Leeg: nog onbekend.", null=True, verbose_name="startjaar"
                    ),
                ),
                ("basisversie", models.PositiveIntegerField(blank=True, null=True, verbose_name="versie van de basis")),
                ("versienummer", models.PositiveIntegerField(default=1, verbose_name="versie")),
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
                    "basis",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afgeleiden",
                        to="financien.scenario",
                        verbose_name="gemaakt op basis van",
                    ),
                ),
                (
                    "historisch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.aandelen",
                        verbose_name="historische verdeling",
                    ),
                ),
                (
                    "ingroeipad",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scenarios",
                        to="financien.ingroeipad",
                        verbose_name="ingroeipad",
                    ),
                ),
                (
                    "macrobudget",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scenarios",
                        to="financien.macrobudget",
                        verbose_name="macrobudget",
                    ),
                ),
                (
                    "objectief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.aandelen",
                        verbose_name="objectieve verdeling",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scenarios",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "scenario",
                "verbose_name_plural": "scenario's",
                "ordering": ("regio", "taak", "naam"),
            },
        ),
        migrations.AddField(
            model_name="risicovraag",
            name="scenario",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="risicos",
                to="financien.scenario",
                verbose_name="scenario",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalScenario",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "startjaar",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Leeg: nog onbekend.", null=True, verbose_name="startjaar"
                    ),
                ),
                ("basisversie", models.PositiveIntegerField(blank=True, null=True, verbose_name="versie van de basis")),
                ("versienummer", models.PositiveIntegerField(default=1, verbose_name="versie")),
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
                (
                    "historisch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.aandelen",
                        verbose_name="historische verdeling",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "objectief",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.aandelen",
                        verbose_name="objectieve verdeling",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
                (
                    "ingroeipad",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.ingroeipad",
                        verbose_name="ingroeipad",
                    ),
                ),
                (
                    "macrobudget",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.macrobudget",
                        verbose_name="macrobudget",
                    ),
                ),
                (
                    "basis",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.scenario",
                        verbose_name="gemaakt op basis van",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical scenario",
                "verbose_name_plural": "historical scenario's",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Berekening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveIntegerField(verbose_name="nummer")),
                ("scenarioversie", models.PositiveIntegerField(verbose_name="versie van het scenario")),
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
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="bevroren op")),
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
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="bevroren door",
                    ),
                ),
                (
                    "scenario",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berekeningen",
                        to="financien.scenario",
                        verbose_name="scenario",
                    ),
                ),
            ],
            options={
                "verbose_name": "berekening",
                "verbose_name_plural": "berekeningen",
                "ordering": ("-gemaakt_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Scenariowijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("regio_indeling", "Regio-indeling: een gemeente gaat weg"),
                            ("startjaar", "Startjaar"),
                            ("pad", "Ingroeipad"),
                            ("sleutel", "Sleutel waarmee de regio haar pool verdeelt"),
                            ("inwoners", "Inwoners van een gemeente"),
                            ("macrobudget", "Macrobudget (andere versie)"),
                            ("index", "Index van het macrobudget"),
                            ("uitname", "Uitname Wlz"),
                            ("volume", "Volume: aantal cliënten"),
                            ("prijs", "Prijs van de zorg"),
                        ],
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("jaar", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="jaar")),
                (
                    "getal",
                    models.DecimalField(blank=True, decimal_places=4, max_digits=16, null=True, verbose_name="waarde"),
                ),
                ("keuze", models.CharField(blank=True, max_length=120, verbose_name="keuze")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "toegevoegd_op",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="toegevoegd op"),
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
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op")),
                ("reden_intrekking", models.CharField(blank=True, max_length=200, verbose_name="waarom ingetrokken")),
                (
                    "bron",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "ingetrokken_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingetrokken door",
                    ),
                ),
                (
                    "ingroeipad",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.ingroeipad",
                        verbose_name="ingroeipad",
                    ),
                ),
                (
                    "macrobudget",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.macrobudget",
                        verbose_name="macrobudget",
                    ),
                ),
                (
                    "scenario",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wijzigingen",
                        to="financien.scenario",
                        verbose_name="scenario",
                    ),
                ),
                (
                    "toegevoegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="toegevoegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "wijziging van een scenario",
                "verbose_name_plural": "wijzigingen van scenario's",
                "ordering": ("scenario", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Taakveld",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=6, verbose_name="taakveld")),
                ("omschrijving", models.CharField(max_length=120, verbose_name="omschrijving")),
                ("van_jaar", models.PositiveSmallIntegerField(verbose_name="van jaar")),
                (
                    "tot_en_met_jaar",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tot en met jaar"),
                ),
                ("zekerheid", models.CharField(max_length=20, verbose_name="zekerheid")),
                ("opmerking", models.CharField(blank=True, max_length=300, verbose_name="opmerking")),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
            ],
            options={
                "verbose_name": "taakveld",
                "verbose_name_plural": "taakvelden",
                "ordering": ("code", "van_jaar"),
            },
        ),
        migrations.CreateModel(
            name="Realisatieregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgnummer", models.PositiveSmallIntegerField(verbose_name="volgnummer")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("inbreng_rijk", "Inbreng: geld van het Rijk"),
                            ("inbreng_eigen", "Inbreng: eigen geld van de gemeente"),
                            ("overige_baten", "Overige baten"),
                            ("regionale_voorziening", "Regionale voorzieningen"),
                            ("lokale_toegang", "Lokale toegang"),
                            ("uitvoeringskosten", "Uitvoeringskosten"),
                            ("overhead", "Overhead"),
                            ("landelijke_voorziening", "Landelijke voorzieningen"),
                            ("lokale_voorziening", "Lokale voorzieningen (voor de gemeente zelf)"),
                            ("andere_regeling", "Effect op een andere regeling"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                (
                    "spoor",
                    models.CharField(
                        blank=True,
                        choices=[("bestaand", "bestaande cliënten"), ("nieuw", "nieuwe cliënten")],
                        max_length=8,
                        verbose_name="spoor",
                    ),
                ),
                ("omschrijving", models.CharField(blank=True, max_length=200, verbose_name="omschrijving")),
                ("bedrag", models.DecimalField(decimal_places=2, max_digits=15, verbose_name="bedrag")),
                ("clienten", models.PositiveIntegerField(blank=True, null=True, verbose_name="aantal cliënten")),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "realisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="regels", to="financien.realisatie"
                    ),
                ),
                (
                    "taakveld",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.taakveld",
                        verbose_name="taakveld",
                    ),
                ),
            ],
            options={
                "verbose_name": "realisatieregel",
                "verbose_name_plural": "realisatieregels",
                "ordering": ("realisatie", "volgnummer"),
            },
        ),
        migrations.CreateModel(
            name="Mutatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("basis", "basis"),
                            ("indexatie", "indexatie"),
                            ("mutatie", "mutatie"),
                            ("uitname_wlz", "uitname Wlz"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("omschrijving", models.CharField(blank=True, max_length=200, verbose_name="omschrijving")),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="In euro’s. Een uitname staat er als positief bedrag.",
                        max_digits=15,
                        verbose_name="bedrag",
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "macrobudget",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mutaties",
                        to="financien.macrobudget",
                        verbose_name="macrobudget",
                    ),
                ),
                (
                    "taakveld",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.taakveld",
                        verbose_name="taakveld",
                    ),
                ),
            ],
            options={
                "verbose_name": "mutatie van een macrobudget",
                "verbose_name_plural": "mutaties van macrobudgetten",
                "ordering": ("macrobudget", "jaar", "soort", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Begrotingsregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgnummer", models.PositiveSmallIntegerField(verbose_name="volgnummer")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("inbreng_rijk", "Inbreng: geld van het Rijk"),
                            ("inbreng_eigen", "Inbreng: eigen geld van de gemeente"),
                            ("overige_baten", "Overige baten"),
                            ("regionale_voorziening", "Regionale voorzieningen"),
                            ("lokale_toegang", "Lokale toegang"),
                            ("uitvoeringskosten", "Uitvoeringskosten"),
                            ("overhead", "Overhead"),
                            ("landelijke_voorziening", "Landelijke voorzieningen"),
                            ("lokale_voorziening", "Lokale voorzieningen (voor de gemeente zelf)"),
                            ("andere_regeling", "Effect op een andere regeling"),
                        ],
                        max_length=24,
                        verbose_name="soort",
                    ),
                ),
                (
                    "spoor",
                    models.CharField(
                        blank=True,
                        choices=[("bestaand", "bestaande cliënten"), ("nieuw", "nieuwe cliënten")],
                        max_length=8,
                        verbose_name="spoor",
                    ),
                ),
                ("omschrijving", models.CharField(blank=True, max_length=200, verbose_name="omschrijving")),
                ("bedrag", models.DecimalField(decimal_places=2, max_digits=15, verbose_name="bedrag")),
                ("clienten", models.PositiveIntegerField(blank=True, null=True, verbose_name="aantal cliënten")),
                (
                    "begroting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="regels", to="financien.begroting"
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "taakveld",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.taakveld",
                        verbose_name="taakveld",
                    ),
                ),
            ],
            options={
                "verbose_name": "begrotingsregel",
                "verbose_name_plural": "begrotingsregels",
                "ordering": ("begroting", "volgnummer"),
            },
        ),
        migrations.CreateModel(
            name="Tarieven",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "versie",
                    models.CharField(
                        help_text="Bijvoorbeeld: septembercirculaire 2026.", max_length=60, verbose_name="versie"
                    ),
                ),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "tarievenlijst",
                "verbose_name_plural": "tarievenlijsten",
                "ordering": ("taak", "naam", "-vastgelegd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Tarief",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "eenheid",
                    models.CharField(
                        choices=[
                            ("etmaal", "etmaal"),
                            ("minuut", "minuut"),
                            ("uur", "uur"),
                            ("dagdeel", "dagdeel"),
                            ("week", "week"),
                            ("maand", "maand"),
                            ("jaar", "jaar"),
                            ("stuk", "stuk"),
                        ],
                        max_length=12,
                        verbose_name="eenheid",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2, help_text="In euro’s per eenheid.", max_digits=12, verbose_name="bedrag"
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                (
                    "tot",
                    models.DateField(
                        blank=True, help_text="Leeg: tot een nieuw tarief.", null=True, verbose_name="tot"
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.product",
                        verbose_name="product",
                    ),
                ),
                (
                    "tarieven",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rijen",
                        to="financien.tarieven",
                        verbose_name="tarievenlijst",
                    ),
                ),
            ],
            options={
                "verbose_name": "tarief",
                "verbose_name_plural": "tarieven",
                "ordering": ("tarieven", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Aanname",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("nummer", models.PositiveIntegerField(verbose_name="nummer")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("tarief", "tarief"),
                            ("tarievenlijst", "tarieven per product"),
                            ("duur", "hoe lang een nieuwe cliënt blijft"),
                            ("instroom", "nieuwe cliënten"),
                            ("uitstroom", "bestaande cliënten die uitstromen"),
                            ("wlz", "bestaande cliënten die naar de Wlz gaan"),
                            ("prijsindex", "stijging van het tarief"),
                            ("omvang", "hoeveel een cliënt van een product gebruikt"),
                            ("productdeel", "deel van de nieuwe cliënten dat op een product komt"),
                            ("clienten", "cliënten die er bij het begin zijn"),
                            ("spreiding_aantal", "onzekerheid over het aantal cliënten"),
                            ("spreiding_duur", "onzekerheid over de duur"),
                            ("spreiding_prijs", "onzekerheid over de prijs"),
                            ("spreiding_uitname", "onzekerheid over de uitname Wlz"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("waarde", models.DecimalField(decimal_places=4, max_digits=12, verbose_name="waarde")),
                (
                    "laag",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=12, null=True, verbose_name="laagste waarde"
                    ),
                ),
                (
                    "hoog",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=12, null=True, verbose_name="hoogste waarde"
                    ),
                ),
                ("bron", models.CharField(max_length=300, verbose_name="bron")),
                (
                    "zekerheid",
                    models.CharField(
                        choices=[
                            ("bevestigd", "staat vast"),
                            ("waarschijnlijk", "waarschijnlijk"),
                            ("onzeker", "onzeker"),
                            ("voorbeeld", "verzonnen als voorbeeld"),
                        ],
                        max_length=20,
                        verbose_name="zekerheid",
                    ),
                ),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "vervalt",
                    models.BooleanField(
                        default=False, help_text="Deze rij trekt het onderwerp in.", verbose_name="vervalt"
                    ),
                ),
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.product",
                        verbose_name="product",
                    ),
                ),
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
                    "tarieven",
                    models.ForeignKey(
                        blank=True,
                        help_text="De versie waaruit de prognose de prijs per product neemt.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.tarieven",
                        verbose_name="tarievenlijst",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanname",
                "verbose_name_plural": "aannames",
                "ordering": ("regio", "taak", "nummer"),
            },
        ),
        migrations.CreateModel(
            name="Vaststelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scenarioversie", models.PositiveIntegerField(verbose_name="versie van het scenario")),
                ("kenmerk", models.CharField(max_length=64, verbose_name="hash")),
                ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("gevraagd_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gevraagd op")),
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
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("vastgesteld", "vastgesteld"),
                            ("teruggegeven", "teruggegeven"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=12,
                        verbose_name="antwoord",
                    ),
                ),
                ("beantwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord op")),
                ("reden", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                (
                    "beantwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "berekening",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vaststelling",
                        to="financien.berekening",
                        verbose_name="berekening",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "scenario",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vaststellingen",
                        to="financien.scenario",
                        verbose_name="scenario",
                    ),
                ),
            ],
            options={
                "verbose_name": "verzoek om vaststelling",
                "verbose_name_plural": "verzoeken om vaststelling",
                "ordering": ("-gevraagd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Verdeelsleutel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("versie", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "vastgelegd_op",
                    models.DateTimeField(
                        db_default=django.contrib.postgres.functions.TransactionNow(),
                        editable=False,
                        verbose_name="vastgelegd op",
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
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("inwoneraantal", "naar inwoneraantal"),
                            ("objectief_aandeel", "naar objectief aandeel"),
                            ("gebruik", "naar gebruik"),
                            ("gelijk_deel", "gelijke delen"),
                            ("combinatie", "combinatie van sleutels"),
                            ("solidariteit_band", "solidariteit met een band"),
                            ("vaste_percentages", "vaste percentages"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("vanaf_jaar", models.PositiveSmallIntegerField(verbose_name="vanaf jaar")),
                (
                    "tot_en_met_jaar",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tot en met jaar"),
                ),
                ("peildatum", models.DateField(blank=True, null=True, verbose_name="peildatum")),
                (
                    "procent",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=7, null=True, verbose_name="band in procenten"
                    ),
                ),
                (
                    "aandelen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.aandelen",
                        verbose_name="objectieve verdeling",
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "verdeelsleutel",
                "verbose_name_plural": "verdeelsleutels",
                "ordering": ("naam", "-versie"),
            },
        ),
        migrations.CreateModel(
            name="Sleutelgewicht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("waarde", models.DecimalField(decimal_places=6, max_digits=20, verbose_name="waarde")),
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
                    "sleutel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gewichten",
                        to="financien.verdeelsleutel",
                    ),
                ),
            ],
            options={
                "verbose_name": "gewicht van een verdeelsleutel",
                "verbose_name_plural": "gewichten van verdeelsleutels",
                "ordering": ("sleutel", "gemeente"),
            },
        ),
        migrations.CreateModel(
            name="Sleuteldeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "deel",
                    models.DecimalField(
                        decimal_places=8, help_text="Van 0 tot en met 1.", max_digits=9, verbose_name="deel"
                    ),
                ),
                (
                    "binnen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.verdeelsleutel",
                        verbose_name="sleutel",
                    ),
                ),
                (
                    "sleutel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="delen", to="financien.verdeelsleutel"
                    ),
                ),
            ],
            options={
                "verbose_name": "deel van een verdeelsleutel",
                "verbose_name_plural": "delen van verdeelsleutels",
                "ordering": ("sleutel", "pk"),
            },
        ),
        migrations.AddField(
            model_name="afrekening",
            name="sleutel",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="financien.verdeelsleutel",
                verbose_name="verdeelsleutel",
            ),
        ),
        migrations.AddConstraint(
            model_name="aandelen",
            constraint=models.UniqueConstraint(
                fields=("taak", "soort", "naam", "versie"), name="verdeling_staat_eens_per_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="aandelen",
            constraint=models.UniqueConstraint(
                fields=("id", "taak", "soort"), name="verdeling_hoort_bij_taak_en_soort"
            ),
        ),
        migrations.AddConstraint(
            model_name="aandeel",
            constraint=models.UniqueConstraint(
                fields=("aandelen", "gemeente"), name="gemeente_heeft_een_aandeel_per_verdeling"
            ),
        ),
        migrations.AddConstraint(
            model_name="aandeel",
            constraint=models.CheckConstraint(condition=models.Q(("waarde__gte", 0)), name="aandeel_is_niet_negatief"),
        ),
        migrations.AddConstraint(
            model_name="afrekeninggoedkeuring",
            constraint=models.UniqueConstraint(fields=("regio", "taak", "jaar"), name="jaar_wordt_een_keer_afgerekend"),
        ),
        migrations.AddConstraint(
            model_name="begroting",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "jaar", "versie"), name="begroting_staat_eens_per_jaar_en_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="begroting",
            constraint=models.UniqueConstraint(
                fields=("id", "regio", "taak", "jaar"), name="begroting_hoort_bij_haar_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="begroting",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100), ("versie__gte", 1)),
                name="begroting_is_van_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="exploitatie",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "naam", "versie"), name="exploitatie_staat_eens_per_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="exploitatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("per_bezette_plek__gte", 0), ("per_plek__gte", 0), ("vast__gte", 0)),
                name="kosten_van_een_voorziening_zijn_niet_negatief",
            ),
        ),
        migrations.AddConstraint(
            model_name="exploitatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("tarief__gt", models.F("per_bezette_plek"))),
                name="bezette_plek_brengt_meer_op_dan_zij_kost",
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.UniqueConstraint(
                fields=("taak", "naam", "versie"), name="ingroeipad_staat_eens_per_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.UniqueConstraint(fields=("id", "taak"), name="ingroeipad_hoort_bij_zijn_taak"),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.CheckConstraint(
                condition=models.Q(("duur__gte", 2), ("duur__lte", 12)), name="ingroeipad_duurt_2_tot_12_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("soort__in", ["regionaal_bevroren", "met_plafond"]), models.Q(("basis", ""), _negated=True)
                    ),
                    models.Q(
                        models.Q(("soort__in", ["regionaal_bevroren", "met_plafond"]), _negated=True), ("basis", "")
                    ),
                    _connector="OR",
                ),
                name="bevroren_regio_en_plafond_liggen_op_een_ander_pad",
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("clienten_bij_start__isnull", True),
                        models.Q(("soort", "cohort"), ("basis", "cohort"), _connector="OR", _negated=True),
                    ),
                    models.Q(
                        ("clienten_bij_start__gt", 0),
                        models.Q(("soort", "cohort"), ("basis", "cohort"), _connector="OR"),
                    ),
                    _connector="OR",
                ),
                name="cohort_begint_met_clienten",
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("soort", "regionaal_bevroren"),
                        models.Q(("bevroren_tot__isnull", True), _negated=True),
                        models.Q(("sleutel", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("soort", "regionaal_bevroren"), _negated=True),
                        ("bevroren_tot__isnull", True),
                        ("sleutel", ""),
                    ),
                    _connector="OR",
                ),
                name="alleen_een_bevroren_regio_heeft_jaar_en_sleutel",
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("soort", "met_plafond"),
                        models.Q(("plafond_per_inwoner__isnull", True), _negated=True),
                        models.Q(("verrekening", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("soort", "met_plafond"), _negated=True),
                        ("plafond_per_inwoner__isnull", True),
                        ("verrekening", ""),
                    ),
                    _connector="OR",
                ),
                name="alleen_een_plafond_heeft_bedrag_en_verrekening",
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("plafond_per_inwoner__isnull", True), ("plafond_per_inwoner__gte", 0), _connector="OR"
                ),
                name="plafond_is_niet_negatief",
            ),
        ),
        migrations.AddConstraint(
            model_name="ingroeipad",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("soort", "met_plafond"), ("sleutel", "inwoners"), _connector="OR"),
                        ("peildatum__isnull", False),
                    ),
                    models.Q(
                        models.Q(("soort", "met_plafond"), _negated=True),
                        models.Q(("sleutel", "inwoners"), _negated=True),
                        ("peildatum__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="wie_per_inwoner_rekent_heeft_een_peildatum",
            ),
        ),
        migrations.AddConstraint(
            model_name="macrobudget",
            constraint=models.UniqueConstraint(
                fields=("taak", "naam", "versie"), name="macrobudget_staat_eens_per_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="macrobudget",
            constraint=models.UniqueConstraint(fields=("id", "taak"), name="macrobudget_hoort_bij_zijn_taak"),
        ),
        migrations.AddConstraint(
            model_name="padstap",
            constraint=models.UniqueConstraint(
                fields=("ingroeipad", "volgnummer"), name="ingroeipad_heeft_een_stap_per_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="padstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("volgnummer__gte", 1)), name="stappen_tellen_vanaf_1"
            ),
        ),
        migrations.AddConstraint(
            model_name="padstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("objectief_deel__gte", 0), ("objectief_deel__lte", 1)),
                name="objectief_deel_ligt_van_0_tot_en_met_1",
            ),
        ),
        migrations.AddConstraint(
            model_name="padstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("objectief_deel__isnull", False), ("resterend__isnull", True)),
                    models.Q(("objectief_deel__isnull", True), ("resterend__gte", 0)),
                    _connector="OR",
                ),
                name="stap_is_een_deel_of_een_aantal_clienten",
            ),
        ),
        migrations.AddConstraint(
            model_name="plekjaar",
            constraint=models.UniqueConstraint(fields=("exploitatie", "jaar"), name="plekken_staan_eens_per_jaar"),
        ),
        migrations.AddConstraint(
            model_name="plekjaar",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100), ("plekken__gte", 1)),
                name="voorziening_heeft_plekken_in_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="plekjaar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bezet__isnull", True),
                    models.Q(("bezet__gte", 0), ("bezet__lte", models.F("plekken"))),
                    _connector="OR",
                ),
                name="er_zijn_niet_meer_plekken_bezet_dan_er_zijn",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisatie",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "jaar", "versie"), name="realisatie_staat_eens_per_jaar_en_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="realisatie",
            constraint=models.UniqueConstraint(
                fields=("id", "regio", "taak", "jaar"), name="realisatie_hoort_bij_haar_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="realisatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100), ("versie__gte", 1)),
                name="realisatie_is_van_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="reserveafspraak",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak"), name="regio_heeft_per_taak_een_reserveafspraak"
            ),
        ),
        migrations.AddConstraint(
            model_name="reserveafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("benodigd__isnull", True), ("benodigd__gt", 0), _connector="OR"),
                name="benodigd_vermogen_is_meer_dan_nul",
            ),
        ),
        migrations.AddConstraint(
            model_name="reserve",
            constraint=models.UniqueConstraint(fields=("afspraak", "naam"), name="reserve_heeft_een_eigen_naam"),
        ),
        migrations.AddConstraint(
            model_name="reserve",
            constraint=models.UniqueConstraint(fields=("afspraak", "volgorde"), name="reserve_heeft_een_eigen_plaats"),
        ),
        migrations.AddConstraint(
            model_name="reserve",
            constraint=models.CheckConstraint(condition=models.Q(("bodem__gte", 0)), name="bodem_ligt_niet_onder_nul"),
        ),
        migrations.AddConstraint(
            model_name="reserve",
            constraint=models.CheckConstraint(
                condition=models.Q(("plafond__isnull", True), ("plafond__gte", models.F("bodem")), _connector="OR"),
                name="plafond_ligt_niet_onder_de_bodem",
            ),
        ),
        migrations.AddConstraint(
            model_name="reservemutatie",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort", "beginstand")), fields=("reserve",), name="reserve_heeft_een_beginstand"
            ),
        ),
        migrations.AddConstraint(
            model_name="reservemutatie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bedrag__lt", 0), ("soort", "onttrekking")),
                    models.Q(("bedrag__gt", 0), ("soort", "toevoeging")),
                    models.Q(("bedrag__gte", 0), ("soort", "beginstand")),
                    models.Q(("soort", "afrekening"), models.Q(("bedrag", 0), _negated=True)),
                    _connector="OR",
                ),
                name="mutatie_heeft_het_teken_van_haar_soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="reservemutatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)),
                name="reservemutatie_ligt_in_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="risicouitkomst",
            constraint=models.UniqueConstraint(fields=("vraag", "jaar"), name="risico_heeft_een_uitkomst_per_jaar"),
        ),
        migrations.AddConstraint(
            model_name="scenario",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "naam"), name="scenario_heeft_een_eigen_naam_in_de_regio"
            ),
        ),
        migrations.AddConstraint(
            model_name="scenario",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("startjaar__isnull", True),
                    models.Q(("startjaar__gte", 2015), ("startjaar__lte", 2100)),
                    _connector="OR",
                ),
                name="startjaar_is_onbekend_of_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="scenario",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("basis__isnull", True), ("basisversie__isnull", True)),
                    models.Q(("basis__isnull", False), ("basisversie__isnull", False)),
                    _connector="OR",
                ),
                name="basis_van_een_scenario_heeft_een_versie",
            ),
        ),
        migrations.AddConstraint(
            model_name="scenario",
            constraint=models.UniqueConstraint(fields=("id", "taak"), name="scenario_hoort_bij_zijn_taak"),
        ),
        migrations.AddConstraint(
            model_name="risicovraag",
            constraint=models.UniqueConstraint(
                fields=("scenario", "nummer"), name="risicoberekening_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="risicovraag",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__gte", 1)), name="risicoberekeningen_tellen_vanaf_1"
            ),
        ),
        migrations.AddConstraint(
            model_name="berekening",
            constraint=models.UniqueConstraint(fields=("scenario", "nummer"), name="berekening_heeft_een_eigen_nummer"),
        ),
        migrations.AddConstraint(
            model_name="berekening",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__gte", 1)), name="berekeningen_tellen_vanaf_1"
            ),
        ),
        migrations.AddConstraint(
            model_name="scenariowijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("soort__in", ("startjaar",)),
                        ("getal__isnull", True),
                        ("gemeente__isnull", True),
                        ("macrobudget__isnull", True),
                        ("ingroeipad__isnull", True),
                        ("keuze", ""),
                    ),
                    models.Q(
                        ("soort__in", ("pad",)),
                        ("jaar__isnull", True),
                        ("getal__isnull", True),
                        ("gemeente__isnull", True),
                        ("macrobudget__isnull", True),
                        ("ingroeipad__isnull", False),
                        ("keuze", ""),
                    ),
                    models.Q(
                        ("soort__in", ("macrobudget",)),
                        ("jaar__isnull", True),
                        ("getal__isnull", True),
                        ("gemeente__isnull", True),
                        ("macrobudget__isnull", False),
                        ("ingroeipad__isnull", True),
                        ("keuze", ""),
                    ),
                    models.Q(
                        ("soort__in", ("sleutel",)),
                        ("jaar__isnull", True),
                        ("getal__isnull", True),
                        ("gemeente__isnull", True),
                        ("macrobudget__isnull", True),
                        ("ingroeipad__isnull", True),
                        models.Q(("keuze", ""), _negated=True),
                        ("keuze__in", ["centrum", "historisch", "objectief", "inwoners"]),
                    ),
                    models.Q(
                        ("soort__in", ("inwoners",)),
                        ("jaar__isnull", True),
                        ("getal__isnull", False),
                        ("gemeente__isnull", False),
                        ("macrobudget__isnull", True),
                        ("ingroeipad__isnull", True),
                        ("keuze", ""),
                        ("getal__gte", 0),
                    ),
                    models.Q(
                        ("soort__in", ("regio_indeling",)),
                        ("jaar__isnull", True),
                        ("getal__isnull", True),
                        ("gemeente__isnull", False),
                        ("macrobudget__isnull", True),
                        ("ingroeipad__isnull", True),
                    ),
                    models.Q(
                        ("soort__in", ("uitname",)),
                        ("jaar__isnull", False),
                        ("getal__isnull", False),
                        ("gemeente__isnull", True),
                        ("macrobudget__isnull", True),
                        ("ingroeipad__isnull", True),
                        ("keuze", ""),
                    ),
                    models.Q(
                        ("soort__in", ("index", "volume", "prijs")),
                        ("jaar__isnull", False),
                        ("getal__isnull", False),
                        ("gemeente__isnull", True),
                        ("macrobudget__isnull", True),
                        ("ingroeipad__isnull", True),
                        ("keuze", ""),
                        ("getal__gt", -100),
                        ("getal__lte", 1000),
                    ),
                    _connector="OR",
                ),
                name="wijziging_zegt_wat_bij_haar_soort_hoort",
            ),
        ),
        migrations.AddConstraint(
            model_name="scenariowijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("jaar__isnull", True), models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)), _connector="OR"
                ),
                name="wijziging_begint_in_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="scenariowijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("naam", ""), _negated=True), models.Q(("reden", ""), _negated=True)),
                name="wijziging_heeft_naam_en_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="scenariowijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ingetrokken_door__isnull", True), ("ingetrokken_op__isnull", True), ("reden_intrekking", "")
                    ),
                    models.Q(
                        ("ingetrokken_door__isnull", False),
                        ("ingetrokken_op__isnull", False),
                        models.Q(("reden_intrekking", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="intrekking_heeft_persoon_moment_en_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="scenariowijziging",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("ingetrokken_op__isnull", True), ("soort__in", ("startjaar", "pad", "sleutel", "macrobudget"))
                ),
                fields=("scenario", "soort"),
                name="scenario_heeft_een_geldende_wijziging_per_soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="scenariowijziging",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ingetrokken_op__isnull", True), ("soort__in", ("inwoners", "regio_indeling"))),
                fields=("scenario", "soort", "gemeente"),
                name="scenario_heeft_een_geldende_wijziging_per_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="taakveld",
            constraint=models.UniqueConstraint(fields=("code", "van_jaar"), name="taakveld_begint_eens_per_jaar"),
        ),
        migrations.AddConstraint(
            model_name="taakveld",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tot_en_met_jaar__isnull", True), ("tot_en_met_jaar__gte", models.F("van_jaar")), _connector="OR"
                ),
                name="taakveld_begint_voor_het_eindigt",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisatieregel",
            constraint=models.UniqueConstraint(
                fields=("realisatie", "volgnummer"), name="realisatieregel_heeft_een_eigen_plaats"
            ),
        ),
        migrations.AddConstraint(
            model_name="realisatieregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("bedrag__gte", 0), ("soort", "andere_regeling"), _connector="OR"),
                name="realisatieregel_is_niet_negatief",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisatieregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["inbreng_rijk", "inbreng_eigen", "lokale_voorziening"]), _negated=True),
                    ("gemeente__isnull", False),
                    _connector="OR",
                ),
                name="realisatieregel_noemt_haar_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="realisatieregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("clienten__isnull", True), ("clienten__gte", 5), _connector="OR"),
                name="realisatieregel_noemt_geen_klein_aantal",
            ),
        ),
        migrations.AddConstraint(
            model_name="mutatie",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort", "basis")),
                fields=("macrobudget", "jaar"),
                name="macrobudget_heeft_een_basis_per_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="mutatie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["basis", "uitname_wlz"]), _negated=True),
                    ("bedrag__gte", 0),
                    _connector="OR",
                ),
                name="basis_en_uitname_zijn_niet_negatief",
            ),
        ),
        migrations.AddConstraint(
            model_name="mutatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)), name="mutatie_ligt_in_een_gewoon_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="begrotingsregel",
            constraint=models.UniqueConstraint(
                fields=("begroting", "volgnummer"), name="begrotingsregel_heeft_een_eigen_plaats"
            ),
        ),
        migrations.AddConstraint(
            model_name="begrotingsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("bedrag__gte", 0), ("soort", "andere_regeling"), _connector="OR"),
                name="begrotingsregel_is_niet_negatief",
            ),
        ),
        migrations.AddConstraint(
            model_name="begrotingsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["inbreng_rijk", "inbreng_eigen", "lokale_voorziening"]), _negated=True),
                    ("gemeente__isnull", False),
                    _connector="OR",
                ),
                name="begrotingsregel_noemt_haar_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="begrotingsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("clienten__isnull", True), ("clienten__gte", 5), _connector="OR"),
                name="begrotingsregel_noemt_geen_klein_aantal",
            ),
        ),
        migrations.AddConstraint(
            model_name="tarieven",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "naam", "versie"), name="tarievenlijst_staat_eens_per_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="tarieven",
            constraint=models.UniqueConstraint(
                fields=("id", "regio", "taak"), name="tarievenlijst_hoort_bij_regio_en_taak"
            ),
        ),
        migrations.AddConstraint(
            model_name="tarief",
            constraint=models.CheckConstraint(condition=models.Q(("bedrag__gte", 0)), name="tarief_is_niet_negatief"),
        ),
        migrations.AddConstraint(
            model_name="tarief",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="tarief_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="tarief",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("tarieven", "="),
                    ("product", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="product_heeft_een_tarief_tegelijk_per_lijst",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "nummer"), name="aanname_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(condition=models.Q(("nummer__gte", 1)), name="aannames_tellen_vanaf_1"),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(condition=models.Q(("waarde__gte", 0)), name="aanname_is_niet_negatief"),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("naam", ""), _negated=True),
                    models.Q(("bron", ""), _negated=True),
                    models.Q(("reden", ""), _negated=True),
                ),
                name="aanname_heeft_naam_bron_en_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["uitstroom", "wlz", "productdeel"]), _negated=True),
                    ("waarde__lte", 100),
                    _connector="OR",
                ),
                name="deel_is_hoogstens_100_procent",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["omvang", "productdeel"]), _negated=True),
                    ("product__isnull", False),
                    _connector="OR",
                ),
                name="omvang_en_deel_van_nieuwe_clienten_noemen_een_product",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "productdeel"), _negated=True), ("gemeente__isnull", True), _connector="OR"
                ),
                name="deel_van_nieuwe_clienten_geldt_voor_de_hele_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("soort", "clienten"), _negated=True), ("waarde__gte", 5), _connector="OR"),
                name="aanname_noemt_geen_klein_aantal_clienten",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("hoog__isnull", False), ("laag__isnull", False), ("soort__startswith", "spreiding_")),
                    models.Q(
                        models.Q(("soort__startswith", "spreiding_"), _negated=True),
                        ("hoog__isnull", True),
                        ("laag__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="alleen_een_onzekerheid_heeft_laag_en_hoog",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("laag__isnull", True),
                    models.Q(("hoog__gte", models.F("waarde")), ("laag__gte", 0), ("laag__lte", models.F("waarde"))),
                    _connector="OR",
                ),
                name="onzekerheid_loopt_van_laag_naar_hoog",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("soort__in", ["prijsindex", "tarievenlijst"]),
                        ("soort__startswith", "spreiding_"),
                        _connector="OR",
                        _negated=True,
                    ),
                    models.Q(("gemeente__isnull", True), ("product__isnull", True)),
                    _connector="OR",
                ),
                name="index_lijst_en_onzekerheid_gelden_voor_de_hele_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "tarievenlijst"), ("tarieven__isnull", False)),
                    models.Q(models.Q(("soort", "tarievenlijst"), _negated=True), ("tarieven__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_een_tarievenlijst_noemt_haar_versie",
            ),
        ),
        migrations.AddConstraint(
            model_name="vaststelling",
            constraint=models.UniqueConstraint(
                condition=models.Q(("uitkomst", "")),
                fields=("scenario",),
                name="scenario_wacht_eens_tegelijk_op_vaststelling",
            ),
        ),
        migrations.AddConstraint(
            model_name="vaststelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("beantwoord_door__isnull", True), ("beantwoord_op__isnull", True), ("uitkomst", "")),
                    models.Q(
                        models.Q(("uitkomst", ""), _negated=True),
                        ("beantwoord_door__isnull", False),
                        ("beantwoord_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="antwoord_op_vaststelling_heeft_persoon_en_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="vaststelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("berekening__isnull", False), ("uitkomst", "vastgesteld")),
                    models.Q(models.Q(("uitkomst", "vastgesteld"), _negated=True), ("berekening__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_een_vaststelling_geeft_een_berekening",
            ),
        ),
        migrations.AddConstraint(
            model_name="vaststelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("uitkomst", "teruggegeven"), _negated=True),
                    models.Q(("reden", ""), _negated=True),
                    _connector="OR",
                ),
                name="wie_teruggeeft_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="verdeelsleutel",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "naam", "versie"), name="verdeelsleutel_staat_eens_per_versie"
            ),
        ),
        migrations.AddConstraint(
            model_name="verdeelsleutel",
            constraint=models.UniqueConstraint(
                fields=("id", "regio", "taak"), name="verdeelsleutel_hoort_bij_regio_en_taak"
            ),
        ),
        migrations.AddConstraint(
            model_name="verdeelsleutel",
            constraint=models.CheckConstraint(
                condition=models.Q(("vanaf_jaar__gte", 2015), ("vanaf_jaar__lte", 2100)),
                name="verdeelsleutel_begint_in_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="verdeelsleutel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tot_en_met_jaar__isnull", True), ("tot_en_met_jaar__gte", models.F("vanaf_jaar")), _connector="OR"
                ),
                name="verdeelsleutel_eindigt_niet_voor_zij_begint",
            ),
        ),
        migrations.AddConstraint(
            model_name="verdeelsleutel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("procent__gte", 0), ("procent__isnull", False), ("soort", "solidariteit_band")),
                    models.Q(models.Q(("soort", "solidariteit_band"), _negated=True), ("procent__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_een_band_heeft_een_percentage",
            ),
        ),
        migrations.AddConstraint(
            model_name="verdeelsleutel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "inwoneraantal"), _negated=True), ("peildatum__isnull", False), _connector="OR"
                ),
                name="inwoners_hebben_een_peildatum",
            ),
        ),
        migrations.AddConstraint(
            model_name="sleutelgewicht",
            constraint=models.UniqueConstraint(
                fields=("sleutel", "gemeente"), name="gemeente_weegt_eens_in_een_sleutel"
            ),
        ),
        migrations.AddConstraint(
            model_name="sleutelgewicht",
            constraint=models.CheckConstraint(condition=models.Q(("waarde__gte", 0)), name="gewicht_is_niet_negatief"),
        ),
        migrations.AddConstraint(
            model_name="sleuteldeel",
            constraint=models.UniqueConstraint(
                fields=("sleutel", "binnen"), name="sleutel_telt_eens_mee_in_een_combinatie"
            ),
        ),
        migrations.AddConstraint(
            model_name="sleuteldeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("deel__gt", 0), ("deel__lte", 1)), name="deel_ligt_boven_0_tot_en_met_1"
            ),
        ),
        migrations.AddConstraint(
            model_name="sleuteldeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("sleutel", models.F("binnen")), _negated=True), name="sleutel_zit_niet_in_zichzelf"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrekening",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "jaar", "nummer"), name="afrekening_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrekening",
            constraint=models.UniqueConstraint(
                fields=("id", "regio", "taak", "jaar"), name="afrekening_hoort_bij_haar_jaar"
            ),
        ),
        alleen_toevoegen("financien_macrobudget"),
        alleen_toevoegen("financien_mutatie"),
        alleen_toevoegen("financien_aandelen"),
        alleen_toevoegen("financien_aandeel"),
        alleen_toevoegen("financien_ingroeipad"),
        alleen_toevoegen("financien_padstap"),
        alleen_toevoegen("financien_berekening"),
        compleet_bij_vastleggen("financien_mutatie", ouder="financien_macrobudget", kolom="macrobudget_id"),
        compleet_bij_vastleggen("financien_aandeel", ouder="financien_aandelen", kolom="aandelen_id"),
        compleet_bij_vastleggen("financien_padstap", ouder="financien_ingroeipad", kolom="ingroeipad_id"),
        SCENARIO_HOORT_BIJ_ELKAAR,
        alleen_toevoegen("financien_tarieven"),
        alleen_toevoegen("financien_tarief"),
        compleet_bij_vastleggen("financien_tarief", ouder="financien_tarieven", kolom="tarieven_id"),
        TARIEF_HOORT_BIJ_REGIO_EN_TAAK,
        VERDELING_TELT_OP,
        alleen_deze_kolommen(
            "financien_vaststelling", "uitkomst", "beantwoord_door_id", "beantwoord_op", "reden", "berekening_id"
        ),
        alleen_deze_kolommen(
            "financien_scenariowijziging", "ingetrokken_door_id", "ingetrokken_op", "reden_intrekking"
        ),
        WIJZIGING_HOORT_BIJ_TAAK,
        TWEE_CONTROLLERS,
        alleen_toevoegen("financien_verdeelsleutel"),
        alleen_toevoegen("financien_sleutelgewicht"),
        alleen_toevoegen("financien_sleuteldeel"),
        alleen_toevoegen("financien_begroting"),
        alleen_toevoegen("financien_begrotingsregel"),
        alleen_toevoegen("financien_realisatie"),
        alleen_toevoegen("financien_realisatieregel"),
        alleen_toevoegen("financien_exploitatie"),
        alleen_toevoegen("financien_plekjaar"),
        alleen_toevoegen("financien_reservemutatie"),
        alleen_toevoegen("financien_afrekening"),
        alleen_toevoegen("financien_afrekeninggoedkeuring"),
        compleet_bij_vastleggen("financien_sleutelgewicht", ouder="financien_verdeelsleutel", kolom="sleutel_id"),
        compleet_bij_vastleggen("financien_sleuteldeel", ouder="financien_verdeelsleutel", kolom="sleutel_id"),
        compleet_bij_vastleggen("financien_begrotingsregel", ouder="financien_begroting", kolom="begroting_id"),
        compleet_bij_vastleggen("financien_realisatieregel", ouder="financien_realisatie", kolom="realisatie_id"),
        compleet_bij_vastleggen("financien_plekjaar", ouder="financien_exploitatie", kolom="exploitatie_id"),
        alleen_deze_kolommen("financien_reserve", "naam", "volgorde", "bodem", "plafond", "versienummer"),
        alleen_deze_kolommen(
            "financien_reserveafspraak",
            "tekort_uit_pot",
            "overschot_naar_pot",
            "boven",
            "onder",
            "benodigd",
            "bron_id",
            "versienummer",
        ),
        SLEUTEL_KLOPT,
        AFREKENING_HOORT_BIJ_ELKAAR,
        GOEDGEKEURD_DOOR_EEN_ANDER,
        alleen_toevoegen("financien_aanname"),
        alleen_toevoegen("financien_risicovraag"),
        alleen_toevoegen("financien_risicouitkomst"),
        AANNAME_KIEST_LIJST_VAN_HAAR_REGIO,
    ]
    operations = tabellen_ineens(operations)
