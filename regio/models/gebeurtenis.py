"""What happened and who looked. Only ever added: a trigger refuses the rest, also to the owner."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from regio.models.gebruiker import Gebruiker, Lidmaatschap
from regio.models.gemeente import Gemeente
from regio.models.samenwerking import Regio


class Gebeurtenis(models.Model):
    """One thing that happened. Facts are ids, dates and amounts, never a name or BSN of a client."""

    moment = models.DateTimeField("moment", default=timezone.now)
    soort = models.CharField("soort", max_length=60)
    model = models.CharField("model", max_length=60)
    object_id = models.BigIntegerField("object")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="gemeente"
    )
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="regio")
    persoon = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="persoon"
    )
    pet = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="namens")
    feiten = models.JSONField("feiten", default=dict)
    keten = models.UUIDField("keten", default=uuid.uuid4, help_text="Gebeurtenissen die bij elkaar horen.")

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        ordering = ("-moment", "-pk")
        indexes = [
            models.Index(fields=["model", "object_id", "moment"], name="gebeurtenis_van_een_ding"),
            models.Index(fields=["gemeente", "moment"], name="gebeurtenis_van_een_gemeente"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} op {self.moment:%d-%m-%Y %H:%M}"


class Inzage(models.Model):
    """One page or file with personal data that was shown to someone, with the reason and the dossiers on it."""

    moment = models.DateTimeField("moment", default=timezone.now)
    persoon = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="persoon")
    pet = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="namens")
    wat = models.CharField("wat", max_length=60, help_text="Welke pagina of welk bestand.")
    reden = models.CharField("reden", max_length=200)
    dossiers = ArrayField(models.BigIntegerField(), verbose_name="dossiers")

    class Meta:
        verbose_name = "inzage"
        verbose_name_plural = "inzages"
        ordering = ("-moment", "-pk")
        indexes = [models.Index(fields=["persoon", "moment"], name="inzage_van_een_persoon")]

    def __str__(self) -> str:
        return f"{self.wat} op {self.moment:%d-%m-%Y %H:%M}"
