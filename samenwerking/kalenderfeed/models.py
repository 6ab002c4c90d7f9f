"""The secret addresses of calendars."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Gebruiker, Regio


class KalenderadresQuerySet(models.QuerySet["Kalenderadres"]):
    """Questions about addresses."""

    def geldig(self) -> Self:
        """Not withdrawn."""
        return self.filter(ingetrokken_op__isnull=True)


class Kalenderadres(models.Model):
    """A secret address of one person: of all that person's hats, or of one region. Only a keyed hash of it is kept.

    It gives no right of its own: what it shows follows from the person's hats at the moment of reading.
    """

    persoon = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="kalenderadressen", verbose_name="persoon"
    )
    regio = models.ForeignKey(
        Regio, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="regio"
    )
    geheim = models.BinaryField("hash van het geheim", unique=True)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    objects = KalenderadresQuerySet.as_manager()

    class Meta:
        verbose_name = "adres van een kalender"
        verbose_name_plural = "adressen van kalenders"
        ordering = ("persoon", "-gemaakt_op", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "regio"],
                condition=Q(ingetrokken_op__isnull=True),
                nulls_distinct=False,
                name="iemand_heeft_een_geldig_adres_per_kalender",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gte=models.F("gemaakt_op")),
                name="adres_wordt_ingetrokken_na_het_maken",
            ),
        ]

    def __str__(self) -> str:
        return f"agenda van {self.regio}" if self.regio is not None else "mijn agenda"
