"""What is kept of a frozen version beside its bytes: the package, and that it was opened again."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.teksten.models.versie import Versie


class Versiepakket(models.Model):
    """The package of a frozen version: one file, made once, downloaded byte for byte ever after. Only ever inserted."""

    versie = models.OneToOneField(
        Versie, on_delete=models.PROTECT, primary_key=True, related_name="pakket", verbose_name="versie"
    )
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    software = models.CharField("gemaakt met versie", max_length=40)

    class Meta:
        verbose_name = "pakket van een versie"
        verbose_name_plural = "pakketten van versies"

    def __str__(self) -> str:
        return f"Pakket van {self.versie_id}"

    @property
    def vingerafdruk(self) -> str:
        """The hash that the database computed, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()


class Heropening(models.Model):
    """A frozen version after which the writing went on: who decided so, and why. Only ever inserted."""

    versie = models.OneToOneField(
        Versie, on_delete=models.PROTECT, primary_key=True, related_name="heropening", verbose_name="versie"
    )
    reden = models.TextField("reden")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="geopend door")
    op = models.DateTimeField("geopend op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "heropening"
        verbose_name_plural = "heropeningen"
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="heropening_heeft_een_reden")]

    def __str__(self) -> str:
        return f"Heropend na {self.versie_id}"


class Berichtgelezen(models.Model):
    """A hat that read that a text was opened again: the notice then leaves its Mijn werk."""

    heropening = models.ForeignKey(
        Heropening, on_delete=models.PROTECT, related_name="gelezen", verbose_name="heropening"
    )
    pet = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gelezen door")
    op = models.DateTimeField("gelezen op", default=timezone.now)

    class Meta:
        verbose_name = "gelezen bericht"
        verbose_name_plural = "gelezen berichten"
        constraints = [
            models.UniqueConstraint(fields=["heropening", "pet"], name="een_bericht_wordt_eens_gelezen"),
        ]

    def __str__(self) -> str:
        return f"{self.pet_id} las {self.heropening_id}"
