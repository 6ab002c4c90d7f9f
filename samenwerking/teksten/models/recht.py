"""What was said about who may what in one text: for all, for a gemeente or for one person."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from samenwerking.teksten.models.tekst import Tekst
from samenwerking.teksten.schrijfrecht import Recht
from samenwerking.teksten.wiemagwat import NAAM


class Tekstrecht(models.Model):
    """One right: of a gemeente, of a person, or (neither) of all gemeenten; on the text, the own annex, or one part.

    The rows of one gemeente or person are one statement (`wiemagwat.Uitspraak`); no rows: nothing was said.
    """

    tekst = models.ForeignKey(Tekst, on_delete=models.CASCADE, related_name="rechten", verbose_name="tekst")
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    pet = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="van wie"
    )
    deel = models.CharField(
        "deel", max_length=40, blank=True, help_text="Kenmerk; leeg: de hele tekst, *: de eigen bijlage."
    )
    recht = models.PositiveSmallIntegerField("recht", choices=[(recht.value, NAAM[recht]) for recht in Recht])

    historie = historie()

    class Meta:
        verbose_name = "recht in een tekst"
        verbose_name_plural = "rechten in een tekst"
        ordering = ("tekst", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["tekst", "gemeente", "pet", "deel"],
                nulls_distinct=False,
                name="een_recht_staat_eens_bij_een_deel",
            ),
            models.CheckConstraint(
                condition=Q(gemeente=None) | Q(pet=None), name="een_recht_is_van_een_gemeente_of_van_een_mens"
            ),
            models.CheckConstraint(
                condition=Q(recht__gte=Recht.LEZEN.value, recht__lte=Recht.SCHRIJVEN.value),
                name="een_recht_is_lezen_tot_schrijven",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_recht_display()} in {self.deel or 'de hele tekst'}"
