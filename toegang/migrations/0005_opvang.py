import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import regio.models.periode
from regio.muur import alleen_toevoegen
from toegang.muur import dossiertabel, niet_wijzigen
from toegang.muur_opvang import PAS_STOPT_BIJ_ZIJN_EINDE, TELLINGEN


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0004_overdracht"),
    ]

    operations = [
        migrations.CreateModel(
            name="Huishouden",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangevraagd_op", models.DateField(verbose_name="opvang gevraagd op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="huishoudens",
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
                "verbose_name": "huishouden",
                "verbose_name_plural": "huishoudens",
                "ordering": ("-aangevraagd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Huishoudlid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "relatie",
                    models.CharField(
                        choices=[
                            ("partner", "partner"),
                            ("kind", "kind"),
                            ("ouder", "ouder"),
                            ("anders", "iemand anders"),
                        ],
                        max_length=8,
                        verbose_name="relatie tot de cliënt",
                    ),
                ),
                ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
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
                    "huishouden",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leden",
                        to="toegang.huishouden",
                        verbose_name="huishouden",
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
                "verbose_name": "lid van een huishouden",
                "verbose_name_plural": "leden van huishoudens",
                "ordering": ("geboortedatum", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HuishoudlidEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="hoort er niet meer bij vanaf")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("vertrokken", "woont niet meer bij het gezin"),
                            ("overleden", "overleden"),
                            ("onjuist", "onjuist vastgelegd"),
                        ],
                        max_length=10,
                        verbose_name="reden",
                    ),
                ),
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
                    "lid",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.huishoudlid",
                        verbose_name="lid",
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
                "verbose_name": "einde van het lid zijn van een huishouden",
                "verbose_name_plural": "einden van het lid zijn van een huishouden",
            },
        ),
        migrations.CreateModel(
            name="Nachtopvangpas",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(verbose_name="geldig vanaf")),
                ("tot", models.DateField(verbose_name="eerste dag waarop de pas niet meer geldt")),
                ("loopt_tot", models.DateField(editable=False, verbose_name="pas stopt op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nachtopvangpassen",
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
                "verbose_name": "nachtopvangpas",
                "verbose_name_plural": "nachtopvangpassen",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="NachtopvangpasEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="pas geldt niet meer vanaf")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("woning", "de cliënt heeft een woning of kamer"),
                            ("doorstroom", "de cliënt gaat naar beschermd wonen of andere opvang"),
                            ("andere_gemeente", "een andere gemeente neemt het over"),
                            ("niet_gebruikt", "de pas wordt niet gebruikt"),
                            ("regels", "de regels van de opvang zijn niet gevolgd"),
                            ("overleden", "de cliënt is overleden"),
                        ],
                        max_length=15,
                        verbose_name="reden",
                    ),
                ),
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
                    "pas",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.nachtopvangpas",
                        verbose_name="pas",
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
                "verbose_name": "einde van een nachtopvangpas",
                "verbose_name_plural": "einden van nachtopvangpassen",
            },
        ),
        migrations.CreateModel(
            name="Opvangtoets",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("getoetst_op", models.DateField(verbose_name="getoetst op")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("pas", "nachtopvang: de cliënt krijgt een pas"),
                            ("wachtlijst", "nachtopvang is nodig, maar er is nog geen plek"),
                            ("gezin", "opvang voor een gezin"),
                            ("andere_gemeente", "in een andere gemeente is de kans op herstel groter"),
                            ("geweigerd", "geen opvang"),
                        ],
                        max_length=15,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen_noodzaak", "eigen kracht, het netwerk of een algemene voorziening is genoeg"),
                            ("andere_voorziening", "een andere wet of voorziening gaat voor"),
                            ("geen_ingezetene", "geen ingezetene van Nederland"),
                            ("verblijfsstatus", "geen verblijfsrecht dat recht geeft op opvang"),
                            ("ingetrokken", "de cliënt wil geen opvang meer"),
                            ("anders", "een andere reden, zie de toelichting"),
                        ],
                        max_length=18,
                        verbose_name="reden",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "beste_gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente met de grootste kans op herstel",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opvangtoetsen",
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
                    "melding",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opvangtoets",
                        to="toegang.melding",
                        verbose_name="melding",
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
                "verbose_name": "toets voor de opvang",
                "verbose_name_plural": "toetsen voor de opvang",
                "ordering": ("-getoetst_op", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="nachtopvangpas",
            name="toets",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="passen",
                to="toegang.opvangtoets",
                verbose_name="toets",
            ),
        ),
        migrations.CreateModel(
            name="Gepubliceerdetelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "tabel",
                    models.CharField(
                        choices=[
                            ("product", "Lopende indicaties per product"),
                            ("doelgroep", "Lopende indicaties per doelgroep"),
                            ("leeftijd", "Lopende indicaties per leeftijdsgroep"),
                            ("herkomst", "Lopende indicaties per woonplaats van de cliënt"),
                            ("wachtlijst", "Wachtlijst beschermd wonen"),
                            ("wachttijd", "Hoe lang mensen wachten"),
                            ("stromen", "In-, door- en uitstroom"),
                            ("onderzoek", "Onderzoeken binnen zes weken"),
                            ("meldingen", "Meldingen voor maatschappelijke opvang"),
                            ("passen", "Cliënten met een nachtopvangpas"),
                            ("gezinnen", "Gezinnen die opvang vragen"),
                            ("wachtlijst-opvang", "Wachtlijst nachtopvang"),
                        ],
                        max_length=20,
                        verbose_name="tabel",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="eerste dag van de periode")),
                ("peildatum", models.DateField(verbose_name="peildatum, of de eerste dag na de periode")),
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
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tellingen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "gepubliceerde telling",
                "verbose_name_plural": "gepubliceerde tellingen",
                "ordering": ("regio", "tabel", "-peildatum"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("van__isnull", True), ("van__lt", models.F("peildatum")), _connector="OR"),
                        name="telling_over_een_periode_duurt_een_dag",
                    ),
                    models.UniqueConstraint(
                        fields=("regio", "tabel", "peildatum"), name="telling_wordt_eens_per_peildatum_gepubliceerd"
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("van__isnull", False)),
                        expressions=[
                            ("regio", "="),
                            ("tabel", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("peildatum")), "&&"),
                        ],
                        name="tellingen_over_perioden_overlappen_niet",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="huishouden",
            index=models.Index(fields=["gemeente", "aangevraagd_op"], name="gezin_voor_de_telling"),
        ),
        migrations.AddConstraint(
            model_name="opvangtoets",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reden__gt", ""), ("uitkomst", "geweigerd")),
                    models.Q(models.Q(("uitkomst", "geweigerd"), _negated=True), ("reden", "")),
                    _connector="OR",
                ),
                name="wie_opvang_weigert_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="opvangtoets",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("beste_gemeente__isnull", False), ("uitkomst", "andere_gemeente")),
                    models.Q(
                        models.Q(("uitkomst", "andere_gemeente"), _negated=True), ("beste_gemeente__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="een_andere_gemeente_voor_opvang_heeft_een_naam",
            ),
        ),
        migrations.AddConstraint(
            model_name="opvangtoets",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("uitkomst", "andere_gemeente"), _negated=True),
                        models.Q(("reden", "anders"), _negated=True),
                    ),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="andere_gemeente_of_andere_reden_is_toegelicht",
            ),
        ),
        migrations.AddIndex(
            model_name="nachtopvangpas",
            index=models.Index(fields=["gemeente", "van", "dossier"], name="pas_voor_de_telling"),
        ),
        migrations.AddConstraint(
            model_name="nachtopvangpas",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="pas_begint_voor_hij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="nachtopvangpas",
            constraint=models.CheckConstraint(
                condition=models.Q(("loopt_tot__gte", models.F("van")), ("loopt_tot__lte", models.F("tot"))),
                name="pas_stopt_binnen_zijn_periode",
            ),
        ),
        migrations.AddConstraint(
            model_name="nachtopvangpas",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("dossier", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("loopt_tot")), "&&"),
                ],
                name="client_heeft_een_nachtopvangpas_tegelijk",
                violation_error_message="Deze cliënt heeft in deze periode al een pas.",
            ),
        ),
        *dossiertabel("toegang_opvangtoets"),
        niet_wijzigen("toegang_opvangtoets"),
        *dossiertabel("toegang_nachtopvangpas"),
        *dossiertabel("toegang_nachtopvangpaseinde"),
        niet_wijzigen("toegang_nachtopvangpaseinde"),
        *dossiertabel("toegang_huishouden"),
        niet_wijzigen("toegang_huishouden"),
        *dossiertabel("toegang_huishoudlid"),
        niet_wijzigen("toegang_huishoudlid"),
        *dossiertabel("toegang_huishoudlideinde"),
        niet_wijzigen("toegang_huishoudlideinde"),
        alleen_toevoegen("toegang_gepubliceerdetelling"),
        PAS_STOPT_BIJ_ZIJN_EINDE,
        TELLINGEN,
    ]
