"""A question about risk with its frozen inputs, and its outcome per year: bytes that never change."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils import timezone

from financien.models.scenario import Scenario
from regio.models import Lidmaatschap


def _hash() -> models.GeneratedField:
    return models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )


class Risicovraag(models.Model):
    """Only ever inserted. All that the draws need, as it was when the question was asked (`financien.risicovraag`).

    Its `aanvraag` is also that of the Opdracht that computes it.
    """

    scenario = models.ForeignKey(Scenario, on_delete=models.PROTECT, related_name="risicos", verbose_name="scenario")
    nummer = models.PositiveIntegerField("nummer")
    inhoud = models.BinaryField("inhoud")
    hash = _hash()
    gevraagd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gevraagd door"
    )
    gevraagd_op = models.DateTimeField("gevraagd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "risicoberekening"
        verbose_name_plural = "risicoberekeningen"
        ordering = ("-gevraagd_op", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["scenario", "nummer"], name="risicoberekening_heeft_een_eigen_nummer"),
            models.CheckConstraint(condition=models.Q(nummer__gte=1), name="risicoberekeningen_tellen_vanaf_1"),
        ]

    def __str__(self) -> str:
        return f"Risicoberekening {self.nummer}"

    @property
    def kenmerk(self) -> str:
        """The hash as 64 hexadecimal characters, as `sha256sum` prints it."""
        return bytes(self.hash).hex()


class Risicouitkomst(models.Model):
    """Only ever inserted: what the worker found for one year."""

    vraag = models.ForeignKey(
        Risicovraag, on_delete=models.PROTECT, related_name="uitkomsten", verbose_name="risicoberekening"
    )
    jaar = models.PositiveSmallIntegerField("jaar")
    inhoud = models.BinaryField("inhoud")
    hash = _hash()
    gemaakt_op = models.DateTimeField("berekend op", default=timezone.now)

    class Meta:
        verbose_name = "uitkomst van een risicoberekening"
        verbose_name_plural = "uitkomsten van risicoberekeningen"
        ordering = ("vraag", "jaar")
        constraints = [models.UniqueConstraint(fields=["vraag", "jaar"], name="risico_heeft_een_uitkomst_per_jaar")]

    def __str__(self) -> str:
        return f"{self.vraag}, {self.jaar}"

    @property
    def kenmerk(self) -> str:
        """The hash as 64 hexadecimal characters."""
        return bytes(self.hash).hex()
