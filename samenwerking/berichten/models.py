"""What someone wants to be mailed, and what was mailed: each message to a person exists once."""

from __future__ import annotations

import uuid
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Gebruiker, Lidmaatschap
from samenwerking.besluiten.models import Procedure

Z = TypeVar("Z", bound="Zending")


class Berichtkeuze(models.Model):
    """How often a person gets the overview, and whether what is urgent comes at once. Without a row: no overview, and
    what is urgent does come."""

    class Hoevaak(models.TextChoices):
        NIET = "niet", "geen overzicht"
        DAGELIJKS = "dagelijks", "elke werkdag"
        WEKELIJKS = "wekelijks", "een keer per week"

    class Weekdag(models.IntegerChoices):
        MAANDAG = 0, "maandag"
        DINSDAG = 1, "dinsdag"
        WOENSDAG = 2, "woensdag"
        DONDERDAG = 3, "donderdag"
        VRIJDAG = 4, "vrijdag"

    persoon = models.OneToOneField(
        Gebruiker, on_delete=models.PROTECT, related_name="berichtkeuze", verbose_name="persoon"
    )
    hoe_vaak = models.CharField("overzicht", max_length=10, choices=Hoevaak, default=Hoevaak.NIET)
    weekdag = models.PositiveSmallIntegerField("dag van de week", choices=Weekdag, default=Weekdag.MAANDAG)
    spoed = models.BooleanField("meteen bericht als iets dringend is", default=True)

    class Meta:
        verbose_name = "keuze voor berichten"
        verbose_name_plural = "keuzes voor berichten"
        constraints = [models.CheckConstraint(condition=Q(weekdag__lte=4), name="overzicht_komt_op_een_werkdag")]

    def __str__(self) -> str:
        return self.get_hoe_vaak_display()


class Herinnering(models.Model):
    """Someone reminded the organs that have not decided yet. Who got it are the messages that point here."""

    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, related_name="herinneringen", verbose_name="procedure"
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "herinnering"
        verbose_name_plural = "herinneringen"
        ordering = ("-op", "-pk")

    def __str__(self) -> str:
        return f"Herinnering over {self.procedure}"


class ZendingQuerySet(models.QuerySet[Z]):
    """Questions about what is to be sent."""

    def open(self) -> Self:
        """To be sent: nobody began."""
        return self.filter(begonnen_op__isnull=True, klaar_op__isnull=True)


class Zending(models.Model):
    """One mail that leaves once. `begonnen_op` is committed before it leaves and never goes back by itself: a worker
    that is killed in between may lose a mail, and never sends one twice. `bezorgen` is the only one that sends.

    Words and addresses are not kept: they are made at the moment of sending, with the rights of that moment.
    """

    class Uitkomst(models.TextChoices):
        VERSTUURD = "verstuurd", "verstuurd"
        NIETS = "niets", "er was niets te melden"
        MISLUKT = "mislukt", "niet gelukt"

    gepland_op = models.DateTimeField("gepland op", default=timezone.now)
    begonnen_op = models.DateTimeField("begonnen op", null=True, blank=True)
    klaar_op = models.DateTimeField("klaar op", null=True, blank=True)
    uitkomst = models.CharField("uitkomst", max_length=10, choices=Uitkomst, blank=True)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)

    class Meta:
        abstract = True


class Bericht(Zending):
    """One mail to one person about work. What it would have said stays on Mijn werk."""

    class Soort(models.TextChoices):
        OVERZICHT = "overzicht", "overzicht"
        SPOED = "spoed", "dringend"
        HERINNERING = "herinnering", "herinnering"

    persoon = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="berichten", verbose_name="persoon")
    soort = models.CharField("soort", max_length=12, choices=Soort)
    sleutel = models.CharField("sleutel", max_length=60)
    herinnering = models.ForeignKey(
        Herinnering,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="berichten",
        verbose_name="herinnering",
    )

    objects = ZendingQuerySet["Bericht"].as_manager()

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        indexes = [
            models.Index(
                fields=["id"], condition=Q(begonnen_op__isnull=True, klaar_op__isnull=True), name="bericht_dat_wacht"
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["persoon", "soort", "sleutel"], name="bericht_gaat_een_keer_naar_iemand"),
            models.CheckConstraint(
                condition=Q(herinnering__isnull=True) ^ Q(soort="herinnering"),
                name="alleen_een_herinnering_hoort_bij_een_herinnering",
            ),
            models.CheckConstraint(
                condition=Q(klaar_op__isnull=True, uitkomst="") | (Q(klaar_op__isnull=False) & ~Q(uitkomst="")),
                name="een_bericht_dat_klaar_is_heeft_een_uitkomst",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.sleutel}"


class Gemeld(models.Model):
    """What was told as urgent to whom, by the mark of the line; told in one message only."""

    persoon = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name="persoon")
    kenmerk = models.CharField("kenmerk", max_length=64)
    bericht = models.ForeignKey(Bericht, on_delete=models.PROTECT, related_name="gemeld", verbose_name="bericht")

    class Meta:
        verbose_name = "gemeld"
        verbose_name_plural = "gemeld"
        constraints = [models.UniqueConstraint(fields=["persoon", "kenmerk"], name="wat_dringend_is_wordt_eens_gemeld")]

    def __str__(self) -> str:
        return self.kenmerk[:12]
