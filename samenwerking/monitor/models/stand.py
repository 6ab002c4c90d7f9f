"""The monitor of a region as it was after a quarter, and that it was made public."""

from __future__ import annotations

import uuid
from functools import cached_property

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from regio.models import Lidmaatschap, Regio
from samenwerking.monitor.perioden import EERSTE_JAAR, LAATSTE_JAAR, Periode
from samenwerking.monitor.standinhoud import Standinhoud


class Monitorstand(models.Model):
    """One quarter, with a hash that the database computes. Only ever added; a correction is the next number."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="monitorstanden", verbose_name="regio")
    jaar = models.PositiveSmallIntegerField("jaar")
    kwartaal = models.PositiveSmallIntegerField("kwartaal")
    nummer = models.PositiveSmallIntegerField("nummer")
    waarom = models.CharField("waarom opnieuw", max_length=300, blank=True)
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "momentopname van de monitor"
        verbose_name_plural = "momentopnamen van de monitor"
        ordering = ("regio", "-jaar", "-kwartaal", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "jaar", "kwartaal", "nummer"], name="momentopname_heeft_een_eigen_nummer"
            ),
            models.CheckConstraint(
                condition=Q(
                    jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR, kwartaal__gte=1, kwartaal__lte=4, nummer__gte=1
                ),
                name="momentopname_is_van_een_kwartaal",
            ),
            models.CheckConstraint(condition=Q(nummer=1) | ~Q(waarom=""), name="een_tweede_momentopname_zegt_waarom"),
        ]

    def __str__(self) -> str:
        return f"Monitor {self.periode.naam}, opname {self.nummer}"

    def get_absolute_url(self) -> str:
        """The page of what was frozen."""
        return reverse("monitorstand", args=[self.pk])

    @property
    def periode(self) -> Periode:
        """The quarter."""
        return Periode(self.jaar, self.kwartaal)

    @cached_property
    def gelezen(self) -> Standinhoud:
        """The content as values. Raises NietBevroren or StandOnleesbaar."""
        return Standinhoud.uit_bevroren(bytes(self.inhoud))

    @property
    def vingerafdruk(self) -> str:
        """The hash that the database computed, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()

    @property
    def is_openbaar(self) -> bool:
        """Whether the coördinator made it public."""
        return hasattr(self, "opening")


class Monitoropening(models.Model):
    """From this moment everyone may read the public indicators of a frozen quarter."""

    stand = models.OneToOneField(
        Monitorstand, on_delete=models.PROTECT, related_name="opening", verbose_name="momentopname"
    )
    door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="openbaar gemaakt door"
    )
    op = models.DateTimeField("openbaar gemaakt op", default=timezone.now)

    class Meta:
        verbose_name = "openbaarmaking van een momentopname"
        verbose_name_plural = "openbaarmakingen van momentopnamen"

    def __str__(self) -> str:
        return f"Openbaar: {self.stand_id}"
