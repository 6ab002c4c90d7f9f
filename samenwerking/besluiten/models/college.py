"""Before a college decides: what its officials advise, what its members think. Neither is a decision."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.models.procedure import Procedure
from samenwerking.teksten.models import Versie


class Standpunt(models.Model):
    """What a member of a college thinks of a version. Rows are only added: a next one replaces, `ingetrokken` ends it.

    A standpunt is no Besluit: that has an organ, a meeting and a second person. It counts nowhere.
    """

    class Soort(models.TextChoices):
        VOOR = "voor", "voor"
        VOORBEHOUD = "voorbehoud", "voor, met een voorbehoud"
        TEGEN = "tegen", "tegen"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, related_name="standpunten", verbose_name="procedure"
    )
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="+", verbose_name="versie")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("standpunt", max_length=12, choices=Soort)
    reden = models.TextField("reden", max_length=2000, blank=True)
    vrijgegeven = models.BooleanField("ook voor de andere colleges", default=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="van")
    op = models.DateTimeField("gegeven op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "standpunt"
        verbose_name_plural = "standpunten"
        ordering = ("procedure", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(soort__in=["voorbehoud", "tegen"]) | ~Q(reden=""),
                name="een_standpunt_tegen_of_met_voorbehoud_zegt_waarom",
            )
        ]

    def __str__(self) -> str:
        return self.get_soort_display()


class Collegeadvies(models.Model):
    """What the officials of a gemeente advise their own college about a version; the last row counts."""

    class Strekking(models.TextChoices):
        INSTEMMEN = "instemmen", "instemmen"
        VOORWAARDE = "voorwaarde", "instemmen onder voorwaarde"
        NIET = "niet", "niet instemmen"
        AANHOUDEN = "aanhouden", "aanhouden"

    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, related_name="collegeadviezen", verbose_name="procedure"
    )
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="+", verbose_name="versie")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    strekking = models.CharField("advies", max_length=12, choices=Strekking)
    tekst = models.TextField("waarom", max_length=6000)
    kanttekeningen = models.TextField("kanttekeningen", max_length=4000, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="geschreven door")
    op = models.DateTimeField("geschreven op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "advies aan het college"
        verbose_name_plural = "adviezen aan colleges"
        ordering = ("procedure", "-pk")
        constraints = [models.CheckConstraint(condition=~Q(tekst=""), name="een_advies_zegt_waarom")]

    def __str__(self) -> str:
        return self.get_strekking_display()
