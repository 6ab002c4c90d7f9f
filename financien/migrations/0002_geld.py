"""A taakveld on each row of a begroting and realisatie; assumptions about use, products and numbers of clients."""

import django.db.models.deletion
from django.db import migrations, models


def _taakveld() -> models.ForeignKey:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to="financien.taakveld",
        verbose_name="taakveld",
    )


class Migration(migrations.Migration):
    dependencies = [("financien", "0001_initial")]

    operations = [
        migrations.AddField(model_name="begrotingsregel", name="taakveld", field=_taakveld()),
        migrations.AddField(model_name="realisatieregel", name="taakveld", field=_taakveld()),
        migrations.RemoveConstraint(
            model_name="aanname",
            name="deel_is_hoogstens_100_procent",
        ),
        migrations.AlterField(
            model_name="aanname",
            name="soort",
            field=models.CharField(
                choices=[
                    ("tarief", "tarief"),
                    ("tarievenlijst", "tarieven per product"),
                    ("duur", "hoe lang een nieuwe cliënt blijft"),
                    ("instroom", "nieuwe cliënten"),
                    ("uitstroom", "bestaande cliënten die uitstromen"),
                    ("wlz", "bestaande cliënten die naar de Wlz gaan"),
                    ("prijsindex", "stijging van het tarief"),
                    ("omvang", "hoeveel een cliënt van een product gebruikt"),
                    ("productdeel", "deel van de nieuwe cliënten dat op een product komt"),
                    ("clienten", "cliënten die er bij het begin zijn"),
                    ("spreiding_aantal", "onzekerheid over het aantal cliënten"),
                    ("spreiding_duur", "onzekerheid over de duur"),
                    ("spreiding_prijs", "onzekerheid over de prijs"),
                    ("spreiding_uitname", "onzekerheid over de uitname Wlz"),
                ],
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="tarief",
            name="eenheid",
            field=models.CharField(
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
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["uitstroom", "wlz", "productdeel"]), _negated=True),
                    ("waarde__lte", 100),
                    _connector="OR",
                ),
                name="deel_is_hoogstens_100_procent",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort__in", ["omvang", "productdeel"]), _negated=True),
                    ("product__isnull", False),
                    _connector="OR",
                ),
                name="omvang_en_deel_van_nieuwe_clienten_noemen_een_product",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "productdeel"), _negated=True), ("gemeente__isnull", True), _connector="OR"
                ),
                name="deel_van_nieuwe_clienten_geldt_voor_de_hele_regio",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanname",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("soort", "clienten"), _negated=True), ("waarde__gte", 5), _connector="OR"),
                name="aanname_noemt_geen_klein_aantal_clienten",
            ),
        ),
    ]
