import django.contrib.postgres.constraints
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import regio.models.periode
from toegang.muur import dossiertabel, niet_wijzigen


class Migration(migrations.Migration):
    dependencies = [("regio", "0001_initial"), ("toegang", "0007_privacy")]

    operations = [
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
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
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
                ("aanvraag", models.UUIDField(editable=False, unique=True, verbose_name="sleutel van het formulier")),
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
                "verbose_name": "productcode in een contractperiode",
                "verbose_name_plural": "productcodes in een contractperiode",
                "ordering": ("product", "-van", "pk"),
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("van__lt", models.F("tot")), _connector="OR"),
                        name="agb_code_begint_voor_zij_eindigt",
                        violation_error_message="De einddatum moet na de begindatum liggen.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("regio", "="),
                            ("organisatie", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                        ],
                        name="aanbieder_heeft_een_agb_code_tegelijk_in_de_regio",
                        violation_error_message="Deze periode overlapt met een periode die er al is.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("regio", "="),
                            ("agb", "="),
                            (regio.models.periode.Datumbereik(models.F("van"), models.F("tot")), "&&"),
                        ],
                        name="agb_code_is_van_een_aanbieder_tegelijk_in_de_regio",
                        violation_error_message="Deze periode overlapt met een periode die er al is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("agb__regex", "^[0-9]{8}$")), name="agb_code_is_acht_cijfers"
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="bericht",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "soort", "afzender", "identificatie"), name="bericht_komt_een_keer_binnen"
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
        *dossiertabel("toegang_bericht"),
        niet_wijzigen("toegang_bericht"),
        *dossiertabel("toegang_berichtregel"),
        niet_wijzigen("toegang_berichtregel"),
        *dossiertabel("toegang_berichtverwerking"),
        niet_wijzigen("toegang_berichtverwerking"),
        *dossiertabel("toegang_berichtretour"),
        niet_wijzigen("toegang_berichtretour"),
        *dossiertabel("toegang_leveringsmelding"),
        niet_wijzigen("toegang_leveringsmelding"),
        *dossiertabel("toegang_verzoek"),
        niet_wijzigen("toegang_verzoek"),
        *dossiertabel("toegang_verzoekantwoord"),
        niet_wijzigen("toegang_verzoekantwoord"),
        *dossiertabel("toegang_toewijzing"),
        niet_wijzigen("toegang_toewijzing"),
        *dossiertabel("toegang_toewijzingversie"),
        niet_wijzigen("toegang_toewijzingversie"),
    ]
