"""How the money is divided: historically over centrumgemeenten, objectively over all gemeenten."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from financien.models.versie import Invoerversie
from regio.models import Gemeente


class Aandelen(Invoerversie):
    """A set of shares: what each gemeente weighs. The share itself is never stored, only what the source gives.

    At the end of the transaction the database refuses a set whose shares are all zero, and one in parts of 1 that do
    not add up to exactly 1 (`financien.zegel.VERDELING_TELT_OP`): a quotient that was rounded does not get in.
    """

    class Soort(models.TextChoices):
        HISTORISCH = "historisch", "historische verdeling"
        OBJECTIEF = "objectief", "objectieve verdeling"

    class Eenheid(models.TextChoices):
        BEDRAG = "bedrag", "bedrag in euro’s"
        GEWICHT = "gewicht", "gewicht"
        PERCENTAGE = "percentage", "percentage"
        FRACTIE = "fractie", "deel van 1"

    soort = models.CharField("soort", max_length=12, choices=Soort)
    eenheid = models.CharField("eenheid", max_length=12, choices=Eenheid)

    class Meta:
        verbose_name = "verdeling"
        verbose_name_plural = "verdelingen"
        ordering = ("taak", "soort", "naam", "-vastgelegd_op", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["taak", "soort", "naam", "versie"], name="verdeling_staat_eens_per_versie"),
            models.UniqueConstraint(fields=["id", "taak", "soort"], name="verdeling_hoort_bij_taak_en_soort"),
        ]


class Aandeel(models.Model):
    """What one gemeente weighs in a set, in the digits of the source."""

    aandelen = models.ForeignKey(Aandelen, on_delete=models.CASCADE, related_name="rijen", verbose_name="verdeling")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    waarde = models.DecimalField("waarde", max_digits=20, decimal_places=6)

    class Meta:
        verbose_name = "aandeel"
        verbose_name_plural = "aandelen"
        ordering = ("aandelen", "gemeente")
        constraints = [
            models.UniqueConstraint(fields=["aandelen", "gemeente"], name="gemeente_heeft_een_aandeel_per_verdeling"),
            models.CheckConstraint(condition=Q(waarde__gte=0), name="aandeel_is_niet_negatief"),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.waarde.normalize():f}"
