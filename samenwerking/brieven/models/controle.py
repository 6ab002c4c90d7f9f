"""A warning of the controls that someone set aside, and why. Only ever added."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.brieven.models.brief import Brief


class Controleopzij(models.Model):
    """These words in this field of this round were looked at once more and stay. Other words are another finding."""

    brief = models.ForeignKey(Brief, on_delete=models.PROTECT, related_name="opzij", verbose_name="brief")
    sleutel = models.CharField("kenmerk van de bevinding", max_length=32)
    zin = models.CharField("wat de controle zei", max_length=1000)
    reden = models.CharField("waarom het zo blijft", max_length=300)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="opzij gezet door")
    op = models.DateTimeField("opzij gezet op", default=timezone.now)

    class Meta:
        verbose_name = "opzij gezette bevinding"
        verbose_name_plural = "opzij gezette bevindingen"
        constraints = [
            models.UniqueConstraint(fields=["brief", "sleutel"], name="bevinding_gaat_eens_opzij"),
            models.CheckConstraint(condition=~Q(reden=""), name="wie_een_bevinding_opzij_zet_zegt_waarom"),
        ]

    def __str__(self) -> str:
        return self.zin
