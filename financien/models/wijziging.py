"""A named change of a scenario, such as a higher uitname, with its reason. Added and withdrawn, never edited."""

from __future__ import annotations

from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from financien.invoer import Poolsleutel, Wijzigingsoort
from financien.models.ingroeipad import Ingroeipad
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR, Macrobudget
from financien.models.scenario import Scenario
from financien.wijzigingen import LABELS
from regio.models import Bron, Gemeente, Lidmaatschap, Taak

EENS_PER_SCENARIO = ("startjaar", "pad", "sleutel", "macrobudget")
EENS_PER_GEMEENTE = ("inwoners", "regio_indeling")


def _precies(soorten: tuple[str, ...], *velden: str, mag: tuple[str, ...] = ()) -> Q:
    """For these soorten these columns are filled and the others are not; `mag` may be either."""
    voorwaarde = Q(soort__in=soorten)
    for veld in ("jaar", "getal", "gemeente", "macrobudget", "ingroeipad"):
        if veld not in mag:
            voorwaarde &= Q(**{f"{veld}__isnull": veld not in velden})
    if "keuze" not in mag:
        voorwaarde &= ~Q(keuze="") if "keuze" in velden else Q(keuze="")
    return voorwaarde


class ScenariowijzigingQuerySet(models.QuerySet["Scenariowijziging"]):
    """Questions about named changes."""

    def geldend(self) -> Self:
        """Those that were not withdrawn, in the order in which they were added."""
        return self.filter(ingetrokken_op__isnull=True).order_by("pk")


class Scenariowijziging(models.Model):
    """Which columns are filled follows from the soort; `financien.wijzigingen` says what each does."""

    scenario = models.ForeignKey(
        Scenario, on_delete=models.PROTECT, related_name="wijzigingen", verbose_name="scenario"
    )
    taak = models.CharField("taak", max_length=5, choices=Taak)
    soort = models.CharField("soort", max_length=16, choices=[(soort.value, LABELS[soort]) for soort in Wijzigingsoort])
    naam = models.CharField("naam", max_length=120)
    jaar = models.PositiveSmallIntegerField("jaar", null=True, blank=True)
    getal = models.DecimalField("waarde", max_digits=16, decimal_places=4, null=True, blank=True)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemeente"
    )
    keuze = models.CharField("keuze", max_length=120, blank=True)
    macrobudget = models.ForeignKey(
        Macrobudget, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="macrobudget"
    )
    ingroeipad = models.ForeignKey(
        Ingroeipad, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ingroeipad"
    )
    reden = models.CharField("reden", max_length=200)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bron"
    )
    toegevoegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="toegevoegd door"
    )
    toegevoegd_op = models.DateTimeField("toegevoegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")
    ingetrokken_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="ingetrokken door"
    )
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    reden_intrekking = models.CharField("waarom ingetrokken", max_length=200, blank=True)

    objects = ScenariowijzigingQuerySet.as_manager()

    class Meta:
        verbose_name = "wijziging van een scenario"
        verbose_name_plural = "wijzigingen van scenario's"
        ordering = ("scenario", "pk")
        constraints = [
            models.CheckConstraint(
                condition=_precies(("startjaar",), mag=("jaar",))
                | _precies(("pad",), "ingroeipad")
                | _precies(("macrobudget",), "macrobudget")
                | _precies(("sleutel",), "keuze") & Q(keuze__in=[sleutel.value for sleutel in Poolsleutel])
                | _precies(("inwoners",), "gemeente", "getal") & Q(getal__gte=0)
                | _precies(("regio_indeling",), "gemeente", mag=("keuze",))
                | _precies(("uitname",), "jaar", "getal")
                | _precies(("index", "volume", "prijs"), "jaar", "getal") & Q(getal__gt=-100, getal__lte=1000),
                name="wijziging_zegt_wat_bij_haar_soort_hoort",
            ),
            models.CheckConstraint(
                condition=Q(jaar__isnull=True) | Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR),
                name="wijziging_begint_in_een_gewoon_jaar",
            ),
            models.CheckConstraint(condition=~Q(naam="") & ~Q(reden=""), name="wijziging_heeft_naam_en_reden"),
            models.CheckConstraint(
                condition=Q(ingetrokken_door__isnull=True, ingetrokken_op__isnull=True, reden_intrekking="")
                | Q(ingetrokken_door__isnull=False, ingetrokken_op__isnull=False) & ~Q(reden_intrekking=""),
                name="intrekking_heeft_persoon_moment_en_reden",
            ),
            models.UniqueConstraint(
                fields=["scenario", "soort"],
                condition=Q(soort__in=EENS_PER_SCENARIO, ingetrokken_op__isnull=True),
                name="scenario_heeft_een_geldende_wijziging_per_soort",
            ),
            models.UniqueConstraint(
                fields=["scenario", "soort", "gemeente"],
                condition=Q(soort__in=EENS_PER_GEMEENTE, ingetrokken_op__isnull=True),
                name="scenario_heeft_een_geldende_wijziging_per_gemeente",
            ),
        ]

    def __str__(self) -> str:
        return self.naam
