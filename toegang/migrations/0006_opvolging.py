import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.models.periode
import regio.namens
from toegang.muur import dossiertabel, niet_wijzigen


class Migration(migrations.Migration):
    dependencies = [("toegang", "0005_opvang"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        migrations.CreateModel(
            name="HistoricalWoonafspraak",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "vorm",
                    models.CharField(
                        choices=[
                            ("samen", "wonen en zorg samen, van de aanbieder"),
                            ("eigen_huur", "eigen huurcontract"),
                            ("onderhuur", "onderhuur van de aanbieder"),
                            ("woonbijdrage", "woonbijdrage aan de aanbieder"),
                            ("naasten", "bij familie of vrienden"),
                        ],
                        max_length=12,
                        verbose_name="hoe de cliënt woont",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=8,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="bedrag per maand in euro's",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag dat dit niet meer geldt")),
                ("aanvraag", models.UUIDField(db_index=True, editable=False, verbose_name="sleutel van het formulier")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical woonafspraak",
                "verbose_name_plural": "historical woonafspraken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Leefgebied",
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
                ("naam", models.CharField(max_length=60, verbose_name="naam")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                (
                    "bron",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: voor elke regio zonder eigen lijst.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "leefgebied",
                "verbose_name_plural": "leefgebieden",
                "ordering": ("volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalDoel",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("tekst", models.CharField(max_length=500, verbose_name="doel")),
                ("van", models.DateField(verbose_name="afgesproken op")),
                (
                    "evalueren_op",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="opnieuw bekijken op"),
                ),
                ("aanvraag", models.UUIDField(db_index=True, editable=False, verbose_name="sleutel van het formulier")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "leefgebied",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.leefgebied",
                        verbose_name="leefgebied",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical doel",
                "verbose_name_plural": "historical doelen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Doel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tekst", models.CharField(max_length=500, verbose_name="doel")),
                ("van", models.DateField(verbose_name="afgesproken op")),
                (
                    "evalueren_op",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="opnieuw bekijken op"),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="doelen",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
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
                (
                    "leefgebied",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.leefgebied",
                        verbose_name="leefgebied",
                    ),
                ),
            ],
            options={
                "verbose_name": "doel",
                "verbose_name_plural": "doelen",
                "ordering": ("leefgebied__volgorde", "van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Woonafspraak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "vorm",
                    models.CharField(
                        choices=[
                            ("samen", "wonen en zorg samen, van de aanbieder"),
                            ("eigen_huur", "eigen huurcontract"),
                            ("onderhuur", "onderhuur van de aanbieder"),
                            ("woonbijdrage", "woonbijdrage aan de aanbieder"),
                            ("naasten", "bij familie of vrienden"),
                        ],
                        max_length=12,
                        verbose_name="hoe de cliënt woont",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=8,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="bedrag per maand in euro's",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag dat dit niet meer geldt")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="woonafspraken",
                        to="toegang.dossier",
                        verbose_name="dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
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
                "verbose_name": "woonafspraak",
                "verbose_name_plural": "woonafspraken",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="CakMelding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("begin", "begonnen"), ("einde", "gestopt")], max_length=5, verbose_name="wat"
                    ),
                ),
                ("dag", models.DateField(verbose_name="begin- of einddag die is doorgegeven")),
                ("doorgegeven_op", models.DateField(verbose_name="doorgegeven op")),
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
                    "indicatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cakmeldingen",
                        to="toegang.indicatie",
                        verbose_name="indicatie",
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
                "verbose_name": "melding aan het CAK",
                "verbose_name_plural": "meldingen aan het CAK",
                "ordering": ("-doorgegeven_op", "-pk"),
                "constraints": [
                    models.UniqueConstraint(fields=("indicatie", "soort", "dag"), name="cak_hoort_elke_dag_een_keer")
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateField(verbose_name="bekeken op")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("op_weg", "op weg"),
                            ("geen_vooruitgang", "geen vooruitgang"),
                            ("behaald", "behaald"),
                            ("bijgesteld", "bijgesteld: er komt een ander doel"),
                            ("vervallen", "vervallen"),
                        ],
                        max_length=16,
                        verbose_name="uitkomst",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("volgende", models.DateField(blank=True, null=True, verbose_name="opnieuw bekijken op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "doel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluaties",
                        to="toegang.doel",
                        verbose_name="doel",
                    ),
                ),
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
                "verbose_name": "evaluatie",
                "verbose_name_plural": "evaluaties",
                "ordering": ("-op", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("uitkomst__in", ["behaald", "bijgesteld", "vervallen"]), ("volgende__isnull", True)
                            ),
                            models.Q(
                                models.Q(("uitkomst__in", ["behaald", "bijgesteld", "vervallen"]), _negated=True),
                                ("volgende__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="alleen_een_doel_dat_loopt_wordt_opnieuw_bekeken",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("volgende__isnull", True), ("volgende__gt", models.F("op")), _connector="OR"
                        ),
                        name="volgende_evaluatie_ligt_later",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="leefgebied",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="leefgebied_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="leefgebied",
            constraint=models.UniqueConstraint(
                fields=("regio", "naam", "van"), name="leefgebied_staat_eens_vast", nulls_distinct=False
            ),
        ),
        migrations.AddIndex(
            model_name="doel",
            index=models.Index(
                condition=models.Q(("evalueren_op__isnull", False)),
                fields=["gemeente", "evalueren_op"],
                name="doel_op_evaluatiedag",
            ),
        ),
        migrations.AddConstraint(
            model_name="doel",
            constraint=models.CheckConstraint(condition=models.Q(("tekst", ""), _negated=True), name="doel_zegt_wat"),
        ),
        migrations.AddConstraint(
            model_name="woonafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="woonafspraak_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="woonafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("bedrag__isnull", True), ("bedrag__gte", 0), _connector="OR"),
                name="huur_is_niet_negatief",
            ),
        ),
        migrations.AddConstraint(
            model_name="woonafspraak",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("dossier", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="client_woont_op_een_manier_tegelijk",
                violation_error_message="In deze periode is al vastgelegd hoe de cliënt woont.",
            ),
        ),
        *dossiertabel("toegang_doel"),
        *dossiertabel("toegang_historicaldoel", historie=True),
        *dossiertabel("toegang_evaluatie"),
        niet_wijzigen("toegang_evaluatie"),
        *dossiertabel("toegang_woonafspraak"),
        *dossiertabel("toegang_historicalwoonafspraak", historie=True),
        *dossiertabel("toegang_cakmelding"),
        niet_wijzigen("toegang_cakmelding"),
    ]
