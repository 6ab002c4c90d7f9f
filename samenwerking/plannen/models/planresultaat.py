"""What an activity must bring, whether it did, and the reports that were frozen."""

from __future__ import annotations

import uuid
from functools import cached_property
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Lidmaatschap
from samenwerking.plannen.models.plan import Plan, vervallen_met_reden
from samenwerking.plannen.models.planactiviteit import Activiteit
from samenwerking.plannen.voortgang import Voortgang


class ResultaatQuerySet(models.QuerySet["Beoogdresultaat"]):
    """Questions about intended results."""

    def geldend(self) -> Self:
        """Not dropped."""
        return self.filter(vervallen_op__isnull=True)

    def zonder_oordeel(self) -> Self:
        """Still wanted, and nobody said yet whether it was reached."""
        return self.geldend().filter(~Exists(Resultaatoordeel.objects.filter(resultaat=OuterRef("pk"))))


class Beoogdresultaat(models.Model):
    """What an activity must bring: what one must know or have when it is done.

    Dropped is a day and a reason on the row: what was judged before stays to be read, and nothing counts it any more.
    """

    activiteit = models.ForeignKey(
        Activiteit, on_delete=models.PROTECT, related_name="resultaten", verbose_name="activiteit"
    )
    volgorde = models.PositiveSmallIntegerField("volgorde")
    wat = models.CharField("wat moet er zijn", max_length=400)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    vervallen_reden = models.CharField("waarom vervallen", max_length=300, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = ResultaatQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "beoogd resultaat"
        verbose_name_plural = "beoogde resultaten"
        ordering = ("activiteit", "volgorde", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(wat=""), name="resultaat_zegt_wat_er_moet_zijn"),
            vervallen_met_reden("wie_een_resultaat_laat_vervallen_zegt_waarom"),
        ]

    def __str__(self) -> str:
        return self.wat

    @property
    def oordeel(self) -> Resultaatoordeel | None:
        """What was said last; ask with `prefetch_related('oordelen')`."""
        return max(self.oordelen.all(), key=lambda rij: rij.pk, default=None)


class Resultaatoordeel(models.Model):
    """Whether a result was reached, and from what that shows. Only ever added; the last one counts."""

    resultaat = models.ForeignKey(
        Beoogdresultaat, on_delete=models.PROTECT, related_name="oordelen", verbose_name="resultaat"
    )
    behaald = models.BooleanField("behaald")
    bewijs = models.TextField("waaruit blijkt dat", blank=True, max_length=2000)
    toelichting = models.TextField("waarom niet", blank=True, max_length=2000)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    dag = models.DateField("op welke dag")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "oordeel over een resultaat"
        verbose_name_plural = "oordelen over resultaten"
        ordering = ("resultaat", "-pk")
        constraints = [
            models.CheckConstraint(condition=Q(behaald=False) | ~Q(bewijs=""), name="behaald_kan_niet_zonder_bewijs"),
            models.CheckConstraint(
                condition=Q(behaald=True) | ~Q(toelichting=""), name="wie_iets_niet_behaalt_zegt_waarom"
            ),
        ]

    def __str__(self) -> str:
        return "behaald" if self.behaald else "niet behaald"


class Voortgangsverslag(models.Model):
    """How a plan stood after a quarter, with a hash the database computes. Only ever added."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="verslagen", verbose_name="plan")
    jaar = models.PositiveSmallIntegerField("jaar")
    kwartaal = models.PositiveSmallIntegerField("kwartaal")
    nummer = models.PositiveSmallIntegerField("nummer")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "voortgangsverslag"
        verbose_name_plural = "voortgangsverslagen"
        ordering = ("plan", "-jaar", "-kwartaal", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "jaar", "kwartaal", "nummer"], name="voortgangsverslag_heeft_een_eigen_nummer"
            ),
            models.CheckConstraint(
                condition=Q(kwartaal__gte=1, kwartaal__lte=4, nummer__gte=1), name="een_jaar_heeft_vier_kwartalen"
            ),
        ]

    def __str__(self) -> str:
        return f"Voortgang {self.kwartaal}e kwartaal {self.jaar}"

    def get_absolute_url(self) -> str:
        """The page of the report."""
        return reverse("voortgangsverslag", args=[self.pk])

    @cached_property
    def gelezen(self) -> Voortgang:
        """The content as values. Raises NietBevroren when the bytes are no report."""
        return Voortgang.uit_bevroren(bytes(self.inhoud))

    @property
    def vingerafdruk(self) -> str:
        """The hash that the database computed, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()
