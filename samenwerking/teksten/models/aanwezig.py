"""Who has a text open at this moment, so that every process can show it. Never kept."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.teksten.models.tekst import Tekst


class Aanwezig(models.Model):
    """One window of one person, and where its cursor stands. A row that was not renewed for a while means nothing.

    The table is UNLOGGED: a fall of the database empties it, and the windows that come back fill it again.
    """

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="aanwezigen", verbose_name="tekst")
    schrijver = models.CharField("venster", max_length=40)
    proces = models.UUIDField("proces dat het venster bedient")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.CASCADE, related_name="+", verbose_name="wie")
    schrijft = models.BooleanField("mag schrijven")
    anker = models.PositiveIntegerField("begin van de keuze")
    kop = models.PositiveIntegerField("plek van de cursor")
    gezien_op = models.DateTimeField("gezien op", default=timezone.now)

    class Meta:
        verbose_name = "aanwezige"
        verbose_name_plural = "aanwezigen"
        constraints = [
            models.UniqueConstraint(fields=["tekst", "schrijver"], name="een_venster_staat_op_een_plek_in_een_tekst")
        ]

    def __str__(self) -> str:
        return f"{self.schrijver} in {self.tekst_id}"
