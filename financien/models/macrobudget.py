"""The money of the Rijk for one taak, year by year, in rows that each have a source."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from financien.models.taakveld import Taakveld
from financien.models.versie import Invoerversie
from regio.models import Bron

EERSTE_JAAR, LAATSTE_JAAR = 2015, 2100
"""Since 2015 beschermd wonen is a task of the Wmo 2015; a year after 2100 is a typing mistake."""


class Macrobudget(Invoerversie):
    """The national budget for one taak in one version. Its amount in a year follows from its Mutaties."""

    class Meta:
        verbose_name = "macrobudget"
        verbose_name_plural = "macrobudgetten"
        ordering = ("taak", "naam", "-vastgelegd_op", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["taak", "naam", "versie"], name="macrobudget_staat_eens_per_versie"),
            models.UniqueConstraint(fields=["id", "taak"], name="macrobudget_hoort_bij_zijn_taak"),
        ]


class Mutatie(models.Model):
    """One row of a macrobudget: M = basis + indexatie + mutaties - uitname_wlz."""

    class Soort(models.TextChoices):
        BASIS = "basis", "basis"
        INDEXATIE = "indexatie", "indexatie"
        MUTATIE = "mutatie", "mutatie"
        UITNAME_WLZ = "uitname_wlz", "uitname Wlz"

    macrobudget = models.ForeignKey(
        Macrobudget, on_delete=models.CASCADE, related_name="mutaties", verbose_name="macrobudget"
    )
    jaar = models.PositiveSmallIntegerField("jaar")
    soort = models.CharField("soort", max_length=12, choices=Soort)
    omschrijving = models.CharField("omschrijving", max_length=200, blank=True)
    bedrag = models.DecimalField(
        "bedrag", max_digits=15, decimal_places=2, help_text="In euro’s. Een uitname staat er als positief bedrag."
    )
    taakveld = models.ForeignKey(Taakveld, on_delete=models.PROTECT, related_name="+", verbose_name="taakveld")
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")

    class Meta:
        verbose_name = "mutatie van een macrobudget"
        verbose_name_plural = "mutaties van macrobudgetten"
        ordering = ("macrobudget", "jaar", "soort", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["macrobudget", "jaar"],
                condition=Q(soort="basis"),
                name="macrobudget_heeft_een_basis_per_jaar",
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=["basis", "uitname_wlz"]) | Q(bedrag__gte=0),
                name="basis_en_uitname_zijn_niet_negatief",
            ),
            models.CheckConstraint(
                condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR), name="mutatie_ligt_in_een_gewoon_jaar"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.jaar}: {self.bedrag}"
