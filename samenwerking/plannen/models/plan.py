"""A plan of a region for a period, and what it wants to reach."""

from __future__ import annotations

import datetime
import uuid
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from regio.historie import historie
from regio.models import Lidmaatschap, Regio


def vervallen_met_reden(naam: str) -> models.CheckConstraint:
    """What was dropped says why, and what was not dropped says nothing."""
    return models.CheckConstraint(
        condition=Q(vervallen_op__isnull=True, vervallen_reden="")
        | (Q(vervallen_op__isnull=False) & ~Q(vervallen_reden="")),
        name=naam,
    )


class PlanQuerySet(models.QuerySet["Plan"]):
    """Questions about plans."""

    def open(self) -> Self:
        """Plans that were not closed."""
        return self.filter(gesloten_op__isnull=True)

    def lopend(self, *, op: datetime.date) -> Self:
        """Open plans in their period on that day."""
        return self.open().filter(begin__lte=op, einde__gte=op)


class Plan(models.Model):
    """What a region does in a period. A jaarplan is a plan of one calendar year.

    `einde` is the last day of it. A plan that is closed stays to be read; nobody is asked for anything in it any more.
    """

    class Soort(models.TextChoices):
        UITVOERINGSPLAN = "uitvoeringsplan", "uitvoeringsplan"
        JAARPLAN = "jaarplan", "jaarplan"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="plannen", verbose_name="regio")
    soort = models.CharField("soort", max_length=16, choices=Soort, default=Soort.UITVOERINGSPLAN)
    naam = models.CharField("naam", max_length=160)
    toelichting = models.TextField("toelichting", blank=True, max_length=4000)
    begin = models.DateField("eerste dag")
    einde = models.DateField("laatste dag")
    voor_raden = models.BooleanField("de raden lezen mee", default=False)
    gesloten_op = models.DateField("gesloten op", null=True, blank=True)
    gesloten_reden = models.CharField("waarom gesloten", max_length=300, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PlanQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "plan"
        verbose_name_plural = "plannen"
        ordering = ("-begin", "naam", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="plan_heeft_een_naam"),
            models.UniqueConstraint(fields=["regio", "naam"], name="plan_heeft_een_eigen_naam_in_de_regio"),
            models.CheckConstraint(condition=Q(einde__gte=F("begin")), name="plan_eindigt_niet_voor_het_begint"),
            models.CheckConstraint(
                condition=~Q(soort="jaarplan")
                | Q(
                    begin__month=1,
                    begin__day=1,
                    einde__month=12,
                    einde__day=31,
                    einde__year=F("begin__year"),
                ),
                name="jaarplan_is_van_een_kalenderjaar",
            ),
            models.CheckConstraint(
                condition=Q(gesloten_op__isnull=True, gesloten_reden="")
                | (Q(gesloten_op__isnull=False) & ~Q(gesloten_reden="")),
                name="wie_een_plan_sluit_zegt_waarom",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of the plan."""
        return reverse("plan", args=[self.pk])

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Doelstelling(models.Model):
    """What the plan wants to reach; its activities serve one of these. Dropped is a day and a reason on the row."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="doelstellingen", verbose_name="plan")
    volgorde = models.PositiveSmallIntegerField("volgorde")
    naam = models.CharField("naam", max_length=160)
    omschrijving = models.TextField("wat willen we bereiken", blank=True, max_length=3000)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    vervallen_reden = models.CharField("waarom vervallen", max_length=300, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "doelstelling"
        verbose_name_plural = "doelstellingen"
        ordering = ("plan", "volgorde", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="doelstelling_heeft_een_naam"),
            models.UniqueConstraint(fields=["plan", "naam"], name="doelstelling_staat_eens_in_een_plan"),
            models.UniqueConstraint(fields=["id", "plan"], name="doelstelling_hoort_bij_haar_plan"),
            vervallen_met_reden("wie_een_doelstelling_laat_vervallen_zegt_waarom"),
        ]

    def __str__(self) -> str:
        return self.naam
