"""A Word file that someone sent in: kept for a week, so that what did not come along can still be read then."""

from __future__ import annotations

import datetime
import uuid
from typing import Self

from django.db import models
from django.db.models import F, Q

from regio.models import Gemeente, Lidmaatschap, Regio
from regio.models.bestand import Bestand
from samenwerking.teksten.controles.bevinding import Rechtsvorm
from samenwerking.teksten.models.tekst import Tekst

BEWAARD = datetime.timedelta(days=7)
"""How long a file stays, taken over or not. What it brought stays in the text."""


class WoordbestandQuerySet(models.QuerySet["Woordbestand"]):
    """Questions about files that wait, or were just taken over."""

    def van(self, pet: Lidmaatschap, *, op_moment: datetime.datetime) -> Self:
        """The files that this hat sent in itself: nobody else sees them."""
        return self.filter(door=pet, tot__gt=op_moment)

    def verlopen(self, *, op_moment: datetime.datetime) -> Self:
        """Files that nobody answered in time."""
        return self.filter(tot__lte=op_moment)


class Woordbestand(Bestand):
    """One file in its preview: for a new text, for the draft of an empty one, or of ours and back again."""

    class Doel(models.TextChoices):
        NIEUW = "nieuw", "een nieuwe tekst beginnen"
        VUL = "vul", "een lege tekst vullen"
        TERUG = "terug", "een bestand van ons terug"

    doel = models.CharField("doel", max_length=10, choices=Doel)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    tekst = models.ForeignKey(
        Tekst, on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name="tekst"
    )
    soort = models.CharField("soort", max_length=20, choices=Tekst.Soort)
    rechtsvorm = models.CharField(
        "rechtsvorm", max_length=30, blank=True, choices=[(vorm.value, vorm.naam) for vorm in Rechtsvorm]
    )
    titel = models.CharField("titel", max_length=200)
    gemeente = models.ForeignKey(
        Gemeente,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="namens gemeente",
        help_text="Van wie de voorstellen zijn die het bestand meebrengt.",
    )
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    tot = models.DateTimeField("bewaard tot")
    overgenomen_op = models.DateTimeField("overgenomen op", null=True, blank=True)
    gemist = models.JSONField(
        "wat niet meer paste", default=list, blank=True, help_text="Per voorstel: wie, wat wegging, wat nieuw was."
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer sturen is een keer.")

    objects = WoordbestandQuerySet.as_manager()

    class Meta:
        verbose_name = "bestand uit Word"
        verbose_name_plural = "bestanden uit Word"
        ordering = ("gemaakt_op", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(tot__gt=F("gemaakt_op")), name="woordbestand_heeft_een_einde"),
            models.CheckConstraint(
                condition=Q(doel="nieuw", overgenomen_op=None) | Q(tekst__isnull=False),
                name="woordbestand_hoort_bij_een_tekst_of_begint_er_een",
            ),
            models.CheckConstraint(condition=~Q(titel=""), name="woordbestand_heeft_een_titel"),
        ]
        indexes = [models.Index(fields=["tot"], name="woordbestand_tot")]
