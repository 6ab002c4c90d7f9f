"""Who acts for a client."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import Q

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from regio.models.periode import Periode, van_voor_tot
from toegang.models.dossier import Dossier


class Vertegenwoordiger(Periode):
    """Someone who acts for the client, in the words of the law, for a period."""

    class Soort(models.TextChoices):
        CURATOR = "curator", "curator"
        BEWINDVOERDER = "bewindvoerder", "bewindvoerder"
        MENTOR = "mentor", "mentor"
        GEMACHTIGDE = "gemachtigde", "gemachtigde"
        OUDER_VOOGD = "ouder_voogd", "ouder of voogd"

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="vertegenwoordigers", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    soort = models.CharField("soort", max_length=13, choices=Soort)
    naam = models.CharField("naam", max_length=200)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    historie = historie()

    class Meta:
        verbose_name = "vertegenwoordiger"
        verbose_name_plural = "vertegenwoordigers"
        ordering = ("van", "pk")
        constraints = [
            van_voor_tot("vertegenwoordiging_begint_voor_zij_eindigt"),
            models.CheckConstraint(condition=~Q(naam=""), name="vertegenwoordiger_heeft_een_naam"),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()  # a name here would end up in logs

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which this person acts; None as long as no end is known."""
        return self.tot - datetime.timedelta(days=1) if self.tot is not None else None
