"""What the gemeenten of a region agreed about an overdracht: how soon an answer comes, and what counts in weighing."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from regio.models import Bron, Lidmaatschap, Regio
from regio.models.periode import Periode, PeriodeQuerySet, geen_overlap, van_voor_tot


class Overdrachtafspraak(Periode):
    """The agreement of one region from a day on, with its reason and source; its factors are Afwegingsfactor rows.

    No law names a term for the answer, so an empty `antwoord_dagen` is an agreement too: nothing was agreed. A row is
    added and may get an end; an overdracht keeps the last day it was sent with.
    """

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+", verbose_name="regio")
    antwoord_dagen = models.PositiveSmallIntegerField("dagen om te antwoorden", null=True, blank=True)
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, related_name="+", verbose_name="bron")
    reden = models.CharField("reden", max_length=300)
    aanvraag = models.UUIDField("sleutel van het formulier", unique=True, editable=False)
    vastgelegd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door"
    )

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "afspraak over overdrachten"
        verbose_name_plural = "afspraken over overdrachten"
        ordering = ("-van", "-pk")
        constraints = [
            van_voor_tot("overdrachtafspraak_begint_voor_zij_eindigt"),
            geen_overlap("regio_heeft_een_overdrachtafspraak_tegelijk", "regio"),
            models.CheckConstraint(condition=~Q(reden=""), name="overdrachtafspraak_heeft_een_reden"),
            models.CheckConstraint(
                condition=Q(antwoord_dagen__isnull=True) | Q(antwoord_dagen__range=(1, 365)),
                name="antwoord_komt_binnen_een_jaar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.regio} vanaf {self.van:%d-%m-%Y}"
