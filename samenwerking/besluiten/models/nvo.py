"""What a person says of each agreement of the Norm voor Opdrachtgeverschap, with evidence. Only ever inserted."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from regio.models import Lidmaatschap, Regio
from samenwerking.besluiten.models.overeenkomst import Overeenkomst
from samenwerking.besluiten.nvo import AFSPRAKEN, WAARDENAMEN, Waarde
from samenwerking.teksten.models import Tekst, Versie


class Nvooordeel(models.Model):
    """One judgment; a later one comes beside it and the earlier stays readable."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="nvooordelen", verbose_name="regio")
    afspraak = models.CharField("afspraak", max_length=20, choices=[(deze.code, deze.naam) for deze in AFSPRAKEN])
    nummer = models.PositiveSmallIntegerField("nummer")
    waarde = models.CharField("oordeel", max_length=8, choices=[(deze.value, WAARDENAMEN[deze]) for deze in Waarde])
    toelichting = models.TextField("toelichting", max_length=6000)
    open_punten = models.TextField("open punten", blank=True, max_length=3000)
    peildatum = models.DateField("peildatum")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "oordeel in de NvO-toets"
        verbose_name_plural = "oordelen in de NvO-toets"
        ordering = ("regio", "afspraak", "-nummer")
        constraints = [
            models.UniqueConstraint(fields=["regio", "afspraak", "nummer"], name="nvo_oordeel_heeft_een_eigen_nummer"),
            models.CheckConstraint(condition=Q(nummer__gte=1), name="nvo_oordelen_tellen_vanaf_een"),
            models.CheckConstraint(condition=~Q(toelichting=""), name="nvo_oordeel_heeft_een_toelichting"),
        ]

    def __str__(self) -> str:
        return f"{self.get_afspraak_display()}: {self.get_waarde_display()}"


class Nvobewijs(models.Model):
    """What shows it: a text (a plan is one), a frozen version, an overeenkomst, or an address elsewhere."""

    oordeel = models.ForeignKey(Nvooordeel, on_delete=models.PROTECT, related_name="bewijzen", verbose_name="oordeel")
    tekst = models.ForeignKey(Tekst, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    versie = models.ForeignKey(Versie, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    overeenkomst = models.ForeignKey(Overeenkomst, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    adres = models.CharField("adres", max_length=500, blank=True)

    class Meta:
        verbose_name = "bewijs in de NvO-toets"
        verbose_name_plural = "bewijzen in de NvO-toets"
        ordering = ("oordeel", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tekst__isnull=False, versie__isnull=True, overeenkomst__isnull=True, adres="")
                | Q(tekst__isnull=True, versie__isnull=False, overeenkomst__isnull=True, adres="")
                | Q(tekst__isnull=True, versie__isnull=True, overeenkomst__isnull=False, adres="")
                | (Q(tekst__isnull=True, versie__isnull=True, overeenkomst__isnull=True) & ~Q(adres="")),
                name="bewijs_is_een_ding",
            )
        ]

    def __str__(self) -> str:
        return str(self.versie or self.tekst or self.overeenkomst or self.adres)


class Nvodeling(models.Model):
    """The judgments up to this moment were shared with the raden; later ones are not, until the next sharing."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="nvodelingen", verbose_name="regio")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gedeeld door")
    op = models.DateTimeField("gedeeld op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "deling van de NvO-toets"
        verbose_name_plural = "delingen van de NvO-toets"
        ordering = ("regio", "-op", "-pk")

    def __str__(self) -> str:
        return f"Gedeeld op {self.op}"
