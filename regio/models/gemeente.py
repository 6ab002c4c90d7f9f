"""Gemeenten, their inhabitants and their mergers."""

from __future__ import annotations

import datetime
from typing import Self

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower

from regio.models.bron import Bron
from regio.models.taak import Taak


class GemeenteQuerySet(models.QuerySet["Gemeente"]):
    """Questions about gemeenten."""

    def bestaand(self, *, op: datetime.date) -> Self:
        """Gemeenten that exist on that day."""
        return self.filter(Q(geldig_tot__isnull=True) | Q(geldig_tot__gt=op))

    def in_regio(self, regio: models.Model, *, op: datetime.date, taak: str = Taak.BW) -> Self:
        """Gemeenten that take part in the region for a taak on that day."""
        return self.filter(
            Q(deelnames__tot__isnull=True) | Q(deelnames__tot__gt=op),
            deelnames__regio=regio,
            deelnames__taak=taak,
            deelnames__van__lte=op,
        )

    def op_naam(self) -> Self:
        """In the order a Dutch reader expects: without accents, without the leading 's-."""
        return self.order_by(Lower(Func(F("sorteernaam"), function="unaccent")), "code")


class Gemeente(models.Model):
    """A gemeente by its CBS code (GM0518). A code can outlive its territory; never join on a name."""

    code = models.CharField("gemeentecode", max_length=6, unique=True)
    naam = models.CharField("naam", max_length=60, help_text="De officiële naam volgens het CBS.")
    naam_kort = models.CharField("korte naam", max_length=60, help_text="De naam in gewone tekst, zoals Den Haag.")
    sorteernaam = models.CharField("sorteernaam", max_length=60)
    provincie = models.CharField("provincie", max_length=20, blank=True)
    geldig_tot = models.DateField("opgeheven op", null=True, blank=True)

    objects = GemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        constraints = [
            models.CheckConstraint(condition=Q(code__regex=r"^GM[0-9]{4}$"), name="gemeentecode_is_gm_en_vier_cijfers")
        ]
        indexes = [models.Index(fields=["sorteernaam", "id"], name="gemeente_op_sorteernaam")]

    def __str__(self) -> str:
        return self.naam_kort


class Inwonertal(models.Model):
    """Inhabitants on a day, as one source gives them. Two sources may differ; both stay."""

    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="inwonertallen", verbose_name="gemeente"
    )
    peildatum = models.DateField("peildatum")
    aantal = models.PositiveIntegerField("aantal inwoners")
    voorlopig = models.BooleanField("voorlopig", default=False)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")

    class Meta:
        verbose_name = "inwonertal"
        verbose_name_plural = "inwonertallen"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "peildatum", "bron"], name="inwonertal_staat_eens_per_peildatum_en_bron"
            )
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.aantal} op {self.peildatum:%d-%m-%Y}"


class Herindeling(models.Model):
    """On a day an old gemeente goes (partly) into a new one. A divided gemeente has no single successor."""

    class Soort(models.TextChoices):
        SAMENVOEGING = "samenvoeging", "samenvoeging"
        TOEVOEGING = "toevoeging", "toevoeging aan bestaande gemeente"
        SPLITSING = "splitsing", "splitsing"

    datum = models.DateField("datum")
    oude = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="opgegaan_in", verbose_name="oude gemeente"
    )
    nieuwe = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, related_name="ontstaan_uit", verbose_name="nieuwe gemeente"
    )
    soort = models.CharField("soort", max_length=20, choices=Soort)
    voornemen = models.BooleanField("voornemen", default=False, help_text="Nog geen besluit van de wetgever.")
    opmerking = models.CharField("opmerking", max_length=300, blank=True)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")

    class Meta:
        verbose_name = "herindeling"
        verbose_name_plural = "herindelingen"
        ordering = ("-datum", "oude__naam", "pk")
        constraints = [
            models.UniqueConstraint(fields=["datum", "oude", "nieuwe"], name="herindeling_staat_eens_vast"),
        ]

    def __str__(self) -> str:
        return f"{self.oude} naar {self.nieuwe} op {self.datum:%d-%m-%Y}"
