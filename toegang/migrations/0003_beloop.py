"""How it went with a right is counted too: decisions in time, overdrachten, where clients go, and who comes back."""

from django.db import migrations, models

from toegang.muur_beloop import BELOOP


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0002_muur"),
    ]

    operations = [
        migrations.AlterField(
            model_name="gepubliceerdetelling",
            name="tabel",
            field=models.CharField(
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
        BELOOP,
    ]
