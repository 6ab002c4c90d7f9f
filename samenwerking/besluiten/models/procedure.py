"""A text on its way through organs: which procedure, of which gemeenten, about which version."""

from __future__ import annotations

import datetime
import uuid
from typing import Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.procedure import Procedure as Regels
from samenwerking.besluiten.procedures import PROCEDURES
from samenwerking.teksten.models import Tekst, Versie


class ProcedureQuerySet(models.QuerySet["Procedure"]):
    """Questions about procedures."""

    def lopend(self) -> Self:
        """Procedures that were not ended."""
        return self.filter(einde__isnull=True)

    def met_versie(self) -> Self:
        """With the id of the version of now."""
        nieuwste = Procedureversie.objects.filter(procedure=OuterRef("pk")).order_by("-pk")
        return self.annotate(versie_id=Subquery(nieuwste.values("versie_id")[:1]))


class Procedure(models.Model):
    """One text goes by the steps of one kind of procedure. Where it stands is derived from rows, never set."""

    tekst = models.ForeignKey(Tekst, on_delete=models.PROTECT, related_name="procedures", verbose_name="tekst")
    soort = models.CharField("soort", max_length=40, choices=[(code, een.naam) for code, een in PROCEDURES.items()])
    wens = models.DateField(
        "gewenste ingangsdatum", null=True, blank=True, help_text="Vanaf deze dag rekent de route terug."
    )
    publiceert = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeente die bekendmaakt",
        help_text="De gemeente van de plaats van vestiging, of die de regeling noemt (Wgr 26).",
    )
    werkdagen_definitief = models.PositiveSmallIntegerField(
        "werkdagen voor de definitieve tekst", default=10, help_text="Een afspraak van de regio, geen wet."
    )
    werkdagen_bekendmaken = models.PositiveSmallIntegerField(
        "werkdagen voor de bekendmaking", default=5, help_text="Een afspraak van de regio, geen wet."
    )
    bestuursdag = models.DateField(
        "vergadering van het bestuur",
        null=True,
        blank=True,
        help_text="Bij de begroting van een lichaam: de dag waarop het bestuur haar vaststelt.",
    )
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="begonnen door")
    op = models.DateTimeField("begonnen op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    versie_id: int  # from `met_versie`

    objects = ProcedureQuerySet.as_manager()

    class Meta:
        verbose_name = "procedure"
        verbose_name_plural = "procedures"
        ordering = ("-op", "-pk")

    def __str__(self) -> str:
        return f"{self.get_soort_display()}: {self.tekst}"

    @property
    def regels(self) -> Regels:
        """The steps of this procedure."""
        return PROCEDURES[self.soort]


class Procedureeinde(models.Model):
    """The procedure is over: the text holds, or the gemeenten stopped."""

    procedure = models.OneToOneField(
        Procedure, on_delete=models.PROTECT, related_name="einde", verbose_name="procedure"
    )
    gelukt = models.BooleanField("de tekst geldt")
    reden = models.CharField("reden", max_length=400)
    datum = models.DateField("datum")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "einde van een procedure"
        verbose_name_plural = "einden van procedures"
        constraints = [models.CheckConstraint(condition=~Q(reden=""), name="een_procedure_eindigt_met_een_reden")]

    def __str__(self) -> str:
        return self.reden


class Procedurepartij(models.Model):
    """A gemeente that takes the steps of a procedure."""

    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, related_name="partijen", verbose_name="procedure"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")

    class Meta:
        verbose_name = "partij"
        verbose_name_plural = "partijen"
        constraints = [
            models.UniqueConstraint(fields=["procedure", "gemeente"], name="gemeente_is_een_keer_partij"),
        ]

    def __str__(self) -> str:
        return str(self.gemeente)


class Procedureversie(models.Model):
    """The version that the organs decide on from now; the last row is the one of now. Only ever added."""

    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="versies", verbose_name="procedure")
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, related_name="procedures", verbose_name="versie")
    reden = models.CharField("waarom", max_length=400)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "versie in een procedure"
        verbose_name_plural = "versies in procedures"
        ordering = ("procedure", "pk")
        constraints = [
            models.UniqueConstraint(fields=["procedure", "versie"], name="versie_komt_een_keer_in_een_procedure"),
            models.CheckConstraint(condition=~Q(reden=""), name="een_versie_komt_met_een_reden"),
        ]

    def __str__(self) -> str:
        return f"{self.versie} ({self.reden})"

    @property
    def sinds(self) -> datetime.date:
        """The day on which it came."""
        return timezone.localdate(self.op)
