import django.db.models.deletion
from django.db import migrations, models

from toegang.muur import dossiertabel, niet_wijzigen
from toegang.muur_verbeteren import FUNCTIE, alleen_met_correctie


class Migration(migrations.Migration):
    dependencies = [
        ("regio", "0001_initial"),
        ("toegang", "0002_muur"),
    ]

    operations = [
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
                "constraints": [
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(("oud", models.F("nieuw")), _negated=True), name="verbetering_verandert_iets"
                    ),
                ],
            },
        ),
        *dossiertabel("toegang_stapcorrectie"),
        niet_wijzigen("toegang_stapcorrectie"),
        FUNCTIE,
        *alleen_met_correctie(),
    ]
