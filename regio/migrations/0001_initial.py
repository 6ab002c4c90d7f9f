import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations, models

import regio.models.periode
import regio.namens
from regio.muur import CACHE_TABEL, ORGAAN_VAN_DE_GEMEENTE, ROLLEN_EN_RECHTEN, alleen_deze_kolommen, alleen_toevoegen
from regio.tabellen import tabellen_ineens


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        ROLLEN_EN_RECHTEN,
        CACHE_TABEL,
        migrations.CreateModel(
            name="Bron",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.SlugField(max_length=80, unique=True, verbose_name="sleutel")),
                ("titel", models.CharField(max_length=300, verbose_name="titel")),
                ("uitgever", models.CharField(max_length=200, verbose_name="uitgever")),
                (
                    "datum",
                    models.DateField(
                        blank=True,
                        help_text="De dag waarop de bron verscheen, als die bekend is.",
                        null=True,
                        verbose_name="datum",
                    ),
                ),
                (
                    "vindplaats",
                    models.CharField(
                        help_text="Adres of plaats waar de bron te vinden is.",
                        max_length=500,
                        verbose_name="vindplaats",
                    ),
                ),
                ("licentie", models.CharField(blank=True, max_length=100, verbose_name="licentie")),
                (
                    "zekerheid",
                    models.CharField(
                        choices=[
                            ("bevestigd", "bevestigd"),
                            ("waarschijnlijk", "waarschijnlijk"),
                            ("onzeker", "onzeker"),
                            ("voorbeeld", "Voorbeeld, geen rijkscijfer"),
                        ],
                        default="bevestigd",
                        max_length=20,
                        verbose_name="zekerheid",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
            ],
            options={
                "verbose_name": "bron",
                "verbose_name_plural": "bronnen",
                "ordering": ("titel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Regio",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.SlugField(max_length=60, unique=True, verbose_name="sleutel")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
            ],
            options={
                "verbose_name": "regio",
                "verbose_name_plural": "regio's",
                "ordering": ("naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Gebruiker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                ("email", models.EmailField(max_length=200, unique=True, verbose_name="e-mailadres")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "is_active",
                    models.BooleanField(
                        default=True, help_text="Wie niet actief is, kan niet inloggen.", verbose_name="actief"
                    ),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="aangemaakt op"),
                ),
                (
                    "startwachtwoord_tot",
                    models.DateTimeField(
                        blank=True,
                        help_text="Gevuld zolang iemand het wachtwoord gebruikt dat de beheerder gaf: dat moet eerst anders.",
                        null=True,
                        verbose_name="startwachtwoord geldt tot",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "gebruiker",
                "verbose_name_plural": "gebruikers",
            },
        ),
        migrations.CreateModel(
            name="Brontabel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("titel", models.CharField(max_length=300, verbose_name="titel")),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        help_text="Wat opvalt, bijvoorbeeld een telling die niet klopt in het origineel.",
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "bron",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tabellen",
                        to="regio.bron",
                        verbose_name="bron",
                    ),
                ),
            ],
            options={
                "verbose_name": "tabel uit een bron",
                "verbose_name_plural": "tabellen uit bronnen",
                "ordering": ("bron", "nummer"),
            },
        ),
        migrations.CreateModel(
            name="Broncijfer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rij", models.CharField(max_length=120, verbose_name="rij")),
                ("kolom", models.CharField(max_length=120, verbose_name="kolom")),
                ("volgorde", models.PositiveIntegerField(verbose_name="volgorde")),
                (
                    "gedrukt",
                    models.CharField(help_text="Zoals het in de bron staat.", max_length=60, verbose_name="gedrukt"),
                ),
                (
                    "waarde",
                    models.DecimalField(
                        blank=True,
                        decimal_places=4,
                        help_text="Leeg als de cel geen getal is.",
                        max_digits=18,
                        null=True,
                        verbose_name="waarde",
                    ),
                ),
                ("is_totaal", models.BooleanField(default=False, verbose_name="is een totaal")),
                (
                    "tabel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cijfers",
                        to="regio.brontabel",
                        verbose_name="tabel",
                    ),
                ),
            ],
            options={
                "verbose_name": "cijfer uit een bron",
                "verbose_name_plural": "cijfers uit bronnen",
                "ordering": ("tabel", "volgorde"),
            },
        ),
        migrations.CreateModel(
            name="Gemeente",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=6, unique=True, verbose_name="gemeentecode")),
                (
                    "naam",
                    models.CharField(
                        help_text="De officiële naam volgens het CBS.", max_length=60, verbose_name="naam"
                    ),
                ),
                (
                    "naam_kort",
                    models.CharField(
                        help_text="De naam in gewone tekst, zoals Den Haag.", max_length=60, verbose_name="korte naam"
                    ),
                ),
                ("sorteernaam", models.CharField(max_length=60, verbose_name="sorteernaam")),
                ("provincie", models.CharField(blank=True, max_length=20, verbose_name="provincie")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="opgeheven op")),
            ],
            options={
                "verbose_name": "gemeente",
                "verbose_name_plural": "gemeenten",
                "indexes": [models.Index(fields=["sorteernaam", "id"], name="gemeente_op_sorteernaam")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^GM[0-9]{4}$")), name="gemeentecode_is_gm_en_vier_cijfers"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deelname",
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
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                (
                    "rol",
                    models.CharField(
                        choices=[("centrum", "centrumgemeente"), ("regio", "regiogemeente")],
                        default="regio",
                        max_length=10,
                        verbose_name="rol",
                    ),
                ),
                ("zekerheid", models.CharField(blank=True, max_length=40, verbose_name="zekerheid")),
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
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deelnames",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deelnames",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "deelname",
                "verbose_name_plural": "deelnames",
            },
        ),
        migrations.CreateModel(
            name="Herindeling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("samenvoeging", "samenvoeging"),
                            ("toevoeging", "toevoeging aan bestaande gemeente"),
                            ("splitsing", "splitsing"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "voornemen",
                    models.BooleanField(
                        default=False, help_text="Nog geen besluit van de wetgever.", verbose_name="voornemen"
                    ),
                ),
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
                (
                    "nieuwe",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ontstaan_uit",
                        to="regio.gemeente",
                        verbose_name="nieuwe gemeente",
                    ),
                ),
                (
                    "oude",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opgegaan_in",
                        to="regio.gemeente",
                        verbose_name="oude gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "herindeling",
                "verbose_name_plural": "herindelingen",
                "ordering": ("-datum", "oude__naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalMandaat",
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
                    "functie",
                    models.CharField(
                        choices=[
                            ("toegang", "toegang"),
                            ("inkoop", "inkoop"),
                            ("wachtlijst", "wachtlijst"),
                            ("financiering", "financiering"),
                        ],
                        max_length=12,
                        verbose_name="functie",
                    ),
                ),
                (
                    "grondslag",
                    models.CharField(
                        help_text="Het mandaatbesluit of de regeling waaruit dit volgt.",
                        max_length=300,
                        verbose_name="grondslag",
                    ),
                ),
                (
                    "besluitdatum",
                    models.DateField(blank=True, help_text="Leeg: niet bekend.", null=True, verbose_name="besloten op"),
                ),
                (
                    "vindplaats",
                    models.CharField(
                        blank=True,
                        help_text="Waar het besluit is bekendgemaakt, of het zaaknummer.",
                        max_length=500,
                        verbose_name="vindplaats",
                    ),
                ),
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
                    "gever",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="mandaatgever",
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
                    "nemer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="mandaatnemer",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical mandaat",
                "verbose_name_plural": "historical mandaten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Inwonertal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("peildatum", models.DateField(verbose_name="peildatum")),
                ("aantal", models.PositiveIntegerField(verbose_name="aantal inwoners")),
                ("voorlopig", models.BooleanField(default=False, verbose_name="voorlopig")),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inwonertallen",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "inwonertal",
                "verbose_name_plural": "inwonertallen",
            },
        ),
        migrations.CreateModel(
            name="Lidmaatschap",
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
                    "rol",
                    models.CharField(
                        choices=[
                            ("beleidsadviseur", "beleidsadviseur"),
                            ("collegelid", "collegelid"),
                            ("raadslid", "raadslid"),
                            ("griffier", "griffier"),
                            ("consulent", "Wmo-consulent"),
                            ("teamleider", "teamleider toegang"),
                            ("wachtlijstbeheerder", "wachtlijstbeheerder"),
                            ("coordinator", "regionaal coördinator"),
                            ("controller", "controller"),
                            ("beheerder", "functioneel beheerder"),
                        ],
                        max_length=20,
                        verbose_name="rol",
                    ),
                ),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lidmaatschappen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "lidmaatschap",
                "verbose_name_plural": "lidmaatschappen",
            },
        ),
        migrations.CreateModel(
            name="Inzage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("moment", models.DateTimeField(default=django.utils.timezone.now, verbose_name="moment")),
                ("wat", models.CharField(help_text="Welke pagina of welk bestand.", max_length=60, verbose_name="wat")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "dossiers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None, verbose_name="dossiers"
                    ),
                ),
                (
                    "persoon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="persoon",
                    ),
                ),
                (
                    "pet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="namens",
                    ),
                ),
            ],
            options={
                "verbose_name": "inzage",
                "verbose_name_plural": "inzages",
                "ordering": ("-moment", "-pk"),
            },
        ),
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
            name="Mandaat",
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
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                (
                    "functie",
                    models.CharField(
                        choices=[
                            ("toegang", "toegang"),
                            ("inkoop", "inkoop"),
                            ("wachtlijst", "wachtlijst"),
                            ("financiering", "financiering"),
                        ],
                        max_length=12,
                        verbose_name="functie",
                    ),
                ),
                (
                    "grondslag",
                    models.CharField(
                        help_text="Het mandaatbesluit of de regeling waaruit dit volgt.",
                        max_length=300,
                        verbose_name="grondslag",
                    ),
                ),
                (
                    "besluitdatum",
                    models.DateField(blank=True, help_text="Leeg: niet bekend.", null=True, verbose_name="besloten op"),
                ),
                (
                    "vindplaats",
                    models.CharField(
                        blank=True,
                        help_text="Waar het besluit is bekendgemaakt, of het zaaknummer.",
                        max_length=500,
                        verbose_name="vindplaats",
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
                    "gever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gegeven_mandaten",
                        to="regio.gemeente",
                        verbose_name="mandaatgever",
                    ),
                ),
                (
                    "nemer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gekregen_mandaten",
                        to="regio.gemeente",
                        verbose_name="mandaatnemer",
                    ),
                ),
            ],
            options={
                "verbose_name": "mandaat",
                "verbose_name_plural": "mandaten",
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
            },
        ),
        migrations.CreateModel(
            name="Opdracht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("soort", models.CharField(max_length=60, verbose_name="soort")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "aangevraagd_op",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="aangevraagd op"),
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
                    "aangevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opdrachten",
                        to="regio.lidmaatschap",
                        verbose_name="aangevraagd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "opdracht",
                "verbose_name_plural": "opdrachten",
                "ordering": ("-aangevraagd_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Opdrachtdeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(max_length=120, verbose_name="sleutel")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("invoer", models.JSONField(default=dict, verbose_name="invoer")),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                ("gestuurd_op", models.DateTimeField(null=True, verbose_name="naar de werker gestuurd op")),
                ("klaar_op", models.DateTimeField(null=True, verbose_name="klaar op")),
                ("opgegeven_op", models.DateTimeField(null=True, verbose_name="opgegeven op")),
                (
                    "fout",
                    models.CharField(
                        blank=True,
                        help_text="De zin die de aanvrager leest als het niet lukte.",
                        max_length=500,
                        verbose_name="fout",
                    ),
                ),
                (
                    "opdracht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="delen",
                        to="regio.opdracht",
                        verbose_name="opdracht",
                    ),
                ),
            ],
            options={
                "verbose_name": "deel van een opdracht",
                "verbose_name_plural": "delen van opdrachten",
                "ordering": ("opdracht", "titel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Orgaan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("college", "college van burgemeester en wethouders"),
                            ("raad", "gemeenteraad"),
                            ("overleg", "overleg"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organen",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "orgaan",
                "verbose_name_plural": "organen",
            },
        ),
        migrations.AddField(
            model_name="lidmaatschap",
            name="orgaan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="regio.orgaan",
                verbose_name="orgaan",
            ),
        ),
        migrations.CreateModel(
            name="Organisatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=200, unique=True, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("aanbieder", "zorgaanbieder"),
                            ("corporatie", "woningcorporatie"),
                            ("verzekeraar", "zorgverzekeraar of zorgkantoor"),
                            ("clienten", "cliëntenvertegenwoordiging"),
                            ("veiligheid", "politie of Zorg- en Veiligheidshuis"),
                            ("anders", "andere organisatie"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("kvk", models.CharField(blank=True, default="", max_length=8, verbose_name="nummer bij de KvK")),
            ],
            options={
                "verbose_name": "organisatie",
                "verbose_name_plural": "organisaties",
                "ordering": ("naam",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kvk", ""), ("kvk__regex", "^[0-9]{8}$"), _connector="OR"),
                        name="kvk_nummer_is_acht_cijfers",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kvk", ""), _negated=True),
                        fields=("kvk",),
                        name="kvk_nummer_is_van_een_organisatie",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Parameter",
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
                ("sleutel", models.SlugField(max_length=60, verbose_name="sleutel")),
                ("waarde", models.CharField(max_length=200, verbose_name="waarde")),
                (
                    "zekerheid",
                    models.CharField(
                        choices=[("bevestigd", "bevestigd"), ("te_verifieren", "te verifiëren")],
                        db_default="te_verifieren",
                        default="te_verifieren",
                        max_length=14,
                        verbose_name="zekerheid",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(),
                        default=uuid.uuid4,
                        editable=False,
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
                "verbose_name": "parameter",
                "verbose_name_plural": "parameters",
            },
        ),
        migrations.AddField(
            model_name="lidmaatschap",
            name="regio",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="regio.regio",
                verbose_name="regio",
            ),
        ),
        migrations.CreateModel(
            name="Huisstijl",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("accentkleur", models.CharField(default="#1f4e5f", max_length=7, verbose_name="accentkleur")),
                (
                    "accent_tekst",
                    models.CharField(default="#ffffff", max_length=7, verbose_name="tekst op de accentkleur"),
                ),
                (
                    "adresregels",
                    models.TextField(
                        blank=True,
                        help_text="Onder de naam van de afzender, een regel per regel.",
                        verbose_name="adresregels",
                    ),
                ),
                (
                    "lettertype",
                    models.CharField(
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
                ("versie", models.PositiveIntegerField(default=1, verbose_name="versie")),
                (
                    "gemeente",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.logo",
                        verbose_name="logo",
                    ),
                ),
                (
                    "regio",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "huisstijl",
                "verbose_name_plural": "huisstijlen",
            },
        ),
        migrations.CreateModel(
            name="HistoricalLidmaatschap",
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
                    "rol",
                    models.CharField(
                        choices=[
                            ("beleidsadviseur", "beleidsadviseur"),
                            ("collegelid", "collegelid"),
                            ("raadslid", "raadslid"),
                            ("griffier", "griffier"),
                            ("consulent", "Wmo-consulent"),
                            ("teamleider", "teamleider toegang"),
                            ("wachtlijstbeheerder", "wachtlijstbeheerder"),
                            ("coordinator", "regionaal coördinator"),
                            ("controller", "controller"),
                            ("beheerder", "functioneel beheerder"),
                        ],
                        max_length=20,
                        verbose_name="rol",
                    ),
                ),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True,
                        default=uuid.uuid4,
                        editable=False,
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
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gebruiker",
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
                    "orgaan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.orgaan",
                        verbose_name="orgaan",
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
                "verbose_name": "historical lidmaatschap",
                "verbose_name_plural": "historical lidmaatschappen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDeelname",
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
                    "rol",
                    models.CharField(
                        choices=[("centrum", "centrumgemeente"), ("regio", "regiogemeente")],
                        default="regio",
                        max_length=10,
                        verbose_name="rol",
                    ),
                ),
                ("zekerheid", models.CharField(blank=True, max_length=40, verbose_name="zekerheid")),
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
                "verbose_name": "historical deelname",
                "verbose_name_plural": "historical deelnames",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Gebeurtenis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("moment", models.DateTimeField(default=django.utils.timezone.now, verbose_name="moment")),
                ("soort", models.CharField(max_length=60, verbose_name="soort")),
                ("model", models.CharField(max_length=60, verbose_name="model")),
                ("object_id", models.BigIntegerField(verbose_name="object")),
                ("feiten", models.JSONField(default=dict, verbose_name="feiten")),
                (
                    "keten",
                    models.UUIDField(
                        default=uuid.uuid4, help_text="Gebeurtenissen die bij elkaar horen.", verbose_name="keten"
                    ),
                ),
                (
                    "persoon",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="persoon",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "pet",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="namens",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "gebeurtenis",
                "verbose_name_plural": "gebeurtenissen",
                "ordering": ("-moment", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Deelnamevoorstel",
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
                        max_length=5,
                        verbose_name="taak",
                    ),
                ),
                (
                    "rol",
                    models.CharField(
                        choices=[("centrum", "centrumgemeente"), ("regio", "regiogemeente")],
                        default="regio",
                        max_length=10,
                        verbose_name="rol",
                    ),
                ),
                (
                    "van_de_regio",
                    models.BooleanField(
                        help_text="Zo ja, dan antwoordt de gemeente. Zo nee, dan antwoordt de regio.",
                        verbose_name="gevraagd door de regio",
                    ),
                ),
                ("gevraagd_op", models.DateField(verbose_name="gevraagd op")),
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
                        choices=[("akkoord", "akkoord"), ("afgewezen", "afgewezen"), ("ingetrokken", "ingetrokken")],
                        max_length=12,
                        verbose_name="antwoord",
                    ),
                ),
                ("beantwoord_op", models.DateField(blank=True, null=True, verbose_name="beantwoord op")),
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
                    "deelname",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voorstel",
                        to="regio.deelname",
                        verbose_name="deelname",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deelnamevoorstellen",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
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
                    "gevraagd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voorstellen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "voorstel voor een deelname",
                "verbose_name_plural": "voorstellen voor een deelname",
                "ordering": ("gevraagd_op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Wetstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.SlugField(max_length=60, verbose_name="sleutel")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("niet_in_werking", "niet in werking"),
                            ("aangenomen", "aangenomen, nog niet in werking"),
                            ("in_werking", "in werking"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "ingangsdatum",
                    models.DateField(
                        blank=True, help_text="Leeg: nog onbekend.", null=True, verbose_name="ingangsdatum"
                    ),
                ),
                ("gecontroleerd_op", models.DateField(verbose_name="gecontroleerd op")),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
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
                    "gecontroleerd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gecontroleerd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "stand van een wet",
                "verbose_name_plural": "standen van wetten",
                "ordering": ("sleutel", "-gecontroleerd_op", "-pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="gebruiker",
            constraint=models.CheckConstraint(
                condition=models.Q(("email", django.db.models.functions.text.Lower("email"))),
                name="emailadres_staat_in_kleine_letters",
            ),
        ),
        migrations.AddConstraint(
            model_name="gebruiker",
            constraint=models.CheckConstraint(condition=models.Q(("is_superuser", False)), name="niemand_mag_alles"),
        ),
        migrations.AddConstraint(
            model_name="brontabel",
            constraint=models.UniqueConstraint(
                fields=("bron", "nummer"), name="brontabel_heeft_een_eigen_nummer_in_de_bron"
            ),
        ),
        migrations.AddConstraint(
            model_name="broncijfer",
            constraint=models.UniqueConstraint(
                fields=("tabel", "rij", "kolom"), name="broncijfer_staat_eens_in_de_tabel"
            ),
        ),
        migrations.AddConstraint(
            model_name="herindeling",
            constraint=models.UniqueConstraint(fields=("datum", "oude", "nieuwe"), name="herindeling_staat_eens_vast"),
        ),
        migrations.AddConstraint(
            model_name="inwonertal",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "peildatum", "bron"), name="inwonertal_staat_eens_per_peildatum_en_bron"
            ),
        ),
        migrations.AddIndex(
            model_name="inzage",
            index=models.Index(fields=["persoon", "moment"], name="inzage_van_een_persoon"),
        ),
        migrations.AddConstraint(
            model_name="mandaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="mandaat_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="mandaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("gever", models.F("nemer")), _negated=True),
                name="mandaat_gaat_naar_een_andere_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="mandaat",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("gever", "="),
                    ("taak", "="),
                    ("functie", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="mandaat_ligt_per_taak_en_functie_bij_een_gemeente",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ondertekenaar",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="ondertekenaar_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ondertekenaar",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("gemeente", "="),
                    ("plaats", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="een_ondertekenaar_per_plaats_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ondertekenaar",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("naam", ""), _negated=True), models.Q(("functie", ""), _negated=True)),
                name="ondertekenaar_heeft_naam_en_functie",
            ),
        ),
        migrations.AddIndex(
            model_name="opdrachtdeel",
            index=models.Index(
                condition=models.Q(("klaar_op__isnull", True), ("opgegeven_op__isnull", True)),
                fields=["id"],
                name="deel_dat_nog_open_staat",
            ),
        ),
        migrations.AddConstraint(
            model_name="opdrachtdeel",
            constraint=models.UniqueConstraint(fields=("opdracht", "sleutel"), name="deel_staat_eens_in_de_opdracht"),
        ),
        migrations.AddConstraint(
            model_name="opdrachtdeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("klaar_op__isnull", True), ("opgegeven_op__isnull", True), _connector="OR"),
                name="deel_is_klaar_of_opgegeven",
            ),
        ),
        migrations.AddConstraint(
            model_name="parameter",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="parameter_begint_voor_hij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="parameter",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("sleutel", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="parameter_heeft_een_waarde_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="orgaan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gemeente__isnull", False), ("regio__isnull", True), ("soort__in", ["college", "raad"])),
                    models.Q(("gemeente__isnull", True), ("regio__isnull", False), ("soort", "overleg")),
                    _connector="OR",
                ),
                name="college_en_raad_zijn_van_een_gemeente_overleg_van_een_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="orgaan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort__in", ["college", "raad"])),
                fields=("gemeente", "soort"),
                name="gemeente_heeft_een_college_en_een_raad",
            ),
        ),
        migrations.AddConstraint(
            model_name="orgaan",
            constraint=models.UniqueConstraint(fields=("id", "gemeente"), name="orgaan_hoort_bij_zijn_gemeente"),
        ),
        migrations.AddConstraint(
            model_name="lidmaatschap",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="lidmaatschap_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="lidmaatschap",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("gebruiker", "="),
                    ("rol", "="),
                    ("gemeente", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="rol_bij_een_gemeente_heeft_iemand_eens_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="lidmaatschap",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("gebruiker", "="),
                    ("rol", "="),
                    ("regio", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="rol_bij_een_regio_heeft_iemand_eens_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="lidmaatschap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gemeente__isnull", False), ("regio__isnull", True)),
                    models.Q(("gemeente__isnull", True), ("regio__isnull", False)),
                    _connector="OR",
                ),
                name="lidmaatschap_is_van_een_gemeente_of_een_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="lidmaatschap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gemeente__isnull", True), ("rol", "coordinator")),
                    ("rol__in", ["controller", "beheerder"]),
                    models.Q(
                        models.Q(("rol__in", ["coordinator", "controller", "beheerder"]), _negated=True),
                        ("regio__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="alleen_coordinator_controller_en_beheerder_zijn_van_een_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="lidmaatschap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("rol__in", ["collegelid", "raadslid", "griffier"]), ("orgaan__isnull", False)),
                    models.Q(
                        models.Q(("rol__in", ["collegelid", "raadslid", "griffier"]), _negated=True),
                        ("orgaan__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="collegelid_raadslid_en_griffier_horen_bij_een_orgaan",
            ),
        ),
        migrations.AddConstraint(
            model_name="huisstijl",
            constraint=models.CheckConstraint(
                condition=models.Q(("gemeente__isnull", True), ("regio__isnull", True), _connector="OR"),
                name="huisstijl_is_van_een_gemeente_of_een_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="huisstijl",
            constraint=models.CheckConstraint(
                condition=models.Q(("accent_tekst__regex", "^#[0-9a-f]{6}$"), ("accentkleur__regex", "^#[0-9a-f]{6}$")),
                name="kleur_is_hekje_en_zes_tekens",
            ),
        ),
        migrations.AddIndex(
            model_name="gebeurtenis",
            index=models.Index(fields=["model", "object_id", "moment"], name="gebeurtenis_van_een_ding"),
        ),
        migrations.AddIndex(
            model_name="gebeurtenis",
            index=models.Index(fields=["gemeente", "moment"], name="gebeurtenis_van_een_gemeente"),
        ),
        migrations.AddConstraint(
            model_name="deelnamevoorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="voorgestelde_deelname_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnamevoorstel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("uitkomst", "")),
                fields=("regio", "gemeente", "taak"),
                name="een_deelname_wordt_eens_tegelijk_voorgesteld",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnamevoorstel",
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
                name="antwoord_op_een_voorstel_heeft_een_dag_en_een_persoon",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnamevoorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("deelname__isnull", False), ("uitkomst", "akkoord")),
                    models.Q(models.Q(("uitkomst", "akkoord"), _negated=True), ("deelname__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_akkoord_geeft_een_deelname",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnamevoorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("uitkomst", "akkoord"), _negated=True),
                    models.Q(("beantwoord_door", models.F("gevraagd_door")), _negated=True),
                    _connector="OR",
                ),
                name="akkoord_komt_van_de_andere_kant",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="deelname_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("gemeente", "="),
                    ("taak", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="gemeente_is_per_taak_in_een_regio_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("rol", "centrum")),
                expressions=[
                    ("regio", "="),
                    ("taak", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="regio_heeft_per_taak_een_centrumgemeente_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="wetstand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "in_werking"), _negated=True), ("ingangsdatum__isnull", False), _connector="OR"
                ),
                name="wet_in_werking_heeft_een_ingangsdatum",
            ),
        ),
        ORGAAN_VAN_DE_GEMEENTE,
        alleen_toevoegen("regio_gebeurtenis"),
        alleen_toevoegen("regio_inzage"),
        alleen_toevoegen("regio_wetstand"),
        alleen_toevoegen("regio_historicalmandaat"),
        alleen_toevoegen("regio_historicaldeelname"),
        alleen_deze_kolommen("regio_mandaat", "tot"),
        alleen_deze_kolommen("regio_deelname", "tot"),
        alleen_deze_kolommen(
            "regio_deelnamevoorstel", "uitkomst", "beantwoord_door_id", "beantwoord_op", "deelname_id"
        ),
        alleen_deze_kolommen("regio_parameter", "tot"),
        alleen_toevoegen("regio_logo"),
        alleen_deze_kolommen("regio_ondertekenaar", "naam", "functie", "tot"),
    ]
    operations = tabellen_ineens(operations)
