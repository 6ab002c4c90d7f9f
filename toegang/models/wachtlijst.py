"""Who waits for a place."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from regio.models import Gemeente, Lidmaatschap, Taak
from regio.models.periode import Datumbereik
from toegang.models.dossier import Dossier
from toegang.models.product import Doelgroep, Product


class WachtlijstplaatsQuerySet(models.QuerySet["Wachtlijstplaats"]):
    """Questions about who waits."""

    def wachtend(self, *, op: datetime.date) -> Self:
        """Who waits on that day."""
        return self.filter(Q(tot__isnull=True) | Q(tot__gt=op), sinds__lte=op)

    def met_hoofd(self) -> Self:
        """With what the waiting list shows, in the same query."""
        return self.select_related("dossier__client__woonplaats", "gemeente", "product")


class Wachtlijstplaats(models.Model):
    """Someone waits for beschermd wonen or opvang, perhaps for one product, since a day.

    Waiting does not end the duty of the college. Who already lives in an institution and wants
    to move waits too: 23 of the 263 people in the Haagse regio in 2019. `tot` is the day of the WachtlijstEinde; the
    database refuses another value when the transaction ends.
    """

    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, related_name="wachtlijstplaatsen", verbose_name="dossier"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    taak = models.CharField("taak", max_length=5, choices=Taak, default=Taak.BW)
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="product"
    )
    problematiek = models.CharField("voorliggende problematiek", max_length=12, choices=Doelgroep)
    sinds = models.DateField("wacht sinds")
    verblijft_in_instelling = models.BooleanField("verblijft al in een instelling en wil verhuizen", default=False)
    tot = models.DateField("wacht niet meer vanaf", null=True, blank=True, editable=False)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = WachtlijstplaatsQuerySet.as_manager()

    if TYPE_CHECKING:
        einde: WachtlijstEinde

    class Meta:
        verbose_name = "plaats op de wachtlijst"
        verbose_name_plural = "plaatsen op de wachtlijst"
        ordering = ("sinds", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("sinds")), name="wachten_eindigt_niet_voor_het_begint"
            ),
            ExclusionConstraint(
                name="dossier_staat_een_keer_tegelijk_op_de_wachtlijst",
                expressions=[
                    ("dossier", RangeOperators.EQUAL),
                    ("taak", RangeOperators.EQUAL),
                    (Datumbereik(F("sinds"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Deze cliënt staat al op de wachtlijst.",
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "sinds", "id"], condition=Q(tot__isnull=True), name="wachtenden_op_datum")
        ]

    def __str__(self) -> str:
        return f"Wacht sinds {self.sinds:%d-%m-%Y}"

    def dagen(self, *, op: datetime.date) -> int:
        """Days of waiting until that day, or until the waiting ended."""
        return ((self.tot or op) - self.sinds).days


class WachtlijstEinde(models.Model):
    """Why someone no longer waits."""

    class Reden(models.TextChoices):
        GEPLAATST = "geplaatst", "geplaatst"
        INGETROKKEN = "ingetrokken", "de cliënt wil niet meer"
        ANDERE_HULP = "andere_hulp", "geholpen met andere ondersteuning"
        WLZ = "wlz", "zorg uit de Wlz"
        OVERGEDRAGEN = "overgedragen", "overgedragen aan een andere gemeente"
        ONVINDBAAR = "onvindbaar", "niet meer te bereiken"
        OVERLEDEN = "overleden", "overleden"

    plaats = models.OneToOneField(
        Wachtlijstplaats, on_delete=models.PROTECT, related_name="einde", verbose_name="plaats op de wachtlijst"
    )
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", verbose_name="dossier")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    per = models.DateField("wacht niet meer vanaf")
    reden = models.CharField("reden", max_length=12, choices=Reden)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    class Meta:
        verbose_name = "einde van het wachten"
        verbose_name_plural = "einden van het wachten"

    def __str__(self) -> str:
        return f"{self.get_reden_display()} per {self.per:%d-%m-%Y}"
