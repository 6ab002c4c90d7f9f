"""What a region agrees or records about its money comes in versions, each with its reason; none is ever changed."""

from __future__ import annotations

from uuid import uuid4

from django.contrib.postgres.functions import TransactionNow
from django.db import models

from regio.models import Bron, Lidmaatschap, Regio, Taak


class Vastlegging(models.Model):
    """Base of a key, a begroting, a realisatie and an exploitatie.

    A change is a next version with a reason: that is its history. The tables only take new rows (`financien.zegel`), so
    what an afrekening was made with can always be seen again.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    taak = models.CharField("taak", max_length=5, choices=Taak)
    versie = models.PositiveSmallIntegerField("versie")
    reden = models.CharField("reden", max_length=200)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    gemaakt_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )
    vastgelegd_op = models.DateTimeField("vastgelegd op", db_default=TransactionNow(), editable=False)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        abstract = True
