"""The choice of a form: the question, what each gemeente says in versions, how it was closed. Only ever inserted."""

from __future__ import annotations

import uuid
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.besluiten.overwegingen import OVERWEGINGEN
from samenwerking.teksten.controles.bevinding import Rechtsvorm

VORMKEUZES = [(vorm.value, vorm.naam) for vorm in Rechtsvorm]


class VormkeuzeQuerySet(models.QuerySet["Vormkeuze"]):
    """Questions about choices."""

    def open(self) -> Self:
        """Not closed yet."""
        return self.filter(sluiting__isnull=True)


class Vormkeuze(models.Model):
    """A region asks its gemeenten which form fits. It shows what they say; it never computes a winner."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="vormkeuzes", verbose_name="regio")
    vraag = models.CharField("vraag", max_length=300)
    toelichting = models.TextField("toelichting", blank=True, max_length=6000)
    uiterlijk = models.DateField("antwoord uiterlijk op")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="geopend door")
    op = models.DateTimeField("geopend op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = VormkeuzeQuerySet.as_manager()

    class Meta:
        verbose_name = "vormkeuze"
        verbose_name_plural = "vormkeuzes"
        ordering = ("-op", "-pk")
        constraints = [models.CheckConstraint(condition=~Q(vraag=""), name="vormkeuze_heeft_een_vraag")]

    def __str__(self) -> str:
        return self.vraag

    def get_absolute_url(self) -> str:
        """The page of the choice."""
        return reverse("vormkeuze", args=[self.pk])


class Vormkeuzesluiting(models.Model):
    """The end of the weighing: what the region concluded in words, and whether the raden may read it."""

    vormkeuze = models.OneToOneField(
        Vormkeuze, on_delete=models.PROTECT, related_name="sluiting", verbose_name="vormkeuze"
    )
    uitkomst = models.TextField("uitkomst", max_length=6000)
    voor_raden = models.BooleanField("ook voor de raden", default=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gesloten door")
    op = models.DateTimeField("gesloten op", default=timezone.now)

    class Meta:
        verbose_name = "sluiting van een vormkeuze"
        verbose_name_plural = "sluitingen van vormkeuzes"
        constraints = [models.CheckConstraint(condition=~Q(uitkomst=""), name="sluiting_zegt_wat_de_uitkomst_is")]

    def __str__(self) -> str:
        return f"Sluiting van {self.vormkeuze_id}"


class Weging(models.Model):
    """What one gemeente says, as a version: a later one comes beside it."""

    vormkeuze = models.ForeignKey(
        Vormkeuze, on_delete=models.PROTECT, related_name="wegingen", verbose_name="vormkeuze"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    nummer = models.PositiveSmallIntegerField("nummer")
    toelichting = models.TextField("toelichting", blank=True, max_length=6000)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "weging"
        verbose_name_plural = "wegingen"
        ordering = ("vormkeuze", "gemeente", "-nummer")
        constraints = [
            models.UniqueConstraint(
                fields=["vormkeuze", "gemeente", "nummer"], name="weging_heeft_een_eigen_nummer_per_gemeente"
            ),
            models.CheckConstraint(condition=Q(nummer__gte=1), name="wegingen_tellen_vanaf_een"),
        ]

    def __str__(self) -> str:
        return f"Weging {self.nummer} van {self.gemeente}"


class Weegpunt(models.Model):
    """One consideration in a version: which forms fit, which do not, and why."""

    weging = models.ForeignKey(Weging, on_delete=models.PROTECT, related_name="punten", verbose_name="weging")
    overweging = models.CharField(
        "overweging", max_length=20, choices=[(deze.code, deze.naam) for deze in OVERWEGINGEN]
    )
    past = ArrayField(
        models.CharField(max_length=30, choices=VORMKEUZES), verbose_name="past", default=list, blank=True
    )
    past_niet = ArrayField(
        models.CharField(max_length=30, choices=VORMKEUZES), verbose_name="past niet", default=list, blank=True
    )
    reden = models.TextField("reden", max_length=3000)

    class Meta:
        verbose_name = "punt van een weging"
        verbose_name_plural = "punten van wegingen"
        ordering = ("weging", "pk")
        constraints = [
            models.UniqueConstraint(fields=["weging", "overweging"], name="overweging_staat_eens_in_een_weging"),
            models.CheckConstraint(condition=~Q(reden=""), name="weegpunt_heeft_een_reden"),
            models.CheckConstraint(
                condition=~Q(past__overlap=models.F("past_niet")), name="vorm_past_of_past_niet_nooit_allebei"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.overweging}: {self.reden[:40]}"

    @property
    def past_namen(self) -> str:
        """The forms that fit, in words."""
        return ", ".join(Rechtsvorm(code).naam for code in self.past)

    @property
    def past_niet_namen(self) -> str:
        """The forms that do not fit, in words."""
        return ", ".join(Rechtsvorm(code).naam for code in self.past_niet)
