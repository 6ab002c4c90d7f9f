"""Templates that a region made its own."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.historie import historie
from regio.models import Lidmaatschap, Regio
from samenwerking.teksten.rechtsvorm import Vorm
from samenwerking.teksten.sjabloon import Sjabloon


class Regiosjabloon(models.Model):
    """A copy of a template of the product, adapted. `delen` has the form of the files in `sjablonen/`."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="sjablonen", verbose_name="regio")
    naam = models.CharField("naam", max_length=120)
    van = models.CharField("gemaakt van", max_length=40, help_text="De sleutel van het sjabloon van het product.")
    soort = models.CharField("soort tekst", max_length=20)
    vorm = models.CharField("rechtsvorm", max_length=1, blank=True)
    toelichting = models.JSONField("toelichting", default=list, blank=True)
    woorden = models.JSONField("woorden", default=dict, blank=True)
    delen = models.JSONField("delen")
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    gewijzigd_op = models.DateTimeField("gewijzigd op", default=timezone.now, editable=False)
    gewijzigd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door", editable=False
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "sjabloon van een regio"
        verbose_name_plural = "sjablonen van regio's"
        ordering = ("naam", "pk")
        constraints = [models.CheckConstraint(condition=~Q(naam=""), name="regiosjabloon_heeft_een_naam")]

    def __str__(self) -> str:
        return self.naam

    @property
    def sleutel(self) -> str:
        """How a form and a text name this template beside those of the product."""
        return f"regio-{self.pk}"

    @property
    def sjabloon(self) -> Sjabloon:
        """This template as the rules know one."""
        return Sjabloon(
            sleutel=self.sleutel,
            soort=self.soort,
            vorm=Vorm(self.vorm) if self.vorm else None,
            naam=self.naam,
            toelichting=tuple(self.toelichting),
            woorden=self.woorden,
            delen=tuple(self.delen),
        )
