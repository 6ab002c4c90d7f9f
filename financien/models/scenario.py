"""A scenario of a region: one choice of every input. Moving the start year is one field."""

from __future__ import annotations

import datetime
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import Exists, F, Max, OuterRef, Q

from financien.models.aandeel import Aandelen
from financien.models.ingroeipad import Ingroeipad
from financien.models.macrobudget import EERSTE_JAAR, LAATSTE_JAAR, Macrobudget
from regio.historie import historie
from regio.models import Deelname, Lidmaatschap, Regio, Taak


class ScenarioQuerySet(models.QuerySet["Scenario"]):
    """Questions about scenarios."""

    def binnen_bereik(self, pet: Lidmaatschap, *, op: datetime.date) -> Self:
        """Scenarios of the region of this hat, or of the region its gemeente is in for that taak on that day."""
        if pet.regio_id is not None:
            return self.filter(regio_id=pet.regio_id)
        deelname = Deelname.objects.lopend(op=op).filter(
            gemeente_id=pet.gemeente_id, regio_id=OuterRef("regio_id"), taak=OuterRef("taak")
        )
        return self.filter(Exists(deelname))

    def met_invoer(self) -> Self:
        """With the versions it uses and their sources, in the same question."""
        namen = ("macrobudget", "historisch", "objectief", "ingroeipad", "basis")
        return self.select_related("regio", *namen, *(f"{naam}__bron" for naam in namen[:4]))

    def met_stand(self) -> Self:
        """With number, version and moment of the last frozen calculation (None without one); all three only grow."""
        return self.annotate(
            laatste_nummer=Max("berekeningen__nummer"),
            bevroren_versie=Max("berekeningen__scenarioversie"),
            bevroren_op=Max("berekeningen__gemaakt_op"),
        )

    def bevroren_zoals_het_is(self) -> Self:
        """Scenarios that did not change since they were frozen."""
        return self.met_stand().filter(bevroren_versie=F("versienummer"))

    def gewijzigd_na_bevriezen(self) -> Self:
        """Scenarios that were frozen once and changed since."""
        return self.met_stand().filter(bevroren_versie__lt=F("versienummer"))


class Scenario(models.Model):
    """What is edited; a Berekening is what was frozen of it.

    The taak ties all parts together: the database refuses a path, budget or split of another taak, so that MO can
    never follow the path of BW.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="scenarios", verbose_name="regio")
    taak = models.CharField("taak", max_length=5, choices=Taak)
    naam = models.CharField("naam", max_length=120)
    macrobudget = models.ForeignKey(
        Macrobudget, on_delete=models.PROTECT, related_name="scenarios", verbose_name="macrobudget"
    )
    historisch = models.ForeignKey(
        Aandelen, on_delete=models.PROTECT, related_name="+", verbose_name="historische verdeling"
    )
    objectief = models.ForeignKey(
        Aandelen, on_delete=models.PROTECT, related_name="+", verbose_name="objectieve verdeling"
    )
    ingroeipad = models.ForeignKey(
        Ingroeipad, on_delete=models.PROTECT, related_name="scenarios", verbose_name="ingroeipad"
    )
    startjaar = models.PositiveSmallIntegerField("startjaar", null=True, blank=True, help_text="Leeg: nog onbekend.")
    basis = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="afgeleiden",
        verbose_name="gemaakt op basis van",
    )
    basisversie = models.PositiveIntegerField("versie van de basis", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versie", default=1)
    aanvraag = models.UUIDField("aanvraag", default=uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    laatste_nummer: int | None
    bevroren_versie: int | None
    bevroren_op: datetime.datetime | None
    """These three only after `met_stand`."""
    _change_reason: str
    """Why this change was made; the history stores it."""

    objects = ScenarioQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "scenario"
        verbose_name_plural = "scenario's"
        ordering = ("regio", "taak", "naam")
        constraints = [
            models.UniqueConstraint(fields=["regio", "taak", "naam"], name="scenario_heeft_een_eigen_naam_in_de_regio"),
            models.CheckConstraint(
                condition=Q(startjaar__isnull=True) | Q(startjaar__gte=EERSTE_JAAR, startjaar__lte=LAATSTE_JAAR),
                name="startjaar_is_onbekend_of_een_gewoon_jaar",
            ),
            models.CheckConstraint(
                condition=Q(basis__isnull=True, basisversie__isnull=True)
                | Q(basis__isnull=False, basisversie__isnull=False),
                name="basis_van_een_scenario_heeft_een_versie",
            ),
            models.UniqueConstraint(fields=["id", "taak"], name="scenario_hoort_bij_zijn_taak"),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def is_gewijzigd_na_bevriezen(self) -> bool:
        """Whether it changed after it was frozen last; needs `met_stand`."""
        return self.bevroren_versie is not None and self.bevroren_versie < self.versienummer
