"""What was agreed with a partner, and how many homes per gemeente and year."""

from __future__ import annotations

import datetime
import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from regio.models.periode import Periode, PeriodeQuerySet, van_voor_tot
from samenwerking.besluiten.models import Overeenkomst
from samenwerking.partners.models.partner import EEN_DAG, Ketenpartner
from samenwerking.teksten.models import Tekst


class Partnerafspraak(Periode):
    """One agreement with a partner. Where its words were written or adopted in this product, it points there."""

    class Soort(models.TextChoices):
        CONVENANT = "convenant", "convenant"
        PRESTATIE = "prestatie", "prestatieafspraken"
        WERK = "werk", "werkafspraken"
        ANDERS = "anders", "andere afspraak"

    partner = models.ForeignKey(
        Ketenpartner, on_delete=models.PROTECT, related_name="afspraken", verbose_name="ketenpartner"
    )
    soort = models.CharField("soort", max_length=10, choices=Soort)
    titel = models.CharField("titel", max_length=200)
    inhoud = models.TextField("wat is afgesproken", blank=True, max_length=6000)
    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="overeenkomst"
    )
    tekst = models.ForeignKey(
        Tekst, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tekst"
    )
    voor_raden = models.BooleanField("ook voor colleges en raden", default=False)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    objects = PeriodeQuerySet.as_manager()
    historie = historie()

    class Meta:
        verbose_name = "afspraak met een ketenpartner"
        verbose_name_plural = "afspraken met ketenpartners"
        ordering = ("-van", "titel", "pk")
        constraints = [
            van_voor_tot("partnerafspraak_begint_voor_zij_eindigt"),
            models.CheckConstraint(condition=~Q(titel=""), name="partnerafspraak_heeft_een_titel"),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("partnerafspraak", args=[self.pk])

    @property
    def laatste_dag(self) -> datetime.date | None:
        """The last day on which it holds."""
        return self.tot - EEN_DAG if self.tot is not None else None

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Woningaantal(models.Model):
    """So many homes in one gemeente and one year, for people who leave beschermd wonen or opvang."""

    afspraak = models.ForeignKey(
        Partnerafspraak, on_delete=models.PROTECT, related_name="woningaantallen", verbose_name="afspraak"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    jaar = models.PositiveSmallIntegerField("jaar")
    aantal = models.PositiveIntegerField("aantal woningen")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")

    historie = historie()

    class Meta:
        verbose_name = "afgesproken aantal woningen"
        verbose_name_plural = "afgesproken aantallen woningen"
        ordering = ("afspraak", "-jaar", "gemeente__sorteernaam", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["afspraak", "gemeente", "jaar"], name="woningen_staan_eens_per_gemeente_en_jaar_in_een_afspraak"
            ),
            models.CheckConstraint(
                condition=Q(jaar__gte=2015, jaar__lte=2100), name="woningen_zijn_voor_een_gewoon_jaar"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente}, {self.jaar}: {self.aantal}"
