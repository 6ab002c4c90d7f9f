"""Papers of a step: open, internal or secret. A paper is added or withdrawn, never changed."""

from __future__ import annotations

import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Gemeente, Lidmaatschap
from regio.models.bestand import Bestand
from samenwerking.besluiten.models.procedure import Procedure


class StukQuerySet(models.QuerySet["Stuk"]):
    """Questions about papers."""

    def geldig(self) -> Self:
        """Not withdrawn; without the bytes, that only the page of one paper needs."""
        return self.filter(intrekking__isnull=True).defer("inhoud")


class Stuk(Bestand):
    """A file with a step of a procedure, of one gemeente or of all of them together.

    `GEHEIM`: who imposed it and on which article stands in `grond`; the product knows no article by itself.
    """

    class Openbaarheid(models.TextChoices):
        OPENBAAR = "openbaar", "openbaar"
        INTERN = "intern", "intern"
        GEHEIM = "geheim", "geheim"

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="stukken", verbose_name="procedure")
    stap = models.CharField("stap", max_length=30)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    titel = models.CharField("titel", max_length=200)
    openbaarheid = models.CharField("wie mag het lezen", max_length=10, choices=Openbaarheid)
    grond = models.CharField("grond van de geheimhouding", max_length=300, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="toegevoegd door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = StukQuerySet.as_manager()

    class Meta:
        verbose_name = "stuk"
        verbose_name_plural = "stukken"
        ordering = ("procedure", "pk")
        indexes = [models.Index(fields=["procedure", "stap", "gemeente"], name="stuk_op_zijn_plek")]
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="een_stuk_heeft_een_titel"),
            models.CheckConstraint(
                condition=Q(openbaarheid="geheim") ^ Q(grond=""), name="alleen_een_geheim_stuk_heeft_een_grond"
            ),
        ]

    def __str__(self) -> str:
        return self.titel


class Stukintrekking(models.Model):
    """A paper that should not stand there: from now on it is not shown or served. The row of it stays."""

    stuk = models.OneToOneField(Stuk, on_delete=models.PROTECT, related_name="intrekking", verbose_name="stuk")
    reden = models.CharField("reden", max_length=300)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="ingetrokken door")
    op = models.DateTimeField("ingetrokken op", default=timezone.now)

    class Meta:
        verbose_name = "intrekking van een stuk"
        verbose_name_plural = "intrekkingen van stukken"
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="een_stuk_wordt_met_reden_ingetrokken")]

    def __str__(self) -> str:
        return self.reden
