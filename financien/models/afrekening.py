"""The afrekening of a year: made by one controller, approved by another person, and frozen from the start."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.utils import timezone

from financien.models.begroting import Begroting, Realisatie
from financien.models.verdeelsleutel import Verdeelsleutel
from regio.models import Lidmaatschap, Regio, Taak


class Afrekening(models.Model):
    """A proposal to settle a year, in bytes that never change. It holds from the moment another person approves it.

    `inhoud` is `financien.afrekening.Blad.bevroren()`; the database computes the hash over it.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    taak = models.CharField("taak", max_length=5, choices=Taak)
    jaar = models.PositiveSmallIntegerField("jaar")
    nummer = models.PositiveSmallIntegerField("nummer")
    begroting = models.ForeignKey(Begroting, on_delete=models.PROTECT, related_name="+", verbose_name="begroting")
    realisatie = models.ForeignKey(Realisatie, on_delete=models.PROTECT, related_name="+", verbose_name="realisatie")
    sleutel = models.ForeignKey(
        Verdeelsleutel, on_delete=models.PROTECT, related_name="+", verbose_name="verdeelsleutel"
    )
    reden = models.CharField("toelichting", max_length=200)
    inhoud = models.BinaryField("inhoud")
    hash = models.GeneratedField(
        expression=models.Func(models.F("inhoud"), function="sha256"),
        output_field=models.BinaryField(),
        db_persist=True,
        verbose_name="hash",
    )
    gemaakt_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "afrekening"
        verbose_name_plural = "afrekeningen"
        ordering = ("-jaar", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["regio", "taak", "jaar", "nummer"], name="afrekening_heeft_een_eigen_nummer"
            ),
            models.UniqueConstraint(fields=["id", "regio", "taak", "jaar"], name="afrekening_hoort_bij_haar_jaar"),
        ]

    def __str__(self) -> str:
        return f"Afrekening {self.jaar}, nummer {self.nummer}"

    @property
    def kenmerk(self) -> str:
        """The hash as 64 hexadecimal characters, as `sha256sum` prints it."""
        return bytes(self.hash).hex()

    @property
    def akkoord(self) -> Afrekeninggoedkeuring | None:
        """The approval; None as long as there is none. No question after select_related."""
        return getattr(self, "goedkeuring", None)


class Afrekeninggoedkeuring(models.Model):
    """Another person than the maker says yes. One afrekening per year can have it; the database checks both."""

    afrekening = models.OneToOneField(Afrekening, on_delete=models.PROTECT, related_name="goedkeuring")
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    taak = models.CharField("taak", max_length=5, choices=Taak)
    jaar = models.PositiveSmallIntegerField("jaar")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="goedgekeurd door")
    op = models.DateTimeField("goedgekeurd op", default=timezone.now)

    class Meta:
        verbose_name = "goedkeuring van een afrekening"
        verbose_name_plural = "goedkeuringen van afrekeningen"
        constraints = [
            models.UniqueConstraint(fields=["regio", "taak", "jaar"], name="jaar_wordt_een_keer_afgerekend"),
        ]

    def __str__(self) -> str:
        return f"{self.afrekening}: goedgekeurd"
