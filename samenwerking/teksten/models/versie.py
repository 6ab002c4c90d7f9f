"""A version of a text: frozen once, never changed."""

from __future__ import annotations

import uuid
from functools import cached_property
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Lidmaatschap
from samenwerking.teksten.inhoud import Tekstinhoud
from samenwerking.teksten.models.tekst import Tekst


class VersieQuerySet(models.QuerySet["Versie"]):
    """Questions about versions."""

    def bevroren(self) -> Self:
        """Versions that were frozen, to be decided on; a version that was only named is left out."""
        return self.filter(bevroren=True)

    def dicht(self) -> Self:
        """Frozen versions that were not opened again: while a text has one, nobody writes in its draft."""
        return self.filter(bevroren=True, heropening=None)

    def zonder_inhoud(self) -> Self:
        """For lists: the bytes of a text are many and not shown there."""
        return self.defer("inhoud").select_related("door__gebruiker", "door__gemeente", "door__regio")


class Versie(models.Model):
    """The fixed bytes of a text under a name. Only ever inserted: a trigger refuses the rest, also to the owner.

    A writer names a version to find it back. A frozen one is what colleges and raden decide on: it has a Versiepakket,
    and the draft is closed until the coördinator opens it again (a Heropening).
    """

    tekst = models.ForeignKey(Tekst, on_delete=models.PROTECT, related_name="versies", verbose_name="tekst")
    nummer = models.PositiveIntegerField("nummer")
    naam = models.CharField("naam", max_length=120, help_text="Bijvoorbeeld: Concept voor de colleges.")
    waarom = models.TextField("waarom", blank=True, default="", db_default="")
    bevroren = models.BooleanField("bevroren", default=True, db_default=True)
    voor_raden = models.BooleanField(
        "ook voor de raden",
        default=False,
        help_text="Raadsleden en griffiers van de regio kunnen deze versie lezen.",
    )
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

    objects = VersieQuerySet.as_manager()

    class Meta:
        verbose_name = "versie"
        verbose_name_plural = "versies"
        ordering = ("tekst", "-nummer")
        constraints = [
            models.UniqueConstraint(fields=["tekst", "nummer"], name="versie_heeft_een_eigen_nummer_in_de_tekst"),
            models.CheckConstraint(condition=Q(nummer__gte=1), name="versies_tellen_vanaf_een"),
            models.CheckConstraint(condition=~Q(naam=""), name="versie_heeft_een_naam"),
            models.CheckConstraint(
                condition=Q(voor_raden=False) | Q(bevroren=True), name="alleen_een_bevroren_versie_gaat_naar_de_raden"
            ),
        ]

    def __str__(self) -> str:
        return f"Versie {self.nummer}: {self.naam}"

    @cached_property
    def gelezen(self) -> Tekstinhoud:
        """The content as values. Raises InhoudOnleesbaar or NietBevroren when the bytes are not a frozen text."""
        return Tekstinhoud.uit_bevroren(bytes(self.inhoud))

    @property
    def vingerafdruk(self) -> str:
        """The hash that the database computed, as 64 hexadecimal characters."""
        return bytes(self.hash).hex()
