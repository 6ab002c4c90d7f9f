"""A payer for the time being: nobody asked whether the client is new."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0002_muur"),
    ]

    operations = [
        migrations.AlterField(
            model_name="betaler",
            name="grond",
            field=models.CharField(
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
    ]
