"""Values and laws that change with time: a new row begins, nothing is overwritten."""

from __future__ import annotations

import datetime
import uuid
from typing import Self

from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Q

from regio.models.bron import Bron
from regio.models.gebruiker import Lidmaatschap
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot


class Parameter(Periode):
    """A value that holds for a period and has a source, such as the weken for an answer to a bezwaar.

    `regio.parameters` says what each key means; `<key>-<region>` is the value of one region. The app adds a row and
    sets the end of the one before it, nothing else: the database gives it no other right.
    """

    class Zekerheid(models.TextChoices):
        BEVESTIGD = "bevestigd", "bevestigd"
        TE_VERIFIEREN = "te_verifieren", "te verifiëren"

    sleutel = models.SlugField("sleutel", max_length=60)
    waarde = models.CharField("waarde", max_length=200)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    zekerheid = models.CharField(
        "zekerheid", max_length=14, choices=Zekerheid, default=Zekerheid.TE_VERIFIEREN, db_default="te_verifieren"
    )
    reden = models.CharField("reden", max_length=300, blank=True)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="vastgelegd door"
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, db_default=RandomUUID(), unique=True, editable=False)

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "parameter"
        verbose_name_plural = "parameters"
        constraints = [
            van_voor_tot("parameter_begint_voor_hij_eindigt"),
            geen_overlap("parameter_heeft_een_waarde_tegelijk", "sleutel"),
        ]

    def __str__(self) -> str:
        return f"{self.sleutel} = {self.waarde}"


class WetstandQuerySet(models.QuerySet["Wetstand"]):
    """Questions about the status of a law."""

    def laatste(self, sleutel: str, *, op: datetime.date) -> Wetstand | None:
        """The status as a person last checked it on or before that day."""
        return (
            self.filter(sleutel=sleutel, gecontroleerd_op__lte=op)
            .select_related("bron")
            .order_by("-gecontroleerd_op", "-pk")
            .first()
        )

    def actueel(self, *, op: datetime.date) -> Self:
        """Of each law the status as a person last checked it on or before that day."""
        return (
            self.filter(gecontroleerd_op__lte=op)
            .select_related("bron", "gecontroleerd_door__gebruiker")
            .order_by("sleutel", "-gecontroleerd_op", "-pk")
            .distinct("sleutel")
        )


class Wetstand(models.Model):
    """What a person found when checking whether a law is in force. Each check is a new row.

    The woonplaatsbeginsel and the objectief verdeelmodel are not in force: each page and
    letter that depends on them shows the newest row with its date.
    """

    class Status(models.TextChoices):
        NIET_IN_WERKING = "niet_in_werking", "niet in werking"
        AANGENOMEN = "aangenomen", "aangenomen, nog niet in werking"
        IN_WERKING = "in_werking", "in werking"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    sleutel = models.SlugField("sleutel", max_length=60)
    naam = models.CharField("naam", max_length=200)
    status = models.CharField("status", max_length=20, choices=Status)
    ingangsdatum = models.DateField("ingangsdatum", null=True, blank=True, help_text="Leeg: nog onbekend.")
    gecontroleerd_op = models.DateField("gecontroleerd op")
    gecontroleerd_door = models.ForeignKey(
        Lidmaatschap,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gecontroleerd door",
    )
    toelichting = models.TextField("toelichting", blank=True)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    aanvraag = models.UUIDField(
        "aanvraag", default=uuid.uuid4, unique=True, editable=False, help_text="Twee keer klikken is een keer."
    )

    objects = WetstandQuerySet.as_manager()

    class Meta:
        verbose_name = "stand van een wet"
        verbose_name_plural = "standen van wetten"
        ordering = ("sleutel", "-gecontroleerd_op", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="in_werking") | Q(ingangsdatum__isnull=False),
                name="wet_in_werking_heeft_een_ingangsdatum",
            )
        ]

    def __str__(self) -> str:
        return f"{self.naam}: {self.get_status_display()}, gecontroleerd op {self.gecontroleerd_op:%d-%m-%Y}"
