"""What a calculation starts from comes in versions: a newer circulaire stands beside the older one."""

from __future__ import annotations

from django.contrib.postgres.functions import TransactionNow
from django.db import models

from regio.models import Bron, Taak


class Invoerversie(models.Model):
    """Base of a macrobudget, a set of shares and an ingroeipad.

    A version and its rows are recorded in one transaction and never change after it: the tables only take new rows,
    and a trigger refuses a row for a version of an earlier transaction (`financien.zegel`). So what was computed with
    a version can always be computed again, and nobody can mend a circulaire unseen.
    """

    taak = models.CharField("taak", max_length=5, choices=Taak)
    naam = models.CharField("naam", max_length=120)
    versie = models.CharField("versie", max_length=60, help_text="Bijvoorbeeld: septembercirculaire 2026.")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    vastgelegd_op = models.DateTimeField("vastgelegd op", db_default=TransactionNow(), editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.naam}, versie {self.versie}"
