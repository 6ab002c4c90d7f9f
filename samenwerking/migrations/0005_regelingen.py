"""A regeling can be made by raden and burgemeesters too; a burgemeester decides alone, without an organ that meets."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("samenwerking", "0004_basis")]

    operations = [
        migrations.AlterField(
            model_name="procedure",
            name="soort",
            field=models.CharField(
                choices=[
                    ("regeling", "Gemeenschappelijke regeling van colleges"),
                    ("regeling_raden", "Gemeenschappelijke regeling van raden"),
                    ("regeling_burgemeesters", "Gemeenschappelijke regeling van burgemeesters"),
                    ("regeling_raden_colleges", "Gemeenschappelijke regeling van raden en colleges"),
                    ("regeling_raden_burgemeesters", "Gemeenschappelijke regeling van raden en burgemeesters"),
                    ("regeling_colleges_burgemeesters", "Gemeenschappelijke regeling van colleges en burgemeesters"),
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
        migrations.RemoveConstraint(model_name="besluit", name="een_besluit_van_een_gemeente_heeft_een_orgaan"),
        migrations.AddConstraint(
            model_name="besluit",
            constraint=models.CheckConstraint(
                condition=models.Q(("gemeente__isnull", True), ("orgaan__isnull", True))
                | models.Q(("gemeente__isnull", False), ("orgaan__isnull", False))
                | models.Q(("gemeente__isnull", False), ("orgaan__isnull", True), ("stap", "besluit_burgemeester")),
                name="een_besluit_van_een_gemeente_heeft_een_orgaan",
            ),
        ),
    ]
