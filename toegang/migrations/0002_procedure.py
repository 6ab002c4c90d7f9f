import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from toegang.muur import dossiertabel, niet_wijzigen


class Migration(migrations.Migration):
    dependencies = [("regio", "0001_initial"), ("toegang", "0001_initial")]

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
    ]
