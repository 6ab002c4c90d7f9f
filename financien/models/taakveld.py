"""Iv3 taakvelden: under which heading an amount stands in the books of a gemeente."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from regio.models import Bron, Taak

GEWOON: dict[str, tuple[str, ...]] = {
    Taak.BW: ("6.81", "6.81a"),
    Taak.MO: ("6.81", "6.81b"),
    Taak.VO: ("6.81", "6.81b"),
}
"""Under which code the costs of a taak stand; each year knows one of them. Of OGGZ and verslavingszorg no source says
it: there a controller chooses."""


class TaakveldQuerySet(models.QuerySet["Taakveld"]):
    """Questions about taakvelden."""

    def in_jaar(self, jaar: int) -> Self:
        """The codes of the books of that year. Before 2023 BW and MO share 6.81."""
        return self.filter(
            Q(tot_en_met_jaar__isnull=True) | Q(tot_en_met_jaar__gte=jaar),
            van_jaar__lte=jaar,
        )

    def gewoon(self, taak: str, jaar: int) -> Taakveld | None:
        """The one that a row of this taak has when nobody says otherwise; None when no source says which."""
        return self.in_jaar(jaar).filter(code__in=GEWOON.get(taak, ())).first()


class Taakveld(models.Model):
    """A code of the Iv3-Informatievoorschrift in the years in which it means this; a code can get a new meaning."""

    code = models.CharField("taakveld", max_length=6)
    omschrijving = models.CharField("omschrijving", max_length=120)
    van_jaar = models.PositiveSmallIntegerField("van jaar")
    tot_en_met_jaar = models.PositiveSmallIntegerField("tot en met jaar", null=True, blank=True)
    zekerheid = models.CharField("zekerheid", max_length=20)
    opmerking = models.CharField("opmerking", max_length=300, blank=True)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")

    objects = TaakveldQuerySet.as_manager()

    class Meta:
        verbose_name = "taakveld"
        verbose_name_plural = "taakvelden"
        ordering = ("code", "van_jaar")
        constraints = [
            models.UniqueConstraint(fields=["code", "van_jaar"], name="taakveld_begint_eens_per_jaar"),
            models.CheckConstraint(
                condition=Q(tot_en_met_jaar__isnull=True) | Q(tot_en_met_jaar__gte=F("van_jaar")),
                name="taakveld_begint_voor_het_eindigt",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.omschrijving}"
