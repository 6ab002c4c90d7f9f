"""When organs meet, and when a gemeente has its reces: data of each gemeente."""

from __future__ import annotations

import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from regio.models import Gemeente, Lidmaatschap, Orgaan
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot


class VergaderingQuerySet(models.QuerySet["Vergadering"]):
    """Questions about meetings."""

    def die_doorgaan(self) -> Self:
        """Meetings that were not called off."""
        return self.filter(vervallen_op__isnull=True)

    def vanaf(self, dag: datetime.date) -> Self:
        """On or after this day, in order."""
        return self.filter(datum__gte=dag).order_by("datum")


class Vergadering(models.Model):
    """A meeting of a college or raad. Called off is a date on the row: a decision may already point at it."""

    orgaan = models.ForeignKey(Orgaan, on_delete=models.PROTECT, related_name="vergaderingen", verbose_name="orgaan")
    datum = models.DateField("datum")
    inleveren = models.DateField("stukken inleveren tot en met")
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="ingevoerd door")
    op = models.DateTimeField("ingevoerd op", default=timezone.now)

    objects = VergaderingQuerySet.as_manager()

    class Meta:
        verbose_name = "vergadering"
        verbose_name_plural = "vergaderingen"
        ordering = ("orgaan", "datum")
        constraints = [
            models.UniqueConstraint(fields=["orgaan", "datum"], name="orgaan_vergadert_een_keer_op_een_dag"),
            models.CheckConstraint(
                condition=Q(inleveren__lte=F("datum")), name="inleveren_kan_tot_en_met_de_dag_van_de_vergadering"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.orgaan} op {self.datum:%d-%m-%Y}"


class Reces(Periode):
    """Days on which the organs of a gemeente do not meet. A statutory term runs on in it."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="recessen", verbose_name="gemeente")
    naam = models.CharField("naam", max_length=60)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="ingevoerd door")

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "reces"
        verbose_name_plural = "recessen"
        ordering = ("gemeente", "van")
        constraints = [
            van_voor_tot("reces_begint_voor_het_eindigt"),
            geen_overlap("recessen_van_een_gemeente_overlappen_niet", "gemeente"),
            models.CheckConstraint(condition=~Q(naam="") & Q(tot__isnull=False), name="reces_heeft_naam_en_einde"),
        ]

    def __str__(self) -> str:
        return f"{self.naam} in {self.gemeente}"
