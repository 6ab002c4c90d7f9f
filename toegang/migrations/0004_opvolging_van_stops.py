"""An approval is tied to what it approves: the melding or the right, and the kind of decision."""

import django.db.models.deletion
from django.db import migrations, models

from toegang.muur import binnen_het_dossier


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0003_voorlopige_betaler"),
    ]

    operations = [
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
            model_name="goedkeuringsvraag",
            name="soort",
            field=models.CharField(
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
        binnen_het_dossier("toegang_goedkeuringsvraag", "melding", "toegang_melding"),
        binnen_het_dossier("toegang_goedkeuringsvraag", "indicatie", "toegang_indicatie"),
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
    ]
