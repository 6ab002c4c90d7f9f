"""A request to freeze a scenario: one controller asks, another one looks again and approves or gives it back."""

from __future__ import annotations

from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from financien.models.berekening import Berekening
from financien.models.scenario import Scenario
from regio.models import Lidmaatschap


class VaststellingQuerySet(models.QuerySet["Vaststelling"]):
    """Questions about requests."""

    def open(self) -> Self:
        """What nobody answered yet."""
        return self.filter(uitkomst="")

    def met_mensen(self) -> Self:
        """With the scenario and the people in it."""
        wie = [f"{rol}__{deel}" for rol in ("gevraagd_door", "beantwoord_door") for deel in PETDELEN]
        return self.select_related("scenario__regio", "berekening", *wie)


PETDELEN = ("gebruiker", "gemeente", "regio")


class Vaststelling(models.Model):
    """The question never changes; its answer is written once. A Berekening exists only by an answer 'vastgesteld'.

    `kenmerk` is the hash of what would be frozen when it was asked: the second controller approves just that.
    """

    class Uitkomst(models.TextChoices):
        VASTGESTELD = "vastgesteld", "vastgesteld"
        TERUGGEGEVEN = "teruggegeven", "teruggegeven"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    scenario = models.ForeignKey(
        Scenario, on_delete=models.PROTECT, related_name="vaststellingen", verbose_name="scenario"
    )
    scenarioversie = models.PositiveIntegerField("versie van het scenario")
    kenmerk = models.CharField("hash", max_length=64)
    toelichting = models.CharField("toelichting", max_length=500, blank=True)
    gevraagd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gevraagd door"
    )
    gevraagd_op = models.DateTimeField("gevraagd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")
    uitkomst = models.CharField("antwoord", max_length=12, choices=Uitkomst, blank=True)
    beantwoord_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="beantwoord door"
    )
    beantwoord_op = models.DateTimeField("beantwoord op", null=True, blank=True)
    reden = models.CharField("reden", max_length=500, blank=True)
    berekening = models.OneToOneField(
        Berekening,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="vaststelling",
        verbose_name="berekening",
    )

    objects = VaststellingQuerySet.as_manager()

    class Meta:
        verbose_name = "verzoek om vaststelling"
        verbose_name_plural = "verzoeken om vaststelling"
        ordering = ("-gevraagd_op", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["scenario"], condition=Q(uitkomst=""), name="scenario_wacht_eens_tegelijk_op_vaststelling"
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="", beantwoord_door__isnull=True, beantwoord_op__isnull=True)
                | ~Q(uitkomst="") & Q(beantwoord_door__isnull=False, beantwoord_op__isnull=False),
                name="antwoord_op_vaststelling_heeft_persoon_en_moment",
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="vastgesteld", berekening__isnull=False)
                | ~Q(uitkomst="vastgesteld") & Q(berekening__isnull=True),
                name="alleen_een_vaststelling_geeft_een_berekening",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst="teruggegeven") | ~Q(reden=""), name="wie_teruggeeft_zegt_waarom"
            ),
        ]

    def __str__(self) -> str:
        return f"Vaststelling van {self.scenario}, versie {self.scenarioversie}"
