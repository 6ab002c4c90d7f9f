import uuid

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.models.periode
import regio.namens
from regio.muur import alleen_deze_kolommen
from toegang.muur import BETALERS, dossiertabel, niet_wijzigen


class Migration(migrations.Migration):
    dependencies = [
        ("regio", "0001_initial"),
        ("toegang", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dossierstuk",
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
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ontvangstbevestiging", "ontvangstbevestiging"),
                            ("verslag", "verslag van het onderzoek"),
                            ("beschikking", "beschikking"),
                            ("overdracht", "samenvatting voor een overdracht"),
                            ("inzage", "overzicht van wie in het dossier keek"),
                            ("afschrift", "afschrift van de gegevens"),
                            ("bericht", "bericht aan of van een aanbieder"),
                            ("ontvangen", "ontvangen stuk"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
                (
                    "aanvraag",
                    models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier"),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
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
                "verbose_name": "stuk",
                "verbose_name_plural": "stukken",
                "ordering": ("-gemaakt_op", "-pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("titel", ""), _negated=True), name="stuk_heeft_een_titel"
                    )
                ],
            },
        ),
        *dossiertabel("toegang_dossierstuk"),
        niet_wijzigen("toegang_dossierstuk"),
        migrations.CreateModel(
            name="Aanvraag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("verslag", "het ondertekende verslag"),
                            ("formulier", "een aanvraagformulier"),
                            ("anders", "een brief, e-mail of ander bericht"),
                        ],
                        max_length=10,
                        verbose_name="hoe",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanvragen",
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
                "verbose_name": "aanvraag",
                "verbose_name_plural": "aanvragen",
                "ordering": ("-ontvangen_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Beschikking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("toekenning", "toegekend"),
                            ("gedeeltelijk", "gedeeltelijk toegekend"),
                            ("afwijzing", "afgewezen"),
                            ("herziening", "herzien"),
                            ("intrekking", "ingetrokken"),
                            ("beeindiging", "beëindigd"),
                            ("buiten_behandeling", "niet behandeld (Awb 4:5)"),
                        ],
                        max_length=18,
                        verbose_name="soort",
                    ),
                ),
                ("tijdelijk", models.BooleanField(default=False, verbose_name="tijdelijk, bij spoed")),
                ("besluitdatum", models.DateField(verbose_name="datum van het besluit")),
                ("bekendgemaakt_op", models.DateField(verbose_name="bekendgemaakt op")),
                (
                    "afwijzing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("geen_noodzaak", "eigen kracht, netwerk of algemene voorziening is genoeg"),
                            ("andere_voorziening", "een andere wet gaat voor"),
                            ("wlz_geen_medewerking", "de cliënt werkt niet mee aan een Wlz-aanvraag"),
                            ("geen_ingezetene", "geen ingezetene van Nederland"),
                            ("verblijfsstatus", "geen verblijfsstatus die recht geeft"),
                            ("overgedragen", "een andere gemeente neemt het over"),
                            ("woonplaatsbeginsel", "een ander college is verantwoordelijk"),
                            ("ingetrokken", "de cliënt wil niet verder"),
                        ],
                        max_length=20,
                        verbose_name="grond van de afwijzing",
                    ),
                ),
                ("motivering", models.TextField(verbose_name="motivering")),
                ("resultaat", models.TextField(blank=True, verbose_name="te bereiken resultaat")),
                ("opnieuw_bekijken_op", models.DateField(blank=True, null=True, verbose_name="opnieuw bekijken op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "college",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="college van",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="beschikkingen",
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
                    "op_aanvraag",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="beschikkingen",
                        to="toegang.aanvraag",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "stuk",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossierstuk",
                        verbose_name="stuk",
                    ),
                ),
                (
                    "uitvoerder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="geschreven door",
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
                "verbose_name": "beschikking",
                "verbose_name_plural": "beschikkingen",
                "ordering": ("-besluitdatum", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="historicalindicatie",
            name="beschikking",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Leeg: het besluit is elders op papier gezet, bijvoorbeeld voor een import.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="toegang.beschikking",
                verbose_name="beschikking",
            ),
        ),
        migrations.AddField(
            model_name="indicatie",
            name="beschikking",
            field=models.ForeignKey(
                blank=True,
                help_text="Leeg: het besluit is elders op papier gezet, bijvoorbeeld voor een import.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="indicaties",
                to="toegang.beschikking",
                verbose_name="beschikking",
            ),
        ),
        migrations.CreateModel(
            name="Deeltoets",
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
                    "taak",
                    models.CharField(
                        choices=[
                            ("BW", "beschermd wonen"),
                            ("MO", "maatschappelijke opvang"),
                            ("VO", "vrouwenopvang"),
                            ("OGGZ", "openbare geestelijke gezondheidszorg"),
                            ("VZ", "verslavingszorg"),
                        ],
                        default="BW",
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("vraag", models.CharField(max_length=200, verbose_name="vraag")),
                ("uitleg", models.CharField(blank=True, max_length=300, verbose_name="uitleg")),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "deeltoets",
                "verbose_name_plural": "deeltoetsen",
                "ordering": ("volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalOpschorting",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("aanvulling", "de aanvraag is niet compleet (Awb 4:5 en 4:15, eerste lid)"),
                            ("instemming", "de aanvrager stemt in met uitstel (Awb 4:15, tweede lid)"),
                            ("aanvrager", "de vertraging ligt bij de aanvrager (Awb 4:15, tweede lid)"),
                            ("overmacht", "het college kan door overmacht niet beslissen (Awb 4:15, tweede lid)"),
                        ],
                        max_length=10,
                        verbose_name="reden",
                    ),
                ),
                ("van", models.DateField(verbose_name="eerste dag dat de termijn stilstaat")),
                ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="de cliënt heeft tijd tot en met")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag dat de termijn weer loopt")),
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
                    "op_aanvraag",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.aanvraag",
                        verbose_name="aanvraag",
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
                "verbose_name": "historical opschorting",
                "verbose_name_plural": "historical opschortingen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Ingebrekestelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
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
                    "op_aanvraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ingebrekestellingen",
                        to="toegang.aanvraag",
                        verbose_name="aanvraag",
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
                "verbose_name": "ingebrekestelling",
                "verbose_name_plural": "ingebrekestellingen",
                "ordering": ("ontvangen_op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Melding",
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
                        default="BW",
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("nieuw", "nieuwe melding"),
                            ("herindicatie", "herindicatie"),
                            ("herziening", "veranderde omstandigheden"),
                        ],
                        default="nieuw",
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("daklozenloket", "Daklozenloket"),
                            ("aanmelding", "Aanmelding"),
                            ("straatteam", "Straatteam"),
                            ("veiligheidshuis", "Veiligheidshuis"),
                            ("anders", "anders"),
                        ],
                        max_length=15,
                        verbose_name="hoe de melding binnenkwam",
                    ),
                ),
                (
                    "melder",
                    models.CharField(
                        choices=[
                            ("client", "de cliënt zelf"),
                            ("vertegenwoordiger", "een vertegenwoordiger"),
                            ("naaste", "iemand uit het netwerk"),
                            ("professional", "een professional"),
                            ("gemeente", "de gemeente zelf"),
                        ],
                        default="client",
                        max_length=17,
                        verbose_name="wie meldde",
                    ),
                ),
                (
                    "spoed",
                    models.BooleanField(
                        default=False, help_text="Wachten op het onderzoek kan niet (Wmo 2.3.3).", verbose_name="spoed"
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meldingen",
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
                "verbose_name": "melding",
                "verbose_name_plural": "meldingen",
                "ordering": ("-ontvangen_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalOnderzoek",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("begonnen_op", models.DateField(verbose_name="begonnen op")),
                ("behoeften", models.TextField(blank=True, verbose_name="behoeften, persoonskenmerken en voorkeuren")),
                ("eigen_kracht", models.TextField(blank=True, verbose_name="eigen kracht en gebruikelijke hulp")),
                ("netwerk", models.TextField(blank=True, verbose_name="mantelzorg en sociaal netwerk")),
                ("mantelzorger", models.TextField(blank=True, verbose_name="ondersteuning van de mantelzorger")),
                ("algemeen", models.TextField(blank=True, verbose_name="algemene voorzieningen en activiteiten")),
                (
                    "samenwerking",
                    models.TextField(blank=True, verbose_name="samenwerking met zorg, wonen, werk en inkomen"),
                ),
                ("bijdrage", models.TextField(blank=True, verbose_name="bijdrage in de kosten")),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("autisme", "autisme"),
                            ("ggz_epa", "GGZ/EPA"),
                            ("korsakov", "Korsakov"),
                            ("lvb", "LVB"),
                            ("verslaving", "verslaving"),
                            ("somatiek", "somatiek (oudere)"),
                            ("jonge_ouder", "jonge ouder"),
                            ("onbekend", "niet ingevuld"),
                        ],
                        default="onbekend",
                        max_length=12,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "wlz",
                    models.CharField(
                        choices=[
                            ("niet_bekeken", "nog niet bekeken"),
                            ("nee", "geen reden om aan de Wlz te denken"),
                            ("advies", "geadviseerd om Wlz-zorg aan te vragen"),
                            ("aangevraagd", "Wlz-zorg aangevraagd"),
                            ("toegekend", "Wlz-zorg toegekend"),
                            ("afgewezen", "Wlz-zorg afgewezen"),
                            ("geweigerd", "de cliënt werkt niet mee"),
                        ],
                        default="niet_bekeken",
                        max_length=12,
                        verbose_name="stand van de Wlz-vraag",
                    ),
                ),
                ("wlz_aangevraagd_op", models.DateField(blank=True, null=True, verbose_name="dag van de Wlz-aanvraag")),
                ("wlz_besluitdatum", models.DateField(blank=True, null=True, verbose_name="datum van het Wlz-besluit")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("bw", "beschermd wonen is nodig"),
                            ("opvang", "opvang is nodig"),
                            ("ambulant", "begeleiding thuis is genoeg"),
                            ("eigen_kracht", "eigen kracht of het netwerk is genoeg"),
                            ("algemeen", "een algemene voorziening is genoeg"),
                            ("andere_wet", "een andere wet gaat voor"),
                            ("andere_gemeente", "een andere gemeente past beter"),
                        ],
                        max_length=15,
                        verbose_name="uitkomst",
                    ),
                ),
                ("conclusie", models.TextField(blank=True, verbose_name="conclusie")),
                ("afgerond_op", models.DateField(blank=True, null=True, verbose_name="afgerond op")),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
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
                    "melding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.melding",
                        verbose_name="melding",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical onderzoek",
                "verbose_name_plural": "historical onderzoeken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="beschikking",
            name="melding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="beschikkingen",
                to="toegang.melding",
                verbose_name="melding",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="melding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aanvragen",
                to="toegang.melding",
                verbose_name="melding",
            ),
        ),
        migrations.CreateModel(
            name="MeldingEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="gesloten per")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("ingetrokken", "de cliënt wil niet verder"),
                            ("geen_aanvraag", "de cliënt doet geen aanvraag"),
                            ("opgelost", "opgelost met eigen kracht of een algemene voorziening"),
                            ("overgedragen", "overgedragen aan een andere gemeente"),
                            ("dubbel", "al bekend uit een andere melding"),
                            ("overleden", "de cliënt is overleden"),
                        ],
                        max_length=13,
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
                    "melding",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
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
                "verbose_name": "einde van een melding",
                "verbose_name_plural": "einden van meldingen",
            },
        ),
        migrations.CreateModel(
            name="Meldingstap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ontvangst_bevestigd", "ontvangst bevestigd"),
                            ("identiteit", "identiteit vastgesteld"),
                            ("clientondersteuning", "gewezen op cliëntondersteuning"),
                            ("persoonlijk_plan", "persoonlijk plan ontvangen"),
                            ("gesprek", "gesprek gevoerd"),
                            ("opmerking", "opmerking van de cliënt bij het verslag"),
                            ("uitstel", "met de cliënt een latere dag afgesproken"),
                            ("mededeling", "de cliënt gezegd dat het besluit later komt"),
                        ],
                        max_length=20,
                        verbose_name="stap",
                    ),
                ),
                ("op", models.DateField(verbose_name="op")),
                ("later", models.DateField(blank=True, null=True, verbose_name="de afgesproken dag")),
                ("wijze", models.CharField(blank=True, max_length=80, verbose_name="hoe")),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
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
                    "melding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="toegang.melding",
                        verbose_name="melding",
                    ),
                ),
                (
                    "stuk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossierstuk",
                        verbose_name="stuk",
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
                "verbose_name": "stap na een melding",
                "verbose_name_plural": "stappen na een melding",
                "ordering": ("op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Onderzoek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begonnen_op", models.DateField(verbose_name="begonnen op")),
                ("behoeften", models.TextField(blank=True, verbose_name="behoeften, persoonskenmerken en voorkeuren")),
                ("eigen_kracht", models.TextField(blank=True, verbose_name="eigen kracht en gebruikelijke hulp")),
                ("netwerk", models.TextField(blank=True, verbose_name="mantelzorg en sociaal netwerk")),
                ("mantelzorger", models.TextField(blank=True, verbose_name="ondersteuning van de mantelzorger")),
                ("algemeen", models.TextField(blank=True, verbose_name="algemene voorzieningen en activiteiten")),
                (
                    "samenwerking",
                    models.TextField(blank=True, verbose_name="samenwerking met zorg, wonen, werk en inkomen"),
                ),
                ("bijdrage", models.TextField(blank=True, verbose_name="bijdrage in de kosten")),
                (
                    "doelgroep",
                    models.CharField(
                        choices=[
                            ("autisme", "autisme"),
                            ("ggz_epa", "GGZ/EPA"),
                            ("korsakov", "Korsakov"),
                            ("lvb", "LVB"),
                            ("verslaving", "verslaving"),
                            ("somatiek", "somatiek (oudere)"),
                            ("jonge_ouder", "jonge ouder"),
                            ("onbekend", "niet ingevuld"),
                        ],
                        default="onbekend",
                        max_length=12,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "wlz",
                    models.CharField(
                        choices=[
                            ("niet_bekeken", "nog niet bekeken"),
                            ("nee", "geen reden om aan de Wlz te denken"),
                            ("advies", "geadviseerd om Wlz-zorg aan te vragen"),
                            ("aangevraagd", "Wlz-zorg aangevraagd"),
                            ("toegekend", "Wlz-zorg toegekend"),
                            ("afgewezen", "Wlz-zorg afgewezen"),
                            ("geweigerd", "de cliënt werkt niet mee"),
                        ],
                        default="niet_bekeken",
                        max_length=12,
                        verbose_name="stand van de Wlz-vraag",
                    ),
                ),
                ("wlz_aangevraagd_op", models.DateField(blank=True, null=True, verbose_name="dag van de Wlz-aanvraag")),
                ("wlz_besluitdatum", models.DateField(blank=True, null=True, verbose_name="datum van het Wlz-besluit")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("bw", "beschermd wonen is nodig"),
                            ("opvang", "opvang is nodig"),
                            ("ambulant", "begeleiding thuis is genoeg"),
                            ("eigen_kracht", "eigen kracht of het netwerk is genoeg"),
                            ("algemeen", "een algemene voorziening is genoeg"),
                            ("andere_wet", "een andere wet gaat voor"),
                            ("andere_gemeente", "een andere gemeente past beter"),
                        ],
                        max_length=15,
                        verbose_name="uitkomst",
                    ),
                ),
                ("conclusie", models.TextField(blank=True, verbose_name="conclusie")),
                ("afgerond_op", models.DateField(blank=True, null=True, verbose_name="afgerond op")),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="onderzoeken",
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
                    "melding",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="onderzoek",
                        to="toegang.melding",
                        verbose_name="melding",
                    ),
                ),
            ],
            options={
                "verbose_name": "onderzoek",
                "verbose_name_plural": "onderzoeken",
                "ordering": ("-begonnen_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalDeeltoetsantwoord",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[("ja", "ja"), ("deels", "deels"), ("nee", "nee"), ("onbekend", "nog niet bekend")],
                        default="onbekend",
                        max_length=8,
                        verbose_name="antwoord",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "deeltoets",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.deeltoets",
                        verbose_name="deeltoets",
                    ),
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
                    "onderzoek",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.onderzoek",
                        verbose_name="onderzoek",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical antwoord op een deeltoets",
                "verbose_name_plural": "historical antwoorden op deeltoetsen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Deeltoetsantwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "antwoord",
                    models.CharField(
                        choices=[("ja", "ja"), ("deels", "deels"), ("nee", "nee"), ("onbekend", "nog niet bekend")],
                        default="onbekend",
                        max_length=8,
                        verbose_name="antwoord",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                (
                    "deeltoets",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.deeltoets",
                        verbose_name="deeltoets",
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
                    "onderzoek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deeltoetsen",
                        to="toegang.onderzoek",
                        verbose_name="onderzoek",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een deeltoets",
                "verbose_name_plural": "antwoorden op deeltoetsen",
                "ordering": ("deeltoets__volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Opschorting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("aanvulling", "de aanvraag is niet compleet (Awb 4:5 en 4:15, eerste lid)"),
                            ("instemming", "de aanvrager stemt in met uitstel (Awb 4:15, tweede lid)"),
                            ("aanvrager", "de vertraging ligt bij de aanvrager (Awb 4:15, tweede lid)"),
                            ("overmacht", "het college kan door overmacht niet beslissen (Awb 4:15, tweede lid)"),
                        ],
                        max_length=10,
                        verbose_name="reden",
                    ),
                ),
                ("van", models.DateField(verbose_name="eerste dag dat de termijn stilstaat")),
                ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="de cliënt heeft tijd tot en met")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag dat de termijn weer loopt")),
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
                    "op_aanvraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opschortingen",
                        to="toegang.aanvraag",
                        verbose_name="aanvraag",
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
                "verbose_name": "opschorting",
                "verbose_name_plural": "opschortingen",
                "ordering": ("van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Rechtsmiddel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("bezwaar", "bezwaar"), ("beroep", "beroep"), ("hoger_beroep", "hoger beroep")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "beschikking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rechtsmiddelen",
                        to="toegang.beschikking",
                        verbose_name="beschikking",
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
                "verbose_name": "rechtsmiddel",
                "verbose_name_plural": "rechtsmiddelen",
                "ordering": ("ontvangen_op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="RechtsmiddelUitkomst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("gegrond", "gegrond"),
                            ("deels", "deels gegrond"),
                            ("ongegrond", "ongegrond"),
                            ("niet_ontvankelijk", "niet-ontvankelijk"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=17,
                        verbose_name="uitkomst",
                    ),
                ),
                ("besluitdatum", models.DateField(verbose_name="datum")),
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
                        related_name="uitkomst",
                        to="toegang.rechtsmiddel",
                        verbose_name="rechtsmiddel",
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
                "verbose_name": "uitkomst van een rechtsmiddel",
                "verbose_name_plural": "uitkomsten van rechtsmiddelen",
            },
        ),
        migrations.CreateModel(
            name="Verslag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("verstrekt_op", models.DateField(verbose_name="verstrekt op")),
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
                    "onderzoek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verslagen",
                        to="toegang.onderzoek",
                        verbose_name="onderzoek",
                    ),
                ),
                (
                    "stuk",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossierstuk",
                        verbose_name="stuk",
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
                "verbose_name": "verslag",
                "verbose_name_plural": "verslagen",
                "ordering": ("-verstrekt_op", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="verslag",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.verslag",
                verbose_name="verslag",
            ),
        ),
        migrations.AddConstraint(
            model_name="deeltoets",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="deeltoets_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deeltoets",
            constraint=models.UniqueConstraint(
                fields=("regio", "taak", "vraag", "van"), name="deeltoets_staat_eens_vast"
            ),
        ),
        migrations.AddIndex(
            model_name="melding",
            index=models.Index(fields=["gemeente", "taak", "ontvangen_op", "wijze"], name="melding_voor_de_telling"),
        ),
        migrations.AddConstraint(
            model_name="beschikking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tijdelijk", True),
                    ("op_aanvraag__isnull", False),
                    ("soort__in", ["intrekking", "beeindiging"]),
                    _connector="OR",
                ),
                name="beschikking_volgt_op_een_aanvraag_of_is_spoed",
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["afwijzing", "gedeeltelijk"]), models.Q(("afwijzing", ""), _negated=True)),
                    models.Q(models.Q(("soort__in", ["afwijzing", "gedeeltelijk"]), _negated=True), ("afwijzing", "")),
                    _connector="OR",
                ),
                name="alleen_een_afwijzing_heeft_een_grond",
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikking",
            constraint=models.CheckConstraint(
                condition=models.Q(("motivering", ""), _negated=True), name="beschikking_heeft_een_motivering"
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikking",
            constraint=models.CheckConstraint(
                condition=models.Q(("bekendgemaakt_op__gte", models.F("besluitdatum"))),
                name="besluit_wordt_niet_bekend_voor_het_genomen_is",
            ),
        ),
        migrations.AddConstraint(
            model_name="meldingstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("later__isnull", False), ("soort__in", ["uitstel", "mededeling"])),
                    models.Q(
                        models.Q(("soort__in", ["uitstel", "mededeling"]), _negated=True), ("later__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="alleen_uitstel_en_mededeling_noemen_een_latere_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="meldingstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("later__isnull", True), ("later__gt", models.F("op")), _connector="OR"),
                name="latere_dag_ligt_later",
            ),
        ),
        migrations.AddConstraint(
            model_name="meldingstap",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort", "ontvangst_bevestigd")),
                fields=("melding",),
                name="ontvangst_van_een_melding_wordt_eens_bevestigd",
            ),
        ),
        migrations.AddIndex(
            model_name="onderzoek",
            index=models.Index(fields=["gemeente", "afgerond_op"], name="onderzoek_voor_de_telling"),
        ),
        migrations.AddConstraint(
            model_name="onderzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("afgerond_op__isnull", True), models.Q(("uitkomst", ""), _negated=True), _connector="OR"
                ),
                name="afgerond_onderzoek_heeft_een_uitkomst",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("afgerond_op__isnull", True), ("afgerond_op__gte", models.F("begonnen_op")), _connector="OR"
                ),
                name="onderzoek_is_niet_klaar_voor_het_begint",
            ),
        ),
        migrations.AddConstraint(
            model_name="onderzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("wlz__in", ["toegekend", "afgewezen"]), _negated=True),
                    ("wlz_besluitdatum__isnull", False),
                    _connector="OR",
                ),
                name="wlz_besluit_heeft_een_datum",
            ),
        ),
        migrations.AddConstraint(
            model_name="deeltoetsantwoord",
            constraint=models.UniqueConstraint(
                fields=("onderzoek", "deeltoets"), name="deeltoets_heeft_per_onderzoek_een_antwoord"
            ),
        ),
        migrations.AddConstraint(
            model_name="opschorting",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gt", models.F("van")), _connector="OR"),
                name="opschorting_begint_voor_zij_eindigt",
            ),
        ),
        migrations.AddConstraint(
            model_name="opschorting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reden", "aanvulling"), _negated=True),
                    models.Q(("uiterlijk__gte", models.F("van")), ("uiterlijk__isnull", False)),
                    _connector="OR",
                ),
                name="wie_moet_aanvullen_krijgt_een_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="opschorting",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("op_aanvraag", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="termijn_staat_een_keer_tegelijk_stil",
                violation_error_message="De termijn staat in deze periode al stil.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("wijze", "verslag"), _negated=True), ("verslag__isnull", False), _connector="OR"
                ),
                name="ondertekend_verslag_is_een_verslag_dat_er_is",
            ),
        ),
        migrations.CreateModel(
            name="Betaler",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("rijksgeld", "het Rijk betaalt aan de centrumgemeente"),
                            ("bestaand", "bestaande cliënt"),
                            ("nieuw", "nieuwe cliënt"),
                            ("regionaal", "regionale financiering"),
                            ("na_overgang", "na de overgang"),
                            ("afspraak", "afspraak over een terugkeerder"),
                        ],
                        max_length=16,
                        verbose_name="grond",
                    ),
                ),
                ("uitleg", models.TextField(verbose_name="uitleg")),
                ("regelversie", models.CharField(max_length=60, verbose_name="versie van de regels")),
                ("feiten", models.JSONField(default=dict, verbose_name="gebruikte feiten")),
            ],
            options={
                "verbose_name": "betaler",
                "verbose_name_plural": "betalers",
                "ordering": ("van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalOvergangsregel",
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
                    "peildatum",
                    models.DateField(
                        blank=True,
                        help_text="Wie op deze dag een lopende beschikking had, is een bestaande cliënt. Leeg: de overgang is nog niet begonnen.",
                        null=True,
                        verbose_name="peildatum",
                    ),
                ),
                (
                    "duur",
                    models.CharField(
                        choices=[
                            ("beschikking", "tot het einde van de lopende beschikking"),
                            ("periode", "tot een vaste dag"),
                            ("altijd", "blijvend"),
                        ],
                        default="beschikking",
                        max_length=11,
                        verbose_name="hoe lang de centrumgemeente een bestaande cliënt betaalt",
                    ),
                ),
                (
                    "duur_tot",
                    models.DateField(
                        blank=True, null=True, verbose_name="eerste dag dat de centrumgemeente niet meer betaalt"
                    ),
                ),
                (
                    "nieuw_betaalt",
                    models.CharField(
                        choices=[
                            ("verantwoordelijk", "de verantwoordelijke gemeente"),
                            ("centrum", "de centrumgemeente, uit het geld van de regio"),
                        ],
                        default="verantwoordelijk",
                        max_length=16,
                        verbose_name="wie een nieuwe cliënt betaalt",
                    ),
                ),
                (
                    "venster_dagen",
                    models.PositiveSmallIntegerField(
                        default=365,
                        help_text="Wie zo lang voor de melding geen aanvraag deed en geen beschermd wonen had, is een nieuwe cliënt.",
                        verbose_name="venster van een nieuwe cliënt, in dagen",
                    ),
                ),
                (
                    "terugkeerder",
                    models.CharField(
                        choices=[
                            ("vraag", "een mens beslist per cliënt"),
                            ("bestaand", "telt als bestaande cliënt"),
                            ("nieuw", "telt als nieuwe cliënt"),
                        ],
                        default="vraag",
                        max_length=8,
                        verbose_name="wie niet bestaand en niet nieuw is",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True, default=uuid.uuid4, editable=False, verbose_name="sleutel van het formulier"
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
                "verbose_name": "historical overgangsregel",
                "verbose_name_plural": "historical overgangsregels",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Overgangsregel",
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
                    "peildatum",
                    models.DateField(
                        blank=True,
                        help_text="Wie op deze dag een lopende beschikking had, is een bestaande cliënt. Leeg: de overgang is nog niet begonnen.",
                        null=True,
                        verbose_name="peildatum",
                    ),
                ),
                (
                    "duur",
                    models.CharField(
                        choices=[
                            ("beschikking", "tot het einde van de lopende beschikking"),
                            ("periode", "tot een vaste dag"),
                            ("altijd", "blijvend"),
                        ],
                        default="beschikking",
                        max_length=11,
                        verbose_name="hoe lang de centrumgemeente een bestaande cliënt betaalt",
                    ),
                ),
                (
                    "duur_tot",
                    models.DateField(
                        blank=True, null=True, verbose_name="eerste dag dat de centrumgemeente niet meer betaalt"
                    ),
                ),
                (
                    "nieuw_betaalt",
                    models.CharField(
                        choices=[
                            ("verantwoordelijk", "de verantwoordelijke gemeente"),
                            ("centrum", "de centrumgemeente, uit het geld van de regio"),
                        ],
                        default="verantwoordelijk",
                        max_length=16,
                        verbose_name="wie een nieuwe cliënt betaalt",
                    ),
                ),
                (
                    "venster_dagen",
                    models.PositiveSmallIntegerField(
                        default=365,
                        help_text="Wie zo lang voor de melding geen aanvraag deed en geen beschermd wonen had, is een nieuwe cliënt.",
                        verbose_name="venster van een nieuwe cliënt, in dagen",
                    ),
                ),
                (
                    "terugkeerder",
                    models.CharField(
                        choices=[
                            ("vraag", "een mens beslist per cliënt"),
                            ("bestaand", "telt als bestaande cliënt"),
                            ("nieuw", "telt als nieuwe cliënt"),
                        ],
                        default="vraag",
                        max_length=8,
                        verbose_name="wie niet bestaand en niet nieuw is",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, unique=True, verbose_name="sleutel van het formulier"
                    ),
                ),
            ],
            options={
                "verbose_name": "overgangsregel",
                "verbose_name_plural": "overgangsregels",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.RemoveConstraint(
            model_name="beschikking",
            name="beschikking_volgt_op_een_aanvraag_of_is_spoed",
        ),
        migrations.RemoveConstraint(
            model_name="indicatieeinde",
            name="intrekking_heeft_een_grond_uit_de_wet",
        ),
        migrations.AddField(
            model_name="beschikking",
            name="aanbieder",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.organisatie",
                verbose_name="aanbieder",
            ),
        ),
        migrations.AddField(
            model_name="indicatieeinde",
            name="beschikking",
            field=models.ForeignKey(
                blank=True,
                help_text="Leeg: het besluit is elders op papier gezet.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="einden",
                to="toegang.beschikking",
                verbose_name="beschikking",
            ),
        ),
        migrations.AlterField(
            model_name="beschikking",
            name="melding",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="beschikkingen",
                to="toegang.melding",
                verbose_name="melding",
            ),
        ),
        migrations.AlterField(
            model_name="historicalindicatie",
            name="clientsoort",
            field=models.CharField(
                choices=[
                    ("bestaand", "bestaande cliënt"),
                    ("nieuw", "nieuwe cliënt"),
                    ("terugkeerder", "terugkeerder"),
                    ("onbekend", "nog niet te zeggen"),
                ],
                max_length=12,
                verbose_name="soort cliënt",
            ),
        ),
        migrations.AlterField(
            model_name="indicatie",
            name="clientsoort",
            field=models.CharField(
                choices=[
                    ("bestaand", "bestaande cliënt"),
                    ("nieuw", "nieuwe cliënt"),
                    ("terugkeerder", "terugkeerder"),
                    ("onbekend", "nog niet te zeggen"),
                ],
                max_length=12,
                verbose_name="soort cliënt",
            ),
        ),
        migrations.AlterField(
            model_name="indicatieeinde",
            name="reden",
            field=models.CharField(
                choices=[
                    ("onjuiste_gegevens", "onjuiste of onvolledige gegevens"),
                    ("niet_meer_nodig", "niet meer nodig"),
                    ("niet_toereikend", "niet meer genoeg"),
                    ("voorwaarden", "niet voldaan aan de voorwaarden"),
                    ("misbruik", "niet of anders gebruikt dan bedoeld"),
                    ("wens_client", "wens van de cliënt"),
                    ("wlz", "zorg uit de Wlz begint"),
                    ("verhuisd", "verhuisd naar een andere gemeente"),
                    ("overleden", "overleden"),
                    ("vervolg", "opgevolgd door een nieuw besluit"),
                ],
                max_length=20,
                verbose_name="reden",
            ),
        ),
        migrations.AlterField(
            model_name="indicatieeinde",
            name="soort",
            field=models.CharField(
                choices=[("intrekking", "ingetrokken"), ("herziening", "herzien"), ("beeindiging", "beëindigd")],
                max_length=12,
                verbose_name="soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tijdelijk", True),
                    ("op_aanvraag__isnull", False),
                    ("soort__in", ["herziening", "intrekking", "beeindiging"]),
                    _connector="OR",
                ),
                name="beschikking_volgt_op_een_aanvraag_of_is_spoed",
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("melding__isnull", False),
                    ("soort__in", ["herziening", "intrekking", "beeindiging"]),
                    _connector="OR",
                ),
                name="alleen_over_een_lopend_recht_wordt_zonder_melding_besloten",
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikking",
            constraint=models.CheckConstraint(
                condition=models.Q(("tijdelijk", False), ("soort", "toekenning"), _connector="OR"),
                name="alleen_een_toekenning_is_tijdelijk",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatieeinde",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["intrekking", "herziening"]), _negated=True),
                    (
                        "reden__in",
                        ["onjuiste_gegevens", "niet_meer_nodig", "niet_toereikend", "voorwaarden", "misbruik"],
                    ),
                    _connector="OR",
                ),
                name="intrekking_of_herziening_heeft_een_grond_uit_de_wet",
            ),
        ),
        migrations.AddField(
            model_name="betaler",
            name="betaalt",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="betaalt",
            ),
        ),
        migrations.AddField(
            model_name="betaler",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="betaler",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="betaler",
            name="indicatie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="betalers",
                to="toegang.indicatie",
                verbose_name="indicatie",
            ),
        ),
        migrations.AddField(
            model_name="betaler",
            name="uitbetaler",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="betaalt uit",
            ),
        ),
        migrations.AddField(
            model_name="historicalovergangsregel",
            name="bron",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.bron",
                verbose_name="bron",
            ),
        ),
        migrations.AddField(
            model_name="historicalovergangsregel",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalovergangsregel",
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
            model_name="historicalovergangsregel",
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
            model_name="overgangsregel",
            name="bron",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="regio.bron", verbose_name="bron"
            ),
        ),
        migrations.AddField(
            model_name="overgangsregel",
            name="regio",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="regio.regio", verbose_name="regio"
            ),
        ),
        migrations.AddField(
            model_name="overgangsregel",
            name="vastgelegd_door",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="betaler",
            name="regel",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.overgangsregel",
                verbose_name="overgangsregel",
            ),
        ),
        migrations.AddConstraint(
            model_name="overgangsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="overgangsregel_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="overgangsregel",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="regio_heeft_een_overgangsregel_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="overgangsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("duur", "periode"), ("duur_tot__isnull", False)),
                    models.Q(models.Q(("duur", "periode"), _negated=True), ("duur_tot__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_een_vaste_periode_heeft_een_einddag",
            ),
        ),
        migrations.AddConstraint(
            model_name="overgangsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("duur_tot__isnull", True),
                    models.Q(("duur_tot__gt", models.F("peildatum")), ("peildatum__isnull", False)),
                    _connector="OR",
                ),
                name="vaste_periode_eindigt_na_de_peildatum",
            ),
        ),
        migrations.AddConstraint(
            model_name="overgangsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("venster_dagen__gte", 1)),
                name="venster_van_een_nieuwe_client_duurt_minstens_een_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="betaler",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="betaler_begint_voor_hij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="betaler",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("indicatie", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="recht_heeft_een_betaler_tegelijk",
            ),
        ),
        *dossiertabel("toegang_melding"),
        niet_wijzigen("toegang_melding"),
        *dossiertabel("toegang_meldingeinde"),
        niet_wijzigen("toegang_meldingeinde"),
        *dossiertabel("toegang_meldingstap"),
        niet_wijzigen("toegang_meldingstap"),
        *dossiertabel("toegang_onderzoek"),
        *dossiertabel("toegang_historicalonderzoek", historie=True),
        *dossiertabel("toegang_deeltoetsantwoord"),
        *dossiertabel("toegang_historicaldeeltoetsantwoord", historie=True),
        *dossiertabel("toegang_verslag"),
        niet_wijzigen("toegang_verslag"),
        *dossiertabel("toegang_aanvraag"),
        niet_wijzigen("toegang_aanvraag"),
        *dossiertabel("toegang_opschorting"),
        *dossiertabel("toegang_historicalopschorting", historie=True),
        *dossiertabel("toegang_ingebrekestelling"),
        niet_wijzigen("toegang_ingebrekestelling"),
        *dossiertabel("toegang_beschikking"),
        niet_wijzigen("toegang_beschikking"),
        *dossiertabel("toegang_rechtsmiddel"),
        niet_wijzigen("toegang_rechtsmiddel"),
        *dossiertabel("toegang_rechtsmiddeluitkomst"),
        niet_wijzigen("toegang_rechtsmiddeluitkomst"),
        *dossiertabel("toegang_betaler"),
        niet_wijzigen("toegang_betaler"),
        alleen_deze_kolommen("toegang_overgangsregel", "tot"),
        niet_wijzigen("toegang_historicalovergangsregel"),
        BETALERS,
    ]
