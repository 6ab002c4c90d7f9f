"""Pilots: what is tried out, for how long, what is measured, what came of it, and what was decided."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap, Regio


class Pilot(models.Model):
    """One trial of the region. Who leads it gets the line on Mijn werk; without one the coördinator does."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="pilots", verbose_name="regio")
    naam = models.CharField("naam", max_length=160)
    doel = models.TextField("doel", max_length=3000)
    maat = models.TextField("wat wordt gemeten", max_length=2000)
    begin = models.DateField("begin")
    einde = models.DateField("einde")
    gemeenten = models.ManyToManyField(Gemeente, related_name="+", verbose_name="gemeenten")
    partners = models.CharField("wie doet nog meer mee", max_length=300, blank=True)
    trekker = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="trekker"
    )
    herkomst = models.CharField("waar staat de pilot", max_length=300, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "pilot"
        verbose_name_plural = "pilots"
        ordering = ("-einde", "naam", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(doel="") & ~Q(maat=""), name="pilot_zegt_wat_en_waarvoor"
            ),
            models.CheckConstraint(
                condition=Q(einde__gte=models.F("begin")), name="pilot_eindigt_niet_voor_zijn_begin"
            ),
            models.UniqueConstraint("regio", Lower("naam"), name="pilot_heeft_een_eigen_naam_in_de_regio"),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of the pilot."""
        return reverse("pilot", args=[self.pk])


class Pilotevaluatie(models.Model):
    """What came of it, as someone wrote it down. Rows are only added."""

    pilot = models.ForeignKey(Pilot, on_delete=models.PROTECT, related_name="evaluaties", verbose_name="pilot")
    dag = models.DateField("dag")
    uitkomst = models.TextField("uitkomst", max_length=4000)
    gemeten = models.TextField("wat is gemeten", max_length=2000)
    bron = models.CharField("waar staat de evaluatie", max_length=300, blank=True)
    adres = models.URLField("webadres", max_length=500, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "evaluatie van een pilot"
        verbose_name_plural = "evaluaties van pilots"
        ordering = ("pilot", "dag", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(uitkomst="") & ~Q(gemeten=""), name="evaluatie_van_een_pilot_zegt_wat_eruit_kwam"
            ),
        ]

    def __str__(self) -> str:
        return f"Evaluatie van {self.pilot}"


class Pilotbesluit(models.Model):
    """To stop, to go on or to widen: who decided it, on which day and why. The last one counts."""

    class Wat(models.TextChoices):
        STOPPEN = "stoppen", "stoppen"
        DOORGAAN = "doorgaan", "doorgaan"
        VERBREDEN = "verbreden", "verbreden naar de hele regio"

    pilot = models.ForeignKey(Pilot, on_delete=models.PROTECT, related_name="besluiten", verbose_name="pilot")
    wat = models.CharField("besluit", max_length=10, choices=Wat)
    dag = models.DateField("dag")
    wie = models.CharField("wie besloot", max_length=200)
    reden = models.TextField("waarom", max_length=2000)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "besluit over een pilot"
        verbose_name_plural = "besluiten over pilots"
        ordering = ("pilot", "dag", "pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(wie="") & ~Q(reden=""), name="besluit_over_een_pilot_zegt_van_wie_en_waarom"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pilot}: {self.get_wat_display()}"
