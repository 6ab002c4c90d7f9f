"""Purchasing: in which form, for which gemeenten, in which percelen, with which dates, and who got it."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap, Regio
from samenwerking.partners.models.partner import Ketenpartner


def _op_volgorde(eerder: str, later: str, naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{eerder}__isnull": True})
        | Q(**{f"{later}__isnull": True})
        | Q(**{f"{eerder}__lte": F(later)}),
        name=naam,
    )


class Inkooptraject(models.Model):
    """One purchase of gemeenten together. The order of its days is kept by the database too."""

    class Vorm(models.TextChoices):
        OPEN_HOUSE = "open_house", "open house"
        AANBESTEDING = "aanbesteding", "aanbesteding"
        SUBSIDIE = "subsidie", "subsidie"
        ANDERS = "anders", "anders"

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="inkooptrajecten", verbose_name="regio")
    titel = models.CharField("titel", max_length=200)
    vorm = models.CharField("vorm", max_length=14, choices=Vorm)
    doel = models.TextField("wat wordt ingekocht", blank=True, max_length=3000)
    gemeenten = models.ManyToManyField(Gemeente, related_name="+", verbose_name="gemeenten die meedoen")
    documenten_op = models.DateField("documenten klaar", null=True, blank=True)
    publicatie_op = models.DateField("publicatie", null=True, blank=True)
    sluiting_op = models.DateField("sluiting van de inschrijving", null=True, blank=True)
    gunning_op = models.DateField("gunning", null=True, blank=True)
    ingang_op = models.DateField("ingang van de contracten", null=True, blank=True)
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    class Meta:
        verbose_name = "inkooptraject"
        verbose_name_plural = "inkooptrajecten"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="inkooptraject_heeft_een_titel"),
            models.UniqueConstraint(fields=["regio", "titel"], name="inkooptraject_heeft_een_eigen_titel_in_de_regio"),
            _op_volgorde("documenten_op", "publicatie_op", "documenten_zijn_klaar_voor_de_publicatie"),
            _op_volgorde("publicatie_op", "sluiting_op", "inschrijving_sluit_na_de_publicatie"),
            _op_volgorde("publicatie_op", "gunning_op", "gunning_komt_na_de_publicatie"),
            models.CheckConstraint(
                condition=Q(sluiting_op__isnull=True) | Q(gunning_op__isnull=True) | Q(sluiting_op__lt=F("gunning_op")),
                name="gunning_komt_na_de_sluiting",
            ),
            _op_volgorde("gunning_op", "ingang_op", "contracten_gaan_in_na_de_gunning"),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("inkooptraject", args=[self.pk])

    def zet_gewijzigd(self, *, door: Lidmaatschap) -> None:
        """Save with a new version number, in the name of who changed it."""
        self.versienummer += 1
        self.door = door
        self.save()


class Perceel(models.Model):
    """A part of a purchase that is awarded by itself."""

    traject = models.ForeignKey(
        Inkooptraject, on_delete=models.PROTECT, related_name="percelen", verbose_name="inkooptraject"
    )
    nummer = models.PositiveSmallIntegerField("nummer")
    naam = models.CharField("naam", max_length=160)
    omvang = models.CharField("omvang", max_length=200, blank=True, default="")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="door")
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "perceel"
        verbose_name_plural = "percelen"
        ordering = ("traject", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["traject", "nummer"], name="perceel_heeft_een_eigen_nummer"),
            models.CheckConstraint(condition=Q(nummer__gte=1) & ~Q(naam=""), name="perceel_heeft_nummer_en_naam"),
        ]

    def __str__(self) -> str:
        return f"Perceel {self.nummer}: {self.naam}"


class Gunning(models.Model):
    """A perceel went to a partner; in an open house: the partner was admitted. Only ever added."""

    perceel = models.ForeignKey(Perceel, on_delete=models.PROTECT, related_name="gunningen", verbose_name="perceel")
    partner = models.ForeignKey(
        Ketenpartner, on_delete=models.PROTECT, related_name="gunningen", verbose_name="ketenpartner"
    )
    dag = models.DateField("dag")
    toelichting = models.CharField("toelichting", max_length=300, blank=True, default="")
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "gunning"
        verbose_name_plural = "gunningen"
        ordering = ("perceel", "dag", "pk")
        constraints = [
            models.UniqueConstraint(fields=["perceel", "partner"], name="perceel_wordt_eens_aan_een_partner_gegund")
        ]

    def __str__(self) -> str:
        return f"{self.perceel}, {self.partner}"
