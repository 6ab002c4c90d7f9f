"""The basistakenpakket: what each gemeente keeps up for prevention; and what a gemeente does itself or together."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.plannen.schaal import BIJ_LOKAAL, BIJ_REGIONAAL, Criterium, Schaal
from samenwerking.plannen.takenstand import Stand


class Basistaak(models.Model):
    """One preventive task that every gemeente of the region does for its inhabitants."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="basistaken", verbose_name="regio")
    naam = models.CharField("naam", max_length=160)
    omschrijving = models.TextField("omschrijving", blank=True, max_length=2000)
    herkomst = models.CharField("waaruit blijkt de taak", max_length=300, blank=True)
    volgorde = models.PositiveSmallIntegerField("plaats in de lijst", default=0)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "basistaak"
        verbose_name_plural = "basistaken"
        ordering = ("volgorde", "naam", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="basistaak_heeft_een_naam"),
            models.UniqueConstraint("regio", Lower("naam"), name="basistaak_heeft_een_eigen_naam_in_de_regio"),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of the task."""
        return reverse("basistaak", args=[self.pk])


class Basisstand(models.Model):
    """How one gemeente stands with one task: its own answer, with the day and the evidence, or with a plan."""

    class Stand(models.TextChoices):
        GEREGELD = Stand.GEREGELD.value, "geregeld"
        DEELS = Stand.DEELS.value, "deels geregeld"
        NIET = Stand.NIET.value, "niet geregeld"

    taak = models.ForeignKey(Basistaak, on_delete=models.PROTECT, related_name="standen", verbose_name="taak")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    stand = models.CharField("stand", max_length=10, choices=Stand)
    sinds = models.DateField("sinds", null=True, blank=True)
    bewijs = models.CharField("waaruit blijkt dat", max_length=300, blank=True)
    adres = models.URLField("webadres van het bewijs", max_length=500, blank=True)
    plan = models.TextField("plan", blank=True, max_length=2000)
    plan_klaar = models.DateField("plan klaar op", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateField("op")

    historie = historie()

    class Meta:
        verbose_name = "stand van een basistaak"
        verbose_name_plural = "standen van basistaken"
        ordering = ("taak", "gemeente")
        constraints = [
            models.UniqueConstraint(fields=["taak", "gemeente"], name="gemeente_heeft_een_stand_per_basistaak"),
            models.CheckConstraint(
                condition=~Q(stand="geregeld") | (Q(sinds__isnull=False) & ~Q(bewijs="")),
                name="wat_geregeld_is_heeft_een_dag_en_een_bewijs",
            ),
            models.CheckConstraint(
                condition=Q(plan_klaar__isnull=True) | ~Q(plan=""), name="een_dag_van_een_plan_hoort_bij_een_plan"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.taak}: {self.get_stand_display()}"


class Lokaalplan(models.Model):
    """What one gemeente does itself and what it leaves to the region, under its own starting point."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="lokale_plannen", verbose_name="regio")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    uitgangspunt = models.TextField("uitgangspunt", max_length=3000)
    herkomst = models.CharField("waar staat het plan", max_length=300, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")

    historie = historie()

    class Meta:
        verbose_name = "lokaal plan"
        verbose_name_plural = "lokale plannen"
        ordering = ("regio", "gemeente")
        constraints = [
            models.UniqueConstraint(fields=["regio", "gemeente"], name="gemeente_heeft_een_lokaal_plan_per_regio"),
            models.CheckConstraint(condition=~Q(uitgangspunt=""), name="lokaal_plan_heeft_een_uitgangspunt"),
        ]

    def __str__(self) -> str:
        return f"Lokaal plan van {self.gemeente}"

    def get_absolute_url(self) -> str:
        """The page of the plan."""
        return reverse("lokaalplan", args=[self.regio.sleutel, self.gemeente.code])


class Lokaalpunt(models.Model):
    """One function: who does it, and the criterion that says why there."""

    class Schaal(models.TextChoices):
        LOKAAL = Schaal.LOKAAL.value, "lokaal"
        REGIONAAL = Schaal.REGIONAAL.value, "regionaal"

    plan = models.ForeignKey(Lokaalplan, on_delete=models.PROTECT, related_name="punten", verbose_name="lokaal plan")
    schaal = models.CharField("lokaal of regionaal", max_length=10, choices=Schaal)
    wat = models.CharField("wat", max_length=300)
    criterium = models.CharField(
        "criterium", max_length=12, choices=[(criterium.value, criterium.tekst) for criterium in Criterium]
    )
    toelichting = models.CharField("toelichting", max_length=500, blank=True)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "punt van een lokaal plan"
        verbose_name_plural = "punten van lokale plannen"
        ordering = ("plan", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(wat=""), name="punt_van_een_lokaal_plan_zegt_wat"),
            models.CheckConstraint(
                condition=Q(schaal="lokaal", criterium__in=[een.value for een in BIJ_LOKAAL])
                | Q(schaal="regionaal", criterium__in=[een.value for een in BIJ_REGIONAAL]),
                name="criterium_past_bij_lokaal_of_regionaal",
            ),
        ]

    def __str__(self) -> str:
        return self.wat

    @property
    def criteriumtekst(self) -> str:
        """Why there, without the word that says where."""
        return Criterium(self.criterium).tekst.partition(": ")[2]
