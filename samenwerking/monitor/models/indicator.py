"""An indicator of a region, the value it aims at, and the values that people typed because no row gives them."""

from __future__ import annotations

import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Bron, Gemeente, Lidmaatschap, Regio
from samenwerking.monitor.perioden import EERSTE_JAAR, LAATSTE_JAAR, Periode
from samenwerking.monitor.soorten import Richting, Ritme


class IndicatorQuerySet(models.QuerySet["Indicator"]):
    """Questions about indicators."""

    def lopend(self) -> Self:
        """Those with which the region did not stop."""
        return self.filter(gestopt_op__isnull=True)


class Indicator(models.Model):
    """One thing that a region follows. `berekend`: the product computes it; else people type what a source says."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="indicatoren", verbose_name="regio")
    sleutel = models.CharField(
        "welke van het product",
        max_length=40,
        blank=True,
        editable=False,
        help_text="Leeg: een indicator van de regio zelf. Met een sleutel is zij met andere regio's te vergelijken.",
    )
    berekend = models.BooleanField("het product berekent haar", default=False, editable=False)
    naam = models.CharField("naam", max_length=120)
    definitie = models.TextField("definitie", max_length=1000)
    eenheid = models.CharField("eenheid", max_length=60)
    decimalen = models.PositiveSmallIntegerField("cijfers achter de komma", default=0)
    herkomst = models.CharField("waar de waarde vandaan komt", max_length=300)
    ritme = models.CharField("per", max_length=10, choices=[(deel.value, deel.label) for deel in Ritme])
    richting = models.CharField("wat goed is", max_length=10, choices=[(deel.value, deel.label) for deel in Richting])
    per_gemeente = models.BooleanField("ook per gemeente", default=True)
    telt_mensen = models.BooleanField("telt mensen", default=False)
    openbaar = models.BooleanField("mag openbaar worden", default=True)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=100)
    gestopt_op = models.DateField("gestopt op", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = IndicatorQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "indicator"
        verbose_name_plural = "indicatoren"
        ordering = ("regio", "volgorde", "naam", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "naam"],
                name="indicator_heeft_een_eigen_naam_in_de_regio",
                violation_error_message="Er is al een indicator met deze naam.",
            ),
            models.UniqueConstraint(
                fields=["regio", "sleutel"],
                condition=~Q(sleutel=""),
                name="indicator_van_het_product_staat_eens_in_de_regio",
            ),
            models.CheckConstraint(
                condition=Q(berekend=False) | ~Q(sleutel=""), name="het_product_berekent_alleen_wat_het_kent"
            ),
            models.CheckConstraint(
                condition=~Q(naam="") & ~Q(definitie="") & ~Q(eenheid="") & ~Q(herkomst=""),
                name="indicator_zegt_wat_zij_meet_waarin_en_waaruit",
            ),
            models.CheckConstraint(condition=Q(decimalen__lte=2), name="indicator_heeft_hoogstens_twee_decimalen"),
            models.CheckConstraint(
                condition=Q(telt_mensen=False) | Q(decimalen=0), name="mensen_worden_in_hele_getallen_geteld"
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of the indicator."""
        return reverse("indicator", args=[self.pk])

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Streefwaarde(models.Model):
    """What the region, or one gemeente, wants to reach in a year.

    The newest row counts; without value it was dropped.
    """

    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="streefwaarden", verbose_name="indicator"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    jaar = models.PositiveSmallIntegerField("te bereiken in")
    waarde = models.DecimalField("streefwaarde", max_digits=14, decimal_places=2, null=True, blank=True)
    toelichting = models.CharField("waaruit blijkt dit", max_length=300)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "streefwaarde"
        verbose_name_plural = "streefwaarden"
        ordering = ("indicator", "jaar", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR), name="streefjaar_is_een_gewoon_jaar"
            ),
            models.CheckConstraint(condition=~Q(toelichting=""), name="streefwaarde_zegt_waaruit_zij_blijkt"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} in {self.jaar}"


class Meting(models.Model):
    """A value that a person typed, with its source. The newest row of a period and gemeente counts; none is changed."""

    indicator = models.ForeignKey(
        Indicator, on_delete=models.PROTECT, related_name="metingen", verbose_name="indicator"
    )
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    jaar = models.PositiveSmallIntegerField("jaar")
    kwartaal = models.PositiveSmallIntegerField("kwartaal", null=True, blank=True)
    waarde = models.DecimalField("waarde", max_digits=14, decimal_places=2)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    waarom = models.CharField("waarom een andere waarde", max_length=300, blank=True)
    invoer = models.UUIDField("invoer", help_text="De waarden die iemand in een keer invulde.")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "meting"
        verbose_name_plural = "metingen"
        ordering = ("indicator", "jaar", "kwartaal", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR)
                & (Q(kwartaal__isnull=True) | Q(kwartaal__gte=1, kwartaal__lte=4)),
                name="meting_is_van_een_jaar_of_kwartaal",
            ),
            models.UniqueConstraint(
                fields=["invoer", "gemeente"], nulls_distinct=False, name="meting_staat_eens_in_een_invoer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.periode.naam}"

    @property
    def periode(self) -> Periode:
        """Of which year or quarter it is."""
        return Periode(self.jaar, self.kwartaal)
