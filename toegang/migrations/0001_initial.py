import datetime
import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.klok
import regio.models.periode
import regio.namens
from regio.tabellen import tabellen_ineens


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        # the libraries come first: each of their steps would put all classes that are linked to a person together anew
        ("account", "0009_emailaddress_unique_primary_email"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("guardian", "0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("regio", "0001_initial"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dossier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "taak",
                    models.CharField(
                        choices=[("BW", "beschermd wonen"), ("MO", "maatschappelijke opvang")],
                        db_default="BW",
                        default="BW",
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("nummer", models.CharField(max_length=11, verbose_name="dossiernummer")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "gemeld_op",
                    models.DateField(
                        help_text="De dag waarop de melding binnenkwam.", verbose_name="datum van de melding"
                    ),
                ),
                ("geopend_op", models.DateField(verbose_name="geopend op")),
                (
                    "termijn",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="eerstvolgende termijn"),
                ),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                (
                    "sluitreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("overgedragen", "overgedragen aan een andere gemeente"),
                            ("uitgestroomd", "de cliënt heeft geen beschermd wonen of opvang meer nodig"),
                            ("wlz", "de cliënt krijgt zorg uit de Wlz"),
                            ("ingetrokken", "de cliënt wil niet verder"),
                            ("overleden", "de cliënt is overleden"),
                            ("anders", "andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden van sluiten",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                (
                    "behandelaar",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="behandelaar",
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
            ],
            options={
                "verbose_name": "dossier",
                "verbose_name_plural": "dossiers",
            },
        ),
        migrations.CreateModel(
            name="PlekBezet",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "plek_id", "van", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(null=True, verbose_name="tot")),
                ("staat", models.CharField(max_length=12, verbose_name="staat")),
                ("sinds", models.DateTimeField(verbose_name="sinds")),
            ],
            options={
                "verbose_name": "bezetting van een plek",
                "verbose_name_plural": "bezettingen van plekken",
                "db_table": "plek_bezet",
                "managed": False,
            },
        ),
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
                (
                    "taak",
                    models.CharField(
                        choices=[("BW", "beschermd wonen"), ("MO", "maatschappelijke opvang")],
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("nummer", models.CharField(max_length=11, verbose_name="dossiernummer")),
                ("versie", models.PositiveIntegerField(verbose_name="versie")),
            ],
            options={
                "verbose_name": "naam van een cliënt",
                "verbose_name_plural": "namen van cliënten",
                "db_table": "client_op_naam",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Aanbiedercode",
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
                ("agb", models.CharField(max_length=8, verbose_name="AGB-code")),
                (
                    "gecontroleerd_op",
                    models.DateField(
                        blank=True,
                        help_text="Wanneer iemand de code in het AGB-register opzocht.",
                        null=True,
                        verbose_name="gecontroleerd op",
                    ),
                ),
                (
                    "einde_reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("contract", "het contract is afgelopen"),
                            ("andere_code", "er komt een andere code"),
                            ("geen_aanbod", "de aanbieder of het product stopt"),
                            ("fout", "de code klopte niet"),
                        ],
                        default="",
                        max_length=12,
                        verbose_name="waarom geëindigd",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="aanbieder",
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "AGB-code van een aanbieder",
                "verbose_name_plural": "AGB-codes van aanbieders",
                "ordering": ("organisatie__naam", "-van", "pk"),
            },
        ),
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
            name="Afwegingsfactor",
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
                ("sleutel", models.SlugField(max_length=40, verbose_name="sleutel")),
                ("tekst", models.CharField(max_length=120, verbose_name="factor")),
                (
                    "richting",
                    models.CharField(
                        choices=[
                            ("vrij", "kan beide kanten op"),
                            ("voor", "pleit voor een regio"),
                            ("tegen", "pleit tegen een regio"),
                        ],
                        max_length=5,
                        verbose_name="richting",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "factor van de afweging",
                "verbose_name_plural": "factoren van de afweging",
                "ordering": ("volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Bericht",
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
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "richting",
                    models.CharField(
                        choices=[("uit", "verzonden"), ("in", "ontvangen")], max_length=3, verbose_name="richting"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("WMO301", "toewijzing"),
                            ("WMO305", "start van de levering"),
                            ("WMO307", "stop van de levering"),
                            ("WMO315", "verzoek om toewijzing"),
                            ("WMO317", "verzoek om wijziging"),
                            ("WMO319", "antwoord op een verzoek"),
                            ("WMO323", "declaratie"),
                            ("WMO302", "retour op een toewijzing"),
                            ("WMO306", "retour op een start"),
                            ("WMO308", "retour op een stop"),
                            ("WMO316", "retour op een verzoek om toewijzing"),
                            ("WMO318", "retour op een verzoek om wijziging"),
                            ("WMO320", "retour op een antwoord"),
                            ("WMO325", "antwoord op een declaratie"),
                        ],
                        max_length=6,
                        verbose_name="soort",
                    ),
                ),
                ("identificatie", models.CharField(max_length=12, verbose_name="identificatie")),
                ("afzender", models.CharField(max_length=8, verbose_name="afzender")),
                ("ontvanger", models.CharField(max_length=8, verbose_name="ontvanger")),
                ("dagtekening", models.DateField(verbose_name="dagtekening")),
                ("retour_voor", models.DateField(verbose_name="retourbericht uiterlijk op")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berichten",
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
                "verbose_name": "bericht",
                "verbose_name_plural": "berichten",
                "ordering": ("-gemaakt_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Berichtreeks",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("toewijzing", "toewijzing"), ("bericht", "bericht")],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("laatste", models.PositiveIntegerField(default=0, verbose_name="laatste")),
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
            ],
            options={
                "verbose_name": "nummerreeks van berichten",
                "verbose_name_plural": "nummerreeksen van berichten",
            },
        ),
        migrations.CreateModel(
            name="Berichtretour",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateField(verbose_name="datum van het retourbericht")),
                ("retourcode", models.CharField(max_length=4, verbose_name="retourcode")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "bericht",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="retour",
                        to="toegang.bericht",
                        verbose_name="bericht",
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
                "verbose_name": "retour op een bericht",
                "verbose_name_plural": "retouren op berichten",
            },
        ),
        migrations.CreateModel(
            name="Berichtverwerking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[("verwerkt", "verwerkt"), ("afgekeurd", "afgekeurd")],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("retourcode", models.CharField(max_length=4, verbose_name="retourcode")),
                ("bevindingen", models.JSONField(default=list, verbose_name="bevindingen")),
                ("op", models.DateField(verbose_name="verwerkt op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "bericht",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verwerking",
                        to="toegang.bericht",
                        verbose_name="bericht",
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
                "verbose_name": "verwerking van een bericht",
                "verbose_name_plural": "verwerkingen van berichten",
            },
        ),
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
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bewaarplichten",
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
                (
                    "bewaarplicht",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.bewaarplicht",
                        verbose_name="bewaarplicht",
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
                "verbose_name": "einde van een bewaarplicht",
                "verbose_name_plural": "einden van bewaarplichten",
            },
        ),
        migrations.CreateModel(
            name="Client",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
                (
                    "adressoort",
                    models.CharField(
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
                ("straat", models.CharField(blank=True, max_length=80, verbose_name="straat")),
                ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                ("huisnummer", models.CharField(blank=True, max_length=12, verbose_name="huisnummer")),
                ("plaats", models.CharField(blank=True, max_length=80, verbose_name="plaats")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                (
                    "geslacht",
                    models.CharField(
                        choices=[("0", "onbekend"), ("1", "man"), ("2", "vrouw")],
                        default="0",
                        max_length=1,
                        verbose_name="geslacht",
                    ),
                ),
                ("geheimhouding", models.BooleanField(default=False, verbose_name="geheimhouding van het adres")),
                ("geen_berichtenverkeer", models.BooleanField(default=False, verbose_name="geen berichtenverkeer")),
                (
                    "reden_geen_berichten",
                    models.CharField(
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
                ("bsn_volgt", models.BooleanField(default=False, verbose_name="BSN volgt later")),
                (
                    "adresgemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente van het adres",
                    ),
                ),
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="client",
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
                    "woonplaats",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente van herkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "cliënt",
                "verbose_name_plural": "cliënten",
            },
        ),
        migrations.CreateModel(
            name="ClientBsn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("versleuteld", models.BinaryField(verbose_name="versleuteld")),
                ("sleutel", models.CharField(max_length=32, verbose_name="naam van de sleutel")),
                ("zoekhash", models.BinaryField(max_length=32, verbose_name="zoekhash")),
                (
                    "client",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bsn",
                        to="toegang.client",
                        verbose_name="cliënt",
                    ),
                ),
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
            ],
            options={
                "verbose_name": "BSN",
                "verbose_name_plural": "BSN's",
            },
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
                    "reden_einde",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="waarom niet meer gesteld"
                    ),
                ),
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
            name="Deling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(help_text="De eerste dag waarop dit geldt.", verbose_name="van")),
                ("met_advies", models.BooleanField(default=False, verbose_name="vraagt om advies")),
                ("tot", models.DateField(help_text="De eerste dag waarop dit niet meer geldt.", verbose_name="tot")),
                ("reden", models.CharField(max_length=1000, verbose_name="vraag aan de collega")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "aan_gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente van de collega",
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        db_column="dossier_id",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delingen",
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
                    "gever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gedeeld door",
                    ),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="auth.permission",
                        verbose_name="recht",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gedeeld met",
                    ),
                ),
            ],
            options={
                "verbose_name": "deling",
                "verbose_name_plural": "delingen",
            },
        ),
        migrations.CreateModel(
            name="Advies",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("met_advies", models.BooleanField(default=True, editable=False)),
                ("tekst", models.TextField(verbose_name="advies")),
                ("gegeven_op", models.DateField(verbose_name="gegeven op")),
                ("moment", models.DateTimeField(default=django.utils.timezone.now, verbose_name="moment")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adviezen",
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
                        verbose_name="gegeven door",
                    ),
                ),
                (
                    "deling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adviezen",
                        to="toegang.deling",
                        verbose_name="deling",
                    ),
                ),
            ],
            options={
                "verbose_name": "advies",
                "verbose_name_plural": "adviezen",
                "ordering": ("-moment", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="DelingEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="deelt niet meer vanaf")),
                ("was_tot", models.DateField(verbose_name="was gedeeld tot")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("klaar", "de vraag is beantwoord"),
                            ("niet_nodig", "meekijken is niet meer nodig"),
                            ("toestemming", "de cliënt trok de toestemming in"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "deling",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.deling",
                        verbose_name="deling",
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
                "verbose_name": "einde van een deling",
                "verbose_name_plural": "einden van delingen",
            },
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
            ],
            options={
                "verbose_name": "doel",
                "verbose_name_plural": "doelen",
                "ordering": ("leefgebied__volgorde", "van", "pk"),
            },
        ),
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
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
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
                            ("antwoord", "antwoord op een verzoek over de gegevens"),
                            ("bericht", "bericht aan of van een aanbieder"),
                            ("ontvangen", "ontvangen stuk"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=120, verbose_name="titel")),
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
                    "aanbieder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="aanbieder",
                    ),
                ),
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
                (
                    "stuk",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossierstuk",
                        verbose_name="stuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "beschikking",
                "verbose_name_plural": "beschikkingen",
                "ordering": ("-besluitdatum", "-pk"),
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
            },
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
                            ("beslissing", "Beschikkingen binnen twee weken"),
                            ("overdracht", "Antwoorden op een overdracht"),
                            ("overdrachttijd", "Hoe lang een antwoord duurt"),
                            ("vertrek", "Waarheen cliënten vertrekken"),
                            ("terugkeer", "Terugkeer binnen twaalf maanden"),
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
            },
        ),
        migrations.CreateModel(
            name="Goedkeuringsvraag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        blank=True,
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
                        verbose_name="besluit",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="begindatum")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag zonder recht")),
                (
                    "doelgroep",
                    models.CharField(
                        blank=True,
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
                        max_length=12,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "leveringsvorm",
                    models.CharField(
                        blank=True,
                        choices=[("natura", "zorg in natura"), ("pgb", "persoonsgebonden budget")],
                        max_length=6,
                        verbose_name="leveringsvorm",
                    ),
                ),
                ("toelichting", models.TextField(verbose_name="waarom dit besluit")),
                ("gevraagd_op", models.DateField(verbose_name="gevraagd op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goedkeuringsvragen",
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
                    "persoon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
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
                "verbose_name": "vraag om goedkeuring",
                "verbose_name_plural": "vragen om goedkeuring",
                "ordering": ("-gevraagd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Goedkeuring",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("akkoord", models.BooleanField(verbose_name="akkoord")),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("gegeven_op", models.DateField(verbose_name="gegeven op")),
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
                    "persoon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gegeven door",
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
                    "vrager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "vraag",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoord",
                        to="toegang.goedkeuringsvraag",
                        verbose_name="vraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "goedkeuring",
                "verbose_name_plural": "goedkeuringen",
            },
        ),
        migrations.CreateModel(
            name="HistoricalClient",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("voornamen", models.CharField(max_length=200, verbose_name="voornamen")),
                ("voorvoegsel", models.CharField(blank=True, max_length=20, verbose_name="voorvoegsel")),
                ("achternaam", models.CharField(max_length=200, verbose_name="achternaam")),
                ("zoeknaam", models.CharField(editable=False, max_length=430, verbose_name="zoeknaam")),
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
                ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
                (
                    "adressoort",
                    models.CharField(
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
                ("straat", models.CharField(blank=True, max_length=80, verbose_name="straat")),
                ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                ("huisnummer", models.CharField(blank=True, max_length=12, verbose_name="huisnummer")),
                ("plaats", models.CharField(blank=True, max_length=80, verbose_name="plaats")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                (
                    "geslacht",
                    models.CharField(
                        choices=[("0", "onbekend"), ("1", "man"), ("2", "vrouw")],
                        default="0",
                        max_length=1,
                        verbose_name="geslacht",
                    ),
                ),
                ("geheimhouding", models.BooleanField(default=False, verbose_name="geheimhouding van het adres")),
                ("geen_berichtenverkeer", models.BooleanField(default=False, verbose_name="geen berichtenverkeer")),
                (
                    "reden_geen_berichten",
                    models.CharField(
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
                ("bsn_volgt", models.BooleanField(default=False, verbose_name="BSN volgt later")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "adresgemeente",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente van het adres",
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
                    "woonplaats",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente van herkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical cliënt",
                "verbose_name_plural": "historical cliënten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDossier",
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
                        choices=[("BW", "beschermd wonen"), ("MO", "maatschappelijke opvang")],
                        db_default="BW",
                        default="BW",
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                ("nummer", models.CharField(max_length=11, verbose_name="dossiernummer")),
                ("aanvraag", models.UUIDField(db_index=True, editable=False, verbose_name="sleutel van het formulier")),
                (
                    "gemeld_op",
                    models.DateField(
                        help_text="De dag waarop de melding binnenkwam.", verbose_name="datum van de melding"
                    ),
                ),
                ("geopend_op", models.DateField(verbose_name="geopend op")),
                (
                    "termijn",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="eerstvolgende termijn"),
                ),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                (
                    "sluitreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("overgedragen", "overgedragen aan een andere gemeente"),
                            ("uitgestroomd", "de cliënt heeft geen beschermd wonen of opvang meer nodig"),
                            ("wlz", "de cliënt krijgt zorg uit de Wlz"),
                            ("ingetrokken", "de cliënt wil niet verder"),
                            ("overleden", "de cliënt is overleden"),
                            ("anders", "andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden van sluiten",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "behandelaar",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="behandelaar",
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
            ],
            options={
                "verbose_name": "historical dossier",
                "verbose_name_plural": "historical dossiers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLeerfase",
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
                    "fase",
                    models.CharField(
                        choices=[("meekijken", "meekijken"), ("samen", "samen"), ("zelfstandig", "zelfstandig")],
                        max_length=12,
                        verbose_name="fase",
                    ),
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
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="consulent",
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
                "verbose_name": "historical leerfase",
                "verbose_name_plural": "historical leerfasen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLeerjaar",
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
                ("aanvraag", models.UUIDField(db_index=True, editable=False, verbose_name="sleutel van het formulier")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                "verbose_name": "historical leerjaar",
                "verbose_name_plural": "historical leerjaren",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
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
                "verbose_name": "historical overgangsregel",
                "verbose_name_plural": "historical overgangsregels",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
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
                "verbose_name": "historical vertegenwoordiger",
                "verbose_name_plural": "historical vertegenwoordigers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
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
            name="Indicatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(verbose_name="begindatum")),
                (
                    "tot",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: voor onbepaalde tijd.",
                        null=True,
                        verbose_name="eerste dag zonder recht",
                    ),
                ),
                ("loopt_tot", models.DateField(blank=True, editable=False, null=True, verbose_name="recht stopt op")),
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
                        max_length=12,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "leveringsvorm",
                    models.CharField(
                        choices=[("natura", "zorg in natura"), ("pgb", "persoonsgebonden budget")],
                        max_length=6,
                        verbose_name="leveringsvorm",
                    ),
                ),
                ("besluitdatum", models.DateField(verbose_name="datum van het besluit")),
                (
                    "grondslag",
                    models.CharField(
                        choices=[
                            ("melding", "gemeente waar de cliënt zich meldt"),
                            ("eerder_bw", "gemeente die eerder beschermd wonen gaf"),
                            ("instelling", "woonadres van voor het verblijf in de instelling"),
                            ("jeugdhulp", "gemeente die verantwoordelijk was voor de jeugdhulp"),
                            ("woonadres", "woonadres van de cliënt"),
                            ("zonder_woonadres", "cliënt zonder bruikbaar woonadres"),
                            ("afspraak", "afspraak tussen gemeenten"),
                        ],
                        max_length=20,
                        verbose_name="grondslag",
                    ),
                ),
                ("artikel", models.CharField(max_length=80, verbose_name="artikel")),
                (
                    "uitleg",
                    models.TextField(
                        help_text="Zoals de consulent het aan de cliënt kan voorlezen.", verbose_name="uitleg"
                    ),
                ),
                ("reden_afwijking", models.CharField(blank=True, max_length=500, verbose_name="reden om af te wijken")),
                ("regelversie", models.CharField(max_length=60, verbose_name="versie van de regels")),
                ("feiten", models.JSONField(default=dict, verbose_name="gebruikte feiten")),
                (
                    "clientsoort",
                    models.CharField(
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
                ("clientsoort_uitleg", models.TextField(verbose_name="uitleg bij de soort cliënt")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "beschikking",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: het besluit is elders op papier gezet, bijvoorbeeld voor een import.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicaties",
                        to="toegang.beschikking",
                        verbose_name="beschikking",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicaties",
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
                    "gemeente_van_melding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente van melding",
                    ),
                ),
                (
                    "uitvoerende_gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="uitvoerende gemeente",
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
                    "verantwoordelijke_gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="verantwoordelijke gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicatie",
                "verbose_name_plural": "indicaties",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="goedkeuringsvraag",
            name="indicatie",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.indicatie",
                verbose_name="indicatie",
            ),
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
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
            ],
            options={
                "verbose_name": "melding aan het CAK",
                "verbose_name_plural": "meldingen aan het CAK",
                "ordering": ("-doorgegeven_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="IndicatieEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="eerste dag zonder recht")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("intrekking", "ingetrokken"),
                            ("herziening", "herzien"),
                            ("beeindiging", "beëindigd"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
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
                ("besluitdatum", models.DateField(verbose_name="datum van het besluit")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "beschikking",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: het besluit is elders op papier gezet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einden",
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
                    "indicatie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
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
                "verbose_name": "einde van een indicatie",
                "verbose_name_plural": "einden van indicaties",
            },
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
        migrations.AddField(
            model_name="doel",
            name="leefgebied",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.leefgebied",
                verbose_name="leefgebied",
            ),
        ),
        migrations.CreateModel(
            name="Leerfase",
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
                    "fase",
                    models.CharField(
                        choices=[("meekijken", "meekijken"), ("samen", "samen"), ("zelfstandig", "zelfstandig")],
                        max_length=12,
                        verbose_name="fase",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "pet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leerfasen",
                        to="regio.lidmaatschap",
                        verbose_name="consulent",
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
                "verbose_name": "leerfase",
                "verbose_name_plural": "leerfasen",
                "ordering": ("pet", "-van"),
            },
        ),
        migrations.CreateModel(
            name="Leerjaar",
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
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leerjaren",
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
                "verbose_name": "leerjaar",
                "verbose_name_plural": "leerjaren",
            },
        ),
        migrations.CreateModel(
            name="Locatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "tot",
                    models.DateField(
                        blank=True,
                        help_text="De eerste dag waarop de locatie er niet meer is.",
                        null=True,
                        verbose_name="gesloten per",
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
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="aanbieder",
                    ),
                ),
            ],
            options={
                "verbose_name": "locatie",
                "verbose_name_plural": "locaties",
                "ordering": ("organisatie", "gemeente", "naam"),
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
            model_name="goedkeuringsvraag",
            name="melding",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.melding",
                verbose_name="melding",
            ),
        ),
        migrations.AddField(
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
                            ("gesloten", "het dossier is gesloten"),
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
            name="Nummerreeks",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("laatste", models.PositiveIntegerField(default=0, verbose_name="laatste")),
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
            ],
            options={
                "verbose_name": "nummerreeks",
                "verbose_name_plural": "nummerreeksen",
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
            name="Overdracht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("voornamen", models.CharField(max_length=200, verbose_name="voornamen")),
                ("voorvoegsel", models.CharField(blank=True, max_length=20, verbose_name="voorvoegsel")),
                ("achternaam", models.CharField(max_length=200, verbose_name="achternaam")),
                ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
                ("samenvatting", models.JSONField(verbose_name="samenvatting")),
                ("contact", models.CharField(max_length=200, verbose_name="bereikbaar voor overleg")),
                ("verzonden_op", models.DateField(verbose_name="verzonden op")),
                ("antwoord_uiterlijk", models.DateField(blank=True, null=True, verbose_name="antwoord uiterlijk")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachten",
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
                        verbose_name="van gemeente",
                    ),
                ),
                (
                    "naar_gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="naar gemeente",
                    ),
                ),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="verzonden door",
                    ),
                ),
            ],
            options={
                "verbose_name": "overdracht",
                "verbose_name_plural": "overdrachten",
                "ordering": ("-verzonden_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Afweging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("factoren", models.JSONField(default=list, verbose_name="factoren")),
                ("reden", models.TextField(verbose_name="reden")),
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
                    "overdracht",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afweging",
                        to="toegang.overdracht",
                        verbose_name="overdracht",
                    ),
                ),
            ],
            options={
                "verbose_name": "afweging",
                "verbose_name_plural": "afwegingen",
            },
        ),
        migrations.CreateModel(
            name="Overdrachtafspraak",
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
                    "antwoord_dagen",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dagen om te antwoorden"),
                ),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
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
                "verbose_name": "afspraak over overdrachten",
                "verbose_name_plural": "afspraken over overdrachten",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="OverdrachtOntvangst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.UUIDField(unique=True, verbose_name="kenmerk van de overdracht")),
                ("samenvatting", models.JSONField(verbose_name="ontvangen samenvatting")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ontvangsten",
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
                    "van_gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="van gemeente",
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
                "verbose_name": "ontvangen overdracht",
                "verbose_name_plural": "ontvangen overdrachten",
            },
        ),
        migrations.CreateModel(
            name="Overdrachtstap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgnummer", models.PositiveSmallIntegerField(verbose_name="volgnummer")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("verzonden", "verzonden"),
                            ("vraag", "meer informatie gevraagd"),
                            ("aangevuld", "aangevuld"),
                            ("geaccepteerd", "geaccepteerd"),
                            ("geweigerd", "geweigerd"),
                            ("geescaleerd", "hogerop voorgelegd"),
                            ("verzet", "datum verzet"),
                            ("aangekomen", "aangekomen"),
                            ("teruggekoppeld", "teruggekoppeld"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=15,
                        verbose_name="stap",
                    ),
                ),
                (
                    "kant",
                    models.CharField(
                        choices=[("zender", "zender"), ("ontvanger", "ontvanger")], max_length=9, verbose_name="kant"
                    ),
                ),
                ("opgetekend", models.BooleanField(default=False, verbose_name="opgetekend door de andere gemeente")),
                ("dag", models.DateField(verbose_name="dag")),
                ("moment", models.DateTimeField(default=django.utils.timezone.now, verbose_name="moment")),
                (
                    "niveau",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (0, "de contactpersonen van beide gemeenten"),
                            (1, "de leiding van beide gemeenten"),
                            (2, "de regioadviseur van de VNG"),
                            (3, "de Geschillencommissie Sociaal Domein"),
                        ],
                        null=True,
                        verbose_name="niveau",
                    ),
                ),
                (
                    "gronden",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("weinig_binding", "te weinig binding met onze gemeente"),
                                ("geen_plek", "wij hebben geen plek die past"),
                                ("elders_beter", "in een andere gemeente is de kans op herstel groter"),
                                ("veiligheid", "het is hier voor de cliënt of anderen niet veilig"),
                                ("te_weinig_bekend", "wij weten te weinig om ja te zeggen"),
                                ("anders", "een andere reden"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="redenen",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                ("overdrachtsdatum", models.DateField(blank=True, null=True, verbose_name="overdrachtsdatum")),
                (
                    "betaler_tot",
                    models.DateField(blank=True, null=True, verbose_name="laatste dag die de oude gemeente betaalt"),
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
                        verbose_name="van gemeente",
                    ),
                ),
                (
                    "naar_gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="naar gemeente",
                    ),
                ),
                (
                    "overdracht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="toegang.overdracht",
                        verbose_name="overdracht",
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
                "verbose_name": "stap van een overdracht",
                "verbose_name_plural": "stappen van een overdracht",
                "ordering": ("overdracht", "volgnummer"),
            },
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
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "overgangsregel",
                "verbose_name_plural": "overgangsregels",
                "ordering": ("-van", "-pk"),
            },
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
                            ("afspraak", "afspraak over deze cliënt"),
                            ("voorlopig", "voorlopig, soort cliënt niet nagevraagd"),
                        ],
                        max_length=16,
                        verbose_name="grond",
                    ),
                ),
                ("uitleg", models.TextField(verbose_name="uitleg")),
                ("regelversie", models.CharField(max_length=60, verbose_name="versie van de regels")),
                ("feiten", models.JSONField(default=dict, verbose_name="gebruikte feiten")),
                (
                    "betaalt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="betaalt",
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
                    "uitbetaler",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="betaalt uit",
                    ),
                ),
                (
                    "indicatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="betalers",
                        to="toegang.indicatie",
                        verbose_name="indicatie",
                    ),
                ),
                (
                    "regel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.overgangsregel",
                        verbose_name="overgangsregel",
                    ),
                ),
            ],
            options={
                "verbose_name": "betaler",
                "verbose_name_plural": "betalers",
                "ordering": ("van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Plaatsing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(verbose_name="begindatum")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag zonder plek")),
                (
                    "staat",
                    models.CharField(
                        choices=[
                            ("voorgesteld", "voorgesteld"),
                            ("geaccepteerd", "geaccepteerd"),
                            ("vervallen", "gaat niet door"),
                        ],
                        default="voorgesteld",
                        editable=False,
                        max_length=12,
                        verbose_name="staat",
                    ),
                ),
                ("bezet_tot", models.DateField(editable=False, null=True, verbose_name="plek bezet tot")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("indicatie", "de indicatie voor dit product"),
                            ("spoed", "spoed: wachten kan niet"),
                            ("overbrugging", "overbrugging tot een andere plek"),
                        ],
                        max_length=12,
                        verbose_name="grond",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden zonder indicatie")),
                (
                    "voorgesteld_op",
                    models.DateTimeField(default=regio.klok.nu, editable=False, verbose_name="voorgesteld op"),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plaatsingen",
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
                    "indicatie",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plaatsingen",
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
                "verbose_name": "plaatsing",
                "verbose_name_plural": "plaatsingen",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Afwezigheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("van", models.DateField(verbose_name="eerste dag weg")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="eerste dag terug")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("ziekenhuis", "ziekenhuis of kliniek"),
                            ("detentie", "detentie"),
                            ("vakantie", "vakantie of verlof"),
                            ("onbekend", "onbekend waar"),
                            ("anders", "anders"),
                        ],
                        max_length=12,
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "plaatsing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwezigheden",
                        to="toegang.plaatsing",
                        verbose_name="plaatsing",
                    ),
                ),
            ],
            options={
                "verbose_name": "afwezigheid",
                "verbose_name_plural": "afwezigheden",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="PlaatsingAntwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("geaccepteerd", "de aanbieder neemt de cliënt aan"),
                            ("geweigerd", "de aanbieder weigert"),
                            ("ingetrokken", "wij trekken het voorstel in"),
                        ],
                        max_length=12,
                        verbose_name="antwoord",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden")),
                ("gegeven_op", models.DateField(verbose_name="datum van het antwoord")),
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
                    "plaatsing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoord",
                        to="toegang.plaatsing",
                        verbose_name="plaatsing",
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
                "verbose_name": "antwoord op een voorstel",
                "verbose_name_plural": "antwoorden op voorstellen",
            },
        ),
        migrations.CreateModel(
            name="PlaatsingEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="eerste dag zonder deze plek")),
                (
                    "bestemming",
                    models.CharField(
                        choices=[
                            ("eigen_woning", "eigen woning"),
                            ("familie", "familie of netwerk"),
                            ("wlz", "zorg uit de Wlz"),
                            ("andere_plek", "andere plek beschermd wonen"),
                            ("andere_gemeente", "andere gemeente"),
                            ("ziekenhuis", "ziekenhuis of kliniek"),
                            ("detentie", "detentie"),
                            ("overleden", "overleden"),
                            ("onbekend", "onbekend"),
                            ("anders", "anders"),
                        ],
                        max_length=15,
                        verbose_name="bestemming",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
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
                    "plaatsing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.plaatsing",
                        verbose_name="plaatsing",
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
                "verbose_name": "einde van een plaatsing",
                "verbose_name_plural": "einden van plaatsingen",
            },
        ),
        migrations.CreateModel(
            name="Plek",
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
                    "kenmerk",
                    models.CharField(
                        help_text="Hoe de aanbieder deze plek noemt.", max_length=60, verbose_name="kenmerk"
                    ),
                ),
                (
                    "geschikt_voor",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
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
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        help_text="Leeg: voor elke doelgroep.",
                        size=None,
                        verbose_name="geschikt voor",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "locatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plekken",
                        to="toegang.locatie",
                        verbose_name="locatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "plek",
                "verbose_name_plural": "plekken",
                "ordering": ("locatie", "kenmerk", "pk"),
            },
        ),
        migrations.AddField(
            model_name="plaatsing",
            name="plek",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="plaatsingen",
                to="toegang.plek",
                verbose_name="plek",
            ),
        ),
        migrations.CreateModel(
            name="Prioriteitsniveau",
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
                    "rang",
                    models.PositiveSmallIntegerField(
                        help_text="Wie een hogere rang heeft, gaat voor.", verbose_name="rang"
                    ),
                ),
                ("naam", models.CharField(max_length=40, verbose_name="naam")),
                ("reden", models.CharField(max_length=300, verbose_name="reden of bron")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
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
                "verbose_name": "prioriteit op de wachtlijst",
                "verbose_name_plural": "prioriteiten op de wachtlijst",
                "ordering": ("-rang", "-van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Privacyverzoek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("inzage", "inzage of een afschrift (AVG, artikel 15)"),
                            ("correctie", "gegevens verbeteren (AVG, artikel 16)"),
                        ],
                        max_length=10,
                        verbose_name="wat de cliënt vraagt",
                    ),
                ),
                ("omschrijving", models.CharField(max_length=500, verbose_name="wat precies")),
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
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="privacyverzoeken",
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
                "verbose_name": "verzoek over de eigen gegevens",
                "verbose_name_plural": "verzoeken over de eigen gegevens",
                "ordering": ("-ontvangen_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="PrivacyverzoekAntwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[
                            ("toegewezen", "toegewezen"),
                            ("deels", "voor een deel toegewezen"),
                            ("afgewezen", "afgewezen"),
                        ],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=1000, verbose_name="toelichting")),
                ("besloten_op", models.DateField(verbose_name="besloten op")),
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "verzoek",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoord",
                        to="toegang.privacyverzoek",
                        verbose_name="verzoek",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een verzoek over de eigen gegevens",
                "verbose_name_plural": "antwoorden op verzoeken over de eigen gegevens",
            },
        ),
        migrations.CreateModel(
            name="Product",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.SlugField(max_length=60, unique=True, verbose_name="sleutel")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
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
                ("zwaarte", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde van licht naar zwaar")),
                ("iwmo_code", models.CharField(blank=True, max_length=5, verbose_name="productcode iWmo")),
                (
                    "aanvulling",
                    models.BooleanField(default=False, editable=False, verbose_name="komt naast de algemene lijst"),
                ),
                ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden of bron")),
                (
                    "gestopt_op",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="niet meer gegeven vanaf"),
                ),
                (
                    "reden_einde",
                    models.CharField(blank=True, editable=False, max_length=300, verbose_name="waarom niet meer"),
                ),
                (
                    "aanvraag",
                    models.UUIDField(editable=False, null=True, unique=True, verbose_name="sleutel van het formulier"),
                ),
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
                "verbose_name": "product",
                "verbose_name_plural": "producten",
                "ordering": ("taak", "zwaarte", "naam", "pk"),
            },
        ),
        migrations.AddField(
            model_name="plek",
            name="product",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.product",
                verbose_name="product",
            ),
        ),
        migrations.AddField(
            model_name="indicatie",
            name="product",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.product",
                verbose_name="product",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalIndicatie",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("van", models.DateField(verbose_name="begindatum")),
                (
                    "tot",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: voor onbepaalde tijd.",
                        null=True,
                        verbose_name="eerste dag zonder recht",
                    ),
                ),
                ("loopt_tot", models.DateField(blank=True, editable=False, null=True, verbose_name="recht stopt op")),
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
                        max_length=12,
                        verbose_name="doelgroep",
                    ),
                ),
                (
                    "leveringsvorm",
                    models.CharField(
                        choices=[("natura", "zorg in natura"), ("pgb", "persoonsgebonden budget")],
                        max_length=6,
                        verbose_name="leveringsvorm",
                    ),
                ),
                ("besluitdatum", models.DateField(verbose_name="datum van het besluit")),
                (
                    "grondslag",
                    models.CharField(
                        choices=[
                            ("melding", "gemeente waar de cliënt zich meldt"),
                            ("eerder_bw", "gemeente die eerder beschermd wonen gaf"),
                            ("instelling", "woonadres van voor het verblijf in de instelling"),
                            ("jeugdhulp", "gemeente die verantwoordelijk was voor de jeugdhulp"),
                            ("woonadres", "woonadres van de cliënt"),
                            ("zonder_woonadres", "cliënt zonder bruikbaar woonadres"),
                            ("afspraak", "afspraak tussen gemeenten"),
                        ],
                        max_length=20,
                        verbose_name="grondslag",
                    ),
                ),
                ("artikel", models.CharField(max_length=80, verbose_name="artikel")),
                (
                    "uitleg",
                    models.TextField(
                        help_text="Zoals de consulent het aan de cliënt kan voorlezen.", verbose_name="uitleg"
                    ),
                ),
                ("reden_afwijking", models.CharField(blank=True, max_length=500, verbose_name="reden om af te wijken")),
                ("regelversie", models.CharField(max_length=60, verbose_name="versie van de regels")),
                ("feiten", models.JSONField(default=dict, verbose_name="gebruikte feiten")),
                (
                    "clientsoort",
                    models.CharField(
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
                ("clientsoort_uitleg", models.TextField(verbose_name="uitleg bij de soort cliënt")),
                ("aanvraag", models.UUIDField(db_index=True, editable=False, verbose_name="sleutel van het formulier")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "beschikking",
                    models.ForeignKey(
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
                    "gemeente_van_melding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente van melding",
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
                    "uitvoerende_gemeente",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="uitvoerende gemeente",
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
                    "verantwoordelijke_gemeente",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="verantwoordelijke gemeente",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.product",
                        verbose_name="product",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical indicatie",
                "verbose_name_plural": "historical indicaties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="goedkeuringsvraag",
            name="product",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.product",
                verbose_name="product",
            ),
        ),
        migrations.CreateModel(
            name="Contractproduct",
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
                    "categorie",
                    models.CharField(
                        choices=[
                            ("01", "Hulp bij het huishouden"),
                            ("02", "Begeleiding"),
                            ("03", "Persoonlijke verzorging"),
                            ("04", "Kortdurend verblijf"),
                            ("05", "Woondiensten"),
                            ("06", "Overige ondersteuning individu of gezin"),
                            ("07", "Dagbesteding"),
                            ("08", "Vervoerdiensten"),
                            ("09", "Overige groepsgerichte ondersteuning"),
                            ("10", "Overige maatwerkarrangementen"),
                            ("11", "Rolstoelen"),
                            ("12", "Vervoervoorzieningen"),
                            ("13", "Woonvoorzieningen"),
                            ("14", "Overige hulpmiddelen"),
                            ("15", "Beschermd wonen"),
                            ("16", "Opvang"),
                            ("17", "Spoedopvang"),
                            ("18", "Overige beschermd wonen en opvang"),
                        ],
                        max_length=2,
                        verbose_name="productcategorie",
                    ),
                ),
                ("code", models.CharField(max_length=5, verbose_name="productcode")),
                (
                    "eenheid",
                    models.CharField(
                        choices=[
                            ("01", "minuut"),
                            ("04", "uur"),
                            ("14", "etmaal"),
                            ("16", "dagdeel (4 uur)"),
                            ("82", "stuks (output)"),
                            ("83", "euro's"),
                            ("84", "stuks (inspanning)"),
                        ],
                        max_length=2,
                        verbose_name="eenheid",
                    ),
                ),
                (
                    "frequentie",
                    models.CharField(
                        choices=[
                            ("1", "per dag"),
                            ("2", "per week"),
                            ("4", "per maand"),
                            ("6", "totaal binnen de toewijzing"),
                        ],
                        max_length=1,
                        verbose_name="frequentie",
                    ),
                ),
                (
                    "einde_reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("contract", "het contract is afgelopen"),
                            ("andere_code", "er komt een andere code"),
                            ("geen_aanbod", "de aanbieder of het product stopt"),
                            ("fout", "de code klopte niet"),
                        ],
                        default="",
                        max_length=12,
                        verbose_name="waarom geëindigd",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
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
            ],
            options={
                "verbose_name": "productcode in een contractperiode",
                "verbose_name_plural": "productcodes in een contractperiode",
                "ordering": ("product", "-van", "pk"),
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
                (
                    "behandeling",
                    models.CharField(
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
            },
        ),
        migrations.CreateModel(
            name="Toestemming",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "waarvoor",
                    models.CharField(
                        choices=[
                            ("overdracht", "overdracht aan een andere gemeente"),
                            ("consultatie", "een collega van een andere gemeente laten meekijken"),
                            ("zoeken_elders", "vragen of een andere gemeente de cliënt kent"),
                            ("andere_wet", "gegevens gebruiken van jeugdhulp, inkomen of schuldhulp"),
                        ],
                        max_length=15,
                        verbose_name="waarvoor",
                    ),
                ),
                ("aan_wie", models.CharField(blank=True, max_length=200, verbose_name="aan wie")),
                (
                    "omvang",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("identiteit", "naam en geboortedatum"),
                                ("contact", "hoe de cliënt te bereiken is"),
                                ("ondersteuning", "welke ondersteuning nodig is"),
                                ("indicatie", "welke indicatie er nu is"),
                                ("wonen_werk", "wonen, werk en dagbesteding"),
                                ("netwerk", "familie, vrienden en netwerk"),
                                ("gezondheid", "gezondheid en behandeling"),
                                ("veiligheid", "veiligheid"),
                                ("afweging", "waarom de andere gemeente beter past"),
                                ("dossier", "het hele dossier, om mee te lezen"),
                                ("bsn", "alleen of een andere gemeente dit BSN kent"),
                                ("jeugdwet", "gegevens van de jeugdhulp"),
                                ("participatiewet", "gegevens van werk en inkomen"),
                                ("schuldhulp", "gegevens van de schuldhulpverlening"),
                            ],
                            max_length=15,
                        ),
                        size=None,
                        verbose_name="welke gegevens",
                    ),
                ),
                ("gegeven_op", models.DateField(verbose_name="gegeven op")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="geldt niet meer vanaf")),
                (
                    "hoe",
                    models.CharField(
                        choices=[
                            ("schriftelijk", "op papier, met handtekening"),
                            ("digitaal", "digitaal"),
                            ("mondeling", "in een gesprek"),
                        ],
                        max_length=15,
                        verbose_name="hoe",
                    ),
                ),
                (
                    "door_wie",
                    models.CharField(
                        choices=[("client", "de cliënt"), ("vertegenwoordiger", "de vertegenwoordiger van de cliënt")],
                        max_length=20,
                        verbose_name="gegeven door",
                    ),
                ),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "aan_gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="aan welke gemeente",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toestemmingen",
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
                "verbose_name": "toestemming",
                "verbose_name_plural": "toestemmingen",
                "ordering": ("-gegeven_op", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="overdracht",
            name="toestemming",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="overdrachten",
                to="toegang.toestemming",
                verbose_name="toestemming",
            ),
        ),
        migrations.AddField(
            model_name="deling",
            name="toestemming",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="delingen",
                to="toegang.toestemming",
                verbose_name="toestemming",
            ),
        ),
        migrations.CreateModel(
            name="ToestemmingIntrekking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="ingetrokken per")),
                (
                    "hoe",
                    models.CharField(
                        choices=[
                            ("schriftelijk", "op papier, met handtekening"),
                            ("digitaal", "digitaal"),
                            ("mondeling", "in een gesprek"),
                        ],
                        max_length=15,
                        verbose_name="hoe",
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
                    "toestemming",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intrekking",
                        to="toegang.toestemming",
                        verbose_name="toestemming",
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
                "verbose_name": "intrekking van een toestemming",
                "verbose_name_plural": "intrekkingen van toestemmingen",
            },
        ),
        migrations.CreateModel(
            name="Toewijzing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agb", models.CharField(max_length=8, verbose_name="AGB-code")),
                ("nummer", models.PositiveIntegerField(verbose_name="toewijzingnummer")),
                (
                    "categorie",
                    models.CharField(
                        choices=[
                            ("01", "Hulp bij het huishouden"),
                            ("02", "Begeleiding"),
                            ("03", "Persoonlijke verzorging"),
                            ("04", "Kortdurend verblijf"),
                            ("05", "Woondiensten"),
                            ("06", "Overige ondersteuning individu of gezin"),
                            ("07", "Dagbesteding"),
                            ("08", "Vervoerdiensten"),
                            ("09", "Overige groepsgerichte ondersteuning"),
                            ("10", "Overige maatwerkarrangementen"),
                            ("11", "Rolstoelen"),
                            ("12", "Vervoervoorzieningen"),
                            ("13", "Woonvoorzieningen"),
                            ("14", "Overige hulpmiddelen"),
                            ("15", "Beschermd wonen"),
                            ("16", "Opvang"),
                            ("17", "Spoedopvang"),
                            ("18", "Overige beschermd wonen en opvang"),
                        ],
                        max_length=2,
                        verbose_name="productcategorie",
                    ),
                ),
                ("code", models.CharField(max_length=5, verbose_name="productcode")),
                ("ingang", models.DateField(verbose_name="ingangsdatum")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "aanbieder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="aanbieder",
                    ),
                ),
                (
                    "afzender",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente in het bericht",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toewijzingen",
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
                    "indicatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toewijzingen",
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
                "verbose_name": "toewijzing",
                "verbose_name_plural": "toewijzingen",
                "ordering": ("-ingang", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Leveringsmelding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("start", "start"), ("stop", "stop")], max_length=5, verbose_name="soort"
                    ),
                ),
                ("begin", models.DateField(verbose_name="eerste dag van de levering")),
                ("eind", models.DateField(blank=True, null=True, verbose_name="laatste dag van de levering")),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("02", "overlijden"),
                            ("19", "levering volgens plan beëindigd"),
                            ("20", "levering tijdelijk beëindigd"),
                            ("21", "eenzijdig beëindigd door de cliënt"),
                            ("22", "eenzijdig beëindigd door de aanbieder"),
                            ("23", "in overeenstemming voortijdig beëindigd"),
                            ("31", "verhuizing naar een andere gemeente"),
                            ("36", "op initiatief van de gemeente"),
                            ("37", "vanwege een wijzigingsverzoek"),
                            ("38", "overstap naar een andere aanbieder"),
                            ("39", "uitstroom naar een ander domein"),
                        ],
                        max_length=2,
                        verbose_name="reden van de stop",
                    ),
                ),
                ("ingetrokken", models.BooleanField(default=False, verbose_name="de aanbieder trekt deze melding in")),
                (
                    "bericht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leveringsmeldingen",
                        to="toegang.bericht",
                        verbose_name="bericht",
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "toewijzing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="leveringsmeldingen",
                        to="toegang.toewijzing",
                        verbose_name="toewijzing",
                    ),
                ),
            ],
            options={
                "verbose_name": "melding van levering",
                "verbose_name_plural": "meldingen van levering",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Toewijzingversie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgnummer", models.PositiveSmallIntegerField(verbose_name="versie")),
                (
                    "toegewezen_op",
                    models.DateTimeField(help_text="Het toewijzingsmoment in berichten.", verbose_name="toegewezen op"),
                ),
                ("eind", models.DateField(blank=True, null=True, verbose_name="laatste dag")),
                ("volume", models.PositiveIntegerField(blank=True, null=True, verbose_name="volume")),
                (
                    "eenheid",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("01", "minuut"),
                            ("04", "uur"),
                            ("14", "etmaal"),
                            ("16", "dagdeel (4 uur)"),
                            ("82", "stuks (output)"),
                            ("83", "euro's"),
                            ("84", "stuks (inspanning)"),
                        ],
                        max_length=2,
                        verbose_name="eenheid",
                    ),
                ),
                (
                    "frequentie",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "per dag"),
                            ("2", "per week"),
                            ("4", "per maand"),
                            ("6", "totaal binnen de toewijzing"),
                        ],
                        max_length=1,
                        verbose_name="frequentie",
                    ),
                ),
                ("budget", models.PositiveIntegerField(blank=True, null=True, verbose_name="budget in centen")),
                (
                    "referentie_aanbieder",
                    models.CharField(
                        blank=True,
                        help_text="Als deze versie een verzoek honoreert.",
                        max_length=36,
                        verbose_name="referentie van het verzoek",
                    ),
                ),
                (
                    "reden_wijziging",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("02", "cliënt overleden"),
                            ("03", "contractwijziging"),
                            ("04", "verlenging na herbeoordeling"),
                            ("05", "verkorting na herbeoordeling"),
                            ("06", "uitstroom naar een ander domein"),
                            ("07", "verhuizing naar een andere gemeente"),
                            ("08", "andere leveringsvorm"),
                            ("09", "overstap naar een andere aanbieder"),
                            ("10", "nieuwe bekostigingssystematiek"),
                            ("11", "gemeentelijke herindeling"),
                            ("12", "op initiatief van de aanbieder"),
                            ("13", "verwijderd"),
                            ("14", "administratieve correctie"),
                        ],
                        max_length=2,
                        verbose_name="reden van de wijziging",
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "toewijzing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versies",
                        to="toegang.toewijzing",
                        verbose_name="toewijzing",
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
                "verbose_name": "versie van een toewijzing",
                "verbose_name_plural": "versies van toewijzingen",
                "ordering": ("toewijzing", "volgnummer"),
            },
        ),
        migrations.CreateModel(
            name="Berichtregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "bericht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regels",
                        to="toegang.bericht",
                        verbose_name="bericht",
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berichtregels",
                        to="toegang.toewijzingversie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel van een bericht",
                "verbose_name_plural": "regels van berichten",
            },
        ),
        migrations.CreateModel(
            name="Vernietigingsbesluit",
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
                ("besloten_op", models.DateField(verbose_name="besloten op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, unique=True, verbose_name="sleutel van het formulier"
                    ),
                ),
                (
                    "eerste",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="eerste persoon",
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
                    "tweede",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="tweede persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit tot vernietigen",
                "verbose_name_plural": "besluiten tot vernietigen",
            },
        ),
        migrations.CreateModel(
            name="VernietigdDossier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dossier_id", models.BigIntegerField(verbose_name="dossier")),
                ("nummer", models.CharField(max_length=11, verbose_name="dossiernummer")),
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
                    "besluit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dossiers",
                        to="toegang.vernietigingsbesluit",
                        verbose_name="besluit",
                    ),
                ),
            ],
            options={
                "verbose_name": "vernietigd dossier",
                "verbose_name_plural": "vernietigde dossiers",
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
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vernietigingsverzoeken",
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
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vernietigingsvoorstellen",
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
                (
                    "voorstel",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.vernietigingsvoorstel",
                        verbose_name="voorstel",
                    ),
                ),
            ],
            options={
                "verbose_name": "einde van een voorstel om te vernietigen",
                "verbose_name_plural": "einden van voorstellen om te vernietigen",
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
        migrations.CreateModel(
            name="Stapcorrectie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "veld",
                    models.CharField(
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
                ("oud", models.CharField(blank=True, max_length=80, verbose_name="was")),
                ("nieuw", models.CharField(blank=True, max_length=80, verbose_name="is nu")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("tikfout", "verkeerd overgenomen of getypt"),
                            ("stuk", "in het stuk of de post staat iets anders"),
                            ("client", "de cliënt of de melder wees ons op een fout"),
                            ("vergissing", "vastgelegd bij de verkeerde stap of op de verkeerde dag"),
                        ],
                        max_length=10,
                        verbose_name="reden",
                    ),
                ),
                ("verbeterd_op", models.DateField(verbose_name="verbeterd op")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stapcorrecties",
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
                    "ingebrekestelling",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.ingebrekestelling",
                        verbose_name="ingebrekestelling",
                    ),
                ),
                (
                    "melding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.melding",
                        verbose_name="melding",
                    ),
                ),
                (
                    "op_aanvraag",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.aanvraag",
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "opschorting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.opschorting",
                        verbose_name="opschorting",
                    ),
                ),
                (
                    "rechtsmiddel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.rechtsmiddel",
                        verbose_name="rechtsmiddel",
                    ),
                ),
                (
                    "stap",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.meldingstap",
                        verbose_name="stap",
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
                    "verslag",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.verslag",
                        verbose_name="verslag",
                    ),
                ),
            ],
            options={
                "verbose_name": "verbetering van een stap",
                "verbose_name_plural": "verbeteringen van stappen",
                "ordering": ("-pk",),
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
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vertegenwoordigers",
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
                "verbose_name": "vertegenwoordiger",
                "verbose_name_plural": "vertegenwoordigers",
                "ordering": ("van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Verzoek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("toewijzing", "verzoek om toewijzing"), ("wijziging", "verzoek om wijziging")],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("agb", models.CharField(max_length=8, verbose_name="AGB-code")),
                ("referentie_aanbieder", models.CharField(max_length=36, verbose_name="referentie van de aanbieder")),
                ("uiterlijk", models.DateField(verbose_name="antwoord uiterlijk op")),
                (
                    "bericht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzoeken",
                        to="toegang.bericht",
                        verbose_name="bericht",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzoeken",
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
            ],
            options={
                "verbose_name": "verzoek van een aanbieder",
                "verbose_name_plural": "verzoeken van aanbieders",
                "ordering": ("uiterlijk", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Verzoekantwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("in_onderzoek", "in onderzoek"),
                            ("afgewezen", "afgewezen"),
                            ("toegewezen", "toegewezen"),
                        ],
                        max_length=12,
                        verbose_name="antwoord",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "geen wijziging, maar een nieuwe aanvraag"),
                            ("2", "past niet binnen het budget"),
                            ("3", "geen contract"),
                            ("4", "past niet binnen het contract"),
                            ("5", "een andere gemeente is aan zet"),
                            ("6", "stapeling"),
                            ("7", "afgekeurd op inhoud van de zorg"),
                            ("9", "de leeftijdsgrens is bereikt"),
                        ],
                        max_length=2,
                        verbose_name="reden",
                    ),
                ),
                ("op", models.DateField(verbose_name="datum van het antwoord")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "bericht",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.bericht",
                        verbose_name="antwoordbericht",
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "toewijzing",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.toewijzing",
                        verbose_name="toewijzing",
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
                    "verzoek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoorden",
                        to="toegang.verzoek",
                        verbose_name="verzoek",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een verzoek",
                "verbose_name_plural": "antwoorden op verzoeken",
                "ordering": ("pk",),
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
                (
                    "verzoek",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitkomst",
                        to="toegang.vernietigingsverzoek",
                        verbose_name="verzoek",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitkomst van een verzoek om te vernietigen",
                "verbose_name_plural": "uitkomsten van verzoeken om te vernietigen",
            },
        ),
        migrations.CreateModel(
            name="Voorziening",
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
                    "categorie",
                    models.CharField(
                        choices=[
                            ("kern", "kernaanbieders beschermd wonen"),
                            ("sectorvreemd", "sectorvreemde aanbieders"),
                            ("pgb", "persoonsgebonden budget"),
                        ],
                        max_length=12,
                        verbose_name="categorie",
                    ),
                ),
                ("plekken", models.PositiveIntegerField(verbose_name="aantal plekken")),
                (
                    "aantal_aanbieders",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="aantal aanbieders"),
                ),
                (
                    "aantal_locaties",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="aantal locaties volgens de bron"
                    ),
                ),
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
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="aanbieder",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voorzieningen",
                        to="toegang.product",
                        verbose_name="product",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voorzieningen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "voorziening",
                "verbose_name_plural": "voorzieningen",
                "ordering": ("regio", "categorie", "-plekken", "pk"),
            },
        ),
        migrations.AddField(
            model_name="locatie",
            name="voorziening",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="locaties",
                to="toegang.voorziening",
                verbose_name="voorziening",
            ),
        ),
        migrations.CreateModel(
            name="Wachtlijstplaats",
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
                    "problematiek",
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
                        max_length=12,
                        verbose_name="voorliggende problematiek",
                    ),
                ),
                ("sinds", models.DateField(verbose_name="wacht sinds")),
                (
                    "verblijft_in_instelling",
                    models.BooleanField(default=False, verbose_name="verblijft al in een instelling en wil verhuizen"),
                ),
                ("prioriteit", models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="prioriteit")),
                (
                    "prioriteit_woord",
                    models.CharField(
                        db_default="gewoon",
                        default="gewoon",
                        editable=False,
                        max_length=40,
                        verbose_name="prioriteit in woorden",
                    ),
                ),
                ("tot", models.DateField(blank=True, editable=False, null=True, verbose_name="wacht niet meer vanaf")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wachtlijstplaatsen",
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "op_naam",
                    models.ForeignObject(
                        from_fields=["dossier"],
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="toegang.clientnaam",
                        to_fields=["dossier"],
                    ),
                ),
            ],
            options={
                "verbose_name": "plaats op de wachtlijst",
                "verbose_name_plural": "plaatsen op de wachtlijst",
                "ordering": ("sinds", "pk"),
            },
        ),
        migrations.CreateModel(
            name="WachtlijstEinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("per", models.DateField(verbose_name="wacht niet meer vanaf")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("geplaatst", "geplaatst"),
                            ("ingetrokken", "de cliënt wil niet meer"),
                            ("andere_hulp", "geholpen met andere ondersteuning"),
                            ("wlz", "zorg uit de Wlz"),
                            ("overgedragen", "overgedragen aan een andere gemeente"),
                            ("onvindbaar", "niet meer te bereiken"),
                            ("overleden", "overleden"),
                        ],
                        max_length=12,
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "plaats",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="toegang.wachtlijstplaats",
                        verbose_name="plaats op de wachtlijst",
                    ),
                ),
            ],
            options={
                "verbose_name": "einde van het wachten",
                "verbose_name_plural": "einden van het wachten",
            },
        ),
        migrations.CreateModel(
            name="Prioriteitsbesluit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("prioriteit", models.PositiveSmallIntegerField(verbose_name="prioriteit")),
                (
                    "woord",
                    models.CharField(
                        help_text="Zoals de prioriteit heette toen dit werd besloten.",
                        max_length=40,
                        verbose_name="prioriteit in woorden",
                    ),
                ),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                ("besloten_op", models.DateField(verbose_name="besloten op")),
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "plaats",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prioriteitsbesluiten",
                        to="toegang.wachtlijstplaats",
                        verbose_name="plaats op de wachtlijst",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit over prioriteit",
                "verbose_name_plural": "besluiten over prioriteit",
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Overbrugging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("wat", models.CharField(max_length=200, verbose_name="wat krijgt de cliënt intussen")),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="niet meer vanaf")),
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
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "plaats",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overbruggingen",
                        to="toegang.wachtlijstplaats",
                        verbose_name="plaats op de wachtlijst",
                    ),
                ),
            ],
            options={
                "verbose_name": "overbrugging",
                "verbose_name_plural": "overbruggingen",
                "ordering": ("-van", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Woningafspraak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("urgentie", "urgentie"),
                            ("corporatie", "woning volgens de afspraak met een corporatie"),
                            ("anders", "andere woning"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("aangevraagd_op", models.DateField(verbose_name="aangevraagd op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("toegewezen", "toegewezen"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=12,
                        verbose_name="uitkomst",
                    ),
                ),
                ("uitkomst_op", models.DateField(blank=True, null=True, verbose_name="datum van de uitkomst")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
                (
                    "corporatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="woningcorporatie",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="woningafspraken",
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
                "verbose_name": "woningafspraak",
                "verbose_name_plural": "woningafspraken",
                "ordering": ("-aangevraagd_op", "-pk"),
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
        migrations.AddField(
            model_name="plaatsing",
            name="op_naam",
            field=models.ForeignObject(
                from_fields=["dossier"],
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="toegang.clientnaam",
                to_fields=["dossier"],
            ),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=models.Q(("gesloten_op__isnull", True)),
                fields=["gemeente", "termijn", "id"],
                name="open_dossier_op_termijn",
            ),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(fields=["gemeente", "geopend_op", "id"], name="dossier_op_openingsdatum"),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=models.Q(("gesloten_op__isnull", False)),
                fields=["gemeente", "gesloten_op", "id"],
                name="gesloten_dossier_op_sluitdatum",
            ),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=models.Q(("gesloten_op__isnull", True)),
                fields=["behandelaar", "termijn"],
                name="open_dossier_van_behandelaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "nummer"), name="dossiernummer_is_uniek_in_de_gemeente"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.UniqueConstraint(fields=("id", "gemeente"), name="dossier_hoort_bij_zijn_gemeente"),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("id__lt", 1000000000), ("taak", "BW")),
                    models.Q(("id__gte", 1000000000), ("taak", "MO")),
                    _connector="OR",
                ),
                name="sleutel_van_het_dossier_zegt_de_taak",
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__regex", "^[0-9]{4}-[0-9]{6}$")), name="dossiernummer_is_leesbaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gesloten_op__isnull", True), ("sluitreden", "")),
                    models.Q(("gesloten_op__isnull", False), models.Q(("sluitreden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="dossier_sluit_met_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.CheckConstraint(
                condition=models.Q(("gemeld_op__lte", models.F("geopend_op"))),
                name="dossier_opent_niet_voor_de_melding",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanbiedercode",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="agb_code_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanbiedercode",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde_reden", ""), ("tot__isnull", False), _connector="OR"),
                name="reden_van_het_einde_van_een_agb_code_heeft_een_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanbiedercode",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    ("organisatie", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="aanbieder_heeft_een_agb_code_tegelijk_in_de_regio",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanbiedercode",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    ("agb", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="agb_code_is_van_een_aanbieder_tegelijk_in_de_regio",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanbiedercode",
            constraint=models.CheckConstraint(
                condition=models.Q(("agb__regex", "^[0-9]{8}$")), name="agb_code_is_acht_cijfers"
            ),
        ),
        migrations.AddConstraint(
            model_name="afwegingsfactor",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="afwegingsfactor_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="afwegingsfactor",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    ("sleutel", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="regio_heeft_een_factor_een_keer_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bericht",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "soort", "afzender", "identificatie"), name="bericht_komt_een_keer_binnen"
            ),
        ),
        migrations.AddConstraint(
            model_name="bericht",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(
                    models.Func(
                        models.F("inhoud"), models.Value(0), function="get_byte", output_field=models.IntegerField()
                    ),
                    1,
                ),
                name="bericht_is_versleuteld",
            ),
        ),
        migrations.AddConstraint(
            model_name="berichtreeks",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "soort"), name="gemeente_heeft_een_reeks_per_soort_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="berichtretour",
            constraint=models.CheckConstraint(
                condition=models.Q(("retourcode__regex", "^[0-9S][0-9]{3}$")), name="retourcode_is_leesbaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="berichtverwerking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bevindingen", []), ("retourcode", "0200"), ("uitkomst", "verwerkt")),
                    models.Q(
                        ("uitkomst", "afgekeurd"),
                        models.Q(("retourcode", "0200"), _negated=True),
                        models.Q(("bevindingen", []), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="afgekeurd_bericht_heeft_een_bevinding",
            ),
        ),
        migrations.AddIndex(
            model_name="client",
            index=models.Index(fields=["gemeente", "zoeknaam"], name="client_op_zoeknaam"),
        ),
        migrations.AddIndex(
            model_name="client",
            index=models.Index(fields=["gemeente", "geboortedatum"], name="client_op_geboortedatum"),
        ),
        migrations.AddConstraint(
            model_name="client",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("woonplaats__isnull", False), ("woonplaats_soort", "gemeente")),
                    models.Q(models.Q(("woonplaats_soort", "gemeente"), _negated=True), ("woonplaats__isnull", True)),
                    _connector="OR",
                ),
                name="woonplaats_is_een_gemeente_of_zegt_waarom_niet",
            ),
        ),
        migrations.AddConstraint(
            model_name="client",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("achternaam", ""), _negated=True),
                    models.Q(("voornamen", ""), _negated=True),
                    models.Q(("zoeknaam", ""), _negated=True),
                ),
                name="client_heeft_een_naam",
            ),
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
        migrations.AddConstraint(
            model_name="clientbsn",
            constraint=models.UniqueConstraint(
                models.F("gemeente"),
                models.F("zoekhash"),
                models.Case(
                    models.When(dossier__gte=1000000000, then=1), default=0, output_field=models.SmallIntegerField()
                ),
                name="bsn_staat_eens_in_de_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="clientbsn",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("zoekhash"), 32),
                name="zoekhash_is_32_bytes",
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
        migrations.AddConstraint(
            model_name="advies",
            constraint=models.CheckConstraint(condition=models.Q(("met_advies", True)), name="advies_is_gevraagd"),
        ),
        migrations.AddConstraint(
            model_name="advies",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True), name="advies_heeft_een_tekst"
            ),
        ),
        migrations.AddConstraint(
            model_name="delingeinde",
            constraint=models.CheckConstraint(
                condition=models.Q(("per__lt", models.F("was_tot"))), name="deling_eindigt_eerder"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossierstuk",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="stuk_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossierstuk",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(
                    models.Func(
                        models.F("inhoud"), models.Value(0), function="get_byte", output_field=models.IntegerField()
                    ),
                    1,
                ),
                name="stuk_is_versleuteld",
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluatie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("uitkomst__in", ["behaald", "bijgesteld", "vervallen"]), ("volgende__isnull", True)),
                    models.Q(
                        models.Q(("uitkomst__in", ["behaald", "bijgesteld", "vervallen"]), _negated=True),
                        ("volgende__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="alleen_een_doel_dat_loopt_wordt_opnieuw_bekeken",
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("volgende__isnull", True), ("volgende__gt", models.F("op")), _connector="OR"),
                name="volgende_evaluatie_ligt_later",
            ),
        ),
        migrations.AddConstraint(
            model_name="gepubliceerdetelling",
            constraint=models.CheckConstraint(
                condition=models.Q(("van__isnull", True), ("van__lt", models.F("peildatum")), _connector="OR"),
                name="telling_over_een_periode_duurt_een_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="gepubliceerdetelling",
            constraint=models.UniqueConstraint(
                fields=("regio", "tabel", "peildatum"), name="telling_wordt_eens_per_peildatum_gepubliceerd"
            ),
        ),
        migrations.AddConstraint(
            model_name="gepubliceerdetelling",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("van__isnull", False)),
                expressions=[
                    ("regio", "="),
                    ("tabel", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("peildatum")), "&&"),
                ],
                name="tellingen_over_perioden_overlappen_niet",
            ),
        ),
        migrations.AddConstraint(
            model_name="goedkeuring",
            constraint=models.CheckConstraint(
                condition=models.Q(("persoon", models.F("vrager")), _negated=True), name="goedkeuren_doet_een_ander"
            ),
        ),
        migrations.AddConstraint(
            model_name="goedkeuring",
            constraint=models.CheckConstraint(
                condition=models.Q(("akkoord", True), models.Q(("toelichting", ""), _negated=True), _connector="OR"),
                name="niet_goedkeuren_heeft_een_reden",
            ),
        ),
        migrations.AddIndex(
            model_name="huishouden",
            index=models.Index(fields=["gemeente", "aangevraagd_op"], name="gezin_voor_de_telling"),
        ),
        migrations.AddConstraint(
            model_name="cakmelding",
            constraint=models.UniqueConstraint(
                fields=("indicatie", "soort", "dag"), name="cak_hoort_elke_dag_een_keer"
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
            model_name="leerfase",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="leerfase_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="leerfase",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("pet", "="), (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&")],
                name="consulent_heeft_een_leerfase_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="leerjaar",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="leerjaar_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="leerjaar",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("gemeente", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="gemeente_heeft_een_leerjaar_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
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
        migrations.AddConstraint(
            model_name="nummerreeks",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "jaar"), name="gemeente_heeft_per_jaar_een_nummerreeks"
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
        migrations.AddConstraint(
            model_name="afweging",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="afweging_heeft_een_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="overdrachtafspraak_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtafspraak",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="regio_heeft_een_overdrachtafspraak_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="overdrachtafspraak_heeft_een_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("antwoord_dagen__isnull", True), ("antwoord_dagen__range", (1, 365)), _connector="OR"
                ),
                name="antwoord_komt_binnen_een_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtstap",
            constraint=models.UniqueConstraint(
                fields=("overdracht", "volgnummer"), name="overdracht_heeft_een_volgende_stap"
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "geweigerd"), _negated=True),
                    models.Q(models.Q(("gronden", []), _negated=True), models.Q(("toelichting", ""), _negated=True)),
                    _connector="OR",
                ),
                name="weigeren_heeft_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("niveau__range", (1, 3)), ("soort", "geescaleerd")),
                    models.Q(models.Q(("soort", "geescaleerd"), _negated=True), ("niveau", None)),
                    _connector="OR",
                ),
                name="escaleren_gaat_een_trede_omhoog",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("betaler_tot__isnull", False),
                        ("overdrachtsdatum__isnull", False),
                        ("soort__in", ["geaccepteerd", "verzet"]),
                    ),
                    models.Q(
                        models.Q(("soort__in", ["geaccepteerd", "verzet"]), _negated=True),
                        ("betaler_tot__isnull", True),
                        ("overdrachtsdatum__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="ja_zeggen_noemt_de_dag_en_wie_betaalt",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("betaler_tot__isnull", True),
                    (
                        "betaler_tot__gte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("overdrachtsdatum"), "-", models.Value(datetime.timedelta(days=1))
                        ),
                    ),
                    _connector="OR",
                ),
                name="tussen_twee_betalers_ligt_geen_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("opgetekend", False), ("kant", "ontvanger"), _connector="OR"),
                name="optekenen_gaat_over_de_ontvanger",
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
        migrations.AddConstraint(
            model_name="afwezigheid",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="afwezigheid_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="afwezigheid",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("plaatsing", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="client_is_een_keer_tegelijk_afwezig",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsingantwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("uitkomst", "geaccepteerd"), models.Q(("reden", ""), _negated=True), _connector="OR"
                ),
                name="weigeren_of_intrekken_heeft_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsingeinde",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bestemming", "anders"), _negated=True),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="andere_bestemming_heeft_een_toelichting",
            ),
        ),
        migrations.AddConstraint(
            model_name="prioriteitsniveau",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="prioriteitsniveau_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="prioriteitsniveau",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    ("rang", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="rang_heeft_in_de_regio_een_naam_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="prioriteitsniveau",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    ("naam", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="naam_staat_in_de_regio_bij_een_rang_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="prioriteitsniveau",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("naam", ""), _negated=True), models.Q(("reden", ""), _negated=True)),
                name="prioriteitsniveau_heeft_een_naam_en_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="prioriteitsniveau",
            constraint=models.CheckConstraint(condition=models.Q(("rang__lte", 99)), name="rang_is_hoogstens_99"),
        ),
        migrations.AddIndex(
            model_name="privacyverzoek",
            index=models.Index(fields=["gemeente", "uiterlijk", "id"], name="privacyverzoek_op_dag"),
        ),
        migrations.AddConstraint(
            model_name="privacyverzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(("uiterlijk__gt", models.F("ontvangen_op"))),
                name="privacyverzoek_heeft_een_termijn_na_de_ontvangst",
            ),
        ),
        migrations.AddConstraint(
            model_name="privacyverzoek",
            constraint=models.CheckConstraint(
                condition=models.Q(("omschrijving", ""), _negated=True), name="privacyverzoek_zegt_wat_de_client_vraagt"
            ),
        ),
        migrations.AddConstraint(
            model_name="privacyverzoekantwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("uitkomst", "toegewezen"), models.Q(("toelichting", ""), _negated=True), _connector="OR"
                ),
                name="niet_toegewezen_verzoek_heeft_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="product",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gestopt_op__isnull", True), models.Q(("reden_einde", ""), _negated=True), _connector="OR"
                ),
                name="product_stopt_met_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="product",
            constraint=models.CheckConstraint(
                condition=models.Q(("aanvulling", False), ("regio__isnull", False), _connector="OR"),
                name="aanvulling_is_van_een_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="plek",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="plek_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="plek",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("locatie", "="),
                    ("kenmerk", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="plek_staat_een_keer_tegelijk_op_de_locatie",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="plek",
            constraint=models.CheckConstraint(
                condition=models.Q(("kenmerk", ""), _negated=True), name="plek_heeft_een_kenmerk"
            ),
        ),
        migrations.AddConstraint(
            model_name="plek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "geschikt_voor__contained_by",
                        ["autisme", "ggz_epa", "korsakov", "lvb", "verslaving", "somatiek", "jonge_ouder", "onbekend"],
                    )
                ),
                name="plek_is_voor_bekende_doelgroepen",
            ),
        ),
        migrations.AddIndex(
            model_name="indicatie",
            index=models.Index(
                fields=["gemeente", "van", "loopt_tot", "product", "doelgroep"],
                include=("leveringsvorm",),
                name="indicatie_voor_de_telling",
            ),
        ),
        migrations.AddIndex(
            model_name="indicatie",
            index=models.Index(
                condition=models.Q(("loopt_tot__isnull", False)),
                fields=["gemeente", "loopt_tot", "id"],
                name="indicatie_op_einddatum",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="indicatie_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("loopt_tot__isnull", True), ("tot__isnull", True)),
                    models.Q(
                        ("loopt_tot__gte", models.F("van")),
                        ("loopt_tot__isnull", False),
                        models.Q(("tot__isnull", True), ("loopt_tot__lte", models.F("tot")), _connector="OR"),
                    ),
                    _connector="OR",
                ),
                name="recht_stopt_binnen_de_indicatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("grondslag", "afspraak"), _negated=True),
                    models.Q(("reden_afwijking", ""), _negated=True),
                    _connector="OR",
                ),
                name="afwijken_van_de_regel_heeft_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatie",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("dossier", "="),
                    ("product", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("loopt_tot")), "&&"),
                ],
                name="dossier_heeft_een_product_een_keer_tegelijk",
                violation_error_message="Voor dit product loopt in deze periode al een indicatie.",
            ),
        ),
        migrations.AddConstraint(
            model_name="goedkeuringsvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("product__isnull", False),
                        ("van__isnull", False),
                        models.Q(("doelgroep", ""), _negated=True),
                        models.Q(("leveringsvorm", ""), _negated=True),
                        models.Q(("tot__isnull", True), ("tot__gt", models.F("van")), _connector="OR"),
                    ),
                    models.Q(
                        ("doelgroep", ""),
                        ("leveringsvorm", ""),
                        ("product__isnull", True),
                        ("tot__isnull", True),
                        ("van__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="goedkeuringsvraag_noemt_het_hele_besluit",
            ),
        ),
        migrations.AddConstraint(
            model_name="goedkeuringsvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("indicatie__isnull", False),
                        ("melding__isnull", True),
                        ("soort__in", ["herziening", "intrekking", "beeindiging"]),
                    ),
                    models.Q(
                        ("indicatie__isnull", True),
                        ("melding__isnull", False),
                        ("soort__in", ["gedeeltelijk", "afwijzing", "buiten_behandeling"]),
                    ),
                    models.Q(("indicatie__isnull", True), ("soort__in", ["toekenning", ""])),
                    _connector="OR",
                ),
                name="goedkeuringsvraag_zegt_waarover",
            ),
        ),
        migrations.AddConstraint(
            model_name="goedkeuringsvraag",
            constraint=models.UniqueConstraint(
                fields=("id", "dossier", "gemeente", "persoon"), name="goedkeuringsvraag_is_van_iemand"
            ),
        ),
        migrations.AddConstraint(
            model_name="contractproduct",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="productcode_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contractproduct",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde_reden", ""), ("tot__isnull", False), _connector="OR"),
                name="reden_van_het_einde_van_een_productcode_heeft_een_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="contractproduct",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    ("product", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="product_heeft_een_productcode_tegelijk_in_de_regio",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contractproduct",
            constraint=models.CheckConstraint(
                condition=models.Q(("code__regex", "^\\S{1,5}$")), name="productcode_heeft_een_tot_vijf_tekens"
            ),
        ),
        migrations.AddConstraint(
            model_name="contractproduct",
            constraint=models.CheckConstraint(
                condition=models.Q(("eenheid__in", ["14", "16", "83", "84"]), ("frequentie", "1"), _negated=True),
                name="etmaal_dagdeel_euro_en_inspanning_gaan_nooit_per_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="rechtsmiddel",
            constraint=models.CheckConstraint(
                condition=models.Q(("soort", "bezwaar"), ("behandeling", "college"), _connector="OR"),
                name="alleen_bezwaar_gaat_naar_een_commissie",
            ),
        ),
        migrations.AddConstraint(
            model_name="rechtsmiddelverdaging",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot_en_met__gt", models.F("medegedeeld_op"))),
                name="verdagen_is_tot_een_latere_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("aan_gemeente__isnull", False), ("waarvoor__in", ["overdracht", "consultatie"])),
                    models.Q(("aan_gemeente__isnull", True), ("waarvoor", "zoeken_elders")),
                    models.Q(
                        ("aan_gemeente__isnull", True),
                        ("waarvoor", "andere_wet"),
                        models.Q(("aan_wie", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="toestemming_noemt_aan_wie",
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.CheckConstraint(
                condition=models.Q(("omvang", []), _negated=True), name="toestemming_noemt_welke_gegevens"
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gt", models.F("gegeven_op")), _connector="OR"),
                name="toestemming_eindigt_na_zij_gegeven_is",
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("aan_gemeente__isnull", True),
                    models.Q(("aan_gemeente", models.F("gemeente")), _negated=True),
                    _connector="OR",
                ),
                name="toestemming_is_voor_een_andere_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.UniqueConstraint(
                fields=("id", "dossier", "gemeente"), name="toestemming_is_voor_een_dossier"
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.UniqueConstraint(
                fields=("id", "dossier", "gemeente", "aan_gemeente"), name="toestemming_is_voor_een_dossier_en_gemeente"
            ),
        ),
        migrations.AddIndex(
            model_name="overdracht",
            index=models.Index(fields=["gemeente", "verzonden_op", "id"], name="overdracht_van_gemeente"),
        ),
        migrations.AddIndex(
            model_name="overdracht",
            index=models.Index(fields=["naar_gemeente", "verzonden_op", "id"], name="overdracht_naar_gemeente"),
        ),
        migrations.AddConstraint(
            model_name="overdracht",
            constraint=models.CheckConstraint(
                condition=models.Q(("gemeente", models.F("naar_gemeente")), _negated=True),
                name="overdracht_gaat_naar_een_andere_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdracht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("antwoord_uiterlijk__isnull", True),
                    ("antwoord_uiterlijk__gte", models.F("verzonden_op")),
                    _connector="OR",
                ),
                name="overdracht_vraagt_antwoord_na_het_verzenden",
            ),
        ),
        migrations.AddConstraint(
            model_name="overdracht",
            constraint=models.UniqueConstraint(
                fields=("id", "dossier", "gemeente"), name="overdracht_is_van_een_dossier"
            ),
        ),
        migrations.AddConstraint(
            model_name="overdracht",
            constraint=models.UniqueConstraint(
                fields=("id", "dossier", "gemeente", "naar_gemeente"), name="overdracht_is_van_twee_gemeenten"
            ),
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__gte", models.F("van"))), name="deling_eindigt_niet_voor_zij_begint"
            ),
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("content_object", "="),
                    ("user", "="),
                    ("permission", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="dossier_is_een_keer_tegelijk_met_iemand_gedeeld",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=models.UniqueConstraint(
                fields=("id", "content_object", "gemeente"), name="deling_is_van_een_dossier"
            ),
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=models.UniqueConstraint(
                fields=("id", "content_object", "gemeente", "met_advies"), name="deling_zegt_of_zij_om_advies_vraagt"
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzing",
            constraint=models.UniqueConstraint(
                fields=("afzender", "nummer"), name="toewijzingnummer_is_uniek_in_de_gemeente"
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzing",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__gte", 1), ("nummer__lte", 999999999)),
                name="toewijzingnummer_heeft_negen_cijfers",
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzing",
            constraint=models.CheckConstraint(
                condition=models.Q(("agb__regex", "^[0-9]{8}$")), name="toewijzing_gaat_naar_een_agb_code"
            ),
        ),
        migrations.AddConstraint(
            model_name="leveringsmelding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("eind__isnull", True), ("reden", ""), ("soort", "start")),
                    models.Q(("eind__isnull", False), ("soort", "stop"), models.Q(("reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="stop_heeft_een_laatste_dag_en_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="leveringsmelding",
            constraint=models.CheckConstraint(
                condition=models.Q(("eind__isnull", True), ("eind__gte", models.F("begin")), _connector="OR"),
                name="levering_stopt_niet_voor_zij_begint",
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzingversie",
            constraint=models.UniqueConstraint(
                fields=("toewijzing", "volgnummer"), name="versie_heeft_een_eigen_volgnummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzingversie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("budget__isnull", True),
                        ("volume__isnull", False),
                        models.Q(("eenheid", ""), _negated=True),
                        models.Q(("frequentie", ""), _negated=True),
                    ),
                    models.Q(("budget__isnull", False), ("eenheid", ""), ("frequentie", ""), ("volume__isnull", True)),
                    _connector="OR",
                ),
                name="toewijzing_heeft_een_omvang_of_een_budget",
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzingversie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("eind__isnull", False),
                    models.Q(("budget__isnull", True), models.Q(("frequentie", "2"), _negated=True)),
                    _connector="OR",
                ),
                name="budget_en_omvang_per_week_hebben_een_laatste_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzingversie",
            constraint=models.CheckConstraint(
                condition=models.Q(("eenheid__in", ["14", "16", "83", "84"]), ("frequentie", "1"), _negated=True),
                name="deze_eenheden_worden_nooit_per_dag_toegewezen",
            ),
        ),
        migrations.AddConstraint(
            model_name="toewijzingversie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reden_wijziging", ""), ("volgnummer", 1)),
                    models.Q(("volgnummer__gt", 1), models.Q(("reden_wijziging", ""), _negated=True)),
                    _connector="OR",
                ),
                name="alleen_een_latere_versie_heeft_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="berichtregel",
            constraint=models.UniqueConstraint(
                fields=("bericht", "versie"), name="versie_staat_een_keer_in_het_bericht"
            ),
        ),
        migrations.AddConstraint(
            model_name="vernietigingsbesluit",
            constraint=models.CheckConstraint(
                condition=models.Q(("eerste", models.F("tweede")), _negated=True),
                name="vernietigen_besluiten_twee_verschillende_mensen",
            ),
        ),
        migrations.AddConstraint(
            model_name="vernietigddossier",
            constraint=models.UniqueConstraint(
                fields=("besluit", "dossier_id"), name="dossier_staat_eens_in_het_besluit"
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
            model_name="stapcorrectie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ingebrekestelling__isnull", True),
                        ("melding__isnull", False),
                        ("op_aanvraag__isnull", True),
                        ("opschorting__isnull", True),
                        ("rechtsmiddel__isnull", True),
                        ("stap__isnull", True),
                        ("verslag__isnull", True),
                    ),
                    models.Q(
                        ("ingebrekestelling__isnull", True),
                        ("melding__isnull", True),
                        ("op_aanvraag__isnull", True),
                        ("opschorting__isnull", True),
                        ("rechtsmiddel__isnull", True),
                        ("stap__isnull", False),
                        ("verslag__isnull", True),
                    ),
                    models.Q(
                        ("ingebrekestelling__isnull", True),
                        ("melding__isnull", True),
                        ("op_aanvraag__isnull", False),
                        ("opschorting__isnull", True),
                        ("rechtsmiddel__isnull", True),
                        ("stap__isnull", True),
                        ("verslag__isnull", True),
                    ),
                    models.Q(
                        ("ingebrekestelling__isnull", True),
                        ("melding__isnull", True),
                        ("op_aanvraag__isnull", True),
                        ("opschorting__isnull", True),
                        ("rechtsmiddel__isnull", True),
                        ("stap__isnull", True),
                        ("verslag__isnull", False),
                    ),
                    models.Q(
                        ("ingebrekestelling__isnull", True),
                        ("melding__isnull", True),
                        ("op_aanvraag__isnull", True),
                        ("opschorting__isnull", False),
                        ("rechtsmiddel__isnull", True),
                        ("stap__isnull", True),
                        ("verslag__isnull", True),
                    ),
                    models.Q(
                        ("ingebrekestelling__isnull", False),
                        ("melding__isnull", True),
                        ("op_aanvraag__isnull", True),
                        ("opschorting__isnull", True),
                        ("rechtsmiddel__isnull", True),
                        ("stap__isnull", True),
                        ("verslag__isnull", True),
                    ),
                    models.Q(
                        ("ingebrekestelling__isnull", True),
                        ("melding__isnull", True),
                        ("op_aanvraag__isnull", True),
                        ("opschorting__isnull", True),
                        ("rechtsmiddel__isnull", False),
                        ("stap__isnull", True),
                        ("verslag__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="verbetering_gaat_over_een_stap",
            ),
        ),
        migrations.AddConstraint(
            model_name="stapcorrectie",
            constraint=models.CheckConstraint(
                condition=models.Q(("oud", models.F("nieuw")), _negated=True), name="verbetering_verandert_iets"
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
        migrations.AddConstraint(
            model_name="verzoek",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "agb", "referentie_aanbieder"), name="referentie_van_de_aanbieder_is_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="verzoekantwoord",
            constraint=models.UniqueConstraint(
                condition=models.Q(("antwoord", "in_onderzoek")),
                fields=("verzoek",),
                name="verzoek_gaat_een_keer_in_onderzoek",
            ),
        ),
        migrations.AddConstraint(
            model_name="verzoekantwoord",
            constraint=models.UniqueConstraint(
                condition=models.Q(("antwoord", "in_onderzoek"), _negated=True),
                fields=("verzoek",),
                name="verzoek_krijgt_een_besluit",
            ),
        ),
        migrations.AddConstraint(
            model_name="verzoekantwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("antwoord", "afgewezen"),
                        ("bericht__isnull", False),
                        ("toewijzing__isnull", True),
                        models.Q(("reden", ""), _negated=True),
                    ),
                    models.Q(
                        ("antwoord", "in_onderzoek"),
                        ("bericht__isnull", False),
                        ("reden", ""),
                        ("toewijzing__isnull", True),
                    ),
                    models.Q(
                        ("antwoord", "toegewezen"),
                        ("bericht__isnull", True),
                        ("reden", ""),
                        ("toewijzing__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="antwoord_heeft_een_bericht_of_een_toewijzing",
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
        migrations.AddConstraint(
            model_name="voorziening",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="voorziening_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="voorziening",
            constraint=models.UniqueConstraint(
                fields=("regio", "product", "categorie", "organisatie", "gemeente", "van"),
                name="voorziening_staat_eens_vast",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="voorziening",
            constraint=models.CheckConstraint(
                condition=models.Q(("organisatie__isnull", True), ("aantal_aanbieders__isnull", True), _connector="OR"),
                name="voorziening_is_van_een_aanbieder_of_telt_aanbieders",
            ),
        ),
        migrations.AddConstraint(
            model_name="locatie",
            constraint=models.UniqueConstraint(
                fields=("organisatie", "gemeente", "naam"), name="locatie_staat_eens_vast"
            ),
        ),
        migrations.AddConstraint(
            model_name="prioriteitsbesluit",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="prioriteit_heeft_een_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="overbrugging",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="overbrugging_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="overbrugging",
            constraint=models.CheckConstraint(
                condition=models.Q(("wat", ""), _negated=True), name="overbrugging_zegt_wat_zij_is"
            ),
        ),
        migrations.AddConstraint(
            model_name="woningafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("uitkomst", ""), ("uitkomst_op__isnull", True)),
                    models.Q(
                        models.Q(("uitkomst", ""), _negated=True),
                        ("uitkomst_op__gte", models.F("aangevraagd_op")),
                        ("uitkomst_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="uitkomst_van_een_woningafspraak_heeft_een_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="woningafspraak",
            constraint=models.UniqueConstraint(
                condition=models.Q(("uitkomst", "")),
                fields=("dossier", "soort"),
                name="woningafspraak_loopt_een_keer_tegelijk",
            ),
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
        migrations.AddIndex(
            model_name="wachtlijstplaats",
            index=models.Index(
                condition=models.Q(("tot__isnull", True)),
                fields=["gemeente", "sinds", "id"],
                name="wachtenden_op_datum",
            ),
        ),
        migrations.AddConstraint(
            model_name="wachtlijstplaats",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("sinds")), _connector="OR"),
                name="wachten_eindigt_niet_voor_het_begint",
            ),
        ),
        migrations.AddConstraint(
            model_name="wachtlijstplaats",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("dossier", "="),
                    ("taak", "="),
                    (regio.models.periode.Datumbereik(models.F("sinds"), models.F("tot")), "&&"),
                ],
                name="dossier_staat_een_keer_tegelijk_op_de_wachtlijst",
                violation_error_message="Deze cliënt staat al op de wachtlijst.",
            ),
        ),
        migrations.AddIndex(
            model_name="plaatsing",
            index=models.Index(
                condition=models.Q(("staat", "voorgesteld")),
                fields=["gemeente", "voorgesteld_op", "id"],
                name="open_voorstellen_op_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsing",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="plaatsing_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bezet_tot__isnull", True), ("tot__isnull", True)),
                    models.Q(
                        ("bezet_tot__gte", models.F("van")),
                        ("bezet_tot__isnull", False),
                        models.Q(("tot__isnull", True), ("bezet_tot__lte", models.F("tot")), _connector="OR"),
                    ),
                    _connector="OR",
                ),
                name="plek_is_bezet_binnen_de_plaatsing",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("grond", "indicatie"), ("indicatie__isnull", False), ("reden", "")),
                    models.Q(
                        models.Q(("grond", "indicatie"), _negated=True),
                        ("indicatie__isnull", True),
                        models.Q(("reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="plaatsing_heeft_een_indicatie_of_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsing",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("plek", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("bezet_tot")), "&&"),
                ],
                name="plek_wordt_een_keer_tegelijk_gegeven",
                violation_error_message="Deze plek is in deze periode al vergeven.",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsing",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("staat", "geaccepteerd")),
                expressions=[
                    ("dossier", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("bezet_tot")), "&&"),
                ],
                name="client_woont_op_een_plek_tegelijk",
                violation_error_message="De cliënt woont in deze periode al op een andere plek.",
            ),
        ),
        migrations.AddConstraint(
            model_name="plaatsing",
            constraint=models.UniqueConstraint(
                condition=models.Q(("staat", "voorgesteld")),
                fields=("dossier",),
                name="client_heeft_een_voorstel_tegelijk",
            ),
        ),
    ]
    operations = tabellen_ineens(operations)
