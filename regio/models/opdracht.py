"""Background work: the rows are the truth, the broker only brings an id."""

from __future__ import annotations

import uuid
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models.gebruiker import Lidmaatschap


class Opdracht(models.Model):
    """Work that someone asked for, in parts that each stand on their own (one letter, one gemeente)."""

    soort = models.CharField("soort", max_length=60)
    titel = models.CharField("titel", max_length=200)
    aangevraagd_op = models.DateTimeField("aangevraagd op", default=timezone.now)
    aangevraagd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="opdrachten", verbose_name="aangevraagd door"
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "opdracht"
        verbose_name_plural = "opdrachten"
        ordering = ("-aangevraagd_op", "-pk")

    def __str__(self) -> str:
        return self.titel


class OpdrachtdeelQuerySet(models.QuerySet["Opdrachtdeel"]):
    """Questions about parts."""

    def open(self) -> Self:
        """Parts that are neither done nor given up."""
        return self.filter(klaar_op__isnull=True, opgegeven_op__isnull=True)

    def vrij(self) -> Self:
        """Open parts that nobody is doing, held until the end of this transaction.

        Only the part itself is held: lists are sorted by Opdracht, and holding that too would have the parts of one
        Opdracht wait for each other.
        """
        return self.open().select_for_update(of=("self",), skip_locked=True)


class Opdrachtdeel(models.Model):
    """One part. It is done once: who does it holds the row, and what it makes has a unique key of its own."""

    opdracht = models.ForeignKey(Opdracht, on_delete=models.PROTECT, related_name="delen", verbose_name="opdracht")
    sleutel = models.CharField("sleutel", max_length=120)
    titel = models.CharField("titel", max_length=200)
    invoer = models.JSONField("invoer", default=dict)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)
    gestuurd_op = models.DateTimeField("naar de werker gestuurd op", null=True)
    klaar_op = models.DateTimeField("klaar op", null=True)
    opgegeven_op = models.DateTimeField("opgegeven op", null=True)
    fout = models.CharField(
        "fout", max_length=500, blank=True, help_text="De zin die de aanvrager leest als het niet lukte."
    )

    objects = OpdrachtdeelQuerySet.as_manager()

    class Meta:
        verbose_name = "deel van een opdracht"
        verbose_name_plural = "delen van opdrachten"
        ordering = ("opdracht", "titel", "pk")
        constraints = [
            models.UniqueConstraint(fields=["opdracht", "sleutel"], name="deel_staat_eens_in_de_opdracht"),
            models.CheckConstraint(
                condition=Q(klaar_op__isnull=True) | Q(opgegeven_op__isnull=True),
                name="deel_is_klaar_of_opgegeven",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(klaar_op__isnull=True, opgegeven_op__isnull=True),
                name="deel_dat_nog_open_staat",
            )
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def staat(self) -> str:
        """klaar, mislukt, bezig or wacht: for the page that shows the progress."""
        if self.klaar_op:
            return "klaar"
        if self.opgegeven_op:
            return "mislukt"
        return "bezig" if self.pogingen else "wacht"
