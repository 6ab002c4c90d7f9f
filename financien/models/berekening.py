"""A frozen calculation: every input with its source, the path and the outcome, in bytes that never change."""

from __future__ import annotations

from typing import Self
from uuid import uuid4

from django.db import models
from django.utils import timezone

from financien.models.scenario import Scenario
from regio.models import Lidmaatschap, Regio


class BerekeningQuerySet(models.QuerySet["Berekening"]):
    """Questions about frozen calculations."""

    def met_maker(self) -> Self:
        """With its scenario and who froze it, in the same question."""
        return self.select_related(
            "scenario__regio", "gemaakt_door__gebruiker", "gemaakt_door__gemeente", "gemaakt_door__regio"
        )

    def laatste(self, *, regio: Regio, taak: str) -> Berekening | None:
        """The one that was frozen last for a region and taak, over all its scenarios."""
        return self.filter(scenario__regio=regio, scenario__taak=taak).order_by("-gemaakt_op", "-pk").first()


class Berekening(models.Model):
    """Only ever inserted. Letters and texts use these, so an old figure stays when a new circulaire is loaded.

    `inhoud` is `financien.doorrekening.Doorrekening.bevroren()`; the database computes the hash over it.
    """

    scenario = models.ForeignKey(
        Scenario, on_delete=models.PROTECT, related_name="berekeningen", verbose_name="scenario"
    )
    nummer = models.PositiveIntegerField("nummer")
    scenarioversie = models.PositiveIntegerField("versie van het scenario")
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    gemaakt_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="bevroren door"
    )
    gemaakt_op = models.DateTimeField("bevroren op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = BerekeningQuerySet.as_manager()

    class Meta:
        verbose_name = "berekening"
        verbose_name_plural = "berekeningen"
        ordering = ("-gemaakt_op", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["scenario", "nummer"], name="berekening_heeft_een_eigen_nummer"),
            models.CheckConstraint(condition=models.Q(nummer__gte=1), name="berekeningen_tellen_vanaf_1"),
        ]

    def __str__(self) -> str:
        return f"Berekening {self.nummer}"

    @property
    def kenmerk(self) -> str:
        """The hash as 64 hexadecimal characters, as `sha256sum` prints it."""
        return bytes(self.hash).hex()
