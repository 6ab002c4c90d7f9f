"""What a product of a region costs, in versions: a newer price list stands beside the older one."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from financien.models.versie import Invoerversie
from regio.models import Regio
from regio.models.periode import geen_overlap, van_voor_tot
from toegang.models import Product


class Tarieven(Invoerversie):
    """A price list of one region. Like every input it is only ever inserted, with all its rows at once."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")

    class Meta:
        verbose_name = "tarievenlijst"
        verbose_name_plural = "tarievenlijsten"
        ordering = ("taak", "naam", "-vastgelegd_op", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "taak", "naam", "versie"], name="tarievenlijst_staat_eens_per_versie"
            ),
            models.UniqueConstraint(fields=["id", "regio", "taak"], name="tarievenlijst_hoort_bij_regio_en_taak"),
        ]


class Tarief(models.Model):
    """What one product costs per unit in a period; `tot` is the first day on which it no longer holds."""

    class Eenheid(models.TextChoices):
        ETMAAL = "etmaal", "etmaal"
        MINUUT = "minuut", "minuut"
        UUR = "uur", "uur"
        DAGDEEL = "dagdeel", "dagdeel"
        WEEK = "week", "week"
        MAAND = "maand", "maand"
        JAAR = "jaar", "jaar"
        STUK = "stuk", "stuk"

    tarieven = models.ForeignKey(Tarieven, on_delete=models.CASCADE, related_name="rijen", verbose_name="tarievenlijst")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+", verbose_name="product")
    eenheid = models.CharField("eenheid", max_length=12, choices=Eenheid)
    bedrag = models.DecimalField("bedrag", max_digits=12, decimal_places=2, help_text="In euro’s per eenheid.")
    van = models.DateField("van")
    tot = models.DateField("tot", null=True, blank=True, help_text="Leeg: tot een nieuw tarief.")

    class Meta:
        verbose_name = "tarief"
        verbose_name_plural = "tarieven"
        ordering = ("tarieven", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(bedrag__gte=0), name="tarief_is_niet_negatief"),
            van_voor_tot("tarief_begint_voor_het_eindigt"),
            geen_overlap("product_heeft_een_tarief_tegelijk_per_lijst", "tarieven", "product"),
        ]

    def __str__(self) -> str:
        return f"{self.product}: {self.bedrag} per {self.get_eenheid_display()}"
