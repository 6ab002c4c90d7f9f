import datetime

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import regio.models.periode
import regio.namens
from toegang.muur import dossiertabel, niet_wijzigen
from toegang.muur_gedeeld import ADVISEREN_DOET_DE_COLLEGA, DELING_STOPT, ELK_ZIJN_STAP, twee_kanten, zelfde_rij


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0003_plaatsen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Advies",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("met_advies", models.BooleanField(default=True, editable=False)),
                ("tekst", models.TextField(verbose_name="advies")),
                ("gegeven_op", models.DateField(verbose_name="gegeven op")),
                ("moment", models.DateTimeField(default=django.utils.timezone.now, verbose_name="moment")),
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
            ],
            options={
                "verbose_name": "advies",
                "verbose_name_plural": "adviezen",
                "ordering": ("-moment", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Afweging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("factoren", models.JSONField(default=list, verbose_name="factoren")),
                ("reden", models.TextField(verbose_name="reden")),
            ],
            options={
                "verbose_name": "afweging",
                "verbose_name_plural": "afwegingen",
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
            ],
            options={
                "verbose_name": "factor van de afweging",
                "verbose_name_plural": "factoren van de afweging",
                "ordering": ("volgorde", "pk"),
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
            ],
            options={
                "verbose_name": "einde van een deling",
                "verbose_name_plural": "einden van delingen",
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
            ],
            options={
                "verbose_name": "goedkeuring",
                "verbose_name_plural": "goedkeuringen",
            },
        ),
        migrations.CreateModel(
            name="Goedkeuringsvraag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            ],
            options={
                "verbose_name": "vraag om goedkeuring",
                "verbose_name_plural": "vragen om goedkeuring",
                "ordering": ("-gevraagd_op", "-pk"),
            },
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
            ],
            options={
                "verbose_name": "leerjaar",
                "verbose_name_plural": "leerjaren",
            },
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
            ],
            options={
                "verbose_name": "overdracht",
                "verbose_name_plural": "overdrachten",
                "ordering": ("-verzonden_op", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="OverdrachtOntvangst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.UUIDField(unique=True, verbose_name="kenmerk van de overdracht")),
                ("samenvatting", models.JSONField(verbose_name="ontvangen samenvatting")),
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
            ],
            options={
                "verbose_name": "stap van een overdracht",
                "verbose_name_plural": "stappen van een overdracht",
                "ordering": ("overdracht", "volgnummer"),
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
            ],
            options={
                "verbose_name": "toestemming",
                "verbose_name_plural": "toestemmingen",
                "ordering": ("-gegeven_op", "-pk"),
            },
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
            ],
            options={
                "verbose_name": "intrekking van een toestemming",
                "verbose_name_plural": "intrekkingen van toestemmingen",
            },
        ),
        migrations.RemoveConstraint(
            model_name="deling",
            name="deling_begint_voor_zij_eindigt",
        ),
        migrations.AddField(
            model_name="deling",
            name="aan_gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente van de collega",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="deling",
            name="aanvraag",
            field=models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="deling",
            name="met_advies",
            field=models.BooleanField(default=False, verbose_name="vraagt om advies"),
        ),
        migrations.AlterField(
            model_name="deling",
            name="reden",
            field=models.CharField(max_length=1000, verbose_name="vraag aan de collega"),
        ),
        migrations.AddField(
            model_name="advies",
            name="deling",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="adviezen",
                to="toegang.deling",
                verbose_name="deling",
            ),
        ),
        migrations.AddField(
            model_name="advies",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="adviezen",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="advies",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="advies",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="gegeven door",
            ),
        ),
        migrations.AddField(
            model_name="afweging",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="afweging",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="afwegingsfactor",
            name="bron",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="regio.bron", verbose_name="bron"
            ),
        ),
        migrations.AddField(
            model_name="afwegingsfactor",
            name="regio",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.regio",
                verbose_name="regio",
            ),
        ),
        migrations.AddField(
            model_name="delingeinde",
            name="deling",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="einde",
                to="toegang.deling",
                verbose_name="deling",
            ),
        ),
        migrations.AddField(
            model_name="delingeinde",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="delingeinde",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="delingeinde",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuring",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuring",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuring",
            name="persoon",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gegeven door",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuring",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuring",
            name="vrager",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gevraagd door",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuringsvraag",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="goedkeuringsvragen",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuringsvraag",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuringsvraag",
            name="persoon",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gevraagd door",
            ),
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
        migrations.AddField(
            model_name="goedkeuringsvraag",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="goedkeuring",
            name="vraag",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="antwoord",
                to="toegang.goedkeuringsvraag",
                verbose_name="vraag",
            ),
        ),
        migrations.AddField(
            model_name="historicalleerfase",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalleerfase",
            name="pet",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="consulent",
            ),
        ),
        migrations.AddField(
            model_name="historicalleerfase",
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
            model_name="historicalleerjaar",
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
            model_name="historicalleerjaar",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalleerjaar",
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
            model_name="leerfase",
            name="pet",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="leerfasen",
                to="regio.lidmaatschap",
                verbose_name="consulent",
            ),
        ),
        migrations.AddField(
            model_name="leerfase",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="leerjaar",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="leerjaren",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="leerjaar",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="overdrachten",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="van gemeente",
            ),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="naar_gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="naar gemeente",
            ),
        ),
        migrations.AddField(
            model_name="overdracht",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="verzonden door",
            ),
        ),
        migrations.AddField(
            model_name="afweging",
            name="overdracht",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="afweging",
                to="toegang.overdracht",
                verbose_name="overdracht",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtontvangst",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="ontvangsten",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtontvangst",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtontvangst",
            name="van_gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="van gemeente",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtontvangst",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtstap",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtstap",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="van gemeente",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtstap",
            name="naar_gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="naar gemeente",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtstap",
            name="overdracht",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="stappen",
                to="toegang.overdracht",
                verbose_name="overdracht",
            ),
        ),
        migrations.AddField(
            model_name="overdrachtstap",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="toestemming",
            name="aan_gemeente",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="aan welke gemeente",
            ),
        ),
        migrations.AddField(
            model_name="toestemming",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="toestemmingen",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="toestemming",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="toestemming",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
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
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="deling",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__gte", models.F("van"))), name="deling_eindigt_niet_voor_zij_begint"
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
        migrations.AddField(
            model_name="toestemmingintrekking",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="toegang.dossier",
                verbose_name="dossier",
            ),
        ),
        migrations.AddField(
            model_name="toestemmingintrekking",
            name="gemeente",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="toestemmingintrekking",
            name="toestemming",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="intrekking",
                to="toegang.toestemming",
                verbose_name="toestemming",
            ),
        ),
        migrations.AddField(
            model_name="toestemmingintrekking",
            name="vastgelegd_door",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
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
            model_name="delingeinde",
            constraint=models.CheckConstraint(
                condition=models.Q(("per__lt", models.F("was_tot"))), name="deling_eindigt_eerder"
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
            constraint=models.UniqueConstraint(
                fields=("id", "dossier", "gemeente", "persoon"), name="goedkeuringsvraag_is_van_iemand"
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
        migrations.AddConstraint(
            model_name="afweging",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="afweging_heeft_een_reden"
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
        *dossiertabel("toegang_toestemming"),
        niet_wijzigen("toegang_toestemming"),
        *dossiertabel("toegang_toestemmingintrekking"),
        niet_wijzigen("toegang_toestemmingintrekking"),
        zelfde_rij("toegang_toestemmingintrekking", "toestemming -> toegang_toestemming", "dossier_id", "gemeente_id"),
        *dossiertabel("toegang_overdracht"),
        niet_wijzigen("toegang_overdracht"),
        twee_kanten("toegang_overdracht"),
        zelfde_rij(
            "toegang_overdracht",
            "toestemming -> toegang_toestemming",
            "dossier_id",
            "gemeente_id",
            naar_gemeente_id="aan_gemeente_id",
        ),
        *dossiertabel("toegang_overdrachtstap"),
        niet_wijzigen("toegang_overdrachtstap"),
        twee_kanten("toegang_overdrachtstap"),
        ELK_ZIJN_STAP,
        zelfde_rij(
            "toegang_overdrachtstap",
            "overdracht -> toegang_overdracht",
            "dossier_id",
            "gemeente_id",
            "naar_gemeente_id",
        ),
        *dossiertabel("toegang_afweging"),
        niet_wijzigen("toegang_afweging"),
        zelfde_rij("toegang_afweging", "overdracht -> toegang_overdracht", "dossier_id", "gemeente_id"),
        *dossiertabel("toegang_overdrachtontvangst"),
        niet_wijzigen("toegang_overdrachtontvangst"),
        zelfde_rij(
            "toegang_deling", "toestemming -> toegang_toestemming", "dossier_id", "gemeente_id", "aan_gemeente_id"
        ),
        *dossiertabel("toegang_delingeinde"),
        niet_wijzigen("toegang_delingeinde"),
        zelfde_rij("toegang_delingeinde", "deling -> toegang_deling", "dossier_id", "gemeente_id"),
        *dossiertabel("toegang_advies"),
        niet_wijzigen("toegang_advies"),
        ADVISEREN_DOET_DE_COLLEGA,
        zelfde_rij("toegang_advies", "deling -> toegang_deling", "dossier_id", "gemeente_id", "met_advies"),
        *dossiertabel("toegang_goedkeuringsvraag"),
        niet_wijzigen("toegang_goedkeuringsvraag"),
        *dossiertabel("toegang_goedkeuring"),
        niet_wijzigen("toegang_goedkeuring"),
        zelfde_rij(
            "toegang_goedkeuring",
            "vraag -> toegang_goedkeuringsvraag",
            "dossier_id",
            "gemeente_id",
            vrager_id="persoon_id",
        ),
        DELING_STOPT,
    ]
