"""The stip op de horizon of a region, what it promises its inhabitants, and how one sees that it keeps that."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Lidmaatschap, Regio
from samenwerking.plannen.beloftestaat import EERSTE_JAAR, LAATSTE_JAAR, Richting, kort

EEN_GEWOON_JAAR = Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR)


class Horizon(models.Model):
    """The stip op de horizon: a year, and how it is then."""

    regio = models.OneToOneField(Regio, on_delete=models.PROTECT, related_name="horizon", verbose_name="regio")
    jaar = models.PositiveSmallIntegerField("jaar")
    beeld = models.TextField("hoe is het dan", max_length=4000)
    herkomst = models.CharField("waar staat dit", max_length=300, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")

    historie = historie()

    class Meta:
        verbose_name = "stip op de horizon"
        verbose_name_plural = "stippen op de horizon"
        constraints = [
            models.CheckConstraint(condition=EEN_GEWOON_JAAR, name="stip_ligt_in_een_gewoon_jaar"),
            models.CheckConstraint(condition=~Q(beeld=""), name="stip_heeft_een_beeld"),
        ]

    def __str__(self) -> str:
        return f"Stip op de horizon: {self.jaar}"


class Belofte(models.Model):
    """One promise to the inhabitants, and who answers for it. Without a person the coördinator guards it."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="beloften", verbose_name="regio")
    nummer = models.PositiveSmallIntegerField("nummer", default=0)
    naam = models.CharField("naam", max_length=160)
    inhoud = models.TextField("wat merkt een inwoner", max_length=2000)
    herkomst = models.CharField("waar staat de belofte", max_length=300, blank=True)
    functie = models.CharField("wie antwoordt ervoor", max_length=160)
    pet = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="persoon"
    )
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "belofte"
        verbose_name_plural = "beloften"
        ordering = ("nummer", "naam", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="belofte_heeft_een_naam"),
            models.CheckConstraint(condition=~Q(inhoud=""), name="belofte_zegt_wat_een_inwoner_merkt"),
            models.CheckConstraint(condition=~Q(functie=""), name="voor_een_belofte_antwoordt_iemand"),
            models.UniqueConstraint("regio", Lower("naam"), name="belofte_heeft_een_eigen_naam_in_de_regio"),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of the promise."""
        return reverse("belofte", args=[self.pk])


class Belofteindicator(models.Model):
    """How one sees that a promise is kept: what is measured, in which unit, and the value in a year."""

    class Richting(models.TextChoices):
        HOGER = Richting.HOGER.value, "hoger is beter"
        LAGER = Richting.LAGER.value, "lager is beter"

    belofte = models.ForeignKey(Belofte, on_delete=models.PROTECT, related_name="indicatoren", verbose_name="belofte")
    naam = models.CharField("indicator", max_length=200)
    definitie = models.TextField("hoe wordt gemeten", blank=True, max_length=2000)
    eenheid = models.CharField("eenheid", max_length=60, blank=True)
    richting = models.CharField("richting", max_length=6, choices=Richting, default=Richting.HOGER)
    streefwaarde = models.DecimalField("streefwaarde", max_digits=12, decimal_places=2, null=True, blank=True)
    streefjaar = models.PositiveSmallIntegerField("streefjaar", null=True, blank=True)
    is_voorbeeld = models.BooleanField("streefwaarde is een voorbeeld", default=False)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "indicator van een belofte"
        verbose_name_plural = "indicatoren van beloften"
        ordering = ("belofte", "pk")
        constraints = [
            models.CheckConstraint(condition=~Q(naam=""), name="indicator_van_een_belofte_heeft_een_naam"),
            models.CheckConstraint(
                condition=Q(streefwaarde__isnull=True) | ~Q(eenheid=""), name="een_streefwaarde_heeft_een_eenheid"
            ),
            models.CheckConstraint(
                condition=Q(streefwaarde__isnull=True, streefjaar__isnull=True)
                | Q(
                    streefwaarde__isnull=False,
                    streefjaar__isnull=False,
                    streefjaar__gte=EERSTE_JAAR,
                    streefjaar__lte=LAATSTE_JAAR,
                ),
                name="een_streefwaarde_hoort_bij_een_gewoon_jaar",
            ),
            models.UniqueConstraint("belofte", Lower("naam"), name="indicator_heeft_een_eigen_naam_bij_de_belofte"),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def kort(self) -> str:
        """The target without the noughts that say nothing; empty when there is none."""
        return "" if self.streefwaarde is None else kort(self.streefwaarde)


class Beloftemeting(models.Model):
    """The value over one year, with its source. Rows are only added: of one year the last one counts."""

    indicator = models.ForeignKey(
        Belofteindicator, on_delete=models.PROTECT, related_name="metingen", verbose_name="indicator"
    )
    jaar = models.PositiveSmallIntegerField("jaar")
    waarde = models.DecimalField("waarde", max_digits=12, decimal_places=2)
    bron = models.CharField("bron", max_length=300)
    is_voorbeeld = models.BooleanField("voorbeeld", default=False)
    toelichting = models.CharField("toelichting", max_length=500, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("ingevoerd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "waarde van een indicator"
        verbose_name_plural = "waarden van indicatoren"
        ordering = ("indicator", "jaar", "pk")
        constraints = [
            models.CheckConstraint(condition=EEN_GEWOON_JAAR, name="waarde_is_van_een_gewoon_jaar"),
            models.CheckConstraint(condition=~Q(bron=""), name="waarde_heeft_een_bron"),
        ]

    def __str__(self) -> str:
        return f"{self.jaar}: {self.kort}"

    @property
    def kort(self) -> str:
        """The value without the noughts that say nothing."""
        return kort(self.waarde)
