"""A value says how sure it is, why it changed and who recorded it; it never changes, it only ends."""

import uuid

import django.db.models.deletion
from django.contrib.postgres.functions import RandomUUID
from django.db import migrations, models

from regio.muur import alleen_deze_kolommen


class Migration(migrations.Migration):
    dependencies = [
        ("regio", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="parameter",
            name="zekerheid",
            field=models.CharField(
                choices=[("bevestigd", "bevestigd"), ("te_verifieren", "te verifiëren")],
                db_default="te_verifieren",
                default="te_verifieren",
                max_length=14,
                verbose_name="zekerheid",
            ),
        ),
        migrations.AddField(
            model_name="parameter",
            name="reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="reden"),
        ),
        migrations.AddField(
            model_name="parameter",
            name="vastgelegd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="regio.lidmaatschap",
                verbose_name="vastgelegd door",
            ),
        ),
        migrations.AddField(
            model_name="parameter",
            name="aanvraag",
            field=models.UUIDField(
                db_default=RandomUUID(), default=uuid.uuid4, editable=False, unique=True, verbose_name="aanvraag"
            ),
        ),
        alleen_deze_kolommen("regio_parameter", "tot"),
    ]
