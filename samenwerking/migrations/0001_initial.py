import datetime
import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.models.periode
import regio.namens
from regio.muur import alleen_deze_kolommen, alleen_toevoegen
from regio.tabellen import tabellen_ineens
from samenwerking.abonnement.zegel import ZEGEL as ZEGEL_ABONNEMENT
from samenwerking.besluiten.zegel import ZEGEL as ZEGEL_BESLUITEN
from samenwerking.besluiten.zegel_ondertekening import ZEGEL_ONDERTEKENING
from samenwerking.monitor.zegel import ZEGEL as ZEGEL_MONITOR
from samenwerking.overleg.zegel import ZEGEL as ZEGEL_OVERLEG
from samenwerking.partners.zegel import ZEGEL as ZEGEL_PARTNERS
from samenwerking.plannen.zegel_basis import ZEGEL as ZEGEL_BASIS
from samenwerking.plannen.zegel_plan import ZEGEL as ZEGEL_PLAN
from samenwerking.zegel_werk import BERICHT_BLIJFT, BLIJFT_BIJ_DE_PROCEDURE
from samenwerking.zegel_zoeken import ZOEKEN_IN_WOORDEN


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("financien", "0001_initial"),
        ("regio", "0001_initial"),
        ("toegang", "0002_muur"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Handeling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stap", models.CharField(max_length=30, verbose_name="stap")),
                ("datum", models.DateField(verbose_name="datum")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                (
                    "afwijking_grond",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als het anders ging dan de procedure zegt.",
                        max_length=200,
                        verbose_name="afwijking: artikel of afspraak",
                    ),
                ),
                ("afwijking_reden", models.CharField(blank=True, max_length=400, verbose_name="afwijking: reden")),
                (
                    "correctie_reden",
                    models.CharField(blank=True, max_length=400, verbose_name="reden van de correctie"),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingevoerd op")),
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
                    "vindplaats",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld het nummer van het Gemeenteblad.",
                        max_length=500,
                        verbose_name="vindplaats",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingevoerd door",
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
                    "vervangt",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervanging",
                        to="samenwerking.handeling",
                        verbose_name="vervangt",
                    ),
                ),
            ],
            options={
                "verbose_name": "handeling",
                "verbose_name_plural": "handelingen",
                "ordering": ("procedure", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Versie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveIntegerField(verbose_name="nummer")),
                (
                    "naam",
                    models.CharField(
                        help_text="Bijvoorbeeld: Concept voor de colleges.", max_length=120, verbose_name="naam"
                    ),
                ),
                ("waarom", models.TextField(blank=True, db_default="", default="", verbose_name="waarom")),
                ("bevroren", models.BooleanField(db_default=True, default=True, verbose_name="bevroren")),
                (
                    "voor_raden",
                    models.BooleanField(
                        default=False,
                        help_text="Raadsleden en griffiers van de regio kunnen deze versie lezen.",
                        verbose_name="ook voor de raden",
                    ),
                ),
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
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie",
                "verbose_name_plural": "versies",
                "ordering": ("tekst", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Tekst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("regiovisie", "regiovisie"),
                            ("kadernota", "kadernota"),
                            ("sok", "samenwerkingsovereenkomst"),
                            ("convenant", "convenant"),
                            ("centrumregeling", "centrumregeling"),
                            ("gr", "gemeenschappelijke regeling"),
                            ("akkoord", "bestuurlijk-financieel akkoord"),
                            ("uitvoeringsplan", "uitvoeringsplan"),
                            ("mandaatbesluit", "mandaatbesluit"),
                            ("verordening", "verordening"),
                            ("beleidsregels", "beleidsregels"),
                            ("addendum", "addendum"),
                            ("lokaalplan", "lokaal plan"),
                            ("raadsvoorstel", "raadsvoorstel"),
                            ("raadsinformatiebrief", "raadsinformatiebrief"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "rechtsvorm",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("convenant", "convenant"),
                            ("regeling_zonder_meer", "regeling zonder meer"),
                            ("centrumregeling", "centrumregeling"),
                            ("gemeenschappelijk_orgaan", "gemeenschappelijk orgaan"),
                            ("bedrijfsvoeringsorganisatie", "bedrijfsvoeringsorganisatie"),
                            ("openbaar_lichaam", "openbaar lichaam"),
                        ],
                        help_text="De naam op de kaft zegt er niets over. Bij een vorm hoort inhoud die de wet eist: zie Controles.",
                        max_length=30,
                        verbose_name="rechtsvorm",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "streefdatum",
                    models.DateField(
                        blank=True,
                        help_text="De dag waarop de hele tekst geschreven moet zijn. De schrijvers zien deze dag in Mijn werk.",
                        null=True,
                        verbose_name="concept klaar op",
                    ),
                ),
                (
                    "sjabloon",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Waarmee de tekst begon: voor de uitleg ernaast.",
                        max_length=40,
                        verbose_name="sjabloon",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "gewijzigd_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="teksten",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
                (
                    "trekker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie de tekst leidt: die zegt, met de coördinator, wie erin mag schrijven.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="trekker",
                    ),
                ),
            ],
            options={
                "verbose_name": "tekst",
                "verbose_name_plural": "teksten",
                "ordering": ("titel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Procedurepartij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "partij",
                "verbose_name_plural": "partijen",
            },
        ),
        migrations.CreateModel(
            name="Procedure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("regeling", "Gemeenschappelijke regeling van colleges"),
                            ("regeling_raden", "Gemeenschappelijke regeling van raden"),
                            ("regeling_burgemeesters", "Gemeenschappelijke regeling van burgemeesters"),
                            ("regeling_raden_colleges", "Gemeenschappelijke regeling van raden en colleges"),
                            ("regeling_raden_burgemeesters", "Gemeenschappelijke regeling van raden en burgemeesters"),
                            (
                                "regeling_colleges_burgemeesters",
                                "Gemeenschappelijke regeling van colleges en burgemeesters",
                            ),
                            (
                                "regeling_raden_colleges_burgemeesters",
                                "Gemeenschappelijke regeling van raden, colleges en burgemeesters",
                            ),
                            ("convenant", "Convenant of overeenkomst buiten de Wgr"),
                            ("regiovisie", "Regiovisie"),
                            ("begroting", "Begroting van een lichaam"),
                        ],
                        max_length=40,
                        verbose_name="soort",
                    ),
                ),
                (
                    "wens",
                    models.DateField(
                        blank=True,
                        help_text="Vanaf deze dag rekent de route terug.",
                        null=True,
                        verbose_name="gewenste ingangsdatum",
                    ),
                ),
                (
                    "werkdagen_definitief",
                    models.PositiveSmallIntegerField(
                        default=10,
                        help_text="Een afspraak van de regio, geen wet.",
                        verbose_name="werkdagen voor de definitieve tekst",
                    ),
                ),
                (
                    "werkdagen_bekendmaken",
                    models.PositiveSmallIntegerField(
                        default=5,
                        help_text="Een afspraak van de regio, geen wet.",
                        verbose_name="werkdagen voor de bekendmaking",
                    ),
                ),
                (
                    "bestuursdag",
                    models.DateField(
                        blank=True,
                        help_text="Bij de begroting van een lichaam: de dag waarop het bestuur haar vaststelt.",
                        null=True,
                        verbose_name="vergadering van het bestuur",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="begonnen op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="begonnen door",
                    ),
                ),
                (
                    "publiceert",
                    models.ForeignKey(
                        blank=True,
                        help_text="De gemeente van de plaats van vestiging, of die de regeling noemt (Wgr 26).",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente die bekendmaakt",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="procedures",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "procedure",
                "verbose_name_plural": "procedures",
                "ordering": ("-op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Abonnement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name="kenmerk")),
                ("adres", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gevraagd op")),
                ("bevestigd_op", models.DateTimeField(blank=True, null=True, verbose_name="bevestigd op")),
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "abonnement op brieven",
                "verbose_name_plural": "abonnementen op brieven",
                "ordering": ("gemeente", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Actie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("wat", models.CharField(max_length=300, verbose_name="wat")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk op")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "eigenaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acties",
                        to="regio.lidmaatschap",
                        verbose_name="wie doet het",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        help_text="Doet een organisatie van buiten het, dan bewaakt de eigenaar het.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acties",
                        to="regio.organisatie",
                        verbose_name="organisatie die het doet",
                    ),
                ),
            ],
            options={
                "verbose_name": "actie",
                "verbose_name_plural": "acties",
                "ordering": ("uiterlijk", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Actieafloop",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("gedaan", "gedaan"), ("vervallen", "vervallen")], max_length=10, verbose_name="hoe"
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                ("dag", models.DateField(verbose_name="op welke dag")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "actie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afloop",
                        to="samenwerking.actie",
                        verbose_name="actie",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "afloop van een actie",
                "verbose_name_plural": "aflopen van acties",
            },
        ),
        migrations.CreateModel(
            name="Activiteit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("activiteit", "activiteit"), ("deelstap", "deelstap"), ("vervolg", "vervolgstap")],
                        default="activiteit",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("nummer", models.CharField(blank=True, max_length=10, verbose_name="nummer")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                (
                    "dagen_zijn_voorbeeld",
                    models.BooleanField(default=False, verbose_name="de dagen zijn een voorbeeld"),
                ),
                (
                    "kosten",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="kosten"),
                ),
                ("kosten_toelichting", models.CharField(blank=True, max_length=200, verbose_name="waaruit betaald")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "eigenaar",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activiteiten",
                        to="regio.lidmaatschap",
                        verbose_name="eigenaar",
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deelstappen",
                        to="samenwerking.activiteit",
                        verbose_name="deel van",
                    ),
                ),
            ],
            options={
                "verbose_name": "activiteit",
                "verbose_name_plural": "activiteiten",
                "ordering": ("plan", "volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Activiteitstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("loopt", "loopt"),
                            ("stilgelegd", "stilgelegd"),
                            ("afgerond", "afgerond"),
                            ("vervallen", "vervallen"),
                        ],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="hoe gaat het")),
                ("dag", models.DateField(verbose_name="op welke dag")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemeld op")),
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
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standen",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "stand van een activiteit",
                "verbose_name_plural": "standen van activiteiten",
                "ordering": ("activiteit", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Activiteitverschuiving",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("oud_begin", models.DateField(verbose_name="eerste dag was")),
                ("oud_einde", models.DateField(verbose_name="laatste dag was")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                ("reden", models.CharField(max_length=300, verbose_name="waarom")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="verschoven op")),
                (
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verschuivingen",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "om",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.activiteit",
                        verbose_name="door verschuiven van",
                    ),
                ),
            ],
            options={
                "verbose_name": "verschuiving van een activiteit",
                "verbose_name_plural": "verschuivingen van activiteiten",
                "ordering": ("activiteit", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Afhankelijkheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wacht_op",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "eerst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wachtenden",
                        to="samenwerking.activiteit",
                        verbose_name="wacht op",
                    ),
                ),
            ],
            options={
                "verbose_name": "afhankelijkheid",
                "verbose_name_plural": "afhankelijkheden",
                "ordering": ("activiteit", "eerst"),
            },
        ),
        migrations.CreateModel(
            name="Agendapunt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="volgorde")),
                ("titel", models.CharField(blank=True, max_length=200, verbose_name="titel")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("informeren", "ter informatie"),
                            ("bespreken", "bespreken"),
                            ("afspreken", "tot een afspraak komen"),
                            ("advies", "advies vragen"),
                        ],
                        default="bespreken",
                        max_length=12,
                        verbose_name="wat wilt u",
                    ),
                ),
                ("minuten", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minuten")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                ("besloten", models.BooleanField(default=False, verbose_name="niet voor de raden")),
                ("bespreking", models.TextField(blank=True, max_length=20000, verbose_name="wat is besproken")),
                (
                    "afspraken",
                    models.TextField(
                        blank=True, help_text="Elke regel is een afspraak.", max_length=10000, verbose_name="afspraken"
                    ),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingebracht op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agendapunten",
                        to="samenwerking.actie",
                        verbose_name="actie",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agendapunten",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingebracht door",
                    ),
                ),
                (
                    "scenario",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agendapunten",
                        to="financien.scenario",
                        verbose_name="scenario",
                    ),
                ),
                (
                    "vervolg_op",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervolgen",
                        to="samenwerking.agendapunt",
                        verbose_name="vervolg op",
                    ),
                ),
            ],
            options={
                "verbose_name": "agendapunt",
                "verbose_name_plural": "agendapunten",
                "ordering": ("overleg", "bijeenkomst", "volgorde", "pk"),
            },
        ),
        migrations.AddField(
            model_name="actie",
            name="agendapunt",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="acties",
                to="samenwerking.agendapunt",
                verbose_name="agendapunt",
            ),
        ),
        migrations.CreateModel(
            name="Basistaak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, max_length=2000, verbose_name="omschrijving")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waaruit blijkt de taak")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="plaats in de lijst")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="basistaken",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "basistaak",
                "verbose_name_plural": "basistaken",
                "ordering": ("volgorde", "naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Basisstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[("geregeld", "geregeld"), ("deels", "deels geregeld"), ("niet", "niet geregeld")],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("sinds", models.DateField(blank=True, null=True, verbose_name="sinds")),
                ("bewijs", models.CharField(blank=True, max_length=300, verbose_name="waaruit blijkt dat")),
                ("adres", models.URLField(blank=True, max_length=500, verbose_name="webadres van het bewijs")),
                ("plan", models.TextField(blank=True, max_length=2000, verbose_name="plan")),
                ("plan_klaar", models.DateField(blank=True, null=True, verbose_name="plan klaar op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("op", models.DateField(verbose_name="op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "taak",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standen",
                        to="samenwerking.basistaak",
                        verbose_name="taak",
                    ),
                ),
            ],
            options={
                "verbose_name": "stand van een basistaak",
                "verbose_name_plural": "standen van basistaken",
                "ordering": ("taak", "gemeente"),
            },
        ),
        migrations.CreateModel(
            name="Belofte",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(default=0, verbose_name="nummer")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("inhoud", models.TextField(max_length=2000, verbose_name="wat merkt een inwoner")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat de belofte")),
                ("functie", models.CharField(max_length=160, verbose_name="wie antwoordt ervoor")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="persoon",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="beloften",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "belofte",
                "verbose_name_plural": "beloften",
                "ordering": ("nummer", "naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Belofteindicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=200, verbose_name="indicator")),
                ("definitie", models.TextField(blank=True, max_length=2000, verbose_name="hoe wordt gemeten")),
                ("eenheid", models.CharField(blank=True, max_length=60, verbose_name="eenheid")),
                (
                    "richting",
                    models.CharField(
                        choices=[("hoger", "hoger is beter"), ("lager", "lager is beter")],
                        default="hoger",
                        max_length=6,
                        verbose_name="richting",
                    ),
                ),
                (
                    "streefwaarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="streefwaarde"
                    ),
                ),
                ("streefjaar", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="streefjaar")),
                ("is_voorbeeld", models.BooleanField(default=False, verbose_name="streefwaarde is een voorbeeld")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "belofte",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicatoren",
                        to="samenwerking.belofte",
                        verbose_name="belofte",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator van een belofte",
                "verbose_name_plural": "indicatoren van beloften",
                "ordering": ("belofte", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Beloftemeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("waarde", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="waarde")),
                ("bron", models.CharField(max_length=300, verbose_name="bron")),
                ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeld")),
                ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingevoerd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="metingen",
                        to="samenwerking.belofteindicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "waarde van een indicator",
                "verbose_name_plural": "waarden van indicatoren",
                "ordering": ("indicator", "jaar", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Beoogdresultaat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("wat", models.CharField(max_length=400, verbose_name="wat moet er zijn")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("vervallen_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="resultaten",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "beoogd resultaat",
                "verbose_name_plural": "beoogde resultaten",
                "ordering": ("activiteit", "volgorde", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Bericht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gepland_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gepland op")),
                ("begonnen_op", models.DateTimeField(blank=True, null=True, verbose_name="begonnen op")),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("verstuurd", "verstuurd"),
                            ("niets", "er was niets te melden"),
                            ("mislukt", "niet gelukt"),
                        ],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                (
                    "soort",
                    models.CharField(
                        choices=[("overzicht", "overzicht"), ("spoed", "dringend"), ("herinnering", "herinnering")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("sleutel", models.CharField(max_length=60, verbose_name="sleutel")),
                (
                    "persoon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berichten",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "bericht",
                "verbose_name_plural": "berichten",
            },
        ),
        migrations.CreateModel(
            name="Berichtgelezen",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gelezen op")),
                (
                    "pet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gelezen door",
                    ),
                ),
            ],
            options={
                "verbose_name": "gelezen bericht",
                "verbose_name_plural": "gelezen berichten",
            },
        ),
        migrations.CreateModel(
            name="Berichtkeuze",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "hoe_vaak",
                    models.CharField(
                        choices=[
                            ("niet", "geen overzicht"),
                            ("dagelijks", "elke werkdag"),
                            ("wekelijks", "een keer per week"),
                        ],
                        default="niet",
                        max_length=10,
                        verbose_name="overzicht",
                    ),
                ),
                (
                    "weekdag",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "maandag"), (1, "dinsdag"), (2, "woensdag"), (3, "donderdag"), (4, "vrijdag")],
                        default=0,
                        verbose_name="dag van de week",
                    ),
                ),
                ("spoed", models.BooleanField(default=True, verbose_name="meteen bericht als iets dringend is")),
                (
                    "persoon",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berichtkeuze",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "keuze voor berichten",
                "verbose_name_plural": "keuzes voor berichten",
            },
        ),
        migrations.CreateModel(
            name="Besluit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stap", models.CharField(max_length=30, verbose_name="stap")),
                ("datum", models.DateField(verbose_name="datum")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                (
                    "afwijking_grond",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als het anders ging dan de procedure zegt.",
                        max_length=200,
                        verbose_name="afwijking: artikel of afspraak",
                    ),
                ),
                ("afwijking_reden", models.CharField(blank=True, max_length=400, verbose_name="afwijking: reden")),
                (
                    "correctie_reden",
                    models.CharField(blank=True, max_length=400, verbose_name="reden van de correctie"),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingevoerd op")),
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
                        choices=[
                            ("vastgesteld", "vastgesteld"),
                            ("gewijzigd_vastgesteld", "gewijzigd vastgesteld (amendement)"),
                            ("ingestemd", "ingestemd"),
                            ("ingestemd_onder_voorwaarde", "ingestemd onder voorwaarde"),
                            ("zienswijze", "zienswijze gegeven"),
                            ("geen_zienswijze", "geen zienswijze"),
                            ("toestemming_verleend", "toestemming verleend"),
                            ("toestemming_onthouden", "toestemming onthouden"),
                            ("aangehouden", "aangehouden"),
                            ("verworpen", "verworpen"),
                        ],
                        max_length=30,
                        verbose_name="uitkomst",
                    ),
                ),
                ("stemmen_voor", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="stemmen voor")),
                (
                    "stemmen_tegen",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="stemmen tegen"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingevoerd door",
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
                    "orgaan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="besluiten",
                        to="regio.orgaan",
                        verbose_name="orgaan",
                    ),
                ),
                (
                    "vervangt",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervanging",
                        to="samenwerking.besluit",
                        verbose_name="vervangt",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit",
                "verbose_name_plural": "besluiten",
                "ordering": ("procedure", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Besluitbevestiging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="bevestigd op")),
                (
                    "besluit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bevestiging",
                        to="samenwerking.besluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "bevestiger",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het bevestigde",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="bevestigd door",
                    ),
                ),
                (
                    "invoerder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het invoerde",
                    ),
                ),
            ],
            options={
                "verbose_name": "bevestiging van een besluit",
                "verbose_name_plural": "bevestigingen van besluiten",
            },
        ),
        migrations.CreateModel(
            name="Betrokkenheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("nog_niets", "nog niet begonnen"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("niet", "doet niet mee"),
                        ],
                        default="nog_niets",
                        max_length=10,
                        verbose_name="wat doet de gemeente",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="toelichting")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="betrokken",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
            ],
            options={
                "verbose_name": "betrokkenheid",
                "verbose_name_plural": "betrokkenheden",
                "ordering": ("activiteit", "gemeente__sorteernaam"),
            },
        ),
        migrations.CreateModel(
            name="Bijeenkomst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begintijd")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="eindtijd")),
                ("plaats", models.CharField(blank=True, max_length=200, verbose_name="plaats")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("vervallen_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "bijeenkomst",
                "verbose_name_plural": "bijeenkomsten",
                "ordering": ("datum", "pk"),
            },
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="bijeenkomst",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="punten",
                to="samenwerking.bijeenkomst",
                verbose_name="bijeenkomst",
            ),
        ),
        migrations.CreateModel(
            name="Bijeenkomstdeling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gedeeld op")),
                (
                    "bijeenkomst",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deling",
                        to="samenwerking.bijeenkomst",
                        verbose_name="bijeenkomst",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gedeeld door",
                    ),
                ),
            ],
            options={
                "verbose_name": "deling van een bijeenkomst",
                "verbose_name_plural": "delingen van bijeenkomsten",
            },
        ),
        migrations.CreateModel(
            name="Brief",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sjabloon",
                    models.CharField(
                        choices=[("vragen", "Koppen als vragen"), ("klassiek", "Klassieke koppen")],
                        default="vragen",
                        help_text="Met welke koppen de tekst begint. Daarna wijzigt u de koppen in de tekst zelf.",
                        max_length=10,
                        verbose_name="vorm",
                    ),
                ),
                (
                    "onderwerp",
                    models.CharField(help_text="Ook de titel van de pdf.", max_length=200, verbose_name="onderwerp"),
                ),
                (
                    "datum",
                    models.DateField(
                        help_text="Ook de dag waarop de colleges uiterlijk besluiten.",
                        verbose_name="datum van de brief",
                    ),
                ),
                (
                    "reeks",
                    models.CharField(
                        blank=True,
                        help_text="Brieven met hetzelfde onderwerp staan voor de raad bij elkaar, op volgorde. Bijvoorbeeld: beschermd wonen vanaf 2027.",
                        max_length=80,
                        verbose_name="hoort bij het onderwerp",
                    ),
                ),
                (
                    "woo_categorie",
                    models.CharField(
                        choices=[
                            ("ingekomen", "ingekomen stukken (6)"),
                            ("vergaderstuk", "vergaderstukken van een raad (8)"),
                            ("plan", "jaarplannen en jaarverslagen (12)"),
                            ("onderzoek", "onderzoeksrapporten (15)"),
                        ],
                        default="ingekomen",
                        help_text="Voor de vindplaats. Of openbaar maken al verplicht is, verschilt per categorie.",
                        max_length=20,
                        verbose_name="informatiecategorie (Woo)",
                    ),
                ),
                (
                    "geheim_grond",
                    models.CharField(
                        blank=True,
                        help_text="Laat leeg als de brief openbaar is. Op een geheime brief kan een raad geheimhouding laten gelden.",
                        max_length=300,
                        verbose_name="waarom is de brief geheim",
                    ),
                ),
                (
                    "geheim_artikel",
                    models.CharField(blank=True, max_length=120, verbose_name="op grond van welk artikel"),
                ),
                (
                    "met_tellingen",
                    models.BooleanField(
                        default=True,
                        help_text="Indicaties beschermd wonen per gemeente en voor de regio. Kleine aantallen worden afgeschermd. Er wordt één keer geteld, als u de eerste brieven maakt: alle brieven van deze ronde krijgen die telling.",
                        verbose_name="aantallen opnemen",
                    ),
                ),
                (
                    "bevoegdheden",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                (
                                    "samenwerken",
                                    "college: samenwerken met andere gemeenten en afspraken over de uitvoering (Gemeentewet artikel 160, eerste lid)",
                                ),
                                (
                                    "regiovisie",
                                    "raad: vaststellen van de regiovisie (Norm voor Opdrachtgeverschap, afspraak 1: een afspraak tussen gemeenten, geen wet)",
                                ),
                                (
                                    "solidariteit",
                                    "raad: financiële solidariteit tussen de gemeenten (Gemeentewet artikel 189)",
                                ),
                                ("begroting", "raad: het budget in de jaarlijkse begroting (Gemeentewet artikel 189)"),
                                (
                                    "verordening",
                                    "raad: de verordening (Gemeentewet artikel 147 en Wmo 2015 artikel 2.1.3)",
                                ),
                                (
                                    "zienswijze",
                                    "raad: zienswijze op het ontwerp van een gemeenschappelijke regeling (Wet gemeenschappelijke regelingen artikel 1, derde lid)",
                                ),
                                (
                                    "toestemming",
                                    "raad: toestemming voor een gemeenschappelijke regeling (Wet gemeenschappelijke regelingen artikel 1, vierde lid)",
                                ),
                                (
                                    "contracten",
                                    "college: contracten, inkoop en mandaat (Gemeentewet artikel 160, eerste lid)",
                                ),
                                ("informeren", "college: informeren van de raad (Gemeentewet artikel 169, tweede lid)"),
                            ],
                            max_length=30,
                        ),
                        default=list,
                        help_text="Wie waarover beslist, met het artikel.",
                        size=None,
                        verbose_name="bevoegdheid",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemaakt op")),
                (
                    "aanvraag",
                    models.UUIDField(help_text="Twee keer klikken is een keer.", unique=True, verbose_name="aanvraag"),
                ),
                (
                    "berekening",
                    models.ForeignKey(
                        blank=True,
                        help_text="De cijfers van het ingroeipad komen uit deze berekening en veranderen daarna niet meer.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.berekening",
                        verbose_name="bevroren berekening",
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
                        related_name="brieven",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
                (
                    "tekst",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="brief",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "raadsinformatiebrief",
                "verbose_name_plural": "raadsinformatiebrieven",
                "ordering": ("-datum", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="brief",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agendapunten",
                to="samenwerking.brief",
                verbose_name="brief",
            ),
        ),
        migrations.CreateModel(
            name="Brieftelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("peildatum", models.DateField(verbose_name="geteld op")),
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
                    "brief",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="telling",
                        to="samenwerking.brief",
                        verbose_name="brief",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "telling van een ronde brieven",
                "verbose_name_plural": "tellingen van rondes brieven",
            },
        ),
        migrations.CreateModel(
            name="Briefversie",
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
                ("tekststap", models.PositiveIntegerField(verbose_name="na welke stap van de tekst")),
                (
                    "tekstkenmerk",
                    models.CharField(
                        help_text="Van de kerntekst met het deel van deze gemeente.",
                        max_length=32,
                        verbose_name="kenmerk van de woorden",
                    ),
                ),
                ("kerntekst_versie", models.PositiveIntegerField(verbose_name="versie van de gegevens van de ronde")),
                ("lokaal_versie", models.PositiveIntegerField(verbose_name="versie van de gegevens van de gemeente")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "aanvraag",
                    models.UUIDField(help_text="De opdracht waarmee deze versie is gemaakt.", verbose_name="aanvraag"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie van een brief",
                "verbose_name_plural": "versies van brieven",
                "ordering": ("gemeentebrief", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Briefstap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("verzonden", "vastgesteld en verzonden"), ("terug", "teruggegeven")],
                        max_length=10,
                        verbose_name="wat besloot het college",
                    ),
                ),
                ("besluitdatum", models.DateField(verbose_name="dag van het besluit")),
                ("reden", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "versie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stap",
                        to="samenwerking.briefversie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een brief",
                "verbose_name_plural": "stappen van brieven",
            },
        ),
        migrations.CreateModel(
            name="Briefmelding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gepland_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gepland op")),
                ("begonnen_op", models.DateTimeField(blank=True, null=True, verbose_name="begonnen op")),
                ("klaar_op", models.DateTimeField(blank=True, null=True, verbose_name="klaar op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("verstuurd", "verstuurd"),
                            ("niets", "er was niets te melden"),
                            ("mislukt", "niet gelukt"),
                        ],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                ("dag", models.DateField(blank=True, null=True, verbose_name="dag van de vraag om te bevestigen")),
                (
                    "abonnement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="meldingen",
                        to="samenwerking.abonnement",
                        verbose_name="abonnement",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.briefversie",
                        verbose_name="brief",
                    ),
                ),
            ],
            options={
                "verbose_name": "melding van een brief",
                "verbose_name_plural": "meldingen van brieven",
            },
        ),
        migrations.CreateModel(
            name="Briefbestand",
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
                    "versie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bestand",
                        to="samenwerking.briefversie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "pdf van een brief",
                "verbose_name_plural": "pdf's van brieven",
            },
        ),
        migrations.CreateModel(
            name="Ambtelijkakkoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="akkoord op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="akkoord van",
                    ),
                ),
                (
                    "versie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="akkoord",
                        to="samenwerking.briefversie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "ambtelijk akkoord op een brief",
                "verbose_name_plural": "ambtelijke akkoorden op brieven",
            },
        ),
        migrations.CreateModel(
            name="Clausuletekst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=8, verbose_name="code")),
                ("sleutel", models.CharField(max_length=40, verbose_name="sleutel")),
                ("nummer", models.PositiveIntegerField(default=0, verbose_name="nummer van de variant")),
                ("uitgave", models.PositiveIntegerField(verbose_name="uitgave")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("kop", models.CharField(max_length=200, verbose_name="kop")),
                ("vormen", models.CharField(max_length=10, verbose_name="rechtsvormen")),
                ("betekenis", models.TextField(verbose_name="betekenis")),
                ("grond", models.JSONField(blank=True, default=list, verbose_name="grond")),
                ("bron", models.TextField(verbose_name="tekst")),
                ("vingerafdruk", models.CharField(max_length=64, verbose_name="vingerafdruk")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="geschreven door",
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
                        verbose_name="eigen tekst van",
                    ),
                ),
            ],
            options={
                "verbose_name": "clausuletekst",
                "verbose_name_plural": "clausuleteksten",
                "ordering": ("code", "sleutel", "-uitgave"),
            },
        ),
        migrations.CreateModel(
            name="Controleopzij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(max_length=32, verbose_name="kenmerk van de bevinding")),
                ("zin", models.CharField(max_length=1000, verbose_name="wat de controle zei")),
                ("reden", models.CharField(max_length=300, verbose_name="waarom het zo blijft")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="opzij gezet op")),
                (
                    "brief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opzij",
                        to="samenwerking.brief",
                        verbose_name="brief",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="opzij gezet door",
                    ),
                ),
            ],
            options={
                "verbose_name": "opzij gezette bevinding",
                "verbose_name_plural": "opzij gezette bevindingen",
            },
        ),
        migrations.CreateModel(
            name="Doelstelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, max_length=3000, verbose_name="wat willen we bereiken")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("vervallen_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "doelstelling",
                "verbose_name_plural": "doelstellingen",
                "ordering": ("plan", "volgorde", "pk"),
            },
        ),
        migrations.AddField(
            model_name="activiteit",
            name="doelstelling",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="samenwerking.doelstelling",
                verbose_name="doelstelling",
            ),
        ),
        migrations.CreateModel(
            name="Evaluatiemoment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk op")),
                ("wat", models.CharField(max_length=200, verbose_name="wat wordt geëvalueerd")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatiemoment",
                "verbose_name_plural": "evaluatiemomenten",
                "ordering": ("overeenkomst", "uiterlijk", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Evaluatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("gehouden", "gehouden"), ("vervallen", "niet meer nodig")],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("dag", models.DateField(verbose_name="dag")),
                ("uitkomst", models.TextField(max_length=6000, verbose_name="uitkomst")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "moment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afloop",
                        to="samenwerking.evaluatiemoment",
                        verbose_name="evaluatiemoment",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatie",
                "verbose_name_plural": "evaluaties",
            },
        ),
        migrations.CreateModel(
            name="Gemeentebrief",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("zaaknummer", models.CharField(blank=True, max_length=60, verbose_name="zaaknummer")),
                ("portefeuillehouder", models.CharField(blank=True, max_length=120, verbose_name="portefeuillehouder")),
                ("team", models.CharField(blank=True, max_length=120, verbose_name="team dat de brief behandelt")),
                (
                    "secretaris",
                    models.CharField(
                        blank=True,
                        help_text="Laat leeg: dan tekent wie bij Huisstijl is vastgelegd voor de dag van de brief.",
                        max_length=120,
                        verbose_name="secretaris",
                    ),
                ),
                (
                    "burgemeester",
                    models.CharField(
                        blank=True,
                        help_text="Laat leeg: dan tekent wie bij Huisstijl is vastgelegd voor de dag van de brief.",
                        max_length=120,
                        verbose_name="burgemeester",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "brief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gemeentebrieven",
                        to="samenwerking.brief",
                        verbose_name="brief",
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
            ],
            options={
                "verbose_name": "brief van een gemeente",
                "verbose_name_plural": "brieven van gemeenten",
            },
        ),
        migrations.AddField(
            model_name="briefversie",
            name="gemeentebrief",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="versies",
                to="samenwerking.gemeentebrief",
                verbose_name="brief van de gemeente",
            ),
        ),
        migrations.CreateModel(
            name="Gemeld",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.CharField(max_length=64, verbose_name="kenmerk")),
                (
                    "bericht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gemeld",
                        to="samenwerking.bericht",
                        verbose_name="bericht",
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
            ],
            options={
                "verbose_name": "gemeld",
                "verbose_name_plural": "gemeld",
            },
        ),
        migrations.CreateModel(
            name="Gesprek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "auteur",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        help_text="Wie het bestand inlas, is door.",
                        max_length=120,
                        verbose_name="schreef het in Word",
                    ),
                ),
                ("kenmerk", models.CharField(max_length=40, verbose_name="kenmerk")),
                ("citaat", models.CharField(blank=True, max_length=1000, verbose_name="woorden")),
                ("deel", models.CharField(max_length=40, verbose_name="kenmerk van het deel")),
                ("gedeeld", models.BooleanField(default=False, verbose_name="gasten lezen mee")),
                ("opgelost_op", models.DateTimeField(blank=True, null=True, verbose_name="opgelost op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, unique=True, verbose_name="sleutel van het formulier"
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "opgelost_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="opgelost door",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="gelezen in versie",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gesprekken",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "gesprek",
                "verbose_name_plural": "gesprekken",
                "ordering": ("tekst", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Gesprekstaak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "einde",
                    models.CharField(
                        blank=True,
                        choices=[("gedaan", "gedaan"), ("overgedragen", "aan iemand anders gegeven")],
                        max_length=14,
                        verbose_name="einde",
                    ),
                ),
                ("einde_op", models.DateTimeField(blank=True, null=True, verbose_name="einde op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "eigenaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="wie",
                    ),
                ),
                (
                    "einde_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="einde door",
                    ),
                ),
                (
                    "gesprek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="taken",
                        to="samenwerking.gesprek",
                        verbose_name="gesprek",
                    ),
                ),
            ],
            options={
                "verbose_name": "taak bij een opmerking",
                "verbose_name_plural": "taken bij opmerkingen",
                "ordering": ("uiterlijk", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Gunning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dag", models.DateField(verbose_name="dag")),
                ("toelichting", models.CharField(blank=True, default="", max_length=300, verbose_name="toelichting")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "gunning",
                "verbose_name_plural": "gunningen",
                "ordering": ("perceel", "dag", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Handtekening",
            fields=[
                (
                    "handeling",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="handtekening",
                        serialize=False,
                        to="samenwerking.handeling",
                        verbose_name="handeling",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[("digitaal", "in dit programma"), ("papier", "op papier")],
                        max_length=10,
                        verbose_name="wijze",
                    ),
                ),
                (
                    "bewijs",
                    models.CharField(
                        blank=True,
                        help_text="Hoe de persoon op dat moment bewees wie hij is.",
                        max_length=60,
                        verbose_name="bewijs",
                    ),
                ),
            ],
            options={
                "verbose_name": "handtekening",
                "verbose_name_plural": "handtekeningen",
            },
        ),
        migrations.CreateModel(
            name="Herinnering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="herinneringen",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "herinnering",
                "verbose_name_plural": "herinneringen",
                "ordering": ("-op", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="bericht",
            name="herinnering",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="berichten",
                to="samenwerking.herinnering",
                verbose_name="herinnering",
            ),
        ),
        migrations.CreateModel(
            name="Heropening",
            fields=[
                (
                    "versie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="heropening",
                        serialize=False,
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
                ("reden", models.TextField(verbose_name="reden")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="geopend op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "heropening",
                "verbose_name_plural": "heropeningen",
            },
        ),
        migrations.CreateModel(
            name="Versiegegevens",
            fields=[
                (
                    "versie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="gegevens",
                        serialize=False,
                        to="samenwerking.versie",
                    ),
                ),
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
            ],
            options={
                "verbose_name": "gegevens van een versie",
                "verbose_name_plural": "gegevens van versies",
            },
        ),
        migrations.CreateModel(
            name="Versiepakket",
            fields=[
                (
                    "versie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="pakket",
                        serialize=False,
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
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
                ("software", models.CharField(max_length=40, verbose_name="gemaakt met versie")),
            ],
            options={
                "verbose_name": "pakket van een versie",
                "verbose_name_plural": "pakketten van versies",
            },
        ),
        migrations.AddField(
            model_name="handeling",
            name="versie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="samenwerking.versie",
                verbose_name="versie",
            ),
        ),
        migrations.CreateModel(
            name="Clausulegebruik",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("deel", models.CharField(max_length=40, verbose_name="kenmerk van het deel")),
                ("plaats", models.CharField(max_length=300, verbose_name="plaats")),
                ("aangepast", models.BooleanField(verbose_name="aangepast")),
                (
                    "clausule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gebruik",
                        to="samenwerking.clausuletekst",
                        verbose_name="clausule",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clausules",
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "gebruik van een clausule",
                "verbose_name_plural": "gebruik van clausules",
                "ordering": ("versie", "pk"),
            },
        ),
        migrations.AddField(
            model_name="briefversie",
            name="tekstversie",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="brieven",
                to="samenwerking.versie",
                verbose_name="versie van de tekst",
            ),
        ),
        migrations.CreateModel(
            name="Addendum",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "artikelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80), size=None, verbose_name="artikelen die veranderen"
                    ),
                ),
                ("inhoud", models.TextField(max_length=6000, verbose_name="wat er verandert")),
                ("ingangsdatum", models.DateField(blank=True, null=True, verbose_name="ingangsdatum")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
                    ),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangen_door",
                        to="samenwerking.addendum",
                        verbose_name="vervangt",
                    ),
                ),
                (
                    "tekstversie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="bevroren tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "addendum",
                "verbose_name_plural": "addenda",
                "ordering": ("overeenkomst", "nummer"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalBasisstand",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[("geregeld", "geregeld"), ("deels", "deels geregeld"), ("niet", "niet geregeld")],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("sinds", models.DateField(blank=True, null=True, verbose_name="sinds")),
                ("bewijs", models.CharField(blank=True, max_length=300, verbose_name="waaruit blijkt dat")),
                ("adres", models.URLField(blank=True, max_length=500, verbose_name="webadres van het bewijs")),
                ("plan", models.TextField(blank=True, max_length=2000, verbose_name="plan")),
                ("plan_klaar", models.DateField(blank=True, null=True, verbose_name="plan klaar op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("op", models.DateField(verbose_name="op")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "taak",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.basistaak",
                        verbose_name="taak",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical stand van een basistaak",
                "verbose_name_plural": "historical standen van basistaken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBasistaak",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, max_length=2000, verbose_name="omschrijving")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waaruit blijkt de taak")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="plaats in de lijst")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical basistaak",
                "verbose_name_plural": "historical basistaken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBelofte",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(default=0, verbose_name="nummer")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("inhoud", models.TextField(max_length=2000, verbose_name="wat merkt een inwoner")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat de belofte")),
                ("functie", models.CharField(max_length=160, verbose_name="wie antwoordt ervoor")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="persoon",
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
                "verbose_name": "historical belofte",
                "verbose_name_plural": "historical beloften",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBelofteindicator",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="indicator")),
                ("definitie", models.TextField(blank=True, max_length=2000, verbose_name="hoe wordt gemeten")),
                ("eenheid", models.CharField(blank=True, max_length=60, verbose_name="eenheid")),
                (
                    "richting",
                    models.CharField(
                        choices=[("hoger", "hoger is beter"), ("lager", "lager is beter")],
                        default="hoger",
                        max_length=6,
                        verbose_name="richting",
                    ),
                ),
                (
                    "streefwaarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="streefwaarde"
                    ),
                ),
                ("streefjaar", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="streefjaar")),
                ("is_voorbeeld", models.BooleanField(default=False, verbose_name="streefwaarde is een voorbeeld")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "belofte",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.belofte",
                        verbose_name="belofte",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical indicator van een belofte",
                "verbose_name_plural": "historical indicatoren van beloften",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBeoogdresultaat",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("wat", models.CharField(max_length=400, verbose_name="wat moet er zijn")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("vervallen_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical beoogd resultaat",
                "verbose_name_plural": "historical beoogde resultaten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBetrokkenheid",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("nog_niets", "nog niet begonnen"),
                            ("bezig", "bezig"),
                            ("klaar", "klaar"),
                            ("niet", "doet niet mee"),
                        ],
                        default="nog_niets",
                        max_length=10,
                        verbose_name="wat doet de gemeente",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="toelichting")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical betrokkenheid",
                "verbose_name_plural": "historical betrokkenheden",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalGemeentebrief",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("zaaknummer", models.CharField(blank=True, max_length=60, verbose_name="zaaknummer")),
                ("portefeuillehouder", models.CharField(blank=True, max_length=120, verbose_name="portefeuillehouder")),
                ("team", models.CharField(blank=True, max_length=120, verbose_name="team dat de brief behandelt")),
                (
                    "secretaris",
                    models.CharField(
                        blank=True,
                        help_text="Laat leeg: dan tekent wie bij Huisstijl is vastgelegd voor de dag van de brief.",
                        max_length=120,
                        verbose_name="secretaris",
                    ),
                ),
                (
                    "burgemeester",
                    models.CharField(
                        blank=True,
                        help_text="Laat leeg: dan tekent wie bij Huisstijl is vastgelegd voor de dag van de brief.",
                        max_length=120,
                        verbose_name="burgemeester",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "brief",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.brief",
                        verbose_name="brief",
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
                "verbose_name": "historical brief van een gemeente",
                "verbose_name_plural": "historical brieven van gemeenten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalHorizon",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("beeld", models.TextField(max_length=4000, verbose_name="hoe is het dan")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat dit")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical stip op de horizon",
                "verbose_name_plural": "historical stippen op de horizon",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalIndicator",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "sleutel",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="Leeg: een indicator van de regio zelf. Met een sleutel is zij met andere regio's te vergelijken.",
                        max_length=40,
                        verbose_name="welke van het product",
                    ),
                ),
                (
                    "berekend",
                    models.BooleanField(default=False, editable=False, verbose_name="het product berekent haar"),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("definitie", models.TextField(max_length=1000, verbose_name="definitie")),
                ("eenheid", models.CharField(max_length=60, verbose_name="eenheid")),
                ("decimalen", models.PositiveSmallIntegerField(default=0, verbose_name="cijfers achter de komma")),
                ("herkomst", models.CharField(max_length=300, verbose_name="waar de waarde vandaan komt")),
                (
                    "ritme",
                    models.CharField(
                        choices=[("kwartaal", "kwartaal"), ("jaar", "jaar")], max_length=10, verbose_name="per"
                    ),
                ),
                (
                    "richting",
                    models.CharField(
                        choices=[
                            ("omhoog", "hoger is beter"),
                            ("omlaag", "lager is beter"),
                            ("geen", "geen van beide"),
                        ],
                        max_length=10,
                        verbose_name="wat goed is",
                    ),
                ),
                ("per_gemeente", models.BooleanField(default=True, verbose_name="ook per gemeente")),
                ("telt_mensen", models.BooleanField(default=False, verbose_name="telt mensen")),
                ("openbaar", models.BooleanField(default=True, verbose_name="mag openbaar worden")),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("gestopt_op", models.DateField(blank=True, null=True, verbose_name="gestopt op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical indicator",
                "verbose_name_plural": "historical indicatoren",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalInkooptraject",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "vorm",
                    models.CharField(
                        choices=[
                            ("open_house", "open house"),
                            ("aanbesteding", "aanbesteding"),
                            ("subsidie", "subsidie"),
                            ("anders", "anders"),
                        ],
                        max_length=14,
                        verbose_name="vorm",
                    ),
                ),
                ("doel", models.TextField(blank=True, max_length=3000, verbose_name="wat wordt ingekocht")),
                ("documenten_op", models.DateField(blank=True, null=True, verbose_name="documenten klaar")),
                ("publicatie_op", models.DateField(blank=True, null=True, verbose_name="publicatie")),
                ("sluiting_op", models.DateField(blank=True, null=True, verbose_name="sluiting van de inschrijving")),
                ("gunning_op", models.DateField(blank=True, null=True, verbose_name="gunning")),
                ("ingang_op", models.DateField(blank=True, null=True, verbose_name="ingang van de contracten")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical inkooptraject",
                "verbose_name_plural": "historical inkooptrajecten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalKennisstuk",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("werkinstructie", "werkinstructie"), ("casus", "casus zonder namen")],
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                (
                    "stap",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("melding", "Melding"),
                            ("bevestiging", "Ontvangst bevestigd"),
                            ("ondersteuning", "Cliëntondersteuning"),
                            ("plan", "Persoonlijk plan"),
                            ("identiteit", "Identiteit"),
                            ("onderzoek", "Onderzoek"),
                            ("verslag", "Verslag"),
                            ("aanvraag", "Aanvraag"),
                            ("besluit", "Besluit"),
                        ],
                        max_length=20,
                        verbose_name="stap in de toegang",
                    ),
                ),
                ("trefwoorden", models.CharField(blank=True, max_length=300, verbose_name="trefwoorden")),
                ("concept", models.TextField(max_length=20000, verbose_name="tekst")),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical kennisstuk",
                "verbose_name_plural": "historical kennisstukken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalKetenpartner",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "categorie",
                    models.CharField(
                        blank=True,
                        choices=[("kern", "kernaanbieder"), ("sectorvreemd", "sectorvreemde aanbieder")],
                        default="",
                        max_length=12,
                        verbose_name="categorie",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="waarvoor wij samenwerken")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="organisatie",
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
                "verbose_name": "historical ketenpartner",
                "verbose_name_plural": "historical ketenpartners",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalLokaalplan",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("uitgangspunt", models.TextField(max_length=3000, verbose_name="uitgangspunt")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat het plan")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical lokaal plan",
                "verbose_name_plural": "historical lokale plannen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOverleg",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("beleid", "ambtelijk overleg beleid"),
                            ("uitvoering", "ambtelijk overleg uitvoering"),
                            ("werkgroep", "werkgroep"),
                            ("directie", "directieoverleg"),
                            ("stuurgroep", "stuurgroep"),
                            ("bestuurlijk", "bestuurlijk overleg"),
                            ("participatieraad", "overleg met de Participatieraad"),
                            ("clienten", "cliëntenklankbordgroep"),
                            ("overlegtafel", "fysieke overlegtafel"),
                            ("accountgesprek", "accountgesprek"),
                            ("jaaroverleg", "jaaroverleg"),
                            ("partner", "overleg met een ketenpartner"),
                            ("informatiesessie", "informatiesessie voor raden"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("doel", models.TextField(blank=True, max_length=3000, verbose_name="doel")),
                (
                    "maat",
                    models.CharField(
                        choices=[
                            ("weken", "om de zoveel weken"),
                            ("maanden", "om de zoveel maanden"),
                            ("vrij", "geen vast ritme"),
                        ],
                        default="vrij",
                        max_length=10,
                        verbose_name="ritme",
                    ),
                ),
                ("om_de", models.PositiveSmallIntegerField(default=1, verbose_name="om de hoeveel")),
                (
                    "weekdag",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "maandag"), (1, "dinsdag"), (2, "woensdag"), (3, "donderdag"), (4, "vrijdag")],
                        default=3,
                        verbose_name="dag",
                    ),
                ),
                (
                    "week",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "eerste"), (2, "tweede"), (3, "derde"), (4, "vierde"), (5, "laatste")],
                        default=1,
                        verbose_name="week van de maand",
                    ),
                ),
                (
                    "bij_reces",
                    models.CharField(
                        choices=[
                            ("nooit", "gaat door in een reces"),
                            ("een", "slaat over als één gemeente reces heeft"),
                            ("alle", "slaat over als alle gemeenten reces hebben"),
                        ],
                        default="alle",
                        max_length=10,
                        verbose_name="bij een reces",
                    ),
                ),
                ("begin", models.DateField(help_text="Vanaf deze dag telt het ritme.", verbose_name="begonnen op")),
                ("gestopt_op", models.DateField(blank=True, null=True, verbose_name="gestopt op")),
                ("tijd", models.TimeField(blank=True, null=True, verbose_name="begintijd")),
                ("minuten", models.PositiveSmallIntegerField(default=90, verbose_name="duur in minuten")),
                ("plaats", models.CharField(blank=True, max_length=200, verbose_name="plaats")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical overleg",
                "verbose_name_plural": "historical overleggen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPilot",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("doel", models.TextField(max_length=3000, verbose_name="doel")),
                ("maat", models.TextField(max_length=2000, verbose_name="wat wordt gemeten")),
                ("begin", models.DateField(verbose_name="begin")),
                ("einde", models.DateField(verbose_name="einde")),
                ("partners", models.CharField(blank=True, max_length=300, verbose_name="wie doet nog meer mee")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat de pilot")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "trekker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="trekker",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical pilot",
                "verbose_name_plural": "historical pilots",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlan",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("uitvoeringsplan", "uitvoeringsplan"), ("jaarplan", "jaarplan")],
                        default="uitvoeringsplan",
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="de raden lezen mee")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                ("gesloten_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom gesloten")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                "verbose_name": "historical plan",
                "verbose_name_plural": "historical plannen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRaadsavond",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("informatie", "informatiesessie"), ("beeldvormend", "beeldvormende avond")],
                        default="informatie",
                        max_length=12,
                        verbose_name="wat voor avond",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="waarover")),
                ("datum", models.DateField(verbose_name="op welke dag")),
                ("aanvang", models.TimeField(blank=True, null=True, verbose_name="aanvang")),
                ("plaats", models.CharField(blank=True, max_length=200, verbose_name="plaats")),
                ("vervallen_op", models.DateField(blank=True, editable=False, null=True, verbose_name="vervallen op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True, help_text="Twee keer klikken is een keer.", verbose_name="aanvraag"
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gepland door",
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
                "verbose_name": "historical avond voor de raad",
                "verbose_name_plural": "historical avonden voor de raad",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRegiosjabloon",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "van",
                    models.CharField(
                        help_text="De sleutel van het sjabloon van het product.",
                        max_length=40,
                        verbose_name="gemaakt van",
                    ),
                ),
                ("soort", models.CharField(max_length=20, verbose_name="soort tekst")),
                ("vorm", models.CharField(blank=True, max_length=1, verbose_name="rechtsvorm")),
                ("toelichting", models.JSONField(blank=True, default=list, verbose_name="toelichting")),
                ("woorden", models.JSONField(blank=True, default=dict, verbose_name="woorden")),
                ("delen", models.JSONField(verbose_name="delen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "gewijzigd_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
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
                "verbose_name": "historical sjabloon van een regio",
                "verbose_name_plural": "historical sjablonen van regio's",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTekst",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("regiovisie", "regiovisie"),
                            ("kadernota", "kadernota"),
                            ("sok", "samenwerkingsovereenkomst"),
                            ("convenant", "convenant"),
                            ("centrumregeling", "centrumregeling"),
                            ("gr", "gemeenschappelijke regeling"),
                            ("akkoord", "bestuurlijk-financieel akkoord"),
                            ("uitvoeringsplan", "uitvoeringsplan"),
                            ("mandaatbesluit", "mandaatbesluit"),
                            ("verordening", "verordening"),
                            ("beleidsregels", "beleidsregels"),
                            ("addendum", "addendum"),
                            ("lokaalplan", "lokaal plan"),
                            ("raadsvoorstel", "raadsvoorstel"),
                            ("raadsinformatiebrief", "raadsinformatiebrief"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "rechtsvorm",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("convenant", "convenant"),
                            ("regeling_zonder_meer", "regeling zonder meer"),
                            ("centrumregeling", "centrumregeling"),
                            ("gemeenschappelijk_orgaan", "gemeenschappelijk orgaan"),
                            ("bedrijfsvoeringsorganisatie", "bedrijfsvoeringsorganisatie"),
                            ("openbaar_lichaam", "openbaar lichaam"),
                        ],
                        help_text="De naam op de kaft zegt er niets over. Bij een vorm hoort inhoud die de wet eist: zie Controles.",
                        max_length=30,
                        verbose_name="rechtsvorm",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "streefdatum",
                    models.DateField(
                        blank=True,
                        help_text="De dag waarop de hele tekst geschreven moet zijn. De schrijvers zien deze dag in Mijn werk.",
                        null=True,
                        verbose_name="concept klaar op",
                    ),
                ),
                (
                    "sjabloon",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Waarmee de tekst begon: voor de uitleg ernaast.",
                        max_length=40,
                        verbose_name="sjabloon",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "gewijzigd_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
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
                    "trekker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Wie de tekst leidt: die zegt, met de coördinator, wie erin mag schrijven.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="trekker",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical tekst",
                "verbose_name_plural": "historical teksten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Horizon",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("beeld", models.TextField(max_length=4000, verbose_name="hoe is het dan")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat dit")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "regio",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="horizon",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "stip op de horizon",
                "verbose_name_plural": "stippen op de horizon",
            },
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sleutel",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="Leeg: een indicator van de regio zelf. Met een sleutel is zij met andere regio's te vergelijken.",
                        max_length=40,
                        verbose_name="welke van het product",
                    ),
                ),
                (
                    "berekend",
                    models.BooleanField(default=False, editable=False, verbose_name="het product berekent haar"),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("definitie", models.TextField(max_length=1000, verbose_name="definitie")),
                ("eenheid", models.CharField(max_length=60, verbose_name="eenheid")),
                ("decimalen", models.PositiveSmallIntegerField(default=0, verbose_name="cijfers achter de komma")),
                ("herkomst", models.CharField(max_length=300, verbose_name="waar de waarde vandaan komt")),
                (
                    "ritme",
                    models.CharField(
                        choices=[("kwartaal", "kwartaal"), ("jaar", "jaar")], max_length=10, verbose_name="per"
                    ),
                ),
                (
                    "richting",
                    models.CharField(
                        choices=[
                            ("omhoog", "hoger is beter"),
                            ("omlaag", "lager is beter"),
                            ("geen", "geen van beide"),
                        ],
                        max_length=10,
                        verbose_name="wat goed is",
                    ),
                ),
                ("per_gemeente", models.BooleanField(default=True, verbose_name="ook per gemeente")),
                ("telt_mensen", models.BooleanField(default=False, verbose_name="telt mensen")),
                ("openbaar", models.BooleanField(default=True, verbose_name="mag openbaar worden")),
                ("volgorde", models.PositiveSmallIntegerField(default=100, verbose_name="volgorde")),
                ("gestopt_op", models.DateField(blank=True, null=True, verbose_name="gestopt op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicatoren",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicatoren",
                "ordering": ("regio", "volgorde", "naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Inkooptraject",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "vorm",
                    models.CharField(
                        choices=[
                            ("open_house", "open house"),
                            ("aanbesteding", "aanbesteding"),
                            ("subsidie", "subsidie"),
                            ("anders", "anders"),
                        ],
                        max_length=14,
                        verbose_name="vorm",
                    ),
                ),
                ("doel", models.TextField(blank=True, max_length=3000, verbose_name="wat wordt ingekocht")),
                ("documenten_op", models.DateField(blank=True, null=True, verbose_name="documenten klaar")),
                ("publicatie_op", models.DateField(blank=True, null=True, verbose_name="publicatie")),
                ("sluiting_op", models.DateField(blank=True, null=True, verbose_name="sluiting van de inschrijving")),
                ("gunning_op", models.DateField(blank=True, null=True, verbose_name="gunning")),
                ("ingang_op", models.DateField(blank=True, null=True, verbose_name="ingang van de contracten")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "gemeenten",
                    models.ManyToManyField(related_name="+", to="regio.gemeente", verbose_name="gemeenten die meedoen"),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inkooptrajecten",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "inkooptraject",
                "verbose_name_plural": "inkooptrajecten",
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Intrekking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reden", models.CharField(max_length=500, verbose_name="waarom is de brief ingetrokken")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingetrokken op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingetrokken door",
                    ),
                ),
                (
                    "versie",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intrekking",
                        to="samenwerking.briefversie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "intrekking van een brief",
                "verbose_name_plural": "intrekkingen van brieven",
            },
        ),
        migrations.CreateModel(
            name="Kalenderadres",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("geheim", models.BinaryField(unique=True, verbose_name="hash van het geheim")),
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemaakt op")),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "persoon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kalenderadressen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="persoon",
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
                "verbose_name": "adres van een kalender",
                "verbose_name_plural": "adressen van kalenders",
                "ordering": ("persoon", "-gemaakt_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Kennisstuk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("werkinstructie", "werkinstructie"), ("casus", "casus zonder namen")],
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                (
                    "stap",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("melding", "Melding"),
                            ("bevestiging", "Ontvangst bevestigd"),
                            ("ondersteuning", "Cliëntondersteuning"),
                            ("plan", "Persoonlijk plan"),
                            ("identiteit", "Identiteit"),
                            ("onderzoek", "Onderzoek"),
                            ("verslag", "Verslag"),
                            ("aanvraag", "Aanvraag"),
                            ("besluit", "Besluit"),
                        ],
                        max_length=20,
                        verbose_name="stap in de toegang",
                    ),
                ),
                ("trefwoorden", models.CharField(blank=True, max_length=300, verbose_name="trefwoorden")),
                ("concept", models.TextField(max_length=20000, verbose_name="tekst")),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kennisstukken",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "kennisstuk",
                "verbose_name_plural": "kennisstukken",
                "ordering": ("titel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Kennisversie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="versie")),
                ("titel", models.CharField(max_length=160, verbose_name="titel")),
                ("inhoud", models.TextField(max_length=20000, verbose_name="tekst")),
                ("anders", models.CharField(blank=True, max_length=300, verbose_name="wat is er anders")),
                ("nagekeken", models.BooleanField(default=False, verbose_name="nagekeken op namen")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gepubliceerd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "stuk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versies",
                        to="samenwerking.kennisstuk",
                        verbose_name="kennisstuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie van een kennisstuk",
                "verbose_name_plural": "versies van kennisstukken",
                "ordering": ("stuk", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Ketenpartner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "categorie",
                    models.CharField(
                        blank=True,
                        choices=[("kern", "kernaanbieder"), ("sectorvreemd", "sectorvreemde aanbieder")],
                        default="",
                        max_length=12,
                        verbose_name="categorie",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="waarvoor wij samenwerken")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partnerschappen",
                        to="regio.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ketenpartners",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "ketenpartner",
                "verbose_name_plural": "ketenpartners",
                "ordering": ("organisatie__naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalPartnercontract",
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
                        choices=[("contract", "contract"), ("subsidie", "subsidie")],
                        default="contract",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("kenmerk", models.CharField(blank=True, default="", max_length=80, verbose_name="kenmerk")),
                (
                    "verlenging",
                    models.CharField(
                        blank=True, default="", max_length=200, verbose_name="hoe het verlengd kan worden"
                    ),
                ),
                (
                    "beslissen_voor",
                    models.DateField(blank=True, null=True, verbose_name="beslissen over verlenging, uiterlijk"),
                ),
                (
                    "bedrag_per_jaar",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="bedrag per jaar"
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="toelichting")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "gunning",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.gunning",
                        verbose_name="gunning",
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
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.ketenpartner",
                        verbose_name="ketenpartner",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical contract of subsidie",
                "verbose_name_plural": "historical contracten en subsidies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="gunning",
            name="partner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gunningen",
                to="samenwerking.ketenpartner",
                verbose_name="ketenpartner",
            ),
        ),
        migrations.CreateModel(
            name="Contact",
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
                ("functie", models.CharField(max_length=120, verbose_name="functie")),
                ("naam", models.CharField(blank=True, default="", max_length=120, verbose_name="naam")),
                ("email", models.EmailField(blank=True, default="", max_length=254, verbose_name="e-mailadres")),
                ("telefoon", models.CharField(blank=True, default="", max_length=30, verbose_name="telefoonnummer")),
                (
                    "vergeten_op",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="naam weggehaald op"),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacten",
                        to="samenwerking.ketenpartner",
                        verbose_name="ketenpartner",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacten",
                "ordering": ("functie", "-van", "pk"),
            },
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agendapunten",
                to="samenwerking.ketenpartner",
                verbose_name="ketenpartner",
            ),
        ),
        migrations.CreateModel(
            name="Leven",
            fields=[
                (
                    "tekst",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="leven",
                        serialize=False,
                        to="samenwerking.tekst",
                    ),
                ),
                ("nummer", models.PositiveIntegerField(default=0, verbose_name="nummer van de laatste stap")),
                (
                    "momentnummer",
                    models.PositiveIntegerField(default=0, verbose_name="nummer van de laatste momentopname"),
                ),
                ("aantal", models.PositiveIntegerField(default=0, verbose_name="aantal delen")),
                ("aantal_leeg", models.PositiveIntegerField(default=0, verbose_name="aantal lege delen")),
                ("gewijzigd_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gewijzigd op")),
            ],
            options={
                "verbose_name": "levende tekst",
                "verbose_name_plural": "levende teksten",
            },
        ),
        migrations.CreateModel(
            name="Tekstgegevens",
            fields=[
                (
                    "tekst",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="gegevens",
                        serialize=False,
                        to="samenwerking.tekst",
                    ),
                ),
                (
                    "jaar",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="jaar waarvoor de tekst rekent"
                    ),
                ),
                (
                    "per_gemeente",
                    models.BooleanField(default=False, verbose_name="bedragen en aandelen per gemeente tonen"),
                ),
                ("citeertitel", models.CharField(blank=True, max_length=120, verbose_name="korte titel")),
                ("ingang", models.DateField(blank=True, null=True, verbose_name="dag waarop de afspraken ingaan")),
                ("einde", models.DateField(blank=True, null=True, verbose_name="dag waarop de afspraken eindigen")),
                (
                    "evaluatie",
                    models.DateField(blank=True, null=True, verbose_name="dag waarop de eerste evaluatie klaar is"),
                ),
                ("versienummer", models.PositiveIntegerField(default=0, editable=False, verbose_name="versienummer")),
            ],
            options={
                "verbose_name": "gegevens van een tekst",
                "verbose_name_plural": "gegevens van teksten",
            },
        ),
        migrations.AddField(
            model_name="versie",
            name="tekst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="versies",
                to="samenwerking.tekst",
                verbose_name="tekst",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalVoorstel",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("kenmerk", models.CharField(max_length=40, verbose_name="kenmerk")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "reden",
                    models.TextField(
                        blank=True,
                        help_text="Wie het voorstel las, weet dan waarom u het doet.",
                        max_length=1000,
                        verbose_name="waarom",
                    ),
                ),
                (
                    "staat",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("aangenomen", "aangenomen"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                            ("vervallen", "vervallen met de tekst"),
                        ],
                        default="open",
                        max_length=12,
                        verbose_name="staat",
                    ),
                ),
                ("besloten_op", models.DateTimeField(blank=True, null=True, verbose_name="besloten op")),
                ("waarom", models.TextField(blank=True, max_length=1000, verbose_name="reden van het besluit")),
                (
                    "soort",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("invoegen", "toevoegen"),
                            ("weghalen", "weghalen"),
                            ("vervangen", "vervangen"),
                            ("verplaatsen", "verplaatsen"),
                            ("opmaak", "andere opmaak"),
                            ("indeling", "andere indeling"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("weg", models.TextField(blank=True, verbose_name="woorden die weg zouden gaan")),
                ("nieuw", models.TextField(blank=True, verbose_name="woorden die erbij zouden komen")),
                ("deel", models.CharField(blank=True, max_length=40, verbose_name="kenmerk van het deel")),
                ("waar", models.CharField(blank=True, max_length=300, verbose_name="deel waarin het stond")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="besloten door",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "namens",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Alleen als wie het inbracht niet van die gemeente is: de coördinator leest haar Word-bestand in.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="namens gemeente",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical voorstel",
                "verbose_name_plural": "historical voorstellen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTekstrecht",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "deel",
                    models.CharField(
                        blank=True,
                        help_text="Kenmerk; leeg: de hele tekst, *: de eigen bijlage.",
                        max_length=40,
                        verbose_name="deel",
                    ),
                ),
                (
                    "recht",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "lezen"), (2, "opmerken"), (3, "voorstellen"), (4, "schrijven")],
                        verbose_name="recht",
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
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="van wie",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical recht in een tekst",
                "verbose_name_plural": "historical rechten in een tekst",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTekstgegevens",
            fields=[
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "jaar",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="jaar waarvoor de tekst rekent"
                    ),
                ),
                (
                    "per_gemeente",
                    models.BooleanField(default=False, verbose_name="bedragen en aandelen per gemeente tonen"),
                ),
                ("citeertitel", models.CharField(blank=True, max_length=120, verbose_name="korte titel")),
                ("ingang", models.DateField(blank=True, null=True, verbose_name="dag waarop de afspraken ingaan")),
                ("einde", models.DateField(blank=True, null=True, verbose_name="dag waarop de afspraken eindigen")),
                (
                    "evaluatie",
                    models.DateField(blank=True, null=True, verbose_name="dag waarop de eerste evaluatie klaar is"),
                ),
                ("versienummer", models.PositiveIntegerField(default=0, editable=False, verbose_name="versienummer")),
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
                        verbose_name="tekst van één gemeente",
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
                    "scenario_bw",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.scenario",
                        verbose_name="rekent voor beschermd wonen met scenario",
                    ),
                ),
                (
                    "scenario_opvang",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.scenario",
                        verbose_name="rekent voor opvang met scenario",
                    ),
                ),
                (
                    "verdeelsleutel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.verdeelsleutel",
                        verbose_name="verdeelsleutel",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical gegevens van een tekst",
                "verbose_name_plural": "historical gegevens van teksten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalBrief",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "sjabloon",
                    models.CharField(
                        choices=[("vragen", "Koppen als vragen"), ("klassiek", "Klassieke koppen")],
                        default="vragen",
                        help_text="Met welke koppen de tekst begint. Daarna wijzigt u de koppen in de tekst zelf.",
                        max_length=10,
                        verbose_name="vorm",
                    ),
                ),
                (
                    "onderwerp",
                    models.CharField(help_text="Ook de titel van de pdf.", max_length=200, verbose_name="onderwerp"),
                ),
                (
                    "datum",
                    models.DateField(
                        help_text="Ook de dag waarop de colleges uiterlijk besluiten.",
                        verbose_name="datum van de brief",
                    ),
                ),
                (
                    "reeks",
                    models.CharField(
                        blank=True,
                        help_text="Brieven met hetzelfde onderwerp staan voor de raad bij elkaar, op volgorde. Bijvoorbeeld: beschermd wonen vanaf 2027.",
                        max_length=80,
                        verbose_name="hoort bij het onderwerp",
                    ),
                ),
                (
                    "woo_categorie",
                    models.CharField(
                        choices=[
                            ("ingekomen", "ingekomen stukken (6)"),
                            ("vergaderstuk", "vergaderstukken van een raad (8)"),
                            ("plan", "jaarplannen en jaarverslagen (12)"),
                            ("onderzoek", "onderzoeksrapporten (15)"),
                        ],
                        default="ingekomen",
                        help_text="Voor de vindplaats. Of openbaar maken al verplicht is, verschilt per categorie.",
                        max_length=20,
                        verbose_name="informatiecategorie (Woo)",
                    ),
                ),
                (
                    "geheim_grond",
                    models.CharField(
                        blank=True,
                        help_text="Laat leeg als de brief openbaar is. Op een geheime brief kan een raad geheimhouding laten gelden.",
                        max_length=300,
                        verbose_name="waarom is de brief geheim",
                    ),
                ),
                (
                    "geheim_artikel",
                    models.CharField(blank=True, max_length=120, verbose_name="op grond van welk artikel"),
                ),
                (
                    "met_tellingen",
                    models.BooleanField(
                        default=True,
                        help_text="Indicaties beschermd wonen per gemeente en voor de regio. Kleine aantallen worden afgeschermd. Er wordt één keer geteld, als u de eerste brieven maakt: alle brieven van deze ronde krijgen die telling.",
                        verbose_name="aantallen opnemen",
                    ),
                ),
                (
                    "bevoegdheden",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                (
                                    "samenwerken",
                                    "college: samenwerken met andere gemeenten en afspraken over de uitvoering (Gemeentewet artikel 160, eerste lid)",
                                ),
                                (
                                    "regiovisie",
                                    "raad: vaststellen van de regiovisie (Norm voor Opdrachtgeverschap, afspraak 1: een afspraak tussen gemeenten, geen wet)",
                                ),
                                (
                                    "solidariteit",
                                    "raad: financiële solidariteit tussen de gemeenten (Gemeentewet artikel 189)",
                                ),
                                ("begroting", "raad: het budget in de jaarlijkse begroting (Gemeentewet artikel 189)"),
                                (
                                    "verordening",
                                    "raad: de verordening (Gemeentewet artikel 147 en Wmo 2015 artikel 2.1.3)",
                                ),
                                (
                                    "zienswijze",
                                    "raad: zienswijze op het ontwerp van een gemeenschappelijke regeling (Wet gemeenschappelijke regelingen artikel 1, derde lid)",
                                ),
                                (
                                    "toestemming",
                                    "raad: toestemming voor een gemeenschappelijke regeling (Wet gemeenschappelijke regelingen artikel 1, vierde lid)",
                                ),
                                (
                                    "contracten",
                                    "college: contracten, inkoop en mandaat (Gemeentewet artikel 160, eerste lid)",
                                ),
                                ("informeren", "college: informeren van de raad (Gemeentewet artikel 169, tweede lid)"),
                            ],
                            max_length=30,
                        ),
                        default=list,
                        help_text="Wie waarover beslist, met het artikel.",
                        size=None,
                        verbose_name="bevoegdheid",
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemaakt op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        db_index=True, help_text="Twee keer klikken is een keer.", verbose_name="aanvraag"
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
                    "berekening",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="De cijfers van het ingroeipad komen uit deze berekening en veranderen daarna niet meer.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.berekening",
                        verbose_name="bevroren berekening",
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gemaakt door",
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
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical raadsinformatiebrief",
                "verbose_name_plural": "historical raadsinformatiebrieven",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Deel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.CharField(max_length=40, verbose_name="kenmerk")),
                ("volgorde", models.PositiveIntegerField(verbose_name="volgorde")),
                ("kop", models.TextField(blank=True, verbose_name="kop")),
                ("woorden", models.TextField(blank=True, verbose_name="woorden")),
                (
                    "clausules",
                    models.JSONField(
                        blank=True, default=list, help_text="Sleutels van clausuleteksten.", verbose_name="clausules"
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="delen",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "deel",
                "verbose_name_plural": "delen",
                "ordering": ("tekst", "volgorde"),
            },
        ),
        migrations.CreateModel(
            name="Bijwerking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vanaf", models.PositiveIntegerField(verbose_name="nummer van de eerste stap")),
                ("aantal", models.PositiveIntegerField(verbose_name="aantal stappen")),
                ("stappen", models.JSONField(verbose_name="stappen")),
                (
                    "zending",
                    models.UUIDField(help_text="Twee keer sturen is een keer.", unique=True, verbose_name="zending"),
                ),
                ("schrijver", models.CharField(max_length=40, verbose_name="venster waarin is geschreven")),
                (
                    "delen",
                    models.JSONField(
                        default=list,
                        help_text="Kenmerken; leeg: alleen de volgorde.",
                        verbose_name="delen die veranderden",
                    ),
                ),
                (
                    "kwijt",
                    models.JSONField(
                        default=list,
                        help_text="Van wie tegelijk in hetzelfde deel schreef: venster, pet en woorden.",
                        verbose_name="woorden die hierbij verdwenen",
                    ),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bijwerkingen",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "bijwerking",
                "verbose_name_plural": "bijwerkingen",
                "ordering": ("tekst", "vanaf", "pk"),
            },
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="tekst",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agendapunten",
                to="samenwerking.tekst",
                verbose_name="tekst",
            ),
        ),
        migrations.CreateModel(
            name="Afbeelding",
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
                    "kenmerk",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.text.Left(
                            models.Func(
                                models.Func(models.F("inhoud"), function="sha256"),
                                models.Value("hex"),
                                function="encode",
                                output_field=models.TextField(),
                            ),
                            40,
                        ),
                        output_field=models.CharField(max_length=40),
                        verbose_name="kenmerk",
                    ),
                ),
                ("breed", models.PositiveIntegerField(verbose_name="breedte in punten")),
                ("hoog", models.PositiveIntegerField(verbose_name="hoogte in punten")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afbeeldingen",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "afbeelding",
                "verbose_name_plural": "afbeeldingen",
            },
        ),
        migrations.CreateModel(
            name="Aanwezig",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("schrijver", models.CharField(max_length=40, verbose_name="venster")),
                ("proces", models.UUIDField(verbose_name="proces dat het venster bedient")),
                ("schrijft", models.BooleanField(verbose_name="mag schrijven")),
                ("anker", models.PositiveIntegerField(verbose_name="begin van de keuze")),
                ("kop", models.PositiveIntegerField(verbose_name="plek van de cursor")),
                ("gezien_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gezien op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="wie",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aanwezigen",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanwezige",
                "verbose_name_plural": "aanwezigen",
            },
        ),
        migrations.CreateModel(
            name="Lokaalplan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uitgangspunt", models.TextField(max_length=3000, verbose_name="uitgangspunt")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat het plan")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lokale_plannen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "lokaal plan",
                "verbose_name_plural": "lokale plannen",
                "ordering": ("regio", "gemeente"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalLokaalpunt",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "schaal",
                    models.CharField(
                        choices=[("lokaal", "lokaal"), ("regionaal", "regionaal")],
                        max_length=10,
                        verbose_name="lokaal of regionaal",
                    ),
                ),
                ("wat", models.CharField(max_length=300, verbose_name="wat")),
                (
                    "criterium",
                    models.CharField(
                        choices=[
                            ("nabij", "lokaal: dichtbij de inwoner kan het beter"),
                            ("bestaand", "lokaal: het past in wat er in de gemeente al is"),
                            ("keuze", "lokaal: de gemeente kiest hier zelf voor"),
                            ("groep", "regionaal: een kleine of bijzondere groep"),
                            ("schaal", "regionaal: het vraagt een voorziening of omvang die één gemeente niet heeft"),
                            (
                                "expertise",
                                "regionaal: de kennis is schaars, of het aanbod valt weg als elk apart inkoopt",
                            ),
                            ("doorstroom", "regionaal: cliënten komen uit de hele regio"),
                        ],
                        max_length=12,
                        verbose_name="criterium",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.lokaalplan",
                        verbose_name="lokaal plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical punt van een lokaal plan",
                "verbose_name_plural": "historical punten van lokale plannen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Lokaalpunt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "schaal",
                    models.CharField(
                        choices=[("lokaal", "lokaal"), ("regionaal", "regionaal")],
                        max_length=10,
                        verbose_name="lokaal of regionaal",
                    ),
                ),
                ("wat", models.CharField(max_length=300, verbose_name="wat")),
                (
                    "criterium",
                    models.CharField(
                        choices=[
                            ("nabij", "lokaal: dichtbij de inwoner kan het beter"),
                            ("bestaand", "lokaal: het past in wat er in de gemeente al is"),
                            ("keuze", "lokaal: de gemeente kiest hier zelf voor"),
                            ("groep", "regionaal: een kleine of bijzondere groep"),
                            ("schaal", "regionaal: het vraagt een voorziening of omvang die één gemeente niet heeft"),
                            (
                                "expertise",
                                "regionaal: de kennis is schaars, of het aanbod valt weg als elk apart inkoopt",
                            ),
                            ("doorstroom", "regionaal: cliënten komen uit de hele regio"),
                        ],
                        max_length=12,
                        verbose_name="criterium",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="punten",
                        to="samenwerking.lokaalplan",
                        verbose_name="lokaal plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "punt van een lokaal plan",
                "verbose_name_plural": "punten van lokale plannen",
                "ordering": ("plan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Meting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("kwartaal", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kwartaal")),
                ("waarde", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="waarde")),
                ("waarom", models.CharField(blank=True, max_length=300, verbose_name="waarom een andere waarde")),
                (
                    "invoer",
                    models.UUIDField(help_text="De waarden die iemand in een keer invulde.", verbose_name="invoer"),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="metingen",
                        to="samenwerking.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "meting",
                "verbose_name_plural": "metingen",
                "ordering": ("indicator", "jaar", "kwartaal", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Momentopname",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveIntegerField(verbose_name="na stap")),
                ("document", models.JSONField(verbose_name="document")),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="momentopnamen",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "momentopname",
                "verbose_name_plural": "momentopnamen",
                "ordering": ("tekst", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Monitorstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("kwartaal", models.PositiveSmallIntegerField(verbose_name="kwartaal")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("waarom", models.CharField(blank=True, max_length=300, verbose_name="waarom opnieuw")),
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
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "door",
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
                        related_name="monitorstanden",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "momentopname van de monitor",
                "verbose_name_plural": "momentopnamen van de monitor",
                "ordering": ("regio", "-jaar", "-kwartaal", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Monitoropening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="openbaar gemaakt op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="openbaar gemaakt door",
                    ),
                ),
                (
                    "stand",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opening",
                        to="samenwerking.monitorstand",
                        verbose_name="momentopname",
                    ),
                ),
            ],
            options={
                "verbose_name": "openbaarmaking van een momentopname",
                "verbose_name_plural": "openbaarmakingen van momentopnamen",
            },
        ),
        migrations.CreateModel(
            name="Nvodeling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gedeeld op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gedeeld door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="nvodelingen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "deling van de NvO-toets",
                "verbose_name_plural": "delingen van de NvO-toets",
                "ordering": ("regio", "-op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Nvooordeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "afspraak",
                    models.CharField(
                        choices=[
                            ("nvo_1", "Eén regiovisie"),
                            ("nvo_2", "Samen gemaakt"),
                            ("nvo_3", "Beschikbaarheid en continuïteit"),
                            ("nvo_governance", "Niet-vrijblijvende samenwerking"),
                            ("nvo_contract", "Contracten samen"),
                            ("nvo_meerjarig", "Contracten voor meer jaren"),
                            ("nvo_innovatie", "Ruimte om te vernieuwen"),
                            ("nvo_verdeelmodel", "Klaar voor het verdeelmodel"),
                            ("nvo_bovenregionaal", "Afspraken boven de regio"),
                            ("nvo_lasten", "Weinig administratie"),
                        ],
                        max_length=20,
                        verbose_name="afspraak",
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                (
                    "waarde",
                    models.CharField(
                        choices=[
                            ("voldaan", "voldaan"),
                            ("deels", "deels voldaan"),
                            ("niet", "niet voldaan"),
                            ("nvt", "niet van toepassing"),
                        ],
                        max_length=8,
                        verbose_name="oordeel",
                    ),
                ),
                ("toelichting", models.TextField(max_length=6000, verbose_name="toelichting")),
                ("open_punten", models.TextField(blank=True, max_length=3000, verbose_name="open punten")),
                ("peildatum", models.DateField(verbose_name="peildatum")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
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
                        related_name="nvooordelen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "oordeel in de NvO-toets",
                "verbose_name_plural": "oordelen in de NvO-toets",
                "ordering": ("regio", "afspraak", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Openbaarheid",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("openbaar", models.BooleanField(verbose_name="openbaar")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="besloten door",
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
            ],
            options={
                "verbose_name": "openbaarheid van een raadspagina",
                "verbose_name_plural": "openbaarheid van raadspagina's",
                "ordering": ("gemeente", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Overeenkomst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "rechtsvorm",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("convenant", "convenant"),
                            ("regeling_zonder_meer", "regeling zonder meer"),
                            ("centrumregeling", "centrumregeling"),
                            ("gemeenschappelijk_orgaan", "gemeenschappelijk orgaan"),
                            ("bedrijfsvoeringsorganisatie", "bedrijfsvoeringsorganisatie"),
                            ("openbaar_lichaam", "openbaar lichaam"),
                        ],
                        max_length=30,
                        verbose_name="rechtsvorm",
                    ),
                ),
                (
                    "taken",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("BW", "beschermd wonen"),
                                ("MO", "maatschappelijke opvang"),
                                ("VO", "vrouwenopvang"),
                                ("OGGZ", "openbare geestelijke gezondheidszorg"),
                                ("VZ", "verslavingszorg"),
                            ],
                            max_length=5,
                        ),
                        size=None,
                        verbose_name="taken",
                    ),
                ),
                (
                    "toegang",
                    models.CharField(
                        choices=[
                            ("regio", "samen in de regio"),
                            ("lokaal", "elke gemeente zelf"),
                            ("beide", "deels samen, deels zelf"),
                            ("niet", "niet in deze overeenkomst"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=10,
                        verbose_name="toegang",
                    ),
                ),
                (
                    "inkoop",
                    models.CharField(
                        choices=[
                            ("regio", "samen in de regio"),
                            ("lokaal", "elke gemeente zelf"),
                            ("beide", "deels samen, deels zelf"),
                            ("niet", "niet in deze overeenkomst"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=10,
                        verbose_name="inkoop",
                    ),
                ),
                (
                    "financiering",
                    models.CharField(
                        choices=[
                            ("regio", "samen in de regio"),
                            ("lokaal", "elke gemeente zelf"),
                            ("beide", "deels samen, deels zelf"),
                            ("niet", "niet in deze overeenkomst"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=10,
                        verbose_name="financiering",
                    ),
                ),
                ("ingangsdatum", models.DateField(blank=True, null=True, verbose_name="ingangsdatum")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "opzegtermijn",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="opzegtermijn in maanden"),
                ),
                (
                    "verlenging",
                    models.CharField(
                        choices=[
                            ("geen", "eindigt vanzelf"),
                            ("stilzwijgend", "loopt door als niemand opzegt"),
                            ("besluit", "alleen met een nieuw besluit"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=12,
                        verbose_name="na het einde",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("vervangt_anders", models.CharField(blank=True, max_length=300, verbose_name="vervangt ook")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="ook voor de raden")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "gewijzigd_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
                    ),
                ),
                (
                    "mandaten",
                    models.ManyToManyField(
                        blank=True, related_name="overeenkomsten", to="regio.mandaat", verbose_name="mandaten"
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overeenkomsten",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
                (
                    "tekstversie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="bevroren tekst",
                    ),
                ),
                (
                    "verdeelsleutel",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="financien.verdeelsleutel",
                        verbose_name="verdeelsleutel",
                    ),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangen_door",
                        to="samenwerking.overeenkomst",
                        verbose_name="vervangt",
                    ),
                ),
            ],
            options={
                "verbose_name": "overeenkomst",
                "verbose_name_plural": "overeenkomsten",
                "ordering": ("titel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Nvobewijs",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("adres", models.CharField(blank=True, max_length=500, verbose_name="adres")),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.tekst",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                    ),
                ),
                (
                    "oordeel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bewijzen",
                        to="samenwerking.nvooordeel",
                        verbose_name="oordeel",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "bewijs in de NvO-toets",
                "verbose_name_plural": "bewijzen in de NvO-toets",
                "ordering": ("oordeel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalPartnerafspraak",
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
                            ("convenant", "convenant"),
                            ("prestatie", "prestatieafspraken"),
                            ("werk", "werkafspraken"),
                            ("anders", "andere afspraak"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("inhoud", models.TextField(blank=True, max_length=6000, verbose_name="wat is afgesproken")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="ook voor colleges en raden")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.ketenpartner",
                        verbose_name="ketenpartner",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical afspraak met een ketenpartner",
                "verbose_name_plural": "historical afspraken met ketenpartners",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPartij",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "orgaan",
                    models.CharField(
                        choices=[("college", "college"), ("burgemeester", "burgemeester"), ("raad", "raad")],
                        default="college",
                        max_length=12,
                        verbose_name="orgaan",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                    "overeenkomst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical partij",
                "verbose_name_plural": "historical partijen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOvereenkomst",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "rechtsvorm",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("convenant", "convenant"),
                            ("regeling_zonder_meer", "regeling zonder meer"),
                            ("centrumregeling", "centrumregeling"),
                            ("gemeenschappelijk_orgaan", "gemeenschappelijk orgaan"),
                            ("bedrijfsvoeringsorganisatie", "bedrijfsvoeringsorganisatie"),
                            ("openbaar_lichaam", "openbaar lichaam"),
                        ],
                        max_length=30,
                        verbose_name="rechtsvorm",
                    ),
                ),
                (
                    "taken",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("BW", "beschermd wonen"),
                                ("MO", "maatschappelijke opvang"),
                                ("VO", "vrouwenopvang"),
                                ("OGGZ", "openbare geestelijke gezondheidszorg"),
                                ("VZ", "verslavingszorg"),
                            ],
                            max_length=5,
                        ),
                        size=None,
                        verbose_name="taken",
                    ),
                ),
                (
                    "toegang",
                    models.CharField(
                        choices=[
                            ("regio", "samen in de regio"),
                            ("lokaal", "elke gemeente zelf"),
                            ("beide", "deels samen, deels zelf"),
                            ("niet", "niet in deze overeenkomst"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=10,
                        verbose_name="toegang",
                    ),
                ),
                (
                    "inkoop",
                    models.CharField(
                        choices=[
                            ("regio", "samen in de regio"),
                            ("lokaal", "elke gemeente zelf"),
                            ("beide", "deels samen, deels zelf"),
                            ("niet", "niet in deze overeenkomst"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=10,
                        verbose_name="inkoop",
                    ),
                ),
                (
                    "financiering",
                    models.CharField(
                        choices=[
                            ("regio", "samen in de regio"),
                            ("lokaal", "elke gemeente zelf"),
                            ("beide", "deels samen, deels zelf"),
                            ("niet", "niet in deze overeenkomst"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=10,
                        verbose_name="financiering",
                    ),
                ),
                ("ingangsdatum", models.DateField(blank=True, null=True, verbose_name="ingangsdatum")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "opzegtermijn",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="opzegtermijn in maanden"),
                ),
                (
                    "verlenging",
                    models.CharField(
                        choices=[
                            ("geen", "eindigt vanzelf"),
                            ("stilzwijgend", "loopt door als niemand opzegt"),
                            ("besluit", "alleen met een nieuw besluit"),
                            ("onbekend", "niet bekend"),
                        ],
                        default="onbekend",
                        max_length=12,
                        verbose_name="na het einde",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("vervangt_anders", models.CharField(blank=True, max_length=300, verbose_name="vervangt ook")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="ook voor de raden")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "gewijzigd_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
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
                    "tekstversie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="bevroren tekst",
                    ),
                ),
                (
                    "verdeelsleutel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.verdeelsleutel",
                        verbose_name="verdeelsleutel",
                    ),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.overeenkomst",
                        verbose_name="vervangt",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical overeenkomst",
                "verbose_name_plural": "historical overeenkomsten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAddendum",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "artikelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80), size=None, verbose_name="artikelen die veranderen"
                    ),
                ),
                ("inhoud", models.TextField(max_length=6000, verbose_name="wat er verandert")),
                ("ingangsdatum", models.DateField(blank=True, null=True, verbose_name="ingangsdatum")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
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
                    "tekstversie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="bevroren tekst",
                    ),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.addendum",
                        verbose_name="vervangt",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical addendum",
                "verbose_name_plural": "historical addenda",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="evaluatiemoment",
            name="overeenkomst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evaluatiemomenten",
                to="samenwerking.overeenkomst",
                verbose_name="overeenkomst",
            ),
        ),
        migrations.AddField(
            model_name="addendum",
            name="overeenkomst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="addenda",
                to="samenwerking.overeenkomst",
                verbose_name="overeenkomst",
            ),
        ),
        migrations.CreateModel(
            name="Overeenkomststand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("voorbereiding", "in voorbereiding"),
                            ("concept", "concept"),
                            ("besloten", "besloten"),
                            ("vervallen", "gaat niet door"),
                        ],
                        max_length=14,
                        verbose_name="stand",
                    ),
                ),
                ("per", models.DateField(verbose_name="per")),
                ("toelichting", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standen",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "stand van een overeenkomst",
                "verbose_name_plural": "standen van overeenkomsten",
                "ordering": ("overeenkomst", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Overleg",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("beleid", "ambtelijk overleg beleid"),
                            ("uitvoering", "ambtelijk overleg uitvoering"),
                            ("werkgroep", "werkgroep"),
                            ("directie", "directieoverleg"),
                            ("stuurgroep", "stuurgroep"),
                            ("bestuurlijk", "bestuurlijk overleg"),
                            ("participatieraad", "overleg met de Participatieraad"),
                            ("clienten", "cliëntenklankbordgroep"),
                            ("overlegtafel", "fysieke overlegtafel"),
                            ("accountgesprek", "accountgesprek"),
                            ("jaaroverleg", "jaaroverleg"),
                            ("partner", "overleg met een ketenpartner"),
                            ("informatiesessie", "informatiesessie voor raden"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("doel", models.TextField(blank=True, max_length=3000, verbose_name="doel")),
                (
                    "maat",
                    models.CharField(
                        choices=[
                            ("weken", "om de zoveel weken"),
                            ("maanden", "om de zoveel maanden"),
                            ("vrij", "geen vast ritme"),
                        ],
                        default="vrij",
                        max_length=10,
                        verbose_name="ritme",
                    ),
                ),
                ("om_de", models.PositiveSmallIntegerField(default=1, verbose_name="om de hoeveel")),
                (
                    "weekdag",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "maandag"), (1, "dinsdag"), (2, "woensdag"), (3, "donderdag"), (4, "vrijdag")],
                        default=3,
                        verbose_name="dag",
                    ),
                ),
                (
                    "week",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "eerste"), (2, "tweede"), (3, "derde"), (4, "vierde"), (5, "laatste")],
                        default=1,
                        verbose_name="week van de maand",
                    ),
                ),
                (
                    "bij_reces",
                    models.CharField(
                        choices=[
                            ("nooit", "gaat door in een reces"),
                            ("een", "slaat over als één gemeente reces heeft"),
                            ("alle", "slaat over als alle gemeenten reces hebben"),
                        ],
                        default="alle",
                        max_length=10,
                        verbose_name="bij een reces",
                    ),
                ),
                ("begin", models.DateField(help_text="Vanaf deze dag telt het ritme.", verbose_name="begonnen op")),
                ("gestopt_op", models.DateField(blank=True, null=True, verbose_name="gestopt op")),
                ("tijd", models.TimeField(blank=True, null=True, verbose_name="begintijd")),
                ("minuten", models.PositiveSmallIntegerField(default=90, verbose_name="duur in minuten")),
                ("plaats", models.CharField(blank=True, max_length=200, verbose_name="plaats")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overleggen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "overleg",
                "verbose_name_plural": "overleggen",
                "ordering": ("naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalBijeenkomst",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begintijd")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="eindtijd")),
                ("plaats", models.CharField(blank=True, max_length=200, verbose_name="plaats")),
                ("link", models.URLField(blank=True, max_length=500, verbose_name="link")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("vervallen_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "overleg",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.overleg",
                        verbose_name="overleg",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical bijeenkomst",
                "verbose_name_plural": "historical bijeenkomsten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalActie",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("wat", models.CharField(max_length=300, verbose_name="wat")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk op")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "agendapunt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.agendapunt",
                        verbose_name="agendapunt",
                    ),
                ),
                (
                    "door",
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
                    "eigenaar",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="wie doet het",
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
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Doet een organisatie van buiten het, dan bewaakt de eigenaar het.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.organisatie",
                        verbose_name="organisatie die het doet",
                    ),
                ),
                (
                    "overleg",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.overleg",
                        verbose_name="overleg",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical actie",
                "verbose_name_plural": "historical acties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Deelnemer",
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
                            ("voorzitter", "voorzitter"),
                            ("secretaris", "secretaris"),
                            ("lid", "lid"),
                            ("adviseur", "adviseur"),
                        ],
                        default="lid",
                        max_length=10,
                        verbose_name="taak aan tafel",
                    ),
                ),
                (
                    "rol",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("coordinator", "regionaal coördinator"),
                            ("beleidsadviseur", "beleidsadviseur"),
                            ("collegelid", "collegelid"),
                            ("controller", "controller"),
                            ("teamleider", "teamleider toegang"),
                        ],
                        max_length=20,
                        verbose_name="rol",
                    ),
                ),
                ("functie", models.CharField(blank=True, max_length=120, verbose_name="functie")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: elke gemeente van de regio.",
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
                        related_name="overlegdeelnames",
                        to="regio.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="persoon",
                    ),
                ),
                (
                    "overleg",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deelnemers",
                        to="samenwerking.overleg",
                        verbose_name="overleg",
                    ),
                ),
            ],
            options={
                "verbose_name": "deelnemer",
                "verbose_name_plural": "deelnemers",
                "ordering": ("overleg", "pk"),
            },
        ),
        migrations.AddField(
            model_name="bijeenkomst",
            name="overleg",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bijeenkomsten",
                to="samenwerking.overleg",
                verbose_name="overleg",
            ),
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="overleg",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="punten",
                to="samenwerking.overleg",
                verbose_name="overleg",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="overleg",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="acties",
                to="samenwerking.overleg",
                verbose_name="overleg",
            ),
        ),
        migrations.CreateModel(
            name="Partij",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "orgaan",
                    models.CharField(
                        choices=[("college", "college"), ("burgemeester", "burgemeester"), ("raad", "raad")],
                        default="college",
                        max_length=12,
                        verbose_name="orgaan",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                    "overeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partijen",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "partij",
                "verbose_name_plural": "partijen",
                "ordering": ("overeenkomst", "gemeente__sorteernaam", "orgaan", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Partijvertrek",
            fields=[
                (
                    "partij",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="vertrek",
                        serialize=False,
                        to="samenwerking.procedurepartij",
                        verbose_name="partij",
                    ),
                ),
                ("per", models.DateField(verbose_name="per")),
                ("reden", models.CharField(max_length=400, verbose_name="reden")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
            ],
            options={
                "verbose_name": "vertrek uit een procedure",
                "verbose_name_plural": "vertrekken uit procedures",
            },
        ),
        migrations.CreateModel(
            name="Partijwijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("toetreding", "toetreding"), ("uittreding", "uittreding")],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                (
                    "orgaan",
                    models.CharField(
                        choices=[("college", "college"), ("burgemeester", "burgemeester"), ("raad", "raad")],
                        default="college",
                        max_length=12,
                        verbose_name="orgaan",
                    ),
                ),
                ("gevraagd_op", models.DateField(verbose_name="gevraagd op")),
                ("per", models.DateField(verbose_name="per")),
                ("grond", models.CharField(max_length=200, verbose_name="artikel van de overeenkomst")),
                ("gevolgen", models.TextField(max_length=6000, verbose_name="gevraagde gevolgen")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partijwijzigingen",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "toetreding of uittreding",
                "verbose_name_plural": "toetredingen en uittredingen",
                "ordering": ("overeenkomst", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Partijwijzigingstap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("besproken", "besproken in het bestuurlijk overleg"),
                            ("gevolgen", "gevolgen vastgesteld"),
                            ("besloten", "besloten door alle partijen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=12,
                        verbose_name="stap",
                    ),
                ),
                ("dag", models.DateField(verbose_name="dag")),
                ("toelichting", models.TextField(max_length=6000, verbose_name="toelichting")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "wijziging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="samenwerking.partijwijziging",
                        verbose_name="toetreding of uittreding",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een toetreding of uittreding",
                "verbose_name_plural": "stappen van toetredingen en uittredingen",
                "ordering": ("wijziging", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Partnerafspraak",
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
                            ("convenant", "convenant"),
                            ("prestatie", "prestatieafspraken"),
                            ("werk", "werkafspraken"),
                            ("anders", "andere afspraak"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("inhoud", models.TextField(blank=True, max_length=6000, verbose_name="wat is afgesproken")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="ook voor colleges en raden")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="samenwerking.ketenpartner",
                        verbose_name="ketenpartner",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "afspraak met een ketenpartner",
                "verbose_name_plural": "afspraken met ketenpartners",
                "ordering": ("-van", "titel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalWoningaantal",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("aantal", models.PositiveIntegerField(verbose_name="aantal woningen")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "afspraak",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.partnerafspraak",
                        verbose_name="afspraak",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical afgesproken aantal woningen",
                "verbose_name_plural": "historical afgesproken aantallen woningen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Partnercontract",
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
                        choices=[("contract", "contract"), ("subsidie", "subsidie")],
                        default="contract",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("kenmerk", models.CharField(blank=True, default="", max_length=80, verbose_name="kenmerk")),
                (
                    "verlenging",
                    models.CharField(
                        blank=True, default="", max_length=200, verbose_name="hoe het verlengd kan worden"
                    ),
                ),
                (
                    "beslissen_voor",
                    models.DateField(blank=True, null=True, verbose_name="beslissen over verlenging, uiterlijk"),
                ),
                (
                    "bedrag_per_jaar",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="bedrag per jaar"
                    ),
                ),
                ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="toelichting")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "gunning",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contracten",
                        to="samenwerking.gunning",
                        verbose_name="gunning",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contracten",
                        to="samenwerking.ketenpartner",
                        verbose_name="ketenpartner",
                    ),
                ),
            ],
            options={
                "verbose_name": "contract of subsidie",
                "verbose_name_plural": "contracten en subsidies",
                "ordering": ("tot", "titel", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalContractregel",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("omschrijving", models.CharField(blank=True, default="", max_length=200, verbose_name="omschrijving")),
                ("prijs", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="prijs")),
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
                    "volume",
                    models.PositiveIntegerField(
                        blank=True, help_text="Zoveel eenheden per jaar.", null=True, verbose_name="volume"
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                (
                    "contract",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.partnercontract",
                        verbose_name="contract",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical regel van een contract",
                "verbose_name_plural": "historical regels van contracten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Contractregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("omschrijving", models.CharField(blank=True, default="", max_length=200, verbose_name="omschrijving")),
                ("prijs", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="prijs")),
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
                    "volume",
                    models.PositiveIntegerField(
                        blank=True, help_text="Zoveel eenheden per jaar.", null=True, verbose_name="volume"
                    ),
                ),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regels",
                        to="samenwerking.partnercontract",
                        verbose_name="contract",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel van een contract",
                "verbose_name_plural": "regels van contracten",
                "ordering": ("contract", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Partnerlink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "deelt",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("afspraken", "de afspraken"),
                                ("woningen", "de aantallen woningen, naast de uitstroom"),
                                ("overleg", "de overleggen en wanneer zij zijn"),
                                ("plannen", "wat loopt in de plannen van de regio"),
                            ],
                            max_length=12,
                        ),
                        size=None,
                        verbose_name="wat wordt gedeeld",
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                (
                    "tot",
                    models.DateField(help_text="De eerste dag waarop de link niet meer werkt.", verbose_name="tot"),
                ),
                ("geheim", models.BinaryField(max_length=32, unique=True, verbose_name="hash van het geheime adres")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gedeeld op")),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op")),
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
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="samenwerking.contact",
                        verbose_name="contact",
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
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="samenwerking.ketenpartner",
                        verbose_name="ketenpartner",
                    ),
                ),
            ],
            options={
                "verbose_name": "link voor een ketenpartner",
                "verbose_name_plural": "links voor ketenpartners",
                "ordering": ("-op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Partnerbezoek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "wat",
                    models.CharField(
                        choices=[("geopend", "opende de link"), ("gelezen", "las de pagina")],
                        max_length=10,
                        verbose_name="wat",
                    ),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bezoeken",
                        to="samenwerking.partnerlink",
                        verbose_name="link",
                    ),
                ),
            ],
            options={
                "verbose_name": "bezoek van een ketenpartner",
                "verbose_name_plural": "bezoeken van ketenpartners",
                "ordering": ("-op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Perceel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omvang", models.CharField(blank=True, default="", max_length=200, verbose_name="omvang")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="percelen",
                        to="samenwerking.inkooptraject",
                        verbose_name="inkooptraject",
                    ),
                ),
            ],
            options={
                "verbose_name": "perceel",
                "verbose_name_plural": "percelen",
                "ordering": ("traject", "nummer"),
            },
        ),
        migrations.AddField(
            model_name="gunning",
            name="perceel",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gunningen",
                to="samenwerking.perceel",
                verbose_name="perceel",
            ),
        ),
        migrations.CreateModel(
            name="Pilot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("doel", models.TextField(max_length=3000, verbose_name="doel")),
                ("maat", models.TextField(max_length=2000, verbose_name="wat wordt gemeten")),
                ("begin", models.DateField(verbose_name="begin")),
                ("einde", models.DateField(verbose_name="einde")),
                ("partners", models.CharField(blank=True, max_length=300, verbose_name="wie doet nog meer mee")),
                ("herkomst", models.CharField(blank=True, max_length=300, verbose_name="waar staat de pilot")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                ("gemeenten", models.ManyToManyField(related_name="+", to="regio.gemeente", verbose_name="gemeenten")),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pilots",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
                (
                    "trekker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="trekker",
                    ),
                ),
            ],
            options={
                "verbose_name": "pilot",
                "verbose_name_plural": "pilots",
                "ordering": ("-einde", "naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Pilotbesluit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "wat",
                    models.CharField(
                        choices=[
                            ("stoppen", "stoppen"),
                            ("doorgaan", "doorgaan"),
                            ("verbreden", "verbreden naar de hele regio"),
                        ],
                        max_length=10,
                        verbose_name="besluit",
                    ),
                ),
                ("dag", models.DateField(verbose_name="dag")),
                ("wie", models.CharField(max_length=200, verbose_name="wie besloot")),
                ("reden", models.TextField(max_length=2000, verbose_name="waarom")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "pilot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="besluiten",
                        to="samenwerking.pilot",
                        verbose_name="pilot",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit over een pilot",
                "verbose_name_plural": "besluiten over pilots",
                "ordering": ("pilot", "dag", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Pilotevaluatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dag", models.DateField(verbose_name="dag")),
                ("uitkomst", models.TextField(max_length=4000, verbose_name="uitkomst")),
                ("gemeten", models.TextField(max_length=2000, verbose_name="wat is gemeten")),
                ("bron", models.CharField(blank=True, max_length=300, verbose_name="waar staat de evaluatie")),
                ("adres", models.URLField(blank=True, max_length=500, verbose_name="webadres")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "pilot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluaties",
                        to="samenwerking.pilot",
                        verbose_name="pilot",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatie van een pilot",
                "verbose_name_plural": "evaluaties van pilots",
                "ordering": ("pilot", "dag", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("uitvoeringsplan", "uitvoeringsplan"), ("jaarplan", "jaarplan")],
                        default="uitvoeringsplan",
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="de raden lezen mee")),
                ("gesloten_op", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
                ("gesloten_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom gesloten")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plannen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "plan",
                "verbose_name_plural": "plannen",
                "ordering": ("-begin", "naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="HistoricalDoelstelling",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, max_length=3000, verbose_name="wat willen we bereiken")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("vervallen_reden", models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.plan",
                        verbose_name="plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical doelstelling",
                "verbose_name_plural": "historical doelstellingen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalActiviteit",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("activiteit", "activiteit"), ("deelstap", "deelstap"), ("vervolg", "vervolgstap")],
                        default="activiteit",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("nummer", models.CharField(blank=True, max_length=10, verbose_name="nummer")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("begin", models.DateField(verbose_name="eerste dag")),
                ("einde", models.DateField(verbose_name="laatste dag")),
                (
                    "dagen_zijn_voorbeeld",
                    models.BooleanField(default=False, verbose_name="de dagen zijn een voorbeeld"),
                ),
                (
                    "kosten",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="kosten"),
                ),
                ("kosten_toelichting", models.CharField(blank=True, max_length=200, verbose_name="waaruit betaald")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "doelstelling",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.doelstelling",
                        verbose_name="doelstelling",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "eigenaar",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="eigenaar",
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
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.activiteit",
                        verbose_name="deel van",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.plan",
                        verbose_name="plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical activiteit",
                "verbose_name_plural": "historical activiteiten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="doelstelling",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="doelstellingen",
                to="samenwerking.plan",
                verbose_name="plan",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="samenwerking.plan",
                verbose_name="plan",
            ),
        ),
        migrations.CreateModel(
            name="Presentie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("aanwezig", "aanwezig"),
                            ("afgemeld", "afwezig met bericht"),
                            ("afwezig", "afwezig zonder bericht"),
                            ("vervangen", "vervangen"),
                        ],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("wie", models.CharField(blank=True, max_length=160, verbose_name="wie zat er")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "bijeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="presenties",
                        to="samenwerking.bijeenkomst",
                        verbose_name="bijeenkomst",
                    ),
                ),
                (
                    "deelnemer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.deelnemer",
                        verbose_name="deelnemer",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
            ],
            options={
                "verbose_name": "presentie",
                "verbose_name_plural": "presenties",
                "ordering": ("bijeenkomst", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Proceduredoel",
            fields=[
                (
                    "procedure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="doel",
                        serialize=False,
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("nieuw", "een nieuwe overeenkomst"),
                            ("overeenkomst", "een overeenkomst die al in het register staat"),
                            ("addendum", "een addendum"),
                            ("deelname", "een toetreding of uittreding"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "verbose_name": "doel van een procedure",
                "verbose_name_plural": "doelen van procedures",
            },
        ),
        migrations.CreateModel(
            name="Procedureuitkomst",
            fields=[
                (
                    "procedure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="uitkomst",
                        serialize=False,
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitkomst van een procedure",
                "verbose_name_plural": "uitkomsten van procedures",
            },
        ),
        migrations.AddField(
            model_name="procedurepartij",
            name="procedure",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="partijen",
                to="samenwerking.procedure",
                verbose_name="procedure",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalAgendapunt",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "history_pet_id",
                    models.BigIntegerField(
                        default=regio.namens.huidige_pet_id, editable=False, null=True, verbose_name="namens"
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="volgorde")),
                ("titel", models.CharField(blank=True, max_length=200, verbose_name="titel")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("informeren", "ter informatie"),
                            ("bespreken", "bespreken"),
                            ("afspreken", "tot een afspraak komen"),
                            ("advies", "advies vragen"),
                        ],
                        default="bespreken",
                        max_length=12,
                        verbose_name="wat wilt u",
                    ),
                ),
                ("minuten", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minuten")),
                ("toelichting", models.TextField(blank=True, max_length=4000, verbose_name="toelichting")),
                ("besloten", models.BooleanField(default=False, verbose_name="niet voor de raden")),
                ("bespreking", models.TextField(blank=True, max_length=20000, verbose_name="wat is besproken")),
                (
                    "afspraken",
                    models.TextField(
                        blank=True, help_text="Elke regel is een afspraak.", max_length=10000, verbose_name="afspraken"
                    ),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingebracht op")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
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
                    "actie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.actie",
                        verbose_name="actie",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "bijeenkomst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.bijeenkomst",
                        verbose_name="bijeenkomst",
                    ),
                ),
                (
                    "brief",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.brief",
                        verbose_name="brief",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingebracht door",
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
                    "scenario",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="financien.scenario",
                        verbose_name="scenario",
                    ),
                ),
                (
                    "vervolg_op",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.agendapunt",
                        verbose_name="vervolg op",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.ketenpartner",
                        verbose_name="ketenpartner",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
                (
                    "overleg",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.overleg",
                        verbose_name="overleg",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical agendapunt",
                "verbose_name_plural": "historical agendapunten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="handeling",
            name="procedure",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="samenwerking.procedure",
                verbose_name="procedure",
            ),
        ),
        migrations.CreateModel(
            name="Exemplaar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "ondertekeningen",
                    models.CharField(
                        help_text="Vingerafdruk van de handtekeningen die erin staan.",
                        max_length=64,
                        verbose_name="ondertekeningen",
                    ),
                ),
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
                (
                    "zegel",
                    models.CharField(
                        blank=True, help_text="Leeg: niet verzegeld.", max_length=300, verbose_name="certificaat"
                    ),
                ),
                ("tijdstempel", models.BooleanField(default=False, verbose_name="met tijdstempel")),
                ("gemaakt_op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gemaakt op")),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exemplaren",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "ondertekend exemplaar",
                "verbose_name_plural": "ondertekende exemplaren",
                "ordering": ("procedure", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Collegeadvies",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "strekking",
                    models.CharField(
                        choices=[
                            ("instemmen", "instemmen"),
                            ("voorwaarde", "instemmen onder voorwaarde"),
                            ("niet", "niet instemmen"),
                            ("aanhouden", "aanhouden"),
                        ],
                        max_length=12,
                        verbose_name="advies",
                    ),
                ),
                ("tekst", models.TextField(max_length=6000, verbose_name="waarom")),
                ("kanttekeningen", models.TextField(blank=True, max_length=4000, verbose_name="kanttekeningen")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="geschreven op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="geschreven door",
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
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="collegeadviezen",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "advies aan het college",
                "verbose_name_plural": "adviezen aan colleges",
                "ordering": ("procedure", "-pk"),
            },
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="procedure",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agendapunten",
                to="samenwerking.procedure",
                verbose_name="procedure",
            ),
        ),
        migrations.CreateModel(
            name="Activiteitverwijzing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verwijzingen",
                        to="samenwerking.activiteit",
                        verbose_name="activiteit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "verwijzing van een activiteit",
                "verbose_name_plural": "verwijzingen van activiteiten",
                "ordering": ("activiteit", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Procedureeinde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gelukt", models.BooleanField(verbose_name="de tekst geldt")),
                ("reden", models.CharField(max_length=400, verbose_name="reden")),
                ("datum", models.DateField(verbose_name="datum")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "procedure",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="einde",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "einde van een procedure",
                "verbose_name_plural": "einden van procedures",
            },
        ),
        migrations.CreateModel(
            name="Procedureversie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reden", models.CharField(max_length=400, verbose_name="waarom")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versies",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="procedures",
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie in een procedure",
                "verbose_name_plural": "versies in procedures",
                "ordering": ("procedure", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Raadsavond",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("informatie", "informatiesessie"), ("beeldvormend", "beeldvormende avond")],
                        default="informatie",
                        max_length=12,
                        verbose_name="wat voor avond",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="waarover")),
                ("datum", models.DateField(verbose_name="op welke dag")),
                ("aanvang", models.TimeField(blank=True, null=True, verbose_name="aanvang")),
                ("plaats", models.CharField(blank=True, max_length=200, verbose_name="plaats")),
                ("vervallen_op", models.DateField(blank=True, editable=False, null=True, verbose_name="vervallen op")),
                (
                    "aanvraag",
                    models.UUIDField(help_text="Twee keer klikken is een keer.", unique=True, verbose_name="aanvraag"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gepland door",
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
            ],
            options={
                "verbose_name": "avond voor de raad",
                "verbose_name_plural": "avonden voor de raad",
                "ordering": ("datum", "aanvang", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Raadsvraag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vraag", models.TextField(max_length=2000, verbose_name="uw vraag")),
                (
                    "aanvraag",
                    models.UUIDField(help_text="Twee keer klikken is een keer.", unique=True, verbose_name="aanvraag"),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gesteld op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gesteld door",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vragen",
                        to="samenwerking.briefversie",
                        verbose_name="brief",
                    ),
                ),
            ],
            options={
                "verbose_name": "vraag van een raadslid",
                "verbose_name_plural": "vragen van raadsleden",
                "ordering": ("versie", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Raadsantwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("antwoord", models.TextField(max_length=6000, verbose_name="antwoord")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="beantwoord op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "vraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoorden",
                        to="samenwerking.raadsvraag",
                        verbose_name="vraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een raadsvraag",
                "verbose_name_plural": "antwoorden op raadsvragen",
                "ordering": ("vraag", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Reces",
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
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingevoerd door",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recessen",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "reces",
                "verbose_name_plural": "recessen",
                "ordering": ("gemeente", "van"),
            },
        ),
        migrations.CreateModel(
            name="Regiosjabloon",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "van",
                    models.CharField(
                        help_text="De sleutel van het sjabloon van het product.",
                        max_length=40,
                        verbose_name="gemaakt van",
                    ),
                ),
                ("soort", models.CharField(max_length=20, verbose_name="soort tekst")),
                ("vorm", models.CharField(blank=True, max_length=1, verbose_name="rechtsvorm")),
                ("toelichting", models.JSONField(blank=True, default=list, verbose_name="toelichting")),
                ("woorden", models.JSONField(blank=True, default=dict, verbose_name="woorden")),
                ("delen", models.JSONField(verbose_name="delen")),
                ("versienummer", models.PositiveIntegerField(default=1, editable=False, verbose_name="versienummer")),
                (
                    "gewijzigd_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="gewijzigd op"
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
                    "gewijzigd_door",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gewijzigd door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sjablonen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "sjabloon van een regio",
                "verbose_name_plural": "sjablonen van regio's",
                "ordering": ("naam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Resultaatoordeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("behaald", models.BooleanField(verbose_name="behaald")),
                ("bewijs", models.TextField(blank=True, max_length=2000, verbose_name="waaruit blijkt dat")),
                ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="waarom niet")),
                ("dag", models.DateField(verbose_name="op welke dag")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "resultaat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="oordelen",
                        to="samenwerking.beoogdresultaat",
                        verbose_name="resultaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "oordeel over een resultaat",
                "verbose_name_plural": "oordelen over resultaten",
                "ordering": ("resultaat", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Standpunt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("voor", "voor"),
                            ("voorbehoud", "voor, met een voorbehoud"),
                            ("tegen", "tegen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        max_length=12,
                        verbose_name="standpunt",
                    ),
                ),
                ("reden", models.TextField(blank=True, max_length=2000, verbose_name="reden")),
                ("vrijgegeven", models.BooleanField(default=False, verbose_name="ook voor de andere colleges")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gegeven op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="van",
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
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standpunten",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "standpunt",
                "verbose_name_plural": "standpunten",
                "ordering": ("procedure", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Stilstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stap", models.CharField(max_length=30, verbose_name="stap")),
                ("van", models.DateField(verbose_name="staat stil sinds")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="loopt weer vanaf")),
                ("reden", models.CharField(max_length=400, verbose_name="reden")),
                (
                    "afwijking_grond",
                    models.CharField(blank=True, max_length=200, verbose_name="afwijking: artikel of afspraak"),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "door",
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
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stilstanden",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "stilstand van een stap",
                "verbose_name_plural": "stilstanden van stappen",
                "ordering": ("procedure", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Streefwaarde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="te bereiken in")),
                (
                    "waarde",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="streefwaarde"
                    ),
                ),
                ("toelichting", models.CharField(max_length=300, verbose_name="waaruit blijkt dit")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="streefwaarden",
                        to="samenwerking.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "streefwaarde",
                "verbose_name_plural": "streefwaarden",
                "ordering": ("indicator", "jaar", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Stuk",
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
                ("stap", models.CharField(max_length=30, verbose_name="stap")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "openbaarheid",
                    models.CharField(
                        choices=[("openbaar", "openbaar"), ("intern", "intern"), ("geheim", "geheim")],
                        max_length=10,
                        verbose_name="wie mag het lezen",
                    ),
                ),
                ("grond", models.CharField(blank=True, max_length=300, verbose_name="grond van de geheimhouding")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="toegevoegd door",
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
                    "procedure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
                        to="samenwerking.procedure",
                        verbose_name="procedure",
                    ),
                ),
            ],
            options={
                "verbose_name": "stuk",
                "verbose_name_plural": "stukken",
                "ordering": ("procedure", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Stukintrekking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingetrokken op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingetrokken door",
                    ),
                ),
                (
                    "stuk",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intrekking",
                        to="samenwerking.stuk",
                        verbose_name="stuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "intrekking van een stuk",
                "verbose_name_plural": "intrekkingen van stukken",
            },
        ),
        migrations.CreateModel(
            name="Stukkenbundel",
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
                ("met_vertrouwelijk", models.BooleanField(verbose_name="met vertrouwelijke stukken")),
                ("bladzijden", models.PositiveIntegerField(verbose_name="bladzijden")),
                (
                    "aanvraag",
                    models.UUIDField(help_text="De opdracht waarmee deze bundel is gemaakt.", verbose_name="aanvraag"),
                ),
                (
                    "bijeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bundels",
                        to="samenwerking.bijeenkomst",
                        verbose_name="bijeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "stukkenbundel",
                "verbose_name_plural": "stukkenbundels",
                "ordering": ("bijeenkomst", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Tekenbestand",
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingezonden door",
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
            ],
            options={
                "verbose_name": "scan bij een ondertekening",
                "verbose_name_plural": "scans bij ondertekeningen",
            },
        ),
        migrations.CreateModel(
            name="Tekenbevoegdheid",
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
                    "grond",
                    models.CharField(
                        choices=[
                            ("burgemeester", "burgemeester (Gemeentewet, artikel 171, eerste lid)"),
                            ("aangewezen", "aangewezen door de burgemeester (Gemeentewet, artikel 171, tweede lid)"),
                        ],
                        max_length=12,
                        verbose_name="grond",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("functie", models.CharField(max_length=120, verbose_name="functie")),
                (
                    "stuk",
                    models.CharField(
                        help_text="Het benoemings- of volmachtbesluit met zijn nummer.",
                        max_length=300,
                        verbose_name="waaruit het blijkt",
                    ),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "bestand",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.tekenbestand",
                        verbose_name="scan",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Zonder account kan deze persoon alleen op papier tekenen.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tekenbevoegdheden",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "invoerder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het vastlegde",
                    ),
                ),
            ],
            options={
                "verbose_name": "tekenbevoegdheid",
                "verbose_name_plural": "tekenbevoegdheden",
                "ordering": ("gemeente", "-van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Tekstrecht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "deel",
                    models.CharField(
                        blank=True,
                        help_text="Kenmerk; leeg: de hele tekst, *: de eigen bijlage.",
                        max_length=40,
                        verbose_name="deel",
                    ),
                ),
                (
                    "recht",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "lezen"), (2, "opmerken"), (3, "voorstellen"), (4, "schrijven")],
                        verbose_name="recht",
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
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="van wie",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rechten",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "recht in een tekst",
                "verbose_name_plural": "rechten in een tekst",
                "ordering": ("tekst", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Toezegging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "waar",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als het niet in een brief stond, bijvoorbeeld: commissie Samenleving.",
                        max_length=200,
                        verbose_name="waar is het toegezegd",
                    ),
                ),
                ("gedaan_op", models.DateField(verbose_name="op welke dag toegezegd")),
                ("wat", models.CharField(max_length=300, verbose_name="wat is er toegezegd")),
                (
                    "wie",
                    models.CharField(
                        help_text="De portefeuillehouder of het college.", max_length=120, verbose_name="door wie"
                    ),
                ),
                ("datum", models.DateField(blank=True, null=True, verbose_name="uiterlijk op")),
                (
                    "wanneer",
                    models.CharField(
                        blank=True, help_text="Bijvoorbeeld: na de zomer.", max_length=120, verbose_name="of in woorden"
                    ),
                ),
                (
                    "aanvraag",
                    models.UUIDField(help_text="Twee keer klikken is een keer.", unique=True, verbose_name="aanvraag"),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "door",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toezeggingen",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toezeggingen",
                        to="samenwerking.briefversie",
                        verbose_name="brief",
                    ),
                ),
            ],
            options={
                "verbose_name": "toezegging",
                "verbose_name_plural": "toezeggingen",
                "ordering": ("gemeente", "-gedaan_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Toezeggingstap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("nagekomen", "nagekomen"), ("uitgesteld", "uitgesteld"), ("vervallen", "vervallen")],
                        max_length=10,
                        verbose_name="wat is er gebeurd",
                    ),
                ),
                (
                    "datum",
                    models.DateField(blank=True, help_text="Alleen bij uitstel.", null=True, verbose_name="nieuwe dag"),
                ),
                ("reden", models.CharField(blank=True, max_length=500, verbose_name="uitleg")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "toezegging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="samenwerking.toezegging",
                        verbose_name="toezegging",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.briefversie",
                        verbose_name="door welke brief",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een toezegging",
                "verbose_name_plural": "stappen van toezeggingen",
                "ordering": ("toezegging", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Uitnodiging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "hoedanigheid",
                    models.CharField(
                        choices=[("aanbieder", "aanbieder"), ("clientenraad", "cliëntenraad"), ("anders", "anders")],
                        max_length=20,
                        verbose_name="hoedanigheid",
                    ),
                ),
                ("organisatie", models.CharField(max_length=120, verbose_name="organisatie")),
                ("mag_opmerken", models.BooleanField(default=False, verbose_name="mag opmerkingen maken")),
                (
                    "delen",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Kenmerken; leeg: de hele tekst.",
                        verbose_name="gedeelde delen",
                    ),
                ),
                ("reden", models.CharField(max_length=300, verbose_name="waarom")),
                ("van", models.DateField(verbose_name="van")),
                (
                    "tot",
                    models.DateField(help_text="De eerste dag waarop de link niet meer werkt.", verbose_name="tot"),
                ),
                ("geheim", models.BinaryField(max_length=32, unique=True, verbose_name="hash van het geheime adres")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="uitgenodigd op")),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, unique=True, verbose_name="sleutel van het formulier"
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        db_column="tekst_id",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitnodigingen",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
                (
                    "gever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="uitgenodigd door",
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
                        verbose_name="gast",
                    ),
                ),
                (
                    "versie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.versie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitnodiging",
                "verbose_name_plural": "uitnodigingen",
                "ordering": ("-op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Gespreksbericht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "auteur",
                    models.CharField(
                        blank=True,
                        db_default="",
                        default="",
                        help_text="Wie het bestand inlas, is door.",
                        max_length=120,
                        verbose_name="schreef het in Word",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("gezegd", "schreef"),
                            ("opgelost", "loste de opmerking op"),
                            ("heropend", "opende de opmerking opnieuw"),
                        ],
                        default="gezegd",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("woorden", models.TextField(blank=True, max_length=4000, verbose_name="woorden")),
                ("weggehaald_op", models.DateTimeField(blank=True, null=True, verbose_name="weggehaald op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, unique=True, verbose_name="sleutel van het formulier"
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "gesprek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="berichten",
                        to="samenwerking.gesprek",
                        verbose_name="gesprek",
                    ),
                ),
                (
                    "gast",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="samenwerking.uitnodiging",
                        verbose_name="gast",
                    ),
                ),
            ],
            options={
                "verbose_name": "bericht",
                "verbose_name_plural": "berichten",
                "ordering": ("gesprek", "pk"),
            },
        ),
        migrations.AddField(
            model_name="gesprek",
            name="gast",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="samenwerking.uitnodiging",
                verbose_name="gast",
            ),
        ),
        migrations.CreateModel(
            name="Bezoek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "wat",
                    models.CharField(
                        choices=[
                            ("geopend", "opende de link"),
                            ("gelezen", "las de tekst"),
                            ("opgemerkt", "maakte een opmerking"),
                            ("geantwoord", "antwoordde op een opmerking"),
                        ],
                        max_length=20,
                        verbose_name="wat",
                    ),
                ),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "uitnodiging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bezoeken",
                        to="samenwerking.uitnodiging",
                        verbose_name="uitnodiging",
                    ),
                ),
            ],
            options={
                "verbose_name": "bezoek",
                "verbose_name_plural": "bezoeken",
                "ordering": ("-op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Vergadering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("datum", models.DateField(verbose_name="datum")),
                ("inleveren", models.DateField(verbose_name="stukken inleveren tot en met")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="ingevoerd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="ingevoerd door",
                    ),
                ),
                (
                    "orgaan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vergaderingen",
                        to="regio.orgaan",
                        verbose_name="orgaan",
                    ),
                ),
            ],
            options={
                "verbose_name": "vergadering",
                "verbose_name_plural": "vergaderingen",
                "ordering": ("orgaan", "datum"),
            },
        ),
        migrations.AddField(
            model_name="besluit",
            name="vergadering",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="besluiten",
                to="samenwerking.vergadering",
                verbose_name="vergadering",
            ),
        ),
        migrations.CreateModel(
            name="Vergaderstuk",
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
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("bladzijden", models.PositiveIntegerField(verbose_name="bladzijden")),
                (
                    "waarom_vertrouwelijk",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom vertrouwelijk"),
                ),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer sturen is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "agendapunt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
                        to="samenwerking.agendapunt",
                        verbose_name="agendapunt",
                    ),
                ),
                (
                    "bijeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
                        to="samenwerking.bijeenkomst",
                        verbose_name="bijeenkomst",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "vergaderstuk",
                "verbose_name_plural": "vergaderstukken",
                "ordering": ("bijeenkomst", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Verlengingsbesluit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[("verlengd", "het contract wordt verlengd"), ("loopt_af", "het contract loopt af")],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("nieuwe_tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                ("dag", models.DateField(verbose_name="besloten op")),
                ("toelichting", models.CharField(blank=True, default="", max_length=300, verbose_name="toelichting")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "contract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verlengingsbesluiten",
                        to="samenwerking.partnercontract",
                        verbose_name="contract",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit over verlenging",
                "verbose_name_plural": "besluiten over verlenging",
                "ordering": ("contract", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Vermelding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gezien_op", models.DateTimeField(blank=True, null=True, verbose_name="gezien op")),
                (
                    "bericht",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vermeldingen",
                        to="samenwerking.gespreksbericht",
                        verbose_name="bericht",
                    ),
                ),
                (
                    "persoon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="genoemde persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "vermelding",
                "verbose_name_plural": "vermeldingen",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Verslag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
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
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "bijeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verslagen",
                        to="samenwerking.bijeenkomst",
                        verbose_name="bijeenkomst",
                    ),
                ),
                (
                    "door",
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
                "ordering": ("bijeenkomst", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Verslagvaststelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
                (
                    "bijeenkomst",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vaststelling",
                        to="samenwerking.bijeenkomst",
                        verbose_name="bijeenkomst",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "in_bijeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stelde_vast",
                        to="samenwerking.bijeenkomst",
                        verbose_name="vastgesteld in",
                    ),
                ),
                (
                    "verslag",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vaststelling",
                        to="samenwerking.verslag",
                        verbose_name="verslag",
                    ),
                ),
            ],
            options={
                "verbose_name": "vaststelling van een verslag",
                "verbose_name_plural": "vaststellingen van verslagen",
            },
        ),
        migrations.CreateModel(
            name="Vertegenwoordiging",
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
                ("overleg", models.CharField(max_length=200, verbose_name="overleg")),
                (
                    "niveau",
                    models.CharField(
                        choices=[
                            ("landelijk", "landelijk"),
                            ("bovenregionaal", "bovenregionaal"),
                            ("regionaal", "regionaal, van een ander onderwerp"),
                        ],
                        max_length=16,
                        verbose_name="niveau",
                    ),
                ),
                ("functie", models.CharField(blank=True, max_length=160, verbose_name="functie")),
                ("plaatsvervanger", models.CharField(blank=True, max_length=160, verbose_name="plaatsvervanger")),
                ("toelichting", models.CharField(blank=True, max_length=400, verbose_name="toelichting")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "pet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="persoon",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vertegenwoordigingen",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "vertegenwoordiging",
                "verbose_name_plural": "vertegenwoordigingen",
                "ordering": ("overleg", "van", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Vervolgstap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("wat", models.CharField(max_length=300, verbose_name="wat gebeurt er")),
                ("besluit", models.CharField(blank=True, max_length=300, verbose_name="wie besluit wat")),
                ("datum", models.DateField(blank=True, null=True, verbose_name="op welke dag")),
                (
                    "wanneer",
                    models.CharField(
                        blank=True, help_text="Bijvoorbeeld: na de zomer.", max_length=120, verbose_name="of in woorden"
                    ),
                ),
                (
                    "toezegging",
                    models.BooleanField(
                        default=False,
                        help_text="Na het verzenden staat zij bij de toezeggingen van elk college.",
                        verbose_name="dit is een toezegging aan de raad",
                    ),
                ),
                (
                    "brief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vervolg",
                        to="samenwerking.brief",
                        verbose_name="brief",
                    ),
                ),
            ],
            options={
                "verbose_name": "vervolgstap",
                "verbose_name_plural": "vervolgstappen",
                "ordering": ("brief", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Vindplaats",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("datum", models.DateField(verbose_name="bekendgemaakt op")),
                ("plaats", models.CharField(max_length=500, verbose_name="vindplaats")),
                ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden van de verbetering")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "addendum",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vindplaatsen",
                        to="samenwerking.addendum",
                        verbose_name="addendum",
                    ),
                ),
                (
                    "door",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vindplaatsen",
                        to="samenwerking.overeenkomst",
                        verbose_name="overeenkomst",
                    ),
                ),
            ],
            options={
                "verbose_name": "vindplaats",
                "verbose_name_plural": "vindplaatsen",
                "ordering": ("overeenkomst", "addendum", "gemeente__sorteernaam", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Voorstel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.CharField(max_length=40, verbose_name="kenmerk")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "reden",
                    models.TextField(
                        blank=True,
                        help_text="Wie het voorstel las, weet dan waarom u het doet.",
                        max_length=1000,
                        verbose_name="waarom",
                    ),
                ),
                (
                    "staat",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("aangenomen", "aangenomen"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                            ("vervallen", "vervallen met de tekst"),
                        ],
                        default="open",
                        max_length=12,
                        verbose_name="staat",
                    ),
                ),
                ("besloten_op", models.DateTimeField(blank=True, null=True, verbose_name="besloten op")),
                ("waarom", models.TextField(blank=True, max_length=1000, verbose_name="reden van het besluit")),
                (
                    "soort",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("invoegen", "toevoegen"),
                            ("weghalen", "weghalen"),
                            ("vervangen", "vervangen"),
                            ("verplaatsen", "verplaatsen"),
                            ("opmaak", "andere opmaak"),
                            ("indeling", "andere indeling"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("weg", models.TextField(blank=True, verbose_name="woorden die weg zouden gaan")),
                ("nieuw", models.TextField(blank=True, verbose_name="woorden die erbij zouden komen")),
                ("deel", models.CharField(blank=True, max_length=40, verbose_name="kenmerk van het deel")),
                ("waar", models.CharField(blank=True, max_length=300, verbose_name="deel waarin het stond")),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="besloten door",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "namens",
                    models.ForeignKey(
                        blank=True,
                        help_text="Alleen als wie het inbracht niet van die gemeente is: de coördinator leest haar Word-bestand in.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="namens gemeente",
                    ),
                ),
                (
                    "tekst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voorstellen",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "voorstel",
                "verbose_name_plural": "voorstellen",
                "ordering": ("tekst", "op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Voortgangsverslag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("kwartaal", models.PositiveSmallIntegerField(verbose_name="kwartaal")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
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
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer klikken is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verslagen",
                        to="samenwerking.plan",
                        verbose_name="plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "voortgangsverslag",
                "verbose_name_plural": "voortgangsverslagen",
                "ordering": ("plan", "-jaar", "-kwartaal", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Vormkeuze",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vraag", models.CharField(max_length=300, verbose_name="vraag")),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("uiterlijk", models.DateField(verbose_name="antwoord uiterlijk op")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="geopend op")),
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
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="geopend door",
                    ),
                ),
                (
                    "regio",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vormkeuzes",
                        to="regio.regio",
                        verbose_name="regio",
                    ),
                ),
            ],
            options={
                "verbose_name": "vormkeuze",
                "verbose_name_plural": "vormkeuzes",
                "ordering": ("-op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Vormkeuzesluiting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uitkomst", models.TextField(max_length=6000, verbose_name="uitkomst")),
                ("voor_raden", models.BooleanField(default=False, verbose_name="ook voor de raden")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="gesloten op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="gesloten door",
                    ),
                ),
                (
                    "vormkeuze",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sluiting",
                        to="samenwerking.vormkeuze",
                        verbose_name="vormkeuze",
                    ),
                ),
            ],
            options={
                "verbose_name": "sluiting van een vormkeuze",
                "verbose_name_plural": "sluitingen van vormkeuzes",
            },
        ),
        migrations.CreateModel(
            name="Weging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("toelichting", models.TextField(blank=True, max_length=6000, verbose_name="toelichting")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="vastgelegd op")),
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
                    "door",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "vormkeuze",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wegingen",
                        to="samenwerking.vormkeuze",
                        verbose_name="vormkeuze",
                    ),
                ),
            ],
            options={
                "verbose_name": "weging",
                "verbose_name_plural": "wegingen",
                "ordering": ("vormkeuze", "gemeente", "-nummer"),
            },
        ),
        migrations.CreateModel(
            name="Weegpunt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "overweging",
                    models.CharField(
                        choices=[
                            ("traditie", "Traditie en regionaal sentiment"),
                            ("omvang", "Omvang van regio en gemeenten"),
                            ("centrum", "Rol van de centrumgemeente"),
                            ("kwaliteit", "Kwaliteit van wat er is"),
                            ("raden", "Rol van de raden"),
                            ("personeel", "Mensen en contracten"),
                            ("risico", "Financieel risico"),
                            ("bestuur", "Besturen en meerderheid"),
                            ("cyclus", "Jaarlijkse ronde"),
                            ("uittreden", "Uittreden"),
                            ("mandaat", "Mandaat of delegatie"),
                            ("btw", "Btw en archief"),
                        ],
                        max_length=20,
                        verbose_name="overweging",
                    ),
                ),
                (
                    "past",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("convenant", "convenant"),
                                ("regeling_zonder_meer", "regeling zonder meer"),
                                ("centrumregeling", "centrumregeling"),
                                ("gemeenschappelijk_orgaan", "gemeenschappelijk orgaan"),
                                ("bedrijfsvoeringsorganisatie", "bedrijfsvoeringsorganisatie"),
                                ("openbaar_lichaam", "openbaar lichaam"),
                            ],
                            max_length=30,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="past",
                    ),
                ),
                (
                    "past_niet",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("convenant", "convenant"),
                                ("regeling_zonder_meer", "regeling zonder meer"),
                                ("centrumregeling", "centrumregeling"),
                                ("gemeenschappelijk_orgaan", "gemeenschappelijk orgaan"),
                                ("bedrijfsvoeringsorganisatie", "bedrijfsvoeringsorganisatie"),
                                ("openbaar_lichaam", "openbaar lichaam"),
                            ],
                            max_length=30,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="past niet",
                    ),
                ),
                ("reden", models.TextField(max_length=3000, verbose_name="reden")),
                (
                    "weging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="punten",
                        to="samenwerking.weging",
                        verbose_name="weging",
                    ),
                ),
            ],
            options={
                "verbose_name": "punt van een weging",
                "verbose_name_plural": "punten van wegingen",
                "ordering": ("weging", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Woningaantal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                ("aantal", models.PositiveIntegerField(verbose_name="aantal woningen")),
                (
                    "afspraak",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="woningaantallen",
                        to="samenwerking.partnerafspraak",
                        verbose_name="afspraak",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
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
            ],
            options={
                "verbose_name": "afgesproken aantal woningen",
                "verbose_name_plural": "afgesproken aantallen woningen",
                "ordering": ("afspraak", "-jaar", "gemeente__sorteernaam", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Woordbestand",
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
                    "doel",
                    models.CharField(
                        choices=[
                            ("nieuw", "een nieuwe tekst beginnen"),
                            ("vul", "een lege tekst vullen"),
                            ("terug", "een bestand van ons terug"),
                        ],
                        max_length=10,
                        verbose_name="doel",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("regiovisie", "regiovisie"),
                            ("kadernota", "kadernota"),
                            ("sok", "samenwerkingsovereenkomst"),
                            ("convenant", "convenant"),
                            ("centrumregeling", "centrumregeling"),
                            ("gr", "gemeenschappelijke regeling"),
                            ("akkoord", "bestuurlijk-financieel akkoord"),
                            ("uitvoeringsplan", "uitvoeringsplan"),
                            ("mandaatbesluit", "mandaatbesluit"),
                            ("verordening", "verordening"),
                            ("beleidsregels", "beleidsregels"),
                            ("addendum", "addendum"),
                            ("lokaalplan", "lokaal plan"),
                            ("raadsvoorstel", "raadsvoorstel"),
                            ("raadsinformatiebrief", "raadsinformatiebrief"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "rechtsvorm",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("convenant", "convenant"),
                            ("regeling_zonder_meer", "regeling zonder meer"),
                            ("centrumregeling", "centrumregeling"),
                            ("gemeenschappelijk_orgaan", "gemeenschappelijk orgaan"),
                            ("bedrijfsvoeringsorganisatie", "bedrijfsvoeringsorganisatie"),
                            ("openbaar_lichaam", "openbaar lichaam"),
                        ],
                        max_length=30,
                        verbose_name="rechtsvorm",
                    ),
                ),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("tot", models.DateTimeField(verbose_name="bewaard tot")),
                ("overgenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="overgenomen op")),
                (
                    "gemist",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Per voorstel: wie, wat wegging, wat nieuw was.",
                        verbose_name="wat niet meer paste",
                    ),
                ),
                (
                    "aanvraag",
                    models.UUIDField(
                        default=uuid.uuid4,
                        help_text="Twee keer sturen is een keer.",
                        unique=True,
                        verbose_name="aanvraag",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        help_text="Van wie de voorstellen zijn die het bestand meebrengt.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.gemeente",
                        verbose_name="namens gemeente",
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
                    "tekst",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="samenwerking.tekst",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "bestand uit Word",
                "verbose_name_plural": "bestanden uit Word",
                "ordering": ("gemaakt_op", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Zienswijzepunt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("tekst", models.TextField(max_length=4000, verbose_name="punt")),
                (
                    "besluit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="punten",
                        to="samenwerking.besluit",
                        verbose_name="besluit",
                    ),
                ),
            ],
            options={
                "verbose_name": "punt van een zienswijze",
                "verbose_name_plural": "punten van zienswijzen",
                "ordering": ("besluit", "nummer"),
            },
        ),
        migrations.CreateModel(
            name="Zienswijzeantwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tekst", models.TextField(max_length=4000, verbose_name="antwoord")),
                ("leidt_tot_wijziging", models.BooleanField(default=False, verbose_name="de tekst wijzigt")),
                ("op", models.DateTimeField(default=django.utils.timezone.now, verbose_name="op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="regio.lidmaatschap",
                        verbose_name="door",
                    ),
                ),
                (
                    "punt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoorden",
                        to="samenwerking.zienswijzepunt",
                        verbose_name="punt",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een punt",
                "verbose_name_plural": "antwoorden op punten",
                "ordering": ("punt", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="abonnement",
            constraint=models.CheckConstraint(
                condition=models.Q(("persoon__isnull", True), ("adres", ""), _connector="XOR"),
                name="abonnement_is_van_een_persoon_of_een_adres",
            ),
        ),
        migrations.AddConstraint(
            model_name="abonnement",
            constraint=models.CheckConstraint(
                condition=models.Q(("persoon__isnull", True), ("bevestigd_op__isnull", False), _connector="OR"),
                name="wie_is_ingelogd_hoeft_niet_te_bevestigen",
            ),
        ),
        migrations.AddConstraint(
            model_name="abonnement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bevestigd_op__isnull", True), ("bevestigd_op__gte", models.F("gemaakt_op")), _connector="OR"
                ),
                name="bevestigen_is_na_vragen",
            ),
        ),
        migrations.AddConstraint(
            model_name="abonnement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("persoon__isnull", False)),
                fields=("gemeente", "persoon"),
                name="iemand_volgt_een_raad_een_keer",
            ),
        ),
        migrations.AddConstraint(
            model_name="abonnement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("adres", ""), _negated=True),
                fields=("gemeente", "adres"),
                name="een_adres_volgt_een_raad_een_keer",
            ),
        ),
        migrations.AddConstraint(
            model_name="actieafloop",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "vervallen"), _negated=True),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="wie_een_actie_laat_vervallen_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitstand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand__in", ("stilgelegd", "vervallen")), _negated=True),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="wie_een_activiteit_stillegt_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverschuiving",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="wie_een_activiteit_verschuift_zegt_waarom"
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverschuiving",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))),
                name="verschoven_activiteit_eindigt_na_haar_begin",
            ),
        ),
        migrations.AddConstraint(
            model_name="afhankelijkheid",
            constraint=models.UniqueConstraint(
                fields=("activiteit", "eerst"), name="activiteit_wacht_eens_op_een_andere"
            ),
        ),
        migrations.AddConstraint(
            model_name="basistaak",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="basistaak_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="basistaak",
            constraint=models.UniqueConstraint(
                models.F("regio"),
                django.db.models.functions.text.Lower("naam"),
                name="basistaak_heeft_een_eigen_naam_in_de_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="basisstand",
            constraint=models.UniqueConstraint(
                fields=("taak", "gemeente"), name="gemeente_heeft_een_stand_per_basistaak"
            ),
        ),
        migrations.AddConstraint(
            model_name="basisstand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand", "geregeld"), _negated=True),
                    models.Q(("sinds__isnull", False), models.Q(("bewijs", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wat_geregeld_is_heeft_een_dag_en_een_bewijs",
            ),
        ),
        migrations.AddConstraint(
            model_name="basisstand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("plan_klaar__isnull", True), models.Q(("plan", ""), _negated=True), _connector="OR"
                ),
                name="een_dag_van_een_plan_hoort_bij_een_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="belofte",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="belofte_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="belofte",
            constraint=models.CheckConstraint(
                condition=models.Q(("inhoud", ""), _negated=True), name="belofte_zegt_wat_een_inwoner_merkt"
            ),
        ),
        migrations.AddConstraint(
            model_name="belofte",
            constraint=models.CheckConstraint(
                condition=models.Q(("functie", ""), _negated=True), name="voor_een_belofte_antwoordt_iemand"
            ),
        ),
        migrations.AddConstraint(
            model_name="belofte",
            constraint=models.UniqueConstraint(
                models.F("regio"),
                django.db.models.functions.text.Lower("naam"),
                name="belofte_heeft_een_eigen_naam_in_de_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="belofteindicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="indicator_van_een_belofte_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="belofteindicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("streefwaarde__isnull", True), models.Q(("eenheid", ""), _negated=True), _connector="OR"
                ),
                name="een_streefwaarde_heeft_een_eenheid",
            ),
        ),
        migrations.AddConstraint(
            model_name="belofteindicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("streefjaar__isnull", True), ("streefwaarde__isnull", True)),
                    models.Q(
                        ("streefjaar__gte", 2015),
                        ("streefjaar__isnull", False),
                        ("streefjaar__lte", 2100),
                        ("streefwaarde__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="een_streefwaarde_hoort_bij_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="belofteindicator",
            constraint=models.UniqueConstraint(
                models.F("belofte"),
                django.db.models.functions.text.Lower("naam"),
                name="indicator_heeft_een_eigen_naam_bij_de_belofte",
            ),
        ),
        migrations.AddConstraint(
            model_name="beloftemeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)), name="waarde_is_van_een_gewoon_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="beloftemeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("bron", ""), _negated=True), name="waarde_heeft_een_bron"
            ),
        ),
        migrations.AddConstraint(
            model_name="beoogdresultaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("wat", ""), _negated=True), name="resultaat_zegt_wat_er_moet_zijn"
            ),
        ),
        migrations.AddConstraint(
            model_name="beoogdresultaat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("vervallen_op__isnull", True), ("vervallen_reden", "")),
                    models.Q(("vervallen_op__isnull", False), models.Q(("vervallen_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wie_een_resultaat_laat_vervallen_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="berichtkeuze",
            constraint=models.CheckConstraint(
                condition=models.Q(("weekdag__lte", 4)), name="overzicht_komt_op_een_werkdag"
            ),
        ),
        migrations.AddConstraint(
            model_name="besluitbevestiging",
            constraint=models.CheckConstraint(
                condition=models.Q(("bevestiger", models.F("invoerder")), _negated=True),
                name="een_ander_bevestigt_dan_wie_invoerde",
            ),
        ),
        migrations.AddConstraint(
            model_name="betrokkenheid",
            constraint=models.UniqueConstraint(
                fields=("activiteit", "gemeente"), name="gemeente_staat_eens_bij_een_activiteit"
            ),
        ),
        migrations.AddConstraint(
            model_name="betrokkenheid",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand", "niet"), _negated=True),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="gemeente_die_niet_meedoet_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="briefstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("soort", "verzonden"), models.Q(("reden", ""), _negated=True), _connector="OR"),
                name="wie_een_brief_teruggeeft_zegt_waarom",
            ),
        ),
        migrations.AddIndex(
            model_name="briefmelding",
            index=models.Index(
                condition=models.Q(("begonnen_op__isnull", True), ("klaar_op__isnull", True)),
                fields=["id"],
                name="melding_die_wacht",
            ),
        ),
        migrations.AddConstraint(
            model_name="briefmelding",
            constraint=models.UniqueConstraint(fields=("abonnement", "versie"), name="een_brief_wordt_eens_gemeld"),
        ),
        migrations.AddConstraint(
            model_name="briefmelding",
            constraint=models.UniqueConstraint(
                fields=("abonnement", "dag"), name="bevestigen_wordt_eens_per_dag_gevraagd"
            ),
        ),
        migrations.AddConstraint(
            model_name="briefmelding",
            constraint=models.CheckConstraint(
                condition=models.Q(("versie__isnull", True), ("dag__isnull", True), _connector="XOR"),
                name="melding_is_een_brief_of_een_vraag",
            ),
        ),
        migrations.AddConstraint(
            model_name="briefmelding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("klaar_op__isnull", True), ("uitkomst", "")),
                    models.Q(("klaar_op__isnull", False), models.Q(("uitkomst", ""), _negated=True)),
                    _connector="OR",
                ),
                name="een_melding_die_klaar_is_heeft_een_uitkomst",
            ),
        ),
        migrations.AddConstraint(
            model_name="clausuletekst",
            constraint=models.UniqueConstraint(
                fields=("code", "sleutel", "regio", "uitgave"),
                name="een_uitgave_van_een_clausule_is_er_een_keer",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="clausuletekst",
            constraint=models.UniqueConstraint(
                condition=models.Q(("regio", None)),
                fields=("code", "sleutel", "vingerafdruk"),
                name="de_bibliotheek_heeft_dezelfde_woorden_een_keer",
            ),
        ),
        migrations.AddConstraint(
            model_name="clausuletekst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("door", None), ("regio", None)),
                    models.Q(("door__isnull", False), ("regio__isnull", False)),
                    _connector="OR",
                ),
                name="een_eigen_clausule_heeft_een_schrijver",
            ),
        ),
        migrations.AddConstraint(
            model_name="controleopzij",
            constraint=models.UniqueConstraint(fields=("brief", "sleutel"), name="bevinding_gaat_eens_opzij"),
        ),
        migrations.AddConstraint(
            model_name="controleopzij",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="wie_een_bevinding_opzij_zet_zegt_waarom"
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluatie",
            constraint=models.CheckConstraint(
                condition=models.Q(("uitkomst", ""), _negated=True), name="evaluatie_heeft_een_uitkomst"
            ),
        ),
        migrations.AddConstraint(
            model_name="gemeentebrief",
            constraint=models.UniqueConstraint(fields=("brief", "gemeente"), name="gemeente_heeft_een_brief_per_ronde"),
        ),
        migrations.AddConstraint(
            model_name="gemeld",
            constraint=models.UniqueConstraint(fields=("persoon", "kenmerk"), name="wat_dringend_is_wordt_eens_gemeld"),
        ),
        migrations.AddConstraint(
            model_name="gesprekstaak",
            constraint=models.UniqueConstraint(
                condition=models.Q(("einde", "")), fields=("gesprek",), name="gesprek_vraagt_een_ding_tegelijk"
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprekstaak",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("einde", ""), ("einde_door__isnull", True), ("einde_op__isnull", True)),
                    models.Q(
                        models.Q(("einde", ""), _negated=True),
                        ("einde_door__isnull", False),
                        ("einde_op__gte", models.F("op")),
                        ("einde_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="geeindigde_taak_zegt_hoe_wanneer_en_door_wie",
            ),
        ),
        migrations.AddField(
            model_name="handtekening",
            name="bestand",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="samenwerking.tekenbestand",
                verbose_name="scan",
            ),
        ),
        migrations.AddField(
            model_name="handtekening",
            name="bevoegdheid",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="handtekeningen",
                to="samenwerking.tekenbevoegdheid",
                verbose_name="tekenbevoegdheid",
            ),
        ),
        migrations.AddIndex(
            model_name="bericht",
            index=models.Index(
                condition=models.Q(("begonnen_op__isnull", True), ("klaar_op__isnull", True)),
                fields=["id"],
                name="bericht_dat_wacht",
            ),
        ),
        migrations.AddConstraint(
            model_name="bericht",
            constraint=models.UniqueConstraint(
                fields=("persoon", "soort", "sleutel"), name="bericht_gaat_een_keer_naar_iemand"
            ),
        ),
        migrations.AddConstraint(
            model_name="bericht",
            constraint=models.CheckConstraint(
                condition=models.Q(("herinnering__isnull", True), ("soort", "herinnering"), _connector="XOR"),
                name="alleen_een_herinnering_hoort_bij_een_herinnering",
            ),
        ),
        migrations.AddConstraint(
            model_name="bericht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("klaar_op__isnull", True), ("uitkomst", "")),
                    models.Q(("klaar_op__isnull", False), models.Q(("uitkomst", ""), _negated=True)),
                    _connector="OR",
                ),
                name="een_bericht_dat_klaar_is_heeft_een_uitkomst",
            ),
        ),
        migrations.AddField(
            model_name="heropening",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="geopend door",
            ),
        ),
        migrations.AddField(
            model_name="berichtgelezen",
            name="heropening",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gelezen",
                to="samenwerking.heropening",
                verbose_name="heropening",
            ),
        ),
        migrations.AddConstraint(
            model_name="clausulegebruik",
            constraint=models.UniqueConstraint(
                fields=("versie", "deel"), name="een_deel_van_een_versie_is_een_clausule"
            ),
        ),
        migrations.AddConstraint(
            model_name="briefversie",
            constraint=models.UniqueConstraint(
                fields=("gemeentebrief", "nummer"), name="briefversie_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="briefversie",
            constraint=models.UniqueConstraint(
                fields=("gemeentebrief", "aanvraag"), name="brief_wordt_een_keer_per_opdracht_vastgelegd"
            ),
        ),
        migrations.AddConstraint(
            model_name="briefversie",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__gte", 1)), name="briefversies_tellen_vanaf_een"
            ),
        ),
        migrations.AddConstraint(
            model_name="horizon",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)), name="stip_ligt_in_een_gewoon_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="horizon",
            constraint=models.CheckConstraint(
                condition=models.Q(("beeld", ""), _negated=True), name="stip_heeft_een_beeld"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.UniqueConstraint(
                fields=("regio", "naam"),
                name="indicator_heeft_een_eigen_naam_in_de_regio",
                violation_error_message="Er is al een indicator met deze naam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.UniqueConstraint(
                condition=models.Q(("sleutel", ""), _negated=True),
                fields=("regio", "sleutel"),
                name="indicator_van_het_product_staat_eens_in_de_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("berekend", False), models.Q(("sleutel", ""), _negated=True), _connector="OR"),
                name="het_product_berekent_alleen_wat_het_kent",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("naam", ""), _negated=True),
                    models.Q(("definitie", ""), _negated=True),
                    models.Q(("eenheid", ""), _negated=True),
                    models.Q(("herkomst", ""), _negated=True),
                ),
                name="indicator_zegt_wat_zij_meet_waarin_en_waaruit",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("decimalen__lte", 2)), name="indicator_heeft_hoogstens_twee_decimalen"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("telt_mensen", False), ("decimalen", 0), _connector="OR"),
                name="mensen_worden_in_hele_getallen_geteld",
            ),
        ),
        migrations.AddConstraint(
            model_name="inkooptraject",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="inkooptraject_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="inkooptraject",
            constraint=models.UniqueConstraint(
                fields=("regio", "titel"), name="inkooptraject_heeft_een_eigen_titel_in_de_regio"
            ),
        ),
        migrations.AddConstraint(
            model_name="inkooptraject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("documenten_op__isnull", True),
                    ("publicatie_op__isnull", True),
                    ("documenten_op__lte", models.F("publicatie_op")),
                    _connector="OR",
                ),
                name="documenten_zijn_klaar_voor_de_publicatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="inkooptraject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("publicatie_op__isnull", True),
                    ("sluiting_op__isnull", True),
                    ("publicatie_op__lte", models.F("sluiting_op")),
                    _connector="OR",
                ),
                name="inschrijving_sluit_na_de_publicatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="inkooptraject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("publicatie_op__isnull", True),
                    ("gunning_op__isnull", True),
                    ("publicatie_op__lte", models.F("gunning_op")),
                    _connector="OR",
                ),
                name="gunning_komt_na_de_publicatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="inkooptraject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sluiting_op__isnull", True),
                    ("gunning_op__isnull", True),
                    ("sluiting_op__lt", models.F("gunning_op")),
                    _connector="OR",
                ),
                name="gunning_komt_na_de_sluiting",
            ),
        ),
        migrations.AddConstraint(
            model_name="inkooptraject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gunning_op__isnull", True),
                    ("ingang_op__isnull", True),
                    ("gunning_op__lte", models.F("ingang_op")),
                    _connector="OR",
                ),
                name="contracten_gaan_in_na_de_gunning",
            ),
        ),
        migrations.AddConstraint(
            model_name="intrekking",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="wie_een_brief_intrekt_zegt_waarom"
            ),
        ),
        migrations.AddConstraint(
            model_name="kalenderadres",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ingetrokken_op__isnull", True)),
                fields=("persoon", "regio"),
                name="iemand_heeft_een_geldig_adres_per_kalender",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="kalenderadres",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ingetrokken_op__isnull", True), ("ingetrokken_op__gte", models.F("gemaakt_op")), _connector="OR"
                ),
                name="adres_wordt_ingetrokken_na_het_maken",
            ),
        ),
        migrations.AddConstraint(
            model_name="kennisstuk",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("titel", ""), _negated=True), models.Q(("concept", ""), _negated=True)),
                name="kennisstuk_heeft_titel_en_tekst",
            ),
        ),
        migrations.AddConstraint(
            model_name="kennisstuk",
            constraint=models.UniqueConstraint(
                fields=("regio", "titel"), name="kennisstuk_heeft_een_eigen_titel_in_de_regio"
            ),
        ),
        migrations.AddConstraint(
            model_name="kennisversie",
            constraint=models.UniqueConstraint(
                fields=("stuk", "nummer"), name="versie_van_een_kennisstuk_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="kennisversie",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("inhoud", ""), _negated=True), ("nummer__gte", 1)),
                name="versie_van_kennis_heeft_inhoud",
            ),
        ),
        migrations.AddConstraint(
            model_name="ketenpartner",
            constraint=models.UniqueConstraint(
                fields=("regio", "organisatie"), name="organisatie_is_eens_partner_van_een_regio"
            ),
        ),
        migrations.AddConstraint(
            model_name="ketenpartner",
            constraint=models.UniqueConstraint(fields=("id", "regio"), name="ketenpartner_hoort_bij_zijn_regio"),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="contact_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("functie", ""), _negated=True), name="contact_heeft_een_functie"
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vergeten_op__isnull", True),
                    models.Q(("email", ""), ("naam", ""), ("telefoon", ""), ("tot__isnull", False)),
                    _connector="OR",
                ),
                name="vergeten_contact_heeft_geen_naam",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("vergeten_op__isnull", True)),
                expressions=[
                    ("partner", "="),
                    ("functie", "="),
                    ("naam", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="persoon_is_eens_contact_in_een_functie",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(fields=("id", "partner"), name="contact_hoort_bij_zijn_partner"),
        ),
        migrations.AddField(
            model_name="leven",
            name="gewijzigd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="gewijzigd door",
            ),
        ),
        migrations.AddField(
            model_name="tekstgegevens",
            name="gemeente",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="tekst van één gemeente",
            ),
        ),
        migrations.AddField(
            model_name="tekstgegevens",
            name="scenario_bw",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="financien.scenario",
                verbose_name="rekent voor beschermd wonen met scenario",
            ),
        ),
        migrations.AddField(
            model_name="tekstgegevens",
            name="scenario_opvang",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="financien.scenario",
                verbose_name="rekent voor opvang met scenario",
            ),
        ),
        migrations.AddField(
            model_name="tekstgegevens",
            name="verdeelsleutel",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="financien.verdeelsleutel",
                verbose_name="verdeelsleutel",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.UniqueConstraint(
                fields=("tekst", "nummer"), name="versie_heeft_een_eigen_nummer_in_de_tekst"
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(condition=models.Q(("nummer__gte", 1)), name="versies_tellen_vanaf_een"),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="versie_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(("voor_raden", False), ("bevroren", True), _connector="OR"),
                name="alleen_een_bevroren_versie_gaat_naar_de_raden",
            ),
        ),
        migrations.AddIndex(
            model_name="tekst",
            index=models.Index(fields=["regio", "titel"], name="tekst_van_een_regio"),
        ),
        migrations.AddConstraint(
            model_name="tekst",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="tekst_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="deel",
            constraint=models.UniqueConstraint(fields=("tekst", "kenmerk"), name="een_deel_staat_eens_in_een_tekst"),
        ),
        migrations.AddConstraint(
            model_name="brief",
            constraint=models.CheckConstraint(
                condition=models.Q(("onderwerp", ""), _negated=True), name="brief_heeft_een_onderwerp"
            ),
        ),
        migrations.AddConstraint(
            model_name="brief",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("geheim_artikel", ""), ("geheim_grond", "")),
                    models.Q(
                        models.Q(("geheim_grond", ""), _negated=True), models.Q(("geheim_artikel", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="geheime_brief_noemt_grond_en_artikel",
                violation_error_message="Noem bij geheimhouding zowel de reden als het artikel.",
            ),
        ),
        migrations.AddConstraint(
            model_name="bijwerking",
            constraint=models.CheckConstraint(condition=models.Q(("vanaf__gte", 1)), name="stappen_tellen_vanaf_een"),
        ),
        migrations.AddConstraint(
            model_name="bijwerking",
            constraint=models.UniqueConstraint(
                condition=models.Q(("aantal__gte", 1)),
                fields=("tekst", "vanaf"),
                name="elke_stap_staat_een_keer_in_de_tekst",
            ),
        ),
        migrations.AddConstraint(
            model_name="afbeelding",
            constraint=models.UniqueConstraint(fields=("tekst", "kenmerk"), name="afbeelding_staat_eens_bij_een_tekst"),
        ),
        migrations.AddConstraint(
            model_name="afbeelding",
            constraint=models.CheckConstraint(
                condition=models.Q(("mediatype__in", ["image/png", "image/jpeg"])), name="afbeelding_is_png_of_jpeg"
            ),
        ),
        migrations.AddConstraint(
            model_name="afbeelding",
            constraint=models.CheckConstraint(
                condition=models.Q(("breed__gte", 1), ("hoog__gte", 1)), name="afbeelding_heeft_een_maat"
            ),
        ),
        migrations.AddConstraint(
            model_name="aanwezig",
            constraint=models.UniqueConstraint(
                fields=("tekst", "schrijver"), name="een_venster_staat_op_een_plek_in_een_tekst"
            ),
        ),
        migrations.AddConstraint(
            model_name="lokaalplan",
            constraint=models.UniqueConstraint(
                fields=("regio", "gemeente"), name="gemeente_heeft_een_lokaal_plan_per_regio"
            ),
        ),
        migrations.AddConstraint(
            model_name="lokaalplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("uitgangspunt", ""), _negated=True), name="lokaal_plan_heeft_een_uitgangspunt"
            ),
        ),
        migrations.AddConstraint(
            model_name="lokaalpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("wat", ""), _negated=True), name="punt_van_een_lokaal_plan_zegt_wat"
            ),
        ),
        migrations.AddConstraint(
            model_name="lokaalpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("criterium__in", ["nabij", "bestaand", "keuze"]), ("schaal", "lokaal")),
                    models.Q(
                        ("criterium__in", ["groep", "schaal", "expertise", "doorstroom"]), ("schaal", "regionaal")
                    ),
                    _connector="OR",
                ),
                name="criterium_past_bij_lokaal_of_regionaal",
            ),
        ),
        migrations.AddConstraint(
            model_name="meting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("jaar__gte", 2015),
                    ("jaar__lte", 2100),
                    models.Q(
                        ("kwartaal__isnull", True),
                        models.Q(("kwartaal__gte", 1), ("kwartaal__lte", 4)),
                        _connector="OR",
                    ),
                ),
                name="meting_is_van_een_jaar_of_kwartaal",
            ),
        ),
        migrations.AddConstraint(
            model_name="meting",
            constraint=models.UniqueConstraint(
                fields=("invoer", "gemeente"), name="meting_staat_eens_in_een_invoer", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="momentopname",
            constraint=models.UniqueConstraint(
                fields=("tekst", "nummer"), name="een_momentopname_per_stap_van_een_tekst"
            ),
        ),
        migrations.AddConstraint(
            model_name="monitorstand",
            constraint=models.UniqueConstraint(
                fields=("regio", "jaar", "kwartaal", "nummer"), name="momentopname_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="monitorstand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("jaar__gte", 2015),
                    ("jaar__lte", 2100),
                    ("kwartaal__gte", 1),
                    ("kwartaal__lte", 4),
                    ("nummer__gte", 1),
                ),
                name="momentopname_is_van_een_kwartaal",
            ),
        ),
        migrations.AddConstraint(
            model_name="monitorstand",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer", 1), models.Q(("waarom", ""), _negated=True), _connector="OR"),
                name="een_tweede_momentopname_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="nvooordeel",
            constraint=models.UniqueConstraint(
                fields=("regio", "afspraak", "nummer"), name="nvo_oordeel_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="nvooordeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__gte", 1)), name="nvo_oordelen_tellen_vanaf_een"
            ),
        ),
        migrations.AddConstraint(
            model_name="nvooordeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("toelichting", ""), _negated=True), name="nvo_oordeel_heeft_een_toelichting"
            ),
        ),
        migrations.AddIndex(
            model_name="openbaarheid",
            index=models.Index(fields=["gemeente", "-id"], name="openbaarheid_per_gemeente"),
        ),
        migrations.AddIndex(
            model_name="overeenkomst",
            index=models.Index(fields=["regio", "titel"], name="overeenkomst_van_een_regio"),
        ),
        migrations.AddConstraint(
            model_name="overeenkomst",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="overeenkomst_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="overeenkomst",
            constraint=models.CheckConstraint(
                condition=models.Q(("taken__len__gte", 1)), name="overeenkomst_gaat_over_een_taak"
            ),
        ),
        migrations.AddConstraint(
            model_name="overeenkomst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tot__isnull", True),
                    ("ingangsdatum__isnull", True),
                    ("ingangsdatum__lt", models.F("tot")),
                    _connector="OR",
                ),
                name="overeenkomst_begint_voor_zij_eindigt",
            ),
        ),
        migrations.AddConstraint(
            model_name="overeenkomst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vervangt__isnull", True), models.Q(("vervangt", models.F("id")), _negated=True), _connector="OR"
                ),
                name="overeenkomst_vervangt_een_andere",
            ),
        ),
        migrations.AddConstraint(
            model_name="overeenkomst",
            constraint=models.UniqueConstraint(fields=("id", "regio"), name="overeenkomst_hoort_bij_haar_regio"),
        ),
        migrations.AddConstraint(
            model_name="nvobewijs",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("adres", ""),
                        ("overeenkomst__isnull", True),
                        ("tekst__isnull", False),
                        ("versie__isnull", True),
                    ),
                    models.Q(
                        ("adres", ""),
                        ("overeenkomst__isnull", True),
                        ("tekst__isnull", True),
                        ("versie__isnull", False),
                    ),
                    models.Q(
                        ("adres", ""),
                        ("overeenkomst__isnull", False),
                        ("tekst__isnull", True),
                        ("versie__isnull", True),
                    ),
                    models.Q(
                        ("overeenkomst__isnull", True),
                        ("tekst__isnull", True),
                        ("versie__isnull", True),
                        models.Q(("adres", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="bewijs_is_een_ding",
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluatiemoment",
            constraint=models.CheckConstraint(
                condition=models.Q(("wat", ""), _negated=True), name="evaluatiemoment_zegt_wat_er_wordt_bekeken"
            ),
        ),
        migrations.AddConstraint(
            model_name="addendum",
            constraint=models.UniqueConstraint(
                fields=("overeenkomst", "nummer"), name="addendum_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="addendum",
            constraint=models.UniqueConstraint(
                fields=("id", "overeenkomst"), name="addendum_hoort_bij_zijn_overeenkomst"
            ),
        ),
        migrations.AddConstraint(
            model_name="addendum",
            constraint=models.CheckConstraint(
                condition=models.Q(("artikelen__len__gte", 1)), name="addendum_noemt_de_artikelen"
            ),
        ),
        migrations.AddConstraint(
            model_name="addendum",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="addendum_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="addendum",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vervangt__isnull", True), models.Q(("vervangt", models.F("id")), _negated=True), _connector="OR"
                ),
                name="addendum_vervangt_een_ander",
            ),
        ),
        migrations.AddConstraint(
            model_name="overleg",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="overleg_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="overleg",
            constraint=models.UniqueConstraint(
                fields=("regio", "naam"),
                name="overleg_heeft_een_eigen_naam_in_de_regio",
                violation_error_message="Er is al een overleg met deze naam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="overleg",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("om_de__gte", 1), ("om_de__lte", 52), ("week__gte", 1), ("week__lte", 5), ("weekdag__lte", 4)
                ),
                name="ritme_van_een_overleg_telt_gewone_weken",
            ),
        ),
        migrations.AddConstraint(
            model_name="overleg",
            constraint=models.CheckConstraint(
                condition=models.Q(("minuten__gte", 5), ("minuten__lte", 600)),
                name="overleg_duurt_vijf_minuten_tot_tien_uur",
            ),
        ),
        migrations.AddConstraint(
            model_name="overleg",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gestopt_op__isnull", True), ("gestopt_op__gte", models.F("begin")), _connector="OR"
                ),
                name="overleg_stopt_niet_voor_het_begint",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="deelnemer_begint_voor_hij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("organisatie__isnull", True), ("pet__isnull", False), ("rol", "")),
                    models.Q(
                        ("organisatie__isnull", True), ("pet__isnull", True), models.Q(("rol", ""), _negated=True)
                    ),
                    models.Q(
                        ("organisatie__isnull", False),
                        ("pet__isnull", True),
                        ("rol", ""),
                        models.Q(("functie", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="deelnemer_is_een_persoon_een_rol_of_een_organisatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=models.CheckConstraint(
                condition=models.Q(("gemeente__isnull", True), models.Q(("rol", ""), _negated=True), _connector="OR"),
                name="alleen_een_rol_zit_er_voor_een_gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=models.CheckConstraint(
                condition=models.Q(("functie", ""), ("organisatie__isnull", False), _connector="OR"),
                name="alleen_een_organisatie_heeft_een_functie",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("taak", "voorzitter")),
                expressions=[
                    ("overleg", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="overleg_heeft_een_voorzitter_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("taak", "secretaris")),
                expressions=[
                    ("overleg", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="overleg_heeft_een_secretaris_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("overleg", "="),
                    ("pet", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="iemand_zit_eens_aan_tafel",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("overleg", "="),
                    ("rol", "="),
                    ("gemeente", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="rol_van_een_gemeente_zit_eens_aan_tafel",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("gemeente__isnull", True), ("organisatie__isnull", True), ("pet__isnull", True)),
                expressions=[
                    ("overleg", "="),
                    ("rol", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="rol_zit_eens_voor_elke_gemeente",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelnemer",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("overleg", "="),
                    ("organisatie", "="),
                    ("functie", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="functie_van_een_organisatie_zit_eens_aan_tafel",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddIndex(
            model_name="bijeenkomst",
            index=models.Index(fields=["datum"], name="bijeenkomst_op_haar_dag"),
        ),
        migrations.AddConstraint(
            model_name="bijeenkomst",
            constraint=models.UniqueConstraint(
                condition=models.Q(("vervallen_op__isnull", True)),
                fields=("overleg", "datum"),
                name="overleg_komt_een_keer_op_een_dag_bijeen",
            ),
        ),
        migrations.AddConstraint(
            model_name="bijeenkomst",
            constraint=models.UniqueConstraint(fields=("id", "overleg"), name="bijeenkomst_hoort_bij_haar_overleg"),
        ),
        migrations.AddConstraint(
            model_name="bijeenkomst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("einde__isnull", True),
                    models.Q(("begin__isnull", False), ("begin__lt", models.F("einde"))),
                    _connector="OR",
                ),
                name="bijeenkomst_begint_voor_zij_eindigt",
            ),
        ),
        migrations.AddConstraint(
            model_name="bijeenkomst",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("vervallen_op__isnull", True), ("vervallen_reden", "")),
                    models.Q(("vervallen_op__isnull", False), models.Q(("vervallen_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wie_een_bijeenkomst_laat_vervallen_zegt_waarom",
            ),
        ),
        migrations.AddIndex(
            model_name="actie",
            index=models.Index(fields=["eigenaar", "uiterlijk"], name="actie_van_een_eigenaar"),
        ),
        migrations.AddConstraint(
            model_name="actie",
            constraint=models.CheckConstraint(
                condition=models.Q(("wat", ""), _negated=True), name="actie_zegt_wat_er_gebeurt"
            ),
        ),
        migrations.AddConstraint(
            model_name="partij",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="partij_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partij",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("overeenkomst", "="),
                    ("gemeente", "="),
                    ("orgaan", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="orgaan_is_eens_tegelijk_partij",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddField(
            model_name="partijvertrek",
            name="door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddConstraint(
            model_name="partijwijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(("grond", ""), _negated=True), name="partijwijziging_noemt_haar_artikel"
            ),
        ),
        migrations.AddConstraint(
            model_name="partijwijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(("gevolgen", ""), _negated=True), name="partijwijziging_vraagt_naar_de_gevolgen"
            ),
        ),
        migrations.AddConstraint(
            model_name="partijwijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(("per__gte", models.F("gevraagd_op"))),
                name="partijwijziging_gaat_niet_in_voor_zij_is_gevraagd",
            ),
        ),
        migrations.AddConstraint(
            model_name="partijwijzigingstap",
            constraint=models.UniqueConstraint(
                fields=("wijziging", "soort"), name="stap_staat_eens_in_een_partijwijziging"
            ),
        ),
        migrations.AddConstraint(
            model_name="partijwijzigingstap",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort__in", ["besloten", "ingetrokken"])),
                fields=("wijziging",),
                name="partijwijziging_eindigt_eens",
            ),
        ),
        migrations.AddConstraint(
            model_name="partijwijzigingstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("toelichting", ""), _negated=True), name="stap_van_een_partijwijziging_zegt_wat"
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="partnerafspraak_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="partnerafspraak_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="partnercontract",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="contract_met_een_partner_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnercontract",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="contract_met_een_partner_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="partnercontract",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("beslissen_voor__isnull", True),
                    models.Q(
                        ("beslissen_voor__gte", models.F("van")),
                        ("beslissen_voor__lt", models.F("tot")),
                        ("tot__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="over_verlenging_wordt_besloten_terwijl_het_contract_loopt",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnercontract",
            constraint=models.CheckConstraint(
                condition=models.Q(("bedrag_per_jaar__isnull", True), ("bedrag_per_jaar__gte", 0), _connector="OR"),
                name="bedrag_van_een_contract_is_niet_negatief",
            ),
        ),
        migrations.AddConstraint(
            model_name="contractregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("prijs__gte", 0)), name="prijs_in_een_contract_is_niet_negatief"
            ),
        ),
        migrations.AddConstraint(
            model_name="contractregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("product__isnull", False), models.Q(("omschrijving", ""), _negated=True), _connector="OR"
                ),
                name="contractregel_zegt_waarover_zij_gaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="contractregel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("product__isnull", False)),
                fields=("contract", "product"),
                name="product_staat_eens_in_een_contract",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerlink",
            constraint=models.CheckConstraint(
                condition=models.Q(("van__lt", models.F("tot"))), name="partnerlink_begint_voor_hij_eindigt"
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerlink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "tot__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("van"), "+", models.Value(datetime.timedelta(days=366))
                        ),
                    )
                ),
                name="partnerlink_duurt_hoogstens_een_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerlink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ingetrokken_door__isnull", True), ("ingetrokken_op__isnull", True)),
                    models.Q(("ingetrokken_door__isnull", False), ("ingetrokken_op__isnull", False)),
                    _connector="OR",
                ),
                name="ingetrokken_partnerlink_zegt_door_wie",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerlink",
            constraint=models.CheckConstraint(
                condition=models.Q(("deelt__len__gte", 1)), name="partnerlink_deelt_iets"
            ),
        ),
        migrations.AddConstraint(
            model_name="perceel",
            constraint=models.UniqueConstraint(fields=("traject", "nummer"), name="perceel_heeft_een_eigen_nummer"),
        ),
        migrations.AddConstraint(
            model_name="perceel",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__gte", 1), models.Q(("naam", ""), _negated=True)),
                name="perceel_heeft_nummer_en_naam",
            ),
        ),
        migrations.AddConstraint(
            model_name="gunning",
            constraint=models.UniqueConstraint(
                fields=("perceel", "partner"), name="perceel_wordt_eens_aan_een_partner_gegund"
            ),
        ),
        migrations.AddConstraint(
            model_name="pilot",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("naam", ""), _negated=True),
                    models.Q(("doel", ""), _negated=True),
                    models.Q(("maat", ""), _negated=True),
                ),
                name="pilot_zegt_wat_en_waarvoor",
            ),
        ),
        migrations.AddConstraint(
            model_name="pilot",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))), name="pilot_eindigt_niet_voor_zijn_begin"
            ),
        ),
        migrations.AddConstraint(
            model_name="pilot",
            constraint=models.UniqueConstraint(
                models.F("regio"),
                django.db.models.functions.text.Lower("naam"),
                name="pilot_heeft_een_eigen_naam_in_de_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="pilotbesluit",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("wie", ""), _negated=True), models.Q(("reden", ""), _negated=True)),
                name="besluit_over_een_pilot_zegt_van_wie_en_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="pilotevaluatie",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("uitkomst", ""), _negated=True), models.Q(("gemeten", ""), _negated=True)),
                name="evaluatie_van_een_pilot_zegt_wat_eruit_kwam",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="plan_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(fields=("regio", "naam"), name="plan_heeft_een_eigen_naam_in_de_regio"),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))), name="plan_eindigt_niet_voor_het_begint"
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "jaarplan"), _negated=True),
                    models.Q(
                        ("begin__day", 1),
                        ("begin__month", 1),
                        ("einde__day", 31),
                        ("einde__month", 12),
                        ("einde__year", models.F("begin__year")),
                    ),
                    _connector="OR",
                ),
                name="jaarplan_is_van_een_kalenderjaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gesloten_op__isnull", True), ("gesloten_reden", "")),
                    models.Q(("gesloten_op__isnull", False), models.Q(("gesloten_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wie_een_plan_sluit_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="doelstelling_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.UniqueConstraint(fields=("plan", "naam"), name="doelstelling_staat_eens_in_een_plan"),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.UniqueConstraint(fields=("id", "plan"), name="doelstelling_hoort_bij_haar_plan"),
        ),
        migrations.AddConstraint(
            model_name="doelstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("vervallen_op__isnull", True), ("vervallen_reden", "")),
                    models.Q(("vervallen_op__isnull", False), models.Q(("vervallen_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wie_een_doelstelling_laat_vervallen_zegt_waarom",
            ),
        ),
        migrations.AddIndex(
            model_name="activiteit",
            index=models.Index(fields=["eigenaar", "einde"], name="activiteit_van_een_eigenaar"),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="activiteit_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))), name="activiteit_eindigt_niet_voor_zij_begint"
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("doelstelling__isnull", True), ("ouder__isnull", False), ("soort", "deelstap")),
                    models.Q(models.Q(("soort", "deelstap"), _negated=True), ("ouder__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_een_deelstap_is_deel_van_een_activiteit",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(("kosten__isnull", True), ("kosten__gte", 0), _connector="OR"),
                name="activiteit_kost_niet_minder_dan_niets",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.UniqueConstraint(fields=("id", "plan"), name="activiteit_hoort_bij_haar_plan"),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("nummer", ""), _negated=True),
                fields=("plan", "nummer"),
                name="nummer_staat_eens_in_een_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="presentie",
            constraint=models.UniqueConstraint(
                fields=("bijeenkomst", "deelnemer", "gemeente"),
                name="een_zetel_heeft_een_presentie",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="presentie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand", "vervangen"), _negated=True),
                    models.Q(("wie", ""), _negated=True),
                    _connector="OR",
                ),
                name="bij_een_vervanging_staat_wie_er_zat",
            ),
        ),
        migrations.AddField(
            model_name="proceduredoel",
            name="addendum",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="doelen",
                to="samenwerking.addendum",
                verbose_name="addendum",
            ),
        ),
        migrations.AddField(
            model_name="proceduredoel",
            name="overeenkomst",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="doelen",
                to="samenwerking.overeenkomst",
                verbose_name="overeenkomst",
            ),
        ),
        migrations.AddField(
            model_name="proceduredoel",
            name="partijwijziging",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="doelen",
                to="samenwerking.partijwijziging",
                verbose_name="toetreding of uittreding",
            ),
        ),
        migrations.AddField(
            model_name="procedureuitkomst",
            name="overeenkomst",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="uit_procedures",
                to="samenwerking.overeenkomst",
                verbose_name="overeenkomst",
            ),
        ),
        migrations.AddConstraint(
            model_name="procedurepartij",
            constraint=models.UniqueConstraint(fields=("procedure", "gemeente"), name="gemeente_is_een_keer_partij"),
        ),
        migrations.AddIndex(
            model_name="handeling",
            index=models.Index(fields=["procedure", "stap", "gemeente"], name="handeling_op_haar_plek"),
        ),
        migrations.AddConstraint(
            model_name="handeling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("afwijking_grond", ""), ("afwijking_reden", "")),
                    models.Q(
                        models.Q(("afwijking_grond", ""), _negated=True),
                        models.Q(("afwijking_reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="een_afwijkende_handeling_heeft_grond_en_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="handeling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("correctie_reden", ""), ("vervangt__isnull", True)),
                    models.Q(("vervangt__isnull", False), models.Q(("correctie_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="een_gecorrigeerde_handeling_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="exemplaar",
            constraint=models.CheckConstraint(
                condition=models.Q(("tijdstempel", False), models.Q(("zegel", ""), _negated=True), _connector="OR"),
                name="een_tijdstempel_hoort_bij_een_zegel",
            ),
        ),
        migrations.AddConstraint(
            model_name="collegeadvies",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True), name="een_advies_zegt_waarom"
            ),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("titel", ""), _negated=True),
                    ("tekst__isnull", False),
                    ("procedure__isnull", False),
                    ("scenario__isnull", False),
                    ("brief__isnull", False),
                    ("activiteit__isnull", False),
                    ("partner__isnull", False),
                    ("actie__isnull", False),
                    _connector="OR",
                ),
                name="agendapunt_heeft_een_titel_of_een_onderwerp",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.LessThanOrEqual(
                    models.Func(
                        models.F("tekst"),
                        models.F("procedure"),
                        models.F("scenario"),
                        models.F("brief"),
                        models.F("activiteit"),
                        models.F("partner"),
                        models.F("actie"),
                        function="num_nonnulls",
                        output_field=models.IntegerField(),
                    ),
                    1,
                ),
                name="agendapunt_gaat_over_een_ding",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bijeenkomst__isnull", True), ("volgorde__isnull", True)),
                    models.Q(("bijeenkomst__isnull", False), ("volgorde__isnull", False)),
                    _connector="OR",
                ),
                name="een_punt_op_de_agenda_heeft_een_plaats",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("ingetrokken_op__isnull", True), ("bijeenkomst__isnull", True), _connector="OR"),
                name="een_ingetrokken_punt_staat_niet_op_de_agenda",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("minuten__isnull", True), ("minuten__lte", 480), _connector="OR"),
                name="een_punt_duurt_hoogstens_een_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendapunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bijeenkomst__isnull", False), models.Q(("afspraken", ""), ("bespreking", "")), _connector="OR"
                ),
                name="wat_is_besproken_is_in_een_bijeenkomst_besproken",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverwijzing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("procedure__isnull", False), ("tekst__isnull", True)),
                    models.Q(("procedure__isnull", True), ("tekst__isnull", False)),
                    _connector="OR",
                ),
                name="verwijzing_gaat_naar_een_ding",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteitverwijzing",
            constraint=models.UniqueConstraint(
                fields=("activiteit", "tekst", "procedure"), name="verwijzing_staat_er_eens", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="procedureeinde",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="een_procedure_eindigt_met_een_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="procedureversie",
            constraint=models.UniqueConstraint(
                fields=("procedure", "versie"), name="versie_komt_een_keer_in_een_procedure"
            ),
        ),
        migrations.AddConstraint(
            model_name="procedureversie",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="een_versie_komt_met_een_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="raadsavond",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="raadsavond_heeft_een_onderwerp"
            ),
        ),
        migrations.AddConstraint(
            model_name="raadsvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag", ""), _negated=True), name="raadsvraag_is_niet_leeg"
            ),
        ),
        migrations.AddConstraint(
            model_name="raadsantwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(("antwoord", ""), _negated=True), name="raadsantwoord_is_niet_leeg"
            ),
        ),
        migrations.AddConstraint(
            model_name="reces",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="reces_begint_voor_het_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reces",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("gemeente", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="recessen_van_een_gemeente_overlappen_niet",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reces",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("naam", ""), _negated=True), ("tot__isnull", False)),
                name="reces_heeft_naam_en_einde",
            ),
        ),
        migrations.AddConstraint(
            model_name="regiosjabloon",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True), name="regiosjabloon_heeft_een_naam"
            ),
        ),
        migrations.AddConstraint(
            model_name="resultaatoordeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("behaald", False), models.Q(("bewijs", ""), _negated=True), _connector="OR"),
                name="behaald_kan_niet_zonder_bewijs",
            ),
        ),
        migrations.AddConstraint(
            model_name="resultaatoordeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("behaald", True), models.Q(("toelichting", ""), _negated=True), _connector="OR"),
                name="wie_iets_niet_behaalt_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="standpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["voorbehoud", "tegen"]), _negated=True),
                    models.Q(("reden", ""), _negated=True),
                    _connector="OR",
                ),
                name="een_standpunt_tegen_of_met_voorbehoud_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="stilstand",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gt", models.F("van")), _connector="OR"),
                name="een_stilstand_eindigt_na_haar_begin",
            ),
        ),
        migrations.AddConstraint(
            model_name="stilstand",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="een_stilstand_zegt_waarom"
            ),
        ),
        migrations.AddConstraint(
            model_name="stilstand",
            constraint=models.UniqueConstraint(
                condition=models.Q(("tot__isnull", True)),
                fields=("procedure", "stap", "gemeente"),
                name="een_stap_staat_een_keer_tegelijk_stil",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="streefwaarde",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)), name="streefjaar_is_een_gewoon_jaar"
            ),
        ),
        migrations.AddConstraint(
            model_name="streefwaarde",
            constraint=models.CheckConstraint(
                condition=models.Q(("toelichting", ""), _negated=True), name="streefwaarde_zegt_waaruit_zij_blijkt"
            ),
        ),
        migrations.AddIndex(
            model_name="stuk",
            index=models.Index(fields=["procedure", "stap", "gemeente"], name="stuk_op_zijn_plek"),
        ),
        migrations.AddConstraint(
            model_name="stuk",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="een_stuk_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="stuk",
            constraint=models.CheckConstraint(
                condition=models.Q(("openbaarheid", "geheim"), ("grond", ""), _connector="XOR"),
                name="alleen_een_geheim_stuk_heeft_een_grond",
            ),
        ),
        migrations.AddConstraint(
            model_name="stukintrekking",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="een_stuk_wordt_met_reden_ingetrokken"
            ),
        ),
        migrations.AddConstraint(
            model_name="stukkenbundel",
            constraint=models.UniqueConstraint(
                fields=("bijeenkomst", "aanvraag", "met_vertrouwelijk"), name="bundel_wordt_een_keer_gemaakt"
            ),
        ),
        migrations.AddConstraint(
            model_name="tekenbevoegdheid",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="tekenbevoegdheid_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="tekenbevoegdheid",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("grond", "burgemeester")),
                expressions=[
                    ("gemeente", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="gemeente_heeft_een_burgemeester_tegelijk",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="tekenbevoegdheid",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("naam", ""), _negated=True), models.Q(("functie", ""), _negated=True)),
                name="wie_tekent_heeft_een_naam_en_functie",
            ),
        ),
        migrations.AddConstraint(
            model_name="tekenbevoegdheid",
            constraint=models.CheckConstraint(
                condition=models.Q(("stuk", ""), _negated=True), name="tekenbevoegdheid_blijkt_uit_een_stuk"
            ),
        ),
        migrations.AddConstraint(
            model_name="tekenbevoegdheid",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gebruiker__isnull", True),
                    models.Q(("gebruiker", models.F("invoerder")), _negated=True),
                    _connector="OR",
                ),
                name="niemand_maakt_zichzelf_tekenbevoegd",
            ),
        ),
        migrations.AddConstraint(
            model_name="tekstrecht",
            constraint=models.UniqueConstraint(
                fields=("tekst", "gemeente", "pet", "deel"),
                name="een_recht_staat_eens_bij_een_deel",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="tekstrecht",
            constraint=models.CheckConstraint(
                condition=models.Q(("gemeente", None), ("pet", None), _connector="OR"),
                name="een_recht_is_van_een_gemeente_of_van_een_mens",
            ),
        ),
        migrations.AddConstraint(
            model_name="tekstrecht",
            constraint=models.CheckConstraint(
                condition=models.Q(("recht__gte", 1), ("recht__lte", 4)), name="een_recht_is_lezen_tot_schrijven"
            ),
        ),
        migrations.AddConstraint(
            model_name="toezegging",
            constraint=models.CheckConstraint(
                condition=models.Q(("datum__isnull", False), models.Q(("wanneer", ""), _negated=True), _connector="OR"),
                name="toezegging_zegt_wanneer",
                violation_error_message="Vul een dag in, of zeg in woorden wanneer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="toezegging",
            constraint=models.CheckConstraint(
                condition=models.Q(("versie__isnull", False), models.Q(("waar", ""), _negated=True), _connector="OR"),
                name="toezegging_zegt_waar",
                violation_error_message="Kies een brief, of zeg waar het is toegezegd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="toezegging",
            constraint=models.CheckConstraint(
                condition=models.Q(("datum__isnull", True), ("datum__gte", models.F("gedaan_op")), _connector="OR"),
                name="toezegging_is_voor_later",
                violation_error_message="De dag ligt voor de dag waarop het is toegezegd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="toezeggingstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("versie__isnull", False), models.Q(("reden", ""), _negated=True), _connector="OR"),
                name="stap_van_een_toezegging_zegt_waarom_of_waarmee",
            ),
        ),
        migrations.AddConstraint(
            model_name="toezeggingstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("datum__isnull", False), ("soort", "uitgesteld")),
                    models.Q(models.Q(("soort", "uitgesteld"), _negated=True), ("datum__isnull", True)),
                    _connector="OR",
                ),
                name="alleen_uitstel_heeft_een_nieuwe_dag",
            ),
        ),
        migrations.AddConstraint(
            model_name="toezeggingstap",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort__in", ["nagekomen", "vervallen"])),
                fields=("toezegging",),
                name="toezegging_eindigt_eens",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.CheckConstraint(
                condition=models.Q(("van__lt", models.F("tot"))), name="uitnodiging_begint_voor_zij_eindigt"
            ),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "tot__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("van"), "+", models.Value(datetime.timedelta(days=366))
                        ),
                    )
                ),
                name="uitnodiging_duurt_hoogstens_een_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ingetrokken_door__isnull", True), ("ingetrokken_op__isnull", True)),
                    models.Q(("ingetrokken_door__isnull", False), ("ingetrokken_op__isnull", False)),
                    _connector="OR",
                ),
                name="ingetrokken_uitnodiging_zegt_door_wie",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.CheckConstraint(
                condition=models.Q(("organisatie", ""), _negated=True), name="gast_hoort_ergens_bij"
            ),
        ),
        migrations.AddConstraint(
            model_name="gespreksbericht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("door__isnull", False), ("gast__isnull", True)),
                    models.Q(("door__isnull", True), ("gast__isnull", False)),
                    _connector="OR",
                ),
                name="bericht_is_van_een_mens",
            ),
        ),
        migrations.AddConstraint(
            model_name="gespreksbericht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "gezegd"), _negated=True),
                    models.Q(("weggehaald_op__isnull", True), models.Q(("woorden", ""), _negated=True)),
                    models.Q(("weggehaald_op__isnull", False), ("woorden", "")),
                    _connector="OR",
                ),
                name="bericht_heeft_woorden_tot_zij_zijn_weggehaald",
            ),
        ),
        migrations.AddIndex(
            model_name="gesprek",
            index=models.Index(
                condition=models.Q(("opgelost_op__isnull", True)), fields=["tekst"], name="open_gesprek"
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("door__isnull", False), ("gast__isnull", True)),
                    models.Q(("door__isnull", True), ("gast__isnull", False)),
                    _connector="OR",
                ),
                name="gesprek_begint_bij_een_mens",
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.UniqueConstraint(
                fields=("tekst", "kenmerk"), name="gesprek_heeft_een_eigen_merk_in_de_tekst"
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(("kenmerk", ""), _negated=True), name="gesprek_heeft_een_kenmerk"
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("opgelost_door__isnull", True), ("opgelost_op__isnull", True)),
                    models.Q(("opgelost_door__isnull", False), ("opgelost_op__isnull", False)),
                    _connector="OR",
                ),
                name="opgelost_gesprek_zegt_door_wie",
            ),
        ),
        migrations.AddConstraint(
            model_name="vergadering",
            constraint=models.UniqueConstraint(fields=("orgaan", "datum"), name="orgaan_vergadert_een_keer_op_een_dag"),
        ),
        migrations.AddConstraint(
            model_name="vergadering",
            constraint=models.CheckConstraint(
                condition=models.Q(("inleveren__lte", models.F("datum"))),
                name="inleveren_kan_tot_en_met_de_dag_van_de_vergadering",
            ),
        ),
        migrations.AddIndex(
            model_name="besluit",
            index=models.Index(fields=["procedure", "stap", "gemeente"], name="besluit_op_zijn_plek"),
        ),
        migrations.AddConstraint(
            model_name="besluit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("afwijking_grond", ""), ("afwijking_reden", "")),
                    models.Q(
                        models.Q(("afwijking_grond", ""), _negated=True),
                        models.Q(("afwijking_reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="een_afwijkend_besluit_heeft_grond_en_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="besluit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("correctie_reden", ""), ("vervangt__isnull", True)),
                    models.Q(("vervangt__isnull", False), models.Q(("correctie_reden", ""), _negated=True)),
                    _connector="OR",
                ),
                name="een_gecorrigeerd_besluit_zegt_waarom",
            ),
        ),
        migrations.AddConstraint(
            model_name="besluit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gemeente__isnull", True), ("orgaan__isnull", True)),
                    models.Q(("gemeente__isnull", False), ("orgaan__isnull", False)),
                    models.Q(("gemeente__isnull", False), ("orgaan__isnull", True), ("stap", "besluit_burgemeester")),
                    _connector="OR",
                ),
                name="een_besluit_van_een_gemeente_heeft_een_orgaan",
            ),
        ),
        migrations.AddConstraint(
            model_name="besluit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("uitkomst", "ingestemd_onder_voorwaarde"), _negated=True),
                    models.Q(("toelichting", ""), _negated=True),
                    _connector="OR",
                ),
                name="een_voorwaarde_staat_er_in_woorden",
            ),
        ),
        migrations.AddConstraint(
            model_name="vergaderstuk",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="vergaderstuk_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="vergaderstuk",
            constraint=models.CheckConstraint(
                condition=models.Q(("mediatype", "application/pdf")), name="vergaderstuk_is_een_pdf"
            ),
        ),
        migrations.AddConstraint(
            model_name="vergaderstuk",
            constraint=models.CheckConstraint(
                condition=models.Q(("bladzijden__gte", 1)), name="vergaderstuk_heeft_bladzijden"
            ),
        ),
        migrations.AddConstraint(
            model_name="verlengingsbesluit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nieuwe_tot__isnull", False), ("uitkomst", "verlengd")),
                    models.Q(("nieuwe_tot__isnull", True), ("uitkomst", "loopt_af")),
                    _connector="OR",
                ),
                name="verlenging_zegt_tot_wanneer",
            ),
        ),
        migrations.AddConstraint(
            model_name="vermelding",
            constraint=models.UniqueConstraint(
                fields=("bericht", "persoon"), name="iemand_wordt_een_keer_genoemd_in_een_bericht"
            ),
        ),
        migrations.AddConstraint(
            model_name="verslag",
            constraint=models.UniqueConstraint(fields=("bijeenkomst", "nummer"), name="verslag_heeft_een_eigen_nummer"),
        ),
        migrations.AddConstraint(
            model_name="verslag",
            constraint=models.UniqueConstraint(fields=("id", "bijeenkomst"), name="verslag_hoort_bij_zijn_bijeenkomst"),
        ),
        migrations.AddConstraint(
            model_name="verslag",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer__gte", 1)), name="verslagen_tellen_vanaf_een"
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiging",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                name="vertegenwoordiging_van_de_regio_begint_voor_zij_eindigt",
                violation_error_message="De einddatum moet na de begindatum liggen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiging",
            constraint=models.CheckConstraint(
                condition=models.Q(("overleg", ""), _negated=True), name="vertegenwoordiging_noemt_het_overleg"
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("functie", ""), ("pet__isnull", False)),
                    models.Q(("pet__isnull", True), models.Q(("functie", ""), _negated=True)),
                    _connector="OR",
                ),
                name="vertegenwoordiger_is_een_persoon_of_een_functie",
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiging",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("regio", "="),
                    ("overleg", "="),
                    ("pet", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="iemand_vertegenwoordigt_eens_in_een_overleg",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vertegenwoordiging",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("pet__isnull", True)),
                expressions=[
                    ("regio", "="),
                    ("overleg", "="),
                    ("functie", "="),
                    (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                ],
                name="functie_vertegenwoordigt_eens_in_een_overleg",
                violation_error_message="Deze periode overlapt met een periode die er al is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vervolgstap",
            constraint=models.CheckConstraint(
                condition=models.Q(("datum__isnull", False), models.Q(("wanneer", ""), _negated=True), _connector="OR"),
                name="vervolgstap_zegt_wanneer",
                violation_error_message="Vul een dag in, of zeg in woorden wanneer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vindplaats",
            constraint=models.CheckConstraint(
                condition=models.Q(("plaats", ""), _negated=True), name="vindplaats_zegt_waar"
            ),
        ),
        migrations.AddIndex(
            model_name="voorstel",
            index=models.Index(
                condition=models.Q(("staat", "open")), fields=["tekst", "door"], name="open_voorstellen_van_een_tekst"
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstel",
            constraint=models.UniqueConstraint(
                fields=("tekst", "kenmerk"), name="een_kenmerk_is_een_voorstel_in_een_tekst"
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("besloten_door", None), ("besloten_op", None), ("staat", "open"), ("waarom", "")),
                    models.Q(
                        models.Q(("staat", "open"), _negated=True),
                        ("besloten_door__isnull", False),
                        ("besloten_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="wie_besliste_over_een_voorstel_staat_erbij",
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(("staat", "afgewezen"), ("waarom", ""), _negated=True),
                name="een_afgewezen_voorstel_heeft_een_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgangsverslag",
            constraint=models.UniqueConstraint(
                fields=("plan", "jaar", "kwartaal", "nummer"), name="voortgangsverslag_heeft_een_eigen_nummer"
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgangsverslag",
            constraint=models.CheckConstraint(
                condition=models.Q(("kwartaal__gte", 1), ("kwartaal__lte", 4), ("nummer__gte", 1)),
                name="een_jaar_heeft_vier_kwartalen",
            ),
        ),
        migrations.AddConstraint(
            model_name="vormkeuze",
            constraint=models.CheckConstraint(
                condition=models.Q(("vraag", ""), _negated=True), name="vormkeuze_heeft_een_vraag"
            ),
        ),
        migrations.AddConstraint(
            model_name="vormkeuzesluiting",
            constraint=models.CheckConstraint(
                condition=models.Q(("uitkomst", ""), _negated=True), name="sluiting_zegt_wat_de_uitkomst_is"
            ),
        ),
        migrations.AddConstraint(
            model_name="weging",
            constraint=models.UniqueConstraint(
                fields=("vormkeuze", "gemeente", "nummer"), name="weging_heeft_een_eigen_nummer_per_gemeente"
            ),
        ),
        migrations.AddConstraint(
            model_name="weging",
            constraint=models.CheckConstraint(condition=models.Q(("nummer__gte", 1)), name="wegingen_tellen_vanaf_een"),
        ),
        migrations.AddConstraint(
            model_name="weegpunt",
            constraint=models.UniqueConstraint(
                fields=("weging", "overweging"), name="overweging_staat_eens_in_een_weging"
            ),
        ),
        migrations.AddConstraint(
            model_name="weegpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="weegpunt_heeft_een_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="weegpunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("past__overlap", models.F("past_niet")), _negated=True),
                name="vorm_past_of_past_niet_nooit_allebei",
            ),
        ),
        migrations.AddConstraint(
            model_name="woningaantal",
            constraint=models.UniqueConstraint(
                fields=("afspraak", "gemeente", "jaar"), name="woningen_staan_eens_per_gemeente_en_jaar_in_een_afspraak"
            ),
        ),
        migrations.AddConstraint(
            model_name="woningaantal",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)), name="woningen_zijn_voor_een_gewoon_jaar"
            ),
        ),
        migrations.AddIndex(
            model_name="woordbestand",
            index=models.Index(fields=["tot"], name="woordbestand_tot"),
        ),
        migrations.AddConstraint(
            model_name="woordbestand",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__gt", models.F("gemaakt_op"))), name="woordbestand_heeft_een_einde"
            ),
        ),
        migrations.AddConstraint(
            model_name="woordbestand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("doel", "nieuw"), ("overgenomen_op", None)), ("tekst__isnull", False), _connector="OR"
                ),
                name="woordbestand_hoort_bij_een_tekst_of_begint_er_een",
            ),
        ),
        migrations.AddConstraint(
            model_name="woordbestand",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True), name="woordbestand_heeft_een_titel"
            ),
        ),
        migrations.AddConstraint(
            model_name="zienswijzepunt",
            constraint=models.UniqueConstraint(fields=("besluit", "nummer"), name="een_punt_heeft_een_eigen_nummer"),
        ),
        migrations.AddConstraint(
            model_name="zienswijzepunt",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True), name="een_punt_heeft_woorden"
            ),
        ),
        migrations.AddConstraint(
            model_name="zienswijzeantwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True), name="een_antwoord_heeft_woorden"
            ),
        ),
        migrations.AddConstraint(
            model_name="handtekening",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bestand__isnull", True), ("wijze", "digitaal"), models.Q(("bewijs", ""), _negated=True)),
                    models.Q(("bestand__isnull", False), ("bewijs", ""), ("wijze", "papier")),
                    _connector="OR",
                ),
                name="handtekening_heeft_bewijs_of_een_scan",
            ),
        ),
        migrations.AddConstraint(
            model_name="heropening",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="heropening_heeft_een_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="berichtgelezen",
            constraint=models.UniqueConstraint(fields=("heropening", "pet"), name="een_bericht_wordt_eens_gelezen"),
        ),
        migrations.AddConstraint(
            model_name="leven",
            constraint=models.CheckConstraint(
                condition=models.Q(("momentnummer__lte", models.F("nummer"))),
                name="momentopname_loopt_niet_voor_op_de_tekst",
            ),
        ),
        migrations.AddConstraint(
            model_name="leven",
            constraint=models.CheckConstraint(
                condition=models.Q(("aantal_leeg__lte", models.F("aantal"))),
                name="er_zijn_niet_meer_lege_delen_dan_delen",
            ),
        ),
        migrations.AddConstraint(
            model_name="tekstgegevens",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ingang__isnull", True),
                    ("einde__isnull", True),
                    ("ingang__lte", models.F("einde")),
                    _connector="OR",
                ),
                name="afspraken_gaan_in_voor_zij_eindigen",
            ),
        ),
        migrations.AddConstraint(
            model_name="tekstgegevens",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("jaar__isnull", True), models.Q(("jaar__gte", 2015), ("jaar__lte", 2100)), _connector="OR"
                ),
                name="tekst_rekent_voor_een_gewoon_jaar",
            ),
        ),
        migrations.AddConstraint(
            model_name="partijvertrek",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="een_vertrek_zegt_waarom"
            ),
        ),
        migrations.AddConstraint(
            model_name="proceduredoel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("addendum__isnull", True),
                        ("overeenkomst__isnull", True),
                        ("partijwijziging__isnull", True),
                        ("soort", "nieuw"),
                    ),
                    models.Q(
                        ("addendum__isnull", True),
                        ("overeenkomst__isnull", False),
                        ("partijwijziging__isnull", True),
                        ("soort", "overeenkomst"),
                    ),
                    models.Q(
                        ("addendum__isnull", False),
                        ("overeenkomst__isnull", False),
                        ("partijwijziging__isnull", True),
                        ("soort", "addendum"),
                    ),
                    models.Q(
                        ("addendum__isnull", True),
                        ("overeenkomst__isnull", False),
                        ("partijwijziging__isnull", False),
                        ("soort", "deelname"),
                    ),
                    _connector="OR",
                ),
                name="een_procedure_heeft_een_doel_in_het_register",
            ),
        ),
        alleen_deze_kolommen("samenwerking_kalenderadres", "ingetrokken_op"),
        alleen_toevoegen("samenwerking_afbeelding"),
        alleen_toevoegen("samenwerking_ambtelijkakkoord"),
        alleen_toevoegen("samenwerking_berichtgelezen"),
        alleen_toevoegen("samenwerking_besluit"),
        alleen_toevoegen("samenwerking_besluitbevestiging"),
        alleen_toevoegen("samenwerking_bezoek"),
        alleen_toevoegen("samenwerking_briefbestand"),
        alleen_toevoegen("samenwerking_briefstap"),
        alleen_toevoegen("samenwerking_brieftelling"),
        alleen_toevoegen("samenwerking_briefversie"),
        alleen_toevoegen("samenwerking_clausulegebruik"),
        alleen_toevoegen("samenwerking_clausuletekst"),
        alleen_toevoegen("samenwerking_collegeadvies"),
        alleen_toevoegen("samenwerking_controleopzij"),
        alleen_toevoegen("samenwerking_gemeld"),
        alleen_toevoegen("samenwerking_handeling"),
        alleen_toevoegen("samenwerking_herinnering"),
        alleen_toevoegen("samenwerking_heropening"),
        alleen_toevoegen("samenwerking_historicalraadsavond"),
        alleen_toevoegen("samenwerking_historicalregiosjabloon"),
        alleen_toevoegen("samenwerking_historicaltekst"),
        alleen_toevoegen("samenwerking_historicaltekstgegevens"),
        alleen_toevoegen("samenwerking_historicaltekstrecht"),
        alleen_toevoegen("samenwerking_historicalvoorstel"),
        alleen_toevoegen("samenwerking_intrekking"),
        alleen_toevoegen("samenwerking_openbaarheid"),
        alleen_toevoegen("samenwerking_procedureeinde"),
        alleen_toevoegen("samenwerking_procedurepartij"),
        alleen_toevoegen("samenwerking_procedureversie"),
        alleen_toevoegen("samenwerking_raadsantwoord"),
        alleen_toevoegen("samenwerking_raadsvraag"),
        alleen_toevoegen("samenwerking_standpunt"),
        alleen_toevoegen("samenwerking_stuk"),
        alleen_toevoegen("samenwerking_stukintrekking"),
        alleen_toevoegen("samenwerking_toezegging"),
        alleen_toevoegen("samenwerking_toezeggingstap"),
        alleen_toevoegen("samenwerking_versie"),
        alleen_toevoegen("samenwerking_versiegegevens"),
        alleen_toevoegen("samenwerking_versiepakket"),
        alleen_toevoegen("samenwerking_zienswijzeantwoord"),
        alleen_toevoegen("samenwerking_zienswijzepunt"),
        # who is here now is never kept: a fall of the database may empty it, and it asks no write-ahead log
        migrations.RunSQL(
            "ALTER TABLE samenwerking_aanwezig SET UNLOGGED", "ALTER TABLE samenwerking_aanwezig SET LOGGED"
        ),
        *ZEGEL_BESLUITEN,
        *ZEGEL_ONDERTEKENING,
        *ZEGEL_OVERLEG,
        BERICHT_BLIJFT,
        BLIJFT_BIJ_DE_PROCEDURE,
        *ZEGEL_ABONNEMENT,
        *ZEGEL_MONITOR,
        ZOEKEN_IN_WOORDEN,
        *ZEGEL_BASIS,
        alleen_toevoegen("samenwerking_gunning"),
        alleen_toevoegen("samenwerking_partnerbezoek"),
        alleen_toevoegen("samenwerking_verlengingsbesluit"),
        alleen_toevoegen("samenwerking_historicalketenpartner"),
        alleen_toevoegen("samenwerking_historicalpartnerafspraak"),
        alleen_toevoegen("samenwerking_historicalwoningaantal"),
        alleen_toevoegen("samenwerking_historicalpartnercontract"),
        alleen_toevoegen("samenwerking_historicalcontractregel"),
        alleen_toevoegen("samenwerking_historicalinkooptraject"),
        alleen_deze_kolommen("samenwerking_partnerlink", "ingetrokken_op", "ingetrokken_door_id"),
        *ZEGEL_PARTNERS,
        *ZEGEL_PLAN,
    ]
    operations = tabellen_ineens(operations)
