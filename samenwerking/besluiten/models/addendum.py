"""What changes an overeenkomst: an addendum as an object of its own, where it was published, who joins and leaves."""

from __future__ import annotations

import datetime
import uuid
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from regio.historie import historie
from regio.models import Gemeente, Lidmaatschap
from samenwerking.besluiten.models.overeenkomst import Overeenkomst, Partij
from samenwerking.besluiten.toetreden import EINDE, ZINNEN
from samenwerking.besluiten.toetreden import Soort as Richting
from samenwerking.besluiten.toetreden import Stap as Wijzigstap
from samenwerking.teksten.models import Versie


class Addendum(models.Model):
    """Names the articles it changes. Without a day it is only agreed that it will come."""

    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, related_name="addenda", verbose_name="overeenkomst"
    )
    nummer = models.PositiveSmallIntegerField("nummer")
    titel = models.CharField("titel", max_length=200)
    artikelen = ArrayField(models.CharField(max_length=80), verbose_name="artikelen die veranderen")
    inhoud = models.TextField("wat er verandert", max_length=6000)
    ingangsdatum = models.DateField("ingangsdatum", null=True, blank=True)
    tekstversie = models.ForeignKey(
        Versie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bevroren tekst"
    )
    vervangt = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervangen_door", verbose_name="vervangt"
    )
    versienummer = models.PositiveIntegerField("versienummer", default=1, editable=False)
    gewijzigd_door = models.ForeignKey(
        Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="gewijzigd door", editable=False
    )
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    historie = historie()

    if TYPE_CHECKING:  # what `addenda_van` adds
        bekendgemaakt: datetime.date | None

    class Meta:
        verbose_name = "addendum"
        verbose_name_plural = "addenda"
        ordering = ("overeenkomst", "nummer")
        constraints = [
            models.UniqueConstraint(fields=["overeenkomst", "nummer"], name="addendum_heeft_een_eigen_nummer"),
            models.UniqueConstraint(fields=["id", "overeenkomst"], name="addendum_hoort_bij_zijn_overeenkomst"),
            models.CheckConstraint(condition=Q(artikelen__len__gte=1), name="addendum_noemt_de_artikelen"),
            models.CheckConstraint(condition=~Q(titel=""), name="addendum_heeft_een_titel"),
            models.CheckConstraint(
                condition=Q(vervangt__isnull=True) | ~Q(vervangt=F("id")), name="addendum_vervangt_een_ander"
            ),
        ]

    def __str__(self) -> str:
        return f"Addendum {self.nummer}: {self.titel}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("addendum", args=[self.pk])


class Vindplaats(models.Model):
    """Where one gemeente published the overeenkomst or an addendum of her (Wgr art. 26: not in force before that).

    A wrong entry is put right by a next row; the newest holds.
    """

    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, related_name="vindplaatsen", verbose_name="overeenkomst"
    )
    addendum = models.ForeignKey(
        Addendum, on_delete=models.PROTECT, null=True, blank=True, related_name="vindplaatsen", verbose_name="addendum"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    datum = models.DateField("bekendgemaakt op")
    plaats = models.CharField("vindplaats", max_length=500)
    reden = models.CharField("reden van de verbetering", max_length=300, blank=True)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "vindplaats"
        verbose_name_plural = "vindplaatsen"
        ordering = ("overeenkomst", "addendum", "gemeente__sorteernaam", "-pk")
        constraints = [models.CheckConstraint(condition=~Q(plaats=""), name="vindplaats_zegt_waar")]

    def __str__(self) -> str:
        return f"{self.gemeente}: {self.plaats}"


class Partijwijziging(models.Model):
    """A gemeente asks to join or to leave: from when, on which ground, with which consequences."""

    class Soort(models.TextChoices):
        TOETREDING = Richting.TOETREDING.value, "toetreding"
        UITTREDING = Richting.UITTREDING.value, "uittreding"

    overeenkomst = models.ForeignKey(
        Overeenkomst, on_delete=models.PROTECT, related_name="partijwijzigingen", verbose_name="overeenkomst"
    )
    soort = models.CharField("soort", max_length=10, choices=Soort)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", verbose_name="gemeente")
    orgaan = models.CharField("orgaan", max_length=12, choices=Partij.Orgaan, default=Partij.Orgaan.COLLEGE)
    gevraagd_op = models.DateField("gevraagd op")
    per = models.DateField("per")
    grond = models.CharField("artikel van de overeenkomst", max_length=200)
    gevolgen = models.TextField("gevraagde gevolgen", max_length=6000)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)
    aanvraag = models.UUIDField("aanvraag", default=uuid.uuid4, unique=True, help_text="Twee keer klikken is een keer.")

    class Meta:
        verbose_name = "toetreding of uittreding"
        verbose_name_plural = "toetredingen en uittredingen"
        ordering = ("overeenkomst", "-pk")
        constraints = [
            models.CheckConstraint(condition=~Q(grond=""), name="partijwijziging_noemt_haar_artikel"),
            models.CheckConstraint(condition=~Q(gevolgen=""), name="partijwijziging_vraagt_naar_de_gevolgen"),
            models.CheckConstraint(
                condition=Q(per__gte=F("gevraagd_op")), name="partijwijziging_gaat_niet_in_voor_zij_is_gevraagd"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display().capitalize()} van {self.gemeente}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("partijwijziging", args=[self.pk])


class Partijwijzigingstap(models.Model):
    """What came after the request. After the decision or a withdrawal nothing comes."""

    class Soort(models.TextChoices):
        BESPROKEN = Wijzigstap.BESPROKEN.value, ZINNEN[Wijzigstap.BESPROKEN]
        GEVOLGEN = Wijzigstap.GEVOLGEN.value, ZINNEN[Wijzigstap.GEVOLGEN]
        BESLOTEN = Wijzigstap.BESLOTEN.value, ZINNEN[Wijzigstap.BESLOTEN]
        INGETROKKEN = Wijzigstap.INGETROKKEN.value, ZINNEN[Wijzigstap.INGETROKKEN]

    wijziging = models.ForeignKey(
        Partijwijziging, on_delete=models.PROTECT, related_name="stappen", verbose_name="toetreding of uittreding"
    )
    soort = models.CharField("stap", max_length=12, choices=Soort)
    dag = models.DateField("dag")
    toelichting = models.TextField("toelichting", max_length=6000)
    door = models.ForeignKey(Lidmaatschap, on_delete=models.PROTECT, related_name="+", verbose_name="vastgelegd door")
    op = models.DateTimeField("vastgelegd op", default=timezone.now)

    class Meta:
        verbose_name = "stap van een toetreding of uittreding"
        verbose_name_plural = "stappen van toetredingen en uittredingen"
        ordering = ("wijziging", "pk")
        constraints = [
            models.UniqueConstraint(fields=["wijziging", "soort"], name="stap_staat_eens_in_een_partijwijziging"),
            models.UniqueConstraint(
                fields=["wijziging"],
                condition=Q(soort__in=sorted(stap.value for stap in EINDE)),
                name="partijwijziging_eindigt_eens",
            ),
            models.CheckConstraint(condition=~Q(toelichting=""), name="stap_van_een_partijwijziging_zegt_wat"),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} op {self.dag}"
